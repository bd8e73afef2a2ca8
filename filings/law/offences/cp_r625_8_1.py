"""Injure non publique discriminatoire (code pénal, article R. 625-8-1, since 6 August 2017).

A contravention of the fifth class; article R. 624-4 came before it. Whether it lapses in three months or in a
year is disputed: three months is the safe term.

Not formalised: relapse.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2017, 8, 5))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2026, 11, 1))).base
Penalty(prison=None, fine=1500)
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read
from filings.law.sources import CP26, CPFR_R6258, REVUEDLF, SEBAN_17
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind

GROUND = Element(
    "ground",
    (
        "à raison de l’origine, de l’ethnie, de la nation, de la race ou de la religion, ou du sexe, de "
        "l’orientation sexuelle, de l’identité de genre ou du handicap"
    ),
    decisive=True,
)

ARTICLE = Article(
    code=Code.PENAL,
    number="R. 625-8-1",
    label="Injure non publique discriminatoire",
    versions=(
        Version(
            since=date(2017, 8, 6),
            until=None,
            law="décret n° 2017-1230 du 3 août 2017",
            base=penalty(euros=1500),
            elements=(
                press.INSULT,
                press.NOT_PUBLIC,
                GROUND,
                press.EXACT_WORDS,
            ),
            sources=(
                CP26,
                CPFR_R6258,
                SEBAN_17,
                REVUEDLF,
            ),
            grade=Grade.A,
            aggravations=(Aggravation(Trigger.RELAPSE, "récidive", penalty(euros=3000)),),
        ),
    ),
    limitation="P_NONPUB_DISC",
    yields_to=("CP 222-33-1-1",),
    created=True,
    not_formalised="la récidive",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a discriminatory insult in private shows."""
    if (
        fact.kind is not FactKind.INSULT
        or not press.is_closed(fact)
        or press.head(fact, told) not in {press.Head.RACE, press.Head.SEX}
    ):
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            press.INSULT: press.insult(fact, told),
            press.NOT_PUBLIC: press.closed(fact),
            GROUND: press.grounds(fact, told),
            press.EXACT_WORDS: press.words(fact, told),
        },
    )
