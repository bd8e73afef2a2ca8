"""The days to come, for a calendar: iCalendar (RFC 5545), one event of a whole day for each.

A calendar is often shared, and shows on a telephone that lies on a table: neither title nor description says what the
day is about, nor of whom. The number of the event is that of ``filings check``.
"""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from filings.review.coming import coming
from filings.review.verdict import Verdict

PRODUCT = "PRODID:-//filings//FR"
#: What shows in the calendar.
TITLE = "Papiers : date limite"
#: A line holds so many octets, the first of those that follow being a space.
_OCTETS = 75


def ics(verdicts: Sequence[Verdict]) -> bytes:
    """Return the file for some cases; empty when no day is to come: a calendar without an event is not one.

    The same day of the same case keeps its identifier, so that a file imported again changes no event twice.
    """
    events = [
        line
        for place, verdict in enumerate(verdicts, start=1)
        for number, one in enumerate(coming(verdict), start=1)
        for line in _event(verdict, one.day, _description(number, place if len(verdicts) > 1 else 0))
    ]
    if not events:
        return b""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", PRODUCT, "CALSCALE:GREGORIAN", *events, "END:VCALENDAR"]
    return b"".join(_folded(line) for line in lines)


def ours(data: bytes) -> bool:
    """Whether a file is one of these calendars."""
    return PRODUCT.encode() in data.splitlines()[:4]


def _event(verdict: Verdict, day: date, description: str) -> Iterable[str]:
    identity = hashlib.sha256(f"{verdict.case}\n{day.isoformat()}".encode()).hexdigest()[:32]
    yield from (
        "BEGIN:VEVENT",
        f"UID:{identity}@filings",
        f"DTSTAMP:{verdict.on:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(TITLE)}",
        f"DESCRIPTION:{escaped(description)}",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    )


def _description(number: int, place: int) -> str:
    of = f", liste n° {place}" if place else ""
    return f"Échéance n° {number}{of}. Le détail est dans vos papiers ; faites le nécessaire avant ce jour."


def escaped(text: str) -> str:
    """Write a text as a TEXT value: commas, semicolons, backslashes and new lines are not what they seem."""
    for old, new in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n")):
        text = text.replace(old, new)
    return text


def _folded(line: str) -> bytes:
    """Cut a content line into lines of 75 octets at most, never inside a character, each ended by CR LF."""
    folded, room = b"", _OCTETS
    for character in line:
        octets = character.encode()
        if len(octets) > room:
            folded, room = folded + b"\r\n ", _OCTETS - 1
        folded, room = folded + octets, room - len(octets)
    return folded + b"\r\n"
