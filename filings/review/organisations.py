"""An organisation that complains: what does not protect it, what lets it act, what is missing for it to act.

What concerns a person beside it (her health, her threats) is that person’s complaint, in the same case.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from filings.days import DocumentDay
from filings.french import dates, grammar
from filings.law import book, legal_persons
from filings.law.grade import Grade
from filings.law.procedure import limitation, standing
from filings.law.text import READ_AGAIN_AFTER, NeverRead, NotInForce, Prosecution
from filings.review.circumstances import around
from filings.review.findings import Look, Point
from filings.review.qualification import Qualified
from filings.review.verdict import Standing
from filings.statement.moments import span
from filings.statement.people import victims
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Fact, FactKind
from schemas.organisation import OrganisationForm, Purpose
from schemas.person import Complainant

#: Kinds that no offence is read under.
_NOT_READ = frozenset({FactKind.CONTEXT, FactKind.OTHER})


def standings(found: Qualified, case: Case) -> tuple[Standing, ...]:
    """Return by which text each association may act beside whom words aim at, where all its conditions are told.

    Where the words aim at a person too, that person’s agreement is one, and nobody told it: nothing is then said.
    """
    said = []
    for number, one in enumerate(case.complainants, 1):
        for text in _of_words(one):
            facts = [held.fact for held in found.held if _aims(held.article.limitation, held.fact, text)]
            theirs = [fact for fact in facts if all(each is one for each in victims(fact, case))]
            first = min((days.first for fact in theirs if (days := span(fact, case, date.max))), default=None)
            if first and _declared_long_enough(one, first):
                said.append(Standing(number, text.fights, text.cited, text.grade.value))
    return tuple(said)


def _aims(rule: str, fact: Fact, text: standing.Standing) -> bool:
    return limitation.RULES[rule].discriminatory and bool(text.grounds & set(fact.grounds))


def _of_words(one: Complainant) -> tuple[standing.Standing, ...]:
    organisation = one.organisation
    if organisation is None or told(organisation.form) is not OrganisationForm.ASSOCIATION:
        return ()
    return standing.of_association(organisation.purposes, press=True)


def _declared_long_enough(one: Complainant, facts: date) -> bool:
    declared = told(one.organisation.declared) if one.organisation else None
    return declared is not None and standing.five_years(declared, facts)


# --- checks ----------------------------------------------------------------------------------------------------


def _told(look: Look) -> Iterator[tuple[int, Complainant]]:
    yield from ((n, one) for n, one in enumerate(look.case.complainants) if one.organisation is not None)


def unprotected(look: Look) -> Iterable[Point]:
    """An offence protects persons of flesh, or may not protect an organisation: it is not alleged in its name."""
    for _, one in _told(look):
        for fact in look.case.facts:
            if fact.kind in _NOT_READ or not any(each is one for each in victims(fact, look.case)):
                continue
            sure, unsure = _left_out(fact, one, look.case, look.on)
            if sure:
                text = (
                    f"Non retenu au nom d’une personne morale : {grammar.listing(sure)}. Si une personne est visée "
                    "elle aussi, elle peut porter plainte dans ce même dossier : ajoutez-la."
                )
                yield Point(look.place(fact), text)
            if unsure:
                text = (
                    f"Que ce texte protège une personne morale est à vérifier, et il n’est pas retenu en son nom : "
                    f"{grammar.listing(unsure)}."
                )
                yield Point(look.place(fact), text)


def _left_out(fact: Fact, one: Complainant, case: Case, on: DocumentDay) -> tuple[list[str], list[str]]:
    """Return what a fact would show of somebody of flesh: what surely protects nobody else, and what may."""
    days = span(fact, case, on)
    sure: dict[str, None] = {}
    unsure: dict[str, None] = {}
    for offence in book.offences() if days else ():
        protection = legal_persons.protects(offence.article.name)
        if protection.legal_persons or days is None:
            continue
        try:
            shown = offence.shown(fact, around(fact, one, case, days.last))
        except (NotInForce, NeverRead):
            continue
        if shown is not None and not shown.denied and shown.holds and shown.version.grade is not Grade.C:
            named = f"{shown.label[:1].lower()}{shown.label[1:]} ({shown.citation})"
            (unsure if protection.grade is Grade.C else sure)[named] = None
    return list(sure), list(unsure)


def association(look: Look) -> Iterable[Point]:
    """An association may act beside those whom words or acts aim at, under conditions that a lawyer verifies."""
    grounds = {ground for fact in look.case.facts for ground in fact.grounds}
    alleged = look.verdict.allegations
    for n, one in _told(look):
        organisation = one.organisation
        if organisation is None or told(organisation.form) is not OrganisationForm.ASSOCIATION or not alleged:
            continue
        may = [
            text
            for press in (True, False)
            for text in standing.of_association(list(Purpose), press=press)
            if text.grounds & grounds and any(a.press is press for a in alleged)
        ]
        if not may:
            continue
        proven = {text.text for text in look.verdict.standings if text.complainant == n + 1}
        for text in may:
            if text.cited in proven:
                said = (
                    f"L’association peut exercer les droits reconnus à la partie civile ({text.cited}), si ses statuts "
                    f"et sa déclaration le montrent : les joindre.{_read(text, look.on)}"
                )
            else:
                said = (
                    f"Pour exercer les droits reconnus à la partie civile ({text.cited}), l’association doit être "
                    f"{standing.DECLARED} et se proposer par ses statuts {text.fights} ; si une personne est visée "
                    f"individuellement, il lui faut son accord.{_read(text, look.on)}"
                )
            yield Point(f"complainants[{n}].organisation", said)


def _read(text: standing.Standing, on: DocumentDay) -> str:
    return (
        f" Texte lu au {dates.day(text.read)} : à relire."
        if on.toordinal() - text.read.toordinal() > READ_AGAIN_AFTER
        else ""
    )


def body(look: Look) -> Iterable[Point]:
    """Words aim at a territory that an assembly governs: whether it is a body, and what it must decide, are said."""
    if not any(one.article.prosecution is Prosecution.BODY for one in _bodies(look)):
        return
    for n, one in _told(look):
        organisation = one.organisation
        if organisation is None or not legal_persons.is_body(told(organisation.form)):
            continue
        yield Point(f"complainants[{n}].organisation.form", standing.BODY_UNSURE)
        if organisation.officer is None or not told(organisation.officer.powers):
            text = "Aucune délibération n’est indiquée : la joindre, et la citer comme pouvoir d’agir."
            yield Point(f"complainants[{n}].organisation.officer", text)


def _bodies(look: Look) -> list[book.Offence]:
    cited = {one.citation for one in look.verdict.allegations}
    return [
        offence
        for offence in book.offences()
        if any(offence.article.citation(version) in cited for version in offence.article.versions)
    ]


def unrepresented(look: Look) -> Iterable[Point]:
    """Nobody is told to represent an organisation, or not in what quality: its complaint says neither."""
    for n, one in enumerate(look.told.complainants):
        organisation = one.organisation
        if organisation is None:
            continue
        officer = organisation.officer
        if officer is None or not (told(officer.last_name) and told(officer.quality)):
            text = (
                "Une organisation agit par quelqu’un : dites qui la représente, en quelle qualité, et ce qui habilite "
                "cette personne à agir en justice (ses statuts, une délibération)."
            )
            yield Point(f"complainants[{n}].organisation.officer", text)


#: What only somebody of flesh has: an organisation that tells it is somebody beside an organisation.
_OF_FLESH = ("first_names", "last_name", "birth_date", "birth_place", "nationality", "mandate", "vulnerability")


def and_person(look: Look) -> Iterable[Point]:
    """A complainant is told as an organisation and as somebody of flesh: only the organisation is written."""
    for n, one in enumerate(look.told.complainants):
        if one.organisation is not None and (
            any(told(getattr(one, name)) is not None for name in _OF_FLESH) or one.representatives or one.dependants
        ):
            text = (
                "Ce plaignant est une organisation : ses nom et prénoms, sa naissance, son mandat ou ses proches ne "
                "sont pas écrits. Qui la représente se dit dans « Représentant légal » ; une personne visée elle "
                "aussi est un autre plaignant."
            )
            yield Point(f"complainants[{n}].organisation", text)
