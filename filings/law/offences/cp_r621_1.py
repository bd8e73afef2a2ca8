"""Diffamation non publique (code pénal, article R. 621-1).

The imputation of a precise fact that harms honour, to one person or within a closed circle. A contravention of
the first class; the three months of the press law apply to it.

Not formalised: proof of the truth and good faith, which are the author’s to bring.

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
    number="R. 621-1",
    label="Diffamation non publique",
    versions=(
        Version(
            since=date(1994, 3, 1),
            until=None,
            law="code pénal de 1994",
            base=penalty(euros=38),
            elements=(
                press.DEFAMATION,
                press.NOT_PUBLIC,
                press.EXACT_WORDS,
            ),
            sources=(
                CPH15,
                CP26,
            ),
            grade=Grade.A,
        ),
    ),
    limitation="P_NONPUB",
    not_formalised="la preuve de la vérité et la bonne foi",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a defamation in private, with no ground of discrimination, shows."""
    if (
        fact.kind is not FactKind.DEFAMATION
        or not press.is_closed(fact)
        or press.head(fact, told) in {press.Head.RACE, press.Head.SEX}
    ):
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            press.DEFAMATION: press.defamation(fact, told),
            press.NOT_PUBLIC: press.closed(fact),
            press.EXACT_WORDS: press.words(fact, told),
        },
    )
