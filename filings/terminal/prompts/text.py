"""One line. A paste of several lines never answers the next question: it is refused, and stays to be mended."""

from typing import Any

from filings.interview import words
from filings.terminal.prompts import look


def one_line(typed: str) -> bool | str:
    """Accept one line; say why several are refused."""
    return words.ONE_LINE if "\n" in typed.strip() else True


def ask(typed: str = "", **session: Any) -> str:
    """Ask for a line, beginning with what was typed before; raise KeyboardInterrupt or EOFError."""
    import questionary

    prompt = questionary.text(
        "", default=typed, qmark=look.MARK, validate=one_line, style=look.style(), **look.given(session)
    )
    return str(prompt.unsafe_ask())
