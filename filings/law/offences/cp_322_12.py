"""Menace de destruction dangereuse pour les personnes (code pénal, article 322-12).

A threat of fire or of explosion, made again, or set down in writing, in an image or in any object: « on va brûler ta
voiture ».

Not formalised: the threat of a destruction that endangers nobody (article R. 634-1, unread).

>>> from datetime import date
>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2026, 11, 14))).base
Penalty(prison=6, fine=7500)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read
from filings.law.sources import CP26, CPLEG
from filings.law.text import Article, Code, Element, Grade, Version, penalty
from filings.law.threat import WRITTEN, materialised, of_goods
from schemas.fact import Announced, Fact, FactKind

DESTRUCTION = Element(
    "destruction", "menace d’une destruction ou d’une dégradation dangereuses pour les personnes", decisive=True
)

ARTICLE = Article(
    code=Code.PENAL,
    number="322-12",
    label="Menaces de destruction dangereuse pour les personnes",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=None,
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(months=6, euros=7500),
            elements=(
                DESTRUCTION,
                WRITTEN,
            ),
            sources=(
                CPLEG,
                CP26,
            ),
            grade=Grade.A,
        ),
    ),
    limitation="P_DELIT",
    yields_to=("CP 322-13", "CP 433-3", "CP 433-3 profession"),
    not_formalised="la destruction qui ne met personne en danger",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a threat of fire shows."""
    if fact.kind is not FactKind.THREAT or not (fire := of_goods(fact, told, Announced.FIRE)):
        return None
    return read(ARTICLE, fact, told, {DESTRUCTION: fire, WRITTEN: materialised(fact, told)})
