"""What the law says of an organisation that complains: which texts protect it, who may act, what is missing."""

from typing import Any

import pytest

from tests.letter.test_organisations import ASSOCIATION, insult
from tests.review.telling import PERSON, articles, codes, judge

COMMUNE: dict[str, Any] = {"organisation": {"form": "commune", "name": "Vitré"}}
COMPANY: dict[str, Any] = {"organisation": {"form": "company", "name": "Exemple"}}
ACCOUNTS = [{"id": "a", "platform": "twitter", "handle": "@exemple"}]
POST = {"when": "3 novembre 2026", "url": "https://twitter.com/exemple/status/2", "account": "a", "text": "des mots"}


def fact(kind: str, **more: Any) -> dict[str, Any]:
    return {
        "kind": kind,
        "when": "3 novembre 2026",
        "channel": "public",
        "platform": "twitter",
        "accounts": ["a"],
        **more,
    }


def of(complainant: dict[str, Any], *facts: dict[str, Any], on: str = "2026-11-25", **more: Any) -> Any:
    complainants = more.pop("complainants", [complainant])
    return judge(on, *facts, complainants=complainants, accounts=ACCOUNTS, **more)


@pytest.mark.parametrize(("when", "on"), [("3 novembre 2026", "2026-11-25"), ("3 novembre 2013", "2013-11-09")])
def test_an_association_is_insulted_as_a_private_person_is(when: str, on: str) -> None:
    assert articles(of(ASSOCIATION, insult(when), on=on)) == {"loi 1881 art. 33 al. 2"}


def test_a_company_is_defamed_as_a_private_person_is() -> None:
    assert articles(of(COMPANY, fact("defamation", posts=[POST]))) == {"loi 1881 art. 32 al. 1"}


def test_a_commune_is_a_body_and_its_deliberation_is_asked_for() -> None:
    verdict = of(COMMUNE, fact("defamation", posts=[POST]))
    (allegation,) = verdict.allegations
    assert allegation.citation.endswith("29, alinéa 1er, et 30 de la loi du 29 juillet 1881")
    assert allegation.fine_euros == 45_000
    assert "body-to-verify" in codes(verdict)
    (insulted,) = of(COMMUNE, fact("insult", posts=[POST])).allegations
    assert insulted.citation.endswith("33, alinéa 1er, de la loi du 29 juillet 1881")
    assert insulted.label.startswith("Injure publique envers un corps")


def test_no_head_is_sure_for_a_public_establishment() -> None:
    body = {"organisation": {"form": "public_body", "name": "Exemple"}}
    assert not of(body, fact("insult", posts=[POST])).allegations


@pytest.mark.parametrize(
    "told",
    [
        fact("harassment", repeated=True, count=12),
        fact("threat", announced=["violence"]),
        fact("death_threat"),
        fact("private_content"),
        fact("personal_data", data=["address"]),
        fact("false_profile"),
        fact("blackmail"),
        fact("suicide_call"),
        fact("calls", channel="call", repeated=True, count=40),
    ],
    ids=lambda told: told["kind"],
)
def test_what_protects_somebody_of_flesh_is_not_alleged_for_an_organisation(told: dict[str, Any]) -> None:
    verdict = of(ASSOCIATION, told, harm={"told": "Nous avons dû fermer l’accueil."})
    assert not verdict.allegations
    assert {one.article for one in verdict.reserved} <= {"CP 323-1"}


def test_the_lawyer_is_told_what_was_not_alleged_in_the_name_of_an_organisation() -> None:
    verdict = of(ASSOCIATION, fact("harassment", repeated=True, count=12), harm={"told": "L’accueil a fermé."})
    (said,) = [one.message for one in verdict.findings if one.code == "organisation-unprotected"]
    assert "harcèlement moral" in said and said.startswith("Non retenu au nom d’une personne morale")


def test_a_person_beside_her_association_keeps_her_own_offences() -> None:
    harassed = fact("harassment", repeated=True, count=12)
    verdict = of(ASSOCIATION, harassed, complainants=[ASSOCIATION, PERSON], harm={"told": "Je ne sors plus."})
    (allegation,) = [one for one in verdict.allegations if one.article == "CP 222-33-2-2"]
    assert [numbers for _, numbers in allegation.aimed_at] == [(2,)]


def test_the_entered_system_of_a_company_is_its_own() -> None:
    assert "CP 323-1" in articles(of(COMPANY, fact("intrusion", entered=True, channel="private_message")))


def racist(**more: Any) -> dict[str, Any]:
    return {**insult("3 novembre 2026"), "grounds": ["racist"], **more}


def association(**more: Any) -> dict[str, Any]:
    return {**ASSOCIATION, "organisation": {**ASSOCIATION["organisation"], **more}}


def test_an_association_against_racism_may_act_when_all_its_conditions_are_told() -> None:
    verdict = of(ASSOCIATION, racist())
    assert [one.text for one in verdict.standings] == ["article 48-1 de la loi du 29 juillet 1881"]


@pytest.mark.parametrize(
    "more",
    [
        {"declared": None},
        {"declared": "4 novembre 2021"},
        {"purposes": []},
        {"purposes": ["sex"]},
        {"form": "company", "purposes": ["racism"]},
    ],
    ids=str,
)
def test_a_condition_that_is_not_told_is_a_point_for_the_lawyer_and_no_sentence(more: dict[str, Any]) -> None:
    verdict = of(association(**more), racist())
    assert not verdict.standings
    assert ("association-standing" in codes(verdict)) == (more.get("form") != "company")


def test_only_the_texts_of_what_is_alleged_are_named_to_the_lawyer() -> None:
    def named(fact: dict[str, Any]) -> str:
        found = of(association(purposes=[]), fact).findings
        return " ".join(one.message for one in found if one.code == "association-standing")

    press, other = named(racist()), named({**racist(), "kind": "intrusion", "entered": True})
    assert "article 48-1" in press and "article 2-1 " not in press
    assert "article 2-1 " in other and "article 48-1" not in other


def test_five_years_to_the_day_are_enough() -> None:
    assert of(association(declared="3 novembre 2021"), racist()).standings


def test_words_that_aim_at_a_person_too_need_that_persons_agreement() -> None:
    verdict = of(ASSOCIATION, racist(), complainants=[ASSOCIATION, PERSON])
    assert not verdict.standings


def test_an_insult_without_a_ground_opens_no_standing() -> None:
    assert not of(ASSOCIATION, insult("3 novembre 2026")).standings


def test_an_organisation_that_nobody_represents_is_said() -> None:
    assert "organisation-unrepresented" in codes(of(COMPANY, insult("3 novembre 2026")))
    assert "organisation-unrepresented" not in codes(of(ASSOCIATION, insult("3 novembre 2026")))


def test_a_complainant_told_as_both_is_said() -> None:
    both = {**PERSON, **ASSOCIATION}
    assert "organisation-and-person" in codes(of(both, insult("3 novembre 2026")))


def test_no_doctor_is_advised_to_an_association() -> None:
    assert "doctor" not in codes(of(ASSOCIATION, insult("3 novembre 2026"), harm={"told": "Un partenaire est parti."}))


def test_the_seat_founds_the_competence_of_its_prosecutor() -> None:
    verdict = of(ASSOCIATION, insult("3 novembre 2026"))
    assert verdict.court.seat == "Versailles" and verdict.competence.reason.startswith("du siège de la victime")
    beside = of(ASSOCIATION, insult("3 novembre 2026"), complainants=[ASSOCIATION, PERSON])
    assert beside.competence.reason.startswith("de la résidence de la victime")


def test_what_is_shown_of_an_organisation_does_not_call_it_a_person() -> None:
    def shown(*complainants: dict[str, Any]) -> str:
        verdict = of({}, fact("defamation", posts=[POST]), complainants=list(complainants))
        return " ".join(
            text for one in verdict.allegations for each in one.shown for text in (each.phrase, *(each.beside or ()))
        )

    assert "l’organisation visée dit faux" in shown(COMPANY) and "personne visée" not in shown(COMPANY)
    assert "la personne visée dit faux" in shown(PERSON) and "organisation" not in shown(PERSON)
