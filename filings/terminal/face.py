"""What the conversation needs of a face: ask, confirm, offer a menu, say. A face holds no answer and saves nothing."""

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from filings.interview.question import Option, Question


class Said(Struct, frozen=True):
    """An answer, as it was typed, pasted or chosen."""

    reply: str | Sequence[str]


class Unsaid(Struct, frozen=True):
    """« Je ne sais pas » (unknown), « plus tard » (later), « je préfère ne pas répondre » (declined)."""

    word: str


class Passed(Struct, frozen=True):
    """Nothing was answered: the question is passed over, or keeps the answer it has."""


class Wants(Struct, frozen=True):
    """Something else than an answer: « back », « sections », « help »."""

    what: str


Reply = Said | Unsaid | Passed | Wants


class Leave(Exception):
    """The person wants to be gone at once: the screen is cleared, nothing more is said."""


class Stop(Exception):
    """The person stops for now, by Ctrl-C, the end of the input, or by saying so."""


class Face(Protocol):
    """A way of holding the conversation. Each method may raise Leave or Stop."""

    def ask(self, question: Question, typed: str = "") -> Reply:
        """Put a question; ``typed`` is what was refused just before, to be mended rather than typed again."""
        ...

    def confirm(self, message: str) -> bool:
        """Ask for yes or no."""
        ...

    def choose(self, message: str, options: Sequence[Option]) -> str:
        """Offer a menu; return the value chosen, empty when none is."""
        ...

    def say(self, text: str = "", *, indent: str = "", raw: bool = False) -> None:
        """Show a sentence of ours, typeset and cut into lines; ``raw`` shows it as it is."""
        ...

    def heading(self, text: str) -> None:
        """Show a heading."""
        ...


def command(text: str) -> Reply | None:
    """Read what is typed in place of an answer; None when it is an answer.

    Raises Leave for « quitter », Stop for « arrêter ».
    """
    from filings.interview.reading import plain

    said = plain(text) or text.strip()
    if said == "quitter":
        raise Leave
    if said in {"arreter", "stop"}:
        raise Stop
    if said in _UNSAID:
        return Unsaid(_UNSAID[said])
    if said in _WANTS:
        return Wants(_WANTS[said])
    return Passed() if not said else None


_UNSAID = {
    "?": "unknown",
    "je ne sais pas": "unknown",
    "+": "later",
    "plus tard": "later",
    "-": "declined",
    "je prefere ne pas repondre": "declined",
}
_WANTS = {"retour": "back", "sections": "sections", "parties": "sections", "aide": "help"}
