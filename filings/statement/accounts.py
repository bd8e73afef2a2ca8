"""The accounts of the case: which a fact is of, which are accused, and the number each bears in every document."""

from collections.abc import Iterable
from datetime import date

from filings.statement.moments import accounts_of_posts, posts_by_account
from schemas.account import Account
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Fact, FactKind


def accounts_of(fact: Fact, case: Case) -> list[Account]:
    """Return the accounts in question in a fact, in the order of the case."""
    ids = {*fact.accounts, *accounts_of_posts(fact)}
    return [account for account in case.accounts if account.id in ids]


def count_of(account: Account, fact: Fact) -> int:
    """Return how many publications an account made at least, as counted or by the posts of a fact; none if untold."""
    return max(told(account.post_count) or 0, posts_by_account(fact).get(account.id, 0))


def accused(case: Case) -> list[Account]:
    """Return the accounts that a fact accuses, by itself or by one of its posts, in the order of the case."""
    ids = {one.id for fact in case.facts if fact.kind is not FactKind.CONTEXT for one in accounts_of(fact, case)}
    return [account for account in case.accounts if account.id in ids]


def numbered_accounts(case: Case) -> dict[str, int]:
    """Return the number each account bears in every document, by its mark; ``case`` is what was known on its day."""
    return {account.id: number for number, account in enumerate(case.accounts, 1)}


def as_they_came(accounts: Iterable[Account]) -> list[Account]:
    """Return accounts by the first day each was known, then in the order of the file: a later day only adds to the end.

    So the number of an account never moves. One of which no such day is told was known from the beginning.
    """
    return sorted(accounts, key=_known_since)


def _known_since(account: Account) -> date:
    appeared = told(account.appeared)
    if appeared is None:
        return date.min
    days = (when.first for when in (appeared, told(account.learned)) if when is not None)
    return max((day for day in days if day is not None), default=date.min)
