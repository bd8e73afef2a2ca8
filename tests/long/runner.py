"""Finds the runs, and makes them: so many trials from one seed, counted, the faults said with what makes them again."""

import importlib
import pkgutil
import random
import shutil
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, Protocol, cast

import tests.long

#: What is tried once: its chance, an empty folder of its own; it returns what came of it, and raises for a fault.
Trial = Callable[[random.Random, Path], str]


class Run(Protocol):
    """A module of this folder that is a run."""

    __doc__: str | None
    SHORT: int

    def prepare(self, folder: Path) -> Trial:
        """Return the trial; ``folder`` stays for the whole run, for what is costly to make."""
        ...


class Fault(NamedTuple):
    """A trial that failed: its number, and how."""

    number: int
    how: str


class Ran(NamedTuple):
    """What came of a run."""

    tally: Counter[str]
    faults: tuple[Fault, ...]
    seconds: float


def names() -> list[str]:
    """Return the names of the runs, in the order of the alphabet."""
    modules = [one.name for one in pkgutil.iter_modules(tests.long.__path__)]
    return sorted(name for name in modules if hasattr(importlib.import_module(f"tests.long.{name}"), "prepare"))


def run_named(name: str) -> Run:
    """Return a run by its name."""
    return cast(Run, importlib.import_module(f"tests.long.{name}"))


def about(name: str) -> str:
    """Return what a run looks for: the first line of its module."""
    return (run_named(name).__doc__ or "").partition("\n")[0]


def make(name: str, numbers: Iterable[int], seed: int, folder: Path, say: Callable[[str], None] = print) -> Ran:
    """Make the trials of these numbers; ``folder`` is used and left empty of what passed."""
    start = time.monotonic()
    (shared := folder / "shared").mkdir(parents=True)
    trial = run_named(name).prepare(shared)
    tally: Counter[str] = Counter()
    faults = []
    for number in numbers:
        (own := folder / f"{number}").mkdir()
        try:
            tally[trial(random.Random(f"{name}/{seed}/{number}"), own)] += 1
        except Exception as problem:
            last = traceback.extract_tb(problem.__traceback__)[-1]
            how = f"{type(problem).__name__}: {problem} ({Path(last.filename).name}:{last.lineno})"
            faults.append(Fault(number, how))
            say(f"fault at {number}: {how}\n    again: python -m tests.long {name} --seed {seed} --only {number}")
        shutil.rmtree(own, ignore_errors=True)
    return Ran(tally, tuple(faults), time.monotonic() - start)
