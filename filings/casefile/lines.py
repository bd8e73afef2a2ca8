"""The lines of a long text, with where each stands in its file: nothing is held, and no row is without end."""

import io
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from filings.casefile.delimited import Encoding

#: The longest row, in characters.
LONGEST = 200_000


class TooLong(Exception):
    """A row that has no end."""


class Lines:
    """The lines of a text as they stand, one by one: the bytes gone by (``at``), the number of the last line.

    ``row`` counts the characters of a row, which may take several lines; whoever reads rows sets it back to 0.
    """

    def __init__(self, stream: BinaryIO, encoding: Encoding) -> None:
        stream.seek(encoding.mark)
        self._text = io.TextIOWrapper(stream, encoding.codec, newline="")
        self._codec = encoding.codec
        self.at, self.number, self.row = encoding.mark, 0, 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._text.readline(LONGEST + 1)
        if not line:
            raise StopIteration
        self.number += 1
        self.at += len(line.encode(self._codec))
        self.row += len(line)
        if self.row > LONGEST:
            raise TooLong
        return line

    def leave(self) -> None:
        """Let go of the stream, which another will close."""
        self._text.detach()


class Twice(Exception):
    """A key that a thing bears twice; its text is the key."""


def thing(text: str) -> dict[str, Any] | None:
    """Read a line of JSON, its numbers as they are written; None when it holds no thing. Raises Twice."""
    try:
        told = json.loads(text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise Twice(key)
        found[key] = value
    return found
