"""The acts of one fact told apart where, between them, the law changed, the victim came of an age, or time ran out.

A message is an act of its own: insults of 4 and of 8 August 2017 bear two texts, and of three insults of one summer the
first may be out of time when the last is not (a press term runs from the first publication of each: Crim., 16 October
2001, n° 00-85.728). Only messages that have their day each are parted: where one has none, the fact stays whole and the
safest reading is kept.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from msgspec import Struct

from filings.law import aggravations
from filings.law.text import Article
from filings.statement.moments import Span, accounts_of_posts, each_act
from schemas.asked import told
from schemas.fact import Fact
from schemas.filed import Posted, once, revised
from schemas.person import Complainant

#: The ages at which what the law says of a victim changes (code pénal, articles 227-22 and 227-22-1).
_AGES = (15, 18)


class Part(Struct, frozen=True):
    """What a fact did between two changes: its messages of those days, or the fact itself when it has no others.

    ``span`` are its days, ``acts`` those of its first and last message, which count alone where the fact is no more
    than its messages. ``days`` are these, as pairs, when there are others in the fact.
    """

    fact: Fact
    span: Span
    acts: Span
    days: tuple[tuple[date, date], ...] = ()


def days_of_acts(fact: Fact, span: Span) -> Sequence[date]:
    """Return the days of the acts of a fact, each once, in order; none where an act may have no day of its own."""
    others = told(fact.repeated) is True and len(fact.posts) < 2
    if span.exact or span.supposed or others or (told(fact.count) or 0) > len(fact.posts):
        return ()

    def found() -> Sequence[date]:
        acts = each_act(fact)
        if len(acts) != len(fact.posts) or any(first != last for first, last in acts):
            return ()
        return sorted({first for first, _ in acts})

    days = once(fact.posts, days_of_acts, found)
    return days if days and span.first <= days[0] and days[-1] <= span.last else ()


def dated_only(fact: Fact, span: Span) -> Part | None:
    """Return the messages of a fact that have their day, where others have none: those at least are sure; None else."""
    if span.supposed:
        return None

    def found() -> Sequence[date]:
        return sorted({first for first, last in each_act(fact) if first == last})

    days = [day for day in once(fact.posts, dated_only, found) if span.first <= day <= span.last]
    if not days:
        return None
    acts = _span(days[0], days[-1])
    ends = ((days[0], days[-1]),)
    return Part(_only(fact, ends, again=False), acts, acts, ends)


def changes(
    articles: Iterable[Article],
    victims: Iterable[Complainant | None],
    span: Span,
    is_open: Callable[[Article, date], bool],
) -> list[date]:
    """Return the days of a span from which one of these articles does not read an act as it did the day before.

    ``is_open`` says whether an act of a day can still be prosecuted under an article.
    """
    found = set(_comings(victims))
    for one in aggravations.GENERAL:
        found |= {one.since, *_after(one.until)}
    for article in articles:
        for version in article.versions:
            found |= {version.since, *_after(version.until)}
        if not is_open(article, span.first) and is_open(article, span.last):
            found.add(_first(partial(is_open, article), span))
    return sorted(day for day in found if span.first < day <= span.last)


def _first(is_so: Callable[[date], bool], span: Span) -> date:
    """Return the first day of a span from which something is so, and stays."""
    days = range(span.first.toordinal(), span.last.toordinal())
    return date.fromordinal(span.first.toordinal() + bisect_left(days, True, key=lambda n: is_so(date.fromordinal(n))))


def split(fact: Fact, span: Span, days: Sequence[date], starts: Sequence[date], *, more: bool) -> list[Part]:
    """Part a fact at some days of its span; where it has no message nothing is left.

    ``more`` says that other acts than the messages are told of, which have no day.
    """
    bounds = [span.first, *starts, span.last + timedelta(days=1)]
    parts = []
    for start, end in pairwise(bounds):
        acts = days[bisect_left(days, start) : bisect_left(days, end)]
        if acts:
            last = end - timedelta(days=1)
            whole = len(acts) == len(days)
            inside = fact if whole else _only(fact, ((start, last),), again=acts[0] > days[0])
            of_acts = _span(start, last) if more else _span(acts[0], acts[-1])
            parts.append(Part(inside, _span(start, last), of_acts, () if whole else ((acts[0], acts[-1]),)))
    return parts


def joined(fact: Fact, some: Sequence[Part], every: Sequence[Part]) -> Part:
    """Return some of the parts of a fact as one; all of them are the fact itself."""
    if len(some) == 1:
        return some[0]
    whole = len(some) == len(every)
    ranges = tuple((one.span.first, one.span.last) for one in some)
    inside = fact if whole else _only(fact, ranges, again=some[0] is not every[0])
    span, acts = (_span(one.first, other.last) for one, other in _ends(some))
    return Part(inside, span, acts, () if whole else tuple(day for one in some for day in one.days))


def _ends(some: Sequence[Part]) -> Iterator[tuple[Span, Span]]:
    yield some[0].span, some[-1].span
    yield some[0].acts, some[-1].acts


def _span(first: date, last: date) -> Span:
    return Span(first, last, lasting=first < last)


def _only(fact: Fact, ranges: tuple[tuple[date, date], ...], *, again: bool) -> Fact:
    """Return what a fact did on some days, both ends included, by its messages alone.

    ``again`` says that others came before: those of one author then repeat, even where one alone is left. A message
    without a day of its own is left out.
    """

    def inside() -> Sequence[Posted]:
        def kept(post: Posted) -> dict[str, object] | None:
            when = told(post.when)
            day = when.first if when and when.first == when.last else None
            return {} if day is not None and any(first <= day <= last for first, last in ranges) else None

        found: Sequence[Posted] = revised(fact.posts, kept)
        return found

    posts = once(fact.posts, (_only, ranges), inside)
    repeated = True if again and len({*fact.accounts, *accounts_of_posts(fact)}) <= 1 else None
    of_all = {"when": None, "count": None, "repeated": repeated, "frequency": None}
    return fact.model_copy(update={"posts": posts, **of_all})


def _after(last: date | None) -> Iterator[date]:
    if last is not None:
        yield last + timedelta(days=1)


def _comings(victims: Iterable[Complainant | None]) -> Iterator[date]:
    """Walk the days on which a victim comes of an age, or into an office."""
    for victim in victims:
        if victim is None:
            continue
        if birth := told(victim.birth_date):
            for age in _AGES:
                try:
                    yield birth.replace(year=birth.year + age)
                except ValueError:  # 29 February: of age on 1 March of a common year
                    yield date(birth.year + age, 3, 1)
        if victim.mandate and (since := told(victim.mandate.since)):
            # An office that begins within a month has begun, for sure, only on its last day.
            begun = since.first if since.shape == "since" else since.last or since.first
            if begun:
                yield begun
