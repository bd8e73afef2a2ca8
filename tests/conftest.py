"""What holds for every test: no network, and nothing skipped in silence."""

import os
import shutil
import socket
from collections.abc import Iterator
from typing import Any, NoReturn

import pytest

#: The tests that could not run, each with its reason. A run of pytest is one process, and reports carry no
#: configuration to keep this in.
_skipped: list[str] = []


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "needs(*programs): the test calls these programs of the system (LibreOffice…)")


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
