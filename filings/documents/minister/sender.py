"""Who writes to a minister, as far as it bears on why: a mandate, a profession, parents of a child."""

from datetime import date

from filings.french import agreement, dates, grammar
from filings.letter import in_prose, people, unnamed
from filings.letter.organisation_names import office
from filings.letter.organisation_names import said as named
from filings.letter.people import Voice
from filings.letter.sentences import typeset
from filings.statement.people import Acting, complaining, is_minor, organisations, writers
from schemas.asked import told
from schemas.case import Case
from schemas.fact import FactKind
from schemas.person import Complainant


def apposition(case: Case, voice: Voice, on: date) -> str:
    """Return « Maire d’une commune rurale depuis mai 2020 », « Parents d’une fille de quinze ans », or nothing."""
    if case.lawyer and case.lawyer.signs:
        return _counsel(case, on)
    victims, writing = complaining(case), writers(case, on)
    if len(writing) == 1 and isinstance(writing[0], Acting):
        return _officer(case, writing[0])
    children = [one for one in victims if is_minor(one, on)]
    if children and len(children) == len(victims):
        return _parents(children, case, voice, on)
    if len(victims) == len(writing) == 1:
        return dates.sentence_start(quality(victims[0]))
    return ""


def quality(one: Complainant) -> str:
    """Return the mandate of somebody and since when, else a profession, without a capital; or nothing."""
    mandate = one.mandate
    if mandate and (title := told(mandate.title)):
        since = told(mandate.since)
        return typeset(office(title) + (f" {dates.since_phrase(since)}" if since and since.first else ""))
    occupation = told(one.occupation)
    return typeset(office(occupation)) if occupation and " " not in occupation[:1] else ""


def subject(case: Case, on: date) -> str:
    """Return what the letter is about: harassment where something is told to come again and again, threats, facts."""
    told_of = in_prose.theme([fact for fact in case.facts if fact.kind is not FactKind.CONTEXT])
    what = {"Harcèlement": "Harcèlement en ligne", "Faits": "Faits commis en ligne"}.get(told_of, told_of)
    elected = [one for one in complaining(case) if one.mandate and told(one.mandate.title)]
    if len(elected) == len(complaining(case)) == 1:
        of = agreement.agree(people.gender(elected[0]), "une élue", "un élu", "une personne élue")
        return f"{what} visant {of}"
    children = [one for one in complaining(case) if is_minor(one, on)]
    if len(children) == len(complaining(case)) == 1:
        return f"{what} visant {agreement.agree(people.gender(children[0]), 'une mineure', 'un mineur', 'un enfant')}"
    return what


def _counsel(case: Case, on: date) -> str:
    lawyer, victims = case.lawyer, complaining(case)
    assert lawyer is not None
    whom = [
        unnamed.child(one, case, on)
        if is_minor(one, on)
        else ", ".join(part for part in (people.spoken_name(one), quality(one)) if part)
        for one in victims
    ]
    noun = people.counsel_noun(lawyer)
    return typeset(f"{noun[:1].upper()}{noun[1:]} {grammar.de_person(grammar.listing(whom))}")


def _officer(case: Case, officer: Acting) -> str:
    of = [one.organisation for one in organisations(case, officer) if one.organisation]
    bodies = grammar.listing([named(one) for one in of])
    held = told(officer.quality)
    if held and len(of) == 1:
        return typeset(f"{dates.sentence_start(office(held))} {grammar.de_person(bodies)}")
    return typeset(f"Au nom {grammar.de_person(bodies)}")


def _parents(children: list[Complainant], case: Case, voice: Voice, on: date) -> str:
    """Return « Parents d’une fille de quinze ans », where those who write are her parents."""
    said = [unnamed.child(one, case, on) for one in children]
    if any(not one.startswith(("ma ", "mon ", "notre ")) for one in said):
        return ""
    of = grammar.listing([_indefinite(one) for one in said])
    relations = {told(each.relation) for one in children for each in one.representatives}
    one = next(iter(relations)) if len(relations) == 1 else None
    who = "Parents" if voice.plural else dates.sentence_start(one.label) if one else "Parent"
    return typeset(f"{who} {grammar.de_person(of)}")


def _indefinite(noun: str) -> str:
    """Return « une fille de quinze ans » from « notre fille de quinze ans »."""
    _, _, rest = noun.partition(" ")
    return f"{'une' if rest.startswith('fille') else 'un'} {rest}"
