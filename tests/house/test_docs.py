"""The documents around the code tell the truth: commands, options, findings, template fields, examples."""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
import pytest

from filings.casefile.read import load
from filings.cli import cli
from filings.days import DocumentDay
from filings.make import make

ROOT = Path(__file__).resolve().parents[2]
README, LISEZMOI = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "LISEZMOI.md"))
CONTRIBUTING, CHANGELOG = ((ROOT / name).read_text(encoding="utf-8") for name in ("CONTRIBUTING.md", "CHANGELOG.md"))
COMMANDS = sorted(cli.commands)


def every(command: click.Command) -> Iterator[click.Command]:
    yield command
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            yield from every(inner)


OPTIONS = sorted(
    {
        max(parameter.opts, key=len)
        for command in every(cli)
        for parameter in command.params
        if isinstance(parameter, click.Option)
    }
)


@pytest.mark.parametrize("guide", [README, LISEZMOI], ids=["README", "LISEZMOI"])
def test_every_command_and_option_is_documented(guide: str) -> None:
    assert COMMANDS and OPTIONS
    for command in cli.commands.values():
        if isinstance(command, click.Group):
            assert not [name for name in command.commands if f"`filings {command.name} {name}" not in guide]
    assert not [name for name in COMMANDS if f"`filings {name}" not in guide]
    assert not [option for option in OPTIONS if option not in guide]


@pytest.mark.parametrize("guide", [README, LISEZMOI], ids=["README", "LISEZMOI"])
def test_no_command_or_option_is_promised_that_does_not_exist(guide: str) -> None:
    assert set(re.findall(r"`filings ([a-z]+)\b", guide)) <= set(COMMANDS)
    # The commands of other programs have options of their own.
    ours = re.sub(r"(?m)^dask .*$|`uv [^`]*`|`--dashboard[^`]*`", "", guide)
    told = set(re.findall(r"(?<![\w-])--[a-z]+\b", ours))
    assert told <= {*OPTIONS, "--help", "--version"}


def test_the_two_commands_of_the_readme_are_the_ones_that_are_checked() -> None:
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    assert [block.strip() for block in blocks[:2]] == [
        "./run make examples/salome-2013.yaml --on 2013-11-09",
        "./run test",
    ]
    assert blocks[1].strip() in (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()


def test_the_readme_opens_with_a_page_of_the_complaint() -> None:
    head = README.split("```")[0]
    picture = ROOT / re.findall(r"!\[[^]]*\]\(([^)]+)\)", head)[0]
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size <= 200 * 1024


def test_every_finding_and_every_template_field_is_listed_with_its_meaning() -> None:
    found = subprocess.run(
        [sys.executable, str(ROOT / "tools/reference"), "--check"], capture_output=True, encoding="utf-8"
    )
    assert found.returncode == 0, found.stdout + found.stderr
    listed = (ROOT / "docs/findings.md").read_text(encoding="utf-8")
    codes = set(re.findall(r"^\| `([a-z-]+)` ", listed, re.MULTILINE))
    assert len(codes) > 20
    # A code written in the review and listed nowhere would be a finding no one can look up.
    for path in (ROOT / "filings").rglob("*.py"):
        for code in re.findall(r"\bFinding\(\s*Level\.\w+,\s*\"([a-z-]+)\"", path.read_text(encoding="utf-8")):
            assert code in codes, f"{path.name}: {code}"


def test_every_link_inside_the_repository_leads_somewhere() -> None:
    for name in ("README.md", "LISEZMOI.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / name).read_text(encoding="utf-8")):
            assert (ROOT / target).exists(), f"{name}: {target}"


def test_the_case_of_the_french_guide_is_a_case_and_makes_a_complaint(tmp_path: Path) -> None:
    case = tmp_path / "dossier.yaml"
    case.write_text(re.findall(r"```yaml\n(.*?)```", LISEZMOI, re.DOTALL)[0], encoding="utf-8")
    assert load(case).case.complainants
    made = make(case, on=DocumentDay(date(2026, 11, 21)))
    names = {document.written.path.name for document in made.documents}
    assert {"plainte.docx", "notification-instagram.docx"} <= names
    assert made.complete, [finding.message for finding in made.examined.verdict.errors]


def test_the_french_guide_begins_by_the_questions_and_not_by_a_file_to_write() -> None:
    assert "filings ask" in LISEZMOI.split("## ")[0]
    assert (
        LISEZMOI.index("```sh\nfilings ask") < LISEZMOI.index("```yaml") < LISEZMOI.index("filings make dossier.yaml")
    )
    assert "à la main" not in LISEZMOI


def test_the_french_guide_is_set_as_french_is() -> None:
    prose = re.sub(r"```.*?```|`[^`]*`|\]\([^)]*\)", "", LISEZMOI, flags=re.DOTALL)
    assert "'" not in prose and '"' not in prose
    assert not re.findall(r"« | [»;:!?]", prose)
    assert not re.findall(r"\w[;!?]", prose)


def test_the_changelog_tells_the_law_apart_with_its_dates() -> None:
    law = CHANGELOG.split("### Droit")[1]
    told = re.findall(r"^- .*(?:depuis le|du)\s\d{1,2}(?:er)?\s\w+\s\d{4}", law, re.MULTILINE)
    assert len(told) >= 12


@pytest.mark.parametrize("recipe", ["an offence", "a question", "a filing", "a finding"])
def test_contributing_opens_with_the_recipes(recipe: str) -> None:
    opening = CONTRIBUTING.split("## Checks")[0]
    assert opening.startswith("# Contributing\n\n## How one adds a thing")
    assert f"| {recipe} |" in opening


def test_word_documents_show_as_text_in_git_diff() -> None:
    assert "*.docx binary diff=docx" in (ROOT / ".gitattributes").read_text(encoding="utf-8")
    assert "git config diff.docx.textconv tools/docx-text" in CONTRIBUTING
