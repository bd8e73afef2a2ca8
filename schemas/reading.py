"""How a French date is read: the forms people write, and the reason given when one cannot be relied on.

A text is brought to lower case without accents, then cut: what opens it (« depuis », « jusqu’au », « les nuits »),
its two bounds if it has two, and in each bound a day, a month or a year, then an hour. Month and day names are
Babel’s. Nothing is guessed: a number that could be read in two ways is read in the French one, day first.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import get_args

from msgspec.structs import replace

from schemas.dayread import NotUnderstood, day_of, plain
from schemas.hours import HOUR, Hours, clock_of, hours_of, split_hour, zone_of
from schemas.when import Part, Refused, When, spanning


def read(said: str) -> When:
    """Read a text whose spaces are single; raise ``Refused``, or ``NotUnderstood`` when it is no date at all."""
    found = _zoned(_read(plain(said)), said)
    if found.first and found.last and found.last < found.first:
        raise Refused(_BACKWARDS)
    return found


def _zoned(found: When, said: str) -> When:
    """Give the name of a town back its accents and capitals: « heure de La Réunion »."""
    if found.bounds:
        start, end = found.bounds
        found = replace(found, bounds=(_zoned(start, said), _zoned(end, said)))
    if not found.zone.startswith("heure"):
        return found
    for start_of in re.finditer("heure d", said, re.IGNORECASE):
        for stop in range(start_of.end() + 1, len(said) + 1):
            if plain(said[start_of.start() : stop]) == found.zone:
                return replace(found, zone=said[start_of.start() : stop].strip(" .,"))
    return found


_BACKWARDS = (
    "Cette période finit avant de commencer : vérifiez les deux dates, et donnez l’année de chacune "
    "(« du 30 décembre 2013 au 2 janvier 2014 »)."
)


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
        return _of_nights(_first_of(_opened, rest, alone))
    return _opened(text)


def _of_nights(found: When) -> When:
    """Return a moment as that of nights: an hour is then that of each night, and « environ » is said of them all."""
    if not found.bounds:
        untold = found.shape == "until" and found.last_time is not None and not found.each
        if untold:
            found = replace(found, first_time=found.last_time, last_time=None)
        return _one_day(replace(found, nights=True, each=found.shape != "point" and found.first_time is not None))
    start, end = found.bounds
    days = replace(found.days_only, nights=True, about=False, bounds=None)
    uniform = replace(spanning(_certain(start), _certain(end)), nights=True, between=found.between)
    if uniform.bounds or uniform.part or start.first is None or end.last is None:
        return replace(found, nights=True)
    one = end.last - start.first == timedelta(days=1)
    doubt = start.day_is_about or end.day_is_about
    if uniform.shape == "point":
        # « De 2000 environ à 2000 » is one year, as « de 2000 à 2000 » is.
        return replace(uniform, about=doubt, between=False)
    hours = (start.first_time, end.first_time)
    if hours == (None, None):
        return _one_day(replace(days, about=doubt))
    if start.first_time is None or (one and (start.zone, start.about) == (end.zone, end.about)):
        first, last = (end.first_time, end.last_time) if start.first_time is None else hours
        return _one_day(
            replace(
                days,
                first_time=first,
                last_time=last,
                about=end.about,
                about_day=doubt,
                between_hours=end.between_hours,
                zone=end.zone,
                each=True,
            )
        )
    return replace(found, nights=True)


def _one_day(found: When) -> When:
    """Return a period of one day, « du 3 au 3 mars », as that day."""
    if found.shape != "range" or found.bounds or found.first != found.last:
        return found
    precision = found.precision if found.first_time is None else "hour"
    return replace(found, shape="point", each=False, between=False, precision=precision)


def _certain(point: When) -> When:
    return replace(point.days_only, about=False)


def _opened(text: str) -> When:
    if since := _SINCE.fullmatch(text):
        try:
            start = _point(since["rest"])
        except NotUnderstood:
            return _period(since["rest"])  # « depuis le 3 mars jusqu’au 9 mai 2026 »
        _has_day(start)
        # An hour that lasts is that of each day; one alone is that of the first.
        return replace(_open(start), shape="since", last=None, each=start.last_time is not None)
    if until := _UNTIL.fullmatch(text):
        end = _point(until["rest"])
        _has_day(end)
        if end.last_time is not None:
            return replace(_open(end), shape="until", first=None, each=True)
        return replace(_open(end), shape="until", first=None, first_time=None, last_time=end.first_time)
    return _period(text)


def _open(point: When) -> When:
    # « Depuis courant août » says what « depuis août » does.
    return replace(point, part="") if point.part == "during" else point


def _has_day(point: When) -> None:
    if not point.known:
        raise Refused("Une heure seule n’ouvre ni ne ferme une période : donnez aussi le jour.")


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
    if found := _hours_alone(text):
        return found
    refused: Refused | None = None
    for start, end in _cuts(text):
        try:
            if span := _span(start, end):
                between = text.startswith("entre ") and span.shape == "range"
                return replace(span, between=True) if between else span
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
    # A year alone gives nothing to the other bound: « du 2 à 2014 » does not say the month.
    first = _point(start, within=None if last.precision == "year" else last.last)
    if first.first is None:
        return None
    if first.last_time is not None:
        raise Refused(_HOURS_OF_A_BOUND)
    if last.last_time is not None or (first.first_time is None and _COMMA_HOUR.search(end)):
        # « Du 2 au 20 novembre, de 20 h à 23 h »: these hours are those of each day.
        if first.first_time is not None:
            raise Refused(_HOURS_OF_A_BOUND)
        days = spanning(first, last.days_only)
        if days.bounds or days.shape != "range":
            raise Refused(_HOURS_OF_A_BOUND)
        return _one_day(
            replace(
                days,
                first_time=last.first_time,
                last_time=last.last_time,
                about=last.about,
                about_day=days.about,
                zone=last.zone,
                between_hours=last.between_hours,
                each=True,
            )
        )
    if first.first == last.first and first.first_time and last.first_time:
        return _within_a_day(first, last)
    return spanning(first, last)


def _within_a_day(first: When, last: When) -> When:
    """« Du 3 mars à 9 h au 3 mars à 14 h » is one day. Hours of one day may cross midnight, these bounds may not."""
    start, end = first.first_time, last.first_time
    if start is None or end is None or start > end:
        raise Refused(_BACKWARDS)
    alike = (first.about, first.about_day, first.zone) == (last.about, last.about_day, last.zone)
    return replace(first, last_time=end) if alike and start != end else spanning(first, last)


_COMMA_HOUR = re.compile(
    r", (?:(?:a|vers|environ|aux environs de|aux alentours de|autour de) )?(?:\d{1,2} ?(?:h|:)|midi|minuit)"
)
_HOURS_OF_A_BOUND = (
    "Ces heures ne se comprennent pas avec cette période : écrivez « du 2 au 20 novembre 2026, de 20 h à 23 h » si "
    "elles valent pour chaque jour, ou une heure par date (« du 2 novembre 2026 à 20 h au 3 novembre 2026 à 2 h »)."
)


# --- one moment -----------------------------------------------------------------------------------------------

_ABOUT = re.compile(
    r"(?:vers|environ|aux environs|aux alentours|autour|approximativement|a peu pres)(?: de| d'| du)?(?: le| la)? "
)
_ABOUT_AFTER = re.compile(r"(?P<rest>.+?),? \(?(?:environ|a peu pres|approximativement)\)?")
_IN = re.compile(r"(?:en|au mois de|au mois d'|durant|pendant|le mois de|le mois d'|mois de|mois d') ?(?P<rest>.+)")
_PART = re.compile(
    r"""(?: (?P<early>(?:au\ |le\ )?(?:tout\ )?debut)
          | (?P<mid>(?:a\ la\ |la\ )?mi|(?:au\ |le\ )?milieu)
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
    if found := _hours_alone(text):
        return found
    if match := _ABOUT.match(text):
        return _about_day(_point(text[match.end() :], within))
    if match := _ABOUT_AFTER.fullmatch(text):
        found = _point(match["rest"], within)
        return replace(found, about=True) if found.first_time is not None else _about_day(found)
    if part := _PART.fullmatch(text):
        return _part_of(part, within)
    if (during := _IN.fullmatch(text)) and (found := day_of(during["rest"], within)).precision in {"month", "year"}:
        return found
    day, hours = split_hour(text)
    doubt = _ABOUT_AFTER.fullmatch(day) if hours else None
    found = day_of(doubt["rest"] if doubt else day, within)
    if not hours:
        return found
    found = _with_hours(found, hours)
    return _about_day(found) if doubt else found


def _about_day(found: When) -> When:
    """Return a moment whose day, and not its hour, is approximate."""
    if found.first is None and found.last is None:
        return replace(found, about=True)
    if found.first_time is not None:
        return replace(found, about_day=True)
    # « Courant août environ » says what « vers août » does.
    return replace(found, about=True, part="" if found.part == "during" else found.part)


def _hours_alone(text: str) -> When | None:
    if (hours := hours_of(text)) is None:
        return None
    return _at(When(said="", shape="hour_only"), hours)


def _at(found: When, hours: Hours) -> When:
    return replace(
        found,
        first_time=hours.first,
        last_time=hours.last,
        precision="hour",
        zone=hours.zone,
        about=hours.about,
        between_hours=hours.between,
    )


def _part_of(match: re.Match[str], within: date | None) -> When:
    found = day_of(match["rest"], within)
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
        return _at(found, hours)
    hour = HOUR.fullmatch(text)
    if hour is None:
        raise NotUnderstood
    about = bool(hour["about"])
    return replace(found, first_time=clock_of(hour), precision="hour", about=about, zone=zone_of(hour))


# --- what looks like a date and is not one --------------------------------------------------------------------

_EVERY = re.compile(r"\b(?:chaque|tous les) (?:jour|matin|midi|apres-midi|soir|week-end)s?\b")
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
        _EVERY,
        "« Chaque soir » se dit par la période et ses heures : écrivez « du 2 au 20 novembre 2026, entre 20 h et "
        "23 h ».",
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
