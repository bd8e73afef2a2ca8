"""The program killed at any moment: no file is torn, no answer lost, and the next run ends as one that was not killed.

`make` and `clinic run` are killed by the clock; `ask`, on a real terminal, after an answer.
"""

import contextlib
import json
import random
import subprocess
import time
import zipfile
from pathlib import Path

from filings.days import DocumentDay
from filings.french.typography import typography
from filings.interview.draft import Draft
from filings.interview.question import Question
from filings.interview.session import Session
from tests.clinic import invented
from tests.clinic.driver import COMMAND, DAY, ENVIRONMENT, documents, filings
from tests.interview.driver import ON
from tests.long.runner import Trial
from tests.support import EXAMPLES
from tests.terminal import teller

SHORT = 6

#: The kills of one trial, before the run that ends.
_KILLS = 2


def prepare(folder: Path) -> Trial:
    """Return the trial; one case and one clinic are written without a kill, to compare."""
    clinic = invented.as_workbook(folder / "c.xlsx", 6)
    commands = {
        "make": ("make", EXAMPLES / "lycee-2026.yaml", "--on", DAY, "--out"),
        "clinic": ("clinic", "run", clinic, "--on", DAY, "--jobs", "2", "--out"),
    }
    lasts = {}
    for name, arguments in commands.items():
        start = time.monotonic()
        filings(*arguments, folder / name)
        lasts[name] = time.monotonic() - start

    def trial(chance: random.Random, own: Path) -> str:
        name = chance.choice(["ask", "ask", *commands])
        if name == "ask":
            return ask(chance, own)
        arguments, out = (*commands[name], own / "avec"), own / "avec"
        for _ in range(_KILLS):
            kill([*COMMAND, *map(str, arguments)], lasts[name] * chance.uniform(0.2, 0.95))
            whole(out)
        filings(*arguments)
        assert documents(out) == documents(folder / name)
        assert not list(out.rglob("*.tmp")), "what the kill left was not swept"
        return name

    return trial


def ask(chance: random.Random, own: Path) -> str:
    """Answer, be killed, and find every earlier answer, and the question where one was."""
    name, count = chance.choice(["elu-2013", "lycee-2026"]), chance.randint(1, 40)
    mirror = Session(Draft(ON[name]))
    typist = teller.start(own, name)
    teller.tell(typist, mirror, teller.told(name), count)
    teller.question_on(typist)
    typist.kill()
    again = Session.open(own / f"{name}.yaml", DocumentDay(ON[name]))
    assert again.look.answers == mirror.look.answers
    question = mirror.next()
    assert again.next() == question and isinstance(question, Question)
    again.close()
    resumed = teller.start(own, name)
    shown = teller.squeezed(teller.question_on(resumed))
    resumed.kill()
    assert "Nous reprenons où vous en étiez" in shown
    assert teller.squeezed(typography(question.asked.question)) in shown
    return "ask"


def kill(command: list[str], after: float) -> None:
    """Run a command, and end it as a power cut would."""
    process = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(after)
    process.kill()
    process.wait()


def whole(out: Path) -> None:
    """Every file that bears its own name is whole."""
    for path in out.rglob("*"):
        if path.suffix in {".docx", ".xlsx"}:
            with zipfile.ZipFile(path) as archive:
                assert archive.testzip() is None
        elif path.suffix == ".html":
            assert path.read_text(encoding="utf-8").rstrip().endswith("</html>")
        elif path.suffix == ".json":
            json.loads(path.read_text(encoding="utf-8"))
