"""A copy of the tree, for tests that play the newcomer in it."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("filings", "schemas", "templates", "examples", "docs", "tools", "pyproject.toml", "README.md", "LICENSE")


@dataclass(frozen=True, slots=True)
class Tree:
    """A checkout somewhere, in which files are written and Python is run."""

    root: Path

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace the first occurrence of a text that must be there."""
        before = self.read(path)
        assert old in before, f"{path} no longer holds {old!r}"
        self.write(path, before.replace(old, new, 1))

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run Python here. This tree comes first on its path: no installed program answers in its place."""
        surroundings = {
            **os.environ,
            "PYTHONPATH": str(self.root),
            "PYTHONUTF8": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "NO_COLOR": "1",
        }
        return subprocess.run(
            [sys.executable, *command],
            cwd=self.root,
            env=surroundings,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def filings(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the program of this tree."""
        return self.run("-c", "from filings.cli import main; main()", *arguments)


@pytest.fixture
def checkout() -> Tree:
    """The tree itself, only to be read."""
    return Tree(ROOT)


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A copy of the tree, to be changed."""
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.is_file():
            shutil.copy(source, tmp_path / name)
    return Tree(tmp_path)
