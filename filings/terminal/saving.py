"""When the disk refuses an answer: it is said, tried again, kept in memory, and another place is offered."""

import contextlib
from pathlib import Path

from filings.errors import FilingsError
from filings.interview import words
from filings.interview.files import dropped
from filings.interview.question import Kind, Option, Question
from filings.interview.session import Session
from filings.terminal import menu
from filings.terminal.face import Face, Said, Stop, Wants

_AGAIN, _ELSEWHERE, _NOT_NOW = "again", "elsewhere", "later"
_ENDINGS = frozenset({".yaml", ".yml", ".json"})
_PLACE = Question("", Kind.TEXT, words.OTHER_PLACE, "")


def offer(session: Session, face: Face) -> None:
    """Say that the last answer is not on the disk, and let the person decide; she may also go on without."""
    keeping = session.keeping
    if keeping.asked:
        # Decided once: from then on it is only said, and tried at each answer.
        face.say(words.STILL_HELD)
        return
    keeping.asked = True
    _offer(session, face, going=False)


def last_chance(session: Session, face: Face) -> None:
    """Offer it once more before the window closes. Raises Leave."""
    with contextlib.suppress(Stop, KeyboardInterrupt):
        _offer(session, face, going=True)


def _offer(session: Session, face: Face, *, going: bool) -> None:
    keeping = session.keeping
    last = Option(_NOT_NOW, words.WITHOUT if going else words.NOT_NOW)
    ways = (Option(_AGAIN, words.TRY_AGAIN), Option(_ELSEWHERE, words.ELSEWHERE), last)
    while keeping.refusal is not None:
        face.say(str(keeping.refusal))
        face.say(words.HELD)
        match menu.choose(face, words.WHERE_TO_SAVE, ways):
            case "again":
                keeping.save(session.draft, again=True)
            case "elsewhere":
                _elsewhere(session, face)
            case "later":
                return
            case _:
                face.say(words.CHOOSE_PLACE)
    face.say(words.SAVED_AGAIN.format(path=session.path))


def _elsewhere(session: Session, face: Face) -> None:
    assert session.path is not None
    while (reply := face.ask(_PLACE)) == Wants("help"):
        menu.help_and_wait(face)
    if not isinstance(reply, Said):
        return
    try:
        session.keeping.move(session.draft, _path(str(reply.reply), session.path))
    except FilingsError as refused:
        face.say(str(refused))
    except (OSError, ValueError):
        face.say(words.NO_PLACE)


def _path(typed: str, case: Path) -> Path:
    """Return the file that a person names: in a folder, the name stays; without an ending, it is a YAML file."""
    path = dropped(typed, case.resolve().parent)
    if path.is_dir():
        return path / case.name
    return path if path.suffix.casefold() in _ENDINGS else path.with_name(f"{path.name}.yaml")
