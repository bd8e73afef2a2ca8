"""Message violent, pornographique ou contraire à la dignité, susceptible d’être vu par un mineur (code pénal,
article 227-24).

Making, carrying or spreading such a message, when a minor may see it. Since 1 August 2020 a mere statement of
age does not excuse.

Not formalised: violent messages, or messages against human dignity: only pornographic images sent to a minor are
read.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=36, fine=75000)
>>> ARTICLE.on(FactsDay(date(2011, 3, 15))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import minors
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read
from filings.law.sources import CP26, CPH15
from filings.law.text import Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, Solicited

MESSAGE = Element(
    "message",
    "fabrication, transport ou diffusion d’un message violent, pornographique ou contraire à la dignité",
    decisive=True,
)
SEEN_BY_MINOR = Element("seen_by_minor", "message susceptible d’être vu ou perçu par un mineur", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="227-24",
    label="Message violent ou pornographique susceptible d’être vu par un mineur",
    versions=(
        Version(
            since=date(2011, 3, 16),
            until=date(2014, 11, 14),
            law="loi n° 2011-267 du 14 mars 2011",
            base=penalty(months=36, euros=75_000),
            elements=(
                MESSAGE,
                SEEN_BY_MINOR,
            ),
            sources=(CPH15,),
            grade=Grade.A,
        ),
        Version(
            since=date(2014, 11, 15),
            until=date(2020, 7, 31),
            law="loi n° 2014-1353 du 13 novembre 2014",
            base=penalty(months=36, euros=75_000),
            elements=(
                MESSAGE,
                SEEN_BY_MINOR,
            ),
            sources=(CPH15,),
            grade=Grade.A,
            note="ajoute les messages qui incitent au terrorisme",
        ),
        Version(
            since=date(2020, 8, 1),
            until=date(2021, 11, 30),
            law="loi n° 2020-936 du 30 juillet 2020",
            base=penalty(months=36, euros=75_000),
            elements=(
                MESSAGE,
                SEEN_BY_MINOR,
            ),
            sources=(CP26,),
            grade=Grade.B,
            note="une simple déclaration d’âge n’exonère pas",
        ),
        Version(
            since=date(2021, 12, 1),
            until=None,
            law="loi n° 2021-1539 du 30 novembre 2021",
            base=penalty(months=36, euros=75_000),
            elements=(
                MESSAGE,
                SEEN_BY_MINOR,
            ),
            sources=(CP26,),
            grade=Grade.B,
            since_by_heart=True,
            note="texte lu en juillet 2025 (A) ; la loi et le jour de cette version sont de mémoire (C)",
        ),
    ),
    limitation="P_MINEUR_10",
    not_formalised="les messages violents ou contraires à la dignité, qu’aucune question ne demande",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what sending pornographic images to a minor shows."""
    if not minors.solicits(fact, Solicited.SHOWN, told):
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {MESSAGE: minors.solicited(fact, Solicited.SHOWN, told), SEEN_BY_MINOR: minors.victim(told)},
    )
