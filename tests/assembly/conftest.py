"""A small, clean template that a test fills with the blocks it is about."""

import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import docx
import pytest

from filings.assembly.template.render import render
from filings.assembly.word import package

ON = date(2013, 11, 9)
NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = ("styles", "numbering", "settings", "footer", "fontTable")

STYLES = f"""<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Corps"><w:name w:val="Corps"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Objet"><w:name w:val="Objet"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titre3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/>
<w:pPr><w:keepNext/><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Fait"><w:name w:val="Fait"/><w:basedOn w:val="Normal"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Fort"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Verbatim"><w:name w:val="Verbatim"/><w:rPr><w:noProof/></w:rPr></w:style>
<w:style w:type="character" w:styleId="ACompleter"><w:name w:val="À compléter"/></w:style>
</w:styles>"""
NUMBERING = f"""<w:numbering {NS}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:pStyle w:val="Fait"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>
</w:num></w:numbering>"""
SETTINGS = f'<w:settings {NS}><w:themeFontLang w:val="fr-FR"/></w:settings>'
FONTS = f"<w:fonts {NS}/>"
FOOTER = (
    f'<w:ftr {NS}><w:p><w:pPr><w:pStyle w:val="Corps"/></w:pPr><w:r><w:t xml:space="preserve">page </w:t></w:r>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve"> sur </w:t></w:r>'
    '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'
)
SECTION = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>'
    "</w:sectPr>"
)


def paragraph(text: str, style: str = "Corps", run_style: str = "") -> str:
    """The XML of a paragraph; `text` is XML, so that a test may write entities and runs."""
    formatting = f'<w:rPr><w:rStyle w:val="{run_style}"/></w:rPr>' if run_style else ""
    run = text if text.startswith("<w:") else f'<w:r>{formatting}<w:t xml:space="preserve">{text}</w:t></w:r>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>'


def table(*rows: str) -> str:
    """The XML of a table; each row is the XML of its cells' text, cells separated by a bar, a tag alone in its row."""
    columns = max(row.count("|") for row in rows) + 1
    lines = []
    for number, row in enumerate(rows):
        cells = "".join(f"<w:tc><w:tcPr/>{paragraph(cell)}</w:tc>" for cell in row.split("|"))
        mark = "<w:tblHeader/>" if number == 0 else ""
        lines.append(f"<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>{cells}</w:tr>")
    grid = '<w:gridCol w:w="1000"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"


def parts_of(body: str) -> dict[str, bytes]:
    """The parts of a clean .docx holding these blocks."""
    default = Path(docx.__file__).parent / "templates" / "default.docx"
    with zipfile.ZipFile(default) as archive:
        theme = archive.read("word/theme/theme1.xml")
    kinds = {"document": "document.main", **{name: name for name in _PARTS}}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(_PARTS, 1)
    )
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {NS}><w:body>{body}{SECTION}</w:body></w:document>",
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships">{relations}</Relationships>',
        **dict(zip((f"word/{name}.xml" for name in _PARTS), (STYLES, NUMBERING, SETTINGS, FOOTER, FONTS), strict=True)),
    }
    held = {name: text.encode() for name, text in parts.items()}
    theme_type = "application/vnd.openxmlformats-officedocument.theme+xml"
    package.add_part(held, "word/theme/theme1.xml", theme, theme_type, "theme")
    package.set_properties(held, "Essai", ON)
    return held


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Writes a template made of these blocks and gives its path."""
    folder = tmp_path_factory.mktemp("modeles")

    def made(body: str, name: str = "modele.docx") -> Path:
        path = folder / str(len(list(folder.iterdir()))) / name
        path.parent.mkdir()
        path.write_bytes(package.pack(parts_of(body)))
        return path

    return made


@pytest.fixture(scope="session")
def fill(template: Callable[[str], Path]) -> Callable[..., bytes]:
    """Fills a template made of these blocks."""

    def filled(body: str, view: Mapping[str, object], title: str = "Plainte") -> bytes:
        return render(template(body), view, title=title, on=ON)

    return filled


def texts(data: bytes) -> list[str]:
    """The texts of a document's paragraphs, as python-docx reads them."""
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


@pytest.fixture(scope="session")
def word() -> SimpleNamespace:
    """The builders above, for test modules, which import nothing from one another."""
    return SimpleNamespace(paragraph=paragraph, table=table, texts=texts, parts_of=parts_of, on=ON)
