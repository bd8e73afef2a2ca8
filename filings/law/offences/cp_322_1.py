"""Dégradation d’un bien (code pénal, article 322-1).

Destroying, damaging or spoiling what belongs to another: a car, a door, a letterbox. What is light damage alone is a
contravention (article R. 635-1, unread), which the letter leaves to the investigation.

Not formalised: tags and inscriptions (fine alone); damage by several, to the goods of an official, or for a bias
(articles 322-2 and 322-3).

>>> from datetime import date
>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2026, 11, 14))).base
Penalty(prison=24, fine=30000)
>>> ARTICLE.on(FactsDay(date(2002, 9, 9))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import pointing
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read, seen
from filings.law.sources import CP26, CPLEG
from filings.law.text import Article, Code, Element, Grade, Version, penalty
from schemas.asked import told as value_of
from schemas.fact import Fact, FactKind

DAMAGE = Element("damage", "destruction, dégradation ou détérioration d’un bien d’autrui", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="322-1",
    label="Dégradation d’un bien",
    versions=(
        Version(
            since=date(2002, 9, 10),
            until=None,
            law="loi n° 2002-1138 du 9 septembre 2002",
            base=penalty(months=24, euros=30_000),
            elements=(DAMAGE,),
            sources=(CPLEG, CP26),
            grade=Grade.A,
        ),
    ),
    limitation="P_DELIT",
    not_formalised="les inscriptions ; les dommages légers ; les dégradations en réunion ou à raison d’un motif",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a fact told to have damaged something shows."""
    if fact.kind is not FactKind.IN_PERSON or not value_of(fact.damaged):
        return None
    return read(
        ARTICLE, fact, told, {DAMAGE: seen(pointing.shown_by(fact, "un bien a été endommagé"), "damaged", "exhibits")}
    )
