"""Menace, par quelque moyen que ce soit, avec ordre de remplir une condition (code pénal, article 222-18).

« Supprime ton compte, ou… »: the order takes the place of the writing or the repetition that article 222-17
wants, and the offence threatened need not be one whose attempt is punished.

Not formalised: the same thing as article 222-17.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=36, fine=45000)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read
from filings.law.sources import CP26, CPH15
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from filings.law.threat import conditioned, is_threat, only_goods, threatened
from schemas.asked import told as value_of
from schemas.fact import Fact

THREAT = Element(
    "threat",
    "menace de commettre un crime ou un délit contre les personnes, par quelque moyen que ce soit",
    decisive=True,
)
ORDER = Element("order", "ordre de remplir une condition", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="222-18",
    label="Menaces avec ordre de remplir une condition",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=None,
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(months=36, euros=45_000),
            elements=(
                THREAT,
                ORDER,
            ),
            sources=(
                CPH15,
                CP26,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.DEATH,
                    "menace de mort",
                    penalty(months=60, euros=75_000),
                    paragraph="2",
                    renames="Menaces de mort avec ordre de remplir une condition",
                ),
            ),
            paragraph="1er",
        ),
    ),
    limitation="P_DELIT",
    yields_to=(
        "CP 433-3",
        "CP 433-3 profession",
        "CP 433-3-1",
        "CP 222-18-1",
        "CP 222-18-3",
        "CP 312-10",
        "CP 312-12",
        "CP 312-1",
        "CP 312-9",
    ),
    not_formalised="la conscience d’inspirer la crainte",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a threat with an order shows."""
    if not is_threat(fact) or only_goods(fact) or not value_of(fact.condition):
        return None
    return read(ARTICLE, fact, told, {THREAT: threatened(fact, told), ORDER: conditioned(fact)})
