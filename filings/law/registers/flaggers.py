"""Trusted flaggers: those whose notices a platform handles first, and to whom a victim may give hers.

Source: règlement (UE) 2022/2065, article 22; the list of the Arcom.
"""

from datetime import date
from functools import cache
from typing import Literal, cast

from msgspec import Struct

from filings.law.grade import Grade
from filings.law.registers import table


class Flagger(Struct, frozen=True):
    """A trusted flagger: ``reach`` is how to reach it, empty when that is not known; ``audience`` whom it is for."""

    id: str
    name: str
    reach: str
    audience: Literal["minor", "all"]
    since: date | None
    grade: Grade
    source: str


@cache
def every() -> tuple[Flagger, ...]:
    """Return every flagger of the register."""
    return tuple(
        Flagger(
            id=row["id"],
            name=row["name"],
            reach=row["reach"],
            audience=cast(Literal["minor", "all"], row["audience"]),
            since=table.day(row["since"]),
            grade=Grade(row["grade"]),
            source=row["source"],
        )
        for row in table.rows("flaggers")
    )


def fitting(on: date, *, minor: bool) -> Flagger | None:
    """Return the one that fits, designated on that day and surely so: for a child its own, else the one for all."""
    there = [one for one in every() if table.holds(one.since, None, on) and one.grade is not Grade.C]
    own = [one for one in there if minor and one.audience == "minor"]
    return next(iter([*own, *(one for one in there if one.audience == "all")]), None)
