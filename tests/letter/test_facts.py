"""The facts as numbered paragraphs: what a prosecutor reads first."""

from typing import Any

from filings import complaint
from filings.complaint.view import Plainte
from filings.review.judge import reviewed
from tests.review.telling import day, tell

MESSAGES: dict[str, Any] = {"kind": "insult", "channel": "public"}


def complained(*facts: dict[str, Any], on: str = "2026-09-01", **more: Any) -> Plainte:
    case, verdict = reviewed(tell(*facts, **more), day(on))
    (said,) = complaint.say(case, verdict, day(on))
    return said.view  # type: ignore[return-value]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2011", "-")


def sent(*days: str | None, **more: Any) -> dict[str, Any]:
    return {**MESSAGES, "posts": [{"text": "des mots", "when": when} for when in days], **more}


def dated(*facts: dict[str, Any]) -> list[str]:
    return [plain(fact["quand"]) for fact in complained(*facts)["faits"]]


def test_a_fact_that_was_not_dated_bears_the_days_of_its_messages() -> None:
    assert dated(sent("8 août 2026 à 21 h 10")) == ["Le 8 août 2026, à 21 h 10."]
    assert dated(sent("9 août 2026", "3 août 2026")) == ["Du 3 au 9 août 2026."]
    assert dated(sent("8 août 2026 à 9 h", "8 août 2026 à 10 h")) == ["Le 8 août 2026."]
    assert dated(sent("juillet 2026", "9 août 2026")) == ["De juillet à août 2026."]
    assert dated(sent("8 août 2026", when={"answered": "unknown"})) == ["Le 8 août 2026."]


def test_the_days_of_some_messages_are_not_said_to_be_those_of_all() -> None:
    assert dated(sent("3 août 2026", None)) == ["Le 3 août 2026, pour le seul message daté."]
    assert dated(sent("3 août 2026", "9 août 2026", count=25)) == ["Du 3 au 9 août 2026, pour les messages datés."]


def test_a_date_told_or_put_off_stays_what_it_was() -> None:
    assert dated(sent("8 août 2026", when="août 2026")) == ["En août 2026."]
    assert dated(sent("8 août 2026", when={"answered": "later"})) == ["[À compléter : date]."]
    assert dated(sent(None)) == ["À une date que je ne peux préciser."]


def test_the_complaint_opens_with_the_days_of_the_messages() -> None:
    view = complained(sent("9 août 2026", "3 août 2026"), sent("12 août 2026", when="12 août 2026"))
    assert plain(view["demande_initiale"]).endswith("commis du 3 au 12 août 2026.")
