"""An account can be found again by what is told of it; where its platform and its address disagree, no notice goes."""

from typing import Any

import pytest

from filings.review.verdict import Finding, Level, Verdict
from tests.review.telling import codes, judge

ON = "2026-11-30"
THREAT: dict[str, Any] = {"kind": "death_threat", "when": "14/11/2026", "channel": "public"}


def post(url: str, **more: Any) -> dict[str, Any]:
    return {"url": url, "text": "On va te tuer", **more}


def found(verdict: Verdict, code: str) -> list[Finding]:
    return [one for one in verdict.findings if one.code == code]


def platforms(verdict: Verdict) -> set[str]:
    return {duty.platform for duty in verdict.notices}


ODD = {"id": "a", "platform": "TikTok", "handle": "@abc", "url": "https://www.instagram.com/abc"}


def test_an_account_told_on_one_platform_with_the_address_of_another_is_an_error_that_names_both() -> None:
    fact = {**THREAT, "platform": "TikTok", "accounts": ["a"], "posts": [post("https://www.tiktok.com/@abc/video/1")]}
    (finding,) = found(judge(ON, fact, accounts=[ODD]), "platform-at-odds")
    assert finding.level is Level.ERROR and finding.where == "accounts[0].url"
    assert "TikTok" in finding.message and "Instagram" in finding.message
    assert "https://www.instagram.com/abc" in finding.message


def test_the_notice_concerned_waits_and_the_others_are_written() -> None:
    facts = [
        {**THREAT, "accounts": ["a"], "posts": [post("https://www.instagram.com/p/1/", account="a")]},
        {**THREAT, "accounts": ["b"], "posts": [post("https://x.com/def/status/1", account="b")]},
    ]
    other = {"id": "b", "platform": "x", "handle": "@def", "url": "https://twitter.com/def"}
    verdict = judge(ON, *facts, accounts=[ODD, other])
    assert platforms(verdict) == {"x"}
    mended = judge(ON, *facts, accounts=[{**ODD, "platform": "insta"}, other])
    assert platforms(mended) == {"instagram", "x"} and "platform-at-odds" not in codes(mended)


def test_a_message_told_on_one_platform_with_the_address_of_another_holds_that_notice() -> None:
    posts = [post("https://www.tiktok.com/@abc/video/1"), post("https://www.instagram.com/p/1/")]
    verdict = judge(ON, {**THREAT, "platform": "tiktok", "posts": posts})
    (finding,) = found(verdict, "platform-at-odds")
    assert finding.where == "facts[0].posts[1].url"
    assert "https://www.instagram.com/p/1/" in finding.message and "faites-en plusieurs faits" in finding.message
    assert not verdict.notices


@pytest.mark.parametrize(
    ("platform", "url"),
    [
        ("twitter", "https://x.com/abc"),
        ("YouTube Shorts", "https://youtu.be/1"),
        ("mon forum", "https://exemple.fr/abc"),
    ],
)
def test_two_names_of_one_platform_are_no_disagreement(platform: str, url: str) -> None:
    account = {"id": "a", "platform": platform, "handle": "@abc", "url": url}
    assert "platform-at-odds" not in codes(judge(ON, {**THREAT, "accounts": ["a"]}, accounts=[account]))


def test_a_platform_called_by_several_names_receives_one_notice() -> None:
    facts = [
        {**THREAT, "platform": "insta", "posts": [post("https://www.instagram.com/p/1/", account="a")]},
        {**THREAT, "platform": "Instagram", "posts": [post("https://www.instagram.com/p/2/")]},
    ]
    account = {"id": "a", "platform": "Instagram (DM)", "handle": "@abc"}
    (duty,) = judge(ON, *facts, accounts=[account]).notices
    assert (duty.platform, duty.name, len(duty.contents)) == ("instagram", "Instagram", 2)


@pytest.mark.parametrize(
    "known",
    [
        {"handle": "@abc"},
        {"displayed_name": "Jean Exemple"},
        {"phone": "06 99 00 11 22"},
        {"email": "jean@exemple.fr"},
        {"permanent_id": "1000"},
        {"url": "https://www.facebook.com/abc"},
        {"seen_in": "https://www.instagram.com/p/1/"},
        {"described": "le compte de mon ex"},
        {"id": "@abc"},
    ],
)
def test_an_account_known_by_anything_is_not_said_to_be_nameless(known: dict[str, str]) -> None:
    verdict = judge(ON, {**THREAT, "accounts": [known.get("id", "a")]}, accounts=[{"id": "a", **known}])
    assert "account-nameless" not in codes(verdict)


def test_an_account_of_which_only_the_mark_is_told_is_asked_for() -> None:
    verdict = judge(ON, {**THREAT, "accounts": ["kevin"]}, accounts=[{"id": "kevin", "platform": "tiktok"}])
    (finding,) = found(verdict, "account-nameless")
    assert finding.where == "accounts[0]"


def test_one_profile_told_as_two_accounts_is_said() -> None:
    accounts = [
        {"id": "a", "platform": "insta", "handle": "@abc"},
        {"id": "b", "platform": "instagram", "url": "https://m.instagram.com/ABC/?igsh=1"},
        {"id": "c", "platform": "tiktok", "handle": "@abc"},
    ]
    verdict = judge(ON, {**THREAT, "accounts": ["a", "b", "c"]}, accounts=accounts)
    (finding,) = found(verdict, "account-twice")
    assert finding.where == "accounts[1]" and "n° 1 et 2" in finding.message


def test_the_address_of_a_post_told_for_a_profile_is_said() -> None:
    account = {"id": "a", "handle": "@abc", "url": "https://www.tiktok.com/@abc/video/1"}
    assert "account-is-a-post" in codes(judge(ON, {**THREAT, "accounts": ["a"]}, accounts=[account]))


def test_a_post_by_which_an_account_is_known_is_asked_for_among_the_messages_until_it_is_there() -> None:
    url = "https://www.tiktok.com/@abc/video/1"
    account = {"id": "a", "handle": "@abc", "seen_in": [url]}
    fact = {**THREAT, "accounts": ["a"]}
    assert "account-post-untold" in codes(judge(ON, fact, accounts=[account]))
    assert "account-post-untold" not in codes(judge(ON, {**fact, "posts": [post(url)]}, accounts=[account]))
