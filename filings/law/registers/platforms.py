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
    """Return the id of the platform a person names, or whose address is given; None when unknown."""
    text = _plain(told)
    host = urlsplit(text if "//" in text else f"//{text}").hostname if "." in text else None
    for one in every():
        if text == one.id or text in {_plain(alias) for alias in one.aliases}:
            return one.id
        if host and any(host == domain or host.endswith(f".{domain}") for domain in one.domains):
            return one.id
    return None


def _plain(text: str) -> str:
    stripped = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"\s+", " ", stripped.replace("’", "'")).strip().casefold()
