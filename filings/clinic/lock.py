"""One run at a time on one folder: the second is told so, and touches nothing.

The lock is the system’s own: it ends with the process that holds it, however that ends.
"""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from filings.errors import FilingsError
from filings.files import FILE_MODE, private_folder

_NAME = ".filings-clinic.lock"


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the folder of a clinic. Raises FilingsError when another run holds it, or when it cannot be written in."""
    private_folder(folder)
    try:
        handle = os.open(folder / _NAME, os.O_RDWR | os.O_CREAT, FILE_MODE)
    except OSError as error:
        raise FilingsError(
            str(folder), "rien ne peut être écrit dans ce dossier", "Vérifiez vos droits et la place libre."
        ) from error
    try:
        try:
            _hold(handle)
        except (BlockingIOError, PermissionError):
            raise FilingsError(
                str(folder),
                "une autre exécution écrit déjà dans ce dossier",
                "Attendez qu’elle finisse, ou donnez un autre dossier à --out.",
            ) from None
        except OSError:
            pass  # a disk that knows no locks: the run goes on without
        yield
    finally:
        os.close(handle)


def _hold(handle: int) -> None:
    try:
        import fcntl
    except ImportError:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        return
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
