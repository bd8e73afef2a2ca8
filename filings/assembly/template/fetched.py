"""What a letter would fetch, run or show from elsewhere when it is opened: judged by the element that asks for it.

What a relationship says of itself is not believed: an image may stand behind one that calls itself a hyperlink. Filling
a template only repeats, leaves out and prints escaped words, so that what is judged here is judged of every letter it
writes, as long as no tag stands in the code of a field, in the attributes of a link or in those of an image.
ECMA-376 part 1, § 17.16 (fields), § 19 and § 20 (VML, DrawingML); part 2, § 9.3 (relationships).
"""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from filings.assembly.word.field_codes import Code, fields
from filings.assembly.word.package import leads_to, rels_of, source_of
from filings.assembly.word.xml import local, w
from filings.errors import cut

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_VML = "urn:schemas-microsoft-com:vml"
LINK = re.compile(r"(https?:|mailto:|#)", re.IGNORECASE)
REMOTE = re.compile(r"\s*(?!file:///)(\w{2,}:|[\\/]{2})", re.IGNORECASE)
#: The elements whose target a person chooses to follow.
_CLICKED = {w("hyperlink"), f"{{{_A}}}hlinkClick"}
_INSERTED = {"altChunk", "subDoc", "object", "control", "OLEObject", "webVideoPr"}
_NAMES = {
    **dict.fromkeys(("blip", "svgBlip", "imagedata", "fill", "imgLayer"), "image"),
    **dict.fromkeys(("videoFile", "audioFile", "media", "wavAudioFile", "quickTimeFile", "movie"), "son ou vidéo"),
    "attachedTemplate": "modèle attaché",
}

#: Field codes by which Word fetches a file, a page or a program's data when a document is opened or printed.
_FETCHING = re.compile(
    r"\s*(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DDEAUTO|DDE|DATABASE|RD|MACROBUTTON|EMBED|AUTOTEXTLIST"
    r"|AUTOTEXT|GLOSSARY|CONTROL|HTMLCONTROL|HTMLACTIVEX|ADDIN|PRINT)\b",
    re.IGNORECASE,
)
#: Those in which the name of a bookmark may be printed by a tag.
_NAMING = re.compile(r"\s*(REF|PAGEREF|NOTEREF|HYPERLINK\s+\\l)\s[^{}]*\{", re.IGNORECASE)
_TOLINK = re.compile(r"\s*HYPERLINK\b(.*)", re.IGNORECASE | re.DOTALL)
_SWITCHES = re.compile(r"""\\[lot]\s*("[^"]*"|\{\{[^{}]*\}\}|\S+)|\\[nmh]\b""", re.IGNORECASE)
#: Attributes in which a tag may stand: names of bookmarks, codes (judged above), words that describe.
_TAGGED = {w("name"), w("instr"), w("anchor"), w("tooltip"), "descr", "title", "name"}
_TAG = re.compile(r"\{\{|\{%|\{#")

_FETCHES = "il va chercher un autre fichier à l’ouverture"
CALLING = "Retirez ce lien dans Word, ou collez son contenu dans le modèle."
_OBJECT = "Retirez cet objet dans Word."
_TYPED = "Tapez dans Word un champ dont le code est écrit en toutes lettres, ou retirez-le."
_AGAIN = "Ouvrez-le dans Word et enregistrez-le de nouveau."

Fault = tuple[str, str]


def faults(roots: Mapping[str, etree._Element]) -> Iterator[Fault]:
    """Why the parts of a template are refused, as ends of French sentences, each with what to do; nothing when not."""
    yield from _places(roots)
    for name, root in roots.items():
        if name.endswith(".rels"):
            continue
        if local(root) == "svg":
            yield from _drawing(root)
            continue
        if next(root.iter(etree.ProcessingInstruction), None) is not None:
            yield f"la partie {name} contient une instruction que Word n’écrit jamais", _AGAIN
        rels = roots.get(rels_of(name))
        yield from _elements(root, {} if rels is None else _externals(rels))
        for code in fields(root):
            yield from _code(code)


def unused(root: etree._Element, rels: etree._Element) -> list[etree._Element]:
    """The relationships of a part that lead outside and that no link of it follows."""
    followed = {element.get(f"{{{_R}}}id") for element in root.iter(*_CLICKED)}
    return [one for one in rels if one.get("TargetMode") == "External" and one.get("Id") not in followed]


# --- links and images ------------------------------------------------------------------------------------------


def _externals(rels: etree._Element) -> dict[str, str]:
    return {one.get("Id", ""): one.get("Target", "") for one in rels if one.get("TargetMode") == "External"}


def _elements(root: etree._Element, externals: Mapping[str, str]) -> Iterator[Fault]:
    for element in root.iter(etree.Element):
        name = local(element)
        if name in _INSERTED:
            yield f"il insère un autre fichier ou un objet ({name})", _OBJECT
        for key, value in element.attrib.items():
            attribute, said = str(key), str(value)
            if said in externals:
                yield from _followed(element, attribute, externals[said])
            if _TAG.search(said) and attribute not in _TAGGED:
                yield "une balise est écrite dans les réglages d’un lien, d’une image ou d’un champ", _TYPED
        if element.tag.startswith(f"{{{_VML}}}"):
            yield from _old_drawing(element)


def _old_drawing(element: etree._Element) -> Iterator[Fault]:
    """VML is older than relationships: it names a file by its address, and a link that one clicks by `href`."""
    for key, value in element.attrib.items():
        attribute, said = str(key), str(value).strip()
        if attribute == "href" and not LINK.match(said):
            yield "il contient un lien vers un fichier ou un programme", CALLING
        elif said and (attribute == "src" or (attribute.endswith(("}href", "}althref")) and _R not in attribute)):
            name = local(element)
            yield f"{_FETCHES} ({_NAMES.get(name, name)} : {cut(said)})", CALLING


def _followed(element: etree._Element, attribute: str, target: str) -> Iterator[Fault]:
    name = local(element)
    if element.tag not in _CLICKED or attribute != f"{{{_R}}}id":
        # A local attached template is what Word writes for a firm's own letterhead: it is dropped, harmlessly.
        if name != "attachedTemplate" or REMOTE.match(target):
            yield f"{_FETCHES} ({_NAMES.get(name, name)} : {cut(target)})", CALLING
    elif not LINK.match(target.strip()):
        yield "il contient un lien vers un fichier ou un programme", CALLING


# --- fields ----------------------------------------------------------------------------------------------------


def _code(code: Code) -> Iterator[Fault]:
    if fetches := _FETCHING.match(code.text):
        yield f"il contient un champ {fetches[1].upper()}, qui va chercher un autre fichier", CALLING
    elif code.foreign and code.text.strip():
        yield "le code d’un champ de Word y est coupé par autre chose", _TYPED
    elif code.tagged and not _NAMING.match(code.text):
        yield "une balise écrit le code d’un champ de Word", _TYPED
    elif code.nested:
        yield "un champ de Word y écrit le code d’un autre", _TYPED
    elif (link := _TOLINK.match(code.text)) and not _harmless(link[1]):
        yield "il contient un lien vers un fichier ou un programme", CALLING


def _harmless(link: str) -> bool:
    target = _SWITCHES.sub(" ", link).strip().strip('"“”').strip()
    return not target or LINK.match(target) is not None


# --- drawings, places ------------------------------------------------------------------------------------------


def _drawing(root: etree._Element) -> Iterator[Fault]:
    """An image that is a page: what it would run or fetch. SVG 2, § 5 and § 15."""
    tree = root.getroottree()
    found = bool(tree.xpath("//processing-instruction()"))
    for element in root.iter(etree.Element):
        name = local(element)
        if name.lower() in ("script", "foreignobject", "iframe", "embed", "object", "video", "audio"):
            found = True
        texts = [str(value) for value in element.attrib.values()] + ([element.text or ""] if name == "style" else [])
        found = found or any(re.search(r"@import|url\s*\(\s*[\"']?\s*(?![\s\"'#])", text, re.I) for text in texts)
        for key, value in element.attrib.items():
            attribute, said = str(key).rsplit("}", 1)[-1].lower(), str(value).strip()
            leads = attribute in ("href", "src") and not re.match(r"#|data:image/(png|jpe?g|gif)[;,]|$", said, re.I)
            found = found or leads or attribute.startswith("on")
            found = found or (attribute == "attributename" and said.lower().endswith("href"))
    if found:
        yield "une de ses images (SVG) contient un programme ou un lien", "Remplacez-la par une image PNG."


#: Where Word puts what is read as XML, by the kind of the relationship that leads there.
_EXPECTED = {
    "officeDocument": r"word/document\.xml",
    "header": r"word/header\d*\.xml",
    "footer": r"word/footer\d*\.xml",
    "footnotes": r"word/footnotes\.xml",
    "endnotes": r"word/endnotes\.xml",
    **dict.fromkeys(("styles", "numbering", "settings", "fontTable", "webSettings"), r"word/\w+\.xml"),
    "theme": r"word/theme/\w+\.xml",
}


def _places(roots: Mapping[str, etree._Element]) -> Iterator[Fault]:
    """Parts where no word processor puts them would be neither read nor filled, and would go to who gets the letter."""
    for name, root in roots.items():
        if not name.endswith(".rels"):
            continue
        for one in root.iter("{*}Relationship"):
            kind = one.get("Type", "").rsplit("/", 1)[-1]
            if kind not in _EXPECTED or one.get("TargetMode") == "External":
                continue
            target = leads_to(source_of(name), one.get("Target", ""))
            if not re.fullmatch(_EXPECTED[kind], target):
                yield f"sa partie « {cut(target)} » ({kind}) n’est pas là où Word la met", _AGAIN
