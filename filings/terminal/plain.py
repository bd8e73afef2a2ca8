"""Plain lines: nothing is redrawn, nothing depends on a colour. For a screen reader, a slow line, an old terminal."""

import os
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from filings.french.typography import typography
from filings.interview import reading, words
from filings.interview.question import Kind, Option, Question
from filings.terminal import said, screen
from filings.terminal.face import Leave, Passed, Reply, Said, Stop, Unsaid, Wants
from filings.terminal.hearing import LISTED, command, is_help, leaves, reader
from filings.terminal.pages import Pages, Turned
from filings.terminal.prompts import look

#: Answered over several lines; an empty line ends the answer.
MANY_LINES = frozenset({Kind.LONG, Kind.PASTE, Kind.ENTRIES})

#: A terminal gives a program at most this many bytes of one line, and drops the rest without a word.
LONGEST_LINE = 4094

#: How long a paste may pause between its lines, in seconds.
_PAUSE = 0.03

PROMPT = "> "


class Keyboard:
    """Lines as they are typed, and whether more are already there: that is how a paste is told from typing."""

    def __init__(self) -> None:
        self._left = b""

    def line(self) -> str:
        """Return the next line, without its end; raise Stop when the input is over."""
        while b"\n" not in self._left:
            data = os.read(sys.stdin.fileno(), 1 << 16)
            if not data:
                raise Stop
            self._left += data.replace(b"\r\n", b"\n")
        line, _, self._left = self._left.partition(b"\n")
        if len(line) >= LONGEST_LINE:
            raise reading.NotRead(said.TOO_LONG)
        return line.decode(sys.stdin.encoding or "utf-8", errors="replace").rstrip("\r")

    def more(self) -> bool:
        """Whether another line is already there."""
        if self._left:
            return True
        if os.name == "nt":
            import msvcrt

            return bool(msvcrt.kbhit())  # type: ignore[attr-defined,unused-ignore]
        import select

        return bool(select.select([sys.stdin.fileno()], [], [], _PAUSE)[0])

    def burst(self) -> list[str]:
        """Return one line typed, or all the lines of a paste."""
        lines: list[str] = []
        refused: reading.NotRead | None = None
        while not lines or self.more():
            try:
                lines.append(self.line())
            except reading.NotRead as error:
                refused, lines = error, [*lines, ""]
        if refused:
            raise refused
        return lines


class Plain:
    """The face of ``--simple``."""

    def __init__(self) -> None:
        self._keyboard = Keyboard()
        self._held: list[list[str]] | None = None
        self._begun: list[str] = []

    # --- what is asked ----------------------------------------------------------------------------------------

    def ask(self, question: Question, typed: str = "") -> Reply:
        """Put a question and read its answer, over several lines where it takes several."""
        many = question.kind in MANY_LINES
        top = [said.header(question), *look.cut(typography(question.asked.question), screen.width())]
        low = [*look.cut(said.how(question, many=many), screen.width(), "  "), *_ways(said.ways(question))]
        print()
        pages = self._shown(top, said.around(question), question.options, low)
        # What was being written when help was asked for goes on; what was refused is written anew.
        begun, self._begun = self._begun, []
        self._put([f"{PROMPT}{line}" for line in begun])

        heard = reader(question)

        def read(text: str) -> Reply:
            pages.turned(text)
            return heard(text)

        return self._asked(lambda: self._reply(many, letters=question.kind in LISTED, lines=begun), read)

    def confirm(self, message: str) -> Reply:
        """Ask for yes or no; Enter alone is neither."""
        self.say(message)
        self._put([*look.cut(typography(said.YES_NO), screen.width(), "  "), *_ways(said.ways())])
        return self._asked(self._chosen, lambda text: Said(said.yes_or_no(text)))

    def choose(self, message: str, options: Sequence[Option]) -> Reply:
        """Offer numbered ways on; Enter takes none."""
        low = [*look.cut(typography(said.NUMBER), screen.width(), "  "), *_ways(said.ways())]
        pages = self._shown(look.cut(typography(message), screen.width()), [], options, low)

        def read(text: str) -> Reply:
            pages.turned(text)
            return Said(reading.one_of(text, options))

        return self._asked(self._chosen, read)

    def pause(self) -> Reply:
        """Wait for Enter."""
        return self._wait(said.READ)

    def _shown(self, top: Sequence[str], around: Sequence[str], options: Sequence[Option], low: Sequence[str]) -> Pages:
        room = screen.height() - len(top) - len(low) - 3
        pages = Pages(options, screen.width(), room, lambda lines: self._put([*top, *lines, *low]))
        pages.show(around)
        return pages

    # --- what is said -----------------------------------------------------------------------------------------

    @contextmanager
    def page(self) -> Iterator[None]:
        """Hold what is said inside, and show it a screen at a time; « retour » shows the screen before again."""
        self._held, held = [], self._held
        try:
            yield
        finally:
            said_, self._held = self._held, held
        room = max(6, screen.height() - len(look.cut(typography(said.NEXT_PAGE), screen.width())) - 4)
        pages = _parted(said_, room)
        at = 0
        while at < len(pages):
            self._put(pages[at])
            if at == len(pages) - 1:
                return
            reply = self._wait(said.NEXT_PAGE)
            if isinstance(reply, Wants) and reply.what == "back":
                at = max(0, at - 1)
            elif isinstance(reply, Passed):
                at += 1
            else:
                self.say(said.ENTER_ONLY)

    def say(self, text: str = "", *, indent: str = "", raw: bool = False) -> None:
        """Print a sentence, cut at the width of the terminal."""
        text = text if raw else typography(text)
        self._put(
            [
                textwrap.fill(
                    line,
                    screen.width(),
                    initial_indent=indent,
                    subsequent_indent=indent,
                    break_long_words=False,
                    break_on_hyphens=False,
                )
                for line in text.split("\n")
            ]
        )

    def heading(self, text: str) -> None:
        """Print a heading between two empty spaces; no rule, no colour."""
        self._put([""])
        self.say(text)

    def _put(self, lines: Sequence[str]) -> None:
        if self._held is not None:
            self._held.append([one for line in lines for one in line.split("\n")])
            return
        for line in lines:
            print(line)

    # --- what is typed ----------------------------------------------------------------------------------------

    def _wait(self, how: str) -> Reply:
        self._put(["", typography(how), *_ways(said.ways())])

        def heard() -> Reply:
            reply = self._reply(False, letters=True)
            if isinstance(reply, Said | Unsaid):
                raise reading.NotRead(said.ENTER_ONLY)
            return reply

        return self._asked(heard, Said)

    def _asked(self, listen: Callable[[], Reply], read: Callable[[str], Reply]) -> Reply:
        """Listen until something is understood; what is not is said to be, and nothing comes of it."""
        while True:
            try:
                reply = listen()
                return read(reply.reply) if isinstance(reply, Said) and isinstance(reply.reply, str) else reply
            except Turned:
                continue
            except reading.NotRead as refused:
                self.say(str(refused))

    def _chosen(self) -> Reply:
        reply = self._reply(False, letters=True)
        if isinstance(reply, Passed | Unsaid):
            raise reading.NotRead(said.NOTHING_CHOSEN if isinstance(reply, Passed) else said.NOT_HERE)
        return reply

    def _reply(self, many: bool, *, letters: bool, lines: Sequence[str] = ()) -> Reply:
        told = list(lines)
        while True:
            print(PROMPT, end="", flush=True)
            burst = self._burst()
            # Somebody comes in: the word is heard wherever it is typed, and never kept.
            if leaves(next((line for line in reversed(burst) if line.strip()), "")):
                raise Leave
            if len(burst) == 1 and (other := self._word(burst[0], told, letters=letters)) is not None:
                return other
            if many and not any(line.strip() for line in burst):
                # Enter alone, or kept down: it ends the answer, or passes where there is none.
                return Said("\n".join(told)) if told else Passed()
            told += burst
            if not many:
                while len(told) > 1 and not told[-1].strip():
                    told.pop()
                if len(told) > 1:
                    raise reading.NotRead(words.ONE_LINE)
                return Said(told[0]) if told[0].strip() else Passed()

    def _word(self, line: str, told: Sequence[str], *, letters: bool) -> Reply | None:
        """Read a line typed alone as a word of command; below other lines of an answer, only help is one."""
        if not told:
            return command(line, letters=letters)
        if is_help(line):
            self._begun = list(told)
            return Wants("help")
        return None

    def _burst(self) -> list[str]:
        try:
            return self._keyboard.burst()
        except KeyboardInterrupt:
            print()
            raise Stop from None


def _parted(said_: Sequence[Sequence[str]], room: int) -> list[list[str]]:
    """Return screens of so many lines; a sentence, a line to call, is cut in two only when it fills more than one."""
    pages: list[list[str]] = [[]] if said_ else []
    for lines in said_:
        if pages[-1] and len(pages[-1]) + len(lines) > room:
            pages.append([])
        for line in lines:
            if len(pages[-1]) == room:
                pages.append([])
            pages[-1].append(line)
    return pages


def _ways(rows: Sequence[Sequence[Option]]) -> list[str]:
    """Return the words to type in place of an answer, as lines."""
    cells = [way.label for row in rows for way in row]
    lines = [" · ".join(cells[n] for n in row) for row in look.packed(cells, screen.width() - 3)]
    return [f"  {typography(said.TYPE)}", *(f"  {line}" for line in lines)]
