"""How a file of ours reaches the disk: whole or not at all, and readable by its owner only.

On the ground floor because a case file and a Word document are written the same way.
"""

import contextlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath, PureWindowsPath

from filings.errors import FilingsError

FILE_MODE = 0o600
FOLDER_MODE = 0o700


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
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
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


def write_whole(path: Path, data: bytes, mode: int = FILE_MODE) -> None:
    """Write `data` at `path` through a temporary file of the same folder: a reader sees the old file or the new one.

    Raises FilingsError when the disk or the file refuses (full, read-only, open elsewhere).
    """
    write_stream(path, (data,), mode)


def write_stream(path: Path, pieces: Iterable[bytes], mode: int = FILE_MODE) -> None:
    """Write at `path`, as `write_whole` does, what comes piece by piece and need not be held whole."""
    private_folder(path.parent)
    temporary: str | None = None
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".filings-", suffix=".tmp")
        with os.fdopen(handle, "wb") as stream:
            for piece in pieces:
                stream.write(piece)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
        temporary = None
        _remember_name(path.parent)
    except OSError as error:
        raise FilingsError(
            str(path),
            "ce fichier ne peut pas être écrit",
            "S’il est ouvert dans Word, fermez-le ; vérifiez aussi la place libre et vos droits sur le dossier.",
        ) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()


def _remember_name(folder: Path) -> None:
    # A rename survives a power cut only once its folder is synchronised; some systems cannot open a folder.
    if not hasattr(os, "O_DIRECTORY"):
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
