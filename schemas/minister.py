"""What a letter to a minister needs told: which one, why, and what the law or the means lack."""

from typing import Annotated

from pydantic import Field

from schemas.address import Address
from schemas.asked import Asked, Choice, Lines, Telling, Told
from schemas.group import RECIPIENT_ADDRESS, RECIPIENT_CIVILITY, Group
from schemas.named import Civility
from schemas.words import Line, Prose


class MinistryKind(Choice):
    """The field of a ministry; its title on a given day is in the register."""

    WOMEN = "women", "Droits des femmes, égalité entre les femmes et les hommes"
    JUSTICE = "justice", "Justice"
    INTERIOR = "interior", "Intérieur"
    DIGITAL = "digital", "Numérique"
    EDUCATION = "education", "Éducation nationale"
    OTHER = "other", "un autre ministère"


MINISTER = Group(
    title="Ministre",
    question="Voulez-vous écrire à un ministre ?",
    after="management",
    opened_by="ministry",
    first=("ministry", "words"),
    addressee="minister",
)

MINISTRY = Asked(title="Ministère", question="À quel ministère voulez-vous écrire ?")
TITLE = Asked(
    title="Titre du ministre",
    question="Quel est le titre exact du ministre ?",
    help="Si vous le laissez vide, le programme prend le titre connu au jour de la lettre.",
    example="ministre des Droits des femmes, porte-parole du Gouvernement",
)
WORDS = Asked(title="Pourquoi le ministre", question="Pourquoi écrivez-vous à ce ministre, en une ou deux phrases ?")
LAW_GAP = Asked(
    title="Évolution de la loi",
    question="Que faudrait-il changer dans la loi ou dans les moyens, selon vous ?",
    help="Un ministre peut proposer une loi et demander des comptes à une plateforme ; il ne peut pas intervenir "
    "dans votre affaire.",
)
COPIES = Asked(
    title="Copies", question="À qui enverrez-vous une copie ?", example="Mme la députée de la circonscription"
)


class Ministry(Telling):
    """A letter to a minister."""

    ministry: Annotated[MinistryKind, MINISTRY]
    title: Annotated[Told[Line], TITLE] = None
    civility: Annotated[Told[Civility], RECIPIENT_CIVILITY] = None
    address: Annotated[Told[Address], RECIPIENT_ADDRESS] = None
    words: Annotated[Told[Prose], WORDS] = None
    law_gap: Annotated[Told[Prose], LAW_GAP] = None
    copies: Annotated[list[Line], Lines, COPIES] = Field(default_factory=list)
