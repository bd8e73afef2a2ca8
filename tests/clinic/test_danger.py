"""Who is in danger comes before everything in a clinic’s reports, even where the case was refused."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from filings.clinic.case import Form, Told
from filings.clinic.danger import in_danger
from tests.clinic import invented
from tests.clinic.driver import cases, night, plain, report

GOOD = """reference: {0}
complainants: [{{first_names: Ada, last_name: Morel-Exemple, birth_date: 14 mai 1979}}]
facts: [{{kind: insult, when: {1}, channel: public}}]
harm: {{in_danger: {2}}}
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "dossiers"
    folder.mkdir()
    for name, when, danger in (("a", "3 mars 2026", "non"), ("b", "pas une date", "oui"), ("c", "3 mars 2026", "true")):
        (folder / f"{name}.yaml").write_text(GOOD.format(name, when, danger), encoding="utf-8")
    (folder / "d.yaml").write_text("reference: d\nharm:\n  in_danger: oui\nfacts: [\n", encoding="utf-8")
    return folder


def test_those_in_danger_come_first_with_the_numbers_refused_cases_included(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    terminal = plain(night(source, out).stdout)
    assert terminal.index("En danger : appelez maintenant") < terminal.index("17 ou 112") < terminal.index("refusés")
    told = report(out)
    assert next(iter(told)) == "in_danger" and set(told["in_danger"]) >= {"b", "c"}
    assert next(one["number"] for one in told["call_now"]) == "17 ou 112"
    assert cases(out)["b"]["in_danger"] is True and cases(out)["a"]["in_danger"] is False
    book = load_workbook(out / "rapport.xlsx")
    assert book.sheetnames[0] == "En danger"
    rows = list(book["En danger"].iter_rows(min_row=2, values_only=True))
    assert len(rows) == 3 and all("17 ou 112" in str(row[1]) and "3114" in str(row[1]) for row in rows)


def test_nobody_in_danger_gets_no_sheet_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "dossiers"
    folder.mkdir()
    (folder / "a.yaml").write_text(GOOD.format("a", "3 mars 2026", "non"), encoding="utf-8")
    done = night(folder, tmp_path / "out")
    assert "En danger" not in done.stdout
    assert "En danger" not in load_workbook(tmp_path / "out/rapport.xlsx").sheetnames


def told(form: Form, content: object) -> Told:
    return Told("a", "a", form, content, Path())


@pytest.mark.parametrize("answer", [True, "oui", "Oui", "vrai", "true", "x", "1", 1, "oui, depuis hier"])
def test_yes_is_read_however_it_is_written(answer: object) -> None:
    assert in_danger(told(Form.ROWS, {"harm": {"in_danger": answer}}))


@pytest.mark.parametrize("answer", [None, False, "non", "", "je ne sais pas", "ouistiti"])
def test_anything_else_is_no_yes(answer: object) -> None:
    assert not in_danger(told(Form.ROWS, {"harm": {"in_danger": answer}}))


def test_a_remark_of_a_file_is_no_answer() -> None:
    assert not in_danger(told(Form.FILE, "harm:\n  # in_danger: true\n  in_danger: false\n"))
    assert in_danger(told(Form.FILE, '{"harm": {"in_danger": true}}'))


def test_the_cell_of_a_workbook_is_read_though_its_row_is_refused(tmp_path: Path) -> None:
    book_path = invented.as_workbook(tmp_path / "c.xlsx", 2)
    book = load_workbook(book_path)
    sheet = book["Préjudice"]
    header = next(cell for cell in sheet[1] if cell.value == "Danger")
    sheet.cell(2, header.column).value = "oui"
    facts = book["Faits"]
    when = next(cell.column for cell in facts[1] if str(cell.value).startswith("Date"))
    facts.cell(2, when).value = "pas une date"
    book.save(book_path)
    out = tmp_path / "out"
    night(book_path, out)
    [reference] = report(out)["in_danger"]
    assert cases(out)[reference]["status"] == "refused"
