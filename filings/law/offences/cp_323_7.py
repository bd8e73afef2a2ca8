"""Tentative d’accès frauduleux à un système de traitement de données (code pénal, articles 323-1 et 323-7).

The attempt of the offences of articles 323-1 to 323-3-1 is punished as they are: an account one tried to enter. Where
nobody told whether it was entered or only tried, one or the other is alleged, which carry the same penalty.

Not formalised: the beginning of execution, and that it failed by no will of its author; the attempt of the others of
these offences. Penalties follow those of article 323-1, and so do the days.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=24, fine=30000)
>>> ARTICLE.on(FactsDay(date(2023, 1, 26))).base
Penalty(prison=36, fine=100000)
"""

from datetime import date

from filings.law import pointing
from filings.law.circumstances import Circumstances
from filings.law.offences.cp_323_1 import ARTICLE as ACCESS
from filings.law.reading import Shown, read, seen
from filings.law.sources import CP26, CPLEG
from filings.law.text import Article, Code, Element, Grade, Part, Version
from schemas.asked import told as value_of
from schemas.fact import Fact, FactKind

ATTEMPT = Element(
    "attempt",
    "accès frauduleux à un système de traitement de données, ou tentative, punie des mêmes peines",
    decisive=True,
)

#: First day of the text of today; before it, the attempt of articles 323-1 to 323-3 was punished alike.
_SINCE = date(2004, 6, 23)
_LAW, _FORMER = "loi n° 2004-575 du 21 juin 2004", "code pénal de 1994"

ARTICLE = Article(
    code=Code.PENAL,
    number="323-7",
    label="Tentative d’accès frauduleux à un compte",
    versions=tuple(
        Version(
            since=one.since,
            until=one.until,
            law=f"{_LAW if one.since >= _SINCE else _FORMER} ; peines : {one.law}",
            base=one.base,
            elements=(ATTEMPT,),
            sources=(*one.sources, CPLEG, CP26) if CP26 not in one.sources else (*one.sources, CPLEG),
            grade=Grade.A,
            with_parts=(Part(ACCESS.number),),
        )
        for one in ACCESS.versions
    ),
    limitation="P_DELIT",
    yields_to=("CP 323-1",),
    not_formalised="le commencement d’exécution ; les autres atteintes aux données",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what an intrusion shows that is told as tried, or of which nobody told whether it succeeded."""
    entered = value_of(fact.entered)
    if fact.kind is not FactKind.INTRUSION or entered:
        return None
    what = "que quelqu’un a tenté d’entrer dans un de ses comptes"
    if entered is None:
        what = "que quelqu’un est entré, ou a tenté d’entrer, dans un de ses comptes"
    found = {ATTEMPT: seen(pointing.reported(fact, what), "kind", "entered")}
    named = "" if entered is False else "Accès frauduleux à un compte, ou tentative"
    return read(ARTICLE, fact, told, found, named=named)
