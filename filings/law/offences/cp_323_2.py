"""Entrave au fonctionnement d’un système de traitement de données (code pénal, article 323-2).

Hindering a system or making it work falsely: a flood of requests, an account blocked.

Not formalised: the hindrance, which no question asks: nothing is read from a fact; systems of the State.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=60, fine=75000)
>>> ARTICLE.on(FactsDay(date(2015, 7, 27))).base
Penalty(prison=60, fine=150000)
"""

from datetime import date

from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown
from filings.law.sources import CP26, CPH15, PWALLON
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact

HINDERED = Element("hindered", "fonctionnement d’un système entravé ou faussé", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="323-2",
    label="Entrave au fonctionnement d’un système",
    versions=(
        Version(
            since=date(2012, 3, 29),
            until=date(2015, 7, 26),
            law="loi n° 2012-409 du 27 mars 2012",
            base=penalty(months=60, euros=75_000),
            elements=(HINDERED,),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.STATE_SYSTEM, "système de données personnelles de l’État", penalty(months=84, euros=100_000)
                ),
            ),
        ),
        Version(
            since=date(2015, 7, 27),
            until=None,
            law="loi n° 2015-912 du 24 juillet 2015, article 4",
            base=penalty(months=60, euros=150_000),
            elements=(HINDERED,),
            sources=(
                PWALLON,
                CP26,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.STATE_SYSTEM, "système de données personnelles de l’État", penalty(months=84, euros=300_000)
                ),
            ),
        ),
    ),
    limitation="P_DELIT",
    not_formalised="l’entrave, qu’aucune question ne demande ; les systèmes de l’État",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say nothing: no question tells the hindrance."""
    return None
