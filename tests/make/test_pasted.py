"""The text to paste in the form of a platform: a document like the others, and the same words as the letter."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from filings.assembly.folder.shelf import MANIFEST
from filings.assembly.word.text_view import text_view
from filings.errors import FilingsError
from filings.make import left_by, make
from tests.verdicts import ON

Write = Callable[..., Path]
NAME = "notification-twitter-a-coller.txt"


def text_of(folder: Path) -> str:
    return (folder / NAME).read_bytes().decode("utf-8")


def test_it_is_plain_text_of_whole_lines(case_file: Write) -> None:
    text = text_of(make(case_file(), on=ON).folder)
    assert "\r" not in text and "{%" not in text and "\u2011" not in text
    assert text.endswith("\n") and not text.endswith("\n\n") and "\n\n\n" not in text
    assert all(line == line.rstrip(" ") for line in text.split("\n"))
    assert "1. Adresse exacte\u00a0: https://" in text and "\nMotifs\u00a0: " in text


def test_it_says_what_the_letter_says(case_file: Write) -> None:
    folder = make(case_file(), on=ON).folder
    letter = text_view(folder / "notification-twitter.docx").replace("\u2011", "-")
    text = text_of(folder)
    for line in text.splitlines():
        said = line.partition("\u00a0: ")[2] if line.startswith(("Auteur", "Motifs", "Texte", "1. Adresse")) else ""
        assert said in letter, line


def test_it_is_remembered_refreshed_and_never_written_over_in_silence(case_file: Write) -> None:
    path = case_file()
    made = make(path, on=ON)
    assert NAME in json.loads((made.folder / MANIFEST).read_text(encoding="utf-8"))["sha256"]
    (made.folder / NAME).write_text("corrigé par elle", encoding="utf-8")
    again = make(path, on=ON)
    assert text_of(made.folder) == "corrigé par elle"
    kept = [one.written for one in again.documents if one.written.kept]
    assert [one.path.name for one in kept] == ["notification-twitter-a-coller-2.txt"]
    assert "notification-twitter-a-coller-2.txt" in again.guide.path.read_text(encoding="utf-8")


def test_it_goes_with_the_other_documents_when_a_case_is_forgotten(case_file: Write) -> None:
    path = case_file()
    folder = make(path, on=ON).folder
    left_by(path).remove()
    assert not (folder / NAME).exists()


def test_the_page_to_read_first_says_what_to_do_with_it(case_file: Write) -> None:
    page = make(case_file(), on=ON).guide.path.read_text(encoding="utf-8")
    assert NAME in page and "copiez ce texte dans le formulaire" in page
    assert "le texte à coller" in page


def test_notes_for_a_lawyer_leave_it_as_it_is(case_file: Write, tmp_path: Path) -> None:
    path = case_file()
    clean, noted = (make(path, on=ON, out=tmp_path / str(notes), notes=notes).folder for notes in (False, True))
    assert text_of(clean) == text_of(noted)


def test_a_lawyer_may_write_its_fixed_words_herself(case_file: Write, tmp_path: Path) -> None:
    own = tmp_path / "modeles"
    own.mkdir()
    (own / "notice.txt").write_text("Cabinet Exemple\n{{ objet }}\n", encoding="utf-8")
    assert text_of(make(case_file(), on=ON, templates=own).folder).startswith("Cabinet Exemple\nNotification")
    (own / "notice.txt").write_text("{{ objte }}", encoding="utf-8")
    with pytest.raises(FilingsError, match=r"notice\.txt"):
        make(case_file(), on=ON, templates=own)


def test_words_told_are_data_in_it(case_file: Write) -> None:
    assert "«\u00a0Tu es <nulle> & {{ bête }}\u00a0»" in text_of(make(case_file(), on=ON).folder)
