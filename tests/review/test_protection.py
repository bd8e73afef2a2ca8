"""What protects today, told before the deadlines; and what a sentence printed may give away."""

from typing import Any

import pytest

from filings.review.judge import reviewed
from filings.review.verdict import Finding
from tests.review.telling import PERSON, day, judge, tell

FACT: dict[str, Any] = {"kind": "insult", "when": "3 mars 2013", "channel": "public", "accounts": ["a"]}
EX = [{"id": "a", "handle": "@ex", "bond": "former_partner"}]


def said(code: str, on: str = "2026-03-10", **more: Any) -> list[Finding]:
    told: dict[str, Any] = {"harm": {"in_danger": True}, "accounts": EX, **more}
    return [one for one in judge(on, FACT, **told).findings if one.code == code]


def test_in_danger_from_an_ex_the_order_of_a_judge_and_the_telephone_come_first() -> None:
    findings = judge("2026-03-10", FACT, harm={"in_danger": True}, accounts=EX).findings
    assert [one.code for one in findings[:2]] == ["danger", "protection"]
    text = findings[1].message
    assert "ordonnance de protection" in text and "téléphone grave danger" in text
    assert "article" not in text and "pas nécessaire d’avoir porté plainte" in text
    assert "sont à vérifier" in text, "what was not read since 2015 is not said to be certain"


def test_in_2013_nothing_is_said_of_what_was_not_read_of_that_day() -> None:
    [one] = said("protection", "2013-11-09")
    assert "association" in one.message
    assert "ordonnance" not in one.message and "téléphone grave danger" not in one.message


def test_the_telephone_is_told_of_where_its_text_was_read() -> None:
    [one] = said("protection", "2015-03-09")
    assert "téléphone grave danger" in one.message and "à vérifier" not in one.message


def test_it_is_said_with_a_reserve_where_the_ex_is_only_in_the_words_and_not_of_a_stranger() -> None:
    words = {**FACT, "story": "Mon ex m’a encore insultée."}
    [one] = [
        one
        for one in judge("2026-03-10", words, harm={"in_danger": True}, accounts=[{"id": "a"}]).findings
        if one.code == "protection"
    ]
    assert one.message.startswith("Si l’auteur est, ou a été, conjoint")
    assert not said("protection", accounts=[{"id": "a", "handle": "@inconnu"}])
    assert not said("protection", harm={"in_danger": False})


@pytest.mark.parametrize(
    "words",
    [
        "Je dors chez ma sœur.",
        "Depuis je vis avec les enfants chez ma mère",
        "chez un ami",
        "Je suis hébergée depuis mars.",
        "Un foyer m’accueille.",
        "J’ai déménagé.",
        "Je loge à l’hôtel",
        "Je me suis installée dans un studio.",
        "Chez Amina, je ne dors plus.",
        "J’ai dû prendre un nouvel appartement.",
    ],
)
def test_a_sentence_that_says_where_somebody_hides_is_pointed_at(words: str) -> None:
    hidden = {"wishes": {"protect_address": True}}
    for place, told in (("harm.told", {"harm": {"told": words}}), ("harm.health", {"harm": {"health": words}})):
        assert [one.where for one in said("whereabouts-told", **{**hidden, **told})] == [place]
    person = {**PERSON, "vulnerability": words}
    assert [one.where for one in said("whereabouts-told", complainants=[person], **hidden)] == [
        "complainants[0].vulnerability"
    ]
    assert not said("whereabouts-told", harm={"told": words})


def test_ordinary_consequences_say_nothing_of_a_place() -> None:
    told = {"told": "Je dors mal, je ne sors plus, j’ai perdu cinq kilos et je pleure au travail."}
    assert not said("whereabouts-told", wishes={"protect_address": True}, harm=told)


def test_what_makes_one_vulnerable_is_said_to_be_printed() -> None:
    [one] = said("vulnerability-printed", complainants=[{**PERSON, "vulnerability": "Enceinte de six mois."}])
    assert "la personne mise en cause" in one.message


def numbers(**more: Any) -> set[str]:
    return {
        line.number
        for line in reviewed(tell(FACT, **{"accounts": [{"id": "a", "handle": "@x"}], **more}), day("2026-03-10"))[
            1
        ].helplines
    }


def test_the_line_for_women_is_never_given_for_a_child() -> None:
    child = {**PERSON, "birth_date": "14 mai 2013"}
    assert "3919" in numbers()
    assert "3919" not in numbers(complainants=[child]) and "3018" in numbers(complainants=[child])
    assert "3919" not in numbers(complainants=[child], accounts=EX)
    [summons] = said("summons", complainants=[child])
    assert "3919" not in summons.message
    assert "3919" in numbers(complainants=[child, PERSON])


def test_the_line_for_women_is_not_given_to_a_mother_who_tells_for_her_child() -> None:
    told = {"kind": "intimate_image", "when": "3 mars 2026", "of_minor": True}
    lines = reviewed(tell(told), day("2026-03-10"))[1].helplines
    assert "3919" not in {line.number for line in lines}
