"""Diffamation publique à raison du sexe, de l’orientation sexuelle, de l’identité ou du handicap (loi du 29
juillet 1881, article 32, alinéa 3).

One year to prosecute since 29 January 2014 only, three months before. Against one person the prosecutor needs
her consent (article 48, 6°).

« Identité sexuelle » is a ground since 8 August 2012, « identité de genre » since 29 January 2017.

Not formalised: proof of the truth and good faith.

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
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read
from filings.law.sources import ETALAB, L_32
from filings.law.text import Article, Code, Grade, Prosecution, Version, penalty
from schemas.fact import Fact, FactKind

ARTICLE = Article(
    code=Code.PRESS,
    number="32",
    label="Diffamation publique sexiste, homophobe, transphobe ou à raison du handicap",
    versions=(
        Version(
            since=date(2005, 1, 1),
            until=date(2012, 8, 7),
            law="loi n° 2004-1486 du 30 décembre 2004",
            base=penalty(months=12, euros=45_000),
            elements=(
                press.DEFAMATION,
                press.PUBLICITY,
                press.SEX_GROUND_2004,
                press.EXACT_WORDS,
            ),
            sources=(L_32, ETALAB),
            grade=Grade.A,
            paragraph="3",
            with_parts=(press.PUBLIC, press.DEFAMATION_IS),
            label="Diffamation publique sexiste, homophobe ou à raison du handicap",
        ),
        Version(
            since=date(2012, 8, 8),
            until=date(2017, 1, 28),
            law="loi n° 2012-954 du 6 août 2012 (identité sexuelle)",
            base=penalty(months=12, euros=45_000),
            elements=(
                press.DEFAMATION,
                press.PUBLICITY,
                press.SEX_GROUND_2012,
                press.EXACT_WORDS,
            ),
            sources=(L_32, ETALAB),
            grade=Grade.A,
            paragraph="3",
            with_parts=(press.PUBLIC, press.DEFAMATION_IS),
        ),
        Version(
            since=date(2017, 1, 29),
            until=None,
            law="loi n° 2017-86 du 27 janvier 2017 (identité de genre)",
            base=penalty(months=12, euros=45_000),
            elements=(
                press.DEFAMATION,
                press.PUBLICITY,
                press.SEX_GROUND,
                press.EXACT_WORDS,
            ),
            sources=(L_32, ETALAB),
            grade=Grade.A,
            paragraph="3",
            with_parts=(press.PUBLIC, press.DEFAMATION_IS),
        ),
    ),
    limitation="P_65_3_SEXE",
    prosecution=Prosecution.PROSECUTOR_WITH_CONSENT,
    complaint="La personne visée donne son accord aux poursuites (article 48, 6°, de la loi du 29 juillet 1881).",
    not_formalised="la preuve de la vérité et la bonne foi",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a sexist or homophobic public defamation shows."""
    if fact.kind is not FactKind.DEFAMATION or press.is_closed(fact) or press.head(fact, told) is not press.Head.SEX:
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            press.DEFAMATION: press.defamation(fact, told),
            press.PUBLICITY: press.publicity(fact),
            **press.sex_grounds(fact, told),
            press.EXACT_WORDS: press.words(fact, told),
        },
        named=press.called(fact, "Diffamation publique", told),
    )
