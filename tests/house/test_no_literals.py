"""The law and its registers stand in one place: no article, delay, penalty, court or address anywhere else."""

import ast
import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from filings.assembly.word.text_view import text_view

ROOT = Path(__file__).resolve().parents[2]
LAW = ROOT / "filings/law"
CODE = sorted(
    path for room in ("filings", "schemas") for path in (ROOT / room).rglob("*.py") if LAW not in path.parents
)
TEMPLATES = sorted((ROOT / "templates").iterdir())

FORBIDDEN = {
    "an article number": re.compile(
        r"\b(?:[LRD]\.? ?)?\d{3}-\d{1,2}(?:-\d{1,2})*\b(?!-)|\b(?:art\.|articles?)\s(?:[LRD]\.\s?)?\d"
    ),
    # Eighteen years is an age.
    "a delay": re.compile(
        r"\b(?<!dix-)(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente)\W"
        r"(?:jours?|semaines?|mois|ans|années?)\b"
        r"|\b(?:délai|conserv\w+|prescri\w+)\b[^.;]*\b(?:un (?:an|mois)|une (?:année|semaine))\b"
    ),
    "a penalty": re.compile(r"\b\d[\d\s]*(?:€|euros)|emprisonnement de"),
    "the name of a court": re.compile(r"tribunal (?:judiciaire|de grande instance|correctionnel) d"),
}
#: What a person is asked is illustrated: « depuis trois mois » is an example of an answer, not a rule of law.
ILLUSTRATIONS = {"example", "help", "question", "why"}


def registered() -> set[str]:
    """Names and addresses of institutions, long enough not to be common words."""
    names = set()
    for register in sorted(LAW.rglob("*.csv")):
        rows = [line for line in register.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        for row in csv.DictReader(rows):
            for column in ("entity", "address", "street", "appeal"):
                names |= {part.strip() for part in re.split(r"[|;]", row.get(column) or "") if len(part.strip()) > 8}
    return names


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Every text a module holds, docstrings and illustrations apart; comments are not seen at all."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    apart: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            apart.add(id(node.value))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Asked":
            for keyword in node.keywords:
                if keyword.arg in ILLUSTRATIONS:
                    apart |= {id(inner) for inner in ast.walk(keyword.value)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in apart:
            yield node.lineno, node.value


def faults(text: str) -> list[str]:
    return [f"{kind} ({match[0]})" for kind, pattern in FORBIDDEN.items() for match in pattern.finditer(text)]


def test_the_registers_are_read_here() -> None:
    assert len(registered()) > 100


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_law_is_written_outside_the_law(path: Path) -> None:
    names = registered()
    found = [f"line {line}: {fault}" for line, text in strings(path) for fault in faults(text)]
    found += [f"line {line}: {name}" for line, text in strings(path) for name in names if name in text]
    assert not found


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_delay_is_counted_outside_the_law(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "timedelta":
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                assert not (isinstance(argument, ast.Constant) and argument.value not in (0, 1)), node.lineno


def words(template: Path) -> str:
    return template.read_text(encoding="utf-8") if template.suffix in {".html", ".txt"} else text_view(template)


TAG = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
MONTH = r"janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_holds_words_loops_and_tests_of_presence_only(template: Path) -> None:
    text = words(template)
    tags = TAG.findall(text)
    assert tags
    for tag in tags:
        assert not re.search(r"[<>=]=?|\d|[+*/]|\|\s*(?!e\b)\w+", tag.strip("{}%- ")), tag
    said = TAG.sub(" ", re.sub(r"(?s)<style.*?</style>|<[^>]+>|^titre : .*$", " ", text))
    assert not faults(said)
    assert not re.search(rf"\b(?:19|20)\d\d\b|\b\d{{1,2}}(?:er)? (?:{MONTH})\b", said)
    assert not [name for name in registered() if name in said]


@pytest.mark.parametrize(
    "text",
    [
        "article 222-17 du code pénal",
        "l’article R. 621-2",
        "l’article\u00a0L. 34-1",
        "dans un délai de trois mois",
        "ces données ne sont conservées qu’un an",
        "45 000 euros",
        "tribunal judiciaire de Versailles",
    ],
)
def test_what_is_forbidden_is_recognised(text: str) -> None:
    assert faults(text)
