"""A date as people know it: « le 30/08 vers 3 h » leaves out what nobody knows, and nothing is made up.

``When`` keeps what was said, the first and the last day it can mean, and how precise it is. What cannot be
dated for certain is refused with the reason: a day that does not exist, a weekday that was another one, a
year of two figures, a date relative to today. ``03/04/2013`` is the third of April; nothing guesses otherwise.
"""

import calendar
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Shape = Literal["point", "range", "since", "until", "hour_only"]
Precision = Literal["hour", "day", "month", "year"]
Part = Literal["", "early", "mid", "late", "during"]

#: The years a date may bear; anything else is a slip of the keyboard.
YEARS = range(1900, 2101)

_FORMS = (
    "« 30/08/2013 », « 30 août 2013 », « vers le 30 août 2013 à 23 h 40 », « fin août 2013 », "
    "« du 30 août au 9 novembre 2013 » ou « depuis le 30 août 2013 »"
)


class Refused(ValueError):
    """A date that was not understood, or that cannot be; its text is one French sentence."""


class _NotUnderstood(Refused):
    """Nothing in the text was recognised; the whole of it is then quoted back."""


@dataclass(frozen=True, slots=True)
class When:
    """A moment or a period, as told.

    ``first`` and ``last`` are the first and last day it can mean, None on the side that is open (« depuis »,
    « jusqu’au ») or unknown (only an hour was told). ``precision`` is that of the bounds of a range.
    ``about`` is « vers »; ``part`` is « début », « mi- », « fin » or « courant »; ``nights`` is « les nuits du… ».
    ``zone`` is kept for the hour of a capture: « heure de Paris », « UTC ».
    """

    said: str
    shape: Shape = "point"
    first: date | None = None
    last: date | None = None
    first_time: time | None = None
    last_time: time | None = None
    precision: Precision = "day"
    about: bool = False
    part: Part = ""
    nights: bool = False
    zone: str = ""

    @classmethod
    def parse(cls, text: str) -> "When":
        """Read a date as a person writes it; raise ``Refused`` with the reason when it cannot be relied on."""
        said = " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())
        try:
            found = _read(_plain(said))
        except _NotUnderstood:
            raise Refused(f"« {said} » n’a pas été compris. Écrivez par exemple {_FORMS}.") from None
        # Hours may cross midnight (« de 23 h à 2 h »): only the days are compared.
        if found.first and found.last and found.last < found.first:
            raise Refused(f"« {said} » finit avant de commencer : vérifiez les deux dates.")
        return replace(found, said=said)

    @classmethod
    def on(cls, day: date) -> "When":
        """Return the moment that is exactly one day."""
        return cls.parse(day.isoformat())

    @property
    def order(self) -> tuple[date, time, date]:
        """What sorts a chronology: the earliest instant it can mean, then the latest day; the undated come last."""
        start = self.first or self.last or date.max
        return start, self.first_time or time.min, self.last or date.max

    @property
    def known(self) -> bool:
        """Whether any day is known at all."""
        return self.first is not None or self.last is not None

    def begins_after(self, day: date) -> bool:
        """Whether no day it can mean is on or before ``day``."""
        return self.first is not None and self.first > day

    def until(self, day: date) -> date | None:
        """The last day it can mean, seen from ``day``: a period still open lasts until then."""
        if self.shape == "since":
            return max(day, self.first) if self.first else None
        return self.last

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(value: object) -> "When":
            if isinstance(value, When):
                return value
            if isinstance(value, date):
                return cls.on(value)
            if not isinstance(value, str):
                raise PydanticCustomError(
                    "when", "Une date s’écrit en toutes lettres ou en chiffres : {forms}.", {"forms": _FORMS}
                )
            try:
                return cls.parse(value)
            except Refused as refused:
                raise PydanticCustomError("when", "{reason}", {"reason": str(refused)}) from None

        return core_schema.no_info_plain_validator_function(
            read, serialization=core_schema.plain_serializer_function_ser_schema(lambda when: when.said)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string"}


def _day(value: object) -> object:
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return value
    try:
        when = When.parse(value)
    except Refused as refused:
        raise PydanticCustomError("when", "{reason}", {"reason": str(refused)}) from None
    if when.shape != "point" or when.about or when.precision not in {"day", "hour"} or when.first != when.last:
        raise PydanticCustomError("exact_day", "Il faut ici un jour exact, par exemple « 30 août 2013 ».")
    return when.first


#: An exact day: a birth, the day of a certificate.
Day = Annotated[date, BeforeValidator(_day)]


# --- reading -------------------------------------------------------------------------------------------------


def _plain(text: str) -> str:
    """Lower case, straight apostrophes, no accents: what the patterns below are written against."""
    text = text.replace("’", "'").replace("–", "-").replace("—", "-").lower()
    return "".join(mark for mark in unicodedata.normalize("NFD", text) if not unicodedata.combining(mark)).strip(" .,")


@cache
def _names(kind: Literal["months", "days"]) -> dict[str, int]:
    from babel.dates import get_day_names, get_month_names

    read = get_month_names if kind == "months" else get_day_names
    names: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        for number, name in read(width, locale="fr").items():  # type: ignore[arg-type]
            names[_plain(name)] = int(number)
    return names


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    month = "|".join(sorted(map(re.escape, _names("months")), key=len, reverse=True))
    weekday = "|".join(sorted(map(re.escape, _names("days")), key=len, reverse=True))
    lead = rf"(?:le |l'|la )?(?:(?P<weekday>{weekday})\.?,? (?:le )?)?"
    return {
        "iso": re.compile(rf"{lead}(?P<y>\d{{4}})-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}})"),
        "figures": re.compile(rf"{lead}(?P<d>\d{{1,2}})(?:er)?[/.-](?P<m>\d{{1,2}})(?:[/.-](?P<y>\d+))?"),
        "words": re.compile(rf"{lead}(?P<d>\d{{1,2}})(?:er|eme|e)? ?(?P<month>{month})\.?(?:,? ?(?P<y>\d+))?"),
        "month": re.compile(rf"(?P<month>{month})\.?(?: (?:de l'annee )?(?P<y>\d+))?"),
        "month_figures": re.compile(r"(?P<m>\d{1,2})/(?P<y>\d{4})"),
        "year": re.compile(r"(?:l'annee )?(?P<y>\d{4})"),
        "day_only": re.compile(rf"{lead}(?P<d>\d{{1,2}})(?:er)?"),
    }


_HOUR = (
    r"(?P<hour>\d{1,2}) ?(?:h|heures?)(?: ?(?P<minute>\d{2})(?: ?(?:min|mn|minutes))?)?|(?P<hour2>\d{1,2}):(?P<minute2>\d{2})(?::(?P<second>\d{2}))?"
    r"|(?P<named>midi|minuit)"
)
_HALF = r"(?: (?P<half>du matin|de l'apres-midi|du soir|de la nuit))?"
_ZONE = r"(?: ?\(?(?P<zone>heure de [a-z -]+|utc(?: ?[+-] ?\d{1,2})?|gmt)\)?)?"
_TIME = re.compile(rf"(?P<about>vers |environ |aux environs de |autour de )?(?:a )?(?:{_HOUR}){_HALF}{_ZONE}")
_TIMES = re.compile(r"(?:de|entre) (?P<a>[^,]*?\d[^,]*?|midi|minuit) (?:a|et) (?P<b>.+)")
_ABOUT = re.compile(
    r"(?:vers|environ|aux environs|aux alentours|autour|approximativement|a peu pres)(?: de| d'| du)?(?: le| la)? "
)
_SINCE = re.compile(
    r"(?:depuis|a partir|a compter|des)(?: de| d'| du)?(?: le| la)? (?P<rest>.+)|(?:depuis|a partir d'|a compter d')(?P<rest2>.+)"
)
_UNTIL = re.compile(r"jusqu'(?:au|a|en) (?:le )?(?P<rest>.+)")
_PART = re.compile(
    r"(?:(?P<early>(?:au |le )?(?:tout )?debut)|(?P<mid>(?:a la |la )?mi)|(?P<late>(?:a la |la )?(?:toute )?fin)|(?P<during>courant|au cours|dans le courant))"
    r"[ -](?:du |de |d')?(?:le )?(?:mois de |mois d')?(?P<rest>.+)"
)
_IN = re.compile(r"(?:en|au mois de|au mois d'|durant|pendant|le mois de|le mois d'|mois de|mois d') ?(?P<rest>.+)")
_NIGHTS = re.compile(r"(?:dans |pendant |durant )?(?:(?:toutes les|les|la|chaque|des) )?nuits?,? (?P<rest>.+)")
_BETWEEN = re.compile(
    r"(?:entre|du|de la|de|d') ?(?P<a>.+?) (?:et|au|a|jusqu'au|jusqu'a|jusqu'en)(?: le| la)? (?P<b>.+)"
)
# The same, cut at the last « au »: « du 3 mars à 14 h au 4 mars à 9 h ».
_BETWEEN_LATE = re.compile(_BETWEEN.pattern.replace(".+?)", ".+)", 1))
_DASH = re.compile(r"(?P<a>\S.*?) (?:-|a|au) (?P<b>.+)")
_RELATIVE = re.compile(
    r"\b(?:hier|avant-hier|aujourd'hui|il y a|ce matin|ce soir|dernier|derniere|prochain|la veille|cette nuit)\b"
)


def _read(text: str) -> When:
    if _RELATIVE.search(text):
        raise Refused("Cette date dépend du jour où l’on parle : écrivez-la en entier, par exemple « 30 août 2013 ».")
    if nights := _NIGHTS.fullmatch(text):
        return replace(_period(re.sub(r"^(?:de|d') ?(?=[a-z]+ \d{4}$)", "", nights["rest"])), nights=True)
    if since := _SINCE.fullmatch(text):
        start = _point(since["rest"] or since["rest2"])
        return replace(start, shape="since", last=None, last_time=None)
    if until := _UNTIL.fullmatch(text):
        end = _point(until["rest"])
        return replace(end, shape="until", first=None, first_time=None, last_time=end.first_time)
    return _period(text)


def _period(text: str) -> When:
    refused: Refused | None = None
    for pattern in (_BETWEEN, _BETWEEN_LATE, _DASH):
        if match := pattern.fullmatch(text):
            try:
                if span := _span(match["a"], match["b"]):
                    return span
            except Refused as reason:
                refused = refused or reason
    try:
        return _point(text)
    except _NotUnderstood:
        raise refused or _NotUnderstood from None


def _span(start: str, end: str) -> When | None:
    """Read two bounds; the first takes from the second the month and the year it leaves out."""
    try:
        last = _point(end)
    except Refused:
        if _looks_dated(end):
            raise
        return None
    if last.last is None:
        return None
    try:
        first = _point(start, within=last.last)
    except Refused:
        if _looks_dated(start):
            raise
        return None
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
    )


def _looks_dated(text: str) -> bool:
    return any(name in text for name in _names("months")) or re.search(r"\d{1,2}[/.]\d{1,2}", text) is not None


def _point(text: str, within: date | None = None) -> When:
    """Read one moment. ``within`` is the end of the range it opens, which may hold its month and year."""
    about = False
    if match := _ABOUT.match(text):
        if hour := _TIME.fullmatch(text):
            return _hour_only(hour)
        about, text = True, text[match.end() :]
    if (during := _IN.fullmatch(text)) and (found := _undated_part(during["rest"], within)):
        return replace(found, about=about, part="")
    if part := _PART.fullmatch(text):
        return _part_of(part, about, within)
    day, times = _split_time(text)
    if day == "":
        hour = _TIME.fullmatch(times)
        if hour is None:
            raise _NotUnderstood
        return _hour_only(hour)
    found = _date(day, within)
    if about:
        found = replace(found, about=True)
    return _with_times(found, times) if times else found


def _undated_part(text: str, within: date | None) -> When | None:
    try:
        found = _date(text, within)
    except Refused:
        if _looks_dated(text):
            raise
        return None
    return found if found.precision in {"month", "year"} else None


def _part_of(match: re.Match[str], about: bool, within: date | None) -> When:
    found = _date(match["rest"], within)
    if found.precision not in {"month", "year"} or found.first is None or found.last is None:
        raise Refused(
            "« Début », « mi », « fin » et « courant » se disent d’un mois ou d’une année : « fin août 2013 »."
        )
    name: Part = next(name for name in ("early", "mid", "late", "during") if match[name])  # type: ignore[assignment]
    return replace(found, part=name, about=about)


_TIME_START = re.compile(
    r",? (?:(?:a|vers|environ|aux environs de|autour de|de|entre) )?(?=\d{1,2} ?(?:h|heures?)\b|\d{1,2} ?h ?\d|\d{1,2}:\d{2}|midi|minuit)"
)


def _split_time(text: str) -> tuple[str, str]:
    """Part a moment into its day and its hour, the hour keeping its « vers », « de… à… »."""
    if _TIME.fullmatch(text):
        return "", text
    match = _TIME_START.search(text)
    if not match:
        return text, ""
    return text[: match.start()].rstrip(" ,"), text[match.start() :].strip(" ,")


def _with_times(found: When, text: str) -> When:
    if (
        (both := _TIMES.fullmatch(text))
        and (start := _TIME.fullmatch(both["a"]))
        and (end := _TIME.fullmatch(both["b"]))
    ):
        return replace(
            found, first_time=_clock(start), last_time=_clock(end), precision="hour", zone=(end["zone"] or "")
        )
    hour = _TIME.fullmatch(text)
    if hour is None:
        raise Refused(f"L’heure « {text} » n’a pas été comprise : écrivez « à 23 h 40 » ou « vers 3 h du matin ».")
    if found.precision != "day":
        raise Refused("Une heure se donne avec un jour : « le 12 septembre 2013 vers 3 h ».")
    return replace(
        found,
        first_time=_clock(hour),
        precision="hour",
        about=found.about or bool(hour["about"]),
        zone=_zone(hour),
    )


def _zone(match: re.Match[str]) -> str:
    zone = match["zone"] or ""
    return (
        zone.upper() if zone.startswith(("utc", "gmt")) else re.sub(r"(?<=heure de )\w", lambda m: m[0].upper(), zone)
    )


def _hour_only(match: re.Match[str]) -> When:
    return When(said="", shape="hour_only", first_time=_clock(match), precision="hour", about=bool(match["about"]))


def _clock(match: re.Match[str]) -> time:
    if match["named"]:
        return time(12 if match["named"] == "midi" else 0)
    hour, minute = int(match["hour"] or match["hour2"]), int(match["minute"] or match["minute2"] or 0)
    second = int(match["second"] or 0)
    if match["half"] in {"de l'apres-midi", "du soir"} and hour < 12:
        hour += 12
    if hour == 24 and minute == 0:
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        raise Refused(
            f"« {match[0].strip()} » n’est pas une heure : les heures vont de 0 à 23, les minutes de 00 à 59."
        )
    return time(hour, minute, second)


def _date(text: str, within: date | None = None) -> When:
    text = re.sub(r"^(?:le |la |l')(?=mois|annee)", "", text.strip(" ,"))
    text = re.sub(r"^(?:le )?mois d(?:e |')", "", text)
    readers: tuple[tuple[str, Callable[[re.Match[str], date | None], When]], ...] = (
        ("iso", _exact),
        ("figures", _exact),
        ("words", _exact),
        ("month_figures", _whole_month),
        ("month", _whole_month),
        ("year", _whole_year),
        ("day_only", _exact),
    )
    for name, read in readers:
        if match := _patterns()[name].fullmatch(text):
            return read(match, within)
    raise _NotUnderstood


def _year(figures: str | None, within: date | None) -> int:
    if figures is None:
        if within is None:
            raise Refused("Il manque l’année : écrivez la date entière, par exemple « 30 août 2013 ».")
        return within.year
    if len(figures) != 4:
        raise Refused(f"L’année « {figures} » s’écrit avec quatre chiffres, par exemple 2013.")
    year = int(figures)
    if year not in YEARS:
        raise Refused(f"L’année {year} est hors des années possibles ({YEARS[0]} à {YEARS[-1]}).")
    return year


def _month_name(number: int) -> str:
    from babel.dates import get_month_names

    return get_month_names("wide", locale="fr")[number]


def _exact(match: re.Match[str], within: date | None) -> When:
    parts = match.groupdict()
    number = int(parts["d"])
    month = _names("months")[parts["month"]] if parts.get("month") else int(parts["m"]) if parts.get("m") else None
    if month is None:
        if within is None:
            raise Refused("Il manque le mois et l’année : écrivez la date entière, par exemple « 30 août 2013 ».")
        month = within.month
    if month > 12:
        raise Refused(f"Il n’y a pas de {month}e mois : le jour s’écrit d’abord, puis le mois (« 13/12/2013 »).")
    if month == 0 or number == 0:
        raise Refused("Le jour et le mois commencent à 1 : « 01/09/2013 » est le 1er septembre 2013.")
    year = _year(parts.get("y"), within)
    length = calendar.monthrange(year, month)[1]
    if number > length:
        raise Refused(
            f"Le {number} {_month_name(month)} {year} n’existe pas : {_month_name(month)} {year} compte {length} jours."
        )
    day = date(year, month, number)
    if within is not None and parts.get("y") is None and day > within:
        day = _before(day, within)
    if parts.get("weekday") and _names("days")[parts["weekday"]] != day.weekday():
        from babel.dates import get_day_names

        names = get_day_names("wide", locale="fr")
        said = names[_names("days")[parts["weekday"]]]
        raise Refused(
            f"Le {number if number > 1 else '1er'} {_month_name(month)} {year} était un {names[day.weekday()]}, "
            f"pas un {said} : vérifiez la date, ou retirez le jour de la semaine."
        )
    return When(said="", first=day, last=day)


def _before(day: date, within: date) -> date:
    raise Refused(
        f"La période finit avant de commencer : précisez l’année de la première date (avant {within.year} ?)."
    )


def _whole_month(match: re.Match[str], within: date | None) -> When:
    parts = match.groupdict()
    month = _names("months")[parts["month"]] if parts.get("month") else int(parts["m"])
    if not 1 <= month <= 12:
        raise Refused(f"Il n’y a pas de {month}e mois.")
    year = _year(parts.get("y"), within)
    return When(
        said="",
        first=date(year, month, 1),
        last=date(year, month, calendar.monthrange(year, month)[1]),
        precision="month",
    )


def _whole_year(match: re.Match[str], within: date | None) -> When:
    year = _year(match["y"], within)
    return When(said="", first=date(year, 1, 1), last=date(year, 12, 31), precision="year")
