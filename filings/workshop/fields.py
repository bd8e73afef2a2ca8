"""The fields of each template, read from the typed views that the letters are filled with.

A view is a `TypedDict` whose fields carry their meaning, and the docstring of which names its template. Nothing is
written twice: what a lawyer reads, what the check asks of a template and what is printed are the same.
"""

import importlib
import inspect
import pkgutil
import re
import types
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import ModuleType
from typing import Annotated, Any, get_args, get_origin, get_type_hints, is_typeddict

from filings.assembly.template.fields import Field
from filings.errors import FilingsError, nearest
from filings.letter.view import Lettre, Origin
from filings.make import FILINGS

_TEMPLATE = re.compile(r"\bview of ([\w-]+)\.docx\b")
_EMPTY = re.compile(r"\bvide\b")


@cache
def views() -> Mapping[str, tuple[Field, ...]]:
    """The fields of each template by its name, in the order of the filings. Raises LookupError for an untold field."""
    return {name: tuple(_fields(view)) for filing in FILINGS for name, view in _views(filing)}


def fields_of(name: str) -> tuple[Field, ...]:
    """The fields of the template of that name. Raises FilingsError, with the names there are, when there is none."""
    known = views()
    if name not in known:
        near = nearest(name, known)
        meant = f" : vouliez-vous « {near} » ?" if near else ""
        raise FilingsError("", f"« {name} » n’est pas un modèle connu{meant}", f"Modèles : {', '.join(known)}.")
    return known[name]


def values(view: Mapping[str, object], field: str) -> Iterator[str]:
    """Every text that a view holds under a path of fields: `faits[].propos[].texte`."""
    step, _, rest = field.partition(".")
    value = view.get(step.removesuffix("[]"))
    for one in value if isinstance(value, Sequence) and not isinstance(value, str) else [value]:
        if isinstance(one, Mapping):
            yield from values(one, rest)
        elif isinstance(one, str):
            yield one


def _views(filing: Any) -> Iterator[tuple[str, type]]:
    """The views of a filing and the names of their templates."""
    seen = set()
    for module in _modules(filing.__name__):
        for _, view in inspect.getmembers(module, is_typeddict):
            is_letter = view is not Lettre and "formule" in get_type_hints(view)
            if is_letter and view.__module__.startswith(filing.__name__) and view not in seen:
                seen.add(view)
                named = _TEMPLATE.search(view.__doc__ or "")
                if named is None:
                    raise LookupError(f"{view.__name__} does not say which template it is the view of")
                yield named[1], view


def _modules(name: str) -> list[ModuleType]:
    module = importlib.import_module(name)
    inside = pkgutil.iter_modules(module.__path__) if hasattr(module, "__path__") else ()
    return [module, *(importlib.import_module(f"{name}.{one.name}") for one in inside)]


def _fields(view: type, origin: str = Origin.TOLD) -> Iterator[Field]:
    for name, hint in get_type_hints(view, include_extras=True).items():
        notes = hint.__metadata__ if get_origin(hint) is Annotated else ()
        meaning = next((one for one in notes if type(one) is str), "")
        if not meaning:
            raise LookupError(f"{view.__name__}.{name} has no meaning")
        own = next((str(one) for one in notes if isinstance(one, Origin)), origin)
        kind, many = _kind(get_args(hint)[0])
        yield Field(
            name=name,
            meaning=meaning,
            inner=tuple(_fields(kind, own)) if kind is not None else (),
            many=many,
            # The meaning says it to the lawyer; it is said nowhere else.
            may_be_empty=not many and _EMPTY.search(meaning) is not None,
            origin=own,
        )


def _kind(kind: Any) -> tuple[type | None, bool]:
    """The record that a field holds, if it does, and whether it is a list."""
    if is_typeddict(kind):
        return kind, False
    if get_origin(kind) in {list, Sequence}:
        return _kind(get_args(kind)[0])[0], True
    if get_origin(kind) is types.UnionType:
        return next((found for one in get_args(kind) if (found := _kind(one))[0]), (None, False))
    return None, False
