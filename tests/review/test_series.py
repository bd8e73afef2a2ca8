"""The last safe day of repeated acts counts from the last act that is surely one of them, and of one author."""

from datetime import date
from typing import Any

import pytest

from filings.statement.moments import Span, surely
from schemas.fact import Fact
from tests.review.telling import PERSON, alleged, codes, judge

CALLS = {"kind": "calls", "channel": "call", "repeated": True, "count": 40}
ACCOUNTS = {"accounts": [{"id": "a", "handle": "un"}, {"id": "b", "handle": "deux"}, {"id": "c", "handle": "trois"}]}


def term(on: str, *facts: dict[str, Any], **more: Any) -> tuple[str, str]:
    """The last safe day of the calls, and the last possible one."""
    found = alleged(judge(on, *facts, **more), "CP 222-16").prescription
    return str(found.safe_ends_on or found.ends_on), str(found.ends_on)


@pytest.mark.parametrize(
    ("when", "last", "sure"),
    [
        ("3 octobre 2024", "2024-10-03", "2024-10-03"),
        ("octobre 2024", "2024-10-31", "2024-10-01"),
        ("2024", "2024-12-31", "2024-01-01"),
        ("du 1er mars au 30 novembre 2024", "2024-11-30", "2024-11-30"),
        ("de mars à novembre 2024", "2024-11-30", "2024-11-01"),
        ("entre le 2 et le 5 mai 2024", "2024-05-05", "2024-05-02"),
        ("de fin août 2024 au 3 octobre 2024", "2024-10-03", "2024-10-03"),
    ],
)
def test_a_period_is_sure_up_to_the_earliest_day_on_which_it_can_have_ended(when: str, last: str, sure: str) -> None:
    fact = Fact.model_validate({**CALLS, "when": when})
    assert surely(fact, Span(date(2024, 1, 1), date.fromisoformat(last), lasting=True)) == date.fromisoformat(sure)


def test_a_period_still_open_is_not_carried_on_by_what_others_did() -> None:
    calls = {**CALLS, "when": "depuis le 1er février 2022", "accounts": ["a"]}
    alone = term("2026-11-30", calls, **ACCOUNTS)
    insult = {"kind": "insult", "channel": "sms", "when": "10 octobre 2026", "accounts": ["b"]}
    assert alone == ("2028-02-01", "2028-02-01")
    safe, possible = term("2026-11-30", calls, insult, **ACCOUNTS)
    assert (safe, possible) == ("2028-02-01", "2032-10-10")


def test_the_dated_acts_of_a_period_make_it_sure_that_far() -> None:
    posts = [{"when": "4 mai 2024", "account": "a"}, {"when": "juin 2024", "account": "a"}]
    calls = {**CALLS, "when": "depuis le 1er février 2022", "accounts": ["a"], "posts": posts}
    assert term("2026-11-30", calls, **ACCOUNTS)[0] == "2030-06-01"


def test_the_facts_of_one_author_are_one_series_and_those_of_two_lapse_each_on_its_own() -> None:
    early = {**CALLS, "when": "3 mars 2021", "accounts": ["a"]}
    late = {**CALLS, "when": "3 mars 2026"}
    assert term("2026-11-30", early, {**late, "accounts": ["a"]}, **ACCOUNTS) == ("2032-03-03", "2032-03-03")
    assert term("2026-11-30", early, {**late, "accounts": ["b"]}, **ACCOUNTS) == ("2027-03-03", "2032-03-03")
    assert term("2026-11-30", early, late, **ACCOUNTS) == ("2027-03-03", "2032-03-03")
    same = [{**one, "holder": "Jean Morel-Exemple", "holder_basis": "il l’a dit"} for one in ACCOUNTS["accounts"]]
    assert term("2026-11-30", early, {**late, "accounts": ["b"]}, accounts=same) == ("2032-03-03", "2032-03-03")


def test_a_third_fact_may_make_one_series_of_two() -> None:
    facts = [
        {**CALLS, "when": "3 mars 2021", "accounts": ["a"]},
        {**CALLS, "when": "3 mars 2023", "accounts": ["b"]},
        {**CALLS, "when": "3 mars 2026", "accounts": ["a", "b"]},
    ]
    assert term("2026-11-30", *facts, **ACCOUNTS)[0] == "2032-03-03"


def test_where_the_sure_day_is_past_the_page_asks_for_the_day_of_the_last_act() -> None:
    calls = {**CALLS, "when": "depuis le 1er février 2019", "accounts": ["a"]}
    later = {"kind": "insult", "channel": "sms", "when": "10 octobre 2026", "accounts": ["b"]}
    verdict = judge("2026-11-30", calls, later, **ACCOUNTS)
    (said,) = [one.message for one in verdict.findings if one.code == "limitation-partly-past"]
    assert "dernier acte" in said and "chaque message" not in said
    due = next(one.message for one in verdict.findings if one.code == "deadline" and one.message.startswith("Appels"))
    assert "selon le jour du dernier acte" in due and "anciens" not in due
    assert "limitation-past" not in codes(verdict)


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2026-11-30", ["partie civile", "citation directe", "procès-verbal", "article 9-2"]),
        ("2013-11-09", ["suspend", "trois mois au plus", "article 85", "n’en tiennent pas compte"]),
    ],
)
def test_what_moves_the_time_is_said_with_who_does_it(on: str, said: list[str]) -> None:
    calls = {**CALLS, "when": "3 octobre 2013" if on < "2020" else "3 octobre 2026"}
    verdict = judge(on, calls)
    (message,) = [one.message for one in verdict.findings if one.code == "what-interrupts"]
    assert all(part in message for part in said)


def test_nothing_is_said_of_it_for_words_of_the_press_law_alone_nor_where_no_text_was_read() -> None:
    insult = {"kind": "insult", "channel": "public", "when": "3 octobre 2026", "posts": [{"text": "des mots"}]}
    assert "what-interrupts" not in codes(judge("2026-11-30", insult))
    assert "what-interrupts" not in codes(judge("2018-11-30", {**CALLS, "when": "3 octobre 2018"}))


def test_whoever_joins_two_authors_in_one_fact_joins_what_each_did_before_and_after() -> None:
    facts = [
        {**CALLS, "when": "3 mars 2021", "accounts": ["a", "b"]},
        {**CALLS, "when": "3 mars 2023", "accounts": ["a"]},
        {**CALLS, "when": "3 mars 2026", "accounts": ["b"]},
    ]
    assert term("2026-11-30", *facts, **ACCOUNTS)[0] == "2032-03-03"


@pytest.mark.parametrize(
    ("targets", "safe"),
    [
        ([[1], [1]], "2032-03-03"),
        ([[1], [2]], "2027-03-03"),
        ([[], [2]], "2032-03-03"),
        ([[1], []], "2032-03-03"),
        ([[1], [1, 2], [2]], "2029-03-03"),
    ],
)
def test_what_is_done_to_two_victims_is_two_series(targets: list[list[int]], safe: str) -> None:
    days = ["3 mars 2021", "3 mars 2026"] if len(targets) == 2 else ["3 mars 2021", "3 mars 2023", "3 mars 2026"]
    facts = [{**CALLS, "when": on, "accounts": ["a"], "targets": to} for on, to in zip(days, targets, strict=True)]
    people = [PERSON, {**PERSON, "first_names": "Lea"}]
    assert term("2026-11-30", *facts, complainants=people, **ACCOUNTS)[0] == safe
