"""What a template file may be, whoever sent it: refused with its reason, in seconds, before any of it is used.

A template comes from a colleague, a forum, an attachment. Here its zip and its XML are watched: bombs, entities,
macros, links that would call a server when the letter is opened; `tag_sandbox` watches its tags. ECMA-376 part 2,
5th edition, § 9.1.4 forbids document type definitions in a part.
"""

import io
import re
import zipfile
from pathlib import Path
from typing import NoReturn

from lxml import etree

from filings.assembly.template.fetched import CALLING, LINK, REMOTE, faults
from filings.assembly.template.limits import LARGEST, LARGEST_XML, LONGEST_TAG, MOST_BRACES, MOST_ELEMENTS, MOST_PARTS
from filings.assembly.word.package import UNREADABLE, unpack
from filings.errors import FilingsError

_XML = re.compile(r"\.(xml|rels|vml)$", re.IGNORECASE)
_DECLARED = re.compile(rb"<\?xml[^>]*\sencoding=[\"']([^\"']*)[\"']")
_ENCODINGS = {b"utf-8", b"utf-16", b"us-ascii", b"ascii"}
_ACTIVE_PARTS = re.compile(r"vbaproject|vbadata|activex|oleobject|/embeddings/|macrosheets", re.IGNORECASE)
_ACTIVE_LINKS = ("vbaProject", "oleObject", "control", "package", "aFChunk", "subDocument")
_ENDS = re.compile(r"(\{[{%#])|([}%#]\})")

_TOO_HEAVY = "décompressé, il pèserait trop lourd (une « bombe »)"
_NEW = "Partez d’un document Word neuf."


def read(template: Path) -> bytes:
    """The bytes of a template. Raises FilingsError when it cannot be read, or is too long to be one."""
    try:
        if template.stat().st_size > LARGEST:
            _refuse(template.name, "ce fichier est trop volumineux", "Retirez-en les images.")
        if template.is_fifo():
            raise FilingsError(str(template), "ce modèle n’est pas un fichier", "Vérifiez le fichier.")
        return template.read_bytes()
    except OSError as error:
        raise FilingsError(str(template), "ce modèle ne peut pas être lu", "Vérifiez le fichier.") from error


def opened(template: Path) -> dict[str, bytes]:
    """The parts of a template. Raises FilingsError when it cannot be read, is no Word document, or is hostile."""
    data = read(template)
    refuse_package(data, template.name)
    return unpack(data, template.name)


def refuse_package(data: bytes, template: str) -> None:
    """Raise FilingsError for a file that would fill the memory, run a program or call a server.

    What is no zip is left to `package.unpack` to refuse.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            # zipfile never gives more than the size that was declared: the sum of these sizes is a true limit.
            xml = [one for one in members if _XML.search(one.filename) or _is_drawing(archive, one)]
            if (
                len(members) > MOST_PARTS
                or sum(member.file_size for member in members) > LARGEST
                or sum(one.file_size for one in xml) > LARGEST_XML
            ):
                _refuse(template, _TOO_HEAVY, _NEW)
            if any(_ACTIVE_PARTS.search(member.filename) for member in members):
                _refuse(template, "il contient une macro ou un objet incorporé", "Enregistrez-le sans macro.")
            roots = {one.filename: _refuse_part(one.filename, archive.read(one), template) for one in xml}
            for what, remedy in faults(roots):
                _refuse(template, what, remedy)
    except UNREADABLE:
        return


def _is_drawing(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    """Whether an image is written as a page, whatever its name: it is read as one."""
    with archive.open(member) as stream:
        begun = stream.read(1000).replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return begun.startswith(b"<") and (member.filename.lower().endswith(".svg") or b"svg" in begun)


def _refuse_part(name: str, data: bytes, template: str) -> etree._Element:
    """The root of a part, once it may be read."""
    # Interleaved zeros are how UTF-16 would hide a declaration from a search of bytes.
    plain = data.replace(b"\0", b"") if b"\0" in data[:200] else data
    declared = _DECLARED.match(plain.lstrip(b"\xef\xbb\xbf\xff\xfe"))
    if not plain.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<") or (
        declared and declared[1].lower() not in _ENCODINGS
    ):
        _refuse(template, f"la partie {name} n’est pas écrite en UTF-8", "Enregistrez-le de nouveau dans Word.")
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        _refuse(
            template, f"la partie {name} déclare des entités XML", "Word n’en écrit jamais : n’ouvrez pas ce fichier."
        )
    if plain.count(b"<") > 2 * MOST_ELEMENTS or plain.count(b"=") > 2 * MOST_ELEMENTS:
        _refuse(template, _TOO_HEAVY, _NEW)
    try:
        # Without huge_tree, libxml2 stops at 256 elements inside one another.
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        why = "imbrique trop d’éléments" if "depth" in str(error).lower() else "est abîmée"
        _refuse(template, f"la partie {name} {why}", "Enregistrez-le de nouveau dans Word, ou partez d’un neuf.")
    if name.endswith(".rels"):
        _refuse_relations(root, template)
    elif any(one in plain for one in (b"{", b"}", b"&#")):  # a brace may be spelt by its number
        _refuse_tags(root, template)
    return root


def _refuse_relations(root: etree._Element, template: str) -> None:
    for relation in root.iter("{*}Relationship"):
        kind, target = relation.get("Type", "").rsplit("/", 1)[-1], relation.get("Target", "")
        if kind in _ACTIVE_LINKS:
            _refuse(template, f"il contient une macro ou un objet incorporé ({kind})", "Enregistrez-le sans macro.")
        if relation.get("TargetMode") != "External":
            continue
        if kind == "hyperlink":
            if not LINK.match(target):
                _refuse(template, "il contient un lien vers un fichier ou un programme", CALLING)
        elif kind != "attachedTemplate" or REMOTE.match(target):
            # A local attached template is what Word writes for a firm's own letterhead: it is dropped, harmlessly.
            _refuse(template, f"il va chercher un autre fichier à l’ouverture ({kind})", CALLING)


def _refuse_tags(root: etree._Element, template: str) -> None:
    text = etree.tostring(root, method="text", encoding="unicode")
    held = root.xpath("//@*[contains(., '{{') or contains(., '{%')]")
    attributes = [str(one) for one in held] if isinstance(held, list) else []
    if sum(one.count("{") + one.count("}") for one in (text, *attributes)) > MOST_BRACES:
        _refuse(template, "il a trop de balises", "Un modèle de lettre en a quelques centaines.")
    if any(len(one) > LONGEST_TAG for one in attributes) or _longest(text) > LONGEST_TAG:
        _refuse(template, "une de ses balises est trop longue", "Partagez-la en plusieurs.")


def _longest(text: str) -> int:
    longest = opened = 0
    inside = False
    for end in _ENDS.finditer(text):
        if end[1] and not inside:
            opened, inside = end.start(), True
        elif end[2] and inside:
            longest, inside = max(longest, end.end() - opened), False
    return longest


def _refuse(template: str, why: str, remedy: str) -> NoReturn:
    raise FilingsError(template, f"Ce modèle est refusé : {why}", remedy)
