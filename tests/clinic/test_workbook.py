"""The workbook a clinic fills: every question has its column, and what is written there comes back as it was."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pydantic import BaseModel

from filings.casefile.read import read, validate
from filings.clinic.columns import Sheet, sheets
from filings.clinic.headers import GUIDE, LISTS
from filings.clinic.new import workbook
from filings.clinic.rows import read_rows
from filings.clinic.sources import recognise
from filings.clinic.tables import read_workbook
from schemas.asked import asked_of
from schemas.case import Case
from tests.clinic import invented
from tests.clinic.driver import filings, plain
from tests.support import EXAMPLES, GOLDENS

ON = date(2026, 11, 21)
EVERY = sorted((*EXAMPLES.glob("*.yaml"), *GOLDENS.glob("*/case.yaml")))


def back(data: bytes, folder: Path) -> list[Case]:
    """Read a workbook again, as a run does."""
    path = folder / "classeur.xlsx"
    path.write_bytes(data)
    reading = read_rows(read_workbook(path))
    assert reading.ignored == []
    found = []
    for told in reading.cases():
        assert told.faults == ()
        found.append(validate(told.content, told.reference))
    return found


@pytest.fixture(scope="module")
def empty() -> Any:
    return load_workbook(BytesIO(workbook(on=ON)))


def fields(model: type[BaseModel]) -> set[str]:
    """Every question of a model and of what it holds."""
    found: set[str] = set()
    for name, field in model.model_fields.items():
        if asked := asked_of(model, name):
            found.add(asked.title)
        for inner in _models(field.annotation):
            found |= fields(inner)
    return found


def _models(annotation: Any) -> list[type[BaseModel]]:
    from typing import get_args

    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation] if "answered" not in annotation.model_fields else []
    return [model for inner in get_args(annotation) for model in _models(inner)]


def test_every_question_of_the_schemas_is_a_column_or_a_sheet(empty: Any) -> None:
    headers = {str(cell.value).split(" : ")[-1] for page in empty.worksheets for cell in page[1]}
    groups = {"Adresse postale", "Mandat électif", "Contact", "Adresse du destinataire"}
    groups |= {"Personne morale", "Siège", "Représentant légal"}
    assert fields(Case) - headers - set(empty.sheetnames) == groups


def test_the_sheets_bear_the_names_a_clinic_expects(empty: Any) -> None:
    wanted = ["Dossiers", "Plaignants", "Comptes", "Faits", "Pièces", "Démarches", "Préjudice"]
    assert [name for name in empty.sheetnames if name in wanted] == wanted
    assert empty.sheetnames[0] == GUIDE
    assert empty[LISTS].sheet_state == "hidden"


@pytest.mark.parametrize("sheet", sheets(), ids=lambda sheet: sheet.title)
def test_no_sheet_has_one_header_twice(sheet: Sheet) -> None:
    assert len(set(sheet.headers)) == len(sheet.headers)
    assert len(sheet.title) <= 31


def test_the_first_sheet_explains_in_ten_lines(empty: Any) -> None:
    lines = [row[0].value for row in empty[GUIDE].iter_rows() if row[0].value]
    assert len(lines) == 10
    assert any("sécurité sociale" in plain(line) for line in lines)


def test_a_header_bears_its_question_its_help_and_its_example(empty: Any) -> None:
    page = empty["Faits"]
    note = plain(next(cell.comment.text for cell in page[1] if cell.value == "Date"))
    assert "Quand cela s’est-il passé ?" in note
    assert "Si vous ne savez pas, dites-le." in note
    assert "vers le 12 septembre 2013 à 23 h 40" in note


def test_every_choice_is_a_list_to_pick_from(empty: Any) -> None:
    for sheet in sheets():
        page = empty[sheet.title]
        lists = {
            str(rule.sqref).split(":")[0].rstrip("0123456789"): rule for rule in page.data_validations.dataValidation
        }
        for index, header in enumerate(sheet.headers):
            column = next((one for one in sheet.columns if one.header == header), None)
            letter = page.cell(1, index + 1).column_letter
            if column is None or (column.choices is None and column.kind != "flag"):
                assert letter not in lists
                continue
            place = lists[letter].formula1.split("!")[1].replace("$", "")
            words = [row[0].value for row in empty[LISTS][place]]
            if column.choices:
                assert words[: len(column.choices)] == [one.label for one in column.choices]
            else:
                assert words[:2] == ["oui", "non"]
            assert ("(plus tard)" in words) == (column.unsaid is not None)


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem if path.stem != "case" else path.parent.name)
def test_a_case_written_in_a_workbook_comes_back_the_same(path: Path, tmp_path: Path) -> None:
    case = read(path)
    case = case if case.reference else case.model_copy(update={"reference": "dossier-1"})
    assert back(workbook([case], on=ON), tmp_path) == [case]


def test_a_list_of_lines_comes_back_line_by_line(tmp_path: Path) -> None:
    copies = ["Mme la députée de la circonscription", "M. le défenseur des droits"]
    case = Case.model_validate({"reference": "d-1", "minister": {"ministry": "justice", "copies": copies}})
    [again] = back(workbook([case], on=ON), tmp_path)
    assert again.minister is not None and again.minister.copies == copies


def test_cases_do_not_mix(tmp_path: Path) -> None:
    told = list(invented.cases(9))
    assert back(workbook(told, on=ON), tmp_path) == told


@settings(max_examples=8, deadline=None)
@given(
    text=st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=60).filter(
        lambda text: text.strip() == text and not text.startswith("(")
    )
)
@pytest.mark.parametrize("start", ["", "=", "+", "-", "@", "_x0041_", "'"])
def test_words_that_were_quoted_come_back_to_the_character(
    start: str, text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from pydantic import ValidationError

    told = invented.told(1)
    told["facts"][0]["posts"][0]["text"] = start + text
    try:
        case = Case.model_validate(told)
    except ValidationError:
        return
    (same,) = back(workbook([case], on=ON), tmp_path_factory.mktemp("mots"))
    assert same.facts[0].posts[0].text == start + text


def test_a_text_that_looks_like_a_formula_is_a_text(tmp_path: Path) -> None:
    told = invented.told(1)
    told["facts"][0]["posts"][0]["text"] = '=HYPERLINK("http://exemple.fr")'
    book = load_workbook(BytesIO(workbook([Case.model_validate(told)], on=ON)))
    cells = [cell for row in book["Messages et publications"].iter_rows() for cell in row]
    (found,) = [cell for cell in cells if str(cell.value).startswith("=HYPER")]
    assert found.data_type == "s" and found.quotePrefix


def test_equal_cases_give_equal_bytes() -> None:
    assert workbook(invented.cases(2), on=ON) == workbook(invented.cases(2), on=ON)


def test_new_never_writes_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "classeur.xlsx"
    assert filings("clinic", "new", path).returncode == 0
    before = path.read_bytes()
    again = filings("clinic", "new", path)
    assert again.returncode == 1 and "existe déjà" in again.stderr
    assert path.read_bytes() == before


def test_new_takes_existing_cases_and_finds_their_exhibits(tmp_path: Path) -> None:
    import shutil

    shutil.copytree(EXAMPLES, tmp_path / "exemples")
    path = tmp_path / "classeur.xlsx"
    cases = sorted((tmp_path / "exemples").glob("*.yaml"))
    done = filings("clinic", "new", path, "--from", *cases)
    assert done.returncode == 0, done.stderr
    references = {told.reference for told in recognise([str(path)]).cases()}
    assert references == {read(case).reference for case in cases}
    for told in recognise([str(path)]).cases():
        for exhibit in told.content.get("exhibits", ()):
            assert "file" not in exhibit or (tmp_path / exhibit["file"]).is_file()
