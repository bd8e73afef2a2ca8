"""Chantage (code pénal, article 312-10).

Obtaining, by the threat of revealing or imputing what would harm honour, a signature, a promise, a secret,
money or a thing. It can be reported online, through THESEE, unlike harassment.

Not formalised: sexual images (the paragraph of 2024, whose law and day rest on memory); a threat carried out
(312-11).

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=60, fine=75000)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import pointing
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Seen, Shown, read, seen
from filings.law.sources import CP26, CPH15
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.asked import told as value_of
from schemas.fact import Fact, FactKind

THREAT = Element(
    "threat",
    "menace de révéler ou d’imputer des faits qui portent atteinte à l’honneur ou à la considération",
    decisive=True,
)
OBTAIN = Element(
    "obtain",
    "pour obtenir une signature, un engagement, une renonciation, un secret, des fonds ou un bien",
    decisive=True,
)

ARTICLE = Article(
    code=Code.PENAL,
    number="312-10",
    label="Chantage",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=date(2024, 5, 22),
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(months=60, euros=75_000),
            elements=(
                THREAT,
                OBTAIN,
            ),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.EXECUTED, "menace mise à exécution (article 312-11)", penalty(months=84, euros=100_000)
                ),
            ),
        ),
        Version(
            since=date(2024, 5, 23),
            until=None,
            law="loi n° 2024-449 du 21 mai 2024",
            base=penalty(months=60, euros=75_000),
            elements=(
                THREAT,
                OBTAIN,
            ),
            sources=(CP26,),
            grade=Grade.B,
            aggravations=(
                Aggravation(
                    Trigger.SEXUAL_IMAGES,
                    "en ligne, au moyen d’images à caractère sexuel ou pour en obtenir",
                    penalty(months=84, euros=100_000),
                ),
                Aggravation(
                    Trigger.EXECUTED, "menace mise à exécution (article 312-11)", penalty(months=84, euros=100_000)
                ),
            ),
            since_by_heart=True,
            note=(
                "texte lu en juillet 2025 (A) ; la loi et le jour du dernier alinéa sont de mémoire (C) : "
                "peine de base inchangée"
            ),
        ),
    ),
    limitation="P_DELIT",
    not_formalised="les images à caractère sexuel ; la menace mise à exécution",
)


def _threat(fact: Fact, told: Circumstances) -> Seen:
    # Blackmail is not told as several by its name: exhibits alone do not count its messages.
    counted = value_of(fact.count) is not None
    if fact.posts or (counted and pointing.exhibits_of(fact, told.silent)):
        those = pointing.messages(fact, silent=told.silent)
        return seen(those.clause("porte ce chantage", "portent ce chantage"), "kind", "posts")
    if pointing.exhibits_of(fact, told.silent):
        text = pointing.reported(fact, "un chantage")
        return seen(pointing.shown_by(fact, text), "kind", "story", "exhibits")
    return seen(pointing.reported(fact, "un chantage"), "kind", "story")


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what blackmail shows."""
    if fact.kind is not FactKind.BLACKMAIL:
        return None
    asked = (
        seen(f"l’exigence rapportée est celle-ci, {pointing.quoted(order)}", "condition")
        if (order := value_of(fact.condition))
        else None
    )
    return read(ARTICLE, fact, told, {THREAT: _threat(fact, told), OBTAIN: asked})
