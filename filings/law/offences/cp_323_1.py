"""Accès ou maintien frauduleux dans un système : compte, messagerie (code pénal, article 323-1).

Entering, or staying in, all or part of a system without any right to. Copying data out of it was not yet an
offence of its own before 15 November 2014 (article 323-3).

Not formalised: the alteration of data; systems of the State.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=24, fine=30000)
>>> ARTICLE.on(FactsDay(date(2023, 1, 26))).base
Penalty(prison=36, fine=100000)
>>> ARTICLE.on(FactsDay(date(2004, 6, 22))).base
Penalty(prison=12, fine=15000)
"""

from datetime import date

from filings.law import pointing
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read, seen
from filings.law.sources import CP26, CPH15, D_3231, PWALLON
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.asked import told as value_of
from schemas.fact import Fact, FactKind

ACCESS = Element(
    "access", "accès ou maintien frauduleux dans tout ou partie d’un système de traitement de données", decisive=True
)

ARTICLE = Article(
    code=Code.PENAL,
    number="323-1",
    label="Accès frauduleux à un compte",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=date(2004, 6, 22),
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(months=12, euros=15_000),
            elements=(ACCESS,),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.DATA_ALTERED,
                    "données supprimées ou modifiées, ou système altéré",
                    penalty(months=24, euros=30_000),
                ),
            ),
        ),
        Version(
            since=date(2004, 6, 23),
            until=date(2012, 3, 28),
            law="loi n° 2004-575 du 21 juin 2004",
            base=penalty(months=24, euros=30_000),
            elements=(ACCESS,),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.DATA_ALTERED,
                    "données supprimées ou modifiées, ou système altéré",
                    penalty(months=36, euros=45_000),
                ),
            ),
        ),
        Version(
            since=date(2012, 3, 29),
            until=date(2015, 7, 26),
            law="loi n° 2012-409 du 27 mars 2012",
            base=penalty(months=24, euros=30_000),
            elements=(ACCESS,),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.DATA_ALTERED,
                    "données supprimées ou modifiées, ou système altéré",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(
                    Trigger.STATE_SYSTEM, "système de données personnelles de l’État", penalty(months=60, euros=75_000)
                ),
            ),
        ),
        Version(
            since=date(2015, 7, 27),
            until=date(2023, 1, 25),
            law="loi n° 2015-912 du 24 juillet 2015, article 4",
            base=penalty(months=24, euros=60_000),
            elements=(ACCESS,),
            sources=(
                D_3231,
                PWALLON,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.DATA_ALTERED,
                    "données supprimées ou modifiées, ou système altéré",
                    penalty(months=36, euros=100_000),
                ),
                Aggravation(
                    Trigger.STATE_SYSTEM, "système de données personnelles de l’État", penalty(months=60, euros=150_000)
                ),
            ),
        ),
        Version(
            since=date(2023, 1, 26),
            until=None,
            law="loi n° 2023-22 du 24 janvier 2023",
            base=penalty(months=36, euros=100_000),
            elements=(ACCESS,),
            sources=(
                CP26,
                D_3231,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.DATA_ALTERED,
                    "données supprimées ou modifiées, ou système altéré",
                    penalty(months=60, euros=150_000),
                ),
                Aggravation(
                    Trigger.STATE_SYSTEM, "système de données personnelles de l’État", penalty(months=84, euros=300_000)
                ),
            ),
        ),
    ),
    limitation="P_DELIT",
    not_formalised="les données altérées ; les systèmes de l’État",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what an entry into an account shows; private content that was published only raises the question.

    An entry that was only tried, or of which nobody told whether it was more, is for article 323-7.
    """
    if fact.kind is FactKind.PRIVATE_CONTENT:
        return read(ARTICLE, fact, told, {})
    if fact.kind is not FactKind.INTRUSION or not value_of(fact.entered):
        return None
    entered = pointing.reported(fact, "que quelqu’un est entré dans un de ses comptes")
    return read(ARTICLE, fact, told, {ACCESS: seen(entered, "kind", "entered")})
