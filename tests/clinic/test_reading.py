"""A clinic’s tables are read as a person meant them, whatever program wrote them; what is doubtful is said."""

import csv
import datetime
import io
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from filings.casefile.read import read
from filings.clinic.case import Told
from filings.clinic.sources import Source, recognise
from filings.errors import FilingsError
from schemas.case import Case
from tests.clinic import invented

HERE = Path(__file__).parent
REFERENCE = "Référence du dossier"


def sheet(path: Path, rows: dict[str, dict[str, Any]], *, form: str = "", epoch: Any = None) -> Path:
    """Write a workbook of one case: for each sheet, one row, by header; ``form`` is a number format."""
    book = Workbook()
    book.remove(book.worksheets[0])
    if epoch:
        book.epoch = epoch
    for title, answers in {"Dossiers": {}, **rows}.items():
        page = book.create_sheet(title)
        page.append([REFERENCE, *answers])
        page.append(["dossier-1", *answers.values()])
        for cell in page[2]:
            if form and not isinstance(cell.value, str):
                cell.number_format = form
    book.save(path)
    return path


def only(source: Source) -> Told:
    (told,) = source.cases()
    return told


def case_of(told: Told) -> Case:
    assert told.faults == ()
    return Case.model_validate(told.content)


def fact(path: Path, **answers: Any) -> Told:
    named = {"Nature du fait": "des injures", **answers}
    return only(recognise([str(sheet(path, {"Faits": named}))]))


# --- dates ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("epoch", [None, CALENDAR_MAC_1904], ids=["1900", "1904"])
def test_a_date_cell_is_its_day_in_both_calendars(tmp_path: Path, epoch: Any) -> None:
    path = sheet(
        tmp_path / "c.xlsx",
        {"Faits": {"Nature du fait": "des injures", "Date": datetime.date(2013, 11, 9)}},
        epoch=epoch,
    )
    when = case_of(only(recognise([str(path)]))).facts[0].when
    assert getattr(when, "first", None) == datetime.date(2013, 11, 9)


def test_a_date_cell_keeps_its_hour(tmp_path: Path) -> None:
    told = fact(tmp_path / "c.xlsx", Date=datetime.datetime(2013, 11, 9, 18, 30))
    when = case_of(told).facts[0].when
    assert getattr(when, "first_time", None) == datetime.time(18, 30)


def test_the_third_of_april_is_never_the_fourth_of_march(tmp_path: Path) -> None:
    when = case_of(fact(tmp_path / "c.xlsx", Date="03/04/2013")).facts[0].when
    assert getattr(when, "first", None) == datetime.date(2013, 4, 3)


def test_a_date_is_written_as_it_is_said(tmp_path: Path) -> None:
    when = case_of(fact(tmp_path / "c.xlsx", Date="vers la fin août 2013")).facts[0].when
    assert (getattr(when, "said", ""), getattr(when, "part", "")) == ("vers la fin août 2013", "late")


@pytest.mark.parametrize("number", [41525, 41525.75, 2013, 20131109, 0, -1])
def test_a_bare_number_is_no_date_and_its_cell_is_named(tmp_path: Path, number: float) -> None:
    (fault,) = fact(tmp_path / "c.xlsx", Date=number).faults
    assert fault.ref is not None and (fault.ref.sheet, fault.ref.cell) == ("Faits", "C2")
    assert "un nombre seul n’est pas une date" in fault.what


# --- what a spreadsheet spoils -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "country", "kept"),
    [(1000, None, "01000"), (78000.0, None, "78000"), ("01000", None, "01000"), (1000, "Belgique", "1000")],
)
def test_a_postcode_typed_as_a_number_survives(tmp_path: Path, typed: Any, country: str | None, kept: str) -> None:
    row = {"Prénoms": "Ana", "Code postal": typed, "Pays": country}
    case = case_of(only(recognise([str(sheet(tmp_path / "c.xlsx", {"Plaignants": row}))])))
    assert getattr(case.complainants[0].address, "postcode", None) == kept


@pytest.mark.parametrize("typed", [199001235, 199001235.0, "01 99 00 12 35", 33199001235])
def test_a_telephone_typed_as_a_number_survives(tmp_path: Path, typed: Any) -> None:
    case = case_of(only(recognise([str(sheet(tmp_path / "c.xlsx", {"Plaignants": {"Téléphone": typed}}))])))
    assert case.complainants[0].phone == "+33199001235"


def test_a_reference_typed_as_a_number_links_its_rows(tmp_path: Path) -> None:
    path = sheet(tmp_path / "c.xlsx", {"Plaignants": {"Prénoms": "Ana"}})
    book = load_workbook(path)
    for page in book.worksheets:
        page["A2"] = 20130001
    book.save(path)
    case = case_of(only(recognise([str(path)])))
    assert case.reference == "20130001" and case.complainants[0].first_names == "Ana"


def test_a_list_may_be_one_number_or_several(tmp_path: Path) -> None:
    told = fact(tmp_path / "c.xlsx", **{"Pièces": "1, 2 et 3", "Victimes visées": 1})
    assert told.content["facts"][0]["exhibits"] == "1, 2 et 3"
    assert told.content["facts"][0]["targets"] == "1"


@pytest.mark.parametrize("value", ["#REF!", "#N/A", "#DIV/0!"])
def test_a_cell_that_shows_an_error_is_named_not_dropped(tmp_path: Path, value: str) -> None:
    (fault,) = fact(tmp_path / "c.xlsx", Lieu=value).faults
    assert fault.ref is not None and fault.ref.cell == "C2"
    assert "montre une erreur" in fault.what


def test_a_formula_without_its_result_is_named(tmp_path: Path) -> None:
    (fault,) = fact(tmp_path / "c.xlsx", Lieu='="Ver"&"sailles"').faults
    assert fault.ref is not None and fault.ref.cell == "C2"


def test_an_answer_without_a_value_is_written_in_parentheses(tmp_path: Path) -> None:
    told = fact(tmp_path / "c.xlsx", Date="(je ne sais pas)", Lieu="(plus tard)", Récit="Je ne sais pas.")
    assert told.content["facts"][0]["when"] == {"answered": "unknown"}
    assert told.content["facts"][0]["place"] == {"answered": "later"}
    assert told.content["facts"][0]["story"] == "Je ne sais pas."


# --- what a row lacks ----------------------------------------------------------------------------------------------


def test_a_column_that_a_sheet_cannot_do_without_is_told_where_the_row_begins(tmp_path: Path) -> None:
    (fault,) = only(recognise([str(sheet(tmp_path / "c.xlsx", {"Faits": {"Récit": "Rien."}}))])).faults
    assert fault.ref is not None and fault.ref.cell == "A2"
    assert "la feuille n’a pas de colonne « Nature du fait », qui est indispensable" in fault.what


def test_a_message_of_a_case_without_facts_asks_for_the_fact_first(tmp_path: Path) -> None:
    rows = {"Messages et publications": {"Termes exacts": "mot"}}
    (fault,) = only(recognise([str(sheet(tmp_path / "c.xlsx", rows))])).faults
    assert fault.remedy == "Ajoutez d’abord sa ligne dans la feuille Faits."


def test_rows_of_a_case_that_is_listed_nowhere_are_told(tmp_path: Path) -> None:
    (tmp_path / "Dossiers.csv").write_text(f"{REFERENCE}\nautre\n", encoding="utf-8")
    (tmp_path / "Faits.csv").write_text(f"{REFERENCE};Nature du fait\n2026-17;des injures\n", encoding="utf-8")
    _, lost = recognise([str(tmp_path)]).cases()
    (fault,) = lost.faults
    assert fault.what == "ce dossier n’est pas dans la feuille Dossiers"
    assert fault.remedy == "Ajoutez-l’y, ou corrigez sa référence."


# --- nothing dropped in silence ------------------------------------------------------------------------------------


def test_an_unknown_column_is_told_with_what_was_meant(tmp_path: Path) -> None:
    path = sheet(tmp_path / "c.xlsx", {"Faits": {"Nature du fait": "des injures", "Rècits": "Rien.", "Zzz": "?"}})
    said = " ".join(one.said for one in recognise([str(path)]).ignored)
    assert "colonne C" in said and "vouliez-vous « Récit » ?" in said
    assert "colonne D" in said and "« Zzz » n’est pas connue" in said


def test_a_column_without_a_title_is_told(tmp_path: Path) -> None:
    path = sheet(tmp_path / "c.xlsx", {"Faits": {"Nature du fait": "des injures", "Date": "09/11/2013"}})
    book = load_workbook(path)
    book["Faits"]["F2"] = "oubliée"
    book.save(path)
    assert any("colonne F" in one.said for one in recognise([str(path)]).ignored)


def test_an_unknown_sheet_is_told(tmp_path: Path) -> None:
    path = sheet(tmp_path / "c.xlsx", {"Notes": {"Idée": "rappeler"}})
    assert any("« Notes »" in one.said for one in recognise([str(path)]).ignored)


def test_headers_are_known_without_accent_or_capital_and_lower_down(tmp_path: Path) -> None:
    book = Workbook()
    page = book.worksheets[0]
    page.title = "FAITS"
    page.append(["La clinique, 2026"])
    page.append([])
    page.append(["REFERENCE DU DOSSIER", "nature du fait", "recit"])
    page.append(["dossier-1", "Des injures", "Rien."])
    book.save(tmp_path / "c.xlsx")
    assert case_of(only(recognise([str(tmp_path / "c.xlsx")]))).facts[0].story == "Rien."


def test_a_workbook_without_references_is_refused_with_its_sheet(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].title = "Faits"
    book.worksheets[0].append(["Nature du fait"])
    book.save(tmp_path / "c.xlsx")
    with pytest.raises(FilingsError, match="Référence du dossier"):
        recognise([str(tmp_path / "c.xlsx")])


# --- every form of source ------------------------------------------------------------------------------------------


def everything(source: Source) -> list[Case]:
    return [case_of(told) for told in source.cases()]


def ods(path: Path, book: Path) -> Path:
    """Write as OpenDocument what a workbook holds, as LibreOffice does: repeated empty cells and rows included."""
    from xml.sax.saxutils import escape

    tables = []
    for page in load_workbook(book).worksheets:
        rows = []
        for row in page.iter_rows(values_only=True):
            cells = []
            for value in row:
                if value is None:
                    cells.append("<table:table-cell/>")
                elif isinstance(value, int | float):
                    cells.append(f'<table:table-cell office:value-type="float" office:value="{value}"/>')
                else:
                    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
                    cells.append(f'<table:table-cell office:value-type="string">{lines}</table:table-cell>')
            cells.append('<table:table-cell table:number-columns-repeated="16000"/>')
            rows.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
        rows.append(
            '<table:table-row table:number-rows-repeated="1040000">'
            '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        )
        tables.append(f'<table:table table:name="{escape(page.title)}">{"".join(rows)}</table:table>')
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2"><office:body>'
        f"<office:spreadsheet>{''.join(tables)}</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    return path


FORMS: dict[str, Callable[[Path, int], Path]] = {
    "xlsx": lambda folder, count: invented.as_workbook(folder / "c.xlsx", count),
    "ods": lambda folder, count: ods(folder / "c.ods", invented.as_workbook(folder / "c.xlsx", count)),
    "csv utf-8 bom": lambda folder, count: invented.as_tables(folder / "csv", count, encoding="utf-8-sig"),
    "csv utf-16": lambda folder, count: invented.as_tables(folder / "csv", count, encoding="utf-16"),
    "csv sep=": lambda folder, count: invented.as_tables(folder / "csv", count, encoding="utf-8", head="sep=;\r\n"),
    "jsonl": lambda folder, count: invented.as_lines(folder / "c.jsonl", count),
    "yaml": lambda folder, count: invented.as_files(folder / "yaml", count),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_same_clinic_is_read_from_each_form(form: str, tmp_path: Path) -> None:
    source = recognise([str(FORMS[form](tmp_path, 5))])
    assert source.count == 5 and source.ignored == ()
    found = [read(Path(told.name)) for told in source.cases()] if form == "yaml" else everything(source)
    assert found == list(invented.cases(5))


def test_a_csv_of_windows_is_read_with_its_accents(tmp_path: Path) -> None:
    source = recognise([str(invented.as_tables(tmp_path / "csv", 3))])
    assert any("Faits.csv : Windows-1252, point-virgule." in line for line in source.detected)
    for found, told in zip(everything(source), invented.cases(3), strict=True):
        assert found.complainants == told.complainants and found.harm == told.harm


def test_a_workbook_of_before_2007_is_read(tmp_path: Path) -> None:
    shutil.copy(HERE / "ancien.xls", tmp_path / "ancien.xls")
    assert everything(recognise([str(tmp_path / "ancien.xls")])) == list(invented.cases(2))


@pytest.mark.parametrize(
    ("encoding", "head", "delimiter", "said"),
    [
        ("cp1252", "", ";", "Windows-1252, point-virgule"),
        ("utf-8-sig", "", ";", "UTF-8 avec BOM, point-virgule"),
        ("utf-8", "", ",", "UTF-8, virgule"),
        ("utf-16", "", "\t", "UTF-16, tabulation"),
        ("cp1252", "sep=|\r\n", "|", "Windows-1252, | (déclaré par « sep= »)"),
    ],
)
def test_what_was_detected_is_said(tmp_path: Path, encoding: str, head: str, delimiter: str, said: str) -> None:
    stream = io.StringIO(newline="")
    rows = csv.writer(stream, delimiter=delimiter)
    rows.writerow([REFERENCE, "Conséquences", "Estimation provisoire"])
    rows.writerow(["dossier-1", 'Été volé ;\nde "nuit", oui', "1 500,50"])
    (tmp_path / "Préjudice.csv").write_bytes(f"{head}{stream.getvalue()}".encode(encoding))
    source = recognise([str(tmp_path)])
    assert source.detected == (f"Préjudice.csv : {said}.",)
    harm = case_of(only(source)).harm
    assert harm is not None and harm.told == 'Été volé ;\nde "nuit", oui'
    assert str(harm.estimate) == "1500.50"


def test_a_quotation_mark_left_open_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "Faits.csv").write_text(f'{REFERENCE};Récit\ndossier-1;"ouvert"x\n', encoding="utf-8")
    with pytest.raises(FilingsError, match="ligne 2"):
        recognise([str(tmp_path)])


def test_a_csv_names_its_file_and_cell(tmp_path: Path) -> None:
    (tmp_path / "03_Faits.csv").write_text(f"{REFERENCE};Nature du fait\ndossier-1;des injure\n", encoding="utf-8")
    (fault,) = only(recognise([str(tmp_path)])).faults
    assert fault.place == "03_Faits.csv, cellule B2 (Nature du fait)"


def test_a_pattern_and_several_files_are_case_files(tmp_path: Path) -> None:
    folder = invented.as_files(tmp_path / "yaml", 3)
    assert recognise([str(folder / "*0[01].yaml")]).count == 2
    assert recognise([str(path) for path in sorted(folder.glob("*.yaml"))]).count == 3


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "JSON bien formé"),
        ("[1]", "n’est pas un dossier"),
        ('{"reference": "a", "reference": "b"}', "figure deux fois"),
        ("[" * 100_000, "JSON bien formé"),
    ],
)
def test_a_line_that_is_no_case_stops_no_other(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "c.jsonl"
    good = json.dumps(invented.told(1))
    path.write_text(f"{line}\n\n{good}\n", encoding="utf-8")
    wrong, right = recognise([str(path)]).cases()
    assert said in wrong.faults[0].what and wrong.faults[0].place == "c.jsonl, ligne 1"
    assert right.reference == "dossier-00001"


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("reference: abc-1\n", "abc-1"),
        ('reference: "abc-1"  # la nôtre\n', "abc-1"),
        ("place: Dijon\n", "mon-dossier"),
        ("{reference: abc-1}\n", "abc-1"),
        ("'reference': abc-1\n", "abc-1"),
        ("harm:\n  told: |\n    reference: leurre\nreference: abc-1\n", "abc-1"),
        ("reference:\n", "mon-dossier"),
        ("reference: >-\n  abc-1\n", "abc-1"),
    ],
)
def test_the_reference_of_a_file_is_that_of_its_case(tmp_path: Path, text: str, reference: str) -> None:
    path = tmp_path / "mon dossier.yaml"
    path.write_text(text, encoding="utf-8")
    assert only(recognise([str(path)])).reference == reference


@pytest.mark.parametrize("mark", ["~$c.xlsx", ".~lock.c.xlsx#"])
def test_a_workbook_that_a_spreadsheet_holds_open_is_read_as_it_was_saved_and_told(tmp_path: Path, mark: str) -> None:
    path = invented.as_workbook(tmp_path / "c.xlsx", 1)
    (tmp_path / mark).touch()
    source = recognise([str(path)])
    assert source.count == 1
    assert any("paraît ouvert dans un tableur" in one.said for one in source.ignored)


def test_a_source_without_a_case_says_so(tmp_path: Path) -> None:
    invented.as_workbook(tmp_path / "vide.xlsx", 0)
    with pytest.raises(FilingsError, match="aucun dossier n’y est rempli"):
        recognise([str(tmp_path / "vide.xlsx")])
    (tmp_path / "vide.jsonl").write_text("\n", encoding="utf-8")
    with pytest.raises(FilingsError, match="ne contient aucun dossier"):
        recognise([str(tmp_path / "vide.jsonl")])


@pytest.mark.parametrize("name", ["rien.xlsx", "dossier", "notes.txt", "*.yaml"])
def test_a_source_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "dossier").mkdir()
    (tmp_path / "notes.txt").write_text("rien", encoding="utf-8")
    with pytest.raises(FilingsError):
        recognise([str(tmp_path / name)])
