"""The accounts of a case: the number each bears, and which a fact accuses."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from filings.statement.accounts import numbered_accounts
from filings.statement.as_known_on import as_known_on
from schemas.case import Case

FIRST = date(2026, 3, 1)
days = st.integers(0, 40).map(lambda n: FIRST + timedelta(n))
told = st.lists(st.fixed_dictionaries({}, optional={"appeared": days, "learned": days, "closed": days}), max_size=6)


@given(told, days, days)
def test_the_number_of_an_account_never_moves_from_one_day_to_a_later_one(
    accounts: list[dict[str, date]], one: date, other: date
) -> None:
    those = [{"id": f"compte_{n}", **{key: day.isoformat() for key, day in a.items()}} for n, a in enumerate(accounts)]
    case = Case.model_validate({"accounts": those})
    before, after = (numbered_accounts(as_known_on(case, day).case) for day in sorted([one, other]))
    assert before.items() <= after.items()
    assert sorted(after.values()) == list(range(1, len(after) + 1))


def test_accounts_known_from_one_day_keep_the_order_of_the_file() -> None:
    case = Case.model_validate({"accounts": [{"id": "b"}, {"id": "c", "appeared": "2026-03-02"}, {"id": "a"}]})
    assert numbered_accounts(as_known_on(case, date(2026, 3, 2)).case) == {"b": 1, "a": 2, "c": 3}
