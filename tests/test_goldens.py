"""The documents of a case, as text a reviewer can read: a folder per case and day, found by walking.

A folder is named ``case@day``; it holds its own ``case.yaml``, or takes the example of that name.
"""

from datetime import date
from pathlib import Path

import pytest

from filings.assembly.word.text_view import text_view
from filings.days import DocumentDay
from filings.make import make
from tests.assembly.document_check import check_document
from tests.support import EXAMPLES, GOLDENS

FOLDERS = sorted(folder for folder in GOLDENS.iterdir() if "@" in folder.name)


def case_of(folder: Path) -> tuple[Path, DocumentDay]:
    """Return the case file of a golden folder, and the day its documents bear."""
    name, day = folder.name.split("@")
    own = folder / "case.yaml"
    return own if own.exists() else EXAMPLES / f"{name}.yaml", DocumentDay(date.fromisoformat(day))


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_documents_say_what_the_reviewer_read(folder: Path, tmp_path: Path, golden) -> None:
    case, on = case_of(folder)
    made = make(case, on=on, out=tmp_path)
    documents = {document.written.path.name: document.written.path for document in made.documents}
    for name, path in documents.items():
        # A text to paste is its own golden.
        text = path.read_text(encoding="utf-8") if path.suffix == ".txt" else text_view(path)
        golden(f"{folder.name}/{Path(name).stem}.txt", text)
    kept = {file.stem for file in folder.glob("*.txt")}
    assert kept == {Path(name).stem for name in documents}, "a golden is left of a document that is no longer made"


def test_documents_are_sound_word_files(folder: Path, tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    case, on = case_of(folder)
    for document in make(case, on=on, out=tmp_path, notes=True).documents:
        path = document.written.path
        if path.suffix != ".docx":
            continue
        found = OpenXmlValidator().validate(str(path))
        assert found.is_valid, [error.description for error in found.errors]
        assert check_document(path.read_bytes()) == []


def test_same_case_same_day_same_bytes(folder: Path, tmp_path: Path) -> None:
    case, on = case_of(folder)
    first = make(case, on=on, out=tmp_path / "a")
    second = make(case, on=on, out=tmp_path / "b")
    for one, two in zip(first.documents, second.documents, strict=True):
        assert one.written.path.read_bytes() == two.written.path.read_bytes()
