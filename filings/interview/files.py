"""A file as a terminal drops it: quotes, escaped spaces, « ~ », « file:// »; read to be hashed, never changed."""

import hashlib
import os
import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit

from filings.errors import FilingsError
from filings.files import FILE_MODE, private_folder

#: Where copies of files from elsewhere go, beside the case.
FOLDER = "pieces"
#: How much of a digest is shown.
_SHOWN = 12


def dropped(text: str, folder: Path) -> Path:
    """Return the path a person typed or dropped, relative to the folder of the case when it is relative."""
    name = text.strip()
    if len(name) > 1 and name[0] == name[-1] and name[0] in "'\"":
        name = name[1:-1]
    elif os.name != "nt" and "\\" in name and not (folder / name).exists():
        name = re.sub(r"\\(.)", r"\1", name)
    if name.startswith("file://"):
        name = unquote(urlsplit(name).path)
    path = Path(name)
    try:
        path = path.expanduser()
    except RuntimeError:
        return folder / path
    return path if path.is_absolute() else folder / path


def copied(path: Path, folder: Path) -> Path:
    """Copy a file beside the case, under a name that is free; raise FilingsError when it cannot be."""
    private_folder(folder / FOLDER)
    target = folder / FOLDER / path.name
    number = 2
    while target.exists():
        target = folder / FOLDER / f"{path.stem}-{number}{path.suffix}"
        number += 1
    try:
        shutil.copyfile(path, target)
        target.chmod(FILE_MODE)
    except OSError:
        raise FilingsError(path.name, "Ce fichier ne peut pas être copié", "Vérifiez ses droits.") from None
    return target


def digest_of(path: Path) -> str:
    """Return the beginning of the SHA-256 of a file, empty when it cannot be read."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()[:_SHOWN]
    except OSError:
        return ""
