"""What a person sees while a run goes on: a bar on a terminal, plain lines when it is piped."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from filings.french.typography import typography

#: Lines that a long run prints when nobody is in front of it.
_LINES = 20


def _set(text: str) -> str:
    """Typeset lines, each keeping its indent."""
    lines = ((line, line.lstrip()) for line in text.splitlines())
    return "\n".join(line[: len(line) - len(words)] + typography(words) for line, words in lines)


class Watch(Protocol):
    """Told of each case, in the order of the source."""

    def case(self, line: str = "") -> None:
        """One more case is done; ``line`` says what was wrong with it, when something was."""


class Silent:
    """Shows nothing."""

    def case(self, line: str = "") -> None:
        """Show nothing."""


class _Lines:
    def __init__(self, total: int) -> None:
        self._total, self._done, self._start = total, 0, time.monotonic()

    def case(self, line: str = "") -> None:
        self._done += 1
        if line:
            print(_set(line), file=sys.stderr, flush=True)
        if self._done % max(1, self._total // _LINES) == 0 and self._total >= 2 * _LINES:
            rate = self._done / max(time.monotonic() - self._start, 0.001)
            told = f"{self._done}/{self._total} dossiers ({rate:.1f} par seconde)".replace(".", ",")
            print(told, file=sys.stderr, flush=True)


@contextmanager
def watching(total: int) -> Iterator[Watch]:
    """Show the progress of ``total`` cases until the block ends."""
    if not sys.stderr.isatty():
        yield _Lines(total)
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.1f} dossiers/s".replace(".", ",") if task.speed else "")

    columns = (TextColumn("Dossiers"), BarColumn(), MofNCompleteColumn(), Rate(), TextColumn("reste"))
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=total)

        class Bar:
            def case(self, line: str = "") -> None:
                if line:
                    bar.console.print(_set(line), markup=False, highlight=False)
                bar.advance(task)

        yield Bar()
