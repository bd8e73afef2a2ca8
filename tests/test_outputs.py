"""Files that are no files, and an output that takes no more: a sentence, nothing lost, and no waiting for ever."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from filings.cli import cli
from tests.support import EXAMPLES

SALOME = EXAMPLES / "salome-2013.yaml"
COMMAND = (sys.executable, "-c", "from filings.cli import main; main()")
ON = ("--on", "2013-11-09")

needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", [("make", "--out", "out"), ("check",), ("law",)])
def test_a_full_output_is_a_sentence_and_keeps_the_documents(tmp_path: Path, command: tuple[str, ...]) -> None:
    case = () if command[0] == "law" else (str(SALOME),)
    with Path("/dev/full").open("w") as full:
        told = [*COMMAND, command[0], *case, *command[1:], *ON]
        done = subprocess.run(told, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", cwd=tmp_path, check=False)
    assert done.returncode == 1 and "Traceback" not in done.stderr and "Exception" not in done.stderr
    assert "n’a pas pu être affichée" in done.stderr
    assert (tmp_path / "out/salome-2013/plainte.docx").is_file() is (command[0] == "make")


def test_a_closed_output_prevents_nothing(tmp_path: Path) -> None:
    told = [*COMMAND, "make", str(SALOME), "--out", str(tmp_path), *ON]
    closed = ["sh", "-c", 'exec "$@" >&- 2>&-', "sh", *told]
    assert subprocess.run(closed, check=False).returncode == 0
    assert (tmp_path / "salome-2013/plainte.docx").is_file()


@needs_pipes
def test_a_pipe_is_no_case_no_template_and_no_calendar(tmp_path: Path) -> None:
    pipe = tmp_path / "tuyau.yaml"
    os.mkfifo(pipe)
    for told in (
        ("make", pipe, *ON),
        ("check", pipe, *ON),
        ("check", SALOME, "--calendar", pipe, *ON),
        ("template", "check", pipe, "--as", "complaint"),
        ("make", SALOME, "--out", pipe, *ON),
    ):
        result = CliRunner().invoke(cli, [str(word) for word in told], catch_exceptions=False)
        assert result.exit_code == 1 and "tuyau.yaml" in result.stderr


@needs_pipes
def test_a_pipe_where_a_document_goes_is_somebody_else_s(tmp_path: Path) -> None:
    folder = tmp_path / "salome-2013"
    folder.mkdir()
    for name in ("plainte.docx", ".filings.json"):
        os.mkfifo(folder / name)
    told = ["make", str(SALOME), "--out", str(tmp_path), *ON]
    assert CliRunner().invoke(cli, told, catch_exceptions=False).exit_code == 0
    assert (folder / "plainte.docx").is_fifo() and (folder / "plainte-2.docx").is_file()
