"""The rows of a clinic, wherever they are: a workbook, or a folder of CSV files as French Excel writes them.

What had to be detected (encoding, delimiter) is said, so that a person can see that it is wrong.
"""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct, field

from filings.casefile.delimited import delimiter_of, encoding_of
from filings.clinic.cells import Value
from filings.clinic.hostile_workbook import LARGEST_PART, Cell, inspect
from filings.errors import FilingsError

WORKBOOKS = (".xlsx", ".xlsm", ".ods", ".xls")


class Grid(Struct, frozen=True):
    """One sheet as it was read: its title, its rows from the first, the cells whose value is lost."""

    title: str
    rows: Sequence[Sequence[Value]]
    file: str
    lost: frozenset[Cell] = frozenset()


class Book(Struct, frozen=True):
    """Every sheet of a source, and what was detected to read it: one French sentence each."""

    path: Path
    grids: tuple[Grid, ...]
    detected: tuple[str, ...]
    notes: tuple[str, ...] = field(default=())


def read_workbook(path: Path) -> Book:
    """Read every sheet of a workbook; raise FilingsError when it cannot be, or would fill the memory."""
    lost = inspect(path)
    from python_calamine import CalamineError, CalamineWorkbook

    grids = []
    try:
        with CalamineWorkbook.from_path(path) as book:
            for title in book.sheet_names:
                rows = book.get_sheet_by_name(title).to_python(skip_empty_area=False)
                grids.append(Grid(title, rows, path.name, lost.get(title, frozenset())))
    except (CalamineError, OSError, ValueError) as error:
        raise _unreadable(path.name) from error
    except BaseException as error:
        # A panic of the reader written in Rust is no Exception; an interruption by the user is none of ours.
        if type(error).__name__ != "PanicException":
            raise
        raise _unreadable(path.name) from None
    kind = path.suffix.casefold().lstrip(".")
    book_open = (f"~${path.name}", f".~lock.{path.name}#")
    notes = (
        (f"{path.name} paraît ouvert dans un tableur : ce qui n’y est pas encore enregistré n’est pas lu.",)
        if any(path.with_name(name).exists() for name in book_open)
        else ()
    )
    return Book(path, tuple(grids), (f"{path.name} : classeur .{kind}, {_several(len(grids), 'feuille')}.",), notes)


def read_tables(path: Path) -> Book:
    """Read a folder of CSV files, or one of them; raise FilingsError naming the file that cannot be read."""
    files = [path] if path.is_file() else sorted(one for one in path.iterdir() if one.suffix.casefold() == ".csv")
    grids, detected = [], []
    for file in files:
        rows, said = _csv(file)
        grids.append(Grid(file.stem, rows, file.name))
        detected.append(f"{file.name} : {said}.")
    return Book(path, tuple(grids), tuple(detected))


def _unreadable(name: str) -> FilingsError:
    return FilingsError(
        name,
        "Ce classeur ne peut pas être lu",
        "Ouvrez-le dans votre tableur, retirez le mot de passe s’il en a un, et enregistrez-le en .xlsx.",
    )


def _several(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number > 1 else ''}"


def _csv(path: Path) -> tuple[list[list[str]], str]:
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_PART + 1)
    except OSError:
        raise FilingsError(
            path.name, "Ce fichier ne peut pas être lu", "S’il est ouvert ailleurs, fermez-le."
        ) from None
    if len(data) > LARGEST_PART:
        raise FilingsError(path.name, "Ce fichier est trop gros", "Répartissez ses lignes en plusieurs dossiers.")
    encoding = encoding_of(io.BytesIO(data))
    if encoding is None:
        raise FilingsError(
            path.name,
            "L’encodage de ce fichier n’est pas reconnu",
            "Enregistrez-le en « CSV UTF-8 » depuis le tableur.",
        )
    text = data[encoding.mark :].decode(encoding.codec)
    first, _, rest = text.partition("\n")
    delimiter, named, declared = delimiter_of(first)
    lines = int(declared)
    text = rest if declared else text
    csv.field_size_limit(LARGEST_PART)
    # A row keeps the number a spreadsheet shows for it, the line « sep= » not being one.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows = list(reader)
    except csv.Error:
        raise FilingsError(
            f"{path.name}, ligne {reader.line_num + lines}",
            "un guillemet n’est pas à sa place",
            'Un texte entre guillemets se ferme, et ses propres guillemets se doublent ("").',
        ) from None
    return rows, f"{encoding.shown}, {named}"
