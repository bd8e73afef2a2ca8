"""Injure publique à raison de l’origine ou de l’appartenance à une ethnie, une nation, une race ou une religion
(loi du 29 juillet 1881, article 33, alinéa 3).

Antisemitic and racist insults. Six months and 22 500 euros until 28 January 2017, a year and 45 000 since; one
year to prosecute (article 65-3), without any complaint being needed. Until 2017 a provocation excused it, as in
alinéa 2.

Not formalised: an author who holds public authority.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 10, 3))).base
Penalty(prison=6, fine=22500)
>>> ARTICLE.on(FactsDay(date(2017, 1, 29))).base
Penalty(prison=12, fine=45000)
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read
from filings.law.sources import ETALAB, L_33, LF_33
from filings.law.text import Aggravation, Article, Code, Grade, Version, penalty
from schemas.fact import Fact, FactKind

ARTICLE = Article(
    code=Code.PRESS,
    number="33",
    label="Injure publique à raison de l’origine ou de la religion",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=date(2017, 1, 28),
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(months=6, euros=22_500),
            elements=(
                press.INSULT,
                press.PUBLICITY,
                press.RACE_GROUND,
                press.EXACT_WORDS,
                press.NOT_PROVOKED,
            ),
            sources=(
                ETALAB,
                L_33,
            ),
            grade=Grade.A,
            paragraph="3",
            with_parts=(
                press.PUBLIC,
                press.INSULT_IS,
            ),
            note="l’excuse de provocation valait",
        ),
        Version(
            since=date(2017, 1, 29),
            until=date(2021, 8, 25),
            law="loi n° 2017-86 du 27 janvier 2017",
            base=penalty(months=12, euros=45_000),
            elements=(
                press.INSULT,
                press.PUBLICITY,
                press.RACE_GROUND,
                press.EXACT_WORDS,
            ),
            sources=(L_33,),
            grade=Grade.A,
            paragraph="3",
            with_parts=(
                press.PUBLIC,
                press.INSULT_IS,
            ),
            note="l’excuse de provocation ne vaut plus",
        ),
        Version(
            since=date(2021, 8, 26),
            until=None,
            law="loi n° 2021-1109 du 24 août 2021",
            base=penalty(months=12, euros=45_000),
            elements=(
                press.INSULT,
                press.PUBLICITY,
                press.RACE_GROUND,
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
            paragraph="3",
            with_parts=(
                press.PUBLIC,
                press.INSULT_IS,
            ),
        ),
    ),
    limitation="P_65_3_RACE",
    not_formalised="l’auteur dépositaire de l’autorité publique",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what an antisemitic or racist public insult shows."""
    if fact.kind is not FactKind.INSULT or press.is_closed(fact) or press.head(fact, told) is not press.Head.RACE:
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
            press.RACE_GROUND: press.grounds(fact, told),
            press.EXACT_WORDS: press.words(fact, told),
            press.NOT_PROVOKED: press.not_provoked(fact),
        },
    )
