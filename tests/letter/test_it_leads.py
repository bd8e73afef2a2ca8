"""The complaint leads with what presses, says who is accused and of what, and no fact is told in vain."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.documents import complaint
from filings.documents.complaint.view import Plainte
from filings.review.judge import reviewed
from schemas.account import Bond
from schemas.fact import Channel, FactKind
from tests.review.telling import day, tell

ON = "2026-11-30"
EX: dict[str, Any] = {
    "id": "ex",
    "platform": "whatsapp",
    "handle": "luc",
    "holder": "Luc Exemple",
    "holder_basis": "c’est son numéro",
    "bond": "former_partner",
}
STRANGER = {"id": "b", "platform": "instagram", "handle": "@b"}
MESSAGES: dict[str, Any] = {
    "kind": "messages",
    "when": "du 2 au 20 novembre 2026",
    "channel": "private_message",
    "platform": "whatsapp",
    "repeated": True,
    "count": 300,
    "accounts": ["ex"],
}
PROFILE = {"kind": "false_profile", "when": "14 novembre 2026", "platform": "instagram", "accounts": ["b"]}
INSULT: dict[str, Any] = {"kind": "insult", "when": "14 novembre 2026", "channel": "public", "platform": "x"}


def plainte(*facts: dict[str, Any], on: str = ON, **more: Any) -> Plainte:
    case, verdict = reviewed(tell(*facts, **more), day(on))
    (said,) = complaint.say(case, verdict, day(on))
    return said.view  # type: ignore[return-value]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2011", "-")


def asked(view: Plainte) -> str:
    return plain("\n".join(text for one in view["demandes"] for text in (one["texte"], *one["details"], one["suite"])))


# --- danger -------------------------------------------------------------------------------------------------------


def test_who_says_to_be_in_danger_and_why_is_read_first() -> None:
    harm = {"in_danger": True, "afraid": "Il a écrit qu’il m’attendrait en bas de chez moi"}
    assert plain(plainte(MESSAGES, accounts=[EX], harm=harm)["resume"]).startswith(
        "Je me sens en danger : il a écrit qu’il m’attendrait en bas de chez moi."
    )


@pytest.mark.parametrize("harm", [{"in_danger": True}, {"in_danger": False, "afraid": "Il rôde"}, {"told": "Rien."}])
def test_danger_that_the_complaint_may_not_tell_is_not_told(harm: dict[str, Any]) -> None:
    assert "danger" not in str(plainte(MESSAGES, accounts=[EX], harm=harm)["resume"])


def test_the_last_day_of_words_of_the_press_is_in_the_first_lines_and_in_what_is_asked() -> None:
    view = plainte(INSULT)
    assert "Les propos du § 1 ne peuvent être poursuivis à coup sûr que jusqu’au 14 février 2027." in plain(
        view["resume"]
    )
    assert "prendre pour les propos du § 1, avant le 14 février 2027, des réquisitions" in asked(view)


# --- who is accused -----------------------------------------------------------------------------------------------


def test_nobody_is_accused_by_name_without_a_yes() -> None:
    for answer in ({}, {"accuse": False}, {"accuse": {"answered": "declined"}}):
        view = plainte(MESSAGES, accounts=[{**EX, **answer}])
        assert view["objet"].startswith("Plainte contre X")
        assert "Luc" not in view["objet"] + view["demande_initiale"] + view["resume"] + asked(view)


def test_whoever_she_says_yes_to_naming_is_in_the_object_and_the_first_sentence() -> None:
    view = plainte(MESSAGES, accounts=[{**EX, "accuse": True}])
    assert plain(view["objet"]).startswith("Plainte contre Luc Exemple, avec qui j’ai été en couple (")
    assert "porter plainte contre Luc Exemple, avec qui j’ai été en couple, pour les faits suivants" in plain(
        view["demande_initiale"]
    )


def test_the_unknown_keeps_what_is_not_laid_to_the_one_who_is_named() -> None:
    view = plainte(MESSAGES, PROFILE, accounts=[{**EX, "accuse": True}, STRANGER])
    assert "contre Luc Exemple, avec qui j’ai été en couple, et contre X pour les faits du § 2" in plain(view["objet"])
    assert "pour les faits du § 1, et contre X pour ceux du § 2." in plain(view["demande_initiale"])


@pytest.mark.parametrize("answer", [{"under_age": True}, {"bond": "classmate"}])
def test_a_child_is_named_nowhere_at_the_head(answer: dict[str, Any]) -> None:
    view = plainte(MESSAGES, accounts=[{**EX, "accuse": True, **answer}])
    assert "Luc" not in view["objet"] + view["demande_initiale"] + view["resume"] + asked(view)


def test_a_former_partner_she_names_brings_what_protects_her() -> None:
    view = plainte(MESSAGES, accounts=[{**EX, "accuse": True}], harm={"in_danger": True})
    assert "d’abord que Luc Exemple n’ait plus le droit de m’approcher" in view["resume"]
    assert "interdit à Luc Exemple d’entrer en relation avec moi" in asked(view)
    assert "téléphone grave danger" in asked(view) and "mon besoin de protection" in asked(view)
    stranger = plainte(MESSAGES, accounts=[{**EX, "accuse": True, "bond": "colleague"}], harm={"in_danger": True})
    assert "téléphone grave danger" not in asked(stranger) and "interdit" not in asked(stranger)


def test_the_platform_x_is_not_taken_for_the_unknown() -> None:
    (fact,) = plainte(INSULT)["faits"]
    assert "sur le réseau X" in fact["quand"]


# --- still going on -----------------------------------------------------------------------------------------------


def test_what_is_told_to_go_on_is_not_closed_on_its_last_day() -> None:
    view = plainte({**MESSAGES, "ongoing": True}, accounts=[EX])
    assert plain(view["demande_initiale"]).endswith("commis depuis le 2 novembre 2026 et qui se poursuivent.")
    assert "Cela continue." in view["faits"][0]["recit"]
    over = plainte({**MESSAGES, "ongoing": False}, accounts=[EX])
    assert plain(over["demande_initiale"]).endswith("commis du 2 au 20 novembre 2026.")
    assert "Cela a cessé." in over["faits"][0]["recit"]


def test_a_letter_made_again_years_later_does_not_say_that_it_goes_on() -> None:
    view = plainte({**MESSAGES, "ongoing": True}, accounts=[EX], on="2029-01-10")
    assert "poursuivent" not in view["demande_initiale"] and "continue" not in view["faits"][0]["recit"]


# --- what the facts call for --------------------------------------------------------------------------------------


def test_somebody_who_came_calls_for_the_images_of_the_day_before_all_other_data() -> None:
    came = {"kind": "in_person", "when": "25 novembre 2026", "place": "Dijon", "story": "Un inconnu m’a suivie."}
    (data,) = [one for one in plainte(came, PROFILE, accounts=[STRANGER])["demandes"] if one["details"]]
    assert plain(data["details"][0]) == (
        "des responsables des caméras voisines, à Dijon, s’il en existe, les images enregistrées le 25 novembre 2026, "
        "qui s’effacent les premières ;"
    )
    assert len(data["details"]) == 2


def test_images_long_gone_are_asked_of_nobody() -> None:
    came = {"kind": "in_person", "when": "25 novembre 2025", "story": "Un inconnu m’a suivie."}
    assert "caméras" not in asked(plainte(came))


def test_a_witness_who_agrees_to_be_named_is_not_said_to_agree_to_more() -> None:
    witness = {"civility": "madame", "first_names": "Ada", "last_name": "Exemple", "agrees": True}
    said = asked(plainte(INSULT, witnesses=[witness]))
    assert "entendre Mme Ada EXEMPLE, témoin ;" in said and "témoigner" not in said


def test_whose_roof_she_sleeps_under_is_in_no_paragraph_of_hers_and_an_author_is_not_retouched() -> None:
    fact = {
        **MESSAGES,
        "story": "Depuis, je dors chez ma sœur.",
        "posts": [{"when": "3 novembre 2026", "account": "ex", "text": "Elle dort chez sa sœur, je le sais."}],
    }
    told_ = plainte(fact, accounts=[EX], wishes={"protect_address": True}, harm={"told": "Je vis chez Claire Exemple."})
    assert "je dors chez quelqu’un" in told_["faits"][0]["recit"]
    assert told_["faits"][0]["propos"][0]["texte"] == "Elle dort chez sa sœur, je le sais."
    assert told_["consequences"] == ["Je vis chez quelqu’un."]


def test_a_published_address_is_told_to_the_police_of_the_place() -> None:
    fact = {"kind": "personal_data", "when": "14 novembre 2026", "channel": "public", "data": ["address"]}
    assert "service de police ou de gendarmerie du lieu que mon adresse est publiée" in asked(plainte(fact))
    assert "du lieu que" not in asked(plainte({**fact, "data": ["bank"]}))


def test_threats_by_who_also_insulted_an_origin_are_looked_into_for_their_motive() -> None:
    threat = {"kind": "death_threat", "when": "2 novembre 2026", "channel": "public", "accounts": ["b"]}
    insult = {**INSULT, "accounts": ["b"], "grounds": ["antisemitic"]}
    assert "le motif que montrent les propos du § 2, le compte n° 1 ayant servi aux deux" in asked(
        plainte(threat, insult, accounts=[STRANGER])
    )
    assert "motif" not in asked(plainte(threat, {**insult, "grounds": []}, accounts=[STRANGER]))


def test_articles_of_one_code_are_cited_together() -> None:
    view = plainte(PROFILE, accounts=[STRANGER])
    assert "(articles 60-1-2, 77-1-1 et 77-1-2)" in asked(view) and "(article 40-2)" in asked(view)
    assert view["demandes_intro"].count("code de procédure pénale") == 1


FACTS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from([kind.value for kind in FactKind if kind is not FactKind.CONTEXT]),
        "when": st.sampled_from(["14 novembre 2026", "du 2 au 9 novembre 2026", "2013", "3 mars 2021"]),
        "story": st.just("Cela m’est arrivé."),
    },
    optional={
        "channel": st.sampled_from([one.value for one in Channel]),
        "platform": st.sampled_from(["x", "instagram", "exemple.fr"]),
        "accounts": st.just(["b"]),
    },
)


@given(st.lists(FACTS, min_size=1, max_size=4))
@settings(max_examples=120, deadline=None)
def test_no_fact_is_told_in_vain(facts: list[dict[str, Any]]) -> None:
    case, verdict = reviewed(tell(*facts, accounts=[STRANGER]), day(ON))
    (said,) = complaint.say(case, verdict, day(ON))
    view: Any = said.view
    offences = [*view["infractions"], *view["infractions_reservees"]]
    held = {int(one["numero"]) for row in offences for one in row["renvois"]}
    reserved = {fact for one in verdict.reserved for fact in one.facts}
    numbers = {int(fact["signet"].removeprefix("fait_")) for fact in view["faits"]}
    asked_of = set()
    for match in re.finditer(r"aux faits (?:du §|des §§) ([^;]*) ;", asked(view)):
        for part in re.split(r", | et ", match[1]):
            first, _, last = part.partition(" à ")
            asked_of |= set(range(int(first), int(last or first) + 1))
    ordered = {n for n, fact in enumerate(view["faits"], 1) if fact}
    assert ordered == numbers
    for number in numbers - held - asked_of:
        assert reserved, f"fact {number} ends in nothing"


def test_bonds_are_said_as_told() -> None:
    for bond in Bond:
        view = plainte(MESSAGES, accounts=[{**EX, "accuse": True, "under_age": False, "bond": bond.value}])
        assert view["objet"].startswith("Plainte contre Luc Exemple")
        assert ("en couple" in view["objet"].partition("(")[0]) is (bond in {Bond.PARTNER, Bond.FORMER_PARTNER})
