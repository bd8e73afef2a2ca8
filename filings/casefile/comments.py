"""Where ruamel.yaml hangs comments, so that a key put between two others does not part a comment from its line.

What follows a value up to the next one (the end of its line, blank lines, whole-line comments) hangs on that value,
or on the deepest last value inside it. The end of its line is its own; the lines below announce what comes next.
"""

from collections.abc import Iterator
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.scalarstring import FoldedScalarString, LiteralScalarString
from ruamel.yaml.tokens import CommentToken


def take_tail(node: Any, key: Any) -> str:
    """Detach and return the lines that follow the value at ``node[key]``, the end of its own line left in place."""
    node, key = _leaf(node, key)
    slot = _slot(node)
    marks = node.ca.items.get(key)
    if not marks or len(marks) <= slot or not isinstance(marks[slot], CommentToken):
        return ""
    if _is_block(node[key]):
        # A block of text ends with its last line: all that follows announces what comes next.
        whole, marks[slot] = marks[slot], None
        return str(" " * whole.start_mark.column + whole.value)
    own, _, tail = marks[slot].value.partition("\n")
    if own.strip():
        marks[slot].value = f"{own}\n"
    else:
        marks[slot] = None
    return str(tail)


def give_tail(node: Any, key: Any, tail: str) -> None:
    """Hang lines after the value at ``node[key]``."""
    if not tail:
        return
    node, key = _leaf(node, key)
    slot = _slot(node)
    marks = node.ca.items.setdefault(key, [None, None, None, None])
    if _is_block(node[key]):
        marks[slot] = CommentToken(tail.lstrip(" "), CommentMark(len(tail) - len(tail.lstrip(" "))), None)
    elif marks[slot] is None:
        marks[slot] = CommentToken(f"\n{tail}", CommentMark(0), None)
    else:
        marks[slot].value = f"{marks[slot].value.rstrip()}\n{tail}"


def comments_of(tree: Any) -> Iterator[str]:
    """Walk the comments of a tree, whole lines or ends of lines, each as a line of its own."""
    waiting: list[Any] = [tree]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, CommentToken):
            yield from (line.strip() for line in node.value.split("\n") if line.strip().startswith("#"))
        elif isinstance(node, CommentedMap | CommentedSeq):
            own = [node.ca.comment, *node.ca.items.values(), node.ca.end]
            waiting = [own, *(node.values() if isinstance(node, CommentedMap) else node), *waiting]
        elif isinstance(node, list):
            waiting = [*node, *waiting]
        elif comment := getattr(node, "comment", None):
            waiting.insert(0, comment)


def _leaf(node: Any, key: Any) -> tuple[Any, Any]:
    """Go down to the deepest last value written in lines under ``node[key]``."""
    value = node[key]
    while isinstance(value, CommentedMap | CommentedSeq) and len(value) and not value.fa.flow_style():
        node, key = value, (next(reversed(value)) if isinstance(value, CommentedMap) else len(value) - 1)
        value = node[key]
    return node, key


def _is_block(value: Any) -> bool:
    return isinstance(value, LiteralScalarString | FoldedScalarString)


def _slot(node: Any) -> int:
    return 2 if isinstance(node, CommentedMap) else 0
