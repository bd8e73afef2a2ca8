"""When a fact happened, as far as law may rely on it: a first and a last day, or nothing.

A period told as still open (« depuis août 2013 ») is held to last until the latest day the case itself attests,
never until the day of the document: made again years later, a case would otherwise say that the facts went on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from schemas.asked import Unsaid, told
from schemas.case import Case
from schemas.fact import Fact, FactKind
from schemas.when import When


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day a fact can have happened.

    ``exact`` when that is one known day; ``lasting`` when it is told as a period, during which acts followed one
    another; ``supposed`` when the fact has no date of its own and the period of the whole case stands for it.
    """

    first: date
    last: date
    lasting: bool = False
    supposed: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is one day, and one only."""
        return self.first == self.last


def attested(case: Case, on: date) -> date | None:
    """Return the latest day, not after ``on``, of which the case itself tells something; None when it has no date."""
    days = (day for when in _moments(case) for day in (when.first, when.last) if day is not None and day <= on)
    return max(days, default=None)


def _moments(case: Case) -> Iterator[When]:
    places: list[When | Unsaid | None] = []
    for fact in case.facts:
        places += [fact.when, fact.learned]
        places += [moment for post in fact.posts for moment in (post.when, post.seen)]
    for account in case.accounts:
        places += [account.oldest, account.appeared, account.closed, account.learned, account.seen_open]
    places += [moment for exhibit in case.exhibits for moment in (exhibit.when, exhibit.captured)]
    for step in case.steps:
        if not step.expected:
            places += [step.when, step.learned, step.outcome_when]
    if case.harm:
        places.append(case.harm.quoted_when)
    return (when for place in places if (when := told(place)) is not None)


def span(fact: Fact, case: Case, on: date) -> Span | None:
    """Return the days of a fact: its own, else those of its posts, else those of the whole case, else None."""
    own = _own(fact, case, on)
    if own is not None:
        return own
    whole = period(case, on)
    return Span(whole.first, whole.last, lasting=True, supposed=True) if whole else None


def period(case: Case, on: date) -> Span | None:
    """Return the days of all the dated facts of a case, context left aside; None when none is dated."""
    spans = [s for fact in case.facts if fact.kind is not FactKind.CONTEXT and (s := _own(fact, case, on)) is not None]
    if not spans:
        return None
    return Span(min(s.first for s in spans), max(s.last for s in spans), lasting=True)


def dated(fact: Fact, case: Case, on: date) -> bool:
    """Whether a fact has days of its own."""
    return _own(fact, case, on) is not None


def _own(fact: Fact, case: Case, on: date) -> Span | None:
    when = told(fact.when)
    if when is not None and when.known:
        return _of(when, attested(case, on) or on, on)
    posts = [s for post in fact.posts if (w := told(post.when)) and w.known and (s := _of(w, on, on)) is not None]
    if not posts:
        return None
    return Span(min(s.first for s in posts), max(s.last for s in posts), lasting=len(posts) > 1)


def _of(when: When, attested_on: date, on: date) -> Span | None:
    if when.shape == "since" and when.first is not None:
        return Span(min(when.first, on), max(min(when.first, on), min(attested_on, on)), lasting=True)
    first, last = when.first or when.last, when.last or when.first
    if first is None or last is None:
        return None
    first, last = min(first, on), min(last, on)
    return Span(first, last, lasting=when.shape in {"range", "until"})


def earliest_post(fact: Fact) -> date | None:
    """Return the earliest day one of the posts of a fact can have been published."""
    days = [day for post in fact.posts if (when := told(post.when)) and (day := when.first or when.last)]
    return min(days, default=None)


def each_act(fact: Fact) -> list[tuple[date, date]]:
    """Return the first and last possible day of each act dated one by one through the posts."""
    return [
        (when.first or when.last or date.max, when.last or when.first or date.min)
        for post in fact.posts
        if (when := told(post.when)) and when.known
    ]
