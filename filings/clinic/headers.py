"""Which sheet holds which things, and which column answers which question: read from the titles that a person wrote.

Nothing is dropped in silence: a sheet or a column that leads nowhere is told, with what may have been meant.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from filings.casefile.delimited import simple
from filings.clinic import examples
from filings.clinic.case import Ref
from filings.clinic.cells import Value, empty, shown
from filings.clinic.columns import ROOT, Column, Sheet, reference_header, sheets
from filings.clinic.tables import Book, Grid
from filings.errors import FilingsError, cut, nearest

#: Sheets of ours that hold no case.
GUIDE, LISTS, REPORT, DEADLINES, DANGER = "Mode d’emploi", "Listes", "Rapport", "Échéances", "En danger"
_OURS = {simple(name) for name in (GUIDE, LISTS, REPORT, DEADLINES, DANGER)}

#: By what the first sheet of a workbook of before says that its second rows were examples.
_BEFORE = simple(f"dont la référence est {examples.MARK}), sont des exemples")

#: How far down a sheet its headers are looked for.
_HEADERS_WITHIN = 20


class Ignored(Struct, frozen=True):
    """What leads nowhere in a source, with its cell when it is a column or a row."""

    said: str
    ref: Ref | None = None


class Table(Struct, frozen=True):
    """A grid whose headers are understood: which column answers which question."""

    sheet: Sheet
    grid: Grid
    head: int
    reference: int
    link: int | None
    columns: dict[int, Column]

    def ref(self, row: int, column: int) -> Ref:
        """Return a cell as a message names it."""
        header = shown(self.grid.rows[self.head][column]).strip()
        line = self.grid.rows[row]
        asked = self.columns[column].asked if column in self.columns else None
        return Ref(
            sheet=self.grid.title,
            row=row,
            column=column,
            header=header,
            value=shown(line[column] if column < len(line) else ""),
            file=self.grid.file if self.grid.file.casefold().endswith(".csv") else "",
            private=bool(asked and asked.sensitive),
        )

    def told(self, row: int, column: int) -> Value:
        """Return what a cell holds, None beyond the end of its row."""
        line = self.grid.rows[row]
        return line[column] if column < len(line) else None


def tables_of(book: Book, ignored: list[Ignored]) -> Iterator[Table]:
    """Yield each sheet whose headers are understood; add to ``ignored`` what is not.

    Raises FilingsError for a sheet of ours whose rows belong to no case.
    """
    taken: dict[str, str] = {}
    for grid in book.grids:
        if examples.shows(grid):
            ignored += _written(grid)
            continue
        if simple(grid.title) in _OURS or not any(not empty(value) for row in grid.rows for value in row):
            continue
        sheet = _sheet(grid.title)
        if sheet is None:
            near = nearest(grid.title, [one.title for one in sheets()])
            meant = f" : vouliez-vous « {near} » ?" if near else "."
            ignored.append(Ignored(f"La feuille « {cut(grid.title)} » n’est pas connue, et n’a pas été lue{meant}"))
            continue
        if sheet.title in taken:
            ignored.append(
                Ignored(f"La feuille « {cut(grid.title)} » n’a pas été lue : « {taken[sheet.title]} » est la même.")
            )
            continue
        taken[sheet.title] = grid.title
        yield _headed(sheet, grid, ignored)


def _written(grid: Grid) -> Iterator[Ignored]:
    """Tell of what somebody wrote in the sheet that shows: it is left unread like the rest of it."""
    if (ref := examples.written_in(grid)) is not None:
        place = f"{ref.place[:1].upper()}{ref.place[1:]}"
        yield Ignored(
            f"{place} : cette feuille montre comment répondre, et n’est pas lue. Écrivez dans les autres.", ref
        )


def made_before(book: Book) -> bool:
    """Whether a workbook is one of those that bore an example under their headers."""
    guides = [grid for grid in book.grids if simple(grid.title) == simple(GUIDE)]
    return any(_BEFORE in simple(shown(value)) for grid in guides for row in grid.rows for value in row[:1])


def _sheet(title: str) -> Sheet | None:
    """The sheet a name designates: whole, or its first words, or after a number (« 03_Faits »)."""
    name = re.sub(r"^\d+", "", simple(title))
    for one in sheets():
        if name in {simple(one.title), one.keys[-1].replace("_", "") if one.keys else "case"}:
            return one
    found = [one for one in sheets() if len(name) > 3 and (simple(one.title).startswith(name))]
    found = found or [one for one in sheets() if name.endswith(simple(one.title))]
    return found[0] if len(found) == 1 else None


def _headed(sheet: Sheet, grid: Grid, ignored: list[Ignored]) -> Table:
    wanted = simple(reference_header())
    rows = [[simple(shown(value)) for value in row] for row in grid.rows[:_HEADERS_WITHIN]]
    head = next((n for n, names in enumerate(rows) if wanted in names or "reference" in names[:1]), None)
    if head is None:
        raise FilingsError(
            f"{grid.file}, feuille {grid.title}",
            f"il y manque la colonne « {reference_header()} »",
            "Sans elle, rien ne dit à quel dossier appartient chaque ligne.",
        )
    row, names = grid.rows[head], rows[head]
    reference = names.index(wanted) if wanted in names else 0
    known = {simple(one.header): one for one in sheet.columns}
    keys = {simple(".".join(one.keys)): one for one in reversed(sheet.columns)}
    columns: dict[int, Column] = {}
    link = None
    for index, name in enumerate(names):
        if index == reference:
            continue
        column = known.get(name) or keys.get(name)
        if sheet.link and name == simple(sheet.link):
            link = index
        elif column is not None and column not in columns.values() and not (sheet.title == ROOT and index == reference):
            columns[index] = column
        elif name or any(not empty(line[index]) for line in grid.rows[head + 1 :] if index < len(line)):
            ref = Ref(grid.title, head, index, value=shown(row[index]))
            ignored.append(Ignored(_unknown(grid, row[index], ref, sheet, twice=column is not None), ref))
    return Table(sheet, grid, head, reference, link, columns)


def _unknown(grid: Grid, header: Value, ref: Ref, sheet: Sheet, *, twice: bool) -> str:
    where = f"Feuille {grid.title}, colonne {ref.cell.rstrip('0123456789')}"
    if empty(header):
        return f"{where} : elle n’a pas de titre, et n’a pas été lue."
    if twice:
        return f"{where} : « {cut(shown(header))} » figure deux fois, et n’a été lue que la première."
    near = nearest(shown(header), sheet.headers)
    meant = f" : vouliez-vous « {near} » ?" if near else "."
    return f"{where} : « {cut(shown(header))} » n’est pas connue, et n’a pas été lue{meant}"
