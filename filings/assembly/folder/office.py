"""LibreOffice as a quiet servant: no link followed, no program of a document run, no network, and none left behind.

A document may have been edited since it was written, or hold what nobody foresaw: whatever it asks for is not fetched.
Two locks, each enough by itself for http, https and ftp. Its own settings block links from documents and send the rest
to a proxy that is not there, on every system; on Linux, where the system allows it, it also runs in a network of its
own that leads nowhere (`unshare`). Elsewhere a share of a Windows network is kept out by the first lock alone.
Settings: LibreOffice, officecfg/registry/schema/org/openoffice (Office/Common.xcs, Office/Writer.xcs, Inet.xcs).
"""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from threading import Lock, Timer

#: Seconds a process may take: to start, then for each file (a complaint with a long annex takes forty).
_TO_START, _PER_FILE = 120, 120

_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
_PROXIES = "/org.openoffice.Inet/Settings"
#: A port that throws away what it is sent, when anything answers at all (RFC 863).
_NOWHERE = ("127.0.0.1", "9")
#: The settings of a profile: place, name, value. One that a version does not know is ignored by it.
_SETTINGS = (
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    (_SECURITY, "DisableActiveContent", "true"),
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "MacroSecurityLevel", "3"),  # 3: very high
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "2"),  # 2: never
    (_PROXIES, "ooInetProxyType", "2"),  # 2: by hand
    (_PROXIES, "ooInetNoProxy", ""),
    *(
        (_PROXIES, f"ooInet{protocol}Proxy{what}", said)
        for protocol in ("HTTP", "HTTPS", "FTP")
        for what, said in zip(("Name", "Port"), _NOWHERE, strict=True)
    ),
)
_ITEM = '<item oor:path="{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
_REGISTRY = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{}</oor:items>
"""


class Running:
    """The processes of one conversion, stopped together."""

    def __init__(self) -> None:
        self._processes: list[subprocess.Popen[bytes]] = []
        self._lock = Lock()
        self._stopped = False

    def lines(
        self, program: str, command: Sequence[str], profile: Path, environment: dict[str, str], files: int
    ) -> Iterator[bytes]:
        """What LibreOffice prints while it does ``command`` with a new profile, in the folder that holds it.

        It is stopped once it has had the time of so many ``files``, and when what it prints is no longer read.
        """
        (profile / "user").mkdir(parents=True)
        settings = _REGISTRY.format("".join(_ITEM.format(*one) for one in _SETTINGS))
        (profile / "user/registrymodifications.xcu").write_text(settings, encoding="utf-8")
        quiet = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck")
        with self._lock:
            if self._stopped:
                return
            process = subprocess.Popen(
                [*without_network(), program, f"-env:UserInstallation={profile.as_uri()}", *quiet, *command],
                cwd=profile.parent,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # soffice is a script: its own child must be stopped with it
            )
            self._processes.append(process)
        with process:
            timer = Timer(_TO_START + _PER_FILE * files, _stop, [process])
            timer.start()
            try:
                assert process.stdout is not None
                yield from process.stdout
            except BaseException:
                _stop(process)
                raise
            finally:
                timer.cancel()

    def stop(self) -> None:
        """Stop them all, and start no other."""
        with self._lock:
            self._stopped = True
            for process in self._processes:
                _stop(process)


@cache
def without_network() -> tuple[str, ...]:
    """What to put before a command for it to have no network; nothing where the system does not allow it."""
    unshare = shutil.which("unshare") if sys.platform == "linux" else None
    for how in (("--net",), ("--user", "--map-current-user", "--net")) if unshare else ():
        command = (str(unshare), *how)
        if subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0:
            return command
    return ()


def _stop(process: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, 9)
        else:
            process.kill()
