"""Contestation publique de crimes contre l’humanité (loi du 29 juillet 1881, article 24 bis).

Denying the crimes judged at Nuremberg; since 29 January 2017 also denying, belittling or making light of
others. One year to prosecute. The version of 26 August 2021 was not read.

Not formalised: the denial, which no question asks: nothing is read from a fact; an author who holds public
authority.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=12, fine=45000)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown
from filings.law.sources import L_653, LEGIREL, MEM
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact

DENIAL = Element("denial", "contestation de l’existence d’un crime contre l’humanité", decisive=True)
DENIAL_2017 = Element(
    "denial",
    "contestation, négation, minoration ou banalisation outrancière d’un crime contre l’humanité",
    decisive=True,
)

ARTICLE = Article(
    code=Code.PRESS,
    number="24 bis",
    label="Contestation de crimes contre l’humanité",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=date(2017, 1, 28),
            law="loi n° 90-615 du 13 juillet 1990 (montants en euros)",
            base=penalty(months=12, euros=45_000),
            elements=(
                DENIAL,
                press.PUBLICITY,
                press.EXACT_WORDS,
            ),
            sources=(L_653,),
            grade=Grade.B,
            with_parts=(press.PUBLIC,),
        ),
        Version(
            since=date(2017, 1, 29),
            until=date(2021, 8, 25),
            law="loi n° 2017-86 du 27 janvier 2017",
            base=penalty(months=12, euros=45_000),
            elements=(
                DENIAL_2017,
                press.PUBLICITY,
                press.EXACT_WORDS,
            ),
            sources=(LEGIREL,),
            grade=Grade.B,
            with_parts=(press.PUBLIC,),
        ),
        Version(
            since=date(2021, 8, 26),
            until=None,
            law="loi n° 2021-1109 du 24 août 2021",
            base=penalty(months=12, euros=45_000),
            elements=(
                DENIAL_2017,
                press.PUBLICITY,
                press.EXACT_WORDS,
            ),
            sources=(MEM,),
            grade=Grade.C,
            aggravations=(
                Aggravation(
                    Trigger.PUBLIC_OFFICIAL,
                    "auteur dépositaire de l’autorité publique",
                    penalty(months=36, euros=75_000),
                ),
            ),
            with_parts=(press.PUBLIC,),
            note="texte non lu",
        ),
    ),
    limitation="P_65_3_RACE",
    not_formalised="la contestation, qu’aucune question ne demande ; l’auteur dépositaire de l’autorité publique",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say nothing: no question tells the denial."""
    return None
