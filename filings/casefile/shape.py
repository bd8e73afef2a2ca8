"""Where a place in a file stands in the schemas: which model holds it, under which question.

A place has one written form, ``facts[2].when``, and one walked form, ``("facts", 2, "when")``.
"""

import re
from collections.abc import Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from msgspec import Struct
from pydantic import BaseModel

from schemas.asked import TAGS, Asked, Unsaid, asked_of

Keys = tuple[str | int, ...]


class Spot(Struct, frozen=True):
    """A place: its keys in the file, the model that holds the last, the question asked there, the model it opens."""

    keys: Keys
    holder: type[BaseModel] | None
    asked: Asked | None
    opens: type[BaseModel] | None


def spot(root: type[BaseModel], loc: Sequence[str | int]) -> Spot:
    """Follow the place of a Pydantic error, or of a file, from ``root``, dropping what Pydantic adds to it."""
    here: Any = root
    keys: list[str | int] = []
    holder: type[BaseModel] | None = None
    asked: Asked | None = None
    tagged = False
    for key in loc:
        if tagged and key in TAGS:
            # A field may itself be called « told »: only the word that follows a tagged field is a tag.
            here, tagged = (Unsaid, False) if key == "unsaid" else (here, False)
            continue
        tagged = False
        keys.append(key)
        model = _model(here)
        holder = model
        if isinstance(key, int):
            here, tagged = _unwrap(next(iter(get_args(here)), None))
        elif model is not None and key in model.model_fields:
            asked = asked_of(model, key)
            here, tagged = _unwrap(model.model_fields[key].annotation)
        else:
            here = asked = None
    return Spot(tuple(keys), holder, asked, _model(here))


def written(keys: Sequence[str | int]) -> str:
    """Write a place: ``("facts", 2, "when")`` is ``facts[2].when``."""
    text = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys)
    return text.removeprefix(".")


def walked(place: str) -> Keys:
    """Read a written place; raise ValueError when it is not one."""
    if not re.fullmatch(r"\w+(?:\[\d+\])*(?:\.\w+(?:\[\d+\])*)*", place):
        raise ValueError(f"not a place: {place!r}")
    return tuple(int(index) if index else key for index, key in re.findall(r"\[(\d+)\]|(\w+)", place))


def _model(annotation: Any) -> type[BaseModel] | None:
    return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None


def _unwrap(annotation: Any) -> tuple[Any, bool]:
    """Return the type of the value a field holds, and whether Pydantic tags the place of its errors."""
    if get_origin(annotation) is Annotated:
        return _unwrap(get_args(annotation)[0])
    if get_origin(annotation) in {Union, UnionType}:
        arms = get_args(annotation)
        for arm in arms:
            value, _ = _unwrap(arm)
            if value is not Unsaid and value is not NoneType and value is not None:
                return value, Unsaid in arms
    return annotation, False
