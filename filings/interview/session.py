"""One interview under way: the question on screen, what an answer does, the way back. Every answer is saved at once."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from pydantic import BaseModel, ValidationError

from filings.casefile.shape import Keys, walked, written
from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.interview import another, care, course, links, plan, reading, words
from filings.interview.course import Visit
from filings.interview.draft import SEEN, WANTED, Draft, Look, is_unsaid
from filings.interview.keeping import Keeping
from filings.interview.openings import completed, opened
from filings.interview.question import End, Kind, Question, asked_at, shape
from filings.interview.shown import (
    about_of,
    is_filed,
    is_group,
    is_named,
    next_question,
    options_of,
    question_of,
    read_back,
)
from filings.statement.people import ADULT
from schemas.account import Account
from schemas.address import Address
from schemas.fact import Post
from schemas.person import Complainant


class Kept(Struct, frozen=True):
    """The answer is in the file. ``notices`` say what was understood or done; ``care`` asks to show the numbers."""

    notices: tuple[str, ...] = ()
    care: bool = False


class Refused(Struct, frozen=True):
    """The answer cannot be kept; the reason is one French sentence, and the same question remains."""

    reason: str


class Doubt(Struct, frozen=True):
    """To be confirmed before it is kept: answer again with ``reply``, adding ``code`` to what is agreed to."""

    code: str
    message: str
    reply: str | Sequence[str]


Outcome = Kept | Refused | Doubt


class Session:
    """An interview on one file, or on none when ``path`` is None (nothing is then written anywhere)."""

    def __init__(self, draft: Draft, path: Path | None = None) -> None:
        self.draft, self.keeping = draft, Keeping(path)
        self._at: str | None = None
        self._past: list[str] = []
        self._ended = False
        self._queue: list[str] = []
        self._look: Look | None = None
        self._before: Mapping[str, Any] = {}
        #: What happened to the file meanwhile, to be said before anything else.
        self.news: list[str] = []

    @classmethod
    def open(cls, path: Path, on: DocumentDay) -> "Session":
        """Begin or take up the interview of a file. Raises FilingsError: unreadable, or open in another interview."""
        keeping = Keeping(path)
        session = cls(keeping.open(on))
        session.keeping = keeping
        return session

    def close(self) -> None:
        """Let another interview open the file."""
        self.keeping.close()

    # --- where we are -----------------------------------------------------------------------------------------

    @property
    def path(self) -> Path | None:
        """The file of the case."""
        return self.keeping.path

    @property
    def on(self) -> date:
        """The day of the documents."""
        return self.draft.on

    @property
    def look(self) -> Look:
        """The draft as it is now."""
        if self._look is None:
            self._look = self.draft.look()
        return self._look

    def next(self) -> Question | End:
        """Return the question to ask now, the same until it is answered."""
        if self._ended:
            return End()
        if self._at is None and self._queue:
            self._at = self._queue.pop(0)
        if self._at is not None:
            visit = course.find(self.look, self._at)
            if visit is not None:
                return question_of(visit, self.look)
            self._at = None
        return next_question(self.look)

    def back(self) -> bool:
        """Go to the question before this one; return False at the first."""
        here = self._at if self._at is not None else ("" if self._ended else self.next().place)
        ended, self._ended = self._ended, False
        while self._past:
            place = self._past.pop()
            if place != here and course.find(self.look, place) is not None:
                self._at = place
                return True
        way = [visit.place for visit in course.visits(self.look)]
        before = way[: way.index(here)] if not ended and here in way else way
        if not before:
            return False
        self._at = before[-1]
        return True

    def jump(self, place: str) -> None:
        """Go to a question, answered or not; nothing happens when the interview does not pass there."""
        if course.find(self.look, place) is not None:
            self._remember()
            self._ended = False
            self._at = place

    def end(self) -> None:
        """Stop asking: the summary comes next."""
        self._ended = True

    def again(self, places: Iterable[str]) -> None:
        """Ask these questions again, one after the other, before anything else."""
        self._ended, self._queue = False, list(places)

    def go_on(self) -> None:
        """Go through the second pass, from the crossroad or after the end."""
        self._ended, self._at = False, None
        if "" not in self.draft.trace:
            self.draft.trace[""] = "continue"
            self._saved()

    # --- answers ----------------------------------------------------------------------------------------------

    def answer(self, question: Question, reply: str | Sequence[str], agreed: Iterable[str] = ()) -> Outcome:
        """Keep an answer to a question, refuse it, or ask to confirm it; ``keeping`` says whether it is on the disk."""
        if isinstance(reply, str) and not reply.strip():
            reason = words.EMPTY.format(unknown=words.UNKNOWN, later=words.LATER, declined=words.DECLINED)
            return Refused(reason)
        self._catch_up(question)
        visit = course.find(self.look, question.place)
        if visit is None:
            return Refused(words.NOT_KEPT)
        agreed = frozenset(agreed)
        try:
            if visit.kind is Kind.DETAILS:
                return self._details(visit, reply)
            if visit.kind is Kind.CROSSROAD:
                return Refused(words.NOT_KEPT)
            held = shape(visit.model, visit.name)
            if held.model is not None:
                return self._opening(visit, reply, agreed)
            return self._value(visit, reply, agreed)
        except reading.NotRead as refused:
            return Refused(str(refused))

    def unsaid(self, question: Question, word: str, agreed: Iterable[str] = ()) -> Outcome:
        """Remember « je ne sais pas » (unknown), « plus tard » (later) or « je préfère ne pas répondre » (declined)."""
        self._catch_up(question)
        visit = course.find(self.look, question.place)
        if visit is None or visit.kind is Kind.CROSSROAD:
            return Refused(words.NOT_KEPT)
        if visit.kind is Kind.DETAILS or visit.more:
            return self._noted(visit, SEEN)
        if _holds_unsaid(visit, self.look):
            return self._put(visit, {"answered": word}, "", frozenset(agreed))
        if not _tellable(visit, self.look):
            return self._noted(visit, word)
        # An answer the schemas cannot leave unsaid once given (the nature of a fact) stays as it is.
        return self._noted(visit, SEEN) if visit.keys not in self.look.faults else Refused(words.NOT_KEPT)

    def skip(self, question: Question) -> Outcome:
        """Pass over a question, or keep the answer it has."""
        self._catch_up(question)
        visit = course.find(self.look, question.place)
        if visit is None or visit.kind is Kind.CROSSROAD:
            return Refused(words.NOT_KEPT)
        if visit.keys in self.look.faults:
            return Refused(words.FAULT.format(fault=self.look.faults[visit.keys]))
        keeps = visit.kind is not Kind.DETAILS and not visit.more and _tellable(visit, self.look)
        return self._noted(visit, "" if keeps else SEEN)

    def drop(self, place: str, agreed: Iterable[str] = ()) -> Outcome:
        """Take one thing out of a list (``facts[2]``), or a group (``minister``), after saying so.

        What refers to it goes with it.
        """
        keys = walked(place)
        group = is_group(keys, self.look)
        if not (isinstance(keys[-1], int) or group) or self.look.at(keys) is None:
            return Refused(words.NOT_KEPT)
        linked = [] if group else links.to(self.look.answers, keys)
        if "drops" not in agreed:
            about = asked_at(_model(keys), str(keys[-1])).title if group else about_of(keys, self.look)
            message = words.DROPS.format(about=about, linked=words.LINKED if linked else "")
            return Doubt("drops", message, place)
        if not group:
            links.cut(self.draft, self.look.answers, keys)
        self.draft.drop(place)
        if group:
            self.draft.trace[place] = SEEN
        self._at, self._past = None, []
        self._saved()
        return Kept()

    # --- how an answer is kept --------------------------------------------------------------------------------

    def _details(self, visit: Visit, reply: str | Sequence[str]) -> Outcome:
        options = question_of(visit, self.look).options
        for name in reading.several_of(reply, options):
            self.draft.trace[written((*visit.keys, name))] = WANTED
        return self._noted(visit, SEEN)

    def _opening(self, visit: Visit, reply: str | Sequence[str], agreed: frozenset[str]) -> Outcome:
        there = self.look.at(visit.keys)
        if is_filed(there, visit):
            return Refused(words.ADD_TO_FILE.format(name=there))
        things = opened(visit, reply, self.look)
        many = shape(visit.model, visit.name).many
        added = completed(visit, reply, self.look)
        place = written(visit.keys)
        if not things and not added:
            if not is_group(visit.keys, self.look):
                return self._noted(visit, SEEN)
            # « Non » to what was told before takes it back.
            outcome = self.drop(place, agreed)
            return replace(outcome, reply=reply) if isinstance(outcome, Doubt) else outcome
        if is_group(visit.keys, self.look) and _opened_model(visit) is not Address:
            # What else was told of it stays: a lawyer is not told twice.
            things = [{**self.look.here(visit.keys), **things[0]}]
        start = len(there) if isinstance(there, list) else 0
        if visit.keys == ("complainants",) and not start:
            # The first person is there without having been added: a second needs the first to be written.
            things, start = [{}, *things], 0
        trial = Draft(self.on, _copy(self.draft), self.draft.trace)
        for index, thing in enumerate(things, start):
            trial.put(f"{place}[{index}]" if many else place, thing)
        for one, value in added.items():
            trial.put(one, value)
        refused = self._refusal(trial.look(), visit.keys)
        if refused:
            return _nir(reply) or Refused(refused)
        for one, value in added.items():
            self.draft.put(one, value)
        for index, thing in enumerate(things, start):
            one = f"{place}[{index}]" if many else place
            self.draft.put(one, thing)
            if plan.order_of(_opened_model(visit)).offers:
                self.draft.trace[f"{one}*"] = WANTED
        self.draft.trace.pop(place, None)
        if many and plan.one_by_one(visit.model, visit.name):
            self.draft.trace.pop(f"{place}+", None)
        self._remember()
        self._saved()
        return self._kept()

    def _value(self, visit: Visit, reply: str | Sequence[str], agreed: frozenset[str]) -> Outcome:
        held = shape(visit.model, visit.name)
        options = options_of(visit, self.look)
        text = reply if isinstance(reply, str) else "\n".join(reply)
        said = ""
        value: Any
        if visit.kind is Kind.YES_NO:
            value = reading.yes_no(text)
        elif visit.kind is Kind.SEVERAL:
            value = list(dict.fromkeys(reading.several_of(reply, options)))
        elif visit.kind in {Kind.CHOICE, Kind.NAMED}:
            value = reading.one_of(text, options, free=visit.kind is Kind.NAMED)
            if visit.kind is Kind.NAMED and "own" not in agreed and not is_named(visit, value, options):
                return Doubt("own", words.OWN.format(said=value), value)
        elif visit.kind is Kind.DATE:
            value, meant = reading.when(text, self.on)
            if meant and "date" not in agreed:
                return Doubt("date", words.MEANT.format(said=meant), value)
            said = read_back(value)
            if "date" not in agreed and said and not reading.exact(value):
                return Doubt("date", words.CONFIRM.format(said=said), value)
            if "of_age" not in agreed and self._is_of_age(visit, value):
                return Doubt("of_age", words.OF_AGE, value)
        elif held.many:
            value = [line.strip() for line in text.splitlines() if line.strip()]
        elif visit.kind is Kind.FILE:
            return self._file(visit, text, agreed)
        else:
            value = text if visit.kind is Kind.PASTE else text.strip()
        if "nir" in agreed:
            value = links.masked(str(value))
        return self._put(visit, value, said, agreed)

    def _is_of_age(self, visit: Visit, value: str) -> bool:
        """Whether a birth makes an adult of the child somebody tells for: that of the parent was typed."""
        here = self.look.here(visit.keys[:-1])
        is_birth = (visit.model, visit.name) == (Complainant, "birth_date")
        if not is_birth or not another.is_the_child(here, self.look.answers):
            return False
        age = another.age({"birth_date": value}, self.on)
        return age is not None and age >= ADULT

    def _file(self, visit: Visit, text: str, agreed: frozenset[str]) -> Outcome:
        from filings.interview import files

        if care.image_of_minor(self.look.answers, self.on):
            return Refused(words.NO_IMAGE)
        if self.path is None:
            return self._put(visit, text.strip(), "", agreed)
        folder = self.path.resolve().parent
        path = files.dropped(text, folder)
        if not path.is_file():
            return Refused(words.NO_FILE.format(name=path.name))
        notices: tuple[str, ...] = ()
        if not path.resolve().is_relative_to(folder):
            if "copy" not in agreed:
                return Doubt("copy", words.COPY.format(folder=files.FOLDER), text)
            path = files.copied(path, folder)
            notices = (words.COPIED.format(name=path.name),)
        name = path.resolve().relative_to(folder).as_posix()
        outcome = self._put(visit, name, "", agreed)
        if isinstance(outcome, Kept) and (digest := files.digest_of(path)):
            return replace(outcome, notices=(*notices, words.HASHED.format(digest=digest)))
        return outcome

    def _put(self, visit: Visit, value: Any, said: str, agreed: frozenset[str]) -> Outcome:
        trial = Draft(self.on, _copy(self.draft), self.draft.trace)
        renamed = links.renamed(self.look.answers, visit.keys, value)
        for place, mark in renamed:
            trial.put(place, mark)
        trial.put(visit.place, value)
        after = trial.look()
        refused = self._refusal(after, visit.keys)
        if refused:
            return _nir(value) or Refused(refused)
        closed = course.closed_by(self.look, after)
        notices: list[str] = [words.READ_BACK.format(said=said)] if said else []
        if closed:
            titles = ", ".join(dict.fromkeys(f"« {asked_at(_model(keys), str(keys[-1])).title} »" for keys in closed))
            if "closes" not in agreed:
                return Doubt(
                    "closes", words.CLOSES.format(titles=titles), value if isinstance(value, list) else str(value)
                )
            notices.append(words.FORGOTTEN.format(titles=titles))
        if (visit.model, visit.name) == (Account, "id") and self.look.at(visit.keys) and self.look.filed:
            notices.append(words.RENAMED_IN_FILE.format(names=", ".join(self.look.filed)))
        for place, mark in renamed:
            self.draft.put(place, mark)
        self.draft.put(visit.place, value)
        if "nir" in agreed and (visit.model, visit.name) == (Post, "text"):
            self.draft.put(written((*visit.keys[:-1], "masked")), "true")
        for keys in reversed(closed):
            self.draft.drop(written(keys))
        self._remember()
        self._saved()
        return self._kept(notices)

    def _refusal(self, after: Look, keys: Keys) -> str:
        """Return what is wrong at a place, and was not there before; nothing of what is missing elsewhere."""
        known = self.look.faults
        return next(
            (
                fault
                for place, fault in after.faults.items()
                if place[: len(keys)] == keys and (place not in known or place == keys)
            ),
            "",
        )

    def _noted(self, visit: Visit, word: str) -> Outcome:
        place = visit.place
        if word:
            self.draft.trace[place] = word
        else:
            self.draft.trace.pop(place, None)
        self._remember()
        self._saved()
        return Kept()

    def _kept(self, notices: Iterable[str] = ()) -> Kept:
        before, after = self._before, self.look.answers
        known = care.warnings(before, self.on)
        warned = [one for one in care.warnings(after, self.on) if one not in known]
        return Kept((*notices, *warned), care=care.danger(after) > care.danger(before))

    def _remember(self) -> None:
        here = self._at if self._at is not None else next_question(self.look).place
        if not self._past or self._past[-1] != here:
            self._past.append(here)
        self._before = self.look.answers

    def _saved(self) -> None:
        self._at, self._look = None, None
        if self.keeping.changed():
            self._part()
        self.keeping.save(self.draft)

    def _catch_up(self, question: Question) -> None:
        """Take in what another hand wrote in the file, so that an answer is added to it and nothing is written over.

        Where that changed the very question, or cannot be read, the interview goes on in a file of its own.
        """
        if not self.keeping.changed():
            return
        if self.keeping.refusal is None and (theirs := self._theirs(question)) is not None:
            self.draft, self._look = theirs, None
            self.keeping.adopt()
            self.news.append(words.CHANGED.format(path=self.path))
        else:
            self._part()

    def _theirs(self, question: Question) -> Draft | None:
        """Return the draft as another hand left it, None when it does not hold the same question."""
        try:
            theirs = self.keeping.read(self.on)
        except FilingsError:
            return None
        look = theirs.look()
        visit = course.find(look, question.place)
        return theirs if visit is not None and question_of(visit, look) == question else None

    def _part(self) -> None:
        """Go on in a new file, and leave the old one to the hand that changed it; later, when the disk refuses."""
        old = self.path
        try:
            self.keeping.move(self.draft, self.keeping.beside())
        except FilingsError:
            return
        self.news.append(words.PARTED.format(path=old, ours=self.path))


def _opened_model(visit: Visit) -> type[BaseModel]:
    return shape(visit.model, visit.name).model or visit.model


def _copy(draft: Draft) -> Any:
    from filings.interview.draft import parse_again

    return parse_again(draft.tree)


def _model(keys: Keys) -> Any:
    from filings.interview.shown import model_at

    return model_at(keys[:-1])


def _nir(reply: object) -> Doubt | None:
    """Offer to mask a social-security number before anything is stored."""
    from schemas.words import find_nir

    text = reply if isinstance(reply, str) else "\n".join(reply) if isinstance(reply, list) else ""
    return Doubt("nir", words.MASK, links.masked(text)) if text and find_nir(text) else None


def _holds_unsaid(visit: Visit, look: Look) -> bool:
    """Whether the schemas hold « je ne sais pas » at a place: tried, so that no list of fields has to be kept."""
    answers = {**_group_of(visit, look), visit.name: {"answered": "unknown"}}
    lone = {key: value for key, value in answers.items() if key in visit.model.model_fields}
    try:
        visit.model.model_validate(lone)
    except ValidationError as error:
        return not any(item["loc"] and item["loc"][0] == visit.name for item in error.errors(include_url=False))
    return True


def _group_of(visit: Visit, look: Look) -> dict[str, Any]:
    return dict(look.here(visit.keys[:-1]))


def _tellable(visit: Visit, look: Look) -> bool:
    """Whether something is told at the place already."""
    found = look.at(visit.keys)
    return found is not None and found != [] and not (is_unsaid(found) and visit.kind is Kind.DETAILS)
