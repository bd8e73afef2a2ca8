"""The figures the program promises, each measured against docxtpl in the same run."""

import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from benchmarks import beside, timing, works

FILINGS = 900
ROWS = 18_000
ONE = "one filing, warm"
ANNEX = f"annex of {ROWS} rows"
BESIDE = f"{ROWS} posts in a file"
BASE = "import docxtpl, pydantic, babel, questionary"


@dataclass(frozen=True)
class Figure:
    """A promise and what was measured."""

    work: str
    bound: Literal["at least", "at most"]
    promised: float
    measured: float
    unit: str
    detail: str
    seconds: float = 0.0  # ours, where it is a time

    @property
    def kept(self) -> bool:
        """Whether the promise is kept."""
        return self.measured >= self.promised if self.bound == "at least" else self.measured <= self.promised


def letters() -> Iterator[Figure]:
    """One filing, then many."""
    view = works.salome()
    works.same("one filing", works.ours(view), works.docxtpl(view))
    time = timing.medians({"ours": (lambda: works.ours(view), 40), "docxtpl": (lambda: works.docxtpl(view), 6)}, 5)
    detail = f"{time['ours'] * 1e3:.2f} ms against {time['docxtpl'] * 1e3:.1f} ms"
    yield Figure(ONE, "at least", 30, time["docxtpl"] / time["ours"], "times docxtpl", detail, time["ours"])

    views = works.night(view, FILINGS)
    for one in views[:: FILINGS // 9]:
        works.same("a night of filings", works.ours(one), works.docxtpl(one))

    def night(engine: str) -> None:
        fill = works.ours if engine == "ours" else works.docxtpl
        for one in views:
            fill(one)

    time = timing.medians({"ours": (lambda: night("ours"), 3), "docxtpl": (lambda: night("docxtpl"), 1)}, 1)
    detail = f"{time['ours']:.2f} s against {time['docxtpl']:.1f} s"
    ratio = time["docxtpl"] / time["ours"]
    yield Figure(f"{FILINGS} filings, one process", "at least", 30, ratio, "times docxtpl", detail, time["ours"])


def annexes() -> Iterator[Figure]:
    """A long annex: its time, its growth, its memory."""
    view = works.salome()
    long, third = works.annex(view, ROWS), works.annex(view, ROWS // 3)
    works.same("annex", works.ours(long), works.docxtpl(long))
    time = timing.medians(
        {
            "ours": (lambda: works.ours(long), 5),
            "third": (lambda: works.ours(third), 10),
            "docxtpl": (lambda: works.docxtpl(long), 1),
        },
        3,
    )
    detail = f"{time['ours']:.3f} s against {time['docxtpl']:.2f} s"
    yield Figure(ANNEX, "at least", 18, time["docxtpl"] / time["ours"], "times docxtpl", detail, time["ours"])
    detail = f"{ROWS // 3} rows in {time['third']:.3f} s"
    yield Figure(f"{ANNEX}: growth", "at most", 3.3, time["ours"] / time["third"], "times a third of it", detail)
    peak = {rows: _peak(rows) for rows in (ROWS // 100, ROWS)}
    detail = f"peak {peak[ROWS]:.0f} MiB against {peak[ROWS // 100]:.0f} MiB at {ROWS // 100} rows"
    yield Figure(f"{ANNEX}: memory", "at most", 20, peak[ROWS] - peak[ROWS // 100], "MiB more", detail)


def posts_beside() -> Iterator[Figure]:
    """A whole case, from its file to its documents on the disk, with its posts in a file beside it."""
    beside.same(ROWS // 30)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cases = {rows: beside.case(folder / str(rows), rows) for rows in (ROWS, ROWS // 3)}
        # As long in a row each: what slows the machine for a second slows both.
        time = timing.medians(
            {str(rows): (partial(beside.made, case, folder / "out"), ROWS // rows) for rows, case in cases.items()},
            5,
        )
    long, third = time[str(ROWS)], time[str(ROWS // 3)]
    detail = f"complaint and notice in {long:.2f} s; {ROWS // 3} rows in {third:.2f} s"
    yield Figure(f"{BESIDE}: growth", "at most", 3.3, long / third, "times a third of it", detail, long)
    peak = {rows: _peak(rows, "benchmarks.beside") for rows in (ROWS // 100, ROWS)}
    detail = f"peak {peak[ROWS]:.0f} MiB against {peak[ROWS // 100]:.0f} MiB at {ROWS // 100} rows"
    yield Figure(f"{BESIDE}: memory", "at most", 20, peak[ROWS] - peak[ROWS // 100], "MiB more", detail)


def starts() -> Iterator[Figure]:
    """The command line, whole processes, beside the imports alone.

    Python may keep its compiled modules, as in any installed program; nothing of ours is kept between two runs.
    """
    filings = "from filings.cli import main; main()"
    with tempfile.TemporaryDirectory() as folder:
        out = ["--on", works.ON.isoformat(), "--out", str(Path(folder) / "out"), "--force"]
        commands = {
            "base": timing.python("-c", BASE),
            "make": timing.python("-c", filings, "make", str(works.CASE), *out),
            "help": timing.python("-c", filings, "--help"),
        }
        time = timing.processes(commands, 21, timing.bytecode(Path(folder)))
    base = f"against {time['base']:.3f} s for `{BASE}`"
    detail = f"{time['make']:.3f} s {base}"
    yield Figure("filings make, cold", "at most", 1.7, time["make"] / time["base"], "times the imports", detail)
    detail = f"{time['help']:.3f} s {base}"
    yield Figure("filings --help, cold", "at most", 0.25, time["help"] / time["base"], "times the imports", detail)


def _peak(rows: int, work: str = "benchmarks.memory") -> float:
    command = timing.python("-m", work, str(rows))
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=works.ROOT)
    return float(done.stdout)
