"""Who is accused by name: only whom the person says yes to naming, with what shows it, and never a minor.

Nobody else is: a complaint is against the unknown, and says whom one thinks of, and why.
"""

from collections.abc import Sequence

from msgspec import Struct

from filings.statement.accounts import accounts_of
from schemas.account import Account, Bond
from schemas.asked import told
from schemas.case import Case
from schemas.fact import FactKind


class Named(Struct, frozen=True):
    """A person accused by name: the accounts laid to him, and the ids of the facts that all come from these."""

    name: str
    bond: Bond | None
    accounts: tuple[str, ...]
    facts: tuple[str, ...]


def is_named(account: Account) -> bool:
    """Whether the complaint is against whoever uses an account, by name.

    A pupil whose age nobody told may be a child, who is not named.
    """
    minor = told(account.under_age)
    may_be_a_child = minor is None and told(account.bond) is Bond.CLASSMATE
    return bool(told(account.accuse)) and account.named and not minor and not may_be_a_child


def named(case: Case) -> tuple[Named, ...]:
    """Return who is accused by name, in the order of the accounts; one who uses several accounts is one."""
    by_name: dict[str, list[Account]] = {}
    for account in case.accounts:
        if is_named(account):
            by_name.setdefault((told(account.holder) or "").strip().casefold(), []).append(account)
    return tuple(_one(accounts, case) for accounts in by_name.values() if _facts(accounts, case))


def _one(accounts: Sequence[Account], case: Case) -> Named:
    bond = next((one for account in accounts if (one := told(account.bond)) and one is not Bond.UNKNOWN), None)
    name = (told(accounts[0].holder) or "").strip()
    return Named(name, bond, tuple(account.id for account in accounts), _facts(accounts, case))


def _facts(accounts: Sequence[Account], case: Case) -> tuple[str, ...]:
    ids = {account.id for account in accounts}
    told_of = ((fact, accounts_of(fact, case)) for fact in case.facts if fact.kind is not FactKind.CONTEXT)
    return tuple(fact.id for fact, of in told_of if of and all(one.id in ids for one in of))


def unnamed(case: Case) -> tuple[str, ...]:
    """Return the ids of the facts that are laid to nobody by name."""
    laid = {fact for one in named(case) for fact in one.facts}
    return tuple(fact.id for fact in case.facts if fact.kind is not FactKind.CONTEXT and fact.id not in laid)
