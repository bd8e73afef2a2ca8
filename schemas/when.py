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


class When(Struct, frozen=True):
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
        # Imported here because reading makes a ``When``, and loads Babel.
        from schemas.reading import NotUnderstood, read

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
    def to_the_day(self) -> "When":
        """The same without its hour, and without the « vers » of that hour: the day was not told as rough."""
        if self.precision != "hour":
            return replace(self, first_time=None, last_time=None, zone="")
        return replace(self, first_time=None, last_time=None, precision="day", about=False, zone="")

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
    if when.shape != "point" or when.about or when.precision not in {"day", "hour"} or when.first != when.last:
        raise PydanticCustomError("exact_day", "Il faut ici un jour exact, par exemple « 30 août 2013 ».")
    assert when.first is not None  # a point known to the day
    return when.first


#: An exact day: a birth, the day of a certificate.
Day = Annotated[date, BeforeValidator(exact_day)]
