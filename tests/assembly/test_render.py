"""What a view holds is what the document says, character for character; what is wrong is said, not printed."""

import io
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import docx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from filings.assembly.template.render import render
from filings.errors import FilingsError
from tests.assembly.document_check import check_document

Fill = Callable[..., bytes]
Make = Callable[[str], Path]

NASTY = st.sampled_from(
    ["{{", "}}", "{%", "%}", "{_{", "}_}", "{_%", "%_}", "{#", "&amp;", "&#65;", "<w:p>", "</w:t>", "]]>", "<!--"]
)
TEXT = st.lists(
    st.one_of(
        NASTY,
        st.sampled_from(
            ["🙂", "👩🏽‍🚒", "שלום", "مرحبا", "\u202e", "\u00a0", "\u202f", "  ", "\t", "\n", "\r\n", "«", "’"]
        ),
        st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=20),
    ),
    max_size=12,
).map("".join)


def as_read(text: str) -> str:
    return re.sub(r"\r\n?", "\n", text)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT)
@example("é🙂<&>" * 2000)
@example("  deux espaces  ")
@example("{{ 7*7 }}{% for x in y %}{_{ }_}")
def test_any_text_is_read_back_exactly(fill: Fill, word: SimpleNamespace, text: str) -> None:
    body = word.paragraph("[{{ dit }}]") + word.table("Titre", "[{{ dit }}]")
    data = fill(body, {"dit": text})
    document = docx.Document(io.BytesIO(data))
    assert document.paragraphs[0].text == f"[{as_read(text)}]"
    assert document.tables[0].cell(1, 0).text == f"[{as_read(text)}]"


@settings(max_examples=25, deadline=None)
@given(TEXT.filter(lambda text: text.strip() != ""))
def test_any_title_is_read_back_on_one_line_and_the_file_is_valid(fill: Fill, word: SimpleNamespace, text: str) -> None:
    data = fill(word.paragraph("Un mot."), {}, title=text)
    assert docx.Document(io.BytesIO(data)).core_properties.title == re.sub(r"[ \t\r\n]+", " ", text).strip(" ")


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\x0c", "\ufffe", "\ud83d", "\udc00"])
def test_a_character_xml_forbids_is_refused_and_its_field_named(
    fill: Fill, word: SimpleNamespace, character: str
) -> None:
    with pytest.raises(FilingsError, match=r"fait\.mots.*U\+") as refusal:
        fill(word.paragraph("{{ fait.mots }}"), {"fait": {"mots": f"secret {character}"}})
    assert "secret" not in str(refusal.value)


def test_line_breaks_and_tabs_stay_inside_their_paragraph(fill: Fill, word: SimpleNamespace) -> None:
    data = fill(word.paragraph("{{ bloc }}"), {"bloc": "ligne 1\nligne 2\tcolonne"})
    xml = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    assert xml.count("<w:p>") == 1
    assert "<w:br/>" in xml and "<w:tab/>" in xml
    assert word.texts(data) == ["ligne 1\nligne 2\tcolonne"]


@pytest.mark.parametrize("value", [None, True, 1.5, ["a"], {"a": 1}, date(2013, 11, 9), b"octets"])
def test_what_is_no_text_is_an_error_never_a_word(fill: Fill, word: SimpleNamespace, value: object) -> None:
    with pytest.raises(FilingsError, match="plaignant"):
        fill(word.paragraph("{{ plaignant }}"), {"plaignant": value})


def test_none_inside_a_join_is_an_error(fill: Fill, word: SimpleNamespace) -> None:
    assert word.texts(fill(word.paragraph("{{ noms|join(', ') }}"), {"noms": ["a", "b"]})) == ["a, b"]
    with pytest.raises(FilingsError):
        fill(word.paragraph("{{ noms|join(', ') }}"), {"noms": ["a", None]})


@pytest.mark.parametrize(
    ("tag", "field"),
    [
        ("{{ plaignant.nom }}", "plaignant.nom"),
        ("{{ inconnu }}", "inconnu"),
        ("{% if inconnu %}a{% endif %}", "inconnu"),
    ],
)
def test_a_field_that_does_not_exist_is_named_with_its_template(
    fill: Fill, word: SimpleNamespace, tag: str, field: str
) -> None:
    with pytest.raises(FilingsError) as refusal:
        fill(word.paragraph(tag), {"plaignant": {"prenom": "Camille"}})
    assert refusal.value.where == "modele.docx"
    assert field in refusal.value.what


@pytest.mark.parametrize(
    "tag",
    [
        "{{ x.__class__ }}",
        "{{ x.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ x.upper() }}",
        "{{ vue.items() }}",
        "{{ lipsum.__globals__ }}",
        "{{ range(9) }}",
        "{{ x|attr('__class__') }}",
        "{{ x|safe }}",
        "{{ x|pprint }}",
        "{% macro m() %}{% endmacro %}",
        "{% include 'x' %}",
        "{% autoescape false %}{{ x }}{% endautoescape %}",
        "{% raw %}{{ x }}{% endraw %}",
        "{{r x }}",
        "{{p x }}",
    ],
)
def test_a_template_is_a_form_not_a_program(fill: Fill, word: SimpleNamespace, tag: str) -> None:
    with pytest.raises(FilingsError):
        fill(word.paragraph(tag), {"x": "texte", "vue": {"a": "b"}})


@pytest.mark.parametrize("tag", ['{{ "}}{{" }}', '{% if "%}{{ x }}" %}y{% endif %}'])
def test_braces_between_quotes_are_refused_with_the_words_around_them(
    fill: Fill, word: SimpleNamespace, tag: str
) -> None:
    with pytest.raises(FilingsError, match="accolades entre guillemets") as refused:
        fill(word.paragraph(tag), {"x": "texte"})
    assert tag.replace(" ", "") in str(refused.value).replace(" ", "")


def test_a_field_may_bear_the_name_of_a_python_method(fill: Fill, word: SimpleNamespace) -> None:
    view = {"vue": {"items": "un", "keys": "deux"}}
    assert word.texts(fill(word.paragraph("{{ vue.items }} {{ vue.keys }}"), view)) == ["un deux"]


def test_a_value_that_calls_itself_safe_is_escaped_all_the_same(fill: Fill, word: SimpleNamespace) -> None:
    class Sly(str):
        def __html__(self) -> str:
            return "</w:t>"

        def __str__(self) -> str:
            return "autre chose"

    assert word.texts(fill(word.paragraph("{{ x }}"), {"x": Sly("<b>")})) == ["<b>"]


def test_equal_arguments_give_equal_bytes(template: Make, word: SimpleNamespace) -> None:
    path = template(word.paragraph("{{ a }}") + word.table("T", "{%tr for x in l %}", "{{ x }}", "{%tr endfor %}"))
    view = {"a": "é🙂", "l": ["1", "2"]}
    first = render(path, view, title="T", on=word.on)
    with tempfile.TemporaryDirectory() as folder:
        elsewhere = Path(folder) / "modele.docx"
        elsewhere.write_bytes(path.read_bytes())
        assert render(elsewhere, view, title="T", on=word.on) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_tells_who_made_the_document_or_with_what(word: SimpleNamespace, tmp_path: Path) -> None:
    library = docx.Document()  # python-docx's default template carries all that a letter must not
    library.add_paragraph("Bonjour {{ nom }}")
    library.add_comment(library.paragraphs[0].runs, "note interne", author="Quelqu’un")
    library.save(str(tmp_path / "defaut.docx"))
    data = render(tmp_path / "defaut.docx", {"nom": "Camille"}, title="Lettre", on=word.on)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        everything = b"".join(archive.read(name) for name in names)
    assert not [name for name in names if re.search("thumbnail|customXml|stylesWithEffects|comments", name)]
    for trace in (
        b"python-docx",
        b"Quelqu",
        b"note interne",
        b"rsid",
        b"commentRange",
        b"Macintosh",
        b"Microsoft Office",
    ):
        assert trace not in everything, trace
    core = docx.Document(io.BytesIO(data)).core_properties
    assert (core.title, core.language, core.author, core.last_modified_by) == ("Lettre", "fr-FR", "", "")
    assert core.created is not None and core.created.date() == word.on
    assert word.texts(data) == ["Bonjour Camille"]


def test_tags_leave_no_empty_paragraph_and_no_empty_cell(fill: Fill, word: SimpleNamespace) -> None:
    body = (
        word.paragraph("{%p for f in faits %}")
        + word.paragraph("{{ f }}")
        + word.paragraph("{%p endfor %}")
        + word.paragraph("{% if absent %}jamais{% endif %}")
        + word.table("Titre|Autre", "{% if absent %}x{% endif %}|b")
        + word.paragraph("{%p if absent %}")
        + word.paragraph("jamais")
        + word.paragraph("{%p endif %}")
        + word.paragraph("fin")
    )
    data = fill(body, {"faits": ["un", "deux"], "absent": ""})
    assert word.texts(data) == ["un", "deux", "fin"]
    assert check_document(data) == []
    assert docx.Document(io.BytesIO(data)).tables[0].cell(1, 0).text == ""


def test_a_cell_whose_paragraphs_all_vanish_keeps_one(fill: Fill, word: SimpleNamespace, tmp_path: Path) -> None:
    hidden = word.paragraph("{%p if absent %}") + word.paragraph("x") + word.paragraph("{%p endif %}")
    body = word.table("Titre", "CELLULE").replace(word.paragraph("CELLULE"), hidden) + word.paragraph("fin")
    (tmp_path / "x.docx").write_bytes(fill(body, {"absent": False}))
    validation = OpenXmlValidator().validate(str(tmp_path / "x.docx"))
    assert validation.is_valid, [error.description for error in validation.errors]


def test_a_table_without_rows_disappears(fill: Fill, word: SimpleNamespace) -> None:
    body = word.paragraph("avant") + word.table("{%tr for x in l %}", "{{ x }}", "{%tr endfor %}")
    data = fill(body, {"l": []})
    assert docx.Document(io.BytesIO(data)).tables == []


def test_references_to_a_numbered_paragraph_follow_it(fill: Fill, word: SimpleNamespace, tmp_path: Path) -> None:
    fact = (
        '<w:bookmarkStart w:id="7" w:name="{{ f.signet }}"/><w:r><w:t>{{ f.quoi }}</w:t></w:r><w:bookmarkEnd w:id="7"/>'
    )
    reference = (
        '<w:r><w:t xml:space="preserve">voir § </w:t></w:r><w:r><w:t>{%r for f in faits %}</w:t></w:r>'
        '<w:fldSimple w:instr=" REF {{ f.signet }} \\n \\h "><w:r><w:t>{{ f.numero }}</w:t></w:r></w:fldSimple>'
        '<w:r><w:t xml:space="preserve">{% if not loop.last %}, {% endif %}</w:t></w:r>'
        "<w:r><w:t>{%r endfor %}</w:t></w:r>"
    )
    body = (
        word.paragraph("{%p for f in faits %}")
        + word.paragraph(fact, "Fait")
        + word.paragraph("{%p endfor %}")
        + word.paragraph(reference)
    )
    facts = [{"signet": f"fait_{n}", "numero": n, "quoi": f"fait {n}"} for n in (1, 2, 3)]
    data = fill(body, {"faits": facts})
    xml = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    assert re.findall(r'bookmarkStart w:id="(\d+)" w:name="(\w+)"', xml) == [
        ("0", "fait_1"),
        ("1", "fait_2"),
        ("2", "fait_3"),
    ]
    assert re.findall(r'bookmarkEnd w:id="(\d+)"', xml) == ["0", "1", "2"]
    assert re.findall(r"REF (\w+) ", xml) == ["fait_1", "fait_2", "fait_3"]
    assert check_document(data) == []
    (tmp_path / "x.docx").write_bytes(data)
    validation = OpenXmlValidator().validate(str(tmp_path / "x.docx"))
    assert validation.is_valid, [error.description for error in validation.errors]


@pytest.mark.parametrize("value", ['x" w:evil="1', "a b", "INCLUDETEXT c:\\x", "é", "", "x" * 41])
def test_a_text_never_enters_a_field_code(fill: Fill, word: SimpleNamespace, value: str) -> None:
    body = word.paragraph('<w:fldSimple w:instr=" REF {{ x }} \\h "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    with pytest.raises(FilingsError, match="signet"):
        fill(body, {"x": value})
    with pytest.raises(FilingsError, match="signet"):
        fill(word.paragraph("<w:r><w:instrText>{{ x }}</w:instrText></w:r>"), {"x": value})


def test_two_bookmarks_of_one_name_are_refused(fill: Fill, word: SimpleNamespace) -> None:
    body = word.paragraph(
        '<w:bookmarkStart w:id="1" w:name="{{ x }}"/><w:r><w:t>a</w:t></w:r><w:bookmarkEnd w:id="1"/>'
    )
    with pytest.raises(FilingsError, match="deux signets"):
        fill(body + body, {"x": "fait_1"})


def test_a_tag_that_word_cut_into_runs_is_read(fill: Fill, word: SimpleNamespace) -> None:
    cut = (
        '<w:r w:rsidR="00AB12CD"><w:t>{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>{ plaignant</w:t></w:r>'
        "<w:r><w:rPr><w:rStyle w:val='Fort'/></w:rPr><w:t>.nom }</w:t></w:r><w:r><w:t>}</w:t></w:r>"
    )
    assert word.texts(fill(word.paragraph(cut), {"plaignant": {"nom": "Dupond"}})) == ["Dupond"]
    curly = word.paragraph("{% if role == ‘victime’ %}oui{% endif %}\u00a0!")
    assert word.texts(fill(curly, {"role": "victime"})) == ["oui\u00a0!"]


@pytest.mark.parametrize(
    ("body", "near"),
    [
        ("{% if a %}Monsieur le procureur", "procureur"),
        ("{{ a b }} du chef de", "chef"),
        ("{% sinon %} faits", "faits"),
    ],
)
def test_a_badly_written_tag_is_shown_with_the_words_around_it(
    fill: Fill, word: SimpleNamespace, body: str, near: str
) -> None:
    with pytest.raises(FilingsError, match=near):
        fill(word.paragraph("Bonjour.") + word.paragraph(body), {"a": "x"})


def test_tags_that_do_not_nest_are_refused_rather_than_cut_the_document(fill: Fill, word: SimpleNamespace) -> None:
    body = word.paragraph("{%p if a %}") + word.paragraph("un {% endif %} deux") + word.paragraph("trois")
    with pytest.raises(FilingsError):
        fill(body, {"a": ""})


def test_what_is_to_be_completed_takes_its_style_and_quoted_words_never_do(fill: Fill, word: SimpleNamespace) -> None:
    hole = "[À compléter\u00a0: la date]"
    body = word.paragraph("Le {{ x }}, dit-il") + word.paragraph("{{ x }}", run_style="Verbatim")
    data = fill(body, {"x": hole})
    ours, theirs = docx.Document(io.BytesIO(data)).paragraphs
    assert [(run.text, run.style.name) for run in ours.runs if run.style and run.style.name == "À compléter"] == [
        (hole, "À compléter")
    ]
    assert ours.text == f"Le {hole}, dit-il"
    assert [run.style.name for run in theirs.runs if run.style] == ["Verbatim"]


def test_it_says_what_docxtpl_says(template: Make, word: SimpleNamespace, tmp_path: Path) -> None:
    from docxtpl import DocxTemplate

    path = template(
        word.paragraph("{%p for f in faits %}")
        + word.paragraph("{{ f.quand }} : {{ f.quoi }}{% if f.piece %} (pièce {{ f.piece }}){% endif %}.", "Fait")
        + word.paragraph("{%p endfor %}")
        + word.table("N°|Quoi", "{%tr for f in faits %}|", "{{ loop.index }}|{{ f.quoi }}", "{%tr endfor %}|")
    )
    view = {"faits": [{"quand": "Le 1er", "quoi": "a < b & c", "piece": n} for n in (0, 1, 2)]}
    peer = DocxTemplate(str(path))
    peer.render(view, autoescape=True)
    peer.save(str(tmp_path / "peer.docx"))
    ours = docx.Document(io.BytesIO(render(path, view, title="T", on=word.on)))
    theirs = docx.Document(str(tmp_path / "peer.docx"))
    assert [p.text for p in ours.paragraphs] == [p.text for p in theirs.paragraphs]
    assert [[c.text for c in row.cells] for row in ours.tables[0].rows] == [
        [c.text for c in row.cells] for row in theirs.tables[0].rows
    ]


@pytest.mark.parametrize("data", [b"", b"PK", b"pas un zip", zipfile.__doc__.encode() if zipfile.__doc__ else b"x"])
def test_what_is_no_word_document_is_refused(tmp_path: Path, word: SimpleNamespace, data: bytes) -> None:
    (tmp_path / "x.docx").write_bytes(data)
    with pytest.raises(FilingsError, match="Word"):
        render(tmp_path / "x.docx", {}, title="T", on=word.on)


def test_a_long_annex_is_filled_row_by_row(fill: Fill, word: SimpleNamespace) -> None:
    body = word.table("N°|Mots", "{%tr for m in l %}|", "{{ loop.index }}|{{ m }}", "{%tr endfor %}|")
    data = fill(body, {"l": [f"mot {n} 🙂" for n in range(2000)]})
    rows = docx.Document(io.BytesIO(data)).tables[0]._tbl.tr_lst
    assert len(rows) == 2001
    assert "mot 1999 🙂" in "".join(rows[-1].itertext())


@pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdftotext")), reason="needs LibreOffice and poppler")
def test_libreoffice_shows_the_true_number_even_after_somebody_inserts_a_paragraph(
    fill: Fill, word: SimpleNamespace, tmp_path: Path
) -> None:
    mark = '<w:bookmarkStart w:id="7" w:name="fait_a"/><w:r><w:t>ancien</w:t></w:r><w:bookmarkEnd w:id="7"/>'
    stale = (
        '<w:r><w:t xml:space="preserve">voir paragraphe </w:t></w:r>'
        '<w:fldSimple w:instr=" REF fait_a \\n \\h "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    )
    body = word.paragraph("nouveau", "Fait") + word.paragraph(mark, "Fait") + word.paragraph(stale)
    (tmp_path / "x.docx").write_bytes(fill(body, {}))
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "x.docx")], check=True, capture_output=True, timeout=120)
    page = subprocess.run(["pdftotext", str(tmp_path / "x.pdf"), "-"], check=True, capture_output=True).stdout.decode()
    assert "voir paragraphe 2" in page
