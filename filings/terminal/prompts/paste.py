"""Several lines, typed or pasted whole: Enter ends a line, and an empty line followed by Enter ends the answer.

A terminal that marks pastes (nearly all do) gives one as a whole, empty lines included: it can then be read again
before it is sent, and never answers the next question by accident.
"""

from typing import Any

from filings.terminal.prompts import look


def ask(typed: str = "", **session: Any) -> str:
    """Ask for lines, beginning with what was typed before; raise KeyboardInterrupt or EOFError."""
    import questionary
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

    keys = KeyBindings()

    @keys.add("enter")
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        line = buffer.document.current_line.strip()
        if (not line and buffer.document.is_cursor_at_the_end) or ("\n" not in buffer.text and _is_command(line)):
            buffer.validate_and_handle()
        else:
            buffer.insert_text("\n")

    prompt = questionary.text(
        "",
        default=typed,
        qmark=look.MARK,
        multiline=True,
        instruction=" ",
        style=look.style(),
        key_bindings=keys,
        **look.given(session),
    )
    return str(prompt.unsafe_ask())


def _is_command(line: str) -> bool:
    from filings.terminal.face import Leave, Stop, command

    try:
        return command(line) is not None
    except (Leave, Stop):
        return True
