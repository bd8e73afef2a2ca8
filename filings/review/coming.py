"""The days still to come, nearest first: the last day of each offence, and what else of a verdict has a day.

One list for every face: what ``check`` prints under « Échéances » and what it writes for a calendar bear the same
numbers.
"""

from datetime import date

from msgspec import Struct

from filings.review import deadlines
from filings.review.verdict import Verdict

#: Findings that say of an offence or of traces what the verdict itself holds with its day.
_SAID = frozenset({"deadline", "deadline-soon", "data-kept", "data-soon-gone", "limitation-past"})


class Coming(Struct, frozen=True):
    """A day to come: what it is the last day of, in French, and the facts concerned."""

    day: date
    what: tuple[str, ...]
    facts: tuple[str, ...]


def coming(verdict: Verdict) -> tuple[Coming, ...]:
    """Return the days of a verdict that are not past on its own day, each once, nearest first."""
    found: dict[date, tuple[list[str], list[str]]] = {}

    def add(day: date | None, what: str, *facts: str) -> None:
        if day is not None and day >= verdict.on:
            whats, ids = found.setdefault(day, ([], []))
            whats.append(what)
            ids.extend(facts)

    for allegation in verdict.allegations:
        for facts, term in allegation.deadlines or ((allegation.facts, allegation.prescription),):
            add(deadlines.next_day(term, verdict.on), allegation.label, *facts)
    add(verdict.data_kept_until, "données de connexion : dernier jour où elles existent à coup sûr")
    for finding in verdict.findings:
        if finding.code not in _SAID:
            add(finding.due, finding.message)
    return tuple(
        Coming(day, tuple(dict.fromkeys(what)), tuple(dict.fromkeys(facts)))
        for day, (what, facts) in sorted(found.items())
    )
