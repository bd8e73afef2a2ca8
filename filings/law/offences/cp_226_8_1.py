"""Montage ou contenu généré à caractère sexuel (code pénal, article 226-8-1).

The montage of article 226-8 when it is sexual; saying that it is one excuses nothing. It exists since 23 May
2024.

Not formalised: words generated with somebody’s voice.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2024, 5, 22))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2024, 5, 23))).base
Penalty(prison=24, fine=60000)
"""

from datetime import date

from filings.law import pointing
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read, seen
from filings.law.sources import CP26, DALLOZ_SREN
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.asked import told as value_of
from schemas.fact import Fact, FactKind

MONTAGE = Element(
    "montage",
    (
        "montage, ou contenu généré par un traitement algorithmique, avec l’image ou les paroles d’une personne, "
        "sans son consentement"
    ),
    decisive=True,
)
SEXUAL = Element("sexual", "à caractère sexuel", decisive=True)
KNOWN = Element("published", "porté à la connaissance du public ou d’un tiers", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="226-8-1",
    label="Montage à caractère sexuel",
    versions=(
        Version(
            since=date(2024, 5, 23),
            until=None,
            law="loi n° 2024-449 du 21 mai 2024",
            base=penalty(months=24, euros=60_000),
            elements=(
                MONTAGE,
                SEXUAL,
                KNOWN,
            ),
            sources=(
                CP26,
                DALLOZ_SREN,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.ONLINE,
                    "usage d’un service de communication au public en ligne",
                    penalty(months=36, euros=75_000),
                ),
            ),
        ),
    ),
    limitation="P_DELIT",
    # The image of a minor has its own text: one act, one qualification.
    yields_to=("CP 227-23",),
    created=True,
    not_formalised="les paroles générées avec la voix d’une personne",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a montage shows."""
    if fact.kind is not FactKind.MONTAGE:
        return None
    image = "la personne visée rapporte, et dénonce, une image fabriquée avec la sienne"
    made = seen(pointing.shown_by(fact, image), "kind")
    sent = seen("ce montage a été porté à la connaissance de tiers", "channel") if value_of(fact.channel) else None
    sexual = (
        seen("selon le récit, cette image montre un acte sexuel ou les parties intimes", "explicit")
        if value_of(fact.explicit)
        else None
    )
    return read(ARTICLE, fact, told, {MONTAGE: made, SEXUAL: sexual, KNOWN: sent})
