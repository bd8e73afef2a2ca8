"""What this room writes of a date, ``schemas.when`` reads, and means the same: the two directions are kept apart."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.french import dates
from schemas.when import When

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def reread(text: str) -> str:
    moment: dates.Moment = When.parse(text)
    return dates.phrase(moment)


@given(days)
def test_every_day_is_written_and_read_back(day: date) -> None:
    for text in (dates.day(day, weekday=True), dates.figures(day), f"le {dates.day(day)}"):
        assert When.parse(text).first == When.parse(text).last == day


@given(days, days)
def test_every_period_is_written_and_read_back(a: date, b: date) -> None:
    first, last = min(a, b), max(a, b)
    when = When.parse(dates.between(first, last))
    assert (when.first, when.last) == (first, last)
    assert reread(dates.months_between(first, last)) == dates.months_between(first, last)


@pytest.mark.parametrize(
    ("told", "written"),
    [
        ("30/08/2013", "le 30 août 2013"),
        ("12/09/2013 vers 3h", "le 12 septembre 2013, vers 3 h"),
        ("vers le 12/09/2013", "vers le 12 septembre 2013"),
        ("fin août 2013", "à la fin du mois d’août 2013"),
        ("depuis août 2013", "depuis le mois d’août 2013"),
        ("les nuits du 3 au 5 octobre 2013", "les nuits du 3 au 5 octobre 2013"),
        ("vers 3 h du matin", "à une date que je ne peux préciser, vers 3 h"),
    ],
)
def test_what_a_person_types_is_said_in_a_sentence(told: str, written: str) -> None:
    assert reread(told).replace("\u00a0", " ") == written
