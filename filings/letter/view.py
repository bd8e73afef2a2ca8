"""The contract of a filing, the fields of any letter, and how a sentence of ours is set.

Sentences of ours are typeset here, once; what was quoted (``Verbatim``) goes through untouched.
"""

import re
import unicodedata
from enum import StrEnum
from typing import Annotated, Protocol, TypedDict

from msgspec import Struct
from pydantic import BaseModel

from filings.days import DocumentDay
from filings.french import dates, typography
from filings.review.verdict import Verdict
from schemas.asked import Unsaid, asked_of, is_later, told
from schemas.case import Case
from schemas.fact import Fact


class Need(Struct, frozen=True):
    """Something indispensable that nobody told: the filing is not written, and the person is asked for it."""

    where: str
    question: str


def need(where: str, model: type[BaseModel], field: str) -> Need:
    """Return the need of a field of a model, asked in the words the field carries."""
    asked = asked_of(model, field)
    return Need(where, asked.question if asked else field)


def held(verdict: Verdict) -> list[Need]:
    """Return what must be answered before anything is written: whose child it is, where nobody told."""
    asked = asked_of(Fact, "of_minor")
    assert asked is not None
    who = "Qui est l’enfant : son nom, sa date de naissance, et qui le représente ?"
    return [
        Need(one.where, f"{asked.question} Si oui : {lower_first(who)}" if one.where.endswith(".of_minor") else who)
        for one in verdict.findings
        if one.code == "child-unknown"
    ]


class Said(Struct, frozen=True):
    """A document said in full: its file name without ending, its template, its title and its view.

    ``own`` is true of a letter that a lawyer added: whom it goes to is written in her template, and nowhere else.
    """

    stem: str
    template: str
    title: str
    view: "Lettre"
    own: bool = False


class Filing(Protocol):
    """A filing is a module with a name, what it cannot do without, and what it says."""

    NAME: str

    def needs(self, case: Case, verdict: Verdict) -> list[Need]:
        """Return what is indispensable and absent."""
        ...

    def say(self, case: Case, verdict: Verdict, on: DocumentDay) -> list[Said]:
        """Return the documents of the case, in French, dated ``on``."""
        ...


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


def slug(text: str) -> str:
    """Return a name as a part of a file name: ASCII letters, digits and hyphens, forty at most."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:40] or "plateforme"


def ours(text: str) -> str:
    """Typeset a sentence of ours, or one told to us in prose."""
    return typography.typography(text)


def lower_first(text: str) -> str:
    """Return a label as it stands inside a sentence: its first letter in lower case."""
    return text[:1].lower() + text[1:]


# A told sentence begins by one of these in lower case after a colon; any other word may be a name.
_SMALL_WORDS = frozenset(
    [
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "aucun",
        "aucune",
        "ce",
        "cet",
        "cette",
        "ces",
        "mon",
        "ma",
        "mes",
        "notre",
        "nos",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "il",
        "elle",
        "ils",
        "elles",
        "je",
        "nous",
        "on",
        "rien",
        "tout",
        "toute",
        "tous",
        "toutes",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "vingt",
        "trente",
        "quarante",
        "cinquante",
        "cent",
        "mille",
        "plusieurs",
        "quelques",
        "certains",
        "certaines",
        "chaque",
        "aucune",
        "pas",
        "ni",
        "cela",
        "quelqu’un",
        "seul",
        "seule",
        "à",
        "au",
        "aux",
        "en",
        "dans",
        "sur",
        "pour",
        "par",
        "l’",
        "j’",
        "d’",
    ]
)


def after_colon(text: str) -> str:
    """Return a told sentence as it follows a colon: lower case, unless it may begin with a name."""
    text = sentence(text)
    word = re.match(r"\w+’?", text)
    return lower_first(text) if word and word[0].lower() in _SMALL_WORDS else text


def sentence(text: str) -> str:
    """Return a told sentence typeset, capitalised and closed by a full stop when nothing closes it."""
    text = ours(text.strip())
    closed = text.rstrip("»\u00a0 ").endswith((".", "!", "?", "…", ":", ";"))
    return dates.sentence_start(text) + ("" if closed else ".")


def to_complete(answer: object, what: str) -> str | None:
    """Return the mark of an answer put off, « [À compléter : date de naissance] », or None."""
    return ours(f"[À compléter : {what}]") if is_later(answer) else None


def answer(value: str | Unsaid | None, what: str) -> str | None:
    """Return what was told, the mark to complete when it was put off, or None: no sentence then."""
    return to_complete(value, what) or told(value)
