"""Who may be looked for, and by which data: the accounts that facts accuse, those whose connections may be required.

A request names no account that no fact accuses. Since 4 March 2022 connection data are required only for the gravest
offences (code de procédure pénale, article 60-1-2): an account whose open offences are all below is asked for by its
identity and account data alone.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from filings.days import DocumentDay, FactsDay
from filings.law.procedure import delays
from filings.law.text import Months
from filings.review.verdict import Allegation, Reserved
from filings.statement.accounts import accounts_of
from filings.statement.facts import by_line
from filings.statement.moments import span
from schemas.case import Case
from schemas.fact import Fact, FactKind


class Sought(Struct, frozen=True):
    """Whose connection data may be required: accounts and facts by their ids.

    ``lines`` are the facts whose calls or messages may be asked of the operator of the victim’s own line.
    """

    accounts: frozenset[str] = frozenset()
    facts: frozenset[str] = frozenset()
    lines: frozenset[str] = frozenset()


def sought(case: Case, alleged: Sequence[Allegation], reserved: Sequence[Reserved], on: DocumentDay) -> Sought:
    """Return whose connection data the law of the day lets investigators require.

    An offence only reserved counts as long as the data still exist: the enquiry may show what is missing, without them
    it cannot.
    """
    accounts: set[str] = set()
    facts: set[str] = set()
    told_of = [fact for fact in case.facts if fact.kind is not FactKind.CONTEXT]
    for fact in told_of:
        if _allowed(fact, alleged, on) or _may_be(fact, reserved, case, on):
            facts.add(fact.id)
            accounts |= {account.id for account in accounts_of(fact, case)}
    by_lines = [fact for fact in told_of if by_line(fact)]
    lines = {fact.id for fact in by_lines if _allowed(fact, alleged, on, own_line=True) or fact.id in facts}
    return Sought(frozenset(accounts), frozenset(facts), frozenset(lines))


def _allowed(fact: Fact, alleged: Iterable[Allegation], on: DocumentDay, *, own_line: bool = False) -> bool:
    borne = [one for one in alleged if fact.id in one.facts]
    if not borne and not delays.threshold(on):
        return True
    # An account is used by a network of electronic communications, whatever the channel of the words.
    return any(not one.closed and _open_to(one, on, own_line=own_line) for one in borne)


def _may_be(fact: Fact, reserved: Iterable[Reserved], case: Case, on: DocumentDay) -> bool:
    days = span(fact, case, on)
    if days is None or on > delays.data_kept_until(FactsDay(days.last), on):
        return False
    return any(fact.id in one.facts and _suffices(one.prison_months, on) for one in reserved)


def _open_to(allegation: Allegation, on: DocumentDay, *, own_line: bool = False) -> bool:
    return _suffices(allegation.prison_months, on, own_line=own_line)


def _suffices(months: int | None, on: DocumentDay, *, own_line: bool = False) -> bool:
    prison = None if months is None else Months(months)
    return delays.connection_data_allowed(on, prison, online=True, own_line=own_line)


def may_matter(fact: Fact, alleged: Iterable[Allegation], reserved: Iterable[Reserved], on: DocumentDay) -> bool:
    """Whether the connection data of a fact may serve: never when every offence it bears is out of time or too light.

    A fact that bears none yet, or that one is reserved for, may still bear one: its data are worth keeping.
    """
    borne = [one for one in alleged if fact.id in one.facts]
    own_line = by_line(fact)
    if not borne or any(fact.id in one.facts for one in reserved):
        return True
    return any(not one.closed and _open_to(one, on, own_line=own_line) for one in borne)
