"""Provocation non publique à la discrimination, à la haine ou à la violence (code pénal, article R. 625-7).

What article 24 of the law of 29 July 1881 punishes in public, within a closed circle: a contravention of the
fifth class. Whether it lapses in three months or in a year is disputed: three months is the safe term.

Not formalised: relapse.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=None, fine=1500)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read
from filings.law.sources import CP26, CPH15, CPLEG
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind

HATRED = Element(
    "hatred",
    "provocation à la discrimination, à la haine ou à la violence envers une personne ou un groupe",
    decisive=True,
)
GROUND_2005 = Element(
    "ground",
    (
        "à raison de l’origine, de l’ethnie, de la nation, de la race ou de la religion, ou du sexe, de "
        "l’orientation sexuelle ou du handicap"
    ),
    decisive=True,
)
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
    number="R. 625-7",
    label="Provocation non publique à la discrimination, à la haine ou à la violence",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=date(2005, 3, 30),
            law="code pénal de 1994 (montants en euros depuis 2002)",
            base=penalty(euros=1500),
            elements=(
                HATRED,
                press.NOT_PUBLIC,
                press.RACE_GROUND,
                press.EXACT_WORDS,
            ),
            sources=(CPLEG,),
            grade=Grade.A,
            aggravations=(Aggravation(Trigger.RELAPSE, "récidive", penalty(euros=3000)),),
        ),
        Version(
            since=date(2005, 3, 31),
            until=date(2010, 6, 20),
            law="décret n° 2005-284 du 25 mars 2005",
            base=penalty(euros=1500),
            elements=(
                HATRED,
                press.NOT_PUBLIC,
                GROUND_2005,
                press.EXACT_WORDS,
            ),
            sources=(CPLEG,),
            grade=Grade.A,
            aggravations=(Aggravation(Trigger.RELAPSE, "récidive", penalty(euros=3000)),),
        ),
        Version(
            since=date(2010, 6, 21),
            until=date(2017, 8, 5),
            law="décret n° 2010-671 du 18 juin 2010 (texte de 2005)",
            base=penalty(euros=1500),
            elements=(
                HATRED,
                press.NOT_PUBLIC,
                GROUND_2005,
                press.EXACT_WORDS,
            ),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(Aggravation(Trigger.RELAPSE, "récidive", penalty(euros=3000)),),
        ),
        Version(
            since=date(2017, 8, 6),
            until=None,
            law="décret n° 2017-1230 du 3 août 2017",
            base=penalty(euros=1500),
            elements=(
                HATRED,
                press.NOT_PUBLIC,
                GROUND,
                press.EXACT_WORDS,
            ),
            sources=(CP26,),
            grade=Grade.A,
            aggravations=(Aggravation(Trigger.RELAPSE, "récidive", penalty(euros=3000)),),
            note="ajoute l’identité de genre",
        ),
    ),
    limitation="P_NONPUB_DISC",
    not_formalised="la récidive",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a call to hatred or to violence within a closed circle shows."""
    if (
        fact.kind not in {FactKind.HATRED, FactKind.CALL_TO_VIOLENCE}
        or not press.is_closed(fact)
        or press.head(fact, told) not in {press.Head.RACE, press.Head.SEX}
    ):
        return None
    ground = press.grounds(fact, told)
    return read(
        ARTICLE,
        fact,
        told,
        {
            HATRED: press.hatred(fact, told) if fact.kind is FactKind.HATRED else press.violence(fact, told),
            press.NOT_PUBLIC: press.closed(fact),
            **dict.fromkeys((press.RACE_GROUND, GROUND_2005, GROUND), ground),
            press.EXACT_WORDS: press.words(fact, told),
        },
    )
