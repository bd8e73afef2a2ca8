"""What a reply means: the value to keep, or a French sentence that says why it cannot be kept."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date

from filings.french import dates
from filings.interview import words
from filings.interview.question import Option
from schemas.when import Refused, When


class NotRead(ValueError):
    """A reply that could not be read; its text is one French sentence."""


_YES = {"oui", "o", "y", "yes", "vrai", "ouais", "oui!", "oui !"}
_NO = {"non", "n", "no", "faux", "nan", "non!", "non !", "non merci"}

#: The number of an option: « ² » is a digit and no number, and nobody types five figures.
_NUMBER = re.compile(r"[0-9]{1,4}")
#: How many letters of an option are enough to name it.
_BEGINNING = 3


def plain(text: str) -> str:
    """Return a text as it is compared: lower case, no accents, straight apostrophes, single spaces."""
    text = "".join(
        mark for mark in unicodedata.normalize("NFD", text.replace("’", "'")) if not unicodedata.combining(mark)
    )
    return " ".join(text.split()).casefold().strip(" .")


def yes_no(reply: str) -> str:
    """Read oui or non, o or n; return « true » or « false » as a case file says it."""
    said = plain(reply)
    if said in _YES:
        return "true"
    if said in _NO:
        return "false"
    raise NotRead(words.YES_OR_NO)


def one_of(reply: str, options: Sequence[Option], *, free: bool = False) -> str:
    """Read a choice by its number, its word, its label or how that begins; with ``free``, other words are kept."""
    if free and reply.strip() and not reply.strip().isdigit():
        return " ".join(reply.split())
    found = _option(reply, options)
    if found is None:
        found = _begun(reply, options)
    if found is not None:
        return found
    raise NotRead(words.NO_OPTION.format(said=" ".join(reply.split())[:40]))


def several_of(reply: str | Sequence[str], options: Sequence[Option]) -> list[str]:
    """Read any number of choices, « 1, 3 » or their words, in the order given; a range « 2-5 » is read too."""
    if isinstance(reply, str):
        whole = _option(reply, options)
        parts = [reply] if whole is not None else re.split(r"\s*[,;\n]\s*|\s+et\s+", reply.strip())
        if len(parts) == 1 and whole is None and re.fullmatch(r"[\d\s-]+", parts[0]):
            parts = re.sub(r"\s*-\s*", "-", parts[0]).split()
    else:
        parts = list(reply)
    chosen: list[str] = []
    for part in filter(None, parts):
        bounds = re.fullmatch(r"([0-9]{1,4})-([0-9]{1,4})", part)
        numbers = range(int(bounds[1]), int(bounds[2]) + 1) if bounds else None
        for one in [str(number) for number in numbers] if numbers and len(numbers) <= len(options) else [part]:
            chosen.append(one_of(one, options))
    return chosen


def _option(reply: str, options: Sequence[Option]) -> str | None:
    said = plain(reply)
    values = {plain(option.value): option.value for option in options}
    numbered = all(option.value.isdigit() for option in options)
    # Where the options bear numbers of their own (exhibits), a number is that number and not a rank.
    if _NUMBER.fullmatch(said) and not numbered and 1 <= int(said) <= len(options):
        return options[int(said) - 1].value
    if said in values:
        return values[said]
    return next((option.value for option in options if plain(option.label) == said), None)


def _begun(reply: str, options: Sequence[Option]) -> str | None:
    """Return the one option whose label begins as a reply does, None when there are several or hardly a beginning."""
    said = plain(reply)
    found = [option.value for option in options if plain(option.label).startswith(said)]
    return found[0] if len(found) == 1 and len(said) >= _BEGINNING else None


def when(reply: str, on: date) -> tuple[str, str]:
    """Read a free date. Return what to keep, and the phrase to confirm when the year had to be supplied.

    The year supplied is the latest for which the date is not after ``on``. Raises NotRead with the reason.
    """
    said = " ".join(reply.split())
    try:
        When.parse(said)
    except Refused as refused:
        for candidate in (*_relative(said, on), *_with_year(said, on)):
            try:
                found = When.parse(candidate)
            except Refused:
                continue
            if not found.begins_after(on):
                return candidate, dates.phrase(found, weekday=True)
        raise NotRead(str(refused)) from None
    return said, ""


def exact(text: str) -> bool:
    """Whether a date leaves nothing to understand: one day, one hour, as they were written."""
    found = When.parse(text)
    certain = not (found.about or found.about_day or found.nights)
    return found.shape == "point" and found.precision in {"day", "hour"} and certain


def _relative(said: str, on: date) -> Iterator[str]:
    back = {"aujourd'hui": 0, "hier": 1, "avant-hier": 2}
    for word, days in back.items():
        head, found, rest = plain(said).replace("hier soir", "hier").partition(word)
        if found and not head and on.toordinal() > days:
            day = dates.day(date.fromordinal(on.toordinal() - days)).replace("\u00a0", " ")
            hour = f" {rest.strip(' ,')}" if rest.strip(" ,") else ""
            yield f"{day}{hour}"
            return


def _with_year(said: str, on: date) -> Iterator[str]:
    months = "|".join(re.escape(name) for name in (*dates.months().values(), "aout", "fevrier", "decembre"))
    named = re.compile(rf"(?i)\b({months})\b(?!\s+\d{{4}})")
    figures = re.compile(r"\b(\d{1,2})/(\d{1,2})\b(?!/)")
    for year in (on.year, on.year - 1):
        dated = figures.sub(rf"\1/\2/{year}", named.sub(rf"\1 {year}", said))
        if dated != said:
            yield dated
    # A period over two years: the first bound is of the year before.
    two = named.sub(rf"\1 {on.year}", said)
    if len(named.findall(said)) == 2:
        yield two.replace(str(on.year), str(on.year - 1), 1)
