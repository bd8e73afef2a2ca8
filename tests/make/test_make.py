"""One case file becomes a folder of documents."""

import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from filings.assembly.template.shelves import templates_root
from filings.assembly.word.text_view import text_view
from filings.errors import FilingsError
from filings.make import FILINGS, examine, left_by, make
from filings.review.verdict import Audience, Finding, Level
from tests.verdicts import CASE, ON, WITHOUT_TITLE, verdict_on

Write = Callable[..., Path]


#: A notice, and the text to paste in the form of the platform.
NOTICE = ("notification-twitter.docx", "notification-twitter-a-coller.txt")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.startswith(".")}


def test_the_documents_stand_beside_the_case_under_its_reference(case_file: Write) -> None:
    path = case_file()
    made = make(path, on=ON)
    assert made.folder == path.parent / "dossier-essai"
    assert names(made.folder) == {"plainte.docx", *NOTICE, "a-lire.html"}
    assert made.complete


def test_a_hole_stops_one_filing_and_not_the_others(case_file: Write) -> None:
    made = make(case_file(WITHOUT_TITLE), on=ON)
    assert names(made.folder) == {"plainte.docx", *NOTICE, "a-lire.html"}
    assert [(one.filing, one.where) for one in made.missing] == [("minister", "minister.title")]
    assert not made.complete


def test_what_is_missing_is_asked_at_its_place_in_the_file(case_file: Write) -> None:
    made = make(case_file(WITHOUT_TITLE), on=ON)
    line = WITHOUT_TITLE.splitlines().index("  ministry: other") + 1
    assert made.missing[0].place.startswith(f"dossier.yaml, ligne {line}")
    assert made.missing[0].question.endswith("?")
    assert made.missing[0].question.replace(" ?", "") in made.guide.path.read_text(encoding="utf-8").replace(
        "\u00a0?", ""
    )


def test_an_answer_put_off_is_listed_in_the_page_to_read_first(case_file: Write) -> None:
    text = CASE.replace("    email: ana@exemple.fr\n", "    email: ana@exemple.fr\n    birth_date: {answered: later}\n")
    made = make(case_file(text), on=ON)
    [complaint] = [one for one in made.documents if one.filing == "complaint"]
    assert complaint.holes
    page = made.guide.path.read_text(encoding="utf-8")
    assert complaint.holes[0] in page and "Ce qu’il manque encore" in page


def test_an_edited_document_is_kept_and_the_new_one_takes_the_next_name(case_file: Write) -> None:
    path = case_file()
    first = make(path, on=ON)
    edited = first.folder / "plainte.docx"
    edited.write_bytes(b"corrected by hand")
    again = make(path, on=ON)
    [complaint] = [one.written for one in again.documents if one.filing == "complaint"]
    assert edited.read_bytes() == b"corrected by hand"
    assert complaint.path.name == "plainte-2.docx" and complaint.kept == (edited,)
    assert "plainte-2.docx" in again.guide.path.read_text(encoding="utf-8")


def test_the_page_to_read_first_is_not_overwritten_either(case_file: Write) -> None:
    path = case_file()
    page = make(path, on=ON).guide.path
    page.write_text("mes notes", encoding="utf-8")
    assert make(path, on=ON).guide.path.name == "a-lire-2.html"
    assert page.read_text(encoding="utf-8") == "mes notes"


def test_force_replaces_an_edited_document(case_file: Write) -> None:
    path = case_file()
    edited = make(path, on=ON).folder / "plainte.docx"
    edited.write_bytes(b"corrected by hand")
    make(path, on=ON, force=True)
    assert edited.read_bytes() != b"corrected by hand"
    assert not (edited.parent / "plainte-2.docx").exists()


def test_same_case_same_day_same_bytes(case_file: Write, tmp_path: Path) -> None:
    path = case_file()
    one, two = (make(path, on=ON, out=tmp_path / name, notes=True) for name in ("a", "b"))
    assert names(one.folder) == names(two.folder)
    for name in names(one.folder):
        assert (one.folder / name).read_bytes() == (two.folder / name).read_bytes(), name


def test_only_the_filings_asked_for_are_written(case_file: Write) -> None:
    made = make(case_file(WITHOUT_TITLE), on=ON, only=("notice",))
    assert names(made.folder) == {*NOTICE, "a-lire.html"}
    assert made.complete, "what another filing lacks does not matter"


def test_what_an_earlier_run_left_is_told(case_file: Write) -> None:
    path = case_file()
    make(path, on=ON)
    path.write_text(CASE.replace("complainants:\n  - civility: madame\n", "complainants:\n  - "), encoding="utf-8")
    text = CASE[: CASE.index("facts:")] + CASE[CASE.index("exhibits:\n  - ") :]
    path.write_text(text, encoding="utf-8")
    made = make(path, on=ON)
    assert "plainte.docx" in {one.name for one in made.stale}


def test_nobody_else_can_read_the_documents(case_file: Write, tmp_path: Path) -> None:
    if os.name == "nt":
        return  # Windows keeps a file for its owner by other means
    made = make(case_file(), on=ON, out=tmp_path / "new" / "place")
    assert {stat.S_IMODE(path.stat().st_mode) for path in made.folder.iterdir()} == {0o600}
    assert stat.S_IMODE(made.folder.stat().st_mode) == 0o700


def test_a_template_that_fails_leaves_the_folder_as_it_was(case_file: Write, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "notice.docx").write_bytes(b"no Word document")
    with pytest.raises(FilingsError):
        make(case_file(), on=ON, out=tmp_path / "out", templates=own)
    assert not (tmp_path / "out").exists()


def test_a_lawyers_own_template_is_taken_first(case_file: Write, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "a-lire.html").write_text("<p>Cabinet : {{ reference }}</p>", encoding="utf-8")
    made = make(case_file(), on=ON, templates=own)
    assert made.guide.path.read_text(encoding="utf-8") == "<p>Cabinet : dossier-essai</p>"
    assert (made.folder / "plainte.docx").exists() and (templates_root() / "complaint.docx").exists()


def test_documents_are_clean_unless_notes_are_asked_for(case_file: Write, tmp_path: Path) -> None:
    path = case_file()
    clean = make(path, on=ON, out=tmp_path / "clean")
    noted = make(path, on=ON, out=tmp_path / "noted", notes=True)
    assert "Commentaire" not in text_view(clean.folder / "plainte.docx")
    view = text_view(noted.folder / "plainte.docx")
    assert "(Commentaire 0 sur « texte cité ») Relire le texte cité." in view
    assert "premier fait" not in view, "what speaks to the victim is no note for the lawyer"


def test_a_note_stays_in_the_document_it_concerns_and_the_page_says_to_remove_it(
    case_file: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = Finding(Level.ADVICE, "deadline", "", "Délai : à vérifier.", Audience.LAWYER, "Objet", document="complaint")
    monkeypatch.setattr(
        "filings.review.judge.reviewed", lambda case, on: (case, replace(verdict_on(case, on), findings=(note,)))
    )
    noted = make(case_file(), on=ON, notes=True)
    views = {
        document.filing: text_view(path)
        for document in noted.documents
        if (path := document.written.path).suffix == ".docx"
    }
    assert len(views) > 1
    assert [filing for filing, view in views.items() if "Commentaire" in view] == ["complaint"]
    assert "Délai\u00a0: à vérifier." in views["complaint"]
    assert "commentaires" in noted.guide.path.read_text(encoding="utf-8")


def test_the_digest_of_a_capture_reaches_the_complaint(case_file: Write) -> None:
    made = make(case_file(), on=ON)
    assert hashlib.sha256(b"image").hexdigest()[:12] in text_view(made.folder / "plainte.docx")


def test_a_capture_that_is_lost_is_said_and_prevents_nothing(case_file: Write) -> None:
    path = case_file()
    (path.parent / "captures" / "1.png").unlink()
    examined = examine(path, ON)
    [finding] = [one for one in examined.verdict.findings if one.code == "missing-file"]
    assert finding.where == "exhibits[0].file" and "introuvable" in finding.message
    assert (make(path, on=ON).folder / "plainte.docx").exists()


def test_two_cases_of_one_run_never_share_a_folder(case_file: Write) -> None:
    first = make(case_file(), on=ON)
    with pytest.raises(FilingsError, match="référence"):
        make(case_file(name="autre.yaml"), on=ON, taken=(first.folder,))


def test_a_folder_that_cannot_be_written_is_said(case_file: Write, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where a folder should be")
    with pytest.raises(FilingsError, match="dossier"):
        make(case_file(), on=ON, out=tmp_path / "taken")


def test_every_filing_has_a_name_of_its_own() -> None:
    assert len({filing.NAME for filing in FILINGS}) == len(FILINGS)


# --- forgetting ------------------------------------------------------------------------------------------------


def test_forgetting_takes_the_case_and_what_was_made_of_it_and_nothing_else(case_file: Write) -> None:
    path = case_file()
    folder = make(path, on=ON).folder
    (folder / "mes-notes.txt").write_text("à moi", encoding="utf-8")
    removed, refused = left_by(path).remove()
    assert not refused and path in removed
    assert {one.name for one in folder.iterdir()} == {"mes-notes.txt"}
    assert (path.parent / "captures" / "1.png").exists()


def test_forgetting_leaves_no_empty_folder(case_file: Write) -> None:
    path = case_file()
    folder = make(path, on=ON).folder
    left_by(path).remove()
    assert not folder.exists() and not path.exists()


def test_a_memory_that_names_files_elsewhere_is_not_obeyed(case_file: Write, tmp_path: Path) -> None:
    path = case_file()
    folder = make(path, on=ON).folder
    precious = tmp_path / "precious.txt"
    precious.write_text("à garder", encoding="utf-8")
    (folder / ".filings.json").write_text(
        f'{{"sha256": {{"../../precious.txt": "0", "{precious}": "0"}}}}', encoding="utf-8"
    )
    left_by(path).remove()
    assert precious.exists()


def test_a_case_that_can_no_longer_be_read_can_still_be_forgotten(case_file: Write) -> None:
    path = case_file(name="dossier-essai.yaml")
    make(path, on=ON)
    path.write_text("facts: [", encoding="utf-8")
    removed, _ = left_by(path).remove()
    assert path in removed and not (path.parent / "dossier-essai").exists()


def test_forgetting_names_and_takes_what_else_the_program_wrote_of_the_case(case_file: Write, tmp_path: Path) -> None:
    path = case_file()
    folder = make(path, on=ON).folder
    reference = folder.name
    traces = {
        ".filings-0123456789abcdef.tmp": "facts: []",
        f".{path.name}.verrou": "",
        "rapport.json": f'{{"cases": [{{"reference": "{reference}"}}]}}',
        "dates.ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//filings//FR\r\nEND:VCALENDAR\r\n",
    }
    others = {
        "rapport.xlsx": "le mien",
        "agenda.ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//autre//FR\r\nEND:VCALENDAR\r\n",
        "notes.tmp": "à moi",
    }
    for name, text in (traces | others).items():
        (path.parent / name).write_text(text, encoding="utf-8")
    found = left_by(path)
    assert {one.name for one in found.traces} == set(traces)
    _, refused = found.remove()
    assert not refused
    there = {one.name for one in path.parent.iterdir()}
    assert there >= set(others) and not there & set(traces)


def test_a_report_on_other_cases_alone_is_not_taken(case_file: Write) -> None:
    path = case_file()
    reference = make(path, on=ON).folder.name
    (path.parent / "rapport.json").write_text(f'{{"cases": [{{"reference": "{reference}-2"}}]}}', encoding="utf-8")
    assert left_by(path).traces == ()


def test_forgetting_a_case_that_is_a_link_takes_what_it_leads_to(case_file: Write, tmp_path: Path) -> None:
    target = case_file()
    link = tmp_path / "lien.yaml"
    link.symlink_to(target)
    left_by(link).remove()
    assert not target.exists() and not link.is_symlink()


def test_the_letter_to_a_management_is_a_document_of_its_own(case_file: Write) -> None:
    text = CASE + "management:\n  - platform: twitter\n    company: Société Exemple\n"
    assert names(make(case_file(text), on=ON, only=["management"]).folder) == {
        "lettre-direction-twitter.docx",
        "a-lire.html",
    }


def test_a_notice_asked_for_alone_brings_no_letter_to_a_management(case_file: Write) -> None:
    text = CASE + "management:\n  - platform: twitter\n    company: Société Exemple\n"
    assert names(make(case_file(text), on=ON, only=["notice"]).folder) == {*NOTICE, "a-lire.html"}


INSERTED = "facts:\n  - kind: threat\n    when: 1er novembre 2026\n    story: Un message me menace.\n"


def test_a_fact_inserted_renames_none_of_those_already_in_the_documents(case_file: Write) -> None:
    path = case_file()
    first = make(path, on=ON)
    path.write_text(CASE.replace("facts:\n", INSERTED), encoding="utf-8")
    assert [fact.id for fact in examine(path, ON).loaded.case.facts] == ["F2", "F1"]
    again = make(path, on=ON)
    assert [fact.id for fact in again.examined.loaded.case.facts] == ["F2", "F1"]
    assert [fact.id for fact in first.examined.loaded.case.facts] == ["F1"]


def test_the_file_of_the_case_is_never_written(case_file: Write) -> None:
    path = case_file()
    before = path.read_bytes(), path.stat().st_mtime_ns
    make(path, on=ON)
    make(path, on=ON, force=True, notes=True)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


@pytest.mark.parametrize("memory", ["", "[]", "{", '{"facts": 3}', '{"facts": {"F1": 3}, "sha256": 3}', "[" * 9000])
def test_a_damaged_memory_of_the_folder_prevents_nothing(case_file: Write, memory: str) -> None:
    path = case_file()
    folder = make(path, on=ON).folder
    (folder / ".filings.json").write_text(memory, encoding="utf-8")
    assert make(path, on=ON).complete
