"""Harassment between colleagues: article 222-33-2 where work is told to suffer, and never beyond what is told."""

from typing import Any

import pytest

from filings.law.circumstances import Circumstances
from schemas.fact import Fact
from tests.law.telling import alleged, on, reserved
from tests.review.telling import alleged as charged
from tests.review.telling import judge

TOLD = "Je ne peux plus aller au bureau."


def series(**told: Any) -> Fact:
    return Fact.model_validate({"kind": "messages", "channel": "email", "repeated": True, "count": 40, **told})


def at_work(**told: Any) -> Circumstances:
    basis = {"day": on(2026, 11, 3), "colleagues": True, "authors": 1, "life_degraded": True, "life": TOLD}
    return Circumstances(**{**basis, **told})


@pytest.mark.parametrize(
    ("day", "months", "euros"),
    [((2002, 1, 18), 12, 15_000), ((2012, 8, 7), 12, 15_000), ((2012, 8, 8), 24, 30_000), ((2026, 11, 3), 24, 30_000)],
)
def test_it_is_alleged_with_the_penalty_of_its_day(day: tuple[int, int, int], months: int, euros: int) -> None:
    # Lois n° 2002-73 du 17 janvier 2002, n° 2012-954 du 6 août 2012, n° 2014-873 du 4 août 2014.
    found = alleged(series(), at_work(day=on(*day)))["CP 222-33-2"]
    assert (found.penalty.prison, found.penalty.fine) == (months, euros)


def test_for_what_is_done_at_work_it_stands_in_place_of_the_general_text() -> None:
    found = alleged(series(kind="harassment", channel="public"), at_work())
    assert "CP 222-33-2" in found and "CP 222-33-2-2" not in found


@pytest.mark.parametrize(
    "told",
    [
        {"colleagues": False},
        {"life": "Je ne dors plus."},
        {"life": "", "life_degraded": False},
        {"day": on(2002, 1, 17)},
    ],
)
def test_without_a_colleague_or_work_told_to_suffer_or_its_text_it_is_not_alleged(told: dict[str, Any]) -> None:
    assert "CP 222-33-2" not in alleged(series(), at_work(**told))


def test_without_what_work_suffers_it_is_reserved_and_the_general_text_is_alleged() -> None:
    told = at_work(life="Je ne dors plus.")
    assert "CP 222-33-2" in reserved(series(), told) and "CP 222-33-2-2" in alleged(series(), told)


def test_what_happened_once_is_neither() -> None:
    once = series(repeated=False, count=1)
    assert "CP 222-33-2" not in {**alleged(once, at_work())} and "CP 222-33-2" not in reserved(once, at_work())


def test_in_a_whole_case_each_account_must_be_told_to_be_a_colleague_s() -> None:
    fact = {"kind": "messages", "channel": "email", "repeated": True, "count": 40, "when": "3 novembre 2026"}
    accounts = [{"id": "a", "bond": "colleague"}, {"id": "b"}]
    one = judge("2026-11-30", {**fact, "accounts": ["a"]}, accounts=accounts, harm={"told": TOLD})
    found = charged(one, "CP 222-33-2")
    assert found.prescription.ends_on is not None and found.prescription.ends_on.year == 2032
    assert any("bureau" in shown.phrase and shown.private for shown in found.shown)
    both = judge("2026-11-30", {**fact, "accounts": ["a", "b"]}, accounts=accounts, harm={"told": TOLD})
    assert not any(row.article == "CP 222-33-2" for row in (*both.allegations, *both.reserved))


def test_two_colleagues_who_wrote_once_each_do_not_repeat() -> None:
    posts = [{"text": "un", "account": "a"}, {"text": "deux", "account": "b"}]
    both = series(count=None, repeated=None, concerted=True, posts=posts, accounts=["a", "b"])
    apart = at_work(authors=2, counts=(("a", 1), ("b", 1)))
    assert "CP 222-33-2" not in alleged(both, apart)
    again = at_work(authors=2, counts=(("a", 3), ("b", 1)))
    assert "CP 222-33-2" in alleged(both, again)
