"""Platforms: who runs them on a day, where to write, and since when European rules bind them.

>>> from datetime import date
>>> from filings.days import DocumentDay
>>> on("x", DocumentDay(date(2013, 11, 9))).entity
'Twitter, Inc.'
>>> recognise("https://twitter.com/exemple_03/status/1")
'x'
"""

import re
import unicodedata
from datetime import date
from functools import cache
from urllib.parse import urlsplit

from msgspec import Struct

from filings.days import DocumentDay
from filings.law.grade import Grade
from filings.law.registers import table


class Platform(Struct, frozen=True):
    """A platform over one period. ``entity`` and ``address`` are empty where nothing sure is known."""

    id: str
    name: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    entity: str
    address: tuple[str, ...]
    since: date | None
    until: date | None
    role: str
    channel: str
    dsa_from: date | None
    vlop: bool
    grade: Grade | None
    source: str
    note: str


@cache
def every() -> tuple[Platform, ...]:
    """Return every row of the register, in order."""
    return tuple(
        Platform(
            id=row["id"],
            name=row["name"],
            aliases=table.lines(row["aliases"]),
            domains=table.lines(row["domains"]),
            entity=row["entity"],
            address=table.lines(row["address"]),
            since=table.day(row["since"]),
            until=table.day(row["until"]),
            role=row["role"],
            channel=row["channel"],
            dsa_from=table.day(row["dsa_from"]),
            vlop=row["vlop"] == "yes",
            grade=table.grade(row["grade"]),
            source=row["source"],
            note=row["note"],
        )
        for row in table.rows("platforms")
    )


def on(platform: str, day: DocumentDay) -> Platform | None:
    """Return the row of a platform in force on a day, None when there is none."""
    return next((one for one in every() if one.id == platform and table.holds(one.since, one.until, day)), None)


def names() -> tuple[tuple[str, str], ...]:
    """Return (id, latest name) of every platform, to offer them."""
    return tuple({one.id: one.name for one in every()}.items())


@cache
def recognise(told: str) -> str | None:
    """Return the id of the platform a person names, or whose address is given; None when unknown.

    >>> recognise("X (ex-Twitter)"), recognise("YouTube Shorts"), recognise("FB"), recognise("mon école")
    ('x', 'youtube', 'facebook', None)
    """
    name, host = _plain(told), _host(told)
    for one in every():
        if name == _plain(one.id) or name in {_plain(alias) for alias in one.aliases}:
            return one.id
        if host and _within(host, one.domains):
            return one.id
    # « Instagram (DM) », « Snapchat (snap) ».
    bare = re.sub(r"\([^()]*\)", " ", told)
    return recognise(bare) if _plain(bare) not in {"", name} else None


#: Where any other address may be hidden behind one of a platform: such a link says nothing of where it leads.
_ELSEWHERE = ("t.co", "l.facebook.com", "lm.facebook.com", "l.instagram.com", "l.messenger.com")


def at_odds(told: str, url: str) -> str | None:
    """Return the platform of an address when the platform a person names is another; None when nothing says so.

    What the register does not know is at odds with nothing, nor is a link that may lead anywhere.

    >>> at_odds("TikTok", "https://www.instagram.com/abc"), at_odds("Messenger", "https://facebook.com/abc")
    ('instagram', None)
    """
    named, host = recognise(told), _host(url)
    if named is None or host is None or _within(host, _ELSEWHERE):
        return None
    found = recognise(host)
    if found is None or found == named:
        return None
    # An account of Messenger is one of Facebook: the rows of the two name a same domain.
    return None if _domains(named) & _domains(found) else found


def _domains(platform: str) -> set[str]:
    return {domain for one in every() if one.id == platform for domain in one.domains}


def _host(told: str) -> str | None:
    text = told.strip().casefold()
    if "." not in text:
        return None
    try:
        return urlsplit(text if "//" in text else f"//{text}").hostname
    except ValueError:
        return None


def _within(host: str, domains: tuple[str, ...]) -> bool:
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def _plain(text: str) -> str:
    stripped = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", " ", stripped.casefold()).strip()
