"""The peak memory of a process that writes one annex: `python -m benchmarks.memory ROWS` prints it in MiB."""

import sys
import tempfile
from pathlib import Path

from benchmarks import works


def main(rows: int) -> None:
    view = works.annex(works.salome(), rows)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "plainte.docx").write_bytes(works.ours(view))
    print(peak())


def peak() -> float:
    """The largest memory this process held, in MiB."""
    status = Path("/proc/self/status")
    if status.is_file():
        # On Linux ru_maxrss remembers the process that started this one.
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main(int(sys.argv[1]))
