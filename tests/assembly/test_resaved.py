"""Our templates, opened and saved by a word processor, the first thing a lawyer does, still write the same letters."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from filings.assembly.check.faults import Gravity
from filings.assembly.check.whole_template import check_template
from filings.assembly.template.render import render
from filings.assembly.template.shelves import templates_root
from filings.assembly.word import package
from filings.assembly.word.text_view import text_view
from filings.assembly.word.xml import child, local, parse, serialize, w
from filings.errors import FilingsError
from filings.workshop.fields import fields_of
from filings.workshop.samples import samples

ON = date(2026, 3, 11)
OURS = sorted(templates_root().glob("*.docx"))
WRITTEN = re.compile(r"word/(document|footer\d*)\.xml")


def runs_joined(root: etree._Element) -> None:
    """Join the neighbouring runs of one look, and the neighbouring texts of a run, as Word does when it saves."""
    for paragraph in root.iter(w("p")):
        for run in list(paragraph.iterchildren(w("r"))):
            before = run.getprevious()
            if before is not None and local(before) == "r" and look(before) == look(run):
                for item in [one for one in run if local(one) != "rPr"]:
                    last = before[-1]
                    if local(item) == local(last) == "t":
                        last.text = (last.text or "") + (item.text or "")
                    else:
                        before.append(item)
                paragraph.remove(run)


def runs_marked(root: etree._Element) -> None:
    """Cut each text at its words, each in a run of another session, with the marks of the speller between."""
    for run in list(root.iter(w("r"))):
        words = run.find(w("t"))
        if words is None or len([one for one in run if local(one) != "rPr"]) != 1 or not (words.text or "").strip():
            continue
        for number, piece in enumerate(re.findall(r"\s*\S+\s*$|\s*\S{1,4}", words.text or "")):
            copy = parse(etree.tostring(run))
            copy.set(w("rsidR"), f"00A1B2{number % 100:02}")
            next(copy.iter(w("t"))).text = piece
            run.addprevious(copy)
            kind = "spellEnd" if number % 2 else "spellStart"
            run.addprevious(etree.Element(w("proofErr"), {w("type"): kind}))
        above = run.getparent()
        assert above is not None
        above.remove(run)


def codes_unfolded(root: etree._Element) -> None:
    """Write simple fields as complex ones, their code in two runs, as Word does once a field was touched."""

    def run(*inside: etree._Element) -> etree._Element:
        made = etree.Element(w("r"))
        made.extend(inside)
        return made

    def code(text: str) -> etree._Element:
        made = etree.Element(w("instrText"))
        made.text = text
        return made

    for simple in list(root.iter(w("fldSimple"))):
        said = simple.get(w("instr"), "")
        middle = len(said) // 2
        pieces = [
            run(etree.Element(w("fldChar"), {w("fldCharType"): "begin"})),
            run(code(said[:middle])),
            run(code(said[middle:])),
            run(etree.Element(w("fldChar"), {w("fldCharType"): "separate"})),
            *list(simple),
            run(etree.Element(w("fldChar"), {w("fldCharType"): "end"})),
        ]
        for piece in pieces:
            simple.addprevious(piece)
        above = simple.getparent()
        assert above is not None
        above.remove(simple)


def look(run: etree._Element) -> bytes:
    properties = child(run, "rPr")
    return b"" if properties is None else etree.tostring(properties)


def letters(template: Path, kind: str) -> Iterator[str]:
    for view in samples()[kind]:
        yield text_view(render(template, view, title="Essai", on=ON))


@pytest.mark.parametrize("template", OURS, ids=lambda path: path.stem)
@pytest.mark.parametrize("resave", [runs_joined, runs_marked, codes_unfolded])
def test_a_template_that_word_has_saved_writes_the_same_letters(
    template: Path, resave: Callable[[etree._Element], None], tmp_path: Path
) -> None:
    parts = package.unpack(template.read_bytes(), template.name)
    for name in filter(WRITTEN.fullmatch, parts):
        root = parse(parts[name])
        resave(root)
        parts[name] = serialize(root)
    saved = tmp_path / template.name
    saved.write_bytes(package.pack(parts))
    assert saved.read_bytes() != template.read_bytes()
    assert list(letters(saved, template.stem)) == list(letters(template, template.stem))
    assert check_template(saved, fields_of(template.stem), samples()[template.stem]) == []


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_templates_that_libreoffice_has_saved_write_the_same_words(tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path), *map(str, OURS)]
    subprocess.run(command, check=True, capture_output=True)
    for template in OURS:
        saved, kind = tmp_path / template.name, template.stem
        faults = check_template(saved, fields_of(kind), samples()[kind])
        assert not [one for one in faults if one.gravity is not Gravity.ADVICE]
        for one, other in zip(letters(saved, kind), letters(template, kind), strict=True):
            assert body(one) == body(other)
        # It updates references as it saves: each shows the number of its paragraph all the same, and leads to it.
        for view in samples()[kind]:
            one, other = (references(render(path, view, title="Essai", on=ON)) for path in (saved, template))
            assert one == other
            assert bool(one) is (kind == "complaint")


def body(text: str) -> list[str]:
    """The words of a letter, its references included, without the names of its styles and its page numbers."""
    lines = text.splitlines()[2:]
    return [re.sub(r"^\[.*?\] ", "", line) for line in lines if not line.startswith("(")]


def references(data: bytes) -> list[tuple[str, str]]:
    """The references of a letter, each with what it shows: all lead somewhere."""
    root = parse(package.unpack(data, "lettre")[package.DOCUMENT])
    marks = {mark.get(w("name")) for mark in root.iter(w("bookmarkStart"))}
    found: list[tuple[str, str]] = []
    code, shown, shows = "", "", False
    for element in root.iter(w("fldSimple"), w("fldChar"), w("instrText"), w("t")):
        name, kind = local(element), element.get(w("fldCharType"))
        if name == "fldSimple":
            found.append((element.get(w("instr"), ""), "".join(one.text or "" for one in element.iter(w("t")))))
        elif kind == "begin":
            code, shown, shows = "", "", False
        elif kind == "end":
            found.append((code, shown))
            shows = False
        elif kind:
            shows = True
        elif name == "instrText":
            code += element.text or ""
        elif shows:
            shown += element.text or ""
    kept = [(code.split()[1], shown) for code, shown in found if code.split()[:1] == ["REF"]]
    assert {mark for mark, _ in kept} <= marks
    return kept


UPDATED = (
    "Erreur\u00a0! Source du renvoi introuvable.",
    "Erreur\u00a0: source de la référence non trouvée",
    "Error! Reference source not found.",
    "Error: Reference source not found",
    "0",
)


@pytest.mark.parametrize("shown", UPDATED)
@pytest.mark.parametrize("resave", [None, codes_unfolded, runs_marked])
def test_a_number_that_an_update_took_away_is_put_back(
    tmp_path: Path, shown: str, resave: Callable[[etree._Element], None] | None
) -> None:
    template = templates_root() / "complaint.docx"
    saved = updated(template, tmp_path, "{{ r.numero }}", shown, resave)
    assert list(letters(saved, "complaint")) == list(letters(template, "complaint"))
    assert check_template(saved, fields_of("complaint"), samples()["complaint"]) == []


@pytest.mark.parametrize("shown", UPDATED[:-1])
def test_what_an_update_took_away_and_nobody_knows_is_refused_as_it_is_checked(tmp_path: Path, shown: str) -> None:
    saved = updated(templates_root() / "complaint.docx", tmp_path, "{{ appel }}", shown, None)
    [fault] = check_template(saved, fields_of("complaint"), samples()["complaint"])
    assert fault.gravity is Gravity.ERROR and fault.words == shown
    with pytest.raises(FilingsError) as refused:
        render(saved, samples()["complaint"][0], title="Essai", on=ON)
    assert (refused.value.what, refused.value.remedy) == (fault.what, fault.remedy)


def updated(
    template: Path, folder: Path, was: str, shown: str, resave: Callable[[etree._Element], None] | None
) -> Path:
    """A template in which what fields showed became something else, and that was then saved."""
    parts = package.unpack(template.read_bytes(), template.name)
    root = parse(parts[package.DOCUMENT].replace(was.encode(), shown.encode()))
    if resave is not None:
        resave(root)
    saved = folder / template.name
    saved.write_bytes(package.pack(parts | {package.DOCUMENT: serialize(root)}))
    return saved
