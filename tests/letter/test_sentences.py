"""Sentences that agree with what was told: one or several, with a quotation inside another."""

from typing import Any

import pytest

from filings import complaint
from filings.complaint.view import Plainte
from filings.review.judge import reviewed
from tests.review.telling import day, tell

ACCOUNT = {"id": "a", "platform": "x", "handle": "@ana"}
POST: dict[str, Any] = {"when": "2 mars 2026", "account": "a", "url": "https://x.com/ana/status/1", "text": "mots"}
INSULT: dict[str, Any] = {
    "kind": "insult",
    "when": "2 mars 2026",
    "channel": "public",
    "platform": "x",
    "accounts": ["a"],
    "posts": [POST],
}


def plainte(on: str, *facts: dict[str, Any], **more: Any) -> Plainte:
    case, verdict = reviewed(tell(*facts, accounts=[ACCOUNT], **more), day(on))
    (said,) = complaint.say(case, verdict, day(on))
    return said.view  # type: ignore[return-value]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("more", "several"),
    [({}, False), ({"posts": [POST, {**POST, "url": "https://x.com/ana/status/2"}]}, True), ({"count": 3}, True)],
)
def test_one_publication_is_not_said_to_be_several(more: dict[str, Any], several: bool) -> None:
    (fact,) = plainte("2026-03-10", {**INSULT, **more})["faits"]
    assert ("Les publications en cause" in fact["recit"]) is several
    assert ("La publication relevée, visible de tous, sur X, vient du compte" in fact["recit"]) is not several


def test_the_words_of_one_threat_are_those_of_one_message() -> None:
    threat = {
        **INSULT,
        "kind": "death_threat",
        "when": "2 mars 2014",
        "grounds": ["racist"],
        "posts": [{**POST, "when": "2 mars 2014"}],
    }
    assert "les termes de ce message sont racistes" in str(plainte("2014-06-01", threat)["infractions"])


def test_a_quotation_inside_another_has_its_own_marks() -> None:
    exposed = {
        "kind": "personal_data",
        "when": "2 mars 2026",
        "channel": "public",
        "platform": "x",
        "accounts": ["a"],
        "data": ["address"],
        "exposed": "le message disait « allez la voir »",
        "posts": [POST],
    }
    assert "« le message disait “allez la voir” »" in plain(
        " ".join(text for row in plainte("2026-03-10", exposed)["infractions"] for text in row["exigences"])
    )


def test_aggravations_are_listed_without_their_number() -> None:
    harassed = {
        **INSULT,
        "kind": "harassment",
        "when": "du 2 au 9 mars 2026",
        "count": 40,
        "grounds": ["mandate"],
    }
    child = {"first_names": "Lou", "last_name": "Roy", "birth_date": "2 mars 2014"}
    harm = {"told": "Elle ne sort plus.", "health": "Insomnies.", "itt_days": 9}
    view = plainte("2026-03-10", harassed, complainants=[child], harm=harm)
    (row,) = [one for one in view["infractions"] if "222" in one["texte"]]
    said = " ".join(row["exigences"])
    assert "Circonstances aggravantes : " in plain(said) and "deux de ces circonstances" not in said


def test_private_messages_and_publications_are_named_apart() -> None:
    private = {**INSULT, "kind": "messages", "channel": "private_message", "count": 5, "posts": []}
    public = {**INSULT, "kind": "harassment", "count": 5, "posts": []}
    view = plainte("2026-03-10", private, public)
    assert "des messages privés répétés et des publications répétées" in view["resume"]
    assert "d’autres messages répétés" in plainte("2026-03-10", private, {**public, "channel": "sms"})["resume"]
