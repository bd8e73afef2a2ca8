"""Runs the program as a clinic does, in a process of its own, and reads what it left."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-c", "from filings.cli import main; main()")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "NO_COLOR": "1"}
DAY = "2026-11-21"


def filings(*arguments: object, **more: Any) -> "subprocess.CompletedProcess[str]":
    """Run one command to its end."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)], env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=False, **more
    )


def night(source: object, out: Path, *more: object, on: str = DAY) -> "subprocess.CompletedProcess[str]":
    """Run a clinic’s night on a source, in one process."""
    return filings("clinic", "run", source, "--out", out, "--on", on, "--jobs", "1", *more)


def report(out: Path) -> dict[str, Any]:
    """Return rapport.json."""
    found: dict[str, Any] = json.loads((out / "rapport.json").read_text(encoding="utf-8"))
    return found


def cases(out: Path) -> dict[str, Any]:
    """Return what rapport.json says of each case."""
    return {one["case"]: one for one in report(out)["cases"]}


def documents(out: Path) -> dict[str, bytes]:
    """Return every document and page of a folder, by name."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.suffix in {".docx", ".html", ".txt"}
    }


def plain(text: str) -> str:
    """Return a text with plain spaces, to be searched."""
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())
