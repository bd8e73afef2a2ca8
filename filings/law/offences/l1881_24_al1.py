"""Provocation publique, non suivie d’effet, aux atteintes à la vie, à l’intégrité ou aux agressions sexuelles (loi
du 29 juillet 1881, article 24, alinéa 1er).

A direct call, addressed to the public, to kill or to assault. Addressed to the victim it is a threat. Three
months to prosecute until 25 August 2021; a year probably since, but the alert stays on three months.

Not formalised: a call that was followed (complicity, article 23).

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2016, 6, 15))).base
Penalty(prison=60, fine=45000)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read
from filings.law.sources import AN_1160, L_24, LEGIREL, LP_52526, ND_971482, ND_1128520, QPC_1088
from filings.law.text import Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind

CALL = Element(
    "call",
    "provocation directe à une atteinte volontaire à la vie ou à l’intégrité de la personne, ou à une agression "
    "sexuelle, non suivie d’effet",
    decisive=True,
)

ARTICLE = Article(
    code=Code.PRESS,
    number="24",
    label="Provocation publique à des atteintes à la personne",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=date(2021, 8, 25),
            law=(
                "ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros) ; "
                "versions suivantes sans effet sur cet alinéa"
            ),
            base=penalty(months=60, euros=45_000),
            elements=(
                CALL,
                press.PUBLICITY,
                press.EXACT_WORDS,
            ),
            sources=(
                L_24,
                LEGIREL,
            ),
            grade=Grade.A,
            paragraph="1er",
            with_parts=(press.PUBLIC,),
        ),
        Version(
            since=date(2021, 8, 26),
            until=None,
            law="loi n° 2021-1109 du 24 août 2021",
            base=penalty(months=60, euros=45_000),
            elements=(
                CALL,
                press.PUBLICITY,
                press.EXACT_WORDS,
            ),
            sources=(
                L_24,
                AN_1160,
                ND_971482,
                ND_1128520,
                QPC_1088,
                LP_52526,
            ),
            grade=Grade.B,
            paragraph="1er",
            with_parts=(press.PUBLIC,),
        ),
    ),
    limitation="P_24_AL1",
    not_formalised="la provocation suivie d’effet",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a public call to violence shows."""
    if fact.kind is not FactKind.CALL_TO_VIOLENCE or press.is_closed(fact):
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            CALL: press.violence(fact, told),
            press.PUBLICITY: press.publicity(fact),
            press.EXACT_WORDS: press.words(fact, told),
        },
    )
