"""The floors of the house: an import only ever points down, and few rooms open the law."""

import subprocess
from typing import Any

import pytest

LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def lint(tree: Any) -> "subprocess.CompletedProcess[str]":
    found: subprocess.CompletedProcess[str] = tree.run("-c", LINT, "--no-cache")
    return found


def test_every_import_points_down(checkout: Any) -> None:
    found = lint(checkout)
    assert found.returncode == 0, found.stdout
    assert "0 broken" in found.stdout


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("filings/french/dates.py", "import filings.assembly.template.render"),
        ("filings/law/text.py", "import filings.review.verdict"),
        ("filings/assembly/template/render.py", "import filings.casefile.read"),
        ("schemas/case.py", "import filings.errors"),
        ("filings/letter/view.py", "import filings.documents.complaint"),
        ("filings/casefile/read.py", "from filings.cli import main"),
    ],
)
def test_an_import_that_points_up_or_sideways_is_refused(tree: Any, room: str, line: str) -> None:
    if not (tree.root / room).exists():  # a module became a folder of the same name
        room = room.removesuffix(".py") + "/__init__.py"
    tree.write(room, f"{tree.read(room)}\n{line}\n")
    found = lint(tree)
    assert found.returncode != 0
    assert "points down BROKEN" in found.stdout


@pytest.mark.parametrize("room", ["complaint", "brand_new"])
def test_a_document_that_knows_another_is_refused_even_one_added_today(tree: Any, room: str) -> None:
    module = f"filings/documents/{room}/__init__.py"
    before = tree.read(module) if (tree.root / module).exists() else ""
    tree.write(module, f"{before}\nimport filings.documents.notice\n")
    found = lint(tree)
    assert found.returncode != 0
    assert "none knows another BROKEN" in found.stdout


@pytest.mark.parametrize("room", ["filings/letter/view.py", "filings/documents/brand_new/__init__.py"])
def test_a_filing_that_opens_the_law_is_refused_even_one_added_today(tree: Any, room: str) -> None:
    before = tree.read(room) if (tree.root / room).exists() else ""
    tree.write(room, f"{before}\nimport filings.law.text\n")
    found = lint(tree)
    assert found.returncode != 0
    assert "never in the law itself BROKEN" in found.stdout


@pytest.mark.parametrize(
    ("room", "line", "contract"),
    [
        ("filings/statement/people.py", "import filings.law.text", "knows the schemas alone BROKEN"),
        ("filings/statement/people.py", "import filings.french.dates", "knows the schemas alone BROKEN"),
        ("filings/documents/minister/__init__.py", "import filings.review.deadlines", "its verdict alone BROKEN"),
        ("filings/letter/steps.py", "from filings.review import judge", "its verdict alone BROKEN"),
        ("filings/assembly/word/runs.py", "import filings.assembly.template.render", "knows no template"),
    ],
)
def test_a_wall_between_rooms_holds(tree: Any, room: str, line: str, contract: str) -> None:
    tree.write(room, f"{tree.read(room)}\n{line}\n")
    found = lint(tree)
    assert found.returncode != 0
    assert contract in " ".join(found.stdout.split())
