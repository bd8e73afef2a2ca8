"""The conversation: greeting, questions, care, summary, documents. It asks the session, and a face shows it."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.french import numbers
from filings.interview import care, summary, words
from filings.interview.question import End, Kind, Option, Question, title_of
from filings.interview.session import Doubt, Kept, Outcome, Session
from filings.interview.session import Refused as RefusedAnswer
from filings.terminal import said, screen
from filings.terminal.face import Face, Leave, Passed, Said, Stop, Unsaid, Wants

if TYPE_CHECKING:
    from filings.make import Made


def interview(path: Path, on: DocumentDay, face: Face) -> bool:
    """Hold the interview on a file, to the documents or to where the person stops; return whether all went well.

    Raises FilingsError: the file cannot be read or written, or is open in another interview.
    """
    session = Session.open(path, on)
    talk = Conversation(session, path, on, face)
    try:
        talk.greet()
        return talk.run()
    except Leave:
        screen.wipe()
        face.say(words.LEFT)
        return True
    except (Stop, KeyboardInterrupt):
        talk.part()
        return True
    finally:
        session.close()


class Conversation:
    """One person at one file, from the greeting to the end."""

    def __init__(self, session: Session, path: Path, on: DocumentDay, face: Face) -> None:
        self.session, self.path, self.on, self.face = session, path, on, face
        self._warned = False

    # --- the thread -------------------------------------------------------------------------------------------

    def greet(self) -> None:
        """Say what this is, or where we were; the numbers first."""
        count = summary.count(self.session.look)
        if count:
            counted = numbers.count(count, "réponse")
            self.face.say(words.HELLO_AGAIN.format(count=counted, path=self.path))
            question = self.session.next()
            if isinstance(question, Question) and question.section:
                self.face.say(words.NEXT_SECTION.format(section=title_of(question.section)))
        else:
            self.face.say(words.HELLO)
            self.face.say(words.HELLO_MORE.format(path=self.path))
        self.face.say(words.HELLO_HELP)
        self.face.say(words.PRIVACY)
        self._numbers(words.URGENT, urgent=True)

    def run(self) -> bool:
        """Ask until the end, then show the summary and what follows from it."""
        while True:
            question = self.session.next()
            if isinstance(question, End):
                made = self._finish()
                if made is not None:
                    return made
            elif question.kind is Kind.CROSSROAD:
                self._crossroad(question)
            else:
                self._ask(question)

    def part(self) -> None:
        """Say goodbye where it stops: everything is saved, and whom to call."""
        self.face.say()
        self.face.say(words.SAVED.format(path=self.path))
        # A command to copy: never cut, never typeset.
        self.face.say(words.COMMAND.format(path=shlex.quote(str(self.path))), indent="  ", raw=True)
        self._numbers(words.NUMBERS, urgent=False)

    # --- one question -----------------------------------------------------------------------------------------

    def _ask(self, question: Question) -> None:
        if question.asked.sensitive and not self._warned:
            self._warned = True
            self.face.say()
            self.face.say(words.BEFORE_SENSITIVE)
        typed = ""
        while True:
            reply = self.face.ask(question, typed)
            if isinstance(reply, Wants):
                if reply.what == "help":
                    self._help()
                    continue
                if reply.what == "sections":
                    self._sections()
                elif not self.session.back():
                    self.face.say(words.FIRST)
                return
            outcome = self._outcome(question, reply)
            if isinstance(outcome, RefusedAnswer):
                self.face.say(outcome.reason)
                typed = reply.reply if isinstance(reply, Said) and isinstance(reply.reply, str) else ""
                continue
            if isinstance(outcome, Kept):
                self._acknowledge(outcome)
            return

    def _outcome(self, question: Question, reply: Said | Unsaid | Passed) -> Outcome | None:
        """Give the session a reply, and ask the person what it asks; None when the person says no."""
        agreed: set[str] = set()
        said_: str | Sequence[str] = reply.reply if isinstance(reply, Said) else ""
        while True:
            if isinstance(reply, Passed):
                outcome = self.session.skip(question)
            elif isinstance(reply, Unsaid):
                outcome = self.session.unsaid(question, reply.word, agreed)
            else:
                outcome = self.session.answer(question, said_, agreed)
            if not isinstance(outcome, Doubt):
                return outcome
            if not self.face.confirm(outcome.message):
                self.face.say(words.NOT_KEPT)
                return None
            agreed.add(outcome.code)
            said_ = outcome.reply

    def _acknowledge(self, kept: Kept) -> None:
        for notice in kept.notices:
            self.face.say(notice)
        if kept.care:
            self.face.say()
            self._numbers(words.DANGER, urgent=True)
            self.face.say(words.AFTER_DANGER)

    def _numbers(self, lead: str, *, urgent: bool) -> None:
        self.face.say(lead)
        for line in care.numbers(self.session.look.answers, self.on, urgent=urgent):
            self.face.say(line, indent="  ")

    def _help(self) -> None:
        first, *rest = said.HELP
        self.face.say(first)
        for line in rest:
            self.face.say(line, indent="  ")

    # --- getting around ---------------------------------------------------------------------------------------

    def _crossroad(self, question: Question) -> None:
        self.face.heading(question.asked.title)
        self.face.say(question.asked.help)
        chosen = self.face.choose(question.asked.question, question.options)
        if chosen == "continue":
            self.session.go_on()
        elif chosen == "make":
            self.session.end()
        elif chosen == "sections":
            self._sections()
        elif chosen == "stop":
            raise Stop
        elif not self.session.back():
            self.face.say(words.FIRST)

    def _sections(self) -> None:
        """Show the sections with what is done, then the questions of one, to jump to."""
        parts = summary.parts(self.session.look)
        options = [Option(one.name, f"{one.title} : {numbers.count(one.answers, 'réponse')}") for one in parts]
        chosen = self.face.choose(words.WHICH_SECTION, options)
        if not chosen:
            return
        if not summary.lines(self.session.look, chosen):
            self.session.go_on()
        listed = summary.lines(self.session.look, chosen)
        things = self._things(chosen)
        ways = [Option(line.place, _way(line)) for line in listed]
        if things:
            ways.append(Option("drop", words.TAKE_OUT))
        place = self.face.choose(words.WHICH_ANSWER, ways)
        if place == "drop":
            self._drop(things)
        elif place:
            self.session.jump(place)

    def _things(self, section: str) -> list[Option]:
        from filings.interview.shown import about_of

        found = self.session.look.answers.get(section)
        if not isinstance(found, list):
            return []
        return [Option(f"{section}[{n}]", about_of((section, n), self.session.look)) for n in range(len(found))]

    def _drop(self, things: Sequence[Option]) -> None:
        place = self.face.choose(words.TAKE_OUT_WHICH, things)
        if place:
            outcome = self.session.drop(place)
            if isinstance(outcome, Doubt) and self.face.confirm(outcome.message):
                self.session.drop(place, {outcome.code})

    # --- the end ----------------------------------------------------------------------------------------------

    def _finish(self) -> bool | None:
        """Show the summary and what presses; return how it ended, None when the interview goes on."""
        from filings.terminal import ending

        ending.show_summary(self.session, self.face)
        ending.show_verdict(self.path, self.on, self.face)
        later = summary.put_off(self.session.look)
        ways = [Option("make", words.MAKE), Option("sections", words.SHOW_SECTIONS)]
        if later:
            ways.append(Option("later", words.AGAIN))
        if "" not in self.session.look.trace:
            ways.append(Option("continue", words.CONTINUE))
        chosen = self.face.choose(words.NOW_WHAT, [*ways, Option("stop", words.STOP)])
        if chosen == "make":
            return self._make()
        if chosen == "sections":
            self._sections()
        elif chosen == "later":
            self.session.again(later)
        elif chosen == "continue":
            self.session.go_on()
        elif chosen == "stop" or not self.session.back():
            raise Stop
        return None

    def _make(self) -> bool:
        from filings.make import make
        from filings.terminal import ending

        try:
            made: Made = make(self.path, on=self.on)
        except FilingsError as error:
            self.face.say(str(error))
            return False
        ending.show_made(made, self.face)
        self._numbers(words.NUMBERS, urgent=False)
        return bool(made.documents)


def _way(line: summary.Line) -> str:
    return " — ".join(filter(None, (line.about, f"{line.title} : {line.answer or words.NOT_TOLD}")))
