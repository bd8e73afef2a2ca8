"""Places as people name them, a commune, a postcode, a département or an airport, and the courts they depend on.

>>> [(one.name, [court.seat for court in one.courts]) for one in meant("Dijon 33000")]
[('Dijon', ['Dijon']), ('Bordeaux', ['Bordeaux'])]
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from filings.days import DocumentDay
from filings.law.registers import airports, communes, courts
from filings.law.registers.communes import Commune
from filings.law.registers.courts import Court
from filings.law.registers.names import plain


class Place(Struct, frozen=True):
    """A place as it was understood: communes that share their courts, or a whole département."""

    name: str
    departement: str
    communes: tuple[Commune, ...]
    courts: tuple[Court, ...]


def meant(told: str, on: DocumentDay | None = None) -> tuple[Place, ...]:
    """Return every place a person may mean: a commune, a postcode, an INSEE code, a département by code or name.

    Its courts are those that sat ``on`` a day, or those of today when none is given; none before 2010. Homonyms are
    places of their own; communes of one postcode that share their courts are one. « Saint-Denis 93200 » and « 93200
    Saint-Denis » are understood, and « aéroport d’Orly », whose grounds have a court of their own.
    """
    if grounds := airports.named(told):
        return (Place(grounds.name, grounds.departements[0], (), courts.of_grounds(grounds, on)),)
    code = re.search(r"(?<!\w)\d[\dABab]\d{3}(?!\w)", told)
    name = re.sub(r"(?<!\w)\d[\dABab]\d{3}(?!\w)", " ", told).strip(" ,()-")
    return _of_code(code[0].upper(), name, on) if code else _of_name(name, on)


def _of_name(name: str, on: DocumentDay | None) -> tuple[Place, ...]:
    homonyms = _each(communes.named(name), on)
    whole = (
        one for one in courts.departements() if name.upper().zfill(2) == one.code or plain(name) == plain(one.name)
    )
    wide = [_whole(one.name, one.code, on) for one in whole]
    return (*homonyms, *(one for one in wide if one.courts not in {place.courts for place in homonyms}))


def _of_code(digits: str, name: str, on: DocumentDay | None) -> tuple[Place, ...]:
    """Return the places of a postcode or an INSEE code, with the name told beside it, if any."""
    near = courts.departement_of(digits)
    readings = communes.readings(name, digits) if name else (_of_digits(digits),)
    shared: dict[tuple[Court, ...], list[Commune]] = {}
    for commune in dict.fromkeys(one for reading in readings for one in reading):
        shared.setdefault(courts.of(commune, on), []).append(commune)
    found = tuple(
        Place(group[0].name if len(group) == 1 else digits, group[0].departement, tuple(group), held)
        for held, group in shared.items()
    )
    # A postcode of no commune leaves its département, which may be another than that of the town.
    return (*found, _whole(digits, near, on)) if near and not all(readings) else found


def _of_digits(digits: str) -> tuple[Commune, ...]:
    one = communes.of_code(digits)
    return communes.with_postcode(digits) or ((one,) if one else ())


def _whole(name: str, departement: str, on: DocumentDay | None) -> Place:
    return Place(name, departement, (), courts.near(departement, on))


def begun(told: str, on: DocumentDay | None = None) -> tuple[Place, ...]:
    """Return the places whose name begins by what was told: to be chosen from when no commune bears it."""
    return _each(communes.begun(told), on)


def _each(found: Sequence[Commune], on: DocumentDay | None) -> tuple[Place, ...]:
    return tuple(
        Place(one.name, one.departement_on(on) if on else one.departement, (one,), courts.of(one, on)) for one in found
    )
