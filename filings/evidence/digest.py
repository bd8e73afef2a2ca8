"""The SHA-256 of an exhibit’s file: it shows that the file has not changed since, never that what it shows was true.

A file is only read, a block at a time. What cannot be read is an outcome with its reason in French, not a crash:
one lost capture must not prevent a complaint.
"""

import hashlib
from collections.abc import Collection
from pathlib import Path

from msgspec import Struct

from filings.files import leaves, under
from schemas.asked import told
from schemas.case import Case
from schemas.exhibit import Exhibit


class Digest(Struct, frozen=True):
    """What came of reading an exhibit’s file.

    ``sha256`` is that of the file, else the one that was told, else empty. ``problem`` is a French sentence, empty
    when there is none; ``code`` names it for programs: ``missing_file``, ``unreadable_file``, ``outside_folder``,
    ``changed_file``.
    """

    number: int
    sha256: str = ""
    computed: bool = False
    code: str = ""
    problem: str = ""


def digest(exhibit: Exhibit, folder: Path) -> Digest:
    """Compute the SHA-256 of an exhibit’s file, told relative to ``folder``, and compare it with the one told."""
    number, expected = exhibit.number, str(told(exhibit.sha256) or "")
    name = told(exhibit.file)
    if name is None or exhibit.withdrawn:
        return Digest(number, expected)
    if leaves(name):
        return Digest(
            number,
            expected,
            code="outside_folder",
            problem=f"Pièce n° {number} : le fichier doit être rangé dans le dossier de l’affaire, ou dans un de ses "
            "sous-dossiers, et désigné à partir de là.",
        )
    try:
        path = under(folder, name)
        if path is None:
            raise PermissionError(name)
        if not path.is_file():
            raise FileNotFoundError(name)
        with path.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError:
        return Digest(
            number, expected, code="missing_file", problem=f"Pièce n° {number} : le fichier indiqué est introuvable."
        )
    except (OSError, ValueError, RuntimeError):
        return Digest(
            number,
            expected,
            code="unreadable_file",
            problem=f"Pièce n° {number} : le fichier indiqué ne peut pas être lu.",
        )
    if expected and expected != found:
        return Digest(
            number,
            found,
            computed=True,
            code="changed_file",
            problem=f"Pièce n° {number} : le fichier n’a plus l’empreinte notée dans le dossier. Il a été modifié, ou "
            "ce n’est pas le bon : cherchez l’original.",
        )
    return Digest(number, found, computed=True)


def digests(case: Case, folder: Path, withheld: Collection[int] = ()) -> dict[int, Digest]:
    """Return the digest of every exhibit, by number; the files of those ``withheld`` are not even opened."""
    return {
        exhibit.number: Digest(exhibit.number) if exhibit.number in withheld else digest(exhibit, folder)
        for exhibit in case.exhibits
    }
