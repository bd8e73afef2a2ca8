"""A document is read back as text, and its faults are said."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from filings.assembly.template.shelves import find, templates_root
from filings.assembly.word import package
from filings.assembly.word.text_view import text_view
from filings.errors import FilingsError
from tests.assembly.document_check import check_document

Fill = Callable[..., bytes]
OURS = sorted(templates_root().glob("*.docx"))


def test_the_text_view_reads_as_the_page_does(fill: Fill, word: SimpleNamespace) -> None:
    second = "<w:r><w:t>second</w:t></w:r>"
    body = (
        word.paragraph("Les faits", "Titre1")
        + word.paragraph("premier", "Fait")
        + word.paragraph(second, "Fait")
        + word.paragraph("recommence", "Fait").replace(
            '<w:pStyle w:val="Fait"/>',
            '<w:pStyle w:val="Fait"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>',
        )
        + word.paragraph("détail", "Fait").replace(
            '<w:pStyle w:val="Fait"/>',
            '<w:pStyle w:val="Fait"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>',
        )
        + word.paragraph("a{{ saut }}b")
        + word.table("N°|Quoi", "1|dit")
    )
    assert text_view(fill(body, {"saut": "\n"})) == (
        "titre : Plainte · langue : fr-FR\n"
        "(Pied) [Corps] page 1 sur 1\n"
        "[Titre 1] Les faits\n"
        "[Fait 1.] premier\n"
        "[Fait 2.] second\n"
        "[Fait 1.] recommence\n"
        "[Fait a)] détail\n"
        "[Corps] a ⏎ b\n"
        "| N° | Quoi | (en-tête)\n"
        "| 1 | dit |\n"
    )


def test_a_clean_document_has_no_fault(fill: Fill, word: SimpleNamespace) -> None:
    body = (
        word.paragraph("I", "Titre1")
        + word.paragraph("Bonjour.")
        + word.table("N°|Quoi", "1|")
        + word.paragraph("Fin.")
    )
    assert check_document(fill(body, {})) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<w:p/>", "vide"),
        ("<w:p><w:r><w:t>x</w:t></w:r></w:p>", "sans style"),
        ('<w:p><w:pPr><w:pStyle w:val="Rien"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>', "n’est pas défini"),
        ('<w:p><w:pPr><w:pStyle w:val="Corps"/><w:jc w:val="both"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>', "directe"),
        ('<w:p><w:pPr><w:pStyle w:val="Corps"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r></w:p>', "directe"),
        ('<w:p><w:pPr><w:pStyle w:val="Corps"/></w:pPr><w:r><w:t>1. À la main</w:t></w:r></w:p>', "à la main"),
        ('<w:p><w:pPr><w:pStyle w:val="Titre3"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>', "sauté"),
        ('<w:p><w:pPr><w:pStyle w:val="Corps"/></w:pPr><w:r><w:t>{{ nom }}</w:t></w:r></w:p>', "balise"),
        ("<w:tbl><w:tblPr/><w:tblGrid/>" + "<w:tr><w:tc><w:p/></w:tc></w:tr>" * 2 + "</w:tbl>", "en-tête"),
        (
            '<w:p><w:pPr><w:pStyle w:val="Corps"/></w:pPr><w:fldSimple w:instr=" REF nulle_part \\n \\h ">'
            "<w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>",
            "signet qui n’existe pas",
        ),
    ],
)
def test_each_fault_of_the_blocks_is_said(word: SimpleNamespace, body: str, fault: str) -> None:
    faults = check_document(package.pack(word.parts_of(word.paragraph("Bonjour.") + body)))
    assert any(fault in said for said in faults), faults


@pytest.mark.parametrize(
    ("part", "before", "after", "fault"),
    [
        ("word/document.xml", b'w:w="11906" w:h="16838"', b'w:w="12240" w:h="15840"', "A4"),
        ("word/styles.xml", b'w:lang w:val="fr-FR"', b'w:lang w:val="en-US"', "langue par défaut"),
        ("word/settings.xml", b"fr-FR", b"en-US", "themeFontLang"),
        ("word/footer1.xml", b"NUMPAGES", b"DATE", "page X sur Y"),
        ("word/styles.xml", b"<w:widowControl/>", b"", "veuves"),
        ("word/styles.xml", b"<w:keepNext/>", b"", "ne reste pas"),
        ("docProps/core.xml", b"<dc:creator></dc:creator>", b"<dc:creator>python-docx</dc:creator>", "nomment"),
        ("docProps/core.xml", b"fr-FR", b"en-US", "propriétés"),
        ("word/document.xml", b"<w:p>", b'<w:p w:rsidR="00AA00BB">', "révision"),
    ],
)
def test_each_fault_of_the_setting_is_said(
    word: SimpleNamespace, part: str, before: bytes, after: bytes, fault: str
) -> None:
    parts = word.parts_of(word.paragraph("Bonjour."))
    name = part if part in parts else part.replace("footer1", "footer")
    assert before in parts[name]
    parts[name] = parts[name].replace(before, after)
    assert any(fault in said for said in check_document(package.pack(parts)))


@pytest.mark.parametrize("path", OURS, ids=[path.stem for path in OURS])
def test_our_templates_are_built_as_our_documents_must_be(path: Path) -> None:
    assert check_document(path.read_bytes(), is_template=True) == []


def test_a_lawyers_folder_comes_first_and_ours_stands_behind(tmp_path: Path) -> None:
    (tmp_path / "complaint.docx").write_bytes(b"x")
    assert find("complaint", tmp_path) == tmp_path / "complaint.docx"
    with pytest.raises(FilingsError, match="introuvable"):
        find("inexistant", tmp_path)
    with pytest.raises(FilingsError, match="dossier"):
        find("complaint", tmp_path / "absent")
    with pytest.raises(FilingsError):
        find("../complaint")


def test_the_templates_are_found_in_a_checkout() -> None:
    assert templates_root().is_dir()
