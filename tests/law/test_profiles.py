"""An address of a platform shows a profile or a post; all the addresses of one profile are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.law.registers import platforms, profiles

PROFILES = {
    "https://www.facebook.com/jean.exemple.49": "facebook @jean.exemple.49",
    "https://www.facebook.com/profile.php?id=1000": "facebook 1000",
    "https://www.facebook.com/people/Jean-Exemple/1000/": "facebook 1000",
    "https://twitter.com/abc": "x @abc",
    "https://x.com/abc": "x @abc",
    "https://www.tiktok.com/@abc": "tiktok @abc",
    "https://www.youtube.com/channel/UCexemple": "youtube UCexemple",
    "https://www.snapchat.com/add/abc": "snapchat @abc",
    "https://www.linkedin.com/in/abc/": "linkedin @abc",
    "https://t.me/s/abc": "telegram @abc",
    "https://discord.com/users/123": "discord 123",
}
POSTS = (
    "https://www.tiktok.com/@abc/video/7301",
    "https://x.com/abc/status/1",
    "https://x.com/i/web/status/1",
    "https://www.instagram.com/p/EXEMPLE/",
    "https://www.instagram.com/stories/abc/12/",
    "https://www.facebook.com/permalink.php?story_fbid=1&id=1000",
    "https://www.facebook.com/watch/?v=12",
    "https://www.facebook.com/groups/12/posts/13",
    "https://www.youtube.com/shorts/EXEMPLE",
    "https://youtu.be/EXEMPLE",
    "https://fb.watch/EXEMPLE/",
    "https://www.reddit.com/r/exemple/comments/1/titre/",
    "https://www.linkedin.com/posts/abc_sujet-activity-7",
    "https://mastodon.social/@abc/112",
    "https://t.me/abc/12",
    "https://www.pinterest.fr/pin/12/",
)


@pytest.mark.parametrize("url", PROFILES)
@given(
    host=st.sampled_from(["www.", "m.", ""]),
    scheme=st.sampled_from(["https://", "http://", ""]),
    end=st.sampled_from(["", "/"]),
    tracking=st.sampled_from(["", "utm_source=x", "igsh=MzRl", "s=20", "fbclid=a&ref=b", "lang=fr"]),
)
def test_a_profile_is_one_however_its_address_was_shared(
    url: str, host: str, scheme: str, end: str, tracking: str
) -> None:
    bare = url.removeprefix("https://").removeprefix("www.")
    path, _, query = bare.partition("?")
    whole = "&".join(part for part in (query, tracking) if part)
    shared = f"{scheme}{host}{path.rstrip('/')}{end}{f'?{whole}' if whole else ''}"
    shown = profiles.read(shared)
    assert (shown.key, shown.post) == (PROFILES[url], False)


@pytest.mark.parametrize("url", POSTS)
def test_a_post_is_no_profile(url: str) -> None:
    assert profiles.read(url).post
    assert profiles.read(url.replace("https://www.", "")).post


@pytest.mark.parametrize(
    "url", ["https://www.facebook.com/groups/12", "https://x.com/home", "https://forum.exemple.fr/p/1"]
)
def test_a_page_of_a_platform_is_nobody(url: str) -> None:
    shown = profiles.read(url)
    assert not shown.post and not shown.handle


@given(st.text(max_size=60))
def test_no_text_stops_the_reading_of_an_address(text: str) -> None:
    profiles.read(text)
    profiles.untracked(text)
    assert platforms.at_odds("TikTok", text) in {None, *(one for one, _ in platforms.names())}


@pytest.mark.parametrize(
    ("named", "url"),
    [
        ("twitter", "https://x.com/abc"),
        ("X (ex-Twitter)", "https://twitter.com/abc"),
        ("YouTube Shorts", "https://youtu.be/EXEMPLE"),
        ("telegram", "https://t.me/abc"),
        ("Facebook", "https://fb.watch/EXEMPLE"),
        ("Facebook", "https://m.me/abc"),
        ("Messenger", "https://www.facebook.com/abc"),
        ("tik tok", "https://vm.tiktok.com/EXEMPLE"),
        ("WhatsApp", "https://wa.me/33699001122"),
        ("TikTok", "https://t.co/EXEMPLE"),
        ("TikTok", "https://l.instagram.com/?u=https://www.tiktok.com"),
        ("TikTok", "https://web.archive.org/web/2026/https://www.tiktok.com/@abc"),
        ("mon forum", "https://www.instagram.com/abc"),
        ("Instagram", "https://forum.exemple.fr/abc"),
    ],
)
def test_what_agrees_or_may_agree_is_no_disagreement(named: str, url: str) -> None:
    assert platforms.at_odds(named, url) is None


@pytest.mark.parametrize(
    ("named", "url", "found"),
    [
        ("TikTok", "https://www.instagram.com/abc", "instagram"),
        ("insta", "https://m.facebook.com/abc", "facebook"),
        ("X (ex-Twitter)", "https://www.threads.net/@abc", "threads"),
        ("Snapchat (snap)", "tiktok.com/@abc", "tiktok"),
    ],
)
def test_an_address_of_another_platform_is_a_disagreement(named: str, url: str, found: str) -> None:
    assert platforms.at_odds(named, url) == found


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("X (ex-Twitter)", "x"),
        ("x / Twitter", "x"),
        ("FB", "facebook"),
        ("insta", "instagram"),
        ("Instagram (DM)", "instagram"),
        ("snap", "snapchat"),
        ("WhatsApp", "whatsapp"),
        ("Messenger", "messenger"),
        ("YouTube Shorts", "youtube"),
        ("Tik-Tok", "tiktok"),
    ],
)
def test_a_platform_is_known_by_the_names_people_give_it(said: str, known: str) -> None:
    assert platforms.recognise(said) == known
