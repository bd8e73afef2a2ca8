"""Provocation au suicide (code pénal, article 223-13).

Provoking someone to suicide, when suicide or an attempt followed. When nothing followed, the words are pleaded
as harassment (222-33-2-2, and 222-33-2-3 among pupils).

Not formalised: propaganda for means of suicide (223-14).

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=36, fine=45000)
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
from schemas.fact import Fact, FactKind

PROVOKED = Element("provoked", "provocation au suicide d’autrui", decisive=True)
FOLLOWED = Element("followed", "suivie d’un suicide ou d’une tentative", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="223-13",
    label="Provocation au suicide",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=None,
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(months=36, euros=45_000),
            elements=(
                PROVOKED,
                FOLLOWED,
            ),
            sources=(
                CPH15,
                CP26,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=60, euros=75_000)),
            ),
        ),
    ),
    limitation="P_DELIT",
    not_formalised="la propagande en faveur de moyens de se donner la mort",
    account_ban=True,
)


def _provoked(fact: Fact, told: Circumstances) -> Seen:
    if fact.posts or pointing.exhibits_of(fact, told.silent):
        return seen(
            pointing.messages(fact, silent=told.silent).clause("pousse au suicide", "poussent au suicide"),
            "kind",
            "posts",
        )
    return seen(pointing.reported(fact, f"des {pointing.noun_of(fact).many} qui poussent au suicide"), "kind")


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what messages that push to suicide show."""
    if fact.kind is not FactKind.SUICIDE_CALL:
        return None
    followed = (
        seen("selon le récit, une tentative s’en est suivie", "harm.attempted", private=True)
        if told.suicide_attempted
        else None
    )
    return read(
        ARTICLE,
        fact,
        told,
        {PROVOKED: _provoked(fact, told), FOLLOWED: followed},
    )
