"""Letters that a template is tried on: those of the invented cases that come with the program.

The cases are the examples of the repository, as JSON, each under its name and the day of its documents
(`salome-2013@2013-11-09.json`); `tools/reference` writes them.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from filings.days import DocumentDay
from filings.letter.contract import Said
from filings.make import examine, wanted
from filings.workshop.fields import values, views


@cache
def samples() -> Mapping[str, Sequence[Mapping[str, object]]]:
    """The views that the example cases give each template, by its name; none for a letter that no example asks for."""
    found: dict[str, list[Mapping[str, object]]] = {name: [] for name in views()}
    with as_file(files("filings.workshop") / "exemples") as folder:
        for case in sorted(folder.glob("*.json"), reverse=True):
            for said in letters(case, DocumentDay(date.fromisoformat(case.stem.partition("@")[2]))):
                found.setdefault(said.template, []).append(said.view)
    return found


def letters(case: Path, on: DocumentDay) -> Iterator[Said]:
    """Every letter of a case on a day, those it lacks something for left out. Raises FilingsError or Problems."""
    examined = examine(case, on)
    for filing in wanted(examined.known):
        if not filing.needs(examined.known, examined.verdict):
            yield from filing.say(examined.known, examined.verdict, on)


def example(template: str, field: str) -> str:
    """What the first example case that has this field prints there, on one line; empty when none has."""
    for view in samples().get(template, ()):
        for text in values(view, field):
            if text.strip():
                return " ".join(text.split())
    return ""
