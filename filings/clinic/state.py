"""What a run remembers: of each case, in its folder; of the whole, in the folder of the clinic.

A case is made again when its content, the templates, the version of the program or the date of the run has changed,
or when a document, the file of an exhibit or a file of posts is no longer what it was.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from filings import __version__
from filings.assembly.folder.shelf import generated
from filings.assembly.template.shelves import templates_root
from filings.clinic.case import Form, Told
from filings.files import write_whole
from schemas.asked import told as answer
from schemas.case import Case
from schemas.filed import FiledPosts

#: In the folder of a case, and in that of the clinic.
MEMORY = ".filings-clinic.json"

#: The endings of templates.
_TEMPLATES = frozenset({".docx", ".html", ".txt"})

#: Changes when what is remembered changes its shape: what was remembered otherwise is made again.
_FORMAT = 1


def digest_of(content: Any) -> str:
    """Return the SHA-256 of a text, or of a tree whatever the order of its keys."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def templates_of(own: Path | None) -> dict[str, bytes]:
    """Return every template that a run fills, by name: a lawyer’s own first, ours otherwise."""
    found: dict[str, bytes] = {}
    for folder in (templates_root(), own):
        if folder is not None and folder.is_dir():
            for path in sorted(folder.iterdir()):
                if path.suffix in _TEMPLATES and path.is_file() and not path.name.startswith(("~", ".")):
                    found[path.name] = path.read_bytes()
    return found


def digest_of_templates(templates: Mapping[str, bytes]) -> str:
    """Return one SHA-256 for all the templates of a run."""
    total = hashlib.sha256()
    for name, data in sorted(templates.items()):
        total.update(f"{name}\0{hashlib.sha256(data).hexdigest()}\0".encode())
    return total.hexdigest()


def key_of(told: Told, on: date, templates: str) -> str:
    """Return what the documents of a case depend on, as one SHA-256."""
    form = "text" if told.form is Form.FILE else "tree"
    return digest_of("\0".join((__version__, templates, on.isoformat(), form, digest_of(told.content))))


class Remembered(Struct, frozen=True):
    """What is known of a case since it was last made.

    ``files`` are the stamps of the exhibits’ files; ``review`` what the law said then; ``account`` what the reports
    repeat; ``today`` a later day on which the review was done again, and ``changed`` what it then said otherwise.
    """

    key: str
    reference: str
    documents: tuple[str, ...]
    files: Mapping[str, tuple[int, int] | None]
    review: Mapping[str, Any]
    account: Mapping[str, Any]
    today: str = ""
    changed: tuple[str, ...] = ()


def remember(folder: Path, remembered: Remembered) -> None:
    """Write the memory of a case, whole or not at all: lost, the case is made again, with the same bytes.

    Raises FilingsError when the disk refuses.
    """
    write_whole(folder / MEMORY, _bytes({"format": _FORMAT, **asdict(remembered)}), lasting=False)


def recall(folder: Path) -> Remembered | None:
    """Return what is remembered of a case, or None when nothing is, or when it cannot be read."""
    held = _read(folder / MEMORY)
    try:
        return Remembered(
            key=str(held["key"]),
            reference=str(held["reference"]),
            documents=tuple(map(str, held["documents"])),
            files={str(name): tuple(stamp) if stamp else None for name, stamp in held["files"].items()},
            review=dict(held["review"]),
            account=dict(held["account"]),
            today=str(held["today"]),
            changed=tuple(map(str, held["changed"])),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def unchanged(told: Told, key: str, folder: Path) -> tuple[Remembered, tuple[str, ...]] | None:
    """Return what is remembered of a case when nothing it depends on has changed, and its documents are there.

    With it come the names of the documents that somebody edited since.
    """
    remembered = recall(folder)
    if remembered is None or remembered.key != key or remembered.reference != told.reference:
        return None
    there = {one.path.name: one.edited for one in generated(folder)}
    if not set(remembered.documents) <= set(there) or stamps(remembered.files, told.folder) != remembered.files:
        return None
    return remembered, tuple(name for name, edited in there.items() if edited)


def files_of(case: Case) -> tuple[str, ...]:
    """Return the files of the exhibits and those of the posts, as they were told."""
    shown = (str(name) for exhibit in case.exhibits if (name := answer(exhibit.file)) and not exhibit.withdrawn)
    return (*shown, *(fact.posts.name for fact in case.facts if isinstance(fact.posts, FiledPosts)))


def stamps(files: Mapping[str, Any] | tuple[str, ...], folder: Path) -> dict[str, tuple[int, int] | None]:
    """Return the size and time of each file, None for one that is not there: enough to see that it was replaced."""
    found: dict[str, tuple[int, int] | None] = {}
    for name in files:
        try:
            stat = (folder / name.replace("\\", "/")).stat()
            found[name] = (stat.st_size, stat.st_mtime_ns)
        except (OSError, ValueError):
            found[name] = None
    return found


class Night(Struct):
    """What the folder of a clinic remembers: the date of its documents, and what its last report was made of."""

    folder: Path
    on: date | None = None
    report: str = ""
    book: str = ""

    @classmethod
    def of(cls, folder: Path) -> "Night":
        """Read it; a folder that remembers nothing is a first run."""
        held = _read(folder / MEMORY)
        try:
            on = date.fromisoformat(held["on"])
        except (KeyError, TypeError, ValueError):
            on = None
        return cls(folder, on, str(held.get("report", "")), str(held.get("book", "")))

    def write(self) -> None:
        """Write it, unless it already says so. Raises FilingsError when the disk refuses."""
        on = self.on.isoformat() if self.on else ""
        now = {"format": _FORMAT, "on": on, "report": self.report, "book": self.book}
        if _read(self.folder / MEMORY) != now:
            write_whole(self.folder / MEMORY, _bytes(now))


def _read(path: Path) -> dict[str, Any]:
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) and held.get("format") == _FORMAT else {}


def _bytes(content: Mapping[str, Any]) -> bytes:
    return f"{json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)}\n".encode()


@cache
def shared_templates(templates: tuple[tuple[str, bytes], ...]) -> Path:
    """Return a folder of this process that holds the templates of a run, written once."""
    import atexit
    import shutil
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="filings-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for name, data in templates:
        (folder / Path(name).name).write_bytes(data)
    return folder
