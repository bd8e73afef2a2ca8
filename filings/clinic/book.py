"""``rapport.xlsx``: the clinic’s own workbook, the wrong cells coloured and commented, what is urgent first."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from filings.assembly.folder.shelf import write_document
from filings.clinic.cells import shown
from filings.clinic.headers import DANGER, DEADLINES, REPORT
from filings.clinic.report import Report, Wrong
from filings.clinic.sources import Source
from filings.clinic.xlsx import bytes_of, load, put, writable
from filings.errors import FilingsError
from filings.french.typography import typography
from filings.review.recipients import urgent_numbers

if TYPE_CHECKING:
    from openpyxl import Workbook

#: For people, in the folder of the clinic.
BOOK = "rapport.xlsx"

_WRONG, _UNREAD, _URGENT = "FFC7CE", "FFEB9C", "FFC7CE"


def write_book(source: Source, report: Report, book: "Workbook | None") -> str:
    """Write the report; one that somebody edited since is kept, and the new one takes the next free name, returned.

    ``book`` is what ``own`` returned. Raises FilingsError when the disk, or a spreadsheet that has it open, refuses.
    """
    if book is not None:
        _mark(book, source, report)
    else:
        from openpyxl import Workbook

        book = Workbook(write_only=True)
    _deadlines(book, report)
    _faults(book, source, report)
    _danger(book, report)
    book.properties.creator = ""
    try:
        return write_document(report.folder / BOOK, bytes_of(book, report.on)).path.name
    except FilingsError as error:
        raise FilingsError(
            error.where,
            "le rapport n’a pas pu être écrit ; les documents, eux, le sont",
            "S’il est ouvert dans Excel, fermez-le, et relancez la même commande.",
        ) from error


def own(source: Source) -> "Workbook | None":
    """Return the clinic’s workbook, or one that holds the same rows when its own cannot be written again."""
    from openpyxl import Workbook

    if source.book is None:
        return None
    if source.book.path.suffix.casefold() in {".xlsx", ".xlsm"}:
        try:
            return load(source.book.path)
        except FilingsError:
            pass  # what openpyxl cannot open is rebuilt from what was read
    book = Workbook()
    book.remove(book.worksheets[0])
    for grid in source.book.grids:
        page = book.create_sheet(grid.title[:31])
        for row, line in enumerate(grid.rows, 1):
            for column, value in enumerate(line, 1):
                if text := shown(value):
                    put(page.cell(row, column), text)
    return book


def _mark(book: "Workbook", source: Source, report: Report) -> None:
    """Colour and comment each wrong cell, and the headers of the columns that were not read."""
    said: dict[tuple[str, int, int], list[str]] = {}
    for one in report.wrong:
        if ref := one.fault.ref:
            said.setdefault((ref.sheet, ref.row, ref.column), []).append(f"{one.fault.what} {one.fault.remedy}".strip())
    for (sheet, row, column), texts in said.items():
        _comment(book, sheet, row, column, "\n".join(texts), _WRONG)
    for ignored in source.ignored:
        if ignored.ref is not None:
            _comment(book, ignored.ref.sheet, ignored.ref.row, ignored.ref.column, ignored.said, _UNREAD)


def _comment(book: "Workbook", sheet: str, row: int, column: int, text: str, colour: str) -> None:
    from openpyxl.cell.cell import MergedCell
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    if sheet not in book.sheetnames:
        return
    cell = book[sheet].cell(row + 1, column + 1)
    if isinstance(cell, MergedCell):
        return  # its message is in the sheet of the report
    cell.fill = PatternFill("solid", fgColor=colour)
    before = f"{cell.comment.text}\n\n" if cell.comment else ""
    cell.comment = Comment(writable(f"{before}{typography(text)}")[:2000], "filings", height=140, width=320)


def _deadlines(book: "Workbook", report: Report) -> None:
    rows = sorted((one.day, one.reference, one.message) for one in report.due)
    shown_rows = [
        (f"{day[8:]}/{day[5:7]}/{day[:4]}", reference, typography(message)) for day, reference, message in rows
    ]
    _page(book, DEADLINES, 0, ("Dernier jour", "Dossier", "Ce qui presse"), (14, 24, 100), shown_rows)


def _danger(book: "Workbook", report: Report) -> None:
    """Put those in danger before everything else, each with the numbers to call; no sheet when there is nobody."""
    if not report.totals.danger:
        if DANGER in book.sheetnames:
            del book[DANGER]  # the report of an earlier run, given back as the source
        return
    call = typography(" ; ".join(f"{number} : {purpose}" for number, purpose in urgent_numbers()))
    rows = [(reference, call) for reference in report.totals.danger]
    _page(book, DANGER, 0, ("Dossier", "À appeler maintenant, avant toute lettre"), (24, 120), rows)


def _faults(book: "Workbook", source: Source, report: Report) -> None:
    _page(
        book,
        REPORT,
        1,
        ("Dossier", "Où", "Valeur", "Ce qui ne va pas", "Ce qu’il faudrait"),
        (24, 44, 30, 70, 70),
        _lines(source, report),
    )


def _lines(source: Source, report: Report) -> Iterable[Sequence[str]]:
    def line(one: Wrong) -> Sequence[str]:
        ref = one.fault.ref
        value = ref.shown if ref else ""
        return one.reference, one.fault.place, value, typography(one.fault.what), typography(one.fault.remedy)

    yield from map(line, report.wrong)
    for ignored in source.ignored:
        yield "", ignored.ref.place if ignored.ref else "", "", typography(ignored.said), ""
    yield from map(line, report.told)


def _page(
    book: "Workbook",
    title: str,
    index: int,
    headers: Sequence[str],
    widths: Sequence[int],
    rows: Iterable[Sequence[str]],
) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    if title in book.sheetnames:
        del book[title]  # the report of an earlier run, given back as the source
    page: Any = book.create_sheet(title, index)
    page.freeze_panes = "A2"
    for number, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(number)].width = width

    def cells(row: Sequence[str], *, bold: bool = False) -> list[Any]:
        made = []
        for text in row:
            cell = put(WriteOnlyCell(page), text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if bold:
                cell.font = Font(bold=True)
            made.append(cell)
        return made

    page.append(cells(headers, bold=True))
    for row in rows:
        page.append(cells(row))
