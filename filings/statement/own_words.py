"""What a case says in somebody’s own words: every text of its models, found by type, that a reader may come upon.

A field of ``Prose``, ``Line`` or ``Verbatim`` is walked because of its type: one added tomorrow is walked too. What is
not is excused by name, with the reason. A ``Name`` is no sentence; an e-mail, a telephone number, an address of the
web, a handle or a digest holds no word of anybody.
"""

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from schemas.account import Account
from schemas.address import Address
from schemas.asked import Unsaid, told
from schemas.case import Case
from schemas.exhibit import Exhibit
from schemas.fact import Fact
from schemas.management import Management
from schemas.minister import Ministry
from schemas.person import Complainant, Mandate, Switchboard
from schemas.step import Step, StepKind
from schemas.words import Line, Prose, Verbatim

#: A body’s own address may follow its name, and is meant to be read.
_BODY = "the name of a body, which its address may follow"

#: Texts that are nobody’s own words, and why.
EXCUSED: Mapping[tuple[type[BaseModel], str], str] = {
    (Account, "id"): "the mark by which the file cites an account",
    (Account, "displayed_name"): "what an account calls itself, by which it is found again",
    (Account, "ip_source"): "printed nowhere: no document says how an address was obtained",
    (Address, "lines"): "an address, where an address is asked for",
    (Complainant, "nationality"): "a word of the civil status",
    (Exhibit, "file"): "where a file is on this machine: printed nowhere",
    (Fact, "id"): "the mark by which a fact is cited",
    (Fact, "posts"): "quoted, and thousands in a file: each reader goes through them by itself",
    (Management, "company"): _BODY,
    (Management, "title"): "the function of whom one writes to",
    (Mandate, "title"): "the name of an office",
    (Ministry, "copies"): _BODY,
    (Ministry, "title"): "the function of whom one writes to",
    (Step, "reference"): "a number that somebody gave",
    (Step, "to"): f"{_BODY}; but whom one tried to reach oneself is told in one’s own words",
    (Switchboard, "name"): _BODY,
}

#: Names that are told as a sentence might be: « chez ma sœur, à Vienne ».
_SAID_AS_WORDS = frozenset({(Fact, "place")})


#: What reads a text, among what marks a field.
_READERS = (AfterValidator, BeforeValidator, FieldInfo)


class _Holds(Enum):
    TEXT = "a text"
    THING = "a thing told, or a list of them"


def own_words(case: Case) -> Iterator[tuple[str, str]]:
    """Yield what a case says in somebody’s own words, posts apart, each with its place in the file.

    What was quoted comes as ``Verbatim``.
    """
    yield from _walk(case, "")
    for number, step in enumerate(case.steps):
        if step.kind is StepKind.CONTACT_ATTEMPT and (to := told(step.to)):
            yield f"steps[{number}].to", to


def walked(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the fields of a model that hold somebody’s own words."""
    return tuple(name for name, holds in _plan(model) if holds is _Holds.TEXT)


def _walk(thing: BaseModel, place: str) -> Iterator[tuple[str, str]]:
    for name, holds in _plan(type(thing)):
        value = told(getattr(thing, name))
        here = f"{place}.{name}" if place else name
        listed = ((f"{here}[{n}]", one) for n, one in enumerate(value)) if isinstance(value, list) else ((here, value),)
        for where, one in listed:
            if holds is _Holds.TEXT and isinstance(one, str):
                yield where, one
            elif isinstance(one, BaseModel):
                yield from _walk(one, where)


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, _Holds], ...]:
    """Return the fields of a model to be gone through, and what each holds."""
    found = []
    for name, field in model.model_fields.items():
        if (model, name) in EXCUSED:
            continue
        kinds = set(_kinds(field.annotation, tuple(field.metadata)))
        if (model, name) in _SAID_AS_WORDS or _Holds.TEXT in kinds:
            found.append((name, _Holds.TEXT))
        elif _Holds.THING in kinds:
            found.append((name, _Holds.THING))
    return tuple(found)


def _kinds(annotation: Any, marks: tuple[Any, ...]) -> Iterator[_Holds]:
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        yield from _kinds(inner, (*more, *marks))
    elif get_origin(annotation) in {Union, UnionType}:
        for arm in get_args(annotation):
            if arm not in {Unsaid, NoneType}:
                yield from _kinds(arm, ())
    elif get_origin(annotation) is list:
        yield from _kinds(get_args(annotation)[0], ())
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield _Holds.THING
    elif _is_text(annotation, [mark for mark in marks if isinstance(mark, _READERS) or hasattr(mark, "max_length")]):
        yield _Holds.TEXT


def _is_text(annotation: Any, readers: list[Any]) -> bool:
    if annotation is Verbatim:
        return not readers
    # A name is a line of a length that is bounded.
    return annotation is str and readers in ([*get_args(Prose)[1:]], [*get_args(Line)[1:]])
