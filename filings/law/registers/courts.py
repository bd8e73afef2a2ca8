"""Courts: 164 tribunaux judiciaires and 4 tribunaux de première instance, as they are named on a day.

The tribunaux de grande instance that closed in 2009 and 2010 are kept apart: they answer for the days they sat.

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
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Literal, cast

from msgspec import Struct

from filings.days import DocumentDay
from filings.french import grammar
from filings.law.grade import Grade
from filings.law.registers import airports, communes, courts_past, imported, ressorts_by_day, table
from filings.law.registers.communes import Commune
from filings.law.registers.names import bare, plain, town

#: First day of the tribunal judiciaire.
JUDICIAIRE_SINCE = date(2020, 1, 1)


class Court(Struct, frozen=True):
    """A court and its prosecutor. ``address`` is what the directory gave on ``address_read``.

    ``appeal`` is the court above it today: that of Cayenne was at Fort-de-France until 2012, and is never printed.
    """

    id: str
    kind: Literal["TJ", "TPI"]
    de: str
    seat: str
    departement: str
    appeal: str
    other_departements: tuple[str, ...]
    address: tuple[str, ...]
    address_read: date | None
    address_grade: Grade | None
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
        if self.id in closed():
            return closed()[self.id].grade
        if past := courts_past.on(self.id, day):
            return past.grade
        return Grade.C if self.former_de and day < JUDICIAIRE_SINCE else Grade.A

    def prosecutor_on(self, day: DocumentDay) -> str:
        """Name the prosecutor; at Saint-Pierre-et-Miquelon he sits at the tribunal supérieur d’appel (COJ L511-1)."""
        if self.appeal.startswith("Tribunal supérieur d’appel"):
            return f"procureur de la République près le {self.appeal[0].lower()}{self.appeal[1:]}"
        return f"procureur de la République près le {self.named_on(day)}"

    def prosecutor_unread(self, day: DocumentDay) -> bool:
        """Whether the title its prosecutor bore on a day was not read: where a court overseas was of another kind."""
        past = courts_past.on(self.id, day)
        return past is not None and past.kind == "TPI" and self.kind != "TPI"

    def address_on(self, day: DocumentDay) -> tuple[str, ...]:
        """Return the lines of the address, none for a document older than the day it was read, nor of grade C."""
        sure = self.address_read and day >= self.address_read and self.address_grade is not Grade.C
        return self.address if sure else ()


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
            address_grade=table.grade(row["address_grade"]),
            former_de=row["former_de"],
            note=row["note"],
        )
        for row in table.rows("courts")
    )


class Closed(Struct, frozen=True):
    """A tribunal de grande instance that closed for good: its last day, and who has held its ressort since.

    ``communes_known`` is false where nobody read which communes depended on it.
    """

    court: Court
    until: date
    successor: str
    communes_known: bool
    source: str
    grade: Grade


@cache
def closed() -> Mapping[str, Closed]:
    """Return the courts that the reform of 2008 closed for good, by ``Court.id``."""
    return {
        row["id"]: Closed(
            court=Court(
                id=row["id"],
                kind="TJ",
                de=row["de"],
                seat=row["seat"],
                departement=row["departement"],
                appeal=row["appeal"],
                other_departements=(),
                address=(),
                address_read=None,
                address_grade=None,
                former_de="",
                note="",
            ),
            until=date.fromisoformat(row["until"]),
            successor=row["successor"],
            communes_known=bool(row["communes_known"]),
            source=row["source"],
            grade=Grade(row["grade"]),
        )
        for row in table.rows("courts_closed")
    }


@cache
def _by_id() -> Mapping[str, Court]:
    return {court.id: court for court in (*every(), *(one.court for one in closed().values()))}


def sitting(found: Sequence[Court], day: DocumentDay) -> tuple[Court, ...]:
    """Return the courts that held the ressorts of some on a day: those that sat, and who stood for the others.

    >>> [one.seat for one in sitting(find(departement="19"), DocumentDay(date(2012, 3, 1)))]
    ['Brive-la-Gaillarde']
    >>> [one.seat for one in sitting(find(seat="Dinan"), DocumentDay(date(2011, 1, 1)))]
    ['Saint-Malo']
    """
    return tuple(dict.fromkeys(_sitting(one, day) for one in found))


def _sitting(court: Court, day: DocumentDay) -> Court:
    if (gone := closed().get(court.id)) and day > gone.until:
        return _by_id()[gone.successor]
    past = courts_past.on(court.id, day)
    return _by_id()[past.instead] if past and past.instead else court


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
        named = tuple(court for court in _by_id().values() if wanted in _names(court))
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


def of_commune(city: str, postcode: str, on: DocumentDay | None = None) -> tuple[Court, ...]:
    """Return the court of a commune on a day, of today when none is given; none before 2010, which nobody read.

    A commune nobody knows leaves the courts of its postcode; a town and a postcode that disagree, those of both.
    """
    code = departement_of(postcode)
    if grounds := airports.named(city):
        here = of_grounds(grounds, on)
        return here if code in {None, *grounds.departements} else (*here, *of_commune("", postcode, on))
    readings = communes.readings(city, postcode)
    found = [court for reading in readings for one in reading for court in of(one, on)]
    if not all(readings):
        found += near(code or "", on)
    return tuple(dict.fromkeys(found))


def of(commune: Commune, on: DocumentDay | None = None) -> tuple[Court, ...]:
    """Return the court of a commune of the register on a day, of today when none is given; none before 2010.

    The ministry’s table, when it was imported, holds from its day. A former commune has the court of the one it is now
    part of; while it lay in another département, that of this one, or all its courts when there were several. What no
    register knows leaves the courts of the département.
    """
    if on is not None and on < ressorts_by_day.SINCE:
        return ()
    if on is not None and commune.before and commune.alone_on(on):
        return near(commune.departement_on(on), on)
    if not (named := _in_table(commune, on) or ressorts_by_day.court_of(commune.insee, on)):
        return near(commune.departement, on)
    if on is not None and (seat := _seat_then(commune, on)):
        return (seat,)
    found = [_by_id()[named]]
    if on is None:
        return tuple(found)
    if commune.alone_on(on) and ressorts_by_day.unsure(commune.insee, on):
        # The commune it joined changed court, perhaps by that very merger: whose court it had was not read.
        found.append(_by_id()[ressorts_by_day.court_of(commune.insee)])
    return sitting(found, on)


def _seat_then(commune: Commune, on: DocumentDay) -> Court | None:
    """Return the court that sat in a commune and closed since, where the other communes it held were not read."""
    for gone in closed().values():
        there = gone.court.departement == commune.departement and plain(gone.court.seat) == plain(commune.name)
        if there and on <= gone.until and not gone.communes_known:
            return gone.court
    return None


def of_grounds(grounds: airports.Grounds, on: DocumentDay | None = None) -> tuple[Court, ...]:
    """Return the court of the grounds of an airport; none before 2010."""
    return (_by_id()[grounds.court],) if on is None or on >= ressorts_by_day.SINCE else ()


def near(departement: str, on: DocumentDay | None) -> tuple[Court, ...]:
    """Return the courts of a département that sat on a day, the widest of today first; none before 2010."""
    today = find(departement=departement) if departement else ()
    if on is None:
        return today
    if on < ressorts_by_day.SINCE:
        return ()
    then = (one.court for one in closed().values() if one.court.departement == departement and on <= one.until)
    return (*sitting(today, on), *then)


def doubt_at(city: str, postcode: str, on: DocumentDay) -> str:
    """Say why the court of an address is not sure on a day, empty when it is."""
    if grounds := airports.named(city):
        unread = on < airports.READ
        return f"depuis quand les emprises de l’{grounds.name} en dépendent n’a pas été relevé" if unread else ""
    return doubt(communes.find(city, postcode), on)


def doubt(known: Sequence[Commune], on: DocumentDay) -> str:
    """Say why the court of communes is not sure on a day, empty when it is."""
    if table_read(known, on):
        return ""
    for one in known:
        if one.alone_on(on) and len(near(one.departement_on(on), on)) > 1:
            return f"{one.name} fait depuis partie {grammar.de(one.now)}, et son tribunal d’avant n’a pas été relevé"
        if ressorts_by_day.doubtful(one.insee, on):
            return "la commune a changé de tribunal un jour qui n’a pas été relevé"
        for gone in closed().values():
            unread = not gone.communes_known and on <= gone.until and gone.court.departement == one.departement
            if unread and gone.successor in {court.id for court in of(one, on)}:
                return (
                    f"le tribunal {gone.court.de}, fermé depuis, siégeait encore, et les communes de son ressort n’ont "
                    "pas été relevées"
                )
    return ""


def table_read(known: Sequence[Commune], on: DocumentDay | None = None) -> date | None:
    """Return the day the ministry’s table was imported, when it names the court of each of these communes on a day."""
    kept = imported.kept()
    return kept.imported if kept and known and all(_in_table(one, on) for one in known) else None


def _in_table(commune: Commune, on: DocumentDay | None) -> str:
    """Return the court the ministry’s table gives a commune, empty without a table, before its day, or without a row.

    The table holds from the day it was imported: it says nothing of the past.
    """
    kept = imported.kept()
    if kept is None or (on is not None and on < kept.imported):
        return ""
    town = communes.whole(commune)
    codes = (commune.insee, town.insee, *(part.insee for part in communes.parts(town)))
    return next((kept.courts[code] for code in codes if code in kept.courts), "")
