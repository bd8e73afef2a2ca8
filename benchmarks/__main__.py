"""Measure, print a table (or JSON), exit 1 when a promise is not kept or two engines disagree."""

import argparse
import dataclasses
import json
import sys

from benchmarks import docxtemplater, figures, works


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    as_json = parser.parse_args().json
    found: list[figures.Figure] = []
    try:
        for figure in figures.measured():
            found.append(figure)
            if not as_json:
                print(line(figure), flush=True)
    except works.Unequal as difference:
        print(f"no figure: {difference}", file=sys.stderr)
        return 1
    seconds = {figure.work: figure.seconds for figure in found}
    times = {"one filing": seconds[figures.ONE], "annex": seconds[figures.ANNEX]}
    peer = docxtemplater.measured(times, figures.ROWS)
    if as_json:
        rows = [{**dataclasses.asdict(figure), "kept": figure.kept} for figure in found]
        print(json.dumps({"figures": rows, "docxtemplater": peer}, ensure_ascii=False, indent=1))
    else:
        print(peer)
    return 0 if all(figure.kept for figure in found) else 1


def line(figure: figures.Figure) -> str:
    verdict = "kept  " if figure.kept else "MISSED"
    promise = f"{figure.bound} {figure.promised:g}"
    return f"{verdict} {figure.work:34}{figure.measured:8.2f}  ({promise:13}{figure.unit}; {figure.detail})"


sys.exit(main())
