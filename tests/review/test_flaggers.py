"""Which trusted flagger may carry the notices of a case: the one that fits whom they concern."""

from typing import Any

import pytest

from filings.documents import guide, notice
from filings.review.judge import reviewed
from tests.review.telling import PERSON, day, judge, tell

INSULT: dict[str, Any] = {
    "kind": "insult",
    "when": "5 mars 2026",
    "channel": "public",
    "platform": "instagram",
    "posts": [{"when": "5 mars 2026", "url": "https://www.instagram.com/p/1", "text": "mots"}],
}
CHILD = {**PERSON, "birth_date": "4 février 2012", "representatives": [{"last_name": "Morel", "relation": "mother"}]}


@pytest.mark.parametrize(
    ("people", "name", "reach"),
    [([PERSON], "association Point de Contact", ""), ([CHILD], "association e-Enfance", "3018")],
)
def test_a_child_has_her_own_flagger_and_an_adult_the_one_for_all(people: list[Any], name: str, reach: str) -> None:
    found = judge("2026-12-01", INSULT, complainants=people).flagger
    assert found and (found.name, found.reach) == (name, reach)
    assert found.grade != "C"


def test_a_child_no_content_concerns_does_not_choose_the_flagger() -> None:
    found = judge("2026-12-01", {**INSULT, "targets": [1]}, complainants=[PERSON, CHILD]).flagger
    assert found and found.name == "association Point de Contact"


@pytest.mark.parametrize(
    ("on", "told"),
    [
        ("2024-10-01", INSULT),
        ("2026-12-01", {**INSULT, "posts": []}),
        ("2026-12-01", {**INSULT, "platform": None, "posts": [{"url": "https://verite-exemple.fr/a", "text": "mots"}]}),
    ],
    ids=["before any was named", "no notice", "a host alone"],
)
def test_none_is_named_where_none_can_act(on: str, told: dict[str, Any]) -> None:
    when = "5 mars 2024" if on < "2025" else "5 mars 2026"
    posts = [{**post, "when": when} for post in told["posts"]]
    assert judge(on, {**told, "when": when, "posts": posts}).flagger is None


def test_the_page_to_read_first_says_whom_to_give_the_text_to() -> None:
    case, verdict = reviewed(tell(INSULT, complainants=[CHILD]), day("2026-12-01"))
    said = [guide.Produced(one.file, one, notice.CALLED) for one in notice.say(case, verdict, day("2026-12-01"))]
    words = guide.say(case, verdict, day("2026-12-01"), said)["signaleur"].replace("\u00a0", " ")
    assert words.startswith("Le 3018 (association e-Enfance) est « signaleur de confiance »")
    assert words.endswith("le texte notification-instagram-a-coller.txt")
