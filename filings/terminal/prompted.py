"""The face with menus and arrows: questionary, spoken to in French; each prompt it lacks has its own file."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from filings.interview import words
from filings.interview.question import Kind, Option, Question
from filings.terminal import said
from filings.terminal.face import Leave, Passed, Reply, Said, Stop, Unsaid, Wants, command
from filings.terminal.plain import Plain
from filings.terminal.prompts import choose, date, paste, path, several, text, yes_no

if TYPE_CHECKING:
    from prompt_toolkit.input import Input
    from prompt_toolkit.output import Output

#: What a menu offers beside its options; the words a person may also type elsewhere.
_OUTS = (
    Option("?unknown", words.UNKNOWN),
    Option("?later", words.LATER),
    Option("?declined", words.DECLINED),
    Option("?pass", words.PASS),
    Option("?back", words.BACK),
    Option("?sections", words.SECTIONS),
    Option("?leave", words.LEAVE),
)


class Prompted(Plain):
    """The usual face: it shows as the plain one does, and asks with prompts that can be mended before Enter."""

    def __init__(self, source: "Input | None" = None, output: "Output | None" = None) -> None:
        super().__init__()
        self._session: dict[str, Any] = {"input": source, "output": output}

    def ask(self, question: Question, typed: str = "") -> Reply:
        """Put a question with the prompt of its kind."""
        print()
        self.say(said.header(question), raw=True)
        if not _is_menu(question):
            # A menu shows its question itself: a long list would otherwise push it off the screen.
            self.say(question.asked.question)
        for line in said.around(question):
            self.say(line, indent="  ", raw=True)
        try:
            return self._prompt(question, typed)
        except KeyboardInterrupt:
            raise Stop from None
        except EOFError:
            raise Stop from None

    def confirm(self, message: str) -> bool:
        """Ask for yes or no."""
        self.say(message)
        try:
            return yes_no.ask(default=True, outs=False, **self._session) == words.YES
        except (KeyboardInterrupt, EOFError):
            raise Stop from None

    def choose(self, message: str, options: Sequence[Option]) -> str:
        """Offer ways on; the last goes back."""
        try:
            chosen = choose.ask(message, [*options, Option("?pass", words.RETURN)], **self._session)
        except (KeyboardInterrupt, EOFError):
            raise Stop from None
        return "" if chosen == "?pass" else chosen

    def _prompt(self, question: Question, typed: str) -> Reply:
        many = question.kind in {Kind.LONG, Kind.PASTE, Kind.ENTRIES}
        if _is_menu(question):
            several_ = question.kind in {Kind.SEVERAL, Kind.DETAILS}
            return self._several(question) if several_ else self._menu(question)
        if question.kind is Kind.YES_NO:
            self.say(said.how(question, many=False), indent="  ", raw=True)
            return _meant(yes_no.ask(**self._session))
        self.say(said.how(question, many=False) if not many else said.OUTS_MANY, indent="  ", raw=True)
        if many:
            return _meant(paste.ask(typed, **self._session))
        if question.kind is Kind.DATE:
            return _meant(date.ask(typed, **self._session))
        if question.kind is Kind.FILE:
            return _meant(path.ask(typed, **self._session))
        return _meant(text.ask(typed, **self._session))

    def _menu(self, question: Question) -> Reply:
        own = (Option("?own", words.OTHER),) if question.kind is Kind.NAMED else ()
        chosen = choose.ask(question.asked.question, [*question.options, *own, *_outs(question)], **self._session)
        if chosen == "?own":
            return _meant(text.ask("", **self._session))
        return _out(chosen) or Said(chosen)

    def _several(self, question: Question) -> Reply:
        chosen = several.ask(question.asked.question, [*question.options, *_outs(question)], **self._session)
        out = next((one for value in chosen if (one := _out(value))), None)
        if out is not None:
            return out
        # In the order of the list: what is counted is what was ticked, not when.
        return Said(list(chosen)) if chosen else Passed()


def _is_menu(question: Question) -> bool:
    return question.kind in {Kind.CHOICE, Kind.NAMED, Kind.SEVERAL, Kind.DETAILS} and bool(question.options)


def _outs(question: Question) -> tuple[Option, ...]:
    kept = Option("?pass", words.KEEP) if question.now else None
    return tuple(kept if kept and out.value == "?pass" else out for out in _OUTS)


def _out(chosen: str) -> Reply | None:
    """Read what a menu offers beside its options."""
    match chosen:
        case "?unknown" | "?later" | "?declined":
            return Unsaid(chosen.removeprefix("?"))
        case "?pass":
            return Passed()
        case "?back" | "?sections":
            return Wants(chosen.removeprefix("?"))
        case "?leave":
            raise Leave
    return None


def _meant(typed: str) -> Reply:
    """Read what was typed: a word of command in place of an answer, or the answer."""
    other = command(typed) if "\n" not in typed.strip() else None
    return other or Said(typed)
