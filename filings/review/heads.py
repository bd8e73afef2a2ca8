"""The same words never bear two heads of the law of words, even told in two facts (loi du 29 juillet 1881, article 50).

A message told once as an insult and once as a defamation would make the whole act void (Ass. plén., 15 February 2013,
n° 11-14.637). The head with the longest limitation is kept, then the one of the other’s facts it absorbs.
"""

from collections.abc import Hashable, Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from filings.days import DocumentDay
from filings.law import book
from filings.law.procedure import limitation
from filings.review import deadlines, parts
from filings.review.parts import Part
from filings.review.readings import Candidate, read
from filings.statement.people import victims
from schemas.asked import told
from schemas.case import Case
from schemas.fact import FactKind
from schemas.filed import Posted, once, revised

#: An insult that cannot be told from a defamation or a call is absorbed by it.
_ABSORBS = (FactKind.CALL_TO_VIOLENCE, FactKind.HATRED, FactKind.DEFAMATION, FactKind.INSULT)


def one_head(
    held: Sequence[Candidate], case: Case, on: DocumentDay
) -> tuple[list[Candidate], list[tuple[Candidate, Candidate]]]:
    """Return what is alleged without the heads that other words of the case already bear, and what took them."""
    acts = deadlines.interruptions(case)
    of_words = sorted((one for one in held if _of_words(one)), key=lambda one: _rank(one, on, acts))
    if len({one.fact.id for one in of_words}) < 2 or len({one.article.name for one in of_words}) < 2:
        return list(held), []
    taken: dict[Hashable, list[Candidate]] = {}
    kept: dict[int, Candidate | None] = {}
    displaced: list[tuple[Candidate, Candidate]] = []
    for one in of_words:
        takers = {mark: taker for mark in _marks(one) for taker in taken.get(mark, ()) if _other(taker, one)}
        left: Candidate | None = one
        if takers:
            displaced.append((one, next(iter(takers.values()))))
            kept[id(one)] = left = _without(one, set(takers), case, on)
        for mark in set(_marks(left)) if left else ():
            taken.setdefault(mark, []).append(left or one)
    rest = [kept.get(id(one), one) for one in held]
    return [one for one in rest if one is not None], displaced


def marks(post: Posted) -> Iterator[Hashable]:
    """Walk what makes a message the same as another: its words, author and day, or its address where it has no words.

    Comments under one video share its address; capitals, spaces and the last stop are how a person copies.
    """
    if text := told(post.text):
        when = told(post.when)
        yield " ".join(str(text).casefold().split()).rstrip(" .!…"), told(post.account), when and when.first
    elif url := told(post.url):
        yield str(url)


def _of_words(one: Candidate) -> bool:
    return limitation.RULES[one.article.limitation].by_publication


def _rank(one: Candidate, on: DocumentDay, acts: Sequence[deadlines.Interruption]) -> tuple[int, int]:
    """Put first the head that can be prosecuted the longest, for sure, then the one that absorbs the other."""
    term = deadlines.prescription(one.article.limitation, [one.span], on, acts)
    safe = term.safe_ends_on or term.ends_on or date.min
    return -safe.toordinal(), _ABSORBS.index(one.fact.kind) if one.fact.kind in _ABSORBS else len(_ABSORBS)


def _other(taker: Candidate, one: Candidate) -> bool:
    return taker.fact.id != one.fact.id and taker.article.name != one.article.name


def _marks(one: Candidate) -> Sequence[Hashable]:
    return once(one.fact.posts, _marks, lambda: [mark for post in one.fact.posts for mark in marks(post)])


def _without(one: Candidate, others: set[Hashable], case: Case, on: DocumentDay) -> Candidate | None:
    """Return what an offence keeps once some messages are left out; None when it keeps none."""
    posts = revised(one.fact.posts, lambda post: None if others.intersection(marks(post)) else {})
    if not posts:
        return None
    fact = one.fact.model_copy(update={"posts": posts, "count": None})
    days = parts.days_of_acts(fact, one.span)
    span = replace(one.span, first=days[0], last=days[-1], lasting=len(days) > 1) if days else one.span
    offence = next(offence for offence in book.offences() if offence.article is one.article)
    part = Part(fact, span, span, tuple((day, day) for day in days))
    again = read([offence], part, victims(fact, case), case, on).candidates
    return next((found for found in again if found.read.holds), None)
