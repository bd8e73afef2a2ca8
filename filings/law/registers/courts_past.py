"""Courts as they were: days on which one did not sit, and who held its ressort then; the names it bore.

The reform of 2008 closed courts until the end of 2010; three of them were made again on 1 September 2014 (décret n°
2013-1258 du 27 décembre 2013).

>>> from datetime import date
>>> from filings.days import DocumentDay
>>> on("tulle", DocumentDay(date(2012, 3, 1))).instead
'brivelagaillarde'
>>> on("tulle", DocumentDay(date(2014, 9, 1))) is None
True
"""

from datetime import date
from functools import cache
from typing import Literal, cast

from msgspec import Struct

from filings.days import DocumentDay
from filings.law.grade import Grade
from filings.law.registers import table


class Past(Struct, frozen=True):
    """A court between two days: what it was called, or, when ``instead`` names another, that it did not sit."""

    id: str
    since: date | None
    until: date
    kind: Literal["TGI", "TPI", ""]
    de: str
    instead: str
    source: str
    read: date
    grade: Grade


@cache
def every() -> tuple[Past, ...]:
    """Return every row."""
    return tuple(
        Past(
            id=row["id"],
            since=table.day(row["since"]),
            until=date.fromisoformat(row["until"]),
            kind=cast(Literal["TGI", "TPI", ""], row["kind"]),
            de=row["de"],
            instead=row["instead"],
            source=row["source"],
            read=date.fromisoformat(row["read"]),
            grade=Grade(row["grade"]),
        )
        for row in table.rows("courts_past")
    )


def on(court: str, day: DocumentDay) -> Past | None:
    """Return what a court was on a day, by its ``Court.id``; None when it was what it is today."""
    return next((one for one in every() if one.id == court and table.holds(one.since, one.until, day)), None)
