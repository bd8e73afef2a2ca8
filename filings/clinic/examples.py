"""What shows how to answer: a sheet that is never read, and what the workbooks of before may still say of it.

Those bore an example in the first row under the headers, where a person types: who gave it a reference and left a cell
as it was would have had the town, the mandate or the address of the example for her own.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from filings.casefile.delimited import simple
from filings.clinic.case import Ref
from filings.clinic.cells import Value, empty, shown
from filings.clinic.columns import Column, Kind, Sheet, sheets
from filings.clinic.tables import Book, Grid
from schemas.when import Refused, When

#: The sheet that shows, by its name and the titles of its columns.
TITLE = "Exemple"
HEADERS = ("Feuille", "Colonne", "Question", "Exemple de réponse")

#: What began the reference of the row that showed, in the workbooks of before.
MARK = "(exemple"

#: How many cells side by side that still say what the example said are no chance.
_SIDE_BY_SIDE = 3
#: How many in one row, wherever they stand.
_IN_A_ROW = 4

#: Values that nobody has: those of the program’s own examples.
_INVENTED = re.compile(r"exemple|^01 99 00|^192\.0\.2\.", re.IGNORECASE)


def rows() -> Iterator[tuple[str, str, str, str]]:
    """Yield the rows of the sheet that shows, a column of the others each, under its headers."""
    yield HEADERS
    for sheet in sheets():
        for column in sheet.columns:
            if column.example:
                yield sheet.title, column.header, column.asked.question if column.asked else "", column.example


def is_there(book: Book) -> bool:
    """Whether a source has the sheet that shows: its other sheets bear no example."""
    return any(shows(grid) for grid in book.grids)


def shows(grid: Grid) -> bool:
    """Whether a sheet is the one that shows, by its name: « Exemple », or « classeur-Exemple.csv »."""
    csv = grid.file.casefold().endswith(".csv")
    return simple(grid.title.rpartition("-")[2] if csv else grid.title) == simple(TITLE)


def written_in(grid: Grid) -> Ref | None:
    """Return the first cell of the sheet that shows where somebody wrote; None when nobody did."""
    known = {simple(cell) for row in rows() for cell in row}
    for number, row in enumerate(grid.rows):
        for column, value in enumerate(row):
            if not empty(value) and simple(shown(value)) not in known:
                return Ref(grid.title, number, column, value=shown(value))
    return None


class Left(Struct, frozen=True):
    """The cells of a row that still say what the example said, by their columns, and whether chance may explain it."""

    cells: tuple[int, ...]
    sure: bool


def left(sheet: Sheet, columns: dict[int, Column], line: Sequence[Value], *, ours: bool) -> Left | None:
    """Return what a row still says of the example; None when it says nothing of it.

    ``ours`` is true of a workbook that a former version made: there, a choice left beside two others counts too.
    """
    same = [index for index, column in sorted(columns.items()) if index < len(line) and _same(line[index], column)]
    typed = {index for index in same if (asked := columns[index].asked) and asked.example}
    runs = [
        run for run in _runs(sheet, columns, same) if len(run) >= _SIDE_BY_SIDE and (ours or len(typed & set(run)) > 1)
    ]
    invented = [index for index in typed if _INVENTED.search(columns[index].example)]
    if invented or runs or len(typed) >= _IN_A_ROW:
        return Left(tuple(sorted({*typed, *(index for run in runs for index in run)})), sure=True)
    flags = [index for index in same if ours and columns[index].kind is Kind.FLAG]
    return Left(tuple(sorted({*typed, *flags})), sure=False) if typed or flags else None


def _runs(sheet: Sheet, columns: dict[int, Column], same: Sequence[int]) -> Iterator[list[int]]:
    """Yield the cells that are the same side by side, in the order of our sheets and not of the clinic’s own."""
    places = {columns[index].header: index for index in same}
    run: list[int] = []
    for column in sheet.columns:
        if column.header in places:
            run.append(places[column.header])
        elif column.example:
            yield run
            run = []
    yield run


def _same(value: Value, column: Column) -> bool:
    if empty(value) or not column.example:
        return False
    if simple(shown(value)) == simple(column.example):
        return True
    if column.kind is not Kind.WHEN:
        return False
    try:
        # A spreadsheet may have made a date of the words of the example.
        one, other = When.parse(shown(value)), When.parse(column.example)
    except Refused:
        return False
    return (one.shape, one.first, one.last, one.first_time) == (other.shape, other.first, other.last, other.first_time)
