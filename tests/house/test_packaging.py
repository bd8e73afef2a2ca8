"""The wheel: what it holds, whom it could collide with, and that it works alone."""

import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted(path.name for path in (ROOT / "templates").iterdir())
REGISTERS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "filings").rglob("*.csv"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    built = subprocess.run([sys.executable, "-c", build, str(folder)], cwd=ROOT, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    return folder / built.stdout.split()[-1]


def test_the_wheel_installs_two_packages_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"filings", "schemas"}
    assert len(tops) == 3


def test_the_wheel_carries_the_templates_and_the_registers(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert TEMPLATES and REGISTERS
    assert {f"filings/templates/{name}" for name in TEMPLATES} <= names
    assert set(REGISTERS) <= names
    assert not [name for name in names if name.endswith((".pyc", ".yaml"))]


def test_the_wheel_can_not_be_sent_to_the_public_index(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        metadata = next(archive.read(name).decode() for name in archive.namelist() if name.endswith("/METADATA"))
    assert "Classifier: Private :: Do Not Upload" in metadata


def test_no_other_library_bears_one_of_our_two_names() -> None:
    for distribution in distributions():
        if distribution.metadata["Name"] == "filings":
            continue
        tops = {path.parts[0] for path in distribution.files or [] if path.parts}
        assert not tops & {"filings", "schemas", "schemas.py", "filings.py"}, distribution.metadata["Name"]


def test_every_library_used_is_the_locked_one() -> None:
    # The test above sees only what is installed: what is locked must be what is installed.
    locked = {package["name"]: package.get("version") for package in read_lock()["package"]}
    for distribution in distributions():
        name = distribution.metadata["Name"].lower().replace("_", "-").replace(".", "-")
        if name in locked and name != "filings":
            assert distribution.version == locked[name], name


def read_lock() -> dict[str, Any]:
    return tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))


def test_the_lock_names_only_the_public_index() -> None:
    allowed = ("https://pypi.org/simple", "https://files.pythonhosted.org/")
    for package in read_lock()["package"]:
        source = package["source"]
        assert source == {"editable": "."} or source == {"registry": "https://pypi.org/simple"}, package["name"]
        for file in [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]:
            assert file["url"].startswith(allowed), file["url"]


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    locked = {package["name"] for package in read_lock()["package"]}
    assert {re.split(r"[<>=!~\[; ]", line)[0] for line in asked} <= locked


@pytest.fixture(scope="module")
def alone(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel and its libraries, and neither the checkout nor its tools."""
    folder = tmp_path_factory.mktemp("alone")
    venv.create(folder / "env", with_pip=False)
    place = next((folder / "env").glob("lib/python*/site-packages"), folder / "env/Lib/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    # The libraries are those already here, without our own editable install: tests download nothing.
    for here in {Path(entry) for entry in sys.path if entry.endswith("site-packages")}:
        for item in here.iterdir():
            if item.suffix == ".pth" or item.name.startswith(("_editable", "filings", "schemas", "__pycache__")):
                continue
            if not (place / item.name).exists():
                (place / item.name).symlink_to(item)
    return folder / "env"


def run(environment: Path, *command: str, **surroundings: str) -> "subprocess.CompletedProcess[str]":
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return subprocess.run(
        [str(python), *command],
        env={**clean, "PYTHONUTF8": "1", **surroundings},
        cwd=environment,
        capture_output=True,
        encoding="utf-8",
    )


def test_an_installed_wheel_makes_the_example(alone: Path, tmp_path: Path) -> None:
    where = run(alone, "-c", "import filings, schemas; print(filings.__file__, schemas.__file__)")
    assert str(ROOT) not in where.stdout and where.returncode == 0, where.stderr
    example = str(ROOT / "examples/salome-2013.yaml")
    made = run(
        alone,
        "-c",
        "from filings.cli import main; main()",
        "make",
        example,
        "--on",
        "2013-11-09",
        "--out",
        str(tmp_path),
    )
    assert made.returncode == 0, made.stdout + made.stderr
    assert [path.name for path in tmp_path.rglob("plainte.docx")] == ["plainte.docx"]


def test_an_intruder_under_our_name_is_named_in_french(alone: Path, tmp_path: Path) -> None:
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas/__init__.py").write_text("OWNER = 'somebody else'\n", encoding="utf-8")
    found = run(alone, "-c", "import filings", PYTHONPATH=str(tmp_path))
    assert found.returncode != 0
    assert "Un autre module nommé « schemas »" in found.stderr
    assert str(tmp_path / "schemas") in found.stderr
