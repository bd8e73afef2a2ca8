"""How a file of ours reaches the disk: whole or not at all, and readable by its owner only.

On the ground floor because a case file and a Word document are written the same way.
"""

import contextlib
import os
import secrets
from collections.abc import Iterable, Mapping
from itertools import takewhile
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO

from filings.errors import FilingsError

FILE_MODE = 0o600
FOLDER_MODE = 0o700

#: How a temporary file is opened: it must not exist, and its bytes are not touched on the way (Windows).
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def leaves(name: str) -> bool:
    """Whether a told name designates something else than a file under the folder it is told from, on any system."""
    windows, posix = PureWindowsPath(name), PurePosixPath(name)
    return bool(windows.drive or windows.root or posix.is_absolute() or ".." in windows.parts)


def under(folder: Path, name: str) -> Path | None:
    """Return where a told name leads from a folder, None when that is outside it, be it by a symbolic link.

    Raises OSError or ValueError for a name that no file can bear.
    """
    if leaves(name):
        return None
    path = folder / PureWindowsPath(name).as_posix() if "\\" in name else folder / name
    return path if path.resolve().is_relative_to(folder.resolve()) else None


def private_folder(folder: Path) -> None:
    """Create `folder` and its missing parents for the owner alone; a folder that exists keeps its mode.

    Raises FilingsError when it cannot be created.
    """
    missing = list(takewhile(lambda place: not place.exists(), (folder, *folder.parents)))
    try:
        for place in reversed(missing):
            place.mkdir(mode=FOLDER_MODE, exist_ok=True)
        if not folder.is_dir():
            raise NotADirectoryError(folder)
    except OSError as error:
        raise FilingsError(
            str(folder),
            "ce dossier ne peut pas être créé",
            "Choisissez un autre dossier, où vous avez le droit d’écrire.",
        ) from error


def write_whole(path: Path, data: bytes, mode: int = FILE_MODE, *, lasting: bool = True) -> None:
    """Write `data` at `path` through a temporary file of the same folder: a reader sees the old file or the new one.

    What is not ``lasting`` may be lost by a power cut. Raises FilingsError when the disk or the file refuses (full,
    read-only, open elsewhere).
    """
    _write(path.parent, {path.name: (data,)}, mode, lasting=lasting)


def write_stream(path: Path, pieces: Iterable[bytes], mode: int = FILE_MODE) -> None:
    """Write at `path`, as `write_whole` does, what comes piece by piece and need not be held whole."""
    _write(path.parent, {path.name: pieces}, mode)


def write_together(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files of one folder, as `write_whole` does: none takes its name before all are on the disk.

    They take their names in the order given. Raises FilingsError naming the file that was refused.
    """
    _write(folder, {name: (data,) for name, data in files.items()}, FILE_MODE)


def leftovers(folder: Path) -> list[Path]:
    """Return the temporary files of a folder that nobody is writing: a program killed half-way left them."""
    return [path for path in sorted(folder.glob(".filings-*.tmp")) if path.is_file() and not _is_held(path)]


def sweep(folder: Path) -> None:
    """Delete the leftovers of a folder, as far as the system lets us."""
    for path in leftovers(folder):
        with contextlib.suppress(OSError):
            path.unlink()


def _held(handle: int) -> bool:
    """Take the system’s own lock on a file, which ends with the process; return whether it is ours.

    Windows has none that is needed: it deletes no open file. A disk without locks is taken as held by another.
    """
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_held(path: Path) -> bool:
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return True
    try:
        return not _held(handle)
    finally:
        os.close(handle)


def _write(folder: Path, files: Mapping[str, Iterable[bytes]], mode: int, *, lasting: bool = True) -> None:
    private_folder(folder)
    waiting: dict[str, str] = {}
    name = next(iter(files))
    try:
        with contextlib.ExitStack() as streams:
            written: dict[str, IO[bytes]] = {}
            for name, pieces in files.items():
                temporary = str(folder / f".filings-{secrets.token_hex(8)}.tmp")
                stream = streams.enter_context(open(os.open(temporary, _NEW, mode), "wb"))  # noqa: PTH123
                waiting[name] = temporary
                _held(stream.fileno())
                for piece in pieces:
                    stream.write(piece)
                stream.flush()
                written[name] = stream
            # Together: a disk that is asked for one file has mostly written the others too.
            for name in written if lasting else ():
                os.fsync(written[name].fileno())
            if os.name == "nt":
                streams.close()  # Windows gives no new name to an open file
            for name in files:
                os.replace(waiting[name], folder / name)  # noqa: PTH105
                del waiting[name]
        if lasting:
            _remember_names(folder)
    except OSError as error:
        raise FilingsError(
            str(folder / name),
            "ce fichier ne peut pas être écrit",
            "S’il est ouvert dans Word, fermez-le ; vérifiez aussi la place libre et vos droits sur le dossier.",
        ) from error
    finally:
        for temporary in waiting.values():
            with contextlib.suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108


def _remember_names(folder: Path) -> None:
    # A rename survives a power cut only once its folder is synchronised; some systems cannot open a folder.
    if not hasattr(os, "O_DIRECTORY"):
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
