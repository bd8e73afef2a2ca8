"""A partner, and since 6 April 2006 a former one, raises every penalty that a text raises for a couple."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.days import FactsDay
from filings.law import aggravations, book
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown
from schemas.fact import Channel, Fact, FactKind, Ground
from tests.law.telling import alleged, on

#: The offences that a couple makes graver: first day, months, euros, the fact that shows them (article 132-80 of the
#: code pénal sends to each text; loi n° 2020-936 for those of 1 August 2020).
RAISED = {
    "CP 222-13": ("2010-07-11", 36, 45_000, FactKind.HARASSMENT),
    "CP 222-16": ("2020-08-01", 36, 45_000, FactKind.CALLS),
    "CP 226-1": ("2020-08-01", 24, 60_000, FactKind.PRIVATE_CONTENT),
    "CP 226-2": ("2020-08-01", 24, 60_000, FactKind.PRIVATE_CONTENT),
    "CP 226-4-1": ("2020-08-01", 24, 30_000, FactKind.FALSE_PROFILE),
    "CP 226-15": ("2020-08-01", 24, 60_000, FactKind.PRIVATE_CONTENT),
}
#: The offences of a couple, or of one that is no more.
THEIRS = {
    "CP 222-18-3": ("2010-07-11", 60, 75_000, FactKind.DEATH_THREAT),
    "CP 222-33-2-1": ("2010-07-11", 36, 45_000, FactKind.HARASSMENT),
}
CITED = "articles 132-80, alinéa 2, "


def told(day: date, bond: str = "") -> Circumstances:
    bonds = {"partner": {"partner": True}, "former": {"former_partner": True}}.get(bond, {})
    return Circumstances(day=FactsDay(day), itt_days=3, **bonds)  # type: ignore[arg-type]


def of(name: str, kind: FactKind, around: Circumstances) -> Shown | None:
    fact = Fact(kind=kind, count=40, repeated=True, channel=Channel.SMS)
    return next((one for one in book.read(fact, around).shown if one.article.name == name), None)


def test_every_text_that_a_couple_makes_graver_is_known_to_these_tests() -> None:
    named = {
        offence.article.name: min(days)
        for offence in book.offences()
        if (days := [v.since for v in offence.article.versions for a in v.aggravations if a.trigger is Trigger.PARTNER])
    }
    assert named == {name: date.fromisoformat(first) for name, (first, *_) in RAISED.items()}


@pytest.mark.parametrize("bond", ["partner", "former"])
@pytest.mark.parametrize("name", RAISED)
def test_a_partner_and_a_former_one_raise_the_penalty_from_the_day_of_the_text_and_not_on_its_eve(
    name: str, bond: str
) -> None:
    first, months, euros, kind = RAISED[name]
    day = date.fromisoformat(first)
    found = of(name, kind, told(day, bond))
    assert found is not None
    assert (found.penalty.prison, found.penalty.fine) == (months, euros)
    (raising,) = [one for one in found.aggravations if one.trigger is Trigger.PARTNER]
    assert ("ancien" in raising.label) is (bond == "former")
    assert found.citation.startswith(CITED) is (bond == "former")
    eve = of(name, kind, told(day - timedelta(days=1), bond))
    alone = of(name, kind, told(day - timedelta(days=1)))
    assert (eve and eve.penalty) == (alone and alone.penalty)
    assert eve is None or (not eve.aggravations and "132-80" not in eve.citation)


@pytest.mark.parametrize("bond", ["partner", "former"])
@pytest.mark.parametrize("name", THEIRS)
def test_the_offences_of_a_couple_reach_a_partner_and_a_former_one_from_their_day(name: str, bond: str) -> None:
    first, months, euros, kind = THEIRS[name]
    day = date.fromisoformat(first)
    found = of(name, kind, told(day, bond))
    assert found is not None and (found.penalty.prison, found.penalty.fine) == (months, euros)
    assert of(name, kind, told(day)) is None
    assert of(name, kind, told(day - timedelta(days=1), bond)) is None
    assert ("ancien" in found.label) is (bond == "former")
    # Article 222-33-2-1 names former couples itself; article 222-18-3 does not.
    assert found.citation.startswith(CITED) is (bond == "former" and name == "CP 222-18-3")


@given(day=st.dates(date(1994, 3, 1), date(2030, 12, 31)), bond=st.sampled_from(["", "partner", "former"]))
def test_every_offence_counts_the_same_people_on_one_day(day: date, bond: str) -> None:
    # Loi n° 2006-399 du 4 avril 2006, published on 5 April.
    around = told(day, bond)
    counts = bond == "partner" or (bond == "former" and day >= date(2006, 4, 6))
    assert (around.couple is not None) is counts
    for name, (first, *_, kind) in {**RAISED, **THEIRS}.items():
        found = of(name, kind, around)
        if found is not None:
            reached = counts and day >= date.fromisoformat(first)
            assert (found.couple is not None or name == "CP 222-33-2-1") is reached, name


def test_who_is_a_partner_by_one_account_and_a_former_one_by_another_is_a_partner() -> None:
    both = Circumstances(day=on(2024, 5, 1), partner=True, former_partner=True)
    calls = alleged(Fact(kind=FactKind.CALLS, count=9, repeated=True), both)["CP 222-16"]
    assert "132-80" not in calls.citation and calls.penalty.prison == 36


@pytest.mark.parametrize("bond", ["partner", "former"])
def test_a_threat_graver_for_the_couple_is_not_raised_again_for_the_sex_of_the_victim(bond: str) -> None:
    # Code pénal, article 132-77, last paragraph; article 132-76 has no such reserve.
    day = on(2024, 5, 1)
    found = of("CP 222-18-3", FactKind.DEATH_THREAT, told(day, bond))
    assert found is not None
    assert aggravations.maximum(found, day, [Ground.SEXIST]) == (60, None)
    assert aggravations.maximum(found, day, [Ground.RACIST])[0] == 84
