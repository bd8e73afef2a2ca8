"""Which offences the facts of a case can bear, each read on its own day, none claimed beyond what was told.

The law of the day of the facts applies (code pénal, article 112-1); when a fact may have happened on two sides of a
reform, the milder of the two texts is alleged (same article, third paragraph) and the lawyer is told. A repeated
offence takes a new text only if the repetition shows after it came into force. One act bears one qualification: an
offence yields to those its own page names. An offence without one of its decisive elements is reserved, never claimed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial

from filings.days import DocumentDay, FactsDay
from filings.law import aggravations, book
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown as Read
from filings.law.reading import retained
from filings.law.text import Article, Grade, NeverRead, NotInForce, Version
from filings.review.circumstances import around, victims
from filings.review.moments import Span, span
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Fact, FactKind
from schemas.filed import Posted, once, revised
from schemas.person import Complainant

#: Offences whose limitation runs from the last act suppose that acts are repeated.
REPEATED = "P_DELIT_HABITUDE"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One fact under one offence, in the one version that can be relied on.

    ``prison`` and ``fine`` are the maximum for what is alleged, ``raised`` what raised them, ``general`` the text of
    a general aggravation. ``uncertain`` says that two versions were possible and that this is the milder.
    """

    fact: Fact
    span: Span
    read: Read
    prison: int | None
    fine: int | None
    raised: tuple[str, ...]
    general: str = ""
    uncertain: Version | None = None

    @property
    def article(self) -> Article:
        """The offence."""
        return self.read.article


@dataclass(frozen=True, slots=True)
class Refusal:
    """An offence the fact concerns, refused because of its day."""

    fact: Fact
    refused: NotInForce | NeverRead


@dataclass(frozen=True, slots=True)
class Undecided:
    """An offence that existed on one possible day of the fact and not on another: its date decides."""

    fact: Fact
    article: Article


@dataclass(frozen=True, slots=True)
class Qualified:
    """All that qualification found: what can be alleged, what only reserved, and what it met on its way."""

    held: tuple[Candidate, ...] = ()
    reserved: tuple[Candidate, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    undated: tuple[Fact, ...] = ()
    displaced: tuple[tuple[Candidate, Candidate], ...] = ()
    unsure: tuple[Candidate, ...] = ()


def qualify(case: Case, on: DocumentDay) -> Qualified:
    """Read every fact of a case, context left aside, under every offence."""
    held: list[Candidate] = []
    reserved: list[Candidate] = []
    refusals: list[Refusal] = []
    undecided: list[Undecided] = []
    undated: list[Fact] = []
    displaced: list[tuple[Candidate, Candidate]] = []
    unsure: list[Candidate] = []
    for fact in case.facts:
        if fact.kind in {FactKind.CONTEXT, FactKind.OTHER}:
            continue
        days = span(fact, case, on)
        if days is None:
            undated.append(fact)
            continue
        found = _candidates(fact, days, case)
        if days.supposed and found.undecided:
            undated.append(fact)
        refusals += found.refusals
        undecided += found.undecided
        # A text of grade C is neither alleged nor reserved, and nothing yields to it: it is a point to verify.
        unsure += [one for one in found.candidates if one.read.version.grade is Grade.C]
        sure = [one for one in found.candidates if one.read.version.grade is not Grade.C]
        kept, later = _part(sure)
        held += kept
        reserved += later
        displaced += _displaced(sure, kept)
    return Qualified(
        tuple(held), tuple(reserved), tuple(refusals), tuple(undecided), tuple(undated), tuple(displaced), tuple(unsure)
    )


@dataclass(slots=True)
class _Found:
    candidates: list[Candidate] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)


def _candidates(fact: Fact, days: Span, case: Case) -> _Found:
    found = _Found()
    best: dict[str, Candidate] = {}
    for victim in victims(fact, case):
        # What surrounds a fact on a day is the same for every offence.
        on_day = cache(partial(around, fact, victim, case))
        for offence in book.offences():
            one = _read(offence, fact, days, on_day, victim, case)
            if isinstance(one, Candidate):
                name = offence.article.name
                best[name] = max(best[name], one, key=_weight) if name in best else one
            elif isinstance(one, Refusal) and one not in found.refusals:
                found.refusals.append(one)
            elif isinstance(one, Undecided) and one not in found.undecided:
                found.undecided.append(one)
    found.candidates = list(best.values())
    return found


def _weight(candidate: Candidate) -> tuple[bool, int, int]:
    return candidate.read.holds, candidate.prison or 0, candidate.fine or 0


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
            return _candidate(fact, days, last)
        if offence.article.limitation == REPEATED and days.lasting:
            again = _goes_on(offence, fact, victim, case, last, days)
            if again is not None:
                return again
        milder, other = sorted((first, last), key=_severity)
        return _candidate(fact, days, milder, uncertain=other.version)
    if isinstance(first, NotInForce | NeverRead) and isinstance(last, NotInForce | NeverRead):
        return Refusal(fact, last)
    if isinstance(last, Read) and offence.article.limitation == REPEATED and days.lasting:
        return _goes_on(offence, fact, victim, case, last, days) or Undecided(fact, offence.article)
    if first is None or last is None:
        # Shown on one day and not on the other: age or office changed meanwhile. Nothing is claimed.
        return None
    return Undecided(fact, offence.article)


def _shown(offence: book.Offence, fact: Fact, around_it: Circumstances) -> Read | NotInForce | NeverRead | None:
    try:
        return offence.shown(fact, around_it)
    except (NotInForce, NeverRead) as refusal:
        return refusal


def _goes_on(
    offence: book.Offence, fact: Fact, victim: Complainant | None, case: Case, last: Read, days: Span
) -> Candidate | None:
    """Return what the acts dated after the last version came into force show, without the earlier ones, if they do.

    A new text reaches a series only if it goes on after it (code pénal, article 112-1): the earlier acts stay in the
    account, and none of them is said to show the offence.
    """
    since = last.version.since
    later = once(fact.posts, (_goes_on, since), lambda: _since(fact, since))
    if not later:
        return None
    rest = fact.model_copy(update={"posts": later, "count": None, "repeated": None, "frequency": None})
    again = _shown(offence, rest, around(rest, victim, case, days.last))
    if not isinstance(again, Read) or not again.holds:
        return None
    return _candidate(rest, Span(max(days.first, since), days.last, lasting=True), again)


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
    raised = [one.label for one in read.aggravations]
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


def _part(candidates: Sequence[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """Part what one fact shows into what is alleged and what is only reserved, as the law has it."""
    alleged, reserved = retained([one.read for one in candidates])
    held = [one for one in candidates if any(one.read is read for read in alleged)]
    kept = [one for one in candidates if any(one.read is read for read in reserved)]
    # The same words never bear two heads of the press law: what is reserved is of ordinary law only.
    # A prosecutor is not told that one reserves a contravention.
    return held, [one for one in kept if not one.article.press and not one.article.contravention]


def _displaced(candidates: Sequence[Candidate], held: Sequence[Candidate]) -> list[tuple[Candidate, Candidate]]:
    """Return each offence that would hold, and the one it yields to."""
    takers = {one.article.name: one for one in held}
    return [
        (one, takers[name])
        for one in candidates
        if one.read.holds and one not in held
        for name in one.article.yields_to
        if name in takers
    ]
