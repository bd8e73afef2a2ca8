"""Incitation d’un mineur à un acte de nature sexuelle par voie électronique (code pénal, article 227-22-2).

An adult who urges a minor, by electronic means, to any sexual act, even when nothing follows.

Not formalised: gangs; calls by voice.

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
from filings.law.sources import CP26
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, Solicited

URGED = Element("urged", "incitation à un acte de nature sexuelle, même sans effet", decisive=True)
ADULT = Element("adult", "auteur majeur", decisive=True)
MINOR = Element("minor", "à l’égard d’un mineur", decisive=True)
ELECTRONIC = Element("electronic", "par un moyen de communication électronique", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="227-22-2",
    label="Incitation d’un mineur à un acte sexuel par voie électronique",
    versions=(
        Version(
            since=date(2021, 4, 23),
            until=None,
            law="loi n° 2021-478 du 21 avril 2021, article 5",
            base=penalty(months=84, euros=100_000),
            elements=(URGED, ADULT, MINOR, ELECTRONIC),
            sources=(CP26,),
            grade=Grade.A,
            aggravations=(
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=120, euros=150_000)),
                Aggravation(Trigger.GANG, "bande organisée", penalty(months=120, euros=1_000_000)),
            ),
        ),
    ),
    limitation="P_MINEUR_10",
    created=True,
    not_formalised="la bande organisée ; les appels",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what urging a minor to a sexual act shows."""
    if not minors.solicits(fact, Solicited.ACT, told):
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            URGED: minors.solicited(fact, Solicited.ACT, told),
            ADULT: minors.adult(fact),
            MINOR: minors.victim(told),
            ELECTRONIC: minors.electronic(fact),
        },
    )
