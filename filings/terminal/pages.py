"""A list longer than the screen, in plain lines: what goes between the question and the prompt, then what follows."""

from collections.abc import Callable, Sequence

from filings.french.typography import typography
from filings.interview.question import Option
from filings.interview.reading import plain
from filings.terminal import said
from filings.terminal.prompts import look

#: What is typed to see the next ones.
_MORE = "suite"
_BETWEEN = "   "


class Turned(Exception):
    """The next options were shown: the same answer is still awaited."""


class Pages:
    """The options of one question, shown with ``put`` between what stands above and below them."""

    def __init__(self, options: Sequence[Option], width: int, room: int, put: Callable[[Sequence[str]], None]) -> None:
        self._width, self._room, self._put = width, max(4, room), put
        labels = said.named(options)
        self._lines = [line for label in labels for line in look.cut(label, width, "  ")]
        if len(self._lines) > self._room:
            # Several on a line, each whole: a number is read before its words, in one column or in five.
            rows = look.packed([f"{label} " for label in labels], width - 2)
            flowed = [line for row in rows for line in self._row([labels[n] for n in row])]
            self._lines = flowed
        self._start = 0

    def _row(self, labels: Sequence[str]) -> list[str]:
        return look.cut(labels[0], self._width, "  ") if len(labels) == 1 else [f"  {_BETWEEN.join(labels)}"]

    def show(self, around: Sequence[str] = ()) -> None:
        """Show the options from where they were left, after what explains the question as far as there is room."""
        room = self._room - min(len(self._lines), self._room)
        above = []
        for lines in (look.cut(one, self._width, "  ") for one in around):
            if len(lines) <= room:
                above += lines
                room -= len(lines)
        if len(self._lines) <= self._room:
            self._put([*above, *self._lines])
            return
        shown = self._lines[self._start : self._start + self._room - 1]
        left = len(self._lines) - len(shown)
        self._put([*shown, f"  {typography(said.MORE_LISTED.format(count=left))}"])

    def turned(self, typed: str) -> None:
        """Show the next options when that is what is typed; raise Turned when it is."""
        if plain(typed) != _MORE or len(self._lines) <= self._room:
            return
        self._start += self._room - 1
        if self._start >= len(self._lines):
            self._start = 0
        self.show()
        raise Turned
