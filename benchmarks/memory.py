"""The peak memory of a process that writes one annex: `python -m benchmarks.memory ROWS` prints it in MiB.

And that of a command with all the processes it starts.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
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


def of_all(command: Sequence[str]) -> float:
    """The sum of the largest memory that each process of a command held, in MiB; Linux only.

    Raises CalledProcessError when the command fails.
    """
    peaks: dict[int, int] = {}
    with tempfile.TemporaryFile() as said:
        running = subprocess.Popen(command, cwd=works.ROOT, stdout=said, stderr=said)
        while running.poll() is None:
            # What the system remembers of each only grows: looked at often enough, its last word is the peak.
            for pid in (running.pid, *_children(running.pid)):
                peaks[pid] = max(peaks.get(pid, 0), _highest(pid))
            time.sleep(0.05)
        if running.returncode:
            said.seek(0)
            raise subprocess.CalledProcessError(running.returncode, command, said.read()[-1000:])
    return sum(peaks.values()) / 1024


def _children(pid: int) -> list[int]:
    try:
        told = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    except OSError:
        return []
    found = [int(one) for one in told.split()]
    return found + [grandchild for one in found for grandchild in _children(one)]


def _highest(pid: int) -> int:
    """The peak of a process in KiB, 0 once it is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
