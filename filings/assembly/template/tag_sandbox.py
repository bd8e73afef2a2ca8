"""What the tags of a template may do: no program, no endless loop, no text that doubles until the memory is full.

Two guards. Before a template is compiled, its tags are read and those that compute, call or look inside are refused.
While it is filled, all that takes time or room is counted, whatever its form, and stopped at the limits: the turns of
its loops, the texts and lists that it puts together, what it compares and filters.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from jinja2 import Undefined, nodes, pass_context
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer

from filings.assembly.template.limits import DEEPEST, LONGEST_LIST, LONGEST_TEXT, MOST_STEPS
from filings.errors import FilingsError

#: Under this name the count of a filling stands in its context: no tag can write it.
STEPS = "\x00steps"
#: The filters by which a tree counts what it spends.
_TURNS, _WEIGHED, _COMPARED, _GLUED, _ADDED = "compte_des_tours", "pesee", "comparee", "colle", "somme"

_STATEMENTS = (nodes.Output, nodes.If, nodes.For, nodes.Assign)
_COMPUTES = (nodes.Mul, nodes.Pow, nodes.Mod, nodes.FloorDiv, nodes.Div)
_COUNTED = (nodes.Concat, nodes.Add, nodes.Compare, nodes.Filter)
_MADE = (nodes.List, nodes.Tuple, nodes.Dict)
_PRINTING = ("texte", "signe")
#: A filter takes the time of some hundred nodes, those of sums of a thousand.
_FILTER = 500

_ONLY = "Un modèle ne contient que des champs, if et for."


class Excess(Exception):
    """A template asks for more than its share; says which, as the end of a French sentence."""


class Steps:
    """What a filling may still spend."""

    __slots__ = ("left",)

    def __init__(self) -> None:
        self.left = MOST_STEPS

    def spend(self, steps: int) -> None:
        """Take some away. Raises Excess when none is left."""
        self.left -= steps
        if self.left < 0:
            raise Excess("ses boucles n’en finiraient pas")


# --- before ----------------------------------------------------------------------------------------------------


def refuse_tree(tree: nodes.Template, written: Iterable[nodes.Node], template: str) -> None:
    """Raise FilingsError for tags that do not only print, test and repeat; have what the others spend counted.

    ``written`` is ``every`` node of the tree. To be called before it is compiled: Jinja computes constants then.
    """
    fault = next(faults(written), None)
    if fault is not None:
        raise FilingsError(template, f"Ce modèle est refusé : {fault}", _ONLY)
    _count_turns(tree.body, template)
    if any(isinstance(one, _COUNTED) and _is_counted(one) for one in written):
        _Counting().visit(tree)


def faults(written: Iterable[nodes.Node]) -> Iterator[str]:
    """Why these nodes are refused, as ends of French sentences; nothing when they are not."""
    for node in written:
        if isinstance(node, nodes.Getattr | nodes.Getitem):
            attribute = node.attr if isinstance(node, nodes.Getattr) else getattr(node.arg, "value", "")
            if isinstance(attribute, str) and attribute.startswith("_"):
                yield f"il cherche à lire l’intérieur du programme ({attribute[:30]})"
        elif isinstance(node, nodes.Call):
            yield f"il appelle une fonction ({str(getattr(node.node, 'attr', getattr(node.node, 'name', '…')))[:30]})"
        elif isinstance(node, nodes.For):
            if node.recursive:
                yield "une boucle s’appelle elle-même"
            if _makes(node.iter):
                yield "une boucle parcourt une liste fabriquée dans le modèle"
        elif isinstance(node, nodes.Assign):
            # Lists of lists that share their items take an age to compare, whatever their size.
            if _makes(node.node):
                yield "une balise set fabrique une liste"
        elif isinstance(node, _COMPUTES):
            yield "il fait un calcul (*, /, % ou **)"


def _makes(expression: nodes.Node) -> bool:
    return any(isinstance(one, _MADE) for one in every(expression))


def every(tree: nodes.Node) -> Iterator[nodes.Node]:
    """A node and all those in it, as they are written. Jinja’s own walk takes five times as long."""
    left = [tree]
    while left:
        node = left.pop()
        yield node
        held: list[nodes.Node] = []
        for name in node.fields:
            value = getattr(node, name, None)
            if isinstance(value, nodes.Node):
                held.append(value)
            elif isinstance(value, list):
                held += [one for one in value if isinstance(one, nodes.Node)]
        left += reversed(held)


def other_statement(written: Iterable[nodes.Node]) -> nodes.Stmt | None:
    """The first tag that is none of those a template may have."""
    return next((one for one in written if isinstance(one, nodes.Stmt) and not isinstance(one, _STATEMENTS)), None)


def _count_turns(body: Sequence[nodes.Node], template: str, depth: int = 0) -> None:
    if depth > DEEPEST:
        raise FilingsError(
            template, "Ce modèle est refusé : ses boucles et ses conditions sont imbriquées trop profondément", ""
        )
    for node in body:
        if isinstance(node, nodes.If):
            for branch in (node.body, *(one.body for one in node.elif_), node.else_):
                _count_turns(branch, template, depth + 1)
        elif isinstance(node, nodes.For):
            weight = nodes.Const(1 + sum(map(_weight, node.body)) + (_weight(node.test) if node.test else 0))
            node.iter = nodes.Filter(node.iter, _TURNS, [weight], [], None, None, lineno=node.lineno)
            _count_turns([*node.body, *node.else_], template, depth + 1)


def _weight(node: nodes.Node) -> int:
    """The nodes that are read each time this one is; an inner loop counts its own turns."""
    if isinstance(node, nodes.For):
        return 1 + _weight(node.iter)
    own = _FILTER if isinstance(node, nodes.Filter) and node.name not in _PRINTING else 1
    return own + sum(map(_weight, node.iter_child_nodes()))


def _is_counted(node: nodes.Node) -> bool:
    return not isinstance(node, nodes.Filter) or node.name not in (_TURNS, *_PRINTING)


class _Counting(NodeTransformer):
    """Has counted what is put together, compared and filtered."""

    def visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> nodes.Node:
        self.generic_visit(node)
        if isinstance(node, nodes.Concat):
            return _filtered(nodes.List(node.nodes, lineno=node.lineno), _GLUED)
        if isinstance(node, nodes.Add):
            return _filtered(node.left, _ADDED, node.right)
        if isinstance(node, nodes.Compare):
            node.expr = _filtered(node.expr, _COMPARED)
            for operand in node.ops:
                operand.expr = _filtered(operand.expr, _COMPARED)
        elif isinstance(node, nodes.Filter) and node.node is not None and _is_counted(node):
            node.node = _filtered(node.node, _WEIGHED)
            return _filtered(node, _WEIGHED)
        return node


def _filtered(node: nodes.Expr, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, list(arguments), [], None, None, lineno=node.lineno)


# --- while it is filled ----------------------------------------------------------------------------------------


@pass_context
def _turns(context: Context, values: Iterable[object], weight: int) -> Iterable[object]:
    steps: Steps = context.parent[STEPS]
    if type(values) in (list, tuple, str, dict):
        steps.spend(len(values) * weight)  # type: ignore[arg-type]
        return values
    return _each(values, steps, weight)


def _each(values: Iterable[object], steps: Steps, weight: int) -> Iterator[object]:
    for value in values:
        steps.spend(weight)
        yield value


@pass_context
def _weighed(context: Context, value: object) -> object:
    if isinstance(value, str | list | tuple | dict):
        context.parent[STEPS].spend(len(value))
    return value


@pass_context
def _compared(context: Context, value: object) -> object:
    if isinstance(value, list | tuple | dict):
        # What its items hold is compared too.
        context.parent[STEPS].spend(100 * len(value))
    elif isinstance(value, str):
        context.parent[STEPS].spend(len(value))
    elif not isinstance(value, int | float | Undefined | None):
        raise TypeError("neither a text, nor a number, nor a list")
    return value


@pass_context
def _glued(context: Context, values: Sequence[object]) -> str:
    return joined(context, values)


@pass_context
def _added(context: Context, left: object, right: object) -> object:
    if isinstance(left, str) and isinstance(right, str):
        return joined(context, (left, right))
    if isinstance(left, int | float) and isinstance(right, int | float):
        return left + right
    if isinstance(left, list) and isinstance(right, list):
        if len(left) + len(right) > LONGEST_LIST:
            raise Excess("une de ses balises fabrique une liste sans fin")
        context.parent[STEPS].spend(len(left) + len(right))
        return left + right
    return joined(context, (left, right))


@pass_context
def joined(context: Context, values: Iterable[object], between: object = "") -> str:
    """The texts of a list in one: the filter `join`. Raises Excess when that is too long, TypeError for no text."""
    if isinstance(values, str):
        raise TypeError("join: a text is no list")
    words = [_word(value) for value in values]
    middle = _word(between)
    length = sum(map(len, words)) + len(middle) * len(words)
    if length > LONGEST_TEXT:
        raise Excess("une de ses balises fabrique un texte sans fin")
    context.parent[STEPS].spend(length)
    return middle.join(words)


def _word(value: object) -> str:
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, Undefined) or (isinstance(value, int) and not isinstance(value, bool)):
        return str(value)  # a field that does not exist says so
    raise TypeError("not a text")


#: The filters that `refuse_tree` writes into a tree.
COUNTING = {_TURNS: _turns, _WEIGHED: _weighed, _COMPARED: _compared, _GLUED: _glued, _ADDED: _added}
