"""One interview at a time on one file: the second is told so, and touches nothing.

The lock is the system’s own, on a file beside the case: it ends with the process that holds it, however that ends, so
that no stale lock has ever to be guessed. The file is empty, and removed when the interview closes.
"""

import contextlib
import os
from pathlib import Path

from filings.errors import FilingsError
from filings.files import FILE_MODE, private_folder
from filings.interview import words


def lock_of(case: Path) -> Path:
    """Return where the lock of a case is: beside the file itself, by whatever link it is reached."""
    case = case.resolve()
    return case.with_name(f".{case.name}.verrou")


class Lock:
    """Held from ``take`` to ``free``; raises FilingsError when another interview holds it."""

    def __init__(self, case: Path) -> None:
        self._case = case
        self._path = lock_of(case)
        self._handle: int | None = None

    def take(self) -> None:
        """Take the lock; on a disk that knows no locks, the interview goes on without."""
        private_folder(self._path.parent)
        try:
            self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, FILE_MODE)
        except OSError:
            return
        try:
            _hold(self._handle)
        except (BlockingIOError, PermissionError):
            os.close(self._handle)
            self._handle = None
            raise FilingsError(self._case.name, *words.TAKEN) from None
        except OSError:
            return

    def free(self) -> None:
        """Give the lock back."""
        if self._handle is None:
            return
        # Removed before it is let go: another process that has opened it meanwhile holds a file without a name.
        with contextlib.suppress(OSError):
            self._path.unlink()
        with contextlib.suppress(OSError):
            os.close(self._handle)
        self._handle = None
        with contextlib.suppress(OSError):  # Windows removes no open file
            self._path.unlink()


def _hold(handle: int) -> None:
    try:
        import fcntl
    except ImportError:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        return
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
