"""The court of each commune by its INSEE code, on any day since 2010: ``Court.id``.

``ressorts.csv`` gives the court of a whole département and the communes that have another, ``ressorts_past.csv`` what
was otherwise before. ``tools/build_ressorts.py`` builds both again.

>>> from datetime import date
>>> from filings.days import DocumentDay
>>> court_of("33366", DocumentDay(date(2018, 6, 1))), court_of("33366")
('bordeaux', 'libourne')
"""

from collections.abc import Mapping
from datetime import date
from functools import cache

from msgspec import Struct

from filings.days import DocumentDay
from filings.law.registers import table

#: The first day of which the court of a commune was read; what came before is unknown.
SINCE = date(2010, 1, 1)


class Before(Struct, frozen=True):
    """Another court than that of today, and the days on which which of the two held the commune was not read."""

    court: str
    since: date
    until: date
    doubt_since: date | None
    doubt_until: date | None


def court_of(insee: str, on: DocumentDay | None = None) -> str:
    """Return the court of a commune on a day, of today when none is given; empty for an unknown département or day."""
    if on is not None:
        if on < SINCE:
            return ""
        if before := next((one for one in _before().get(insee, ()) if one.since <= on <= one.until), None):
            return before.court
    departement = insee[:3] if insee.startswith(("97", "98")) else insee[:2]
    courts = _of_departement(departement)
    return courts.get(insee.removeprefix(departement), courts.get("", ""))


def doubtful(insee: str, on: DocumentDay) -> bool:
    """Whether the commune changed court on a day nobody read, and this day may be before or after."""
    return any(
        one.doubt_since and one.doubt_until and one.doubt_since <= on <= one.doubt_until
        for one in _before().get(insee, ())
    )


def unsure(insee: str, on: DocumentDay) -> bool:
    """Whether the court of a day is one the commune left on a day nobody read."""
    return any(one.doubt_since and one.since <= on <= one.until for one in _before().get(insee, ()))


@cache
def _of_departement(code: str) -> Mapping[str, str]:
    """Return the courts of a département by the end of the INSEE code, that of all others under the empty one."""
    found: dict[str, str] = {}
    for row in table.rows("ressorts"):
        if row["departement"] == code:
            found.update(dict.fromkeys(row["insee"].split() or [""], row["court"]))
    return found


@cache
def _before() -> Mapping[str, tuple[Before, ...]]:
    found: dict[str, tuple[Before, ...]] = {}
    for row in table.rows("ressorts_past"):
        one = Before(
            row["court"],
            date.fromisoformat(row["since"]),
            date.fromisoformat(row["until"]),
            table.day(row["doubt_since"]),
            table.day(row["doubt_until"]),
        )
        for insee in row["insee"].split():
            found[insee] = (*found.get(insee, ()), one)
    return found
