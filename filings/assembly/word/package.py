"""A .docx as a zip of parts: read safely, cleaned of what tells on its author, packed to the same bytes every time."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from datetime import date
from html import escape

from lxml import etree

from filings.assembly.word.archive import archive, member
from filings.assembly.word.xml import CT, REL, local, parse, serialize
from filings.errors import FilingsError

CONTENT_TYPES = "[Content_Types].xml"
ROOT_RELS = "_rels/.rels"
DOCUMENT = "word/document.xml"
DOCUMENT_RELS = "word/_rels/document.xml.rels"
CORE = "docProps/core.xml"
APP = "docProps/app.xml"

DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

#: A decompressed template above this many bytes is a mistake or a zip bomb.
LARGEST = 64 * 1024 * 1024

#: The relationships of a letter. Others (custom XML, thumbnail, attached template, macros, reviewers) would follow
#: the document to its recipient and say who made it, and with what.
KEPT = frozenset(
    (
        *("officeDocument", "core-properties", "extended-properties"),
        *("styles", "numbering", "settings", "fontTable", "font", "theme", "webSettings"),
        *("header", "footer", "footnotes", "endnotes", "image", "hyperlink", "comments"),
    )
)

#: What reading a damaged archive may raise; a place before its beginning is a ValueError.
UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error),
    *(EOFError, OSError, ValueError, RuntimeError, NotImplementedError),
)

_FIRST = (CONTENT_TYPES, ROOT_RELS, CORE, APP, DOCUMENT, DOCUMENT_RELS)


def unpack(data: bytes, where: str) -> dict[str, bytes]:
    """The parts of a .docx by name. Raises FilingsError when `data` is not a Word document without macros."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > LARGEST:
                raise FilingsError(where, "ce document est trop volumineux", "Retirez-en les images.")
            parts = {member.filename: archive.read(member) for member in archive.infolist() if not member.is_dir()}
    except UNREADABLE as error:
        raise FilingsError(
            where,
            "ce fichier n’est pas un document Word (.docx) lisible",
            "Ouvrez-le dans Word et enregistrez-le au format « Document Word (.docx) », sans mot de passe.",
        ) from error
    try:
        main = _content_type(parts, DOCUMENT)
    except (KeyError, etree.XMLSyntaxError) as error:
        raise FilingsError(where, "ce fichier n’est pas un document Word (.docx)", "Vérifiez le fichier.") from error
    if main != DOCUMENT_TYPE:
        raise FilingsError(
            where,
            "ce fichier est un modèle Word (.dotx) ou contient des macros",
            "Enregistrez-le dans Word au format « Document Word (.docx) ».",
        )
    return parts


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The zip of `parts`: equal parts give equal bytes."""
    return archive(member(name, (parts[name],)) for name in ordered(parts))


def ordered(names: Iterable[str]) -> list[str]:
    """The names of the parts in the order of the zip: what a program reads first comes first."""
    return sorted(names, key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name))


def keep_only_letter(parts: Mapping[str, bytes], dropped: frozenset[str] = frozenset({"comments"})) -> dict[str, bytes]:
    """The parts a letter needs, followed from the root by relationships of a kept kind; the others disappear."""
    kept: dict[str, bytes] = {}
    waiting = [("", ROOT_RELS)]
    while waiting:
        source, rels_name = waiting.pop()
        if rels_name not in parts:
            continue
        root = parse(parts[rels_name])
        for relation in list(root):
            kind = relation.get("Type", "").rsplit("/", 1)[-1]
            external = relation.get("TargetMode") == "External"
            target = leads_to(source, relation.get("Target", ""))
            if kind not in KEPT or kind in dropped or (not external and target not in parts):
                root.remove(relation)
            elif not external and target not in kept:
                kept[target] = parts[target]
                waiting.append((target, rels_of(target)))
        if len(root):
            kept[rels_name] = serialize(root)
    kept[CONTENT_TYPES] = _types_for(parts, kept)
    return kept


def rels_of(name: str) -> str:
    """The name of the part that lists the relationships of part `name`."""
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def source_of(rels: str) -> str:
    """The name of the part whose relationships part `rels` lists; "" for those of the whole document."""
    above, base = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(above), base[: -len(".rels")])


def leads_to(source: str, target: str) -> str:
    """The name of the part to which a relationship of part `source` leads."""
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), target))


def add_part(parts: dict[str, bytes], name: str, data: bytes, content_type: str, kind: str) -> None:
    """Add a part that the document refers to, with its content type and its relationship."""
    parts[name] = data
    types = parse(parts[CONTENT_TYPES])
    etree.SubElement(types, f"{{{CT}}}Override", PartName=f"/{name}", ContentType=content_type)
    parts[CONTENT_TYPES] = serialize(types)
    empty = f'<Relationships xmlns="{REL}"/>'.encode()
    rels = parse(parts.get(DOCUMENT_RELS, empty))
    taken = {relation.get("Id") for relation in rels}
    number = next(n for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
    etree.SubElement(
        rels,
        f"{{{REL}}}Relationship",
        Id=f"rId{number}",
        Type=f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}",
        Target=posixpath.relpath(name, "word"),
    )
    parts[DOCUMENT_RELS] = serialize(rels)


def set_properties(parts: dict[str, bytes], title: str, on: date) -> None:
    """Write title, language and the document's day; nobody's name, no machine, no program, no company."""
    parts[CORE] = core_properties(title, on)
    parts[APP] = (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        b"<DocSecurity>0</DocSecurity></Properties>"
    )
    _declare(
        parts,
        ROOT_RELS,
        "docProps/core.xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "application/vnd.openxmlformats-package.core-properties+xml",
    )
    _declare(
        parts,
        ROOT_RELS,
        "docProps/app.xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    )


def core_properties(title: str, on: date, language: str = "fr-FR") -> bytes:
    """The part that holds the title, on one line, the language and the day."""
    title = re.sub(r"[ \t\r\n]+", " ", title).strip(" ")
    moment = f"{on.isoformat()}T00:00:00Z"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title, quote=False)}</dc:title><dc:creator></dc:creator>"
        f"<dc:language>{escape(language, quote=False)}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        "</cp:coreProperties>"
    ).encode()


def _declare(parts: dict[str, bytes], rels_name: str, target: str, kind: str, content_type: str) -> None:
    rels = parse(parts[rels_name])
    for relation in list(rels):
        if relation.get("Type", "").rsplit("/", 1)[-1] == kind.rsplit("/", 1)[-1]:
            # Word's own templates may put properties elsewhere than where we write them.
            rels.remove(relation)
    taken = {relation.get("Id") for relation in rels}
    number = next(n for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
    etree.SubElement(rels, f"{{{REL}}}Relationship", Id=f"rId{number}", Type=kind, Target=target)
    parts[rels_name] = serialize(rels)
    types = parse(parts[CONTENT_TYPES])
    if not any(override.get("PartName") == f"/{target}" for override in types):
        etree.SubElement(types, f"{{{CT}}}Override", PartName=f"/{target}", ContentType=content_type)
        parts[CONTENT_TYPES] = serialize(types)


def _content_type(parts: Mapping[str, bytes], name: str) -> str:
    for entry in parse(parts[CONTENT_TYPES]):
        if local(entry) == "Override" and entry.get("PartName") == f"/{name}":
            return entry.get("ContentType", "")
    raise KeyError(name)


def _types_for(parts: Mapping[str, bytes], kept: Mapping[str, bytes]) -> bytes:
    root = parse(parts[CONTENT_TYPES])
    extensions = {name.rsplit(".", 1)[-1].lower() for name in kept}
    for entry in list(root):
        if local(entry) == "Override":
            gone = entry.get("PartName", "").lstrip("/") not in kept
        else:
            gone = entry.get("Extension", "").lower() not in extensions | {"xml", "rels"}
        if gone:
            root.remove(entry)
    return serialize(root)
