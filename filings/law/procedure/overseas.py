"""Territories where the regulation on digital services is not law by itself: what was read of its extension.

Its article on notices is cited there on no day: before the order nothing made it law, and which provisions the order
made so was not read. Until the law of 2004 lost its notice, that one applied (loi n° 2004-575, article 57, read as in
force at the end of 2014: its articles 1 to 8 are law in New Caledonia, French Polynesia and Wallis-et-Futuna).

>>> unread({"987"}), unread({"987", "75"}), unread({"978"}), unread(set())
(True, False, False, False)
"""

from collections.abc import Collection
from datetime import date

from msgspec import Struct

from filings.days import DocumentDay
from filings.law.text import Grade

#: Saint-Pierre-et-Miquelon, Saint-Barthélemy, the southern lands, Wallis-et-Futuna, French Polynesia, New Caledonia,
#: Clipperton. Saint-Martin is not among those to which the law had the regulation extended: it is of the Union.
DEPARTEMENTS = frozenset({"975", "977", "984", "986", "987", "988", "989"})


class Extension(Struct, frozen=True):
    """An act that made a text law in territories where it was not; ``grade`` is that of what it contains, unread."""

    citation: str
    what: str
    published: date
    grade: Grade
    source: str
    read: date


#: Its title, its report and a summary were read (B): it makes « certaines dispositions » of the regulation law there.
ORDER = Extension(
    "ordonnance n° 2024-1019 du 13 novembre 2024",
    "règlement européen sur les services numériques",
    date(2024, 11, 14),
    Grade.C,
    "https://juriblio.fr/docs/rapport/184708508/318926237 (rapport, JO du 14 novembre 2024) ; "
    "https://faceaurisque.com/?p=175173 ; https://legal.tricoteuses.fr/articles/JORFARTI000049563776 (loi n° 2024-449, "
    "article 63)",
    date(2024, 11, 14),
)


def unread(departements: Collection[str]) -> bool:
    """Whether the victims live in these territories alone: where one lives elsewhere, the regulation is hers."""
    return bool(departements) and DEPARTEMENTS.issuperset(departements)


def extended(on: DocumentDay) -> bool:
    """Whether the order was published on a day: from when it applied in each territory was not read."""
    return on >= ORDER.published
