"""Traitement non autorisé de données comprenant le numéro de sécurité sociale (code pénal, article 226-16-1).

Any processing that includes the number (NIR), or having one done, outside the authorised cases. That the number was
published does not show it: the offence is only reserved. The program itself never stores the number: only that it was
disclosed.

Not formalised: the authorised cases.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=60, fine=300000)
>>> ARTICLE.on(FactsDay(date(2004, 8, 7))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import pointing
from filings.law.circumstances import Circumstances, disclosed
from filings.law.reading import Seen, Shown, read, seen
from filings.law.sources import CP26, CPH15
from filings.law.text import Article, Code, Element, Grade, ToHost, Version, penalty
from schemas.fact import Fact, FactKind, PersonalData

PROCESSED = Element("processed", "traitement de données, hors des cas autorisés", decisive=True)
NIR = Element("nir", "données comprenant le numéro de sécurité sociale", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="226-16-1",
    label="Traitement non autorisé du numéro de sécurité sociale",
    versions=(
        Version(
            since=date(2004, 8, 8),
            until=None,
            law="loi n° 2004-801 du 6 août 2004",
            base=penalty(months=60, euros=300_000),
            elements=(PROCESSED, NIR),
            sources=(
                CPH15,
                CP26,
            ),
            grade=Grade.A,
        ),
    ),
    limitation="P_DELIT",
    to_host=ToHost.SILENT,
    not_formalised="les cas autorisés",
)


def _published(fact: Fact) -> Seen:
    those = pointing.messages(fact, pointing.PUBLICATION)
    return seen(those.clause("donne ce numéro, non reproduit ici", "donnent ce numéro, non reproduit ici"), "data")


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what the disclosure of a social-security number shows."""
    if fact.kind not in {FactKind.PERSONAL_DATA, FactKind.PRIVATE_CONTENT} or not disclosed(
        fact, PersonalData.SOCIAL_SECURITY
    ):
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {NIR: _published(fact)},
    )
