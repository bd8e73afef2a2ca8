"""Injure non publique (code pénal, article R. 621-2).

An insult to one person, or within a closed circle, that no provocation came before. A contravention of the
first class; the three months of the press law apply to it.

Not formalised: insults spoken face to face.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=None, fine=38)
>>> ARTICLE.on(FactsDay(date(1994, 2, 28))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read
from filings.law.sources import CP26, CPH15
from filings.law.text import Article, Code, Grade, Version, penalty
from schemas.fact import Fact, FactKind

ARTICLE = Article(
    code=Code.PENAL,
    number="R. 621-2",
    label="Injure non publique",
    versions=(
        Version(
            since=date(1994, 3, 1),
            until=None,
            law="code pénal de 1994",
            base=penalty(euros=38),
            elements=(
                press.INSULT,
                press.NOT_PUBLIC,
                press.EXACT_WORDS,
                press.NOT_PROVOKED,
            ),
            sources=(
                CPH15,
                CP26,
            ),
            grade=Grade.A,
        ),
    ),
    limitation="P_NONPUB",
    yields_to=("CP 433-5",),
    not_formalised="les propos tenus en personne",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what an insult in private, with no ground of discrimination, shows."""
    if (
        fact.kind is not FactKind.INSULT
        or not press.is_closed(fact)
        or press.head(fact, told) in {press.Head.RACE, press.Head.SEX}
    ):
        return None
    if press.excused(ARTICLE, fact, told):
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            press.INSULT: press.insult(fact, told),
            press.NOT_PUBLIC: press.closed(fact),
            press.EXACT_WORDS: press.words(fact, told),
            press.NOT_PROVOKED: press.not_provoked(fact),
        },
    )
