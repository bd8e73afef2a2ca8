"""A file: dropped on the window, or typed and completed with Tab."""

from typing import Any

from filings.terminal.prompts import look, text


def ask(typed: str = "", **session: Any) -> str:
    """Ask for a path, as a terminal drops it; raise KeyboardInterrupt or EOFError."""
    import questionary
    from prompt_toolkit.completion import PathCompleter

    prompt = questionary.text(
        "",
        default=typed,
        qmark=look.MARK,
        validate=text.one_line,
        style=look.style(),
        completer=PathCompleter(expanduser=True),
        complete_while_typing=False,
        **look.given(session),
    )
    return str(prompt.unsafe_ask())
