"""What refers to what: an account renamed, an exhibit taken out, and the answers that name them."""

from collections.abc import Iterator, Mapping
from typing import Any

from filings.casefile.shape import Keys, written
from filings.interview.draft import Draft
from schemas.words import find_nir

#: The list, what names one of its things, and the fields that refer to it.
_NAMED = {"accounts": ("id", {"accounts", "account"}), "exhibits": ("number", {"exhibits", "exhibit", "certificate"})}


def _referring(answers: Mapping[str, Any], fields: set[str], mark: str) -> Iterator[Keys]:
    """Find the places that hold a mark, one by one in lists."""
    yield from (keys for keys in _walk(answers, (), fields) if str(_at(answers, keys)) == mark)


def _walk(node: Any, keys: Keys, fields: set[str]) -> Iterator[Keys]:
    if isinstance(node, Mapping):
        for key, value in node.items():
            here = (*keys, str(key))
            if key in fields and isinstance(value, list) and not any(isinstance(one, Mapping) for one in value):
                yield from ((*here, index) for index in range(len(value)))
            elif key in fields and not isinstance(value, list | Mapping):
                yield here
            else:
                yield from _walk(value, here, fields)
    elif isinstance(node, list):
        for index, item in enumerate(node):
            yield from _walk(item, (*keys, index), fields)


def _at(node: Any, keys: Keys) -> Any:
    for key in keys:
        node = node[key]
    return node


def renamed(answers: Mapping[str, Any], keys: Keys, value: Any) -> list[tuple[str, str]]:
    """Return what must follow when the name of a thing changes: places, and the new name."""
    if len(keys) != 3 or str(keys[0]) not in _NAMED:
        return []
    name, fields = _NAMED[str(keys[0])]
    old = _at(answers, keys[:2]).get(name)
    if keys[2] != name or old is None or not isinstance(value, str) or str(old) == value:
        return []
    return [(written(place), value) for place in _referring(answers, fields, str(old))]


def to(answers: Mapping[str, Any], keys: Keys) -> list[Keys]:
    """Return the places that refer to one thing of a list."""
    named = _NAMED.get(str(keys[0])) if len(keys) == 2 else None
    if named is None:
        return []
    mark = _at(answers, keys).get(named[0])
    return list(_referring(answers, named[1], str(mark))) if mark is not None else []


def cut(draft: Draft, answers: Mapping[str, Any], keys: Keys) -> None:
    """Take away what refers to one thing of a list; the targets of the facts move up with the people."""
    for place in reversed(to(answers, keys)):
        draft.drop(written(place))
    if keys[0] == "complainants" and isinstance(keys[1], int):
        number = keys[1] + 1
        for place in reversed(list(_walk(answers, (), {"targets"}))):
            told = int(str(_at(answers, place)))
            if told == number:
                draft.drop(written(place))
            elif told > number:
                draft.put(written(place), str(told - 1))


def masked(text: str) -> str:
    """Return a text with every social-security number replaced by « […] »."""
    while found := find_nir(text):
        text = f"{text[: found[0]]}[…]{text[found[1] :]}"
    return text
