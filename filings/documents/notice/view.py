"""The fields of notice.docx and notice.txt, each with what it means to the lawyer who edits them."""

from collections.abc import Sequence
from typing import Annotated, TypedDict

from filings.letter.view import Lettre, Origin


class Contenu(TypedDict):
    """A row of the table: one content to be removed."""

    numero: Annotated[str, "le numéro du contenu"]
    adresse: Annotated[str, "son adresse exacte, jamais retouchée", Origin.EXACT]
    date: Annotated[str, "la date de publication, puis celle où il a été vu en ligne"]
    compte: Annotated[str, "le compte qui l’a publié"]
    termes: Annotated[str, "les termes exacts, jamais retouchés ; vide s’ils ne sont pas reproduits", Origin.EXACT]
    mention: Annotated[str, "ce qui est dit au lieu des termes, ou après eux (« (pièce n° 5) ») ; souvent vide"]
    texte: Annotated[str, "le texte enfreint", Origin.LAW]
    motif: Annotated[str, "pourquoi il est illicite, dans le texte à coller"]


class Tableau(TypedDict):
    """A table of contents: one, unless there are very many."""

    titre: Annotated[str, "« Contenus n° 1 à 500 » ; vide quand il n’y a qu’un tableau", Origin.PROGRAM]
    contenus: Annotated[Sequence[Contenu], "ses contenus, dans l’ordre"]


class Motif(TypedDict):
    """Why contents are unlawful."""

    numeros: Annotated[str, "« N° 1 à 3 »"]
    raison: Annotated[str, "pourquoi, en quelques phrases"]


class Notification(Lettre):
    """The view of notice.docx."""

    # A form has no form of address.
    appel: Annotated[str, "la formule d’appel ; vide dans un formulaire", Origin.PROGRAM]
    formule: Annotated[str, "la formule de politesse ; vide dans un formulaire", Origin.PROGRAM]
    demande_initiale: Annotated[str, "la demande, dans la première phrase", Origin.PROGRAM]
    auteur: Annotated[list[str], "l’auteur de la notification, avec ce que la loi du jour exige, rien de plus"]
    hebergeur: Annotated[str, "le destinataire, avec ce que la loi du jour exige", Origin.LAW]
    urgence: Annotated[str, "le danger pour une personne ; vide s’il n’y en a pas"]
    tableaux: Annotated[list[Tableau], "les contenus notifiés, en tableaux assez courts pour s’imprimer"]
    motifs: Annotated[list[Motif], "pourquoi ils sont illicites", Origin.LAW]
    correspondance: Annotated[
        str, "la correspondance avec les auteurs, quand la loi du jour l’exige ; vide sinon", Origin.LAW
    ]
    signalements: Annotated[str, "les signalements antérieurs et leur suite ; vide s’il n’y en a pas"]
    signalements_titre: Annotated[str, "« Signalement antérieur », ou au pluriel", Origin.PROGRAM]
    mesures: Annotated[list[str], "les mesures demandées", Origin.PROGRAM]
    pieces_jointes: Annotated[str, "la mention des captures jointes ; vide s’il n’y en a pas", Origin.PROGRAM]
    plainte: Annotated[str, "la plainte déjà déposée ; vide s’il n’y en a pas"]
    confidentialite: Annotated[str, "la demande de ne pas révéler l’identité ; vide sous l’ancien régime", Origin.LAW]
    bonne_foi: Annotated[str, "la déclaration de bonne foi ; vide sous l’ancien régime", Origin.LAW]
