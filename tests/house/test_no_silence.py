"""No test is skipped in silence: it is named with its reason, and where changes are judged it is a failure."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).resolve().parents[1] / "conftest.py"

SKIPPED = {
    "a missing program": "import pytest\n@pytest.mark.needs('no-such-program')\ndef test_it(): ...\n",
    "a plain skip": "import pytest\ndef test_it(): pytest.skip('not today')\n",
    "a whole file": "import pytest\npytest.importorskip('no_such_module')\n",
    "nothing to try": "import pytest\n@pytest.mark.parametrize('path', [])\ndef test_it(path): ...\n",
}


def run(folder: Path, body: str, ci: str) -> "subprocess.CompletedProcess[str]":
    (folder / "conftest.py").write_text(CONFTEST.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "test_one.py").write_text(body, encoding="utf-8")
    (folder / "test_two.py").write_text("def test_other(): ...\n", encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(folder), str(folder)],
        cwd=folder,
        env={**os.environ, "CI": ci},
        capture_output=True,
        encoding="utf-8",
    )


@pytest.mark.parametrize("body", SKIPPED.values(), ids=SKIPPED)
def test_a_skipped_test_is_named_and_fails_where_changes_are_judged(tmp_path: Path, body: str) -> None:
    at_home, judged = run(tmp_path, body, ""), run(tmp_path, body, "true")
    assert at_home.returncode == 0, at_home.stdout
    assert judged.returncode == 1, judged.stdout
    for found in (at_home, judged):
        assert "tests non exécutés / tests not run" in found.stdout
        assert "test_one.py" in found.stdout


def test_nothing_is_said_when_every_test_ran(tmp_path: Path) -> None:
    found = run(tmp_path, "", "true")
    assert found.returncode == 0
    assert "not run" not in found.stdout


def test_a_test_that_opens_a_connection_fails(tmp_path: Path) -> None:
    body = "import socket\ndef test_it(): socket.create_connection(('127.0.0.1', 9))\n"
    found = run(tmp_path, body, "")
    assert found.returncode == 1
    assert "opened a network connection" in found.stdout
