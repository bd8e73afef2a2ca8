"""Whether what is cited here is still in force: each text that runs, compared with what Légifrance says of it.

An article is « changed » when Légifrance has a version later than the day whose law was read here: an older version
that we keep as two, because a penalty changed, or as one, because nothing we state changed, is no difference.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from filings.days import DocumentDay
from filings.law import book
from filings.law.legifrance import PENAL, PRESS, PROCEDURE, Entry, Text
from filings.law.procedure import rights
from filings.law.text import Article, Code

_TEXTS = {
    "du code pénal": PENAL,
    "du code de procédure pénale": PROCEDURE,
    "de la loi du 29 juillet 1881": PRESS,
}
#: An article’s number: 222-33-2-2, R. 625-8-1, D. 8-2-10, 65.
_NUMBER = re.compile(r"(?:[LRD]\. ?)?\d+(?:-\d+)*")


class Outcome(StrEnum):
    """What became of a text since it was read."""

    SAME = "same"
    CHANGED = "changed"
    REPEALED = "repealed"
    ENDING = "ending"
    UNKNOWN = "unknown"


class Cited(Struct, frozen=True):
    """An article that this program cites as in force: where it stands, and the day whose law was read."""

    text: Text
    number: str
    name: str
    read_on: date


class Checked(Struct, frozen=True):
    """An article cited, and what Légifrance says of it; ``entry`` is None when it knows no such article."""

    cited: Cited
    outcome: Outcome
    entry: Entry | None


class Library(Protocol):
    """What can be asked for an article: the client, or whatever stands for it."""

    def article(self, text: Text, number: str, on: date) -> Entry | None:
        """Return the version of an article in force on a day."""


def cited(on: DocumentDay, wanted: Sequence[Article] | None = None) -> tuple[Cited, ...]:
    """Return the articles cited as in force on a day, each once: the offences, then the texts of procedure.

    ``wanted`` keeps these offences only. Texts of the European Union and laws without a code are not there.
    """
    found: dict[tuple[str, str], Cited] = {}
    for one in (*_offences(wanted), *(() if wanted is not None else _procedure(on))):
        key = (one.text.id, one.number)
        before = found.get(key)
        # An article cited for two offences may have been read on two days: what changed since the first is to be told.
        found[key] = one if before is None or one.read_on < before.read_on else before
    return tuple(found.values())


def _offences(wanted: Sequence[Article] | None) -> Iterator[Cited]:
    articles = wanted if wanted is not None else [offence.article for offence in book.offences()]
    for article in articles:
        version = article.versions[-1]
        if version.until is None:
            text = PRESS if article.code is Code.PRESS else PENAL
            yield Cited(text, article.number, article.citation_bare(), version.read_on)


def _procedure(on: DocumentDay) -> Iterator[Cited]:
    for right in rights.on(on).values():
        for ending, text in _TEXTS.items():
            if right.until is None and right.cited.endswith(ending):
                # What follows a comma is a paragraph: « article 65, alinéa 2, ».
                listed = re.sub(r", (?:alinéas? [^,]*|\d+°[^,]*),?", "", right.cited.removesuffix(ending))
                for number in _NUMBER.findall(listed):
                    yield Cited(text, number, f"article {number} {ending}", right.read)


def check(one: Cited, library: Library, on: date) -> Checked:
    """Ask for one article, and say what became of it. Raises what the library raises."""
    entry = library.article(one.text, one.number, on)
    return Checked(one, judge(one, entry, on), entry)


def judge(one: Cited, entry: Entry | None, on: date) -> Outcome:
    """Compare what is cited with what Légifrance holds on a day."""
    if entry is None or entry.since is None:
        return Outcome.UNKNOWN
    if entry.until is not None and entry.until < on:
        return Outcome.REPEALED if entry.state.startswith("ABROGE") else Outcome.CHANGED
    if entry.state == "ABROGE":
        return Outcome.REPEALED
    if one.read_on < entry.since:
        return Outcome.CHANGED
    return Outcome.SAME if entry.until is None else Outcome.ENDING


def first_day_without(entry: Entry) -> date | None:
    """Return the first day on which a version is no longer in force, None when it has no end."""
    return entry.until + timedelta(days=1) if entry.until else None
