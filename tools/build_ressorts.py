#!/usr/bin/env python3
"""build_ressorts.py: build the registers of the court of each commune again from a folder of tables of facts.

    uv run --no-sync python tools/build_ressorts.py FOLDER

The folder holds ``ressorts-defaut.csv``, ``ressorts-exceptions.csv``, ``ressorts-passes.csv``, ``ressorts-2010.csv``,
``courts-patch.csv``, ``courts-adresses.csv`` and ``checks.txt``, which says of each change how its day is known. Same
folder, same bytes. It writes ``ressorts.csv``, ``ressorts_past.csv`` and ``courts_closed.csv``, and gives
``courts.csv`` the addresses it lacks. The data are under the Licence Ouverte; each register says so on its first lines.
"""

import csv
import io
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

REGISTERS = Path(__file__).parents[1] / "filings/law/registers"
#: Between these two readings of the whole table, a change whose day was not read may have come any day.
FIRST_READ, LAST_READ = date(2015, 4, 13), date(2026, 7, 28)
#: From this day on the tables say the court of each commune.
FIRST_DAY = "2010-01-01"
#: Courts that closed and sit again: ``courts_past.csv`` says when.
MADE_AGAIN = {"tulle", "saumur", "saintgaudens"}

_CODE = "code de l'organisation judiciaire, tableau IV (DILA, LEGI, Licence Ouverte 2.0)"
_RESSORTS = (
    "# Tribunal dont dépend chaque commune : une ligne sans code donne le tribunal de tout le département,",
    "#   les autres ses exceptions (fins des codes de l'INSEE).",
    "# Source : ministère de la Justice, « Liste des juridictions compétentes pour les communes de France »,",
    "#   28 juillet 2026 (Licence Ouverte),",
    f"#   recoupée avec le {_CODE} :",
    "#   même tribunal dans les deux, ou changement expliqué (grade A) ; outre-mer et 14 communes : table du",
    "#   ministère seule (grade B). Lue le 30 novembre 2026.",
)
_PAST = (
    "# Communes qui dépendaient d'un autre tribunal qu'aujourd'hui, depuis le 1er janvier 2010 (avant : non relevé).",
    f"# Source : {_CODE} :",
    "#   https://github.com/etalab/codes-juridiques-francais (2008 à 2015),",
    "#   https://github.com/legalize-dev/legalize-fr (2015 à 2026). Lu le 30 novembre 2026.",
    f"# Grade A : jour lu. Grade C : jour du changement non lu, entre le {FIRST_READ} et le {LAST_READ}, où les deux",
    "#   tables diffèrent : doubt_since et doubt_until bornent les jours où le tribunal est à vérifier.",
)
_CLOSED = (
    "# Tribunaux de grande instance fermés par la réforme de 2008 et non rétablis : dernier jour, et tribunal qui",
    "#   tient depuis leur ressort. communes_known vide : les communes de ce ressort n'ont pas été relevées.",
    f"# Source : {_CODE},",
    "#   notes de la colonne source ; https://github.com/etalab/codes-juridiques-francais (2008 à 2015).",
    "#   Lu le 30 novembre 2026.",
)


def ressorts(default: Iterable[Mapping[str, str]], exceptions: Iterable[Sequence[str]]) -> str:
    """Return the register of today: the court of each département, and its exceptions."""
    rows = [(one["departement"], one["court_id"], "") for one in default]
    rows += [(departement, court, " ".join(sorted(codes.split()))) for departement, court, codes in exceptions]
    return _written(
        _RESSORTS, ("departement", "court", "insee"), sorted(rows, key=lambda row: (row[0], bool(row[2]), row[1]))
    )


def past(*tables: Iterable[Mapping[str, str]], unread: Iterable[tuple[str, str]]) -> str:
    """Return the register of what was otherwise before; ``unread`` are the courts and last days known to grade C."""
    doubted, every = set(unread), [row for table in tables for row in table]
    of_2010 = {code for one in every if one["since"] == FIRST_DAY for code in one["insee"].split()}
    rows = []
    for one in every:
        # The year 2010 has a table of its own, of what was not yet as in 2011.
        since = one["since"] if of_2010.intersection(one["insee"].split()) else FIRST_DAY
        until = date.fromisoformat(one["until"])
        unsure = (one["court_id"], one["until"]) in doubted
        first = min(FIRST_READ, until) + timedelta(days=1)
        doubt = (first.isoformat(), (LAST_READ - timedelta(days=1)).isoformat()) if unsure else ("", "")
        codes = " ".join(sorted(one["insee"].split()))
        rows.append((one["court_id"], since, one["until"], "C" if unsure else "A", *doubt, codes))
    header = ("court", "since", "until", "grade", "doubt_since", "doubt_until", "insee")
    return _written(_PAST, header, sorted(rows, key=lambda row: (row[2], row[0])))


def unread(checks: str) -> list[tuple[str, str]]:
    """Return the court and the last day of each change whose day was not read: « a -> b on 2020-01-01 (grade C) »."""
    told = re.findall(r"^\s+(\w+) -> \w+ on (\d{4}-\d\d-\d\d) \(grade C\)", checks, re.MULTILINE)
    return [(court, (date.fromisoformat(day) - timedelta(days=1)).isoformat()) for court, day in told]


def closed(patch: Iterable[Mapping[str, str]], of_2010: Iterable[Mapping[str, str]]) -> str:
    """Return the register of the courts that closed for good; ``of_2010`` says whose communes are known."""
    known = {one["court_id"] for one in of_2010}
    rows = [
        (
            *(one[name] for name in ("id", "de", "seat", "departement", "appeal", "exists_until", "successor")),
            "x" if one["id"] in known else "",
            one["source"].replace("COJ", "code de l’organisation judiciaire,"),
            one["grade"],
        )
        for one in patch
        if one["exists_until"] and one["kind"] == "TGI" and one["successor"] not in {"", one["id"]}
        if one["id"] not in MADE_AGAIN
    ]
    header = ("id", "de", "seat", "departement", "appeal", "until", "successor", "communes_known", "source", "grade")
    return _written(_CLOSED, header, sorted(rows))


def addressed(register: str, addresses: Iterable[Mapping[str, str]]) -> str:
    """Return the register of courts with the addresses it lacks; one it has is left as it is."""
    given = {one["id"]: one for one in addresses}
    head = [line for line in register.splitlines() if line.startswith("#")]
    reader = csv.DictReader(line for line in register.splitlines() if not line.startswith("#"))
    rows = []
    for row in reader:
        if (one := given.get(row["id"])) and not row["city"]:
            row |= {name: one[name].replace("'", "’") for name in ("street", "city", "address_read")}
            row["address_grade"] = one["grade"]
        rows.append(tuple(row.values()))
    return _written(head, tuple(reader.fieldnames or ()), rows)


def _written(head: Iterable[str], header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return "\n".join((*head, text.getvalue()))


def main(folder: str) -> None:
    """Read the tables of the folder and write the registers."""
    of_2010 = _rows(Path(folder) / "ressorts-2010.csv")
    with (Path(folder) / "ressorts-exceptions.csv").open(encoding="utf-8", newline="") as table:
        exceptions = list(csv.reader(table))
    checks = (Path(folder) / "checks.txt").read_text(encoding="utf-8")
    courts = REGISTERS / "courts.csv"
    written = {
        "ressorts.csv": ressorts(_rows(Path(folder) / "ressorts-defaut.csv"), exceptions),
        "ressorts_past.csv": past(_rows(Path(folder) / "ressorts-passes.csv"), of_2010, unread=unread(checks)),
        "courts_closed.csv": closed(_rows(Path(folder) / "courts-patch.csv"), of_2010),
        "courts.csv": addressed(courts.read_text(encoding="utf-8"), _rows(Path(folder) / "courts-adresses.csv")),
    }
    for name, text in written.items():
        (REGISTERS / name).write_text(text, encoding="utf-8")
        print(f"{name}: {len(text.encode())} bytes")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


if __name__ == "__main__":
    main(*sys.argv[1:])
