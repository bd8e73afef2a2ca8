"""What stands under the line to type on: the options that answer to what is typed, those in sight, the ways out.

Nothing is chosen at first: the pointer stands on the line, and is moved to an option or to a way out on purpose.
"""

from collections.abc import Sequence

from filings.french.typography import typography
from filings.interview.question import Option
from filings.interview.reading import plain
from filings.terminal import said
from filings.terminal.prompts import look
from filings.terminal.prompts.look import Piece


class Listed:
    """Options and ways out, with what is pointed at among them and what is ticked."""

    def __init__(self, options: Sequence[Option], ways: Sequence[Sequence[Option]], *, several: bool = False) -> None:
        self.options, self.ways, self.several = options, ways, several
        self.labels = said.named(options)
        self.shown = list(range(len(options)))
        #: The place of what is pointed at: among the options shown, then among the ways; None on the line.
        self.at: int | None = None
        self.ticked: set[int] = set()
        self._first = 0
        self._typed = ""

    # --- what is pointed at -----------------------------------------------------------------------------------

    def option(self) -> int | None:
        """Return which option is pointed at."""
        return self.shown[self.at] if self.at is not None and self.at < len(self.shown) else None

    def way(self) -> Option | None:
        """Return which way out is pointed at."""
        if self.at is None or self.at < len(self.shown):
            return None
        return [way for row in self.ways for way in row][self.at - len(self.shown)]

    def move(self, by: int) -> None:
        """Point further down or up; the line to type on stands between the last and the first."""
        count = len(self.shown) + sum(map(len, self.ways))
        place = (0 if self.at is None else self.at + 1) + by
        self.at = None if place % (count + 1) == 0 else place % (count + 1) - 1

    def tick(self) -> None:
        """Tick the option pointed at, or take its tick away."""
        found = self.option()
        if found is not None:
            self.ticked ^= {found}

    def chosen(self) -> list[str]:
        """Return what is ticked, in the order of the list: what is counted is what was ticked, not when."""
        return [option.value for n, option in enumerate(self.options) if n in self.ticked]

    # --- what answers to what is typed ------------------------------------------------------------------------

    def narrow(self, typed: str) -> None:
        """Show the options of which each word typed begins a word or the number; none when none does."""
        # « 1, 3 » is being typed: what is looked for is what comes last.
        typed_words = _words(typed.rpartition(",")[2])
        self.at, self._first, self._typed = None, 0, typed
        self.shown = [
            n
            for n, label in enumerate(self.labels)
            if all(any(word.startswith(one) for word in _words(label)) for one in typed_words)
        ]

    # --- what is seen -----------------------------------------------------------------------------------------

    def option_lines(self, width: int, room: int) -> list[list[Piece]]:
        """Return the options that go in so many lines, around the one pointed at, and how many are out of sight."""
        if not self.shown:
            return [[("", f"    {typography(said.NO_MATCH)}")]] if self.options and room and not self._begins() else []
        counted = 1 < room < len(self.shown)
        room = max(1, room - 1) if counted else max(1, room)
        pointed = self.at if self.at is not None and self.at < len(self.shown) else None
        if self.at is not None and pointed is None:
            pointed = len(self.shown) - 1
        if pointed is not None:
            self._first = min(max(self._first, pointed - room + 1), pointed)
        self._first = max(0, min(self._first, len(self.shown) - room))
        last = min(len(self.shown), self._first + room)
        lines = [self._option(place, width) for place in range(self._first, last)]
        counts = [(said.MORE_ABOVE, self._first), (said.MORE_BELOW, len(self.shown) - last)]
        hidden = "   ".join(words.format(count=count) for words, count in counts if count)
        return [*lines, [("", f"    {hidden}")]] if hidden and counted else lines

    def _option(self, place: int, width: int) -> list[Piece]:
        n = self.shown[place]
        pointer = look.POINTER if self.at == place else look.NOT_POINTED
        box = (look.TICKED if n in self.ticked else look.NOT_TICKED) if self.several else ""
        text = look.shortened(f"  {pointer}{box}{self.labels[n]}", width)
        return [("class:pointed" if self.at == place else "", text)]

    def _begins(self) -> bool:
        """Whether what is typed may become a word that is no option."""
        typed = plain(self._typed)
        return any(plain(way.value).startswith(typed) for row in self.ways for way in row)

    def way_lines(self, width: int) -> list[list[Piece]]:
        """Return the ways out, a line or two for each of their rows."""
        lines: list[list[Piece]] = []
        before = len(self.shown)
        for row in self.ways:
            cells = [f"{look.NOT_POINTED}{way.label}" for way in row]
            for places in look.packed(cells, width - 4):
                lines.append([("", "  ")])
                for place in places:
                    pointed = self.at == before + place
                    text = f"{look.POINTER if pointed else look.NOT_POINTED}{row[place].label}  "
                    lines[-1].append(("class:pointed" if pointed else "", text))
            before += len(row)
        return lines


def _words(label: str) -> list[str]:
    return plain(label).replace("'", " ").replace("(", " ").split()
