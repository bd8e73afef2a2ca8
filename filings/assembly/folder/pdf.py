"""Documents become PDF/A-2b through LibreOffice, when it is installed: many files a call, a process per core.

LibreOffice takes a second to start and a twentieth of a second for a letter: each process converts its share of the
files in one call, with a profile of its own, for two processes that share one wait for each other. `office` keeps it
from the network.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Lock

from msgspec import Struct

from filings.assembly.folder import office
from filings.assembly.folder.pdf_date import dated
from filings.assembly.folder.shelf import Written, write_document
from filings.errors import FilingsError

Progress = Callable[[int, int], None]

_FILTER = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}'  # 2: PDF/A-2b, tagged
_USUAL = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
_EMOJI = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]")
#: A colour font is left aside: LibreOffice 7.4 prints its emoji as blanks, and evidence would vanish in silence.
_NO_COLOUR = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<selectfont><rejectfont><pattern><patelt name="color"><bool>true</bool></patelt></pattern></rejectfont></selectfont>
</fontconfig>
"""


class Converted(Struct, frozen=True):
    """The PDF files, in the order of the documents, and French sentences on what they may lack."""

    written: tuple[Written, ...]
    warnings: tuple[str, ...] = ()


def convert(
    paths: Sequence[Path],
    out: Path | None = None,
    *,
    progress: Progress | None = None,
    force: bool = False,
    jobs: int | None = None,
    on: date | None = None,
) -> Converted:
    """Write each document as a PDF/A-2b of the same name, in `out`, or beside the document when it is None.

    `progress` is told how many files are done, of how many, from several threads but one call at a time. A PDF says
    that it was made `on` that day; without it, at the time of the clock. As any document of ours, it never takes the
    place of a file that somebody edited, unless `force`. Raises FilingsError: LibreOffice is not installed, or could
    not convert a document; no PDF is written then.
    """
    program = _program()
    if not paths:
        return Converted(())
    count = max(1, min(jobs or os.cpu_count() or 1, len(paths)))
    with tempfile.TemporaryDirectory(prefix="filings-") as name:  # 0700: nobody else reads these documents
        work = Path(name)
        fonts = work / "fonts.conf"
        fonts.write_text(_NO_COLOUR, encoding="utf-8")
        environment = {**os.environ, "TZ": "UTC"} | ({"FONTCONFIG_FILE": str(fonts)} if sys.platform == "linux" else {})
        # Numbered: two cases have a document of the same name, and a name may hold what a command line does not take.
        sources = [work / f"{number}.docx" for number in range(len(paths))]
        for path, source in zip(paths, sources, strict=True):
            _copy(path, source)
        done = _Count(len(paths), progress)
        shares = [sources[number::count] for number in range(count)]
        running = office.Running()
        with ThreadPoolExecutor(count) as pool:
            tasks = [
                pool.submit(_convert, program, share, work / f"profile-{number}", environment, done, running)
                for number, share in enumerate(shares)
            ]
            try:
                for task in tasks:
                    task.result()
            except BaseException:
                running.stop()
                raise
        missing = [path for path, source in zip(paths, sources, strict=True) if not _pdf(source).is_file()]
        if missing:
            raise FilingsError(
                ", ".join(path.name for path in missing[:5]),
                "LibreOffice n’a pas pu en faire un PDF",
                "Ouvrez le document dans LibreOffice ou Word et exportez-le en PDF.",
            )
        written = tuple(
            write_document((out or path.parent) / f"{path.stem}.pdf", _dated(_pdf(source), on), force=force)
            for path, source in zip(paths, sources, strict=True)
        )
        return Converted(written, _unprintable(sources, environment))


class _Count:
    """How many files are done, told by several threads."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self.total, self.done, self.progress, self.lock = total, 0, progress, Lock()

    def add(self) -> None:
        with self.lock:
            self.done += 1
            if self.progress is not None:
                self.progress(self.done, self.total)


def _program() -> str:
    for name in ("soffice", "libreoffice", *_USUAL):
        if found := shutil.which(name):
            return found
    raise FilingsError(
        "PDF",
        "LibreOffice n’est pas installé : sans lui, les documents restent au format Word",
        "Installez-le (https://fr.libreoffice.org), ou ouvrez les documents dans Word et exportez-les en PDF.",
    )


def _copy(path: Path, source: Path) -> None:
    try:
        shutil.copyfile(path, source)
    except OSError as error:
        raise FilingsError(str(path), "ce document ne peut pas être lu", "Vérifiez le fichier.") from error


def _pdf(source: Path) -> Path:
    return source.with_suffix(".pdf")


def _dated(path: Path, on: date | None) -> bytes:
    data = path.read_bytes()
    return data if on is None else dated(data, on)


def _convert(
    program: str,
    share: list[Path],
    profile: Path,
    environment: dict[str, str],
    done: _Count,
    running: office.Running,
) -> None:
    command = [*("--convert-to", _FILTER, "--outdir", str(profile.parent)), *(source.name for source in share)]
    told = 0
    for line in running.lines(program, command, profile, environment, len(share)):
        # Printed when a file begins: the one before is done.
        if line.startswith(b"convert "):
            if told:
                done.add()
            told += 1
    if told:
        done.add()


def _unprintable(sources: Sequence[Path], environment: dict[str, str]) -> tuple[str, ...]:
    """What to say of emoji that no font of this machine can print; nothing when the fonts cannot be listed."""
    emoji = sorted(set().union(*map(_emoji, sources)))
    lister = shutil.which("fc-list")
    if not (emoji and lister and sys.platform == "linux"):
        return ()

    def printable(characters: Sequence[str]) -> bool:
        wanted = " ".join(f"{ord(one):x}" for one in characters)
        command = [lister, f":charset={wanted}", "family"]
        return bool(subprocess.run(command, env=environment, capture_output=True, check=False).stdout.strip())

    lacking = [] if printable(emoji) else [one for one in emoji if not printable([one])]
    if not lacking:
        return ()
    shown = ", ".join(f"{one} (U+{ord(one):04X})" for one in lacking[:5]) + (" …" if len(lacking) > 5 else "")
    return (
        f"Aucune police de cet ordinateur n’imprime ces emoji : {shown}. Ils manquent dans les PDF, pas dans les "
        "documents Word. Installez une police d’emoji en noir et blanc (Noto Emoji ; sous Debian et Ubuntu, "
        "le paquet fonts-symbola), puis recommencez.",
    )


def _emoji(source: Path) -> set[str]:
    with zipfile.ZipFile(source) as archive:
        return {
            character
            for part in archive.namelist()
            if part.startswith("word/") and part.endswith(".xml")
            for character in _EMOJI.findall(archive.read(part).decode("utf-8", "replace"))
        }
