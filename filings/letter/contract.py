"""The contract of a document: its name, what it cannot do without, and what it says."""

import re
import unicodedata
from enum import StrEnum
from typing import Protocol

from msgspec import Struct
from pydantic import BaseModel

from filings.days import DocumentDay
from filings.letter.sentences import lower_first
from filings.letter.view import Lettre
from filings.review.verdict import Verdict
from schemas.asked import asked_of
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


class Form(StrEnum):
    """What a document is, by the ending of its file: one that Word opens, or a text to paste in the form of a site."""

    WORD = "docx"
    TEXT = "txt"


class Said(Struct, frozen=True):
    """A document said in full: its file name without ending, its template, its title and its view.

    ``own`` is true of a letter that a lawyer added: whom it goes to is written in her template, and nowhere else.
    """

    stem: str
    template: str
    title: str
    view: Lettre
    own: bool = False
    form: Form = Form.WORD

    @property
    def file(self) -> str:
        """The name of its file: « plainte.docx »."""
        return f"{self.stem}.{self.form}"

    @property
    def pasted(self) -> bool:
        """Whether it is a text to paste, and no letter."""
        return self.form is Form.TEXT


class Filing(Protocol):
    """A document: its names, who wants it, what it cannot do without, what it says, and what there is to do with it.

    ``NAME`` is its name on the command line and that of its template; ``CALLED`` what it is called in a French sentence
    (« la plainte »); ``STEPS`` what the page to read first says to do with it, in plain French, in the order of the
    documents: none for one of which that page itself says what to do.
    """

    NAME: str
    CALLED: str
    STEPS: tuple[str, ...]

    def wanted(self, case: Case) -> bool:
        """Whether the case asks for it at all; of one that it does not, nothing is needed and nothing is said."""
        ...

    def needs(self, case: Case, verdict: Verdict) -> list[Need]:
        """Return what is indispensable and absent."""
        ...

    def say(self, case: Case, verdict: Verdict, on: DocumentDay) -> list[Said]:
        """Return the documents of the case, in French, dated ``on``."""
        ...


def slug(text: str) -> str:
    """Return a name as a part of a file name: ASCII letters, digits and hyphens, forty at most."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:40] or "plateforme"
