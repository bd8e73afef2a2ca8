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
from filings.law import book, related
from filings.law.legifrance import CIVIL, PENAL, POST, PRESS, PROCEDURE, RELATIONS, Entry, Text
from filings.law.text import Article

_TEXTS = {
    "du code pénal": PENAL,
    "du code de procédure pénale": PROCEDURE,
    "de la loi du 29 juillet 1881": PRESS,
    "du code civil": CIVIL,
    "du code des relations entre le public et l’administration": RELATIONS,
    "du code des postes et des communications électroniques": POST,
}
#: Articles of one code or law, in a citation.
_LISTED = re.compile(rf"articles? (.+?) ({'|'.join(_TEXTS)})")
#: What follows a number and is no article: « 65, alinéa 2, », « 48, 6°, », « L. 34-1, II bis, 3°, ».
_INNER = re.compile(r", (?:alinéas? [^,]*|\d+°|[IVX]+(?: bis)?)(?=,|$| )")
#: An article’s number: 222-33-2-2, R. 625-8-1, D. 8-2-10, 24 bis.
_NUMBER = re.compile(r"(?:[LRD]\. ?)?\d+(?:-\d+)*(?: bis)?")


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
    """Return the articles cited as in force on a day, each once: the offences, then all that they are read with.

    ``wanted`` keeps these offences only. Texts of the European Union and laws without a code are not there.
    """
    found: dict[tuple[str, str], Cited] = {}
    for one in (*_offences(wanted), *(() if wanted is not None else _beside(on))):
        key = (one.text.id, one.number)
        before = found.get(key)
        # An article cited for two offences may have been read on two days: what changed since the first is to be told.
        found[key] = one if before is None or one.read_on < before.read_on else before
    return tuple(found.values())


def articles(citation: str) -> Iterator[tuple[Text, str, str]]:
    """Yield the articles of a citation: where each stands, its number, its own citation.

    >>> [name for _, _, name in articles("articles 23, 29, alinéa 2, et 33, alinéa 3, de la loi du 29 juillet 1881")][1]
    'article 29 de la loi du 29 juillet 1881'
    >>> [number for _, number, _ in articles("article 388-2 du code civil et article 43 du code de procédure pénale")]
    ['388-2', '43']
    """
    for listed, ending in _LISTED.findall(citation):
        for number in _NUMBER.findall(_INNER.sub("", listed)):
            yield _TEXTS[ending], number, f"article {number} {ending}"


def _offences(wanted: Sequence[Article] | None) -> Iterator[Cited]:
    """Yield the articles of the offences in force, and those that are cited with them, an aggravation’s included."""
    for article in wanted if wanted is not None else [offence.article for offence in book.offences()]:
        version = article.versions[-1]
        if version.until is None:
            # Another article that is cited with this one may have been read in any of the sources: the oldest counts.
            oldest = min((source.read for source in version.sources), default=version.read_on)
            for text, number, name in articles(article.citation(version, version.aggravations)):
                yield Cited(text, number, name, version.read_on if number == article.number else oldest)


def _beside(on: DocumentDay) -> Iterator[Cited]:
    """Yield what raises a penalty, what lapses, what founds competence, what is asked, what is kept."""
    for one in related.every():
        if one.holds(on) and one.until is None and one.read is not None:
            for text, number, name in articles(one.cited):
                yield Cited(text, number, name, one.read)


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
