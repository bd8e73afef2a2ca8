"""Provocation publique à la discrimination, à la haine ou à la violence à raison de l’origine ou de la religion
(loi du 29 juillet 1881, article 24).

Alinéa 8 until 14 November 2014, alinéa 7 since: the law of 13 November 2014 took a paragraph away. It needs a
call aimed at a group, or at a person as one of it. One year to prosecute.

Not formalised: an author who holds public authority.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=12, fine=45000)
>>> ARTICLE.on(FactsDay(date(2004, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read
from filings.law.sources import ETALAB, L_24, L_653
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind

HATRED = Element(
    "hatred",
    "provocation à la discrimination, à la haine ou à la violence envers une personne ou un groupe",
    decisive=True,
)

ARTICLE = Article(
    code=Code.PRESS,
    number="24",
    label="Provocation publique à la haine à raison de l’origine ou de la religion",
    versions=(
        Version(
            since=date(2005, 1, 1),
            until=date(2014, 11, 14),
            law="loi n° 2004-1486 du 30 décembre 2004",
            base=penalty(months=12, euros=45_000),
            elements=(
                HATRED,
                press.PUBLICITY,
                press.RACE_GROUND,
                press.EXACT_WORDS,
            ),
            sources=(
                L_24,
                L_653,
            ),
            grade=Grade.B,
            paragraph="8",
            with_parts=(press.PUBLIC,),
        ),
        Version(
            since=date(2014, 11, 15),
            until=date(2021, 8, 25),
            law="loi n° 2014-1353 du 13 novembre 2014 (renumérotation)",
            base=penalty(months=12, euros=45_000),
            elements=(
                HATRED,
                press.PUBLICITY,
                press.RACE_GROUND,
                press.EXACT_WORDS,
            ),
            sources=(
                L_24,
                ETALAB,
            ),
            grade=Grade.B,
            paragraph="7",
            with_parts=(press.PUBLIC,),
        ),
        Version(
            since=date(2021, 8, 26),
            until=None,
            law="loi n° 2021-1109 du 24 août 2021",
            base=penalty(months=12, euros=45_000),
            elements=(
                HATRED,
                press.PUBLICITY,
                press.RACE_GROUND,
                press.EXACT_WORDS,
            ),
            sources=(L_24,),
            grade=Grade.B,
            aggravations=(
                Aggravation(
                    Trigger.PUBLIC_OFFICIAL,
                    "auteur dépositaire de l’autorité publique",
                    penalty(months=36, euros=75_000),
                ),
            ),
            paragraph="7",
            with_parts=(press.PUBLIC,),
        ),
    ),
    limitation="P_65_3_RACE",
    key="race",
    not_formalised="l’auteur dépositaire de l’autorité publique",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a public call to racial or religious hatred shows."""
    if fact.kind is not FactKind.HATRED or press.is_closed(fact) or press.head(fact, told) is not press.Head.RACE:
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            HATRED: press.hatred(fact, told),
            press.PUBLICITY: press.publicity(fact),
            press.RACE_GROUND: press.grounds(fact, told),
            press.EXACT_WORDS: press.words(fact, told),
        },
    )
