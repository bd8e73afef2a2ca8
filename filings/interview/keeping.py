"""The file of an interview: what it held when last read or written, so that nobody’s change is written over.

An answer that cannot be written is not lost: it stays in the draft, and the next attempt writes everything.
"""

import hashlib
from datetime import date
from pathlib import Path

from filings.errors import FilingsError
from filings.files import sweep
from filings.interview import words
from filings.interview.draft import Draft
from filings.interview.lock import Lock


class Keeping:
    """Where a draft is kept; nowhere when ``path`` is None. Holds the lock of the file until ``close``."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        #: Why the last answer is not in the file; None when it is.
        self.refusal: FilingsError | None = None
        #: Whether another place was offered since it began to refuse.
        self.asked = False
        self._lock: Lock | None = None
        self._known = self._seen = ""

    def open(self, on: date) -> Draft:
        """Take the lock and read the draft; what a killed interview left half written is swept.

        Raises FilingsError: unreadable, or open in another interview.
        """
        assert self.path is not None
        self._lock = Lock(self.path)
        self._lock.take()
        try:
            sweep(self.path.resolve().parent)
            draft = self.read(on)
            self.adopt()
            return draft
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let another interview open the file."""
        if self._lock is not None:
            self._lock.free()
            self._lock = None

    def read(self, on: date) -> Draft:
        """Read the file as it is now; raise FilingsError when it cannot be."""
        assert self.path is not None
        self._seen = self._print()
        return Draft.load(self.path, on)

    def adopt(self) -> None:
        """Take what was just read as what the file holds: it may then be written over."""
        self._known = self._seen

    @property
    def saved(self) -> bool:
        """Whether there is a file, and all that was answered is in it."""
        return self.refusal is None and self.path is not None and self.path.exists()

    def changed(self) -> bool:
        """Whether another hand has written the file since it was last read or written here."""
        return self.path is not None and self._print() not in {self._known, ""}

    def save(self, draft: Draft, *, again: bool = False) -> None:
        """Write the draft, or keep in ``refusal`` what prevents it. A file that is gone comes back only ``again``."""
        if self.path is None:
            return
        now = self._print()
        if now != self._known and (now or not again):
            self.refusal = FilingsError(self.path.name, *(words.EDITED if now else words.GONE))
            return
        try:
            draft.save(self.path)
        except FilingsError as refusal:
            self.refusal = refusal
        else:
            self.refusal, self.asked, self._known = None, False, self._print()

    def move(self, draft: Draft, path: Path) -> None:
        """Go on in another file, which must not exist yet, and leave this one as it is.

        Raises FilingsError when the other exists or cannot be written: nothing has then changed.
        """
        if path.exists():
            raise FilingsError(path.name, *words.EXISTS)
        lock = Lock(path)
        lock.take()
        try:
            draft.save(path)
        except BaseException:
            lock.free()
            raise
        self.close()
        self.path, self._lock, self.refusal, self.asked = path, lock, None, False
        self._known = self._print()

    def beside(self) -> Path:
        """Return a name that is free, beside the file."""
        assert self.path is not None
        number = 2
        while (path := self.path.with_name(f"{self.path.stem}-{number}{self.path.suffix}")).exists():
            number += 1
        return path

    def _print(self) -> str:
        assert self.path is not None
        try:
            return hashlib.sha256(self.path.read_bytes()).hexdigest()
        except OSError:
            return ""
