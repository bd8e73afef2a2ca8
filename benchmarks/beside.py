"""A whole case, its posts in a file beside it: `python -m benchmarks.beside ROWS` prints the peak memory in MiB."""

import csv
import json
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks import memory, works

_KEYS = ("when", "account", "url", "text", "seen", "exhibit")
_FIRST = datetime(2013, 8, 22)


def posts(rows: int) -> Iterator[dict[str, str]]:
    """Posts of twelve accounts, one every six minutes, no two of the same moment."""
    for number in range(rows):
        account = f"compte_{number % works.ACCOUNTS:02}"
        yield {
            "when": f"{_FIRST + timedelta(minutes=6 * number):%d/%m/%Y %H:%M}",
            "account": account,
            "url": f"https://twitter.com/{account}/status/{number}",
            "text": f"Message n° {number}, « tu vas le regretter » & <autres menaces> 🙂",
            "seen": "9 novembre 2013 à 18 h 30",
            "exhibit": "1",
        }


def case(folder: Path, rows: int, *, beside: bool = True) -> Path:
    """Write a case of so many posts in a folder, in a file beside it or in itself; both bear the same name."""
    folder.mkdir(parents=True, exist_ok=True)
    if beside:
        with (folder / "captures.csv").open("w", encoding="utf-8-sig", newline="") as stream:
            table = csv.DictWriter(stream, _KEYS, delimiter=";")
            table.writeheader()
            table.writerows(posts(rows))
    accounts = [f"compte_{number:02}" for number in range(works.ACCOUNTS)]
    told: dict[str, Any] = {
        "reference": "annexe",
        "complainants": [
            {
                "first_names": "Ana",
                "last_name": "Exemple",
                "birth_date": "14/05/1979",
                "birth_place": "Nantes",
                "nationality": "française",
                "occupation": "consultante",
                "email": "ana@exemple.fr",
                "address": {"lines": ["12 rue des Lilas"], "postcode": "78000", "city": "Versailles"},
            }
        ],
        "accounts": [{"id": one, "platform": "twitter", "handle": f"@{one}"} for one in accounts],
        "facts": [
            {
                "kind": "insult",
                "when": "du 22 août 2013 au 9 novembre 2013",
                "story": "Douze comptes répondent à chacun de mes messages.",
                "platform": "twitter",
                "channel": "public",
                "grounds": ["sexist"],
                "accounts": accounts,
                "posts": "captures.csv" if beside else list(posts(rows)),
            }
        ],
        "exhibits": [{"number": "1", "title": "captures d’écran", "kind": "capture", "captured": "9/11/2013"}],
    }
    path = folder / "annexe.json"
    path.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return path


def made(path: Path, out: Path) -> dict[str, bytes]:
    """Every document of a case, by name, made anew from its file to the disk."""
    from filings.days import DocumentDay
    from filings.make import make

    done = make(path, on=DocumentDay(works.ON), out=out, force=True)
    return {one.written.path.name: one.written.path.read_bytes() for one in done.documents}


def same(rows: int) -> None:
    """Raise Unequal unless posts in a file give the documents that the same posts in the case give."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        filed, told = (
            made(case(folder / str(beside), rows, beside=beside), folder / f"out-{beside}") for beside in (True, False)
        )
    if filed != told or len(filed) < 2:
        raise works.Unequal("posts in a file: the documents differ from those of the same posts in the case")


def main(rows: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made(case(Path(folder), rows), Path(folder) / "out")
    print(memory.peak())


if __name__ == "__main__":
    main(int(sys.argv[1]))
