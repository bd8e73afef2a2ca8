"""Menaces par conjoint, concubin, partenaire ou ancien (code pénal, article 222-18-3 ; article 132-80 pour les
anciens).

The threats of articles 222-17 and 222-18, made within a couple or after it.

Not formalised: the same thing as article 222-17.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 10, 3))).base
Penalty(prison=24, fine=30000)
>>> ARTICLE.on(FactsDay(date(2019, 12, 30))).base
Penalty(prison=36, fine=45000)
"""

from datetime import date

from filings.law.circumstances import Circumstances, Couple, Trigger
from filings.law.reading import Shown, couple, read
from filings.law.sources import CP26, CPFR_2218, CPH15
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from filings.law.threat import (
    ATTEMPT_OR_ORDER,
    WRITTEN_OR_ORDER,
    attempted,
    conditioned,
    is_threat,
    materialised,
    only_goods,
    threatened,
)
from schemas.fact import Fact

THREAT = Element(
    "threat", "menace de commettre un crime ou un délit contre les personnes (articles 222-17 et 222-18)", decisive=True
)
COUPLE = Element("couple", "auteur conjoint, concubin ou partenaire de la victime, ou l’ayant été", decisive=True)

NAMED_PAST = "Menaces par un ancien conjoint, concubin ou partenaire"

ARTICLE = Article(
    code=Code.PENAL,
    number="222-18-3",
    label="Menaces par conjoint, concubin ou partenaire",
    versions=(
        Version(
            since=date(2010, 7, 11),
            until=date(2019, 12, 29),
            law="loi n° 2010-769 du 9 juillet 2010",
            base=penalty(months=24, euros=30_000),
            elements=(
                THREAT,
                ATTEMPT_OR_ORDER,
                WRITTEN_OR_ORDER,
                COUPLE,
            ),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.DEATH,
                    "menace de mort",
                    penalty(months=60, euros=75_000),
                ),
                Aggravation(
                    Trigger.CONDITION,
                    "menace avec ordre de remplir une condition",
                    penalty(months=60, euros=75_000),
                ),
                Aggravation(
                    Trigger.DEATH_AND_CONDITION,
                    "menace de mort avec ordre de remplir une condition",
                    penalty(months=84, euros=100_000),
                ),
            ),
        ),
        Version(
            since=date(2019, 12, 30),
            until=None,
            law="loi n° 2019-1480 du 28 décembre 2019, article 10",
            base=penalty(months=36, euros=45_000),
            elements=(
                THREAT,
                ATTEMPT_OR_ORDER,
                WRITTEN_OR_ORDER,
                COUPLE,
            ),
            sources=(CP26, CPFR_2218),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.DEATH,
                    "menace de mort",
                    penalty(months=60, euros=75_000),
                ),
                Aggravation(
                    Trigger.CONDITION,
                    "menace avec ordre de remplir une condition",
                    penalty(months=60, euros=75_000),
                ),
                Aggravation(
                    Trigger.DEATH_AND_CONDITION,
                    "menace de mort avec ordre de remplir une condition",
                    penalty(months=84, euros=100_000),
                ),
            ),
            note="jour d’entrée en vigueur d’après la publication du 29 décembre 2019 (B)",
        ),
    ),
    limitation="P_DELIT",
    fallback=(
        "À défaut de ce lien, et sauf texte plus spécial, ces menaces relèveraient, selon qu’un ordre les accompagne "
        "ou non, de l’article 222-18 ou de l’article 222-17 du code pénal."
    ),
    created=True,
    not_formalised="la conscience d’inspirer la crainte",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a threat from a partner, or a former one, shows."""
    if not is_threat(fact) or only_goods(fact) or told.couple is None:
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            THREAT: threatened(fact, told),
            ATTEMPT_OR_ORDER: attempted(fact) or conditioned(fact),
            WRITTEN_OR_ORDER: materialised(fact, told) or conditioned(fact),
            COUPLE: couple(told),
        },
        named=NAMED_PAST if told.couple is Couple.FORMER else "",
        by_couple=True,
    )
