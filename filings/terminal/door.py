"""Which case an interview is about when none is named: those already begun here are offered before a new one."""

from collections.abc import Iterator
from pathlib import Path

from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.french import numbers
from filings.interview import summary, words
from filings.interview.draft import MARK, Draft
from filings.interview.question import Option
from filings.terminal import menu
from filings.terminal.face import Face

_CASES = frozenset({".yaml", ".yml", ".json"})
#: A neutral name: it shows in the list of recent files.
_NAME = "dossier-{month}.yaml"
#: Larger files are not looked into.
_LARGEST = 5_000_000


def case(folder: Path, on: DocumentDay, face: Face) -> Path:
    """Return the case to open: the only one, the one chosen, or a name for a new one. May raise Leave or Stop."""
    usual = folder / _NAME.format(month=f"{on:%Y-%m}")
    found = list(begun(folder, on))
    if not found or [path for path, _ in found] == [usual]:
        return usual
    new = _free(usual)
    options = [
        Option(str(path), words.RESUME.format(name=path.name, count=numbers.count(count, "réponse")))
        for path, count in found
    ]
    options.append(Option(str(new), words.ANOTHER.format(name=new.name)))
    while True:
        chosen = menu.choose(face, words.FOUND if len(found) == 1 else words.FOUND_MANY, options)
        if chosen not in {"back", "sections"}:
            return Path(chosen)
        face.say(words.NOTHING_BEFORE)


def begun(folder: Path, on: DocumentDay) -> Iterator[tuple[Path, int]]:
    """Find the cases of a folder that an interview began, or that bear its usual name, with how much they hold."""
    for path in sorted(folder.iterdir()):
        try:
            if path.suffix.casefold() not in _CASES or not path.is_file() or path.stat().st_size > _LARGEST:
                continue
            if path.name.startswith("dossier-") or MARK in path.read_text(encoding="utf-8"):
                count = summary.count(Draft.load(path, on).look())
                if count:
                    yield path, count
        except (OSError, ValueError, FilingsError):
            # Not a case, or one that has to be named to hear what is wrong with it.
            continue


def _free(path: Path) -> Path:
    number = 2
    free = path
    while free.exists():
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return free
