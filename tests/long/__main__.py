"""The command: ``python -m tests.long [NAME] [--count N] [--seed S] [--only K]``; exit 1 when there is a fault."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.long.runner import about, make, names, run_named


def main() -> int:
    """Make one run, or list them all."""
    parser = argparse.ArgumentParser(prog="python -m tests.long", description="Seeded long runs.")
    parser.add_argument("name", nargs="?", choices=names(), metavar="NAME")
    parser.add_argument("--count", type=int, metavar="N", help="how many trials (by default, those of ./run test)")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument("--only", type=int, metavar="K", help="the trial of this number alone")
    told = parser.parse_args()
    if told.name is None:
        for name in names():
            print(f"{name:10} {about(name)}")
        return 0
    count = run_named(told.name).SHORT if told.count is None else told.count
    numbers = range(count) if told.only is None else [told.only]
    with tempfile.TemporaryDirectory() as folder:
        ran = make(told.name, numbers, told.seed, Path(folder) / "run")
    what = ", ".join(f"{number} {word}" for word, number in ran.tally.most_common()) or "nothing"
    print(
        f"{told.name}: seed {told.seed}, {len(numbers)} trials, {ran.seconds:.0f} s: {what}; {len(ran.faults)} faults"
    )
    return 1 if ran.faults else 0


if __name__ == "__main__":
    sys.exit(main())
