"""The posts of a file beside the case: an index of their rows, never their words, read when they are asked for.

The first pass (``postsfile``) checks every row and keeps of each where it stands, its dates, account and exhibit;
the second reads words one row at a time. A file that changed in between is refused.
"""

import csv
import weakref
from array import array
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO, Self, TypeVar, overload

from msgspec import Struct, field

from filings.casefile.delimited import Encoding
from filings.casefile.lines import thing
from filings.errors import FilingsError
from schemas.asked import Unsaid, asked_of
from schemas.fact import Post
from schemas.filed import FiledPosts, Posted, Revise
from schemas.when import When
from schemas.words import Verbatim

#: What is kept of a row whose words are on the disk.
GONE, MASKED, LOCATED, WORDED, UNSAID = 1, 2, 4, 8, 16

#: The fields of a post that are read again from the file, and the only ones.
_WORDS = ("url", "text")

T = TypeVar("T")


class Layout(Struct):
    """How the rows of a file are written: its encoding, its delimiter (none in JSON), the field of each column."""

    encoding: Encoding
    delimiter: str = ""
    fields: Sequence[str | None] = ()
    keys: Mapping[str, str] = field(default_factory=dict)

    def answers(self, row: str) -> dict[str, Any]:
        """Return what the text of one row says, by field. Raises ValueError or csv.Error when it is not one."""
        if not self.delimiter:
            return {self.keys[key]: value for key, value in (thing(row) or {}).items() if key in self.keys}
        cells = next(csv.reader([row], delimiter=self.delimiter, strict=True))
        return self.of_cells(cells)

    def of_cells(self, cells: Sequence[str]) -> dict[str, Any]:
        """Return what the cells of a row say; an empty one says nothing."""
        return {name: cell for name, cell in zip(self.fields, cells, strict=False) if name and cell.strip()}


class Source:
    """A file of posts that was gone through once: where each of its rows stands."""

    def __init__(self, path: Path, name: str, layout: Layout, stamp: tuple[int, int]) -> None:
        self.path, self.name, self.layout, self.stamp = path, name, layout, stamp
        self.titles: dict[str, str] = {}
        self.offsets, self.lengths, self.lines = array("Q"), array("L"), array("L")
        self._stream: BinaryIO | None = None
        self._last: tuple[int, Mapping[str, Any]] = (-1, {})

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_stream": None, "_last": (-1, {})}

    def words(self, row: int) -> Mapping[str, Any]:
        """Return the address and the words of a row, checked by the first pass. Raises FilingsError."""
        if self._last[0] != row:
            self._last = (row, self._read(row))
        return self._last[1]

    def _read(self, row: int) -> Mapping[str, Any]:
        try:
            stream = self._opened()
            if stamp_of(stream) != self.stamp:
                raise self._changed()
            stream.seek(self.offsets[row])
            told = self.layout.answers(stream.read(self.lengths[row]).decode(self.layout.encoding.codec))
        except OSError:
            raise FilingsError(
                self.name, "Ce fichier ne peut plus être lu", "Vérifiez le disque, puis recommencez."
            ) from None
        except (ValueError, KeyError, csv.Error, StopIteration):
            raise self._changed() from None
        return {name: _as_checked(told[name]) for name in _WORDS if told.get(name) is not None}

    def _opened(self) -> BinaryIO:
        if self._stream is None:
            self._stream = self.path.open("rb", buffering=0)
            weakref.finalize(self, self._stream.close)
        return self._stream

    def _changed(self) -> FilingsError:
        return FilingsError(
            self.name,
            "Ce fichier a changé pendant que les documents se faisaient",
            "Enregistrez-le, fermez-le, puis recommencez.",
        )


def stamp_of(stream: BinaryIO) -> tuple[int, int]:
    """Return the size and the time of an open file: enough to see that it changed."""
    import os

    told = os.fstat(stream.fileno())
    return told.st_size, told.st_mtime_ns


def _as_checked(told: Any) -> Any:
    # What the schemas made of it, every refusal having been told by the first pass.
    if isinstance(told, str):
        return Verbatim(told.replace("\r\n", "\n").replace("\r", "\n"))
    return Unsaid.model_validate(told)


class Row:
    """One post of a file: its words are read from the disk each time they are asked for."""

    __slots__ = ("_at", "_posts")

    def __init__(self, posts: "PostsFile", at: int) -> None:
        self._posts, self._at = posts, at

    @property
    def when(self) -> When | Unsaid | None:
        return self._posts.whens[self._at]

    @property
    def account(self) -> Verbatim | Unsaid | None:
        return self._posts.accounts[self._at]

    @property
    def seen(self) -> When | Unsaid | None:
        return self._posts.seens[self._at]

    @property
    def exhibit(self) -> int | Unsaid | None:
        return self._posts.exhibits[self._at]

    @property
    def gone(self) -> bool:
        return bool(self._flags & GONE)

    @property
    def masked(self) -> bool:
        return bool(self._flags & MASKED)

    @property
    def located(self) -> bool:
        return bool(self._flags & LOCATED)

    @property
    def worded(self) -> bool:
        return bool(self._flags & WORDED)

    @property
    def url(self) -> Verbatim | Unsaid | None:
        if not self._flags & (LOCATED | UNSAID):
            return None
        url = self._posts.source.words(self._posts.rows[self._at]).get("url")
        return self._posts.told(Verbatim(url.strip())) if isinstance(url, Verbatim) else url

    @property
    def text(self) -> Verbatim | Unsaid | None:
        if not self._flags & (WORDED | UNSAID):
            return None
        text: Verbatim | Unsaid | None = self._posts.source.words(self._posts.rows[self._at]).get("text")
        return self._posts.told(text) if isinstance(text, Verbatim) else text

    @property
    def _flags(self) -> int:
        return self._posts.source_flags[self._posts.rows[self._at]]


class PostsFile(FiledPosts):
    """The posts of a file, or those that were left of them: some of its rows, and what is kept of each."""

    def __init__(self, source: Source, flags: bytearray, unread: tuple[str, ...] = ()) -> None:
        self.name, self.source, self.source_flags, self.unread = source.name, source, flags, unread
        self.rows = array("L")
        self.whens: list[When | Unsaid | None] = []
        self.accounts: list[Verbatim | Unsaid | None] = []
        self.seens: list[When | Unsaid | None] = []
        self.exhibits: list[int | Unsaid | None] = []
        self._once: dict[Hashable, Any] = {}
        self._words: Callable[[str], str] | None = None

    def told(self, text: Verbatim) -> Verbatim:
        """Return the words or the address of a post as they are to be read."""
        return Verbatim(self._words(text)) if self._words else text

    def keep(self, row: int, post: Mapping[str, Any]) -> None:
        """Add a row of the file, with what is kept of it; only for who fills it, before anybody reads it."""
        self.rows.append(row)
        self.whens.append(post["when"])
        self.accounts.append(post["account"])
        self.seens.append(post["seen"])
        self.exhibits.append(post["exhibit"])

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return (Row(self, at) for at in range(len(self.rows)))

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> list[Posted]: ...
    def __getitem__(self, at: int | slice) -> "Row | list[Posted]":
        chosen = range(len(self.rows))[at]
        return [Row(self, one) for one in chosen] if isinstance(chosen, range) else Row(self, chosen)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PostsFile) and (self._kept, self.source.stamp) == (other._kept, other.source.stamp)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        # Nothing of what they say: a trace may be sent to somebody.
        return f"PostsFile({self.name!r}, {len(self)} rows)"

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_once": {}}

    @property
    def _kept(self) -> tuple[object, ...]:
        return (self.name, self.rows, self.whens, self.accounts, self.seens, self.exhibits, self.source_flags)

    def place(self, index: int, field: str = "") -> str:
        """Say where a post stands: « captures.csv, ligne 17 (Compte) »."""
        return located(self.source, self.rows[index], field)

    def origin(self, index: int) -> int:
        """Return the rank, in the whole file, of a post of what was left of it."""
        return self.rows[index]

    def revised(self, revise: Revise) -> Self:
        """Return these posts without those left out, and with what changes of the others."""
        left = type(self)(self.source, self.source_flags, self.unread)
        left._words = self._words
        for at, row in enumerate(self.rows):
            change = revise(Row(self, at))
            if change is not None:
                now = {
                    "when": self.whens[at],
                    "account": self.accounts[at],
                    "seen": self.seens[at],
                    "exhibit": self.exhibits[at],
                }
                left.keep(row, {**now, **change})
        return left

    def rewritten(self, words: Callable[[str], str]) -> Self:
        """Return these posts with their words and addresses as ``words`` writes them, each time they are read."""
        written = self.revised(lambda post: {})
        written._words = words
        return written

    def once(self, key: Hashable, work: Callable[[], T]) -> T:
        """Return what ``work`` makes of these posts, done the first time that this key is asked for."""
        if key not in self._once:
            self._once[key] = work()
        kept: T = self._once[key]
        return kept


class Unopened(FiledPosts):
    """A file that was named and not opened, in a draft: nothing is known of its posts but that they are there."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __len__(self) -> int:
        return 0

    @overload
    def __getitem__(self, at: int) -> Posted: ...
    @overload
    def __getitem__(self, at: slice) -> list[Posted]: ...
    def __getitem__(self, at: int | slice) -> Posted | list[Posted]:
        raise IndexError(at)

    def place(self, index: int, field: str = "") -> str:
        return self.name

    def origin(self, index: int) -> int:
        return index

    def revised(self, revise: Revise) -> Self:
        return self

    def rewritten(self, words: Callable[[str], str]) -> Self:
        return self

    def once(self, key: Hashable, work: Callable[[], T]) -> T:
        return work()


def located(source: Source, row: int, field: str = "") -> str:
    """Say where a row of a file stands, and which of its columns: « captures.csv, ligne 17 (Compte) »."""
    return written(source.name, source.lines[row], source.titles.get(field) or title_of(field))


def written(name: str, line: int, title: str = "") -> str:
    """Write a place of a file."""
    return f"{name}, ligne {line}" + (f" ({title})" if title else "")


def title_of(field: str) -> str:
    """Return how a column is headed in French, empty for what is no field of a post."""
    asked = asked_of(Post, field) if field in Post.model_fields else None
    return asked.title if asked else ""
