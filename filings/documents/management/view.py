"""The view of the letter to the management of a platform."""

from typing import Annotated

from filings.letter.view import Lettre, Origin


class Direction(Lettre):
    """The view of management.docx."""

    demande_initiale: Annotated[str, "la demande d’entretien", Origin.PROGRAM]
    paragraphes: Annotated[list[str], "ce qui est dit à la direction"]
    demandes: Annotated[list[str], "les demandes", Origin.PROGRAM]
    demandes_intro: Annotated[str, "« Je vous demande : »", Origin.PROGRAM]
    contact: Annotated[str, "où répondre ; vide si rien n’est dit", Origin.PROGRAM]
