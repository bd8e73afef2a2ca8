"""One option of a list, with the arrows, or by typing its first letters."""

from collections.abc import Sequence
from typing import Any

from filings.french.typography import typography
from filings.interview.question import Option
from filings.terminal.prompts import look

HOW = "(flèches ou lettres, Entrée)"


def ask(message: str, options: Sequence[Option], **session: Any) -> str:
    """Put ``message`` above the options, return the value of the one chosen; raise KeyboardInterrupt or EOFError."""
    import questionary

    # questionary prints the chosen title; a value that is empty (the crossroad) would be taken for the title.
    choices = [questionary.Choice(typography(option.label), value=option) for option in options]
    chosen = questionary.select(
        typography(message),
        choices,
        qmark=look.MARK,
        pointer=look.POINTER,
        instruction=typography(HOW),
        use_jk_keys=False,
        use_search_filter=True,
        style=look.style(),
        **look.given(session),
    ).unsafe_ask()
    assert isinstance(chosen, Option)
    return chosen.value
