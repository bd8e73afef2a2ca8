"""When an answer shows that a life may be in danger, and which numbers to show at once."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from filings.interview.plan import DANGEROUS
from filings.interview.reading import plain

#: How a person says it of themselves. Better once too often than once too few: numbers are shown, nothing is stopped.
_DESPAIR = re.compile(
    r"suicid|me tuer|me foutre en l'air|en finir|envie de mourir|veux mourir|voudrais mourir|plus envie de vivre|"
    r"plus vivre|me faire du mal|disparaitre pour"
)


def danger(answers: Mapping[str, Any]) -> int:
    """Count what shows a danger in a draft: when it grows, the numbers are shown."""
    return sum(1 for _ in _signs(answers))


def _signs(answers: Mapping[str, Any]) -> Iterator[str]:
    harm = answers.get("harm")
    told = harm if isinstance(harm, Mapping) else {}
    if str(told.get("in_danger")) in {"true", "True", "oui"}:
        yield "in_danger"
    for name in ("told", "quoted", "health"):
        if _DESPAIR.search(plain(str(told.get(name) or ""))):
            yield name
    for index, fact in enumerate(answers.get("facts") or ()):
        if isinstance(fact, Mapping):
            if str(fact.get("kind")) in DANGEROUS:
                yield f"facts[{index}].kind"
            if _DESPAIR.search(plain(str(fact.get("story") or ""))):
                yield f"facts[{index}].story"


def numbers(answers: Mapping[str, Any], *, urgent: bool) -> tuple[str, ...]:
    """Return the lines to call, each with what it is for, the hours and the day they were checked when known.

    ``urgent`` keeps those a life may depend on. 3018 is shown to the young only.
    """
    from filings.french import dates
    from filings.law.registers import helplines

    lines = helplines.for_person(minor=_minor(answers), woman=_woman(answers))
    shown = []
    for line in lines:
        if urgent and not line.urgent:
            continue
        hours = f", {line.hours}" if line.hours else ""
        checked = f" (vérifié le {dates.day(line.checked_on)})" if line.checked_on and not urgent else ""
        shown.append(f"{line.number} : {line.purpose}{hours}{checked}")
    return tuple(shown)


def _people(answers: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found = answers.get("complainants")
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def _minor(answers: Mapping[str, Any]) -> bool:
    # Whoever has a representative is one; who has none told yet is shown the lines of everyone.
    return any(one.get("representatives") for one in _people(answers))


def _woman(answers: Mapping[str, Any]) -> bool:
    return any(one.get("civility") == "madame" for one in _people(answers))
