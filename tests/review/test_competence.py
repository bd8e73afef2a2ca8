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


OVERSEAS = [
    ("98714", "Papeete"),
    ("98800", "Nouméa"),
    ("98600", "Mata-Utu"),
    ("97500", "Saint-Pierre"),
    ("97133", "Saint-Barthélemy"),
]
POST: dict[str, Any] = {"when": "3 janvier 2010", "url": "https://x.com/exemple/status/1", "text": "je vais te tuer"}
PUBLIC: dict[str, Any] = {
    "kind": "death_threat",
    "when": "3 janvier 2010",
    "channel": "public",
    "platform": "x",
    "posts": [POST],
}


def notified(on: str, *homes: dict[str, Any]) -> tuple[str, str, list[str]]:
    """Return the regime of the notice, the text it cites, and what is said of a home overseas."""
    people = [{**living(**home), "first_names": f"A{n}"} for n, home in enumerate(homes)]
    day = {"when": f"3 janvier {on[:4]}"}
    verdict = judge(on, {**PUBLIC, **day, "posts": [{**POST, **day}]}, complainants=people)
    (duty,) = verdict.notices
    told = [one.message.replace("\u00a0", " ") for one in verdict.findings if one.code == "overseas"]
    return duty.regime, duty.basis.text, told


@pytest.mark.parametrize(("postcode", "city"), OVERSEAS)
@pytest.mark.parametrize(
    ("on", "regime", "said"),
    [
        ("2013-11-09", "lcen_2004", ""),
        ("2023-08-25", "lcen_2020", "n’a pas été lu"),
        ("2024-02-16", "lcen_2020", "n’a pas été lu"),
        ("2024-02-17", "unread", "n’y était pas applicable"),
        ("2024-11-13", "unread", "n’y était pas applicable"),
        ("2024-11-14", "unread", "ce qu’elle étend n’a pas été lu"),
        ("2026-11-25", "unread", "ce qu’elle étend n’a pas été lu"),
    ],
)
def test_where_the_european_regulation_is_not_law_by_itself_a_notice_cites_it_on_no_day(
    postcode: str, city: str, on: str, regime: str, said: str
) -> None:
    found, cited, told = notified(on, {"lines": ["1 rue X"], "postcode": postcode, "city": city})
    assert found == regime and "2022/2065" not in cited
    assert (not cited) is (regime == "unread")
    assert bool(told) is bool(said) and all(said in one for one in told)


@pytest.mark.parametrize(
    ("postcode", "city"),
    [("97400", "Saint-Denis"), ("97150", "Saint-Martin"), ("97600", "Mamoudzou"), ("97200", "Fort-de-France")],
)
def test_in_the_regions_of_the_union_overseas_the_regulation_is_cited(postcode: str, city: str) -> None:
    found, cited, told = notified("2026-11-25", {"lines": ["1 rue X"], "postcode": postcode, "city": city})
    assert found == "dsa" and "2022/2065" in cited and not told


def test_a_country_that_is_a_part_of_france_is_no_foreign_home() -> None:
    home = {"lines": ["1 rue X"], "postcode": "98714", "city": "Papeete", "country": "Polynésie française"}
    assert notified("2026-11-25", home)[0] == "unread"
    verdict = judge("2026-11-25", TO_HER, complainants=[living(**home)])
    assert verdict.court and verdict.court.seat == "Papeete" and "victim-abroad" not in codes(verdict)


def test_where_one_victim_lives_in_the_union_the_regulation_is_cited_for_her_and_is_to_verify_for_the_other() -> None:
    far = {"lines": ["1 rue X"], "postcode": "98714", "city": "Papeete"}
    near = {"lines": ["2 rue X"], "postcode": "78000", "city": "Versailles"}
    found, cited, told = notified("2026-11-25", far, near)
    assert found == "dsa" and "2022/2065" in cited
    assert len(told) == 1 and "pour l’autre victime : à vérifier" in told[0]


@pytest.mark.parametrize(("on", "said"), [("2026-11-25", True), ("2024-03-27", False)])
def test_paris_is_not_written_to_for_the_pole_alone_since_a_complaint_must_be_electronic(on: str, said: bool) -> None:
    fact = {**HATEFUL, "when": f"le 3 novembre {2026 if said else 2023}"}
    verdict = judge(on, fact, court="Paris", wishes={"national_pole": True}, harm={"told": "Je ne dors plus."})
    assert verdict.court and verdict.court.seat == "Paris" and not verdict.competence
    assert ("national-pole-direct" in codes(verdict)) is said


def test_what_is_said_of_a_protected_home_overseas_does_not_say_where_it_is() -> None:
    home = living(lines=["1 rue X"], postcode="98714", city="Papeete")
    fact = {**PUBLIC, "when": "3 novembre 2026", "posts": [{**POST, "when": "3 novembre 2026"}]}
    verdict = judge("2026-11-25", fact, complainants=[home], wishes={"protect_address": True})
    (said,) = [one.message for one in verdict.findings if one.code == "overseas"]
    assert "outre-mer" not in said and "à vérifier" in said
    assert verdict.notices[0].regime == "unread"
