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
>>> [[one.insee for one in reading] for reading in readings("Dijon", "33000")]
[['21231'], ['33063']]
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import takewhile

from msgspec import Struct

from filings.law.registers import table
from filings.law.registers.names import bare, plain, town

FILE = "communes.csv"
HEADER = b"name,insee,postcodes,within,until,before\n"


#: Communes that are offered for the beginning of a name; more, and it says nothing.
_OFFERED = 12
#: Letters of the shortest beginning that is looked for.
_LEAST = 4


class Commune(Struct, frozen=True):
    """A commune, an arrondissement of one (``within`` is then the commune’s code), or a former one.

    A former commune bears the code and the postcodes of the commune it is now part of, ``now`` being the name of that,
    and the postcodes it had. ``until`` is its last day as a commune of its own, since 2010, with a code of its own;
    ``before``, that code when it was of another département, or that of today when its name alone changed.
    """

    name: str
    insee: str
    postcodes: tuple[str, ...]
    within: str = ""
    now: str = ""
    until: date | None = None
    before: str = ""

    @property
    def departement(self) -> str:
        """The code of the département or of the collectivity."""
        return _departement(self.insee)

    @property
    def renamed(self) -> bool:
        """Whether this is a name that a commune of today gave up."""
        return bool(self.before) and self.before == self.insee

    def alone_on(self, day: date) -> bool:
        """Whether it was still a commune of its own that day, whose court nobody read."""
        return self.until is not None and day <= self.until

    def departement_on(self, day: date) -> str:
        """The code of its département on a day."""
        return _departement(self.before) if self.before and self.alone_on(day) else self.departement


def named(told: str) -> tuple[Commune, ...]:
    """Return the communes of a name, homonyms in the order of their codes.

    Accents, hyphens and capitals are not looked at, nor the article unless some bear the very one that was told.
    « Paris 16 », « Lyon 3e » and « Paris Cedex 08 » are understood, and the short names by which people call towns.
    """
    name, found = _told(told), _alike(told)
    called = [one for one in found if bare(one.name) != bare(name)]
    homonyms = [one for one in found if one not in called]
    same = [one for one in homonyms if plain(one.name) == plain(name)] if plain(name) != bare(name) else homonyms
    # A name given up is not looked for where a commune of today bears it.
    today = [one for one in same if not one.renamed] or same
    kept = {*called, *(today or ([] if called else homonyms))}
    return tuple(one for one in found if one in kept)


def _alike(told: str) -> tuple[Commune, ...]:
    """Return all the communes a name may mean, whatever its article: names given up and short ones too."""
    name = _told(told)
    key = bare(name)
    if not key:
        return ()
    called = [one for code in _called().get(plain(name), ()) if (one := of_code(code))]
    found = map(_commune, takewhile(lambda line: _key(line) == key, _lines_from(key)))
    return tuple(sorted(dict.fromkeys((*called, *found)), key=lambda one: one.insee))


def begun(told: str) -> tuple[Commune, ...]:
    """Return the communes whose name begins by what was told, when they are few; arrondissements left out.

    >>> [one.name for one in begun("Chamonix")]
    ['Chamonix-Mont-Blanc']
    """
    key = bare(_told(told))
    if len(key) < _LEAST:
        return ()
    lines = takewhile(lambda line: _key(line).startswith(f"{key} "), _lines_from(f"{key} "))
    found = {one.insee: one for line in lines if not (one := _commune(line)).within}
    return tuple(found[code] for code in sorted(found)) if len(found) <= _OFFERED else ()


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
    return next((_commune(line) for line in _with(f",{code},") if line.split(",")[1] == code), None)


def find(name: str, postcode: str = "") -> tuple[Commune, ...]:
    """Return the communes of a name that a postcode allows; those of both when they disagree.

    The postcode narrows homonyms. A name that is unknown leaves the communes of the postcode.
    """
    return tuple(dict.fromkeys(one for reading in readings(name, postcode) for one in reading))


def readings(name: str, postcode: str = "") -> tuple[tuple[Commune, ...], ...]:
    """Return what a town and a postcode say together: one reading, or two, of the name and of the postcode.

    A postcode of no commune is that of a « Cedex »: its département alone can disagree, and the second reading is then
    empty. A name that the communes of the postcode begin by, or a true postcode of before, is no disagreement.
    """
    digits = re.sub(r"\D", "", postcode)
    homonyms = named(name)
    if len(digits) != 5:
        return (homonyms or begun(name),)
    for among in (homonyms, _alike(name)):
        if served := tuple(one for one in among if digits in one.postcodes or _of_before(digits, one)):
            return (served,)
    by_code = with_postcode(digits)
    begins = tuple(one for one in by_code if bare(one.name).startswith(f"{bare(_told(name))} "))
    if not homonyms or begins:
        # « Callac de Bretagne » says more than the name of the commune, « Chamonix » less.
        longer = tuple(one for one in by_code if bare(_told(name)).startswith(f"{bare(one.name)} "))
        return (begins or longer or by_code,)
    size = 3 if digits.startswith(("97", "98")) else 2
    near = tuple(one for one in homonyms if digits[:size] in {code[:size] for code in one.postcodes})
    if near and (not by_code or re.search(r"\bcedex\b", plain(name))):
        return (near,)
    return (near or homonyms, by_code)


def _of_before(postcode: str, commune: Commune) -> bool:
    """Whether a postcode is of the département a commune was of before it joined another."""
    return bool(commune.before) and not commune.renamed and postcode.startswith(_departement(commune.before))


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


@cache
def _called() -> Mapping[str, tuple[str, ...]]:
    """Return the codes of the communes that people call by a name none bears, by plain name."""
    return {plain(row["name"]): tuple(row["insee"].split()) for row in table.rows("communes_called")}


def _departement(insee: str) -> str:
    return insee[:3] if insee.startswith(("97", "98")) else insee[:2]


def _key(line: str) -> str:
    return bare(line.partition(",")[0])


def _commune(line: str) -> Commune:
    name, insee, postcodes, within, until, before = (*line.split(","), "", "")[:6]
    if insee:
        return Commune(name, insee, tuple(postcodes.split()), within)
    now = of_code(within)
    codes = (*(now.postcodes if now else ()), *postcodes.split())
    return Commune(name, within, codes, "", now.name if now else "", table.day(until), before)


def _with(part: str) -> Iterator[str]:
    """Yield the lines that hold some characters."""
    rows, sought = _text()[1], part.encode()
    at = rows.find(sought)
    while at >= 0:
        yield _line(rows, at)
        at = rows.find(sought, rows.index(b"\n", at))


def _told(told: str) -> str:
    text = town(told)
    part = re.fullmatch(r"(paris|lyon|marseille) 0?(\d{1,2}|[xvi]+?) ?(?:er|e|eme|ieme)?(?: arr\w*)?", text)
    number = (int(part[2]) if part[2].isdigit() else _ROMAN.get(part[2], 0)) if part else 0
    if part is None or not number:
        return told if text == plain(told) else text
    return f"{part[1]} {number}{'er' if number == 1 else 'e'} arrondissement"


_ROMAN = {
    numeral: number
    for number, numeral in enumerate(
        [
            "i",
            "ii",
            "iii",
            "iv",
            "v",
            "vi",
            "vii",
            "viii",
            "ix",
            "x",
            "xi",
            "xii",
            "xiii",
            "xiv",
            "xv",
            "xvi",
            "xvii",
            "xviii",
            "xix",
            "xx",
        ],
        1,
    )
}
