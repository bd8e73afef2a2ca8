"""Injure publique à raison du sexe, de l’orientation sexuelle, de l’identité ou du handicap (loi du 29 juillet
1881, article 33, alinéa 4).

« Identité sexuelle » is a ground since 8 August 2012, « identité de genre » since 29 January 2017.

Six months and 22 500 euros until 28 January 2017, a year and 45 000 since. One year to prosecute since 29
January 2014 only; three months before. Against one person the prosecutor needs her consent (article 48, 6°).

Not formalised: an author who holds public authority.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2016, 6, 15))).base
Penalty(prison=6, fine=22500)
>>> ARTICLE.on(FactsDay(date(2017, 2, 10))).base
Penalty(prison=12, fine=45000)
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read
from filings.law.sources import ETALAB, L_33, LF_33
from filings.law.text import Aggravation, Article, Code, Grade, Prosecution, Version, penalty
from schemas.fact import Fact, FactKind

ARTICLE = Article(
    code=Code.PRESS,
    number="33",
    label="Injure publique sexiste, homophobe, transphobe ou à raison du handicap",
    versions=(
        Version(
            since=date(2005, 1, 1),
            until=date(2012, 8, 7),
            law="loi n° 2004-1486 du 30 décembre 2004",
            base=penalty(months=6, euros=22_500),
            elements=(
                press.INSULT,
                press.PUBLICITY,
                press.SEX_GROUND_2004,
                press.EXACT_WORDS,
                press.NOT_PROVOKED,
            ),
            sources=(
                ETALAB,
                L_33,
            ),
            grade=Grade.A,
            paragraph="4",
            with_parts=(
                press.PUBLIC,
                press.INSULT_IS,
            ),
            label="Injure publique sexiste, homophobe ou à raison du handicap",
        ),
        Version(
            since=date(2012, 8, 8),
            until=date(2017, 1, 28),
            law="loi n° 2012-954 du 6 août 2012 (identité sexuelle)",
            base=penalty(months=6, euros=22_500),
            elements=(
                press.INSULT,
                press.PUBLICITY,
                press.SEX_GROUND_2012,
                press.EXACT_WORDS,
                press.NOT_PROVOKED,
            ),
            sources=(
                ETALAB,
                L_33,
            ),
            grade=Grade.A,
            paragraph="4",
            with_parts=(
                press.PUBLIC,
                press.INSULT_IS,
            ),
        ),
        Version(
            since=date(2017, 1, 29),
            until=date(2021, 8, 25),
            law="loi n° 2017-86 du 27 janvier 2017",
            base=penalty(months=12, euros=45_000),
            elements=(
                press.INSULT,
                press.PUBLICITY,
                press.SEX_GROUND,
                press.EXACT_WORDS,
            ),
            sources=(L_33,),
            grade=Grade.A,
            paragraph="4",
            with_parts=(
                press.PUBLIC,
                press.INSULT_IS,
            ),
        ),
        Version(
            since=date(2021, 8, 26),
            until=None,
            law="loi n° 2021-1109 du 24 août 2021",
            base=penalty(months=12, euros=45_000),
            elements=(
                press.INSULT,
                press.PUBLICITY,
                press.SEX_GROUND,
                press.EXACT_WORDS,
            ),
            sources=(
                LF_33,
                L_33,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.PUBLIC_OFFICIAL,
                    "auteur dépositaire de l’autorité publique",
                    penalty(months=36, euros=75_000),
                ),
            ),
            paragraph="4",
            with_parts=(
                press.PUBLIC,
                press.INSULT_IS,
            ),
        ),
    ),
    limitation="P_65_3_SEXE",
    prosecution=Prosecution.PROSECUTOR_WITH_CONSENT,
    complaint="La personne visée donne son accord aux poursuites (article 48, 6°, de la loi du 29 juillet 1881).",
    not_formalised="l’auteur dépositaire de l’autorité publique",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a sexist or homophobic public insult shows."""
    if fact.kind is not FactKind.INSULT or press.is_closed(fact) or press.head(fact, told) is not press.Head.SEX:
        return None
    if press.excused(ARTICLE, fact, told):
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            press.INSULT: press.insult(fact, told),
            press.PUBLICITY: press.publicity(fact),
            **press.sex_grounds(fact, told),
            press.EXACT_WORDS: press.words(fact, told),
            press.NOT_PROVOKED: press.not_provoked(fact),
        },
        named=press.called(fact, "Injure publique", told),
    )
