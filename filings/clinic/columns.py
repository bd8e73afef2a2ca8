"""Which sheet and which column hold which answer: read from the schemas, so that a new question has its column.

A list of things told is a sheet, and so is a group that stands at the root of a case; a group inside a thing
(an address, a mandate) is a few more columns of its sheet. Rows are linked by the reference of the case, and a thing
inside another (a message of a fact) by the mark of that other too.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from msgspec import Struct
from pydantic import BaseModel

from filings.casefile.delimited import simple
from schemas.asked import Asked, Choice, Lines, Unsaid, asked_of
from schemas.case import Case
from schemas.when import When
from schemas.words import Phone, Postcode

#: The sheet of what is told once in a case.
ROOT = "Dossiers"

#: A title that stands deeper is led by two groups.
_DEEP = 3

#: What a spreadsheet accepts as the name of a sheet.
LONGEST_NAME = 31


class Kind(StrEnum):
    """What a cell of a column holds."""

    TEXT = "text"
    WHEN = "when"
    WHOLE = "whole"
    EUROS = "euros"
    FLAG = "flag"
    CHOICE = "choice"
    POSTCODE = "postcode"
    PHONE = "phone"


class Column(Struct, frozen=True):
    """One question as a column: its header, the keys of its answer inside the thing of the row, what it holds.

    ``many`` is a list written in one cell, ``lines`` one of which each item is a line; ``unsaid`` are the keys of what
    « je ne sais pas » answers when it is written here, None when that is no answer.
    """

    header: str
    keys: tuple[str, ...]
    kind: Kind
    asked: Asked | None
    choices: type[Choice] | None = None
    many: bool = False
    lines: bool = False
    unsaid: tuple[str, ...] | None = None
    required: bool = False

    @property
    def example(self) -> str:
        """What the row that shows says in this column; empty when nothing needs to be shown."""
        if self.asked and self.asked.example:
            return self.asked.example
        if self.choices:
            return next(iter(self.choices)).label
        return "oui" if self.kind is Kind.FLAG else ""


class Sheet(Struct, frozen=True):
    """One sheet: a row is one thing told.

    ``keys`` lead from the root of a case to the thing, or to the list of things when ``several``; ``parent`` is the
    sheet whose rows hold the things of this one, and ``link`` the header of the column that says which.
    """

    title: str
    keys: tuple[str, ...]
    model: type[BaseModel]
    columns: tuple[Column, ...]
    several: bool
    asked: Asked | None = None
    parent: "Sheet | None" = None
    link: str = ""

    @property
    def headers(self) -> tuple[str, ...]:
        """The headers of the sheet, in order: the case, the holder, the answers."""
        links = (self.link,) if self.link else ()
        own = self.columns[1:] if self.title == ROOT else self.columns
        return (reference_header(), *links, *(one.header for one in own))

    @property
    def mark(self) -> str:
        """The key by which another sheet designates a row of this one, or an empty text: its number in the case."""
        return next((key for key in ("id", "number") if key in self.model.model_fields), "")


def reference_header() -> str:
    """Return the header of the column that links every row to its case."""
    asked = asked_of(Case, "reference")
    assert asked is not None
    return asked.title


@cache
def sheets() -> tuple[Sheet, ...]:
    """Return every sheet, in the order of the schemas, each after the one that holds it."""
    root = Sheet(ROOT, (), Case, tuple(_columns(Case)), several=False)
    return (root, *_nested(Case, (), None))


# --- from a model to columns ---------------------------------------------------------------------------------------


class _Held(Struct, frozen=True):
    """What a field holds, once what Pydantic needs to read it is taken off."""

    type: Any
    marks: tuple[Any, ...]
    many: bool = False
    unsaid: bool = False

    @property
    def model(self) -> type[BaseModel] | None:
        return self.type if isinstance(self.type, type) and issubclass(self.type, BaseModel) else None


def _held(annotation: Any, marks: tuple[Any, ...] = ()) -> _Held:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return _held(inner, (*marks, *more))
    if origin in {Union, UnionType}:
        arms = [_held(arm, marks) for arm in get_args(annotation)]
        told = next(arm for arm in arms if arm.type not in {Unsaid, type(None)})
        return _Held(told.type, told.marks, told.many, any(arm.type is Unsaid for arm in arms))
    if origin is list:
        one = _held(get_args(annotation)[0], marks)
        return _Held(one.type, one.marks, many=True)
    return _Held(annotation, marks)


def _fields(model: type[BaseModel]) -> Iterator[tuple[str, _Held]]:
    for name, field in model.model_fields.items():
        yield name, _held(field.annotation, tuple(field.metadata))


def _title(model: type[BaseModel], field: str) -> str:
    asked = asked_of(model, field)
    return asked.title if asked else (model.model_fields[field].title or field)


def _columns(model: type[BaseModel]) -> Iterator[Column]:
    """The columns of a thing; a title borne twice is led by that of the group it stands in, but for the outermost."""
    found = list(_leaves(model, (), ()))
    for keys, titles, held, holder, group in found:
        alike = [others for _, others, *_ in found if simple(others[-1]) == simple(titles[-1])]
        alone = sum(1 for others in alike if len(others) <= len(titles)) == 1
        # The address of who represents an organisation is neither its own nor the one to write to.
        group_of = titles[-3:] if len(titles) > _DEEP else titles[-2:]
        field = holder.model_fields[keys[-1]]
        yield Column(
            header=titles[-1] if alone or len(titles) == 1 else " : ".join(group_of),
            keys=keys,
            kind=_kind(held),
            asked=asked_of(holder, keys[-1]),
            choices=held.type if isinstance(held.type, type) and issubclass(held.type, Choice) else None,
            many=held.many,
            lines=held.many and Lines in (*held.marks, *field.metadata),
            unsaid=keys if held.unsaid else group,
            required=field.is_required(),
        )


_Leaf = tuple[tuple[str, ...], tuple[str, ...], _Held, type[BaseModel], tuple[str, ...] | None]


def _leaves(
    model: type[BaseModel],
    keys: tuple[str, ...],
    titles: tuple[str, ...],
    group: tuple[str, ...] | None = None,
) -> Iterator[_Leaf]:
    """Each answer of a thing; the first of a group that may go unsaid stands for the group."""
    for name, held in _fields(model):
        here = (*titles, _title(model, name))
        if held.model is None:
            yield (*keys, name), here, held, model, group
        elif not held.many and model is not Case:
            yield from _leaves(held.model, (*keys, name), here, (*keys, name) if held.unsaid else None)
        group = None


def _kind(held: _Held) -> Kind:
    # The kinds of text that a spreadsheet spoils are recognised by what validates them.
    for kind, words in ((Kind.POSTCODE, Postcode), (Kind.PHONE, Phone)):
        if set(map(id, getattr(words, "__metadata__", ()))) & set(map(id, held.marks)):
            return kind
    if not isinstance(held.type, type):
        return Kind.TEXT
    if issubclass(held.type, Choice):
        return Kind.CHOICE
    kinds = {When: Kind.WHEN, date: Kind.WHEN, bool: Kind.FLAG, int: Kind.WHOLE, Decimal: Kind.EUROS}
    return kinds.get(held.type, Kind.TEXT)


def _nested(model: type[BaseModel], keys: tuple[str, ...], parent: Sheet | None) -> Iterator[Sheet]:
    """The sheets of the things inside a thing."""
    for name, held in _fields(model):
        if held.model is None:
            continue
        here = (*keys, name)
        if not held.many and model is not Case:
            yield from _nested(held.model, here, parent)
            continue
        above = parent if parent is not None and parent.several else None
        sheet = Sheet(
            title=_sheet_name(_title(model, name)),
            keys=here,
            model=held.model,
            columns=tuple(_columns(held.model)),
            several=held.many,
            asked=asked_of(model, name),
            parent=above,
            link=f"{above.title} : {_title(above.model, above.mark) if above.mark else 'numéro'}" if above else "",
        )
        yield sheet
        yield from _nested(held.model, here, sheet)


def _sheet_name(title: str) -> str:
    return re.sub(r"[\[\]:*?/\\]", " ", title)[:LONGEST_NAME].strip("' ")
