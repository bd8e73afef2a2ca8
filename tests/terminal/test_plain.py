"""The interview by plain lines, on a real terminal: whole cases told, killed, taken up, left in a hurry."""

import subprocess
import sys
from pathlib import Path

import pytest

from filings.casefile.read import load
from filings.interview.draft import Draft
from filings.interview.question import End, Kind, Question
from filings.interview.session import Session
from schemas.case import Case
from tests.interview.driver import ON, values
from tests.support import ROOT
from tests.terminal.teller import documents_on, question_on, squeezed, start, tell, to_the_facts, told
from tests.terminal.typist import ASK


@pytest.mark.parametrize("name", ON)
def test_an_example_is_told_by_typing_answers_alone(name: str, tmp_path: Path) -> None:
    example = told(name)
    typist = start(tmp_path, name)
    taken = tell(typist, Session(Draft(ON[name])), example)
    assert taken <= values(example) * 1.2
    assert "Que voulez-vous faire" in squeezed(question_on(typist))
    typist.line("1")
    assert "a-lire.html" in documents_on(typist)
    assert typist.wait() == 0
    path = tmp_path / f"{name}.yaml"
    assert load(path).case == Case.model_validate(example)
    assert (tmp_path / name / "plainte.docx").is_file()


def test_a_second_interview_on_the_same_file_says_so(tmp_path: Path) -> None:
    first = start(tmp_path, "elu-2013")
    question_on(first)
    second = start(tmp_path, "elu-2013")
    second.until("déjà ouvert")
    assert second.wait() == 1
    first.kill()
    third = start(tmp_path, "elu-2013")
    question_on(third)
    third.kill()


def test_leaving_in_a_hurry_wipes_the_screen_and_what_scrolled_away(tmp_path: Path) -> None:
    typist = start(tmp_path, "elu-2013")
    to_the_facts(typist)
    question_on(typist)
    typist.line("5")
    question_on(typist)
    typist.line("quitter")
    assert typist.wait() == 0
    assert typist.screen.wiped == 1
    assert typist.screen.text() == "À bientôt."
    assert load(tmp_path / "elu-2013.yaml").case.facts


def test_ctrl_c_says_where_the_answers_are_and_whom_to_call(tmp_path: Path) -> None:
    typist = start(tmp_path, "elu-2013")
    to_the_facts(typist)
    question_on(typist)
    typist.line("5")
    question_on(typist)
    typist.type("\x03")
    shown = typist.until("filings ask elu-2013.yaml") + typist.until("116.006")
    assert typist.wait() == 0
    assert "enregistrées" in shown and "Traceback" not in shown


def test_several_lines_pasted_into_one_question_answer_no_other(tmp_path: Path) -> None:
    typist, mirror = start(tmp_path, "elu-2013"), Session(Draft(ON["elu-2013"]))
    tell(typist, mirror, told("elu-2013"), 1)
    while (question := mirror.next()).place != "complainants[0].last_name":
        assert isinstance(question, Question)
        question_on(typist)
        typist.line()
        mirror.skip(question)
    question_on(typist)
    typist.type("Marchand\rSalomé\r14 mai 1979\r")
    shown = squeezed(question_on(typist))
    assert "Plusieurs lignes ont été collées" in shown
    typist.line("Marchand")
    assert "prénoms" in question_on(typist)
    typist.kill()
    [person] = Draft.load(tmp_path / "elu-2013.yaml", ON["elu-2013"]).look().answers["complainants"]
    assert person == {"last_name": "Marchand"}


def test_one_goes_back_and_an_answer_kept_stays(tmp_path: Path) -> None:
    typist = start(tmp_path, "elu-2013")
    question_on(typist)
    typist.line("retour")
    assert "première question" in squeezed(question_on(typist))
    typist.line("1")
    question_on(typist)
    typist.line("n")
    question_on(typist)
    typist.line("8")
    question_on(typist)
    typist.line("12 septembre 2013")
    assert "Compris : le jeudi 12 septembre 2013" in squeezed(question_on(typist)).replace("\u00a0", " ")
    typist.line("retour")
    assert "Réponse actuelle" in question_on(typist)
    typist.line()
    assert "Racontez ce fait" in question_on(typist)
    typist.kill()


def test_a_danger_shows_the_numbers_before_the_next_question(tmp_path: Path) -> None:
    typist = start(tmp_path, "elu-2013")
    to_the_facts(typist)
    question_on(typist)
    typist.line("des messages qui poussent au suicide")
    shown = squeezed(question_on(typist))
    assert "appelez maintenant" in shown and "3114" in shown
    assert shown.index("3114") < shown.index("Quand cela s’est-il passé")
    typist.kill()


def test_without_a_terminal_it_says_so_and_exits_2(tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-c", ASK, "ask", "dossier.yaml"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        input="5\n",
        capture_output=True,
        encoding="utf-8",
    )
    assert found.returncode == 2
    assert "terminal" in found.stderr and "Traceback" not in found.stderr
    assert not list(tmp_path.iterdir())


def test_everything_unknown_ends_with_a_clear_list_of_what_is_missing(tmp_path: Path) -> None:
    typist, mirror = start(tmp_path, "elu-2013"), Session(Draft(ON["elu-2013"]))
    while not isinstance(question := mirror.next(), End):
        question_on(typist)
        if question.kind is Kind.CROSSROAD:
            mirror.go_on()
            typist.line("1")
        else:
            mirror.unsaid(question, "unknown")
            typist.line("je sais pas")
    shown = squeezed(question_on(typist))
    assert "Pour la plainte : " in shown.replace("\u00a0", " ")
    typist.line("1")
    assert "a-lire.html" in documents_on(typist)
    assert typist.wait() in {0, 1}
