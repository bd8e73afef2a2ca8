"""One case on its way through a run: what was told of it, and where each answer stands in the source."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from filings.casefile.shape import Keys, walked
from filings.errors import cut
from schemas.words import find_nir


class Form(StrEnum):
    """How a case was told: rows of tables, a text in YAML or JSON, a line of JSON."""

    ROWS = "rows"
    FILE = "file"
    LINE = "line"


class Ref(Struct, frozen=True):
    """A cell: its sheet, its place as a spreadsheet names it, the header above it, what it holds, where it may go."""

    sheet: str
    row: int
    column: int
    header: str = ""
    value: str = ""
    file: str = ""
    private: bool = False

    @property
    def cell(self) -> str:
        """The name of the cell: « D12 »."""
        letters, number = "", self.column + 1
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(65 + rest) + letters
        return f"{letters}{self.row + 1}"

    @property
    def shown(self) -> str:
        """The beginning of what the cell holds, when a message may repeat it."""
        return "" if self.private or find_nir(self.value) else cut(self.value)

    @property
    def place(self) -> str:
        """Where to look: « feuille Faits, cellule D12 (Date) »."""
        where = f"{self.file}, cellule {self.cell}" if self.file else f"feuille {self.sheet}, cellule {self.cell}"
        return f"{where} ({self.header})" if self.header else where


class Fault(Struct, frozen=True):
    """What has to be mended: where, what is wrong, what would be right. ``where`` is the place in the schemas."""

    place: str
    what: str
    remedy: str = ""
    where: str = ""
    ref: Ref | None = None

    @classmethod
    def at(cls, ref: Ref, what: str, remedy: str = "", where: str = "") -> "Fault":
        """A fault of one cell."""
        return cls(ref.place, what, remedy, where, ref)


class Told(Struct, frozen=True):
    """A case as it was told: ready to be checked against the schemas, wherever that is done.

    ``content`` is a tree or a text, by ``form``; ``name`` says where it comes from, ``folder`` holds its exhibits.
    ``places`` lead from the answers to the cells; ``faults`` are what reading the cells already found.
    """

    reference: str
    name: str
    form: Form
    content: Any
    folder: Path
    faults: tuple[Fault, ...] = ()
    places: Mapping[Keys, Ref] = field(default_factory=dict)

    def ref(self, where: str) -> Ref | None:
        """Return the cell of a place such as ``facts[2].when``, or the nearest that holds it."""
        try:
            keys: Keys = walked(where)
        except ValueError:
            keys = ()
        while keys and keys not in self.places:
            keys = keys[:-1]
        return self.places.get(keys)
