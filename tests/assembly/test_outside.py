"""A letter reaches nothing by itself: what would is refused by name, whatever its relationship calls itself."""

import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from filings.assembly.check.whole_template import check_template
from filings.assembly.template.render import render
from filings.assembly.template.untrusted_file import opened
from filings.assembly.word import package
from filings.assembly.word.xml import parse
from filings.errors import FilingsError

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
    'xmlns:wp15="http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing" '
    f'xmlns:r="{REL}"'
)
OUT = "https://exemple.fr/pixel.png"


def linked(parts: Mapping[str, bytes], target: str = OUT, part: str = "document") -> dict[str, bytes]:
    """The parts of a document, one of which has a relationship, `rId99`, that leads outside."""
    name = f"word/_rels/{part}.xml.rels"
    empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    link = f'<Relationship Id="rId99" Type="{REL}/hyperlink" TargetMode="External" Target="{target}"/></Relationships>'
    rels = parts.get(name, empty.encode()).replace(b"</Relationships>", link.encode())
    return {**parts, name: rels}


def written(tmp_path: Path, parts: Mapping[str, bytes]) -> Path:
    path = tmp_path / "complaint.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def refusal(tmp_path: Path, parts: Mapping[str, bytes], word: SimpleNamespace) -> str:
    """Why a template is refused, in one sentence wherever it is used."""
    path = written(tmp_path, parts)
    said = set()
    for use in (
        lambda: render(path, {"x": "mot"}, title="Essai", on=word.on),
        lambda: check_template(path, (), ()),
        lambda: opened(path),
    ):
        with pytest.raises(FilingsError) as refused:
            use()
        said.add(str(refused.value))
    (sentence,) = said
    assert "complaint.docx" in sentence
    return sentence


def run(inside: str) -> str:
    return f"<w:r>{inside}</w:r>"


FOLLOWED = {
    "an image": '<w:drawing><a:blip r:link="rId99"/></w:drawing>',
    "an image said to be embedded": '<w:drawing><a:blip r:embed="rId99"/></w:drawing>',
    "a drawing": '<w:drawing><a:blip><asvg:svgBlip r:link="rId99"/></a:blip></w:drawing>',
    "an old image": '<w:pict><v:shape><v:imagedata r:href="rId99"/></v:shape></w:pict>',
    "an old image by its link": '<w:pict><v:shape><v:imagedata r:link="rId99"/></v:shape></w:pict>',
    "an old image of Office": '<w:pict><v:shape><v:imagedata o:relid="rId99"/></v:shape></w:pict>',
    "an old filling": '<w:pict><v:rect><v:fill r:id="rId99" type="frame"/></v:rect></w:pict>',
    "an object": '<w:pict><o:OLEObject Type="Link" r:link="rId99"/></w:pict>',
    "an object by its name": '<w:pict><o:OLEObject Type="Link" r:id="rId99"/></w:pict>',
    "a video": '<w:drawing><a:videoFile r:link="rId99"/></w:drawing>',
    "a sound": '<w:drawing><a:audioFile r:link="rId99"/></w:drawing>',
    "a mouse over": '<w:drawing><a:hlinkHover r:id="rId99"/></w:drawing>',
    "a movie": '<w:movie r:id="rId99"/>',
    "another document": '<w:subDoc r:id="rId99"/>',
    "another file": '<w:altChunk r:id="rId99"/>',
    "a link that is an image too": '<w:hyperlink r:id="rId99"><a:blip r:link="rId99"/></w:hyperlink>',
    "a link by another attribute": '<w:hyperlink r:embed="rId99"/>',
}


@pytest.mark.parametrize("inside", FOLLOWED.values(), ids=FOLLOWED.keys())
@pytest.mark.parametrize("where", ["document", "footer"])
def test_what_follows_a_link_without_being_one_is_refused(
    tmp_path: Path, word: SimpleNamespace, inside: str, where: str
) -> None:
    parts = linked(word.parts_of(word.paragraph("{{ x }}")), part=where)
    name = f"word/{where}.xml"
    body = parts[name].replace(b"</w:p>", run(inside).encode() + b"</w:p>", 1)
    root = re.sub(rb"^<w:\w+ [^>]*>", lambda found: found[0].replace(f' xmlns:r="{REL}"'.encode(), b""), body)
    declared = re.sub(rb"^(<w:\w+)", rb"\1 " + NAMES.encode(), root)
    said = refusal(tmp_path, {**parts, name: declared}, word)
    assert "va chercher un autre fichier" in said or "insère" in said


@pytest.mark.parametrize(
    "inside",
    [
        '<v:imagedata src="https://exemple.fr/pixel.png"/>',
        '<v:imagedata o:href="https://exemple.fr/pixel.png"/>',
        '<v:fill src="\\\\exemple.fr\\a.png"/>',
        '<v:fill o:althref="file:///c:/a.png"/>',
        '<v:shape href="javascript:alert(1)"/>',
        '<wp15:webVideoPr embeddedHtml="&lt;iframe src=&quot;https://exemple.fr&quot;/&gt;"/>',
    ],
)
def test_an_address_without_a_relationship_is_refused(tmp_path: Path, word: SimpleNamespace, inside: str) -> None:
    body = word.paragraph("{{ x }}") + f"<w:p><w:r><w:pict {NAMES}>{inside}</w:pict></w:r></w:p>"
    assert "Ce modèle est refusé" in refusal(tmp_path, word.parts_of(body), word)


def test_a_template_of_elsewhere_behind_a_hyperlink_is_refused(tmp_path: Path, word: SimpleNamespace) -> None:
    parts = linked(word.parts_of(word.paragraph("{{ x }}")), part="settings")
    parts["word/settings.xml"] = parts["word/settings.xml"].replace(
        b"<w:themeFontLang", f'<w:attachedTemplate xmlns:r="{REL}" r:id="rId99"/><w:themeFontLang'.encode()
    )
    assert "modèle attaché" in refusal(tmp_path, parts, word)


def test_a_link_that_one_clicks_stays_and_one_that_nothing_follows_goes(tmp_path: Path, word: SimpleNamespace) -> None:
    body = word.paragraph(f'<w:hyperlink xmlns:r="{REL}" r:id="rId99"><w:r><w:t>{{{{ x }}}}</w:t></w:r></w:hyperlink>')
    followed = linked(word.parts_of(body))
    alone = linked(word.parts_of(word.paragraph("{{ x }}")))
    for parts, expected in ((followed, [OUT]), (alone, [])):
        made = render(written(tmp_path, parts), {"x": "mot"}, title="Essai", on=word.on)
        rels = parse(package.unpack(made, "lettre")[package.DOCUMENT_RELS])
        assert [one.get("Target") for one in rels if one.get("TargetMode")] == expected
        assert word.texts(made) == ["mot"] or expected


@pytest.mark.parametrize(
    "target", ["file:///c:/a.exe", "\\\\exemple.fr\\a", "javascript:a()", "a.docm", "ftp://exemple.fr"]
)
def test_a_link_that_one_clicks_leads_to_a_page_or_a_mail(tmp_path: Path, word: SimpleNamespace, target: str) -> None:
    body = word.paragraph('<w:hyperlink r:id="rId99"><w:r><w:t>{{ x }}</w:t></w:r></w:hyperlink>')
    assert "un lien vers un fichier" in refusal(tmp_path, linked(word.parts_of(body), target), word)


def field(*pieces: str, shown: str = "1") -> str:
    begin, middle, end = (run(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "separate", "end"))
    code = "".join(piece if piece.startswith("<") else run(f"<w:instrText>{piece}</w:instrText>") for piece in pieces)
    return f"{begin}{code}{middle}{run(f'<w:t>{shown}</w:t>')}{end}"


CODES = {
    "a picture": field(' INCLUDEPICTURE "https://exemple.fr/a.png" \\d '),
    "a text": field(" INCLUDETEXT c:\\\\a.docx "),
    "a program's data, in pieces": field(" DDE", "AUTO c:\\\\cmd.exe "),
    "an old glossary": field(" GLOSSARY a "),
    "a code by a tag": field(' {{ "DDEAUTO" }} c:\\\\cmd.exe '),
    "a name that a tag ends": field(' DDE{{ "AUTO" }} c:\\\\cmd.exe '),
    "a code by a condition": field(
        " DDE", run("<w:t>{%r if x %}</w:t>"), " ", run("<w:t>{%r endif %}</w:t>"), "AUTO a"
    ),
    "a code by a comment": field(" DDE{# a #}AUTO a"),
    "a code cut by an instruction": field(run("<w:instrText> DDE<?a b?>AUTO a</w:instrText>")),
    "a code cut by a comment of XML": field(run("<w:instrText> DDE<!-- a -->AUTO a</w:instrText>")),
    "a code in a code": field(field(" QUOTE DDEAUTO "), " c:\\\\cmd.exe "),
    "a code ended by a code": field(" ZZ", field(" QUOTE AUTO "), " c:\\\\cmd.exe "),
    "a code cut by a choice": field(
        " DDE",
        '<x:a xmlns:x="http://exemple.fr/x"><w:r><w:instrText>XX</w:instrText></w:r></x:a>',
        "AUTO c:\\\\cmd.exe ",
    ),
    "a simple code by a tag": '<w:fldSimple w:instr=" {{ x }} a "><w:r><w:t>1</w:t></w:r></w:fldSimple>',
    "a simple code by a condition": '<w:fldSimple w:instr=" DDE{% if x %}AUTO{% endif %} a"><w:r/></w:fldSimple>',
    "a link to a program": field(' HYPERLINK "javascript:alert(1)" '),
    "a link to a file": field(" HYPERLINK file:///c:/a.exe "),
    "a link to a share": field(' HYPERLINK \\o "bulle" "\\\\\\\\exemple.fr\\\\a" '),
}


@pytest.mark.parametrize("code", CODES.values(), ids=CODES.keys())
def test_a_field_that_fetches_or_runs_is_refused_however_its_code_is_written(
    tmp_path: Path, word: SimpleNamespace, code: str
) -> None:
    body = word.paragraph("{{ x }}") + word.paragraph(code)
    assert "Ce modèle est refusé" in refusal(tmp_path, word.parts_of(body), word)


@pytest.mark.parametrize(
    "code",
    [
        field(" REF {{ x }} \\h "),
        field(" HYPERLINK \\l {{ x }} "),
        field(' HYPERLINK "https://exemple.fr/page" \\o "la page" '),
        field(" IF ", field(" PAGE "), ' = 1 "" "suite" '),
        field(" DATE \\@ &quot;d MMMM yyyy&quot; "),
        run("<w:t>{%r if x %}</w:t>") + field(" PAGE ") + run("<w:t>{%r endif %}</w:t>"),
    ],
)
def test_an_ordinary_field_is_kept(tmp_path: Path, word: SimpleNamespace, code: str) -> None:
    path = written(tmp_path, word.parts_of(word.paragraph("{{ x }}") + word.paragraph(code)))
    data = package.unpack(render(path, {"x": "mot"}, title="Essai", on=word.on), "lettre")[package.DOCUMENT]
    assert data.count(b"instrText>") == code.count("instrText>")


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<image href="https://exemple.fr/a.png"/>',
        '<use xlink:href="https://exemple.fr/a.svg#b" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
        '<rect onload="alert(1)"/>',
        "<style>@import 'https://exemple.fr/a.css';</style>",
        '<rect style="fill: url(https://exemple.fr/a.svg#b)"/>',
        "<foreignObject/>",
    ],
)
@pytest.mark.parametrize("name", ["image1.svg", "image1.png"])
def test_a_drawing_that_runs_or_fetches_is_refused(
    tmp_path: Path, word: SimpleNamespace, inside: str, name: str
) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'.encode()
    parts = word.parts_of(word.paragraph("{{ x }}")) | {f"word/media/{name}": drawing}
    assert "SVG" in refusal(tmp_path, parts, word)


def test_a_drawing_that_only_draws_is_kept(tmp_path: Path, word: SimpleNamespace) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg"><defs/><rect style="fill: url(#a)" width="1" height="1"/></svg>'
    parts = word.parts_of(word.paragraph("{{ x }}")) | {"word/media/image1.svg": drawing}
    assert word.texts(render(written(tmp_path, parts), {"x": "mot"}, title="Essai", on=word.on)) == ["mot"]


@pytest.mark.parametrize("moved", ["entetes/footer.xml", "word/footer.dat", "word/pied.xml"])
def test_a_part_that_would_be_neither_read_nor_filled_is_refused(
    tmp_path: Path, word: SimpleNamespace, moved: str
) -> None:
    parts = word.parts_of(word.paragraph("{{ x }}"))
    parts[moved] = parts.pop("word/footer.xml")
    rels = parts[package.DOCUMENT_RELS].replace(b'Target="footer.xml"', f'Target="/{moved}"'.encode())
    assert "n’est pas là où Word la met" in refusal(tmp_path, parts | {package.DOCUMENT_RELS: rels}, word)


def test_a_document_beside_the_one_that_is_checked_is_refused(tmp_path: Path, word: SimpleNamespace) -> None:
    parts = word.parts_of(word.paragraph("{{ x }}"))
    parts["autre/document.xml"] = parts[package.DOCUMENT]
    rels = parts[package.ROOT_RELS].replace(b"word/document.xml", b"autre/document.xml")
    assert "n’est pas là où Word la met" in refusal(tmp_path, parts | {package.ROOT_RELS: rels}, word)
