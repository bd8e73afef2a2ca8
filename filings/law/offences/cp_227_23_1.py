"""Sollicitation, auprès d’un mineur, d’images pornographiques de ce mineur (code pénal, article 227-23-1).

An adult who asks a minor for pornographic images of that minor.

Not formalised: gangs.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2021, 4, 22))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2026, 11, 1))).base
Penalty(prison=84, fine=100000)
"""

from datetime import date

from filings.law import minors
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read
from filings.law.sources import CP26, VS_INFO
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, Solicited

ASKED = Element("asked", "sollicitation d’images pornographiques du mineur", decisive=True)
ADULT = Element("adult", "auteur majeur", decisive=True)
MINOR = Element("minor", "auprès d’un mineur", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="227-23-1",
    label="Sollicitation d’images pornographiques d’un mineur",
    versions=(
        Version(
            since=date(2021, 4, 23),
            until=None,
            law="loi n° 2021-478 du 21 avril 2021",
            base=penalty(months=84, euros=100_000),
            elements=(ASKED, ADULT, MINOR),
            sources=(
                CP26,
                VS_INFO,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=120, euros=150_000)),
                Aggravation(Trigger.GANG, "bande organisée", penalty(months=120, euros=1_000_000)),
            ),
        ),
    ),
    limitation="P_MINEUR_10",
    created=True,
    not_formalised="la bande organisée",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what asking a minor for images of that minor shows."""
    if not minors.solicits(fact, Solicited.IMAGES, told):
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            ASKED: minors.solicited(fact, Solicited.IMAGES, told),
            ADULT: minors.adult(fact),
            MINOR: minors.victim(told),
        },
    )
