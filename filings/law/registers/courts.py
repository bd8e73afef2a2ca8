"""Courts: 164 tribunaux judiciaires and 4 tribunaux de première instance, as they are named on a day.

Until the end of 2019 the tribunal judiciaire was the tribunal de grande instance (loi n° 2019-222, article 95;
ordonnance n° 2019-964). The form after « tribunal judiciaire » is stored, never computed: du Mans, d’Évry, des
Sables-d’Olonne.

>>> from datetime import date
>>> from filings.days import DocumentDay
>>> versailles = find(seat="Versailles")[0]
>>> versailles.named_on(DocumentDay(date(2013, 11, 9)))
'tribunal de grande instance de Versailles'
>>> versailles.prosecutor_on(DocumentDay(date(2026, 11, 21)))
'procureur de la République près le tribunal judiciaire de Versailles'
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Literal, cast

from msgspec import Struct

from filings.days import DocumentDay
from filings.law.grade import Grade
from filings.law.registers import communes, courts_past, ressorts, table
from filings.law.registers.communes import Commune
from filings.law.registers.names import bare, plain, town

#: First day of the tribunal judiciaire.
JUDICIAIRE_SINCE = date(2020, 1, 1)


class Court(Struct, frozen=True):
    """A court and its prosecutor. ``address`` is what the directory gave on ``address_read``."""

    id: str
    kind: Literal["TJ", "TPI"]
    de: str
    seat: str
    departement: str
    appeal: str
    other_departements: tuple[str, ...]
    address: tuple[str, ...]
    address_read: date | None
    former_de: str
    note: str

    def named_on(self, day: DocumentDay) -> str:
        """Name the court as on a day, in lower case: « tribunal judiciaire de Versailles ».

        A day on which it did not sit has none: ``sitting`` says which court held its ressort then.
        """
        past = courts_past.on(self.id, day)
        kind, de = (past.kind, past.de) if past and past.kind else (self.kind, "")
        if kind == "TPI":
            return f"tribunal de première instance {de or self.de}"
        if day < JUDICIAIRE_SINCE:
            return f"tribunal de grande instance {de or self.former_de or self.de}"
        return f"tribunal judiciaire {self.de}"

    def grade_on(self, day: DocumentDay) -> Grade:
        """How sure the name is: C where a former name is given from memory."""
        if past := courts_past.on(self.id, day):
            return past.grade
        return Grade.C if self.former_de and day < JUDICIAIRE_SINCE else Grade.A

    def prosecutor_on(self, day: DocumentDay) -> str:
        """Name the prosecutor; at Saint-Pierre-et-Miquelon he sits at the tribunal supérieur d’appel (COJ L511-1)."""
        if self.appeal.startswith("Tribunal supérieur d’appel"):
            return f"procureur de la République près le {self.appeal[0].lower()}{self.appeal[1:]}"
        return f"procureur de la République près le {self.named_on(day)}"

    def address_on(self, day: DocumentDay) -> tuple[str, ...]:
        """Return the lines of the address, none for a document older than the day it was read."""
        return self.address if self.address_read and day >= self.address_read else ()


class Departement(Struct, frozen=True):
    """A département or an overseas collectivity, and the courts its communes depend on, the widest first."""

    code: str
    name: str
    courts: tuple[Court, ...]


@cache
def every() -> tuple[Court, ...]:
    """Return the 168 courts."""
    return tuple(
        Court(
            id=row["id"],
            kind=cast(Literal["TJ", "TPI"], row["kind"]),
            de=row["de"],
            seat=row["seat"],
            departement=row["departement"],
            appeal=row["appeal"],
            other_departements=tuple(row["other_departements"].split()),
            address=tuple(line for line in (row["street"], row["city"]) if line),
            address_read=table.day(row["address_read"]),
            former_de=row["former_de"],
            note=row["note"],
        )
        for row in table.rows("courts")
    )


def sitting(found: Sequence[Court], day: DocumentDay) -> tuple[Court, ...]:
    """Return the courts that held the ressorts of some on a day: those that sat, and who stood for the others.

    >>> [one.seat for one in sitting(find(departement="19"), DocumentDay(date(2012, 3, 1)))]
    ['Brive-la-Gaillarde']
    """
    courts = {court.id: court for court in every()}
    pasts = [(one, courts_past.on(one.id, day)) for one in found]
    return tuple(dict.fromkeys(courts[past.instead] if past and past.instead else one for one, past in pasts))


@cache
def departements() -> tuple[Departement, ...]:
    """Return the départements and collectivities."""
    courts = {court.id: court for court in every()}
    return tuple(
        Departement(row["code"], row["name"], tuple(courts[one] for one in row["courts"].split()))
        for row in table.rows("departements")
    )


def departement_of(postcode: str) -> str | None:
    """Return the code of the département a postcode belongs to.

    Corsica is split at 20200 (Haute-Corse from there on). A few communes have a postcode of the next département:
    the commune decides in the end.
    """
    digits = re.sub(r"\D", "", postcode)
    if len(digits) != 5:
        return None
    if digits.startswith("20"):
        code = "2A" if digits < "20200" else "2B"
    elif digits.startswith(("97", "98")):
        code = {"97133": "977", "97150": "978"}.get(digits, digits[:3])
    else:
        code = digits[:2]
    return code if any(one.code == code for one in departements()) else None


@lru_cache(maxsize=1024)
def find(*, seat: str = "", departement: str = "", postcode: str = "") -> tuple[Court, ...]:
    """Return the courts of a seat, of a département (code or name) or of a postcode; one or several, or none.

    A postcode of a département with several courts gives them all, unless it is that of a seat’s own town told with
    ``seat``: the commune decides.
    """
    if seat:
        wanted = town(seat)
        named = tuple(court for court in every() if wanted in _names(court))
        code = departement_of(postcode) if postcode else None
        within = tuple(c for c in named if code and code in (c.departement, *c.other_departements))
        return within or named
    code = departement or (departement_of(postcode) or "")
    if not code:
        return ()
    for one in departements():
        if code.upper().zfill(2) == one.code or plain(code) == plain(one.name):
            return one.courts
    return ()


def _names(court: Court) -> set[str]:
    """Return what people call the seat of a court: its town, with or without its article, or its former names."""
    former = (court.former_de, *(past.de for past in courts_past.every() if past.id == court.id))
    return {plain(court.seat), bare(court.seat), court.id, *(plain(de).partition(" ")[2] for de in former)} - {""}


def of_commune(city: str, postcode: str) -> tuple[Court, ...]:
    """Return the court of a commune when it is sure, else the candidates of its département.

    Sure when the ministry’s table was imported and names it, when the département has one court, or when the commune is
    itself the seat of one of them. A commune nobody knows leaves the courts of its postcode.
    """
    known = communes.find(city, postcode)
    if not known:
        return find(postcode=postcode)
    return tuple(dict.fromkeys(court for one in known for court in of(one)))


def of(commune: Commune) -> tuple[Court, ...]:
    """Return the court of a commune of the register when it is sure, else the candidates of its département."""
    if named := _in_table(commune):
        return tuple(court for court in every() if court.id == named)
    town = communes.whole(commune)
    candidates = find(departement=commune.departement)
    own = tuple(
        court
        for court in candidates
        if court.departement == town.departement and bare(court.seat) == bare(town.name) and not commune.now
    )
    return own or candidates


def table_read(known: Sequence[Commune]) -> date | None:
    """Return the day the ministry’s table was imported, when it names the court of each of these communes."""
    kept = ressorts.kept()
    return kept.imported if kept and known and all(_in_table(one) for one in known) else None


def _in_table(commune: Commune) -> str:
    """Return the court the ministry’s table gives a commune, empty without a table or when it does not name it."""
    kept = ressorts.kept()
    if kept is None:
        return ""
    town = communes.whole(commune)
    codes = (commune.insee, town.insee, *(part.insee for part in communes.parts(town)))
    return next((kept.courts[code] for code in codes if code in kept.courts), "")


class Place(Struct, frozen=True):
    """A place as it was understood: communes that share their courts, or a whole département."""

    name: str
    departement: str
    communes: tuple[Commune, ...]
    courts: tuple[Court, ...]


def places(told: str, on: DocumentDay | None = None) -> tuple[Place, ...]:
    """Return every place a person may mean: a commune, a postcode, an INSEE code, a département by code or name.

    Its courts are those that sat ``on`` a day, or those of today when none is given. Homonyms are places of their own;
    communes of one postcode that share their courts are one. « Saint-Denis 93200 » and « 93200 Saint-Denis » are
    understood.
    """

    def sat(found: tuple[Court, ...]) -> tuple[Court, ...]:
        return sitting(found, on) if on else found

    code = re.search(r"(?<!\w)\d[\dABab]\d{3}(?!\w)", told)
    name = re.sub(r"(?<!\w)\d[\dABab]\d{3}(?!\w)", " ", told).strip(" ,()-")
    if code is None:
        whole = tuple(
            one for one in departements() if name.upper().zfill(2) == one.code or plain(name) == plain(one.name)
        )
        homonyms = [Place(one.name, one.departement, (one,), sat(of(one))) for one in communes.named(name)]
        wide = [Place(one.name, one.code, (), sat(one.courts)) for one in whole]
        return (*homonyms, *(one for one in wide if one.courts not in {place.courts for place in homonyms}))
    digits = code[0].upper()
    if name:
        found = communes.find(name, digits)
    else:
        one = communes.of_code(digits)
        found = communes.with_postcode(digits) or ((one,) if one else ())
    if not found:
        courts = sat(find(postcode=digits))
        return (Place(digits, departement_of(digits) or "", (), courts),) if courts else ()
    shared: dict[tuple[Court, ...], list[Commune]] = {}
    for commune in found:
        shared.setdefault(sat(of(commune)), []).append(commune)
    return tuple(
        Place(group[0].name if len(group) == 1 else digits, group[0].departement, tuple(group), courts)
        for courts, group in shared.items()
    )
