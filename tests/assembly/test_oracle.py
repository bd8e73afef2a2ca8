"""Whatever the values, a document put right as it passes is the one that a tree put right would give."""

import io
import itertools
import random
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, nodes
from lxml import etree

from filings.assembly.template.emptiable_blocks import shaped
from filings.assembly.template.engine import compiled, filled
from filings.assembly.template.jinja_source import Printed, jinja_source
from filings.assembly.template.mended import mended
from filings.assembly.template.render import render
from filings.assembly.template.shelves import templates_root
from filings.assembly.template.whole_tags import whole
from filings.assembly.word.package import keep_only_letter, ordered, unpack
from filings.assembly.word.xml import parse

OURS = sorted(templates_root().glob("*.docx"))
WRITTEN = ("document", "header", "footer", "footnotes", "endnotes")
TEXTS = (
    *(
        "",
        " ",
        "   ",
        "mot",
        "deux mots",
        "a < b & c > d",
        "🙂",
        "שלום",
        "ligne 1\nligne 2",
        "\n",
        "\ta",
        "{{ x }}",
        "}}",
    ),
    *(
        "[À compléter : la date]",
        "Le [À compléter\u00a0: jour] ou [À compléter : mois].",
        "compléter",
        "<w:tbl>",
        "]]>",
    ),
)


def written(name: str) -> bool:
    return name.startswith("word/") and name.removeprefix("word/").startswith(WRITTEN) and "/_rels" not in name


def by_tree(template: Path, view: Mapping[str, object]) -> dict[str, bytes]:
    """The written parts, by the long way: rendered whole, parsed, mended."""
    name = template.name
    parts = keep_only_letter(unpack(template.read_bytes(), name))
    numbers = itertools.count()
    return {
        part: mended(
            "".join(filled(compiled(jinja_source(parts[part], name), name), view)),
            name,
            numbers,
            style_holes=b"ACompleter" in parts["word/styles.xml"],
        )
        for part in ordered(parts)
        if written(part)
    }


def by_stream(template: Path, view: Mapping[str, object], word: SimpleNamespace) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(render(template, view, title="Essai", on=word.on))) as archive:
        return {part: archive.read(part) for part in archive.namelist() if written(part)}


def canonical(parts: Mapping[str, bytes]) -> dict[str, str]:
    return {name: etree.tostring(etree.fromstring(data), method="c14n2").decode() for name, data in parts.items()}


@dataclass
class Field:
    """What a template does with a field: walks it, reads its own fields, or prints it, perhaps in a bookmark."""

    inner: dict[str, "Field"] = field(default_factory=dict)
    item: "Field | None" = None
    is_mark: bool = False

    def value(self, chance: random.Random, marks: Any) -> object:
        if self.item is not None:
            return [self.item.value(chance, marks) for _ in range(chance.choice((0, 0, 1, 2, 3)))]
        if self.inner:
            return {name: one.value(chance, marks) for name, one in self.inner.items()}
        return f"m{next(marks)}" if self.is_mark else chance.choice(TEXTS)


def asked(template: Path) -> Field:
    """The fields of a template, as its tags use them."""
    root = Field()
    parts = keep_only_letter(unpack(template.read_bytes(), template.name))
    environment = Environment()
    for name in filter(written, parts):
        source = jinja_source(parts[name], template.name)
        _read(environment.parse(source.text), root, {}, iter(source.fields))
    return root


def _read(node: nodes.Node, root: Field, scope: Mapping[str, Field], printed: Iterator[Printed]) -> None:
    if isinstance(node, nodes.For):
        walked = _field(node.iter, root, scope)
        walked.item = walked.item or Field()
        assert isinstance(node.target, nodes.Name)
        scope = {**scope, node.target.name: walked.item, "loop": Field()}
        for child in node.body:
            _read(child, root, scope, printed)
        return
    if isinstance(node, nodes.Output):
        for value in node.nodes:
            if not isinstance(value, nodes.TemplateData) and next(printed).naming:
                _field(value, root, scope).is_mark = True
    if isinstance(node, (nodes.Name, nodes.Getattr)):
        _field(node, root, scope)
        return
    for child in node.iter_child_nodes():
        _read(child, root, scope, printed)


def _field(node: nodes.Node, root: Field, scope: Mapping[str, Field]) -> Field:
    if isinstance(node, nodes.Getattr):
        return _field(node.node, root, scope).inner.setdefault(node.attr, Field())
    assert isinstance(node, nodes.Name)
    return scope[node.name] if node.name in scope else root.inner.setdefault(node.name, Field())


@pytest.mark.parametrize("template", OURS, ids=lambda path: path.stem)
def test_our_templates_say_the_same_on_both_ways(template: Path, word: SimpleNamespace) -> None:
    chance = random.Random(template.stem)
    fields = asked(template)
    for _ in range(25):
        view = fields.value(chance, itertools.count())
        assert isinstance(view, dict)
        assert canonical(by_stream(template, view, word)) == canonical(by_tree(template, view))


@pytest.mark.parametrize("template", OURS, ids=lambda path: path.stem)
def test_our_templates_take_the_quick_way(template: Path) -> None:
    parts = keep_only_letter(unpack(template.read_bytes(), template.name))
    assert all(shaped(jinja_source(parts[name], template.name).text) for name in filter(written, parts))


def shapes(word: SimpleNamespace) -> dict[str, str]:
    paragraph, table = word.paragraph, word.table
    many = paragraph("{%p for x in l %}") + paragraph("{{ x }}") + paragraph("{%p endfor %}")
    some = paragraph("{%p if a %}") + paragraph("{{ b }}") + paragraph("{%p endif %}")
    rows = table("{%tr for x in l %}", "{{ x }}", "{%tr endfor %}")
    mark = '<w:bookmarkStart w:id="7" w:name="{}"/><w:r><w:t>{{{{ a }}}}</w:t></w:r><w:bookmarkEnd w:id="7"/>'
    return {
        "loops and tests": many + some + paragraph("{% if a %}{{ b }}{% else %} {% endif %}") + paragraph("fin"),
        "between two tables": table("A", "{{ a }}") + paragraph("{{ a }}") + paragraph("{{ b }}") + table("B", "b"),
        "tables without rows": rows + paragraph("{{ a }}") + rows + many + rows + some + rows + paragraph("fin"),
        "a table that vanishes between two": table("A", "a") + paragraph("{{ a }}") + rows + paragraph("") + table("B"),
        "cells of several paragraphs": table("T", "X|Y").replace(paragraph("X"), many).replace(paragraph("Y"), some),
        "a cell that may keep none": table("T", "X").replace(paragraph("X"), paragraph("{{ a }}") + many),
        "an empty cell": table("T", "X|Y").replace(paragraph("X"), "").replace(paragraph("Y"), "<w:p/>"),
        "breaks, tabs and fields": paragraph("{% if a %}<w:br/>{% endif %}")
        + paragraph("<w:r><w:t>{{ a }}</w:t><w:tab/></w:r>")
        + paragraph(
            '<w:r><w:t>{%r if a %}</w:t></w:r><w:r><w:br w:type="page"/></w:r><w:r><w:t>{%r endif %}</w:t></w:r>'
        ),
        "bookmarks": paragraph(mark.format("un")) + many + paragraph(mark.format("deux")) + table("{{ a }}", "b"),
        "a bookmark opened and never closed": paragraph('<w:bookmarkStart w:id="3" w:name="seul"/>' + mark.format("b"))
        + paragraph('<w:r><w:t>x{{ a }}</w:t></w:r><w:bookmarkEnd w:id="9"/>'),
        "holes cut by formatting": paragraph(
            "<w:r><w:t>[À compléter : </w:t></w:r><w:r><w:rPr><w:rStyle w:val='Fort'/></w:rPr><w:t>{{ a }}]</w:t></w:r>"
        )
        + paragraph("{{ a }}", run_style="Verbatim"),
        "self-closed and empty blocks": "<w:p/>" + paragraph("{{ a }}") + '<w:p w:rsidR="00AB12CD"/>' + table("A", "a"),
        "a section that ends": paragraph("{{ a }}")
        + '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>'
        + paragraph("fin"),
        "an indented file": "\n  <w:p>\n    <w:r>\n      <w:t>{{ a }}</w:t>\n    </w:r>\n  </w:p>\n",
        # Those that only a tree can put right:
        "a table in a cell": table("T", "X").replace(paragraph("X"), rows + paragraph("{{ a }}")),
        "a content control": f"<w:sdt><w:sdtContent>{paragraph('{{ a }}')}</w:sdtContent></w:sdt>" + paragraph("fin"),
        "a bookmark between paragraphs": '<w:bookmarkStart w:id="1" w:name="entre"/>'
        + paragraph("{{ a }}")
        + '<w:bookmarkEnd w:id="1"/>'
        + paragraph("fin"),
        "tags that cross": paragraph("{% if not a %}x{% endif %}{% if a %}y")
        + paragraph("z{% endif %}{% if a %}t{% endif %}"),
        "tracked changes": paragraph('<w:ins w:id="4" w:author="A"><w:r><w:t>{{ a }}</w:t></w:r></w:ins>')
        + paragraph(
            '<w:r><w:rPr><w:rPrChange w:id="5" w:author="A"><w:rPr/></w:rPrChange></w:rPr><w:t>{{ a }}</w:t></w:r>'
        ),
    }


NAMES = tuple(shapes(SimpleNamespace(paragraph=lambda *_, **__: "p", table=lambda *_: "t")))


@pytest.mark.parametrize("name", NAMES)
def test_any_shape_says_the_same_on_both_ways(
    name: str, template: Callable[[str], Path], word: SimpleNamespace
) -> None:
    path = template(shapes(word)[name])
    for a, b, items in itertools.product(("", " ", "mot", "[À compléter : x]"), ("", "b"), ([], ["", ""], ["a", ""])):
        view = {"a": a, "b": b, "l": items}
        try:
            expected = canonical(by_tree(path, view))
        except Exception as refusal:
            with pytest.raises(type(refusal)):
                by_stream(path, view, word)
            continue
        if name == "an indented file":
            expected = {part: "".join(map(str.strip, text.splitlines())) for part, text in expected.items()}
        assert canonical(by_stream(path, view, word)) == expected


def without_empty_runs(xml: str) -> str:
    return re.sub(r'<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space="preserve">(?:</w:t>)</w:r>', "", xml)


@pytest.mark.parametrize("template", OURS, ids=lambda path: path.stem)
def test_tags_that_stand_whole_are_read_as_docxtpl_reads_them(template: Path) -> None:
    from docxtpl import DocxTemplate

    parts = keep_only_letter(unpack(template.read_bytes(), template.name))
    for name in filter(written, parts):
        read = DocxTemplate("").patch_xml(etree.tostring(parse(parts[name]), encoding="unicode"))
        ours = whole(parse(parts[name]))
        assert ours is not None
        assert without_empty_runs(ours) == without_empty_runs(read)


@pytest.mark.parametrize(
    "text",
    [
        *("{{ a", "a }}", "{%p if a %} mot", "{{p a }}", "{{r a }}", "{%- if a %}", "{% if a -%}", "{{- a }}"),
        *("{% colspan a %}", "{% cellbg a %}", "{% vm %}", "{% hm %}", "{#p a #}", "{_{ a }_}", "{% if a == ‘b’ %}"),
        *("{%tc for a in b %}", "{% raw %}", "{% set a = 1 %}", "{% macro a() %}", "{ a }"),
    ],
)
def test_anything_else_is_left_to_docxtpl(text: str, word: SimpleNamespace) -> None:
    assert whole(parse(word.parts_of(word.paragraph(text))["word/document.xml"])) is None
