"""Corruption de mineur (code pénal, article 227-22).

Favouring, or trying to favour, the corruption of a minor. Ten years from majority to prosecute (article 706-47
of the code de procédure pénale).

Not formalised: all of it: what makes an act one of corruption is for a judge to weigh, and nothing is read from a
fact; schools, gangs.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=60, fine=75000)
>>> ARTICLE.on(FactsDay(date(2007, 3, 7))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown
from filings.law.sources import CP26, CPH15
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact

CORRUPTION = Element(
    "corruption", "fait de favoriser ou de tenter de favoriser la corruption d’un mineur", decisive=True
)

ARTICLE = Article(
    code=Code.PENAL,
    number="227-22",
    label="Corruption de mineur",
    versions=(
        Version(
            since=date(2007, 3, 8),
            until=date(2013, 8, 6),
            law="loi n° 2007-297 du 5 mars 2007",
            base=penalty(months=60, euros=75_000),
            elements=(CORRUPTION,),
            sources=(CPH15,),
            grade=Grade.B,
            aggravations=(
                Aggravation(
                    Trigger.MET_ONLINE,
                    "mise en contact par un réseau de communications électroniques",
                    penalty(months=84, euros=100_000),
                ),
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=120, euros=150_000)),
            ),
        ),
        Version(
            since=date(2013, 8, 7),
            until=date(2021, 4, 22),
            law="loi n° 2013-711 du 5 août 2013",
            base=penalty(months=60, euros=75_000),
            elements=(CORRUPTION,),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.MET_ONLINE,
                    "mise en contact par un réseau de communications électroniques",
                    penalty(months=84, euros=100_000),
                ),
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=120, euros=150_000)),
            ),
        ),
        Version(
            since=date(2021, 4, 23),
            until=None,
            law="loi n° 2021-478 du 21 avril 2021, article 3",
            base=penalty(months=60, euros=75_000),
            elements=(CORRUPTION,),
            sources=(CP26,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.MET_ONLINE,
                    "mise en contact par un réseau de communications électroniques",
                    penalty(months=84, euros=100_000),
                ),
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=120, euros=150_000)),
            ),
        ),
    ),
    limitation="P_MINEUR_10",
    not_formalised="l’ensemble du texte : ce qui fait la corruption est à apprécier, aucune question ne le demande",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say nothing: no question tells the corruption of a minor."""
    return None
