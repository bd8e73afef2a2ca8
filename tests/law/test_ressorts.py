"""The ministry's table of the court of each commune: refused with its line when it is wrong, exact once imported."""

import os
import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from filings.errors import FilingsError
from filings.law.registers import communes, courts, imported, ressorts

HEADER = (
    "Commune;Libellé Commune;Orig. CA;N° CA;Cour d'Appel compétente;Orig. TJ;N° TJ;Tribunal judiciaire compétent;"
    "Orig. TPRX;N° TPRX;Tribunal de proximité compétent (hors communes exclusives aux TJ)"
)
DAY = date(2026, 11, 21)
#: Every other commune of the test goes to the widest court of its département; Lens to another than its own.
TOLD = {"13201": "Marseille", "62498": "Arras", "22050": "Saint-Malo", "67462": "Colmar", "91228": "Évry"}


def row(insee: str, court: str) -> str:
    return f"{insee};X;CA;1;Cour d'appel;TJ;1;{court};;;"


def whole_table() -> list[str]:
    lines = [HEADER]
    by_code = {one.code: one.courts[0] for one in courts.departements()}
    for line in communes._lines_from(""):
        name, insee, postcodes, within, *_ = line.split(",")
        # The ministry gives the arrondissements of Marseille and of Lyon, and Paris as one.
        if not insee or not postcodes or within == "75056" or insee in {"13055", "69123"}:
            continue
        court = by_code[communes.Commune(name, insee, ()).departement]
        told = TOLD.get(insee, court.de if court.kind == "TJ" else court.seat)
        lines.append(row(insee, f"Tribunal judiciaire {told}" if court.kind == "TJ" else f"TPI de {told}"))
    return lines


LINES = whole_table()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "filings"


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def written(lines: list[str], encoding: str = "utf-8", end: str = "\r\n") -> Path:
        path = tmp_path / "table.csv"
        path.write_bytes(end.join([*lines, ""]).encode(encoding))
        return path

    return written


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_an_imported_table_answers_exactly(write: Callable[..., Path], encoding: str, home: Path) -> None:
    assert [court.seat for court in courts.of_commune("Lens", "62300")] == ["Béthune"]
    table = ressorts.import_table(write(LINES, encoding), DAY)
    assert table.imported == DAY and len(table.courts) > ressorts.LEAST_ROWS
    for city, postcode, seat in (
        ("Lens", "62300", "Arras"),
        ("Dinan", "22100", "Saint-Malo"),
        ("Sélestat", "67600", "Colmar"),
        ("Évry-Courcouronnes", "91000", "Évry-Courcouronnes"),
        ("Marseille", "13001", "Marseille"),
        ("Paris 16e", "75016", "Paris"),
        ("Nouméa", "98800", "Nouméa"),
    ):
        assert [court.seat for court in courts.of_commune(city, postcode)] == [seat]
    assert imported.kept() == table
    (copy,) = home.iterdir()
    assert copy.stat().st_size < 200_000 and copy.stat().st_mode & 0o077 == 0
    assert imported.forget() and not imported.forget()
    assert [court.seat for court in courts.of_commune("Lens", "62300")] == ["Béthune"]


def test_the_copy_is_the_same_whenever_the_same_table_is_imported(write: Callable[..., Path], home: Path) -> None:
    path = write(LINES)
    ressorts.import_table(path, DAY)
    (copy,) = home.iterdir()
    first = copy.read_bytes()
    ressorts.import_table(path, DAY)
    assert copy.read_bytes() == first


def replaced(insee: str, line: str) -> list[str]:
    return [line if one.startswith(f"{insee};") else one for one in LINES]


def line_of(insee: str) -> int:
    return next(n for n, one in enumerate(LINES, start=1) if one.startswith(f"{insee};"))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([], "ligne 1 : les colonnes"),
        (["a;b", "1;2"], "ligne 1 : les colonnes"),
        ([one.replace(";", ",") for one in LINES], "ligne 1 : les colonnes"),
        (LINES[:20_000], "n’a que 19999 communes"),
        (replaced("78646", row("78646", "Tribunal judiciaire de Nulle-Part")), "n’est pas un tribunal connu"),
        (replaced("78646", row("78646", "Tribunal judiciaire de Lille")), "n’est pas un tribunal du département 78"),
        (replaced("78646", row("78646", "Tribunal judiciaire")), "n’est pas un tribunal connu"),
        (replaced("78646", row("7864X", "Versailles")), "n’est pas un code de commune"),
        (replaced("78646", row("20646", "Ajaccio")), "n’est le code d’aucun département"),
        (replaced("78646", "78646;Versailles"), "il manque des colonnes"),
        (replaced("33063", row("33063", "Tribunal judiciaire de Libourne")), "colonnes sont décalées"),
        (replaced("75056", row("75056", "")), "colonnes sont décalées"),
        ([*LINES, row("62498", "Béthune")], "a déjà un autre tribunal"),
    ],
)
def test_a_table_that_is_wrong_is_refused_and_nothing_is_kept(
    write: Callable[..., Path], home: Path, lines: list[str], said: str
) -> None:
    with pytest.raises(FilingsError, match=re.escape(said)) as refusal:
        ressorts.import_table(write(lines), DAY)
    assert refusal.value.remedy and not home.exists()
    assert imported.kept() is None


def test_courts_shifted_from_one_commune_to_the_next_are_refused(write: Callable[..., Path]) -> None:
    # In the order of the codes, as published: within a département nothing shows, its first commune does.
    cells = sorted(one.split(";") for one in LINES[1:])
    shifted = [";".join([*one[:7], before[7], *one[8:]]) for before, one in pairwise(cells)]
    with pytest.raises(FilingsError, match="ligne"):
        ressorts.import_table(write([HEADER, *shifted]), DAY)


def test_an_error_says_its_line(write: Callable[..., Path]) -> None:
    wrong = replaced("78646", row("78646", "Tribunal judiciaire de Lille"))
    with pytest.raises(FilingsError) as refusal:
        ressorts.import_table(write(wrong), DAY)
    assert refusal.value.where == f"table.csv, ligne {line_of('78646')}"


def test_a_code_whose_zero_a_spreadsheet_dropped_is_understood(write: Callable[..., Path]) -> None:
    table = ressorts.import_table(write([one.removeprefix("0") for one in LINES]), DAY)
    assert table.courts["01053"] == "bourgenbresse"


def test_a_missing_file_or_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FilingsError, match="ne peut pas être lu"):
        ressorts.import_table(tmp_path / "absent.csv", DAY)
    with pytest.raises(FilingsError, match="ne peut pas être lu"):
        ressorts.import_table(tmp_path, DAY)
    for data in (b"\x00\x01PK\x03\x04", b"\x81\x8d", "é".encode("utf-16")):
        path = tmp_path / "other.csv"
        path.write_bytes(data)
        with pytest.raises(FilingsError):
            ressorts.import_table(path, DAY)


def test_a_damaged_copy_says_to_import_again(write: Callable[..., Path], home: Path) -> None:
    ressorts.import_table(write(LINES), DAY)
    (copy,) = home.iterdir()
    whole = copy.read_bytes()
    for number, damaged in enumerate((whole[:40], whole[:40] + b"\xff" * 40 + whole[80:], b"", b"x")):
        copy.write_bytes(damaged)
        os.utime(copy, (number, number))
        with pytest.raises(FilingsError, match="abîmée") as refusal:
            imported.kept()
        assert "--import" in refusal.value.remedy


def test_the_folder_is_that_of_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr("sys.platform", "linux")
    assert imported.folder() == tmp_path / ".local/share/filings"
    monkeypatch.setattr("sys.platform", "darwin")
    assert imported.folder() == tmp_path / "Library/Application Support/filings"
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
    assert imported.folder() == tmp_path / "Local/filings"
