"""What a letter to the management of a platform needs told: which platform, who answers for it, what to tell them."""

from typing import Annotated

from schemas.address import Address
from schemas.asked import Asked, Telling, Told
from schemas.group import RECIPIENT_ADDRESS, RECIPIENT_CIVILITY, RECIPIENT_NAME, RECIPIENT_TITLE, Group
from schemas.named import Civility
from schemas.words import Line, Name, Prose

MANAGEMENT = Group(
    title="Direction d’une plateforme",
    question="Voulez-vous écrire à la direction d’une plateforme pour lui demander un rendez-vous ?",
    after="wishes",
    opened_by="platform",
    first=("platform", "words"),
    one="Lettre",
    how="Une plateforme par ligne.",
    addressee="company_head",
)

PLATFORM = Asked(title="Plateforme", question="De quelle plateforme s’agit-il ?", example="twitter", among="platforms")
COMPANY = Asked(title="Société", question="Comment se nomme sa société en France ?", example="Twitter France SAS")
SINCE = Asked(
    title="Usage du service",
    question="Depuis quand utilisez-vous ce service, et pour quoi ?",
    example="depuis plus de deux ans, notamment pour mon activité professionnelle",
)
WORDS = Asked(title="Vos mots", question="Que voulez-vous dire à cette direction, en quelques phrases ?")


class Management(Telling):
    """A letter to the management of a platform, to ask to be heard."""

    platform: Annotated[Name, PLATFORM]
    company: Annotated[Told[Line], COMPANY] = None
    title: Annotated[Told[Line], RECIPIENT_TITLE] = None
    civility: Annotated[Told[Civility], RECIPIENT_CIVILITY] = None
    name: Annotated[Told[Name], RECIPIENT_NAME] = None
    address: Annotated[Told[Address], RECIPIENT_ADDRESS] = None
    user_since: Annotated[Told[Line], SINCE] = None
    words: Annotated[Told[Prose], WORDS] = None
