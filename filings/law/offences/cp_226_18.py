"""Collecte de données à caractère personnel par un moyen frauduleux, déloyal ou illicite (code pénal, article
226-18).

What remains when the author of a disclosure did not process the data in the sense of article 226-22. A victim
sees the disclosure, never the gathering: the offence is reserved, and the enquiry says.

Not formalised: the means, which no question asks.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=60, fine=300000)
>>> ARTICLE.on(FactsDay(date(2004, 8, 7))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read, seen
from filings.law.sources import CP26, CPH15
from filings.law.text import Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind

COLLECTION = Element("collection", "collecte de données à caractère personnel", decisive=True)
UNFAIR = Element("unfair", "par un moyen frauduleux, déloyal ou illicite", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="226-18",
    label="Collecte frauduleuse, déloyale ou illicite de données",
    versions=(
        Version(
            since=date(2004, 8, 8),
            until=None,
            law="loi n° 2004-801 du 6 août 2004",
            base=penalty(months=60, euros=300_000),
            elements=(
                COLLECTION,
                UNFAIR,
            ),
            sources=(
                CPH15,
                CP26,
            ),
            grade=Grade.A,
        ),
    ),
    limitation="P_DELIT",
    not_formalised="le moyen de la collecte",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what the disclosure of personal data shows of their gathering."""
    if fact.kind not in {FactKind.PERSONAL_DATA, FactKind.PRIVATE_CONTENT} or not fact.data:
        return None
    return read(ARTICLE, fact, told, {COLLECTION: seen("ces données ont été réunies avant d’être publiées", "data")})
