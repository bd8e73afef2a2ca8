"""A template may come from anybody: one that attacks is refused with a reason, soon, and without filling the memory."""

import io
import resource
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from filings.assembly.template import limits
from filings.assembly.template.render import render
from filings.assembly.word import package
from filings.errors import FilingsError

Make = Callable[[str], Path]
VIEW = {"x": "texte", "liste": [{"a": "b", "sous": ["c", "d"]}] * 40, "noms": ["a", "b"] * 20}
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

TAGS = {
    "attribute walk": "{{ x.__class__.__mro__ }}",
    "item walk": "{{ x['__class__'] }}",
    "walk in a condition": "{% if x.__init__.__globals__ %}a{% endif %}",
    "walk in a loop": "{% for a in x.__class__.__subclasses__() %}{{ a }}{% endfor %}",
    "call": "{{ cycler.__init__ }}{{ lipsum() }}",
    "huge range": "{% for i in range(99999999999) %}{{ i }}{% endfor %}",
    "huge repetition": "{{ 'a' * 9999999999 }}",
    "huge power": "{{ 9 ** 9 ** 9 }}",
    "huge padding": "{{ '%9999999999d' % 1 }}",
    "doubling": "{% set a = x ~ x %}" + "{% set a = a ~ a %}" * 60 + "{{ a }}",
    "doubling by loops": "".join(f"{{% for a{n} in [x ~ x] %}}" for n in range(5)) + "z" + "{% endfor %}" * 5,
    "joins of joins": "{{ " + "x|join(" * 30 + "x" + ")" * 30 + " }}",
    "joins in a row": "{{ x" + "|join('aaaaaaaaaaaaaaaa')" * 30 + " }}",
    "loops in loops": "{% for a in liste %}" * 9 + "{{ x }}" + "{% endfor %}" * 9,
    "loops that say nothing": "{% for a in noms %}{% for b in noms %}{% for c in noms %}"
    + "{% for d in noms %}{% for e in noms %}"
    + "{% if x == a %}{% endif %}"
    + "{% endfor %}" * 5,
    "a recursive loop": "{% for a in liste recursive %}{{ loop(liste) }}{% endfor %}",
    "a thousand blocks": "{% if x %}" * 1000 + "{% endif %}" * 1000,
    "a thousand brackets": "{{ " + "(" * 4000 + "x" + ")" * 4000 + " }}",
    "an endless number": "{{ " + "9" * 9999 + " }}",
    "a macro": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "an include": "{% include '/etc/passwd' %}",
    "an import": "{% import 'os' as os %}",
}


@pytest.mark.parametrize("tags", TAGS.values(), ids=TAGS.keys())
def test_a_tag_that_attacks_is_refused_soon(template: Make, word: SimpleNamespace, tags: str) -> None:
    path = template(word.paragraph(tags))
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    with pytest.raises(FilingsError) as refusal:
        render(path, VIEW, title="Essai", on=word.on)
    assert refusal.value.what
    assert time.process_time() - start < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024


def test_loops_that_go_down_into_what_they_read_are_not_counted(template: Make, word: SimpleNamespace) -> None:
    view = {"liste": [{"sous": ["c"] * 1000}] * (100_000 // 1000 + 1)}
    body = word.paragraph("{% for a in liste %}{% for b in a.sous %}{{ b }}{% endfor %}{% endfor %}")
    assert word.texts(render(template(body), view, title="Essai", on=word.on))[0].startswith("ccc")


def test_a_loop_beside_another_is_allowed_while_it_stays_small(template: Make, word: SimpleNamespace) -> None:
    body = word.paragraph("{% for a in noms %}{% for b in noms %}{{ b }}{% endfor %}{% endfor %}")
    for _ in range(3):  # the count is that of one letter
        assert len(word.texts(render(template(body), VIEW, title="Essai", on=word.on))[0]) == 1600


# --- the package -------------------------------------------------------------------------------------------------


def refused(parts: dict[str, bytes], tmp_path: Path, word: SimpleNamespace) -> str:
    path = tmp_path / "modele.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    with pytest.raises(FilingsError) as refusal:
        render(path, VIEW, title="Essai", on=word.on)
    assert time.process_time() - start < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300 * 1024
    return refusal.value.what


@pytest.fixture
def parts(word: SimpleNamespace) -> dict[str, bytes]:
    made: dict[str, bytes] = word.parts_of(word.paragraph("{{ x }}"))
    return made


def test_a_zip_bomb_is_refused(parts: dict[str, bytes], tmp_path: Path, word: SimpleNamespace) -> None:
    assert "bombe" in refused(parts | {"word/media/image1.png": b"\0" * (limits.LARGEST + 1)}, tmp_path, word)


def test_a_bomb_of_xml_is_refused_before_it_is_read(
    parts: dict[str, bytes], tmp_path: Path, word: SimpleNamespace
) -> None:
    body = parts["word/document.xml"].replace(b"<w:body>", b"<w:body>" + b"<w:p/>" * 4_000_000)
    assert "bombe" in refused(parts | {"word/document.xml": body}, tmp_path, word)


def test_a_thousand_parts_are_refused(parts: dict[str, bytes], tmp_path: Path, word: SimpleNamespace) -> None:
    many = {f"word/media/image{number}.png": b"" for number in range(limits.MOST_PARTS)}
    assert "bombe" in refused(parts | many, tmp_path, word)


def test_xml_as_deep_as_a_well_is_refused(parts: dict[str, bytes], tmp_path: Path, word: SimpleNamespace) -> None:
    well = b"<w:x>" * 100_000 + b"</w:x>" * 100_000
    body = parts["word/document.xml"].replace(b"<w:body>", b"<w:body>" + well)
    assert "imbrique" in refused(parts | {"word/document.xml": body}, tmp_path, word)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_billion_laughs_are_refused_wherever_they_are(
    parts: dict[str, bytes], tmp_path: Path, word: SimpleNamespace, name: str, encoding: str
) -> None:
    text = f'<?xml version="1.0"?><!DOCTYPE x [{LAUGHS}]>' + parts[name].decode().partition("?>")[2]
    assert "entités" in refused(parts | {name: text.encode(encoding)}, tmp_path, word)


def test_an_encoding_that_would_hide_entities_is_refused(
    parts: dict[str, bytes], tmp_path: Path, word: SimpleNamespace
) -> None:
    text = '<?xml version="1.0" encoding="UTF-7"?><x/>'
    assert "UTF-8" in refused(parts | {"word/styles.xml": text.encode()}, tmp_path, word)


@pytest.mark.parametrize(
    ("kind", "target", "reason"),
    [
        ("image", "https://exemple.fr/pixel.png", "va chercher"),
        ("attachedTemplate", "https://exemple.fr/modele.dotm", "va chercher"),
        ("attachedTemplate", "\\\\exemple.fr\\partage\\modele.dotm", "va chercher"),
        ("attachedTemplate", "file://exemple.fr/modele.dotm", "va chercher"),
        ("frame", "https://exemple.fr/", "va chercher"),
        ("oleObject", "https://exemple.fr/a.bin", "macro ou un objet"),
        ("aFChunk", "https://exemple.fr/a.html", "macro ou un objet"),
        ("hyperlink", "file:///C:/Windows/System32/calc.exe", "un programme"),
        ("hyperlink", "javascript:alert(1)", "un programme"),
    ],
)
def test_a_link_that_leads_out_by_itself_is_refused(
    parts: dict[str, bytes], tmp_path: Path, word: SimpleNamespace, kind: str, target: str, reason: str
) -> None:
    link = f'<Relationship Id="rId99" Type="{REL}/{kind}" TargetMode="External" Target="{target}"/></Relationships>'
    rels = parts["word/_rels/document.xml.rels"].replace(b"</Relationships>", link.encode())
    assert reason in refused(parts | {"word/_rels/document.xml.rels": rels}, tmp_path, word)


@pytest.mark.parametrize(
    ("kind", "target"),
    [("hyperlink", "https://www.legifrance.gouv.fr/"), ("attachedTemplate", "file:///C:/Cabinet/Entete.dotm")],
)
def test_a_link_one_clicks_and_a_letterhead_of_the_firm_are_allowed(
    parts: dict[str, bytes], tmp_path: Path, word: SimpleNamespace, kind: str, target: str
) -> None:
    link = f'<Relationship Id="rId99" Type="{REL}/{kind}" TargetMode="External" Target="{target}"/></Relationships>'
    rels = parts["word/_rels/document.xml.rels"].replace(b"</Relationships>", link.encode())
    path = tmp_path / "modele.docx"
    path.write_bytes(package.pack(parts | {"word/_rels/document.xml.rels": rels}))
    assert word.texts(render(path, VIEW, title="Essai", on=word.on)) == ["texte"]


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/activeX/activeX1.xml", "word/embeddings/oleObject1.bin"])
def test_a_macro_or_an_object_is_refused(
    parts: dict[str, bytes], tmp_path: Path, word: SimpleNamespace, name: str
) -> None:
    assert "macro" in refused(parts | {name: b"<x/>"}, tmp_path, word)


def test_a_document_that_says_it_has_macros_is_refused(
    parts: dict[str, bytes], tmp_path: Path, word: SimpleNamespace
) -> None:
    types = parts["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    assert "macros" in refused(parts | {"[Content_Types].xml": types}, tmp_path, word)


@pytest.mark.parametrize(
    "field",
    [
        '<w:fldSimple w:instr=" INCLUDETEXT &quot;https://exemple.fr/a&quot; "><w:r><w:t>a</w:t></w:r></w:fldSimple>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDE</w:instrText></w:r>'
        '<w:r><w:instrText>AUTO c:\\\\cmd.exe </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "<w:r><w:object><w:t>a</w:t></w:object></w:r>",
    ],
)
def test_a_field_that_fetches_or_runs_is_refused(tmp_path: Path, word: SimpleNamespace, field: str) -> None:
    assert "refusé" in refused(word.parts_of(word.paragraph(field)), tmp_path, word)


def test_what_is_no_zip_is_refused_as_before(tmp_path: Path, word: SimpleNamespace) -> None:
    path = tmp_path / "modele.docx"
    for data in (b"", b"PK\3\4", b"{{ x }}", io.BytesIO().getvalue()):
        path.write_bytes(data)
        with pytest.raises(FilingsError, match="Word"):
            render(path, VIEW, title="Essai", on=word.on)
