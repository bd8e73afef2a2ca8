"""How the hour of a date is read: « à 23 h 40 », « vers 3 h du matin », « de 23 h à 2 h (heure de Paris) ».

The text is in lower case and without accents: ``reading`` has made it so.
"""

import re
from datetime import time

from msgspec import Struct

from schemas.when import Refused

HOUR = re.compile(
    r"""(?P<about>vers\ |environ\ |aux\ environs\ de\ |aux\ alentours\ de\ |autour\ de\ )?(?:a\ )?
        (?: (?P<hour>\d{1,2})\ ?(?:h|heures?)(?:\ ?(?P<minute>\d{2})(?:\ ?(?:min|mn|minutes))?
                (?:\ ?(?P<second2>\d{2})\ ?(?:s|secondes?))?)?
          | (?P<hour2>\d{1,2}):(?P<minute2>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?
          | (?P<named>midi|minuit) )
        (?:\ (?P<half>du\ matin|de\ l'apres-midi|du\ soir|de\ la\ nuit))?
        (?:[ ,]*\(?(?P<zone>heure\ d(?:e\ |')[a-z' -]+|utc(?:\ ?[+-]\ ?\d{1,2})?|gmt|z)\)?)?""",
    re.VERBOSE,
)
_BOTH = re.compile(r"(?:de|entre) (?P<first>.+?) (?:a|et) (?P<last>.+)")
_AFTER = re.compile(r"(?P<rest>.+?),? \(?(?:environ|a peu pres|approximativement)\)?")
_HOUR_STARTS = re.compile(
    r""",?\ (?:(?:a|vers|environ|aux\ environs\ de|aux\ alentours\ de|autour\ de|de|entre)\ )?
        (?=\d{1,2}\ ?(?:h|heures?)\b | \d{1,2}\ ?h\ ?\d | \d{1,2}:\d{2} | midi | minuit)""",
    re.VERBOSE,
)


def split_hour(text: str) -> tuple[str, str]:
    """Part a moment into its day and its hour, the hour keeping its « vers », « de… à… »."""
    text = re.sub(r"(?<=\d)t(?=\d{2}:\d{2})", " ", text)
    match = _HOUR_STARTS.search(text)
    if not match:
        return text, ""
    return text[: match.start()].rstrip(" ,"), text[match.start() :].strip(" ,")


class Hours(Struct, frozen=True):
    """« De 23 h à 2 h », or « entre 23 h et 2 h » (``between``): some time in it, not all of it."""

    first: time
    last: time
    zone: str
    about: bool
    between: bool


def hours_of(text: str) -> Hours | None:
    """Read « de 23 h à 2 h », « entre 23 h et 2 h », and what makes them approximate."""
    after = _AFTER.fullmatch(text)
    both = _BOTH.fullmatch(after["rest"] if after else text)
    if not both or not (first := HOUR.fullmatch(both["first"])) or not (last := HOUR.fullmatch(both["last"])):
        return None
    zones = {zone for one in (first, last) if (zone := zone_of(one))}
    if len(zones) > 1:
        raise Refused("Deux heures de deux fuseaux ne font pas une période : donnez-les dans le même.")
    return Hours(
        clock_of(first),
        clock_of(last),
        next(iter(zones), ""),
        about=bool(after or first["about"] or last["about"]),
        between=text.startswith("entre"),
    )


def zone_of(match: re.Match[str]) -> str:
    zone = match["zone"] or ""
    return zone if zone.startswith("heure") else zone.replace("z", "utc").upper()


def clock_of(match: re.Match[str]) -> time:
    if match["named"]:
        return time(12 if match["named"] == "midi" else 0)
    hour, minute = int(match["hour"] or match["hour2"]), int(match["minute"] or match["minute2"] or 0)
    second = int(match["second"] or match["second2"] or 0)
    if match["half"] in {"de l'apres-midi", "du soir"} and hour < 12:
        hour += 12
    if hour > 23 or minute > 59 or second > 59:
        midnight = " (minuit s’écrit « 0 h », le jour qui commence)" if hour == 24 else ""
        raise Refused(
            f"« {hour} h {minute:02d} » n’est pas une heure : les heures vont de 0 à 23, les minutes de 00 à 59"
            f"{midnight}."
        )
    return time(hour, minute, second)
