"""Violences contre une personne investie d’un mandat électif public (code pénal, article 222-14-5).

Violence, psychological violence included (article 222-14-3), against an elected person because of the office, which
was apparent or known to the author; former holders are protected for six years. The article is older for police and
soldiers; elected persons came in on 23 March 2024 and left article 222-13 for it.

Not formalised: the other persons protected; relatives; former holders; the circumstances that raise the penalty again.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2024, 3, 22))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2024, 3, 23))).base
Penalty(prison=60, fine=75000)
"""

from datetime import date

from filings.law.circumstances import Circumstances, Trigger
from filings.law.harm import certified
from filings.law.reading import Shown, read_in_force, seen
from filings.law.sources import CP26, JURIBLIO_24, TRIC_24
from filings.law.text import Aggravation, Article, Code, Element, Grade, Part, Version, penalty
from schemas.fact import Fact, FactKind, Ground

VIOLENCE = Element(
    "violence", "violences, même psychologiques, qui causent un choc émotif constaté médicalement", decisive=True
)
MANDATE = Element(
    "mandate", "contre une personne investie d’un mandat électif public, en raison de ce mandat", decisive=True
)
KNOWN = Element("known", "qualité de la victime apparente ou connue de l’auteur")

ARTICLE = Article(
    code=Code.PENAL,
    number="222-14-5",
    label="Violences psychologiques contre une personne investie d’un mandat électif public",
    versions=(
        Version(
            since=date(2024, 3, 23),
            until=None,
            law="loi n° 2024-247 du 21 mars 2024, article 1er",
            base=penalty(months=60, euros=75_000),
            elements=(
                VIOLENCE,
                MANDATE,
                KNOWN,
            ),
            sources=(
                CP26,
                JURIBLIO_24,
                TRIC_24,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.ITT_OVER_8,
                    "incapacité totale de travail de plus de huit jours",
                    penalty(months=84, euros=100_000),
                ),
            ),
            with_parts=(Part("222-14-3"),),
        ),
    ),
    limitation="P_DELIT",
    created=True,
    yields_to=("CP 222-33-2-2", "CP 222-33-2-3", "CP 222-33-2", "CP 222-33-2-1", "CP 222-33"),
    not_formalised="les autres personnes protégées ; les proches ; les anciens élus ; les circonstances qui aggravent",
)


KINDS = frozenset({FactKind.HARASSMENT, FactKind.MESSAGES, FactKind.SUICIDE_CALL})


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a campaign against an elected person, because of the office, shows as psychological violence."""
    if fact.kind not in KINDS or Ground.MANDATE not in fact.grounds or not told.mandate:
        return None
    shock = certified(told)
    held = seen("la personne visée exerçait ce mandat le jour des faits, et les propos le visent", "mandate", "grounds")
    known = (
        seen("les auteurs connaissaient ce mandat, affiché ou cité par eux", "mandate.known_to_authors")
        if told.mandate_known
        else None
    )
    return read_in_force(ARTICLE, fact, told, {VIOLENCE: shock, MANDATE: held, KNOWN: known})
