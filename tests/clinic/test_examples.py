"""An example is shown and never read: what a volunteer types in a workbook is all that its cases say."""

import csv
import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from filings.assembly.word.text_view import text_view
from filings.clinic import examples
from filings.clinic.columns import reference_header, sheets
from filings.clinic.headers import GUIDE, LISTS
from filings.clinic.new import workbook
from filings.clinic.sources import Source, recognise
from filings.errors import FilingsError
from tests.clinic import invented
from tests.clinic.driver import night, plain

REFERENCE = reference_header()

#: What a volunteer types on a busy afternoon: five rows, most cells left empty.
ROWS = (
    ("Dossiers", {REFERENCE: "permanence-12"}),
    ("Plaignants", {REFERENCE: "permanence-12", "Civilité": "Mme", "Prénoms": "Nora", "Nom de famille": "Exemple"}),
    ("Plaignants", {"Code postal": "21000", "Commune": "Dijon", "Adresse": "4 rue des Tilleuls"}),
    (
        "Faits",
        {
            REFERENCE: "permanence-12",
            "Nature du fait": "insultes",
            "Date": "14/11/2026",
            "Récit": "Il m’écrit chaque soir.",
            "Plateforme": "insta",
            "Voie": "MP",
        },
    ),
    ("Messages et publications", {REFERENCE: "permanence-12", "Termes exacts": "Sale menteuse"}),
)


def typed(book: Any) -> Any:
    """Type the rows over the cells one sees: the second row of each sheet, under the headers."""
    for title, answers in ROWS:
        page = book[title]
        heads = {cell.value: cell.column for cell in page[1]}
        for header, value in answers.items():
            page.cell(2, heads[header]).value = value
    return book


def before() -> Any:
    """A workbook as it was made before: its example under the headers, and a guide that says so."""
    book = load_workbook(io.BytesIO(workbook(on=invented.DAY)))
    del book[examples.TITLE]
    guide = book[GUIDE]
    for row in guide.iter_rows():
        if examples.TITLE in str(row[0].value):
            row[
                0
            ].value = "8. Les lignes grises, dont la référence est (exemple), sont des exemples : elles sont ignorées."
    for sheet in sheets():
        page = book[sheet.title]
        columns = {column.header: column for column in sheet.columns}
        for index, header in enumerate(sheet.headers, 1):
            example = "(exemple)" if header == REFERENCE else columns[header].example if header in columns else ""
            page.cell(2, index).value = example or None
    return book


def saved(book: Any, path: Path, form: str) -> Path:
    """Save a workbook, as itself or as the files that a spreadsheet exports."""
    if form == ".xlsx":
        book.save(path / "classeur.xlsx")
        return path / "classeur.xlsx"
    folder = path / "tables"
    folder.mkdir()
    for page in book.worksheets:
        if page.title != LISTS:
            with (folder / f"{form}{page.title}.csv").open("w", encoding="utf-8-sig", newline="") as stream:
                csv.writer(stream, delimiter=";").writerows(page.iter_rows(values_only=True))
    return folder


def leaves(tree: Any) -> Iterator[str]:
    if isinstance(tree, dict):
        for one in tree.values():
            yield from leaves(one)
    elif isinstance(tree, list):
        for one in tree:
            yield from leaves(one)
    else:
        yield str(tree)


def said(source: Source) -> str:
    return plain(" ".join(one.said for one in source.ignored))


def test_a_new_workbook_holds_nothing_that_could_be_read_as_an_answer() -> None:
    book = load_workbook(io.BytesIO(workbook(on=invented.DAY)))
    for sheet in sheets():
        assert [[cell.value for cell in row] for row in book[sheet.title].iter_rows(min_row=2)] in ([], [[None] * 99])
        assert book[sheet.title].max_row == 1


def test_the_sheet_of_examples_shows_every_column_and_lets_nobody_type_in_it() -> None:
    page = load_workbook(io.BytesIO(workbook(on=invented.DAY)))[examples.TITLE]
    shown = {(row[0].value, row[1].value): row[3].value for row in page.iter_rows(min_row=2)}
    for sheet in sheets():
        for column in sheet.columns:
            assert shown.get((sheet.title, column.header), "") == column.example
    assert page.protection.sheet


@pytest.mark.parametrize("form", [".xlsx", "", "permanence-"])
def test_a_case_says_what_was_typed_over_the_visible_cells_and_nothing_else(form: str, tmp_path: Path) -> None:
    path = saved(typed(load_workbook(io.BytesIO(workbook(on=invented.DAY)))), tmp_path, form)
    source = recognise([str(path)])
    assert examples.TITLE not in said(source)
    (told,) = source.cases()
    assert told.faults == ()
    words = {value for _, answers in ROWS for value in answers.values()}
    assert set(leaves(told.content)) <= words | {"madame", "insult", "private_message"}


def test_the_complaint_of_a_volunteer_bears_nothing_of_the_examples(tmp_path: Path) -> None:
    path = saved(typed(load_workbook(io.BytesIO(workbook(on=invented.DAY)))), tmp_path, ".xlsx")
    done = night(path, tmp_path / "out")
    assert done.returncode == 0, done.stderr
    complaint = plain(text_view(tmp_path / "out" / "permanence-12" / "plainte.docx"))
    assert "Nora EXEMPLE" in complaint and "Sale menteuse" in complaint and "Dijon" in complaint
    for foreign in ("Versailles", "Nantes", "Belgique", "conseiller régional", "antisémite", "salome", "exemple_03"):
        assert foreign not in complaint


def test_what_is_typed_in_the_sheet_of_examples_is_told_and_not_read(tmp_path: Path) -> None:
    book = load_workbook(io.BytesIO(workbook(on=invented.DAY)))
    book[examples.TITLE]["D5"] = "Léa"
    book["Dossiers"]["A2"] = "permanence-12"
    source = recognise([str(saved(book, tmp_path, ".xlsx"))])
    (told,) = source.cases()
    assert told.content == {"reference": "permanence-12"}
    assert "cellule D5 : cette feuille montre comment répondre, et n’est pas lue" in said(source)


@pytest.mark.parametrize("form", [".xlsx", "", "permanence-"])
def test_the_example_rows_of_a_former_workbook_are_still_no_case(form: str, tmp_path: Path) -> None:
    book = before()
    book["Plaignants"]["C2"] = "Léa"
    with pytest.raises(FilingsError) as refused:
        recognise([str(saved(book, tmp_path, form))])
    assert "aucun dossier n’y est rempli" in str(refused.value)
    assert "cette ligne porte la référence d’un exemple" in str(refused.value)


@pytest.mark.parametrize("form", [".xlsx", "", "permanence-"])
def test_what_a_former_workbook_left_of_its_example_is_refused_cell_by_cell(form: str, tmp_path: Path) -> None:
    source = recognise([str(saved(typed(before()), tmp_path, form))])
    (told,) = source.cases()
    named = {(fault.ref.sheet.rpartition("-")[2], fault.ref.header) for fault in told.faults if fault.ref}
    for where in (
        ("Plaignants", "Adresse électronique"),
        ("Plaignants", "Lieu de naissance"),
        ("Plaignants", "Intitulé du mandat"),
        ("Plaignants", "Mandat connu des auteurs"),
        ("Faits", "Ce que les mots visent"),
        ("Faits", "Comptes"),
        ("Messages et publications", "Adresse exacte"),
    ):
        assert where in named, where
    assert ("Plaignants", "Prénoms") not in named and ("Faits", "Récit") not in named


def test_one_cell_left_in_a_former_workbook_is_refused_when_nobody_could_have_typed_it(tmp_path: Path) -> None:
    book = before()
    page = book["Plaignants"]
    for cell in page[2]:
        cell.value = "permanence-12" if cell.column == 1 else cell.value if cell.value == "salome@exemple.fr" else None
    (told,) = recognise([str(saved(book, tmp_path, ".xlsx"))]).cases()
    assert [fault.ref.header for fault in told.faults if fault.ref and "exemple" in fault.what] == [
        "Adresse électronique"
    ]


def test_one_cell_that_chance_explains_is_told_and_read(tmp_path: Path) -> None:
    book = before()
    for sheet in sheets():
        for cell in book[sheet.title][2]:
            cell.value = None
    book["Dossiers"]["A2"] = book["Plaignants"]["A2"] = "permanence-12"
    heads = {cell.value: cell.column for cell in book["Plaignants"][1]}
    book["Plaignants"].cell(2, heads["Lieu de naissance"]).value = "Nantes"
    source = recognise([str(saved(book, tmp_path, ".xlsx"))])
    (told,) = source.cases()
    assert told.faults == () and told.content["complainants"] == [{"birth_place": "Nantes"}]
    assert "(Lieu de naissance) dit ce que disait la ligne d’exemple" in said(source)


def test_a_row_copied_down_from_the_example_is_refused_too(tmp_path: Path) -> None:
    book = before()
    page = book["Plaignants"]
    for cell in page[2]:
        page.cell(3, cell.column).value = "permanence-12" if cell.column == 1 else cell.value
    (told,) = recognise([str(saved(book, tmp_path, ".xlsx"))]).cases()
    assert sum("exemple" in fault.what for fault in told.faults) > 10


def test_a_date_of_the_example_is_known_when_a_spreadsheet_made_it_a_date(tmp_path: Path) -> None:
    book = Workbook()
    page = book.active
    page.title = "Plaignants"
    page.append([REFERENCE, "Date de naissance", "Lieu de naissance", "Nationalité"])
    page.append(["permanence-12", datetime(1979, 5, 14), "Nantes", "française"])
    (told,) = recognise([str(saved(book, tmp_path, ".xlsx"))]).cases()
    assert {fault.ref.header for fault in told.faults if fault.ref} >= {"Date de naissance", "Lieu de naissance"}


def test_a_clinic_with_a_workbook_of_its_own_may_live_where_the_example_does(tmp_path: Path) -> None:
    book = Workbook()
    page = book.active
    page.title = "Plaignants"
    page.append([REFERENCE, "Civilité", "Prénoms", "Nom de famille", "Code postal", "Commune", "Nationalité"])
    page.append(["permanence-12", "Madame", "Nora", "Exemple", "78000", "Versailles", "française"])
    (told,) = recognise([str(saved(book, tmp_path, ".xlsx"))]).cases()
    assert told.faults == ()
