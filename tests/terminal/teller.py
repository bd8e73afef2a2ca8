"""A person who types a whole case at the plain face, as ``tests/interview/driver.py`` answers it without a terminal."""

from pathlib import Path
from typing import Any

from filings.casefile.dialect import plain
from filings.casefile.read import load
from filings.french.typography import typography
from filings.interview import summary
from filings.interview.question import End, Question
from filings.interview.session import Session
from filings.terminal.plain import MANY_LINES
from tests.interview.driver import ON, Reply, answer, reply_to
from tests.support import EXAMPLES
from tests.terminal.typist import Typist

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
