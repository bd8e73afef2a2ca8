"""Menaces à raison de l’origine, de la religion ou de l’orientation sexuelle (code pénal, article 222-18-1,
abrogé).

The threats of articles 222-17 and 222-18 when they are made because the victim belongs, or is believed to
belong, to an ethnic group, a nation, a race or a religion, or for sexual orientation, and from 8 August 2012
sexual identity. Repealed on 29 January 2017: articles 132-76 and 132-77 (law/aggravations.py) took its place.
Article 222-18-2 has nothing to do with it: it is about legal persons.

Not formalised: the same thing as article 222-17.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 10, 3))).base
Penalty(prison=24, fine=30000)
>>> ARTICLE.on(FactsDay(date(2017, 1, 29))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
"""

from datetime import date

from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read
from filings.law.sources import CPH15, L2017_171
from filings.law.text import Aggravation, Article, Code, Element, Grade, Part, Version, penalty
from filings.law.threat import (
    ATTEMPT_OR_ORDER,
    WRITTEN_OR_ORDER,
    attempted,
    bias,
    called,
    conditioned,
    is_threat,
    materialised,
    only_goods,
    threatened,
)
from schemas.fact import Fact, Ground

THREAT = Element(
    "threat", "menace de commettre un crime ou un délit contre les personnes (articles 222-17 et 222-18)", decisive=True
)
BIAS_2004 = Element(
    "bias",
    (
        "à raison de l’appartenance, vraie ou supposée, à une ethnie, une nation, une race ou une religion, ou de "
        "l’orientation sexuelle"
    ),
    decisive=True,
)
BIAS_2012 = Element(
    "bias",
    (
        "à raison de l’appartenance, vraie ou supposée, à une ethnie, une nation, une race ou une religion, ou de "
        "l’orientation ou de l’identité sexuelle"
    ),
    decisive=True,
)

ARTICLE = Article(
    code=Code.PENAL,
    number="222-18-1",
    label="Menaces à raison de l’origine, de la religion ou de l’orientation sexuelle",
    versions=(
        Version(
            since=date(2004, 3, 10),
            until=date(2012, 8, 7),
            law="loi n° 2004-204 du 9 mars 2004",
            base=penalty(months=24, euros=30_000),
            elements=(
                THREAT,
                ATTEMPT_OR_ORDER,
                WRITTEN_OR_ORDER,
                BIAS_2004,
            ),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.DEATH,
                    "menace de mort",
                    penalty(months=60, euros=75_000),
                    with_part=Part("222-17", ("2",)),
                ),
                Aggravation(
                    Trigger.CONDITION,
                    "menace avec ordre de remplir une condition",
                    penalty(months=60, euros=75_000),
                    with_part=Part("222-18", ("1er",)),
                ),
                Aggravation(
                    Trigger.DEATH_AND_CONDITION,
                    "menace de mort avec ordre de remplir une condition",
                    penalty(months=84, euros=100_000),
                    with_part=Part("222-18", ("2",)),
                ),
            ),
        ),
        Version(
            since=date(2012, 8, 8),
            until=date(2017, 1, 28),
            law="loi n° 2012-954 du 6 août 2012, article 4",
            base=penalty(months=24, euros=30_000),
            elements=(
                THREAT,
                ATTEMPT_OR_ORDER,
                WRITTEN_OR_ORDER,
                BIAS_2012,
            ),
            sources=(
                CPH15,
                L2017_171,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.DEATH,
                    "menace de mort",
                    penalty(months=60, euros=75_000),
                    with_part=Part("222-17", ("2",)),
                ),
                Aggravation(
                    Trigger.CONDITION,
                    "menace avec ordre de remplir une condition",
                    penalty(months=60, euros=75_000),
                    with_part=Part("222-18", ("1er",)),
                ),
                Aggravation(
                    Trigger.DEATH_AND_CONDITION,
                    "menace de mort avec ordre de remplir une condition",
                    penalty(months=84, euros=100_000),
                    with_part=Part("222-18", ("2",)),
                ),
            ),
            note="ajoute l’identité sexuelle ; abrogé le 29 janvier 2017",
        ),
    ),
    limitation="P_DELIT",
    fallback=(
        "À défaut de ce motif, et sauf texte plus spécial, ces menaces relèveraient, selon qu’un ordre les accompagne "
        "ou non, de l’article 222-18 ou de l’article 222-17 du code pénal."
    ),
    ended=(
        "ce texte a été abrogé le 29 janvier 2017, jour où l’aggravation pour mobile raciste, sexiste ou homophobe "
        "est devenue générale (articles 132-76 et 132-77)"
    ),
    yields_to=("CP 433-3", "CP 433-3 profession", "CP 222-18-3"),
    not_formalised="la conscience d’inspirer la crainte",
)


SINCE_2004 = frozenset({Ground.ANTISEMITIC, Ground.RACIST, Ground.RELIGION, Ground.HOMOPHOBIC})
SINCE_2012 = SINCE_2004 | {Ground.TRANSPHOBIC}


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a threat told with one of these grounds shows."""
    grounds = SINCE_2012 if told.day >= ARTICLE.versions[1].since else SINCE_2004
    if not is_threat(fact) or only_goods(fact) or not grounds & set(fact.grounds):
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            THREAT: threatened(fact, told),
            ATTEMPT_OR_ORDER: attempted(fact) or conditioned(fact),
            WRITTEN_OR_ORDER: materialised(fact, told) or conditioned(fact),
            **dict.fromkeys((BIAS_2004, BIAS_2012), bias(fact, grounds)),
        },
        named=called(fact, grounds, told),
    )
