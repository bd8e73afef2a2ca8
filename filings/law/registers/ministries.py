"""Ministries: the title of the function on the day of the letter.

>>> from datetime import date
>>> from filings.days import DocumentDay
>>> on("women", DocumentDay(date(2013, 11, 9))).title
'ministre des Droits des femmes, porte-parole du Gouvernement'
"""

from datetime import date
from functools import cache

from msgspec import Struct

from filings.days import DocumentDay
from filings.law.grade import Grade
from filings.law.registers import table
from schemas.named import Civility


class Ministry(Struct, frozen=True):
    """A ministry over one period: ``civility`` of its holder when known, ``address`` with its own grade."""

    kind: str
    title: str
    civility: Civility | None
    since: date
    until: date | None
    verified_to: date | None
    address: tuple[str, ...]
    address_grade: Grade | None
    grade: Grade
    source: str

    def to_verify(self, day: DocumentDay) -> bool:
        """Whether no source confirms the row on that day."""
        return self.verified_to is not None and day > self.verified_to


@cache
def every() -> tuple[Ministry, ...]:
    """Return every row of the register."""
    genders = {"f": Civility.MADAME, "m": Civility.MONSIEUR}
    return tuple(
        Ministry(
            kind=row["kind"],
            title=row["title"],
            civility=genders.get(row["gender"]),
            since=date.fromisoformat(row["since"]),
            until=table.day(row["until"]),
            verified_to=table.day(row["verified_to"]),
            address=table.lines(row["address"]),
            address_grade=table.grade(row["address_grade"]),
            grade=Grade(row["grade"]),
            source=row["source"],
        )
        for row in table.rows("ministries")
    )


def on(kind: str, day: DocumentDay) -> Ministry | None:
    """Return the ministry of a kind (``schemas.minister.MinistryKind``) on a day, None when no row is known."""
    return next((one for one in every() if one.kind == kind and table.holds(one.since, one.until, day)), None)
