"""Whose prosecutor may be written to beside that of the victim’s home, and what is only to be verified."""

from typing import Any

import pytest

from tests.review.telling import PERSON, codes, judge

TO_HER: dict[str, Any] = {"kind": "threat", "when": "3 novembre 2026", "channel": "sms", "announced": ["violence"]}
HATEFUL: dict[str, Any] = {
    "kind": "harassment",
    "when": "du 3 au 20 novembre 2026",
    "channel": "public",
    "platform": "x",
    "grounds": ["racist"],
    "repeated": True,
    "count": 12,
}


def living(**address: Any) -> dict[str, Any]:
    return {**PERSON, "address": address or None}


def test_without_a_home_the_place_where_messages_came_gives_the_prosecutor() -> None:
    verdict = judge("2026-11-25", {**TO_HER, "place": "Versailles"}, complainants=[living()])
    assert verdict.court and verdict.court.seat == "Versailles"
    assert (
        verdict.competence
        and verdict.competence.reason == "du lieu de l’infraction, des faits ayant été reçus à Versailles"
    )


def test_a_page_that_is_read_everywhere_gives_no_place() -> None:
    verdict = judge("2026-11-25", {**HATEFUL, "place": "Versailles"}, complainants=[living()])
    assert verdict.court is None and verdict.competence is None


def test_the_home_goes_before_the_place() -> None:
    verdict = judge("2026-11-25", {**TO_HER, "place": "Bordeaux"})
    assert verdict.court and verdict.court.seat == "Versailles"


def test_a_protected_victim_without_an_address_is_not_found_by_a_place() -> None:
    verdict = judge(
        "2026-11-25",
        {**TO_HER, "place": "Versailles"},
        complainants=[living()],
        wishes={"protect_address": True},
    )
    assert verdict.court is None


def test_a_victim_who_lives_abroad_is_told_what_french_law_needs() -> None:
    verdict = judge("2026-11-25", TO_HER, complainants=[living(lines=["1 rue X"], city="Liège", country="Belgique")])
    (said,) = [one.message for one in verdict.findings if one.code == "victim-abroad"]
    assert "article 113-2 du code pénal" in said
    assert "victim-abroad" not in codes(judge("2026-11-25", TO_HER))


@pytest.mark.parametrize(("postcode", "city", "said"), [("98800", "Nouméa", True), ("97400", "Saint-Denis", False)])
def test_a_notice_from_overseas_is_to_be_verified(postcode: str, city: str, said: bool) -> None:
    post = {"when": "3 novembre 2026", "url": "https://x.com/exemple/status/1", "text": "mots"}
    insult = {"kind": "insult", "when": "3 novembre 2026", "channel": "public", "platform": "x", "posts": [post]}
    verdict = judge("2026-11-25", insult, complainants=[living(lines=["1 rue X"], postcode=postcode, city=city)])
    assert ("overseas" in codes(verdict)) is said


@pytest.mark.parametrize(("on", "said"), [("2026-11-25", True), ("2024-03-27", False)])
def test_paris_is_not_written_to_for_the_pole_alone_since_a_complaint_must_be_electronic(on: str, said: bool) -> None:
    fact = {**HATEFUL, "when": f"le 3 novembre {2026 if said else 2023}"}
    verdict = judge(on, fact, court="Paris", wishes={"national_pole": True}, harm={"told": "Je ne dors plus."})
    assert verdict.court and verdict.court.seat == "Paris" and not verdict.competence
    assert ("national-pole-direct" in codes(verdict)) is said
