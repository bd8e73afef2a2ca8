"""Who records what a page shows, as that officer is called on a day.

The huissiers de justice became commissaires de justice on 1 July 2022 (ordonnance n° 2016-728 du 2 juin 2016,
article 25, I).

>>> recorder(date(2022, 6, 30)), recorder(date(2022, 7, 1))
('huissier de justice', 'commissaire de justice')
>>> report(date(2013, 11, 9))
'constat d’huissier de justice'
"""

from datetime import date

from msgspec import Struct

from filings.law.text import Grade


class Officer(Struct, frozen=True):
    """What the officer and his report are called between two days, both included; ``read`` is the day that was read."""

    name: str
    report: str
    since: date | None
    until: date | None
    grade: Grade
    source: str
    read: date


_SOURCE = "https://www.mlconseils.fr/lettres/20220722/breves/50582.html (ordonnance n° 2016-728, article 25, I)"
OFFICERS = (
    Officer(
        "huissier de justice",
        "constat d’huissier de justice",
        None,
        date(2022, 6, 30),
        Grade.B,
        _SOURCE,
        date(2022, 7, 1),
    ),
    Officer(
        "commissaire de justice",
        "constat de commissaire de justice",
        date(2022, 7, 1),
        None,
        Grade.B,
        _SOURCE,
        date(2022, 7, 1),
    ),
)


def recorder(day: date) -> str:
    """Return what the officer is called on a day, without an article."""
    return _on(day).name


def recorder_explained(day: date) -> str:
    """Return what the officer is called on a day, with the name people still know him by.

    >>> recorder_explained(date(2017, 3, 1)), recorder_explained(date(2026, 3, 1))
    ('huissier de justice', 'commissaire de justice (ancien huissier)')
    """
    now, before = _on(day), OFFICERS[0]
    return now.name if now is before else f"{now.name} (ancien {before.name.split()[0]})"


def report(day: date) -> str:
    """Return what a report of a day is called."""
    return _on(day).report


def _on(day: date) -> Officer:
    return next(one for one in OFFICERS if one.until is None or day <= one.until)
