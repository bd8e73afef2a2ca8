"""What a check of the review is: a stable code, how much it weighs, whom it speaks to, and one function.

A finding is added by writing one function and one line in the ``CHECKS`` of its file; all fronts then show it. The
first line of the function’s docstring says what the code means: the documentation lists it from there.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct, field

from filings.days import DocumentDay
from filings.french import numbers
from filings.review.verdict import Audience, Finding, Level, Verdict
from schemas.account import Account
from schemas.case import Case
from schemas.fact import Fact
from schemas.filed import FiledPosts


class Point(Struct, frozen=True):
    """One thing found: where in the case, in which French words, and what it is anchored on or due for."""

    where: str
    message: str
    anchor: str = ""
    due: date | None = None


def of_posts(number: int, fact: Fact, concerned: Iterable[int], field: str, text: str) -> Iterator[Point]:
    """Yield a point for each post concerned of a fact; for those of a file, one that says how many they are.

    ``number`` is the place of the fact in the case, ``concerned`` the ranks of the posts, ``field`` what is about.
    """
    posts = fact.posts
    if not isinstance(posts, FiledPosts):
        yield from (Point(f"facts[{number}].posts[{index}].{field}", text) for index in concerned)
        return
    first = next(iter(concerned := iter(concerned)), None)
    if first is not None:
        count = 1 + sum(1 for _ in concerned)
        more = f" Il en est ainsi de {numbers.count(count, 'ligne')} de {posts.name}." if count > 1 else ""
        yield Point(f"facts[{number}].posts[{posts.origin(first)}].{field}", text + more)


class Look(Struct, frozen=True):
    """What a check may read: the case as it was known, the case as told, the day, and the verdict without findings.

    ``noted`` holds what qualification, deadlines and recipients met on their way, by code: they know it already.
    """

    case: Case
    told: Case
    on: DocumentDay
    verdict: Verdict
    noted: dict[str, list[Point]] = field(default_factory=dict)

    def place(self, one: Fact | Account) -> str:
        """Return where a fact or an account of the known case stands in the file: what is left out moves no place."""
        return f"{'facts' if isinstance(one, Fact) else 'accounts'}[{self.rank(one)}]"

    def rank(self, one: Fact | Account) -> int:
        """Return the rank, from 0, of a fact or an account of the known case among those of the file."""
        told: Sequence[Fact | Account] = self.told.facts if isinstance(one, Fact) else self.told.accounts
        return next(n for n, there in enumerate(told) if there.id == one.id)


class Check(Struct, frozen=True):
    """A check: its stable code (kebab-case), its level, whom it speaks to, and the function that finds it.

    ``document`` is the one document its note belongs in (``complaint``, ``notice``, ``minister``), empty for any.
    ``danger`` when somebody may be hurt: it is said before everything else, on every front.
    """

    code: str
    level: Level
    audience: Audience
    find: Callable[[Look], Iterable[Point]]
    document: str = ""
    danger: bool = False

    @property
    def meaning(self) -> str:
        """What the code means, in one line: the first line of its function’s docstring."""
        return (self.find.__doc__ or "").strip().splitlines()[0]

    def run(self, look: Look) -> list[Finding]:
        """Return its findings, each point once."""
        return [
            Finding(
                self.level,
                self.code,
                point.where,
                point.message,
                self.audience,
                point.anchor,
                point.due,
                self.document,
                self.danger,
            )
            for point in dict.fromkeys(self.find(look))
        ]


def noted(code: str, meaning: str) -> Callable[[Look], Iterable[Point]]:
    """Return the function of a check whose points were met on the way; ``meaning`` documents it."""

    def find(look: Look) -> Iterable[Point]:
        return look.noted.get(code, [])

    find.__doc__ = meaning
    return find
