"""The two clocks are two types: whoever takes the day of a document for that of the facts is stopped before running."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAD = """\
from datetime import date

from filings.days import DocumentDay, FactsDay
from filings.law import aggravations, book
from filings.law.procedure import competence, delays, limitation, rights

facts, document = FactsDay(date(2013, 9, 12)), DocumentDay(date(2013, 11, 9))
article = book.find("222-17")[0]
"""
#: What is right, and the same with the other day, or with a bare date.
RIGHT = (
    "article.on(facts)",
    "book.in_force(facts)",
    "aggravations.bias(facts, 'CP 222-17', [])",
    "limitation.term('P_DELIT', facts, facts, document)",
    "rights.on(document)",
    "competence.criteria(document)",
    "delays.data_kept_until(facts, document)",
)
WRONG = (
    "article.on(document)",
    "article.on(date(2013, 9, 12))",
    "book.in_force(document)",
    "aggravations.bias(document, 'CP 222-17', [])",
    "limitation.term('P_DELIT', document, facts, document)",
    "limitation.term('P_DELIT', facts, facts, facts)",
    "rights.on(facts)",
    "competence.criteria(facts)",
    "delays.data_kept_until(document, facts)",
)


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> dict[int, str]:
    """Run mypy once on every call; return what it says, by line."""
    snippet = tmp_path_factory.mktemp("types") / "clocks.py"
    snippet.write_text(HEAD + "\n".join((*RIGHT, *WRONG)) + "\n", encoding="utf-8")
    program = [sys.executable, "-m", "mypy", "--no-error-summary", "--hide-error-context", "--follow-imports=silent"]
    # The packages of pyproject.toml would be checked as well: only the snippet is asked about.
    found = subprocess.run(
        [*program, "--config-file=", f"--cache-dir={os.devnull}", "--strict", str(snippet)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    )
    assert found.returncode in (0, 1), found.stderr
    said: dict[int, str] = {}
    for line in found.stdout.splitlines():
        _, _, rest = line.partition("clocks.py:")
        number, _, message = rest.partition(":")
        if "error:" in message:
            said[int(number)] = said.get(int(number), "") + message
    return said


def line_of(call: str) -> int:
    return HEAD.count("\n") + 1 + (*RIGHT, *WRONG).index(call)


@pytest.mark.parametrize("call", RIGHT)
def test_each_clock_is_taken_where_it_is_due(call: str, complaints: dict[int, str]) -> None:
    assert line_of(call) not in complaints


@pytest.mark.parametrize("call", WRONG)
def test_the_other_clock_is_refused(call: str, complaints: dict[int, str]) -> None:
    assert "incompatible type" in complaints.get(line_of(call), "")
