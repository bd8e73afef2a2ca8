"""What is said of the file: never saved before it is, never lost when the disk refuses, found again the next month."""

import errno
from datetime import date
from pathlib import Path

import pytest

from filings import files
from filings.casefile.read import load
from filings.days import DocumentDay
from filings.interview.draft import Draft
from filings.terminal.conduct import interview
from tests.terminal.test_ways_out import Typed
from tests.terminal.typist import Typist

ON = DocumentDay(date(2026, 11, 21))


#: The welcome read, for oneself, and no danger: the facts come next.
BEGUN = ("", "1", "non")


def hold(path: Path | None, *lines: str) -> tuple[bool, Typed]:
    face = Typed(list(lines))
    return interview(path, ON, face), face


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return " ".join(capsys.readouterr().out.replace("\u202f", " ").replace("\u00a0", " ").split())


def kinds(path: Path) -> list[str]:
    return [fact["kind"] for fact in Draft.load(path, ON).look().answers.get("facts", ())]


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A disk that is full, until ``undo``."""

    def refuse(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", refuse)
    return monkeypatch


def test_nothing_is_said_to_be_saved_before_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "dossier.yaml"
    assert hold(path, "", "arrêter")[0]
    shown = said(capsys)
    assert not path.exists() and "Rien n’a été enregistré" in shown
    assert "enregistrées" not in shown and "filings ask" not in shown
    hold(path, *BEGUN, "autre chose", "arrêter")
    assert f"Vos réponses sont enregistrées dans {path}" in said(capsys)


def test_on_a_full_disk_the_answer_is_kept_and_another_place_is_offered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], full: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "dossier.yaml"
    # Try again, in vain; go on; the next answer says it once more; stop: it is offered again, and declined.
    fine, _ = hold(path, "", "1", "Essayer", "", "3", "non", "autre chose", "arrêter", "3")
    shown = said(capsys)
    assert not fine and "ne peut pas être écrit" in shown and "elle est gardée ici" in shown
    assert "ne sont toujours pas enregistrées" in shown and "Vos dernières réponses ne sont pas enregistrées" in shown
    assert "Vos réponses sont enregistrées" not in shown
    assert not list(tmp_path.iterdir())


def test_an_answer_that_could_not_be_saved_is_saved_elsewhere_with_all_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], full: pytest.MonkeyPatch
) -> None:
    path, key = tmp_path / "dossier.yaml", tmp_path / "cle"
    key.mkdir()
    (key / "prise.yaml").write_text("facts: []\n", encoding="utf-8")

    class Emptied(Typed):
        def _burst(self) -> list[str]:
            line = super()._burst()
            if line == ["ailleurs"]:
                full.undo()
                line = ["2"]
            return line

    face = Emptied([*BEGUN[:2], "2", "cle/prise.yaml", "ailleurs", "cle", "non", "5, 8", "", "arrêter"])
    assert interview(path, ON, face)
    shown = said(capsys)
    assert "existe déjà" in shown and f"Vos réponses sont enregistrées dans {key / 'dossier.yaml'}" in shown
    assert kinds(key / "dossier.yaml") == ["death_threat", "insult"] and not path.exists()
    assert f"filings ask {key / 'dossier.yaml'}" in shown


def test_leaving_at_once_works_while_the_disk_refuses(tmp_path: Path, full: pytest.MonkeyPatch) -> None:
    _, face = hold(tmp_path / "dossier.yaml", "", "pour moi", "quitter")
    assert not face.lines


def test_the_next_month_the_case_begun_is_found_and_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    hold(Path("dossier-2026-10.yaml"), *BEGUN, "autre chose", "arrêter")
    capsys.readouterr()
    hold(None, "reprendre", "", "arrêter")
    shown = said(capsys)
    assert "1. Reprendre dossier-2026-10.yaml (3 réponses)" in shown and "Nous reprenons où vous en étiez" in shown
    assert [path.name for path in tmp_path.iterdir()] == ["dossier-2026-10.yaml"]
    hold(None, "2", *BEGUN, "des injures", "arrêter")
    assert kinds(Path("dossier-2026-11.yaml")) == ["insult"] and kinds(Path("dossier-2026-10.yaml")) == ["other"]
    # Now there are two, and a third would not take the place of either.
    hold(None, "3", *BEGUN, "du chantage", "arrêter")
    assert kinds(Path("dossier-2026-11-2.yaml")) == ["blackmail"]


def test_a_case_begun_under_another_name_is_offered_and_other_files_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    hold(Path("mon affaire.yaml"), *BEGUN, "autre chose", "passer", "arrêter")
    Path("recette.yaml").write_text("farine: 200 g\n", encoding="utf-8")
    Path("dossier-casse.yaml").write_text("facts: [", encoding="utf-8")
    capsys.readouterr()
    hold(None, "", "retour", "aide", "quitter")
    shown = said(capsys)
    assert "Reprendre mon affaire.yaml" in shown and "recette" not in shown and "casse" not in shown


def test_the_only_case_of_this_month_is_taken_up_without_asking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    hold(None, *BEGUN, "autre chose", "arrêter")
    assert [path.name for path in tmp_path.iterdir()] == ["dossier-2026-11.yaml"]
    capsys.readouterr()
    hold(None, "", "arrêter")
    assert "Nous reprenons où vous en étiez" in said(capsys)


def test_enter_at_the_crossroad_stays_there_and_retour_goes_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Every essential is passed over; then Enter, five times, is no choice.
    passed = [*BEGUN, "autre chose", *[""] * 20]
    path = tmp_path / "dossier.yaml"
    hold(path, *passed, "arrêter")
    shown = said(capsys)
    assert shown.count("Où nous en sommes") == 1 and shown.count("Rien n’est choisi") >= 5
    hold(path, "", "retour", "arrêter")
    assert "Où nous en sommes" in said(capsys)


def test_edits_made_while_one_types_are_said_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    typist = Typist("ask", "dossier.yaml", "--on", "2026-11-21", folder=tmp_path)
    typist.settle("Appuyez sur Entrée")
    typist.type("\r")
    typist.settle("Pour qui écrivez-vous")
    typist.type("1\r")
    typist.settle("Vous sentez-vous en danger")
    typist.type("non\r")
    typist.settle("Quels sont les faits")
    typist.type("21\r")
    typist.settle("Quand cela")
    path.write_text("# à moi\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    typist.type("30 août 2026\r")
    typist.settle("a été modifié ailleurs(.*\n)*.*Racontez")
    typist.kill()
    assert path.read_text(encoding="utf-8").startswith("# à moi\n")
    assert str(load(path).case.facts[0].when) and "30 août 2026" in path.read_text(encoding="utf-8")


def test_a_killed_write_leaves_nothing_that_the_next_start_does_not_sweep(tmp_path: Path) -> None:
    hold(tmp_path / "dossier.yaml", *BEGUN, "autre chose", "arrêter")
    left = tmp_path / ".filings-0123456789abcdef.tmp"
    left.write_bytes((tmp_path / "dossier.yaml").read_bytes())
    hold(tmp_path / "dossier.yaml", "", "arrêter")
    assert [path.name for path in tmp_path.iterdir()] == ["dossier.yaml"]


@pytest.mark.parametrize("where", ["\0", "x" * 400, "/proc/1/fd/nulle/part"])
def test_a_place_that_is_none_is_refused_and_another_is_asked_for(
    where: str, tmp_path: Path, full: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = ["", "pour moi", "2", "aide", "", where, "retour", "aide", "", "3", "arrêter", "quitter"]
    _, face = hold(tmp_path / "dossier.yaml", *lines)
    assert not face.lines and capsys.readouterr().out.endswith("À bientôt.\n")
