"""Plain lines: nothing is redrawn, nothing depends on a colour. For a screen reader, a slow line, an old terminal."""

import os
import sys
import textwrap
from collections.abc import Sequence

from filings.french.typography import typography
from filings.interview import reading, words
from filings.interview.question import Kind, Option, Question
from filings.terminal import said, screen
from filings.terminal.face import Passed, Reply, Said, Stop, Wants, command

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

    def ask(self, question: Question, typed: str = "") -> Reply:
        """Put a question and read its answer, over several lines where it takes several."""
        self._put(question)
        while True:
            try:
                return self._reply(question.kind in MANY_LINES)
            except reading.NotRead as refused:
                self.say(str(refused))

    def confirm(self, message: str) -> bool:
        """Ask for yes or no; Enter is yes."""
        self.say(f"{message} {said.OR_ENTER}")
        while True:
            reply = self._one()
            if isinstance(reply, Said):
                try:
                    return reading.yes_no(str(reply.reply)) == "true"
                except reading.NotRead as refused:
                    self.say(str(refused))
            else:
                return not isinstance(reply, Wants)

    def choose(self, message: str, options: Sequence[Option]) -> str:
        """Offer numbered ways on; Enter takes none."""
        self.say(message)
        self._list(options)
        while True:
            reply = self._one()
            if not isinstance(reply, Said):
                return ""
            try:
                return reading.one_of(str(reply.reply), options)
            except reading.NotRead as refused:
                self.say(str(refused))

    def say(self, text: str = "", *, indent: str = "", raw: bool = False) -> None:
        """Print a sentence, cut at the width of the terminal."""
        text = text if raw else typography(text)
        for line in text.split("\n"):
            print(
                textwrap.fill(
                    line,
                    screen.width(),
                    initial_indent=indent,
                    subsequent_indent=indent,
                    break_long_words=False,
                    break_on_hyphens=False,
                )
            )

    def heading(self, text: str) -> None:
        """Print a heading between two empty spaces; no rule, no colour."""
        print()
        self.say(text)

    def _put(self, question: Question) -> None:
        print()
        self.say(said.header(question), raw=True)
        self.say(question.asked.question)
        for line in said.around(question):
            self.say(line, indent="  ", raw=True)
        self._list(question.options)
        self.say(said.how(question, many=question.kind in MANY_LINES), indent="  ", raw=True)

    def _list(self, options: Sequence[Option]) -> None:
        numbered = all(option.value.isdigit() for option in options)
        for n, option in enumerate(options, 1):
            self.say(option.label if numbered else f"{n}. {typography(option.label)}", indent="  ", raw=True)

    def _reply(self, many: bool) -> Reply:
        lines: list[str] = []
        while True:
            print(PROMPT, end="", flush=True)
            burst = self._burst()
            if not lines and len(burst) == 1 and (other := command(burst[0])) is not None:
                return other
            if many and burst == [""]:
                return Said("\n".join(lines))
            lines += burst
            if not many:
                while len(lines) > 1 and not lines[-1].strip():
                    lines.pop()
                if len(lines) > 1:
                    raise reading.NotRead(words.ONE_LINE)
                return Said(lines[0]) if lines[0].strip() else Passed()

    def _one(self) -> Reply:
        while True:
            try:
                return self._reply(False)
            except reading.NotRead as refused:
                self.say(str(refused))

    def _burst(self) -> list[str]:
        try:
            return self._keyboard.burst()
        except KeyboardInterrupt:
            print()
            raise Stop from None
