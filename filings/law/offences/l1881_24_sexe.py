"""Provocation publique à la haine ou à la violence à raison du sexe, de l’orientation sexuelle, de l’identité ou
du handicap (loi du 29 juillet 1881, article 24).

Alinéa 9 until 14 November 2014, alinéa 8 since. « Identité sexuelle » is a ground since 8 August 2012, « identité de
genre » since 29 January 2017. One year to prosecute since 29 January 2014 only, three months before.

Not formalised: an author who holds public authority.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2016, 6, 15))).base
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
from filings.law.sources import ETALAB, L_24
from filings.law.text import Aggravation, Article, Code, Element, Grade, Prosecution, Version, penalty
from schemas.fact import Fact, FactKind

HATRED = Element(
    "hatred",
    "provocation à la discrimination, à la haine ou à la violence envers une personne ou un groupe",
    decisive=True,
)

ARTICLE = Article(
    code=Code.PRESS,
    number="24",
    label="Provocation publique à la haine à raison du sexe, de l’orientation, de l’identité ou du handicap",
    versions=(
        Version(
            since=date(2005, 1, 1),
            until=date(2012, 8, 7),
            law="loi n° 2004-1486 du 30 décembre 2004",
            base=penalty(months=12, euros=45_000),
            elements=(
                HATRED,
                press.PUBLICITY,
                press.SEX_GROUND_2004,
                press.EXACT_WORDS,
            ),
            sources=(L_24,),
            grade=Grade.B,
            paragraph="9",
            with_parts=(press.PUBLIC,),
            label="Provocation publique à la haine à raison du sexe, de l’orientation ou du handicap",
        ),
        Version(
            since=date(2012, 8, 8),
            until=date(2014, 11, 14),
            law="loi n° 2012-954 du 6 août 2012 (identité sexuelle)",
            base=penalty(months=12, euros=45_000),
            elements=(
                HATRED,
                press.PUBLICITY,
                press.SEX_GROUND_2012,
                press.EXACT_WORDS,
            ),
            sources=(L_24,),
            grade=Grade.B,
            paragraph="9",
            with_parts=(press.PUBLIC,),
        ),
        Version(
            since=date(2014, 11, 15),
            until=date(2017, 1, 28),
            law="loi n° 2014-1353 du 13 novembre 2014 (renumérotation)",
            base=penalty(months=12, euros=45_000),
            elements=(
                HATRED,
                press.PUBLICITY,
                press.SEX_GROUND_2012,
                press.EXACT_WORDS,
            ),
            sources=(L_24, ETALAB),
            grade=Grade.B,
            paragraph="8",
            with_parts=(press.PUBLIC,),
        ),
        Version(
            since=date(2017, 1, 29),
            until=date(2021, 8, 25),
            law="loi n° 2017-86 du 27 janvier 2017 (identité de genre)",
            base=penalty(months=12, euros=45_000),
            elements=(
                HATRED,
                press.PUBLICITY,
                press.SEX_GROUND,
                press.EXACT_WORDS,
            ),
            sources=(L_24,),
            grade=Grade.B,
            paragraph="8",
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
                press.SEX_GROUND,
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
            paragraph="8",
            with_parts=(press.PUBLIC,),
        ),
    ),
    limitation="P_65_3_SEXE",
    key="sexe",
    prosecution=Prosecution.PROSECUTOR_WITH_CONSENT,
    complaint="La personne visée donne son accord aux poursuites (article 48, 6°, de la loi du 29 juillet 1881).",
    not_formalised="l’auteur dépositaire de l’autorité publique",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a public call to hatred for sex, orientation, identity or disability shows."""
    if fact.kind is not FactKind.HATRED or press.is_closed(fact) or press.head(fact, told) is not press.Head.SEX:
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            HATRED: press.hatred(fact, told),
            press.PUBLICITY: press.publicity(fact),
            **press.sex_grounds(fact, told),
            press.EXACT_WORDS: press.words(fact, told),
        },
        named=press.called(fact, "Provocation publique à la haine", told),
    )
