"""What `make --pdf` adds: the documents as PDF files beside them, with a bar while LibreOffice works."""

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from filings.cli.shell import say

if TYPE_CHECKING:
    from datetime import date

    from filings.assembly.folder.pdf import Progress
    from filings.assembly.folder.shelf import Written


def convert(documents: Sequence[Path], *, force: bool, on: "date") -> tuple["Written", ...]:
    """Write each document as a PDF, and say what the PDFs may lack. Raises FilingsError as ``convert`` does."""
    from filings.assembly.folder import pdf

    with _stoppable(), _bar(len(documents)) as progress:
        done = pdf.convert(documents, progress=progress, force=force, on=on)
    for warning in done.warnings:
        say(warning, err=True)
    return done.written


@contextmanager
def _stoppable() -> Iterator[None]:
    """Have a program that is told to end, or whose terminal is closed, leave no LibreOffice behind, and no copy."""

    def stop(number: int, frame: Any) -> NoReturn:
        raise SystemExit(128 + number)

    names = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {one: signal.getsignal(one) for one in names}
    for one, handler in before.items():
        if handler is not signal.SIG_IGN:
            signal.signal(one, stop)
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


@contextmanager
def _bar(total: int) -> Iterator["Progress | None"]:
    """A bar for a person who waits; nothing for a program."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Conversion en PDF", total=total)
        yield lambda done, _: bar.update(task, completed=done)
