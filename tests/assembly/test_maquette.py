"""The layout of our templates: what a printed page owes to its reader, a photocopier and a screen reader."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from filings.assembly.template.shelves import templates_root
from filings.assembly.word import package
from filings.assembly.word.styles import ADDRESS, HEADINGS
from filings.assembly.word.xml import parse, w

OURS = sorted(templates_root().glob("*.docx"))
#: Nothing that is read is smaller (half-points) but an address and the foot of the page.
SMALLEST = 21
EXCEPT = {ADDRESS, "PiedDePage", "PiedDePagePaysage", "CommentText", "CommentReference"}
#: Sides, top and bottom of a page, in twentieths of a point: 2.4, 2.0 and 1.9 cm.
MARGINS = {"left": "1361", "right": "1361", "top": "1134", "bottom": "1077"}

each = pytest.mark.parametrize("template", OURS, ids=lambda path: path.stem)


def part(template: Path, name: str) -> Any:
    return parse(package.unpack(template.read_bytes(), template.name)[name])


def styles(template: Path) -> dict[str, etree._Element]:
    return {one.get(w("styleId"), ""): one for one in part(template, "word/styles.xml").iter(w("style"))}


def tables(template: Path) -> Iterator[tuple[etree._Element, list[etree._Element]]]:
    for table in part(template, package.DOCUMENT).iter(w("tbl")):
        head, *rows = table.findall(w("tr"))
        yield head, [row for row in rows if "{%tr" not in "".join(row.itertext())]


@each
def test_nothing_is_smaller_than_what_one_reads_without_effort(template: Path) -> None:
    sizes = {
        id_: int(size.get(w("val"), "0"))
        for id_, style in styles(template).items()
        for size in style.iter(w("sz"))
        if id_ not in EXCEPT
    }
    assert sizes and min(sizes.values()) >= SMALLEST


@each
def test_no_colour_and_no_fill_but_that_of_what_is_to_be_completed(template: Path) -> None:
    filled = {id_ for id_, style in styles(template).items() if list(style.iter(w("shd")))}
    assert filled == {"ACompleter"}
    text = package.unpack(template.read_bytes(), template.name)
    for name in ("word/styles.xml", package.DOCUMENT):
        colours = set(re.findall(rb'(?:w:color|w:fill)="([0-9A-F]{6})"', text[name])) - {b"000000"}
        assert colours <= {b"D9D9D9"}


@each
def test_the_page_has_the_same_margins_and_says_which_it_is_of_how_many(template: Path) -> None:
    for margins in part(template, package.DOCUMENT).iter(w("pgMar")):
        assert {side: margins.get(w(side)) for side in MARGINS} == MARGINS
    foot = part(template, "word/footer1.xml")
    assert [one.get(w("instr"), "").strip() for one in foot.iter(w("fldSimple"))] == ["PAGE", "NUMPAGES"]
    assert "".join(foot.itertext()).startswith("{{ pied }} — page ")


@each
def test_each_table_repeats_its_head_cuts_no_row_and_fills_the_page(template: Path) -> None:
    for head, rows in tables(template):
        assert head.find(f"{w('trPr')}/{w('tblHeader')}") is not None
        for row in (head, *rows):
            assert row.find(f"{w('trPr')}/{w('cantSplit')}") is not None
            assert all("".join(cell.itertext()).strip() for cell in row.findall(w("tc")))


@each
def test_no_address_is_a_link_and_headings_are_headings(template: Path) -> None:
    document = part(template, package.DOCUMENT)
    assert not list(document.iter(w("hyperlink")))
    assert b"HYPERLINK" not in etree.tostring(document)
    of = styles(template)
    for level, id_ in enumerate(HEADINGS):
        assert of[id_].find(w("name")).get(w("val")) == f"heading {level + 1}"  # type: ignore[union-attr]
        assert of[id_].find(f"{w('pPr')}/{w('keepNext')}") is not None
        assert of[id_].find(f"{w('pPr')}/{w('outlineLvl')}").get(w("val")) == str(level)  # type: ignore[union-attr]


def test_a_lead_in_keeps_with_what_it_introduces_and_the_hand_has_room_to_sign() -> None:
    complaint = templates_root() / "complaint.docx"
    kept = {id_ for id_, style in styles(complaint).items() if style.find(f"{w('pPr')}/{w('keepNext')}") is not None}
    assert {"CorpsLie", "DemandeLiee", "TextePeine", "TableauLie", "TableauEntete", "CorpsFinal", "Formule"} <= kept
    air = styles(complaint)["Signature"].find(f"{w('pPr')}/{w('spacing')}")
    assert air is not None and air.get(w("before")) == "520"
    lines = ["".join(one.itertext()) for one in part(complaint, package.DOCUMENT).iter(w("p"))]
    leads = [
        (one.find(f"{w('pPr')}/{w('pStyle')}").get(w("val")), "".join(one.itertext()))  # type: ignore[union-attr]
        for one in part(complaint, package.DOCUMENT).iter(w("p"))
        if "_intro }}" in "".join(one.itertext())
    ]
    assert len(lines) > 100 and {style for style, _ in leads} == {"CorpsLie"}
