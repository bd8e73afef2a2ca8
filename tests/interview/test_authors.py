"""The account of an author never vanishes: whatever is told of it, one a line, is kept where it can be printed."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.interview import authors
from filings.interview.session import Doubt, Kept, Refused, Session
from schemas.account import Account

ON = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("06 99 00 11 22", {"phone": "06 99 00 11 22"}),
        ("+33 6 99 00 11 22", {"phone": "+33 6 99 00 11 22"}),
        ("tél. 06.99.00.11.22", {"phone": "06.99.00.11.22"}),
        ("whatsapp 06 99 00 11 22", {"platform": "whatsapp", "phone": "06 99 00 11 22"}),
        ("06 99 00 11 22 (WhatsApp)", {"platform": "whatsapp", "phone": "06 99 00 11 22"}),
        ("wa.me/33699001122", {"platform": "whatsapp", "phone": "+33699001122", "url": "https://wa.me/33699001122"}),
        ("mon ex (06 99 00 11 22)", {"phone": "06 99 00 11 22", "described": "mon ex (06 99 00 11 22)"}),
        ("jean@exemple.fr", {"email": "jean@exemple.fr"}),
        ("le compte de mon ex Kevin", {"described": "le compte de mon ex Kevin"}),
        ("numéro masqué", {"described": "numéro masqué"}),
        ("un compte Instagram", {"platform": "instagram", "described": "un compte Instagram"}),
        ("Jean Exemple", {"displayed_name": "Jean Exemple"}),
        ("Jean Exemple (facebook)", {"platform": "facebook", "displayed_name": "Jean Exemple"}),
        ("insta : @abc", {"platform": "instagram", "handle": "@abc"}),
        ("@abc (tiktok)", {"platform": "tiktok", "handle": "@abc"}),
        ("- @abc sur Instagram", {"platform": "instagram", "handle": "@abc"}),
        ("@a.b@exemple.social", {"handle": "@a.b@exemple.social"}),
        ("snap: kev_92", {"platform": "snapchat", "handle": "kev_92"}),
        ("discord nom#1234", {"platform": "discord", "handle": "nom#1234"}),
        ("kevin92", {"handle": "kevin92"}),
        ("t.me/abc", {"platform": "telegram", "handle": "@abc", "url": "https://t.me/abc"}),
        ("youtube.com/@x", {"platform": "youtube", "handle": "@x", "url": "https://youtube.com/@x"}),
        (
            "facebook.com/profile.php?id=1000",
            {"platform": "facebook", "permanent_id": "1000", "url": "https://facebook.com/profile.php?id=1000"},
        ),
        (
            "https://m.facebook.com/jean.exemple.49",
            {"platform": "facebook", "handle": "@jean.exemple.49", "url": "https://m.facebook.com/jean.exemple.49"},
        ),
        (
            "https://forum.exemple.fr/membre/12",
            {"platform": "forum.exemple.fr", "url": "https://forum.exemple.fr/membre/12"},
        ),
        ("forum.exemple.fr/membre/12", {"platform": "forum.exemple.fr", "url": "https://forum.exemple.fr/membre/12"}),
        (
            "https://www.instagram.com/abc/?igsh=MzRl",
            {"platform": "instagram", "handle": "@abc", "url": "https://www.instagram.com/abc/"},
        ),
    ],
)
def test_what_is_told_of_an_account_has_its_field(line: str, kept: dict[str, Any]) -> None:
    assert authors.read(line) == [kept]


@pytest.mark.parametrize(
    ("line", "platform", "handle"),
    [
        ("www.tiktok.com/@abc/video/7301", "tiktok", "@abc"),
        ("https://x.com/abc/status/123", "x", "@abc"),
        ("https://twitter.com/abc/status/123", "twitter", "@abc"),
        ("https://www.facebook.com/abc/posts/12", "facebook", "@abc"),
        ("https://www.threads.net/@abc/post/C1", "threads", "@abc"),
        ("https://www.reddit.com/user/abc/comments/1/x/", "reddit", "@abc"),
        ("https://bsky.app/profile/abc.exemple/post/3k", "bluesky", "@abc.exemple"),
        ("t.me/abc/12", "telegram", "@abc"),
        ("https://www.instagram.com/p/EXEMPLE/", "instagram", None),
        ("https://youtu.be/EXEMPLE", "youtube", None),
        ("https://www.youtube.com/watch?v=EXEMPLE", "youtube", None),
        ("https://www.facebook.com/photo/?fbid=12", "facebook", None),
    ],
)
def test_the_address_of_a_post_is_kept_as_one_with_its_author_when_it_shows_it(
    line: str, platform: str, handle: str | None
) -> None:
    (told,) = authors.read(line)
    assert told["platform"] == platform and told.get("handle") == handle
    assert "url" not in told
    assert told["seen_in"] == [line if "//" in line else f"https://{line}"]


def test_a_profile_pasted_twice_is_one_and_its_posts_go_with_it() -> None:
    (told,) = authors.read(
        "https://www.instagram.com/abc\nhttps://instagram.com/ABC/?igsh=1\nm.instagram.com/abc/\ninsta : @abc\n"
        "https://www.instagram.com/abc/p/1/\nhttps://www.instagram.com/abc/p/2/"
    )
    assert told["url"] == "https://www.instagram.com/abc"
    assert told["seen_in"] == ["https://www.instagram.com/abc/p/1/", "https://www.instagram.com/abc/p/2/"]


def test_one_name_on_two_platforms_is_two_accounts() -> None:
    assert len(authors.read("insta : @abc\n@abc (tiktok)\nx : @abc")) == 3


def test_several_accounts_on_one_line_are_several() -> None:
    assert authors.read("@abc, @def et @ghi") == [{"handle": "@abc"}, {"handle": "@def"}, {"handle": "@ghi"}]
    assert [one["platform"] for one in authors.read("insta : @abc, @def")] == ["instagram", "instagram"]


@pytest.mark.parametrize("nothing", ["non", "Aucun.", "je ne sais pas", " \n \n"])
def test_nobody_is_no_account(nothing: str) -> None:
    assert authors.read(nothing) == []


@given(
    core=st.one_of(
        st.from_regex(r"@[a-z][a-z0-9_]{2,12}", fullmatch=True),
        st.from_regex(r"0[67] \d\d \d\d \d\d \d\d", fullmatch=True),
        st.from_regex(r"[a-z]{3,8}@exemple\.fr", fullmatch=True),
        st.from_regex(r"https://www\.instagram\.com/[a-z][a-z0-9_]{3,12}", fullmatch=True),
        st.from_regex(r"[A-Z][a-z]{2,8} Exemple", fullmatch=True),
        st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20),
    ),
    before=st.sampled_from(["", "- ", "1) ", "insta : ", "snap ", "compte ", "le compte de ", "mon ex, ", "tél : "]),
    after=st.sampled_from(["", " (tiktok)", " sur Facebook", ", je crois", " qui m’écrit", "."]),
)
def test_whatever_identifies_somebody_is_still_there_once_read(core: str, before: str, after: str) -> None:
    told = authors.read(before + core + after)
    if authors.plain(before + core + after) in authors._NOBODY:
        return
    assert told
    kept = " ".join(str(value) for one in told for value in one.values())
    assert core.strip(" .") in kept or core.casefold() in kept.casefold()
    for one in told:
        assert one.keys() - {"platform"}, "an account without a name"


def answered(session: Session, place: str, reply: str) -> Any:
    session.jump(place)
    question = session.next()
    assert question.place == place
    outcome, agreed = session.answer(question, reply), set()  # type: ignore[arg-type]
    while isinstance(outcome, Doubt):
        agreed.add(outcome.code)
        outcome = session.answer(question, outcome.reply, agreed)  # type: ignore[arg-type]
    return outcome


@pytest.fixture
def session(tmp_path: Path) -> Session:
    session = Session.open(tmp_path / "dossier.yaml", ON)
    answered(session, "facts", "harassment")
    session.go_on()
    return session


def test_every_line_becomes_an_account_that_the_schemas_accept(session: Session) -> None:
    lines = "06 99 00 11 22\njean@exemple.fr\nle compte de mon ex Kevin\nwww.tiktok.com/@abc/video/7301\ninsta : @abc"
    assert isinstance(answered(session, "accounts", lines), Kept)
    accounts = [Account.model_validate(one) for one in session.look.answers["accounts"]]
    assert len(accounts) == 5 and len({one.id for one in accounts}) == 5
    assert all(one.known_by or one.described for one in accounts)


def test_an_account_told_again_with_its_address_is_completed(session: Session) -> None:
    answered(session, "accounts", "insta : @abc")
    answered(session, "accounts+", "https://www.instagram.com/abc/?igsh=1\n@def")
    first, second = session.look.answers["accounts"]
    assert first["url"] == "https://www.instagram.com/abc/" and first["handle"] == "@abc"
    assert second["handle"] == "@def"


def test_a_social_security_number_among_accounts_is_not_kept(session: Session) -> None:
    outcome = session.answer((session.jump("accounts"), session.next())[1], "1 85 05 78 006 084 91")  # type: ignore[arg-type]
    assert isinstance(outcome, Doubt | Refused)
    assert not session.look.answers.get("accounts")
