"""How the pages of a document are built: what a reader, a screen reader or a clerk's printer would trip over.

Told of our documents by the tests, and of a lawyer's template, in the margin, by `page`.
"""

import re
from collections.abc import Iterator, Mapping

from lxml import etree
from msgspec import Struct

from filings.assembly.template.mended import is_empty
from filings.assembly.word.field_codes import codes
from filings.assembly.word.runs import text
from filings.assembly.word.styles import HEADINGS
from filings.assembly.word.xml import child, local, parse, value, w

A4 = (11906, 16838)
#: Word rounds to a tenth of a millimetre, in twentieths of a point.
_ROUNDED = 10
_EDGE = re.compile(r"word/(header|footer)\d*\.xml")
_BY_HAND = re.compile(r"\s*(\d+[.)°]|[a-z]\)|[-–•])[\s\u00a0]")
_TAG = re.compile(r"\s*\{[%#](p|tr)\s")


class Seen(Struct, frozen=True):
    """A fault of the build, what to do in Word, and the paragraph or the table that has it when only one has."""

    what: str
    remedy: str
    element: etree._Element | None = None


def seen(parts: Mapping[str, bytes], document: etree._Element, styles: etree._Element) -> Iterator[Seen]:
    """The faults of the pages, then of the blocks of `document`, in order."""
    yield from _pages(document)
    yield from _numbers(parts)
    yield from _unknown_styles(document, styles)
    yield from _blocks(document)
    yield from _tables(document)
    yield from _headings(document, styles)


def is_tag(paragraph: etree._Element) -> bool:
    """Whether a paragraph of a template is only there to repeat or leave out others."""
    return _TAG.match(text(paragraph)) is not None


def _pages(document: etree._Element) -> Iterator[Seen]:
    sections = list(document.iter(w("sectPr")))
    if not sections:
        yield Seen("la page n’est pas décrite", "Mise en page, Taille : choisissez A4.")
    for section in sections:
        size = child(section, "pgSz")
        sides = sorted(int(float(value(size, side) or 0)) for side in ("w", "h"))
        if any(abs(side - wanted) > _ROUNDED for side, wanted in zip(sides, A4, strict=True)):
            around = next(section.iterancestors(w("p")), None)
            yield Seen("la page n’est pas au format A4", "Mise en page, Taille : choisissez A4.", around)


def _numbers(parts: Mapping[str, bytes]) -> Iterator[Seen]:
    edges = {name: parse(data) for name, data in parts.items() if _EDGE.fullmatch(name)}
    if not any("footer" in name for name in edges):
        yield Seen("le document n’a pas de pied de page", "Insertion, Pied de page.")
    words = [set(" ".join(codes(edge)).split()) for edge in edges.values()]
    if not any({"PAGE"} < said and said & {"NUMPAGES", "SECTIONPAGES"} for said in words):
        yield Seen(
            "le pied de page ne dit pas « page X sur Y »",
            "Insertion, Numéro de page, Bas de page : « Page X sur Y ».",
        )


def _unknown_styles(document: etree._Element, styles: etree._Element) -> Iterator[Seen]:
    known = {value(style, "styleId") for style in styles.iter(w("style"))}
    first: dict[str, etree._Element | None] = {}
    for element in document.iter(w("pStyle"), w("rStyle"), w("tblStyle")):
        used = value(element)
        if used and used not in known:
            first.setdefault(used, next(element.iterancestors(w("p"), w("tbl")), None))
    for style in sorted(first):
        yield Seen(f"le style {style} n’est pas défini", "Choisissez un des styles du document.", first[style])


def _blocks(document: etree._Element) -> Iterator[Seen]:
    for paragraph in document.iter(w("p")):
        parent = paragraph.getparent()
        in_cell = parent is not None and local(parent) == "tc"
        if is_empty(paragraph) and not (in_cell and parent is not None and len(parent.findall(w("p"))) == 1):
            yield Seen(
                "un paragraphe est vide",
                "Il ne passe pas dans les lettres. Pour un espace, réglez celui du style (avant, après).",
                paragraph,
            )
        if not in_cell and _BY_HAND.match(text(paragraph)):
            yield Seen(
                "numéro ou tiret tapé à la main", "Donnez au paragraphe un style numéroté ou à puces.", paragraph
            )
    boxed = next((one for one in document.iter(w("txbxContent"), w("framePr"))), None)
    if boxed is not None:
        yield Seen(
            "le document contient une zone de texte",
            "Mettez ces mots dans un paragraphe : un lecteur d’écran saute les zones de texte.",
            next((one for one in boxed.iterancestors(w("p")) if one.getparent() is not boxed), None),
        )


def _tables(document: etree._Element) -> Iterator[Seen]:
    for table in document.iter(w("tbl")):
        rows = table.findall(w("tr"))
        lines = [row for row in rows if not any(is_tag(paragraph) for paragraph in row.iter(w("p")))]
        if len(rows) != 1 and (not rows or rows[0].find(f"{w('trPr')}/{w('tblHeader')}") is None):
            yield Seen(
                "un tableau n’a pas de ligne d’en-tête répétée",
                "Cliquez dans sa première ligne, puis Disposition, Répéter les lignes d’en-tête.",
                table,
            )
        if any(row.find(f"{w('trPr')}/{w('cantSplit')}") is None for row in lines):
            yield Seen(
                "une ligne de tableau peut se couper entre deux pages",
                "Propriétés du tableau, Ligne : décochez « Autoriser le fractionnement des lignes ».",
                table,
            )
        columns = len(table.findall(f"{w('tblGrid')}/{w('gridCol')}"))
        if any(_width(row) != columns for row in rows):
            yield Seen(
                "une ligne de tableau n’a pas autant de cellules que le tableau a de colonnes",
                "Fusionnez ou fractionnez ses cellules, pour que toutes les lignes aient la même largeur.",
                table,
            )


def _width(row: etree._Element) -> int:
    """The columns that a row goes through, merged cells and the blank before and after them included."""
    properties = child(row, "trPr")
    beside = sum(int(value(child(properties, name)) or 0) for name in ("gridBefore", "gridAfter"))
    cells = (cell for cell in row.iter(w("tc")) if next(cell.iterancestors(w("tr"))) is row)
    return beside + sum(int(value(child(child(cell, "tcPr"), "gridSpan")) or 1) for cell in cells)


def _headings(document: etree._Element, styles: etree._Element) -> Iterator[Seen]:
    by_id = {value(style, "styleId"): style for style in styles.iter(w("style"))}
    for id_ in HEADINGS:
        if id_ in by_id and by_id[id_].find(f"{w('pPr')}/{w('keepNext')}") is None:
            yield Seen(
                f"le style {id_} ne reste pas avec le paragraphe qui suit",
                "Modifiez ce style : Format, Paragraphe, Enchaînements, « Paragraphes solidaires ».",
            )
    above = 0
    for paragraph in document.iter(w("p")):
        style = by_id.get(value(child(child(paragraph, "pPr"), "pStyle")))
        level = value(child(child(style, "pPr"), "outlineLvl"))
        if level is None or not level.isdecimal() or int(level) > 8:
            continue  # 9 is the level of the text of the body
        if int(level) > above:
            yield Seen(
                "un niveau de titre est sauté",
                "Un lecteur d’écran se repère à des niveaux qui se suivent : Titre 1, puis Titre 2.",
                paragraph,
            )
        above = int(level) + 1
