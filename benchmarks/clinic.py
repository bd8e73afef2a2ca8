"""A clinic’s night: the whole command, beside what docxtpl needs merely to fill the same documents.

The clinics are those the tests invent. The command runs as a person runs it, in processes of its own.
"""

import json
import os
import re
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import memory, timing, works
from benchmarks.figures import Figure
from tests.clinic import invented

CASES = 300
FEW, MANY = 1_000, 10_000
TWO_WORKERS = 2_000
_COMMAND = timing.python("-c", "from filings.cli import main; main()")

#: A document to fill: the folder of its case, its name, its template, its view.
Letter = tuple[str, str, str, works.View]


def nights() -> Iterator[Figure]:
    """The first run and the second beside docxtpl, the memory of a long one, what a second worker brings."""
    with tempfile.TemporaryDirectory() as name:
        yield from _beside_docxtpl(Path(name))
    with tempfile.TemporaryDirectory() as name:
        yield from _long(Path(name))
    with tempfile.TemporaryDirectory() as name:
        yield from _workers(Path(name))


def _beside_docxtpl(folder: Path) -> Iterator[Figure]:
    source = invented.as_workbook(folder / "clinic.xlsx", CASES)
    _run(source, folder / "first")  # the modules are compiled, once for all
    letters = list(_letters(CASES))
    outs = [folder / f"out-{n}" for n in range(3)]
    time_of = timing.medians(
        {
            "first": (_each(outs, lambda out: _run(source, out)), 1),
            "second": (_each(outs, lambda out: _run(source, out)), 1),
        },
        len(outs),
    )
    for out in outs:
        _checked(out, CASES)
    if _report(outs[0])["unchanged"] != CASES:
        raise works.Unequal("the second run made again what had not changed")
    filled: dict[str, bytes] = {}
    start = time.perf_counter()
    for case, document, template, view in letters:
        filled[f"{case}/{document}"] = works.docxtpl(view, template)
    docxtpl = time.perf_counter() - start
    for document, data in filled.items():
        works.same(document, (outs[0] / document).read_bytes(), data, least=15)
    first, second = time_of["first"], time_of["second"]
    detail = f"{first:.2f} s against {docxtpl:.1f} s for {len(filled)} documents"
    yield Figure(f"clinic run, {CASES} cases", "at most", 1 / 4, first / docxtpl, "times docxtpl", detail, first)
    detail = f"{second:.2f} s against {docxtpl:.1f} s"
    yield Figure("clinic run, nothing changed", "at most", 1 / 15, second / docxtpl, "times docxtpl", detail, second)


def _long(folder: Path) -> Iterator[Figure]:
    peak = {}
    for count in (FEW, MANY):
        source = invented.as_lines(folder / f"{count}.jsonl", count)
        peak[count] = memory.of_all([*_COMMAND, *_arguments(source, folder / f"out-{count}")])
        _checked(folder / f"out-{count}", count)
    detail = f"peaks of all its processes {peak[MANY]:.0f} MiB against {peak[FEW]:.0f} MiB at {FEW}"
    ratio = peak[MANY] / peak[FEW]
    yield Figure(f"clinic run, {MANY} cases: memory", "at most", 1.3, ratio, f"times that at {FEW}", detail)


def _workers(folder: Path) -> Iterator[Figure]:
    source = invented.as_lines(folder / "clinic.jsonl", TWO_WORKERS)
    outs = {jobs: [folder / f"out-{jobs}-{n}" for n in range(3)] for jobs in (1, 2)}
    time_of = timing.medians(
        {str(jobs): (_each(where, partial(_run, source, jobs=jobs)), 1) for jobs, where in outs.items()}, 3
    )
    for out in (*outs[1], *outs[2]):
        _checked(out, TWO_WORKERS)
    one, two = time_of["1"], time_of["2"]
    detail = f"{TWO_WORKERS} cases in {two:.1f} s against {one:.1f} s"
    yield Figure("clinic run, two workers", "at least", 1.6, one / two, "times one", detail, two)


# --- running and checking ------------------------------------------------------------------------------------------


def _arguments(source: Path, out: Path, jobs: int | None = None) -> list[str]:
    told = ["clinic", "run", str(source), "--out", str(out), "--on", invented.DAY.isoformat()]
    return told if jobs is None else [*told, "--jobs", str(jobs)]


def _run(source: Path, out: Path, jobs: int | None = None) -> None:
    command = [*_COMMAND, *_arguments(source, out, jobs)]
    around = {**os.environ, **timing.bytecode(source.parent)}
    done = subprocess.run(command, cwd=works.ROOT, env=around, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise works.Unequal(f"the run failed: {done.stderr[-500:]}")


def _each(outs: list[Path], work: Callable[[Path], object]) -> Callable[[], object]:
    """Do a work in another folder each time."""
    left = iter(outs)
    return lambda: work(next(left))


def _report(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "rapport.json").read_text(encoding="utf-8"))
    return found


def _letters(count: int) -> Iterator[Letter]:
    """Every document of a clinic, as the program words it."""
    from ruamel.yaml.comments import CommentedMap

    from filings.casefile.read import Loaded
    from filings.days import DocumentDay
    from filings.make import draft, examine

    day = DocumentDay(invented.DAY)
    for case in invented.cases(count):
        drafted = draft(examine(Loaded(Path(case.reference), CommentedMap(), case), day), day)
        for _, said, _ in drafted.built:
            # A text to paste is no Word document: nobody else writes one.
            if not said.pasted:
                yield case.reference, said.file, said.template, said.view


def _checked(out: Path, count: int) -> None:
    """Raise works.Unequal unless every case has its three letters and its page, and they are of that case."""
    told = _report(out)
    if (told["made"] + told["unchanged"], len(told["cases"])) != (count, count):
        raise works.Unequal(f"{out.name}: {told['made']} cases made, of {count}")
    for number, case in enumerate(told["cases"]):
        names = {name: out / case["case"] / name for name in case["documents"]}
        if len(names) < 4 or not all(path.is_file() for path in names.values()):
            raise works.Unequal(f"{case['case']}: its documents are not all there")
        if number % (count // 100) == 0:
            person = invented.told(number)["complainants"][0]["last_name"]
            for name, path in names.items():
                if name.endswith(".docx") and not re.search(person, " ".join(works.words(path.read_bytes())), re.I):
                    raise works.Unequal(f"{case['case']}/{name} does not name who wrote it")
