"""Mandat criminel (code pénal, article 221-5-1).

Offering or promising anything to somebody so that he commits a murder, when the crime is neither committed nor
attempted. Of use only where a reward is offered; a call to murder without one is article 24 of the law of 29
July 1881.

Not formalised: the offer, which no question asks: nothing is read from a fact.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2004, 3, 10))).base
Penalty(prison=120, fine=150000)
>>> ARTICLE.on(FactsDay(date(2004, 3, 9))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law.circumstances import Circumstances
from filings.law.reading import Shown
from filings.law.sources import CP26
from filings.law.text import Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact

OFFER = Element(
    "offer", "offres, promesses ou avantages proposés à une personne pour qu’elle commette un assassinat", decisive=True
)
NOT_DONE = Element("not_done", "crime ni commis ni tenté")

ARTICLE = Article(
    code=Code.PENAL,
    number="221-5-1",
    label="Mandat criminel",
    versions=(
        Version(
            since=date(2004, 3, 10),
            until=None,
            law="loi n° 2004-204 du 9 mars 2004",
            base=penalty(months=120, euros=150_000),
            elements=(
                OFFER,
                NOT_DONE,
            ),
            sources=(CP26,),
            grade=Grade.B,
            since_by_heart=True,
            note="jour d’entrée en vigueur de mémoire (C) ; texte lu en juillet 2025 (A)",
        ),
    ),
    limitation="P_DELIT",
    not_formalised="l’offre ou la promesse, qu’aucune question ne demande",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say nothing: no question tells the offer."""
    return None
