"""A Word part becomes the source of a Jinja template, in the language of docxtpl.

docxtpl reads the tags a lawyer types in Word (cut into runs, curly quotes and all) unless they stand whole
(`whole_tags`); this is its only use. Of each printed field we note whether it stands in a text or in an attribute, for
`engine` to send it through a filter of ours: docxtpl's own rendering would drop characters, rewrite `{_{` and cut a
document at a lone surrogate, all in silence.
"""

import html
import re
from typing import Any, cast

from lxml import etree
from msgspec import Struct

from filings.assembly.template.references import REMEDY, WHAT, lost, restore
from filings.assembly.template.whole_tags import whole
from filings.assembly.word.xml import SPACE, W, local, paragraphs, parse, w
from filings.errors import FilingsError

#: What Word leaves behind when somebody types: who typed when, where the cursor was, what the speller thought.
_LITTER = ("proofErr", "lastRenderedPageBreak", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd")
#: Attributes by which Word follows who changed what.
_EDITED = etree.XPath("//@w:*[starts-with(local-name(), 'rsid')] | //@*[local-name() = 'paraId']", namespaces={"w": W})
_UNSUPPORTED = (
    (re.compile(r"\{%\s*tc\s"), "les colonnes répétées ({%tc …%}) ne sont pas prises en charge"),
    (re.compile(r"\{%-?\s*raw\b"), "la balise « raw » n’est pas prise en charge"),
)
#: A printed field and a block tag, to their first end. A possessive group, as in `(…)*+`, matches wrongly until Python
#: 3.11.5 (gh-106052): here no two alternatives read the same characters, and none is ever tried again.
FIELD = r"\{\{[^}]*+(?:\}(?!\})[^}]*+)*\}\}"
_BLOCK = r"\{%[^%]*+(?:%(?!\})[^%]*+)*%\}"
_TOKEN = re.compile(
    r"(?P<printed>\{\{(?P<before>[-+]?)(?P<expression>.*?)(?P<after>[-+]?)\}\})"
    r"|(?P<block>\{%.*?%\})"
    r"|(?P<comment>\{#.*?#\})"
    r"|(?P<tag><(?P<close>/?)(?P<name>[^\s<>/]++)"
    rf'(?:[^<>"]++|"(?:{FIELD}|{_BLOCK}|[^"{{]++|(?!{FIELD}|{_BLOCK})\{{)*")*>)',
    re.DOTALL,
)


#: The attributes in which a name may stand for a field.
_NAMING = {"bookmarkStart": "name", "fldSimple": "instr"}
#: A field where Word takes no brace, in the name of a bookmark and in a reference to it: champ_fait_signet.
_NAMED = re.compile(r"\bchamp_([^\W_]+)_(\w+)")


class Printed(Struct, frozen=True):
    """A field as it is printed: its expression, and whether that is a name where Word takes no text."""

    expression: str
    naming: bool = False


class Source(Struct, frozen=True):
    """Jinja source of one part, and the fields it prints, in order."""

    text: str
    fields: tuple[Printed, ...]


def jinja_source(data: bytes, template: str) -> Source:
    """The Jinja source of a Word part. Raises FilingsError naming `template` for a tag that has no meaning here."""
    root = parse(data)
    restore(root)
    _refuse_lost(root, template)
    _clean(root)
    raw: str = etree.tostring(root, encoding="unicode")
    for pattern, what in _UNSUPPORTED:
        if found := pattern.search(raw):
            raise FilingsError(template, what, f"Retirez-la du modèle, près de : {near(raw, found.start())}")
    return _route(whole(root) or _as_jinja(raw), template)


#: What is added to a template before Jinja reads it: who wrote it must not be shown it.
_MARKS = re.compile(r"\x01[A-Za-z]|\x02")


def near(text: str, position: int, width: int = 60) -> str:
    """The words around a place of an XML text, to say where in a template something is wrong."""
    before = re.sub(r"<[^>]*>", "", re.sub(r"^[^<]*>", "", text[max(0, position - 600) : position]))
    after = re.sub(r"<[^>]*>|<[^>]*$", "", text[position : position + 600])
    before, after = (_MARKS.sub("", one) for one in (before, after))
    return html.unescape(f"« …{before[-width:]}{after[:width]}… »").replace("\n", " ")


def _as_jinja(xml: str) -> str:
    from docxtpl import DocxTemplate

    patched: str = DocxTemplate("").patch_xml(xml)
    return patched


def _refuse_lost(root: etree._Element, template: str) -> None:
    for paragraph in paragraphs(root):
        said = "".join(one.text or "" for one in paragraph.iter(w("t")))
        for start, end in lost(said):
            raise FilingsError(f"{template} (« {said[start:end]} »)", WHAT, REMEDY)


def _clean(root: etree._Element) -> None:
    for attribute in cast("list[Any]", _EDITED(root)):
        del attribute.getparent().attrib[attribute.attrname]
    for text in root.iter(w("t")):
        text.set(SPACE, "preserve")
    cursor_marks = set()
    for element in root.iter(*map(w, _NAMING)):
        if local(element) == "bookmarkStart" and element.get(w("name")) == "_GoBack":
            cursor_marks.add(element.get(w("id")))
        elif "champ_" in (code := element.get(w(_NAMING[local(element)]), "")):
            element.set(w(_NAMING[local(element)]), _NAMED.sub(r"{{ \1.\2 }}", code))
    _name_in_codes(root)
    for element in list(root.iter(*map(w, (*_LITTER, "bookmarkStart", "bookmarkEnd", "commentReference")))):
        name = local(element)
        parent = element.getparent()
        if parent is None:
            continue
        if name in _LITTER or (name.startswith("bookmark") and element.get(w("id")) in cursor_marks):
            parent.remove(element)
        elif name == "commentReference":
            run = parent
            above = run.getparent()
            if above is not None:
                above.remove(run)


def _name_in_codes(root: etree._Element) -> None:
    """Write the fields of the references that Word keeps in several runs, perhaps in the middle of a name."""
    pieces: list[etree._Element] = []
    for element in root.iter(w("instrText"), w("fldChar")):
        if local(element) == "instrText":
            pieces.append(element)
            continue
        code = "".join(piece.text or "" for piece in pieces)
        if "champ_" in code:
            for piece in pieces:
                piece.text = ""
            pieces[0].text = _NAMED.sub(r"{{ \1.\2 }}", code)
        pieces = []


def _route(xml: str, template: str) -> Source:
    fields: list[Printed] = []
    inside = ""

    def printed(found: re.Match[str], *, naming: bool = False) -> str:
        expression = html.unescape(found["expression"]).strip()
        fields.append(Printed(expression, naming))
        return f"{{{{{found['before']} {expression} {found['after']}}}}}"

    def routed(found: re.Match[str]) -> str:
        nonlocal inside
        if found["tag"]:
            inside = "" if found["close"] or found["tag"].endswith("/>") else found["name"]
            if "{{" not in found["tag"] and "{%" not in found["tag"]:
                return found["tag"]
            return _TOKEN.sub(
                lambda inner: (
                    printed(inner, naming=True) if inner["printed"] else html.unescape(inner["block"] or "") or inner[0]
                ),
                "\x00" + found["tag"][1:],  # hide the tag's own bracket from the pattern
            ).replace("\x00", "<", 1)
        if found["printed"]:
            if inside == "w:instrText":
                return printed(found, naming=True)
            if inside != "w:t":
                raise FilingsError(
                    template,
                    f"le champ {found['expression'].strip()} est écrit hors d’un texte",
                    "Écrivez {{ champ }} dans un paragraphe, sans « p », « r » ou « tr » devant son nom.",
                )
            return printed(found)
        if found["block"]:
            return html.unescape(found["block"])
        return ""

    return Source(_TOKEN.sub(routed, xml), tuple(fields))
