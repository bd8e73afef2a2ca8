"""Reading a register: a .csv with its provenance in « # » lines, then a header, then rows."""

import csv
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from filings.law.grade import Grade


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of a register, by column name."""
    text = (files("filings.law.registers") / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


def provenance(name: str) -> tuple[str, ...]:
    """Return the lines that say where a register comes from."""
    text = (files("filings.law.registers") / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(line.lstrip("# ") for line in text.splitlines() if line.startswith("#"))


def day(cell: str) -> date | None:
    """Read a day (ISO), None for an empty cell: open on that side, or unknown."""
    return date.fromisoformat(cell) if cell else None


def grade(cell: str) -> Grade | None:
    """Read a grade, None for an empty cell."""
    return Grade(cell) if cell else None


def lines(cell: str) -> tuple[str, ...]:
    """Read the lines of an address, separated by « | »."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def holds(since: date | None, until: date | None, on: date) -> bool:
    """Whether a row is in force on a day; both bounds are included."""
    return (since is None or since <= on) and (until is None or on <= until)
