"""The Pythons that the README promises: the oldest is said once everywhere, and what it does wrongly is not used."""

import ast
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: A group repeated possessively, or atomic: until 3.11.5 Python matches them wrongly
#: (https://github.com/python/cpython/issues/106052). Of one character, `[^<]++`, it is right.
POSSESSIVE = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+|\(\?>")


def test_no_pattern_repeats_a_group_possessively() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for room in ("filings", "schemas")
        for path in sorted((ROOT / room).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and POSSESSIVE.search(node.value)
    ]
    assert found == []


def test_the_oldest_python_is_the_same_wherever_it_is_said() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    floor = project["project"]["requires-python"].removeprefix(">=")
    script, readme = ((ROOT / name).read_text(encoding="utf-8") for name in ("run", "README.md"))
    assert f"version_info < ({floor.replace('.', ', ')})" in script
    assert f"Python {floor} or later" in script and f"Python {floor} ou plus récent" in script
    assert f"Python {floor} or later" in readme
    assert project["tool"]["ruff"]["target-version"] == f"py{floor.replace('.', '')}"
