"""Atteinte au secret des correspondances (code pénal, article 226-15).

In bad faith, opening, diverting, using or disclosing correspondence meant for others, electronic messages
included. Private writings taken from an account may fall under it; how they were had is for the enquiry.

Not formalised: how the messages were obtained, which no question asks.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=12, fine=45000)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read
from filings.law.sources import CP26, CPH15
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind

CORRESPONDENCE = Element(
    "correspondence", "correspondance privée adressée à un tiers ou transmise par voie électronique", decisive=True
)
CORRESPONDENCE_2002 = Element(
    "correspondence",
    "correspondance privée adressée à un tiers ou transmise par la voie des télécommunications",
    decisive=True,
)
DIVERTED = Element("diverted", "ouverte, détournée, utilisée ou divulguée de mauvaise foi", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="226-15",
    label="Atteinte au secret des correspondances",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=date(2011, 5, 18),
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(months=12, euros=45_000),
            elements=(
                CORRESPONDENCE_2002,
                DIVERTED,
            ),
            sources=(CPH15,),
            grade=Grade.A,
        ),
        Version(
            since=date(2011, 5, 19),
            until=date(2013, 12, 19),
            law="loi n° 2011-525 du 17 mai 2011",
            base=penalty(months=12, euros=45_000),
            elements=(
                CORRESPONDENCE,
                DIVERTED,
            ),
            sources=(CPH15,),
            grade=Grade.A,
        ),
        Version(
            since=date(2013, 12, 20),
            until=date(2020, 7, 31),
            law="loi n° 2013-1168 du 18 décembre 2013",
            base=penalty(months=12, euros=45_000),
            elements=(
                CORRESPONDENCE,
                DIVERTED,
            ),
            sources=(CPH15,),
            grade=Grade.A,
        ),
        Version(
            since=date(2020, 8, 1),
            until=None,
            law="loi n° 2020-936 du 30 juillet 2020",
            base=penalty(months=12, euros=45_000),
            elements=(
                CORRESPONDENCE,
                DIVERTED,
            ),
            sources=(CP26,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.PARTNER,
                    "auteur conjoint, concubin ou partenaire de la victime",
                    penalty(months=24, euros=60_000),
                ),
            ),
            note="le jour d’entrée en vigueur vient d’une source secondaire (B)",
        ),
    ),
    limitation="P_DELIT",
    not_formalised="la manière dont les messages ont été obtenus",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what the publication of private writings shows: nothing is claimed, all is to be established."""
    if fact.kind is not FactKind.PRIVATE_CONTENT:
        return None
    return read(ARTICLE, fact, told, {})
