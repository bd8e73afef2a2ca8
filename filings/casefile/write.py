"""From a case to its file: whole or not at all, comments and order kept, for its owner’s eyes only."""

import json
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from filings.casefile import dialect, simple
from filings.casefile.comments import comments_of, give_tail, take_tail
from filings.casefile.shape import Keys, spot, walked
from filings.errors import FilingsError
from filings.files import write_whole
from schemas.case import Case


def write(path: Path, content: Case | CommentedMap, after: str = "") -> None:
    """Write a case, or the tree of one, at ``path``; raise FilingsError when the disk refuses.

    A reader sees the file as it was or as it is now, never half of it. A path in ``.json`` is written in JSON. What
    is about to be written is read again first: a file that would not open, or not say the same, is never written.
    ``after`` are lines of comment to end the file with, which JSON cannot hold.
    """
    tree = tree_of(content) if isinstance(content, Case) else content
    # A link stays a link: what it leads to is written.
    write_whole(path.resolve() if path.is_symlink() else path, _readable(tree, after, path).encode("utf-8"))


def _readable(tree: CommentedMap, after: str, path: Path) -> str:
    """Return the first way of writing a tree that says it again when it is read; raise FilingsError when none does."""
    told = dialect.plain(tree)
    for text in _ways(tree, told, after, path):
        if _reads(text) == told:
            return text
    raise FilingsError(
        path.name,
        "Une réponse contient des signes qui ne se reliraient pas comme ils sont écrits : rien n’a été enregistré",
        "Redonnez cette réponse sans les signes spéciaux ou invisibles qu’elle contient.",
    )


def _ways(tree: CommentedMap, told: Any, after: str, path: Path) -> Iterator[str]:
    if path.suffix.casefold() == ".json":
        for ascii_only in (False, True):
            yield json.dumps(told, ensure_ascii=ascii_only, indent=2) + "\n"
    elif not tree:
        yield "{}\n" + after
    else:
        yield dialect.dump(tree) + after
        yield dialect.dump(_quoted(tree)) + after
        # A comment that stands where no text can follow it: all are put together, before the answers.
        yield "".join(f"{line}\n" for line in comments_of(tree)) + dialect.dump(_grown(told)) + after


def _reads(text: str) -> Any:
    """Return what a file of this text would be read as; None when it could not be opened."""
    try:
        text = text.encode("utf-8").decode("utf-8-sig")
        quick = simple.answers(text)
        return dialect.plain(dialect.load(text, "")) if quick is None else quick
    except (FilingsError, UnicodeError):
        return None


def _quoted(tree: CommentedMap) -> CommentedMap:
    """Return a copy of a tree with all its texts between double quotes, the way that nothing in them spoils."""
    copy = deepcopy(tree)
    waiting: list[Any] = [copy]
    while waiting:
        node = waiting.pop()
        for key, value in list(node.items() if isinstance(node, CommentedMap) else enumerate(node)):
            if isinstance(value, CommentedMap | CommentedSeq):
                waiting.append(value)
            elif isinstance(value, str):
                _replace(node, key, DoubleQuotedScalarString(str(value)))
    return copy


def tree_of(case: Case) -> CommentedMap:
    """Return a case as a new tree: keys in the order of the schemas, what was not told left out."""
    told = case.model_dump(mode="json", exclude_defaults=True)
    for number, fact in enumerate(told.get("facts", ()), 1):
        # A name that the place in the file gives again is not written.
        if fact.get("id") == f"F{number}":
            del fact["id"]
    tree = _grown(told)
    assert isinstance(tree, CommentedMap)
    return tree


def set_answer(tree: CommentedMap, where: str, value: Any) -> None:
    """Put an answer at a place such as ``facts[2].when``, creating what leads there; the rest is left as it is.

    ``value`` is text, a number, yes or no, a model, an ``Unsaid``, or lists and groups of these. A new key takes
    its place in the order of the schemas; an index one past the end adds an element. Raises ValueError for a place
    that is not one, IndexError for an index further on.
    """
    keys = walked(where)
    node: Any = tree
    for depth, key in enumerate(keys):
        rest = keys[depth + 1 :]
        if isinstance(node, CommentedSeq) and isinstance(key, int) and key <= len(node):
            if key == len(node):
                return _append(node, _led_to(rest, value))
        elif not isinstance(node, CommentedMap) or isinstance(key, int):
            raise (IndexError if isinstance(node, CommentedSeq) and isinstance(key, int) else ValueError)(where)
        elif key not in node:
            return _insert(node, keys[: depth + 1], _led_to(rest, value))
        if not rest or node[key] is None:
            return _replace(node, key, _led_to(rest, value))
        node = node[key]
    return None


def remove(tree: CommentedMap, where: str) -> None:
    """Take away the answer at a place; nothing happens when there is none."""
    *before, last = walked(where)
    node: Any = tree
    for key in before:
        try:
            node = node[key]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(node, CommentedSeq):
        before_it: Any = last - 1 if isinstance(last, int) and 0 < last < len(node) else None
        there = isinstance(last, int) and last < len(node)
    elif isinstance(node, CommentedMap):
        there = last in node
        names = list(node)
        before_it = names[names.index(last) - 1] if there and names.index(last) else None
    else:
        return
    if not there:
        return
    tail = take_tail(node, last)
    del node[last]
    if before_it is not None:
        give_tail(node, before_it, tail)


def _led_to(keys: Keys, value: Any) -> Any:
    """Return a value inside the groups and lists that lead to it."""
    if not keys:
        return _grown(value)
    if isinstance(keys[0], int):
        if keys[0]:
            raise IndexError(keys[0])
        return CommentedSeq([_led_to(keys[1:], value)])
    return CommentedMap({keys[0]: _led_to(keys[1:], value)})


def _grown(value: Any) -> Any:
    """Return a value as a piece of tree."""
    if isinstance(value, BaseModel):
        return _grown(value.model_dump(mode="json", exclude_defaults=True))
    if isinstance(value, Mapping):
        grown = CommentedMap((str(key), _grown(one)) for key, one in value.items())
        if set(grown) == {"answered"}:
            grown.fa.set_flow_style()
        return grown
    if isinstance(value, str):
        return dialect.scalar(str(value))
    if isinstance(value, Sequence | set | frozenset):
        return CommentedSeq(_grown(one) for one in value)
    if value is None:
        return None
    if isinstance(value, bool):
        # Plain text to us, a boolean to an editor that follows the JSON Schema.
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    said = getattr(value, "said", None)
    return dialect.scalar(str(said if said is not None else value))


def _replace(node: Any, key: str | int, value: Any) -> None:
    tail = take_tail(node, key)
    node[key] = value
    give_tail(node, key, tail)


def _insert(node: CommentedMap, keys: Keys, value: Any) -> None:
    """Put a new key after those that the schemas place before it."""
    key = keys[-1]
    holder = spot(Case, keys).holder
    order = list(holder.model_fields) if holder else []
    before = order[: order.index(str(key))] if key in order else list(node)
    position = max((index for index, name in enumerate(node, 1) if name in before), default=0)
    tail = take_tail(node, list(node)[position - 1]) if position else ""
    node.insert(position, key, value)
    give_tail(node, key, tail)


def _append(node: CommentedSeq, value: Any) -> None:
    tail = take_tail(node, len(node) - 1) if node else ""
    node.append(value)
    give_tail(node, len(node) - 1, tail)
