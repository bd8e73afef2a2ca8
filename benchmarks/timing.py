"""Medians of interleaved rounds: what slows the machine for a moment slows everybody."""

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median


def medians(works: Mapping[str, tuple[Callable[[], object], int]], rounds: int) -> dict[str, float]:
    """Seconds each work takes: per round so many times in a row, then the next work; the median of all."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, (work, repeat) in works.items():
            gc.collect()
            for _ in range(repeat):
                start = time.perf_counter()
                work()
                times[name].append(time.perf_counter() - start)
    return {name: median(values) for name, values in times.items()}


def processes(commands: Mapping[str, Sequence[str]], rounds: int, environment: Mapping[str, str]) -> dict[str, float]:
    """Seconds each command takes, whole process. Raises CalledProcessError when one fails."""

    def run(command: Sequence[str]) -> None:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, **environment})

    for command in commands.values():
        run(command)
    return medians({name: (partial(run, command), 1) for name, command in commands.items()}, rounds)


def bytecode(folder: Path) -> dict[str, str]:
    """The environment of a process whose compiled modules are kept in a folder, as those of an installed program."""
    return {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}


def python(*arguments: str) -> list[str]:
    return [sys.executable, *arguments]
