"""The view of the page to read first: plain texts, lists, and yes or no."""

from typing import Annotated, TypedDict


class Numero(TypedDict):
    """A number to call."""

    numero: Annotated[str, "le numéro, ou l’adresse du site"]
    pour: Annotated[str, "pour quoi, pour qui"]


class Document(TypedDict):
    """A row of what the person has in hand."""

    fichier: Annotated[str, "le nom du fichier"]
    titre: Annotated[str, "ce que c’est"]
    destinataire: Annotated[str, "à qui l’envoyer"]
    envoi: Annotated[str, "comment l’envoyer"]


class NonEcrit(TypedDict):
    """A document that could not be written."""

    document: Annotated[str, "son nom"]
    questions: Annotated[list[str], "les questions auxquelles répondre"]


class Echeance(TypedDict):
    """A row of the days that count."""

    pour: Annotated[str, "pour quels faits"]
    quand: Annotated[str, "le jour, ou ce qu’il faut faire"]
    pourquoi: Annotated[str, "ce qui le fait courir"]
    proche: Annotated[bool, "si ce jour est proche"]
    phrase: Annotated[str, "la même chose, en une ou deux phrases"]


class Piece(TypedDict):
    """An exhibit to attach."""

    numero: Annotated[str, "son numéro"]
    titre: Annotated[str, "son intitulé"]
    mention: Annotated[str, "« sous pli séparé » ; vide le plus souvent"]


class Trou(TypedDict):
    """A place left to complete in a document."""

    fichier: Annotated[str, "le document"]
    quoi: Annotated[list[str], "ce qui est à compléter"]


class Point(TypedDict):
    """Something to mend or to know."""

    texte: Annotated[str, "la phrase"]
    concerne: Annotated[str, "les faits ou les pièces en question ; vide le plus souvent"]


class Guide(TypedDict):
    """The view of a-lire.html."""

    reference: Annotated[str, "la référence du dossier"]
    jour: Annotated[str, "la date des documents"]
    notes: Annotated[bool, "si les documents portent des commentaires, à retirer avant l’envoi"]
    urgences: Annotated[list[Numero], "les numéros d’urgence"]
    aides: Annotated[list[Numero], "les numéros d’aide"]
    en_danger: Annotated[bool, "si un danger est dit"]
    pour_autrui: Annotated[bool, "si celui qui écrit n’est pas la personne visée"]
    organisation: Annotated[bool, "si seules des organisations portent plainte"]
    presse: Annotated[str, "ce qui a le jour le plus proche ; vide si rien ne presse"]
    alertes: Annotated[list[Point], "ce qui ne peut pas attendre"]
    documents: Annotated[list[Document], "les documents écrits"]
    non_ecrits: Annotated[list[NonEcrit], "les documents qui manquent"]
    plainte: Annotated[bool, "si la plainte est écrite"]
    complete: Annotated[bool, "si une plainte avait déjà été déposée"]
    depot: Annotated[bool, "si la plainte sera déposée au tribunal"]
    retrait: Annotated[bool, "si une demande de retrait est écrite"]
    rien: Annotated[str, "pourquoi la plainte ne nomme aucune infraction ; vide si elle en nomme une"]
    sans_retrait: Annotated[str, "pourquoi aucune ne l’est ; vide si une l’est"]
    nommee: Annotated[bool, "si la plainte donne le nom de quelqu’un"]
    reconnaissable: Annotated[bool, "si, sans nom, elle dit qui quelqu’un est pour la victime"]
    formulaire: Annotated[bool, "si elle passe par un formulaire électronique"]
    a_coller: Annotated[list[str], "les fichiers des textes à coller dans un formulaire"]
    signaleur: Annotated[str, "le signaleur de confiance qui convient, et ce qu’il faut lui donner ; vide sinon"]
    plateforme: Annotated[bool, "si une demande de retrait va à une plateforme connue"]
    sites: Annotated[list[str], "les sites dont l’hébergeur reçoit une demande, l’éditeur pouvant être l’auteur"]
    constatant: Annotated[str, "qui constate une page, sous son nom de ce jour-là ; vide s’il n’est pas connu"]
    suites: Annotated[list[str], "ce qu’il y a à faire des autres documents, dans leur ordre"]
    danger: Annotated[str, "pourquoi le retrait ne peut pas attendre ; vide s’il le peut"]
    mineur: Annotated[bool, "si une victime est mineure"]
    image_intime: Annotated[bool, "si une image intime est en cause"]
    image_de_mineur: Annotated[bool, "si c’est celle d’une personne mineure"]
    avocat: Annotated[bool, "si un avocat assiste déjà la personne"]
    echeances: Annotated[list[Echeance], "les dates qui comptent"]
    pieces: Annotated[list[Piece], "les pièces à joindre"]
    non_jointes: Annotated[list[Piece], "les pièces qui sont, ou peuvent être, l’image intime d’une personne mineure"]
    a_completer: Annotated[list[Trou], "ce qui est resté à compléter"]
    manques: Annotated[list[Point], "ce qui manque ou doit être vérifié"]
    conseils: Annotated[list[Point], "ce qui est bon à savoir"]
