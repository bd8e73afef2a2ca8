"""What a template's own text says of the blocks it will write: which may come out empty, and must then be mended.

Read once, when the template is compiled. Blocks that may be left empty by a tag are put between marks, and only these
are looked at when a document is written (`stream`): the thousands of paragraphs of an annex cost nothing. A template
whose tags cross its blocks, or that nests tables, has no shape known beforehand: `None`, and it is mended as a tree
(`mended`), more slowly and with the same result.
"""

import re

from msgspec import Struct, field

from filings.assembly.template.jinja_source import FIELD
from filings.assembly.word.xml import W

#: Opens every mark: XML forbids it, so that neither a template nor a value can hold it.
MARK = "\x01"
#: What follows MARK: where a block that may be empty opens, then where it closes.
PARAGRAPH, CELL, STORY, TABLE = "P", "C", "S", "T"
CLOSING = {PARAGRAPH: "p", CELL: "c", STORY: "s", TABLE: "t"}
#: Stands before each bookmark, for it to be numbered.
BOOKMARK = "\x02"

#: Elements of a paragraph that show nothing by themselves.
SILENT = frozenset({"w:p", "w:pPr", "w:r", "w:rPr", "w:t", "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr"})

_TOKEN = re.compile(
    rf"(?P<printed>{FIELD})"
    r"|\{%-?\s*(?P<block>\w+).*?%\}"
    rf'|<(?P<close>/?)(?P<name>\w+:\w+)(?:[^<>"{{/]++|"(?:{FIELD}|[^"{{<]++|\{{(?![{{%#]))*"|/(?!>))*(?P<alone>/?)>'
    r"|(?P<text>(?:[^<{]++|\{(?![{%#]))+)",
    re.DOTALL,
)
_STORIES = frozenset({"w:hdr", "w:ftr", "w:footnote", "w:endnote"})  # must hold a paragraph, like a cell
_BOOKMARKS = frozenset({"w:bookmarkStart", "w:bookmarkEnd"})
_PROPERTIES = frozenset({"w:pPr", "w:rPr"})
_BESIDES = {
    "w:body": {"w:p", "w:tbl", "w:sectPr"},
    "w:tbl": {"w:tblPr", "w:tblGrid", "w:tr"},
    "w:tr": {"w:tblPrEx", "w:trPr", "w:tc"},
    "w:tc": {"w:tcPr", "w:p"},
    **{story: {"w:p"} for story in _STORIES},
}


class _Shapeless(Exception):
    """The template's blocks cannot be known before it is filled."""


class _Open(Struct):
    name: str
    start: int
    branch: int
    content: int  # where what it holds begins, after its properties
    shows: bool = False
    paragraphs: list[tuple[bool, bool]] = field(default_factory=list)  # (always there, may be empty)
    has_row: bool = False


def shaped(source: str) -> str | None:
    """`source` with marks around the blocks that may come out empty; None when its shape cannot be known."""
    if f'xmlns:w="{W}"' not in source or "PrChange" in source:
        return None
    try:
        return _Reader(source).read()
    except _Shapeless:
        return None


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[str] = []
        self.opened: list[_Open] = []
        self.branches: list[tuple[int, int]] = [(0, 0)]  # (number of the branch, elements open where it begins)
        self.count = 0

    def read(self) -> str:
        position = 0
        while position < len(self.source):
            token = _TOKEN.match(self.source, position)
            if token is None:
                raise _Shapeless
            position = token.end()
            if token["name"]:
                self._element(token)
            elif token["block"]:
                self._tag(token["block"])
                self.pieces.append(token[0])
            elif token["printed"]:
                self.pieces.append(token[0])
            else:
                self._text(token[0])
        if self.opened or len(self.branches) != 1:
            raise _Shapeless
        return "".join(self.pieces)

    def _tag(self, block: str) -> None:
        if block == "set":
            return
        if block not in ("if", "for", "elif", "else", "endif", "endfor"):
            raise _Shapeless
        if block not in ("if", "for"):
            if len(self.branches) == 1 or self.branches.pop()[1] != len(self.opened):
                raise _Shapeless
            if block.startswith("end"):
                return
        self.count += 1
        self.branches.append((self.count, len(self.opened)))

    def _text(self, text: str) -> None:
        inside = self.opened[-1].name if self.opened else ""
        if inside in _BESIDES or inside in ("w:p", "w:r", ""):
            if text.strip():
                raise _Shapeless
            return  # the indentation of a file that no Word wrote
        if inside == "w:t" and text.strip(" "):
            self._shows()
        self.pieces.append(text)

    def _shows(self) -> bool:
        """Note that the paragraph around shows something; False when it only does so in some cases."""
        for above in reversed(self.opened):
            if above.name == "w:p":
                always = above.branch == self.branches[-1][0]
                above.shows = above.shows or always
                return always
        return True

    def _element(self, token: re.Match[str]) -> None:
        name, alone = token["name"], bool(token["alone"])
        if token["close"]:
            self._closes(name)
            return
        around = [one.name for one in self.opened]
        above = around[-1] if around else ""
        if name not in _BESIDES.get(above, {name}) or (name == "w:tbl" and above != "w:body"):
            raise _Shapeless
        if name == "w:p" and "w:p" in around:
            raise _Shapeless
        if name == "w:sectPr" and not self._shows():
            raise _Shapeless
        if name not in SILENT and _PROPERTIES.isdisjoint(around):
            self._shows()
        opened = _Open(name, start=len(self.pieces), branch=self.branches[-1][0], content=len(self.pieces) + 1)
        if alone and (name in _BESIDES or name == "w:p"):
            self.pieces.append(f"{token[0][:-2]}>")
            self.opened.append(opened)
            self._closes(name)
        elif alone:
            self.pieces.append(BOOKMARK + token[0] if name in _BOOKMARKS else token[0])
            self._settled(opened)
        elif name in _BOOKMARKS:
            raise _Shapeless
        else:
            self.pieces.append(token[0])
            self.opened.append(opened)

    def _closes(self, name: str) -> None:
        if not self.opened or self.opened[-1].name != name or self.opened[-1].branch != self.branches[-1][0]:
            raise _Shapeless
        closed = self.opened.pop()
        if name == "w:tc" or name in _STORIES:
            self._holder(closed)
        self.pieces.append(f"</{name}>")
        if name == "w:p":
            self._paragraph(closed)
        elif name == "w:tbl" and not closed.has_row:
            self._mark(TABLE, closed.start, closed.content)
        self._settled(closed)

    def _settled(self, element: _Open) -> None:
        """Tell the element above what has just been closed in it."""
        if not self.opened:
            return
        above = self.opened[-1]
        always = element.branch == above.branch
        if element.name in ("w:tblPr", "w:tblGrid", "w:tcPr"):
            if not always:
                raise _Shapeless
            above.content = len(self.pieces)
        elif element.name == "w:tr":
            above.has_row = above.has_row or always

    def _paragraph(self, closed: _Open) -> None:
        above = self.opened[-1] if self.opened else None
        if above is not None and (above.name == "w:tc" or above.name in _STORIES):
            above.paragraphs.append((closed.branch == above.branch, not closed.shows))
        elif not closed.shows:
            if above is None or above.name != "w:body":
                raise _Shapeless
            self._mark(PARAGRAPH, closed.start, len(self.pieces))

    def _holder(self, closed: _Open) -> None:
        """Mark a cell or a story unless what it holds is right whatever the values are."""
        if len(closed.paragraphs) == 1 and closed.paragraphs[0][0]:
            return
        if any(always for always, _ in closed.paragraphs) and not any(empty for _, empty in closed.paragraphs):
            return
        self._mark(CELL if closed.name == "w:tc" else STORY, closed.content, len(self.pieces))

    def _mark(self, kind: str, start: int, end: int) -> None:
        """Put marks around some pieces. None is inserted: the places that other elements remember stay true."""
        self.pieces[start - 1] += MARK + kind
        self.pieces[end - 1] += MARK + CLOSING[kind]
