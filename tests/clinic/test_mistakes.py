"""Every kind of mistake in one night: each is named where it is, with what would be right, and stops no other case."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.clinic import invented
from tests.clinic.driver import ROOT, cases, night, plain, report
from tests.clinic.mistakes import MISTAKES, SAME, spoil

#: Each in the case of its number.
SPOILT = dict(enumerate(MISTAKES, 1))


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A clinic with every mistake, once run: its workbook, its folder, the cell of each mistake, what was said."""
    folder = tmp_path_factory.mktemp("fautes")
    path = invented.as_workbook(folder / "clinique.xlsx", len(SPOILT) + 1)
    cells = spoil(path, SPOILT)
    return path, folder / "out", cells, night(path, folder / "out")


@pytest.mark.parametrize("number", SPOILT, ids=[mistake.name for mistake in SPOILT.values()])
def test_a_mistake_is_named_with_its_sheet_its_cell_and_what_would_be_right(number: int, spoilt: Any) -> None:
    _, out, cells, done = spoilt
    mistake = SPOILT[number]
    told = [problem for case in report(out)["cases"] for problem in case["problems"]]
    found = [one for one in told if (one["sheet"], one["cell"]) == (mistake.sheet, cells[number])]
    assert any(mistake.said in f"{one['message']} {one['remedy']}" for one in found), found
    assert f"cellule {cells[number]}" in plain(done.stderr)
    assert all(len(one["value"]) <= 40 for one in told)


def test_a_bad_row_stops_no_other(spoilt: Any) -> None:
    _, out, _, done = spoilt
    assert done.returncode == 1
    assert cases(out)["dossier-00000"]["status"] == "made"
    for name in ("plainte.docx", "lettre-ministre.docx", "a-lire.html"):
        assert (out / "dossier-00000" / name).is_file()
    assert not (out / "dossier-00001").exists()


def test_a_reference_never_leads_out_of_the_folder(spoilt: Any) -> None:
    path, out, _, _ = spoilt
    assert sorted(one.name for one in path.parent.iterdir()) == ["clinique.xlsx", "out"]
    assert not [one for one in out.iterdir() if one.is_dir() and not one.name.startswith("dossier-")]


def test_a_social_security_number_is_not_repeated(spoilt: Any) -> None:
    _, out, _, done = spoilt
    assert "006 084" not in plain(done.stdout + done.stderr)
    assert "006 084" not in (out / "rapport.json").read_text(encoding="utf-8")


def test_the_report_is_the_workbook_with_its_wrong_cells_coloured_and_commented(spoilt: Any) -> None:
    path, out, cells, _ = spoilt
    ours, theirs = load_workbook(out / "rapport.xlsx"), load_workbook(path)
    assert ours.sheetnames[:2] == ["Échéances", "Rapport"]
    assert ours.sheetnames[2:] == theirs.sheetnames
    for number, mistake in SPOILT.items():
        cell = ours[mistake.sheet][cells[number]]
        assert cell.fill.fgColor.rgb == "00FFC7CE"
        assert plain(mistake.said) in plain(cell.comment.text)
        if mistake.value is not SAME and not isinstance(mistake.value, date):
            assert cell.value == mistake.value
    told = [
        plain(" ".join(str(value) for value in row if value)) for row in ours["Rapport"].iter_rows(values_only=True)
    ]
    assert any("dossier-00001" in line and cells[1] in line for line in told)


def test_the_table_at_the_end_counts_what_was_done(spoilt: Any) -> None:
    _, out, _, done = spoilt
    counted = report(out)
    for name in ("made", "refused", "unchanged"):
        assert sum(one["status"] == name for one in counted["cases"]) == counted[name]
    shown = plain(done.stdout)
    assert f"faits {counted['made']}" in shown and f"refusés {counted['refused']}" in shown
    assert "documents par seconde" in shown and "durée" in shown


# --- no refusal without its row ------------------------------------------------------------------------------------

#: Where a row may be refused: what reads cells, what links rows, what a case file may hold.
READERS = (
    "filings/clinic/cells.py",
    "filings/clinic/rows.py",
    "filings/clinic/run.py",
    "schemas/words.py",
    "schemas/when.py",
    "schemas/dayread.py",
    "schemas/hours.py",
    "schemas/reading.py",
    "schemas/case.py",
)

#: What is refused, and no cell of a workbook can hold; each with its reason.
ELSEWHERE = {
    "ce dossier a arrêté le programme": "no row can: test_run",
    "arrêt du processus": "the same",
    "aucune feuille de dossiers n’y a été trouvée": "of the whole workbook: test_reading",
    "cette cellule dit ce que disait la ligne d’exemple": "in a workbook of before: test_examples",
    "qui n’a plus de ligne d’exemple.": "the same",
    "« filings clinic new CLASSEUR.xlsx » en prépare un.": "the same",
    "la feuille n’a pas de colonne": "of a whole column: test_reading",
    "ne peut pas être écrit dans un document": "a workbook refuses such a character itself; a CSV: test_reading",
    "Ce texte est vide": "an empty cell is no answer",
    "La date est vide": "the same",
    "Cette date contient un caractère endommagé": "half a character: no workbook and no CSV holds one",
    "Une date s’écrit en toutes lettres ou en chiffres": "a number of a case file; a bare number in a cell is refused",
    "Il faut ici un nombre entier, écrit en chiffres.": "yes or no in a case file; a cell says « oui »",
    "Ajoutez-l’y, ou corrigez sa référence.": "when no other reference is near: test_reading",
    "Ajoutez d’abord sa ligne dans la feuille": "when the sheet it depends on has no row of the case: test_reading",
}


def branches(told: ast.expr) -> Iterator[ast.expr]:
    """What an expression may be, by its conditions."""
    if isinstance(told, ast.IfExp):
        yield from (*branches(told.body), *branches(told.orelse))
    else:
        yield told


def told_by(tree: ast.AST) -> Iterator[ast.expr]:
    """What a refusal is made of, and the sentences put aside for one."""
    refusing = {"Doubtful", "FilingsError", "Fault", "at", "PydanticCustomError", "Refused", "_fault", "_lost"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in refusing:
            yield from node.args
        elif (
            isinstance(node, ast.Assign)
            and getattr(node.targets[0], "id", "") in {"what", "remedy", "text"}
            and not isinstance(node.value, ast.Call)
        ):
            yield node.value


def said_in(path: Path) -> Iterator[str]:
    """The longest piece of each French sentence that a file refuses with."""
    for told in told_by(ast.parse(path.read_text(encoding="utf-8"))):
        for branch in branches(told):
            pieces = [
                piece
                for one in ast.walk(branch)
                if isinstance(one, ast.Constant) and isinstance(one.value, str)
                for piece in re.split(r"\{\w+\}", one.value)
            ]
            longest = plain(max(pieces, key=len, default=""))
            if " " in longest and re.search(r"[a-zà-ÿ]{3}", longest):
                yield longest


def test_every_refusal_that_a_row_can_meet_has_a_row_that_meets_it(spoilt: Any) -> None:
    _, out, _, done = spoilt
    told = plain((out / "rapport.json").read_text(encoding="utf-8") + done.stderr)
    found = {sentence for name in READERS for sentence in said_in(ROOT / name)}
    assert len(found) > 40
    silent = {one for one in found if one not in told and not any(plain(known) in one for known in ELSEWHERE)}
    assert not silent
    assert not [known for known in ELSEWHERE if not any(plain(known) in one for one in found)]
