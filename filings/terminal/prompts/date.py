"""A free date, read back under the line while it is typed: what is understood is seen before Enter.

::

    > vers le 12/09/2013 à 23 h 40
    Compris : vers le 12 septembre 2013, à 23 h 40
"""

from typing import Any

from filings.french.typography import typography
from filings.interview.shown import read_back
from filings.terminal.prompts import look, text

UNDERSTOOD = "Compris : {said}"
NOT_YET = "Continuez : un jour, un mois, une année, une période…"


def understood(typed: str) -> str:
    """Return what stands under the line for what is typed so far."""
    said = read_back(typed) if typed.strip() else ""
    return typography(UNDERSTOOD.format(said=said) if said else NOT_YET)


def ask(typed: str = "", **session: Any) -> str:
    """Ask for a date; it is returned as it was typed. Raise KeyboardInterrupt or EOFError."""
    import questionary
    from prompt_toolkit.application import get_app

    prompt = questionary.text(
        "",
        default=typed,
        qmark=look.MARK,
        validate=text.one_line,
        style=look.style(),
        bottom_toolbar=lambda: understood(get_app().current_buffer.text),
        **look.given(session),
    )
    return str(prompt.unsafe_ask())
