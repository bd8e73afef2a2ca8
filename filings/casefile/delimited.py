"""Tables of text as spreadsheets write them: which encoding, which delimiter, which header is meant.

What is found here is said to the person, who can then see that it is wrong. Shared by the posts told beside a case
and by the tables of a clinic.
"""

import codecs
import re
import unicodedata
from typing import BinaryIO

from msgspec import Struct

DELIMITERS = {";": "point-virgule", ",": "virgule", "\t": "tabulation"}

_PIECE = 1 << 16
_BOMS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8 avec BOM"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
#: Where the small accented letters of French stand in the two sets of single bytes that spreadsheets write.
_OF_MACINTOSH = bytes.fromhex("88898d8e8f909d")
_OF_WINDOWS = bytes.fromhex("e0e2e7e8e9eaeef4f9fb")
#: A letter of the north for a Macintosh, nothing for Windows: in a file of ours, a sign that it is no text at all.
_FOREIGN = b"\x81"


class Encoding(Struct, frozen=True):
    """How a text is kept: Python’s name of it, the name that is shown, and the bytes to pass over at its beginning."""

    codec: str
    shown: str
    mark: int = 0


def encoding_of(stream: BinaryIO) -> Encoding | None:
    """Return the encoding of a file, gone through piece by piece; None when it is none that a spreadsheet writes."""
    stream.seek(0)
    head = stream.read(4)
    for mark, codec, shown in _BOMS:
        if head.startswith(mark):
            found = Encoding(codec, shown, len(mark))
            return found if _decodes(stream, found) else None
    single = Encoding("mac-roman", "Macintosh") if _of_macintosh(stream) else Encoding("cp1252", "Windows-1252")
    for found in (Encoding("utf-8", "UTF-8"), single):
        if _decodes(stream, found):
            return found
    return None


def _of_macintosh(stream: BinaryIO) -> bool:
    """Whether the accented letters of a text of single bytes are those of « CSV (Macintosh) »."""
    balance = 0
    stream.seek(0)
    while piece := stream.read(_PIECE):
        if _FOREIGN in piece:
            return False
        balance += len(piece.translate(None, _OF_WINDOWS)) - len(piece.translate(None, _OF_MACINTOSH))
    return balance > 0


def _decodes(stream: BinaryIO, encoding: Encoding) -> bool:
    decoder = codecs.getincrementaldecoder(encoding.codec)()
    stream.seek(encoding.mark)
    try:
        while piece := stream.read(_PIECE):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def delimiter_of(first: str) -> tuple[str, str, bool]:
    """Return the delimiter that a first line shows, how it is named, and whether that line only declares it."""
    if first.casefold().startswith("sep="):
        declared = first.rstrip("\r\n")[4:5] or ";"
        return declared, f"{DELIMITERS.get(declared, declared)} (déclaré par « sep= »)", True
    found = max(";\t,", key=first.count)
    return found, DELIMITERS[found], False


def simple(text: str) -> str:
    """Return a header or a name as it is compared: no accent, no case, no sign, no space."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "", plain)
