"""The ministry’s table as it is kept on this machine once imported: ``ressorts.py`` reads and checks it first.

It holds from the day it was imported; for a day of before, the register of the program answers.
"""

import gzip
import os
import sys
import zlib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from msgspec import Struct

from filings.errors import FilingsError
from filings.files import write_whole

_FILE = "ressorts.csv.gz"


class Ressorts(Struct, frozen=True):
    """A table that was imported: INSEE code → ``Court.id``, the day of the import, and a digest of the file."""

    courts: Mapping[str, str]
    imported: date
    digest: str


def keep(table: Ressorts) -> None:
    """Write the compact copy of a table: the same table gives the same bytes."""
    grouped: dict[str, list[str]] = {}
    for insee, court in sorted(table.courts.items()):
        grouped.setdefault(court, []).append(insee)
    lines = [f"{table.imported.isoformat()},{table.digest}"]
    lines += [f"{court},{' '.join(codes)}" for court, codes in sorted(grouped.items())]
    write_whole(folder() / _FILE, gzip.compress("\n".join(lines).encode("ascii"), 9, mtime=0))


def kept() -> Ressorts | None:
    """Return the table that was imported on this machine, None when there is none.

    Raises FilingsError when the copy is damaged.
    """
    path = folder() / _FILE
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return None
    return _kept(path, changed)


def forget() -> bool:
    """Delete the copy of the table; say whether there was one."""
    path = folder() / _FILE
    if not path.exists():
        return False
    path.unlink()
    return True


def folder() -> Path:
    """Return the folder of the user’s data: XDG_DATA_HOME when it is set, else where the system keeps such data."""
    told = os.environ.get("XDG_DATA_HOME", "")
    if told and Path(told).is_absolute():
        return Path(told) / "filings"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "filings"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "filings"
    return Path.home() / ".local" / "share" / "filings"


@cache
def _kept(path: Path, changed: int) -> Ressorts:
    try:
        head, *lines = gzip.decompress(path.read_bytes()).decode("ascii").splitlines()
        day, digest = head.split(",")
        courts = {code: court for line in lines for court, _, codes in [line.partition(",")] for code in codes.split()}
        return Ressorts(courts, date.fromisoformat(day), digest)
    except (OSError, EOFError, ValueError, zlib.error) as error:
        remedy = "Importez-la de nouveau avec « filings court --import FICHIER.csv »."
        raise FilingsError(str(path), "la table des communes gardée sur cet ordinateur est abîmée", remedy) from error
