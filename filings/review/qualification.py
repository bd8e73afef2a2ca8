"""Which offences the facts of a case can bear, none claimed beyond what was told.

Each fact is read whole, or by parts where its messages have their days and something changed between them (parts.py).
One act bears one qualification for each of its victims: an offence yields to those its own page names, and the same
words never bear two heads of the press law. An offence without one of its decisive elements is reserved, never claimed.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from filings.days import DocumentDay
from filings.law import book
from filings.law.procedure import limitation
from filings.law.reading import retained
from filings.law.text import Article, Grade
from filings.review import deadlines, parts
from filings.review.heads import one_head
from filings.review.parts import Part
from filings.review.readings import REPEATED, Candidate, Readings, Refusal, Undecided, read
from filings.review.verdict import Status
from filings.statement.moments import Span, span
from filings.statement.people import victims
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Fact, FactKind
from schemas.person import Complainant


class Qualified(Struct):
    """All that qualification found: what can be alleged, what only reserved, and what it met on its way."""

    held: list[Candidate] = field(default_factory=list)
    reserved: list[Candidate] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    undated: list[Fact] = field(default_factory=list)
    displaced: list[tuple[Candidate, Candidate]] = field(default_factory=list)
    unsure: list[Candidate] = field(default_factory=list)

    def add(self, other: "Qualified") -> None:
        """Take over what was found of another fact, or of another part of one."""
        self.held += other.held
        self.reserved += other.reserved
        self.refusals += other.refusals
        self.undecided += other.undecided
        self.undated += other.undated
        self.displaced += other.displaced
        self.unsure += other.unsure


def qualify(case: Case, on: DocumentDay) -> Qualified:
    """Read every fact of a case, context left aside, under every offence."""
    found = Qualified()
    acts = deadlines.interruptions(case)
    for fact in case.facts:
        if fact.kind in {FactKind.CONTEXT, FactKind.OTHER}:
            continue
        days = span(fact, case, on)
        if days is None:
            found.undated.append(fact)
            continue
        one = _Told(fact, days, case, on, acts).qualified()
        if days.supposed and one.undecided:
            found.undated.append(fact)
        found.add(one)
    found.held, displaced = one_head(found.held, case, on)
    found.displaced += displaced
    return found


class _Told(Struct, frozen=True):
    """One fact, and what is needed to know what changed between its acts."""

    fact: Fact
    days: Span
    case: Case
    on: DocumentDay
    interruptions: Sequence[deadlines.Interruption]

    def qualified(self) -> Qualified:
        """Read the fact whole, and by parts where something changed between its messages."""
        days = parts.days_of_acts(self.fact, self.days)
        # Where others than the messages told came too, these have no day: the period speaks for all of them.
        more = bool(told(self.fact.frequency))
        acts = Span(days[0], days[-1], lasting=len(days) > 1) if days and not more else self.days
        whole = self._read(book.offences(), Part(self.fact, self.days, acts))
        if not days and not self.days.exact and (sure := parts.dated_only(self.fact, self.days)):
            again = replace(self, fact=sure.fact, days=sure.span).qualified()
            return _completed(chosen(whole), [replace(one, acts=one.acts or sure.days) for one in again.held])
        # The acts of a repeated offence are one series, read on the whole of it.
        single = [one for one in whole.concerned.values() if one.article.limitation != REPEATED]
        if not days or not single:
            return chosen(whole)
        starts = parts.changes([one.article for one in single], self._victims, self.days, self._is_open)
        pieces = parts.split(self.fact, self.days, days, starts, more=more)
        if not starts or (len(pieces) == 1 and acts == self.days):
            return chosen(whole)
        return self._parted(whole, single, pieces)

    @property
    def _victims(self) -> list[Complainant | None]:
        return victims(self.fact, self.case)

    def _read(self, offences: Iterable[book.Offence], part: Part) -> Readings:
        return read(offences, part, self._victims, self.case, self.on)

    def _is_open(self, article: Article, day: date) -> bool:
        # A term that starts at a majority does not turn on the day of the acts.
        by_age = limitation.RULES[article.limitation].start is limitation.Start.MAJORITY
        spans = [Span(day, day)]
        return by_age or (
            deadlines.prescription(article.limitation, spans, self.on, self.interruptions).status is not Status.EXPIRED
        )

    def _parted(self, whole: Readings, single: Sequence[book.Offence], pieces: Sequence[Part]) -> Qualified:
        """Choose among the offences of each part, then join the parts that an offence reads alike."""
        read_of = [self._read(single, piece) for piece in pieces]
        kept = []
        for piece, found in zip(pieces, read_of, strict=True):
            series = [[one for one in every if _reaches(one, piece)] for every in whole.by_victim]
            pool = [[*of_part, *of_series] for of_part, of_series in zip(found.by_victim, series, strict=True)]
            kept.append(chosen(replace(found, by_victim=pool)))
        order = {name: n for n, name in enumerate(whole.concerned)}

        def joined(of_parts: Sequence[list[Candidate]]) -> list[Candidate]:
            alike = self._join(list(zip(pieces, of_parts, strict=True)), whole.concerned)
            return sorted(alike, key=lambda one: (order[one.article.name], one.span.first))

        held = _dated(joined([one.held for one in kept]), pieces, read_of, kept)
        alone = {one.article.name for one in single}
        pairs = {(one.article.name, taker.article.name): (one, taker) for k in kept for one, taker in k.displaced}
        undecided = [one for one in whole.undecided if one.article.name not in alone]
        for of_part in (replace(one, fact=self.fact) for found in read_of for one in found.undecided):
            if of_part not in undecided:
                undecided.append(of_part)
        return Qualified(
            held=held,
            reserved=joined([one.reserved for one in kept]),
            refusals=self._refusals(whole, read_of, kept, alone),
            undecided=undecided,
            displaced=list(pairs.values()),
            unsure=joined([one.unsure for one in kept]),
        )

    def _join(
        self, of_parts: Sequence[tuple[Part, list[Candidate]]], offences: Mapping[str, book.Offence]
    ) -> list[Candidate]:
        series: dict[str, Candidate] = {}
        groups: dict[tuple[object, ...], list[tuple[Part, Candidate]]] = {}
        for piece, candidates in of_parts:
            for one in candidates:
                if one.article.limitation == REPEATED:
                    series[name_of(one)] = one
                else:
                    groups.setdefault(self._alike(one), []).append((piece, one))
        out = list(series.values())
        for key, group in groups.items():
            if len(group) == 1:
                out.append(group[0][1])
                continue
            part = parts.joined(self.fact, [piece for piece, _ in group], [piece for piece, _ in of_parts])
            again = self._read([offences[group[0][1].article.name]], part).candidates
            same = [one for one in again if self._alike(one) == key]
            aimed_at = group[0][1].aimed_at
            out += [replace(one, aimed_at=aimed_at) for one in same[:1]] or [one for _, one in group]
        return out

    def _alike(self, one: Candidate) -> tuple[object, ...]:
        """Return what two parts must have in common to be one allegation."""
        since, is_open = one.read.version.since, self._is_open(one.article, one.span.last)
        return name_of(one), since, one.read.label, one.raised, one.prison, one.fine, one.read.holds, is_open

    def _refusals(
        self, whole: Readings, read_of: Sequence[Readings], kept: Sequence[Qualified], alone: set[str]
    ) -> list[Refusal]:
        """Return the refusals to tell: of an offence that no part can bear, or of a part that bears nothing."""
        told_of = [one for one in whole.refusals if one.refused.article.name not in alone]
        bears = {one.article.name for found in read_of for one in found.candidates}
        later = {one.article.name for part in kept for one in part.held}
        last: dict[str, Refusal] = {}
        for found, part in zip(read_of, kept, strict=True):
            for one in found.refusals:
                name = one.refused.article.name
                if name not in bears or (not part.held and name not in later):
                    last[name] = replace(one, fact=self.fact)
        return [*told_of, *last.values()]


def _dated(
    held: Sequence[Candidate], pieces: Sequence[Part], read_of: Sequence[Readings], kept: Sequence[Qualified]
) -> list[Candidate]:
    """Note from which day an offence is alleged, when its text came after acts that bear nothing in its stead."""
    found: list[Candidate] = []
    dated: set[str] = set()
    for one in sorted(held, key=lambda one: one.span.first):
        name = one.article.name
        borne = {other.article.name for other in held if other.span.last >= one.span.first}
        bare = [
            readings
            for piece, readings, part in zip(pieces, read_of, kept, strict=True)
            if piece.acts.last < one.span.first and borne.issuperset(other.article.name for other in part.held)
        ]
        refused = any(refusal.refused.article.name == name for part in bare for refusal in part.refusals)
        found.append(replace(one, since=one.read.version.since) if refused and name not in dated else one)
        dated.add(name)
    return found


def _completed(whole: Qualified, sure: Sequence[Candidate]) -> Qualified:
    """Add what the dated messages of a fact bear for sure to what the whole of it bears, where it is nothing alike."""
    names = {one.article.name for one in whole.held}
    press = any(one.article.press for one in whole.held)
    takes = {name for one in whole.held for name in one.article.yields_to}
    for one in sure:
        name = one.article.name
        alike = name in names or name in takes or not names.isdisjoint(one.article.yields_to)
        if not alike and not (press and one.article.press):
            whole.held.append(one)
    held = {one.article.name for one in whole.held}
    whole.reserved = [one for one in whole.reserved if one.article.name not in held]
    return whole


def _reaches(one: Candidate, part: Part) -> bool:
    """Whether an offence of repetition covers some of the acts of a part."""
    repeated = one.article.limitation == REPEATED
    return repeated and one.span.first <= part.acts.last and part.acts.first <= one.span.last


def chosen(found: Readings) -> Qualified:
    """Choose among what one part of a fact shows: one qualification of one act for each of its victims."""
    held: dict[str, Candidate] = {}
    reserved: dict[str, Candidate] = {}
    displaced: list[tuple[Candidate, Candidate]] = []
    unsure: dict[str, Candidate] = {}
    of_victims: dict[str, list[Complainant]] = {}
    for candidates in found.by_victim:
        # A text of grade C is neither alleged nor reserved, and nothing yields to it: it is a point to verify.
        sure = [one for one in candidates if one.read.version.grade is not Grade.C]
        kept, later = _part(sure)
        _best(unsure, [one for one in candidates if one.read.version.grade is Grade.C])
        _best(held, kept)
        for one in kept:
            of_victims.setdefault(name_of(one), []).extend([one.victim] if one.victim else [])
        _best(reserved, later)
        displaced += _displaced(sure, kept)
    # The same words bear one head of the press law, whoever they aim at.
    of_words = sorted((one for one in held.values() if one.article.press), key=_weight)
    for one in of_words[:-1]:
        del held[name_of(one)]
        displaced.append((one, of_words[-1]))
    every = len(found.by_victim)
    names = {one.article.name for one in held.values()}
    some = {name: tuple(those) for name, those in of_victims.items() if len(those) < every}
    return Qualified(
        held=[replace(one, aimed_at=some.get(name, ())) for name, one in held.items()],
        reserved=[one for one in reserved.values() if one.article.name not in names],
        refusals=list(found.refusals),
        undecided=list(found.undecided),
        displaced=[pair for pair in displaced if name_of(pair[1]) in held],
        unsure=list(unsure.values()),
    )


def _best(of_victims: dict[str, Candidate], candidates: Iterable[Candidate]) -> None:
    for one in candidates:
        name = name_of(one)
        of_victims[name] = max(of_victims.get(name, one), one, key=_weight)


def name_of(one: Candidate) -> str:
    """Return the name of an offence, apart for each victim where her age or office aggravates it, or sets its time."""
    by_age = limitation.RULES[one.article.limitation].start is limitation.Start.MAJORITY
    majority = deadlines.majority_of(one.victim) if by_age else None
    return " ".join((one.article.name, str(majority or ""), *one.raised))


def _weight(candidate: Candidate) -> tuple[bool, int, int]:
    return candidate.read.holds, candidate.prison or 0, candidate.fine or 0


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
