"""The few XML words that every file of this room uses: namespaces, reading, writing."""

import re
from collections.abc import Iterator

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REL = "http://schemas.openxmlformats.org/package/2006/relationships"
CT = "http://schemas.openxmlformats.org/package/2006/content-types"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

#: How every part begins, as Word writes it.
DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"

#: Outside XML 1.0's Char (https://www.w3.org/TR/xml/#charsets), lone surrogates included. Written as what is refused:
#: Python takes ten times as long to compile the set of what is allowed.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def w(name: str) -> str:
    """`name` in the namespace of WordprocessingML: w("p") is a paragraph."""
    return f"{{{W}}}{name}"


def parse(data: bytes) -> etree._Element:
    """The root of an XML part; no entity, no network, no limit on the depth of a long annex."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def serialize(root: etree._Element) -> bytes:
    """The bytes of an XML part, as Word writes them."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for a comment or an instruction."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of that WordprocessingML name."""
    return None if element is None else element.find(w(name))


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """The w:val of an element, or another attribute of the w: namespace."""
    return None if element is None else element.get(w(name))


def paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """All paragraphs, in reading order, those of tables included."""
    yield from root.iter(w("p"))
