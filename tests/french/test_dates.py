"""Dates and hours as a letter writes them. In the tables, ~ stands for U+00A0."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.french import dates
from filings.french.typography import typography


@dataclass(frozen=True, slots=True)
class Told:
    """The plainest thing that fits ``dates.Moment``."""

    shape: str = "point"
    first: date | None = None
    last: date | None = None
    first_time: time | None = None
    last_time: time | None = None
    precision: str = "day"
    about: bool = False
    part: str = ""
    nights: bool = False
    zone: str = ""
    about_day: bool = False
    each: bool = False
    between: bool = False
    between_hours: bool = False
    bounds: "tuple[Told, Told] | None" = None

    @property
    def day_is_about(self) -> bool:
        return self.about_day or (self.about and self.first_time is None and self.last_time is None)


def on(day: str, **more: object) -> Told:
    d = date.fromisoformat(day)
    return Told(first=d, last=d, **more)  # type: ignore[arg-type]


def span(first: str, last: str, **more: object) -> Told:
    return Told(shape="range", first=date.fromisoformat(first), last=date.fromisoformat(last), **more)  # type: ignore[arg-type]


def in_month(first: str, last: str, **more: object) -> Told:
    return Told(first=date.fromisoformat(first), last=date.fromisoformat(last), precision="month", **more)  # type: ignore[arg-type]


def in_year(year: int, **more: object) -> Told:
    return Told(first=date(year, 1, 1), last=date(year, 12, 31), precision="year", **more)  # type: ignore[arg-type]


def since(first: str, **more: object) -> Told:
    return Told(shape="since", first=date.fromisoformat(first), **more)  # type: ignore[arg-type]


def until(last: str, **more: object) -> Told:
    return Told(shape="until", last=date.fromisoformat(last), **more)  # type: ignore[arg-type]


def shown(text: str) -> str:
    return text.replace("\u00a0", "~").replace("\u202f", "^")


@pytest.mark.parametrize(
    ("day", "weekday", "expected"),
    [
        ("2026-01-01", False, "1er~janvier 2026"),
        ("2026-01-02", False, "2~janvier 2026"),
        ("2013-11-09", True, "samedi 9~novembre 2013"),
        ("2024-02-29", True, "jeudi 29~février 2024"),
    ],
)
def test_a_day_has_its_first_as_ordinal_and_its_weekday_computed(day: str, weekday: bool, expected: str) -> None:
    assert shown(dates.day(date.fromisoformat(day), weekday=weekday)) == expected


@pytest.mark.parametrize(
    ("hour", "expected"),
    [("14:30", "14~h~30"), ("09:00", "9~h"), ("00:05", "0~h~05"), ("23:59", "23~h~59"), ("00:00", "0~h")],
)
def test_an_hour_keeps_two_figures_of_minutes_and_no_zero_before_the_hour(hour: str, expected: str) -> None:
    assert shown(dates.hour(time.fromisoformat(hour))) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2013-08-01", "2013-08-09", "du 1er au 9~août 2013"),
        ("2013-08-30", "2013-11-09", "du 30~août au 9~novembre 2013"),
        ("2013-08-30", "2014-01-09", "du 30~août 2013 au 9~janvier 2014"),
        ("2013-08-31", "2013-10-01", "du 31~août au 1er~octobre 2013"),
        ("2013-08-09", "2014-08-09", "du 9~août 2013 au 9~août 2014"),
        ("2013-08-09", "2013-08-09", "le 9~août 2013"),
    ],
)
def test_what_both_bounds_share_is_written_once(first: str, last: str, expected: str) -> None:
    assert shown(dates.between(date.fromisoformat(first), date.fromisoformat(last))) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2013-09-01", "2013-11-30", "de septembre à novembre 2013"),
        ("2013-04-01", "2013-10-31", "d’avril à octobre 2013"),
        ("2013-08-01", "2014-03-31", "d’août 2013 à mars 2014"),
        ("2013-10-01", "2013-12-31", "d’octobre à décembre 2013"),
        ("2013-08-01", "2013-08-31", "en août 2013"),
    ],
)
def test_months_elide_before_avril_août_octobre(first: str, last: str, expected: str) -> None:
    assert dates.months_between(date.fromisoformat(first), date.fromisoformat(last)) == expected


@pytest.mark.parametrize("write", [dates.between, dates.months_between, dates.years_between])
def test_a_period_that_ends_before_it_starts_is_refused(write: object) -> None:
    with pytest.raises(ValueError, match="finit avant de commencer"):
        write(date(2014, 8, 9), date(2013, 8, 8))  # type: ignore[operator]


PHRASES = [
    # a day
    (on("2013-09-12"), "le 12~septembre 2013"),
    (on("2026-03-01"), "le 1er~mars 2026"),
    (on("2013-09-12", about=True), "vers le 12~septembre 2013"),
    (on("2013-09-12", precision="hour", first_time=time(23, 40)), "le 12~septembre 2013, à 23~h~40"),
    (on("2013-09-12", precision="hour", first_time=time(0, 0)), "le 12~septembre 2013, à 0~h"),
    (on("2013-09-12", precision="hour", first_time=time(3), about=True), "le 12~septembre 2013, vers 3~h"),
    (
        on("2013-09-12", precision="hour", first_time=time(22), last_time=time(23, 30)),
        "le 12~septembre 2013, de 22~h à 23~h~30",
    ),
    (
        on("2013-09-12", precision="hour", first_time=time(3), last_time=time(4), about=True, between_hours=True),
        "le 12~septembre 2013, entre 3~h et 4~h environ",
    ),
    (
        on("2013-09-12", precision="hour", first_time=time(3), about_day=True),
        "vers le 12~septembre 2013, à 3~h",
    ),
    (
        on("2013-09-12", precision="hour", first_time=time(14, 30, 5)),
        "le 12~septembre 2013, à 14~h~30~min~05~s",
    ),
    (
        on("2013-09-12", precision="hour", first_time=time(3), zone="UTC"),
        "le 12~septembre 2013, à 3~h (UTC)",
    ),
    # a period
    (span("2013-08-30", "2013-11-09"), "du 30~août au 9~novembre 2013"),
    (span("2013-08-09", "2013-08-09"), "le 9~août 2013"),
    (span("2013-08-30", "2013-11-09", about=True), "du 30~août au 9~novembre 2013 environ"),
    (
        span(
            "2026-03-03",
            "2026-03-04",
            bounds=(
                on("2026-03-03", precision="hour", first_time=time(14)),
                on("2026-03-04", precision="hour", first_time=time(9)),
            ),
        ),
        "du 3~mars 2026 à 14~h au 4~mars 2026 à 9~h",
    ),
    # a month, months
    (in_month("2013-09-01", "2013-09-30"), "en septembre 2013"),
    (in_month("2013-09-01", "2013-09-30", part="during"), "courant septembre 2013"),
    (in_month("2013-08-01", "2013-08-31", part="late"), "à la fin du mois d’août 2013"),
    (in_month("2013-09-01", "2013-09-30", part="early"), "au début du mois de septembre 2013"),
    (in_month("2013-09-01", "2013-09-30", part="mid"), "à la mi-septembre 2013"),
    (in_month("2013-08-01", "2013-08-31", about=True), "vers le mois d’août 2013"),
    (in_month("2013-08-01", "2013-08-31", about=True, part="late"), "vers la fin du mois d’août 2013"),
    (in_month("2013-08-01", "2013-08-31", about=True, part="mid"), "vers la mi-août 2013"),
    (span("2013-09-01", "2013-11-30", precision="month"), "de septembre à novembre 2013"),
    (span("2013-08-01", "2014-03-31", precision="month"), "d’août 2013 à mars 2014"),
    (span("2013-08-01", "2013-08-31", precision="month"), "en août 2013"),
    # a year, years
    (in_year(2013), "en 2013"),
    (in_year(2013, about=True), "vers 2013"),
    (in_year(2013, part="during"), "courant 2013"),
    (in_year(2013, part="late"), "à la fin de l’année 2013"),
    (in_year(2013, part="mid"), "au milieu de l’année 2013"),
    (span("2012-01-01", "2014-12-31", precision="year"), "de 2012 à 2014"),
    # an open end
    (since("2013-08-30"), "depuis le 30~août 2013"),
    (since("2013-08-30", precision="hour", first_time=time(22)), "depuis le 30~août 2013 à 22~h"),
    (since("2013-08-01", precision="month"), "depuis le mois d’août 2013"),
    (since("2013-08-01", precision="month", part="late"), "depuis la fin du mois d’août 2013"),
    (since("2013-08-01", precision="month", part="mid"), "depuis la mi-août 2013"),
    (since("2013-08-01", precision="month", part="during"), "depuis le mois d’août 2013"),
    (since("2013-01-01", precision="year"), "depuis 2013"),
    (until("2026-05-09"), "jusqu’au 9~mai 2026"),
    (until("2026-05-31", precision="month"), "jusqu’en mai 2026"),
    (until("2026-05-31", precision="month", part="late"), "jusqu’à la fin du mois de mai 2026"),
    (until("2026-05-31", precision="month", part="mid"), "jusqu’à la mi-mai 2026"),
    (until("2026-12-31", precision="year"), "jusqu’en 2026"),
    # nights
    (span("2013-10-03", "2013-10-05", nights=True), "les nuits du 3 au 5~octobre 2013"),
    (span("2026-03-03", "2026-03-04", nights=True), "la nuit du 3 au 4~mars 2026"),
    (
        span("2026-03-03", "2026-03-04", nights=True, first_time=time(22), last_time=time(4)),
        "la nuit du 3 au 4~mars 2026, de 22~h à 4~h",
    ),
    (on("2026-03-03", nights=True), "la nuit du 3~mars 2026"),
    (on("2026-03-03", nights=True, about=True), "une nuit, vers le 3~mars 2026"),
    (in_month("2013-09-01", "2013-09-30", nights=True), "les nuits de septembre 2013"),
    (in_month("2013-08-01", "2013-08-31", nights=True, part="late"), "la nuit, à la fin du mois d’août 2013"),
    (span("2013-08-01", "2013-10-31", precision="month", nights=True), "les nuits d’août à octobre 2013"),
    (in_year(2013, nights=True), "la nuit, en 2013"),
    (since("2013-08-30", nights=True), "la nuit, depuis le 30~août 2013"),
    # no day
    (
        Told(shape="hour_only", precision="hour", first_time=time(3), about=True),
        "à une date que je ne peux préciser, vers 3~h",
    ),
    (None, "à une date que je ne peux préciser"),
]


@pytest.mark.parametrize(("moment", "expected"), PHRASES)
def test_a_moment_is_said_as_precisely_as_it_was_told_and_no_more(moment: Told | None, expected: str) -> None:
    assert shown(dates.phrase(moment)) == expected


def test_several_complainants_do_not_say_je() -> None:
    assert dates.phrase(None, unknown=dates.UNKNOWN_IMPERSONAL) == "à une date qui ne peut être précisée"


def test_the_weekday_is_written_only_for_one_exact_day() -> None:
    assert shown(dates.phrase(on("2013-11-09"), weekday=True)) == "le samedi 9~novembre 2013"
    assert shown(dates.phrase(on("2013-11-09", about=True), weekday=True)) == "vers le 9~novembre 2013"


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (on("2013-08-30"), "depuis le 30~août 2013"),
        (in_month("2013-08-01", "2013-08-31"), "depuis le mois d’août 2013"),
        (in_month("2013-08-01", "2013-08-31", part="early"), "depuis le début du mois d’août 2013"),
        (span("2013-08-30", "2013-11-09"), "depuis le 30~août 2013"),
        (on("2013-08-30", about=True), "depuis le 30~août 2013 environ"),
        (until("2013-08-30"), "depuis une date que je ne peux préciser"),
        (None, "depuis une date que je ne peux préciser"),
    ],
)
def test_the_start_of_a_period_is_said_with_depuis(moment: Told | None, expected: str) -> None:
    assert shown(dates.since_phrase(moment)) == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (on("2013-09-12"), "12/09/2013"),
        (on("2013-09-12", about=True), "vers le 12/09/2013"),
        (on("2013-09-12", precision="hour", first_time=time(23, 40)), "12/09/2013, 23~h~40"),
        (on("2013-09-12", precision="hour", first_time=time(3), about=True), "12/09/2013, vers 3~h"),
        (span("2013-08-30", "2013-11-09"), "du 30/08/2013 au 09/11/2013"),
        (since("2013-08-30"), "depuis le 30/08/2013"),
        (until("2013-11-09"), "jusqu’au 09/11/2013"),
        (in_month("2013-09-01", "2013-09-30"), "septembre 2013"),
        (in_month("2013-08-01", "2013-08-31", part="late"), "fin août 2013"),
        (in_month("2013-09-01", "2013-09-30", part="mid"), "mi-septembre 2013"),
        (in_year(2013), "en 2013"),
        (span("2013-08-01", "2013-10-31", precision="month"), "d’août à octobre 2013"),
        (span("2013-10-03", "2013-10-05", nights=True), "nuits du 03/10/2013 au 05/10/2013"),
        (on("2026-03-03", nights=True), "nuit, 03/03/2026"),
        (Told(shape="hour_only", precision="hour", first_time=time(3), about=True), "date inconnue, vers 3~h"),
        (None, "date inconnue"),
    ],
)
def test_a_cell_is_short_and_never_empty(moment: Told | None, expected: str) -> None:
    assert shown(dates.cell(moment)) == expected


def test_a_letter_is_dated_with_its_place() -> None:
    assert shown(dates.letter_head("Paris", date(2026, 11, 21))) == "Paris, le 21~novembre 2026"
    assert shown(dates.letter_head("", date(2026, 12, 1))) == "Le 1er~décembre 2026"


@pytest.mark.parametrize(
    ("instant", "zone", "expected"),
    [
        (datetime(2013, 11, 9, 14, 30, 5, tzinfo=ZoneInfo("Europe/Paris")), "", "14:30:05 (heure de Paris)"),
        (datetime(2013, 11, 9, 14, 30, 5, tzinfo=UTC), "", "14:30:05 UTC"),
        (datetime(2013, 11, 9, 14, 30, 5, tzinfo=timezone(timedelta(hours=-3, minutes=-30))), "", "14:30:05 UTC-03:30"),
        (datetime(2013, 11, 9, 14, 30, 5), "heure de Paris", "14:30:05 (heure de Paris)"),
        (datetime(2013, 11, 9, 14, 30, 5), "UTC", "14:30:05 UTC"),
        (datetime(2013, 11, 9, 14, 30, 5), "", "14:30:05 (fuseau horaire non précisé)"),
    ],
)
def test_the_instant_of_a_capture_always_says_its_zone(instant: datetime, zone: str, expected: str) -> None:
    assert dates.stamp(instant, zone) == f"09/11/2013, {expected}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("à la mi-août", "À la mi-août"), ("état", "État"), ("« ah »", "« ah »"), ("", ""), ("3 jours", "3 jours")],
)
def test_a_sentence_starts_with_a_capital_that_keeps_its_accent(text: str, expected: str) -> None:
    assert dates.sentence_start(text) == expected


days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(days, days)
def test_every_period_is_a_typeset_text_without_a_breakable_day(a: date, b: date) -> None:
    first, last = min(a, b), max(a, b)
    for text in (
        dates.between(first, last),
        dates.months_between(first, last),
        dates.phrase(span(str(first), str(last))),
    ):
        assert typography(text) == text
        assert "  " not in text and "01er" not in text


@given(
    st.builds(
        Told,
        shape=st.sampled_from(["point", "range", "since", "until", "hour_only"]),
        first=st.none() | st.just(date(2013, 8, 30)),
        last=st.none() | st.dates(date(2013, 8, 30), date(2014, 12, 31)),
        first_time=st.none() | st.times(),
        last_time=st.none() | st.times(),
        precision=st.sampled_from(["hour", "day", "month", "year"]),
        about=st.booleans(),
        part=st.sampled_from(["", "early", "mid", "late", "during"]),
        nights=st.booleans(),
        zone=st.sampled_from(["", "UTC", "heure de Paris"]),
    )
)
def test_whatever_was_told_of_a_moment_reads_as_typeset_french(moment: Told) -> None:
    for text in (dates.phrase(moment), dates.since_phrase(moment), dates.cell(moment)):
        assert text and text == text.strip() and typography(text) == text
        assert "None" not in text and "  " not in text and " ," not in text
