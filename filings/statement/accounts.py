"""The accounts of the case: which a fact is of, which are accused, and the number each bears in every document."""

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
    """Return the number each account bears in the table of a document."""
    return {account.id: number for number, account in enumerate(case.accounts, 1)}
