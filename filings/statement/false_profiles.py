"""The accounts that are themselves what is complained of: the false profiles, at their own addresses.

The schemas tell of no other account made to attack somebody: the account of an ordinary author is asked for, and its
contents are notified, but it is no content.
"""

from filings.statement.accounts import accounts_of
from schemas.account import Account, AccountKind
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Fact, FactKind, Post


def false_profiles(fact: Fact, case: Case) -> list[Account]:
    """Return the accounts that are the false profile a fact tells of; never the ordinary account of an author."""
    if fact.kind is not FactKind.FALSE_PROFILE:
        return []
    named = accounts_of(fact, case)
    false = [account for account in named if account.kind is AccountKind.FALSE_PROFILE]
    # « Il s’agit du compte n° 1 »: where none is told to be false, those the fact itself names are.
    return false or [account for account in named if account.id in fact.accounts]


def profile_itself(fact: Fact, account: Account) -> Post | None:
    """Return a false profile as a content at its own address; None without one, or when a post of the fact tells it."""
    url = told(account.url)
    if url is None or any(told(post.url) == url for post in fact.posts):
        return None
    return Post(account=account.id, url=url, seen=account.seen_open)
