"""A clinic’s night: every row answered for, nothing twice, nothing lost."""

import contextlib
import json
import os
import signal
import subprocess
import time
import zipfile
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from filings.clinic import run as night_of
from filings.clinic.case import Fault
from filings.clinic.run import Settings
from filings.clinic.sources import recognise
from filings.clinic.work import Job, Outcome, prepare_far
from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.make import make
from tests.clinic import invented
from tests.clinic.driver import COMMAND, DAY, ENVIRONMENT, cases, documents, filings, night, plain, report
from tests.clinic.mistakes import MISTAKES, spoil
from tests.long.kills import whole
from tests.support import EXAMPLES


def fast(source: Path, out: Path, **more: Any) -> Any:
    """Run in this process."""
    settings = Settings(out, more.pop("today", invented.DAY), more.pop("on", invented.DAY), jobs=1, **more)
    return night_of.run(recognise([str(source)]), settings)


# --- every row is answered for -------------------------------------------------------------------------------------


def test_what_is_urgent_comes_first(tmp_path: Path) -> None:
    path = invented.as_workbook(tmp_path / "c.xlsx", 6)
    fast(path, tmp_path / "out")
    rows = list(load_workbook(tmp_path / "out/rapport.xlsx")["Échéances"].iter_rows(min_row=2, values_only=True))
    days = ["-".join(reversed(str(row[0]).split("/"))) for row in rows]
    assert len(days) == 6 and days == sorted(days)


def test_a_good_case_gets_its_folder_as_make_would(tmp_path: Path) -> None:
    for path in EXAMPLES.glob("*.yaml"):
        made = make(path, on=invented.DAY, out=tmp_path / "un")
        assert made.folder.is_dir()
    fast(EXAMPLES, tmp_path / "tous")
    assert documents(tmp_path / "tous") == documents(tmp_path / "un")


def test_a_text_that_looks_like_a_formula_stays_text_in_the_report(tmp_path: Path) -> None:
    source = tmp_path / "csv"
    source.mkdir()
    (source / "Comptes.csv").write_text(
        'Référence du dossier;Repère;Nom affiché;Nature du compte\ndossier-1;=1+1;@SUM(1);"-zzz"\n', encoding="utf-8"
    )
    fast(source, tmp_path / "out")
    for page in load_workbook(tmp_path / "out/rapport.xlsx").worksheets:
        for cell in (cell for row in page.iter_rows() for cell in row):
            assert cell.data_type != "f"
    shown = load_workbook(tmp_path / "out/rapport.xlsx")["Comptes"]
    assert [cell.value for cell in shown[2]][1:3] == ["=1+1", "@SUM(1)"]
    assert shown["B2"].quotePrefix


def test_two_references_that_differ_by_their_capitals_are_one_folder(tmp_path: Path) -> None:
    lines = [{**invented.told(1), "reference": name} for name in ("Dossier-A", "dossier-a", "DOSSIER-A")]
    path = tmp_path / "c.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    done = fast(path, tmp_path / "out")
    assert (done.totals.made, done.totals.refused) == (1, 2)
    assert [one.name for one in (tmp_path / "out").iterdir() if one.is_dir()] == ["Dossier-A"]


def test_a_case_that_lacks_something_is_made_and_told(tmp_path: Path) -> None:
    told = invented.told(1)
    del told["complainants"]
    path = tmp_path / "c.jsonl"
    path.write_text(json.dumps(told), encoding="utf-8")
    done = fast(path, tmp_path / "out")
    assert not done.totals.good and done.totals.incomplete == 1
    (one,) = report(tmp_path / "out")["cases"]
    assert one["status"] == "made" and one["missing"]
    assert fast(path, tmp_path / "out").totals.incomplete == 1


# --- nothing twice -------------------------------------------------------------------------------------------------


def stamps(out: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file() and path.suffix != ".json"}


@pytest.mark.parametrize("form", ["xlsx", "yaml", "jsonl"])
def test_what_has_not_changed_is_not_made_again(form: str, tmp_path: Path) -> None:
    makers = {"xlsx": invented.as_workbook, "yaml": invented.as_files, "jsonl": invented.as_lines}
    path = makers[form](tmp_path / f"c.{form}", 4)
    first = fast(path, tmp_path / "out")
    before = stamps(tmp_path / "out")
    again = fast(path, tmp_path / "out", on=None)
    assert (first.totals.made, again.totals.made, again.totals.unchanged) == (4, 0, 4)
    assert stamps(tmp_path / "out") == before


def test_only_the_row_that_was_mended_is_made(tmp_path: Path) -> None:
    path = invented.as_workbook(tmp_path / "c.xlsx", 4)
    spoil(path, {2: MISTAKES[0]})
    assert fast(path, tmp_path / "out").totals.refused == 1
    before = stamps(tmp_path / "out")
    invented.as_workbook(path, 4)
    totals = fast(path, tmp_path / "out").totals
    assert (totals.made, totals.unchanged, totals.good) == (1, 3, True)
    after = stamps(tmp_path / "out")
    assert {name for name, when in before.items() if after[name] != when} == {str(tmp_path / "out/rapport.xlsx")}


def test_the_date_of_the_first_run_is_kept_until_another_is_given(tmp_path: Path) -> None:
    path = invented.as_lines(tmp_path / "c.jsonl", 1)
    later = invented.DAY.replace(year=2027)
    assert fast(path, tmp_path / "out", on=None).on == invented.DAY
    kept = fast(path, tmp_path / "out", on=None, today=later)
    assert (kept.on, kept.kept_date, kept.totals.unchanged) == (invented.DAY, True, 1)
    moved = fast(path, tmp_path / "out", on=later, today=later)
    assert (moved.on, moved.kept_date, moved.totals.made) == (later, False, 1)


def test_what_the_law_would_say_today_is_told_when_it_has_changed(tmp_path: Path) -> None:
    path = invented.as_lines(tmp_path / "c.jsonl", 2)
    fast(path, tmp_path / "out")
    same = fast(path, tmp_path / "out", on=None, today=invented.DAY)
    assert same.totals.unchanged == 2
    assert not [one for one in report(tmp_path / "out")["cases"] if one["changed_since"]]
    before = documents(tmp_path / "out")
    for _ in range(2):
        fast(path, tmp_path / "out", on=None, today=invented.DAY.replace(year=2028))
        changed = [one["changed_since"] for one in report(tmp_path / "out")["cases"]]
        assert all(changed) and any("données de connexion" in said for said in changed[0])
    assert documents(tmp_path / "out") == before


def test_the_file_of_an_exhibit_that_changes_makes_its_case_again(tmp_path: Path) -> None:
    told = invented.told(1)
    told["exhibits"][0]["file"] = "capture.png"
    (tmp_path / "capture.png").write_bytes(b"une capture")
    path = tmp_path / "c.jsonl"
    path.write_text(json.dumps(told), encoding="utf-8")
    assert fast(path, tmp_path / "out").totals.made == 1
    assert fast(path, tmp_path / "out").totals.unchanged == 1
    (tmp_path / "capture.png").write_bytes(b"une autre")
    assert fast(path, tmp_path / "out").totals.made == 1


_WITH_POSTS = (
    "reference: {name}\ncomplainants:\n  - {{first_names: Ana, last_name: Exemple}}\n"
    "accounts:\n  - {{id: exemple_01, platform: twitter}}\n"
    "facts:\n  - kind: insult\n    channel: public\n    platform: twitter\n    posts: {file}\n"
)
_POSTS = "Date de publication;Compte;Termes exacts\n12/09/2026;exemple_01;{word}\n"


def with_posts(folder: Path) -> Path:
    """A folder of two cases, each with its posts in a file of its own."""
    folder.mkdir()
    for number in (1, 2):
        case = _WITH_POSTS.format(name=f"dossier-{number}", file=f"captures-{number}.csv")
        (folder / f"{number}.yaml").write_text(case, encoding="utf-8")
        (folder / f"captures-{number}.csv").write_text(_POSTS.format(word=f"mot {number}"), encoding="cp1252")
    return folder


def test_a_folder_of_cases_whose_posts_are_in_files_is_made_and_made_again_when_one_changes(tmp_path: Path) -> None:
    path, out = with_posts(tmp_path / "dossiers"), tmp_path / "out"
    assert fast(path, out).totals.made == 2
    assert fast(path, out).totals.unchanged == 2
    (path / "captures-2.csv").write_text(_POSTS.format(word="autre chose"), encoding="utf-8")
    assert (totals := fast(path, out).totals).made == 1 and totals.unchanged == 1
    with zipfile.ZipFile(out / "dossier-2" / "plainte.docx") as made:
        assert "autre chose" in made.read("word/document.xml").decode()


def test_a_bad_row_of_a_file_of_posts_is_told_at_its_line_and_stops_no_other_case(tmp_path: Path) -> None:
    path, out = with_posts(tmp_path / "dossiers"), tmp_path / "out"
    (path / "captures-2.csv").write_text(_POSTS.format(word="mot") + "hier;exemple_09;mot\n", encoding="utf-8")
    assert fast(path, out).totals.made == 1
    (problem,) = cases(out)["dossier-2"]["problems"]
    assert problem["place"].startswith("captures-2.csv, ligne 3 (Date de publication)")


def test_a_table_that_no_case_names_is_not_taken_for_posts(tmp_path: Path) -> None:
    path = with_posts(tmp_path / "dossiers")
    (path / "Faits.csv").write_text("Référence du dossier\n", encoding="utf-8")
    with pytest.raises(FilingsError, match=r"aucun dossier ne nomme Faits\.csv"):
        recognise([str(path)])


def test_a_line_may_name_a_file_of_posts_of_its_folder_and_of_no_other(tmp_path: Path) -> None:
    (tmp_path / "captures.csv").write_text(_POSTS.format(word="mot"), encoding="utf-8")
    told = {"accounts": [{"id": "exemple_01"}], "facts": [{"kind": "insult", "posts": "captures.csv"}]}
    lines = [{"reference": "un", **told}, {"reference": "deux", "facts": [{"kind": "insult", "posts": "../c.csv"}]}]
    (tmp_path / "c.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert fast(tmp_path / "c.jsonl", tmp_path / "out").totals.made == 1
    (problem,) = cases(tmp_path / "out")["deux"]["problems"]
    assert problem["place"].startswith("c.jsonl, ligne 2 (facts[0].posts)") and "dans le dossier" in problem["message"]


def test_a_lawyers_template_makes_everything_again(tmp_path: Path) -> None:
    path = invented.as_lines(tmp_path / "c.jsonl", 1)
    fast(path, tmp_path / "out")
    own = tmp_path / "modeles"
    own.mkdir()
    page = Path(make.__code__.co_filename).parents[1] / "templates/a-lire.html"
    (own / "a-lire.html").write_text(page.read_text(encoding="utf-8").replace("</body>", "<p>Ordre</p></body>"))
    totals = fast(path, tmp_path / "out", templates=own).totals
    assert totals.made == 1
    assert "Ordre" in (tmp_path / "out/dossier-00000/a-lire.html").read_text(encoding="utf-8")


def test_another_version_of_the_program_makes_everything_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = invented.as_lines(tmp_path / "c.jsonl", 2)
    assert fast(path, tmp_path / "out").totals.made == 2
    assert fast(path, tmp_path / "out").totals.made == 0
    monkeypatch.setattr("filings.clinic.state.__version__", "0.0.0")
    assert fast(path, tmp_path / "out").totals.made == 2


def test_a_machine_of_another_version_stops_the_run_with_what_to_do(tmp_path: Path) -> None:
    (told,) = recognise([str(invented.as_lines(tmp_path / "c.jsonl", 1))]).cases()
    job = Job(told, DocumentDay(invented.DAY), "", tmp_path, version="0.0.0")
    refused = prepare_far(job, ())
    assert isinstance(refused, Outcome) and refused.stop
    assert "a la version" in refused.faults[0].what and "Installez partout la même" in refused.faults[0].remedy


# --- nothing lost --------------------------------------------------------------------------------------------------


def test_a_document_a_lawyer_edited_is_kept_and_told(tmp_path: Path) -> None:
    path = invented.as_workbook(tmp_path / "c.xlsx", 2)
    fast(path, tmp_path / "out")
    edited = tmp_path / "out/dossier-00001/plainte.docx"
    edited.write_bytes(edited.read_bytes() + b"relu")
    mine = edited.read_bytes()
    assert fast(path, tmp_path / "out").totals.made == 0
    assert cases(tmp_path / "out")["dossier-00001"]["kept"] == ["plainte.docx"]
    fast(path, tmp_path / "out", on=invented.DAY.replace(day=22))
    assert edited.read_bytes() == mine
    assert (edited.parent / "plainte-2.docx").is_file()
    assert cases(tmp_path / "out")["dossier-00001"]["kept"] == ["plainte.docx"]
    shown = load_workbook(tmp_path / "out/rapport.xlsx")["Rapport"]
    assert any("gardé tel quel" in str(cell.value) for row in shown.iter_rows() for cell in row)


def test_a_document_that_was_deleted_is_made_again(tmp_path: Path) -> None:
    path = invented.as_lines(tmp_path / "c.jsonl", 2)
    fast(path, tmp_path / "out")
    before = documents(tmp_path / "out")
    (tmp_path / "out/dossier-00001/plainte.docx").unlink()
    assert fast(path, tmp_path / "out").totals.made == 1
    assert documents(tmp_path / "out") == before


def test_a_report_that_somebody_edited_is_kept(tmp_path: Path) -> None:
    path = invented.as_workbook(tmp_path / "c.xlsx", 1)
    fast(path, tmp_path / "out")
    mine = tmp_path / "out/rapport.xlsx"
    mine.write_bytes(mine.read_bytes() + b"notes")
    kept = mine.read_bytes()
    done = fast(path, tmp_path / "out", on=invented.DAY.replace(day=22))
    assert mine.read_bytes() == kept and done.book == "rapport-2.xlsx"
    assert fast(path, tmp_path / "out", on=None).book == "rapport-2.xlsx"


def test_ctrl_c_finishes_what_is_in_hand_and_says_how_to_go_on(tmp_path: Path) -> None:
    path = invented.as_lines(tmp_path / "c.jsonl", 200)
    arguments = ("clinic", "run", path, "--on", DAY, "--jobs", "2", "--out", tmp_path / "out")
    process = subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    until = time.monotonic() + 60
    while not list((tmp_path / "out").glob("dossier-0000*/a-lire.html")) and time.monotonic() < until:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "continue où celle-ci s’arrête" in plain(errors)
    assert "Traceback" not in errors
    whole(tmp_path / "out")
    counted = report(tmp_path / "out")
    assert counted["stopped"] and 0 < counted["made"] < 200
    assert len(list((tmp_path / "out").glob("*/a-lire.html"))) == counted["made"]
    done = filings(*arguments)
    assert done.returncode == 0 and report(tmp_path / "out")["unchanged"] == counted["made"]


def test_a_report_that_a_spreadsheet_holds_open_is_told_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = invented.as_workbook(tmp_path / "c.xlsx", 2)
    fast(path, tmp_path / "out")
    before = (tmp_path / "out/rapport.xlsx").read_bytes()
    real = os.replace

    def held(source: Any, target: Any) -> None:
        if str(target).endswith(".xlsx"):
            raise PermissionError(13, "held open")
        real(source, target)

    monkeypatch.setattr("filings.files.os.replace", held)
    later = invented.DAY.replace(day=22)
    with pytest.raises(FilingsError, match=r"le rapport n’a pas pu être écrit[\s\S]*S’il est ouvert dans Excel"):
        fast(path, tmp_path / "out", on=later)
    assert (tmp_path / "out/rapport.xlsx").read_bytes() == before
    assert len(documents(tmp_path / "out")) == 10 and not list(tmp_path.rglob("*.tmp"))
    monkeypatch.undo()
    again = fast(path, tmp_path / "out", on=None)
    assert again.totals.unchanged == 2 and (tmp_path / "out/rapport.xlsx").read_bytes() != before


def test_two_runs_on_one_folder_do_not_meet(tmp_path: Path) -> None:
    from filings.clinic.lock import alone

    path = invented.as_lines(tmp_path / "c.jsonl", 1)
    with alone(tmp_path / "out"):
        done = night(path, tmp_path / "out")
    assert done.returncode == 1
    assert "une autre exécution écrit déjà dans ce dossier" in plain(done.stderr)
    assert night(path, tmp_path / "out").returncode == 0


def test_a_folder_where_nothing_can_be_written_is_told_at_once(tmp_path: Path) -> None:
    path = invented.as_lines(tmp_path / "c.jsonl", 1)
    (tmp_path / "out").write_text("un fichier", encoding="utf-8")
    done = night(path, tmp_path / "out")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "ne peut pas être créé" in plain(done.stderr)


def test_a_full_disk_stops_the_run_with_what_is_made_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno

    path = invented.as_lines(tmp_path / "c.jsonl", 5)
    real = os.fsync
    room = [20]

    def full(handle: int) -> None:
        room[0] -= 1
        if room[0] < 0:
            raise OSError(errno.ENOSPC, "full")
        real(handle)

    monkeypatch.setattr("filings.files.os.fsync", full)
    with pytest.raises(FilingsError, match="le disque est plein"):
        fast(path, tmp_path / "out")
    whole(tmp_path / "out")
    assert not list(tmp_path.rglob("*.tmp"))
    monkeypatch.undo()
    totals = fast(path, tmp_path / "out").totals
    assert totals.good and 0 < totals.unchanged < 5
    fast(path, tmp_path / "sans")
    assert documents(tmp_path / "out") == documents(tmp_path / "sans")


def test_what_stops_a_run_is_told_of_one_case_and_not_of_all_under_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = Outcome(made=False, faults=(Fault("", "le disque est plein", "Libérez de la place."),), stop=True)
    monkeypatch.setattr(night_of.executors, "pool", ThreadPoolExecutor)
    monkeypatch.setattr(night_of, "work", lambda job: full)
    source = recognise([str(invented.as_lines(tmp_path / "c.jsonl", 20))])
    done = night_of.run(source, Settings(tmp_path / "out", invented.DAY, invented.DAY, jobs=2))
    assert done.totals.refused == 1 and done.totals.stopped == "le disque est plein. Libérez de la place."


def test_a_case_that_breaks_the_program_is_refused_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from filings.clinic import work

    real = work._loaded

    def broken(told: Any) -> Any:
        if told.reference == "dossier-00001":
            raise RuntimeError("des mots de la victime")
        return real(told)

    monkeypatch.setattr(work, "_loaded", broken)
    path = invented.as_lines(tmp_path / "c.jsonl", 3)
    totals = fast(path, tmp_path / "out").totals
    assert (totals.made, totals.refused) == (2, 1)
    said = (tmp_path / "out/rapport.json").read_text(encoding="utf-8")
    assert "RuntimeError" in said and "des mots de la victime" not in said


def test_processes_write_what_one_process_writes(tmp_path: Path) -> None:
    path = invented.as_files(tmp_path / "yaml", 6)
    fast(path, tmp_path / "un")
    done = filings("clinic", "run", path, "--out", tmp_path / "deux", "--on", DAY, "--jobs", "2")
    assert done.returncode == 0, done.stderr
    assert documents(tmp_path / "deux") == documents(tmp_path / "un")


def test_forget_leaves_nothing_of_a_run(tmp_path: Path) -> None:
    path = invented.as_files(tmp_path / "yaml", 1)
    fast(path, tmp_path / "out")
    (case,) = path.iterdir()
    done = filings("forget", case, "--out", tmp_path / "out", input="oui\n")
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "out/dossier-00000").exists()
    # The report says the case by its name, and is named before it is deleted.
    assert "rapport.json" in done.stdout.partition("Tapez")[0] and not (tmp_path / "out/rapport.json").exists()


def test_progress_is_plain_lines_when_nobody_watches(tmp_path: Path) -> None:
    path = invented.as_lines(tmp_path / "c.jsonl", 40)
    done = night(path, tmp_path / "out")
    lines = [line for line in done.stderr.splitlines() if "/40 dossiers" in line]
    assert len(lines) == 20 and lines[-1].startswith("40/40 dossiers")
    assert "\x1b" not in done.stderr + done.stdout


def test_a_character_that_no_workbook_holds_is_told_all_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "csv"
    folder.mkdir()
    rows = "Référence du dossier;Nature du fait\ndossier-1;des\x0binjure\x01s\n"
    (folder / "Faits.csv").write_text(rows, encoding="utf-8")
    assert fast(folder, tmp_path / "out").totals.refused == 1
    cell = load_workbook(tmp_path / "out/rapport.xlsx")["Faits"]["B2"]
    assert "n’est pas un choix possible" in plain(cell.comment.text)


def test_what_a_machine_of_the_cluster_takes_with_it_is_made_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Leaving(Executor):
        """Drafts three cases, then leaves with the templates: what waits for them is cancelled."""

        def __init__(self) -> None:
            self.left = 3

        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
            future: Future[Any] = Future()
            self.left -= 1
            if self.left < 0:
                future.cancel()
            else:
                future.set_result(fn(*args, **kwargs))
            return future

    @contextlib.contextmanager
    def cluster(address: str) -> Iterator[tuple[Executor, Any, int]]:
        yield Leaving(), lambda value: value, 2

    monkeypatch.setattr("filings.clinic.executors.cluster", cluster)
    source = invented.as_lines(tmp_path / "c.jsonl", 8)
    here, far = fast(source, tmp_path / "ici"), fast(source, tmp_path / "loin", cluster="tls://127.0.0.1:1")
    assert far.totals.made == here.totals.made == 8
    assert documents(tmp_path / "loin") == documents(tmp_path / "ici")
