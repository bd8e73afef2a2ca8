"""A date as people know it: « le 30/08 vers 3 h » leaves out what nobody knows, and nothing is made up.

``When`` keeps what was said, the first and the last day it can mean, and how precise it is. What cannot be
dated for certain is refused with the reason: a day that does not exist, a weekday that was another one, a
year of two figures, a date relative to today. ``03/04/2013`` is the third of April; nothing guesses otherwise.
"""

from datetime import date, datetime, time
from typing import Annotated, Any, Literal

from msgspec import Struct
from msgspec.structs import replace
from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Shape = Literal["point", "range", "since", "until", "hour_only"]
Precision = Literal["hour", "day", "month", "year"]
Part = Literal["", "early", "mid", "late", "during"]

#: The years a date may bear; anything else is a slip of the keyboard.
YEARS = range(1900, 2101)

#: A date is a few words; a longer text is a story, and is not searched.
LONGEST = 200

#: The forms a refusal proposes.
FORMS = (
    "« 30/08/2013 », « 30 août 2013 », « vers le 30 août 2013 à 23 h 40 », « fin août 2013 », "
    "« du 30 août au 9 novembre 2013 » ou « depuis le 30 août 2013 »"
)


class Refused(ValueError):
    """A date that was not understood, or that cannot be; its text is one French sentence."""


def unwritable(text: str) -> bool:
    """Whether a text holds half of a character (a lone surrogate): no message may repeat it, no file hold it."""
    return not text.isascii() and any("\ud800" <= mark <= "\udfff" for mark in text)


class When(Struct, frozen=True):
    """A moment or a period, as told.

    ``first`` and ``last`` are the first and last day it can mean, None on the side that is open (« depuis »,
    « jusqu’au ») or unknown (only an hour was told). ``precision`` is that of the bounds of a range.
    ``about`` is « vers », of the hour when there is one, else of the day; ``about_day`` is « vers » said of the day of
    an hour (« vers le 30 août à 23 h »). ``part`` is « début », « mi- », « fin » or « courant »; ``nights`` is « les
    nuits du… ». ``zone`` is kept for the hour of a capture: « heure de Paris », « UTC ».
    ``each`` says that the hours are those of each day of the period, and not of its two bounds. ``between`` is « entre
    le 2 et le 5 » and ``between_hours`` « entre 1 h et 3 h »: some time in it, not all of it. ``bounds`` are the two
    ends of a period that are not told alike (« de fin août au 3 octobre à 14 h »), each a point.
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
    about_day: bool = False
    each: bool = False
    between: bool = False
    between_hours: bool = False
    bounds: "tuple[When, When] | None" = None

    @classmethod
    def parse(cls, text: str) -> "When":
        """Read a date as a person writes it; raise ``Refused`` with the reason when it cannot be relied on."""
        # Imported here because reading makes a ``When``, and loads Babel.
        from schemas.dayread import NotUnderstood
        from schemas.reading import read

        if unwritable(text):
            raise Refused("Cette date contient un caractère endommagé : recopiez-la, ou retirez-le.")
        said = " ".join(text.split())
        if len(said) > LONGEST:
            raise Refused(f"Cette date est trop longue : écrivez par exemple {FORMS}.")
        try:
            found = read(said)
        except NotUnderstood:
            shown = said if len(said) <= 40 else f"{said[:39]}…"
            what = f"« {shown} » n’est pas une date comprise" if said else "La date est vide"
            raise Refused(f"{what}. Écrivez par exemple {FORMS}.") from None
        return replace(found, said=said)

    @classmethod
    def on(cls, day: date) -> "When":
        """Return the moment that is exactly one day, and its hour when ``day`` has one."""
        if isinstance(day, datetime) and day.time() != time.min:
            return cls.parse(day.strftime("%Y-%m-%d à %H:%M"))
        return cls.parse(date(day.year, day.month, day.day).isoformat())

    @property
    def order(self) -> tuple[date, time, date]:
        """What sorts a chronology: the earliest instant it can mean, then the latest day; the undated come last."""
        start = self.first or self.last or date.max
        return start, self.first_time or time.min, self.last or date.max

    @property
    def known(self) -> bool:
        """Whether any day is known at all."""
        return self.first is not None or self.last is not None

    @property
    def day_is_about(self) -> bool:
        """Whether « vers » was said of the day, or of one of the two days: that of an hour leaves its day certain."""
        if self.bounds:
            return any(bound.day_is_about for bound in self.bounds)
        return self.about_day or (self.about and self.first_time is None and self.last_time is None)

    @property
    def days_only(self) -> "When":
        """The same days without their hours."""
        if self.bounds:
            start, end = self.bounds
            return replace(
                spanning(start.days_only, end.days_only), said=self.said, nights=self.nights, between=self.between
            )
        return replace(
            self,
            first_time=None,
            last_time=None,
            precision="day" if self.precision == "hour" else self.precision,
            about=self.day_is_about,
            about_day=False,
            each=False,
            between_hours=False,
            zone="",
        )

    @property
    def ending(self) -> "When":
        """The end of these days: « jusqu’en novembre 2013 »."""
        end = self.bounds[1] if self.bounds else self
        part: Part = "" if end.part == "during" else end.part
        return replace(end.days_only, shape="until", first=None, part=part, nights=False, between=False)

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
            if not isinstance(value, str | date):
                raise PydanticCustomError(
                    "when", "Une date s’écrit en toutes lettres ou en chiffres : {forms}.", {"forms": FORMS}
                )
            try:
                return cls.parse(value) if isinstance(value, str) else cls.on(value)
            except Refused as refused:
                raise PydanticCustomError("when", "{reason}", {"reason": str(refused)}) from None

        return core_schema.no_info_plain_validator_function(
            read, serialization=core_schema.plain_serializer_function_ser_schema(lambda when: when.said)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string"}


def spanning(start: When, end: When) -> When:
    """Return the period from one point to another, each known to some day; alike, they need not be kept apart.

    Twice the same hour, month or year is that one.
    """
    if start == end and start.precision != "day":
        return start
    ranks = ("year", "month", "day", "hour")
    precision = min((start.precision, end.precision), key=ranks.index)
    # « Du 2 au 20 novembre environ » is said of the whole.
    whole = end.day_is_about and end.first_time is None
    bare = When(said="", first=start.first, last=start.last, precision=start.precision, about=whole)
    alike = start in (bare, replace(bare, about=False)) and start.precision == end.precision
    if alike and start.precision != "day" and end == bare:
        return bare
    return When(
        said="",
        shape="range",
        first=start.first,
        last=end.last,
        first_time=start.first_time,
        last_time=end.first_time,
        precision="day" if precision == "hour" else precision,
        about=start.about or end.about,
        zone=end.zone or start.zone,
        bounds=None if alike and end == replace(bare, first=end.first, last=end.last) else (start, end),
    )


def exact_day(value: object) -> date:
    """Read one exact day; raise PydanticCustomError, in French, for anything else."""
    if isinstance(value, date):
        # A spreadsheet gives a day as a moment at midnight.
        return date(value.year, value.month, value.day)
    if not isinstance(value, str):
        raise PydanticCustomError("exact_day", "Il faut ici un jour exact, par exemple « 30 août 2013 ».")
    try:
        when = When.parse(value)
    except Refused as refused:
        raise PydanticCustomError("when", "{reason}", {"reason": str(refused)}) from None
    if when.shape != "point" or when.day_is_about or when.precision not in {"day", "hour"} or when.first != when.last:
        raise PydanticCustomError("exact_day", "Il faut ici un jour exact, par exemple « 30 août 2013 ».")
    assert when.first is not None  # a point known to the day
    return when.first


#: An exact day: a birth, the day of a certificate.
Day = Annotated[date, BeforeValidator(exact_day)]
