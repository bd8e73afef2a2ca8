"""The paragraphs of a template as a lawyer sees them, and where the tags stand in each.

The engine reads the XML of a whole part; whoever explains a template to its author needs the page: under which
heading, in which paragraph, from which character to which.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from lxml import etree
from msgspec import Struct

from filings.assembly.template.references import restore
from filings.assembly.word import package
from filings.assembly.word.runs import isolate, run_text, runs
from filings.assembly.word.xml import SPACE, child, local, parse, serialize, value, w

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_STRAY = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_HOLDER = re.compile(r"(\{\{|\{%|\{#)(tr|tc|p|r)\s")
_WORD = re.compile(r"\{%[-+]?\s*([^\s%]*)")
_CURLY = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\n": " ", "\t": " "})
_PARTS = (
    (re.compile(r"word/header\d*\.xml"), "en-tête de page"),
    (re.compile(r"word/document\.xml"), ""),
    (re.compile(r"word/(footnotes|endnotes)\.xml"), "notes"),
    (re.compile(r"word/footer\d*\.xml"), "pied de page"),
)
_HEADING_NAMES = re.compile(r"heading \d|title|titre.*", re.IGNORECASE)


class Tag(Struct, frozen=True):
    """A tag of a paragraph, from the character `start` to `end`."""

    text: str
    start: int
    end: int

    @property
    def prints(self) -> bool:
        """Whether it prints a field."""
        return self.text.startswith("{{")

    @property
    def is_comment(self) -> bool:
        """Whether it is a note to the reader of the template."""
        return self.text.startswith("{#")

    @property
    def holder(self) -> str:
        """What it stands for: its paragraph ("p"), its table row ("tr"), cell or run, or itself ("")."""
        found = _HOLDER.match(self.text)
        return found[2] if found else ""

    @property
    def code(self) -> str:
        """The tag as Jinja reads it: no holder, straight quotes, ordinary spaces."""
        return _HOLDER.sub(r"\1 ", self.text, count=1).translate(_CURLY)

    @property
    def word(self) -> str:
        """The first word of a block tag: if, for, endif…; empty for the others."""
        found = _WORD.match(self.code)
        return found[1] if found else ""

    @property
    def expression(self) -> str:
        """What a printing tag prints."""
        return self.code[2:-2].strip("-+ ")


class Paragraph(Struct, frozen=True):
    """A paragraph of a template; `number` is its rank among those of its part."""

    part: str
    number: int
    element: etree._Element
    heading: str
    text: str
    tags: tuple[Tag, ...]
    #: Beginnings and ends of tags that have no other half in the paragraph.
    strays: tuple[tuple[int, int], ...]
    #: The words that are in every letter: the text without its tags.
    fixed: str


def read(parts: Mapping[str, bytes]) -> list[Paragraph]:
    """The paragraphs of a template in the order of its pages: headers, body, notes, footers."""
    headings = _heading_styles(parts)
    return [
        paragraph
        for pattern, title in _PARTS
        for name in sorted(parts)
        if pattern.fullmatch(name)
        for paragraph in _paragraphs(name, _restored(parts[name]), title, headings)
    ]


def _restored(data: bytes) -> etree._Element:
    root = parse(data)
    restore(root)
    return root


def rewritten(
    parts: Mapping[str, bytes], change: Callable[[Paragraph, Tag], tuple[str, str] | None]
) -> dict[str, bytes]:
    """The parts of a template in which `change` gave printing tags another text and a character style.

    `change` returns None to leave a tag as it is; an empty style leaves its formatting.
    """
    roots: dict[str, etree._Element] = {}
    for paragraph in read(parts):
        roots.setdefault(paragraph.part, paragraph.element.getroottree().getroot())
        for tag in reversed(paragraph.tags):
            wanted = change(paragraph, tag) if tag.prints else None
            if wanted is not None:
                _replace(paragraph.element, tag, *wanted)
    return dict(parts) | {name: serialize(root) for name, root in roots.items()}


def _replace(paragraph: etree._Element, tag: Tag, text: str, style: str) -> None:
    first, *others = isolate(paragraph, tag.start, tag.end)
    for other in others:
        above = other.getparent()
        if above is not None:
            above.remove(other)
    properties = first.find(w("rPr"))
    for item in list(first):
        if item is not properties:
            first.remove(item)
    if style:
        if properties is None:
            properties = etree.Element(w("rPr"))
            first.insert(0, properties)
        for old in properties.findall(w("rStyle")):
            properties.remove(old)
        properties.insert(0, etree.Element(w("rStyle"), {w("val"): style}))
    words = etree.SubElement(first, w("t"))
    words.set(SPACE, "preserve")
    words.text = text


def owners(paragraph: etree._Element) -> list[etree._Element]:
    """The run that each character of a paragraph is in."""
    return [run for run in runs(paragraph) for _ in run_text(run)]


def _paragraphs(part: str, root: etree._Element, title: str, headings: frozenset[str]) -> Iterator[Paragraph]:
    heading = title
    for number, element in enumerate(root.iter(w("p"))):
        text = "".join(run_text(run) for run in runs(element))
        found = list(_TAG.finditer(text))
        properties = child(element, "pPr")
        if (
            part == package.DOCUMENT
            and text.strip()
            and ((value(child(properties, "pStyle")) or "") in headings or child(properties, "outlineLvl") is not None)
        ):
            heading = text.strip()
        yield Paragraph(
            part=part,
            number=number,
            element=element,
            heading=heading,
            text=text,
            tags=tuple(Tag(one[0], *one.span()) for one in found),
            # A blank of the same length in the place of each tag: what is left stands where it stood.
            strays=tuple(one.span() for one in _STRAY.finditer(_TAG.sub(lambda tag: " " * len(tag[0]), text))),
            fixed=_TAG.sub("", text),
        )


def _heading_styles(parts: Mapping[str, bytes]) -> frozenset[str]:
    if "word/styles.xml" not in parts:
        return frozenset()
    return frozenset(
        value(style, "styleId") or ""
        for style in parse(parts["word/styles.xml"]).iter(w("style"))
        if child(child(style, "pPr"), "outlineLvl") is not None
        or _HEADING_NAMES.fullmatch(value(child(style, "name")) or "")
    )


def ancestors(element: etree._Element, *names: str) -> etree._Element | None:
    """The nearest element above that bears one of these names."""
    return next((above for above in element.iterancestors() if local(above) in names), None)
