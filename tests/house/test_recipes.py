"""The newcomer: in a copy of the tree, what CONTRIBUTING says is done, and the thing shows up everywhere."""

import json
from pathlib import Path
from typing import Any

import pytest

DAY = "2013-11-09"
EXAMPLE = "examples/salome-2013.yaml"


def ok(tree: Any, *arguments: str) -> str:
    """Run the program of a tree, which must succeed, and return what it said."""
    done = tree.filings(*arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    said: str = done.stdout
    return said


def text_of(tree: Any, document: Path) -> str:
    read = "import sys; from pathlib import Path; from filings.assembly.word.text_view import text_view; "
    done = tree.run("-c", read + "print(text_view(Path(sys.argv[1])))", str(document))
    assert done.returncode == 0, done.stderr
    said: str = done.stdout.replace("\u00a0", " ").replace("\u2011", "-")
    return said


def made(tree: Any, *arguments: str) -> Path:
    """Make the example, and return the folder of its documents."""
    ok(tree, "make", EXAMPLE, "--on", DAY, "--out", str(tree.root / "out"), *arguments)
    folder: Path = tree.root / "out/salome-2013"
    return folder


OFFENCE = '''\
"""Infraction factice, pour l’essai (code pénal, article 999-9).

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=24, fine=33000)
"""

from datetime import date

from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read, seen
from filings.law.sources import CPH15
from filings.law.text import Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind

ACT = Element("act", "acte factice", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="999-9",
    label="Infraction factice",
    versions=(
        Version(
            since=date(2010, 1, 1),
            until=None,
            law="loi factice",
            base=penalty(months=24, euros=33_000),
            elements=(ACT,),
            sources=(CPH15,),
            grade=Grade.A,
        ),
    ),
    limitation="P_DELIT",
    created=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say that insults show it."""
    if fact.kind is not FactKind.INSULT:
        return None
    return read(ARTICLE, fact, told, {ACT: seen("le fait le montre", "kind")})
'''


def test_an_offence_is_one_file(tree: Any) -> None:
    before = json.loads(ok(tree, "law", "--on", "2013-09-12", "--json"))
    tree.write("filings/law/offences/cp_999_9.py", OFFENCE)
    listed = json.loads(ok(tree, "law", "--on", "2013-09-12", "--json"))
    assert [row["article"] for row in listed if row not in before] == ["CP 999-9"]
    assert "CP 999-9" not in ok(tree, "law", "--on", "2009-12-31", "--json")
    assert "Infraction factice" in ok(tree, "law", "999-9")

    alleged = json.loads(ok(tree, "check", EXAMPLE, "--on", DAY, "--json"))[0]["offences"]
    (one,) = (offence for offence in alleged if offence["article"] == "CP 999-9")
    assert (one["prison_months"], one["fine_euros"], one["version_from"]) == (24, 33000, "2010-01-01")
    assert one["prescription"]["ends_on"]
    assert "Infraction factice" in ok(tree, "check", EXAMPLE, "--on", DAY).replace("\n", " ")

    complaint = text_of(tree, made(tree) / "plainte.docx")
    assert "Infraction factice" in complaint
    assert "article 999-9 du code pénal" in complaint
    assert "Acte factice : le fait le montre" in complaint


def test_an_offence_is_cited_in_the_notice_of_a_message_that_shows_it(tree: Any) -> None:
    tree.write("filings/law/offences/cp_999_9.py", OFFENCE)
    out = str(tree.root / "out")
    ok(tree, "make", "examples/lycee-2026.yaml", "--on", "2026-03-11", "--out", out, "--only", "notice")
    assert "999-9" in text_of(tree, tree.root / "out/lycee-2026/notification-instagram.docx")


def test_a_question_is_one_field_and_its_asked(tree: Any) -> None:
    asked = 'DUMMY = Asked(title="Question factice", question="Est-ce une question factice ?", help="Pour l’essai.")\n'
    tree.replace("schemas/harm.py", "class Harm(Telling):", f"{asked}\n\nclass Harm(Telling):")
    tree.replace(
        "schemas/harm.py",
        "    health: Annotated[Told[Prose], HEALTH] = None\n",
        "    health: Annotated[Told[Prose], HEALTH] = None\n    dummy: Annotated[Told[Prose], DUMMY] = None\n",
    )
    described = json.loads(ok(tree, "schema"))["$defs"]["Harm"]["properties"]
    names = list(described)
    assert names[names.index("health") + 1] == "dummy"
    assert described["dummy"]["title"] == "Question factice"
    assert described["dummy"]["description"] == "Est-ce une question factice ? Pour l’essai."

    case = tree.read(EXAMPLE)
    assert "\nharm:\n" in case
    tree.write(EXAMPLE, case.replace("\nharm:\n", "\nharm:\n  dummy: une réponse\n"))
    ok(tree, "check", EXAMPLE, "--on", DAY)
    # Its errors bear its title, and a slip of the pen is told.
    tree.write(EXAMPLE, case.replace("\nharm:\n", "\nharm:\n  dumy: une réponse\n"))
    refused = tree.filings("check", EXAMPLE, "--on", DAY)
    assert refused.returncode == 1
    assert "dummy" in refused.stderr.replace("\n", " ")


FILING = '''\
"""A filing for the test."""

from typing import Annotated

from filings.days import DocumentDay
from filings.french import courtesy
from filings.letter import people
from filings.letter.view import Lettre
from filings.letter.contract import Need, Said, need
from filings.letter.sentences import typeset
from filings.review.verdict import Verdict
from schemas.case import Case

NAME = "dummy"
CALLED = "la lettre factice"
STEPS: tuple[str, ...] = ("La lettre factice se poste un mardi.",)


class Factice(Lettre):
    """The view of dummy.docx."""

    essai: Annotated[str, "une phrase factice"]


def wanted(case: Case) -> bool:
    """Whether it is asked for: always."""
    return True


def needs(case: Case, verdict: Verdict) -> list[Need]:
    """Return what is absent: who writes."""
    return [] if case.complainants else [need("complainants", Case, "complainants")]


def say(case: Case, verdict: Verdict, on: DocumentDay) -> list[Said]:
    """Return the letter."""
    words = courtesy.courtesy(courtesy.Recipient.MINISTER, None, function="ministre")
    view = Factice(
        titre="Lettre factice",
        pied="Lettre factice",
        expediteur=people.sender_block(case, on),
        destinataire=people.block(words.title),
        lieu_date=people.place_and_date(case, on),
        envoi="",
        objet="Lettre factice",
        appel=typeset(words.opening),
        formule=typeset(words.closing),
        signataires=people.signatures(case, on),
        plaignant=people.plaintiff(case),
        essai=typeset("Ceci est un essai : il passe."),
    )
    return [Said("lettre-factice", "dummy", "Lettre factice", view)]
'''


def letter_template(model: Path, path: Path) -> None:
    """Write a template as a lawyer would: from a letter that exists, keeping its styles."""
    from docx import Document

    document = Document(str(model))
    body = document.element.body
    for block in list(body):
        if not block.tag.endswith("}sectPr"):
            body.remove(block)
    for line in ("{{ lieu_date }}", "{{ objet }}", "{{ appel }}", "{{ essai }}", "{{ formule }}"):
        document.add_paragraph(line)
    document.save(str(path))


def test_a_filing_is_a_module_a_template_and_a_word(tree: Any) -> None:
    tree.write("filings/documents/dummy/__init__.py", FILING)
    letter_template(tree.root / "templates/minister.docx", tree.root / "templates/dummy.docx")
    conductor = tree.read("filings/make.py")
    word = conductor.replace(
        "(complaint, notice, management, minister)", "(complaint, notice, management, minister, dummy)"
    )
    word = word.replace("from filings.documents import complaint, ", "from filings.documents import complaint, dummy, ")
    assert word.count("dummy") == 2
    tree.write("filings/make.py", word)

    folder = made(tree)
    letter = text_of(tree, folder / "lettre-factice.docx")
    assert "Ceci est un essai : il passe." in letter
    assert "Le 9 novembre 2013" in letter
    page = (folder / "a-lire.html").read_text(encoding="utf-8")
    assert "lettre-factice.docx" in page
    assert "<li>La lettre factice se poste un mardi.</li>" in page

    ok(tree, "make", EXAMPLE, "--on", DAY, "--out", str(tree.root / "alone"), "--only", "dummy")
    assert [path.name for path in (tree.root / "alone/salome-2013").glob("*.docx")] == ["lettre-factice.docx"]
    wrong = tree.filings("make", EXAMPLE, "--only", "zzz")
    assert wrong.returncode == 2 and "dummy" in wrong.stderr

    listed = tree.run("tools/reference")
    assert listed.returncode == 0, listed.stderr
    assert "## dummy.docx" in tree.read("docs/champs.md")
    assert "| `essai` | une phrase factice |" in tree.read("docs/champs.md")


def test_a_filing_left_without_what_it_needs_is_not_written_and_asks(tree: Any) -> None:
    tree.write("filings/documents/dummy/__init__.py", FILING.replace("[] if case.complainants else ", ""))
    letter_template(tree.root / "templates/minister.docx", tree.root / "templates/dummy.docx")
    conductor = tree.read("filings/make.py").replace(
        "(complaint, notice, management, minister)", "(complaint, notice, management, minister, dummy)"
    )
    tree.write(
        "filings/make.py",
        conductor.replace(
            "from filings.documents import complaint, ", "from filings.documents import complaint, dummy, "
        ),
    )
    done = tree.filings("make", EXAMPLE, "--on", DAY, "--out", str(tree.root / "out"))
    assert done.returncode == 1
    names = {path.name for path in (tree.root / "out/salome-2013").glob("*.docx")}
    assert "plainte.docx" in names and "lettre-factice.docx" not in names
    assert "complainants" in done.stderr


FINDING = '''

def dummy(look: Look) -> Iterable[Point]:
    """A dummy finding, for the test."""
    yield Point("facts[0]", "Ceci est un constat factice.")
'''


def test_a_finding_is_a_function_and_a_line(tree: Any) -> None:
    tree.write("filings/review/safety.py", tree.read("filings/review/safety.py") + FINDING)
    tree.replace(
        "filings/review/checks.py",
        "CHECKS: tuple[Check, ...] = (\n",
        'CHECKS: tuple[Check, ...] = (\n    Check("dummy", _WARNING, _V, safety.dummy),\n',
    )
    found = json.loads(ok(tree, "check", EXAMPLE, "--on", DAY, "--json"))[0]["findings"]
    (one,) = (finding for finding in found if finding["code"] == "dummy")
    assert one == {
        "level": "warning",
        "code": "dummy",
        "where": "facts[0]",
        "message": "Ceci est un constat factice.",
    }
    assert "constat factice" in ok(tree, "check", EXAMPLE, "--on", DAY)
    page = (made(tree) / "a-lire.html").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "Ceci est un constat factice." in page
    assert tree.run("tools/reference").returncode == 0
    assert "| `dummy` | warning | victim | A dummy finding, for the test. |" in tree.read("docs/findings.md")


@pytest.mark.parametrize(("day", "there"), [("2026-11-21", True), ("2019-12-31", False)])
def test_a_platform_is_one_row_and_is_named_on_its_days(tree: Any, day: str, there: bool) -> None:
    register = "filings/law/registers/platforms.csv"
    header = next(line for line in tree.read(register).splitlines() if not line.startswith("#")).split(",")
    row = dict.fromkeys(header, "") | {
        "id": "factice",
        "name": "Factice",
        "aliases": "factice",
        "domains": "factice.exemple.fr",
        "entity": "Société Factice SAS",
        "since": "2020-01-01",
        "role": "hébergeur",
        "dsa_from": "2024-02-17",
        "vlop": "no",
        "grade": "A",
        "source": "essai",
    }
    tree.write(register, tree.read(register).rstrip("\n") + "\n" + ",".join(row.values()) + "\n")
    case = tree.read("examples/lycee-2026.yaml").replace("platform: instagram", "platform: factice")
    tree.write("case.yaml", case.replace("www.instagram.com", "factice.exemple.fr").replace("2026", day[:4]))
    notices = json.loads(tree.filings("check", "case.yaml", "--on", day, "--json").stdout)[0]["notices"]
    assert any(one["platform"] == "factice" and one["entity"] == "Société Factice SAS" for one in notices) is there
