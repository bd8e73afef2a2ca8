"""Tentative de chantage (code pénal, articles 312-10 et 312-12).

The attempt is punished as blackmail is: what was demanded was told not to have been given. The text was the same in
1994, in 2010, in March 2015 and in July 2025.

Not formalised: the beginning of execution, and that it failed by no will of its author. Penalties, days and
circumstances are those of article 312-10.

>>> from datetime import date
>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=60, fine=75000)
"""

from msgspec.structs import replace

from filings.law.circumstances import Circumstances, blackmails
from filings.law.offences.cp_312_10 import ARTICLE as BLACKMAIL
from filings.law.offences.cp_312_10 import THREAT, demanded, threat
from filings.law.reading import Shown, read, seen
from filings.law.text import Article, Code, Element, Part, Version
from schemas.asked import told as value_of
from schemas.fact import Fact

ATTEMPT = Element(
    "attempt",
    "tentative d’obtenir une signature, un engagement, une renonciation, un secret, des fonds ou un bien",
    decisive=True,
)

ARTICLE = Article(
    code=Code.PENAL,
    number="312-12",
    label="Tentative de chantage",
    versions=tuple(
        Version(
            since=one.since,
            until=one.until,
            law=one.law,
            base=one.base,
            elements=(THREAT, ATTEMPT),
            sources=one.sources,
            grade=one.grade,
            # Their paragraph is one of article 312-10, which is cited whole.
            aggravations=tuple(replace(row, paragraph="") for row in one.aggravations),
            with_parts=(Part(BLACKMAIL.number),),
            note=one.note,
            since_by_heart=one.since_by_heart,
        )
        for one in BLACKMAIL.versions
    ),
    limitation="P_DELIT",
    yields_to=("CP 312-10", "CP 312-1", "CP 312-9"),
    not_formalised="le commencement d’exécution",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what blackmail shows to which nobody gave in."""
    if not blackmails(fact) or value_of(fact.gave_in) is not False:
        return None
    asked = demanded(fact)
    tried = (
        seen(f"{asked.phrase} ; rien n’a été donné ni fait", *asked.fields, "gave_in", private=True) if asked else None
    )
    return read(ARTICLE, fact, told, {THREAT: threat(fact, told), ATTEMPT: tried})
