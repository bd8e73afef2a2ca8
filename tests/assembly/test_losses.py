"""What other word processors take away from a template or from a letter, as it was seen or reported of each.

LibreOffice 7.4 was run. Google Docs is known by what was reported of it: no bookmark, fields made text, every paragraph
« Normal ». OnlyOffice loses a bookmark. None of it was verified in Word.
"""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from filings.assembly.check.faults import Gravity
from filings.assembly.check.whole_template import check_template
from filings.assembly.template.render import render
from filings.assembly.template.shelves import templates_root
from filings.assembly.word import package
from filings.assembly.word.xml import parse, serialize, w
from filings.workshop.fields import fields_of
from filings.workshop.samples import samples
from tests.assembly.test_resaved import ON, OURS, body, letters, references


def fields_made_text(root: etree._Element) -> None:
    for simple in list(root.iter(w("fldSimple"))):
        above = simple.getparent()
        assert above is not None
        for run in list(simple):
            simple.addprevious(run)
        above.remove(simple)


def bookmarks_lost(root: etree._Element) -> None:
    for mark in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        above = mark.getparent()
        assert above is not None
        above.remove(mark)


def styles_lost(root: etree._Element) -> None:
    for style in list(root.iter(w("pStyle"), w("rStyle"))):
        above = style.getparent()
        assert above is not None
        above.remove(style)


def google_docs(root: etree._Element) -> None:
    fields_made_text(root)
    bookmarks_lost(root)
    styles_lost(root)


def resaved(template: Path, folder: Path, lose: Callable[[etree._Element], None]) -> Path:
    parts = package.unpack(template.read_bytes(), template.name)
    root = parse(parts[package.DOCUMENT])
    lose(root)
    saved = folder / template.name
    saved.write_bytes(package.pack(parts | {package.DOCUMENT: serialize(root)}))
    return saved


@pytest.mark.parametrize("template", OURS, ids=lambda path: path.stem)
def test_a_template_that_google_docs_has_flattened_still_writes_every_word(template: Path, tmp_path: Path) -> None:
    saved, kind = resaved(template, tmp_path, google_docs), template.stem
    for one, other in zip(letters(saved, kind), letters(template, kind), strict=True):
        assert body(one) == body(other)
    faults = check_template(saved, fields_of(kind), samples()[kind])
    assert not [one for one in faults if one.gravity is Gravity.ERROR]


def test_a_reference_whose_bookmark_was_lost_still_shows_its_number(tmp_path: Path) -> None:
    template = templates_root() / "complaint.docx"
    saved = resaved(template, tmp_path, bookmarks_lost)
    for one, other in zip(letters(saved, "complaint"), letters(template, "complaint"), strict=True):
        assert body(one) == body(other)


@pytest.mark.needs("soffice")
def test_the_references_of_a_letter_survive_a_save_by_libreoffice(tmp_path: Path) -> None:
    written = render(templates_root() / "complaint.docx", samples()["complaint"][0], title="Essai", on=ON)
    (tmp_path / "lettre.docx").write_bytes(written)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    out = tmp_path / "saved"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(out)]
    subprocess.run([*command, str(tmp_path / "lettre.docx")], check=True, capture_output=True)
    before, after = references(written), references((out / "lettre.docx").read_bytes())
    assert before and after == before
