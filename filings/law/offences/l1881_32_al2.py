"""Diffamation publique à raison de l’origine ou de la religion (loi du 29 juillet 1881, article 32, alinéa 2).

The defamation of article 29 when it aims at an ethnic group, a nation, a race or a religion. One year to
prosecute.

Not formalised: proof of the truth and good faith.

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
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read
from filings.law.sources import ETALAB, L_32
from filings.law.text import Article, Code, Grade, Version, penalty
from schemas.fact import Fact, FactKind

ARTICLE = Article(
    code=Code.PRESS,
    number="32",
    label="Diffamation publique à raison de l’origine ou de la religion",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=date(2021, 8, 25),
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(months=12, euros=45_000),
            elements=(
                press.DEFAMATION,
                press.PUBLICITY,
                press.RACE_GROUND,
                press.EXACT_WORDS,
            ),
            sources=(
                L_32,
                ETALAB,
            ),
            grade=Grade.A,
            paragraph="2",
            with_parts=(
                press.PUBLIC,
                press.DEFAMATION_IS,
            ),
        ),
        Version(
            since=date(2021, 8, 26),
            until=None,
            law="loi n° 2021-1109 du 24 août 2021 (sans effet connu sur cet alinéa)",
            base=penalty(months=12, euros=45_000),
            elements=(
                press.DEFAMATION,
                press.PUBLICITY,
                press.RACE_GROUND,
                press.EXACT_WORDS,
            ),
            sources=(L_32,),
            grade=Grade.B,
            paragraph="2",
            with_parts=(
                press.PUBLIC,
                press.DEFAMATION_IS,
            ),
            note="la chronologie de l’article s’arrête au 24 mars 2020 : aucun changement attendu",
        ),
    ),
    limitation="P_65_3_RACE",
    not_formalised="la preuve de la vérité et la bonne foi",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a racial or religious public defamation shows."""
    if fact.kind is not FactKind.DEFAMATION or press.is_closed(fact) or press.head(fact, told) is not press.Head.RACE:
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            press.DEFAMATION: press.defamation(fact, told),
            press.PUBLICITY: press.publicity(fact),
            press.RACE_GROUND: press.grounds(fact, told),
            press.EXACT_WORDS: press.words(fact, told),
        },
    )
