"""docxtemplater, the peer of another world, filling the same complaint: measured when node and npm are there."""

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from lxml import etree

from benchmarks import works
from filings.assembly.word import package
from filings.assembly.word.xml import SPACE, local, parse, serialize, w

PACKAGES = ("docxtemplater@3", "pizzip@3")
_TAG = re.compile(r"\{%-?\s*(?:p|r|tr)?\s+(.*?)\s*-?%\}")
_ROW_TAG = re.compile(r"\{%tr\s+(.*?)\s*%\}")
_FIELD = re.compile(r"\{\{\s*(.*?)\s*\}\}")


def measured(ours: dict[str, float], rows: int) -> str:
    """One line: its times beside ours (seconds, by work), or why there are none."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not (node and npm):
        return "docxtemplater: not measured, node and npm are not installed"
    view = works.salome()
    views = {"one filing": view, "annex": works.annex(view, rows)}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        install = [npm, "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES]
        if subprocess.run(install, cwd=folder, capture_output=True, check=False).returncode:
            return "docxtemplater: not measured, npm could not install it"
        shutil.copy(Path(__file__).with_name("docxtemplater.cjs"), folder)
        (folder / "template.docx").write_bytes(translated(works.template()))
        (folder / "views.json").write_text(json.dumps(views, default=list), encoding="utf-8")
        done = subprocess.run([node, "docxtemplater.cjs"], cwd=folder, stdout=subprocess.PIPE, text=True, check=True)
        for number, (work, one) in enumerate(views.items()):
            works.same(f"docxtemplater, {work}", works.ours(one), (folder / f"{number}.docx").read_bytes())
    times = json.loads(done.stdout)
    return "docxtemplater: " + ", ".join(
        f"{work} {times[work]:.4f} s ({times[work] / ours[work]:.1f} times ours)" for work in views
    )


def translated(template: Path) -> bytes:
    """Our template in docxtemplater's language: the same tags between single braces, closed by a slash."""
    parts = package.keep_only_letter(package.unpack(template.read_bytes(), template.name))
    for name in parts:
        if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name):
            parts[name] = _translated(parts[name])
    return package.pack(parts)


def _translated(data: bytes) -> bytes:
    root = parse(data)
    for row in list(root.iter(w("tr"))):
        if found := _ROW_TAG.search("".join(words.text or "" for words in row.iter(w("t")))):
            _row(row, _block(found[1], []))
    conditions: list[str] = []
    for words in list(root.iter(w("t"))):
        words.set(SPACE, "preserve")
        text = _FIELD.sub(r"{\1}", words.text or "")
        if found := re.fullmatch(r"\{%p else %\}", text):
            # A paragraph holds one tag: closing and reopening takes two.
            (above,) = words.iterancestors(w("p"))
            closing = parse(etree.tostring(above))
            next(closing.iter(w("t"))).text = "{/}"
            above.addprevious(closing)
            words.text = f"{{^{conditions[-1]}}}"
        else:
            words.text = _TAG.sub(lambda tag: _block(tag[1], conditions), text)
    for element in root.iter():
        for attribute in element.attrib:
            element.set(attribute, _FIELD.sub("x", element.get(attribute, "")))
    return serialize(root)


def _block(tag: str, conditions: list[str]) -> str:
    if tag.startswith("end"):
        if tag == "endif":
            conditions.pop()
        return "{/}"
    if tag.startswith("if"):
        conditions.append(tag)
    return f"{{#{tag}}}"


def _row(row: etree._Element, tag: str) -> None:
    """A row holding a tag goes; the tag joins the row that is repeated, at its beginning or at its end."""
    opens = tag.startswith("{#")
    repeated = row.getnext() if opens else row.getprevious()
    above = row.getparent()
    assert repeated is not None and above is not None and local(repeated) == "tr"
    paragraphs = list(repeated.iter(w("p")))
    run = etree.Element(w("r"))
    etree.SubElement(run, w("t")).text = tag
    if opens:
        first = paragraphs[0]
        properties = first.find(w("pPr"))
        first.insert(0 if properties is None else 1, run)
    else:
        paragraphs[-1].append(run)
    above.remove(row)
