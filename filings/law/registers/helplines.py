"""Numbers to call, in the order to show them, with the day each was checked."""

from datetime import date
from functools import cache
from typing import Literal, cast

from msgspec import Struct

from filings.law.grade import Grade
from filings.law.registers import table

Audience = Literal["all", "minor", "woman", "adult"]


class Helpline(Struct, frozen=True):
    """A number: ``purpose`` in French, ``audience`` it is for, ``hours`` for a screen only, never printed."""

    id: str
    number: str
    purpose: str
    audience: Audience
    urgent: bool
    url: str
    hours: str
    checked_on: date | None
    grade: Grade
    source: str


@cache
def every() -> tuple[Helpline, ...]:
    """Return every line of the register."""
    return tuple(
        Helpline(
            id=row["id"],
            number=row["number"],
            purpose=row["purpose"],
            audience=cast(Audience, row["audience"]),
            urgent=row["urgent"] == "yes",
            url=row["url"],
            hours=row["hours"],
            checked_on=table.day(row["checked_on"]),
            grade=Grade(row["grade"]),
            source=row["source"],
        )
        for row in table.rows("helplines")
    )


def for_person(*, minor: bool = False, woman: bool = False) -> tuple[Helpline, ...]:
    """Return the lines meant for a person. 3018 is for the young and their parents: never shown to an adult alone."""
    return tuple(
        line
        for line in every()
        if line.audience == "all" or (line.audience == "minor" and minor) or (line.audience == "woman" and woman)
    )
