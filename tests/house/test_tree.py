"""What is committed: nothing large, no mirror of a package index, no path of somebody's machine."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.needs("git")


def check(root: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(ROOT / "tools/check-tree"), str(root)]
    return subprocess.run(command, capture_output=True, encoding="utf-8")


def test_the_tree_holds_nothing_that_should_stay_at_home() -> None:
    found = check(ROOT)
    assert found.returncode == 0, found.stdout + found.stderr


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("big.bin", "0" * 700_000, "KiB, more than"),
        ("uv.lock", 'url = "https://mirror.exemple.fr/simple"', "not the public index"),
        ("notes.md", "see " + "/".join(("", "home", "salome", "case.yaml")), "a path of one machine"),
    ],
)
def test_each_of_them_is_found(tmp_path: Path, name: str, text: str, said: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    git = shutil.which("git") or "git"
    subprocess.run([git, "init", "-q", str(tmp_path)], check=True)
    subprocess.run([git, "-C", str(tmp_path), "add", name], check=True)
    found = check(tmp_path)
    assert found.returncode == 1
    assert said in found.stdout
