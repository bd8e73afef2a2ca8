"""Every form a date can take is read, written, read again, and is the same moment: days, hours, nights and doubts.

The grammar below is that of ``schemas.reading``; what it holds is written in a sentence, in a table and after
« depuis ».
"""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from filings.french import dates
from schemas.when import Refused, When

MONTHS = [*dates.months().values()]
DAY = st.dates(date(1900, 1, 2), date(2100, 12, 30))
#: Two days near each other more often than not: nights, weeks, months that touch.
PAIR = st.tuples(DAY, st.integers(0, 3) | st.integers(0, 900)).map(
    lambda p: (p[0], min(p[0] + timedelta(p[1]), date(2100, 12, 31)))
)


def written(day: date, form: int) -> str:
    number = "1er" if day.day == 1 else str(day.day)
    words = f"{number} {MONTHS[day.month - 1]} {day.year}"
    return (words, f"{day:%d/%m/%Y}", day.isoformat(), words)[form]


CLOCK = st.builds(
    lambda hour, minute, form: (
        f"{hour} h",
        f"{hour} h {minute:02}",
        f"{hour:02}:{minute:02}",
        f"{hour}h",
        "midi",
        "minuit",
        f"{hour} heures {minute:02}",
        f"{hour:02}:{minute:02}:07",
    )[form],
    st.integers(0, 23),
    st.integers(0, 59),
    st.integers(0, 7),
)
ZONE = st.sampled_from(["", "", "", " (heure de Paris)", " UTC", " UTC+2", " (heure de La Réunion)", " GMT"])
ONE = st.builds(
    lambda lead, clock, zone: f"{lead}{clock}{zone}",
    st.sampled_from(["à ", "vers ", "environ ", "aux environs de ", ""]),
    CLOCK,
    ZONE,
)
SPAN = st.builds(
    lambda words, first, last, zone, end: f"{words[0]} {first} {words[1]} {last}{zone}{end}",
    st.sampled_from([("de", "à"), ("entre", "et")]),
    CLOCK,
    CLOCK,
    ZONE,
    st.sampled_from(["", "", " environ"]),
)
HOURS = ONE | SPAN
ABOUT = st.sampled_from(["", "", "", "vers ", "environ ", "aux alentours du "])
AFTER = st.sampled_from(["", "", "", " environ", ", approximativement"])


@st.composite
def points(draw: st.DrawFn, day: date, hours: st.SearchStrategy[str] | None = HOURS) -> str:
    """A moment within the year of a day: with its hour or not, a month, a year, and the part of it."""
    kind = draw(st.sampled_from(["day", "day", "day", "month", "year"]))
    part = draw(st.sampled_from(["", "", "début ", "mi-", "fin ", "courant "]))
    if kind == "year":
        return f"{part}{day.year}"
    if kind == "month":
        return f"{part}{draw(st.sampled_from([f'{MONTHS[day.month - 1]} {day.year}', f'{day:%m/%Y}']))}"
    hour = "" if hours is None else draw(st.just("") | hours)
    return f"{written(day, draw(st.integers(0, 3)))}{f' {hour}' if hour else ''}"


@st.composite
def forms(draw: st.DrawFn) -> str:
    """A date as a person may write it."""
    first, last = draw(PAIR)
    shape = draw(st.sampled_from(["point", "range", "since", "until", "hour"]))
    if shape == "hour":
        return draw(st.sampled_from(["", "la nuit, "])) + draw(HOURS)
    if shape == "point":
        text = f"{draw(ABOUT)}{draw(points(first))}"
    elif shape == "since":
        text = f"depuis {draw(ABOUT)}{draw(points(first))}"
    elif shape == "until":
        text = f"{draw(st.sampled_from(['jusqu’au ', 'jusqu’à ', 'jusqu’en ']))}{draw(points(first))}"
    else:
        words = draw(st.sampled_from([("du", "au"), ("de", "à"), ("entre le", "et le"), ("entre", "et"), ("", "-")]))
        start = f"{draw(points(first, ONE))}{draw(AFTER)}"
        comma = draw(st.sampled_from(["", "", ","]))
        end = f"{draw(points(last, None))}{draw(AFTER)}"
        hour = draw(st.just("") | HOURS)
        text = f"{words[0]} {start} {words[1]} {end}{f'{comma} {hour}' if hour else ''}".strip()
    text += draw(AFTER)
    return (
        draw(st.sampled_from(["", "", "", "", "dans la nuit du ", "les nuits ", "toutes les nuits "]))
        + text
        + draw(st.sampled_from(["", "", "", "", ", la nuit"]))
    )


def same(one: When, other: When) -> bool:
    return meaning(one) == meaning(other)


def meaning(when: When) -> When:
    """What a moment says, whatever words said it; « du 3 mars au 3 mars » is the third of March."""
    bare = replace(when, said="")
    if bare.shape == "range" and bare.first == bare.last and bare.bounds is None and bare.precision == "day":
        return replace(bare, shape="point", between=False)
    return bare


@settings(max_examples=600)
@given(forms())
def test_every_form_of_a_date_is_read_written_and_read_again_the_same(text: str) -> None:
    try:
        when = When.parse(text)
    except Refused:
        return
    for written_ in (dates.phrase(when), dates.cell(when), dates.sentence_start(dates.phrase(when))):
        if not when.known:
            for unknown in (f"{dates.UNKNOWN}, ", f"{dates.sentence_start(dates.UNKNOWN)}, ", "date inconnue, "):
                written_ = written_.replace(unknown, "")
        assert same(When.parse(written_), when), written_
    if when.first is not None:
        begun = When.parse(dates.since_phrase(when))
        start = when.bounds[0] if when.bounds else when
        assert (begun.shape, begun.first, begun.day_is_about) == ("since", start.first, start.day_is_about)
        assert begun.first_time in (None, start.first_time)
        assert same(When.parse(dates.phrase(begun)), begun)
        days = When.parse(dates.phrase(when.days_only))
        assert (days.first, days.last, days.first_time, days.day_is_about) == (
            when.first,
            when.last,
            None,
            when.day_is_about,
        )


@pytest.mark.parametrize(
    ("told", "sentence", "cell"),
    [
        (
            "dans la nuit du 13 au 14 novembre 2026 vers 2 h",
            "la nuit du 13 au 14 novembre 2026, vers 2 h",
            "nuit du 13/11/2026 au 14/11/2026, vers 2 h",
        ),
        (
            "dans la nuit du 13 au 14 novembre 2026 entre 1 h et 3 h",
            "la nuit du 13 au 14 novembre 2026, entre 1 h et 3 h",
            "nuit du 13/11/2026 au 14/11/2026, entre 1 h et 3 h",
        ),
        (
            "les nuits du 2 au 20 novembre 2026 de 1 h à 3 h",
            "les nuits du 2 au 20 novembre 2026, de 1 h à 3 h",
            "nuits du 02/11/2026 au 20/11/2026, de 1 h à 3 h",
        ),
        (
            "toutes les nuits depuis le 2 novembre 2026 vers 3 h",
            "la nuit, depuis le 2 novembre 2026, vers 3 h",
            "nuit, depuis le 02/11/2026, vers 3 h",
        ),
        ("14 novembre 2026 vers 23 h", "le 14 novembre 2026, vers 23 h", "14/11/2026, vers 23 h"),
        ("vers le 14 novembre 2026 à 23 h", "vers le 14 novembre 2026, à 23 h", "vers le 14/11/2026, 23 h"),
        ("le 14 novembre 2026 entre 20 h et 23 h", "le 14 novembre 2026, entre 20 h et 23 h", None),
        (
            "du 2 au 20 novembre 2026 entre 20 h et 23 h",
            "du 2 au 20 novembre 2026, entre 20 h et 23 h",
            "du 02/11/2026 au 20/11/2026, entre 20 h et 23 h",
        ),
        (
            "depuis le 2 novembre 2026 de 20 h à 22 h",
            "depuis le 2 novembre 2026, de 20 h à 22 h",
            "depuis le 02/11/2026, de 20 h à 22 h",
        ),
        (
            "du 2 novembre 2026 vers 20 h au 3 novembre 2026 à 2 h",
            "du 2 novembre 2026 vers 20 h au 3 novembre 2026 à 2 h",
            "du 02/11/2026 vers 20 h au 03/11/2026 à 2 h",
        ),
        (
            "entre le 2 et le 5 novembre 2026",
            "entre le 2 et le 5 novembre 2026",
            "entre le 02/11/2026 et le 05/11/2026",
        ),
        ("du 3 novembre à décembre 2026", "du 3 novembre 2026 à décembre 2026", None),
        ("de fin août à mi-octobre 2026", "de la fin du mois d’août 2026 à la mi-octobre 2026", None),
        (
            "du 12/09/2013 14:30 UTC au 13/09/2013 2:00 UTC",
            None,
            "du 12/09/2013 à 14 h 30 (UTC) au 13/09/2013 à 2 h (UTC)",
        ),
        ("du 2000 environ au 2000, la nuit", "la nuit, vers 2000", "nuit, vers 2000"),
        (
            "les nuits de août 2013 à août 2013 environ",
            "la nuit, vers le mois d’août 2013",
            "nuit, vers août 2013",
        ),
        ("2013-09-12T14:30:05Z", "le 12 septembre 2013, à 14 h 30 min 05 s (UTC)", None),
        (
            "la nuit vers 3 h",
            "la nuit, à une date que je ne peux préciser, vers 3 h",
            "la nuit, date inconnue, vers 3 h",
        ),
    ],
)
def test_neither_an_hour_nor_a_doubt_is_lost_on_the_way(told: str, sentence: str | None, cell: str | None) -> None:
    when = When.parse(told)
    assert sentence is None or dates.phrase(when).replace("\u00a0", " ") == sentence
    assert cell is None or dates.cell(when).replace("\u00a0", " ") == cell
    assert not when.known or same(When.parse(dates.phrase(when)), when)


@pytest.mark.parametrize(
    "told",
    [
        "du 2 novembre 2026 à 8 h au 5 novembre 2026 de 20 h à 23 h",
        "du 2 novembre 2026 de 20 h à 23 h au 5 novembre 2026",
        "du 2 novembre 2026 à novembre 2027, de 20 h à 23 h",
        "le 3 mars 2026 de 14:30 UTC à 15:30 GMT",
        "depuis vers 3 h",
        "du 2 à 2014",
    ],
)
def test_what_cannot_be_held_is_refused_rather_than_altered(told: str) -> None:
    with pytest.raises(Refused):
        When.parse(told)
