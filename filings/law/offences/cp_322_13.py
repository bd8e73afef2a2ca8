"""Menace de destruction ou de dégradation, avec ordre de remplir une condition (code pénal, article 322-13).

By any means; fire and explosion, which endanger persons, are punished more.

Not formalised: the acts of an office to be obtained.

>>> from datetime import date
>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2014, 3, 14))).base
Penalty(prison=12, fine=15000)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read
from filings.law.sources import CPH15
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from filings.law.threat import conditioned, of_goods
from schemas.asked import told as value_of
from schemas.fact import Announced, Fact, FactKind

DESTRUCTION = Element(
    "destruction", "menace d’une destruction ou d’une dégradation, par quelque moyen que ce soit", decisive=True
)
ORDER = Element("order", "ordre de remplir une condition", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="322-13",
    label="Menaces de destruction avec ordre de remplir une condition",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=None,
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(months=12, euros=15_000),
            elements=(
                DESTRUCTION,
                ORDER,
            ),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.FIRE, "destruction dangereuse pour les personnes", penalty(months=36, euros=45_000)
                ),
            ),
        ),
    ),
    limitation="P_DELIT",
    yields_to=(
        "CP 433-3",
        "CP 433-3 profession",
    ),
    not_formalised="la conscience d’inspirer la crainte",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a threat against goods, with an order, shows."""
    if fact.kind is not FactKind.THREAT or not value_of(fact.condition):
        return None
    if not (goods := of_goods(fact, told, Announced.FIRE, Announced.DAMAGE)):
        return None
    return read(ARTICLE, fact, told, {DESTRUCTION: goods, ORDER: conditioned(fact)})
