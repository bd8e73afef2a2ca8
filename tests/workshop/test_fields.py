"""The list of fields is read from the views: complete, explained, illustrated, and true of every case there is."""

import json
from datetime import date
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from filings.assembly.check.whole_template import check_template
from filings.assembly.template.fields import paths
from filings.assembly.template.shelves import templates_root
from filings.assembly.word.text_view import text_view
from filings.casefile.read import load
from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.letter.view import Origin
from filings.workshop.fieldlist import as_docx, lines
from filings.workshop.fields import fields_of, values, views
from filings.workshop.samples import example, letters, samples
from tests.assembly.document_check import check_document
from tests.support import EXAMPLES, GOLDENS

OURS = sorted(path.stem for path in templates_root().glob("*.docx"))
CASES = [
    (own if (own := folder / "case.yaml").exists() else EXAMPLES / f"{folder.name.split('@')[0]}.yaml", folder.name)
    for folder in sorted(GOLDENS.iterdir())
    if "@" in folder.name
]


def test_every_template_of_ours_has_its_fields() -> None:
    assert sorted(views()) == OURS


@pytest.mark.parametrize("name", OURS)
def test_our_own_templates_have_nothing_to_mend(name: str) -> None:
    assert check_template(templates_root() / f"{name}.docx", fields_of(name), samples()[name]) == []


@pytest.mark.parametrize(("case", "name"), CASES, ids=[name for _, name in CASES])
def test_what_is_empty_in_a_letter_is_said_to_be_sometimes_empty(case: Path, name: str) -> None:
    day = DocumentDay(date.fromisoformat(name.split("@")[1]))
    for said in letters(case, day):
        known = dict(paths(fields_of(said.template)))
        assert set(said.view) == {field.name for field in fields_of(said.template)}
        untold = [
            path
            for path, field in known.items()
            if not (field.many or field.inner or field.may_be_empty) and "" in values(said.view, path)
        ]
        assert untold == []


def test_a_field_is_listed_with_its_meaning_an_example_and_whether_it_can_be_missing() -> None:
    listed = {line.path: line for line in lines("complaint")}
    assert listed["objet"].example and not listed["objet"].may_be_empty
    assert listed["conseil"].may_be_empty
    shown = listed["faits[].quand"].example
    assert shown and example("complaint", "faits[].quand").startswith(shown.removesuffix("…"))
    assert listed["faits[]"].many and listed["faits[].propos[].texte"].meaning
    assert sum(1 for line in listed.values() if line.example) > 40


def test_a_field_says_where_its_words_come_from() -> None:
    origins = {path: field.origin for path, field in paths(fields_of("complaint"))}
    assert origins["faits[].recit"] == Origin.TOLD
    assert origins["faits[].propos[].texte"] == Origin.EXACT
    assert origins["infractions[].peine"] == Origin.LAW  # that of the list it stands in
    assert origins["formule"] == Origin.PROGRAM


def test_a_template_that_does_not_exist_is_named_with_the_one_that_was_meant() -> None:
    with pytest.raises(FilingsError, match="vouliez-vous « complaint »"):
        fields_of("complait")


def test_the_list_is_a_word_document_of_ours(tmp_path: Path) -> None:
    data = as_docx(OURS, date(2026, 3, 11))
    path = tmp_path / "champs.docx"
    path.write_bytes(data)
    assert OpenXmlValidator().validate(str(path)).is_valid
    assert check_document(data) == []
    text = text_view(data)
    for name in OURS:
        assert f"{name}.docx" in text
        for line in lines(name):
            assert f"| {line.path} |" in text
    assert "{{ 'Le Mans'|de }}" in text
    assert as_docx(OURS, date(2026, 3, 11)) == data


def test_the_cases_that_travel_with_the_program_are_the_examples(tmp_path: Path) -> None:
    from importlib.resources import files

    shipped = sorted((files("filings.workshop") / "exemples").iterdir(), key=lambda one: one.name)
    assert [one.name.split("@")[0] for one in shipped] == sorted(path.stem for path in EXAMPLES.glob("*.yaml"))
    for one in shipped:
        copy = tmp_path / one.name
        copy.write_text(one.read_text(encoding="utf-8"), encoding="utf-8")
        assert json.loads(copy.read_text(encoding="utf-8"))
        assert load(copy).case == load(EXAMPLES / f"{one.name.split('@')[0]}.yaml").case
