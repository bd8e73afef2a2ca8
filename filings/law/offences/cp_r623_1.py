"""Menace de violences (code pénal, article R. 623-1).

A threat of violence made again, or set down in writing, in an image or in any object, when articles 222-17 and
222-18 do not apply: a contravention of the third class.

Not formalised: the gravity of the violence threatened.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=None, fine=450)
>>> ARTICLE.on(FactsDay(date(1994, 2, 28))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read_in_force
from filings.law.sources import CP26, CPH15
from filings.law.text import Article, Code, Element, Grade, Version, penalty
from filings.law.threat import materialised, only_goods, threatened
from schemas.fact import Announced, Fact, FactKind

VIOLENCE = Element(
    "violence",
    "menace de commettre des violences, hors les cas prévus par les articles 222-17 et 222-18",
    decisive=True,
)
WRITTEN = Element("written", "réitérée, ou matérialisée par un écrit, une image ou tout autre objet", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="R. 623-1",
    label="Menace de violences",
    versions=(
        Version(
            since=date(1994, 3, 1),
            until=None,
            law="code pénal de 1994",
            base=penalty(euros=450),
            elements=(
                VIOLENCE,
                WRITTEN,
            ),
            sources=(
                CPH15,
                CP26,
            ),
            grade=Grade.A,
        ),
    ),
    limitation="P_CONTRAV",
    yields_to=("CP 222-17", "CP 222-18", "CP 222-18-1", "CP 222-18-3", "CP 433-3"),
    not_formalised="la gravité des violences dont la personne est menacée",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a threat, not one of death, shows: the violence it is told to announce, and its writing."""
    if fact.kind is not FactKind.THREAT or only_goods(fact):
        return None
    of_violence = threatened(fact, told) if Announced.VIOLENCE in fact.announced else None
    return read_in_force(ARTICLE, fact, told, {VIOLENCE: of_violence, WRITTEN: materialised(fact, told)})
