"""Mutants of the law’s time and of the choice of a text: one sign of the code changed, and a test must notice it.

A mutant that answers the same as the original is no fault: it stands in ``SAME``, with its reason. Each trial changes a
copy of the tree, never the tree.
"""

import ast
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.long.runner import Trial
from tests.support import ROOT

SHORT = 2

#: The tests of the page of an offence.
_PAGE = (
    "tests/law/test_doctests.py",
    "tests/law/test_each_version.py",
    "tests/law/test_aggravations.py",
    "tests/law/test_told.py",
    "tests/law/test_traps.py",
    "tests/law/test_two_cases.py",
    "tests/law/test_offences.py",
    "tests/review/test_reach.py",
)

#: What is mutated, and the tests that must notice.
MODULES = {
    "filings/law/procedure/limitation.py": ("tests/law/test_limitation.py", "tests/review/test_deadlines.py"),
    "filings/law/procedure/delays.py": ("tests/law/test_procedure.py", "tests/law/test_limitation.py", "tests/review"),
    "filings/law/text.py": ("tests/law/test_citation.py", "tests/law/test_offences.py", "tests/law/test_time.py"),
    "filings/law/aggravations.py": ("tests/law/test_aggravations.py", "tests/review"),
    "filings/law/stale.py": ("tests/law/test_stale.py",),
    "filings/law/offences/cp_222_33_2.py": ("tests/law/test_work.py",),
    "filings/law/offences/cp_227_23.py": ("tests/law/test_montage_of_a_child.py", "tests/law/test_offences.py"),
    "filings/law/offences/cp_434_5.py": ("tests/law/test_silenced.py",),
    "filings/law/circumstances.py": ("tests/law/test_aggravations.py", "tests/law/test_reach.py", "tests/review"),
    "filings/law/couple.py": ("tests/law/test_couple.py", "tests/law/test_doctests.py", "tests/review/test_couple.py"),
    "filings/law/legal_persons.py": (
        "tests/law/test_legal_persons.py",
        "tests/law/test_doctests.py",
        "tests/review/test_organisations.py",
    ),
    "filings/law/procedure/standing.py": ("tests/law/test_legal_persons.py", "tests/review/test_organisations.py"),
    "filings/law/procedure/competence.py": (
        "tests/law/test_procedure.py",
        "tests/law/test_doctests.py",
        "tests/review/test_competence.py",
        "tests/review/test_court.py",
    ),
    "filings/law/outside.py": ("tests/review/test_outside.py", "tests/law/test_doctests.py"),
    "filings/law/to_verify.py": ("tests/review/test_relatives.py",),
    "filings/law/unread.py": ("tests/law/test_stale.py", "tests/law/test_doctests.py", "tests/review/test_stale.py"),
    "filings/law/offences/cp_222_13.py": _PAGE,
    "filings/law/offences/cp_312_1.py": _PAGE,
    "filings/law/offences/cp_312_9.py": _PAGE,
    "filings/law/offences/cp_312_10.py": _PAGE,
    "filings/law/offences/cp_312_12.py": _PAGE,
    "filings/law/offences/cp_323_7.py": _PAGE,
    "filings/law/offences/cp_433_3_service.py": _PAGE,
    "filings/law/offences/l1881_33_al1_corps.py": (*_PAGE, "tests/review/test_organisations.py"),
    "filings/review/organisations.py": ("tests/review/test_organisations.py", "tests/letter"),
    "filings/review/outside.py": ("tests/review/test_outside.py",),
    "filings/review/relatives.py": ("tests/review/test_relatives.py",),
    "filings/review/circumstances.py": ("tests/law/test_aggravations.py", "tests/review"),
    "filings/review/qualification.py": ("tests/review", "tests/law/test_two_cases.py"),
    "filings/review/points.py": ("tests/review", "tests/law/test_told.py"),
    "filings/review/stale.py": ("tests/review/test_stale.py", "tests/law/test_stale.py"),
    "filings/review/series.py": ("tests/review/test_series.py",),
    "filings/review/nearest.py": ("tests/review/test_nearest.py",),
    "filings/review/unread.py": ("tests/law/test_stale.py", "tests/law/test_procedure.py"),
    "filings/review/readings.py": ("tests/review",),
    "filings/statement/as_known_on.py": ("tests/statement", "tests/review", "tests/letter"),
}

#: The mutants that answer the same, (module, function, before, after), each with why.
SAME: dict[tuple[str, str, str, str], str] = {
    ("filings/law/procedure/limitation.py", "_one", "longer > ends", "longer >= ends"): "of two equal terms one day",
    (
        "filings/law/text.py",
        "on",
        "last.until is not None and day > last.until",
        "(last.until is not None or day > last.until)",
    ): "the version of a day no later than its last was returned before",
}

#: How long the tests of one mutant may last, in seconds; one that never ends is noticed too.
_PATIENCE = 600

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip


class Mutant(NamedTuple):
    """One change: where, in which function, what was there and what stands there now."""

    start: int
    end: int
    function: str
    before: str
    after: str


def prepare(folder: Path) -> Trial:
    """Return the trial, which works in a copy of the tree."""
    copy = folder / "tree"
    for part in ("filings", "schemas", "templates", "tests", "examples", "docs"):
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("pyproject.toml", "README.md", "CHANGELOG.md"):
        shutil.copy(ROOT / file, copy)

    def trial(chance: random.Random, _: Path) -> str:
        name = chance.choice(sorted(MODULES))
        text = (ROOT / name).read_text(encoding="utf-8")
        mutant = chance.choice(list(mutants(text)))
        if (name, mutant.function, mutant.before, mutant.after) in SAME:
            return "same"
        (copy / name).write_text(text[: mutant.start] + mutant.after + text[mutant.end :], encoding="utf-8")
        try:
            noticed = not passes(copy, MODULES[name])
        finally:
            (copy / name).write_text(text, encoding="utf-8")
        line = text.count("\n", 0, mutant.start) + 1
        assert noticed, f"{name}:{line} {mutant.function}: {mutant.before!r} → {mutant.after!r}: no test noticed"
        return "noticed"

    return trial


def passes(tree: Path, tests: tuple[str, ...]) -> bool:
    """Whether the tests pass in a tree."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=tree, env=environment, capture_output=True, timeout=_PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return False
    # A mutant that no test can even be collected with is noticed too; where there is no test, nothing was tried.
    assert done.returncode not in {4, 5}, done.stdout.decode()[-500:]
    return done.returncode == 0


def mutants(text: str) -> Iterator[Mutant]:
    """Walk the changes of one sign that a module’s functions can undergo; docstrings and types are left alone."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def offset(line: int, column: int) -> int:
        # ``ast`` counts columns in bytes.
        whole = text[starts[line - 1] : starts[line]]
        return starts[line - 1] + len(whole.encode()[:column].decode())

    for function in ast.walk(ast.parse(text)):
        if not isinstance(function, ast.FunctionDef):
            continue
        for node in (found for part in function.body for found in ast.walk(part)):
            for changed in changes(node):
                start = offset(node.lineno, node.col_offset)  # type: ignore[attr-defined]
                end = offset(node.end_lineno, node.end_col_offset)  # type: ignore[attr-defined]
                yield Mutant(start, end, function.name, text[start:end], changed)


def changes(node: ast.AST) -> Iterator[str]:
    """Yield what a node may become."""
    match node:
        case ast.Compare(ops=[operator]) if type(operator) in _COMPARED:
            yield ast.unparse(ast.Compare(node.left, [_COMPARED[type(operator)]()], node.comparators))
        case ast.BoolOp(op=operator):
            other = ast.Or() if isinstance(operator, ast.And) else ast.And()
            yield f"({ast.unparse(ast.BoolOp(other, node.values))})"
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield f"({ast.unparse(operand)})"
        case ast.Constant(value=bool(value)):
            yield str(not value)
        case ast.Constant(value=int(value)):
            yield str(value + 1)
        case ast.BinOp(op=ast.Add()):
            yield f"({ast.unparse(ast.BinOp(node.left, ast.Sub(), node.right))})"
        case ast.BinOp(op=ast.Sub()):
            yield f"({ast.unparse(ast.BinOp(node.left, ast.Add(), node.right))})"
        case _:
            return
