"""Extorsion (code pénal, article 312-1).

Obtaining a signature, a promise, a secret, money or a thing by violence, the threat of violence or constraint.
Where the threat is one of revealing something, it is blackmail (article 312-10).

Not formalised: the violence or constraint, which no question ties to a demand: nothing is read from a fact; the
aggravated forms.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=84, fine=100000)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law.circumstances import Circumstances
from filings.law.reading import Shown
from filings.law.sources import CP26, CPH15
from filings.law.text import Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact

OBTAINED = Element(
    "obtained", "obtention d’une signature, d’un engagement, d’un secret, de fonds ou d’un bien", decisive=True
)
FORCE = Element("force", "par violence, menace de violences ou contrainte", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="312-1",
    label="Extorsion",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=None,
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(months=84, euros=100_000),
            elements=(
                OBTAINED,
                FORCE,
            ),
            sources=(
                CPH15,
                CP26,
            ),
            grade=Grade.A,
        ),
    ),
    limitation="P_DELIT",
    not_formalised="la violence ou la contrainte, qu’aucune question ne demande ; les formes aggravées",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say nothing: no question tells the violence or the constraint."""
    return None
