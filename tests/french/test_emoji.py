"""The emoji of a quotation, named in French after it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.documents.complaint import exhibits
from filings.french.emoji import named
from filings.review.judge import reviewed
from tests.review.telling import day, tell


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("passez tous lui dire bonjour 👋", "[emoji : main qui salue]"),
        ("👍🏿", "[emoji : pouce levé]"),
        ("🔪🔪🔪", "[emoji : couteau, trois fois]"),
        ("❤️ puis 💀", "[emoji : cœur rouge ; crâne]"),
        ("un dessin sans nom ici 🦀", "[emoji]"),
        ("🇫🇷", "[emoji]"),
        ("des mots, « des guillemets » et un numéro ™", ""),
        ("", ""),
    ],
)
def test_an_emoji_is_named_once_and_what_has_no_name_is_only_said_to_be_there(text: str, said: str) -> None:
    assert named(text) == said


@given(st.text())
def test_no_text_breaks_it_and_nothing_of_the_text_is_repeated(text: str) -> None:
    said = named(text)
    assert said == "" or (said.startswith("[emoji") and said.endswith("]"))
    assert not [mark for mark in text if ord(mark) > 0x2600 and mark in said]


def test_the_annex_names_the_emoji_of_its_quotations() -> None:
    posts: list[dict[str, Any]] = [{"text": f"mots {n} 🔪", "when": f"{n} mars 2026"} for n in range(1, 7)]
    case, verdict = reviewed(tell({"kind": "insult", "channel": "public", "posts": posts}), day("2026-03-25"))
    rows = [row for one in exhibits.annex(case, verdict) for row in one["publications"]]
    assert {row["mention"] for row in rows} == {"[emoji\u00a0: couteau]"}
