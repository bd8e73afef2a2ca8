"""What `make --pdf` adds: the documents as PDF files beside them, with a bar while LibreOffice works."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from filings.cli.shell import say

if TYPE_CHECKING:
    from filings.assembly.pdf import Progress
    from filings.assembly.write import Written


def convert(documents: Sequence[Path], *, force: bool) -> tuple["Written", ...]:
    """Write each document as a PDF, and say what the PDFs may lack. Raises FilingsError as ``convert`` does."""
    from filings.assembly import pdf

    with _bar(len(documents)) as progress:
        done = pdf.convert(documents, progress=progress, force=force)
    for warning in done.warnings:
        say(warning, err=True)
    return done.written


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
