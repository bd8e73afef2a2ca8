"""The works: the same template and the same views, filled by us and by docxtpl; equal documents, or no figure."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
CASE = ROOT / "examples" / "salome-2013.yaml"
ON = date(2013, 11, 9)
LONGEST_TABLE = 500
ACCOUNTS = 12

_TEXT = re.compile(r"<w:(?:t(?: [^>]*)?>([^<]*)|(br)/>|(tab)/>)|(</w:p>)|(</w:tr>)")

View = Mapping[str, Any]


class Unequal(Exception):
    """Two engines wrote different documents: their times mean nothing."""


@dataclass(frozen=True)
class Rows:
    """The posts of an account, made up as they are asked for."""

    first: int
    count: int

    def __iter__(self) -> Iterator[dict[str, str]]:
        for number in range(self.first, self.first + self.count):
            yield {
                "date": f"le 12 septembre 2013 à {number % 24} h {number % 60:02}",
                "adresse": f"https://plateforme.exemple.fr/compte/{number}",
                "termes": f"Message n° {number}, « tu vas le regretter » & <autres menaces> 🙂",
                "mention": f"(pièce n° {number % 40 + 1})",
            }


def template(name: str = "complaint") -> Path:
    from filings.assembly.template.shelves import find

    return find(name)


def salome() -> View:
    """The view of the complaint of the example, as the program words it."""
    from filings.casefile.read import load
    from filings.days import DocumentDay
    from filings.documents import complaint
    from filings.review import review
    from filings.statement import as_known_on

    day = DocumentDay(ON)
    case = load(CASE).case
    (said,) = complaint.say(as_known_on.as_known_on(case, day).case, review(case, day), day)
    return said.view


def night(view: View, number: int) -> list[View]:
    """As many filings as a clinic makes in a night: other people, other words."""
    return [
        {**view, "resume": f"{view['resume']} Dossier {n}.", "objet": f"{view['objet']} ({n})"} for n in range(number)
    ]


def annex(view: View, rows: int) -> View:
    """The complaint with an annex of so many posts, by account, in tables no longer than ours."""
    tables = []
    for account in range(ACCOUNTS):
        first, last = rows * account // ACCOUNTS, rows * (account + 1) // ACCOUNTS
        for start in range(first, last, LONGEST_TABLE):
            posts = Rows(start, min(LONGEST_TABLE, last - start))
            tables.append({"titre": f"@compte_{account} ({start})", "seule": [], "publications": posts})
    return {**view, "annexe": tables}


def ours(view: View) -> bytes:
    from filings.assembly.template.render import render

    return render(template(), view, title="Plainte", on=ON)


def docxtpl(view: View, name: str = "complaint") -> bytes:
    """What docxtpl's documentation shows, autoescape on."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(str(template(name)))
    document.render(dict(view), autoescape=True)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def words(data: bytes) -> list[str]:
    """The paragraphs that show something, in order, and where rows end."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("word/document.xml").decode()
    paragraphs, current = [], ""
    for text, line, tab, end, row in _TEXT.findall(xml):
        current += text + ("\n" if line else "") + ("\t" if tab else "")
        if (end and current.strip(" ")) or row:
            paragraphs.append(current.strip(" ") if end else "—")
            current = ""
        elif end:
            current = ""
    return paragraphs


def same(name: str, one: bytes, other: bytes, *, least: int = 50) -> None:
    """Raise Unequal when two documents do not say the same, or say it in less than `least` paragraphs."""
    first, second = words(one), words(other)
    if first != second or len(first) < least:
        where = next((n for n, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]), "end")
        raise Unequal(f"{name}: the documents differ at paragraph {where} ({len(first)} and {len(second)} paragraphs)")
