"""Tentative d’extorsion (code pénal, articles 312-1 et 312-9).

The attempt is punished as extortion is: violence was threatened for money, a secret or a promise that was told not to
have been given. The text was the same in 1994, in 2010, in March 2015 and in July 2025.

Not formalised: the beginning of execution, and that it failed by no will of its author; the rest as article 312-1.

>>> from datetime import date
>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=84, fine=100000)
"""

from filings.law.circumstances import Circumstances
from filings.law.offences.cp_312_1 import ARTICLE as EXTORTION
from filings.law.offences.cp_312_1 import FORCE, concerns, wanted
from filings.law.reading import Shown, read_in_force, seen
from filings.law.text import Article, Code, Element, Part, Version
from filings.law.threat import threatened
from schemas.asked import told as value_of
from schemas.fact import Fact

ATTEMPT = Element(
    "attempt", "tentative d’obtenir une signature, un engagement, un secret, des fonds ou un bien", decisive=True
)

ARTICLE = Article(
    code=Code.PENAL,
    number="312-9",
    label="Tentative d’extorsion",
    versions=tuple(
        Version(
            since=one.since,
            until=one.until,
            law=one.law,
            base=one.base,
            elements=(ATTEMPT, FORCE),
            sources=one.sources,
            grade=one.grade,
            with_parts=(Part(EXTORTION.number),),
        )
        for one in EXTORTION.versions
    ),
    limitation="P_DELIT",
    yields_to=("CP 312-1",),
    not_formalised="le commencement d’exécution ; la violence commise",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a threat of violence shows by which something was demanded, and not given."""
    if not concerns(fact) or value_of(fact.gave_in) is not False:
        return None
    tried = seen(
        f"l’exigence rapportée porte sur {wanted(fact)} ; rien n’a été donné ni fait",
        "demanded",
        "gave_in",
        private=True,
    )
    return read_in_force(ARTICLE, fact, told, {ATTEMPT: tried, FORCE: threatened(fact, told)})
