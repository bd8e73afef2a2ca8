"""What holds for every test: no network, nothing skipped in silence, and goldens that ``--update-goldens`` rewrites."""

import os
import shutil
import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

#: The tests that could not run, each with its reason. A run of pytest is one process, and reports carry no
#: configuration to keep this in.
_skipped: list[str] = []


#: Texts committed beside the tests, so that a change of wording or of law is a diff one can read.
GOLDENS = Path(__file__).parent / "goldens"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the goldens again instead of comparing")


def pytest_configure(config: pytest.Config) -> None:
    _stop_as_on_ctrl_c()
    config.addinivalue_line("markers", "needs(*programs): the test calls these programs of the system (LibreOffice…)")


def _stop_as_on_ctrl_c() -> None:
    """Whatever stops this run, fixtures end, and with them the processes that they started in groups of their own."""
    stops = [getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name)]
    stops = [one for one in stops if signal.getsignal(one) is not signal.SIG_IGN]  # as under nohup

    def stop(number: int, frame: Any) -> NoReturn:
        # A terminal that closes tells it to us and to the script that started us, which tells it again.
        for one in stops:
            signal.signal(one, signal.SIG_IGN)
        raise KeyboardInterrupt

    # A shell has its programs in the background ignore Ctrl-C, and theirs would too.
    for one in (signal.SIGINT, *stops):
        signal.signal(one, stop)


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in item.iter_markers("needs"):
        missing = [program for program in marker.args if not shutil.which(program)]
        if missing:
            pytest.skip(f"il manque au système : {', '.join(missing)}")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    _remember(report)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    _remember(report)


def _remember(report: pytest.TestReport | pytest.CollectReport) -> None:
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        _skipped.append(f"{report.nodeid} : {reason.removeprefix('Skipped: ')}")


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    # Where changes are judged, a test that did not run is a test that failed.
    if _skipped and os.environ.get("CI") == "true" and exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: Any) -> None:
    if not _skipped:
        return
    terminalreporter.section("tests non exécutés / tests not run")
    for line in _skipped:
        terminalreporter.write_line(line)
    if os.environ.get("CI") == "true":
        terminalreporter.write_line("CI=true : un test non exécuté est un échec / a test not run is a failure.")


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """The program opens no connection: the whole suite runs with sockets forbidden."""

    def refused(*_: object, **__: object) -> NoReturn:
        raise AssertionError("filings opened a network connection")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refused)
        patch.setattr(socket.socket, "connect_ex", refused)
        patch.setattr(socket, "getaddrinfo", refused)
        yield


@pytest.fixture(autouse=True, scope="session")
def own_data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A table of courts that the developer imported must not change what the tests read."""
    with pytest.MonkeyPatch.context() as patch:
        folder = str(tmp_path_factory.mktemp("data"))
        for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
            patch.setenv(name, folder)
        yield


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a file of tests/goldens, or write it when asked: ``golden("law.txt", text)``."""

    def check(path: str, text: str) -> None:
        file = GOLDENS / path
        text = text.rstrip("\n") + "\n"
        if request.config.getoption("--update-goldens"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            return
        assert file.exists(), f"{path} is not there: run pytest --update-goldens and read it"
        assert file.read_text(encoding="utf-8") == text, f"{path} has changed: read the diff, then --update-goldens"

    return check
