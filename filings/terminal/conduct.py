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
from filings.terminal import door, menu, saving, screen
from filings.terminal.face import Face, Leave, Passed, Said, Stop, Unsaid, Wants

if TYPE_CHECKING:
    from filings.make import Made


def interview(path: Path | None, on: DocumentDay, face: Face) -> bool:
    """Hold the interview on a file, to the documents or to where the person stops; return whether all went well.

    Without a file, those already begun in the current folder are offered. Raises FilingsError: the file cannot be
    read, or is open in another interview.
    """
    try:
        path = path or door.case(Path(), on, face)
    except Leave:
        return _gone(face)
    except (Stop, KeyboardInterrupt):
        face.say(words.LEFT)
        return True
    session = Session.open(path, on)
    talk = Conversation(session, on, face)
    try:
        try:
            talk.greet()
            return talk.run()
        except (Stop, KeyboardInterrupt):
            return talk.part()
    except Leave:
        return _gone(face)
    finally:
        session.close()


def _gone(face: Face) -> bool:
    screen.wipe()
    face.say(words.LEFT)
    return True


class Conversation:
    """One person at one file, from the greeting to the end."""

    def __init__(self, session: Session, on: DocumentDay, face: Face) -> None:
        self.session, self.on, self.face = session, on, face
        self._warned = False

    @property
    def path(self) -> Path:
        """The file of the case, which may change where it cannot be written."""
        assert self.session.path is not None
        return self.session.path

    # --- the thread -------------------------------------------------------------------------------------------

    def greet(self) -> None:
        """Say what this is, or where we were; the numbers first. It stays until it has been read."""
        with self.face.page():
            self._hello()
            self.face.say(words.HELLO_HELP)
            self.face.say(words.PRIVACY)
            self._numbers(words.URGENT, urgent=True)
        while isinstance(reply := menu.pause(self.face), Wants):
            if reply.what == "sections":
                self._sections()
                return
            self.face.say(words.FIRST)

    def _hello(self) -> None:
        count = summary.count(self.session.look)
        if not count:
            self.face.say(words.HELLO)
            self.face.say(words.HELLO_MORE.format(path=self.path))
            return
        self.face.say(words.HELLO_AGAIN.format(count=numbers.count(count, "réponse"), path=self.path))
        question = self.session.next()
        if isinstance(question, Question) and question.section:
            self.face.say(words.NEXT_SECTION.format(section=title_of(question.section)))

    def run(self) -> bool:
        """Ask until the end, then show the summary and what follows from it."""
        while True:
            self._file_news()
            question = self.session.next()
            if isinstance(question, End):
                made = self._finish()
                if made is not None:
                    return made
            elif question.kind is Kind.CROSSROAD:
                self._crossroad(question)
            else:
                self._ask(question)

    def part(self) -> bool:
        """Say goodbye where it stops: what is saved, and whom to call; return whether everything is."""
        self.face.say()
        keeping = self.session.keeping
        if keeping.refusal is not None:
            saving.last_chance(self.session, self.face)
        saved = keeping.refusal is None
        if not saved:
            self.face.say(words.NOT_SAVED)
        elif not keeping.saved:
            self.face.say(words.NOTHING_SAVED)
        else:
            self.face.say(words.SAVED.format(path=self.path))
            # A command to copy: never cut, never typeset.
            self.face.say(words.COMMAND.format(path=shlex.quote(str(self.path))), indent="  ", raw=True)
        self._numbers(words.NUMBERS, urgent=False)
        return saved

    def _file_news(self) -> None:
        """Say what happened to the file meanwhile, and offer another place when it cannot be written."""
        told, self.session.news[:] = list(self.session.news), []
        for news in told:
            self.face.say(news)
        if self.session.keeping.refusal is not None:
            saving.offer(self.session, self.face)

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
                    typed = reply.typed or typed
                    menu.help_and_wait(self.face)
                    continue
                self._go(reply)
                return
            outcome = self._outcome(question, reply)
            if isinstance(outcome, RefusedAnswer):
                self.face.say(outcome.reason)
                typed = reply.reply if isinstance(reply, Said) and isinstance(reply.reply, str) else ""
                continue
            if isinstance(outcome, Kept):
                self._acknowledge(outcome)
            elif isinstance(outcome, Wants):
                self._go(outcome)
            return

    def _go(self, wants: Wants) -> None:
        """Go where a word leads instead of answering."""
        if wants.what == "sections":
            self._sections()
        elif not self.session.back():
            self.face.say(words.FIRST)

    def _outcome(self, question: Question, reply: Said | Unsaid | Passed) -> Outcome | Wants | None:
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
            sure = menu.confirm(self.face, outcome.message)
            if sure is not True:
                self.face.say(words.NOT_KEPT)
                # « Retour » goes back to the question itself, which is the one before this.
                return sure if isinstance(sure, Wants) and sure.what == "sections" else None
            agreed.add(outcome.code)
            said_ = outcome.reply

    def _acknowledge(self, kept: Kept) -> None:
        for notice in kept.notices:
            self.face.say(notice)
        if not kept.care:
            return
        with self.face.page():
            self.face.say()
            self._numbers(words.DANGER, urgent=True)
            self.face.say(words.AFTER_DANGER_SAVED if self.session.keeping.saved else words.AFTER_DANGER)
        reply = menu.pause(self.face)
        if isinstance(reply, Wants):
            self._go(reply)

    def _numbers(self, lead: str, *, urgent: bool) -> None:
        self.face.say(lead)
        for line in care.numbers(self.session.look.answers, self.on, urgent=urgent):
            self.face.say(line, indent="  ")

    # --- getting around ---------------------------------------------------------------------------------------

    def _crossroad(self, question: Question) -> None:
        self.face.heading(question.asked.title)
        self.face.say(question.asked.help)
        chosen = menu.choose(self.face, question.asked.question, question.options)
        if chosen == "continue":
            self.session.go_on()
        elif chosen == "make":
            self.session.end()
        elif chosen == "stop":
            raise Stop
        else:
            self._go(Wants(chosen))

    def _sections(self) -> None:
        """Show the sections with what is done, then the questions of one, to jump to."""
        while True:
            parts = summary.parts(self.session.look)
            options = [Option(one.name, f"{one.title} : {numbers.count(one.answers, 'réponse')}") for one in parts]
            chosen = menu.choose(self.face, words.WHICH_SECTION, options)
            if chosen == "back":
                return
            if chosen != "sections" and self._section(chosen):
                return

    def _section(self, chosen: str) -> bool:
        """Show the questions of a section; return whether something came of it."""
        if not summary.lines(self.session.look, chosen):
            self.session.go_on()
        listed = summary.lines(self.session.look, chosen)
        things = self._things(chosen)
        ways = [Option(line.place, _way(line)) for line in listed]
        if things:
            ways.append(Option("drop", words.TAKE_OUT))
        place = menu.choose(self.face, words.WHICH_ANSWER, ways)
        if place in {"back", "sections"}:
            return False
        if place == "drop":
            return self._drop(things)
        self.session.jump(place)
        return True

    def _things(self, section: str) -> list[Option]:
        from filings.interview.shown import about_of, is_group

        found = self.session.look.answers.get(section)
        if isinstance(found, list):
            return [Option(f"{section}[{n}]", about_of((section, n), self.session.look)) for n in range(len(found))]
        return [Option(section, title_of(section))] if is_group((section,), self.session.look) else []

    def _drop(self, things: Sequence[Option]) -> bool:
        place = menu.choose(self.face, words.TAKE_OUT_WHICH, things)
        if place in {"back", "sections"}:
            return False
        outcome = self.session.drop(place)
        if isinstance(outcome, Doubt) and menu.confirm(self.face, outcome.message) is True:
            self.session.drop(place, {outcome.code})
        return True

    # --- the end ----------------------------------------------------------------------------------------------

    def _finish(self) -> bool | None:
        """Show the summary and what presses; return how it ended, None when the interview goes on."""
        from filings.terminal import ending

        with self.face.page():
            ending.show_summary(self.session, self.face)
            ending.show_verdict(self.path, self.on, self.face)
        reply = menu.pause(self.face)
        if isinstance(reply, Wants):
            self._go(reply)
            return None
        later = summary.put_off(self.session.look)
        ways = [Option("make", words.MAKE), Option("sections", words.SHOW_SECTIONS)]
        if later:
            ways.append(Option("later", words.AGAIN))
        if "" not in self.session.look.trace:
            ways.append(Option("continue", words.CONTINUE))
        chosen = menu.choose(self.face, words.NOW_WHAT, [*ways, Option("stop", words.STOP)])
        if chosen == "make":
            return self._make()
        if chosen == "later":
            self.session.again(later)
        elif chosen == "continue":
            self.session.go_on()
        elif chosen == "stop":
            raise Stop
        elif chosen == "sections":
            self._sections()
        elif not self.session.back():
            self.face.say(words.FIRST)
        return None

    def _make(self) -> bool | None:
        from filings.make import make
        from filings.terminal import ending

        if self.session.keeping.refusal is not None:
            # The documents are made from the file: what is not in it would not be in them.
            return None
        try:
            made: Made = make(self.path, on=self.on)
        except FilingsError as error:
            self.face.say(str(error))
            return False
        # Who may read the complaint, and the day to prepare, are not to scroll off before they are read.
        with self.face.page():
            ending.show_made(made, self.face)
            self._numbers(words.NUMBERS, urgent=False)
        return bool(made.documents)


def _way(line: summary.Line) -> str:
    return " — ".join(filter(None, (line.about, f"{line.title} : {line.answer or words.NOT_TOLD}")))
