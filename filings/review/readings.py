"""One fact, or the part of it that lies between two changes, read under each offence on its own day.

The law of the day of the facts applies (code pénal, article 112-1); when a fact may have happened on two sides of a
reform, the milder of the two texts is alleged (same article, third paragraph) and the lawyer is told. A repeated
offence takes a new text only if the repetition shows after it came into force.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import cache, partial

from msgspec import Struct, field
from msgspec.structs import replace

from filings.days import DocumentDay, FactsDay
from filings.french.rhythm import Rhythm
from filings.law import aggravations, book, legal_persons
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown as Read
from filings.law.text import Article, NeverRead, NotInForce, Version, When
from filings.review.circumstances import around
from filings.review.parts import Part, days_of_acts
from filings.statement.moments import Span, each_act, sure_period
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Fact
from schemas.filed import Posted, once, revised
from schemas.person import Complainant

#: Offences whose limitation runs from the last act suppose that acts are repeated.
REPEATED = "P_DELIT_HABITUDE"

#: How many acts a rhythm must make sure of: two repeat, and a rhythm is told roughly.
_ENOUGH = 3


class Candidate(Struct, frozen=True):
    """One fact under one offence, in the one version that can be relied on.

    ``prison`` and ``fine`` are the maximum for what is alleged, ``raised`` what raised them, ``general`` the text of
    a general aggravation. ``uncertain`` says that two versions were possible and that this is the milder, ``since``
    the day of a text that came after the first acts, when only the later ones are alleged, ``by_person`` that the age
    or the office of the ``victim`` changed and that this is the milder reading, ``series`` that each
    act is dated: of repeated ones, too few then came after the new version. ``acts`` are the first and last days of
    the messages it stands for, when it does not stand for the whole fact, ``aimed_at`` the victims it is held for, when
    others of the fact bear something else.
    """

    fact: Fact
    span: Span
    read: Read
    prison: int | None
    fine: int | None
    raised: tuple[str, ...]
    general: str = ""
    uncertain: Version | None = None
    since: date | None = None
    by_person: bool = False
    series: bool = False
    victim: Complainant | None = None
    acts: tuple[tuple[date, date], ...] = ()
    aimed_at: tuple[Complainant, ...] = ()

    @property
    def article(self) -> Article:
        """The offence."""
        return self.read.article


class Refusal(Struct, frozen=True):
    """An offence the fact concerns, refused because of its day."""

    fact: Fact
    refused: NotInForce | NeverRead


class Why(StrEnum):
    """Why an offence holds on one day of a fact and not on another; for programs, never printed."""

    LAW = "law"
    HEAD = "head"
    PERSON = "person"
    TOO_FEW = "too_few"


class Undecided(Struct, frozen=True):
    """An offence that can be alleged on one possible day of the fact and not on another: its date decides.

    The text came or went meanwhile, or another came to name the same acts, or the victim came of an age or into an
    office; or every act is dated, and those that came after the text are too few to show what it punishes. ``span`` are
    the days among which it may have happened.
    """

    fact: Fact
    article: Article
    why: Why
    span: Span


class Readings(Struct):
    """What one part of a fact shows: the candidates for each of its victims, and what was met on the way."""

    by_victim: list[list[Candidate]] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    concerned: dict[str, book.Offence] = field(default_factory=dict)

    @property
    def candidates(self) -> list[Candidate]:
        """Every candidate, of every victim."""
        return [one for candidates in self.by_victim for one in candidates]


def read(
    offences: Iterable[book.Offence],
    part: Part,
    aimed_at: Sequence[Complainant | None],
    case: Case,
    on: DocumentDay,
) -> Readings:
    """Read a part of a fact under offences, for each of those it aims at, as known on the day of the document."""
    found = Readings()
    offences = tuple(offences)
    for victim in aimed_at:
        legal_person = bool(victim and victim.organisation)
        # What surrounds a fact on a day is the same for every offence.
        on_day = cache(partial(around, part.fact, victim, case))
        candidates: list[Candidate] = []
        for offence in offences:
            if legal_person and not legal_persons.protects(offence.article.name).legal_persons:
                # Nothing is alleged in the name of an organisation that only protects somebody of flesh.
                continue
            days = part.span if offence.article.limitation == REPEATED else part.acts
            one = _read(offence, part.fact, days, on_day, victim, case)
            if one is not None:
                found.concerned[offence.article.name] = offence
            if isinstance(one, Candidate):
                one = _repealed(one, on) or replace(one, victim=victim, acts=part.days or one.acts)
            if isinstance(one, Candidate):
                candidates.append(one)
            elif isinstance(one, Refusal) and one not in found.refusals:
                found.refusals.append(one)
            elif isinstance(one, Undecided) and one not in found.undecided:
                found.undecided.append(one)
        found.by_victim.append(candidates)
    return found


def _read(
    offence: book.Offence,
    fact: Fact,
    days: Span,
    on_day: Callable[[date], Circumstances],
    victim: Complainant | None,
    case: Case,
) -> Candidate | Refusal | Undecided | None:
    first = _shown(offence, fact, on_day(days.first))
    last = first if days.exact else _shown(offence, fact, on_day(days.last))
    if first is None and last is None:
        return None
    if isinstance(first, Read) and isinstance(last, Read):
        if first.version == last.version:
            return _of_one_version(offence, fact, days, (first, last), victim, case)
        if offence.article.limitation == REPEATED and days.lasting:
            since = last.version.since
            again = _goes_on(offence, fact, victim, case, since, days)
            # Where the former text bears nothing of the fact, the new one creates the offence.
            if again is None and last.holds and not first.holds:
                again = _told_on(offence, fact, victim, case, since, days)
            if again is not None:
                return again
        milder, other = sorted((first, last), key=_severity)
        series = offence.article.limitation == REPEATED and bool(days_of_acts(fact, days))
        return replace(_candidate(fact, days, milder, uncertain=other.version), series=series)
    if isinstance(first, NotInForce | NeverRead) and isinstance(last, NotInForce | NeverRead):
        return Refusal(fact, last)
    if isinstance(last, Read) and offence.article.limitation == REPEATED and days.lasting:
        since = last.version.since
        again = _goes_on(offence, fact, victim, case, since, days) or _told_on(offence, fact, victim, case, since, days)
        if again is not None:
            return again
    # Nothing is claimed; the lawyer is told of what would hold on one of the days, and only of that.
    if not any(isinstance(one, Read) and one.holds for one in (first, last)):
        return None
    if first is None or last is None:
        # The same person on both days: what names these acts is then the law of the day.
        same = _shown(offence, fact, replace(on_day(days.first), day=FactsDay(days.last)))
        return Undecided(fact, offence.article, Why.HEAD if type(same) is type(last) else Why.PERSON, days)
    too_few = offence.article.limitation == REPEATED and days_of_acts(fact, days)
    return Undecided(fact, offence.article, Why.TOO_FEW if too_few else Why.LAW, days)


def _of_one_version(
    offence: book.Offence,
    fact: Fact,
    days: Span,
    ends: tuple[Read, Read],
    victim: Complainant | None,
    case: Case,
) -> Candidate | Undecided:
    """Choose between what the first and the last day show: the victim, or what is aggravated, may have changed."""
    first, last = ends
    if first.holds != last.holds:
        return Undecided(fact, offence.article, Why.PERSON, days)
    general = aggravations.bias(FactsDay(days.last), offence.article.name, fact.grounds)
    if general and general.since > days.first and offence.article.limitation == REPEATED and days.lasting:
        again = _goes_on(offence, fact, victim, case, general.since, days)
        if again is not None:
            return again
    milder = min(last, first, key=_severity)
    changed = first.aggravations != last.aggravations
    return replace(_candidate(fact, days, milder), by_person=changed, series=bool(days_of_acts(fact, days)))


def _repealed(one: Candidate, on: DocumentDay) -> Refusal | None:
    """Refuse a text that was struck down before the document: it punishes nobody any more, pending cases included.

    Where a text was only replaced, the facts it punished stay punished (code pénal, article 112-1, third paragraph;
    Cons. const., 4 May 2012, n° 2012-240 QPC).
    """
    until = one.read.version.until
    after = until and until + timedelta(days=1)
    for void in one.article.voids:
        if void.since == after and void.since <= on:
            return Refusal(one.fact, NotInForce(one.article, FactsDay(one.span.last), When.VOID, void.reason))
    return None


def _shown(offence: book.Offence, fact: Fact, around_it: Circumstances) -> Read | NotInForce | NeverRead | None:
    try:
        found = offence.shown(fact, around_it)
    except (NotInForce, NeverRead) as refusal:
        return refusal
    return None if found is not None and found.denied else found


def _goes_on(
    offence: book.Offence, fact: Fact, victim: Complainant | None, case: Case, since: date, days: Span
) -> Candidate | None:
    """Return what the acts dated after a new version, or a new aggravation, show without the earlier ones, if they do.

    A new text reaches a series only if it goes on after it (code pénal, article 112-1): the earlier acts stay in the
    account, and none of them is said to show the offence.
    """
    later = once(fact.posts, (_goes_on, since), lambda: _since(fact, since))
    if not later:
        return None
    from_then = Span(max(days.first, since), days.last, lasting=True)
    again = _later(offence, fact, victim, case, from_then, {"posts": later})
    return again and replace(again, since=since)


def _told_on(
    offence: book.Offence, fact: Fact, victim: Complainant | None, case: Case, since: date, days: Span
) -> Candidate | None:
    """Return what a rhythm told of a whole period shows of the acts after a new text, where it makes them enough.

    « Tous les jours, du 1er mars au 30 novembre 2014 » says that there were acts after 6 August too: no message of them
    need be dated for the text of that day to reach them, and them alone.
    """
    rhythm = Rhythm.told(told(fact.frequency) or "")
    period = sure_period(fact, days)
    if rhythm is None or period is None:
        return None
    first = max(period.first, since)
    if rhythm.least((period.last - first).days + 1) < _ENOUGH:
        return None
    later = once(fact.posts, (_goes_on, since), lambda: _since(fact, since))
    last = max((day for day, other in each_act(fact) if day == other >= since), default=period.last)
    from_then = Span(first, max(period.last, last), lasting=True)
    update = {"posts": later, "when": None, "frequency": fact.frequency}
    again = _later(offence, fact, victim, case, from_then, update)
    return again and replace(again, since=since)


def _later(
    offence: book.Offence,
    fact: Fact,
    victim: Complainant | None,
    case: Case,
    days: Span,
    update: Mapping[str, object],
) -> Candidate | None:
    rest = fact.model_copy(update={"count": None, "repeated": None, "frequency": None, **update})
    again = _shown(offence, rest, around(rest, victim, case, days.last))
    if not isinstance(again, Read) or not again.holds:
        return None
    return replace(_candidate(rest, days, again), acts=((days.first, days.last),))


def _since(fact: Fact, since: date) -> Sequence[Posted]:
    def later(post: Posted) -> dict[str, object] | None:
        return {} if (when := told(post.when)) and when.first and when.first >= since else None

    found: Sequence[Posted] = revised(fact.posts, later)
    return found


def _severity(read: Read) -> tuple[int, int]:
    return int(read.penalty.prison or 0), int(read.penalty.fine or 0)


def _candidate(fact: Fact, days: Span, read: Read, uncertain: Version | None = None) -> Candidate:
    # A general aggravation must have been in force on every day the fact can have happened.
    prison, general = aggravations.maximum(read, FactsDay(days.first), fact.grounds)
    # That there are several is seen from their list.
    raised = [one.label for one in read.aggravations if one.trigger is not Trigger.COUNT]
    if general is not None:
        raised.append(f"{general.label} ({general.citation})")
    return Candidate(
        fact=fact,
        span=days,
        read=read,
        prison=None if prison is None else int(prison),
        fine=None if read.penalty.fine is None else int(read.penalty.fine),
        raised=tuple(dict.fromkeys(raised)),
        general=general.citation if general else "",
        uncertain=uncertain,
    )
