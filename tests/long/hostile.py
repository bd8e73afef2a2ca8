"""Templates and workbooks damaged at random: each is read, or refused by name in bounded time; check and letter agree.

Of a template, what `template check` calls faulty writes no letter, and what it lets pass can be filled.
"""

import io
import random
import re
import signal
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import FrameType

from filings.assembly.check.faults import Fault, Gravity
from filings.assembly.check.whole_template import check_template
from filings.assembly.template.render import render
from filings.clinic.sources import recognise
from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.workshop.fields import fields_of
from filings.workshop.judge import wrong_in
from filings.workshop.samples import samples
from tests.clinic import invented
from tests.long.runner import Trial
from tests.support import ROOT

SHORT = 30

#: What a trial may last, in seconds: the promise is seconds, on any machine.
PATIENCE = 60

_KINDS = ("complaint", "management", "minister", "notice")
_ON = DocumentDay(date(2026, 3, 11))

_TAGS = (
    "{{ x }}", "{{ plaignants }}", "{{", "}}", "{%", "{% if %}", "{% endif %}", "{% endfor %}", "{%p if signataires %}",
    "{# #}", "{{ 'DDEAUTO' }}", "{{ x.__class__ }}", "{{ 9 ** 9 }}", "{_{", "\u2011", "\ufeff", "&#0;", "&amp;",
    "<!-- -->", "<?pi?>", "<w:br/>", "<w:r><w:t>{{ date }}</w:t></w:r>", "<w:p/>", "<w:tbl/>", "</w:p>", "<w:sdt/>",
    '<w:fldSimple w:instr="DATE"/>', "<![CDATA[x]]>", '<w:altChunk r:id="rId1"/>', "<w:ins/>",
)  # fmt: skip


def prepare(folder: Path) -> Trial:
    """Return the trial; one workbook is made, to be damaged."""
    book = invented.as_workbook(folder / "c.xlsx", 2).read_bytes()

    def trial(chance: random.Random, own: Path) -> str:
        with patience():
            return workbook(book, chance, own) if chance.random() < 0.3 else template(chance, own)

    return trial


@contextmanager
def patience() -> Iterator[None]:
    """Interrupt what lasts longer than is promised."""

    def late(_: int, __: FrameType | None) -> None:
        raise TimeoutError(f"more than {PATIENCE} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def template(chance: random.Random, own: Path) -> str:
    """Damage one of our templates, check it, and fill it."""
    kind = chance.choice(_KINDS)
    path = own / f"{kind}.docx"
    data = (ROOT / "templates" / f"{kind}.docx").read_bytes()
    path.write_bytes(flipped(data, chance) if chance.random() < 0.2 else rewritten(data, chance))
    views = samples()[kind]
    try:
        faults = check_template(path, fields_of(kind), views)
    except FilingsError as refusal:
        faults = [Fault(Gravity.ERROR, refusal.what)]
    errors = [fault.what for fault in faults if fault.gravity is Gravity.ERROR]
    assert bool(wrong_in(path, kind)) is bool(errors), f"{kind}: checked and made by two judgements: {errors[:1]}"
    if errors:
        return "template refused"
    for view in views:
        render(path, view, title="Essai", on=_ON)
    return "template written"


def workbook(book: bytes, chance: random.Random, own: Path) -> str:
    """Damage a workbook, and read it."""
    path = own / "abime.xlsx"
    path.write_bytes(flipped(book, chance) if chance.random() < 0.5 else rewritten(book, chance))
    try:
        list(recognise([str(path)]).cases())
    except FilingsError:
        return "workbook refused"
    return "workbook read"


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Return a file with some bytes changed."""
    changed = bytearray(data)
    for _ in range(chance.choice([1, 4, 20])):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def rewritten(data: bytes, chance: random.Random) -> bytes:
    """Return a package, one of its XML parts damaged between two marks."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        named = [name for name in old.namelist() if name.endswith((".xml", ".rels"))]
        weights = [10 if name.endswith(("document.xml", "sheet1.xml")) else 1 for name in named]
        [hit] = chance.choices(named, weights)
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, damaged(part.decode(), chance).encode() if name == hit else part)
    return made.getvalue()


def damaged(text: str, chance: random.Random) -> str:
    """Return an XML text with one damage, mostly one that leaves it well formed."""
    marks = [found.start() for found in re.finditer("<", text)]
    texts = [found.span(1) for found in re.finditer(">([^<]+)<", text)]
    at = chance.choice(marks)
    match chance.randrange(5):
        case 0:
            return text[:at] + text[text.find(">", at) + 1 :]
        case 1 if texts:
            start, end = chance.choice(texts)
            return text[:start] + text[end:]
        case 2 | 3 if texts:
            start, end = chance.choice(texts)
            where = chance.randint(start, end)
            return text[:where] + chance.choice(_TAGS) + text[where:]
        case _:
            return text[:at] + chance.choice(_TAGS) + text[at:]
