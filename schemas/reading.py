"""How a French date is read: the forms people write, and the reason given when one cannot be relied on.

A text is brought to lower case without accents, then cut: what opens it (« depuis », « jusqu’au », « les nuits »),
its two bounds if it has two, and in each bound a day, a month or a year, then an hour. Month and day names are
Babel’s. Nothing is guessed: a number that could be read in two ways is read in the French one, day first.
"""

import calendar
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, time
from functools import cache
from typing import Literal, get_args

from msgspec.structs import replace

from schemas.hours import HOUR, clock_of, hours_of, split_hour, zone_of
from schemas.when import YEARS, Part, Refused, When


class NotUnderstood(Refused):
    """Nothing in the text was recognised; the whole of it is then quoted back."""


def read(said: str) -> When:
    """Read a text whose spaces are single; raise ``Refused``, or ``NotUnderstood`` when it is no date at all."""
    found = _read(_plain(said))
    if found.zone.startswith("heure") and (zone := re.search(r"heure d[^\d()]+", said, re.IGNORECASE)):
        # The name of a town keeps its accents and capitals.
        found = replace(found, zone=zone[0].strip(" .,"))
    if found.first and found.last:
        # Hours of one day may cross midnight (« de 23 h à 2 h »); the bounds of a period may not.
        start, end = found.first_time or time.min, found.last_time or time.max
        backwards = found.shape == "range" and found.first == found.last and start > end
        if found.last < found.first or backwards:
            raise Refused(_BACKWARDS)
    return found


_BACKWARDS = (
    "Cette période finit avant de commencer : vérifiez les deux dates, et donnez l’année de chacune "
    "(« du 30 décembre 2013 au 2 janvier 2014 »)."
)


def _plain(text: str) -> str:
    """Lower case, straight apostrophes, no accents: what the patterns below are written against."""
    text = re.sub("[’‘ʼ`´]", "'", text)
    text = re.sub("[‐‑–—−]", "-", text).lower()
    return "".join(mark for mark in unicodedata.normalize("NFD", text) if not unicodedata.combining(mark)).strip(" .,")


# --- what opens a date ----------------------------------------------------------------------------------------

_SINCE = re.compile(
    r"(?:depuis|(?:a partir|a compter|des)(?: de)?|a partir d'|a compter d')(?: ?(?:du|le|la|de|d'))? ?(?P<rest>.+)"
)
_UNTIL = re.compile(r"jusqu'(?:au|a|en) ?(?:le |la )?(?P<rest>.+)")
_NIGHTS = re.compile(
    r"""(?:(?:dans|pendant|durant)\ )?(?:(?:toutes\ les|les|la|chaque|des|une)\ )?nuits?,?\ (?P<rest>.+)
      | (?P<before>.+?),?\ (?:la|les|toutes\ les|chaque)\ nuits?""",
    re.VERBOSE,
)


def _read(text: str) -> When:
    for form, reason in _REASONS:
        if form.search(text):
            raise Refused(reason)
    if nights := _NIGHTS.fullmatch(text):
        rest = nights["rest"] or nights["before"]
        # « la nuit du 3 mars », « les nuits de septembre »: the article belongs to the night.
        alone = re.sub(r"^(?:du|de|d')(?: la| l')? ?", "", rest)
        return replace(_first_of(_opened, rest, alone), nights=True)
    return _opened(text)


def _opened(text: str) -> When:
    if since := _SINCE.fullmatch(text):
        try:
            start = _point(since["rest"])
        except NotUnderstood:
            return _period(since["rest"])  # « depuis le 3 mars jusqu’au 9 mai 2026 »
        return replace(start, shape="since", last=None, last_time=None)
    if until := _UNTIL.fullmatch(text):
        end = _point(until["rest"])
        return replace(end, shape="until", first=None, first_time=None, last_time=end.first_time)
    return _period(text)


def _first_of(reader: Callable[[str], When], *texts: str) -> When:
    """Read the first text that is a date; the reason of the first real refusal is kept."""
    refused: Refused | None = None
    for text in texts:
        try:
            return reader(text)
        except NotUnderstood:
            continue
        except Refused as reason:
            refused = refused or reason
    raise refused or NotUnderstood


# --- two bounds -----------------------------------------------------------------------------------------------

_OPENING = re.compile(r"(?:(?:entre|du|de la|de|la periode du) |d')(?:le |la )?")
_CUT = re.compile(r",? (?:et|au|aux|a|en|jusqu'au|jusqu'a|jusqu'en|-)(?: le| la)? ")


def _cuts(text: str) -> Iterator[tuple[str, str]]:
    opening = _OPENING.match(text)
    inner = text[opening.end() :] if opening else text
    for cut in _CUT.finditer(inner):
        yield inner[: cut.start()], inner[cut.end() :]


def _period(text: str) -> When:
    if hours := hours_of(text):
        first, last, zone = hours
        return When(said="", shape="hour_only", first_time=first, last_time=last, precision="hour", zone=zone)
    refused: Refused | None = None
    for start, end in _cuts(text):
        try:
            if span := _span(start, end):
                return span
        except NotUnderstood:
            continue
        except Refused as reason:
            refused = refused or reason
    try:
        return _point(text)
    except NotUnderstood:
        raise refused or NotUnderstood from None


def _span(start: str, end: str) -> When | None:
    """Read two bounds; the first takes from the second the month and the year it leaves out."""
    last = _point(end)
    if last.last is None:
        return None
    first = _point(start, within=last.last)
    if first.first is None:
        return None
    ranks = ("year", "month", "day", "hour")
    precision = min((first.precision, last.precision), key=ranks.index)
    return When(
        said="",
        shape="range",
        first=first.first,
        last=last.last,
        first_time=first.first_time,
        last_time=last.first_time,
        precision="day" if precision == "hour" else precision,
        about=first.about or last.about,
        zone=last.zone or first.zone,
    )


# --- one moment -----------------------------------------------------------------------------------------------

_ABOUT = re.compile(
    r"(?:vers|environ|aux environs|aux alentours|autour|approximativement|a peu pres)(?: de| d'| du)?(?: le| la)? "
)
_ABOUT_AFTER = re.compile(r"(?P<rest>.+?),? \(?(?:environ|a peu pres|approximativement)\)?")
_IN = re.compile(r"(?:en|au mois de|au mois d'|durant|pendant|le mois de|le mois d'|mois de|mois d') ?(?P<rest>.+)")
_PART = re.compile(
    r"""(?: (?P<early>(?:au\ |le\ )?(?:tout\ )?debut)
          | (?P<mid>(?:a\ la\ |la\ )?mi)
          | (?P<late>(?:a\ la\ |la\ )?(?:toute\ )?fin)
          | (?P<during>(?:dans\ le\ )?courant|au\ cours) )
        [ -](?:du\ |de\ |d')?(?:le\ )?(?:mois\ de\ |mois\ d')?(?P<rest>.+)""",
    re.VERBOSE,
)


def _point(text: str, within: date | None = None) -> When:
    """Read one moment. ``within`` is the end of the period it opens, which may hold its month and year."""
    if hour := HOUR.fullmatch(text):
        return When(
            said="",
            shape="hour_only",
            first_time=clock_of(hour),
            precision="hour",
            about=bool(hour["about"]),
            zone=zone_of(hour),
        )
    if match := _ABOUT.match(text):
        return replace(_point(text[match.end() :], within), about=True)
    if match := _ABOUT_AFTER.fullmatch(text):
        return replace(_point(match["rest"], within), about=True)
    if part := _PART.fullmatch(text):
        return _part_of(part, within)
    if (during := _IN.fullmatch(text)) and (found := _date(during["rest"], within)).precision in {"month", "year"}:
        return found
    day, hours = split_hour(text)
    found = _date(day, within)
    return _with_hours(found, hours) if hours else found


def _part_of(match: re.Match[str], within: date | None) -> When:
    found = _date(match["rest"], within)
    if found.precision not in {"month", "year"}:
        raise Refused(
            "« Début », « mi », « fin » et « courant » se disent d’un mois ou d’une année : « fin août 2013 »."
        )
    named: Part = next(name for name in get_args(Part) if name and match[name])
    return replace(found, part=named)


def _with_hours(found: When, text: str) -> When:
    if found.precision != "day":
        raise Refused("Une heure se donne avec un jour : « le 12 septembre 2013 vers 3 h ».")
    if hours := hours_of(text):
        first, last, zone = hours
        return replace(found, first_time=first, last_time=last, precision="hour", zone=zone)
    hour = HOUR.fullmatch(text)
    if hour is None:
        raise NotUnderstood
    about = found.about or bool(hour["about"])
    return replace(found, first_time=clock_of(hour), precision="hour", about=about, zone=zone_of(hour))


# --- a day, a month, a year -----------------------------------------------------------------------------------


@cache
def _called(kind: Literal["months", "days"], width: str) -> dict[int, str]:
    from babel import Locale  # without its dates, which bring every zone of the world

    french = Locale("fr")
    named = french.months if kind == "months" else french.days
    return {int(number): str(name) for number, name in named["format"][width].items()}


@cache
def _names(kind: Literal["months", "days"]) -> dict[str, int]:
    return {_plain(name): number for width in ("wide", "abbreviated") for number, name in _called(kind, width).items()}


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


def _date(text: str, within: date | None = None) -> When:
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


# --- what looks like a date and is not one --------------------------------------------------------------------

_LENGTH = r"(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|quelques?|plusieurs|des)"
_REASONS = (
    (
        re.compile(
            r"""\b(?: hier | avant-hier | aujourd'hui | demain | il\ y\ a | derni(?:er|ere)s?
                  | prochaine?s? | la\ veille
                  | c(?:e|ette)\ (?:nuit|matin|midi|soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
                                   |jour|semaine|mois|annee|apres-midi) )\b""",
            re.VERBOSE,
        ),
        "Cette date dépend du jour où l’on parle : écrivez-la en entier, par exemple « 30 août 2013 ».",
    ),
    (
        re.compile(
            rf"\b(?:depuis|pendant|durant|cela fait|ca fait) (?:plus de |environ |pres de )?{_LENGTH} "
            r"(?:jour|semaine|mois|trimestre|an|annee|nuit)s?\b"
        ),
        "Une durée ne donne pas de date : écrivez depuis quand, par exemple « depuis août 2013 » ou « depuis le "
        "9 août 2013 ».",
    ),
    (
        re.compile(r"\b(?:printemps|ete|automne|hiver)\b"),
        "Une saison ne donne pas de dates : écrivez les mois, par exemple « de juin à août 2013 ».",
    ),
    (
        re.compile(r"^avant\b"),
        "« Avant » ne dit pas depuis quand : écrivez « jusqu’au 12 septembre 2013 », ou « vers le 12 septembre 2013 ».",
    ),
    (
        re.compile(r"^apres\b"),
        "« Après » ne dit pas combien de temps : écrivez « à partir du 12 septembre 2013 ».",
    ),
    (
        re.compile(r"(?<!\d h )(?<!\d heures )(?:dans la |en |le |au |du )(?:matin|matinee|apres-midi|soir|soiree)$"),
        "Donnez plutôt une heure approchée, par exemple « le 12 septembre 2013 vers 21 h », ou le jour seul.",
    ),
)
