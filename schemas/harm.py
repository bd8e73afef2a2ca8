"""What the facts have done to the person: health, daily life, money."""

from typing import Annotated

from pydantic import Field

from schemas.asked import Asked, Flag, Telling, Told
from schemas.when import When
from schemas.words import Euros, Line, Prose, Verbatim, Whole

COST_LABEL = Asked(title="Dépense", question="Quelle dépense ?", example="changement de numéro de téléphone")
COST_EUROS = Asked(title="Montant", question="Combien a-t-elle coûté, en euros ?", example="49,90")


class Cost(Telling):
    """A sum lost or spent because of the facts."""

    label: Annotated[Line, COST_LABEL]
    euros: Annotated[Euros, COST_EUROS]


TOLD = Asked(
    title="Conséquences",
    question="Qu’est-ce que ces faits ont changé dans votre vie ?",
    help="Sommeil, travail, études, sorties, relations : ce que vous voulez dire, dans vos mots. La personne mise en "
    "cause pourra le lire : ne dites pas où vous dormez, ni chez qui.",
    sensitive=True,
)
QUOTED = Asked(
    title="Vos propres mots",
    question="Si vous avez écrit quelque chose à ce moment-là, quels mots la plainte doit-elle citer ?",
    sensitive=True,
)
QUOTED_WHEN = Asked(
    title="Écrits le", question="Quand l’avez-vous écrit ?", only_if=lambda here, case: bool(here.get("quoted"))
)
HEALTH = Asked(
    title="Santé",
    question="Votre santé, physique ou morale, en souffre-t-elle ? Comment ?",
    why="Le harcèlement n’est puni que si la santé ou les conditions de vie en sont atteintes.",
    sensitive=True,
)
ITT = Asked(
    title="Jours d’ITT",
    question="Combien de jours d’incapacité totale de travail le certificat indique-t-il ?",
    help="Seulement ce qui est écrit sur le certificat ; ne l’estimez pas vous-même.",
    why="La peine encourue peut en dépendre.",
    example="5",
)
CERTIFICATE = Asked(
    title="Certificat", question="Quel numéro de pièce porte le certificat médical ?", example="18", among="exhibits"
)
STOPPED = Asked(title="Arrêt de travail", question="Combien de jours d’arrêt de travail avez-vous eus ?", example="10")
COSTS = Asked(title="Dépenses", question="Quelles dépenses ces faits ont-ils entraînées ?")
ESTIMATE = Asked(
    title="Estimation provisoire",
    question="À combien estimez-vous votre préjudice, en euros, pour l’instant ?",
    help="Vous pouvez ne pas répondre : il pourra être chiffré plus tard.",
)
ATTEMPTED = Asked(
    title="Tentative de suicide",
    question="Ces faits ont-ils été suivis d’une tentative de suicide ?",
    help="Vous pouvez ne pas répondre. Si vous dites oui, la plainte l’écrit ; aucune plateforme ne le lit.",
    why="La loi punit alors plus gravement.",
    sensitive=True,
)
IN_DANGER = Asked(
    title="Danger",
    question="Vous sentez-vous en danger, ou pensez-vous à mourir ?",
    help="Cette réponse n’est écrite dans aucun document. Elle sert à vous donner tout de suite les bons numéros.",
    sensitive=True,
)


def _is_yes(answer: object) -> bool:
    return isinstance(answer, str | bool) and str(answer).casefold() not in {"", "false", "non"}


AFRAID = Asked(
    title="Ce qui fait craindre",
    question="Si la plainte peut dire que vous vous sentez en danger : qu’est-ce qui vous le fait craindre ?",
    help="Une phrase ou deux : la plainte commence par là, et la personne mise en cause pourra le lire. Vous pouvez ne "
    "pas répondre.",
    why="Le procureur voit d’abord ce qui presse.",
    only_if=lambda here, case: _is_yes(here.get("in_danger")),
    sensitive=True,
)


class Harm(Telling):
    """The harm, as told."""

    told: Annotated[Told[Prose], TOLD] = None
    quoted: Annotated[Told[Verbatim], QUOTED] = None
    quoted_when: Annotated[Told[When], QUOTED_WHEN] = None
    health: Annotated[Told[Prose], HEALTH] = None
    attempted: Annotated[Told[Flag], ATTEMPTED] = None
    itt_days: Annotated[Told[Annotated[Whole, Field(ge=0, le=3650)]], ITT] = None
    certificate: Annotated[Told[Annotated[Whole, Field(ge=1)]], CERTIFICATE] = None
    stopped_days: Annotated[Told[Annotated[Whole, Field(ge=0, le=3650)]], STOPPED] = None
    costs: Annotated[list[Cost], COSTS] = Field(default_factory=list)
    estimate: Annotated[Told[Euros], ESTIMATE] = None
    in_danger: Annotated[Told[Flag], IN_DANGER] = None
    afraid: Annotated[Told[Prose], AFRAID] = None
