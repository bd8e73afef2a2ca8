"""A workbook that would fill the memory, or that no spreadsheet writes, is refused before it is read."""

import contextlib
import random
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from filings.clinic.hostile_workbook import inspect
from filings.clinic.sources import recognise
from filings.errors import FilingsError
from tests.clinic import invented
from tests.clinic.driver import ENVIRONMENT, night, plain

#: What a refusal may take, all told: the program itself takes a third of it.
MEMORY = 600 * 1024 * 1024


def changed(source: Path, target: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """Copy a workbook, one of its parts changed."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name == part else data)
    return target


def small(folder: Path) -> Path:
    book = Workbook()
    book.worksheets[0].title = "Dossiers"
    book.worksheets[0].append(["Référence du dossier"])
    book.save(folder / "petit.xlsx")
    return folder / "petit.xlsx"


def rows(number: int, cell: bytes = b"") -> Callable[[bytes], bytes]:
    empty = b"".join(b'<row r="%d">%s</row>' % (n, cell.replace(b"#", b"%d" % n)) for n in range(2, number + 2))
    return lambda data: data.replace(b"</sheetData>", empty + b"</sheetData>")


def far(data: bytes) -> bytes:
    cell = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    return data.replace(b"</sheetData>", cell + b"</sheetData>")


def laughs(data: bytes) -> bytes:
    entities = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
    return data.replace(b"<worksheet", b'<!DOCTYPE worksheet [<!ENTITY a0 "ha">' + entities + b"]><worksheet", 1)


def spaces(data: bytes) -> bytes:
    return data.replace(b"</sheetData>", b" " * 500_000_000 + b"</sheetData>")


CELLS = b"".join(b'<c r="%c#"><v>1</v></c>' % letter for letter in b"ABCDEFGHIJKLMNOPQRSTU")
SHEET = "xl/worksheets/sheet1.xml"
BOMBS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "a million empty rows": (SHEET, rows(1_000_000)),
    "a cell at the far end": (SHEET, far),
    "three million cells": (SHEET, rows(150_000, CELLS)),
    "a billion laughs": (SHEET, laughs),
    "half a gigabyte of spaces": (SHEET, spaces),
}


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_in_bounded_memory(name: str, tmp_path: Path) -> None:
    part, change = BOMBS[name]
    bomb = changed(small(tmp_path), tmp_path / "bombe.xlsx", part, change)
    code = "import sys, pathlib; from filings.clinic.tables import read_workbook as r; r(pathlib.Path(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", code, str(bomb)],
        env=ENVIRONMENT,
        capture_output=True,
        encoding="utf-8",
        preexec_fn=limited,
        check=False,
    )
    assert done.returncode == 1
    assert "FilingsError" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(("repeated", "cells"), [("1048576", "1"), ("1", "99999999"), ("999999999999", "1")])
def test_an_open_document_whose_rows_repeat_without_end_is_refused(tmp_path: Path, repeated: str, cells: str) -> None:
    spaces_of = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{spaces_of}:office:1.0" xmlns:table="{spaces_of}:table:1.0" '
        f'xmlns:text="{spaces_of}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Dossiers">'
        f'<table:table-row table:number-rows-repeated="{repeated}"><table:table-cell office:value-type="string" '
        f'table:number-columns-repeated="{cells}"><text:p>x</text:p></table:table-cell></table:table-row>'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    path = tmp_path / "bombe.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    with pytest.raises(FilingsError, match="trop nombreuses"):
        inspect(path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-1.7", b"x" * 5000])
@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".xls"])
def test_what_is_no_workbook_is_refused_in_french(tmp_path: Path, content: bytes, suffix: str) -> None:
    path = tmp_path / f"faux{suffix}"
    path.write_bytes(content)
    done = night(path, tmp_path / "out")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr and "panicked" not in done.stderr
    assert "classeur" in done.stderr and "enregistrez-le" in plain(done.stderr)


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_workbook_is_refused_or_read(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(invented.as_workbook(tmp_path / "c.xlsx", 1).read_bytes())
    for _ in range(20):
        data[chance.randrange(len(data))] = chance.randrange(256)
    (tmp_path / "abime.xlsx").write_bytes(data)
    with contextlib.suppress(FilingsError):
        list(recognise([str(tmp_path / "abime.xlsx")]).cases())
