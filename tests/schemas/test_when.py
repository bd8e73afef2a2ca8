"""What a person writes for a date is kept as told, or refused with the reason; nothing is guessed."""

from datetime import date, datetime, time

import pytest
from babel.dates import format_date, get_day_names, get_month_names
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from schemas.when import LONGEST, Day, Refused, When

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
MONTHS = [*get_month_names("wide", locale="fr").values()]


def words(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


@given(DAYS)
def test_a_day_reads_back_in_every_form_people_write(day: date) -> None:
    weekday = get_day_names("wide", locale="fr")[day.weekday()]
    for text in (
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%d.%m.%Y}",
        f"{day:%d-%m-%Y}",
        words(day),
        words(day).upper(),
        f"le {words(day)}",
        f"{weekday} {words(day)}",
        f"le {weekday} {day:%d/%m/%Y}",
        format_date(day, "d MMM y", locale="fr"),
        format_date(day, "full", locale="fr"),
    ):
        when = When.parse(text)
        assert (when.shape, when.first, when.last, when.precision) == ("point", day, day, "day"), text
        assert when.said == text


@given(DAYS)
def test_another_weekday_than_the_true_one_is_refused_with_the_true_one(day: date) -> None:
    names = get_day_names("wide", locale="fr")
    with pytest.raises(Refused, match=f"est un {names[day.weekday()]}, et non un {names[(day.weekday() + 1) % 7]}"):
        When.parse(f"{names[(day.weekday() + 1) % 7]} {words(day)}")


@given(DAYS, DAYS)
def test_a_period_reads_back_whatever_its_two_days(one: date, other: date) -> None:
    first, last = sorted((one, other))
    for text in (
        f"du {words(first)} au {words(last)}",
        f"entre le {first:%d/%m/%Y} et le {last:%d/%m/%Y}",
        f"{first:%d/%m/%Y} – {last:%d/%m/%Y}",
        f"depuis le {words(first)} jusqu’au {words(last)}",
    ):
        when = When.parse(text)
        assert (when.shape, when.first, when.last) == ("range", first, last), text
    if first != last:
        with pytest.raises(Refused, match="finit avant de commencer"):
            When.parse(f"du {words(last)} au {words(first)}")


@given(DAYS, st.times())
def test_an_hour_reads_back_in_every_form_people_write(day: date, hour: time) -> None:
    hour = hour.replace(second=0, microsecond=0)
    for text in (
        f"{words(day)} à {hour.hour} h {hour.minute:02}",
        f"{words(day)} à {hour.hour}h{hour.minute:02}",
        f"{day:%d/%m/%Y} {hour:%H:%M}",
        f"{day.isoformat()}T{hour:%H:%M}",
        f"le {words(day)}, à {hour.hour} heures {hour.minute:02} (heure de Paris)",
    ):
        when = When.parse(text)
        assert (when.first, when.first_time, when.precision) == (day, hour, "hour"), text


@pytest.mark.parametrize(
    ("text", "shape", "first", "last", "precision", "part"),
    [
        ("fin août 2013", "point", "2013-08-01", "2013-08-31", "month", "late"),
        ("à la mi-septembre 2013", "point", "2013-09-01", "2013-09-30", "month", "mid"),
        ("au début du mois d’août 2013", "point", "2013-08-01", "2013-08-31", "month", "early"),
        ("courant septembre 2013", "point", "2013-09-01", "2013-09-30", "month", "during"),
        ("en 2013", "point", "2013-01-01", "2013-12-31", "year", ""),
        ("08/2013", "point", "2013-08-01", "2013-08-31", "month", ""),
        ("premier septembre 2013", "point", "2013-09-01", "2013-09-01", "day", ""),
        ("du 30 août au 9 novembre 2013", "range", "2013-08-30", "2013-11-09", "day", ""),
        ("du 9 au 12 septembre 2013", "range", "2013-09-09", "2013-09-12", "day", ""),
        ("d’août à novembre 2013", "range", "2013-08-01", "2013-11-30", "month", ""),
        ("début septembre à mi-octobre 2013", "range", "2013-09-01", "2013-10-31", "month", ""),
        ("depuis le 30 août 2013", "since", "2013-08-30", None, "day", ""),
        ("à compter de mars 2014", "since", "2014-03-01", None, "month", ""),
        ("depuis la mi-août 2013", "since", "2013-08-01", None, "month", "mid"),
        ("jusqu’au 9 novembre 2013", "until", None, "2013-11-09", "day", ""),
        ("jusqu’en 2013", "until", None, "2013-12-31", "year", ""),
    ],
)
def test_what_is_only_partly_known_keeps_its_bounds_and_its_words(
    text: str, shape: str, first: str | None, last: str | None, precision: str, part: str
) -> None:
    when = When.parse(text)
    assert when.said == text
    assert (when.shape, when.precision, when.part) == (shape, precision, part)
    assert (when.first and when.first.isoformat(), when.last and when.last.isoformat()) == (first, last)


def test_figures_are_day_then_month() -> None:
    assert When.parse("03/04/2013").first == date(2013, 4, 3)


def test_an_hour_alone_is_accepted_without_a_day() -> None:
    when = When.parse("vers 3 h du matin")
    assert (when.shape, when.first, when.first_time, when.about, when.known) == (
        "hour_only",
        None,
        time(3),
        True,
        False,
    )


def test_hours_may_cross_midnight() -> None:
    night = When.parse("entre 23 h et 2 h")
    assert (night.shape, night.first_time, night.last_time) == ("hour_only", time(23), time(2))
    dated = When.parse("le 12 septembre 2013 de 23 h à 2 h")
    assert (dated.first, dated.last, dated.first_time, dated.last_time) == (
        date(2013, 9, 12),
        date(2013, 9, 12),
        time(23),
        time(2),
    )


@pytest.mark.parametrize(
    "text",
    [
        "du 3 mars 2026 à 14 h au 4 mars 2026 à 9 h",
        "du 3 mars à 14 h au 4 mars 2026 à 9 h",
        "entre le 3 mars 2026 à 14 h et le 4 mars 2026 à 9 h",
    ],
)
def test_a_period_may_have_an_hour_on_both_sides(text: str) -> None:
    when = When.parse(text)
    assert (when.first, when.first_time, when.last, when.last_time) == (
        date(2026, 3, 3),
        time(14),
        date(2026, 3, 4),
        time(9),
    )


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("les nuits du 30 août au 9 novembre 2013", "range"),
        ("dans la nuit du 3 au 4 mars 2026", "range"),
        ("la nuit du 3 mars 2026", "point"),
        ("toutes les nuits de septembre 2013", "point"),
        ("chaque nuit depuis le 30 août 2013", "since"),
        ("de septembre à novembre 2013, la nuit", "range"),
    ],
)
def test_nights_are_kept_as_nights(text: str, shape: str) -> None:
    when = When.parse(text)
    assert when.nights and when.shape == shape and when.known


def test_the_zone_of_a_capture_is_kept_with_its_capitals_and_accents() -> None:
    assert When.parse("9 novembre 2013 à 18 h 30 (heure de Paris)").zone == "heure de Paris"
    assert When.parse("9 novembre 2013 à 18 h 30, heure de La Réunion").zone == "heure de La Réunion"
    assert When.parse("2013-11-09T18:30:05Z").zone == "UTC"


def test_no_break_spaces_and_typographic_signs_are_read() -> None:
    when = When.parse("du\u00a030\u202faoût\u00a0au 9\u00a0novembre 2013")
    assert (when.first, when.last) == (date(2013, 8, 30), date(2013, 11, 9))
    assert When.parse("jusqu’à fin août 2013").last == When.parse("jusqu'à fin août 2013").last == date(2013, 8, 31)
    assert When.parse("30/08/2013 – 09/11/2013").last == date(2013, 11, 9)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31 février 2013", "Le 31 février 2013 n’existe pas : février 2013 compte 28 jours."),
        ("29 février 2013", "février 2013 compte 28 jours"),
        ("30/08/13", "quatre chiffres"),
        ("30 août", "Il manque l’année"),
        ("le 30", "Il manque le mois et l’année"),
        ("12/13/2013", "Il n’y a pas de 13e mois"),
        ("0/9/2013", "commence à 1"),
        ("30 août 1850", "hors des années possibles"),
        ("12/09/2013 à 25 h", "« 25 h 00 » n’est pas une heure"),
        ("12/09/2013 à 24 h", "minuit s’écrit « 0 h »"),
        ("août 2013 à 3 h", "Une heure se donne avec un jour"),
        ("fin 12/09/2013", "se disent d’un mois ou d’une année"),
        ("du 30 décembre au 2 janvier 2014", "donnez l’année de chacune"),
        ("du 3 mars 2026 à 14 h au 3 mars 2026 à 9 h", "finit avant de commencer"),
        ("hier", "dépend du jour où l’on parle"),
        ("lundi dernier", "dépend du jour où l’on parle"),
        ("ce lundi", "dépend du jour où l’on parle"),
        ("il y a trois mois", "dépend du jour où l’on parle"),
        ("depuis trois mois", "Une durée ne donne pas de date"),
        ("été 2013", "Une saison"),
        ("avant le 12 septembre 2013", "jusqu’au 12 septembre 2013"),
        ("après le 12 septembre 2013", "à partir du 12 septembre 2013"),
        ("le 12 septembre 2013 au soir", "heure approchée"),
        ("bla", "« bla » n’est pas une date comprise"),
        ("", "La date est vide"),
        ("9" * 300, "trop longue"),
    ],
)
def test_what_cannot_be_relied_on_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        When.parse(text)
    assert reason in str(refused.value)


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        when = When.parse(text)
    except Refused as refused:
        assert str(refused)
    else:
        assert When.parse(when.said) == when


PIECES = st.sampled_from(
    """
    le la du au de à d’ et entre depuis jusqu’au vers environ fin début mi- courant en mois nuit 1er premier 30 31 2
    2013 13 08/2013 30/08/2013 2013-08-30 août février samedi sam. 23 h 40 23:40 midi minuit UTC (heure Paris) , - – .
    """.strip()
    .replace("\n", " ")
    .split(" ")
)


@given(st.lists(PIECES, max_size=14).map(" ".join))
def test_any_sequence_of_the_words_of_dates_is_read_or_refused(text: str) -> None:
    try:
        when = When.parse(text)
    except Refused:
        return
    assert When.parse(when.said) == when
    assert when.first is None or when.last is None or when.first <= when.last


@pytest.mark.parametrize("piece", ["du 3 ", "a", "à 3 h ", "12/", "mi-", "depuis ", "nuits, ", "1 mars et ", " au au"])
def test_the_longest_text_of_one_repeated_piece_is_answered(piece: str) -> None:
    with pytest.raises(Refused):
        When.parse((piece * LONGEST)[:LONGEST])


def test_a_moment_of_a_spreadsheet_keeps_its_hour() -> None:
    adapter = TypeAdapter(When)
    assert adapter.validate_python(datetime(2013, 9, 12, 23, 40)).first_time == time(23, 40)
    assert adapter.validate_python(datetime(2013, 9, 12)).precision == "day"
    assert adapter.validate_python(date(2013, 9, 12)).first == date(2013, 9, 12)


@pytest.mark.parametrize(
    "value", ["2013", "vers le 14 mai 1979", "depuis le 14 mai 1979", 3, True, None, "du 1er au 2 mai 1979"]
)
def test_a_birth_is_one_exact_day(value: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Day).validate_python(value)
    assert TypeAdapter(Day).validate_python("14 mai 1979") == date(1979, 5, 14)


def test_the_undated_come_last_in_a_chronology() -> None:
    told = [
        When.parse(text)
        for text in ("vers 3 h", "jusqu’au 1er mai 2013", "12/09/2013 à 9 h", "12/09/2013", "août 2013")
    ]
    assert [when.said for when in sorted(told, key=lambda when: when.order)] == [
        "jusqu’au 1er mai 2013",
        "août 2013",
        "12/09/2013",
        "12/09/2013 à 9 h",
        "vers 3 h",
    ]


def test_what_began_after_a_day_is_not_told_in_a_document_of_that_day() -> None:
    assert When.parse("10/11/2013").begins_after(date(2013, 11, 9))
    assert not When.parse("novembre 2013").begins_after(date(2013, 11, 9))
    assert not When.parse("vers 3 h").begins_after(date(2013, 11, 9))
    assert When.parse("depuis le 30 août 2013").until(date(2013, 11, 9)) == date(2013, 11, 9)
