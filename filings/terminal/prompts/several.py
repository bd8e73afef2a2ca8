"""Any number of options: space ticks, Enter sends. Questionary answers « done (3 selections) »: it is wiped and said in
French.
"""

from collections.abc import Sequence
from typing import Any

from filings.french.typography import typography
from filings.interview.question import Option
from filings.terminal.prompts import look

HOW = "(flèches, espace pour cocher, Entrée)"
NOTHING = "rien de coché"


def ask(message: str, options: Sequence[Option], **session: Any) -> list[str]:
    """Put ``message`` above the options, return the values ticked, in their order.

    Raises KeyboardInterrupt or EOFError.
    """
    import questionary

    choices = [questionary.Choice(typography(option.label), value=option) for option in options]
    chosen = questionary.checkbox(
        typography(message),
        choices,
        qmark=look.MARK,
        pointer=look.POINTER,
        instruction=typography(HOW),
        use_jk_keys=False,
        style=look.style(),
        erase_when_done=True,
        **look.given(session),
    ).unsafe_ask()
    labels = [typography(one.label) for one in chosen]
    print(f"{look.MARK} {typography(message)} {' ; '.join(labels) or typography(NOTHING)}")
    return [one.value for one in chosen]
