"""The words whose limitation is the strict one of the press: their last days, and the paragraphs they are of."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from filings.documents.complaint.against import Marks
from filings.french import grammar
from filings.review.verdict import Allegation, Prescription, Status


class LastDay(Struct, frozen=True):
    """The last day on which acts are surely in time, and the ids of the facts it is that of."""

    day: date
    facts: tuple[str, ...]


def last_days(allegations: Sequence[Allegation], on: date) -> list[LastDay]:
    """Return the last sure days to come of what only requisitions interrupt, the nearest first, those of a day once."""
    found: dict[date, list[str]] = {}
    for allegation in allegations:
        for facts, term in allegation.deadlines:
            if last := sure_day(term, on):
                found.setdefault(last, []).extend(facts)
    return [LastDay(day, tuple(dict.fromkeys(facts))) for day, facts in sorted(found.items())]


def sure_day(term: Prescription, on: date) -> date | None:
    """Return the last day to come that is sure, of words the press law keeps; None when it is past or not known.

    Where sources disagree it is the nearest: once it is past, no later day is sure.
    """
    day = min((one for one in (term.safe_ends_on, term.ends_on) if one is not None), default=None)
    known = term.strict and term.status is Status.OPEN and term.grade in {"A", "B"}
    return day if known and day is not None and day >= on else None


def of_facts(facts: Sequence[str], marks: Marks) -> str:
    """« les propos du § 6 », « les propos des §§ 6 et 7 »."""
    numbers = sorted(marks[one][1] for one in facts if one in marks)
    return f"les propos {'du §' if len(numbers) == 1 else 'des §§'} {grammar.ranges(numbers)}"
