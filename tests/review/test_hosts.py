"""The notice a platform must receive, on the day it is sent."""

from typing import Any

import pytest

from tests.review.telling import codes, judge

THREAT: dict[str, Any] = {
    "kind": "death_threat",
    "when": "15/06/2013",
    "channel": "public",
    "platform": "twitter",
    "posts": [
        {"url": "https://twitter.com/exemple/status/1", "text": "mots"},
        {"url": "https://twitter.com/exemple/status/2", "gone": True},
        {"text": "sans adresse"},
    ],
}


@pytest.mark.parametrize(
    ("on", "regime", "shown", "hidden"),
    [
        ("2013-11-09", "lcen_2004", {"civil_status", "domicile", "recipient", "author_correspondence"}, {"good_faith"}),
        ("2020-06-26", "lcen_2020", {"email", "author_correspondence"}, {"civil_status", "domicile", "good_faith"}),
        ("2023-08-25", "dsa", {"email", "good_faith"}, {"civil_status", "domicile", "author_correspondence"}),
        ("2026-11-21", "dsa", {"email", "good_faith"}, {"civil_status", "domicile", "author_correspondence"}),
    ],
)
def test_the_regime_follows_the_day_the_notice_is_sent(on: str, regime: str, shown: set[str], hidden: set[str]) -> None:
    (duty,) = judge(on, THREAT).notices
    assert duty.regime == regime
    assert shown <= duty.elements
    assert not hidden & duty.elements


def test_only_what_is_still_online_with_its_address_is_notified() -> None:
    verdict = judge("2013-11-09", THREAT)
    (duty,) = verdict.notices
    assert duty.contents == (("F1", 0),)
    assert (duty.platform, duty.service, duty.entity) == ("twitter", "twitter", "Twitter, Inc.")
    assert [f.where for f in verdict.findings if f.code == "url-missing"] == ["facts[0].posts[2].url"]


def test_a_closed_false_profile_is_not_notified() -> None:
    profile = {
        "kind": "false_profile",
        "when": "1/9/2013",
        "accounts": ["faux"],
        "posts": [{"account": "faux", "url": "https://www.facebook.com/faux"}],
    }
    account = {"id": "faux", "kind": "false_profile", "platform": "facebook"}
    assert [n.platform for n in judge("2013-11-09", profile, accounts=[account]).notices] == ["facebook"]
    closed = {**account, "closed": "2 septembre 2013"}
    assert judge("2013-11-09", profile, accounts=[closed]).notices == ()


def test_a_platform_told_by_its_former_name_keeps_it() -> None:
    assert judge("2023-07-23", THREAT).platform("twitter") == "Twitter"
    assert judge("2023-07-24", THREAT).platform("twitter") == "X (anciennement Twitter)"
    assert judge("2026-11-21", {**THREAT, "platform": "x"}).platform("x") == "X"


def test_an_unknown_platform_gets_a_notice_and_a_question() -> None:
    forum = {**THREAT, "platform": "Forum Inventé", "posts": [{"url": "https://forum.exemple.fr/1", "text": "mots"}]}
    verdict = judge("2026-11-21", forum)
    (duty,) = verdict.notices
    assert (duty.name, duty.entity, duty.regime) == ("Forum Inventé", "", "dsa")
    assert duty.site == "forum.exemple.fr"
    assert "notice-to-host" in codes(verdict)


@pytest.mark.parametrize(
    ("channel", "asked"),
    [("public", True), ("restricted", True), ("sms", False), ("private_message", False), ("email", False)],
)
def test_no_address_is_asked_of_what_has_none(channel: str, asked: bool) -> None:
    fact = {**THREAT, "channel": channel, "posts": [{"when": "1/9/2013", "text": "mots"}]}
    assert ("url-missing" in codes(judge("2013-11-09", fact))) is asked


def unwritten(fact: dict[str, Any], *accounts: dict[str, Any]) -> list[tuple[str, str]]:
    codes_ = {"notice-unwritten", "notice-needless"}
    verdict = judge("2026-11-21", {"when": "2 mars 2026", **fact}, accounts=list(accounts))
    return [(one.code, one.where) for one in verdict.findings if one.code in codes_]


def test_a_platform_that_receives_no_notice_is_said_with_what_is_missing() -> None:
    profile = {"id": "f", "kind": "false_profile", "platform": "instagram", "handle": "@faux"}
    false = {"kind": "false_profile", "accounts": ["f"]}
    assert unwritten(false, profile) == [("notice-unwritten", "accounts[0].url")]
    assert unwritten(false, {**profile, "url": "https://www.instagram.com/faux/"}) == []
    assert unwritten(false, {**profile, "closed": "3 mars 2026"}) == [("notice-needless", "facts[0]")]
    threat = {"kind": "death_threat", "platform": "Insta", "channel": "public", "posts": [{"text": "mots"}]}
    assert unwritten(threat) == [("notice-unwritten", "facts[0].posts")]
    gone = {**threat, "posts": [{"text": "mots", "gone": True, "url": "https://www.instagram.com/p/1"}]}
    assert unwritten(gone) == [("notice-needless", "facts[0]")]


def test_what_has_no_address_asks_for_none() -> None:
    for fact in (
        {"kind": "death_threat", "platform": "instagram", "channel": "private_message"},
        {"kind": "calls", "repeated": True},
        {"kind": "death_threat", "platform": "SMS"},
        {"kind": "context", "platform": "instagram"},
    ):
        assert unwritten(fact) == []


PRIVATE: list[dict[str, Any]] = [
    {"kind": "death_threat", "channel": "private_message", "platform": "whatsapp"},
    {"kind": "death_threat", "channel": "restricted", "platform": "WhatsApp"},
    {"kind": "death_threat", "platform": "WhatsApp"},
    {"kind": "death_threat", "platform": "Signal", "channel": None},
    {"kind": "death_threat", "channel": "private_message", "platform": "instagram"},
    {"kind": "death_threat", "channel": "sms"},
    {"kind": "death_threat", "channel": "email"},
    {"kind": "death_threat", "platform": "SMS"},
    {"kind": "messages", "platform": "instagram"},
    {"kind": "intrusion", "platform": "instagram", "entered": True},
    {"kind": "calls", "repeated": True},
]


@pytest.mark.parametrize("fact", PRIVATE, ids=str)
def test_nobody_is_asked_for_the_address_of_what_has_none(fact: dict[str, Any]) -> None:
    posts = [{"when": "14 novembre 2026", "text": "mots"}]
    verdict = judge("2026-11-30", {"when": "14 novembre 2026", "posts": posts, **fact})
    assert not codes(verdict) & {"url-missing", "notice-unwritten"}
    assert not any("https://…) d’au moins un message" in one.message for one in verdict.findings)


def test_a_public_message_is_still_asked_for_its_address() -> None:
    posts = [{"when": "14 novembre 2026", "text": "mots"}]
    fact = {"kind": "death_threat", "when": "14 novembre 2026", "channel": "public", "platform": "x", "posts": posts}
    assert {"url-missing", "notice-unwritten", "no-notice"} <= codes(judge("2026-11-30", fact))


def test_a_notice_for_a_known_platform_does_not_go_to_a_host() -> None:
    verdict = judge(
        "2026-11-21", {**THREAT, "platform": "x", "posts": [{"url": "https://x.com/a/status/1", "text": "m"}]}
    )
    assert [duty.site for duty in verdict.notices] == [""] and "notice-to-host" not in codes(verdict)
