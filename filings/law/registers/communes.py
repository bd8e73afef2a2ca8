"""Communes of France: name, INSEE code, postcodes, and so the département that decides which courts are near.

The register holds the communes of the year it was built for, the arrondissements of Paris, Lyon and Marseille, and the
names of former communes that became part of another. It is sorted by plain name and read by bisection: a look-up
never parses the whole of it. ``tools/build_communes.py`` builds it again.

>>> [one.insee for one in named("saint ouen sur seine")]
['93070']
>>> [one.name for one in with_postcode("92190")]
['Meudon']
>>> of_code("13201").within
'13055'
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import takewhile

from msgspec import Struct

from filings.law.registers.names import bare, plain, town

FILE = "communes.csv"
HEADER = b"name,insee,postcodes,within\n"


class Commune(Struct, frozen=True):
    """A commune, an arrondissement of one (``within`` is then the commune’s code), or a former one.

    A former commune bears the code and the postcodes of the commune it is now part of, ``now`` being the name of that.
    """

    name: str
    insee: str
    postcodes: tuple[str, ...]
    within: str = ""
    now: str = ""

    @property
    def departement(self) -> str:
        """The code of the département or of the collectivity."""
        return self.insee[:3] if self.insee.startswith(("97", "98")) else self.insee[:2]


def named(told: str) -> tuple[Commune, ...]:
    """Return the communes of a name, homonyms in the order of their codes.

    Accents, hyphens and capitals are not looked at, nor the article unless some bear the very one that was told.
    « Paris 16 », « Lyon 3e » and « Paris Cedex 08 » are understood.
    """
    name = _told(told)
    key = bare(name)
    if not key:
        return ()
    found = list(map(_commune, takewhile(lambda line: _key(line) == key, _lines_from(key))))
    same = [one for one in found if plain(one.name) == plain(name)] if plain(name) != key else found
    return tuple(sorted(same or found, key=lambda one: one.insee))


def with_postcode(postcode: str) -> tuple[Commune, ...]:
    """Return the communes a postcode serves, arrondissements rather than the whole town; former communes left out."""
    digits = re.sub(r"\D", "", postcode)
    if len(digits) != 5:
        return ()
    found = [one for line in _with(digits) if digits in (one := _commune(line)).postcodes and not one.now]
    whole = {one.within for one in found}
    return tuple(sorted((one for one in found if one.insee not in whole), key=lambda one: one.insee))


def of_code(insee: str) -> Commune | None:
    """Return the commune or the arrondissement of an INSEE code, None when there is none."""
    code = insee.strip().upper()
    if not re.fullmatch(r"\d[\dAB]\d{3}", code):
        return None
    return next((one for line in _with(f",{code},") if (one := _commune(line)).insee == code and not one.now), None)


def find(name: str, postcode: str = "") -> tuple[Commune, ...]:
    """Return the communes of a name that a postcode allows.

    The postcode narrows homonyms; when it is none of theirs (a « Cedex », a mistake) its département does. A name that
    is unknown leaves the communes of the postcode.
    """
    homonyms = named(name)
    if not postcode:
        return homonyms
    served = tuple(one for one in homonyms if postcode in one.postcodes)
    size = 3 if postcode.startswith(("97", "98")) else 2
    near = tuple(one for one in homonyms if postcode[:size] in {code[:size] for code in one.postcodes})
    return served or near or with_postcode(postcode)


def whole(commune: Commune) -> Commune:
    """Return the town an arrondissement is part of, or the commune itself."""
    return (of_code(commune.within) if commune.within else None) or commune


def parts(commune: Commune) -> tuple[Commune, ...]:
    """Return the arrondissements of a town, none for any other commune."""
    within = [_commune(line) for line in _with(f",{commune.insee}\n")]
    return tuple(sorted((one for one in within if one.within == commune.insee), key=lambda one: one.insee))


def provenance() -> tuple[str, ...]:
    """Return the lines that say where the register comes from."""
    return tuple(line.lstrip("# ") for line in _text()[0].decode().splitlines())


@cache
def _text() -> tuple[bytes, bytes]:
    """Return what stands before the header, and after it."""
    head, _, rows = (files("filings.law.registers") / FILE).read_bytes().partition(HEADER)
    return head, rows


def _lines_from(key: str) -> Iterator[str]:
    """Yield the lines in order, from the first whose plain name is not before ``key``."""
    rows = _text()[1]
    at = bisect_left(range(len(rows)), key, key=lambda at: _key(_line(rows, at)))
    while at < len(rows):
        yield _line(rows, at)
        at = rows.index(b"\n", at) + 1


def _line(rows: bytes, at: int) -> str:
    """Return the line in which a place is."""
    return rows[rows.rfind(b"\n", 0, at) + 1 : rows.index(b"\n", at)].decode()


def _key(line: str) -> str:
    return bare(line.partition(",")[0])


def _commune(line: str) -> Commune:
    name, insee, postcodes, within = line.split(",")
    if insee:
        return Commune(name, insee, tuple(postcodes.split()), within)
    now = of_code(within)
    return Commune(name, within, now.postcodes if now else (), now=now.name if now else "")


def _with(part: str) -> Iterator[str]:
    """Yield the lines that hold some characters."""
    rows, sought = _text()[1], part.encode()
    at = rows.find(sought)
    while at >= 0:
        yield _line(rows, at)
        at = rows.find(sought, rows.index(b"\n", at))


def _told(told: str) -> str:
    text = town(told)
    part = re.fullmatch(r"(paris|lyon|marseille) 0?(\d{1,2}) ?(?:er|e|eme|ieme)?(?: arr\w*)?", text)
    if part is None:
        return told if text == plain(told) else text
    return f"{part[1]} {int(part[2])}{'er' if int(part[2]) == 1 else 'e'} arrondissement"
