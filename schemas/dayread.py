"""How a day, a month or a year is read: « 30/08/2013 », « samedi 30 août 2013 », « août 2013 », « 2013 ».

Month and day names are Babel’s. A number that could be read in two ways is read in the French one, day first.
"""

import calendar
import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Literal

from schemas.when import YEARS, Refused, When


class NotUnderstood(Refused):
    """Nothing in the text was recognised; the whole of it is then quoted back."""


def plain(text: str) -> str:
    """Lower case, straight apostrophes, no accents: what the patterns below are written against."""
    text = re.sub("[’‘ʼ`´]", "'", text)
    text = re.sub("[‐‑–—−]", "-", text).lower()
    return "".join(mark for mark in unicodedata.normalize("NFD", text) if not unicodedata.combining(mark)).strip(" .,")


@cache
def _called(kind: Literal["months", "days"], width: str) -> dict[int, str]:
    from babel import Locale  # without its dates, which bring every zone of the world

    french = Locale("fr")
    named = french.months if kind == "months" else french.days
    return {int(number): str(name) for number, name in named["format"][width].items()}


@cache
def _names(kind: Literal["months", "days"]) -> dict[str, int]:
    return {plain(name): number for width in ("wide", "abbreviated") for number, name in _called(kind, width).items()}


# Any word stands for the name of a day or of a month, looked up afterwards: a pattern that held these names four
# times over would take longer to compile than all the dates of a case to read.
_LEAD = r"(?:le |la )?(?:(?P<weekday>[a-z]+)\.?,? (?:le )?)?"
_MONTH = r"(?P<month>[a-z]+)\.?"
_ISO = re.compile(rf"{_LEAD}(?P<y>\d{{4}})-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}})")
_FIGURES = re.compile(rf"{_LEAD}(?P<d>\d{{1,2}})(?:er)?[/.-](?P<m>\d{{1,2}})(?:[/.-](?P<y>\d+))?")
_WORDS = re.compile(rf"{_LEAD}(?P<d>\d{{1,2}}|premier)(?:er|eme|e)? ?{_MONTH}(?:,? ?(?P<y>\d+))?")
_MONTH_IN_FIGURES = re.compile(r"(?P<m>\d{1,2})/(?P<y>\d{4})")
_MONTH_ALONE = re.compile(rf"{_MONTH}(?: (?:de l'annee )?(?P<y>\d+))?")
_YEAR_ALONE = re.compile(r"(?:l'annee |annee )?(?P<y>\d{4})")
_DAY_ALONE = re.compile(rf"{_LEAD}(?P<d>\d{{1,2}}|premier)(?:er)?")


def day_of(text: str, within: date | None = None) -> When:
    """Read one day, month or year in plain text (``plain``); raise Refused or NotUnderstood.

    ``within`` is the end of the period it opens, which may hold its month and year.
    """
    text = re.sub(r"^(?:le )?mois d(?:e |')", "", text.strip(" ,"))
    readers: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date | None], When]], ...] = (
        (_ISO, _day),
        (_FIGURES, _day),
        (_WORDS, _day),
        (_MONTH_IN_FIGURES, _month),
        (_MONTH_ALONE, _month),
        (_YEAR_ALONE, _whole_year),
        (_DAY_ALONE, _day),
    )
    for pattern, reader in readers:
        if (match := pattern.fullmatch(text)) and _named(match):
            return reader(match, within)
    raise NotUnderstood


def _named(match: re.Match[str]) -> bool:
    """Whether the words taken for a day of the week and for a month are names of these."""
    parts = match.groupdict()
    weekday, month = parts.get("weekday"), parts.get("month")
    return (not weekday or weekday in _names("days")) and (not month or month in _names("months"))


def _year(figures: str | None, within: date | None) -> int:
    if figures is None:
        if within is None:
            raise Refused("Il manque l’année : écrivez la date entière, par exemple « 30 août 2013 ».")
        return within.year
    if len(figures) != 4:
        raise Refused(f"L’année « {figures[:10]} » s’écrit avec quatre chiffres, par exemple 2013.")
    year = int(figures)
    if year not in YEARS:
        raise Refused(f"L’année {year} est hors des années possibles ({YEARS[0]} à {YEARS[-1]}).")
    return year


def _number_of_month(parts: dict[str, str | None]) -> int | None:
    if name := parts.get("month"):
        return _names("months")[name]
    if not (figures := parts.get("m")):
        return None
    number = int(figures)
    if number > 12:
        raise Refused(f"Il n’y a pas de {number}e mois : le jour s’écrit d’abord, puis le mois (« 13/12/2013 »).")
    if number == 0:
        raise Refused("Le mois commence à 1 : « 01/09/2013 » est le 1er septembre 2013.")
    return number


def _day(match: re.Match[str], within: date | None) -> When:
    parts = match.groupdict()
    number = 1 if parts["d"] == "premier" else int(parts["d"])
    month = _number_of_month(parts)
    if month is None:
        if within is None:
            raise Refused("Il manque le mois et l’année : écrivez la date entière, par exemple « 30 août 2013 ».")
        month = within.month
    if number == 0:
        raise Refused("Le jour commence à 1 : « 01/09/2013 » est le 1er septembre 2013.")
    year = _year(parts.get("y"), within)
    length = calendar.monthrange(year, month)[1]
    if number > length:
        name = f"{_month_name(month)} {year}"
        raise Refused(f"Le {number} {name} n’existe pas : {name} compte {length} jours.")
    day = date(year, month, number)
    if weekday := parts.get("weekday"):
        _check_weekday(day, _names("days")[weekday])
    return When(said="", first=day, last=day)


def _check_weekday(day: date, said: int) -> None:
    if day.weekday() == said:
        return
    names = _called("days", "wide")
    number = "1er" if day.day == 1 else str(day.day)
    raise Refused(
        f"Le {number} {_month_name(day.month)} {day.year} est un {names[day.weekday()]}, et non un {names[said]} : "
        "vérifiez la date, ou retirez le jour de la semaine."
    )


def _month(match: re.Match[str], within: date | None) -> When:
    parts = match.groupdict()
    month = _number_of_month(parts)
    assert month is not None  # both patterns that lead here hold a month
    year = _year(parts.get("y"), within)
    last = date(year, month, calendar.monthrange(year, month)[1])
    return When(said="", first=date(year, month, 1), last=last, precision="month")


def _whole_year(match: re.Match[str], within: date | None) -> When:
    year = _year(match["y"], within)
    return When(said="", first=date(year, 1, 1), last=date(year, 12, 31), precision="year")


def _month_name(number: int) -> str:
    return _called("months", "wide")[number]
