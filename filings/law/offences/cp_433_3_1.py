"""Menaces, violences ou intimidation pour obtenir une dérogation aux règles d’un service public (code pénal,
article 433-3-1).

Against anyone who takes part in a public service, so as to be let off its rules or to have them applied
otherwise.

Not formalised: the exemption sought, which no question asks: nothing is read from a fact.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2021, 8, 25))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2026, 11, 1))).base
Penalty(prison=60, fine=75000)
"""

from datetime import date

from filings.law.circumstances import Circumstances
from filings.law.reading import Shown
from filings.law.sources import AL21, CP26, D_CHRONO, DDG_21
from filings.law.text import Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact

PRESSURE = Element(
    "pressure",
    "menaces, violences ou intimidation contre une personne participant à une mission de service public",
    decisive=True,
)
EXEMPTION = Element(
    "exemption", "pour obtenir une exemption ou une application différente des règles du service", decisive=True
)

ARTICLE = Article(
    code=Code.PENAL,
    number="433-3-1",
    label="Menaces pour obtenir une dérogation aux règles d’un service public",
    versions=(
        Version(
            since=date(2021, 8, 26),
            until=None,
            law="loi n° 2021-1109 du 24 août 2021, article 9",
            base=penalty(months=60, euros=75_000),
            elements=(
                PRESSURE,
                EXEMPTION,
            ),
            sources=(
                CP26,
                AL21,
                DDG_21,
                D_CHRONO,
            ),
            grade=Grade.A,
        ),
    ),
    limitation="P_DELIT",
    created=True,
    not_formalised="la dérogation recherchée, qu’aucune question ne demande",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say nothing: no question tells the exemption sought."""
    return None
