"""Outrage sexiste et sexuel (code pénal, article R. 625-8-3, since 1 April 2023).

What article 621-1 punished before, as a contravention of the fifth class; with one of the circumstances of
article 222-33-1-1 it is a délit.

The harm to dignity is asked: where it is not told, and for an insult, which has its own text, the offence is only
reserved.

Not formalised: conduct without words; relapse.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2023, 3, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2026, 11, 1))).base
Penalty(prison=None, fine=1500)
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read_in_force
from filings.law.sources import AL23, CP26
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind

IMPOSED = Element(
    "imposed", "propos ou comportement à connotation sexuelle ou sexiste imposé à une personne", decisive=True
)
DIGNITY = Element("dignity", "atteinte à la dignité, ou situation intimidante, hostile ou offensante", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="R. 625-8-3",
    label="Outrage sexiste et sexuel",
    versions=(
        Version(
            since=date(2023, 4, 1),
            until=None,
            law="décret n° 2023-227 du 30 mars 2023",
            base=penalty(euros=1500),
            elements=(
                IMPOSED,
                DIGNITY,
            ),
            sources=(
                CP26,
                AL23,
            ),
            grade=Grade.A,
            aggravations=(Aggravation(Trigger.RELAPSE, "récidive", penalty(euros=3000)),),
        ),
    ),
    limitation="P_CONTRAV",
    created=True,
    yields_to=(
        "CP 222-33-1-1",
        "CP 222-13",
        "CP 222-33",
        "CP 222-33-2",
        "CP 222-33-2-1",
        "CP 222-33-2-2",
        "CP 222-33-2-3",
    ),
    not_formalised="le comportement sans parole ; la récidive",
)


KINDS = frozenset({FactKind.INSULT, FactKind.HARASSMENT, FactKind.MESSAGES})


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what sexist words sent to the person show."""
    if fact.kind not in KINDS or not (imposed := press.imposed(fact)):
        return None
    # An insult is punished as one: the outrage is then only reserved.
    dignity = None if fact.kind is FactKind.INSULT else press.humiliated(fact)
    return read_in_force(ARTICLE, fact, told, {IMPOSED: imposed, DIGNITY: dignity})
