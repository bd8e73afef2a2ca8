"""What a person is called, and how she wishes to be addressed."""

from typing import Annotated

from schemas.asked import Asked, Choice, Telling, Told
from schemas.words import Name


class Civility(Choice):
    """How a person wishes to be addressed; leaving it out is an answer (CJUE, 9 January 2025, C-394/23)."""

    MADAME = "madame", "Madame", "Mme", "Mlle", "Mademoiselle", "Mrs", "Ms", "Miss", "F", "femme", "féminin"
    MONSIEUR = "monsieur", "Monsieur", "M", "Mr", "H", "homme", "masculin"


CIVILITY = Asked(
    title="Civilité",
    question="Quelle civilité faut-il employer dans les lettres ?",
    help="Vous pouvez ne pas répondre : les lettres sont alors écrites sans civilité.",
)
FIRST_NAMES = Asked(
    title="Prénoms", question="Quels sont les prénoms, dans l’ordre de l’état civil ?", example="Salomé"
)
LAST_NAME = Asked(title="Nom de famille", question="Quel est le nom de famille ?", example="Marchand")
USED_NAME = Asked(
    title="Nom d’usage",
    question="Quel autre nom est porté dans la vie courante, s’il y en a un ?",
    example="Marchand-Duval",
)


class Named(Telling):
    """What a person is called."""

    civility: Annotated[Told[Civility], CIVILITY] = None
    first_names: Annotated[Told[Name], FIRST_NAMES] = None
    last_name: Annotated[Told[Name], LAST_NAME] = None
    used_name: Annotated[Told[Name], USED_NAME] = None
