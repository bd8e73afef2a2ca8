"""The national pole against online hate: asked for by transmission, and what is said of it."""

from collections.abc import Iterable, Sequence

from filings.days import DocumentDay
from filings.french import dates
from filings.law.circumstances import is_digital
from filings.law.procedure import competence
from filings.review.findings import Look, Point
from filings.review.verdict import Allegation
from schemas.asked import told
from schemas.case import Case

#: The name of the text that founds the national pole, in the register of procedural texts.
POLE = "national_pole"


def concerns_pole(case: Case, allegations: Sequence[Allegation], on: DocumentDay) -> bool:
    """Whether a case is one the national pole was made for: an online harassment alleged, and hateful words."""
    pole = competence.national_pole(on)
    if pole is None:
        return False
    harassed = _harassed(allegations, pole)
    online = any(is_digital(fact) or told(fact.platform) for fact in case.facts if fact.id in harassed)
    return online and any(pole.grounds & set(fact.grounds) for fact in case.facts)


def _harassed(allegations: Sequence[Allegation], pole: competence.NationalPole) -> set[str]:
    """Return the facts that bear an offence the pole was made for, still open."""
    return {id_ for one in allegations if one.article in pole.offences and not one.closed for id_ in one.facts}


def pole_direct(look: Look) -> Iterable[Point]:
    """Paris is written to for its national pole, which a letter no longer founds: the ordinary court is to be named."""
    pole, court = competence.national_pole(look.on), look.verdict.court
    if pole is None or court is None or look.verdict.competence or not told(look.case.court):
        return
    if court.seat == competence.POLE_SEAT and pole.only_electronic(look.on) and look.verdict.cites(POLE):
        text = (
            f"Depuis le {dates.day(pole.electronic_since)}, le {pole.name} ne fonde la compétence de Paris que "
            f"pour une plainte déposée par voie électronique ({pole.citation}), et cette lettre n’en est pas une : "
            "écrire au procureur du domicile ou de l’auteur, et demander la transmission."
        )
        yield Point("court", text, anchor=court.name)


def pole_wished_in_vain(look: Look) -> Iterable[Point]:
    """The national pole is wished for, and the case is not one it was made for: it is not asked."""
    if told(look.case.wishes.national_pole) and not look.verdict.cites(POLE):
        since = dates.day(competence.NATIONAL_POLE.since)
        text = (
            f"Le texte qui fonde le pôle national de lutte contre la haine en ligne, depuis le {since}, vise le "
            "harcèlement en ligne en raison d’une origine, d’une religion, d’un sexe, d’une orientation ou d’une "
            "identité de genre. Ce dossier, tel qu’il est raconté, n’en montre pas : la transmission n’est pas "
            "demandée ; un avocat peut en juger autrement."
        )
        yield Point("wishes.national_pole", text)


def pole_possible(look: Look) -> Iterable[Point]:
    """The national pole was made for such a case, and nobody said whether to ask for it."""
    if look.case.wishes.national_pole is None and look.verdict.cites(POLE):
        pole = competence.national_pole(look.on)
        harassed = _harassed(look.verdict.allegations, pole) if pole else set()
        itself = any(pole and pole.grounds & set(fact.grounds) for fact in look.case.facts if fact.id in harassed)
        what = "Ce harcèlement a un caractère haineux" if itself else "Des propos haineux accompagnent ce harcèlement"
        text = (
            f"{what} : vous pouvez demander que le dossier soit transmis au pôle "
            "national de lutte contre la haine en ligne, qui décide s’il s’en charge."
        )
        yield Point("wishes.national_pole", text)
