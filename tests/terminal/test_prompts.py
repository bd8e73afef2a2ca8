"""Each prompt, typed to through a pipe: what French fingers type is what it answers."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from filings.interview import words
from filings.interview.question import Kind, Option, Question
from filings.interview.shown import read_back
from filings.terminal.face import Leave, Passed, Said, Stop, Unsaid, Wants, command
from filings.terminal.prompted import Prompted
from filings.terminal.prompts import choose, date, paste, path, several, text, yes_no
from schemas.asked import Asked

DOWN, ENTER, SPACE = "\x1b[B", "\r", " "
OPTIONS = [Option("one", "une première"), Option("two", "une deuxième"), Option("three", "autre chose")]

Ask = Callable[..., Any]


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    with create_pipe_input() as pipe:
        yield pipe


def ask(prompt: Any, keys: PipeInput, typed: str, *arguments: Any, **options: Any) -> Any:
    keys.send_text(typed)
    return prompt.ask(*arguments, input=keys, output=DummyOutput(), **options)


@pytest.mark.parametrize(("typed", "said"), [("o", "oui"), ("O", "oui"), ("n", "non"), ("zo", "oui"), ("r", "retour")])
def test_one_key_answers_yes_or_no(keys: PipeInput, typed: str, said: str) -> None:
    assert ask(yes_no, keys, typed) == said


def test_enter_alone_passes_or_is_the_default(keys: PipeInput) -> None:
    assert ask(yes_no, keys, ENTER) == ""
    assert ask(yes_no, keys, ENTER, default=True, outs=False) == "oui"


def test_a_date_is_read_back_while_it_is_typed(keys: PipeInput) -> None:
    assert ask(date, keys, "fin août 2013" + ENTER) == "fin août 2013"
    assert read_back("fin août 2013") in date.understood("fin août 2013")
    assert "Continuez" in date.understood("fin ao")


def test_a_paste_is_one_answer_empty_lines_included(keys: PipeInput) -> None:
    pasted = "\x1b[200~Un message\n\nde trois lignes\x1b[201~"
    assert ask(paste, keys, pasted + ENTER + ENTER).rstrip("\n") == "Un message\n\nde trois lignes"
    assert ask(paste, keys, "retour" + ENTER) == "retour"


def test_a_paste_of_lines_is_refused_where_one_is_meant(keys: PipeInput) -> None:
    assert text.one_line("a\nb") == words.ONE_LINE and text.one_line("a") is True
    refused, erase = "\x1b[200~a\nb\x1b[201~" + ENTER, "\x7f" * 3
    assert ask(text, keys, refused + erase + "c" + ENTER) == "c"
    assert ask(path, keys, "'Mes images/une capture.png'" + ENTER) == "'Mes images/une capture.png'"


def test_what_was_refused_is_there_to_be_mended(keys: PipeInput) -> None:
    assert ask(text, keys, "78" + ENTER, "0199") == "019978"


def test_an_option_is_chosen_with_arrows_or_letters(keys: PipeInput) -> None:
    assert ask(choose, keys, DOWN + ENTER, "Quoi ?", OPTIONS) == "two"
    assert ask(choose, keys, "autre" + ENTER, "Quoi ?", OPTIONS) == "three"


def test_options_are_ticked_and_said_again_in_french(keys: PipeInput, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(several, keys, SPACE + DOWN + DOWN + SPACE + ENTER, "Quoi ?", OPTIONS) == ["one", "three"]
    shown = capsys.readouterr().out
    assert "une première ; autre chose" in shown.replace("\u00a0", " ") and "selection" not in shown


@pytest.mark.parametrize("prompt", [yes_no, date, paste, path, text])
def test_ctrl_c_stops_the_prompt(prompt: Any, keys: PipeInput) -> None:
    with pytest.raises(KeyboardInterrupt):
        ask(prompt, keys, "\x03")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("?", Unsaid("unknown")),
        ("Je ne sais pas.", Unsaid("unknown")),
        ("+", Unsaid("later")),
        ("-", Unsaid("declined")),
        ("je préfère ne pas répondre", Unsaid("declined")),
        ("RETOUR", Wants("back")),
        ("sections", Wants("sections")),
        ("", Passed()),
        ("le retour des beaux jours", None),
    ],
)
def test_a_word_of_command_is_told_from_an_answer(typed: str, meant: Any) -> None:
    assert command(typed) == meant


def test_leaving_and_stopping_are_heard_everywhere() -> None:
    with pytest.raises(Leave):
        command("quitter")
    with pytest.raises(Stop):
        command("arrêter")


@pytest.mark.parametrize(
    ("down", "meant"), [(0, Said("one")), (3, Unsaid("unknown")), (6, Passed()), (7, Wants("back"))]
)
def test_a_menu_always_offers_not_to_answer_and_to_go_back(keys: PipeInput, down: int, meant: Any) -> None:
    keys.send_text(DOWN * down + ENTER)
    question = Question("facts[0].kind", Kind.CHOICE, Asked("Nature", "Quoi ?"), "facts", options=tuple(OPTIONS))
    assert Prompted(keys, DummyOutput()).ask(question) == meant
