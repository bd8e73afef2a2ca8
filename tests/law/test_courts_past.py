"""No court is named on a day it did not exist, and each is named as it was called.

Code de l'organisation judiciaire, tableau IV; décret n° 2013-1258 of 27 December 2013, which made three courts again.
"""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from filings.days import DocumentDay
from filings.law.registers import communes, courts, courts_past, places, table
from filings.law.text import Grade

#: The eves and the days of each change, and today.
DAYS = [
    DocumentDay(date.fromisoformat(day))
    for day in (
        *("2010-12-31", "2011-01-01", "2014-08-31", "2014-09-01", "2016-09-01", "2016-09-02"),
        *("2016-12-31", "2017-01-01", "2019-12-31", "2020-01-01", "2026-11-30"),
    )
]
#: Closed by the reform of 2008, made again on 1 September 2014: who held their ressort meanwhile.
CLOSED = {"Tulle": "Brive-la-Gaillarde", "Saumur": "Angers", "Saint-Gaudens": "Toulouse"}


def sat(seat: str, day: DocumentDay) -> bool:
    return seat not in CLOSED or not date(2011, 1, 1) <= day <= date(2014, 8, 31)


def sampled() -> Iterator[communes.Commune]:
    """Yield every commune of the départements of the three courts, and one in a hundred of the others."""
    for n, line in enumerate(communes._lines_from("")):
        one = communes._commune(line)
        if one.departement in {"19", "31", "49", "50", "54", "976"} or n % 100 == 0:
            yield one


SAMPLE = tuple(sampled())


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_no_commune_is_answered_with_a_court_that_did_not_exist(day: DocumentDay) -> None:
    assert len(SAMPLE) > 2000
    for commune in SAMPLE:
        today = courts.of(commune)
        found = courts.sitting(today, day)
        assert found, commune.name
        assert all(sat(one.seat, day) for one in found), commune.name
        assert {one.seat for one in found} == {one.seat if sat(one.seat, day) else CLOSED[one.seat] for one in today}, (
            commune.name
        )


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_departement_a_seat_or_a_postcode_names_no_court_that_did_not_exist(day: DocumentDay) -> None:
    asked = [*(one.code for one in courts.departements()), *CLOSED, *CLOSED.values(), "19000", "49400", "31800"]
    for told in asked:
        found = places.meant(told, day)
        assert found and all(sat(court.seat, day) for place in found for court in place.courts), told


@pytest.mark.parametrize(("seat", "other"), CLOSED.items())
def test_the_three_courts_made_again_sit_from_1_september_2014(seat: str, other: str) -> None:
    (court,) = courts.find(seat=seat)
    for day, expected in (
        ("2010-12-31", seat),
        ("2011-01-01", other),
        ("2012-03-01", other),
        ("2014-08-31", other),
        ("2014-09-01", seat),
        ("2026-11-30", seat),
    ):
        (found,) = courts.sitting((court,), DocumentDay(date.fromisoformat(day)))
        assert found.seat == expected, day


@pytest.mark.parametrize(
    ("seat", "day", "name"),
    [
        ("Cherbourg-en-Cotentin", "2016-09-01", "tribunal de grande instance de Cherbourg-Octeville"),
        ("Cherbourg-en-Cotentin", "2016-09-02", "tribunal de grande instance de Cherbourg-en-Cotentin"),
        ("Cherbourg-en-Cotentin", "2020-01-01", "tribunal judiciaire de Cherbourg-en-Cotentin"),
        ("Cherbourg", "2013-11-09", "tribunal de grande instance de Cherbourg-Octeville"),
        ("Cherbourg-Octeville", "2026-11-30", "tribunal judiciaire de Cherbourg-en-Cotentin"),
        ("Val de Briey", "2016-12-31", "tribunal de grande instance de Briey"),
        ("Val de Briey", "2017-01-01", "tribunal de grande instance de Val de Briey"),
        ("Briey", "2020-01-01", "tribunal judiciaire de Val de Briey"),
        ("Mamoudzou", "2011-03-31", "tribunal de première instance de Mamoudzou"),
        ("Mamoudzou", "2011-04-01", "tribunal de grande instance de Mamoudzou"),
        ("Mamoudzou", "2020-01-01", "tribunal judiciaire de Mamoudzou"),
    ],
)
def test_a_court_is_called_as_it_was_that_day(seat: str, day: str, name: str) -> None:
    (court,) = courts.find(seat=seat)
    on = DocumentDay(date.fromisoformat(day))
    assert court.named_on(on) == name
    assert court.prosecutor_on(on) == f"procureur de la République près le {name}"
    assert court.grade_on(on) is Grade.A


def test_what_courts_were_has_one_row_a_day_its_source_and_names_courts_that_sat() -> None:
    known = {court.id: court for court in courts.every()}
    for past in courts_past.every():
        assert past.source and past.grade is not Grade.C and past.id in known
        assert bool(past.instead) is not bool(past.kind and past.de)
        same = [one for one in courts_past.every() if one.id == past.id]
        for day in (past.since, past.until, past.until + timedelta(days=1)):
            assert day is None or len([one for one in same if table.holds(one.since, one.until, day)]) <= 1
        if past.instead:
            assert courts_past.on(past.instead, DocumentDay(past.until)) is None
