"""How the prompts look: told apart by their signs, never by a colour alone."""

from typing import Any

#: What stands before a line to fill.
MARK = ">"
#: What stands before the option under the cursor.
POINTER = "»"


def style() -> Any:
    """Return the styles: bold for the option under the cursor, nothing that relies on a colour."""
    from questionary import Style

    return Style([("qmark", "bold"), ("question", ""), ("pointer", "bold"), ("highlighted", "bold"), ("selected", "")])


def given(session: dict[str, Any]) -> dict[str, Any]:
    """Return the input and output that were given, for a test; nothing where the terminal itself is meant."""
    return {key: value for key, value in session.items() if value is not None}
