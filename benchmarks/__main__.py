"""Measure, print a table (or JSON), exit 1 when a promise is not kept or two engines disagree."""

import argparse
import dataclasses
import json
import sys

from benchmarks import clinic, docxtemplater, figures, works

#: What is measured, by the name that chooses it.
WORKS = {
    "letters": figures.letters,
    "annexes": figures.annexes,
    "posts": figures.posts_beside,
    "starts": figures.starts,
    "clinic": clinic.nights,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "works", nargs="*", metavar="WORK", help=f"only these: {', '.join(WORKS)} (all when none is given)"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    told = parser.parse_args()
    if unknown := [name for name in told.works if name not in WORKS]:
        parser.error(f"no such work: {', '.join(unknown)}")
    if sys.flags.optimize:
        parser.error("run without -O")
    found: list[figures.Figure] = []
    try:
        for name, measured in WORKS.items():
            if told.works and name not in told.works:
                continue
            for figure in measured():
                found.append(figure)
                if not told.json:
                    print(line(figure), flush=True)
    except works.Unequal as difference:
        print(f"no figure: {difference}", file=sys.stderr)
        return 1
    peer = _peer({figure.work: figure.seconds for figure in found})
    if told.json:
        rows = [{**dataclasses.asdict(figure), "kept": figure.kept} for figure in found]
        print(json.dumps({"figures": rows, "docxtemplater": peer}, ensure_ascii=False, indent=1))
    elif peer:
        print(peer)
    return 0 if all(figure.kept for figure in found) else 1


def _peer(seconds: dict[str, float]) -> str:
    if figures.ONE not in seconds or figures.ANNEX not in seconds:
        return ""
    times = {"one filing": seconds[figures.ONE], "annex": seconds[figures.ANNEX]}
    return docxtemplater.measured(times, figures.ROWS)


def line(figure: figures.Figure) -> str:
    verdict = "kept  " if figure.kept else "MISSED"
    promise = f"{figure.bound} {figure.promised:.3g} "
    return f"{verdict} {figure.work:34}{figure.measured:8.2f}  ({promise:14}{figure.unit}; {figure.detail})"


sys.exit(main())
