"""What has been told, by section: what is done, what is left, and the way back to each answer."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from filings.casefile.shape import Keys
from filings.interview import course, plan, sources, words
from filings.interview.course import Visit
from filings.interview.draft import WANTED, Look, is_unsaid
from filings.interview.question import Kind, asked_at, shape, title_of
from filings.interview.shown import about_of, now, said

#: How much of one answer the summary repeats.
_SHOWN = 90


class Part(Struct, frozen=True):
    """A section: its title, how many answers it holds, and how many questions are open on the way to its end."""

    name: str
    title: str
    answers: int
    open: int


class Line(Struct, frozen=True):
    """One answer, or one question not answered: where to jump, which thing it is about, its title, its answer."""

    place: str
    about: str
    title: str
    answer: str


def parts(look: Look) -> list[Part]:
    """Return the sections in order, with what is done in each."""
    way = list(course.visits(look))
    held: dict[str, int] = {}
    for model, keys, name in course.told(look.answers):
        if shape(model, name).model is None and name not in plan.order_of(model).given:
            section = course.section_of(str(keys[0]))
            held[section] = held.get(section, 0) + 1
    return [
        Part(
            one.name,
            title_of(one.name),
            held.get(one.name, 0),
            sum(visit.open for visit in way if visit.section == one.name),
        )
        for one in plan.SECTIONS
    ]


def count(look: Look) -> int:
    """Return how many answers the draft holds."""
    return sum(part.answers for part in parts(look))


def lines(look: Look, section: str) -> list[Line]:
    """Return every question of a section, answered or not, each with a way back to it."""
    return [_line(visit, look) for visit in course.visits(look) if visit.section == section]


def _line(visit: Visit, look: Look) -> Line:
    if visit.kind is Kind.DETAILS:
        title, answer = words.DETAILS.title, ", ".join(asked_at(visit.model, one).title for one in visit.offered)
    else:
        asked = asked_at(visit.model, visit.name)
        title = words.MORE.format(title=asked.title) if visit.more else asked.title
        found = look.at(visit.keys)
        hidden = asked.sensitive and found is not None and not is_unsaid(found)
        answer = "" if visit.more else words.HIDDEN if hidden else now(visit, look)
        answer = answer or words.UNSAID.get(look.mark(visit.keys), "")
    return Line(visit.place, about_of(visit.keys, look), title, answer)


def sentences(look: Look) -> Iterator[tuple[str, list[str]]]:
    """Tell the draft again, by section: one paragraph for each thing told, what may hurt not repeated."""
    for section in plan.SECTIONS:
        found = [line for name in section.fields for line in _paragraphs(name, look)]
        yield title_of(section.name), found


def _paragraphs(name: str, look: Look) -> Iterator[str]:
    from schemas.case import Case

    value = look.at((name,))
    held = shape(Case, name)
    if value is None:
        return
    if held.model is None:
        yield f"{asked_at(Case, name).title} : {said(Case, name, value)}"
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, Mapping):
                keys: Keys = (name, index)
                told = _told(held.model, item)
                yield f"{about_of(keys, look)}. {told}" if told else about_of(keys, look)
    elif isinstance(value, Mapping):
        yield _told(held.model, value)


def _told(model: Any, item: Mapping[str, Any]) -> str:
    found = []
    for name in model.model_fields:
        value = item.get(name)
        if value is None or name in plan.order_of(model).given or name in {"kind", "id", "title"}:
            continue
        asked = asked_at(model, name)
        shown = (
            words.HIDDEN if asked.sensitive and not is_unsaid(value) else sources.short(said(model, name, value), 90)
        )
        if shown:
            found.append(f"{asked.title} : {shown}")
    return " ; ".join(found)


def put_off(look: Look) -> list[str]:
    """Return the places answered « plus tard », in the order of the interview, and those chosen and not yet told."""
    return [
        visit.place
        for visit in course.visits(look)
        if look.mark(visit.keys) in {"later", WANTED} or _later(look.at(visit.keys))
    ]


def _later(answer: Any) -> bool:
    return is_unsaid(answer) and answer["answered"] == "later"
