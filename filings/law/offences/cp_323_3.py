"""Introduction, extraction ou modification frauduleuse de données (code pénal, article 323-3).

What is done to the data of an account once in it. Copying and keeping them are punished since 15 November 2014
only; before, putting in, erasing and changing.

Not formalised: what was done to the data, which no question asks: the offence is never more than reserved;
systems of the State.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=60, fine=75000)
>>> ARTICLE.on(FactsDay(date(2015, 7, 27))).base
Penalty(prison=60, fine=150000)
"""

from datetime import date

from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read_in_force
from filings.law.sources import CP26, CPFR_3233, CPH15, PWALLON
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.asked import told as value_of
from schemas.fact import Fact, FactKind

DATA_2012 = Element("data", "données frauduleusement introduites, supprimées ou modifiées", decisive=True)
DATA = Element(
    "data",
    "données frauduleusement introduites, extraites, détenues, reproduites, transmises, supprimées ou modifiées",
    decisive=True,
)

ARTICLE = Article(
    code=Code.PENAL,
    number="323-3",
    label="Extraction ou modification frauduleuse de données",
    versions=(
        Version(
            since=date(2012, 3, 29),
            until=date(2014, 11, 14),
            law="loi n° 2012-409 du 27 mars 2012",
            base=penalty(months=60, euros=75_000),
            elements=(DATA_2012,),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.STATE_SYSTEM, "système de données personnelles de l’État", penalty(months=84, euros=100_000)
                ),
            ),
            note="la copie des données n’y est pas",
        ),
        Version(
            since=date(2014, 11, 15),
            until=date(2015, 7, 26),
            law="loi n° 2014-1353 du 13 novembre 2014",
            base=penalty(months=60, euros=75_000),
            elements=(DATA,),
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
            elements=(DATA,),
            sources=(
                CPFR_3233,
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
    not_formalised="ce qui a été fait des données ; les systèmes de l’État",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say that an intrusion raises the question of what was done to the data; nothing is claimed.

    None is raised by an account that nobody entered.
    """
    if fact.kind is not FactKind.INTRUSION or value_of(fact.entered) is False:
        return None
    return read_in_force(ARTICLE, fact, told, {})
