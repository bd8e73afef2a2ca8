"""Menaces, violences ou intimidation pour obtenir une dérogation aux règles d’un service public (code pénal,
article 433-3-1).

Against anyone who takes part in a public service, so as to be let off its rules or to have them applied
otherwise.

Read from a threat whose order is an exception to the rules of a public service, against somebody told to serve it.

Not formalised: violence and intimidation without a threat; whoever takes part in the service without its status.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2021, 8, 25))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2026, 11, 1))).base
Penalty(prison=60, fine=75000)
"""

from datetime import date

from filings.law.circumstances import PUBLIC_SERVICE, Circumstances
from filings.law.reading import Shown, read_in_force, seen
from filings.law.sources import AL21, CP26, D_CHRONO, DDG_21
from filings.law.text import Article, Code, Element, Grade, Version, penalty
from filings.law.threat import is_threat, threatened
from schemas.fact import Demanded, Fact

PRESSURE = Element(
    "pressure",
    "menaces, violences ou intimidation contre une personne participant à une mission de service public",
    decisive=True,
)
EXEMPTION = Element(
    "exemption", "pour obtenir une exemption ou une application différente des règles du service", decisive=True
)

ARTICLE = Article(
    code=Code.PENAL,
    number="433-3-1",
    label="Menaces pour obtenir une dérogation aux règles d’un service public",
    versions=(
        Version(
            since=date(2021, 8, 26),
            until=None,
            law="loi n° 2021-1109 du 24 août 2021, article 9",
            base=penalty(months=60, euros=75_000),
            elements=(
                PRESSURE,
                EXEMPTION,
            ),
            sources=(
                CP26,
                AL21,
                DDG_21,
                D_CHRONO,
            ),
            grade=Grade.A,
        ),
    ),
    limitation="P_DELIT",
    created=True,
    not_formalised="les violences et l’intimidation sans menace ; qui participe au service sans en être agent",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a threat shows by which an exception to the rules of a public service is demanded."""
    if not is_threat(fact) or Demanded.EXEMPTION not in fact.demanded:
        return None
    threat = threatened(fact, told) if told.service in PUBLIC_SERVICE else None
    sought = seen(
        "selon le récit, l’ordre porte sur une exception aux règles d’un service public", "demanded", private=True
    )
    return read_in_force(ARTICLE, fact, told, {PRESSURE: threat, EXEMPTION: sought})
