"""A postal address, as a case tells one."""

from typing import Annotated

from pydantic import Field

from schemas.asked import Asked, Lines, Telling, Told
from schemas.words import Line, Name, Postcode

LINES = Asked(
    title="Adresse",
    question="Quelle est l’adresse (numéro et rue, sans la commune) ?",
    example="12 rue des Lilas",
)
POSTCODE = Asked(title="Code postal", question="Quel est le code postal ?", example="78000")
CITY = Asked(title="Commune", question="Dans quelle commune ?", example="Versailles")
COUNTRY = Asked(title="Pays", question="Dans quel pays, si ce n’est pas la France ?", example="Belgique")


class Address(Telling):
    """A postal address, as it is written on an envelope."""

    lines: Annotated[list[Line], Lines, LINES] = Field(default_factory=list, max_length=4)
    postcode: Annotated[Told[Postcode], POSTCODE] = None
    city: Annotated[Told[Name], CITY] = None
    country: Annotated[Told[Name], COUNTRY] = None
