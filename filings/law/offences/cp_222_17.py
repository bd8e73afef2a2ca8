"""Menace de commettre un crime ou un délit contre les personnes ; menace de mort (code pénal, article 222-17).

A threat made again, or set down in writing, in an image or in any object: a public message is a writing. The
second paragraph punishes a threat of death more. The wish to carry it out does not matter.

The attempt of what is threatened must be punishable: that of a crime always is, and a death is one; that of mere
violence is not (article R. 623-1 then), so the offence is only reserved where nobody told what is announced.

Not formalised: the fear the author meant to cause.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=6, fine=7500)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read
from filings.law.sources import CP26, CPH15, JM_2014
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from filings.law.threat import ATTEMPT, WRITTEN, attempted, is_threat, materialised, only_goods, threatened
from schemas.fact import Fact

THREAT = Element("threat", "menace de commettre un crime ou un délit contre les personnes", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="222-17",
    label="Menaces de crime ou de délit contre les personnes",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=None,
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(months=6, euros=7500),
            elements=(
                THREAT,
                ATTEMPT,
                WRITTEN,
            ),
            sources=(
                CPH15,
                CP26,
                JM_2014,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.DEATH,
                    "menace de mort",
                    penalty(months=36, euros=45_000),
                    paragraph="2",
                    renames="Menaces de mort",
                ),
            ),
            paragraph="1er",
        ),
    ),
    limitation="P_DELIT",
    yields_to=(
        "CP 433-3",
        "CP 433-3 profession",
        "CP 433-3-1",
        "CP 222-18-1",
        "CP 222-18",
        "CP 222-18-3",
        "CP 312-10",
        "CP 312-12",
        "CP 312-1",
        "CP 312-9",
    ),
    not_formalised="la conscience d’inspirer la crainte",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a threat shows."""
    if not is_threat(fact) or only_goods(fact):
        return None
    found = {THREAT: threatened(fact, told), ATTEMPT: attempted(fact), WRITTEN: materialised(fact, told)}
    return read(ARTICLE, fact, told, found)
