"""Menaces contre une personne investie d’un mandat électif public (code pénal, article 433-3).

Threats against an elected person because of the office, which was apparent or known to the author. For the same
message it takes the place of articles 222-17 and 222-18 (one act, one qualification).

What is demanded of the office itself is its last paragraph, where the ground need not be told: the order shows it.
The professions that the text protects too are cp_433_3_service.py.

Not formalised: relatives, threats against property; the versions of 27 May, 26 August and 27 November 2021 changed the
list of persons only.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2003, 3, 18))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
>>> ARTICLE.on(FactsDay(date(2016, 6, 15))).base
Penalty(prison=24, fine=30000)
>>> ARTICLE.on(FactsDay(date(2018, 9, 15))).base
Penalty(prison=36, fine=45000)
"""

from datetime import date

from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read, seen
from filings.law.sources import CP26, CPH15, CPLEG, D_CHRONO
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from filings.law.threat import is_threat, threatened
from schemas.fact import Demanded, Fact, Ground

THREAT = Element("threat", "menace de commettre un crime ou un délit contre les personnes ou les biens", decisive=True)
MANDATE = Element(
    "mandate", "contre une personne investie d’un mandat électif public, en raison de ce mandat", decisive=True
)
KNOWN = Element("known", "qualité de la victime apparente ou connue de l’auteur")

ARTICLE = Article(
    code=Code.PENAL,
    number="433-3",
    label="Menaces contre une personne investie d’un mandat électif public",
    versions=(
        Version(
            since=date(2003, 3, 19),
            until=date(2010, 3, 3),
            law="loi n° 2003-239 du 18 mars 2003",
            base=penalty(months=24, euros=30_000),
            elements=(
                THREAT,
                MANDATE,
                KNOWN,
            ),
            sources=(CPLEG,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.DEATH,
                    "menace de mort",
                    penalty(months=60, euros=75_000),
                    renames="Menaces de mort contre une personne investie d’un mandat électif public",
                ),
                Aggravation(
                    Trigger.OFFICIAL_ACT, "pour obtenir un acte de la fonction", penalty(months=120, euros=150_000)
                ),
            ),
        ),
        Version(
            since=date(2010, 3, 4),
            until=date(2017, 3, 1),
            law="loi n° 2010-201 du 2 mars 2010",
            base=penalty(months=24, euros=30_000),
            elements=(
                THREAT,
                MANDATE,
                KNOWN,
            ),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.DEATH,
                    "menace de mort",
                    penalty(months=60, euros=75_000),
                    renames="Menaces de mort contre une personne investie d’un mandat électif public",
                ),
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
            elements=(
                THREAT,
                MANDATE,
                KNOWN,
            ),
            sources=(
                CP26,
                D_CHRONO,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.DEATH,
                    "menace de mort",
                    penalty(months=60, euros=75_000),
                    renames="Menaces de mort contre une personne investie d’un mandat électif public",
                ),
                Aggravation(
                    Trigger.OFFICIAL_ACT, "pour obtenir un acte de la fonction", penalty(months=120, euros=150_000)
                ),
            ),
            note="peine de base au 2 mars 2017 : source secondaire (B) ; texte lu en juillet 2025 (A)",
        ),
    ),
    limitation="P_DELIT",
    not_formalised="les proches ; les menaces contre les biens",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a threat made because of an elected office shows."""
    official = Demanded.OFFICE in fact.demanded and told.mandate
    if not is_threat(fact) or not (official or Ground.MANDATE in fact.grounds):
        return None
    aimed = "l’ordre porte sur un acte de ce mandat" if official else "les propos le visent"
    held = (
        seen(f"la personne visée exerçait ce mandat le jour des faits, et {aimed}", "mandate", "grounds", "demanded")
        if told.mandate
        else None
    )
    known = (
        seen("les auteurs connaissaient ce mandat, affiché ou cité par eux", "mandate.known_to_authors")
        if told.mandate_known
        else None
    )
    return read(ARTICLE, fact, told, {THREAT: threatened(fact, told), MANDATE: held, KNOWN: known})
