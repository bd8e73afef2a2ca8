"""A montage made with a child’s image is a representation of that child (code pénal, article 227-23; Crim., 12
September 2007, n° 06-86.763), and is notified without a name (regulation (EU) 2022/2065, article 16, 2, c)."""

from typing import Any

import pytest

from filings.law import book
from filings.law.circumstances import Circumstances
from filings.law.text import NeverRead
from schemas.fact import Fact
from tests.law.telling import alleged, on, refused, reserved
from tests.review.telling import PERSON, codes, judge
from tests.review.telling import alleged as charged

CHILD = {**PERSON, "birth_date": "2 mars 2012"}
POST = {"url": "https://www.instagram.com/p/exemple/", "when": "3 novembre 2026", "account": "a"}
MONTAGE = {"kind": "montage", "channel": "public", "explicit": True, "when": "3 novembre 2026", "accounts": ["a"]}
ACCOUNT = {"accounts": [{"id": "a", "platform": "instagram", "handle": "x"}]}


def fact(**told: object) -> Fact:
    return Fact.model_validate({"kind": "montage", "channel": "public", "explicit": True, **told})


def of_child(**told: Any) -> Circumstances:
    return Circumstances(**{"day": on(2026, 11, 3), "victim_age": 14, **told})


def test_it_bears_article_227_23_alone_and_a_network_to_all_raises_it() -> None:
    found = alleged(fact(), of_child())
    assert set(found) == {"CP 227-23"}
    assert (found["CP 227-23"].penalty.prison, found["CP 227-23"].penalty.fine) == (84, 100_000)
    private = alleged(fact(channel="private_message"), of_child())["CP 227-23"]
    assert (private.penalty.prison, private.penalty.fine) == (60, 75_000)


@pytest.mark.parametrize(
    ("told", "around"),
    [
        ({}, {"victim_age": 18}),
        ({"explicit": None}, {}),
        ({"explicit": False}, {}),
        ({"channel": None}, {}),
        ({"of_minor": False}, {}),
    ],
)
def test_without_each_of_its_elements_it_is_not_alleged(told: dict[str, Any], around: dict[str, Any]) -> None:
    assert "CP 227-23" not in alleged(fact(**told), of_child(**around))


def test_what_is_told_to_show_nothing_sexual_or_no_child_is_not_even_reserved() -> None:
    for told in ({"explicit": False}, {"of_minor": False}):
        assert "CP 227-23" not in reserved(fact(**told), of_child())
    assert "CP 227-23" in reserved(fact(explicit=None), of_child())


@pytest.mark.parametrize("kind", ["montage", "intimate_image"])
def test_a_text_of_before_march_2007_is_said_never_to_have_been_read(kind: str) -> None:
    told = of_child(day=on(2007, 3, 7))
    assert isinstance(refused(fact(kind=kind), told)["CP 227-23"], NeverRead)
    case = {**MONTAGE, "kind": kind, "when": "7 mars 2007"}
    verdict = judge("2007-04-01", case, complainants=[{**CHILD, "birth_date": "2 mars 1995"}], **ACCOUNT)
    assert any(
        one.code == "never-read" and "2007" in one.message and "pornographique" in one.message
        for one in verdict.findings
    )


def test_limitation_runs_ten_years_from_majority_and_the_notice_bears_no_name() -> None:
    fact = {**MONTAGE, "posts": [POST]}
    verdict = judge("2026-11-30", fact, complainants=[CHILD], **ACCOUNT)
    assert str(charged(verdict, "CP 227-23").prescription.ends_on) == "2040-03-02"
    (duty,) = verdict.notices
    assert "identity" not in duty.elements and "notice-nameless" in codes(verdict)
    adult = judge("2026-11-30", fact, complainants=[{**CHILD, "birth_date": "2 mars 2000"}], **ACCOUNT)
    assert "identity" in adult.notices[0].elements and "notice-nameless" not in codes(adult)


def test_the_montage_of_an_adult_keeps_its_own_text() -> None:
    assert set(alleged(fact(), of_child(victim_age=30))) == {"CP 226-8-1"}
    assert {one.article.name for one in book.read(fact(), of_child(victim_age=30)).shown} == {"CP 226-8", "CP 226-8-1"}


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("montage", ["fabriquée avec celle de la personne visée, qui était mineure", "cette image montre un acte"]),
        ("intimate_image", ["la personne que montrent ces images était mineure", "ces images montrent un acte"]),
    ],
)
def test_what_shows_it_is_said_of_the_image_that_was_told(kind: str, said: list[str]) -> None:
    phrases = [one.seen.phrase for one in alleged(fact(kind=kind), of_child())["CP 227-23"].shown]
    assert all(any(part in phrase for phrase in phrases) for part in said)
