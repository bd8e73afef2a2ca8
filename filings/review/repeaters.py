"""What the number of authors changes: until August 2018, each had to repeat for a harassment to be one."""

from collections.abc import Iterable

from filings.french import dates, grammar
from filings.law.offences.cp_222_33_2_2 import TOGETHER_SINCE
from filings.review.circumstances import around
from filings.review.findings import Look, Point
from filings.statement.accounts import accounts_of, count_of, numbered_accounts
from filings.statement.moments import span
from filings.statement.people import victims
from schemas.account import AccountKind
from schemas.fact import FactKind

_REPEATED = frozenset({FactKind.HARASSMENT, FactKind.MESSAGES})


def each_author_repeats(look: Look) -> Iterable[Point]:
    """Before 6 August 2018 each author had to repeat: who wrote once is left out, who was not counted is asked."""
    table = numbered_accounts(look.case)
    for fact in look.case.facts:
        days = span(fact, look.case, look.on)
        if fact.kind not in _REPEATED or days is None or days.first >= TOGETHER_SINCE:
            continue
        authors = [one for one in accounts_of(fact, look.case) if one.kind is AccountKind.AUTHOR]
        told_of = around(fact, victims(fact, look.case)[0], look.case, days.first)
        if told_of.people < 2:
            continue
        once = [table[one.id] for one in authors if count_of(one, fact) == 1]
        unknown = [table[one.id] for one in authors if count_of(one, fact) == 0]
        number = next(n for n, one in enumerate(look.told.facts) if one.id == fact.id)
        lead = f"Avant le {dates.day(TOGETHER_SINCE)}, chaque auteur doit avoir lui-même répété"
        if once:
            left = (
                "le harcèlement n’est pas allégué" if told_of.each_once else "qui n’a écrit qu’une fois n’en répond pas"
            )
            yield Point(f"facts[{number}]", f"{lead} : {left} (comptes n° {grammar.ranges(once)}, une publication).")
        if unknown:
            which = f"comptes n° {grammar.ranges(unknown)}"
            yield Point(f"facts[{number}]", f"{lead} : dire combien de publications viennent de chacun ({which}).")
