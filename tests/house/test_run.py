"""The command of a checkout: what it tells the installer of the machine, and what it leaves behind when stopped."""

import os
import shutil
import signal
import subprocess
import sys
import time
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def program(path: Path, script: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o700)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose uv, already there, notes the settings it is given, and whose tools all pass."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    for name in ("run", "pyproject.toml", "uv.lock"):
        shutil.copy(ROOT / name, folder)
    version = next(line for line in (ROOT / "run").read_text().splitlines() if line.startswith("UV_VERSION="))
    program(folder / ".setup/bin/uv", f'echo "$*" >>"{tmp_path}/asked"; env | sort >"{tmp_path}/told"')
    (folder / ".setup/uv").write_text(version.partition("=")[2])
    for name in ("ruff", "mypy", "lint-imports", "pytest"):
        program(folder / f".venv/bin/{name}", "exit 0")
    (folder / ".venv/bin/python").symlink_to(sys.executable)
    # What the tests need of the system is said to be there: nothing is installed.
    for name in ("soffice", "pdftotext"):
        program(tmp_path / f"system/{name}", "exit 0")
    program(tmp_path / "system/fc-list", "echo Liberation")
    return folder


def surroundings(tmp_path: Path, **more: str) -> dict[str, str]:
    """An ordinary user, who has no setting of her own."""
    path = f"{tmp_path / 'system'}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}/usr/bin{os.pathsep}/bin"
    return {"HOME": str(tmp_path / "elle"), "PATH": path, "PYTHON": sys.executable, **more}


@pytest.fixture(scope="module")
def pip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python that has pip, as that of .setup/ has."""
    folder = tmp_path_factory.mktemp("pip") / "env"
    venv.create(folder, with_pip=True)
    return folder / "bin/python"


def test_a_certificate_a_mirror_and_a_proxy_that_are_not_in_the_user_s_own_file_are_told(
    checkout: Path, pip: Path, tmp_path: Path
) -> None:
    program(checkout / ".setup/bin/python", f'exec "{pip}" "$@"')
    machine = tmp_path / "pip.conf"
    machine.write_text(
        "[global]\ncert = /etc/ssl/maison.pem\nindex-url = https://miroir.exemple.fr/simple\n"
        "[install]\nproxy = http://mandataire.exemple.fr:3128\n",
        encoding="utf-8",
    )
    around = surroundings(tmp_path, PIP_CONFIG_FILE=str(machine))
    subprocess.run([checkout / "run", "tool", "ruff"], env=around, check=True, capture_output=True)
    told = (tmp_path / "told").read_text(encoding="utf-8").splitlines()
    assert "SSL_CERT_FILE=/etc/ssl/maison.pem" in told
    assert "HTTPS_PROXY=http://mandataire.exemple.fr:3128" in told
    assert "--default-index https://miroir.exemple.fr/simple" in (tmp_path / "asked").read_text(encoding="utf-8")


def test_what_the_user_says_herself_comes_before_the_machine(checkout: Path, pip: Path, tmp_path: Path) -> None:
    program(checkout / ".setup/bin/python", f'exec "{pip}" "$@"')
    machine = tmp_path / "pip.conf"
    machine.write_text("[global]\ncert = /etc/ssl/maison.pem\n", encoding="utf-8")
    around = surroundings(tmp_path, PIP_CONFIG_FILE=str(machine), SSL_CERT_FILE="/elle/la-sienne.pem")
    subprocess.run([checkout / "run", "tool", "ruff"], env=around, check=True, capture_output=True)
    assert "SSL_CERT_FILE=/elle/la-sienne.pem" in (tmp_path / "told").read_text(encoding="utf-8").splitlines()


def test_another_python_that_is_asked_for_makes_the_environment_again(checkout: Path, tmp_path: Path) -> None:
    program(checkout / ".setup/bin/python", "exit 0")
    around = surroundings(tmp_path)
    for _ in range(2):
        subprocess.run([checkout / "run", "tool", "ruff"], env=around, check=True, capture_output=True)
    assert (tmp_path / "asked").read_text(encoding="utf-8").count("sync") == 1
    program(tmp_path / "autre", f'case "$*" in *base_prefix*) echo une autre;; *) exec "{sys.executable}" "$@";; esac')
    around = surroundings(tmp_path, PYTHON=str(tmp_path / "autre"))
    subprocess.run([checkout / "run", "tool", "ruff"], env=around, check=True, capture_output=True)
    assert (tmp_path / "asked").read_text(encoding="utf-8").count("sync") == 2


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_stopped_test_run_ends_what_its_tests_started(checkout: Path, tmp_path: Path, stop: signal.Signals) -> None:
    shutil.copy(ROOT / "tests/conftest.py", checkout)
    (checkout / "test_long.py").write_text(
        "import subprocess, time\nfrom pathlib import Path\nimport pytest\n"
        "@pytest.fixture\ndef cluster():\n"
        "    process = subprocess.Popen(['sleep', '600'], start_new_session=True)\n"
        f"    Path({str(tmp_path / 'pid')!r}).write_text(str(process.pid))\n"
        "    yield\n    process.kill()\n    process.wait()\n"
        "def test_long(cluster):\n    time.sleep(600)\n",
        encoding="utf-8",
    )
    program(checkout / ".setup/bin/python", "exit 0")
    pytest_here = f'"{sys.executable}" -m pytest -q --rootdir "{checkout}" -c /dev/null -p no:cacheprovider'
    program(checkout / ".venv/bin/pytest", f'exec {pytest_here} "{checkout}/test_long.py"')
    running = subprocess.Popen(
        [checkout / "run", "test"],
        env=surroundings(tmp_path),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    until = time.monotonic() + 60
    while not ((tmp_path / "pid").exists() and (tmp_path / "pid").read_text()) and time.monotonic() < until:
        time.sleep(0.05)
    started = int((tmp_path / "pid").read_text())
    if stop is signal.SIGTERM:
        os.kill(running.pid, stop)  # the script alone is told
    else:
        os.killpg(running.pid, stop)  # as a terminal tells all that runs in it
    assert running.wait(timeout=60) != 0
    left = [one for one in (started, running.pid) if is_running(one)]
    for one in left:
        os.killpg(one, signal.SIGKILL)
    assert not left


def is_running(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
