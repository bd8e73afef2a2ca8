"""The fields of any letter: plain data, each with its meaning for the lawyer who edits the template."""

from enum import StrEnum
from typing import Annotated, TypedDict


class Origin(StrEnum):
    """Where the words of a field come from, in front of its meaning; told by the person when nothing is said."""

    TOLD = "dossier"
    EXACT = "mots exacts"
    LAW = "droit"
    PROGRAM = "programme"


class Personne(TypedDict):
    """Who complains, to be written of in the template’s own sentences: `{{ 'né'|accord(plaignant) }}`."""

    nom: Annotated[str, "prénom et nom, comme dans la signature"]
    prenoms: Annotated[str, "les prénoms"]
    genre: Annotated[str, "« féminin » ou « masculin » ; vide si la civilité n’a pas été dite"]
    nombre: Annotated[str, "« singulier », ou « pluriel » s’il y a plusieurs plaignants"]


class Lettre(TypedDict):
    """The fields of any letter."""

    titre: Annotated[str, "le titre du document, dans ses propriétés", Origin.PROGRAM]
    pied: Annotated[str, "la référence courte en pied de page", Origin.PROGRAM]
    expediteur: Annotated[list[str], "les lignes de l’expéditeur, en haut à gauche"]
    destinataire: Annotated[list[str], "les lignes du destinataire, à droite", Origin.LAW]
    lieu_date: Annotated[str, "« Versailles, le 9 novembre 2013 »"]
    envoi: Annotated[str, "la mention d’envoi ; vide s’il n’y en a pas"]
    objet: Annotated[str, "l’objet, sans point final"]
    appel: Annotated[str, "la formule d’appel, avec sa virgule", Origin.PROGRAM]
    formule: Annotated[str, "la formule de politesse, qui reprend l’appel", Origin.PROGRAM]
    signataires: Annotated[list[str], "les noms à signer"]
    plaignant: Annotated[Personne, "la personne qui se plaint, pour accorder vos propres phrases avec elle"]
