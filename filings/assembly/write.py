"""A document reaches its folder without ever taking the place of somebody's work."""

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from filings.errors import FilingsError
from filings.files import private_folder, write_whole

__all__ = ["MANIFEST", "Generated", "Outcome", "Written", "generated", "write_document", "write_whole"]

#: The folder's memory of what was generated in it: file name → SHA-256.
MANIFEST = ".filings.json"


class Outcome(StrEnum):
    """What happened to a document."""

    NEW = "new"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Written:
    """Where a document was written, and the edited documents of the same name that were left as they are."""

    path: Path
    outcome: Outcome
    kept: tuple[Path, ...] = ()

    @property
    def message(self) -> str:
        """One French sentence for the user; file names only."""
        said = {
            Outcome.NEW: f"{self.path.name} a été créé",
            Outcome.REPLACED: f"{self.path.name} a été remplacé",
            Outcome.UNCHANGED: f"{self.path.name} était déjà à jour",
        }[self.outcome]
        if not self.kept:
            return f"{said}."
        names = ", ".join(path.name for path in self.kept)
        been = (
            "n’a pas été touché, car il a été modifié" if len(self.kept) == 1 else "n’ont pas été touchés, car modifiés"
        )
        return f"{said} ; {names} {been} depuis sa création." if len(self.kept) == 1 else f"{said} ; {names} {been}."


@dataclass(frozen=True, slots=True)
class Generated:
    """A file that was generated in a folder, and whether somebody edited it since."""

    path: Path
    edited: bool


def generated(folder: Path) -> tuple[Generated, ...]:
    """The files of `folder` that its memory says were generated there, by name; a name that leads elsewhere is not."""
    memory = _memory(folder)
    return tuple(
        Generated(folder / name, _digest(folder / name) != digest)
        for name, digest in sorted(memory.items())
        if Path(name).name == name and "\\" not in name and (folder / name).is_file()
    )


def write_document(path: Path, data: bytes, *, force: bool = False) -> Written:
    """Write `data` at `path`, or at the next free name when the document there was edited since it was generated.

    A document that is not in the folder's memory counts as edited. With `force` it is replaced all the same.
    Files are for their owner only (0600, folders 0700). Raises FilingsError when the disk refuses.
    """
    private_folder(path.parent)
    memory = _memory(path.parent)
    digest = hashlib.sha256(data).hexdigest()
    kept: list[Path] = []
    candidate, number = path, 1
    while candidate.exists() or candidate.is_symlink():
        current = _digest(candidate)
        if current == digest:
            _remember(path.parent, candidate.name, digest)
            return Written(candidate, Outcome.UNCHANGED, tuple(kept))
        if force or (current is not None and memory.get(candidate.name) == current):
            _store(candidate, data, digest)
            return Written(candidate, Outcome.REPLACED, tuple(kept))
        kept.append(candidate)
        number += 1
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
    _store(candidate, data, digest)
    return Written(candidate, Outcome.NEW, tuple(kept))


def _store(path: Path, data: bytes, digest: str) -> None:
    if path.is_dir() and not path.is_symlink():
        raise FilingsError(str(path), "un dossier porte déjà ce nom", "Renommez ce dossier, ou choisissez un autre.")
    write_whole(path, data)
    _remember(path.parent, path.name, digest)


def _digest(path: Path) -> str | None:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None  # unreadable, a folder, a broken link: somebody else's, so never replaced


def _memory(folder: Path) -> dict[str, str]:
    try:
        held = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["sha256"]
        return {name: digest for name, digest in held.items() if isinstance(name, str) and isinstance(digest, str)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}  # no memory: every document counts as edited, which loses nothing


def _remember(folder: Path, name: str, digest: str) -> None:
    memory = _memory(folder)
    if memory.get(name) == digest:
        return
    memory[name] = digest
    held = json.dumps({"sha256": memory}, ensure_ascii=False, indent=1, sort_keys=True)
    write_whole(folder / MANIFEST, f"{held}\n".encode())
