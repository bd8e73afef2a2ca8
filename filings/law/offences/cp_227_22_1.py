"""Propositions sexuelles à un mineur de quinze ans par voie électronique (code pénal, article 227-22-1).

An adult who makes sexual proposals to a minor under fifteen, or to somebody who says so of himself, by
electronic means; more when a meeting followed. To ask for a sexual act is to propose one: until article 227-22-2 came,
on 23 April 2021, nothing else punished that demand when it was made from afar.

Not formalised: a person who only says to be under fifteen; calls by voice.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2007, 3, 7))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=24, fine=30000)
"""

from datetime import date

from filings.law import minors
from filings.law.circumstances import Circumstances, Trigger
from filings.law.offences.cp_227_22_2 import ARTICLE as URGING
from filings.law.reading import Shown, read
from filings.law.sources import CP26, CPH15
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, Solicited

PROPOSALS = Element("proposals", "propositions sexuelles", decisive=True)
ADULT = Element("adult", "auteur majeur", decisive=True)
ELECTRONIC = Element("electronic", "par un moyen de communication électronique", decisive=True)
UNDER_15 = Element("under_15", "à un mineur de quinze ans, ou à une personne se présentant comme telle", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="227-22-1",
    label="Propositions sexuelles en ligne à un mineur de quinze ans",
    versions=(
        Version(
            since=date(2007, 3, 8),
            until=None,
            law="loi n° 2007-297 du 5 mars 2007",
            base=penalty(months=24, euros=30_000),
            elements=(
                PROPOSALS,
                ADULT,
                UNDER_15,
                ELECTRONIC,
            ),
            sources=(
                CPH15,
                CP26,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(Trigger.MET, "propositions suivies d’une rencontre", penalty(months=60, euros=75_000)),
            ),
        ),
    ),
    limitation="P_MINEUR_10",
    created=True,
    not_formalised="la personne qui se présente comme mineure de quinze ans ; les appels",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what sexual proposals to a minor show."""
    among = [Solicited.PROPOSALS, *([Solicited.ACT] if told.day < URGING.versions[0].since else [])]
    asked = next((one for one in among if minors.solicits(fact, one, told, under=15)), None)
    if asked is None:
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            PROPOSALS: minors.solicited(fact, asked, told),
            ADULT: minors.adult(fact),
            UNDER_15: minors.victim(told, under=15),
            ELECTRONIC: minors.electronic(fact),
        },
    )
