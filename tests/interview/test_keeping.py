"""The file of an interview: nobody’s change is written over, no answer is lost, and nothing half written stays."""

import os
from datetime import date
from pathlib import Path

import pytest

from filings import files
from filings.casefile.read import load
from filings.casefile.shape import walked
from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.interview import keeping
from filings.interview.draft import Draft
from filings.interview.question import Question
from filings.interview.session import Doubt, Kept, Session
from tests.interview.test_session import ON, TOLD, at, give, session_on

STORY = "facts[0].story"


def test_what_is_changed_elsewhere_is_kept_with_the_answer_given_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    session = session_on(path)
    question = at(session, STORY)
    path.write_text(TOLD.replace("first_names: Salomé", "first_names: Salomé Inès") + "# relu\n", encoding="utf-8")
    assert isinstance(session.answer(question, "Des menaces, tous les soirs."), Kept)
    text = path.read_text(encoding="utf-8")
    assert "Salomé Inès" in text and "# relu" in text and "tous les soirs" in text
    assert session.news == [f"{path} a été modifié ailleurs pendant cet entretien : ces changements sont gardés."]
    assert [one.name for one in tmp_path.glob("*.yaml")] == ["dossier.yaml"]


@pytest.mark.parametrize(
    "theirs",
    [
        TOLD.replace("story: Des menaces.", "story: Un autre récit."),
        TOLD.replace("facts:\n", "facts:\n  - kind: insult\n"),
        TOLD.replace("  - kind: death_threat", "  - kind: insult"),
        "facts: [",
        "",
    ],
)
def test_a_change_at_the_question_itself_leaves_two_files_and_both_are_whole(theirs: str, tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    session = session_on(path)
    question = at(session, STORY)
    path.write_text(theirs, encoding="utf-8")
    assert isinstance(session.answer(question, "Mon récit."), Kept)
    assert path.read_text(encoding="utf-8") == theirs
    assert session.path == tmp_path / "dossier-2.yaml"
    assert load(session.path).case.facts[0].story == "Mon récit."
    [news] = session.news
    assert str(path) in news and "dossier-2.yaml" in news
    assert isinstance(give(session, STORY, "Mon récit, mieux dit."), Kept)
    assert path.read_text(encoding="utf-8") == theirs


def test_two_changes_made_elsewhere_are_both_taken_in(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    session = session_on(path)
    for town in ("Nantes", "Lyon"):
        question = at(session, STORY)
        path.write_text(path.read_text(encoding="utf-8").replace("Versailles", town, 1), encoding="utf-8")
        assert isinstance(session.answer(question, f"À {town}."), Kept)
        path.write_text(path.read_text(encoding="utf-8").replace(town, "Versailles", 1), encoding="utf-8")
    session.skip(at(session, "facts[0].when"))
    assert "Versailles" in path.read_text(encoding="utf-8")


def test_a_file_taken_away_is_not_written_again_without_asking(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    session = session_on(path)
    path.unlink()
    assert isinstance(give(session, STORY, "Mon récit."), Kept)
    assert not path.exists() and session.keeping.refusal is not None and not session.keeping.saved
    session.keeping.save(session.draft, again=True)
    assert session.keeping.saved and load(path).case.facts[0].story == "Mon récit."


def test_a_case_that_is_a_link_stays_one_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "ailleurs").mkdir()
    target, path = tmp_path / "ailleurs" / "vrai.yaml", tmp_path / "dossier.yaml"
    target.write_text(TOLD, encoding="utf-8")
    path.symlink_to(target)
    session = Session.open(path, ON)
    assert isinstance(give(session, STORY, "Mon récit."), Kept)
    assert path.is_symlink() and load(target).case.facts[0].story == "Mon récit."
    # Whoever opens the file by its other name is told that it is open.
    with pytest.raises(FilingsError, match="déjà ouvert"):
        Session.open(target, ON)
    session.close()
    assert [one.name for one in tmp_path.rglob(".*")] == []


def full(folder: Path, data: object, mode: int, **_: object) -> None:
    raise FilingsError(str(folder), "ce fichier ne peut pas être écrit", "Vérifiez la place libre.")


def test_what_a_full_disk_refuses_is_kept_and_written_with_the_next_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "dossier.yaml"
    session = session_on(path)
    with monkeypatch.context() as disk:
        disk.setattr(files, "_write", full)
        assert isinstance(give(session, STORY, "Mon récit."), Kept)
        assert "ne peut pas être écrit" in str(session.keeping.refusal) and not session.keeping.saved
        assert session.look.answers["facts"][0]["story"] == "Mon récit."
    assert load(path).case.facts[0].story == "Des menaces."
    assert isinstance(give(session, "facts[0].platform", "tiktok"), Kept)
    assert session.keeping.saved and load(path).case.facts[0].story == "Mon récit."


def test_another_place_takes_everything_and_never_an_existing_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, other = tmp_path / "dossier.yaml", tmp_path / "cle" / "dossier.yaml"
    session = session_on(path)
    with monkeypatch.context() as disk:
        disk.setattr(files, "_write", full)
        give(session, STORY, "Mon récit.")
        with pytest.raises(FilingsError):
            session.keeping.move(session.draft, other)
        assert session.path == path
    with pytest.raises(FilingsError, match="existe déjà"):
        session.keeping.move(session.draft, path)
    session.keeping.move(session.draft, other)
    assert session.keeping.saved and load(other).case.facts[0].story == "Mon récit."
    assert load(path).case.facts[0].story == "Des menaces."


def test_what_a_killed_program_left_half_written_is_swept_and_what_is_being_written_is_not(tmp_path: Path) -> None:
    import fcntl

    left, written = tmp_path / ".filings-0123456789abcdef.tmp", tmp_path / ".filings-fedcba9876543210.tmp"
    left.write_text(TOLD, encoding="utf-8")
    written.write_text(TOLD, encoding="utf-8")
    with written.open("rb") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        session = session_on(tmp_path / "dossier.yaml")
        assert not left.exists() and written.exists()
        session.close()
    session_on(tmp_path / "dossier.yaml").close()
    assert [one.name for one in tmp_path.iterdir()] == ["dossier.yaml"]


def test_a_file_is_locked_while_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[Path]] = []
    replace = os.replace

    def watched(source: str, target: Path) -> None:
        assert Path(source).exists()
        seen.append(files.leftovers(tmp_path))
        replace(source, target)

    monkeypatch.setattr(files.os, "replace", watched)
    session = session_on(tmp_path / "dossier.yaml")
    give(session, STORY, "Mon récit.")
    assert seen == [[]]


def test_to_write_to_a_minister_may_be_declined_and_taken_back(tmp_path: Path) -> None:
    session = session_on(tmp_path / "dossier.yaml")
    session.go_on()
    question = at(session, "minister")
    assert "non" in [option.label for option in question.options]
    assert isinstance(session.answer(question, "non"), Kept)
    assert "minister" not in session.look.answers and session.next().place != "minister"
    assert isinstance(give(session, "minister", "justice"), Kept)
    assert isinstance(give(session, "minister.words", "Rien n’avance."), Kept)
    # Another minister: what was to be said to the first stays.
    assert isinstance(give(session, "minister", "interior"), Kept)
    assert session.look.answers["minister"] == {"ministry": "interior", "words": "Rien n’avance."}
    doubt = give(session, "minister", "non")
    assert isinstance(doubt, Doubt) and "Ministre" in doubt.message and "minister" in session.look.answers
    assert isinstance(give(session, "minister", str(doubt.reply), {doubt.code}), Kept)
    assert "minister" not in session.look.answers and session.next().place != "minister"


def test_a_lawyer_told_again_is_not_forgotten(tmp_path: Path) -> None:
    session = session_on(tmp_path / "dossier.yaml")
    session.go_on()
    give(session, "lawyer", "oui")
    give(session, "lawyer.last_name", "Lenoir-Exemple")
    assert isinstance(give(session, "lawyer", "oui"), Kept)
    assert session.look.answers["lawyer"]["last_name"] == "Lenoir-Exemple"
    doubt = session.drop("lawyer")
    assert isinstance(doubt, Doubt) and isinstance(session.drop("lawyer", {doubt.code}), Kept)
    assert "lawyer" not in session.look.answers


@pytest.mark.parametrize(("said", "sure"), [("twitter", True), ("FB", True), ("tiktok", True), ("quiter", False)])
def test_a_name_that_no_register_knows_is_confirmed_before_it_is_kept(said: str, sure: bool, tmp_path: Path) -> None:
    session = session_on(tmp_path / "dossier.yaml")
    outcome = give(session, "facts[0].platform", said)
    assert isinstance(outcome, Kept) is sure
    if isinstance(outcome, Doubt):
        assert session.look.answers["facts"][0]["platform"] == "x"
        assert isinstance(give(session, "facts[0].platform", said, {outcome.code}), Kept)
        assert session.look.answers["facts"][0]["platform"] == said


def test_an_interview_not_on_a_file_keeps_nothing() -> None:
    session = Session(Draft(DocumentDay(date(2026, 11, 21))))
    question = session.next()
    assert isinstance(question, Question) and isinstance(session.answer(question, "5"), Kept)
    assert isinstance(session.keeping, keeping.Keeping) and not session.keeping.saved


@pytest.mark.parametrize("place", ["accounts", "exhibits", "management", "facts[0].posts", "harm.costs"])
@pytest.mark.parametrize("said", ["Aucun.", "aucun"])
def test_a_list_of_which_there_is_none_stays_empty(place: str, said: str, tmp_path: Path) -> None:
    session = session_on(tmp_path / "dossier.yaml")
    session.draft.trace |= {"facts[0].posts": "wanted", "harm.costs": "wanted"}
    session.go_on()
    before = session.look.at(walked(place))
    assert isinstance(give(session, place, said), Kept)
    assert session.look.at(walked(place)) == before
