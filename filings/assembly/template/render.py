"""A view and a template become the bytes of a Word document; the same ones each time."""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from itertools import count
from pathlib import Path

from filings.assembly.template.compiled_part import Part, compile_part
from filings.assembly.template.fetched import unused
from filings.assembly.template.shelves import templates_root
from filings.assembly.template.untrusted_file import read, refuse_package
from filings.assembly.word import package
from filings.assembly.word.archive import Member, archive, member
from filings.assembly.word.styles import TO_COMPLETE
from filings.assembly.word.xml import FORBIDDEN, local, parse, serialize, value, w
from filings.errors import FilingsError

_WRITTEN = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_TRACED = ("word/settings.xml", "word/styles.xml", "word/numbering.xml")
_TRACES = ("rsids", "rsid", "attachedTemplate", "docVars", "docId", "updateFields", "writeProtection", "mailMerge")


def render(template: Path, view: Mapping[str, object], *, title: str, on: date) -> bytes:
    """The document that `template` becomes for `view`, bearing `title` and the date `on` in its properties.

    Values are data: they arrive character for character (a line break as a line break of the same paragraph), with the
    formatting of the place where the template prints them; `[À compléter : …]` takes the style of that name.
    Equal arguments give equal bytes.

    Raises FilingsError naming the template, and the field: a template that cannot be read or whose tags are wrong, a
    field that does not exist, is None or is no text, a character that XML cannot hold.
    """
    if FORBIDDEN.search(title):
        raise FilingsError(template.name, "le titre contient un caractère que Word ne peut pas écrire", "Retirez-le.")
    data = read(template)
    members: list[Member] = []
    bookmarks = count()
    for part in _ready(data, template.name, ours=template.parent == templates_root()):
        if isinstance(part, Part):
            members.append(member(part.name, part.pieces(view, bookmarks)))
        elif part.name == package.CORE:
            members.append(member(part.name, (package.core_properties(title, on),)))
        else:
            members.append(part)
    return archive(members)


@lru_cache(maxsize=64)
def _ready(data: bytes, name: str, *, ours: bool) -> tuple[Member | Part, ...]:
    """The parts of a template in order, compiled or compressed once.

    They hold no client's data, so that a whole night of letters may share them. `ours` came with the program.
    """
    if not ours:
        refuse_package(data, name)
    parts = package.keep_only_letter(package.unpack(data, name))
    for rels in [one for one in parts if one.endswith(".rels") and b"External" in parts[one]]:
        parts[rels] = _without_unused(parts, rels)
    for part in _TRACED:
        if part in parts:
            parts[part] = _without_traces(parts[part])
    package.set_properties(parts, "", date.min)
    style_holes = "word/styles.xml" in parts and any(
        value(style, "styleId") == TO_COMPLETE for style in parse(parts["word/styles.xml"]).iter(w("style"))
    )
    return tuple(
        compile_part(part, parts[part], name, style_holes=style_holes)
        if _WRITTEN.fullmatch(part)
        else member(part, (parts[part],))
        for part in package.ordered(parts)
    )


def _without_unused(parts: Mapping[str, bytes], rels: str) -> bytes:
    """The relationships of a part, without those that lead outside the letter and that no link of it follows."""
    source = package.source_of(rels)
    root = parse(parts[rels])
    for relation in unused(parse(parts[source]) if source.endswith(".xml") else root, root):
        root.remove(relation)
    return serialize(root)


def _without_traces(data: bytes) -> bytes:
    if not any(trace.encode() in data for trace in _TRACES):
        return data
    root = parse(data)
    for element in list(root.iter()):
        for attribute in [name for name in element.attrib if str(name).startswith(w("rsid"))]:
            del element.attrib[attribute]
        parent = element.getparent()
        if local(element) in _TRACES and parent is not None:
            parent.remove(element)
    return serialize(root)
