"""What rendering leaves behind, put right: empty paragraphs, empty cells, repeated bookmark numbers.

The reference: `stream` does the same to a text as it passes, and must give the same document.
"""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from filings.assembly.template.limits import LONGEST_HOLED, MOST_HOLES
from filings.assembly.word import runs
from filings.assembly.word.styles import EXACT, TO_COMPLETE
from filings.assembly.word.xml import local, paragraphs, serialize, w
from filings.errors import FilingsError

_SILENT = frozenset({"p", "pPr", "r", "rPr", "t", "bookmarkStart", "bookmarkEnd", "proofErr"})
_NEEDED = frozenset({"tc", "footnote", "endnote", "hdr", "ftr", "comment", "txbxContent", "body"})
_WORDS = w("t")
_HOLE = re.compile(r"\[À\scompléter\s*:[^\]]*\]")


def mended(xml: str, template: str, bookmarks: Iterator[int], *, style_holes: bool) -> bytes:
    """The bytes of a rendered part, put right; `bookmarks` gives the next free bookmark number.

    Raises FilingsError when the template's tags do not nest, or when two bookmarks bear one name.
    """
    try:
        root = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False, huge_tree=True))
    except (etree.XMLSyntaxError, UnicodeEncodeError):
        raise FilingsError(
            template,
            "une balise if ou for s’ouvre et se ferme à deux endroits qui ne se répondent pas",
            "Mettez {%p … %} seul dans son paragraphe, {%tr … %} seul dans sa ligne de tableau.",
        ) from None
    _drop_empty(root)
    _number_bookmarks(root, template, bookmarks)
    if style_holes and "compléter" in xml:
        mark_holes(root)
    return serialize(root)


def is_empty(paragraph: etree._Element) -> bool:
    """Whether a paragraph shows nothing and carries nothing (no field, picture, break or section)."""
    for words in paragraph.iter(_WORDS):
        if words.text and words.text.strip(" "):
            return False
    for element in paragraph.iter():
        name = local(element)
        if name in ("pPr", "rPr"):
            if element.find(w("sectPr")) is not None:
                return False
        elif name not in _SILENT and not _within_properties(element, paragraph):
            return False
    return True


def _within_properties(element: etree._Element, paragraph: etree._Element) -> bool:
    above = element.getparent()
    while above is not None and above is not paragraph:
        if local(above) in ("pPr", "rPr"):
            return True
        above = above.getparent()
    return False


def refuse_same_name(name: str | None, names: set[str | None], template: str) -> None:
    """Add the name of a bookmark to those of its part. Raises FilingsError when it is there already."""
    if name in names:
        raise FilingsError(template, f"deux signets portent le même nom : {name}", "Donnez à chacun un nom différent.")
    names.add(name)


def mark_holes(root: etree._Element) -> None:
    """Give its style to each `[À compléter : …]` of the paragraphs in `root`, somebody's own words excepted."""
    for paragraph in paragraphs(root):
        said = "".join(words.text or "" for words in paragraph.iter(_WORDS))
        if "compléter" not in said or len(said) > LONGEST_HOLED:
            continue  # an annex has thousands of paragraphs, and reading runs is slow
        for hole in islice(_HOLE.finditer(runs.text(paragraph)), MOST_HOLES):
            for run in runs.isolate(paragraph, *hole.span()):
                _give_style(run, TO_COMPLETE)


def _drop_empty(root: etree._Element) -> None:
    for table in list(root.iter(w("tbl"))):
        parent = table.getparent()
        if parent is not None and table.find(w("tr")) is None:
            parent.remove(table)
    for paragraph in list(paragraphs(root)):
        parent = paragraph.getparent()
        if parent is None or not is_empty(paragraph):
            continue
        # A cell, a note or a footer must end with a paragraph; two tables would merge without one between them.
        after, before = paragraph.getnext(), paragraph.getprevious()
        last = after is None or local(after) == "sectPr"
        alone = before is None or local(before) not in ("p",)
        between_tables = before is not None and after is not None and local(before) == local(after) == "tbl"
        if between_tables or (last and alone and local(parent) in _NEEDED - {"body"}):
            continue
        parent.remove(paragraph)
    for cell in root.iter(w("tc")):
        if not len(cell) or local(cell[-1]) != "p":
            etree.SubElement(cell, w("p"))


def _number_bookmarks(root: etree._Element, template: str, bookmarks: Iterator[int]) -> None:
    opened: dict[str | None, str] = {}
    names: set[str | None] = set()
    for element in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        key = element.get(w("id"))
        if local(element) == "bookmarkStart":
            name = element.get(w("name"))
            refuse_same_name(name, names, template)
            opened[key] = str(next(bookmarks))
            element.set(w("id"), opened[key])
        elif key in opened:
            element.set(w("id"), opened.pop(key))
        else:
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)


def _give_style(run: etree._Element, style: str) -> None:
    properties = run.find(w("rPr"))
    if properties is None:
        properties = etree.Element(w("rPr"))
        run.insert(0, properties)
    current = properties.find(w("rStyle"))
    if current is None:
        current = etree.Element(w("rStyle"))
        properties.insert(0, current)
    elif current.get(w("val")) in EXACT:
        return  # somebody's own words are never marked as ours
    current.set(w("val"), style)
