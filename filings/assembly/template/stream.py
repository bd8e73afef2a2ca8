"""A part of a document on its way to the disk: put right as it passes, compressed, and never held whole.

What `mended` does to a tree is done here to the text, block by block, thanks to the marks of
`emptiable_blocks`: the same code serves a letter and an annex of eighteen thousand rows.
"""

import html
import re
from collections.abc import Iterator

from lxml import etree

from filings.assembly.template.emptiable_blocks import BOOKMARK, CELL, MARK, PARAGRAPH, SILENT, TABLE
from filings.assembly.template.engine import endless
from filings.assembly.template.limits import LONGEST_BLOCK, MOST_BOOKMARKS, MOST_HOLED
from filings.assembly.template.mended import mark_holes, refuse_same_name
from filings.assembly.word.xml import parse

_WORDS = re.compile(r"<w:t(?: [^>]*)?> *[^ <]")
_SAYS_NOTHING = re.compile(
    r"<w:(pPr|rPr)>.*?</w:\1>|</?(?:" + "|".join(sorted(SILENT)) + rf")(?:[ /][^>]*)?>|\s|{BOOKMARK}", re.DOTALL
)
_END_OF_PARAGRAPH, _END_OF_TABLE = "</w:p>", "</w:tbl>"
_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
_ID = re.compile(r'w:id="([^"]*)"')
_NAME = re.compile(r'w:name="([^"]*)"')
_NAMESPACE = re.compile(r'xmlns(?::\w+)?="[^"]*"')


def is_empty(paragraph: str) -> bool:
    """Whether the XML of a paragraph shows nothing and carries nothing: `mend.is_empty`, of a text."""
    return not _WORDS.search(paragraph) and not _SAYS_NOTHING.sub("", paragraph)


class _Held:
    """A text that waits for its end, in pieces: put together once. Raises FilingsError when it never ends."""

    def __init__(self, template: str) -> None:
        self._template = template
        self._pieces: list[str] = []
        self._length = 0

    def add(self, text: str) -> None:
        self._length += len(text)
        if self._length > LONGEST_BLOCK:
            raise endless(self._template, "un paragraphe n’y aurait pas de fin")
        self._pieces.append(text)

    def taken(self) -> str:
        text = "".join(self._pieces)
        self._pieces.clear()
        self._length = 0
        return text


class Blocks:
    """Drops what the tags of a template left empty, and takes away the marks of `emptiable_blocks`."""

    def __init__(self, template: str) -> None:
        self._open = ""
        self._inside = _Held(template)  # what the open mark holds so far
        self._table = ""  # the beginning of a table that has no row yet
        self._spare = ""  # an empty paragraph after a table: kept if another table follows, for they would merge
        self._after_table = False
        self._out: list[str] = []

    def passed(self, text: str) -> str:
        """What can go on, of the text that came so far."""
        if not (MARK in text or self._open or self._table or self._spare):
            self._after_table = text.endswith(_END_OF_TABLE)
            return text
        first, *marked = text.split(MARK)
        if self._open:
            self._inside.add(first)
        else:
            self._text(first)
        for piece in marked:
            # Marks never nest: each opens a block, or closes the one that is open.
            if self._open:
                kind, self._open = self._open, ""
                self._block(kind, self._inside.taken())
                self._text(piece[1:])
            else:
                self._open = piece[0]
                self._inside.add(piece[1:])
        done = "".join(self._out)
        self._out.clear()
        return done

    def _block(self, kind: str, inside: str) -> None:
        if kind == TABLE:
            self._table = inside
        elif kind != PARAGRAPH:
            self._text(_held(inside, "<w:p/>" if kind == CELL else ""))
        elif not is_empty(inside):
            self._text(inside)
        elif self._after_table:
            self._spare = inside

    def _text(self, text: str) -> None:
        if not text:
            return
        if self._table:
            begun, self._table = self._table, ""
            if text.startswith(_END_OF_TABLE):
                self._text(text[len(_END_OF_TABLE) :])
                return
            text = begun + text
        if self._spare:
            if text.startswith("<w:tbl"):
                self._out.append(self._spare)
            self._spare = ""
        self._after_table = text.endswith(_END_OF_TABLE)
        self._out.append(text)


class Paragraphs:
    """Numbers bookmarks and gives its style to what is to be completed; sees whole paragraphs only."""

    def __init__(self, template: str, root: str, bookmarks: Iterator[int], *, style_holes: bool) -> None:
        """`root` is the opening tag of the part, which declares its namespaces."""
        self._template = template
        self._bookmarks = bookmarks
        self._style_holes = style_holes
        self._namespaces = " ".join(_NAMESPACE.findall(root))
        self._rest = _Held(template)
        self._names: set[str | None] = set()
        self._holed = 0
        self._numbers: dict[str, int] = {}

    def passed(self, text: str) -> str:
        """What can go on, of the text that came so far."""
        # Both halves of an end are never in two texts: it is one word of the template.
        whole, end, rest = text.rpartition(_END_OF_PARAGRAPH)
        if not end:
            self._rest.add(text)
            return ""
        whole = f"{self._rest.taken()}{whole}{end}"
        self._rest.add(rest)
        return self._right(whole)

    def rest(self) -> str:
        """What is left when no more text comes."""
        return self._right(self._rest.taken())

    def _right(self, text: str) -> str:
        if BOOKMARK in text:
            first, *marked = text.split(BOOKMARK)
            text = first + "".join(map(self._numbered, marked))
        if self._style_holes and "compléter" in text:
            text = _PARAGRAPH.sub(self._styled, text)
        return text

    def _numbered(self, text: str) -> str:
        """`text` with the number of the bookmark that it begins with; without this bookmark if nothing opened it."""
        tag, end, after = text.partition(">")
        identifier, name = _ID.search(tag), _NAME.search(tag)
        key = identifier[1] if identifier else ""
        if tag.startswith("<w:bookmarkStart"):
            if len(self._names) > MOST_BOOKMARKS:
                raise endless(self._template, "il sème trop de signets")
            refuse_same_name(html.unescape(name[1]) if name else None, self._names, self._template)
            self._numbers[key] = number = next(self._bookmarks)
        elif key in self._numbers:
            number = self._numbers.pop(key)
        else:
            return after
        return _ID.sub(f'w:id="{number}"', tag) + end + after

    def _styled(self, found: re.Match[str]) -> str:
        if "compléter" not in found[0]:
            return found[0]
        self._holed += 1
        if self._holed > MOST_HOLED:
            raise endless(self._template, "il laisse trop de passages à compléter")
        root = parse(f"<x {self._namespaces}>{found[0]}</x>".encode())
        mark_holes(root)
        whole: str = etree.tostring(root, encoding="unicode")
        return whole[whole.index(">") + 1 : whole.rindex("<")]


def _held(inside: str, otherwise: str) -> str:
    """The paragraphs of a cell or of a footer without the empty ones, but for the last when all are."""
    paragraphs = [f"{one}{_END_OF_PARAGRAPH}" for one in inside.split(_END_OF_PARAGRAPH)[:-1]]
    shown = [one for one in paragraphs if not is_empty(one)]
    return "".join(shown or paragraphs[-1:]) or otherwise
