"""The interview by plain lines, on a real terminal: whole cases told, killed, taken up, left in a hurry."""

import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from filings.casefile.dialect import plain
from filings.casefile.read import load
from filings.days import DocumentDay
from filings.french.typography import typography
from filings.interview import summary
from filings.interview.draft import Draft
from filings.interview.question import End, Kind, Question
from filings.interview.session import Session
from filings.terminal.plain import MANY_LINES
from schemas.case import Case
from tests.interview.driver import ON, Reply, answer, reply_to, values
from tests.support import EXAMPLES, ROOT
from tests.terminal.typist import ASK, Typist

UNSAID = {"unknown": "jsp", "later": "+", "declined": "-"}


def told(name: str) -> Any:
    return plain(load(EXAMPLES / f"{name}.yaml").tree)


def start(folder: Path, name: str) -> Typist:
    for piece in EXAMPLES.glob(f"{name}-pieces/*"):
        (folder / piece.parent.name).mkdir(exist_ok=True)
        (folder / piece.parent.name / piece.name).write_bytes(piece.read_bytes())
    return Typist("ask", f"{name}.yaml", "--simple", "--on", ON[name].isoformat(), folder=folder)


def question_on(typist: Typist) -> str:
    """Wait for a question, reading whatever page stands before it; return everything shown meanwhile."""
    shown = ""
    while True:
        latest = typist.prompt()
        shown += latest
        if "Appuyez sur Entrée" not in latest:
            return shown
        typist.line()


def documents_on(typist: Typist) -> str:
    """Read what was written, a screen at a time, to its last line; return it."""
    shown = ""
    while True:
        shown += typist.until(r"(?m)^> $|ni une\s+urgence")
        if not shown.endswith("> "):
            return shown
        assert "lire la suite" in shown
        typist.line()


def to_the_facts(typist: Typist) -> None:
    """Say for whom, and that there is no danger: the facts come next."""
    for line in ("1", "n"):
        question_on(typist)
        typist.line(line)


def squeezed(text: str) -> str:
    return " ".join(text.split())


def type_reply(typist: Typist, question: Question, reply: Reply) -> None:
    """Type one answer as a person would: a line, or lines and an empty one."""
    if reply.passes or reply.unsaid:
        typist.line(UNSAID.get(reply.unsaid, ""))
        return
    typist.line(reply.said.replace("\n", "\r"))
    if question.kind in MANY_LINES:
        typist.prompt()
        typist.line()


def tell(typist: Typist, mirror: Session, example: Any, limit: int = 10_000) -> int:
    """Type answers to the questions on the screen; a session without a file says which these must be."""
    taken = 0
    while taken < limit and not isinstance(question := mirror.next(), End):
        taken += say(typist, mirror, question, reply_to(question, example, mirror.look.answers))
        if question.place == "accounts":
            taken += rename(typist, mirror, example)
    return taken


def say(typist: Typist, mirror: Session, question: Question, reply: Reply) -> int:
    """Type one answer, and « oui » to what is to be confirmed; return how many answers that took."""
    shown = squeezed(question_on(typist))
    assert squeezed(typography(question.asked.question)) in shown, question.place
    type_reply(typist, question, reply)
    count = answer(mirror, question, reply)
    for _ in range(count - 1):
        assert "Tapez oui ou non" in squeezed(typist.prompt())
        typist.line("o")
    return count


def rename(typist: Typist, mirror: Session, example: Any) -> int:
    """Give each account the mark by which the facts call it, going to it through the list of the parts."""
    taken = 0
    for n, one in enumerate(example.get("accounts") or ()):
        if mirror.look.answers["accounts"][n]["id"] == one["id"]:
            continue
        place = f"accounts[{n}].id"
        rank = [line.place for line in summary.lines(mirror.look, "accounts")].index(place) + 1
        for line in ("parties", "Comptes", str(rank)):
            question_on(typist)
            typist.line(line)
        mirror.jump(place)
        question = mirror.next()
        assert isinstance(question, Question)
        taken += say(typist, mirror, question, Reply(one["id"]))
    return taken


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


@pytest.mark.parametrize("seed", range(20))
def test_killed_after_any_answer_it_holds_every_earlier_one_and_resumes_at_the_right_question(
    seed: int, tmp_path: Path
) -> None:
    name = random.Random(seed).choice(["elu-2013", "lycee-2026"])
    count = random.Random(seed).randint(1, 40)
    typist, mirror = start(tmp_path, name), Session(Draft(ON[name]))
    tell(typist, mirror, told(name), count)
    question_on(typist)
    typist.kill()
    path = tmp_path / f"{name}.yaml"
    again = Session.open(path, DocumentDay(ON[name]))
    assert again.look.answers == mirror.look.answers
    assert again.next() == mirror.next()
    again.close()
    resumed = start(tmp_path, name)
    shown = squeezed(question_on(resumed))
    question = mirror.next()
    assert isinstance(question, Question)
    assert "Nous reprenons où vous en étiez" in shown
    assert squeezed(typography(question.asked.question)) in shown
    resumed.kill()


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
