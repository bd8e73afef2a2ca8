"""What a panel shows while one types, and how an answer of several lines or a path is given."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from filings.interview.question import Kind, Question
from filings.interview.shown import read_back
from filings.terminal.face import Reply, Said
from filings.terminal.prompted import Prompted, understood
from schemas.asked import Asked

ENTER, UP, DOWN, TAB, END = "\r", "\x1b[A", "\x1b[B", "\t", "\x05"


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    with create_pipe_input() as pipe:
        yield pipe


def ask(keys: PipeInput, kind: Kind, typed: str, before: str = "") -> Reply:
    # What is not understood must not wait for ever: Ctrl-C ends it.
    keys.send_text(f"{typed}\x03")
    return Prompted(keys, DummyOutput()).ask(Question("a", kind, Asked("Titre", "Quoi ?"), "facts"), before)


def test_a_date_is_read_back_while_it_is_typed(keys: PipeInput) -> None:
    assert ask(keys, Kind.DATE, "fin août 2013" + ENTER) == Said("fin août 2013")
    assert read_back("fin août 2013") in understood("fin août 2013")
    assert "Continuez" in understood("fin ao")


def test_a_paste_is_one_answer_empty_lines_included(keys: PipeInput) -> None:
    reply = ask(keys, Kind.PASTE, "\x1b[200~Un message\n\nde trois lignes\x1b[201~" + ENTER + ENTER)
    assert isinstance(reply, Said) and str(reply.reply).rstrip("\n") == "Un message\n\nde trois lignes"


def test_a_line_above_is_mended_before_the_answer_is_sent(keys: PipeInput) -> None:
    assert ask(keys, Kind.LONG, "Un" + ENTER + "deux" + UP + "!" + DOWN + END + ENTER + ENTER) == Said("Un!\ndeux\n")


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.DATE, Kind.FILE])
def test_a_paste_of_lines_is_refused_where_one_is_meant(keys: PipeInput, kind: Kind) -> None:
    refused, erase = "\x1b[200~a\nb\x1b[201~" + ENTER, "\x7f" * 3
    assert ask(keys, kind, refused + erase + "c" + ENTER) == Said("c")


def test_what_was_refused_is_there_to_be_mended(keys: PipeInput) -> None:
    assert ask(keys, Kind.TEXT, "78" + ENTER, "0199") == Said("019978")


def test_a_path_is_completed_with_tab(keys: PipeInput, tmp_path: Path) -> None:
    (tmp_path / "capture.png").write_bytes(b"png")
    assert ask(keys, Kind.FILE, f"{tmp_path}/capt" + TAB + ENTER) == Said(f"{tmp_path}/capture.png")


def test_a_path_is_taken_as_a_terminal_drops_it(keys: PipeInput) -> None:
    assert ask(keys, Kind.FILE, "'Mes images/une capture.png'" + ENTER) == Said("'Mes images/une capture.png'")
