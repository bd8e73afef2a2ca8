"""A legal person who complains: what it is, and who represents it."""

from typing import Annotated

from pydantic import Field

from schemas.address import Address
from schemas.asked import Asked, Choice, Draft, Telling, Told
from schemas.named import Named
from schemas.when import Day
from schemas.words import Line


class OrganisationForm(Choice):
    """What a legal person is; the noun by which a letter names it follows."""

    ASSOCIATION = "association", "une association", "association", "asso", "association loi 1901"
    COMPANY = "company", "une société", "société", "entreprise", "SARL", "SAS", "SASU", "SA", "SCI", "EURL"
    UNION = "union", "un syndicat", "syndicat", "syndicat professionnel"
    FOUNDATION = "foundation", "une fondation", "fondation", "fonds de dotation"
    PARTY = "party", "un parti politique", "parti politique", "parti"
    COMMUNE = "commune", "une commune", "commune", "mairie", "ville", "municipalité"
    TERRITORY = (
        "territory",
        "une autre collectivité territoriale",
        "collectivité",
        "collectivité territoriale",
        "département",
        "région",
    )
    PUBLIC_BODY = (
        "public_body",
        "un établissement public ou une administration",
        "établissement",
        "établissement public",
        "administration",
    )
    OTHER = "other", "une autre personne morale", "autre"


class Purpose(Choice):
    """What an association is made for, by its statutes, where a text lets such an association act in court."""

    RACISM = "racism", "combattre le racisme, ou assister les victimes de discriminations racistes ou religieuses"
    SEX = "sex", "combattre les violences ou les discriminations fondées sur le sexe"
    ORIENTATION = "orientation", "combattre celles fondées sur l’orientation ou l’identité sexuelle"
    DISABILITY = "disability", "combattre celles fondées sur le handicap"
    OTHER = "other", "autre chose"


def _declared(here: Draft, case: Draft) -> bool:
    return str(here.get("form")) == OrganisationForm.ASSOCIATION.value


OFFICER_QUALITY = Asked(
    title="Qualité",
    question="En quelle qualité cette personne représente-t-elle l’organisation ?",
    example="présidente",
)
OFFICER_POWERS = Asked(
    title="Pouvoir d’agir",
    question="Qu’est-ce qui habilite cette personne à agir en justice (article des statuts, délibération) ?",
    help="Une commune agit sur délibération ; les statuts d’une association disent qui peut agir pour elle.",
    example="l’article 12 des statuts",
)


class Officer(Named):
    """Who represents a legal person, and in what quality."""

    quality: Annotated[Told[Line], OFFICER_QUALITY] = None
    powers: Annotated[Told[Line], OFFICER_POWERS] = None


ORGANISATION_FORM = Asked(
    title="Forme", question="Qu’est-ce qui porte plainte ?", why="Certains textes ne protègent que des personnes."
)
ORGANISATION_STATUS = Asked(
    title="Forme exacte",
    question="Quelle est sa forme exacte, si elle en a une ?",
    example="société par actions simplifiée",
)
ORGANISATION_NAME = Asked(
    title="Dénomination", question="Comment se nomme-t-elle exactement ?", example="Les Mots Clairs"
)
ORGANISATION_SEAT = Asked(
    title="Siège",
    question="À quelle adresse est son siège ?",
    why="Le siège dit quel procureur peut être compétent ; il est écrit dans la plainte.",
)
ORGANISATION_OFFICER = Asked(
    title="Représentant légal",
    question="Quel est le nom de famille de la personne qui la représente et signe pour elle ?",
)
ORGANISATION_OBJECT = Asked(
    title="Objet",
    question="Quel est son objet, d’après ses statuts ?",
    example="la défense des usagers du quartier",
)
ORGANISATION_DECLARED = Asked(
    title="Déclarée le",
    question="À quelle date l’association a-t-elle été déclarée ?",
    why="Certaines associations peuvent agir en justice, cinq ans après leur déclaration.",
    example="3 mars 2010",
    only_if=_declared,
)
ORGANISATION_PURPOSES = Asked(
    title="But d’après les statuts",
    question="Que se propose-t-elle, d’après ses statuts ?",
    why="La loi ouvre l’action en justice à certaines associations, selon ce que disent leurs statuts.",
    only_if=_declared,
)


class Organisation(Telling):
    """A legal person: what it is, its name and seat, who represents it, what it was made for."""

    form: Annotated[Told[OrganisationForm], ORGANISATION_FORM] = None
    status: Annotated[Told[Line], ORGANISATION_STATUS] = None
    name: Annotated[Told[Line], ORGANISATION_NAME] = None
    seat: Annotated[Told[Address], ORGANISATION_SEAT] = None
    officer: Annotated[Officer | None, ORGANISATION_OFFICER] = None
    object: Annotated[Told[Line], ORGANISATION_OBJECT] = None
    declared: Annotated[Told[Day], ORGANISATION_DECLARED] = None
    purposes: Annotated[list[Purpose], ORGANISATION_PURPOSES] = Field(default_factory=list)
