"""Time counts from acts, and what time has overtaken is said."""

from datetime import date
from typing import Any

from tests.review.telling import PERSON, alleged, judge

POST: dict[str, Any] = {"when": "7/3/2026", "url": "https://exemple.fr/1", "text": "Tu vas mourir.", "exhibit": 1}
LATER = "left-out-later"
CAPTURE: dict[str, Any] = {"number": 1, "title": "Capture", "kind": "capture", "captured": "10/3/2026"}


def test_a_period_still_open_ends_with_the_last_dated_act_and_not_with_a_capture() -> None:
    threat = {"kind": "death_threat", "when": "depuis le 24/2/2026", "channel": "public", "posts": [POST]}
    steps = [{"kind": "platform_report", "platform": "twitter", "when": "12/3/2026"}]
    verdict = judge("2026-03-20", threat, exhibits=[CAPTURE], steps=steps)
    assert alleged(verdict, "CP 222-17").prescription.starts_on == date(2026, 3, 7)


def test_a_fact_without_date_does_not_outlast_its_accounts() -> None:
    accounts = [{"id": "faux", "kind": "false_profile", "closed": "30/9/2013"}]
    profile = {"kind": "false_profile", "accounts": ["faux"]}
    threat = {"kind": "death_threat", "when": "du 1/9/2013 au 5/11/2013", "channel": "sms"}
    verdict = judge("2013-11-09", threat, profile, accounts=accounts)
    assert alleged(verdict, "CP 226-4-1").prescription.starts_on == date(2013, 9, 30)
    assert alleged(verdict, "CP 222-17").prescription.starts_on == date(2013, 11, 5)


def test_the_end_of_a_month_is_not_said_to_be_its_first_day() -> None:
    def kept(when: str) -> tuple[date | None, str]:
        threat = {"kind": "death_threat", "when": when, "platform": "twitter"}
        verdict = judge("2013-11-09", threat)
        return verdict.data_kept_until, verdict.data_kept.replace("\u00a0", " ")

    until, said = kept("fin août 2013")
    assert until == date(2014, 8, 21) and said.endswith("à partir de la fin du mois d’août 2014.")
    assert kept("août 2013")[1].endswith("à partir du mois d’août 2014.")
    assert kept("12 août 2013")[1].endswith("à partir du 12 août 2014.")


def _codes(on: str, **more: Any) -> set[str]:
    threat = {"kind": "death_threat", "when": "7/3/2026", "channel": "public", "platform": "twitter", "posts": [POST]}
    fact = {**threat, **more.pop("fact", {})}
    return {one.code for one in judge(on, fact, exhibits=[CAPTURE], **more).findings}


def test_words_and_ages_of_another_day_are_to_be_read_again() -> None:
    told = {"story": "Cela dure depuis plus de deux ans."}
    child = [{**PERSON, "dependants": [{"who": "fille", "age": 11}]}]
    assert "relative-words" in _codes("2027-01-10", fact=told)
    assert "relative-words" in _codes("2027-01-10", complainants=child)
    assert "relative-words" not in _codes("2026-03-20", fact=told, complainants=child)


def test_a_meeting_expected_for_a_year_is_past() -> None:
    steps = [{"kind": "minister_meeting", "expected": True}]
    assert "expected-long-ago" in _codes("2027-04-10", steps=steps)
    assert "expected-long-ago" not in _codes("2026-04-10", steps=steps)


def test_a_content_seen_long_ago_is_to_be_seen_again_before_the_notice() -> None:
    assert "seen-long-ago" in _codes("2026-05-10")
    assert "seen-long-ago" not in _codes("2026-03-20")


def test_a_text_asked_of_a_minister_may_exist_by_now() -> None:
    harassment = {"kind": "harassment", "when": "septembre 2013", "repeated": True}
    minister = {"ministry": "women", "law_gap": "Rien ne punit ces messages."}
    assert "law-since" in {one.code for one in judge("2026-11-21", harassment, minister=minister).findings}
    assert "law-since" not in {one.code for one in judge("2013-11-09", harassment, minister=minister).findings}


def test_the_parents_of_a_child_are_not_other_victims() -> None:
    parents = [{"civility": "madame", "first_names": "Eve", "last_name": "Morel", "relation": "mother"}] * 2
    child = [{**PERSON, "birth_date": "14/5/2012", "representatives": parents}]
    steps = [{"kind": "platform_report", "platform": "twitter", "people": 2}]
    assert "others-concerned" not in _codes("2026-03-20", complainants=child, steps=steps)
    assert "others-concerned" in _codes("2026-03-20", steps=steps)


def test_a_fact_told_as_going_on_of_which_no_act_is_recent_asks_for_its_last_day() -> None:
    assert "still-going-on" in _codes("2026-06-10", fact={"when": "depuis le 24/2/2026"})
    assert "still-going-on" not in _codes("2026-03-20", fact={"when": "depuis le 24/2/2026"})
    assert "still-going-on" not in _codes("2026-06-10", fact={"when": "du 24/2/2026 au 7/3/2026"})


def test_what_came_later_is_counted_for_what_it_is() -> None:
    accounts = [
        {"id": "un", "handle": "un"},
        {"id": "deux", "handle": "deux", "closed": "2/4/2026"},
        {"id": "trois", "handle": "trois", "appeared": "3/4/2026"},
    ]
    fact = {"kind": "death_threat", "when": "7/3/2026", "channel": "public", "accounts": ["un", "deux"]}
    (said,) = {one.message for one in judge("2026-03-20", fact, accounts=accounts).findings if one.code == LATER}
    assert "(un compte nouveau et un compte fermé)" in said.replace("\u00a0", " ")
