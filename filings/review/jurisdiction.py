"""What founds the competence of the prosecutor a case writes to.

Nothing is stated that what was told does not found: the victim’s home where the law of the day allows it, the place
where the facts were received, the home of an author who was named with what shows it.
"""

from collections.abc import Sequence

from filings.days import DocumentDay
from filings.french import grammar
from filings.law.circumstances import is_networked
from filings.law.procedure import competence
from filings.law.registers import courts
from filings.review import living
from filings.review.court import (
    TO_HER,
    Chosen,
    courts_of_author,
    located,
    of_place,
    received_at,
    seats_of,
    seats_of_homes,
    sure,
)
from filings.review.verdict import Allegation, Competence
from filings.statement import shield
from schemas.asked import told
from schemas.case import Case
from schemas.fact import FactKind


def competence_of(case: Case, chosen: Chosen, alleged: Sequence[Allegation], on: DocumentDay) -> Competence | None:
    """Return why this prosecutor, or None when nothing told founds it.

    The home of the victim where the law of the day allows it, which it does for no contravention; else the place where
    the facts were received; else the home of an author who was named with what shows it.
    """
    light = _contraventions(alleged)
    told_of = (fact for fact in case.facts if fact.kind is not FactKind.CONTEXT and fact.id not in light)
    online = any(is_networked(fact) for fact in told_of)
    first = competence.criterion(on, online=online)
    if chosen.court is None:
        # Whichever of them it is that her commune depends on, it is that of her home: she has only to write its name.
        of_home = {court.seat for court in chosen.several} & seats_of_homes(case, on)
        of_hers = first.id == "victim" and 0 < len(of_home) == len(chosen.several)
        if not of_home and chosen.several and (shared := _of_several(case, chosen, on)):
            return shared
        return _competence(_of_home(first, of_home, case, on), "") if of_hers else None
    seat = chosen.court.seat
    if first.id == "victim" and seat in seats_of_homes(case, on):
        return _competence(_of_home(first, {seat}, case, on), "")
    # Where her home may found it, a page that can be read everywhere founds nothing elsewhere.
    ground = first
    received = [fact for fact in case.facts if fact.kind is not FactKind.CONTEXT]
    if first.id == "victim":
        kept = any(shield.hidden(one, case) for one in case.complainants)
        nowhere = not living.homes(case)
        received = [fact for fact in received if (kept or nowhere) and told(fact.channel) in TO_HER]
        ground = competence.criterion(on, online=False)
    for place in (told(fact.place) for fact in received):
        if place and seat in seats_of(place, case, on):
            return _competence(ground, f", des faits ayant été reçus {grammar.a(place)}")
    if any(court.seat == seat for account in located(case) for court in sure(courts_of_author(account, on), on)):
        return _competence(competence.suspect(on), "")
    return None


def _of_several(case: Case, chosen: Chosen, on: DocumentDay) -> Competence | None:
    """Return what founds the competence of whichever of several courts is chosen: an author’s home, or a place."""
    several = {court.seat for court in chosen.several}
    authors = {court.seat for one in located(case) for court in courts.sitting(courts_of_author(one, on), on)}
    if several <= authors:
        return _competence(competence.suspect(on), "")
    for fact in received_at(case, on):
        place = told(fact.place)
        if place and several <= {court.seat for court in courts.sitting(of_place(place, on), on)}:
            ground = competence.criterion(on, online=False)
            return _competence(ground, f", des faits ayant été reçus {grammar.a(place)}")
    return None


def _of_home(first: competence.Criterion, seats: set[str], case: Case, on: DocumentDay) -> competence.Criterion:
    """Return the ground of a home: the seat of an organisation, where no home of a person leads to these courts."""
    people = [one for one in case.complainants if one.organisation is None]
    natural = seats_of_homes(case.model_copy(update={"complainants": people}), on) if people else set()
    return first if seats <= natural else competence.SEAT


def _contraventions(alleged: Sequence[Allegation]) -> set[str]:
    """Return the facts that bear contraventions and nothing graver."""
    graver = {fact for one in alleged if not one.contravention for fact in one.facts}
    return {fact for one in alleged if one.contravention for fact in one.facts} - graver


def _competence(found: competence.Criterion, more: str) -> Competence:
    # The complaint says « comme étant celui » itself.
    return Competence(found.citation, found.reason.removeprefix("comme étant celui ") + more, found.grade.value)
