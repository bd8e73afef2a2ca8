"""What is written in a workbook: text that stays text, and the same bytes each time.

A text that begins with « = », « + », « - » or « @ » is a formula to a spreadsheet that is not told otherwise; what a
victim quoted must be read, never run.
"""

import re
import zipfile
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from filings.errors import FilingsError

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell

#: What a cell holds, in characters (ECMA-376 and Excel’s own limit).
LONGEST = 32_767

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: A spreadsheet reads « _x0041_ » as « A »: the mark is then escaped by itself.
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def writable(text: str) -> str:
    """Return a text without the characters that a workbook cannot hold."""
    return _CONTROLS.sub("?", text)


def put(cell: Any, text: str) -> "Cell":
    """Write a text in a cell, to be read as it is and never computed. It is cut where a cell ends."""
    cell.value = _ESCAPE.sub("_x005F_", writable(text))[:LONGEST]
    cell.data_type = "s"
    if text.startswith(("=", "+", "-", "@", "\t", "\r")):
        cell.quotePrefix = True
    done: Cell = cell
    return done


def bytes_of(book: "Workbook", on: date) -> bytes:
    """Return a workbook as a file that bears the date ``on`` and no other; equal workbooks give equal bytes."""
    stream = BytesIO()
    book.save(stream)
    stamp = f"{on.isoformat()}T00:00:00Z".encode()
    result = BytesIO()
    with zipfile.ZipFile(stream) as parts, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new:
        for name in parts.namelist():
            data = parts.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*", rb"\g<1>" + stamp, data)
            new.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return result.getvalue()


def load(path: Any) -> "Workbook":
    """Open a workbook to be written again, its macros left out. Raises FilingsError when it cannot be."""
    import warnings

    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            # What openpyxl cannot keep (a slicer, a drawing) is no reason to give no report.
            warnings.simplefilter("ignore")
            return load_workbook(path)
    except Exception as error:
        raise FilingsError("", "ce classeur ne peut pas être repris", "") from error
