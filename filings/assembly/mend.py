"""What rendering leaves behind, put right: empty paragraphs, empty cells, repeated bookmark numbers."""

import re

from lxml import etree

from filings.assembly import runs
from filings.assembly.styles import TO_COMPLETE, VERBATIM
from filings.assembly.xml import local, paragraphs, serialize, w
from filings.errors import FilingsError

_SILENT = frozenset({"p", "pPr", "r", "rPr", "t", "bookmarkStart", "bookmarkEnd", "proofErr"})
_NEEDED = frozenset({"tc", "footnote", "endnote", "hdr", "ftr", "comment", "txbxContent", "body"})
_WORDS = w("t")
_HOLE = re.compile(r"\[À\scompléter\s*:[^\]]*\]")


def mended(xml: str, template: str, *, first_bookmark: int, mark_holes: bool) -> tuple[bytes, int]:
    """The bytes of a rendered part, put right, and the next free bookmark number.

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
    following = _number_bookmarks(root, template, first_bookmark)
    if mark_holes and "compléter" in xml:
        _mark_holes(root)
    return serialize(root), following


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


def _number_bookmarks(root: etree._Element, template: str, number: int) -> int:
    opened: dict[str | None, str] = {}
    names: set[str | None] = set()
    for element in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        key = element.get(w("id"))
        if local(element) == "bookmarkStart":
            name = element.get(w("name"))
            if name in names:
                raise FilingsError(
                    template, f"deux signets portent le même nom : {name}", "Donnez à chacun un nom différent."
                )
            names.add(name)
            opened[key] = str(number)
            element.set(w("id"), str(number))
            number += 1
        elif key in opened:
            element.set(w("id"), opened.pop(key))
        else:
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    return number


def _mark_holes(root: etree._Element) -> None:
    for paragraph in paragraphs(root):
        if "compléter" not in "".join(words.text or "" for words in paragraph.iter(_WORDS)):
            continue  # an annex has thousands of paragraphs, and reading runs is slow
        for hole in _HOLE.finditer(runs.text(paragraph)):
            for run in runs.isolate(paragraph, *hole.span()):
                _give_style(run, TO_COMPLETE)


def _give_style(run: etree._Element, style: str) -> None:
    properties = run.find(w("rPr"))
    if properties is None:
        properties = etree.Element(w("rPr"))
        run.insert(0, properties)
    current = properties.find(w("rStyle"))
    if current is None:
        current = etree.Element(w("rStyle"))
        properties.insert(0, current)
    elif current.get(w("val")) == VERBATIM:
        return  # somebody's own words are never marked as ours
    current.set(w("val"), style)
