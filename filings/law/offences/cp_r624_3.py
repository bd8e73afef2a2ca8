"""Diffamation non publique discriminatoire (code pénal, article R. 624-3, until 5 August 2017).

A contravention of the fourth class; article R. 625-8 took its place. Whether it lapses in three months or in a
year is disputed: three months is the safe term.

Until 30 March 2005 the text names race, origin and religion alone.

Not formalised: gender identity, which only the later text names.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=None, fine=750)
>>> [one.label for one in ARTICLE.on(FactsDay(date(2005, 3, 30))).elements if one.decisive][-1]
'à raison de l’origine ou de l’appartenance à une ethnie, une nation, une race ou une religion'
>>> ARTICLE.on(FactsDay(date(2017, 8, 6))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read
from filings.law.sources import CPH15, CPLEG
from filings.law.text import Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind

GROUND = Element(
    "ground",
    (
        "à raison de l’origine, de l’ethnie, de la nation, de la race ou de la religion, ou du sexe, de "
        "l’orientation sexuelle ou du handicap"
    ),
    decisive=True,
)

ARTICLE = Article(
    code=Code.PENAL,
    number="R. 624-3",
    label="Diffamation non publique discriminatoire (avant le 6 août 2017)",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=date(2005, 3, 30),
            law="code pénal de 1994 (montants en euros depuis 2002)",
            base=penalty(euros=750),
            elements=(
                press.DEFAMATION,
                press.NOT_PUBLIC,
                press.RACE_GROUND,
                press.EXACT_WORDS,
            ),
            sources=(CPLEG,),
            grade=Grade.A,
        ),
        Version(
            since=date(2005, 3, 31),
            until=date(2017, 8, 5),
            law="décret n° 2005-284 du 25 mars 2005",
            base=penalty(euros=750),
            elements=(
                press.DEFAMATION,
                press.NOT_PUBLIC,
                GROUND,
                press.EXACT_WORDS,
            ),
            sources=(CPH15,),
            grade=Grade.A,
        ),
    ),
    limitation="P_NONPUB_DISC",
    ended="ce texte a été remplacé le 6 août 2017 par l’article R. 625-8 du code pénal",
    not_formalised="l’identité de genre, que seul le texte suivant nomme",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a discriminatory defamation in private shows."""
    if (
        fact.kind is not FactKind.DEFAMATION
        or not press.is_closed(fact)
        or press.head(fact, told) not in {press.Head.RACE, press.Head.SEX}
    ):
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            press.DEFAMATION: press.defamation(fact, told),
            press.NOT_PUBLIC: press.closed(fact),
            **dict.fromkeys((press.RACE_GROUND, GROUND), press.grounds(fact, told)),
            press.EXACT_WORDS: press.words(fact, told),
        },
    )
