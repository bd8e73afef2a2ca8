"""Where the cases of a run come from: a workbook, a folder of tables, case files, or a file with one case a line.

Whatever it is becomes a stream of cases; only tables are held whole, their rows being scattered over sheets.
"""

import glob
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from msgspec import Struct

from filings.casefile.read import parse, slug, text_of
from filings.clinic.case import Fault, Form, Told
from filings.clinic.headers import Ignored
from filings.clinic.rows import Reading, read_rows
from filings.clinic.tables import WORKBOOKS, Book, read_tables, read_workbook
from filings.errors import FilingsError, cut

CASE_FILES = (".yaml", ".yml", ".json")
LINES = (".jsonl", ".ndjson")

#: How much of what was not read is told when nothing was.
_TOLD = 3

#: The longest line of a file of cases, in bytes.
_LONGEST = 5_000_000


class Source(Struct, frozen=True):
    """A source once recognised: how many cases it holds, what was detected, what of it was not read."""

    name: str
    count: int
    detected: tuple[str, ...]
    ignored: tuple[Ignored, ...] = ()
    book: Book | None = None
    _rows: Reading | None = None
    _files: Sequence[Path] = ()
    _lines: Path | None = None

    def cases(self) -> Iterator[Told]:
        """Every case, in the order of the source; a file is opened only when its turn comes."""
        if self._rows is not None:
            yield from self._rows.cases()
        for path in self._files:
            yield _from_file(path)
        if self._lines is not None:
            yield from _from_lines(self._lines)


def recognise(told: Sequence[str]) -> Source:
    """Recognise what was given: one workbook, folder, file of lines or pattern, or several case files.

    Raises FilingsError when it is nothing of the kind.
    """
    if len(told) == 1:
        return _one(told[0])
    files = [Path(one) for one in told]
    for path in files:
        if path.suffix.casefold() not in CASE_FILES:
            raise FilingsError(
                path.name,
                "plusieurs sources ne peuvent être que des .yaml ou des .json",
                "Donnez-en une.",
            )
    return _case_files(files, f"{len(files)} fichiers")


def _one(told: str) -> Source:
    path = Path(told)
    if not path.exists() and re.search(r"[*?\[]", told):
        found = sorted(Path(one) for one in glob.glob(told, recursive=True))  # noqa: PTH207  (the pattern may be absolute)
        if not found:
            raise FilingsError(told, "aucun fichier ne répond à ce motif", "Vérifiez le dossier et le motif.")
        return _case_files([one for one in found if one.suffix.casefold() in CASE_FILES], told)
    if not path.exists():
        raise FilingsError(told, "cette source n’existe pas", "Vérifiez son nom et son emplacement.")
    suffix = path.suffix.casefold()
    if path.is_dir():
        return _folder(path)
    if suffix in WORKBOOKS:
        return _tables(read_workbook(path))
    if suffix == ".csv":
        return _tables(read_tables(path))
    if suffix in LINES:
        count = _count(path)
        if not count:
            raise FilingsError(path.name, "ce fichier ne contient aucun dossier", "Une ligne est un dossier : { … }.")
        return Source(path.name, count, (f"{path.name} : {_cases(count)}, un par ligne (JSON).",), _lines=path)
    if suffix in CASE_FILES:
        return _case_files([path], path.name)
    raise FilingsError(
        path.name,
        "ce n’est pas une source connue",
        "Donnez un classeur (.xlsx, .ods, .xls), un dossier de .csv, des dossiers .yaml ou .json, ou un .jsonl.",
    )


def _folder(path: Path) -> Source:
    try:
        names = sorted(one for one in path.iterdir() if not one.name.startswith(".") and one.is_file())
    except OSError:
        raise FilingsError(str(path), "ce dossier ne peut pas être lu", "Vérifiez vos droits.") from None
    tables = [one for one in names if one.suffix.casefold() == ".csv"]
    cases = [one for one in names if one.suffix.casefold() in CASE_FILES]
    if tables and cases:
        if unnamed := _unnamed(tables, cases):
            raise FilingsError(
                str(path),
                "ce dossier contient à la fois des .csv et des dossiers .yaml ou .json",
                f"Séparez-les : aucun dossier ne nomme {cut(unnamed[0])} comme fichier de messages.",
            )
        tables = []
    if tables:
        return _tables(read_tables(path))
    if cases:
        return _case_files(cases, path.name)
    raise FilingsError(str(path), "ce dossier ne contient ni .csv, ni dossier .yaml ou .json", "Vérifiez-le.")


def _unnamed(tables: Sequence[Path], cases: Sequence[Path]) -> list[str]:
    """The tables that no case of the folder speaks of: the others may hold its posts, which its reading will tell."""
    names = {one.name for one in tables}
    for case in cases:
        if not names:
            break
        try:
            text = text_of(case)
        except FilingsError:
            continue  # told when its turn comes
        names = {name for name in names if name not in text}
    return sorted(names)


def _cases(count: int) -> str:
    return f"{count} dossier{'s' if count > 1 else ''}"


# --- tables --------------------------------------------------------------------------------------------------------


def _tables(book: Book) -> Source:
    reading = read_rows(book)
    if not reading.count:
        raise FilingsError(
            book.path.name,
            "aucun dossier n’y est rempli",
            " ".join(
                [
                    "Écrivez le premier sous les titres des colonnes, avec une référence à lui.",
                    *(one.said for one in reading.ignored[:_TOLD]),
                ]
            ),
        )
    ignored = (*(Ignored(note) for note in book.notes), *reading.ignored)
    return Source(book.path.name, reading.count, book.detected, ignored, book, _rows=reading)


# --- case files ----------------------------------------------------------------------------------------------------


def _case_files(files: Sequence[Path], name: str) -> Source:
    if not files:
        raise FilingsError(name, "aucun dossier .yaml ou .json n’y est", "Vérifiez le dossier et le motif.")
    said = f"{name} : {_cases(len(files))}, un par fichier."
    return Source(name, len(files), (said,), _files=files)


def _from_file(path: Path) -> Told:
    try:
        text = text_of(path)
        return Told(_reference(text, path), str(path), Form.FILE, text, path.resolve().parent)
    except FilingsError as error:
        fault = Fault(error.where, error.what, error.remedy)
        return Told(slug(path.stem), str(path), Form.FILE, "", path.resolve().parent, (fault,))


#: The reference as nearly every file writes it; any other way of writing it is read whole.
_PLAIN = re.compile(r"""^reference:[ ]+(["']?)([A-Za-z0-9][A-Za-z0-9._-]*)\1[ ]*(?:\#.*)?$""", re.M)
_MENTIONED = re.compile(r"""^["']?reference["']?\s*:""", re.M)


def _reference(text: str, path: Path) -> str:
    # Looked for before the file is read as YAML: the folder of a case that has not changed is found without it.
    if not text.lstrip().startswith(("{", "%", "---", "?")):
        found = _PLAIN.findall(text)
        if len(found) == 1 and len(_MENTIONED.findall(text)) == 1:
            return str(found[0][1])
        if not _MENTIONED.search(text):
            return slug(path.stem)
    told = parse(text, path.name).get("reference")
    return str(told).strip() or slug(path.stem) if isinstance(told, str) else slug(path.stem)


# --- one case a line -----------------------------------------------------------------------------------------------


def _count(path: Path) -> int:
    try:
        with path.open("rb") as stream:
            return sum(1 for line in _bounded(stream) if line.strip())
    except OSError:
        raise FilingsError(path.name, "ce fichier ne peut pas être lu", "Vérifiez ses droits.") from None


def _bounded(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a file, none longer than one byte too many."""
    while line := stream.readline(_LONGEST + 1):
        yield line
        rest = line
        while len(rest) > 1 and not rest.endswith(b"\n"):
            rest = stream.readline(1 << 20)


def _from_lines(path: Path) -> Iterator[Told]:
    folder = path.resolve().parent
    with path.open("rb") as stream:
        for number, line in enumerate(_bounded(stream), 1):
            if not line.strip():
                continue
            name = f"{path.name}, ligne {number}"
            try:
                tree = _line(line, name)
            except FilingsError as error:
                fault = Fault(error.where, error.what, error.remedy)
                yield Told(f"ligne-{number}", name, Form.LINE, {}, folder, (fault,))
                continue
            told = tree.get("reference")
            reference = told.strip() if isinstance(told, str) else ""
            yield Told(reference or f"{slug(path.stem)}-{number}", name, Form.LINE, tree, folder)


def _line(line: bytes, name: str) -> dict[str, Any]:
    if len(line) > _LONGEST:
        raise FilingsError(name, "cette ligne est trop longue", "Un dossier ne contient que du texte.")
    try:
        tree = json.loads(
            line.decode("utf-8-sig"), parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_once
        )
    except _Twice as twice:
        raise FilingsError(
            name, f"la rubrique « {cut(str(twice))} » figure deux fois", "Gardez-en une seule."
        ) from None
    except (ValueError, RecursionError):
        raise FilingsError(
            name, "cette ligne n’est pas du JSON bien formé", "Une ligne est un dossier entier : { … }."
        ) from None
    if not isinstance(tree, dict):
        raise FilingsError(name, "cette ligne n’est pas un dossier", "Une ligne est un dossier entier : { … }.")
    return tree


class _Twice(Exception):
    pass


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _Twice(key)
        found[key] = value
    return found
