"""The face with menus and arrows: it shows as the plain one does, and asks with a panel that keeps all in sight."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from filings.french.typography import typography
from filings.interview import reading, words
from filings.interview.question import Kind, Option, Question
from filings.interview.reading import NotRead
from filings.interview.shown import read_back
from filings.terminal import said, screen
from filings.terminal.face import Reply, Said, Stop
from filings.terminal.hearing import LISTED, TICKED, reader
from filings.terminal.plain import MANY_LINES, Plain
from filings.terminal.prompts import look
from filings.terminal.prompts.panel import Asks, Panel

if TYPE_CHECKING:
    from prompt_toolkit.completion import Completer
    from prompt_toolkit.input import Input
    from prompt_toolkit.output import Output

UNDERSTOOD = "Compris : {said}"
NOT_YET = "Continuez : un jour, un mois, une année, une période…"

_YES_OR_NO = (Option(words.YES, words.YES), Option(words.NO, words.NO))


class Prompted(Plain):
    """The usual face."""

    def __init__(self, source: "Input | None" = None, output: "Output | None" = None) -> None:
        super().__init__()
        self._session: dict[str, Any] = {"input": source, "output": output}
        #: How many lines were said since the last prompt: they are to be read beside the next.
        self._fresh = 0

    def ask(self, question: Question, typed: str = "") -> Reply:
        """Put a question with a panel, and leave on the screen what was asked and answered."""
        many = question.kind in MANY_LINES
        options = _YES_OR_NO if question.kind is Kind.YES_NO else question.options
        asks = Asks(
            question=question.asked.question,
            header=said.header(question),
            around=tuple(said.around(question)),
            hint=said.how(question, many=many, pointed=True),
            read=reader(question),
            options=options,
            ways=said.ways(question),
            several=question.kind in TICKED and bool(options),
            many=many,
            letters=question.kind in LISTED,
            live=understood if question.kind is Kind.DATE else None,
            completer=_paths() if question.kind is Kind.FILE else None,
        )
        return self._prompt(asks, typed)

    def confirm(self, message: str) -> Reply:
        """Ask for yes or no."""
        return self._prompt(
            Asks(
                question=message,
                hint=said.YES_NO,
                read=lambda typed: Said(said.yes_or_no(typed)),
                options=_YES_OR_NO,
                ways=said.ways(),
                passes=False,
                unsaid=False,
                letters=True,
            )
        )

    def choose(self, message: str, options: Sequence[Option]) -> Reply:
        """Offer ways on."""
        return self._prompt(
            Asks(
                question=message,
                hint=said.POINT,
                read=lambda typed: Said(reading.one_of(typed, options)),
                options=tuple(options),
                ways=said.ways(),
                passes=False,
                unsaid=False,
                letters=True,
            )
        )

    def _wait(self, how: str) -> Reply:
        def refuse(typed: str) -> Reply:
            raise NotRead(said.ENTER_ONLY)

        asks = Asks(question=how, hint="", read=refuse, ways=said.ways(), unsaid=False, letters=True)
        return self._prompt(asks, shown=False)

    def _prompt(self, asks: Asks, typed: str = "", *, shown: bool = True) -> Reply:
        panel = Panel(asks, typed, spare=self._fresh)
        try:
            reply = panel.run(**self._session)
        except (KeyboardInterrupt, EOFError):
            raise Stop from None
        if shown:
            self._tell(asks, panel, reply)
        self._fresh = 0
        return reply

    def _tell(self, asks: Asks, panel: Panel, reply: Reply) -> None:
        """Leave on the screen what was asked and what was answered: the panel itself is gone."""
        self._put(["", *look.cut(asks.header, screen.width()), *look.cut(typography(asks.question), screen.width())])
        told = [one for line in panel.told(reply).split("\n") for one in look.cut(line, screen.width() - 2) or [""]]
        self._put([f"{look.MARK}{line}" for line in told])

    def _put(self, lines: Sequence[str]) -> None:
        super()._put(lines)
        if self._held is None:
            self._fresh += sum(1 + line.count("\n") for line in lines)


def understood(typed: str) -> str:
    """Return what stands under the line of a date for what is typed so far: it is seen before Enter."""
    meant = read_back(typed) if typed.strip() else ""
    return typography(UNDERSTOOD.format(said=meant) if meant else NOT_YET)


def _paths() -> "Completer":
    from prompt_toolkit.completion import PathCompleter

    return PathCompleter(expanduser=True)
