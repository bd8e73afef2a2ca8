"""The command line: French, exact, quiet about the person, and honest in its exit codes."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from filings.cli import cli
from filings.review.verdict import Status
from tests.verdicts import CASE, WITHOUT_TITLE

Write = Callable[..., Path]
ON = ("--on", "21 novembre 2026")


def run(*arguments: object, typed: str | None = None) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments], prog_name="filings", input=typed)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


# --- help and usage --------------------------------------------------------------------------------------------


def test_alone_it_says_where_to_begin_and_whom_to_call() -> None:
    found = run()
    assert found.exit_code == 0
    assert "filings make" in found.stdout and "17 ou 112" in plain(found.stdout)
    assert len(found.stdout.splitlines()) <= 14


@pytest.mark.parametrize("command", ["make", "check", "schema", "forget", "law", "court"])
def test_every_command_explains_itself_in_french(command: str) -> None:
    found = run(command, "--help")
    assert found.exit_code == 0
    assert "Usage\u00a0:" in found.output and "Affiche cette aide" in found.output
    assert not any(word in found.output for word in ("Show this", "Options:", "required", "default:"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("make",), "Il manque l’argument"),
        (("make", "--nulle", "x"), "L’option « --nulle » n’existe pas"),
        (("make", "--template", "x"), "Vouliez-vous '--templates'"),
        (("mak",), "La commande « mak » n’existe pas"),
        (("schema", "x"), "Un argument de trop (x)"),
        (("make", "x", "--on"), "L’option « --on » demande une valeur"),
        (("make", "x", "--force=oui"), "L’option « --force » ne prend pas de valeur"),
        (("make", "x", "--on", "31/02/2026"), "Valeur refusée pour '--on' : "),
        (("make", "x", "--on", "vers 2013"), "un jour exact"),
        (("make", "x", "--only", "tout"), "Choix possibles : complaint, notice, management, minister"),
        (("make", "x", "--only", "complant"), "Vouliez-vous « complaint » ?"),
        (("nulle",), "Pour l’aide : filings --help"),
    ],
)
def test_a_wrong_usage_is_said_in_french_and_is_2(arguments: tuple[str, ...], said: str) -> None:
    found = run(*arguments)
    assert found.exit_code == 2
    assert said in plain(found.stderr), found.stderr
    assert not any(word in found.stderr for word in ("Error:", "Usage:", "Try ", "Traceback"))


def test_every_word_that_click_can_say_to_a_user_is_translated() -> None:
    import ast
    import importlib

    from filings.cli.french import ONE, SEVERAL

    for name in ("core", "decorators", "exceptions", "formatting", "parser", "types"):
        module = importlib.import_module(f"click.{name}")
        for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
                continue
            message = node.args[0]
            if not (isinstance(message, ast.Constant) and isinstance(message.value, str)):
                continue
            if node.func.id == "_":
                assert message.value in ONE or message.value in FOR_PROGRAMMERS, message.value
            elif node.func.id == "ngettext":
                assert message.value in SEVERAL or message.value in FOR_PROGRAMMERS, message.value


#: What only a fault of this program, or an option it does not have, would show.
FOR_PROGRAMMERS = {
    "Value must be an iterable.",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Could not determine name for option with declarations {decls!r}",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? "
    "Did you mean to pass '--{name}'?",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Name '{name}' defined twice",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Do you want to continue?",
    "Confirm the action without prompting.",
    "Invalid start character for option ({option})",
    "Choice({choices})",
    "{value!r} does not match the format {format}.",
    "{value!r} is not a valid boolean. Recognized values: {states}",
    "{len_type} values are required, but {len_value} was given.",
    "{value!r} is not a valid UUID.",
}


def test_other_programs_keep_their_own_words() -> None:
    import gettext

    assert gettext.dgettext("another", "Nothing of click") == "Nothing of click"
    assert gettext.dngettext("another", "a cat", "cats", 2) == "cats"


# --- make ------------------------------------------------------------------------------------------------------


def test_make_says_where_the_documents_are_and_what_to_read_first(case_file: Write) -> None:
    path = case_file()
    found = run("make", path, *ON)
    assert found.exit_code == 0, found.output
    for name in ("plainte.docx", "notification-twitter.docx"):
        assert str(path.parent / "dossier-essai" / name) in found.stdout
    assert "À lire d’abord : " in plain(found.stdout) and "a-lire.html" in found.stdout


def test_a_hole_is_1_and_the_question_is_asked_where_it_belongs(case_file: Write) -> None:
    found = run("make", case_file(WITHOUT_TITLE), *ON)
    assert found.exit_code == 1
    assert "plainte.docx" in found.stdout
    assert "N’a pas été écrit : la lettre au ministre" in plain(found.stderr)
    assert "dossier.yaml, ligne 28" in found.stderr and "minister.title" in found.stderr


def test_an_edited_document_is_named_and_kept(case_file: Write) -> None:
    path = case_file()
    run("make", path, *ON)
    (path.parent / "dossier-essai" / "plainte.docx").write_bytes(b"corrected")
    found = run("make", path, *ON)
    assert "plainte-2.docx a été créé" in found.stdout and "n’a pas été touché" in found.stdout


def test_a_bad_date_is_said_with_its_line_and_column(case_file: Write) -> None:
    found = run("make", case_file(CASE.replace("3 novembre 2026", "31 février 2026")), *ON)
    assert found.exit_code == 1
    line = CASE.splitlines().index("    when: 3 novembre 2026") + 1
    assert f"dossier.yaml, ligne {line}, colonne 11 (facts[0].when)" in found.stderr
    assert "février" in found.stderr and "Traceback" not in found.output


def test_every_problem_of_a_file_is_said_at_once(case_file: Write) -> None:
    text = CASE.replace("3 novembre 2026", "31 février 2026").replace("ana@exemple.fr", "ana")
    found = run("check", case_file(text), *ON)
    assert found.exit_code == 1
    assert "complainants[0].email" in found.stderr and "facts[0].when" in found.stderr
    assert "2 points à corriger" in plain(found.stderr)


def test_a_case_that_fails_does_not_stop_the_next_one(case_file: Write, tmp_path: Path) -> None:
    good = case_file()
    found = run("make", tmp_path / "absent.yaml", good, *ON)
    assert found.exit_code == 1
    assert "absent.yaml" in found.stderr and "plainte.docx" in found.stdout


def test_two_cases_of_one_reference_are_refused(case_file: Write, tmp_path: Path) -> None:
    found = run("make", case_file(), case_file(name="autre.yaml"), "--out", tmp_path / "out", *ON)
    assert found.exit_code == 1 and "référence « dossier-essai »" in plain(found.stderr)


def test_a_folder_that_cannot_be_written_is_1(case_file: Write, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    found = run("make", case_file(), "--out", tmp_path / "file", *ON)
    assert found.exit_code == 1 and "ne peut pas être créé" in found.stderr


@pytest.mark.parametrize("day", ["2026-11-21", "21/11/2026", "21 novembre 2026"])
def test_the_day_is_read_in_french_or_in_iso(case_file: Write, tmp_path: Path, day: str) -> None:
    found = run("make", case_file(), "--out", tmp_path / "out", "--on", day)
    assert found.exit_code == 0
    page = (tmp_path / "out" / "dossier-essai" / "a-lire.html").read_text(encoding="utf-8")
    assert "21\u00a0novembre 2026" in page


def test_without_a_day_documents_bear_that_of_today(case_file: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    monkeypatch.setattr("filings.cli.cases.today", lambda: date(2026, 12, 1))
    path = case_file()
    assert run("make", path).exit_code == 0
    page = (path.parent / "dossier-essai" / "a-lire.html").read_text(encoding="utf-8")
    assert "1er\u00a0décembre 2026" in page


def libreoffice(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program called soffice before all others; what it converts holds one line."""
    folder.mkdir()
    (folder / "soffice").write_text(
        """#!/bin/sh\nfor last; do case "$last" in *.docx) echo pdf > "${last%.docx}.pdf";; esac; done\n"""
    )
    (folder / "soffice").chmod(0o700)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)


def test_make_can_write_pdf_files_beside_the_documents(
    case_file: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    libreoffice(tmp_path / "bin", monkeypatch)
    path = case_file()
    for _ in range(2):
        found = run("make", path, "--pdf", *ON)
        assert found.exit_code == 0, found.output
        told = plain(found.stdout).split("En PDF :")[1]
        for name in ("plainte.pdf", "notification-twitter.pdf"):
            assert str(path.parent / "dossier-essai" / name) in told
            assert (path.parent / "dossier-essai" / name).read_text() == "pdf\n"
        assert "Restent d’une fois précédente" not in plain(found.stdout), "a PDF just made again is not a remain"
    assert "\x1b[" not in found.output, "a pipe receives no progress bar"


def test_a_pdf_that_was_not_made_again_is_said(
    case_file: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    libreoffice(tmp_path / "bin", monkeypatch)
    path = case_file()
    run("make", path, "--pdf", *ON)
    found = run("make", path, *ON)
    assert "Restent d’une fois précédente" in plain(found.stdout) and "plainte.pdf" in found.stdout


def test_without_libreoffice_the_word_documents_are_there_and_the_reason_is_said(
    case_file: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("filings.assembly.folder.pdf._USUAL", ())
    path = case_file()
    found = run("make", path, "--pdf", *ON)
    assert found.exit_code == 1
    assert (path.parent / "dossier-essai" / "plainte.docx").is_file() and "plainte.docx" in found.stdout
    assert "LibreOffice n’est pas installé" in plain(found.stderr) and "https://fr.libreoffice.org" in found.stderr


# --- check -----------------------------------------------------------------------------------------------------


def test_check_tells_the_victim_first_and_the_lawyer_last(case_file: Write) -> None:
    found = run("check", case_file(), *ON)
    assert found.exit_code == 0
    text = plain(found.stdout)
    order = ["À vérifier", "Infractions", "À qui écrire", "Conseils", "Pour un avocat"]
    assert [text.index(title) for title in order] == sorted(text.index(title) for title in order)
    assert "dossier.yaml, ligne 14, colonne 11 (facts[0].when)" in text
    assert "\x1b[" not in found.stdout, "a pipe receives no escape sequence"


def test_check_puts_what_cannot_wait_and_the_days_to_come_before_the_rest(
    case_file: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import date

    from msgspec.structs import replace

    from filings.review.verdict import Audience, Finding, Level
    from tests.verdicts import allegation, limit, verdict_on

    soon = Finding(Level.WARNING, "deadline-soon", "", "Peu de temps.", Audience.LAWYER, due=date(2026, 12, 1))
    late = Finding(Level.ADVICE, "deadline", "", "Du temps.", Audience.LAWYER, due=date(2032, 1, 1))
    danger = Finding(Level.WARNING, "danger", "", "Appelez.")
    rows = (
        allegation("Menaces", limit(Status.OPEN, date(2032, 1, 1)), ("F2", "F3")),
        allegation("Injure", limit(Status.OPEN, date(2026, 12, 1))),
        allegation("Ancienne", limit(Status.EXPIRED, date(2020, 1, 1))),
    )
    monkeypatch.setattr(
        "filings.review.judge.reviewed",
        lambda case, on: (case, replace(verdict_on(case, on), findings=(danger, soon, late), allegations=rows)),
    )
    text = plain(run("check", case_file(), *ON).stdout)
    urgent, rest = text.split("Échéances")
    assert "17 ou 112 : danger immédiat" in urgent and "Peu de temps." in urgent
    days, rest = rest.split("Infractions que")
    assert "1. 1er décembre 2026, dans 10 jours : Injure (§ 1)" in days
    assert "2. 1er janvier 2032, dans 1 867 jours : Menaces (F2, F3)" in days and "Ancienne" not in days
    assert "Peu de temps." not in rest and "Du temps." in rest.split("Pour un avocat")[1]


def test_check_says_a_danger_then_a_near_day_then_what_stops_a_letter(
    case_file: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import date

    from msgspec.structs import replace

    from filings.review.verdict import Audience, Finding, Level
    from tests.verdicts import verdict_on

    found = (
        Finding(Level.ERROR, "court-unknown", "court", "Aucun tribunal."),
        Finding(Level.WARNING, "deadline-soon", "", "Peu de temps.", Audience.LAWYER, due=date(2026, 12, 1)),
        Finding(Level.WARNING, "summons", "", "Un moment à préparer.", danger=True),
        Finding(Level.ADVICE, "no-notice", "", "Aucune demande de retrait."),
    )
    danger_first = (found[2], found[1], found[0], found[3])
    monkeypatch.setattr(
        "filings.review.judge.reviewed",
        lambda case, on: (case, replace(verdict_on(case, on), findings=danger_first)),
    )
    text = plain(run("check", case_file(), *ON).stdout)
    said = ["Un moment à préparer.", "Peu de temps.", "À corriger", "Aucun tribunal.", "Aucune demande de retrait."]
    assert [text.index(one) for one in said] == sorted(text.index(one) for one in said)
    path = case_file()
    assert "Aucune demande de retrait." in plain(run("make", path, *ON).stdout)
    assert "Aucune demande de retrait." not in plain(run("make", path, "--only", "complaint", *ON).stdout)


def test_check_writes_the_days_to_come_for_a_calendar_and_spares_one_that_is_not_ours(
    case_file: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import date

    from msgspec.structs import replace

    from tests.verdicts import allegation, limit, verdict_on

    path = case_file()
    file = tmp_path / "agenda.ics"
    rows = (allegation("Injure", limit(Status.OPEN, date(2026, 12, 1))),)
    monkeypatch.setattr(
        "filings.review.judge.reviewed", lambda case, on: (case, replace(verdict_on(case, on), allegations=rows))
    )
    found = run("check", path, "--json", "--calendar", file, *ON)
    assert found.exit_code == 0 and json.loads(found.stdout) and "agenda.ics" in found.stderr
    first = file.read_bytes()
    assert b"20261201" in first and file.stat().st_mode & 0o077 == 0
    assert run("check", path, "--calendar", file, *ON).exit_code == 0
    assert file.read_bytes() == first
    file.write_text("BEGIN:VCALENDAR\r\nPRODID:-//autre//FR\r\n", encoding="utf-8")
    refused = run("check", path, "--calendar", file, *ON)
    assert refused.exit_code == 1 and "n’a pas été écrit par ce programme" in plain(refused.stderr)
    assert "autre" in file.read_text(encoding="utf-8")
    monkeypatch.setattr(
        "filings.review.judge.reviewed", lambda case, on: (case, replace(verdict_on(case, on), allegations=()))
    )
    none = run("check", path, "--calendar", tmp_path / "vide.ics", *ON)
    assert none.exit_code == 0 and "Aucune échéance à venir" in plain(none.stderr)
    assert not (tmp_path / "vide.ics").exists()


def test_check_gives_programs_the_names_they_rely_on(case_file: Write) -> None:
    found = run("check", case_file(), "--json", *ON)
    [told] = json.loads(found.stdout)
    assert set(told) == {"case", "on", "findings", "offences", "court", "notices"}
    assert told["on"] == "2026-11-21" and told["case"] == "dossier-essai"
    assert set(told["findings"][0]) == {"level", "code", "where", "message"}
    assert told["offences"][0]["prescription"]["status"] == "open"


def test_check_is_1_when_a_finding_is_an_error(case_file: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    from msgspec.structs import replace

    from filings.review.verdict import Finding, Level
    from tests.verdicts import verdict_on

    error = Finding(Level.ERROR, "court-unknown", "", "Quel tribunal ?")
    monkeypatch.setattr(
        "filings.review.judge.reviewed", lambda case, on: (case, replace(verdict_on(case, on), findings=(error,)))
    )
    path = case_file()
    for command in ("check", "make"):
        found = run(command, path, *ON)
        assert found.exit_code == 1 and "Quel tribunal" in found.output


# --- schema, law, court ----------------------------------------------------------------------------------------


def test_schema_is_json_that_explains_each_field_in_french() -> None:
    found = run("schema")
    told = json.loads(found.stdout)
    assert found.exit_code == 0 and "complainants" in told["properties"]
    assert told["properties"]["place"]["title"] == "Fait à"


def test_law_lists_what_was_in_force_that_day() -> None:
    [threat] = [
        one for one in json.loads(run("law", "--json", "--on", "2013-11-09").stdout) if "222-17" in one["article"]
    ]
    assert set(threat) == {
        *("article", "label", "version_from", "version_to", "prison_months", "fine_euros"),
        *("grade", "read_on", "source"),
    }
    articles = {one["article"] for one in json.loads(run("law", "--json", "--on", "2013-11-09").stdout)}
    later = {one["article"] for one in json.loads(run("law", "--json", "--on", "2026-11-21").stdout)}
    assert "CP 222-33-2-2" not in articles and "CP 222-33-2-2" in later


def test_law_tells_the_life_of_an_article_and_refuses_one_it_does_not_know() -> None:
    found = run("law", "222-17", "--on", "2013-11-09")
    assert found.exit_code == 0 and "trois ans d’emprisonnement" in plain(found.stdout)
    unknown = run("law", "999-99")
    assert unknown.exit_code == 1 and "999-99" in unknown.stderr


def test_law_gives_programs_every_version_of_an_article_or_that_of_a_day() -> None:
    life = json.loads(run("law", "222-33-2-2", "--json").stdout)
    assert [one["version_from"] for one in life] == ["2014-08-06", "2018-08-06", "2022-03-04", "2024-03-23"]
    assert [one["version_to"] for one in life] == ["2018-08-05", "2022-03-03", "2024-03-22", None]
    (that_day,) = json.loads(run("law", "222-33-2-2", "--json", "--on", "2019-01-01").stdout)
    assert that_day == life[1]
    assert json.loads(run("law", "222-33-2-2", "--json", "--on", "2014-08-05").stdout) == []


@pytest.mark.parametrize(
    ("article", "on", "said"),
    [
        ("132-76", "2017-01-29", "* article 132-76 du code pénal, depuis le 29 janvier 2017"),
        ("132-77", "2017-01-28", "  article 132-77 du code pénal, depuis le 29 janvier 2017"),
        ("131-35-1", "2026-08-25", "* article 131-35-1 du code pénal, du 23 mai 2024 au 25 août 2026"),
        ("131-35-1", "2026-08-26", "* article 131-35-1 du code pénal, depuis le 26 août 2026"),
        ("65-3", "2014-01-29", "* article 65-3 de la loi du 29 juillet 1881, depuis le 29 janvier 2014"),
        ("CPP 60-1-2", "2022-03-04", "* articles 60-1-2 et 77-1-1 du code de procédure pénale"),
        ("D. 8-2-10", "2026-11-21", "* articles 15-3-3 et D. 8-2-10 du code de procédure pénale"),
    ],
)
def test_law_answers_of_every_text_the_documents_cite(article: str, on: str, said: str) -> None:
    found = run("law", article, "--on", on)
    assert found.exit_code == 0 and said in plain(" ".join(found.stdout.split("\n    "))), found.stdout
    assert "note " in found.stdout and "http" in found.stdout
    life = json.loads(run("law", article, "--json").stdout)
    assert life and len(json.loads(run("law", article, "--json", "--on", on).stdout)) <= len(life)


def test_law_verifies_no_text_that_is_no_offence_by_its_number() -> None:
    found = run("law", "132-76", "--verify")
    assert found.exit_code == 1 and "--verify" in found.stderr


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("article 222-17 du code pénal", "Menaces de crime ou de délit"),
        ("222\u201117", "Menaces de crime ou de délit"),
        ("article 33, alinéa 3, de la loi du 29 juillet 1881", "Injure publique à raison de l’origine"),
        ("article 65-3 de la loi du 29 juillet 1881", "Un texte dont les documents se servent"),
    ],
)
def test_law_knows_an_article_as_the_documents_cite_it(told: str, label: str) -> None:
    found = run("law", told)
    assert found.exit_code == 0 and plain(found.stdout).strip().startswith(label)


def test_law_says_that_nothing_was_read_for_a_day_too_old() -> None:
    assert "Aucun texte" in plain(run("law", "--on", "1980-01-01").stdout)


def test_law_says_the_alinea_of_each_version() -> None:
    text = plain(run("law", "24", "--on", "2014-11-14").stdout)
    moved = [text.index(f"24, alinéa {n}, de la loi du 29 juillet 1881") for n in (7, 8, 9)]
    assert len(set(moved)) == 3


def test_law_says_that_nobody_read_a_text_and_no_day_for_it() -> None:
    lines = plain(run("law", "222-13").stdout).splitlines()
    (unread,) = {line.strip() for line in lines if "Aucune page lue" in line}
    assert unread == "note C, Aucune page lue : à vérifier"
    grades = {one["grade"]: one["read_on"] for one in json.loads(run("law", "222-13", "--json").stdout)}
    assert grades["C"] is None and grades["A"]


@pytest.mark.parametrize("arguments", [(), ("222-33",)])
def test_law_says_of_each_version_where_it_was_read_and_the_day_it_shows(arguments: tuple[str, ...]) -> None:
    lines = plain(run("law", *arguments, "--on", "2020-01-01").stdout).splitlines()
    texts = [n for n, line in enumerate(lines) if "d’amende" in line and not line.lstrip().startswith("+")]
    assert texts
    ends = [*texts[1:], len(lines)]
    for start, end in zip(texts, ends, strict=True):
        assert any("; lu au " in line and line.lstrip().startswith("note ") for line in lines[start:end]), lines[start]


@pytest.mark.parametrize(
    ("place", "on", "said"),
    [
        ("Versailles", "2013-11-09", "tribunal de grande instance de Versailles"),
        ("Versailles", "2026-11-21", "tribunal judiciaire de Versailles"),
        ("78", "2026-11-21", "tribunal judiciaire de Versailles"),
        ("78000", "2026-11-21", "tribunal judiciaire de Versailles"),
        ("78646", "2026-11-21", "tribunal judiciaire de Versailles"),
        ("Le Mans", "2026-11-21", "tribunal judiciaire du Mans"),
        ("saint ouen sur seine", "2026-11-21", "tribunal judiciaire de Bobigny"),
        ("hay les roses", "2026-11-21", "tribunal judiciaire de Créteil"),
        ("pas de calais", "2026-11-21", "Pas-de-Calais (département 62)"),
        ("Arbignieu", "2026-11-21", "Arbignieu, aujourd’hui Arboys en Bugey (Ain, 01)"),
        ("Évry", "2026-11-21", "tribunal judiciaire d’Évry"),
        ("Évry Cedex", "2026-11-21", "tribunal judiciaire d’Évry-Courcouronnes"),
        ("91000 Évry Cedex", "2026-11-21", "tribunal judiciaire d’Évry-Courcouronnes"),
        ("59000", "2026-11-21", "tribunal judiciaire de Lille"),
        ("59100", "2026-11-21", "tribunal judiciaire de Lille"),
        ("59", "2026-11-21", "Quand plusieurs tribunaux se partagent un territoire"),
        ("Dinan", "2010-12-31", "tribunal de grande instance de Dinan"),
        ("Dinan", "2011-01-01", "tribunal de grande instance de Saint-Malo"),
        ("22", "2010-06-01", "tribunal de grande instance de Guingamp"),
        ("Roubaix", "2009-12-31", "tribunal non relevé avant le 1er janvier 2010"),
        ("Péronne 80200", "2010-03-01", "tribunal de grande instance de Péronne"),
        ("Ham 80400", "2010-03-01", "à vérifier : le tribunal de Péronne, fermé depuis, siégeait encore"),
        ("Chamonix", "2026-11-21", "Aucune commune ne porte ce nom exact"),
        ("Cherbourg", "2026-11-21", "tribunal judiciaire de Cherbourg-en-Cotentin"),
        ("Dijon 33000", "2026-11-21", "voyez lequel des deux est juste"),
        ("Orly Aéroport 94390", "2026-11-21", "tribunal judiciaire de Créteil"),
        ("Freigné", "2015-11-21", "Maine-et-Loire, 49"),
        ("Freigné", "2018-11-21", "tribunal de grande instance de Nantes"),
        ("aéroport d’Orly", "2026-11-21", "tribunal judiciaire de Créteil"),
        ("aéroport de Roissy", "2026-11-21", "tribunal judiciaire de Bobigny"),
    ],
)
def test_court_names_the_prosecutor_of_a_place_on_a_day(place: str, on: str, said: str) -> None:
    found = run("court", *place.split(), "--on", on)
    assert found.exit_code == 0 and said in plain(found.stdout)


def test_court_lists_homonyms_each_under_its_departement() -> None:
    found = plain(run("court", "Saint-Denis").stdout)
    assert "le code postal les départage" in found
    headings = [f"Saint-Denis ({one})" for one in ("Aude, 11", "Gard, 30", "Seine-Saint-Denis, 93", "La Réunion, 974")]
    assert [found.index(one) for one in headings] == sorted(found.index(one) for one in headings)
    alone = plain(run("court", "Saint-Denis", "93200").stdout)
    assert "Bobigny" in alone and "Aude" not in alone


def test_court_says_what_to_give_when_a_place_is_unknown() -> None:
    found = run("court", "Nulle-Part")
    assert found.exit_code == 1 and "code postal" in found.stderr
    nothing = run("court")
    assert nothing.exit_code == 2 and "--import" in nothing.stderr


def test_court_answers_exactly_once_the_table_of_the_ministry_is_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import date

    from tests.law.test_ressorts import LINES

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("filings.cli.lookup.today", lambda: date(2026, 11, 21))
    table = tmp_path / "table.csv"
    table.write_text("\n".join(LINES[:20]), encoding="utf-8")
    short = run("court", "--import", table)
    assert short.exit_code == 1 and "il en manque" in plain(short.stderr) and "Traceback" not in short.output
    assert "Béthune" in run("court", "Lens").stdout and "Arras" not in run("court", "Lens").stdout
    table.write_text("\n".join(LINES), encoding="utf-8")
    found = run("court", "Lens", "--import", table, "--on", "2013-11-09")
    assert found.exit_code == 0 and str(tmp_path / "data" / "filings") in found.stdout
    # The day of the import is that of the machine, and the table says nothing of a day of before.
    told = plain(found.stdout)
    assert "tribunal de grande instance de Béthune" in told and "Arras" not in told and "d’après la table" not in told
    told = plain(run("court", "Lens").stdout)
    assert "tribunal judiciaire d’Arras" in told and "Béthune" not in told
    assert "d’après la table du ministère de la Justice prise le 21 novembre 2026" in told
    assert "d’après la table" not in plain(run("court", "62").stdout)
    gone = run("court", "--import", tmp_path / "absent.csv")
    assert gone.exit_code == 1 and "ne peut pas être lu" in plain(gone.stderr)
    assert "Arras" in run("court", "Lens").stdout


def test_verify_prints_what_changed_and_counts_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    from tests.law.library import ENVIRONMENT, held, library, ms

    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    with library(monkeypatch) as shelf:
        monkeypatch.setattr("filings.law.legifrance.TOKEN_URL", f"{shelf.url}token")
        monkeypatch.setattr("filings.law.legifrance.API_URL", shelf.url)
        from filings.law.legifrance import PRESS

        shelf.add(
            "Code pénal",
            held("222-17", date(2002, 1, 1)),
            held("222-16", date(2026, 9, 1)),
            held("226-1", date(2024, 3, 23), ms(date(2029, 1, 1)), "ABROGE_DIFF"),
            held("226-15", date(2020, 8, 1), ms(date(2026, 1, 1)), "ABROGE"),
        )
        shelf.add(PRESS.id, held("33", date(2024, 3, 23)))
        found = run("law", "--verify", "--on", "2026-11-21")
        one = run("law", "222-16", "--verify", "--json", "--on", "2026-11-21")
    assert found.exit_code == 0, found.stderr
    told = plain(found.stdout)
    assert "rien d’un dossier" in plain(found.stderr)
    changed, rest = told.split("Ne sont plus en vigueur")
    assert "article 222-16 du code pénal : version du 1er septembre 2026, lu au 13 juillet 2025" in changed
    repealed, rest = rest.split("Cesseront d’être en vigueur")
    assert "article 226-15 du code pénal : jusqu’au 1er janvier 2026 exclu" in repealed
    ending, unknown = rest.split("Que Légifrance n’a pas donnés")
    assert "article 226-1 du code pénal : jusqu’au 1er janvier 2029 exclu" in ending
    assert "article 77-1-1 du code de procédure pénale : lu au " in unknown
    assert "222-17" not in told and "2 articles sont inchangés" in told
    assert ENVIRONMENT["LEGIFRANCE_CLIENT_SECRET"] not in found.output
    assert json.loads(one.stdout) == [
        {
            "article": "article 222-16 du code pénal",
            "outcome": "changed",
            "read_on": "2025-07-13",
            "id": held("222-16", date(2026, 9, 1))["id"],
            "state": "VIGUEUR",
            "version_from": "2026-09-01",
            "version_to": None,
        }
    ]


def test_verify_without_credentials_says_where_to_get_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LEGIFRANCE_CLIENT_ID", raising=False)
    found = run("law", "--verify")
    assert found.exit_code == 1 and "piste.gouv.fr" in found.stderr and "LEGIFRANCE_CLIENT_SECRET" in found.stderr


# --- forget ----------------------------------------------------------------------------------------------------


def test_forget_asks_lists_and_says_what_it_cannot_reach(case_file: Write) -> None:
    path = case_file()
    run("make", path, *ON)
    found = run("forget", path, typed="oui\n")
    assert found.exit_code == 0 and not path.exists() and not (path.parent / "dossier-essai").exists()
    assert "Supprimés" in found.stdout and "plainte.docx" in found.stdout
    assert "sauvegardes" in found.stdout and "peut être retrouvé" in found.stdout


@pytest.mark.parametrize("typed", ["\n", "non\n", "n\n", "peut-être\n"])
def test_forget_deletes_nothing_without_a_yes(case_file: Write, typed: str) -> None:
    path = case_file()
    run("make", path, *ON)
    found = run("forget", path, typed=typed)
    assert "Rien n’a été supprimé" in found.stdout
    assert path.exists() and (path.parent / "dossier-essai" / "plainte.docx").exists()


def test_forget_leaves_a_file_of_posts_and_says_so(case_file: Write) -> None:
    path = case_file("facts:\n  - kind: insult\n    posts: captures.csv\n")
    (path.parent / "captures.csv").write_text("Termes exacts\nmot\n", encoding="utf-8")
    found = run("forget", path, typed="oui\n")
    assert "Ce fichier de messages reste aussi" in found.stdout and "captures.csv" in found.stdout
    assert (path.parent / "captures.csv").is_file() and not path.exists()


def test_forget_says_which_documents_were_edited(case_file: Write) -> None:
    path = case_file()
    run("make", path, *ON)
    (path.parent / "dossier-essai" / "plainte.docx").write_bytes(b"corrected")
    assert "plainte.docx (modifié par vous depuis)" in run("forget", path, typed="non\n").stdout


def test_forget_names_what_an_interview_left_and_touches_nothing_while_one_is_open(case_file: Write) -> None:
    from filings.interview.lock import Lock

    path = case_file()
    left = path.parent / ".filings-0123456789abcdef.tmp"
    left.write_text("facts: []", encoding="utf-8")
    lock = Lock(path)
    lock.take()
    found = run("forget", path, typed="oui\n")
    assert found.exit_code == 1 and "déjà ouvert" in found.output and path.exists() and left.exists()
    lock.free()
    found = run("forget", path, typed="oui\n")
    assert left.name in found.stdout.partition("Tapez")[0] and not path.exists() and not left.exists()
    assert not list(path.parent.glob(".*.verrou"))


# --- a real process --------------------------------------------------------------------------------------------


def process(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    program = "import sys; from filings.cli import main; sys.argv[0] = 'filings'; main()"
    return subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)],
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


def test_help_loads_click_and_nothing_heavy() -> None:
    program = (
        "import sys; from click.testing import CliRunner; from filings.cli import cli\n"
        "assert CliRunner().invoke(cli, ['--help']).exit_code == 0\n"
        "print([name for name in sys.modules if name.split('.')[0] in"
        " ('pydantic', 'babel', 'docx', 'docxtpl', 'lxml', 'rich', 'ruamel', 'jinja2', 'phonenumbers')])"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_terminal_of_any_encoding_gets_a_message_and_no_traceback(encoding: str) -> None:
    found = process("court", "Nulle-Part", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert found.returncode == 1
    assert b"Traceback" not in found.stderr and "n’est ni une commune".encode() in found.stderr


@pytest.mark.parametrize(("arguments", "code"), [(("--version",), 0), (("nulle",), 2), (("check", "absent.yaml"), 1)])
def test_exit_codes_reach_the_shell(arguments: tuple[str, ...], code: int) -> None:
    assert process(*arguments).returncode == code


def test_a_real_run_makes_the_documents_of_a_case_the_same_twice(case_file: Write, tmp_path: Path) -> None:
    path = case_file()
    for name in ("a", "b"):
        found = process("make", path, "--out", tmp_path / name, *ON, LANG="C")
        assert found.returncode in (0, 1) and b"Traceback" not in found.stderr, found.stderr
    first = {one.name: one.read_bytes() for one in (tmp_path / "a" / "dossier-essai").iterdir()}
    second = {one.name: one.read_bytes() for one in (tmp_path / "b" / "dossier-essai").iterdir()}
    assert first == second and "plainte.docx" in first
