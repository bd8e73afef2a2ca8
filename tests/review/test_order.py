"""What is said first: a danger, then what dies first, then a hole; and the day somebody is summoned, prepared."""

import re
from datetime import date
from typing import Any

import pytest

from filings.days import DocumentDay
from filings.review.checks import CHECKS
from filings.review.judge import reviewed
from filings.review.verdict import Finding, Level, is_near
from schemas.case import Case

ON = DocumentDay(date(2026, 11, 30))
ANA = {"first_names": "Ana", "last_name": "Exemple", "birth_date": "4 février 1990"}


def case(**told: Any) -> Case:
    return Case.model_validate({"complainants": [ANA], **told})


def found(one: Case) -> list[Finding]:
    return list(reviewed(one, ON)[1].findings)


def said(one: Case, code: str) -> list[str]:
    return [finding.message for finding in found(one) if finding.code == code]


INSULT = {"kind": "insult", "when": "1er septembre 2026", "platform": "telegram", "story": "Des injures."}


def test_a_danger_comes_before_a_deadline_and_a_deadline_before_a_hole() -> None:
    urgent = found(
        case(
            court="Nulle-Part",
            harm={"in_danger": True},
            facts=[INSULT, {"kind": "suicide_call", "when": "2 novembre 2026", "story": "Des messages."}],
        )
    )
    dangers = [n for n, one in enumerate(urgent) if one.danger]
    near = [n for n, one in enumerate(urgent) if not one.danger and is_near(one.due, ON)]
    holes = [n for n, one in enumerate(urgent) if one.level is Level.ERROR]
    assert dangers and near and holes
    assert max(dangers) < min(near) and max(near) < min(holes)
    assert urgent[0].code == "danger"


def test_of_two_near_days_the_first_to_die_is_said_first() -> None:
    later = {**INSULT, "when": "15 septembre 2026"}
    for facts in ([INSULT, later], [later, INSULT]):
        days = [one.due for one in found(case(facts=facts)) if is_near(one.due, ON)]
        assert len(days) == 2 and days == sorted(days, key=str)


def test_what_may_hurt_somebody_is_a_warning_for_the_person() -> None:
    dangers = [check for check in CHECKS if check.danger]
    assert {check.code for check in dangers} >= {"danger", "suicide-call", "intimate-image-minor", "summons"}
    assert all(check.level is not Level.ADVICE and check.audience.value == "victim" for check in dangers)


def test_the_most_urgent_day_is_said_first_plainly_and_once() -> None:
    [message] = said(case(facts=[INSULT]), "channel-unknown")
    assert message.replace("\u00a0", " ").startswith("Dernier jour sûr pour poursuivre ces mots : le 1er décembre 2026")
    assert message.count("2026") == 1 and ".." not in message and "D’ici là, dites si" in message


@pytest.mark.parametrize("when", ["1er septembre 2026", "15 juin 2026", "2 janvier 2020", "septembre 2026", None])
def test_no_sentence_bears_two_stops(when: str | None) -> None:
    telling = case(facts=[{**INSULT, "when": when, "posts": [{"url": "https://t.me/exemple/1", "text": "Toi."}]}])
    for one in found(telling):
        assert not re.search(r"(?<!\.)\.\.(?!\.)|[.;:] [.;]", one.message), one.message


# --- a partner, an ex --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bond", ["partner", "former_partner"])
def test_where_the_author_is_a_partner_or_an_ex_the_summons_is_a_day_to_prepare(bond: str) -> None:
    telling = case(facts=[{**INSULT, "accounts": ["a"]}], accounts=[{"id": "a", "bond": bond}])
    [message] = said(telling, "summons")
    assert "votre conjoint ou partenaire" in message and "convoqué" in message and "Avant de déposer" in message
    assert "3919" in message and "116" in message and "un lieu où être ce jour-là" in message
    numbers = [line.number for line in reviewed(telling, ON)[1].helplines]
    assert "3919" in numbers


@pytest.mark.parametrize(
    "told",
    [
        {"facts": [{**INSULT, "story": "Mon ex m’écrit toutes les nuits."}]},
        {"facts": [{**INSULT, "story": "C’est mon ancien mari, mon ex-mari, qui publie."}]},
        {"accounts": [{"id": "le compte de mon ex Kevin"}], "facts": [INSULT]},
        {"accounts": [{"id": "a", "holder": "mon compagnon"}], "facts": [INSULT]},
    ],
)
def test_an_ex_told_in_words_alone_is_met_with_a_condition(told: dict[str, Any]) -> None:
    [message] = said(case(**told), "summons")
    assert message.startswith("Si l’auteur est, ou a été") and "3919" in message


@pytest.mark.parametrize("bond", [None, "unknown", "classmate", "colleague"])
def test_nobody_else_is_told_of_a_partner(bond: str | None) -> None:
    story = "Un exemple parmi d’autres, avec mon expérience ; texte extrait."
    telling = case(facts=[{**INSULT, "story": story}], accounts=[{"id": "exemple_03", "bond": bond}])
    assert not said(telling, "summons")


def test_a_man_is_sent_to_a_line_that_is_his() -> None:
    telling = case(
        complainants=[{**ANA, "civility": "monsieur"}],
        facts=[{**INSULT, "accounts": ["a"]}],
        accounts=[{"id": "a", "bond": "former_partner"}],
    )
    [message] = said(telling, "summons")
    assert "3919" not in message and "116" in message


# --- no notice ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fact", "why"),
    [
        ({**INSULT, "channel": "public"}, "il manque l’adresse exacte"),
        ({**INSULT, "channel": "public", "posts": [{"text": "Toi."}]}, "il manque l’adresse exacte"),
        ({"kind": "calls", "when": "3 novembre 2026"}, "rien de ce qui est raconté"),
        ({**INSULT, "channel": "sms", "platform": None}, "rien de ce qui est raconté"),
        ({**INSULT, "channel": "public", "posts": [{"url": "https://t.me/exemple/1", "gone": True}]}, "retiré"),
    ],
)
def test_where_no_platform_is_written_to_it_is_said_why(fact: dict[str, Any], why: str) -> None:
    [message] = said(case(facts=[fact]), "no-notice")
    assert why in message


def test_where_a_platform_is_written_to_nothing_is_said() -> None:
    fact = {**INSULT, "channel": "public", "posts": [{"url": "https://t.me/exemple/1", "text": "Toi."}]}
    assert not said(case(facts=[fact]), "no-notice") and not said(case(), "no-notice")


# --- the image of a minor ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("birth", ["4 février 2013", None])
def test_nobody_is_asked_for_a_copy_of_the_intimate_image_of_a_minor(birth: str | None) -> None:
    image = {"kind": "intimate_image", "when": "20 novembre 2026", "channel": "private_message", "explicit": True}
    child = {**ANA, "birth_date": birth}
    findings = found(
        case(for_whom="child", complainants=[child], facts=[image], exhibits=[{"number": 1, "title": "x"}])
    )
    codes = [one.code for one in findings]
    assert codes[0] == "intimate-image-minor"
    assert not {"fact-without-exhibit", "sealed-image"} & set(codes)
    [kept] = [one.message for one in findings if one.code == "keep-originals"]
    assert "aucune copie de l’image intime" in kept and "captures entières" not in kept
    assert {
        one.article for one in reviewed(case(for_whom="child", complainants=[child], facts=[image]), ON)[1].allegations
    } == {"CP 227-23"}
