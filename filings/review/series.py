"""Which facts are surely one series: those of one author against one victim.

Repeated acts lapse together, from the last (Crim., 19 June 2019, n° 18-85.725), and so do those of several facts. But
two people who harass are two series, and nothing says that they are one where it is not known who wrote.
"""

from collections.abc import Iterable
from datetime import date

from filings.statement.accounts import accounts_of
from filings.statement.moments import Span, surely
from schemas.account import AccountKind
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Fact


def last_sure(facts: Iterable[tuple[Fact, Span]], case: Case) -> date | None:
    """Return the last day on which an act of each series surely was: that of the series which lapses first."""
    series: list[tuple[set[str], set[int], date]] = []
    for fact, days in facts:
        people, aimed_at, last = _authors(fact, case), set(fact.targets), surely(fact, days)
        apart = []
        for one in series:
            if one[0] & people and (not one[1] or not aimed_at or one[1] & aimed_at):
                people, last = people | one[0], max(last, one[2])
                aimed_at = aimed_at & one[1] or aimed_at | one[1]
            else:
                apart.append(one)
        series = [*apart, (people, aimed_at, last)]
    return min((last for _, _, last in series), default=None)


def _authors(fact: Fact, case: Case) -> set[str]:
    """Return who wrote, as far as told: a person behind several accounts is one; nobody where none is listed."""
    return {
        (told(one.holder) or "").casefold() or one.id
        for one in accounts_of(fact, case)
        if one.kind is AccountKind.AUTHOR
    }
