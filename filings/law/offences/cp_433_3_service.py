"""Menaces contre une personne que sa profession protège (code pénal, article 433-3).

Magistrates, lawyers, police, firefighters, caretakers, teachers, carers, agents of transport or of a public service.

The first paragraph (authority, lawyers, firefighters, caretakers) wants a threat made in the exercise or because of
the functions; the second (teachers, carers, transport, public service) and the third (private security) one made in
their exercise, which a threat on a network does not show: the offence is then only reserved. The last paragraph wants
neither, where an act of the function is demanded. Elected persons are cp_433_3.py.

Not formalised: relatives; threats against property; private security before 27 November 2021, the day of the first
text read that names it; the wording of the second paragraph between March 2015 and that day, taken to be the same.

>>> from datetime import date
>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2016, 6, 15))).base
Penalty(prison=24, fine=30000)
>>> ARTICLE.on(FactsDay(date(2018, 9, 15))).base
Penalty(prison=36, fine=45000)
"""

from datetime import date

from filings.law.circumstances import PROTECTED, Circumstances, Trigger
from filings.law.reading import Seen, Shown, read, seen
from filings.law.sources import CP26, CPH15, D_CHRONO
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from filings.law.threat import is_threat, threatened
from schemas.fact import Demanded, Fact, Ground
from schemas.person import Service

THREAT = Element("threat", "menace de commettre un crime ou un délit contre les personnes ou les biens", decisive=True)
FUNCTIONS = Element(
    "functions",
    "contre une personne que ce texte protège, dans l’exercice ou du fait de ses fonctions selon sa profession, ou "
    "pour obtenir d’elle un acte de sa fonction",
    decisive=True,
)
KNOWN = Element("known", "qualité de la victime apparente ou connue de l’auteur")

_NAMED = "Menaces de mort contre une personne protégée par sa profession"

ARTICLE = Article(
    code=Code.PENAL,
    number="433-3",
    key="profession",
    label="Menaces contre une personne protégée par sa profession",
    versions=(
        Version(
            since=date(2010, 3, 4),
            until=date(2017, 3, 1),
            law="loi n° 2010-201 du 2 mars 2010",
            base=penalty(months=24, euros=30_000),
            elements=(THREAT, FUNCTIONS, KNOWN),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(Trigger.DEATH, "menace de mort", penalty(months=60, euros=75_000), renames=_NAMED),
                Aggravation(
                    Trigger.OFFICIAL_ACT, "pour obtenir un acte de la fonction", penalty(months=120, euros=150_000)
                ),
            ),
        ),
        Version(
            since=date(2017, 3, 2),
            until=None,
            law="loi n° 2017-258 du 28 février 2017 ; listes de personnes modifiées en 2021",
            base=penalty(months=36, euros=45_000),
            elements=(THREAT, FUNCTIONS, KNOWN),
            sources=(CP26, D_CHRONO),
            grade=Grade.A,
            aggravations=(
                Aggravation(Trigger.DEATH, "menace de mort", penalty(months=60, euros=75_000), renames=_NAMED),
                Aggravation(
                    Trigger.OFFICIAL_ACT, "pour obtenir un acte de la fonction", penalty(months=120, euros=150_000)
                ),
            ),
            note="peine de base au 2 mars 2017 : source secondaire (B) ; texte lu en juillet 2025 (A)",
        ),
    ),
    limitation="P_DELIT",
    not_formalised="l’exercice des fonctions ; les proches ; les menaces contre les biens",
    account_ban=True,
)

#: First day on which a text that was read names private security.
GUARD_SINCE = date(2021, 11, 27)
#: Whom the first paragraph protects from what is done because of their functions, wherever they are.
_BECAUSE = frozenset({Service.AUTHORITY, Service.LAWYER, Service.FIREFIGHTER, Service.CARETAKER})


def _functions(fact: Fact, told: Circumstances) -> Seen | None:
    if Demanded.OFFICE in fact.demanded:
        return seen(
            "selon le récit, l’ordre porte sur un acte de la fonction de la personne visée", "demanded", private=True
        )
    if told.service in _BECAUSE and Ground.PROFESSION in fact.grounds:
        return seen(
            "selon le récit, la personne visée exerçait une fonction protégée, et les propos la visent",
            "grounds",
            private=True,
        )
    return None


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a threat made because of a profession, or for an act of it, shows."""
    guard = told.service is Service.GUARD and told.day < GUARD_SINCE
    aimed = Ground.PROFESSION in fact.grounds or Demanded.OFFICE in fact.demanded
    if not is_threat(fact) or told.service not in PROTECTED or told.mandate or guard or not aimed:
        return None
    known = (
        seen("les propos visent cette profession selon le récit : leur auteur la connaissait", "grounds", private=True)
        if Ground.PROFESSION in fact.grounds
        else None
    )
    found = {THREAT: threatened(fact, told), FUNCTIONS: _functions(fact, told), KNOWN: known}
    return read(ARTICLE, fact, told, found)
