"""One prompt on the screen: where we are, the question, a line to type on, the options, and the ways out.

All of it stands on the screen at once, in what is left of it: a long list scrolls inside, and what explains the
question gives way before the ways out do. It is one prompt for every kind of question, so that a word means the same
everywhere. Once answered it is wiped.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from filings.french.typography import typography
from filings.interview.question import Option
from filings.interview.reading import NotRead
from filings.terminal import said
from filings.terminal.face import Leave, Passed, Reply, Said, Stop, Unsaid, Wants
from filings.terminal.hearing import command, command_is, is_help, leaves
from filings.terminal.prompts import look
from filings.terminal.prompts.listed import Listed
from filings.terminal.prompts.look import Piece

if TYPE_CHECKING:
    from prompt_toolkit import Application
    from prompt_toolkit.buffer import Buffer
    from prompt_toolkit.completion import Completer
    from prompt_toolkit.formatted_text import StyleAndTextTuples
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

#: The least lines of a list, and of an answer of several lines, that are worth showing.
_FEW, _FEW_LINES = 5, 3
#: How many completions of a path are said at once.
_FOUND = 8


class Asks(Struct, frozen=True):
    """What a panel shows, and how it reads what is typed.

    ``read`` returns the reply that a text is, and raises NotRead with the reason; ``live`` says what is understood
    while one types; ``passes`` lets Enter alone through, ``unsaid`` « je ne sais pas » and its like. ``letters`` reads
    « q » as « quitter ».
    """

    question: str
    hint: str
    read: Callable[[str], Reply]
    header: str = ""
    around: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    ways: tuple[tuple[Option, ...], ...] = ()
    several: bool = False
    many: bool = False
    passes: bool = True
    unsaid: bool = True
    letters: bool = False
    live: Callable[[str], str] | None = None
    completer: "Completer | None" = None


class Panel:
    """One prompt, from its first key to Enter. ``spare`` lines above it were just said, and are to stay in sight."""

    def __init__(self, asks: Asks, typed: str = "", *, spare: int = 0) -> None:
        self.asks, self._spare = asks, spare
        self.listed = Listed(asks.options, asks.ways, several=asks.several)
        #: What was refused and still stands on the line: a word typed after it is heard all the same.
        self._before = typed
        self.message = ""
        self.buffer = self._buffer(typed)

    def run(self, **session: Any) -> Reply:
        """Ask; raise Leave, Stop, KeyboardInterrupt or EOFError."""
        from questionary import Question

        reply: Reply = Question(self._application(session)).unsafe_ask()
        return reply

    # --- what Enter does --------------------------------------------------------------------------------------

    def reply(self) -> Reply | None:
        """Return what is answered where things stand, None when a line of several goes on.

        Raises NotRead with the reason, Leave or Stop.
        """
        way, option, text = self.listed.way(), self.listed.option(), self.buffer.text
        if way is not None:
            return command(way.value)
        if option is not None and not self.asks.several:
            return Said(self.asks.options[option].value)
        if option is None and text.strip():
            return self._typed(text)
        if chosen := self.listed.chosen():
            return Said(chosen)
        if option is not None:
            raise NotRead(said.NOTHING_TICKED)
        return self._allowed(Passed())

    def told(self, reply: Reply) -> str:
        """Return a reply in the words that stand on the screen once it is given."""
        if isinstance(reply, Said):
            labels = {option.value: typography(option.label) for option in self.asks.options}
            given = [reply.reply] if isinstance(reply.reply, str) else reply.reply
            return " ; ".join(labels.get(one, one.rstrip("\n")) for one in given)
        return next((way.label for row in self.asks.ways for way in row if command_is(way.value, reply)), "")

    def _allowed(self, reply: Reply) -> Reply:
        if isinstance(reply, Passed) and not self.asks.passes:
            raise NotRead(said.NOTHING_CHOSEN)
        if isinstance(reply, Unsaid) and not self.asks.unsaid:
            raise NotRead(said.NOT_HERE if self.asks.options else said.ENTER_ONLY)
        return reply

    def _typed(self, text: str) -> Reply | None:
        if self.asks.many:
            return self._lines(text)
        for candidate in dict.fromkeys((text, text.removeprefix(self._before))):
            other = command(candidate, letters=self.asks.letters) if "\n" not in candidate.strip() else None
            if other is not None and candidate.strip():
                return self._allowed(other)
        if "\n" in text.strip():
            from filings.interview import words

            raise NotRead(words.ONE_LINE)
        reply = self.asks.read(text)
        if self.asks.several and isinstance(reply, Said):
            named = [reply.reply] if isinstance(reply.reply, str) else reply.reply
            chosen = {*self.listed.chosen(), *named}
            return Said([option.value for option in self.asks.options if option.value in chosen])
        return reply

    def _lines(self, text: str) -> Reply | None:
        document = self.buffer.document
        if not document.is_cursor_at_the_end:
            return None
        if not document.current_line.strip():
            return self.asks.read(text)
        # What was refused before stands above what is typed now.
        *told, last = text.removeprefix(self._before).split("\n")
        alone = not "".join(told).strip() and "\n" not in self._before
        return self._word(last, alone=alone) if last.strip() else None

    def _word(self, line: str, *, alone: bool) -> Reply | None:
        """Read a word typed as a line of an answer: the first may be any; further down, help and « quitter »."""
        if alone:
            return command(line)
        if leaves(line):
            raise Leave
        return Wants("help", self.buffer.text.removesuffix(line)) if is_help(line) else None

    def _enter(self, event: "KeyPressEvent") -> None:
        try:
            reply = self.reply()
        except NotRead as refused:
            self.message, self._before = str(refused), self.buffer.text
            self.listed.narrow("")
        except (Leave, Stop) as gone:
            event.app.exit(exception=gone)
        else:
            if reply is None:
                self.buffer.insert_text("\n")
            else:
                event.app.exit(result=reply)

    # --- keys -------------------------------------------------------------------------------------------------

    def _buffer(self, typed: str) -> "Buffer":
        from prompt_toolkit.buffer import Buffer
        from prompt_toolkit.document import Document

        def changed(buffer: Buffer) -> None:
            self.message = ""
            self.listed.narrow(buffer.text if self.asks.options else "")

        return Buffer(
            completer=self.asks.completer,
            complete_while_typing=False,
            multiline=self.asks.many,
            document=Document(typed),
            on_text_changed=changed,
        )

    def _keys(self) -> "KeyBindings":
        from prompt_toolkit.filters import Condition
        from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
        from prompt_toolkit.keys import Keys

        keys, listed = KeyBindings(), self.listed
        pointing = Condition(lambda: listed.at is not None)
        ticking = Condition(lambda: self.asks.several and (listed.at is not None or not self.buffer.text))
        inside = Condition(lambda: listed.at is None and "\n" in self.buffer.text)

        keys.add("enter")(self._enter)

        @keys.add("down", filter=~inside)
        @keys.add("tab", filter=~inside & Condition(lambda: self.asks.completer is None))
        @keys.add("right", filter=pointing)
        def _(event: KeyPressEvent) -> None:
            listed.move(1)

        @keys.add("up", filter=~inside)
        @keys.add("s-tab", filter=~inside)
        @keys.add("left", filter=pointing)
        def _(event: KeyPressEvent) -> None:
            listed.move(-1)

        @keys.add("down", filter=inside)
        def _(event: KeyPressEvent) -> None:
            document = self.buffer.document
            if document.on_last_line:
                listed.move(1)
            else:
                self.buffer.cursor_down()

        @keys.add("up", filter=inside)
        def _(event: KeyPressEvent) -> None:
            if self.buffer.document.on_first_line:
                listed.move(-1)
            else:
                self.buffer.cursor_up()

        @keys.add(" ", filter=ticking)
        def _(event: KeyPressEvent) -> None:
            listed.tick()

        @keys.add(Keys.Any, filter=pointing)
        @keys.add(Keys.BracketedPaste, filter=pointing)
        def _(event: KeyPressEvent) -> None:
            pasted = event.data.replace("\r\n", "\n").replace("\r", "\n")
            if pasted and pasted.replace("\n", " ").isprintable():
                listed.at = None
                self.buffer.insert_text(pasted)

        @keys.add("backspace", filter=pointing)
        def _(event: KeyPressEvent) -> None:
            listed.at = None

        @keys.add("tab", filter=Condition(lambda: self.asks.completer is not None))
        def _(event: KeyPressEvent) -> None:
            self._complete()

        @keys.add("c-c")
        def _(event: KeyPressEvent) -> None:
            event.app.exit(exception=KeyboardInterrupt)

        @keys.add("c-d", filter=Condition(lambda: not self.buffer.text))
        def _(event: KeyPressEvent) -> None:
            event.app.exit(exception=EOFError)

        return keys

    def _complete(self) -> None:
        """Write what every completion begins with; say which they are where they part."""
        from prompt_toolkit.completion import CompleteEvent, get_common_complete_suffix

        if self.asks.completer is None:
            return
        document = self.buffer.document
        found = list(self.asks.completer.get_completions(document, CompleteEvent(completion_requested=True)))
        if common := get_common_complete_suffix(document, found):
            self.buffer.insert_text(common)
        elif len(found) > 1:
            self.message = " ; ".join(one.display_text for one in found[:_FOUND]) + (" …" if found[_FOUND:] else "")

    # --- what is seen -----------------------------------------------------------------------------------------

    def _application(self, session: dict[str, Any]) -> "Application[Reply]":
        from prompt_toolkit import Application
        from prompt_toolkit.layout import HSplit, Layout, VerticalAlign, Window
        from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl
        from prompt_toolkit.layout.dimension import Dimension
        from prompt_toolkit.layout.processors import BeforeInput

        def text(part: str) -> Window:
            return Window(
                FormattedTextControl(lambda: _joined(self._seen(application)[part])),
                height=lambda: Dimension.exact(len(self._seen(application)[part])),
            )

        line = Window(
            BufferControl(self.buffer, input_processors=[BeforeInput(look.MARK, style="class:mark")]),
            height=lambda: Dimension.exact(len(self._seen(application)["line"])),
            wrap_lines=self.asks.many,
        )
        body = HSplit([text("top"), line, text("message"), text("options"), text("bottom")], align=VerticalAlign.TOP)
        application: Application[Reply] = Application(
            layout=Layout(body, focused_element=line),
            key_bindings=self._keys(),
            style=look.style(),
            erase_when_done=True,
            **{key: value for key, value in session.items() if value is not None},
        )
        return application

    def _seen(self, application: "Application[Reply]") -> dict[str, list[list[Piece]]]:
        size = application.output.get_size()
        return self.seen(size.columns - 1, size.rows)

    def seen(self, width: int, rows: int) -> dict[str, list[list[Piece]]]:
        """Return the lines of each part, all of which go in so many rows; of the line typed on, only how many."""
        rows = max(rows - self._spare, min(rows, _LEAST))
        head = [[("class:heading", one)] for one in look.cut(self.asks.header, width)]
        head += [[("", one)] for one in look.cut(typography(self.asks.question), width)]
        live = self.asks.live(self.buffer.text) if self.asks.live else ""
        message = [[("", one)] for one in look.cut(typography(self.message) or live, width, "  ")]
        bottom = [[("", one)] for one in look.cut(typography(self.asks.hint), width, "  ")]
        bottom += [[("", one)] for one in look.cut(typography(said.POINT_OR_TYPE), width, "  ")]
        bottom += self.listed.way_lines(width)
        least = min(len(self.asks.options), _FEW) if self.asks.options else 0
        line = _FEW_LINES if self.asks.many else 1
        room = rows - len(head) - len(message) - len(bottom) - least - line
        if room < 0:
            # A window of a few lines: the ways out and the line typed on are the last to go.
            least, line = max(min(1, least), least + room), 1
            over = len(head) + len(message) + len(bottom) + least + line - rows
            head = head[: max(0, len(head) - max(0, over))]
            bottom = bottom[max(0, len(head) + len(message) + len(bottom) + least + line - rows) :]
        for lines in (look.cut(one, width, "  ") for one in self.asks.around):
            if len(lines) <= room:
                head += [[("", one)] for one in lines]
                room -= len(lines)
        if room > 0:
            head, room = [[], *head], room - 1
        options = self.listed.option_lines(width, least + max(0, room))
        if self.asks.many:
            typed = sum(1 + len(one) // width for one in self.buffer.text.split("\n"))
            line += min(max(0, room), max(0, typed + 1 - line))
        return {"top": head, "line": [[]] * line, "message": message, "options": options, "bottom": bottom}


#: Under so many rows, what was said above the panel may scroll off: the panel itself comes first.
_LEAST = 18


def _joined(lines: Sequence[Sequence[Piece]]) -> "StyleAndTextTuples":
    joined: StyleAndTextTuples = []
    for n, line in enumerate(lines):
        joined += [("", "\n")] if n else []
        joined += line
    return joined
