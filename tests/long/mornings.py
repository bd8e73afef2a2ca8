"""A clinic’s mornings: its source changes from day to day; each run gives what a run from nothing would, and no edit
of a lawyer’s is lost.
"""

import json
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.clinic import invented
from tests.clinic.driver import cases, documents, night
from tests.long.runner import Trial

SHORT = 1

#: How many mornings a trial lasts, and how many persons the clinic follows at first.
_MORNINGS, _PERSONS = 3, 4

_DAYS = ("2026-11-21", "2026-11-22")


def prepare(folder: Path) -> Trial:
    """Return the trial; it needs nothing before."""
    return trial


def trial(chance: random.Random, folder: Path) -> str:
    """Follow one clinic for some mornings."""
    clinic = {number: invented.told(number) for number in range(_PERSONS)}
    source, out, on = folder / "dossiers.jsonl", folder / "documents", _DAYS[0]
    edited: dict[Path, bytes] = {}
    for morning in range(_MORNINGS):
        if morning:
            change(clinic, chance)
            edited |= edit(out, chance)
            on = chance.choice(_DAYS)
        told = [json.dumps(one, ensure_ascii=False) for one in clinic.values()]
        source.write_text("\n".join(told) + "\n", encoding="utf-8")
        done = night(source, out, on=on)
        assert done.returncode == 0, done.stderr
        assert set(cases(out)) == {one["reference"] for one in clinic.values()}
        for path, data in edited.items():
            assert path.read_bytes() == data, f"{path.name}: what a lawyer wrote was replaced"
        compare(source, out, folder / f"neuf-{morning}", on, {path.parent.name for path in edited})
    return "kept" if edited else "followed"


def change(clinic: dict[int, dict[str, Any]], chance: random.Random) -> None:
    """Change what the clinic knows: a person more, one less, a fact told otherwise, or nothing."""
    number = chance.choice(list(clinic))
    match chance.randrange(4):
        case 0:
            new = max(clinic) + 1
            clinic[new] = invented.told(new)
        case 1 if len(clinic) > 1:
            del clinic[number]
        case 2:
            clinic[number]["facts"][0]["story"] = f"Les messages ont repris, {chance.randint(2, 90)} fois."
        case _:
            pass


def edit(out: Path, chance: random.Random) -> Mapping[Path, bytes]:
    """Write in one complaint as a lawyer does, or in none; return the file and its bytes."""
    if chance.random() < 0.5:
        return {}
    path = chance.choice(sorted(out.glob("*/plainte.docx")))
    path.write_bytes(path.read_bytes() + b"relu")
    return {path: path.read_bytes()}


def compare(source: Path, out: Path, fresh: Path, on: str, edited: set[str]) -> None:
    """A run from nothing gives the same documents, but where a lawyer’s own were kept, and for persons gone."""
    assert night(source, fresh, on=on).returncode == 0
    here, there = documents(out), documents(fresh)
    for name, data in there.items():
        if Path(name).parent.name not in edited:
            assert here[name] == data, f"{name} is not what a run from nothing gives"
