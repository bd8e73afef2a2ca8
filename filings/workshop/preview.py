"""A letter in which each field is shaded by where its words come from, with a legend: for the author of a template."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lxml import etree
from msgspec import Struct

from filings.assembly.check.tagged_paragraphs import Paragraph, Tag, read, rewritten
from filings.assembly.check.tags import TagCheck
from filings.assembly.template.engine import environment
from filings.assembly.template.fields import Field
from filings.assembly.template.render import render
from filings.assembly.template.untrusted_file import opened
from filings.assembly.word import package
from filings.assembly.word.xml import SPACE, child, parse, serialize, w
from filings.days import DocumentDay
from filings.errors import FilingsError, Problems
from filings.letter.contract import Said
from filings.letter.view import Origin
from filings.workshop.fields import fields_of
from filings.workshop.judge import wrong_in
from filings.workshop.samples import letters


class Shade(Struct, frozen=True):
    """How the words of an origin are shown: a character style, its colour, its line of the legend."""

    style: str
    colour: str
    legend: str


SHADES: Mapping[str, Shade] = {
    Origin.TOLD: Shade("OrigineDossier", "DDEBF7", "Dossier : ce que la personne a dit, mis en phrases"),
    Origin.EXACT: Shade("OrigineExacte", "FFF2CC", "Mots exacts : jamais retouchés"),
    Origin.LAW: Shade("OrigineDroit", "E2EFDA", "Droit : textes, délais, juridictions et destinataires"),
    Origin.PROGRAM: Shade("OrigineProgramme", "D9D9D9", "Programme : formules et phrases d’usage"),
}
_FIXED = "Sans couleur : les mots du modèle. "


def previews(template: Path, kind: str, case: Path, on: DocumentDay) -> Iterator[tuple[Said, bytes]]:
    """Each letter that a case gives this template, its fields shaded.

    Raises FilingsError, also when it gives none, or Problems: the errors of the template.
    """
    if wrong := wrong_in(template, kind):
        raise Problems(wrong)
    shaded = _shaded(opened(template), fields_of(kind), template.name)
    found = [said for said in letters(case, on) if said.template == kind and not said.pasted]
    if not found:
        raise FilingsError(
            case.name, "ce dossier ne donne aucune lettre de cette sorte", "Essayez avec un autre dossier."
        )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / template.name
        path.write_bytes(shaded)
        for said in found:
            yield said, render(path, said.view, title=said.title, on=on)


def _shaded(parts: Mapping[str, bytes], fields: Sequence[Field], template: str) -> bytes:
    origins = _Origins(fields, template)
    origins.check(read(parts))

    def change(paragraph: Paragraph, tag: Tag) -> tuple[str, str] | None:
        shade = SHADES.get(origins.found.get((paragraph.part, paragraph.number, tag.start), ""))
        return (tag.text, shade.style) if shade else None

    done = rewritten(parts, change)
    if "word/styles.xml" in done:
        done["word/styles.xml"] = _with_styles(done["word/styles.xml"])
    done[package.DOCUMENT] = _with_legend(done[package.DOCUMENT])
    return package.pack(done)


class _Origins(TagCheck):
    """Reads the tags in their scope, for the origin of what each prints."""

    def __init__(self, fields: Sequence[Field], template: str) -> None:
        super().__init__(fields, environment(template))
        self.found: dict[tuple[str, int, int], str] = {}

    def printed(self, paragraph: Paragraph, tag: Tag, shape: Field) -> None:
        self.found[paragraph.part, paragraph.number, tag.start] = shape.origin


def _with_styles(data: bytes) -> bytes:
    root = parse(data)
    for shade in SHADES.values():
        style = etree.SubElement(
            root, w("style"), {w("type"): "character", w("customStyle"): "1", w("styleId"): shade.style}
        )
        etree.SubElement(style, w("name"), {w("val"): f"Origine : {shade.legend.partition(' :')[0]}"})
        look = etree.SubElement(style, w("rPr"))
        etree.SubElement(look, w("shd"), {w("val"): "clear", w("color"): "auto", w("fill"): shade.colour})
    return serialize(root)


def _with_legend(data: bytes) -> bytes:
    root = parse(data)
    body = child(root, "body")
    assert body is not None, "a Word document has a body"
    paragraph = etree.Element(w("p"))
    _run(paragraph, _FIXED, "")
    for shade in SHADES.values():
        _run(paragraph, shade.legend, shade.style)
        _run(paragraph, ". ", "")
    body.insert(0, paragraph)
    return serialize(root)


def _run(paragraph: etree._Element, text: str, style: str) -> None:
    run = etree.SubElement(paragraph, w("r"))
    if style:
        etree.SubElement(etree.SubElement(run, w("rPr")), w("rStyle"), {w("val"): style})
    words = etree.SubElement(run, w("t"))
    words.set(SPACE, "preserve")
    words.text = text
