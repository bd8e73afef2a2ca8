"""Dates and hours as a French letter writes them.

Month and day names come from Babel's CLDR data. The rest is ours, because CLDR's French has no « 1er », shortens
the months in intervals, joins them with a dash and a breakable thin space, and writes 14:30 for 14 h 30.
Between a day and its month stands a no-break space (U+00A0); so on both sides of the « h » of an hour.

Sources: Lacroux, *Orthotypographie*, « Date » (months in full, in lower case, ordinal for the first only);
OQLF, https://vitrinelinguistique.oqlf.gouv.qc.ca/24552/ (what two dates share is written once);
charte typographique du Journal officiel, 2016 (« 12 h 30, 13 h »).
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from typing import Protocol

#: What stands where a date was not told: never an empty cell, never a guess.
UNKNOWN = "à une date que je ne peux préciser"
#: The same where nobody says « je »: a complaint of several persons, a lawyer's text.
UNKNOWN_IMPERSONAL = "à une date qui ne peut être précisée"


class Moment(Protocol):
    """What this room needs to know of a moment or a period, as somebody told it."""

    @property
    def shape(self) -> str:
        """One of ``point``, ``range``, ``since``, ``until``, ``hour_only``."""

    @property
    def first(self) -> date | None:
        """The first day it can mean; the first day of a month or a year known only as such."""

    @property
    def last(self) -> date | None:
        """The last day it can mean; equal to ``first`` for one day."""

    @property
    def first_time(self) -> time | None:
        """The hour of a point or of the start of a period, None when untold."""

    @property
    def last_time(self) -> time | None:
        """The hour of the end, None when untold."""

    @property
    def precision(self) -> str:
        """One of ``hour``, ``day``, ``month``, ``year``; for a range, that of its bounds."""

    @property
    def about(self) -> bool:
        """Whether it was said with « vers »: of the hour when there is one, else of the day."""

    @property
    def part(self) -> str:
        """The part of a month or year: ``early``, ``mid``, ``late``, ``during``, or empty."""

    @property
    def nights(self) -> bool:
        """Whether the nights of that period are meant."""

    @property
    def zone(self) -> str:
        """The zone of the hour when it was told (« heure de Paris », « UTC »), or empty."""

    @property
    def about_day(self) -> bool:
        """Whether « vers » was said of the day of an hour."""

    @property
    def day_is_about(self) -> bool:
        """Whether « vers » was said of the day, there being an hour or not."""

    @property
    def each(self) -> bool:
        """Whether the hours are those of each day of a period, and not of its bounds."""

    @property
    def between(self) -> bool:
        """Whether some day of the period is meant (« entre le 2 et le 5 »), and not all."""

    @property
    def between_hours(self) -> bool:
        """The same of two hours: « entre 1 h et 3 h »."""

    @property
    def bounds(self) -> "tuple[Moment, Moment] | None":
        """The two ends of a period that are not told alike, each a point; None when they are."""


@cache
def months() -> Mapping[int, str]:
    """Return the names of the months, 1 to 12, in lower case."""
    from babel import Locale  # without its dates, which bring every zone of the world

    return {int(number): str(name) for number, name in Locale("fr").months["format"]["wide"].items()}


@cache
def weekdays() -> Mapping[int, str]:
    """Return the names of the days, 0 (Monday) to 6, in lower case."""
    from babel import Locale

    return {int(number): str(name) for number, name in Locale("fr").days["format"]["wide"].items()}


# --- one day, one month, one hour ----------------------------------------------------------------------------


def day(d: date, *, weekday: bool = False, year: bool = True) -> str:
    """Write a day, without « le »: « 1er janvier 2026 », « samedi 9 novembre 2013 ».

    The weekday is computed, never asked: a wrong one would cast doubt on the date.
    """
    number = "1er" if d.day == 1 else str(d.day)
    text = f"{number}\u00a0{months()[d.month]}"
    if weekday:
        text = f"{weekdays()[d.weekday()]} {text}"
    return f"{text} {d.year}" if year else text


def month(d: date) -> str:
    """Write the month of a day: « septembre 2013 »."""
    return f"{months()[d.month]} {d.year}"


def de_month(d: date, *, year: bool = True) -> str:
    """Write a month after « de »: « de septembre 2013 », « d’août 2013 »."""
    name = months()[d.month]
    text = f"d’{name}" if name[0] in "aâo" else f"de {name}"
    return f"{text} {d.year}" if year else text


def hour(t: time) -> str:
    """Write an hour: « 14 h 30 », « 9 h », « 0 h 05 », and « 14 h 30 min 05 s » where the second was told.

    Minutes keep two figures.
    """
    if t.second:
        return f"{t.hour}\u00a0h\u00a0{t.minute:02d}\u00a0min\u00a0{t.second:02d}\u00a0s"
    return f"{t.hour}\u00a0h\u00a0{t.minute:02d}" if t.minute else f"{t.hour}\u00a0h"


def figures(d: date) -> str:
    """Write a day in figures, for a narrow column: « 09/11/2013 »."""
    return f"{d.day:02d}/{d.month:02d}/{d.year:04d}"


def letter_head(place: str, d: date) -> str:
    """Write the place and date of a letter: « Paris, le 21 novembre 2026 », or « Le 21 novembre 2026 »."""
    return f"{place}, le {day(d)}" if place else f"Le {day(d)}"


def stamp(d: datetime, zone: str = "") -> str:
    """Write the instant of a capture to the second, with its zone: « 09/11/2013, 14:30:05 (heure de Paris) ».

    ``zone`` is what was told with a time that carries none itself; where neither says it, the text says so.
    """
    if d.tzinfo is None:
        named = f"({zone or 'fuseau horaire non précisé'})"
        named = zone if zone.startswith(("UTC", "GMT")) else named
    elif str(d.tzinfo) == "Europe/Paris":
        named = "(heure de Paris)"
    else:
        minutes = int((d.utcoffset() or timedelta()).total_seconds()) // 60
        sign = "-" if minutes < 0 else "+"
        hours, rest = divmod(abs(minutes), 60)
        named = "UTC" if minutes == 0 else f"UTC{sign}{hours:02d}:{rest:02d}"
    return f"{figures(d)}, {d:%H:%M:%S} {named}"


# --- from one to another -------------------------------------------------------------------------------------


def between(a: date, b: date) -> str:
    """Write a period of days; what both bounds share is written once.

    « du 1er au 9 août 2013 », « du 30 août au 9 novembre 2013 »; one day: « le 9 août 2013 ».
    Raise ValueError when it ends before it starts.
    """
    _in_order(a, b)
    if a == b:
        return f"le {day(a)}"
    if (a.year, a.month) == (b.year, b.month):
        return f"du {'1er' if a.day == 1 else a.day} au {day(b)}"
    return f"du {day(a, year=a.year != b.year)} au {day(b)}"


def listed(days: Sequence[date]) -> str:
    """Write days apart, in order, what they share once: « les 20 et 24 novembre 2026 », « le 30 août et le 2 mai ».

    One day: « le 9 août 2013 ». Raise ValueError when there is none.
    """
    if not days:
        raise ValueError("no day to write")
    last = days[-1]
    if len(days) == 1:
        return f"le {day(last)}"
    if all((one.year, one.month) == (last.year, last.month) for one in days):
        return f"les {', '.join(_number(one) for one in days[:-1])} et {day(last)}"
    named = [f"le {day(one, year=one.year != after.year)}" for one, after in pairwise(days)]
    return f"{', '.join(named)} et le {day(last)}"


def _number(d: date) -> str:
    return "1er" if d.day == 1 else str(d.day)


def months_between(a: date, b: date) -> str:
    """Write a period of months: « de septembre à novembre 2013 », « d’août 2013 à mars 2014 », « en août 2013 ».

    Raise ValueError when it ends before it starts.
    """
    _in_order(a, b)
    if (a.year, a.month) == (b.year, b.month):
        return f"en {month(a)}"
    return f"{de_month(a, year=a.year != b.year)} à {month(b)}"


def years_between(a: date, b: date) -> str:
    """Write a period of years: « de 2012 à 2014 », « en 2013 ».

    Raise ValueError when it ends before it starts.
    """
    _in_order(a, b)
    return f"en {a.year}" if a.year == b.year else f"de {a.year} à {b.year}"


def _in_order(a: date, b: date) -> None:
    if b < a:
        raise ValueError("La période finit avant de commencer.")


# --- a moment in a sentence ----------------------------------------------------------------------------------


def phrase(moment: Moment | None, *, weekday: bool = False, unknown: str = UNKNOWN) -> str:
    """Write a moment as the adverbial of a running sentence: « le 12 septembre 2013, à 23 h 40 ».

    It says no more than was told: « vers », « courant », an open end stay. ``weekday`` adds its name to one exact
    day; ``unknown`` is what to say when no day is known. Raise ValueError when the period ends before it starts.
    """
    if moment is None:
        return unknown
    if moment.first is None and moment.last is None:
        return f"{'la nuit, ' if moment.nights else ''}{unknown}{_hours(moment)}"
    return _nights(moment) if moment.nights else _days(moment, weekday=weekday)


def since_phrase(moment: Moment | None, *, unknown: str = UNKNOWN) -> str:
    """Write the start of a moment as that of a period: « depuis le 30 août 2013 », « depuis le mois d’août 2013 »."""
    if moment is None or moment.first is None:
        return f"depuis {unknown.removeprefix('à ')}"
    if moment.bounds:
        return since_phrase(moment.bounds[0])
    return f"depuis {_start(moment, moment.first)}"


def sentence_start(text: str) -> str:
    """Return ``text`` with its first letter in capital, accent kept: « À la fin du mois d’août 2013 »."""
    first = text[:1].upper()
    return first + text[1:] if len(first) == 1 else text


def _days(moment: Moment, *, weekday: bool = False) -> str:
    first, last = moment.first, moment.last
    if moment.bounds:
        return _bounded(moment, *moment.bounds)
    if first is None and last is not None:
        return f"jusqu’{_end(moment, last)}{_hours_of_each(moment)}"
    if first is not None and (moment.shape == "since" or last is None):
        return since_phrase(moment) + _hours_of_each(moment)
    assert first is not None and last is not None
    _in_order(first, last)
    if moment.precision == "month" and moment.shape == "point":
        return _one_month(moment, first)
    if moment.precision == "year" and moment.shape == "point":
        return _one_year(moment, first)
    if moment.shape == "range" or first != last:
        return _span(moment, first, last) + _roughly(moment) + _hours_of_each(moment)
    doubt = moment.day_is_about
    return f"{'vers ' if doubt else ''}le {day(first, weekday=weekday and not doubt)}{_hours(moment)}"


def _nights(moment: Moment) -> str:
    first, last = moment.first, moment.last
    plain = moment.shape in {"point", "range"} and not moment.part and not moment.bounds and not moment.between
    if not plain or first is None or last is None:
        return f"la nuit, {_days(moment)}"
    _in_order(first, last)
    if moment.precision == "month":
        if (first.year, first.month) != (last.year, last.month):
            return f"les nuits {months_between(first, last)}{_roughly(moment)}{_hours_of_each(moment)}"
        return f"la nuit, {_days(moment)}" if moment.about else f"les nuits {de_month(first)}{_hours_of_each(moment)}"
    if moment.precision == "year":
        return f"la nuit, {_days(moment)}"
    if first == last:
        text = f"une nuit, vers le {day(first)}" if moment.day_is_about else f"la nuit du {day(first)}"
    else:
        one = last - first == timedelta(days=1)
        text = f"{'la nuit' if one else 'les nuits'} {between(first, last)}{_roughly(moment)}"
    return text + _hours(moment)


def _span(moment: Moment, first: date, last: date) -> str:
    write = {"month": months_between, "year": years_between}.get(moment.precision, between)
    text = write(first, last)
    if not moment.between or first == last:
        return text
    # « Entre le 2 et le 5 » is some day of these, « du 2 au 5 » all of them.
    if moment.precision == "month":
        return f"entre {months()[first.month] if first.year == last.year else month(first)} et {month(last)}"
    if moment.precision == "year":
        return f"entre {first.year} et {last.year}"
    start, end = text.removeprefix("du ").split(" au ")
    return f"entre le {start} et le {end}"


def _bounded(moment: Moment, start: Moment, end: Moment) -> str:
    """Write a period whose two ends are not told alike, each whole: an hour must never look like that of the other."""
    if moment.between:
        return f"entre {_bound(start)} et {_bound(end)}"
    return f"{_contracted('de', _bound(start))} {_contracted('à', _bound(end))}"


def _bound(moment: Moment) -> str:
    """Write one end of a period, with its article: « la fin du mois d’août 2013 », « le 3 octobre 2013 à 14 h »."""
    assert moment.first is not None
    if moment.part == "during":
        name = month(moment.first) if moment.precision == "month" else str(moment.first.year)
        return f"courant {name}{_roughly(moment)}"
    if moment.precision == "month" and not moment.part:
        return f"{month(moment.first)}{_roughly(moment)}"
    return _start(moment, moment.first)


def _contracted(word: str, name: str) -> str:
    """Join « de » or « à » to what follows: « du 3 mars », « d’août », « au début de l’année 2013 »."""
    if name.startswith("le "):
        return f"{'du' if word == 'de' else 'au'} {name[3:]}"
    return f"d’{name}" if word == "de" and name[0] in "aâo" else f"{word} {name}"


def _one_month(moment: Moment, d: date) -> str:
    near = {"early": "le début du mois", "late": "la fin du mois"}
    inside = {"early": "au début du mois", "late": "à la fin du mois"}
    if moment.part == "mid":
        return f"{'vers' if moment.about else 'à'} la mi-{month(d)}"
    if moment.about:
        return f"vers {near.get(moment.part, 'le mois')} {de_month(d)}"
    if moment.part == "during":
        return f"courant {month(d)}"
    return f"{inside[moment.part]} {de_month(d)}" if moment.part else f"en {month(d)}"


def _one_year(moment: Moment, d: date) -> str:
    if moment.part == "during":
        return f"{'vers' if moment.about else 'courant'} {d.year}"
    if moment.part:
        near = {"early": "le début", "mid": "le milieu", "late": "la fin"}[moment.part]
        inside = {"early": "au début", "mid": "au milieu", "late": "à la fin"}[moment.part]
        return f"{'vers ' + near if moment.about else inside} de l’année {d.year}"
    return f"{'vers' if moment.about else 'en'} {d.year}"


def _start(moment: Moment, d: date) -> str:
    """Write what a period starts with, after « depuis »."""
    if moment.precision == "month":
        if moment.part == "mid":
            return f"la mi-{month(d)}{_roughly(moment)}"
        near = {"early": "le début du mois", "late": "la fin du mois"}.get(moment.part, "le mois")
        return f"{near} {de_month(d)}{_roughly(moment)}"
    if moment.precision == "year":
        whole = {"early": "le début de l’année ", "mid": "le milieu de l’année ", "late": "la fin de l’année "}
        return f"{whole.get(moment.part, '')}{d.year}{_roughly(moment)}"
    return f"le {day(d)}{_roughly(moment)}{_hour_of(moment, moment.first_time)}"


def _end(moment: Moment, d: date) -> str:
    """Write what a period ends with, after « jusqu’ »."""
    if moment.precision == "month":
        if moment.part == "mid":
            return f"à la mi-{month(d)}{_roughly(moment)}"
        inside = {"early": "au début du mois", "late": "à la fin du mois"}
        named = f"{inside[moment.part]} {de_month(d)}" if moment.part in inside else f"en {month(d)}"
        return named + _roughly(moment)
    if moment.precision == "year":
        inside = {"early": "au début de l’année", "mid": "au milieu de l’année", "late": "à la fin de l’année"}
        return f"{inside.get(moment.part, 'en')} {d.year}{_roughly(moment)}"
    return f"au {day(d)}{_roughly(moment)}{_hour_of(moment, moment.last_time or moment.first_time)}"


def _hour_of(moment: Moment, t: time | None) -> str:
    """Write the hour of one end of a period, or nothing: those of each of its days follow it (``_hours_of_each``)."""
    if t is None or moment.each:
        return ""
    return f" {'vers' if moment.about else 'à'} {hour(t)}{_zone(moment)}"


def _hours_of_each(moment: Moment) -> str:
    return _hours(moment) if moment.each else ""


def _hours(moment: Moment) -> str:
    """Write the hours that follow a day, from the comma on, or nothing."""
    start, end = moment.first_time, moment.last_time
    if start is None:
        return ""
    if end is None:
        return f", {'vers' if moment.about else 'à'} {hour(start)}{_zone(moment)}"
    both = f"entre {hour(start)} et {hour(end)}" if moment.between_hours else f"de {hour(start)} à {hour(end)}"
    return f", {both}{_zone(moment)}{' environ' if moment.about else ''}"


def _zone(moment: Moment) -> str:
    return f" ({moment.zone})" if moment.zone else ""


def _roughly(moment: Moment) -> str:
    return " environ" if moment.day_is_about else ""


# --- a moment in a table cell --------------------------------------------------------------------------------


def cell(moment: Moment | None) -> str:
    """Write a moment for a narrow column, days in figures: « 12/09/2013, 23 h 40 », « depuis le 30/08/2013 ».

    An unknown date is said (« date inconnue »), never left blank.
    """
    if moment is None or (moment.first is None and moment.last is None):
        night = "la nuit, " if moment is not None and moment.nights else ""
        return f"{night}date inconnue{'' if moment is None else _cell_hours(moment)}"
    text = _cell_days(moment)
    if not moment.nights:
        return text
    first, last = moment.first, moment.last
    one = first is not None and last is not None and last - first == timedelta(days=1) and not moment.bounds
    if moment.shape == "range" and text.startswith(("du ", "de ", "d’")) and not moment.bounds:
        return f"{'nuit' if one and moment.precision == 'day' else 'nuits'} {text}"
    return f"nuit, {text}"


def _cell_days(moment: Moment) -> str:
    first, last = moment.first, moment.last
    if moment.bounds:
        start, end = moment.bounds
        if {start.precision, end.precision} <= {"day", "hour"}:
            words = ("entre le", "et le") if moment.between else ("du", "au")
            return f"{words[0]} {_cell_bound(start)} {words[1]} {_cell_bound(end)}"
        return _days(moment)
    if moment.precision in {"month", "year"}:
        if first is None or last is None or moment.shape == "range":
            return _days(moment)
        part = {"early": "début ", "mid": "mi-", "late": "fin ", "during": "courant "}.get(moment.part, "")
        if moment.precision == "year":
            return _one_year(moment, first)
        return f"{'vers ' if moment.about else ''}{part}{month(first)}{_hours_of_each(moment)}"
    if first is None:
        assert last is not None
        at = _hour_of(moment, moment.last_time or moment.first_time)
        return f"jusqu’au {figures(last)}{_roughly(moment)}{at}{_hours_of_each(moment)}"
    if last is None or moment.shape == "since":
        return f"depuis le {_cell_bound(moment)}{_hours_of_each(moment)}"
    _in_order(first, last)
    if first != last:
        words = ("entre le", "et le") if moment.between else ("du", "au")
        text = f"{words[0]} {figures(first)} {words[1]} {figures(last)}{_roughly(moment)}"
        return text + _hours_of_each(moment)
    return f"{'vers le ' if moment.day_is_about else ''}{figures(first)}{_cell_hours(moment)}"


def _cell_bound(moment: Moment) -> str:
    assert moment.first is not None
    return f"{figures(moment.first)}{_roughly(moment)}{_hour_of(moment, moment.first_time)}"


def _cell_hours(moment: Moment) -> str:
    return _hours(moment).replace(", à ", ", ", 1)
