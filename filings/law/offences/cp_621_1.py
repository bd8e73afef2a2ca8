"""Outrage sexiste (code pénal, article 621-1, from 6 August 2018 to 31 March 2023).

Sexual or sexist words or conduct imposed on a person, that harm her dignity or make her situation intimidating,
hostile or offensive. It gives way to violence and to every harassment. A contravention of the fourth class, of
the fifth with one of the circumstances listed.

The harm to dignity is asked: where it is not told, and for an insult, which has its own text, the offence is only
reserved.

Not formalised: conduct without words.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2018, 8, 5))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2019, 5, 15))).base
Penalty(prison=None, fine=750)
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read_in_force
from filings.law.sources import AL23
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind

IMPOSED = Element(
    "imposed", "propos ou comportement à connotation sexuelle ou sexiste imposé à une personne", decisive=True
)
DIGNITY = Element("dignity", "atteinte à la dignité, ou situation intimidante, hostile ou offensante", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="621-1",
    label="Outrage sexiste (avant le 1er avril 2023)",
    versions=(
        Version(
            since=date(2018, 8, 6),
            until=date(2023, 3, 31),
            law="loi n° 2018-703 du 3 août 2018, article 15",
            base=penalty(euros=750),
            elements=(
                IMPOSED,
                DIGNITY,
            ),
            sources=(AL23,),
            grade=Grade.A,
            aggravations=(
                Aggravation(Trigger.AUTHORITY, "abus de l’autorité que confèrent les fonctions", penalty(euros=1500)),
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(euros=1500)),
                Aggravation(
                    Trigger.VULNERABLE,
                    "vulnérabilité particulière de la victime, apparente ou connue de l’auteur",
                    penalty(euros=1500),
                ),
                Aggravation(Trigger.ECONOMIC, "vulnérabilité ou dépendance économique ou sociale", penalty(euros=1500)),
                Aggravation(Trigger.SEVERAL_AUTHORS, "plusieurs auteurs ou complices", penalty(euros=1500)),
                Aggravation(
                    Trigger.TRANSPORT, "dans un transport collectif ou un lieu qui y donne accès", penalty(euros=1500)
                ),
                Aggravation(Trigger.ORIENTATION, "à raison de l’orientation sexuelle", penalty(euros=1500)),
            ),
        ),
    ),
    limitation="P_CONTRAV",
    created=True,
    ended="ce texte a été remplacé le 1er avril 2023 par les articles R. 625-8-3 et 222-33-1-1 du code pénal",
    yields_to=("CP 222-13", "CP 222-33", "CP 222-33-2", "CP 222-33-2-1", "CP 222-33-2-2", "CP 222-33-2-3"),
    not_formalised="le comportement sans parole",
)


KINDS = frozenset({FactKind.INSULT, FactKind.HARASSMENT, FactKind.MESSAGES})


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what sexist words sent to the person show."""
    if fact.kind not in KINDS or not (imposed := press.imposed(fact)):
        return None
    # An insult is punished as one: the outrage is then only reserved.
    dignity = None if fact.kind is FactKind.INSULT else press.humiliated(fact)
    return read_in_force(ARTICLE, fact, told, {IMPOSED: imposed, DIGNITY: dignity})
