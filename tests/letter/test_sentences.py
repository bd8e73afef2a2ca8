"""Sentences that agree with what was told: one or several, with a quotation inside another."""

from typing import Any

import pytest
from msgspec.structs import replace

from filings.documents import complaint
from filings.documents.complaint import against
from filings.documents.complaint.view import Plainte
from filings.letter.people import voice_of
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
    name = "Injures publiques" if several else "Publication injurieuse"
    assert plain(fact["quand"]) == f"{name}, le 2 mars 2026, sur le réseau X, à la vue de tous (compte n° 1)."


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
    threat = {**INSULT, "kind": "threat", "announced": ["violence"], "condition": "dire « je pars »"}
    rows = [one for row in plainte("2026-03-10", threat)["infractions"] for one in row["exigences"]]
    assert "« dire “je pars” »" in plain(" ".join(one["montre"] for one in rows))


def test_what_the_letter_tells_elsewhere_is_pointed_to_from_the_table() -> None:
    exposed = {
        **INSULT,
        "kind": "personal_data",
        "data": ["address"],
        "exposed": "Le message disait d’aller la voir.",
    }
    harassed = {**INSULT, "kind": "harassment", "count": 40, "frequency": "tous les jours, du matin au soir"}
    harm = {"told": "Elle ne sort plus.", "health": "Elle ne dort plus."}
    view = plainte("2026-03-10", exposed, harassed, harm=harm)
    shown = plain(" ; ".join(one["montre"] for row in view["infractions"] for one in row["exigences"]))
    for told in ("aller la voir", "ne sort plus", "ne dort plus", "du matin au soir", "selon le récit"):
        assert told not in shown
    for place in ("le risque décrit au § 1", "les conséquences décrites au IV", "les effets décrits au IV"):
        assert place in shown


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
    said = [one["montre"] for one in row["exigences"] if one["exige"] == "circonstance aggravante"]
    assert len(said) == len(set(said)) > 1 and not [one for one in said if "de ces circonstances" in one]


def test_private_messages_and_publications_are_named_apart() -> None:
    private = {**INSULT, "kind": "messages", "channel": "private_message", "count": 5, "posts": []}
    public = {**INSULT, "kind": "harassment", "count": 5, "posts": []}
    view = plainte("2026-03-10", private, public)
    assert "des messages privés répétés (§ 1) et des publications répétées (§ 2)" in plain(view["resume"])
    both = plainte("2026-03-10", private, {**public, "channel": "sms"})
    assert "des messages privés répétés (§ 1) et des SMS répétés (§ 2)" in plain(both["resume"])


@pytest.mark.parametrize(
    ("more", "whom"),
    [
        ({}, "l’auteur"),
        ({"channel": "private_message", "platform": None}, "l’auteur"),
        ({"concerted": True}, "les auteurs"),
    ],
)
def test_who_provoked_nothing_is_said_not_to_have_insulted_and_no_more(more: dict[str, Any], whom: str) -> None:
    (fact,) = plainte("2026-03-10", {**INSULT, "provoked": False, **more})["faits"]
    assert f"Je n’avais pas moi-même injurié {whom} auparavant." in plain(fact["recit"])
    (other,) = plainte("2026-03-10", {**INSULT, "kind": "harassment", "provoked": False, **more})["faits"]
    assert "auparavant" not in other["recit"] and "provoqué" not in other["recit"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"count": 2}, "Cela s’est produit deux fois"),
        ({"count": 2, "at_night": True}, "Cela s’est produit deux fois"),
        ({"count": 10, "frequency": "Chaque soir"}, "Cela s’est produit dix fois : chaque soir"),
        ({"count": 11}, "Cela s’est produit onze fois"),
        ({"count": 40}, "Cela s’est produit 40 fois"),
        ({"count": 40, "counted": "about"}, "Cela s’est produit environ 40 fois"),
        ({"count": 200, "counted": "over"}, "Cela s’est produit plus de 200 fois"),
        ({"count": 11, "story": "J’ai reçu onze appels."}, "J’ai reçu onze appels"),
        ({"count": 11, "story": "Onze personnes m’ont vue."}, "Cela s’est produit onze fois"),
        ({"frequency": "Chaque soir"}, "Cela s’est répété : chaque soir"),
    ],
)
def test_a_count_is_said_as_surely_as_it_was_told_and_not_twice(more: dict[str, Any], said: str) -> None:
    calls = {"kind": "calls", "when": "2 mars 2026", "channel": "call", **more}
    (fact,) = plainte("2026-03-10", calls)["faits"]
    assert plain(fact["recit"]).removesuffix(".").endswith(said)


def test_what_happened_once_is_not_said_to_be_repeated() -> None:
    (fact,) = plainte("2026-03-10", {**INSULT, "count": 1})["faits"]
    assert "répétés" not in fact["recit"] and "fois" not in fact["recit"]


def test_the_object_names_all_the_offences_it_can_the_first_first() -> None:
    case, verdict = reviewed(tell(INSULT, accounts=[ACCOUNT]), day("2026-03-10"))
    voice = voice_of(case, day("2026-03-10"))
    (insult,) = verdict.allegations

    def said(*labels: str) -> str:
        return plain(against.subject(case, voice, [replace(insult, label=label) for label in labels], {}))

    assert said("Injure", "Chantage") == "Plainte contre X pour injure et chantage"
    assert said("Injure", "Chantage", "Vol").endswith("pour injure, chantage et vol")
    many = said(*(f"Infraction au nom assez long numéro {n}" for n in range(20)))
    assert "numéro 0" in many and "numéro 19" not in many and "autre" not in many and len(many) < 360
