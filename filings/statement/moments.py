"""When a fact happened, as far as law may rely on it: a first and a last day, or nothing.

A period told as still open (« depuis août 2013 ») is held to last until the last act told with a date, never until the
day of the document: made again years later, a case would otherwise say that the facts went on.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from schemas.asked import Unsaid, told
from schemas.case import Case
from schemas.fact import Fact, FactKind
from schemas.filed import once
from schemas.when import When


class Span(Struct, frozen=True):
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
    """Return the day of the last act told with a date, not after ``on``; None when no act is dated.

    An act is a fact, a message or the opening of an account. A capture, a report or a complaint shows that something
    was still there, not that it was done again: a limitation counted from them would end too late.
    """
    # Asked of the same case once for each fact: a long case would pay the square of its length.
    global _last
    if _last is None or _last[0] is not case or _last[1] != on:
        _last = case, on, _attested(case, on)
    return _last[2]


_last: tuple[Case, date, date | None] | None = None


def _attested(case: Case, on: date) -> date | None:
    return max((day for day in _acts(case) if day <= on), default=None)


def latest(case: Case, on: date) -> date | None:
    """Return the last day, not after ``on``, of which the case tells anything: an act, a capture, a step, a closing."""
    places: list[When | Unsaid | None] = [account.closed for account in case.accounts]
    places += [account.seen_open for account in case.accounts]
    places += [moment for exhibit in case.exhibits for moment in (exhibit.when, exhibit.captured)]
    places += [moment for step in case.steps if not step.expected for moment in (step.when, step.outcome_when)]
    places += [fact.when for fact in case.facts]
    if case.harm:
        places.append(case.harm.quoted_when)
    whens = [when for place in places if (when := told(place)) is not None]
    days = {day for when in whens for day in (when.first, when.last) if day is not None}
    for fact in case.facts:
        days |= _days(fact, "when") | _days(fact, "seen")
    return max((day for day in days if day <= on), default=None)


def _acts(case: Case) -> Iterator[date]:
    places: list[When | Unsaid | None] = [fact.when for fact in case.facts if fact.kind is not FactKind.CONTEXT]
    places += [account.appeared for account in case.accounts]
    whens = (when for place in places if (when := told(place)) is not None)
    yield from (day for when in whens for day in (when.first, when.last) if day is not None)
    for fact in case.facts:
        yield from _days(fact, "when")


def _days(fact: Fact, field: Literal["when", "seen"]) -> set[date]:
    """Return the first and last days that a date of the posts of a fact can mean, each once."""

    def found() -> set[date]:
        whens = (told(post.when if field == "when" else post.seen) for post in fact.posts)
        return {day for when in whens if when is not None for day in (when.first, when.last) if day is not None}

    return once(fact.posts, (_days, field), found)


def span(fact: Fact, case: Case, on: date) -> Span | None:
    """Return the days of a fact: its own, else those of its posts, else those of the whole case, else None.

    A fact without an end of its own does not outlast its accounts: it ends when the last of them is told closed.
    """
    own = _own(fact, case, on)
    if own is None:
        whole = period(case, on)
        own = Span(whole.first, whole.last, lasting=True, supposed=True) if whole else None
        ends = True
    else:
        when = told(fact.when)
        ends = when is not None and when.shape == "since"
    closed = _closed(fact, case) if own and ends else None
    if own is None or closed is None or closed >= own.last:
        return own
    return replace(own, last=max(own.first, closed))


def _closed(fact: Fact, case: Case) -> date | None:
    """Return the last day on which one of the accounts of a fact can have been open; None when one may still be."""
    ids = {*fact.accounts, *accounts_of_posts(fact)}
    closings = [told(account.closed) for account in case.accounts if account.id in ids]
    days = [when.last for when in closings if when is not None and when.last is not None]
    return max(days) if days and len(days) == len(closings) else None


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
        whole = _of(when, attested(case, on) or on, on)
        # « août 2026 », and each message has its day within it: these days are the fact’s, and its limitation theirs.
        if whole is not None and when.shape == "point" and not whole.exact and (days := _day_by_day(fact, on)):
            return days if whole.first <= days.first and days.last <= whole.last else _with(days, whole)
        # A message of before « jusqu’au 30 août », or of a day that was not told, is an act of the fact all the same.
        return _with(posts, whole) if whole and (posts := _dated_posts(fact, on)) else whole
    return once(fact.posts, (_own, on), lambda: _of_posts(fact, on))


def _with(one: Span, other: Span) -> Span:
    first, last = min(one.first, other.first), max(one.last, other.last)
    return replace(other, first=first, last=last, lasting=other.lasting or (first, last) != (other.first, other.last))


def _dated_posts(fact: Fact, on: date) -> Span | None:
    """Return the first and the last of the days that posts have for sure."""

    def found() -> Span | None:
        days = {first for first, last in each_act(fact) if first == last <= on}
        return Span(min(days), max(days), lasting=True) if days else None

    return once(fact.posts, (_dated_posts, on), found)


def _day_by_day(fact: Fact, on: date) -> Span | None:
    """Return the days of the posts when each has one, and no more acts are told than posts; None otherwise."""
    if (told(fact.count) or 0) > len(fact.posts):
        return None

    def found() -> Span | None:
        acts = each_act(fact)
        exact = bool(acts) and len(acts) == len(fact.posts) and all(first == last <= on for first, last in acts)
        return _of_posts(fact, on) if exact else None

    return once(fact.posts, (_day_by_day, on), found)


def _of_posts(fact: Fact, on: date) -> Span | None:
    whens = (when for post in fact.posts if (when := told(post.when)) and when.known)
    times = Counter(_of(when, on, on) for when in whens)
    spans = [one for one in times if one is not None]
    if not spans:
        return None
    lasting = sum(times[one] for one in spans) > 1
    return Span(min(one.first for one in spans), max(one.last for one in spans), lasting=lasting)


def accounts_of_posts(fact: Fact) -> set[str]:
    """Return the marks of the accounts that posted."""
    return once(fact.posts, accounts_of_posts, lambda: {str(one) for post in fact.posts if (one := told(post.account))})


def posts_by_account(fact: Fact) -> Mapping[str, int]:
    """Return how many posts of a fact each account made, by its mark."""
    return once(
        fact.posts,
        posts_by_account,
        lambda: Counter(str(one) for post in fact.posts if (one := told(post.account))),
    )


def _of(when: When, attested_on: date, on: date) -> Span | None:
    if when.shape == "since" and when.first is not None:
        return Span(min(when.first, on), max(min(when.first, on), min(attested_on, on)), lasting=True)
    first, last = when.first or when.last, when.last or when.first
    if first is None or last is None:
        return None
    first, last = min(first, on), min(last, on)
    return Span(first, last, lasting=when.shape in {"range", "until"})


#: The days of a month that « début », « mi- » and « fin » are held to mean.
_PARTS = {"early": 1, "mid": 11, "late": 21}


class Start(Struct, frozen=True):
    """When a fact began, as it may be said: a day, or the month or the year (``precision``) that was told, in part."""

    day: date
    precision: str = "day"
    part: str = ""


def start(fact: Fact, case: Case, on: date) -> Start | None:
    """Return when a fact began, no more exactly than it was told; None when no day is known.

    A limitation counts from the first day of the month (``span``), to be safe; a sentence does not say that day.
    """
    days = span(fact, case, on)
    when = told(fact.when)
    when = when.bounds[0] if when and when.bounds else when
    if days is None or when is None or when.first is None or when.precision not in {"month", "year"}:
        return Start(days.first) if days else None
    begun = when.first.replace(day=_PARTS.get(when.part, 1)) if when.precision == "month" else when.first
    return Start(min(begun, on), when.precision, when.part)


def sure_period(fact: Fact, days: Span) -> Span | None:
    """Return the part of its days that a fact told as a period surely covers; None when it is told otherwise.

    « De mars à août 2014 » may have begun on the last of March and ended on the first of August.
    """
    when = told(fact.when)
    if when is None or not days.lasting or days.supposed or when.first is None:
        return None
    start, end = when.bounds or (when, when)
    first = _end(when.first, start.precision) if start.precision in {"month", "year"} else when.first
    if when.shape == "since":
        last = days.last
    elif when.shape == "range" and when.last is not None:
        begun = {"month": when.last.replace(day=1), "year": when.last.replace(month=1, day=1)}
        last = min(begun.get(end.precision, when.last), days.last)
    else:
        return None
    return Span(first, last, lasting=True) if days.first <= first < last else None


def surely(fact: Fact, days: Span) -> date:
    """Return a day on which an act of a fact surely was, or after which: the latest that its own telling gives.

    A period still open is sure on its first day only, and a case’s other acts are none of this one’s; « en novembre »
    may be the first of November.
    """
    when = told(fact.when)
    if days.supposed or (when is None and not fact.posts):
        # A rhythm told of a whole period was already held to what that period surely covers.
        return days.last if told(fact.frequency) and not days.supposed else days.first
    known = [first for first, _ in each_act(fact)]
    if when is not None and when.known:
        known.append(
            _last_of(when) if when.shape in {"range", "until"} and not when.between else when.first or days.first
        )
    return max(days.first, min(max(known, default=days.first), days.last))


def _last_of(when: When) -> date:
    """Return the earliest day on which a period can have ended."""
    if when.bounds:
        when = when.bounds[1]
        return when.first or when.last or date.min
    last = when.last or when.first or date.min
    return {"month": last.replace(day=1), "year": last.replace(month=1, day=1)}.get(when.precision, last)


def _end(day: date, precision: str) -> date:
    """Return the last day of the month, or of the year, of a day."""
    month = 12 if precision == "year" else day.month
    return date(day.year, month, monthrange(day.year, month)[1])


def each_act(fact: Fact) -> list[tuple[date, date]]:
    """Return the first and last possible day of each act dated one by one through the posts."""
    return [
        (when.first or when.last or date.max, when.last or when.first or date.min)
        for post in fact.posts
        if (when := told(post.when)) and when.known
    ]
