"""How the prompts look: told apart by their signs, never by a colour alone."""

import textwrap
from collections.abc import Sequence
from typing import Any

#: What stands before a line to fill.
MARK = "> "
#: What stands before what is pointed at, and before what is not.
POINTER, NOT_POINTED = "» ", "  "
#: What stands before what is ticked, and before what is not.
TICKED, NOT_TICKED = "● ", "○ "

#: A piece of a line: its style and its text.
Piece = tuple[str, str]


def style() -> Any:
    """Return the styles: bold for what is pointed at and for the heading, nothing that relies on a colour."""
    from questionary import Style

    return Style([("heading", "bold"), ("pointed", "bold"), ("mark", "bold")])


def cut(text: str, width: int, indent: str = "") -> list[str]:
    """Return a text in lines of a width, an empty text in none."""
    return [
        line
        for part in text.split("\n")
        for line in textwrap.wrap(part, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
    ]


def packed(cells: Sequence[str], width: int) -> list[list[int]]:
    """Return which cells stand on which line, each whole, as many on a line as go there."""
    rows: list[list[int]] = []
    room = 0
    for index, cell in enumerate(cells):
        if not rows or len(cell) > room:
            rows.append([])
            room = width
        rows[-1].append(index)
        room -= len(cell) + 2
    return rows


def shortened(text: str, width: int) -> str:
    """Return a text that stands on one line."""
    return text if len(text) <= width else f"{text[: max(1, width - 1)]}…"
