"""What is to be read again first: texts in force that changed unread, that are to be verified, that were read long ago.

>>> first = on(DocumentDay(date(2026, 11, 30)))[0]
>>> first.why.value, first.cited
('changed', 'article 6 de la loi n° 2004-575 du 21 juin 2004')
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct

from filings.days import DocumentDay, FactsDay
from filings.law import book, related, unread
from filings.law.grade import Grade
from filings.law.text import READ_AGAIN_AFTER


class Why(StrEnum):
    """Why a text is to be read again, the most pressing first."""

    CHANGED = "changed"
    UNSURE = "unsure"
    MAY_HAVE_CHANGED = "may_have_changed"
    OLD = "old"


class Stale(Struct, frozen=True):
    """A text in force, the day whose law was read (None when nobody did), where, and why it is to be read again."""

    cited: str
    label: str
    read: date | None
    grade: Grade
    source: str
    why: Why


def on(day: DocumentDay) -> tuple[Stale, ...]:
    """Return the texts to read again as of a day: by reason, then the longest unread first."""
    rank = list(Why)
    found = {(one.cited, one.label): one for one in _found(day)}.values()
    return tuple(sorted(found, key=lambda one: (rank.index(one.why), one.read or date.min, one.cited)))


def _found(day: DocumentDay) -> Iterator[Stale]:
    known = unread.on(day)
    for article, version in book.in_force(FactsDay(day)):
        read = version.read_on if any(source.url for source in version.sources) else None
        source = " ; ".join(one.url or one.title for one in version.sources)
        numbers = {article.number, *related.numbers(article.citation(version))}
        if why := reason(numbers, read, version.grade, known, day):
            yield Stale(article.citation_bare(), article.label_of(version), read, version.grade, source, why)
    for one in related.every():
        if (
            one.until is None
            and one.holds(day)
            and (why := reason(related.numbers(one.cited), one.read, one.grade, known, day))
        ):
            yield Stale(one.cited, one.says, one.read, one.grade, one.source, why)


def reason(
    numbers: set[str], read: date | None, grade: Grade, known: tuple[unread.Unread, ...], day: date
) -> Why | None:
    """Say why a text, by its numbers, is to be read again as of a day, given what is known unread; None if not."""
    touched = [one for one in known if numbers & one.touches and (read is None or read < one.since)]
    if any(one.changed for one in touched):
        return Why.CHANGED
    if grade is Grade.C or read is None:
        return Why.UNSURE
    if touched:
        return Why.MAY_HAVE_CHANGED
    return Why.OLD if (day - read).days > READ_AGAIN_AFTER else None
