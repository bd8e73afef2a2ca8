"""The fields of complaint.docx, each with what it means to the lawyer who edits the template."""

from collections.abc import Sequence
from typing import Annotated, TypedDict

from filings.letter.view import Lettre, Origin


class Renvoi(TypedDict):
    """A reference to a numbered paragraph, a field in Word."""

    avant: Annotated[str, "« § » ou « §§ » devant le premier numéro, puis « , » ou « et »"]
    signet: Annotated[str, "le signet du paragraphe visé"]
    numero: Annotated[str, "le numéro du paragraphe visé"]


class Propos(TypedDict):
    """A message: who wrote it and when, its words, where they stand."""

    avant: Annotated[str, "« Le 12 septembre 2013, le compte n° 3 : », ou que les mots sont dans une pièce"]
    texte: Annotated[str, "les mots exacts, jamais retouchés ; vide s’ils sont dans une pièce", Origin.EXACT]
    emoji: Annotated[str, "« [emoji : main qui salue] », ses emoji nommés ; vide le plus souvent"]
    source: Annotated[str, "pièce, numéro masqué, message retiré ; vide s’il n’y a rien à en dire"]
    adresse: Annotated[str, "l’adresse du message ; vide si elle est inconnue", Origin.EXACT]


class Fait(TypedDict):
    """A numbered paragraph of the facts."""

    signet: Annotated[str, "le signet du paragraphe"]
    quand: Annotated[str, "de quoi il s’agit, et la date ou la période ; vide pour un élément de contexte"]
    recit: Annotated[str, "le récit et ses précisions"]
    pieces: Annotated[str, "« Pièces n° 3 et 5 », phrase à part, sans son point ; vide s’il n’y en a pas"]
    propos: Annotated[list[Propos], "les messages cités"]


class Compte(TypedDict):
    """A row of the table of accounts."""

    numero: Annotated[str, "le numéro du compte dans le tableau"]
    nature: Annotated[str, "« faux profil » ; vide pour les autres comptes"]
    nom: Annotated[str, "le nom du compte, jamais retouché", Origin.EXACT]
    plateforme: Annotated[str, "la plateforme ; vide si elle n’a pas été dite"]
    autres_noms: Annotated[str, "ses autres noms, un par ligne, jamais retouchés ; vide s’il n’en a pas", Origin.EXACT]
    adresse: Annotated[str, "son adresse exacte ; vide si elle est inconnue ou si elle est son nom", Origin.EXACT]
    publications: Annotated[
        str, "« 640 ; 26/08/2013 », leur nombre et le jour de la plus ancienne, ou « – » ; vide si un seul compte"
    ]
    utilisateur: Annotated[str, "ce que l’on sait de son utilisateur"]


class Exigence(TypedDict):
    """A row of the table of an offence: what the text requires, beside what shows it."""

    exige: Annotated[str, "ce que la loi exige"]
    montre: Annotated[str, "ce qui le montre : un paragraphe, une pièce, ou quelques mots"]
    mots: Annotated[str, "les mots exacts qui le montrent, jamais retouchés ; vide le plus souvent", Origin.EXACT]
    liee: Annotated[str, "« liée » quand la ligne reste sur la page de la suivante ; vide sinon"]


class Infraction(TypedDict):
    """An offence: its title, its text and penalty, the table of what shows it, what follows."""

    qualification: Annotated[str, "le nom de l’infraction"]
    renvois: Annotated[list[Renvoi], "les paragraphes des faits concernés"]
    texte: Annotated[str, "le texte applicable à la date des faits"]
    peine: Annotated[str, "la peine encourue"]
    exigences: Annotated[list[Exigence], "ce que la loi exige, et ce qui le montre"]
    suite: Annotated[list[str], "ce qui suit le tableau : la plainte exigée, le dernier jour, le titre subsidiaire"]


class Demande(TypedDict):
    """A numbered request and its lettered parts."""

    texte: Annotated[str, "la demande"]
    details: Annotated[list[str], "ses points a), b), c)"]
    suite: Annotated[str, "la phrase qui la ferme ; souvent vide"]


class Piece(TypedDict):
    """A row of the *bordereau*."""

    numero: Annotated[str, "le numéro de la pièce"]
    intitule: Annotated[str, "son intitulé"]
    adresse: Annotated[str, "l’adresse que montre la capture ; vide s’il n’y en a pas", Origin.EXACT]
    date: Annotated[str, "sa date ; « – » si elle est inconnue"]
    nature: Annotated[str, "sa nature et son nombre de pages ; « – » s’ils ne sont pas dits"]
    empreinte: Annotated[str, "les douze premiers caractères de son empreinte SHA-256 ; « – » s’il n’y en a pas"]


class Publication(TypedDict):
    """A row of the annex."""

    date: Annotated[str, "date et heure ; « – » si elles sont inconnues"]
    termes: Annotated[str, "termes exacts, jamais retouchés ; vide s’ils sont inconnus", Origin.EXACT]
    mention: Annotated[str, "ses emoji nommés, sa pièce, « numéro masqué » ; vide le plus souvent"]
    adresse: Annotated[str, "adresse exacte ; vide si elle est inconnue", Origin.EXACT]


class Releve(TypedDict):
    """The annex of one account: a table, or the one publication that needs none."""

    titre: Annotated[str, "le compte et sa plateforme"]
    seule: Annotated[list[Publication], "la publication d’un compte qui n’en a qu’une ; vide sinon"]
    publications: Annotated[Sequence[Publication], "ses publications, dans l’ordre ; vide s’il n’y en a qu’une"]


class Plainte(Lettre):
    """The view of complaint.docx."""

    demande_initiale: Annotated[str, "la demande, dans la première phrase", Origin.PROGRAM]
    plaignants: Annotated[list[str], "l’identité de chaque plaignant"]
    conseil: Annotated[str, "l’avocat ; vide s’il n’y en a pas"]
    resume: Annotated[str, "les faits en quelques lignes"]
    faits: Annotated[list[Fait], "les faits, numérotés"]
    comptes: Annotated[list[Compte], "les comptes ; vide s’il n’y en a qu’un, que dit une phrase"]
    compte_seul: Annotated[list[Compte], "le compte, s’il n’y en a qu’un ; vide sinon"]
    releves: Annotated[
        str, "« Publications relevées ; la plus ancienne » ; vide quand aucun compte n’en a", Origin.PROGRAM
    ]
    utilisateurs: Annotated[
        str, "« Ce que l’on sait de son utilisateur » ; vide quand on n’en sait rien d’aucun", Origin.PROGRAM
    ]
    comptes_notes: Annotated[list[str], "ce qui est dit des comptes, sous leur tableau", Origin.PROGRAM]
    infractions: Annotated[list[Infraction], "les infractions alléguées", Origin.LAW]
    infractions_reservees: Annotated[list[Infraction], "celles dont la prescription est à vérifier", Origin.LAW]
    reserves: Annotated[str, "les qualifications réservées ; vide s’il n’y en a pas", Origin.LAW]
    consequences: Annotated[list[str], "les conséquences pour la victime"]
    mots_victime: Annotated[str, "ses propres mots, jamais retouchés ; vide s’il n’y en a pas", Origin.EXACT]
    mots_victime_intro: Annotated[str, "la phrase qui introduit ces mots ; vide s’il n’y en a pas", Origin.PROGRAM]
    demarches: Annotated[list[str], "les démarches accomplies"]
    temoins: Annotated[list[str], "les témoins qui ont donné leur accord"]
    competence: Annotated[str, "pourquoi ce procureur ; vide si rien ne le fonde avec certitude", Origin.LAW]
    demandes: Annotated[list[Demande], "les demandes", Origin.PROGRAM]
    demandes_intro: Annotated[str, "« Je vous prie de bien vouloir : »", Origin.PROGRAM]
    partie_civile: Annotated[
        str, "la réserve de se constituer partie civile ; vide si elle n’est pas voulue", Origin.PROGRAM
    ]
    certification: Annotated[str, "l’attestation d’exactitude", Origin.LAW]
    pieces_jointes: Annotated[str, "la mention P. J. ; vide s’il n’y en a pas", Origin.PROGRAM]
    bordereau: Annotated[list[Piece], "les pièces ; vide s’il n’y en a qu’une, jointe, que dit la mention P. J."]
    empreintes: Annotated[str, "« SHA-256 » quand au moins une pièce a une empreinte ; vide sinon"]
    bordereau_note: Annotated[str, "ce qui est dit sous le bordereau ; souvent vide", Origin.PROGRAM]
    annexe: Annotated[list[Releve], "les publications des faits qui en ont trop pour les citer, par compte"]
