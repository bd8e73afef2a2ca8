"""`filings template` and `make --templates`, as a lawyer types them."""

import json
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from filings.assembly.check.faults import Fault
from filings.assembly.template.shelves import templates_root
from filings.assembly.word import package
from filings.assembly.word.text_view import text_view
from filings.cli import cli
from filings.cli import template as commands
from filings.workshop import judge
from filings.workshop.fields import views
from tests.support import EXAMPLES

OTHERS = ["lettre-direction-twitter.docx", "lettre-ministre.docx", "notification-twitter.docx"]
SALOME = EXAMPLES / "salome-2013.yaml"
TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="filing"><vt:lpwstr>{}</vt:lpwstr>'
    "</property></Properties>"
)


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "today", lambda: date(2013, 11, 9))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A lawyer's folder with a complaint of hers."""
    own = tmp_path / "mes-modeles"
    own.mkdir()
    write(own / "complaint.docx", {"Les faits": "Ce qui s’est passé"})
    return own


def write(path: Path, texts: dict[str, str], model: str = "complaint", kind: str = "") -> Path:
    parts = dict(package.unpack((templates_root() / f"{model}.docx").read_bytes(), "modele"))
    body = parts[package.DOCUMENT].decode()
    for old, new in texts.items():
        assert old in body
        body = body.replace(old, new)
    parts[package.DOCUMENT] = body.encode()
    if kind:
        package.add_part(parts, "docProps/custom.xml", CUSTOM.format(kind).encode(), TYPE, "custom-properties")
    path.write_bytes(package.pack(parts))
    return path


def run(*words: object) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], catch_exceptions=False)


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_fields_are_listed_with_their_filters() -> None:
    result = run("template", "fields", "minister")
    assert result.exit_code == 0
    told = plain(result.output)
    assert "demandes_intro" in told and "references (peut manquer)" in told and "en_lettres :" in told
    assert "bordereau" not in told


def test_fields_are_written_as_a_word_document(tmp_path: Path) -> None:
    path = tmp_path / "champs.docx"
    assert run("template", "fields", "--docx", path).exit_code == 0
    assert "complaint.docx" in text_view(path) and "minister.docx" in text_view(path)


def test_a_sound_template_exits_0_and_one_that_would_fail_exits_1(folder: Path) -> None:
    assert run("template", "check", folder / "complaint.docx").exit_code == 0
    write(folder / "complaint.docx", {"{{ objet }}": "{{ objte }}"})
    result = run("template", "check", folder / "complaint.docx")
    assert result.exit_code == 1
    assert "vouliez-vous « objet » ?" in plain(result.output)


def test_a_doubt_does_not_fail_the_check(folder: Path) -> None:
    write(folder / "complaint.docx", {"{{ appel }}": "{{ appel }} Par {{ conseil }}"})
    result = run("template", "check", folder / "complaint.docx", "--json")
    assert result.exit_code == 0
    [fault] = json.loads(result.output)
    assert fault["gravity"] == "attention" and fault["words"] == "{{ conseil }}"


def test_annotating_leaves_the_template_and_writes_a_copy(folder: Path) -> None:
    path = write(folder / "complaint.docx", {"{{ objet }}": "{{ objte }}"})
    before = path.read_bytes()
    assert run("template", "check", path, "--annotate").exit_code == 1
    assert path.read_bytes() == before
    assert "vouliez-vous « objet »" in text_view(folder / "complaint-annote.docx").replace("\u00a0", " ")


def test_a_template_of_any_name_says_what_it_is_filled_with(tmp_path: Path) -> None:
    path = write(tmp_path / "bailleur.docx", {}, model="minister")
    result = run("template", "check", path)
    assert result.exit_code == 1 and "filing" in result.output
    assert run("template", "check", path, "--as", "minister").exit_code == 0
    assert run("template", "check", write(path, {}, model="minister", kind="minister")).exit_code == 0
    result = run("template", "check", write(path, {}, model="minister", kind="ministre"))
    assert result.exit_code == 1 and "vouliez-vous « minister »" in plain(result.output)


def test_a_preview_is_written_beside_the_template(folder: Path) -> None:
    result = run("template", "preview", folder / "complaint.docx", "--case", SALOME, "--on", "2013-11-09")
    assert result.exit_code == 0
    assert "Ce qui s’est passé" in text_view(folder / "complaint-apercu-plainte.docx")


def test_a_comparison_exits_1_when_a_stored_case_would_have_a_hole(folder: Path, tmp_path: Path) -> None:
    cases = tmp_path / "dossiers"
    cases.mkdir()
    shutil.copy(SALOME, cases)
    old = templates_root() / "complaint.docx"
    result = run("template", "diff", old, folder / "complaint.docx", "--cases", cases, "--on", "2013-11-09")
    assert result.exit_code == 0
    assert "- Les faits" in result.output and "+ Ce qui s’est passé" in result.output
    write(folder / "complaint.docx", {"{{ appel }}": "{{ appel }} Par {{ conseil }}"})
    result = run("template", "diff", old, folder / "complaint.docx", "--cases", cases, "--on", "2013-11-09")
    assert result.exit_code == 1
    assert "salome-2013.yaml, plainte" in result.output and "{{ conseil }}" in result.output


def test_a_folder_without_a_case_is_not_said_to_be_without_a_hole(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    result = run("template", "diff", folder / "complaint.docx", folder / "complaint.docx", "--cases", tmp_path / "vide")
    assert result.exit_code == 1 and "aucune affaire" in result.output and "trou" not in result.output


# --- make --templates ------------------------------------------------------------------------------------------


def made(folder: Path, out: Path, *more: str) -> Result:
    return run("make", SALOME, "--on", "2013-11-09", "--out", out, "--templates", folder, *more)


def test_her_templates_are_used_and_ours_stand_in_for_those_she_lacks(folder: Path, tmp_path: Path) -> None:
    (folder / "brouillon.docx").write_bytes((templates_root() / "minister.docx").read_bytes())
    result = made(folder, tmp_path / "out")
    assert result.exit_code == 0, result.output
    ours = ", ".join(f"{name}.docx" for name in sorted(views()) if name != "complaint")
    assert f"pris dans les nôtres : {ours}" in plain(result.output)
    assert "Inutilisé : brouillon.docx" in plain(result.output)
    letters = tmp_path / "out/salome-2013"
    assert "Ce qui s’est passé" in text_view(letters / "plainte.docx")
    assert (letters / "lettre-ministre.docx").is_file() and not (letters / "brouillon.docx").exists()


def test_a_fourth_letter_of_hers_is_written_with_the_others(folder: Path, tmp_path: Path) -> None:
    write(folder / "lettre-bailleur.docx", {"{{ appel }}": "Cher bailleur,"}, model="minister", kind="complaint")
    # A letter to a minister uses fields that a complaint has not: these must go first.
    result = made(folder, tmp_path / "out")
    assert result.exit_code == 1 and "lettre-bailleur.docx" in result.output
    assert sorted(path.name for path in (tmp_path / "out/salome-2013").glob("*.docx")) == [*OTHERS, "plainte.docx"]
    write(folder / "lettre-bailleur.docx", {"{{ appel }}": "Cher bailleur,"}, kind="complaint")
    assert made(folder, tmp_path / "out").exit_code == 0
    letters = tmp_path / "out/salome-2013"
    assert "Cher bailleur," in text_view(letters / "lettre-bailleur.docx")
    page = (letters / "a-lire.html").read_text(encoding="utf-8")
    assert "lettre-bailleur.docx" in page and "La personne que nomme la lettre" in page


def test_a_fourth_letter_follows_the_choice_of_letters(folder: Path, tmp_path: Path) -> None:
    write(folder / "lettre-bailleur.docx", {}, kind="complaint")
    assert made(folder, tmp_path / "out", "--only", "minister").exit_code == 0
    assert [path.name for path in (tmp_path / "out/salome-2013").glob("*.docx")] == ["lettre-ministre.docx"]


def test_a_template_in_capitals_is_told_how_it_would_serve(folder: Path, tmp_path: Path) -> None:
    (folder / "Minister.docx").write_bytes((templates_root() / "minister.docx").read_bytes())
    result = made(folder, tmp_path / "out")
    assert result.exit_code == 0 and "s’il s’écrivait minister.docx" in plain(result.output)


@pytest.mark.parametrize("name", ["lettre-ministre", "Plainte"])
def test_a_fourth_letter_never_takes_the_place_of_another(name: str, folder: Path, tmp_path: Path) -> None:
    write(folder / f"{name}.docx", {}, kind="complaint")
    result = made(folder, tmp_path / "out")
    assert result.exit_code == 1 and f"{name}.docx à la place d’une autre lettre" in plain(result.output)
    assert "complaint.docx s’il remplace notre modèle" in plain(result.output)
    assert not (tmp_path / "out").exists()


def test_a_fourth_letter_that_names_no_letter_is_refused(folder: Path, tmp_path: Path) -> None:
    write(folder / "lettre-bailleur.docx", {}, kind="plainte")
    result = made(folder, tmp_path / "out")
    assert result.exit_code == 1 and "qui n’est pas une lettre" in plain(result.output)


def test_a_hostile_template_is_refused_by_name(folder: Path, tmp_path: Path) -> None:
    write(folder / "complaint.docx", {"{{ objet }}": "{{ objet.__class__ }}"})
    for result in (made(folder, tmp_path / "out"), run("template", "check", folder / "complaint.docx")):
        assert result.exit_code == 1 and "l’intérieur du programme" in plain(result.output)


FAULTY = {
    "a field in words that this case does not say": {
        "{{ objet }}": "{{ objet }}{% if false %}{{ inconnu }}{% endif %}"
    },
    "a reference that an update took away": {"{{ appel }}": "Error: Reference source not found"},
    "a list that is printed": {"{{ objet }}": "{{ objet }}{% if false %}{{ faits }}{% endif %}"},
    "a field that fetches": {"{{ appel }}": "{{ appel }}</w:t></w:r><w:fldSimple w:instr=' RD a '/><w:r><w:t>"},
    "an old image": {
        "{{ appel }}": '{{ appel }}</w:t></w:r><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" '
        'src="https://exemple.fr/a.png"/></w:pict></w:r><w:r><w:t>'
    },
}


@pytest.mark.parametrize("texts", FAULTY.values(), ids=FAULTY.keys())
def test_what_the_check_calls_an_error_stops_the_letter_everywhere_in_the_same_words(
    folder: Path, tmp_path: Path, texts: dict[str, str]
) -> None:
    path = write(folder / "complaint.docx", texts)
    checked = run("template", "check", path, "--json")
    assert checked.exit_code == 1
    errors = [one for one in json.loads(checked.stdout or "[]") if one["gravity"] == "erreur"]
    said = [one["what"] for one in errors] or [plain(checked.output).partition(" : ")[2]]
    results = {
        "preview": run("template", "preview", path, "--case", SALOME),
        "make": made(folder, tmp_path / "out"),
        "clinic": run("clinic", "run", SALOME, "--out", tmp_path / "nuit", "--templates", folder, "--on", "2013-11-09"),
    }
    for result in results.values():
        assert result.exit_code == 1
        assert all(plain(one).replace("\u00a0", " ") in plain(result.output) for one in said)
        assert "complaint.docx" in result.output
    assert not list(folder.glob("*apercu*"))
    letters = tmp_path / "out/salome-2013"
    assert sorted(one.name for one in letters.glob("*.docx")) == OTHERS
    page = plain((letters / "a-lire.html").read_text(encoding="utf-8"))
    assert "La plainte : pas encore" in page and "complaint.docx" in page
    assert not list((tmp_path / "nuit").glob("*/plainte.docx"))


def every(folder: Path, out: Path, *more: str) -> Result:
    cases = sorted(EXAMPLES.glob("*.yaml"))
    return run("make", *cases, "--templates", folder, "--on", "2026-03-11", "--out", out, *more)


def test_the_error_of_a_template_is_told_once_for_all_cases_and_only_where_it_serves(
    folder: Path, tmp_path: Path
) -> None:
    write(folder / "complaint.docx", {"{{ objet }}": "{{ objte }}"})
    result = every(folder, tmp_path / "o")
    assert result.exit_code == 1 and result.output.count("complaint.docx («") == 1
    assert "complaint.docx («" not in every(folder, tmp_path / "p", "--only", "minister").output


def test_a_template_is_judged_once_while_its_bytes_are_the_same(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[str] = []
    real = judge.check_template

    def counted(path: Path, *more: Any) -> list[Fault]:
        judged.append(path.name)
        return real(path, *more)

    monkeypatch.setattr(judge, "check_template", counted)
    for name in ("minister.docx", "notice.docx"):  # copies of ours
        shutil.copy(templates_root() / name, folder)
    every(folder, tmp_path / "o")
    assert judged == ["complaint.docx"]
    write(folder / "complaint.docx", {"Les faits": "Les faits, encore"})
    every(folder, tmp_path / "o")
    assert judged == ["complaint.docx", "complaint.docx"]
