"""An expression of a tag against the list of fields: what it gives, and what in it does not exist."""

from collections.abc import Iterator, Mapping, Sequence

from jinja2 import nodes

from filings.assembly.template.fields import Field, paths
from filings.assembly.template.tag_sandbox import every
from filings.assembly.template.tag_sandbox import faults as refused
from filings.errors import nearest

#: What Jinja knows inside a loop.
LOOP = Field("loop", inner=tuple(Field(name) for name in ("index", "index0", "first", "last", "length", "revindex")))
_TEXT = Field("")


class Scope:
    """The names that a tag may use: the fields of the view, the variables of the loops and sets around it."""

    def __init__(self, fields: Sequence[Field], filters: Mapping[str, object]) -> None:
        self.fields = tuple(fields)
        self.filters = filters
        self.bound: list[dict[str, Field | None]] = [{field.name: field for field in fields}]

    def names(self) -> list[str]:
        """Every name that means something here."""
        return [name for bound in self.bound for name in bound]

    def lookup(self, name: str) -> tuple[bool, Field | None]:
        """Whether the name means something, and what it stands for when that is known."""
        for bound in reversed(self.bound):
            if name in bound:
                return True, bound[name]
        return False, None


def read(expression: nodes.Node, scope: Scope) -> tuple[Field | None, list[tuple[str, str]]]:
    """What an expression gives, None when nobody knows, and the faults in it: (what is wrong, what to do)."""
    found: list[tuple[str, str]] = []
    shape = _shape(expression, scope, found)
    found += [
        (f"la balise {why.removeprefix('il ')}", "Un modèle ne contient que des champs, if et for.")
        for why in dict.fromkeys(_refused(expression))
    ]
    return shape, list(dict.fromkeys(found))


def _refused(expression: nodes.Node) -> Iterator[str]:
    yield from refused(every(expression))


def _shape(node: nodes.Node, scope: Scope, found: list[tuple[str, str]]) -> Field | None:
    if isinstance(node, nodes.Name):
        known, field = scope.lookup(node.name)
        if not known:
            found.append(_unknown(node.name, scope))
        return field
    if isinstance(node, nodes.Getattr | nodes.Getitem):
        inner = _shape(node.node, scope, found)
        name = node.attr if isinstance(node, nodes.Getattr) else getattr(node.arg, "value", None)
        if isinstance(node, nodes.Getitem):
            _shape(node.arg, scope, found)
        return _inner(inner, name, _written(node.node), found)
    if isinstance(node, nodes.Filter):
        inner = _shape(node.node, scope, found) if node.node is not None else None
        for argument in (*node.args, *(pair.value for pair in node.kwargs)):
            _shape(argument, scope, found)
        if node.name not in scope.filters:
            near = nearest(node.name, scope.filters)
            found.append(
                (
                    f"le filtre « {node.name} » n’existe pas" + (f" : vouliez-vous « {near} » ?" if near else ""),
                    "" if near else f"Filtres possibles : {', '.join(sorted(scope.filters))}.",
                )
            )
        if node.name in ("first", "last") and inner is not None and inner.many:
            return inner.one()
        return inner if node.name in ("default", "d") else _TEXT
    if isinstance(node, nodes.CondExpr):
        _shape(node.test, scope, found)
        first = _shape(node.expr1, scope, found)
        second = _shape(node.expr2, scope, found) if node.expr2 is not None else None
        return first if first is not None else second
    shapes = [_shape(child, scope, found) for child in node.iter_child_nodes()]
    return shapes[0] if isinstance(node, nodes.And | nodes.Or) and shapes else _TEXT


def _inner(shape: Field | None, name: object, before: str, found: list[tuple[str, str]]) -> Field | None:
    if shape is None or not isinstance(name, str):
        return shape.one() if shape is not None and shape.many else None
    if shape.many:
        found.append(
            (
                f"« {before} » est une liste : elle n’a pas de champ « {name} »",
                f"Ouvrez la liste : {{% for element in {before} %}} … {{{{ element.{name} }}}} … {{% endfor %}}.",
            )
        )
        return None
    inner = shape.get(name)
    if inner is None and not name.startswith("_"):
        names = [field.name for field in shape.inner]
        near = nearest(name, names)
        meant = f" : vouliez-vous « {before}.{near} » ?" if near else ""
        known = f"Champs possibles : {', '.join(names)}." if names else f"« {before} » est un texte, sans champ à lui."
        found.append((f"le champ « {before}.{name} » n’existe pas{meant}", "" if near else known))
    return inner


def _unknown(name: str, scope: Scope) -> tuple[str, str]:
    what = f"le champ « {name} » n’existe pas"
    for path, _ in paths(scope.fields):
        before, _, last = path.rpartition(".")
        if last == name and before.endswith("[]"):
            return what, (
                f"Ce champ est dans une liste : écrivez-le dans {{% for element in {before[:-2].split('[].')[-1]} %}}, "
                f"sous la forme {{{{ element.{name} }}}}."
            )
        if last == name and before:
            return f"{what} : vouliez-vous « {path} » ?", ""
    if near := nearest(name, scope.names()):
        return f"{what} : vouliez-vous « {near} » ?", ""
    return what, "Comparez-le à la liste des champs (filings template fields)."


def _written(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_written(node.node)}.{node.attr}"
    return "…"


def path(node: nodes.Node | None) -> str:
    """« fait.quand » for an expression that is only a field; empty for any other."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        before = path(node.node)
        return f"{before}.{node.attr}" if before else ""
    if isinstance(node, nodes.Filter) and node.name not in ("default", "d"):
        return path(node.node)
    return ""


def known(test: nodes.Node, outcome: bool = True) -> frozenset[str]:
    """The fields that are surely not empty when a condition has this outcome."""
    if isinstance(test, nodes.Not):
        return known(test.node, not outcome)
    if isinstance(test, nodes.And | nodes.Or):
        left, right = known(test.left, outcome), known(test.right, outcome)
        return left | right if isinstance(test, nodes.And) is outcome else left & right
    if isinstance(test, nodes.Compare) and len(test.ops) == 1 and getattr(test.ops[0].expr, "value", None) == "":
        return frozenset({path(test.expr)} if (test.ops[0].op == "ne") is outcome else ()) - {""}
    return frozenset({path(test)} if outcome else ()) - {""}


def printed(expression: nodes.Node) -> Iterator[tuple[str, frozenset[str]]]:
    """The fields whose words an expression prints, each with those that are then surely not empty."""
    if isinstance(expression, nodes.CondExpr):
        for branch, outcome in ((expression.expr1, True), (expression.expr2, False)):
            if branch is not None:
                for field, sure in printed(branch):
                    yield field, sure | known(expression.test, outcome)
    elif isinstance(expression, nodes.Concat):
        for one in expression.nodes:
            yield from printed(one)
    elif name := path(expression):
        yield name, frozenset()
