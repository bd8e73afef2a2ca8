"""The grounds of airports, which depend on one court whatever the commune they lie in.

>>> named("Roissy CDG").court, named("Orly Aéroport").court, named("Roissy-en-France")
('bobigny', 'creteil', None)
>>> named("avenue Charles-de-Gaulle, Roissy-en-France")
"""

from datetime import date
from functools import cache

from msgspec import Struct

from filings.law.registers import table
from filings.law.registers.names import plain

#: The day the ressorts of these grounds were read; since when they are so, nobody read.
READ = date(2026, 11, 30)
#: Words of an address: a street that bears the name of an airport is not its grounds.
_STREETS = frozenset(["allee", "avenue", "boulevard", "chemin", "impasse", "quai", "route", "rue", "square"])


class Grounds(Struct, frozen=True):
    """The grounds of an airport: ``court`` is a ``Court.id``; the first of ``departements`` is that of the court.

    The others are those in which the grounds lie, whose postcodes an address there may bear.
    """

    name: str
    departements: tuple[str, ...]
    court: str


def named(told: str) -> Grounds | None:
    """Return the grounds that a place names, None for any other place."""
    words = set(plain(told).split())
    if words & _STREETS:
        return None
    return next((one for ways, one in _every() if any(way <= words for way in ways)), None)


@cache
def _every() -> tuple[tuple[tuple[frozenset[str], ...], Grounds], ...]:
    """Return each airport with the ways of naming it."""
    return tuple(
        (
            tuple(frozenset(way.split()) for way in row["words"].split("|")),
            Grounds(row["name"], tuple(row["departements"].split()), row["court"]),
        )
        for row in table.rows("airports")
    )
