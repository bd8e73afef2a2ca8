"""What is wrong in a document's build: what a lawyer, a screen reader or a clerk's Word would trip over."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from filings.assembly.check.accessibility import Seen, is_tag, seen
from filings.assembly.template.mended import is_empty
from filings.assembly.word import package
from filings.assembly.word.runs import run_text, runs, text
from filings.assembly.word.styles import EXACT
from filings.assembly.word.xml import child, local, parse, value, w

_RUN_ALLOWED = frozenset({"rStyle", "rtl"})
_PARAGRAPH_ALLOWED = frozenset({"pStyle", "numPr", "sectPr", "rPr"})
_FOREIGN_PARTS = ("stylesWithEffects", "customXml", "thumbnail", "vbaProject", "docProps/custom", "people", "glossary")


def check_document(data: bytes, *, is_template: bool = False) -> list[str]:
    """The structural faults of a document, as French sentences; an empty list when it is clean.

    Page A4, French everywhere, named styles only, true numbering, « page X sur Y », repeated header rows, headings
    that keep with what follows, no empty paragraph, no text box, references that lead somewhere, nobody's name.
    In a template tags are at home: they are no fault, nor are the references that only exist once filled.
    Raises FilingsError when `data` is no Word document.
    """
    parts = package.unpack(data, "document")
    document = parse(parts[package.DOCUMENT])
    styles = parse(parts["word/styles.xml"]) if "word/styles.xml" in parts else etree.Element("none")
    return [
        *_properties(parts),
        *_language(parts, styles),
        *map(_sentence, seen(parts, document, styles)),
        *_styles(document),
        *_settings(document, styles),
        *([] if is_template else [*_references(document), *_tags(document)]),
    ]


def _sentence(one: Seen) -> str:
    is_shown = one.element is not None and local(one.element) == "p" and text(one.element).strip()
    return f"{one.what} : {_excerpt(one.element)}" if is_shown and one.element is not None else one.what


def _properties(parts: Mapping[str, bytes]) -> Iterator[str]:
    for name in parts:
        if any(foreign in name for foreign in _FOREIGN_PARTS):
            yield f"une partie étrangère reste dans le fichier : {name}"
    core = {local(item): item.text for item in parse(parts[package.CORE])} if package.CORE in parts else {}
    if not core.get("title"):
        yield "le document n’a pas de titre"
    if core.get("language") != "fr-FR":
        yield "la langue des propriétés n’est pas fr-FR"
    for who in ("creator", "lastModifiedBy"):
        if core.get(who):
            yield f"les propriétés nomment quelqu’un ({who})"
    if package.APP in parts:
        for item in parse(parts[package.APP]):
            if local(item) in ("Application", "Company", "Manager", "Template", "AppVersion") and item.text:
                yield f"les propriétés disent avec quoi ou chez qui le document a été fait ({local(item)})"
    for name, data in parts.items():
        if name.startswith("word/") and name.endswith(".xml") and re.search(rb"\sw:rsid\w*=|<w:rsids?\b", data):
            yield f"des numéros de révision restent dans {name}"


def _language(parts: Mapping[str, bytes], styles: etree._Element) -> Iterator[str]:
    default = styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}")
    if value(default) != "fr-FR":
        yield "la langue par défaut des styles n’est pas fr-FR"
    settings = parse(parts["word/settings.xml"]) if "word/settings.xml" in parts else None
    if value(child(settings, "themeFontLang")) != "fr-FR":
        yield "la langue du thème (themeFontLang) n’est pas fr-FR"


def _styles(document: etree._Element) -> Iterator[str]:
    for paragraph in document.iter(w("p")):
        properties = child(paragraph, "pPr")
        direct = {local(item) for item in properties if local(item)} if properties is not None else set()
        for name in sorted(direct - _PARAGRAPH_ALLOWED):
            yield f"mise en forme directe d’un paragraphe ({name}) : {_excerpt(paragraph)}"
        if value(child(properties, "pStyle")) is None and not is_empty(paragraph) and not is_tag(paragraph):
            yield f"paragraphe sans style : {_excerpt(paragraph)}"
        for run in paragraph.iter(w("r")):
            formatting = child(run, "rPr")
            for name in sorted({local(item) for item in formatting} - _RUN_ALLOWED if formatting is not None else ()):
                yield f"mise en forme directe d’un mot ({name}) : {_excerpt(paragraph)}"


def _settings(document: etree._Element, styles: etree._Element) -> Iterator[str]:
    default = styles.find(f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}/{w('widowControl')}")
    if default is None or value(default) in ("0", "false"):
        yield "les lignes veuves et orphelines ne sont pas évitées"
    if any(local(item) in ("ins", "del", "moveFrom", "moveTo") and item.get(w("id")) for item in document.iter()):
        yield "le document contient des modifications suivies"


def _tags(document: etree._Element) -> Iterator[str]:
    for paragraph in document.iter(w("p")):
        # Somebody's own words may hold anything; ours never hold a tag.
        ours = "".join(run_text(run) for run in runs(paragraph) if _run_style(run) not in EXACT)
        if "{{" in ours or "{%" in ours:
            yield f"une balise du modèle est restée : {_excerpt(paragraph)}"


def _references(document: etree._Element) -> Iterator[str]:
    marks = [value(mark, "name") for mark in document.iter(w("bookmarkStart"))]
    for name in sorted({name for name in marks if name and marks.count(name) > 1}):
        yield f"deux signets portent le même nom : {name}"
    for reference in document.iter(w("fldSimple")):
        words = (value(reference, "instr") or "").split()
        if words[:1] in (["REF"], ["PAGEREF"]) and words[1] not in marks:
            yield f"un renvoi mène à un signet qui n’existe pas : {words[1]}"


def _run_style(run: etree._Element) -> str | None:
    return value(child(child(run, "rPr"), "rStyle"))


def _excerpt(paragraph: etree._Element) -> str:
    # Where in the document, without repeating a whole sentence of somebody's in a log.
    said = text(paragraph).strip()
    return f"« {said[:30]}… »" if len(said) > 30 else f"« {said} »"
