"""Hands and eyes at a real terminal: a program run on a pseudo-terminal, typed to, and its screen read.

The standard library only: ``pty`` opens the terminal, ``Screen`` understands the few sequences our programs write.
"""

import contextlib
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import unicodedata
from fcntl import ioctl
from pathlib import Path

#: Nobody waits longer than this for an answer (seconds): a test that hangs says so instead.
PATIENCE = 60.0

ASK = "import sys; sys.argv[0] = 'filings'; from filings.cli import main; main()"


class Typist:
    """A program on a terminal of 80 columns and 24 lines."""

    def __init__(self, *arguments: str, folder: Path, rows: int = 24, columns: int = 80, code: str = ASK) -> None:
        self.seen = ""
        self.screen = Screen(rows, columns)
        environment = {
            **os.environ,
            "TERM": "xterm-256color",
            "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
            "PYTHONUTF8": "1",
            "NO_COLOR": "1",
        }
        self.pid, self._fd = pty.fork()
        if self.pid == 0:  # pragma: no cover - the child becomes the program
            os.chdir(folder)
            os.execve(sys.executable, [sys.executable, "-c", code, *arguments], environment)
        ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, text: str) -> None:
        """Type keys, as they are."""
        data = text.encode()
        while data:
            data = data[os.write(self._fd, data) :]

    def line(self, text: str = "") -> None:
        """Type a line and Enter."""
        self.type(text + "\r")

    def until(self, pattern: str, patience: float = PATIENCE) -> str:
        """Wait until something is shown after what was already waited for; return what was shown up to its end."""
        while not (found := re.search(pattern, self.seen)):
            if not self._read(patience):
                raise AssertionError(f"{pattern!r} was never shown; the last lines are:\n{self.seen[-1500:]}")
        shown, self.seen = self.seen[: found.end()], self.seen[found.end() :]
        return shown

    def prompt(self) -> str:
        """Wait for the plain prompt; return everything shown before it."""
        return self.until(r"(?m)^> $")

    def settle(self, pattern: str) -> str:
        """Wait until the screen shows something and nothing more comes; return the screen."""
        # What is redrawn comes in pieces: the screen is read, not the stream.
        while not re.search(pattern, self.screen.text()):
            if not self._read(PATIENCE):
                raise AssertionError(f"{pattern!r} was never on the screen:\n{self.screen.text()}")
        while self._read(0.3):
            pass
        self.seen = ""
        return self.screen.text()

    def _read(self, patience: float) -> bool:
        ready, _, _ = select.select([self._fd], [], [], patience)
        if not ready:
            return False
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:
            return False
        if not data:
            return False
        shown = self.screen.feed(data)
        self.seen += shown
        for where in self.screen.asked:
            # A program asked where the cursor is: a terminal answers by itself.
            self.type(where)
        self.screen.asked.clear()
        return True

    def kill(self) -> None:
        """End the program without warning it, as a power cut would."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        self.wait()

    def wait(self) -> int:
        """Wait for the program to end; return its exit code, negative when a signal ended it."""
        while self._read(0.05):
            pass
        while True:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                break
            self._read(0.05)
        with contextlib.suppress(OSError):
            os.close(self._fd)
        return os.waitstatus_to_exitcode(status)


_SEQUENCE = re.compile(
    r"\x1b\[([?>]?)([\d;]*)([A-Za-z])|\x1b\]([^\x07\x1b]*)(?:\x07|\x1b\\)|\x1b[()][A-Z0-9]|\x1b[=>78]"
)


class Screen:
    """What a person sees: the last lines of a terminal, the few sequences of ours obeyed."""

    def __init__(self, rows: int, columns: int) -> None:
        self.rows, self.columns = rows, columns
        self.lines: list[list[str]] = [[]]
        self.top, self.row, self.column = 0, 0, 0
        self.wiped = 0
        self.asked: list[str] = []
        self._left = b""

    def feed(self, data: bytes) -> str:
        """Show bytes; return the plain text they bring, without sequences."""
        data = self._left + data
        self._left = b""
        # A character or a sequence cut in two waits for its end.
        for keep in range(1, min(4, len(data)) + 1):
            if data[-keep] >= 0xC0:
                need = 2 if data[-keep] < 0xE0 else 3 if data[-keep] < 0xF0 else 4
                if need > keep:
                    data, self._left = data[:-keep], data[-keep:]
                break
            if data[-keep] < 0x80:
                break
        if cut := re.search(rb"\x1b[\[\]()]?[?>]?[\d;]*$", data):
            data, self._left = data[: cut.start()], data[cut.start() :] + self._left
        text = data.decode(errors="replace")
        at, plain = 0, []
        while at < len(text):
            if found := _SEQUENCE.match(text, at):
                self._obey(found)
                at = found.end()
                continue
            plain.append(text[at])
            self._put(text[at])
            at += 1
        return "".join(plain).replace("\r\n", "\n").replace("\r", "")

    def text(self) -> str:
        """Return the lines in view, their right ends trimmed."""
        first = max(self.top, len(self.lines) - self.rows)
        shown = ["".join(line).rstrip() for line in self.lines[first:]]
        return "\n".join(shown).strip("\n")

    def _put(self, mark: str) -> None:
        if mark == "\n":
            self.row += 1
            while self.row >= len(self.lines):
                self.lines.append([])
        elif mark == "\r":
            self.column = 0
        elif mark == "\b":
            self.column = max(0, self.column - 1)
        elif mark >= " ":
            wide = unicodedata.east_asian_width(mark) in "WF"
            if self.column + wide >= self.columns:
                self._put("\n")
                self.column = 0
            line = self.lines[self.row]
            line += [" "] * (self.column + 1 - len(line))
            line[self.column] = mark
            self.column += 1

    def _obey(self, found: re.Match[str]) -> None:
        numbers = [int(one) for one in (found[2] or "").split(";") if one]
        one = numbers[0] if numbers else 1
        match (found[1], found[3]):
            case "", "A":
                self.row = max(0, self.row - one)
            case "", "B":
                for _ in range(one):
                    self._put("\n")
            case "", "C":
                self.column += one
            case "", "D":
                self.column = max(0, self.column - one)
            case "", "K":
                del self.lines[self.row][self.column :]
            case "", "J":
                if numbers and numbers[0] in {2, 3}:
                    self.wiped += numbers[0] == 3
                    self.lines, self.row, self.column, self.top = [[]], 0, 0, 0
                else:
                    del self.lines[self.row][self.column :], self.lines[self.row + 1 :]
            case "", "n":
                first = max(self.top, len(self.lines) - self.rows)
                self.asked.append(f"\x1b[{self.row - first + 1};{self.column + 1}R")
            case "", "H":
                first = max(self.top, len(self.lines) - self.rows)
                self.row = min(first + (numbers[0] - 1 if numbers else 0), len(self.lines) - 1)
                self.column = numbers[1] - 1 if len(numbers) > 1 else 0
            case _:
                pass
