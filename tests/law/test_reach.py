"""Everything in the table of offences can be reached: by what a case tells, or by a lawyer who is told to verify it."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pytest

from filings.days import FactsDay
from filings.law import book, to_verify
from filings.law.circumstances import Circumstances, Trigger, met
from filings.law.reading import Shown
from filings.law.text import Article, NeverRead, NotInForce, Version
from filings.review.circumstances import around
from schemas.account import Bond
from schemas.case import Case
from schemas.fact import Announced, Channel, Demanded, Fact, FactKind, Ground, PersonalData, Setting, Solicited
from schemas.harm import Harm
from schemas.person import Service

#: All that may be told of a fact, whatever its kind: what its kind does not ask for, no offence reads.
EVERYTHING: dict[str, Any] = {
    "story": "Voici ce qui s’est passé.",
    "platform": "exemple",
    "accounts": ["un", "deux"],
    "posts": [{"text": "des mots exacts", "exhibit": 1}, {"text": "d’autres mots", "exhibit": 1}],
    "exhibits": [1],
    "data": [one.value for one in PersonalData],
    "exposed": "Une invitation à venir chez moi.",
    "explicit": True,
    "altered": True,
    "solicited": [one.value for one in Solicited],
    "adult": "il écrit qu’il a trente-quatre ans",
    "met": True,
    "profile_use": "Des annonces.",
    "demanded": [one.value for one in Demanded],
    "carried_out": True,
    "repeated": True,
    "count": 40,
    "at_night": True,
    "concerted": True,
    "provoked": False,
    "damaged": True,
    "setting": [one.value for one in Setting],
}
#: What tells of a life or a health, which a platform never reads.
PRIVATE = {"gave_in", "service", "complainants.vulnerability", "complainants.representatives"} | {
    f"harm.{one}" for one in Harm.model_fields
}
GROUNDS: tuple[tuple[Ground, ...], ...] = (
    (),
    (Ground.MANDATE,),
    (Ground.PROFESSION,),
    (Ground.RACIST,),
    (Ground.SEXIST, Ground.HOMOPHOBIC),
)
ANNOUNCED = (
    [one.value for one in Announced],
    [Announced.VIOLENCE.value],
    [Announced.FIRE.value, Announced.DAMAGE.value],
)


@cache
def facts() -> tuple[Fact, ...]:
    """Facts of every kind, each telling all it can."""
    return tuple(
        Fact.model_validate(
            EVERYTHING
            | {"kind": kind, "channel": channel, "grounds": list(grounds), "announced": announced}
            | {"entered": done, "gave_in": done, "condition": "payer, et retirer ma plainte" if done else None}
        )
        for kind in FactKind
        for channel in (Channel.PUBLIC, Channel.PRIVATE_MESSAGE, Channel.SMS)
        for grounds in GROUNDS
        for announced in (ANNOUNCED if kind is FactKind.THREAT else ANNOUNCED[:1])
        for done in (True, False)
    )


@cache
def cases() -> tuple[Case, ...]:
    """Cases of one person: elected, a child, and of each profession; with each bond of the author to her."""
    people: list[dict[str, Any]] = [
        {"mandate": {"title": "maire", "known_to_authors": True}, "vulnerability": "une maladie"},
        {"representatives": [{"relation": "mother"}]},
        {"organisation": {"form": "commune", "name": "Exemple"}},
        *({"service": one.value} for one in Service),
    ]
    harms = [
        {"told": "Je ne sors plus, et ne vais plus au travail.", "health": "Je ne dors plus.", "itt_days": days}
        for days in (4, 12)
    ]
    return tuple(
        Case.model_validate(
            {
                "reference": "essai",
                "complainants": [person if "organisation" in person else {"last_name": "Exemple"} | person],
                "accounts": [
                    {"id": "un", "bond": bond.value, "holder_basis": "il le dit"},
                    {"id": "deux", "bond": bond.value, "holder_basis": "elle le dit"},
                ],
                "exhibits": [{"number": 1, "title": "une capture"}, {"number": 2, "title": "un certificat"}],
                "harm": harm | {"attempted": True, "certificate": 2},
            }
        )
        for n, person in enumerate(people)
        for bond in (Bond.PARTNER, Bond.CLASSMATE, *([] if n else [Bond.COLLEAGUE]))
        for harm in (harms if n < 2 else harms[:1])
    )


AGES = (None, 13, 16)


def told(day: FactsDay) -> Iterator[tuple[Fact, Circumstances]]:
    """Yield every fact with what surrounds it on a day, as the review reads it of a case."""
    for case in cases():
        (person,) = case.complainants
        ages = AGES if person.representatives else AGES[:1]
        victims = [person.model_copy(update={"birth_date": age and date(day.year - age - 1, 1, 1)}) for age in ages]
        for fact in facts():
            yield from ((fact, around(fact, victim, case, day)) for victim in victims)


def versions() -> Iterator[tuple[book.Offence, Version]]:
    for offence in book.offences():
        yield from ((offence, version) for version in offence.article.versions)


def readings(offence: book.Offence, version: Version) -> Iterator[Shown]:
    """Yield what an offence says of every fact on the first day of a version."""
    day = FactsDay(version.since)
    for fact, surrounding in told(day):
        try:
            one = offence.shown(fact, surrounding)
        except (NotInForce, NeverRead):
            continue
        if one is not None and one.version == version:
            yield one


def named(article: Article, version: Version) -> str:
    return f"{article.name} {version.since}"


EVERY = [pytest.param(*one, id=named(one[0].article, one[1])) for one in versions()]


@pytest.mark.parametrize(("offence", "version"), EVERY)
def test_each_circumstance_and_each_element_is_reached_or_is_for_a_lawyer_to_verify(
    offence: book.Offence, version: Version
) -> None:
    elements = {one.code for one in version.elements}
    triggers = {one.trigger for one in version.aggravations}
    wanted_elements = {one for one in elements if (offence.article.name, one) not in to_verify.ELEMENTS}
    wanted_triggers = triggers - set(to_verify.TRIGGERS)
    if offence.article.name in to_verify.UNREAD:
        return
    for one in readings(offence, version):
        for showing in one.shown:
            assert showing.seen.private or not PRIVATE & set(showing.seen.fields)
        wanted_elements -= {showing.element.code for showing in one.shown}
        wanted_triggers -= {raised.trigger for raised in one.aggravations}
        if not (wanted_elements or wanted_triggers):
            break
    assert (sorted(wanted_elements), sorted(wanted_triggers)) == ([], [])


def test_each_circumstance_the_table_knows_raises_some_penalty() -> None:
    used = {one.trigger for _, version in versions() for one in version.aggravations}
    assert used == set(Trigger)


def test_what_is_left_to_a_lawyer_is_in_the_table_and_never_shown() -> None:
    names = {offence.article.name for offence in book.offences()}
    known = {(offence.article.name, one.code) for offence, version in versions() for one in version.elements}
    assert set(to_verify.ELEMENTS) <= known and set(to_verify.UNREAD) <= names
    day = FactsDay(date(2019, 5, 15))
    some = [(fact, surrounding) for fact, surrounding in told(day) if fact.channel is not Channel.SMS][::7]
    assert not any(met(one, fact, surrounding) for one in to_verify.TRIGGERS for fact, surrounding in some)
    by_name = {offence.article.name: offence for offence in book.offences()}
    for name, code in to_verify.ELEMENTS:
        found = [by_name[name].shown(fact, surrounding) for fact, surrounding in some]
        assert not any(code == showing.element.code for one in found if one for showing in one.shown), (name, code)
    for name in to_verify.UNREAD:
        assert not any(by_name[name].shown(fact, surrounding) for fact, surrounding in some)
