"""Harcèlement moral au travail (code pénal, article 222-33-2).

Repeated words or conduct whose object or effect is a degradation of working conditions that may harm rights and
dignity, health, or a career: that it may is enough, no harm need be proved. For what is done at work it takes the place
of article 222-33-2-2. The text of before August 2014 spoke of « agissements répétés ».

It is alleged where each account in question is told to be a colleague’s and the harm told speaks of work; otherwise
only reserved. It names no acts in concert: each author must repeat.

Not formalised: what the labour code says of it; the possible harm to rights and to a career, which no question asks.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2012, 8, 7))).base
Penalty(prison=12, fine=15000)
>>> ARTICLE.on(FactsDay(date(2012, 8, 8))).base
Penalty(prison=24, fine=30000)
"""

import re
from datetime import date

from filings.law import pointing
from filings.law.circumstances import Circumstances
from filings.law.harm import altered
from filings.law.reading import Seen, Shown, read_in_force, repetition, seen
from filings.law.sources import CP26, CPH15, CPLEG
from filings.law.text import Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind

ACTS = Element("repeated", "agissements répétés", decisive=True)
REPEATED = Element("repeated", "propos ou comportements répétés", decisive=True)
AT_WORK = Element("at_work", "dégradation des conditions de travail, par leur objet ou leur effet", decisive=True)
HARM = Element("harm", "atteinte possible aux droits et à la dignité, à la santé ou à l’avenir professionnel")

ARTICLE = Article(
    code=Code.PENAL,
    number="222-33-2",
    label="Harcèlement moral au travail",
    versions=(
        Version(
            since=date(2002, 1, 18),
            until=date(2012, 8, 7),
            law="loi n° 2002-73 du 17 janvier 2002",
            base=penalty(months=12, euros=15_000),
            elements=(ACTS, AT_WORK, HARM),
            sources=(CPLEG, CPH15),
            grade=Grade.A,
        ),
        Version(
            since=date(2012, 8, 8),
            until=date(2014, 8, 5),
            law="loi n° 2012-954 du 6 août 2012",
            base=penalty(months=24, euros=30_000),
            elements=(ACTS, AT_WORK, HARM),
            sources=(CPH15,),
            grade=Grade.A,
        ),
        Version(
            since=date(2014, 8, 6),
            until=None,
            law="loi n° 2014-873 du 4 août 2014",
            base=penalty(months=24, euros=30_000),
            elements=(REPEATED, AT_WORK, HARM),
            sources=(CPH15, CP26),
            grade=Grade.A,
        ),
    ),
    limitation="P_DELIT_HABITUDE",
    created=True,
    not_formalised="les atteintes possibles aux droits et à l’avenir professionnel ; le code du travail",
    account_ban=True,
)


KINDS = frozenset({FactKind.HARASSMENT, FactKind.MESSAGES, FactKind.CALLS, FactKind.SUICIDE_CALL})
#: How the harm told speaks of work.
_WORK = re.compile(
    r"\b(?:travail|travaille|bureau|poste|collègues?|équipe|employeur|patron|entreprise|hiérarchie|supérieure?|boulot|"
    r"métier|carrière|professionnel)",
    re.IGNORECASE,
)


def _at_work(told: Circumstances) -> Seen | None:
    if not (told.life and _WORK.search(told.life)):
        return None
    said = f"selon le récit, l’auteur est un collègue, et {pointing.quoted(told.life)}"
    short = f"l’auteur est un collègue ; les conséquences décrites {pointing.PLACE}"
    return seen(said, "accounts.bond", "harm.told", private=True, short=short)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what repeated messages, comments or calls from colleagues show.

    On a day without the text it says nothing: none of that time was told.
    """
    if fact.kind not in KINDS or not told.colleagues:
        return None
    again = repetition(fact, told, together=False)
    return read_in_force(
        ARTICLE, fact, told, {ACTS: again, REPEATED: again, AT_WORK: _at_work(told), HARM: altered(told)}
    )
