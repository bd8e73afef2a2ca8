"""Extorsion (code pénal, article 312-1).

Obtaining a signature, a promise, a secret, money or a thing by violence, the threat of violence or constraint.
Where the threat is one of revealing something, it is blackmail (article 312-10).

It is read from a threat of death, of rape or of violence whose order is one of these; where nothing was given it is an
attempt (article 312-9, cp_312_9.py).

Not formalised: violence done, and constraint without a threat; the aggravated forms.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=84, fine=100000)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.french import grammar
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read_in_force, seen
from filings.law.sources import CP26, CPH15
from filings.law.text import Article, Code, Element, Grade, Version, penalty
from filings.law.threat import announced, is_threat, threatened
from schemas.asked import told as value_of
from schemas.fact import Announced, Demanded, Fact, FactKind

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
    not_formalised="la violence commise ; la contrainte sans menace ; les formes aggravées",
)


_OBTAINABLE = frozenset({Demanded.MONEY, Demanded.PROMISE, Demanded.SECRET})
_VIOLENT = frozenset({Announced.DEATH, Announced.RAPE, Announced.VIOLENCE})
_NAMED = {
    Demanded.MONEY: "la remise d’argent ou d’un objet",
    Demanded.PROMISE: "une signature, un engagement ou une renonciation",
    Demanded.SECRET: "la révélation d’un secret",
}


def concerns(fact: Fact) -> bool:
    """Whether violence is threatened for something that can be extorted."""
    threatens = is_threat(fact) or fact.kind is FactKind.BLACKMAIL
    return threatens and bool(_VIOLENT & announced(fact)) and bool(_OBTAINABLE & set(fact.demanded))


def wanted(fact: Fact) -> str:
    """Name what is demanded."""
    return grammar.listing([said for one, said in _NAMED.items() if one in fact.demanded])


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a threat of violence shows by which something was demanded, and given."""
    given = value_of(fact.gave_in)
    if not concerns(fact) or given is False:
        return None
    obtained = seen(
        f"l’exigence rapportée porte sur {wanted(fact)}, et cela a été donné ou fait, au moins en partie",
        "demanded",
        "gave_in",
        private=True,
    )
    found = {OBTAINED: obtained if given else None, FORCE: threatened(fact, told)}
    return read_in_force(ARTICLE, fact, told, found)
