"""The codes of Word's own fields: « PAGE », « REF faits \\h »."""

import re
from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from filings.assembly.word.xml import W, local, w

#: A code whose name is whole.
_NAMED = re.compile(r"\s*([A-Za-z]+\s|=)")


class Code(Struct, frozen=True):
    """The code of a field, its pieces joined.

    Whether a tag stands in it, a field where its name should be, or what is no code.
    """

    text: str
    tagged: bool = False
    nested: bool = False
    foreign: bool = False


def codes(root: etree._Element) -> Iterator[str]:
    """The field codes of a part; those that Word has cut into runs, joined."""
    return (one.text for one in fields(root) if one.text)


def fields(root: etree._Element) -> Iterator[Code]:
    """The field codes of a part, each with what else stands between its beginning and its end.

    A code that another holds comes before it. What stands in a code and is no piece of it could be taken out, by a tag
    or by Word, and leave another code than the one that is read here.
    """
    opened: list[_Open] = []
    for element in root.iter():
        name = local(element)
        inside = next((one for one in reversed(opened) if not one.shows), None)
        if name == "fldSimple":
            code = element.get(w("instr"), "")
            yield Code(code, tagged=_braced(code))
        if name in ("fldSimple", "fldChar") and inside is not None and _begins(element):
            inside.nested |= not _NAMED.match(inside.code)
        if name in ("instrText", "delInstrText"):
            piece = _string(element)
            if inside is not None and name == "instrText":
                inside.code += piece
            else:
                yield Code(piece, tagged=inside is not None and _braced(piece))
        elif name == "fldChar":
            if _begins(element):
                opened.append(_Open())
            elif opened:
                last = opened[-1] if element.get(w("fldCharType")) == "separate" else opened.pop()
                if not last.shows:
                    yield last.said()
                last.shows = True
        elif inside is not None:
            inside.foreign |= not (isinstance(element.tag, str) and element.tag.startswith(f"{{{W}}}"))
            inside.tagged |= _braced(element.text or "")
        if inside is not None:
            inside.tagged |= _braced(element.tail or "")
    yield from (one.said() for one in opened if not one.shows)


class _Open(Struct):
    """A field that is open: what stands in its code, and whether what it shows has begun."""

    code: str = ""
    tagged: bool = False
    nested: bool = False
    foreign: bool = False
    shows: bool = False

    def said(self) -> Code:
        return Code(self.code, self.tagged or _braced(self.code), self.nested, self.foreign)


def _begins(element: etree._Element) -> bool:
    return local(element) == "fldSimple" or element.get(w("fldCharType")) == "begin"


def _string(element: etree._Element) -> str:
    """The text of an element as Word reads it: a comment or an instruction in the middle of a word cuts nothing."""
    return str(element.xpath("string()"))


def _braced(text: str) -> bool:
    return "{" in text or "}" in text
