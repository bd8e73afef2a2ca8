"""A spreadsheet is read only once it is known to be small: a file of a few kilobytes may unfold without end.

Each part is unpacked under a limit, before anything reads it as XML; a part that declares entities is refused, being
none that a spreadsheet writes. What a cell holds is then bounded: rows, cells, and the furthest of them.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.parsers import expat

from filings.errors import FilingsError

#: The largest part unpacked, and the largest workbook, in bytes.
LARGEST_PART, LARGEST = 64_000_000, 200_000_000
#: The most rows, and cells that hold something, that are read; and the most from the first cell to the furthest.
ROWS, CELLS, AREA = 200_000, 3_000_000, 20_000_000

#: What reading a file that is no archive, or a damaged one, may raise.
_UNREADABLE = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error),
    *(OSError, ValueError, EOFError, RuntimeError, NotImplementedError, LookupError),
)

#: A cell, by row and column from 0.
Cell = tuple[int, int]


def inspect(path: Path) -> dict[str, frozenset[Cell]]:
    """Return, by sheet, the cells that show an error or a formula without its result.

    Raises FilingsError for a file that is no spreadsheet, or that would fill the memory.
    """
    name = path.name
    try:
        with path.open("rb") as stream:
            head = stream.read(8)
        if path.stat().st_size > LARGEST:
            raise _too_much(name, "ce classeur est trop gros")
        if head.startswith(b"\xd0\xcf\x11\xe0"):
            return {}  # an .xls cannot hold more than its 65 536 rows of 256 cells
        with zipfile.ZipFile(path) as archive:
            parts = _parts(archive, name)
            if "content.xml" in archive.namelist():
                _open_document(dict(parts)["content.xml"], name)
                return {}
            return _office(dict(parts), name)
    except FileNotFoundError:
        raise FilingsError(name, "Ce fichier n’existe pas", "Vérifiez son nom et son emplacement.") from None
    except PermissionError:
        raise FilingsError(
            name,
            "La lecture de ce classeur est refusée",
            "S’il est ouvert dans Excel, fermez-le.",
        ) from None
    except _UNREADABLE:
        raise FilingsError(
            name,
            "Ce fichier n’est pas un classeur lisible",
            "Ouvrez-le dans votre tableur, retirez le mot de passe s’il en a un, et enregistrez-le en .xlsx.",
        ) from None


def _too_much(name: str, what: str) -> FilingsError:
    return FilingsError(
        name,
        f"{what} pour être lu sans risque",
        "Copiez les seules lignes remplies dans un classeur neuf (filings clinic new).",
    )


def _parts(archive: zipfile.ZipFile, name: str) -> Iterator[tuple[str, bytes]]:
    """The parts that are read as XML, each under its limit."""
    total = 0
    for info in archive.infolist():
        if not info.filename.endswith((".xml", ".rels")):
            continue
        with archive.open(info) as stream:
            data = stream.read(LARGEST_PART + 1)
        total += len(data)
        if len(data) > LARGEST_PART or total > LARGEST:
            raise _too_much(name, "ce classeur contient, une fois déplié, bien plus que des dossiers")
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"\0" in data[:200]:
            raise FilingsError(
                name,
                "ce classeur contient une partie qu’aucun tableur n’écrit",
                "Ouvrez-le dans votre tableur et enregistrez-le sous un autre nom.",
            )
        yield info.filename, data


# --- .xlsx ---------------------------------------------------------------------------------------------------------

_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"([^>]*)>')
_WITHOUT_RESULT = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</(?:\w+:)?c>"
)
_ROW = re.compile(rb"<(?:\w+:)?row\b")


def _office(parts: dict[str, bytes], name: str) -> dict[str, frozenset[Cell]]:
    titles = _titles(parts)
    wrong: dict[str, frozenset[Cell]] = {}
    cells = 0
    for part, data in parts.items():
        if not part.startswith("xl/worksheets/"):
            continue
        if sum(1 for _ in _ROW.finditer(data)) > ROWS:
            raise _too_much(name, "ce classeur compte trop de lignes")
        found: set[Cell] = set()
        last_row = last_column = 0
        for match in _CELL.finditer(data):
            cells += 1
            row, column = int(match[2]), _number(match[1])
            last_row, last_column = max(last_row, row), max(last_column, column)
            if b't="e"' in match[3]:
                found.add((row - 1, column - 1))
        if cells > CELLS or last_row > ROWS or last_row * last_column > AREA:
            raise _too_much(name, "ce classeur a des cellules trop nombreuses, ou trop loin des autres,")
        for match in _WITHOUT_RESULT.finditer(data):
            place = re.search(rb'\br="([A-Z]{1,3})(\d{1,7})"', match[1])
            if place and b't="str"' not in match[1]:
                found.add((int(place[2]) - 1, _number(place[1]) - 1))
        wrong[titles.get(part, part)] = frozenset(found)
    return wrong


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _titles(parts: dict[str, bytes]) -> dict[str, str]:
    """The title of each sheet, by the part that holds it."""
    from lxml import etree

    try:
        book = etree.fromstring(parts["xl/workbook.xml"])
        links = etree.fromstring(parts["xl/_rels/workbook.xml.rels"])
    except (KeyError, etree.XMLSyntaxError):
        return {}
    targets = {str(link.get("Id")): str(link.get("Target")) for link in links}
    titles = {}
    for sheet in book.iter("{*}sheet"):
        key = next((value for name, value in sheet.attrib.items() if str(name).endswith("}id")), None)
        target = targets.get(str(key), "")
        titles[target.lstrip("/") if target.startswith("/") else f"xl/{target}"] = str(sheet.get("name"))
    return titles


# --- .ods ----------------------------------------------------------------------------------------------------------


class _Counter:
    """Counts what the rows of an OpenDocument sheet unfold to: one may stand for a million."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._row = self._rows = self._columns = self._filled = self._column = 0
        self._cells = 0
        self._repeat = self._cell = 1
        self._full = False

    def start(self, tag: str, attributes: dict[str, Any]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "table":
            self._row = 0
        elif tag == "table-row":
            self._repeat, self._column, self._filled = _times(attributes, "rows"), 0, 0
        elif tag in {"table-cell", "covered-table-cell"}:
            self._cell = _times(attributes, "columns")
            self._full = "office:value-type" in attributes or "table:formula" in attributes
        elif tag == "p":
            self._full = True

    def end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag in {"table-cell", "covered-table-cell"}:
            self._column += self._cell
            if self._full:
                self._filled += self._cell
                self._columns = max(self._columns, self._column)
            self._full = False
        elif tag == "table-row":
            self._row += self._repeat
            self._cells += self._repeat * self._filled
            if self._filled:
                self._rows = max(self._rows, self._row)
            if self._cells > CELLS or self._rows > ROWS or self._rows * self._columns > AREA:
                raise _too_much(self._name, "ce classeur a des cellules trop nombreuses, ou trop loin des autres,")


def _times(attributes: dict[str, Any], what: str) -> int:
    told = str(attributes.get(f"table:number-{what}-repeated", "1"))
    return int(told) if told.isdigit() and len(told) < 10 else 1_000_000_000 if told.isdigit() else 1


def _open_document(data: bytes, name: str) -> None:
    counter = _Counter(name)
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = counter.start, counter.end
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        raise ValueError(name) from None
