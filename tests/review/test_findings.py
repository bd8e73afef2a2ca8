"""What the review finds: stable codes, plain French, each at its place."""

import re
from datetime import date
from typing import Any

import pytest

from filings.days import DocumentDay
from filings.review.checks import CHECKS
from filings.review.checks import codes as every_code
from filings.review.judge import reviewed
from filings.review.verdict import Audience, Level
from tests.review.telling import PERSON, codes, judge, tell

THREAT: dict[str, Any] = {"kind": "death_threat", "when": "15/06/2016", "channel": "sms", "exhibits": [1]}
CAPTURE: dict[str, Any] = {"number": 1, "title": "Capture", "kind": "capture", "captured": "16/06/2016"}


def found(code: str, *facts: dict[str, Any], on: str = "2016-07-01", **more: Any) -> list[str]:
    return [finding.where for finding in judge(on, *facts, **more).findings if finding.code == code]


def test_every_code_is_unique_kebab_case_and_says_what_it_means() -> None:
    assert len(every_code()) == len(CHECKS)
    for code, meaning in every_code().items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)
        assert meaning.endswith(".")


def test_an_exhibit_nothing_cites_and_a_fact_that_cites_none() -> None:
    other = {"number": 2, "title": "Autre"}
    assert found("exhibit-uncited", THREAT, exhibits=[CAPTURE, other]) == ["exhibits[1]"]
    assert found("fact-without-exhibit", {**THREAT, "exhibits": []}) == ["facts[0].exhibits"]


def test_a_person_named_without_proof() -> None:
    account = {"id": "a", "holder": "Une Personne"}
    assert found("holder-without-basis", THREAT, exhibits=[CAPTURE], accounts=[account]) == ["accounts[0].holder"]
    proven = {**account, "holder_basis": "il l’a écrit"}
    verdict = judge("2016-07-01", THREAT, exhibits=[CAPTURE], accounts=[proven])
    (point,) = [finding for finding in verdict.findings if finding.code == "person-named"]
    assert (point.anchor, point.audience) == ("Une Personne", Audience.LAWYER)
    assert "false-accusation" in codes(verdict)


def test_how_ip_addresses_were_obtained_is_never_repeated() -> None:
    account = {"id": "a", "ips": [{"address": "192.0.2.17"}], "ip_source": "un secret bien gardé"}
    verdict = judge("2016-07-01", THREAT, exhibits=[CAPTURE], accounts=[account])
    assert {"ip-addresses", "ip-without-time"} <= codes(verdict)
    assert not any("secret bien gardé" in finding.message for finding in verdict.findings)


def test_what_happened_or_was_learned_later_is_left_out_and_said() -> None:
    later = {**THREAT, "when": "2/7/2016", "exhibits": []}
    verdict = judge("2016-07-01", THREAT, later, exhibits=[CAPTURE])
    assert verdict.left_out == ("facts[1]",)
    assert "left-out-later" in codes(verdict)
    assert all("F2" not in allegation.facts for allegation in verdict.allegations)


def test_a_step_expected_whose_day_is_past() -> None:
    steps = [{"kind": "trial", "when": "juin 2016", "expected": True}]
    assert found("expected-past", THREAT, exhibits=[CAPTURE], steps=steps) == ["steps[0].expected"]
    assert not found("expected-past", THREAT, on="2016-06-30", exhibits=[CAPTURE], steps=steps)


def test_an_answer_put_off_is_listed_wherever_it_is() -> None:
    fact = {**THREAT, "story": {"answered": "later"}}
    where = found("answer-later", fact, exhibits=[CAPTURE], place={"answered": "later"})
    assert where == ["place", "facts[0].story"]


def test_a_complainant_no_fact_aims_at_is_a_witness() -> None:
    two = [PERSON, {**PERSON, "first_names": "Bel"}]
    assert found("complainant-untargeted", {**THREAT, "targets": [1]}, exhibits=[CAPTURE], complainants=two) == [
        "complainants[1]"
    ]
    assert found("targets-unsaid", THREAT, exhibits=[CAPTURE], complainants=two) == ["facts[0].targets"]


def test_danger_comes_before_all_other_warnings() -> None:
    verdict = judge("2016-07-01", THREAT, exhibits=[CAPTURE], harm={"in_danger": True})
    (first, *_) = verdict.findings
    assert first.code == "danger"
    assert "114" in first.message


def test_an_address_published_with_people_at_the_door() -> None:
    data = {"kind": "personal_data", "when": "1/6/2016", "data": ["address"], "exposed": "« venez tous »"}
    assert found("address-exposed", data) == ["facts[0]"]
    assert not found("address-exposed", {**data, "exposed": None})


def test_an_error_stops_and_comes_first() -> None:
    verdict = judge("2016-07-01", THREAT, exhibits=[CAPTURE], complainants=[{**PERSON, "address": None}])
    assert verdict.findings[0].level is Level.ERROR


def test_texts_not_read_for_a_year_make_one_finding() -> None:
    verdict = judge("2026-11-21", {**THREAT, "when": "15/10/2026"}, exhibits=[CAPTURE])
    (said,) = [finding.message for finding in verdict.findings if "non relus depuis plus d’un an" in finding.message]
    assert "Menaces" in said and "du code de procédure pénale" in said, "offences and procedure in one"
    # In 2016 the text of 222-17 was read since; the texts of procedure are known as they stood in 2010.
    of_2016 = judge("2016-07-01", {**THREAT, "channel": "letter"}, exhibits=[CAPTURE])
    (said,) = [finding.message for finding in of_2016.findings if finding.code == "read-again"]
    assert "Menaces" not in said and "procédure" in said


@pytest.mark.parametrize("on", ["2013-11-09", "2017-03-01", "2026-11-21"])
def test_a_verdict_depends_on_its_case_and_day_alone(on: str) -> None:
    case = tell(THREAT, exhibits=[CAPTURE])
    day = DocumentDay(date.fromisoformat(on))
    assert reviewed(case, day) == reviewed(case, day)


def test_an_empty_case_is_reviewed_without_a_word_too_many() -> None:
    verdict = reviewed(tell().model_copy(update={"complainants": []}), DocumentDay(date(2026, 11, 21)))[1]
    assert verdict.allegations == ()
    assert not verdict.errors


def test_messages_are_finished_sentences_without_holes() -> None:
    verdict = judge("2026-11-21", THREAT, exhibits=[CAPTURE], harm={"health": "mal"}, wishes={"protect_address": True})
    for finding in verdict.findings:
        assert finding.message[0].isupper() or finding.message.startswith("article")
        assert finding.message.endswith((".", "!", "?"))
        assert "None" not in finding.message
        assert "  " not in finding.message


def test_an_account_no_fact_cites_is_asked_about_unless_it_comes_later() -> None:
    cited, idle = {"id": "a", "handle": "@a"}, {"id": "b", "handle": "@b"}
    threat = {**THREAT, "accounts": ["a"]}
    assert found("account-unused", threat, exhibits=[CAPTURE], accounts=[cited, idle]) == ["accounts[1]"]
    later = {**idle, "appeared": "2/7/2016"}
    assert found("account-unused", threat, exhibits=[CAPTURE], accounts=[cited, later]) == []
    assert found("left-out-later", threat, exhibits=[CAPTURE], accounts=[cited, later]) == ["accounts[1]"]
    # Cited by a fact that comes later: it is not idle, it is not yet told.
    tomorrow = {**threat, "when": "2/7/2016", "accounts": ["b"], "exhibits": []}
    assert found("account-unused", threat, tomorrow, exhibits=[CAPTURE], accounts=[cited, idle]) == []


STREET = "Il a écrit que nous habitons au 12 bis, rue Inventée, à Versailles."


@pytest.mark.parametrize("words", [STREET, "4 AVENUE des Essais", "3 allée Neuve", "10 place d’Exemple"])
def test_an_address_in_what_is_told_or_quoted_is_pointed_out(words: str) -> None:
    assert found("address-in-words", {**THREAT, "story": words}, exhibits=[CAPTURE]) == ["facts[0].story"]
    quoted = {**THREAT, "posts": [{"text": "mots"}, {"text": words}]}
    assert found("address-in-words", quoted, exhibits=[CAPTURE]) == ["facts[0].posts[1].text"]


@pytest.mark.parametrize("field", ["exposed", "profile_use", "condition"])
def test_an_address_in_any_answer_about_a_fact_is_pointed_out(field: str) -> None:
    assert found("address-in-words", {**THREAT, field: STREET}, exhibits=[CAPTURE]) == [f"facts[0].{field}"]


@pytest.mark.parametrize(
    ("rest", "where"),
    [
        (
            {"accounts": [{"id": "a1", "holder": "Jean Exemple", "holder_basis": f"il habite {STREET}"}]},
            "accounts[0].holder_basis",
        ),
        ({"steps": [{"kind": "contact_attempt", "to": f"Jean Exemple, {STREET}"}]}, "steps[0].to"),
        ({"steps": [{"kind": "contact_attempt", "details": f"Je lui ai écrit au {STREET}."}]}, "steps[0].details"),
        ({"harm": {"told": f"Il loge {STREET}."}}, "harm.told"),
        ({"harm": {"quoted": f"Il loge {STREET}."}}, "harm.quoted"),
        ({"witnesses": [{"last_name": "Exemple", "saw": f"Elle était {STREET}."}]}, "witnesses[0].saw"),
    ],
)
def test_an_address_told_beside_the_facts_is_pointed_out(rest: dict[str, Any], where: str) -> None:
    assert found("address-in-words", THREAT, exhibits=[CAPTURE], **rest) == [where]


def test_the_address_of_a_police_station_is_that_of_nobody() -> None:
    steps = [{"kind": "complaint_police", "when": "2/10/2026", "to": f"Commissariat, {STREET}"}]
    assert not found("address-in-words", THREAT, exhibits=[CAPTURE], steps=steps)


@pytest.mark.parametrize(
    "words", ["Dans la rue, 3 personnes m’ont suivie.", "Il a pris place au 2e rang.", "12 routes"]
)
def test_words_that_hold_no_address_raise_nothing(words: str) -> None:
    assert not found("address-in-words", {**THREAT, "story": words}, exhibits=[CAPTURE])


WORDS: dict[str, Any] = {"kind": "insult", "channel": "public", "posts": [{"text": "mots"}]}


@pytest.mark.parametrize(
    ("fact", "on", "there"),
    [
        # Loi n° 2017-86 added the second paragraph of 65-3; Cons. const., n° 2024-1088 QPC, left a reserve unread here.
        ({**WORDS, "grounds": ["homophobic"], "when": "10/1/2017"}, "2017-01-28", False),
        ({**WORDS, "grounds": ["homophobic"], "when": "10/1/2017"}, "2017-01-29", True),
        ({**WORDS, "grounds": ["racist"], "when": "1/10/2026"}, "2026-11-21", True),
        ({**WORDS, "when": "1/10/2026"}, "2026-11-21", False),
    ],
)
def test_the_strict_rule_is_advised_where_a_relief_was_not_read(fact: dict[str, Any], on: str, there: bool) -> None:
    verdict = judge(on, fact)
    assert ("press-strict" in codes(verdict)) is there
    assert "press-head" in codes(verdict)


def test_a_delit_punished_by_a_fine_alone_is_reserved_and_a_contravention_is_not() -> None:
    mayor = {**PERSON, "mandate": {"title": "maire", "since": "2014-03-30", "known_to_authors": True}}
    words = {**WORDS, "channel": "private_message", "when": "1/8/2026"}
    verdict = judge("2026-11-21", {**words, "grounds": ["mandate"]}, complainants=[mayor])
    assert "CP 433-5" in {one.article for one in verdict.reserved}
    sexist = judge("2026-11-21", {**words, "grounds": ["sexist", "homophobic"]})
    assert {one.article for one in sexist.reserved} == {"CP 222-33-1-1"}, "and not CP R. 625-8-3"


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("ne pas porter plainte", True),
        ("retirer ma plainte", True),
        ("me rétracter", True),
        ("supprimer mon compte", False),
        (None, False),
    ],
)
def test_an_order_not_to_complain_has_a_text_of_its_own_beside_that_of_the_threat(
    order: str | None, said: bool
) -> None:
    threat = {"kind": "death_threat", "when": "4/9/2026", "channel": "sms", "condition": order}
    verdict = judge("2026-11-21", threat)
    found = [one for one in verdict.findings if one.code == "victim-silenced"]
    assert bool(found) is said
    assert any("434-5" in one.article for one in verdict.allegations) is said
    assert "CP 222-18" in {one.article for one in verdict.allegations} or order is None
    assert all("434-5" in one.message and "à vérifier" in one.message for one in found)


def test_an_order_that_only_speaks_of_a_complaint_is_left_to_the_lawyer() -> None:
    threat = {"kind": "death_threat", "when": "4/9/2026", "channel": "sms", "condition": "porter plainte contre lui"}
    verdict = judge("2026-11-21", threat)
    (found,) = [one for one in verdict.findings if one.code == "victim-silenced"]
    assert "n’est pas retenu" in found.message and "à vérifier" in found.message
    assert not any("434-5" in one.article for one in verdict.allegations)


def test_a_birth_after_a_fact_is_asked_to_be_mended_and_no_age_comes_of_it() -> None:
    child = {**PERSON, "birth_date": "8 juillet 2026"}
    asked = {
        "kind": "solicitation",
        "when": "3 mai 2025",
        "channel": "private_message",
        "solicited": ["act", "proposals"],
    }
    verdict = judge("2026-11-21", {**asked, "adult": "il a écrit son âge"}, complainants=[child])
    (said,) = [one for one in verdict.findings if one.code == "birth-after-fact"]
    assert said.where == "complainants[0].birth_date"
    assert not verdict.allegations
    assert "birth-after-fact" not in codes(judge("2026-11-21", asked))
