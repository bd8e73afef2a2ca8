"""An empty workbook that a person fills without having read anything: made from the schemas, sheet by sheet."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filings.clinic import examples
from filings.clinic.cells import UNSAID
from filings.clinic.columns import ROOT, Column, Kind, Sheet, reference_header, sheets
from filings.clinic.headers import GUIDE, LISTS
from filings.clinic.xlsx import LONGEST, bytes_of, put
from filings.errors import FilingsError
from filings.french.typography import typography
from schemas.asked import told as answer
from schemas.case import Case
from schemas.fact import Post

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

#: The last row a spreadsheet has: drop-down lists go down to it.
_LAST = 1_048_576

_LINES = (
    "Ce classeur devient des lettres : une plainte au procureur, une demande de retrait à chaque plateforme, une "
    "lettre au ministre. Rien n’en sort de cet ordinateur.",
    f"1. Une ligne de la feuille « {ROOT} » est un dossier. Sa référence est neutre, sans accent ni espace "
    "(dossier-2013-01) : elle nomme un dossier de l’ordinateur.",
    "2. Dans chaque autre feuille, une ligne est une personne, un compte, un fait, une pièce… du dossier dont elle "
    "porte la référence.",
    "3. Le titre d’une colonne porte une note : laissez-y la souris pour lire la question, une aide et un exemple.",
    "4. Une date s’écrit comme on la dit : 09/11/2013 (le 9 novembre), « vers le 30 août 2013 », « depuis mars 2013 ». "
    "Rien n’est deviné.",
    "5. Une liste tient dans une cellule : « 5, 6 et 12 ». Les choix se prennent dans la liste déroulante.",
    f"6. Une cellule vide est une question sans réponse. On peut aussi écrire {UNSAID['unknown']}, "
    f"{UNSAID['declined']} ou {UNSAID['later']}, avec les parenthèses.",
    "7. N’écrivez nulle part un numéro de sécurité sociale : il serait refusé.",
    f"8. La feuille « {examples.TITLE} » montre, colonne par colonne, comment répondre : elle n’est jamais lue.",
    "9. Enregistrez, puis : filings clinic run CLASSEUR.xlsx --out DOSSIER. Corrigez ce que rapport.xlsx signale, "
    "et relancez.",
)


def workbook(cases: Iterable[Case] = (), *, on: date) -> bytes:
    """Return the workbook, filled with existing cases; ``on`` is the only date the file bears.

    Raises FilingsError for a text that no cell can hold.
    """
    from openpyxl import Workbook

    book = Workbook()
    guide = book.active
    assert guide is not None
    _guide(guide)
    _examples(book.create_sheet(examples.TITLE))
    lists = book.create_sheet(LISTS)
    rows = _rows_of(cases)
    chosen: dict[tuple[str, ...], str] = {}
    for sheet in sheets():
        _sheet(book, lists, chosen, sheet, rows.get(sheet.title, ()))
    # Last, and hidden: it only feeds the drop-down lists.
    book.move_sheet(lists, len(book.sheetnames))
    lists.sheet_state = "hidden"
    book.properties.creator = ""
    book.properties.language = "fr-FR"
    return bytes_of(book, on)


def _guide(guide: Any) -> None:
    from openpyxl.styles import Alignment, Font

    guide.title = GUIDE
    guide.column_dimensions["A"].width = 110
    for number, line in enumerate(_LINES, 1):
        cell = put(guide.cell(number, 1), typography(line))
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if number == 1:
            cell.font = Font(bold=True)


def _examples(page: Any) -> None:
    """Show how to answer, on a sheet of its own: what stands in the others is what was told."""
    from openpyxl.styles import Alignment, Font, PatternFill

    for number, row in enumerate(examples.rows(), 1):
        for index, text in enumerate(row, 1):
            cell = put(page.cell(number, index), typography(text) if index == 3 else text)
            cell.alignment, cell.number_format = Alignment(wrap_text=True, vertical="top"), "@"
            if number == 1:
                cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="DDE6F0")
            elif index == len(examples.HEADERS):
                cell.font = Font(italic=True, color="595959")
    for letter, width in zip("ABCD", (26, 28, 70, 50), strict=True):
        page.column_dimensions[letter].width = width
    page.freeze_panes, page.auto_filter.ref = "A2", page.dimensions
    # Nobody types here by mistake; a spreadsheet lifts it without a password.
    page.protection.sheet, page.protection.autoFilter = True, False


def _sheet(
    book: "Workbook",
    lists: "Worksheet",
    chosen: dict[tuple[str, ...], str],
    sheet: Sheet,
    rows: Sequence[Mapping[str, str]],
) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    page = book.create_sheet(sheet.title)
    columns = {column.header: column for column in sheet.columns}
    head = PatternFill("solid", fgColor="DDE6F0")
    for index, header in enumerate(sheet.headers, 1):
        letter, column = get_column_letter(index), columns.get(header)
        cell = put(page.cell(1, index), header)
        cell.font, cell.fill, cell.alignment = Font(bold=True), head, Alignment(wrap_text=True, vertical="top")
        note = Comment(typography(_note(sheet, header, column)), "filings", height=160, width=320)
        cell.comment = note
        page.column_dimensions[letter].width = 40 if column and _long(column) else 18
        if column is None or column.kind not in {Kind.WHOLE, Kind.EUROS} or column.many:
            # Text, dates included: what is typed is what is read, and 01000 keeps its zero.
            page.column_dimensions[letter].number_format = "@"
        if words := _choices(column):
            place = chosen.get(words) or _list(lists, words)
            chosen[words] = place
            free = column is not None and column.many
            rule = DataValidation(type="list", formula1=place, allow_blank=True, showErrorMessage=not free)
            rule.error = typography("Choisissez une réponse de la liste.")
            rule.errorTitle = "Choix"
            rule.errorStyle = "warning"
            rule.add(f"{letter}2:{letter}{_LAST}")
            page.add_data_validation(rule)
    page.freeze_panes = "B2"
    for number, row in enumerate(rows, 2):
        for index, header in enumerate(sheet.headers, 1):
            if text := row.get(header, ""):
                if len(text) > LONGEST:
                    raise FilingsError(
                        row[reference_header()],
                        f"« {header} » est plus long que ce qu’une cellule peut tenir",
                        "Gardez ce dossier dans son fichier .yaml.",
                    )
                column = columns.get(header)
                put(page.cell(number, index), text)
                if column is not None and column.kind in {Kind.WHOLE, Kind.EUROS} and not column.many:
                    _as_number(page.cell(number, index), text)
                else:
                    page.cell(number, index).number_format = "@"


def _as_number(cell: Any, text: str) -> None:
    if text.isascii() and text.replace(",", "", 1).isdigit() and len(text) < 15:
        cell.value = float(text.replace(",", ".")) if "," in text else int(text)
        cell.data_type = "n"


def _note(sheet: Sheet, header: str, column: Column | None) -> str:
    if header == reference_header():
        return "La référence du dossier, telle qu’elle est dans la feuille « Dossiers ». Exemple : dossier-2013-01"
    if column is None:
        assert sheet.parent is not None
        what = "Le repère" if sheet.parent.mark else "Le numéro (1, 2…)"
        where = f"la ligne de la feuille « {sheet.parent.title} » dont celle-ci dépend"
        return f"{what} de {where}. Vide s’il n’y en a qu’une."
    asked = column.asked
    if asked is None:
        return column.header if not column.required else f"{column.header} (indispensable)"
    parts = [asked.question, asked.help, asked.why, f"Exemple : {asked.example}" if asked.example else ""]
    return "\n".join(filter(None, (*parts, "Indispensable." if column.required else "")))


def _long(column: Column) -> bool:
    return column.kind is Kind.TEXT and bool(column.asked and (column.asked.sensitive or column.asked.help))


def _choices(column: Column | None) -> tuple[str, ...]:
    if column is None:
        return ()
    if column.choices:
        return tuple(one.label for one in column.choices) + (tuple(UNSAID.values()) if column.unsaid else ())
    if column.kind is Kind.FLAG:
        return ("oui", "non", *(UNSAID.values() if column.unsaid else ()))
    return ()


def _list(lists: "Worksheet", words: tuple[str, ...]) -> str:
    """Write a list of choices in the hidden sheet, and return where it is."""
    from openpyxl.utils import get_column_letter

    index = 1 if lists.cell(1, 1).value is None else lists.max_column + 1
    for number, word in enumerate(words, 1):
        put(lists.cell(number, index), word)
    letter = get_column_letter(index)
    return f"'{LISTS}'!${letter}$1:${letter}${len(words)}"


def moved(case: Case, origin: Path, folder: Path) -> Case:
    """Return a case whose exhibits’ files are told from the folder of the workbook, where it can reach them."""
    exhibits = []
    for one in case.exhibits:
        name = answer(one.file)
        if name is not None:
            path = (origin / name.replace("\\", "/")).resolve()
            if path.is_file() and path.is_relative_to(folder.resolve()):
                one = one.model_copy(update={"file": path.relative_to(folder.resolve()).as_posix()})
        exhibits.append(one)
    return case.model_copy(update={"exhibits": exhibits})


# --- from cases to rows --------------------------------------------------------------------------------------------


def _rows_of(cases: Iterable[Case]) -> dict[str, list[dict[str, str]]]:
    """The rows of each sheet that say what cases say, by header."""
    rows: dict[str, list[dict[str, str]]] = {}
    for case in cases:
        told = _in_lists(case).model_dump(mode="json", exclude_defaults=True)
        base = {reference_header(): case.reference}
        rows.setdefault(ROOT, []).append({**base, **_cells(sheets()[0], told)})
        for sheet in sheets()[1:]:
            if sheet.parent is None:
                _rows(sheet, told, sheet.keys, base, rows)
    return rows


def _in_lists(case: Case) -> Case:
    """Return a case whose posts are all told in it: in a workbook, they are rows like any other."""
    facts = [
        fact.model_copy(
            update={"posts": [Post(**{name: getattr(post, name) for name in Post.model_fields}) for post in fact.posts]}
        )
        for fact in case.facts
    ]
    return case.model_copy(update={"facts": facts})


def _rows(
    sheet: Sheet,
    told: Mapping[str, Any],
    keys: Sequence[str],
    base: Mapping[str, str],
    rows: dict[str, list[dict[str, str]]],
) -> None:
    found: Any = told
    for key in keys:
        found = found.get(key) if isinstance(found, Mapping) else None
    if found is None:
        return
    for number, thing in enumerate(found if isinstance(found, list) else [found], 1):
        cells = _cells(sheet, thing)
        if sheet.several or cells:
            rows.setdefault(sheet.title, []).append({**base, **cells})
        for child in sheets():
            if child.parent is sheet:
                mark = str(thing.get(sheet.mark) or number) if sheet.mark else str(number)
                link = {reference_header(): base[reference_header()], child.link: mark}
                _rows(child, thing, child.keys[len(sheet.keys) :], link, rows)


def _cells(sheet: Sheet, thing: Mapping[str, Any]) -> dict[str, str]:
    cells: dict[str, str] = {}
    for column in sheet.columns:
        found: Any = thing
        for key in column.keys:
            if isinstance(found, Mapping) and "answered" in found and column.unsaid == column.keys[:-1]:
                break
            found = found.get(key) if isinstance(found, Mapping) else None
        text = _text(found, column)
        if text:
            cells[column.header] = text
    return cells


def _text(value: Any, column: Column) -> str:
    if value is None or value == []:
        return ""
    if isinstance(value, Mapping):
        return UNSAID.get(str(value.get("answered")), "")
    if isinstance(value, list):
        items = [_text(one, column) for one in value]
        # A comma inside an item would part it in two: one item a line is then read as it is.
        plain = not column.lines and not any("," in one or ";" in one or " et " in one for one in items)
        return ", ".join(items) if plain else "\n".join(items)
    if isinstance(value, bool):
        return "oui" if value else "non"
    if column.choices:
        return next(one.label for one in column.choices if one.value == value)
    if column.kind is Kind.EUROS:
        return str(value).replace(".", ",")
    return str(value)
