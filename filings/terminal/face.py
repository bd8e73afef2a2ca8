"""What the conversation needs of a face: ask, confirm, offer a menu, say. A face holds no answer and saves nothing."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
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
    """Something else than an answer: « back », « sections », « help »; ``typed`` is what was begun, to go on with."""

    what: str
    typed: str = ""


Reply = Said | Unsaid | Passed | Wants


class Leave(Exception):
    """The person wants to be gone at once: the screen is cleared, nothing more is said."""


class Stop(Exception):
    """The person stops for now, by Ctrl-C, the end of the input, or by saying so."""


class Face(Protocol):
    """A way of holding the conversation. Each method may raise Leave or Stop, whatever it asks."""

    def ask(self, question: Question, typed: str = "") -> Reply:
        """Put a question; ``typed`` is what was refused just before, to be mended rather than typed again."""
        ...

    def confirm(self, message: str) -> Reply:
        """Ask for yes or no: what is said is « oui » or « non ». Enter alone is neither, and is never returned."""
        ...

    def choose(self, message: str, options: Sequence[Option]) -> Reply:
        """Offer a menu: what is said is the value of one option. Enter alone chooses none, and is never returned."""
        ...

    def pause(self) -> Reply:
        """Wait for Enter, so that what is on the screen can be read."""
        ...

    def page(self) -> AbstractContextManager[None]:
        """What is said inside is shown a screen at a time, each waiting to have been read."""
        ...

    def say(self, text: str = "", *, indent: str = "", raw: bool = False) -> None:
        """Show a sentence of ours, typeset and cut into lines; ``raw`` shows it as it is."""
        ...

    def heading(self, text: str) -> None:
        """Show a heading."""
        ...
