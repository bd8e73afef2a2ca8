"""The relatives of those whom their functions protect: no question asks it, and the lawyer is told to verify it."""

from typing import Any

import pytest

from tests.review.telling import PERSON, judge

THREAT: dict[str, Any] = {"kind": "threat", "channel": "sms", "announced": ["violence"], "grounds": ["mandate"]}


def said(on: str, fact: dict[str, Any], **more: Any) -> str:
    """What the lawyer is told of relatives, without no-break spaces."""
    found = [one.message for one in judge(on, fact, **more).findings if one.code == "relatives-to-verify"]
    return "\n".join(found).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("kind", "when", "cited"),
    [
        ("threat", "2003-03-19", "433-3"),
        ("death_threat", "2026-11-02", "433-3"),
        ("harassment", "2010-07-11", "222-13, 4° ter"),
        ("harassment", "2016-04-14", "222-13, 4° ter"),
        ("messages", "2025-07-11", "222-13, 4° ter"),
        ("messages", "2024-03-23", "222-14-5"),
        ("personal_data", "2024-03-23", "223-1-1, alinéa 2"),
        ("private_content", "2024-03-23", "226-1"),
    ],
)
def test_words_at_a_mandate_of_which_she_is_not_told_to_have_one_may_be_those_at_somebody_near(
    kind: str, when: str, cited: str
) -> None:
    found = said("2026-11-30", {**THREAT, "kind": kind, "when": when})
    assert f"article {cited}" in found and "un mandat électif" in found and "à vérifier" in found


@pytest.mark.parametrize(
    ("kind", "when"),
    [
        ("threat", "2003-03-18"),
        ("harassment", "2010-07-10"),
        ("harassment", "2016-04-15"),
        ("personal_data", "2024-03-22"),
        ("insult", "2026-11-02"),
    ],
)
def test_no_text_is_named_on_a_day_or_for_a_fact_of_which_none_was_read(kind: str, when: str) -> None:
    assert not said("2026-11-30", {**THREAT, "kind": kind, "when": when})


def test_whoever_has_the_functions_is_not_taken_for_a_relative() -> None:
    fact = {**THREAT, "when": "2026-11-02"}
    elected = {**PERSON, "mandate": {"title": "maire", "since": "mars 2020"}}
    assert not said("2026-11-30", fact, complainants=[elected])
    work = {**fact, "grounds": ["profession"]}
    assert not said("2026-11-30", work, complainants=[{**PERSON, "service": "teacher"}])
    assert "une profession" in said("2026-11-30", work, complainants=[{**PERSON, "service": "none"}])
    assert not said("2026-11-30", {**fact, "grounds": ["racist"]})
    assert not said("2026-11-30", fact, complainants=[{"organisation": {"form": "association", "name": "Exemple"}}])
    child = [elected, {**PERSON, "first_names": "Lea"}]
    assert said("2026-11-30", {**fact, "targets": [2]}, complainants=child)
