"""A question as a face receives it: its words, how it is answered, what it may be answered with."""

from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Union, get_args, get_origin

from msgspec import Struct
from pydantic import BaseModel

from filings.interview import plan
from schemas.address import Address
from schemas.asked import Asked, Choice, Unsaid, asked_of
from schemas.case import Case
from schemas.when import Day, When
from schemas.words import Prose, Verbatim


class Kind(StrEnum):
    """How a question is answered; a face has one way of asking for each."""

    TEXT = "text"  # one line
    LONG = "long"  # several lines, ours to typeset
    PASTE = "paste"  # several lines, kept to the character
    DATE = "date"  # a free date
    YES_NO = "yes_no"
    CHOICE = "choice"  # one option
    NAMED = "named"  # one option of a register, or words of one's own
    SEVERAL = "several"  # any number of options
    ENTRIES = "entries"  # several lines, each becoming an entry
    FILE = "file"
    DETAILS = "details"  # which other fields to tell, among those offered
    CROSSROAD = "crossroad"  # the essentials are told: make the documents, or say more


class Option(Struct, frozen=True):
    """A possible answer: the word that is kept, the words that are shown."""

    value: str
    label: str


class Question(Struct, frozen=True):
    """One question. ``place`` is where the answer goes (``facts[1].when``).

    ``about`` says which thing told it is about (« Fait 2 : des menaces de mort »); ``now`` is the present answer, as
    a person would read it, when there is one; ``fault`` why it is refused. ``more`` asks for one more of a list.
    """

    place: str
    kind: Kind
    asked: Asked
    section: str
    about: str = ""
    options: tuple[Option, ...] = ()
    now: str = ""
    fault: str = ""
    more: bool = False


class End(Struct, frozen=True):
    """Nothing is left to ask."""

    place: ClassVar[str] = ""


class Shape(Struct, frozen=True):
    """What a field holds: a list or one thing, a model or a value, and of which kind."""

    many: bool
    model: type[BaseModel] | None
    choice: type[Choice] | None
    kind: Kind


def shape(model: type[BaseModel], name: str) -> Shape:
    """Return what a field of a model holds, read from its annotation."""
    return _shape(model.model_fields[name].annotation, tuple(model.model_fields[name].metadata), model, name)


def opening(model: type[BaseModel], name: str) -> Shape | None:
    """Return what the field holds whose answer opens a group, or each thing of a list; None when yes or no does."""
    inner, opened = shape(model, name).model, plan.opened_by(model, name)
    return shape(inner, opened) if inner is not None and opened else None


def _shape(annotation: Any, marks: tuple[Any, ...], model: type[BaseModel], name: str) -> Shape:
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _shape(inner, (*more, *marks), model, name)
    if get_origin(annotation) in {Union, UnionType}:
        arms = [_shape(arm, (), model, name) for arm in get_args(annotation) if _value(arm) not in {Unsaid, NoneType}]
        return arms[0]
    if get_origin(annotation) is list:
        item = _shape(get_args(annotation)[0], (), model, name)
        if item.model is not None:
            return Shape(True, item.model, None, _of_list(item.model, model, name))
        kind = Kind.SEVERAL if item.choice or plan.among(model, name) else Kind.LONG
        return Shape(True, None, item.choice, kind)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Shape(False, annotation, None, Kind.LONG if annotation is Address else Kind.YES_NO)
    if isinstance(annotation, type) and issubclass(annotation, Choice):
        return Shape(False, None, annotation, Kind.CHOICE)
    return Shape(False, None, None, _scalar(annotation, marks, model, name))


def _of_list(item: type[BaseModel], model: type[BaseModel], name: str) -> Kind:
    """Return how a list of things is opened: several of a choice, a line each, or one at a time by yes or no."""
    if plan.one_by_one(model, name):
        return Kind.YES_NO
    opened = plan.opened_by(model, name)
    return Kind.SEVERAL if opened and shape(item, opened).choice else Kind.ENTRIES


def _value(annotation: Any) -> Any:
    return _value(get_args(annotation)[0]) if get_origin(annotation) is Annotated else annotation


def _scalar(annotation: Any, marks: tuple[Any, ...], model: type[BaseModel], name: str) -> Kind:
    if annotation is bool:
        return Kind.YES_NO
    if annotation is When or any(mark in get_args(Day)[1:] for mark in marks):
        return Kind.DATE
    if (model, name) in plan.FILES:
        return Kind.FILE
    if source := plan.among(model, name):
        return Kind.NAMED if source in {"platforms", "courts"} else Kind.CHOICE
    if any(mark in get_args(Prose)[1:] for mark in marks):
        return Kind.LONG
    return Kind.PASTE if annotation is Verbatim and len(marks) <= 1 else Kind.TEXT


def asked_at(model: type[BaseModel], name: str) -> Asked:
    """Return the wording of a field; one that carries none is asked by its name, which a test forbids."""
    return asked_of(model, name) or Asked(title=name, question=name)


def title_of(section: str) -> str:
    """Return the title of a section: that of its first field."""
    first = next(one for one in plan.SECTIONS if one.name == section).fields[0]
    return asked_at(Case, first).title
