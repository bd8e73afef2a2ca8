"""The newcomer: in a copy of the tree, what CONTRIBUTING says is done, and the thing shows up everywhere."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
DAY = "2013-11-09"
EXAMPLE = "examples/salome-2013.yaml"


def ok(tree: Any, *arguments: str) -> str:
    """Run the program of a tree, which must succeed, and return what it said."""
    done = tree.filings(*arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    said: str = done.stdout
    return said


def plain(text: str) -> str:
    """Return a text with plain spaces, to be searched."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


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
    assert "| acte factice | le fait le montre |" in complaint


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


LINES = ("{{ lieu_date }}", "{{ objet }}", "{{ appel }}", "{{ essai }}", "{{ formule }}")


def letter_template(model: Path, path: Path, lines: Sequence[str] = LINES) -> None:
    """Write a template as a lawyer would: from a letter that exists, keeping its styles."""
    from docx import Document

    document = Document(str(model))
    body = document.element.body
    for block in list(body):
        if not block.tag.endswith("}sectPr"):
            body.remove(block)
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))


def added(tree: Any, name: str) -> None:
    """Add a document to the others: a word in FILINGS, and its import."""
    tree.replace(
        "filings/make.py",
        "(complaint, notice, management, minister)",
        f"(complaint, notice, management, minister, {name})",
    )
    tree.replace(
        "filings/make.py",
        "from filings.documents import complaint, ",
        f"from filings.documents import complaint, {name}, ",
    )


def test_a_filing_is_a_module_a_template_and_a_word(tree: Any) -> None:
    tree.write("filings/documents/dummy/__init__.py", FILING)
    letter_template(tree.root / "templates/minister.docx", tree.root / "templates/dummy.docx")
    added(tree, "dummy")

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
    added(tree, "dummy")
    done = tree.filings("make", EXAMPLE, "--on", DAY, "--out", str(tree.root / "out"))
    assert done.returncode == 1
    names = {path.name for path in (tree.root / "out/salome-2013").glob("*.docx")}
    assert "plainte.docx" in names and "lettre-factice.docx" not in names
    assert "complainants" in done.stderr


LANDLORD = '''\
"""What a letter to a landlord needs told: who it is, what must be done to be safe at home, why."""

from typing import Annotated

from pydantic import Field

from schemas.asked import Asked, Lines, Telling, Told
from schemas.group import Addressee, Group
from schemas.words import Line, Name, Prose

LANDLORD = Group(
    title="Bailleur",
    question="Voulez-vous écrire à votre bailleur ?",
    after="management",
    opened_by="name",
    addressee=Addressee(
        "Propriétaire", "Propriétaire", unknown="Madame, Monsieur", closing="mes salutations distinguées"
    ),
)

NAME = Asked(title="Nom du bailleur", question="Quel est son nom ?", example="Bailleur-Exemple")
WORKS = Asked(title="Travaux", question="Que faut-il changer chez vous, une chose par ligne ?")
REASON = Asked(title="Raison", question="Pourquoi maintenant ?")


class Landlord(Telling):
    """A letter to a landlord."""

    name: Annotated[Name, NAME]
    works: Annotated[list[Line], Lines, WORKS] = Field(default_factory=list)
    reason: Annotated[Told[Prose], REASON] = None
'''

LETTER = '''\
"""The letter to a landlord, for a home where one is safe."""

from typing import Annotated

from filings.days import DocumentDay
from filings.french import courtesy
from filings.letter import people
from filings.letter.contract import Need, Said, need
from filings.letter.sentences import sentence, typeset
from filings.letter.view import Lettre
from filings.review.verdict import Verdict
from schemas.asked import told
from schemas.case import Case
from schemas.landlord import LANDLORD, Landlord

NAME = "landlord"
CALLED = "la lettre au bailleur"
STEPS: tuple[str, ...] = ("Remettez la lettre au bailleur contre un reçu.",)


class Bailleur(Lettre):
    """The view of landlord.docx."""

    travaux: Annotated[list[str], "ce qu’il faut changer"]
    raison: Annotated[str, "pourquoi maintenant ; vide si rien n’est dit"]


def wanted(case: Case) -> bool:
    """Return whether the case writes to a landlord."""
    return case.landlord is not None


def needs(case: Case, verdict: Verdict) -> list[Need]:
    """Return what is absent: what to ask for."""
    assert case.landlord is not None  # wanted
    return [] if case.landlord.works else [need("landlord.works", Landlord, "works")]


def say(case: Case, verdict: Verdict, on: DocumentDay) -> list[Said]:
    """Return the letter."""
    landlord = case.landlord
    assert landlord is not None  # wanted
    words = courtesy.courtesy(LANDLORD.addressee)
    view = Bailleur(
        titre="Demande de travaux",
        pied="Demande de travaux",
        expediteur=people.sender_block(case, on),
        destinataire=people.block(landlord.name),
        lieu_date=people.place_and_date(case, on),
        envoi="",
        objet="Demande de travaux",
        appel=typeset(words.opening),
        formule=typeset(words.closing),
        signataires=people.signatures(case, on),
        plaignant=people.plaintiff(case),
        travaux=[sentence(one) for one in landlord.works],
        raison=sentence(reason) if (reason := told(landlord.reason)) else "",
    )
    return [Said("lettre-bailleur", "landlord", "Demande de travaux", view)]
'''

BODY = (
    "{{ lieu_date }}",
    "{{ objet }}",
    "{{ appel }}",
    "{%p for travail in travaux %}",
    "{{ travail }}",
    "{%p endfor %}",
    "{%p if raison %}",
    "{{ raison }}",
    "{%p endif %}",
    "{{ formule }}",
)

TOLD = """
landlord:
  name: Bailleur-Exemple
  works: [changer la serrure, fermer le hall]
  reason: mon adresse a été publiée
"""

#: Answers every question of one part of the interview, in order, and passes over the others; says what it was asked.
ASKED = """
import json, sys
from datetime import date
from pathlib import Path
from filings.days import DocumentDay
from filings.interview.question import End, Kind, title_of
from filings.interview.session import Kept, Session

replies, asked = iter(sys.argv[3:]), []
session = Session.open(Path(sys.argv[1]), DocumentDay(date.fromisoformat(sys.argv[2])))
while not isinstance(question := session.next(), End):
    if question.kind is Kind.CROSSROAD:
        session.go_on()
    elif question.section == "landlord":
        asked.append([question.place, question.kind, question.asked.question, title_of(question.section)])
        assert isinstance(outcome := session.answer(question, next(replies)), Kept), outcome
    else:
        session.skip(question)
assert next(replies, None) is None
session.close()
print(json.dumps(asked))
"""


def touched(tree: Any) -> set[str]:
    """Return the files of a tree that are not those of the checkout: what the newcomer wrote or changed."""
    files = {one.relative_to(tree.root) for one in tree.root.rglob("*") if one.is_file()}
    return {
        one.as_posix()
        for one in files
        if not (ROOT / one).is_file() or (ROOT / one).read_bytes() != (tree.root / one).read_bytes()
    }


@pytest.fixture
def letting(tree: Any) -> Any:
    """A tree to which the newcomer added a document with three answers of its own, one of them a list."""
    tree.write("schemas/landlord.py", LANDLORD)
    tree.replace(
        "schemas/case.py",
        "from schemas.management ",
        "from schemas.landlord import LANDLORD, Landlord\nfrom schemas.management ",
    )
    minister = "    minister: Annotated[Ministry | None, MINISTER] = None\n"
    tree.replace("schemas/case.py", minister, minister + "    landlord: Annotated[Landlord | None, LANDLORD] = None\n")
    tree.write("filings/documents/landlord/__init__.py", LETTER)
    letter_template(tree.root / "templates/minister.docx", tree.root / "templates/landlord.docx", BODY)
    added(tree, "landlord")
    return tree


def test_a_document_with_answers_of_its_own_is_five_places(letting: Any) -> None:
    places = touched(letting)
    assert places == {
        "schemas/landlord.py",
        "schemas/case.py",
        "filings/documents/landlord/__init__.py",
        "templates/landlord.docx",
        "filings/make.py",
    }
    assert len(places) <= 6, "a golden is the sixth"
    code = [*letting.root.glob("filings/**/*.py"), *letting.root.glob("schemas/*.py"), letting.root / "pyproject.toml"]
    naming = {one.relative_to(letting.root).as_posix() for one in code if "landlord" in one.read_text(encoding="utf-8")}
    assert naming <= places


def test_a_document_with_answers_of_its_own_is_made_and_said_to_the_person(letting: Any) -> None:
    letting.write(EXAMPLE, letting.read(EXAMPLE) + TOLD)
    folder = made(letting)
    letter = text_of(letting, folder / "lettre-bailleur.docx")
    for words in ("Changer la serrure.", "Fermer le hall.", "Mon adresse a été publiée.", "Madame, Monsieur,"):
        assert words in letter
    assert "Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées." in letter
    page = plain((folder / "a-lire.html").read_text(encoding="utf-8"))
    assert "lettre-bailleur.docx" in page and "a lettre au bailleur" in page
    assert "Remettez la lettre au bailleur contre un reçu." in page

    ok(letting, "make", EXAMPLE, "--on", DAY, "--out", str(letting.root / "alone"), "--only", "landlord")
    assert [path.name for path in (letting.root / "alone/salome-2013").glob("*.docx")] == ["lettre-bailleur.docx"]
    wrong = letting.filings("make", EXAMPLE, "--only", "zzz")
    assert wrong.returncode == 2 and "landlord" in wrong.stderr


def test_a_document_that_no_case_asks_for_is_said_nowhere(letting: Any) -> None:
    folder = made(letting)
    assert not (folder / "lettre-bailleur.docx").exists()
    assert "bailleur" not in (folder / "a-lire.html").read_text(encoding="utf-8")


def test_what_a_document_lacks_is_asked_and_the_others_are_written(letting: Any) -> None:
    letting.write(EXAMPLE, letting.read(EXAMPLE) + TOLD.replace("  works: [changer la serrure, fermer le hall]\n", ""))
    done = letting.filings("make", EXAMPLE, "--on", DAY, "--out", str(letting.root / "out"))
    assert done.returncode == 1
    said = " ".join(plain(done.stdout + done.stderr).split())
    assert "Que faut-il changer chez vous, une chose par ligne ?" in said and "landlord.works" in said
    folder = letting.root / "out/salome-2013"
    assert (folder / "plainte.docx").exists() and not (folder / "lettre-bailleur.docx").exists()
    page = plain((folder / "a-lire.html").read_text(encoding="utf-8"))
    assert "a lettre au bailleur" in page and "Que faut-il changer chez vous" in page


def test_the_interview_asks_a_document_its_answers_in_a_part_of_their_own(letting: Any) -> None:
    letting.write("dossier.yaml", letting.read(EXAMPLE))
    replies = ("Bailleur-Exemple", "changer la serrure\nfermer le hall", "mon adresse a été publiée")
    done = letting.run("-c", ASKED, "dossier.yaml", DAY, *replies)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [
        ["landlord", "text", "Voulez-vous écrire à votre bailleur ?", "Bailleur"],
        ["landlord.works", "long", "Que faut-il changer chez vous, une chose par ligne ?", "Bailleur"],
        ["landlord.reason", "long", "Pourquoi maintenant ?", "Bailleur"],
    ]
    ok(letting, "make", "dossier.yaml", "--on", DAY, "--out", str(letting.root / "out"), "--only", "landlord")
    assert "Fermer le hall." in text_of(letting, letting.root / "out/salome-2013/lettre-bailleur.docx")
    again = letting.run("-c", ASKED, "dossier.yaml", DAY)
    assert again.returncode == 0 and json.loads(again.stdout) == []


def test_a_clinic_has_a_sheet_for_what_a_document_needs_and_reads_it(letting: Any) -> None:
    from openpyxl import load_workbook

    letting.write("dossier.yaml", letting.read(EXAMPLE) + TOLD)
    book = letting.root / "classeur.xlsx"
    ok(letting, "clinic", "new", str(book), "--from", "dossier.yaml")
    sheet = load_workbook(book)["Bailleur"]
    told = dict(zip(*([cell.value for cell in row] for row in sheet.iter_rows(max_row=2)), strict=True))
    assert told == {
        "Référence du dossier": "salome-2013",
        "Nom du bailleur": "Bailleur-Exemple",
        "Travaux": "changer la serrure\nfermer le hall",
        "Raison": "mon adresse a été publiée",
    }
    out = str(letting.root / "nuit")
    letting.filings("clinic", "run", str(book), "--out", out, "--on", DAY, "--jobs", "1")
    letter = text_of(letting, letting.root / "nuit/salome-2013/lettre-bailleur.docx")
    assert "Changer la serrure." in letter and "Fermer le hall." in letter


def test_a_document_with_answers_of_its_own_is_in_the_schema_and_among_the_templates(letting: Any) -> None:
    schema = json.loads(ok(letting, "schema"))
    assert list(schema["properties"])[-1] == "landlord"
    assert schema["properties"]["landlord"]["title"] == "Bailleur"
    assert schema["$defs"]["Landlord"]["properties"]["works"]["description"] == (
        "Que faut-il changer chez vous, une chose par ligne ?"
    )
    letting.write("faux.yaml", letting.read(EXAMPLE) + TOLD.replace("works:", "worcs:"))
    refused = letting.filings("check", "faux.yaml", "--on", DAY)
    assert refused.returncode == 1 and "works" in refused.stderr

    assert "travaux" in ok(letting, "template", "fields", "landlord")
    # No example asks for it: its template is checked all the same, against its fields.
    ok(letting, "template", "check", "templates/landlord.docx")
    letter_template(letting.root / "templates/minister.docx", letting.root / "landlord.docx", (*BODY, "{{ travau }}"))
    wrong = letting.filings("template", "check", "landlord.docx")
    assert wrong.returncode == 1 and "travaux" in wrong.stdout

    listed = letting.run("tools/reference")
    assert listed.returncode == 0, listed.stderr
    assert "## landlord.docx" in letting.read("docs/champs.md")
    assert "| `raison` | pourquoi maintenant ; vide si rien n’est dit |" in plain(letting.read("docs/champs.md"))


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
