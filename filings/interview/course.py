"""Which question comes next: a pure function of the draft. The whole way is walked each time; nothing is remembered.

A visit is a place the interview passes through, answered or not. What a condition closes is not visited at all.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct
from pydantic import BaseModel

from filings.casefile.shape import Keys, written
from filings.interview import plan
from filings.interview.draft import SEEN, WANTED, Look, is_unsaid
from filings.interview.question import Kind, opening, shape
from schemas.asked import asked_of
from schemas.case import Case


class Visit(Struct, frozen=True):
    """A place on the way: the model and the field it stands in, how it is asked, whether it is still to be."""

    keys: Keys
    kind: Kind
    model: type[BaseModel]
    name: str
    section: str
    open: bool
    more: bool = False
    offered: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """The place as it is written; « + » asks for one more of a list, « * » for the details of a thing."""
        return written(self.keys) + ("+" if self.more else "*" if self.kind is Kind.DETAILS else "")


def visits(look: Look) -> Iterator[Visit]:
    """Walk the interview from its beginning to its end: what is refused first, then the two passes."""
    seen: set[str] = set()
    for visit in _way(look):
        if visit.place not in seen:
            seen.add(visit.place)
            yield visit


def find(look: Look, place: str) -> Visit | None:
    """Return the visit of a place, None when the interview does not pass there."""
    return next((visit for visit in visits(look) if visit.place == place), None)


def _way(look: Look) -> Iterator[Visit]:
    for keys in look.faults:
        refused = next((visit for visit in _both(look) if visit.keys == keys and not visit.more), None)
        if refused is not None:
            yield refused
    yield from _both(look)


def _both(look: Look) -> Iterator[Visit]:
    yield from _first_pass(look)
    crossroad = Visit((), Kind.CROSSROAD, Case, "", "", open="" not in look.trace)
    yield crossroad
    if not crossroad.open:
        for name in plan.SECOND_PASS:
            yield from _field(Case, (), name, look, section_of(name), second=True)


def _first_pass(look: Look) -> Iterator[Visit]:
    for name in plan.FIRST_PASS:
        if name == "harm.in_danger":
            yield from _harm(look)
        elif name == "lawyer":
            if plan.LAWYER.holds({}, look.answers, look.on):
                yield from _field(Case, (), name, look, section_of(name), second=False)
        elif name == "court":
            if _several_courts(look) or look.at(("court",)) is not None:
                yield from _field(Case, (), name, look, section_of(name), second=False)
        else:
            yield from _field(Case, (), name, look, section_of(name), second=False)


def _harm(look: Look) -> Iterator[Visit]:
    from schemas.harm import Harm

    yield from _field(Harm, ("harm",), "in_danger", look, "harm", second=False)


def _several_courts(look: Look) -> bool:
    from filings.interview.sources import courts_near

    return len(courts_near(look.answers, look.on)) != 1 and any(True for _ in look.answers.get("complainants") or ())


def section_of(name: str) -> str:
    """Return the section that holds a field of the case."""
    return next((one.name for one in plan.SECTIONS if name in one.fields), plan.SECTIONS[-1].name)


def _group(model: type[BaseModel], keys: Keys, look: Look, section: str, *, second: bool) -> Iterator[Visit]:
    """Walk one thing told: its essentials, then, in the second pass, what is asked, offered, and was chosen."""
    order = plan.order_here(model, look.here(keys), look.answers)
    # In the first pass, what is not in the plan of a nested thing (an address) is asked at once.
    early = order.essential or (() if order.offers else order.first)
    for name in early:
        yield from _field(model, keys, name, look, section, second=second)
    if not second:
        return
    for name in order.first:
        yield from _field(model, keys, name, look, section, second=second)
    named = {*order.essential, *order.first, *order.follows, *order.given}
    rest = [name for name in model.model_fields if name not in named] if order.offers else []
    offered = tuple(name for name in rest if _offered(model, keys, name, look))
    touched = any(_answered(look, (*keys, name)) or look.mark((*keys, name)) for name in rest)
    if offered or touched:
        mark = look.trace.get(f"{written(keys)}*", "")
        # What a paste already told of a thing does not say that its other details were offered.
        answered = mark == SEEN or (touched and mark != WANTED)
        yield Visit(keys, Kind.DETAILS, model, "", section, open=not answered, offered=offered)
    for name in model.model_fields:
        chosen = name in rest and (_answered(look, (*keys, name)) or look.mark((*keys, name)))
        if chosen or name in order.follows:
            yield from _field(model, keys, name, look, section, second=second)


def _field(model: type[BaseModel], keys: Keys, name: str, look: Look, section: str, *, second: bool) -> Iterator[Visit]:
    place = (*keys, name)
    answered, mark = _answered(look, place), look.mark(place)
    if not _asked_here(model, keys, name, look):
        return
    when = plan.CONDITIONS.get((model, name))
    if when and not answered and mark in {"", SEEN} and not when.holds(look.here(keys), look.answers, look.on):
        return
    if not _sources(model, name, look) and not answered:
        return
    held = shape(model, name)
    first = opening(model, name)
    kind = first.kind if first is not None and not held.many else held.kind
    is_open = place in look.faults or (not answered and mark in {"", WANTED})
    if held.model is None:
        yield Visit(place, kind, model, name, section, open=is_open)
    elif held.many:
        yield from _list(model, place, kind, look, section, second=second, is_open=is_open)
    else:
        # A lawyer who answers is not asked whether there is one.
        wide = place == ("lawyer",) and plan.LAWYER.holds({}, look.answers, look.on)
        is_open_group = model is Case and name in plan.OPEN
        if not wide and not is_open_group:
            yield Visit(place, kind, model, name, section, open=is_open)
        elif not wide and not second:
            return
        if wide or is_open_group or (answered and not is_unsaid(look.at(place))):
            yield from _group(held.model, place, look, section, second=second or bool(keys))


def _list(
    model: type[BaseModel], place: Keys, kind: Kind, look: Look, section: str, *, second: bool, is_open: bool
) -> Iterator[Visit]:
    name = str(place[-1])
    item = shape(model, name).model
    assert item is not None
    found = look.at(place)
    count = len(found) if isinstance(found, list) else 0
    alone = place == ("complainants",) and not count
    if alone:
        # There is always one: the interview begins with that person, without asking whether there is.
        count = 0 if look.mark(place) in {"unknown", "declined", "later"} else 1
    elif not plan.one_by_one(model, name) or not count:
        yield Visit(place, kind, model, name, section, open=is_open)
    for index in range(count):
        yield from _group(item, (*place, index), look, section, second=second)
    if second and plan.has_more(model, name) and count:
        yield Visit(place, kind, model, name, section, open=not look.trace.get(f"{written(place)}+"), more=True)


def _asked_here(model: type[BaseModel], keys: Keys, name: str, look: Look) -> bool:
    asked = asked_of(model, name)
    if asked is None or name in plan.order_of(model).given:
        return False
    # Wherever the thing told stands, ``only_if`` reads it and the whole case.
    return asked.only_if is None or asked.only_if(look.here(keys), look.answers)


def _offered(model: type[BaseModel], keys: Keys, name: str, look: Look) -> bool:
    when = plan.CONDITIONS.get((model, name))
    holds = when is None or when.holds(look.here(keys), look.answers, look.on)
    return holds and _asked_here(model, keys, name, look) and _sources(model, name, look)


def _sources(model: type[BaseModel], name: str, look: Look) -> bool:
    """Whether what the field chooses among is there: no number of exhibit before there is an exhibit."""
    source = plan.among(model, name)
    return source in {"", "platforms", "courts"} or bool(look.answers.get(source))


def _answered(look: Look, keys: Keys) -> bool:
    found: Any = look.at(keys)
    return found is not None and found != []


def closed_by(before: Look, after: Look) -> list[Keys]:
    """Return the answers that an answer closes: told before, and asked by no question after."""
    return [
        keys
        for model, keys, name in told(after.answers)
        if not _asked_here(model, keys[:-1], name, after)
        and name not in plan.order_of(model).given
        and _asked_here(model, keys[:-1], name, before)
    ]


def told(answers: Mapping[str, Any]) -> Iterator[tuple[type[BaseModel], Keys, str]]:
    """Walk every answer of a case with the model and the field it stands in, groups and lists included."""
    yield from _told(Case, (), answers)


def _told(
    model: type[BaseModel], keys: Keys, answers: Mapping[str, Any]
) -> Iterator[tuple[type[BaseModel], Keys, str]]:
    for name in model.model_fields:
        value = answers.get(name)
        if value is None:
            continue
        yield model, (*keys, name), name
        inner = shape(model, name)
        if inner.model is None or is_unsaid(value):
            continue
        if inner.many and isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, Mapping):
                    yield from _told(inner.model, (*keys, name, index), item)
        elif isinstance(value, Mapping):
            yield from _told(inner.model, (*keys, name), value)
