"""A document reaches its folder without ever taking the place of somebody's work."""

import hashlib
import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from msgspec import Struct

from filings.errors import FilingsError
from filings.files import write_together

__all__ = ["MANIFEST", "Generated", "Outcome", "Shelf", "Written", "generated", "kept", "names", "write_document"]

#: The folder's memory of what was generated in it: file name → SHA-256.
MANIFEST = ".filings.json"

#: The largest memory that is read, in bytes.
_LARGEST = 20_000_000


class Outcome(StrEnum):
    """What happened to a document."""

    NEW = "new"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


class Written(Struct, frozen=True):
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


class Generated(Struct, frozen=True):
    """A file that was generated in a folder, and whether somebody edited it since."""

    path: Path
    edited: bool


def generated(folder: Path) -> tuple[Generated, ...]:
    """The files of `folder` that its memory says were generated there, by name; a name that leads elsewhere is not."""
    memory = _memory(folder)
    return tuple(Generated(path, _digest(path) not in memory[path.name]) for path in _there(folder, memory))


def names(folder: Path) -> tuple[Path, ...]:
    """The files of `generated`, whether somebody edited them since or not: none is read."""
    return _there(folder, _memory(folder))


def _there(folder: Path, memory: Mapping[str, tuple[str, ...]]) -> tuple[Path, ...]:
    told = (folder / name for name in sorted(memory) if Path(name).name == name and "\\" not in name)
    return tuple(path for path in told if path.is_file())


def write_document(path: Path, data: bytes, *, force: bool = False) -> Written:
    """Write `data` at `path`, or at the next free name when the document there was edited since it was generated.

    A document that is not in the folder's memory counts as edited. With `force` it is replaced all the same.
    Files are for their owner only (0600, folders 0700). Raises FilingsError when the disk refuses.
    """
    shelf = Shelf(path.parent, force=force)
    written = shelf.place(path.name, data)
    shelf.write()
    return written


class Shelf:
    """The documents about to be written in a folder, together: where each goes is known before the first is written.

    Rules and errors are those of `write_document`.
    """

    def __init__(self, folder: Path, *, force: bool = False) -> None:
        self._folder, self._force = folder, force
        self._memory = _memory(folder)
        self._kept = _kept(folder)
        self._new_kept: dict[str, object] = {}
        self._now: dict[str, str] = {}
        self._before: dict[str, str] = {}
        self._new: dict[str, bytes] = {}

    def place(self, name: str, data: bytes) -> Written:
        """Return where a document will be, once `write` is called, and what will have happened to it."""
        digest = hashlib.sha256(data).hexdigest()
        path = candidate = self._folder / name
        kept: list[Path] = []
        number, outcome = 1, Outcome.NEW
        while candidate.exists() or candidate.is_symlink():
            current = _digest(candidate)
            if current == digest:
                outcome = Outcome.UNCHANGED
                break
            ours = current is not None and current in self._memory.get(candidate.name, ())
            if ours or self._force:
                outcome = Outcome.REPLACED
                if ours and current is not None:
                    self._before[candidate.name] = current
                break
            kept.append(candidate)
            number += 1
            candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        if candidate.is_dir() and not candidate.is_symlink():
            raise FilingsError(
                str(candidate), "un dossier porte déjà ce nom", "Renommez ce dossier, ou choisissez un autre."
            )
        self._now[candidate.name] = digest
        if outcome is not Outcome.UNCHANGED:
            self._new[candidate.name] = data
        return Written(candidate, outcome, tuple(kept))

    def keep(self, name: str, value: object) -> None:
        """Remember something else of this folder, as JSON, under a name of its own."""
        if self._kept.get(name) != value:
            self._new_kept[name] = value

    def write(self) -> None:
        """Write what was placed, and the memory of it."""
        files = dict(self._new)
        if self._new_kept or any(self._memory.get(name, ("",))[0] != digest for name, digest in self._now.items()):
            # Remembered first, with what it replaces: stopped in between, every document is still known as ours.
            now = {name: digests[0] for name, digests in self._memory.items()} | self._now
            held = {**self._kept, **self._new_kept, "sha256": now, **({"before": self._before} if self._before else {})}
            text = json.dumps(held, ensure_ascii=False, indent=1, sort_keys=True)
            files = {MANIFEST: f"{text}\n".encode(), **files}
        if files:
            write_together(self._folder, files)


def kept(folder: Path, name: str) -> object:
    """What the memory of a folder keeps under a name, as JSON was read; None when it keeps nothing, or is damaged."""
    return _kept(folder).get(name)


def _kept(folder: Path) -> dict[str, object]:
    held = _held(folder)
    return {name: value for name, value in held.items() if name not in {"sha256", "before"}}


def _held(folder: Path) -> dict[str, Any]:
    try:
        if (folder / MANIFEST).is_fifo() or (folder / MANIFEST).stat().st_size > _LARGEST:
            return {}
        held = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return held if isinstance(held, dict) else {}
    except (OSError, ValueError, RecursionError):
        return {}  # no memory: every document counts as edited, which loses nothing


def _digest(path: Path) -> str | None:
    try:
        if not path.is_file():
            return None  # a pipe between two programs would be waited for
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None  # unreadable, a folder, a broken link: somebody else's, so never replaced


def _memory(folder: Path) -> dict[str, tuple[str, ...]]:
    """The digests of what was generated under each name: the last, then the one that it was to replace."""
    held = _held(folder)
    try:
        now, before = held["sha256"], held.get("before", {})
        return {
            name: (digest, *([before[name]] if name in before else []))
            for name, digest in now.items()
            if isinstance(digest, str)
        }
    except (KeyError, TypeError, AttributeError):
        return {}  # no memory: every document counts as edited, which loses nothing
