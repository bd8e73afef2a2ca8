"""Until when: the limitation of each offence, what interrupts it, and the day the connection data vanish.

A letter of complaint interrupts nothing; an act of enquiry does for ordinary offences, and a complaint taken down by
the police may: both ends are then kept, and the safe one shown. Press offences are interrupted, before prosecution,
only by requisitions that qualify each of the words: no step that a victim tells of is taken for one.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from filings.days import DocumentDay, FactsDay
from filings.french import dates, numbers
from filings.law.circumstances import is_networked
from filings.law.procedure import delays, limitation, rights
from filings.law.text import Grade, Months
from filings.review.findings import Look, Point
from filings.review.traces import may_matter
from filings.review.verdict import URGENT, Allegation, Prescription, Reserved, Status, is_near
from filings.statement import moments
from filings.statement.accounts import accounts_of
from filings.statement.facts import by_line
from filings.statement.moments import Span, span
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Channel, Fact, FactKind
from schemas.filed import once
from schemas.person import Complainant
from schemas.step import Step, StepKind

#: The words of the complaint that ask for these data.
_DATA = "données d’identification et de connexion"

_INTERRUPTING = frozenset({StepKind.INVESTIGATION, StepKind.COMPLAINT_POLICE})


class Interruption(Struct, frozen=True):
    """A step told that may interrupt limitation, and its earliest day."""

    step: Step
    day: date


def interruptions(case: Case) -> list[Interruption]:
    """Return the steps that may interrupt the limitation of ordinary offences, in time."""
    found = [
        Interruption(step, day)
        for step in case.steps
        if step.kind in _INTERRUPTING and not step.expected and (when := told(step.when)) and (day := when.first)
    ]
    return sorted(found, key=lambda one: one.day)


def prescription(
    rule: str,
    spans: Sequence[Span],
    on: DocumentDay,
    acts: Sequence[Interruption],
    majority: date | None = None,
    sure: date | None = None,
) -> Prescription:
    """Return the limitation of acts, counted from the last; the safe end is that of the first, nothing interrupting.

    Acts that are one series lapse together: their safe end is that of the last one that is ``sure``.
    """
    first = FactsDay(min(one.first for one in spans))
    last = FactsDay(max(one.last for one in spans))
    of = limitation.RULES[rule]
    days = [] if of.strict else [one.day for one in acts]
    known = FactsDay(sure) if sure else None
    term = limitation.term(rule, first, last, on, days, majority=majority, sure=known)
    alone = limitation.term(rule, first, last, on, majority=majority, sure=known) if days else term
    dispute = [term.dispute] if term.dispute else []
    # An act of enquiry may save the first acts even where it changes nothing for the last.
    if (alone.ends_on, alone.safe_ends_on) != (term.ends_on, term.safe_ends_on):
        dispute.append("Un acte d’enquête rapporté dans le dossier a pu faire repartir ce délai : à vérifier.")
    safe = alone.safe_ends_on
    return Prescription(
        starts_on=term.starts_on,
        ends_on=term.ends_on,
        rule=term.rule_fr,
        status=Status(term.status.value),
        safe_ends_on=safe if safe != term.ends_on else None,
        dispute=" ".join(dispute),
        strict=of.strict,
        unsure="" if term.dispute else _unsure(term),
        series=of.start is limitation.Start.LAST_ACT,
        length=term.length,
        grade=term.grade.value,
    )


def _unsure(term: limitation.Term) -> str:
    """Say that a duration rests on a secondary source, and what of it nobody read; nothing when it was read."""
    if term.grade is Grade.A:
        return ""
    sources = " ; ".join(source.title for source in term.rule.sources)
    return f"délai tiré d’une source secondaire ({sources}), à vérifier. {term.rule.unread}".rstrip()


def majority_of(victim: Complainant | None) -> date | None:
    """Return the eighteenth birthday of the victim of an offence; None untold."""
    birth = told(victim.birth_date) if victim else None
    return limitation.add_months(birth, 18 * 12) if birth else None


# --- connection data -----------------------------------------------------------------------------------------


class DataKept(Struct, frozen=True):
    """Until when connection data exist, and the sentence that says it; empty when no data are in question."""

    until: date | None = None
    said: str = ""


def data_kept(case: Case, on: DocumentDay, alleged: Sequence[Allegation], reserved: Sequence[Reserved]) -> DataKept:
    """Return when the connection data of the first facts vanish, or those of the last when the first are gone.

    Facts whose offences are all out of time, or too light for such data to be required, do not count.
    """
    facts = [fact for fact in case.facts if _leaves_traces(fact) and may_matter(fact, alleged, reserved, on)]
    traced = [(fact, days) for fact in facts if (days := span(fact, case, on)) is not None]
    if not traced:
        return DataKept()
    begun = min(
        (moments.start(fact, case, on) or moments.Start(days.first) for fact, days in traced), key=lambda one: one.day
    )
    first = delays.data_kept_until(FactsDay(begun.day), on)
    last = delays.data_kept_until(FactsDay(max(days.last for _, days in traced)), on)
    kept = f"Les données de connexion ne sont conservées qu’{delays.DATA_KEPT}"
    if on <= first:
        return DataKept(first, f"{kept} : celles des premiers faits s’effacent à partir {_of(begun, first)}.")
    if on <= last:
        return DataKept(
            last,
            f"{kept} : celles des premiers faits ont pu être effacées, celles des derniers s’effaceront "
            f"le {dates.day(last)}.",
        )
    return DataKept(
        last,
        f"{kept} : elles ont pu être effacées ; les données d’identification d’un compte encore ouvert peuvent "
        "subsister.",
    )


def _of(begun: moments.Start, day: date) -> str:
    """Write a day counted from a beginning, no more exactly than that beginning was told: « de la fin du mois… »."""
    if begun.precision == "year":
        return f"de l’année {day.year}"
    if begun.precision == "month":
        part = {"early": "du début du mois", "mid": "du milieu du mois", "late": "de la fin du mois"}
        return f"{part.get(begun.part, 'du mois')} {dates.de_month(day)}"
    return f"du {dates.day(day)}"


def _leaves_traces(fact: Fact) -> bool:
    if fact.kind is FactKind.CONTEXT:
        return False
    by_mail = told(fact.channel) is Channel.EMAIL
    return by_line(fact) or by_mail or bool(fact.accounts or fact.posts or told(fact.platform))


# --- checks --------------------------------------------------------------------------------------------------


def _terms(look: Look) -> Iterable[tuple[Allegation, tuple[str, ...], Prescription]]:
    for allegation in look.verdict.allegations:
        for facts, term in allegation.deadlines:
            yield allegation, facts, term


def safest(term: Prescription) -> date | None:
    """Return the last day to prosecute that is sure; None when none is known."""
    days = [day for day in (term.safe_ends_on, term.ends_on) if day is not None]
    return min(days, default=None)


def next_day(term: Prescription, on: date) -> date | None:
    """Return the next day to keep to: the safe one, or the other when the safe one is past; None when both are."""
    days = sorted(day for day in (term.safe_ends_on, term.ends_on) if day is not None and day >= on)
    return days[0] if days else None


def ends(term: Prescription) -> str:
    """Write when a term ends: one day, or the two that the first and the last act give; nothing when none is known."""
    days = sorted({day for day in (term.safe_ends_on, term.ends_on) if day is not None})
    if len(days) == 2:
        first = dates.day(days[0], year=days[0].year != days[1].year)
        return f"une date comprise entre le {first} et le {dates.day(days[1])}"
    return f"le {dates.day(days[0])}" if days else ""


def _where(look: Look, facts: Sequence[str]) -> str:
    index = next((n for n, fact in enumerate(look.told.facts) if fact.id in facts), None)
    return "" if index is None else f"facts[{index}]"


def _no_letter(term: Prescription) -> str:
    if term.strict:
        return " Une lettre au procureur n’arrête pas ce délai : voyez un avocat sans attendre."
    return " Une lettre au procureur n’arrête pas ce délai ; un acte d’enquête le fait repartir."


def _last_day(term: Prescription, due: date) -> str:
    """Write the next day to keep to; once the safe one is past, nothing is called safe any more."""
    if due == safest(term):
        return f"dernier jour sûr pour poursuivre, le {dates.day(due)}"
    if term.dispute:
        return f"le jour sûr est passé ; dernier jour possible, à faire vérifier, le {dates.day(due)}"
    if term.series:
        return f"le délai peut être dépassé, selon le jour du dernier acte ; dernier jour possible, le {dates.day(due)}"
    return (
        "le délai paraît dépassé pour les actes les plus anciens ; pour les plus récents seulement, dernier jour "
        f"possible, le {dates.day(due)}"
    )


def deadline_soon(look: Look) -> Iterable[Point]:
    """Less than thirty days remain to prosecute an offence."""
    for allegation, facts, term in _terms(look):
        due = next_day(term, look.on)
        if due is not None and (due - look.on).days <= URGENT:
            text = f"{allegation.label} : {_last_day(term, due)}.{_no_letter(term)}"
            yield Point(_where(look, facts), text, allegation.label, due)


def deadline(look: Look) -> Iterable[Point]:
    """The day until which an offence can be prosecuted, more than thirty days away."""
    for allegation, facts, term in _terms(look):
        due = next_day(term, look.on)
        if due is not None and (due - look.on).days > URGENT:
            text = f"{allegation.label} : {_last_day(term, due)} ; {term.rule}."
            yield Point(_where(look, facts), text + _no_letter(term), allegation.label, due)


def what_interrupts(look: Look) -> Iterable[Point]:
    """What moves the time to prosecute ordinary offences, and by whom: a letter of complaint is not there."""
    if all(term.strict or term.status is not Status.OPEN for _, _, term in _terms(look)):
        return
    texts = rights.on(look.on)
    for name, more in (("interruption", ""), ("complaint_suspends", " Les délais d’ici n’en tiennent pas compte.")):
        if text := texts.get(name):
            yield Point("", f"{dates.sentence_start(text.says)} ({text.cited}).{more}", "plainte")


def limitation_past(look: Look) -> Iterable[Point]:
    """The time to prosecute an offence has probably run out: it stands apart in the complaint."""
    for allegation, facts, term in _terms(look):
        if term.status is Status.EXPIRED and term.ends_on is not None:
            text = (
                f"{allegation.label} : sauf acte qui l’aurait interrompu, le délai pour poursuivre paraît dépassé "
                f"depuis {ends(term)} : {term.rule}. La plainte met cette infraction à part ; un "
                "avocat peut le vérifier."
            )
            yield Point(_where(look, facts), text, allegation.label, term.ends_on)


def limitation_partly_past(look: Look) -> Iterable[Point]:
    """The oldest acts of a period are probably out of time, the last are not: each message needs its date."""
    for allegation, facts, term in _terms(look):
        safe = term.safe_ends_on
        if term.status is Status.OPEN and safe is not None and safe < look.on and not term.dispute:
            text = (
                f"{allegation.label} : le délai part du dernier acte, dont le jour n’est pas sûr ; il peut être "
                "dépassé. Donnez la date du dernier."
                if term.series
                else f"{allegation.label} : pour les actes les plus anciens, le délai paraît dépassé. Donnez la date "
                "de chaque message."
            )
            yield Point(_where(look, facts), text)


def limitation_disputed(look: Look) -> Iterable[Point]:
    """Sources disagree on a limitation, or an act told may have interrupted it: the safe day is shown."""
    for allegation, facts, term in _terms(look):
        if term.dispute and (safe := safest(term)) is not None:
            text = f"{term.dispute} Jour sûr : {dates.day(safe)} ; délai : {term.rule}."
            yield Point(_where(look, facts), text, anchor=allegation.label)


def limitation_secondary(look: Look) -> Iterable[Point]:
    """The time to prosecute an offence is known by a secondary source."""
    for allegation, facts, term in _terms(look):
        if term.unsure:
            yield Point(_where(look, facts), f"{allegation.label} : {term.unsure}", anchor=allegation.label)


def limitation_unsure_start(look: Look) -> Iterable[Point]:
    """The day limitation starts is not known exactly: the earliest is kept."""
    facts = {fact.id: fact for fact in look.case.facts}
    for allegation, ids, term in _terms(look):
        told_facts = [facts[one] for one in ids if one in facts]
        unsure = any(not _dated_one_by_one(fact) and not _is_one_day(fact, look) for fact in told_facts)
        if allegation.press and unsure and term.status is Status.OPEN:
            text = (
                "La date de première publication de chaque propos n’est pas connue au jour près : le délai court, par "
                "prudence, du jour le plus ancien possible."
            )
            yield Point(_where(look, ids), text, anchor=allegation.label)


def _dated_one_by_one(fact: Fact) -> bool:
    def each() -> bool:
        acts = moments.each_act(fact)
        return bool(acts) and len(acts) == len(fact.posts) and all(first == last for first, last in acts)

    return once(fact.posts, _dated_one_by_one, each)


def _is_one_day(fact: Fact, look: Look) -> bool:
    days = span(fact, look.case, look.on)
    return days is None or days.exact


def data_soon_gone(look: Look) -> Iterable[Point]:
    """The connection data of the first or of the last facts vanish within thirty days."""
    until = look.verdict.data_kept_until
    if until is not None and is_near(until, look.on):
        yield Point(
            "", f"{look.verdict.data_kept} Faites vite : sans elles, l’auteur peut rester inconnu.", _DATA, until
        )


def data_kept_told(look: Look) -> Iterable[Point]:
    """The day the connection data vanish, more than thirty days away."""
    until = look.verdict.data_kept_until
    if until is not None and (until - look.on).days > URGENT:
        yield Point("", look.verdict.data_kept, _DATA, until)


def data_gone(look: Look) -> Iterable[Point]:
    """The connection data have probably vanished."""
    until = look.verdict.data_kept_until
    if until is not None and until < look.on:
        yield Point("", look.verdict.data_kept, anchor=_DATA)


def data_refused(look: Look) -> Iterable[Point]:
    """Connection data can no longer be required for an offence punished so little."""
    # What came by no network, and from no account, left no such data.
    traced = {fact.id for fact in look.case.facts if is_networked(fact) or accounts_of(fact, look.case)}
    for allegation in look.verdict.allegations:
        if allegation.closed or traced.isdisjoint(allegation.facts):
            continue
        prison = None if allegation.prison_months is None else Months(allegation.prison_months)
        if not delays.connection_data_allowed(look.on, prison, online=True):
            text = (
                f"Depuis le {dates.day(delays.THRESHOLDS_SINCE)}, la peine encourue ne permet plus de requérir les "
                "données de connexion pour cette infraction : seules le peuvent celles d’identité et de compte."
            )
            yield Point(_where(look, allegation.facts), text, anchor=allegation.label)


def complaint_waiting(look: Look) -> Iterable[Point]:
    """A complaint was filed less than three months ago: the day from which a judge may be seized without an answer."""
    press = any(allegation.press and not allegation.closed for allegation in look.verdict.allegations)
    for n, step in enumerate(look.told.steps):
        when = told(step.when)
        if step.kind is not StepKind.COMPLAINT_PROSECUTOR or step.expected or not when or not when.last:
            continue
        judge = delays.judge_from(DocumentDay(when.last))
        if when.last <= look.on < judge:
            text = (
                f"Sans réponse du procureur au {dates.day(judge)}, une plainte avec constitution de partie civile sera "
                "possible devant le juge d’instruction, si la plainte a été remise contre reçu."
            )
            if press:
                text += " Les infractions de presse n’ont pas ce délai d’attente : l’attendre peut tout faire perdre."
            yield Point(f"steps[{n}].when", text, "plainte", judge)


def complaint_needed_again(look: Look) -> Iterable[Point]:
    """A complaint was filed more than three months ago without answer: a judge may now be seized."""
    for n, step in enumerate(look.told.steps):
        when = told(step.when)
        if step.kind is not StepKind.COMPLAINT_PROSECUTOR or step.expected or not when or not when.last:
            continue
        judge = delays.judge_from(DocumentDay(when.last))
        if judge <= look.on:
            text = (
                f"Plus de {numbers.in_words(delays.WAIT_MONTHS)} mois ont passé depuis cette plainte : sans réponse, "
                "une plainte avec constitution de partie civile est possible devant le juge d’instruction, si la "
                "première a été remise contre reçu."
            )
            yield Point(f"steps[{n}].when", text, anchor="plainte")
