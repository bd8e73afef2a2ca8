"""A *pièce*: what proves, numbered once and for all."""

from typing import Annotated

from pydantic import Field

from schemas.asked import Asked, Choice, Draft, Flag, Telling, Told
from schemas.when import When
from schemas.words import Line, Name, Sha256, Url, Whole


class ExhibitKind(Choice):
    """What a *pièce* is."""

    CAPTURE = "capture", "capture d’écran", "capture", "screenshot", "screen", "copie d’écran"
    BAILIFF_REPORT = "bailiff_report", "constat de commissaire de justice", "constat", "constat d’huissier"
    EMAIL = "email", "courriel", "mail", "e-mail", "courriel et ses en-têtes"
    PHOTO = "photo", "photographie", "photo", "photos"
    CALL_LOG = "call_log", "journal d’appels"
    RECORDING = "recording", "enregistrement"
    CERTIFICATE = "certificate", "certificat médical", "certificat"
    LETTER = "letter", "courrier"
    RECEIPT = "receipt", "accusé de réception ou récépissé"
    COMPLAINT = "complaint", "copie de plainte"
    STATEMENT = "statement", "attestation de témoin"
    TABLE = "table", "relevé"
    INVOICE = "invoice", "facture"
    OTHER = "other", "autre document", "autre"


def _is_capture(here: Draft, case: Draft) -> bool:
    return str(here.get("kind") or "") in {"capture", "recording"}


NUMBER = Asked(
    title="Numéro",
    question="Quel numéro porte cette pièce ?",
    help="Un numéro donné ne change plus : une pièce retirée garde le sien.",
    example="3",
)
TITLE = Asked(
    title="Intitulé",
    question="Comment la désigner, en quelques mots neutres ?",
    example="Capture du message du 12 septembre 2013",
)
KIND = Asked(title="Nature", question="Qu’est-ce que c’est ?")
WHEN = Asked(title="Date de la pièce", question="De quand date cette pièce ?", example="12/09/2013")
CAPTURED = Asked(
    title="Capturée le",
    question="Quel jour et à quelle heure la capture a-t-elle été faite ?",
    why="Une capture sans date ni adresse complète peut être écartée par un juge.",
    example="9 novembre 2013 à 18 h 30 (heure de Paris)",
    only_if=_is_capture,
)
CAPTURED_BY = Asked(
    title="Capturée par", question="Qui a fait la capture ?", example="Salomé Marchand", only_if=_is_capture
)
URL = Asked(title="Adresse capturée", question="Quelle adresse la page montrait-elle ?", only_if=_is_capture)
PAGES = Asked(title="Pages", question="Combien de pages compte-t-elle ?", example="2")
FILE = Asked(
    title="Fichier",
    question="Où est le fichier, par rapport au dossier ?",
    help="Le fichier n’est que lu, pour en calculer l’empreinte. Gardez l’original : ne le recadrez pas.",
    example="captures/piece-05.png",
)
SHA256 = Asked(title="Empreinte SHA-256", question="Quelle est l’empreinte SHA-256 du fichier, si vous la connaissez ?")
SEALED = Asked(
    title="Sous pli séparé",
    question="Cette pièce doit-elle être remise sous pli séparé (image intime) ?",
)
WITHDRAWN = Asked(
    title="Retirée",
    question="Cette pièce a-t-elle été retirée ?",
    help="Son numéro reste, avec la mention « supprimée ».",
)


class Exhibit(Telling):
    """One *pièce* of the *bordereau*."""

    number: Annotated[Whole, NUMBER] = Field(ge=1, le=9999)
    title: Annotated[Line, TITLE]
    kind: Annotated[Told[ExhibitKind], KIND] = None
    when: Annotated[Told[When], WHEN] = None
    captured: Annotated[Told[When], CAPTURED] = None
    captured_by: Annotated[Told[Name], CAPTURED_BY] = None
    url: Annotated[Told[Url], URL] = None
    pages: Annotated[Told[Annotated[Whole, Field(ge=1)]], PAGES] = None
    file: Annotated[Told[Line], FILE] = None
    sha256: Annotated[Told[Sha256], SHA256] = None
    sealed: Annotated[Flag, SEALED] = False
    withdrawn: Annotated[Flag, WITHDRAWN] = False
