"""Intimidation pour empêcher une plainte (code pénal, article 434-5).

A threat, or any other act of intimidation, so that the victim of a crime or of a délit does not complain, or takes the
complaint back: « retire ta plainte, ou… ». It protects justice, not the person: it stands beside the threat, whose own
text is alleged too.

Not formalised: other acts of intimidation; what is done to a witness (434-15). The order is read in its own words: one
that only speaks of a complaint is not enough.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=36, fine=45000)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

import re
from datetime import date

from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read
from filings.law.sources import CP26, CPLEG
from filings.law.text import Article, Code, Element, Grade, ToHost, Version, penalty
from filings.law.threat import conditioned, is_threat, threatened
from schemas.asked import told as value_of
from schemas.fact import Fact

THREAT = Element("threat", "menace, ou autre acte d’intimidation", decisive=True)
SILENCE = Element(
    "silence",
    "en vue de déterminer la victime d’un crime ou d’un délit à ne pas porter plainte ou à se rétracter",
    decisive=True,
)

ARTICLE = Article(
    code=Code.PENAL,
    number="434-5",
    label="Intimidation pour empêcher une plainte",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=None,
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(months=36, euros=45_000),
            elements=(THREAT, SILENCE),
            sources=(CPLEG, CP26),
            grade=Grade.A,
        ),
    ),
    limitation="P_DELIT",
    to_host=ToHost.SILENT,
    not_formalised="les autres actes d’intimidation ; la subornation de témoin (434-15)",
)

#: An order not to complain, or to take a complaint back, as people tell it.
_SILENCED = re.compile(
    r"\brétract"
    r"|\b(?:retir|enlev|annul|abandonn|arrêt|renonc|laiss)\w*(?:\s+\S+){0,3}\s+plaintes?\b"
    r"|\b(?:ne\s+(?:pas|plus|jamais)|n’aille\s+pas|n’aller\s+pas|sans)(?:\s+\S+){0,3}\s+(?:plainte|plaindre)\b"
    r"|\bpas\s+(?:de|porter|déposer)\s+plainte\b",
    re.IGNORECASE,
)


def silences(order: str | None) -> bool:
    """Whether an order told is not to complain, or to take a complaint back: one that only speaks of it is not.

    >>> [silences(one) for one in ("retirer ma plainte", "ne pas porter plainte", "porter plainte contre mon frère")]
    [True, True, False]
    """
    return bool(order and _SILENCED.search(order.replace("'", "’")))


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a threat with such an order shows."""
    if not is_threat(fact) or not silences(value_of(fact.condition)):
        return None
    return read(ARTICLE, fact, told, {THREAT: threatened(fact, told), SILENCE: conditioned(fact)})
