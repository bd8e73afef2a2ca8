"""Outrage sexiste et sexuel aggravé (code pénal, article 222-33-1-1, since 1 April 2023).

A fine alone until 19 August 2026; two months of prison too since 20 August (loi n° 2026-798, article 17).

The contravention of article R. 625-8-3, made a délit by one of the circumstances listed: a minor, a vulnerable
victim, several authors, sexual orientation or gender identity… Nothing to do with the « délit d’outrage en
ligne » of 2024, which was struck down before it existed (Cons. const., 17 May 2024, n° 2024-866 DC).

The harm to dignity is asked: where it is not told, the offence is only reserved.

Not formalised: conduct without words; relapse; the fixed fine.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2023, 3, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2026, 8, 19))).base
Penalty(prison=None, fine=3750)
>>> ARTICLE.on(FactsDay(date(2026, 8, 20))).base
Penalty(prison=2, fine=3750)
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import Circumstances, acted_together
from filings.law.reading import Seen, Shown, read_in_force, seen
from filings.law.sources import AL23, CP26, MRMR_26
from filings.law.text import Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind, Ground, Setting

IMPOSED = Element(
    "imposed", "propos ou comportement à connotation sexuelle ou sexiste imposé à une personne", decisive=True
)
DIGNITY = Element("dignity", "atteinte à la dignité, ou situation intimidante, hostile ou offensante", decisive=True)
CIRCUMSTANCE = Element("circumstance", "une circonstance au moins parmi celles que le texte énumère", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="222-33-1-1",
    label="Outrage sexiste et sexuel aggravé",
    versions=(
        Version(
            since=date(2023, 4, 1),
            until=date(2026, 8, 19),
            law="loi n° 2023-22 du 24 janvier 2023, article 14",
            base=penalty(euros=3750),
            elements=(
                IMPOSED,
                DIGNITY,
                CIRCUMSTANCE,
            ),
            sources=(
                CP26,
                AL23,
            ),
            grade=Grade.A,
        ),
        Version(
            since=date(2026, 8, 20),
            until=None,
            law="loi n° 2026-798 du 18 août 2026, article 17",
            base=penalty(months=2, euros=3750),
            elements=(
                IMPOSED,
                DIGNITY,
                CIRCUMSTANCE,
            ),
            sources=(
                CP26,
                MRMR_26,
            ),
            grade=Grade.B,
            note="circonstances inchangées (B)",
        ),
    ),
    limitation="P_DELIT",
    created=True,
    yields_to=("CP 222-13", "CP 222-33", "CP 222-33-2", "CP 222-33-2-1", "CP 222-33-2-2", "CP 222-33-2-3"),
    not_formalised=("le comportement sans parole ; la récidive ; l’amende forfaitaire"),
)


KINDS = frozenset({FactKind.INSULT, FactKind.HARASSMENT, FactKind.MESSAGES})


_SET = {
    Setting.AUTHORITY: "l’auteur abusait de l’autorité que lui donne sa fonction",
    Setting.PRECARIOUS: "la personne visée était dans une situation de précarité ou de dépendance connue de l’auteur",
    Setting.TRANSPORT: "les faits ont eu lieu dans un transport collectif, ou dans un lieu qui y donne accès",
}


def _circumstance(fact: Fact, told: Circumstances) -> Seen | None:
    if told.minor:
        return seen("la personne visée était mineure", "complainants.birth_date")
    if told.vulnerable:
        return seen(
            "la personne visée est dite particulièrement vulnérable", "complainants.vulnerability", private=True
        )
    if acted_together(fact, told):
        return seen("selon le récit, plusieurs auteurs ont agi ensemble", "concerted", "accounts")
    if {Ground.HOMOPHOBIC, Ground.TRANSPHOBIC} & set(fact.grounds):
        return seen("ces propos visent l’orientation sexuelle ou l’identité de genre", "grounds")
    said = next((said for one, said in _SET.items() if one in fact.setting), "")
    return seen(f"selon le récit, {said}", "setting", private=True) if said else None


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what sexist words sent to the person show."""
    if fact.kind not in KINDS or not (imposed := press.imposed(fact)):
        return None
    found = {IMPOSED: imposed, DIGNITY: press.humiliated(fact), CIRCUMSTANCE: _circumstance(fact, told)}
    return read_in_force(ARTICLE, fact, told, found)
