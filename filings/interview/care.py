"""When an answer shows that a life may be in danger, and which numbers to show at once."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from filings.interview import another, words
from filings.interview.plan import DANGEROUS
from filings.interview.reading import plain
from schemas.account import Bond

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


def image_of_minor(answers: Mapping[str, Any], on: date) -> bool:
    """Whether a draft tells of an intimate image, in a case that concerns a minor."""
    return another.intimate(answers) and another.concerns_minor(answers, on)


def warnings(answers: Mapping[str, Any], on: date) -> tuple[str, ...]:
    """Return what a draft wants said as soon as it is told: whom a minor can call, what to do of no picture."""
    from filings.law.registers import helplines

    lines = {one.id: one for one in helplines.every()}
    line = lines["3018"]
    said = []
    if image_of_minor(answers, on):
        said.append(words.IMAGE_OF_MINOR.format(number=line.number))
    if another.concerns_minor(answers, on):
        said.append(words.MINOR.format(number=line.number, purpose=line.purpose))
    if _couple(answers):
        women = f"le {lines['3919'].number} ({lines['3919'].purpose}), ou " if _woman(answers, on) else ""
        said.append(words.SUMMONS.format(women=women, number=lines["116006"].number))
    return tuple(said)


def numbers(answers: Mapping[str, Any], on: date, *, urgent: bool) -> tuple[str, ...]:
    """Return the lines to call, each with what it is for, the hours and the day they were checked when known.

    ``urgent`` keeps those a life may depend on, and 3018 for a minor: it is shown to the young and their parents only.
    """
    from filings.french import dates
    from filings.law.registers import helplines

    lines = helplines.for_person(minor=another.concerns_minor(answers, on), woman=_woman(answers, on))
    shown = []
    for line in lines:
        if urgent and not line.urgent and line.id != "3018":
            continue
        hours = f", {line.hours}" if line.hours else ""
        checked = f" (vérifié le {dates.day(line.checked_on)})" if line.checked_on and not urgent else ""
        shown.append(f"{line.number} : {line.purpose}{hours}{checked}")
    return tuple(shown)


def _people(answers: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found = answers.get("complainants")
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def _couple(answers: Mapping[str, Any]) -> bool:
    bonds = {Bond.PARTNER.value, Bond.FORMER_PARTNER.value}
    accounts = answers.get("accounts") or ()
    return any(str(one.get("bond")) in bonds for one in accounts if isinstance(one, Mapping))


def _woman(answers: Mapping[str, Any], on: date) -> bool:
    people = _people(answers)
    # A line for women is not for a child.
    if len(people) < 2 and another.concerns_minor(answers, on):
        return False
    said = [one.get("civility") for one in people]
    # Where the author is a partner or an ex, who did not say « Monsieur » may be a woman.
    return "madame" in said or (_couple(answers) and any(one != "monsieur" for one in said or [None]))
