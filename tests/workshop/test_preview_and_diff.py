"""A lawyer sees where each word comes from, and what her changes would do to the cases she has."""

import re
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from filings.assembly.template.shelves import templates_root
from filings.assembly.word import package
from filings.assembly.word.text_view import text_view
from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.workshop.diff import changes, holes
from filings.workshop.preview import SHADES, previews
from tests.support import EXAMPLES

ON = DocumentDay(date(2013, 11, 9))
SALOME = EXAMPLES / "salome-2013.yaml"
MINISTER = templates_root() / "minister.docx"

Change = Callable[..., Path]


@pytest.fixture
def changed(tmp_path: Path) -> Change:
    """The minister's template in which some texts were replaced."""

    def made(**texts: str) -> Path:
        parts = package.unpack(MINISTER.read_bytes(), "minister.docx")
        body = parts[package.DOCUMENT].decode()
        for old, new in texts.items():
            assert old in body
            body = body.replace(old, new)
        path = tmp_path / "minister.docx"
        path.write_bytes(package.pack(parts | {package.DOCUMENT: body.encode()}))
        return path

    return made


def test_a_preview_says_the_letter_and_shades_each_field_by_its_origin(tmp_path: Path) -> None:
    for name in ("complaint", "notice", "management", "minister"):
        for said, data in previews(templates_root() / f"{name}.docx", name, SALOME, ON):
            path = tmp_path / f"{said.stem}.docx"
            path.write_bytes(data)
            assert OpenXmlValidator().validate(str(path)).is_valid
            xml = zipfile.ZipFile(BytesIO(data)).read("word/document.xml").decode()
            text = text_view(data)
            assert said.view["demande_initiale"].replace("\u00a0", " ") in text.replace("\u00a0", " ")
            for shade in SHADES.values():
                assert shade.legend in text
            styled = re.findall(r'<w:rStyle w:val="(Origine\w+)"/>', xml)
            assert len(styled) > 10


def test_the_words_of_the_template_are_not_shaded_and_those_of_a_person_are_shaded_as_such() -> None:
    [(said, data)] = previews(templates_root() / "complaint.docx", "complaint", SALOME, ON)
    xml = zipfile.ZipFile(BytesIO(data)).read("word/document.xml").decode()
    runs = re.findall(r"<w:r>.*?</w:r>", xml, re.DOTALL)

    def style_of(words: str) -> set[str]:
        held = [run for run in runs if words in run]
        assert held
        return {found[1] for run in held if (found := re.search(r'<w:rStyle w:val="(\w+)"/>', run))}

    quoted = next(one["texte"] for fait in said.view["faits"] for one in fait["propos"] if one["texte"])  # type: ignore[typeddict-item]
    assert style_of(quoted) == {"OrigineExacte"}
    assert style_of("Les infractions") == set()


def test_a_case_that_gives_no_such_letter_is_said() -> None:
    with pytest.raises(FilingsError, match="aucune lettre de cette sorte"):
        list(previews(templates_root() / "management.docx", "management", EXAMPLES / "lycee-2026.yaml", ON))


def test_two_equal_templates_have_no_difference() -> None:
    for path in templates_root().glob("*.docx"):
        assert changes(path, path) == []


def test_a_difference_is_told_by_words_fields_and_conditions(changed: Change) -> None:
    new = changed(
        **{"Ce qui a été fait.": "Ce que nous avons fait.", "{{ objet }}": "{{ titre }}", "if copies": "if envoi"}
    )
    found = {(one.what, one.added, one.text) for one in changes(MINISTER, new)}
    assert {
        ("mots", False, "qui a été"),
        ("mots", True, "que nous avons"),
        ("champ", False, "objet"),
        ("champ", True, "titre"),
        ("condition", False, "copies"),
    } <= found
    assert ("condition", True, "envoi") not in found  # there was one already


def test_renaming_the_variable_of_a_loop_is_no_difference(changed: Change) -> None:
    new = changed(**{"for nom in signataires": "for qui in signataires", "{{ nom }}": "{{ qui }}"})
    assert changes(MINISTER, new) == []


def test_the_cases_that_a_template_would_leave_with_a_hole_are_named(changed: Change, tmp_path: Path) -> None:
    cases = tmp_path / "dossiers"
    cases.mkdir()
    shutil.copy(SALOME, cases)
    assert holes(MINISTER, "minister", cases, ON) == ([], [])
    new = changed(**{"{{ appel }}": "{{ appel }} Copie : {{ copies }}"})
    found, failed = holes(new, "minister", cases, ON)
    assert [(one.case, one.letter, one.field) for one in found] == [("salome-2013.yaml", "lettre-ministre", "copies")]
    assert failed == []


def test_a_hole_that_a_condition_covers_is_none_and_a_failing_case_is_told(changed: Change, tmp_path: Path) -> None:
    cases = tmp_path / "dossiers"
    cases.mkdir()
    shutil.copy(SALOME, cases)
    covered = changed(**{"{{ appel }}": "{{ appel }} {% if copies %}Copie : {{ copies }}{% endif %}"})
    assert holes(covered, "minister", cases, ON) == ([], [])
    (cases / "faux.yaml").write_text("complainants: 3", encoding="utf-8")
    assert [error.where for error in holes(covered, "minister", cases, ON)[1]] == ["faux.yaml"]
