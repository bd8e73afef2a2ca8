"""A clinic’s night: every case of a source becomes a folder, what has not changed is left as it is.

The run is the same in this process, in many and on many machines: cases go out in the order of the source, and come
back in that order. What is wrong with one is told, and stops no other.
"""

import contextlib
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field
from msgspec.structs import replace

from filings import __version__
from filings.clinic import executors
from filings.clinic.book import BOOK, own, write_book
from filings.clinic.case import Fault, Form, Told
from filings.clinic.lock import alone
from filings.clinic.progress import Silent, Watch
from filings.clinic.report import INTERRUPTED, Report, Totals
from filings.clinic.sources import Source
from filings.clinic.state import Night, digest_of, digest_of_templates, key_of, templates_of, unchanged
from filings.clinic.work import (
    NO_ROOM,
    Job,
    Outcome,
    digests_of,
    finish,
    names_posts_file,
    prepare,
    prepare_far,
    remembered_of,
    review_again,
    work,
)
from filings.days import DocumentDay
from filings.errors import FilingsError, cut

if TYPE_CHECKING:
    from openpyxl import Workbook

    from filings.make import Drafted

#: Cases under way for each worker: enough that none waits, few enough to be held.
_AHEAD = 4

#: Cases that may kill their process before the whole run is given up: the fault is then not theirs.
_DEATHS = 5


class Settings(Struct, frozen=True):
    """How a run is made: where, dated when, by how many. ``on`` is None to keep the date of the last run."""

    out: Path
    today: date
    on: date | None = None
    jobs: int = 0
    cluster: str = ""
    templates: Path | None = None


class Done(Struct, frozen=True):
    """A run that is over: its totals, the date of its documents, whether it kept that of an earlier run."""

    totals: Totals
    on: date
    kept_date: bool
    book: str


def run(source: Source, settings: Settings, watch: Watch | None = None) -> Done:
    """Make every case of a source, and write the two reports.

    Raises FilingsError when nothing can be made at all: the folder is held by another run, or cannot be written in.
    """
    with alone(settings.out):
        _sweep(settings.out)
        night = Night.of(settings.out)
        kept = settings.on is None and night.on is not None
        day = settings.on or night.on or settings.today
        night.on = day
        night.write()
        with contextlib.closing(Report(settings.out, day)) as report:
            start = time.monotonic()
            with _interruptible() as asked:
                going = _Run(source, settings, DocumentDay(day), report, watch or Silent(), asked, again=kept)
                going.all()
            report.totals.seconds = time.monotonic() - start
            try:
                return Done(report.totals, day, kept, _conclude(source, night, report, going.book))
            except FilingsError as error:
                if report.totals.stopped in {"", INTERRUPTED}:
                    raise
                # The reports had no more room than the documents: the first reason is the one to mend.
                raise FilingsError(str(settings.out), *NO_ROOM) from error


def _conclude(source: Source, night: Night, report: Report, book: "Future[Workbook | None] | None") -> str:
    """Write the reports; return the name of the one for people."""
    head = {"version": __version__, "source": source.name, "detected": list(source.detected)}
    report.write_json({**head, "ignored": [one.said for one in source.ignored]})
    digest = report.digest(*(one.said for one in source.ignored), _digest_of_book(source))
    if digest != night.report or not (report.folder / (night.book or BOOK)).is_file():
        night.report, night.book = digest, write_book(source, report, book.result() if book else own(source))
        night.write()
    return night.book


def _digest_of_book(source: Source) -> str:
    return "" if source.book is None else digest_of([[grid.title, *map(repr, grid.rows)] for grid in source.book.grids])


def _sweep(out: Path) -> None:
    """Take away what a run that was killed had not finished writing."""
    for pattern in (".filings-*.tmp", "*/.filings-*.tmp"):
        for path in out.glob(pattern):
            with contextlib.suppress(OSError):
                path.unlink()


@contextlib.contextmanager
def _interruptible() -> "Iterator[list[int]]":
    """Turn the first Ctrl-C into a wish to stop, the second into one to stop at once."""
    asked: list[int] = []

    def wish(number: int, frame: Any) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)

    before = {}
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(ValueError):  # not the main thread: whoever calls decides
            before[number] = signal.signal(number, wish)
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class _Going(Struct):
    """A case under way: what was told, and what came of it or will."""

    told: Told
    job: Job | None = None
    call: Callable[[Job], Outcome] | None = None
    outcome: Outcome | None = None
    future: "Future[Any] | None" = None


class _Run(Struct):
    source: Source
    settings: Settings
    on: DocumentDay
    report: Report
    watch: Watch
    asked: list[int]
    again: bool
    book: "Future[Workbook | None] | None" = None
    _templates: dict[str, bytes] = field(default_factory=dict)
    _digest: str = ""
    _folders: dict[str, str] = field(default_factory=dict)
    _going: "deque[_Going]" = field(default_factory=deque)
    _executor: Executor | None = None
    _jobs: int = 1
    _far: Any = None
    _send_again: Callable[[], Any] | None = None
    _deaths: int = 0

    def all(self) -> None:
        """Send every case out, and take each back in its turn."""
        self._templates = templates_of(self.settings.templates)
        self._digest = digest_of_templates(self._templates)
        with contextlib.ExitStack() as stack:
            self._start(stack)
            stack.callback(self._close)
            for told in self.source.cases():
                if self.asked or self.report.totals.stopped:
                    break
                self._going.append(self._go(told))
                while len(self._going) > self._jobs * _AHEAD or (self._going and self._ready(self._going[0])):
                    self._take()
            while self._going:
                self._take()
        if self.asked and not self.report.totals.stopped:
            self.report.totals.stopped = INTERRUPTED

    # --- sending out -----------------------------------------------------------------------------------------------

    def _start(self, stack: contextlib.ExitStack) -> None:
        if self.settings.cluster:
            executor, send, threads = stack.enter_context(executors.cluster(self.settings.cluster))
            self._executor, self._jobs = executor, threads
            self._send_again = partial(send, tuple(sorted(self._templates.items())))
            self._far = self._send_again()
            return
        wanted = self.settings.jobs or executors.cores()
        self._jobs = max(1, min(wanted, self.source.count))

    def _go(self, told: Told) -> _Going:
        if clash := self._clash(told):
            return _Going(told, outcome=Outcome(made=False, faults=(clash,)))
        if told.faults:
            return _Going(told, outcome=self._with_the_rest(told))
        if not _safe(told.reference):
            # The schemas say what is wrong with it; no path is made of it before they have.
            job = Job(told, self.on, "", self.settings.out)
            return _Going(told, job, outcome=work(job))
        key = key_of(told, self.on, self._digest)
        folder = self.settings.out / told.reference
        job = Job(told, self.on, key, self.settings.out, self.settings.templates, today=self._later())
        found = unchanged(told, key, folder)
        if found is None:
            return self._send(_Going(told, job, work))
        remembered, edited = found
        if job.today is not None and remembered.today != job.today.isoformat():
            return self._send(_Going(told, job, review_again))
        changed = remembered.changed if job.today else ()
        outcome = Outcome(made=True, account=remembered.account, kept=edited, changed=changed, again=False)
        return _Going(told, outcome=outcome)

    def _later(self) -> date | None:
        """The day on which the law is read again, when the documents keep the date of an earlier run."""
        return self.settings.today if self.again and self.settings.today != self.on else None

    def _with_the_rest(self, told: Told) -> Outcome:
        """What reading the cells found, and what the schemas find in the rest: all is mended at once."""
        if told.form is not Form.ROWS or not told.reference:
            return Outcome(made=False, faults=told.faults)
        from filings.casefile.read import faults
        from filings.casefile.shape import written

        said = {fault.ref for fault in told.faults}
        more = [Fault("", what, where=written(keys)) for keys, what in faults(told.content).items()]
        return Outcome(
            made=False,
            faults=(*told.faults, *(one for one in more if (ref := told.ref(one.where)) is None or ref not in said)),
        )

    def _clash(self, told: Told) -> Fault | None:
        """A folder bears one case: two references that differ by their capitals are one folder to many disks."""
        name, label = told.reference.casefold(), told.reference if told.form is Form.ROWS else Path(told.name).name
        if not name:
            return None
        first = self._folders.setdefault(name, label)
        if first is label:
            return None
        what = f"la référence « {cut(told.reference)} » est déjà celle d’un autre dossier ({cut(first)})"
        ref = told.ref("reference")
        remedy = "Donnez à chacun la sienne : les capitales ne suffisent pas à les distinguer."
        return Fault.at(ref, what, remedy, "reference") if ref else Fault(label, what, remedy, "reference")

    def _send(self, going: _Going) -> _Going:
        job = going.job
        assert job is not None and going.call is not None
        if self._far is not None and names_posts_file(job.told):
            going.outcome = going.call(_without_places(job))
            return going
        if self._far is not None:
            digests = digests_of(job.told, job.on)
            going.job = replace(job, templates=None, digests=digests, identities=remembered_of(job) or {})
            if going.call is work:
                going.future = self._open().submit(prepare_far, _without_places(going.job), self._far)
            else:
                going.outcome = review_again(going.job)
            return going
        going.future = self._open().submit(going.call, _without_places(job))
        return going

    def _open(self) -> Executor:
        if self._executor is None:
            self._executor = executors.pool(self._jobs) if self._jobs > 1 else executors.Here()
        if self.book is None and not isinstance(self._executor, executors.Here):
            # Something is made, so the report will change: what it is written on is opened while others work.
            self.book = executors.aside(own, self.source)
        return self._executor

    def _close(self) -> None:
        if self._executor is not None and not self.settings.cluster:
            self._executor.shutdown()

    # --- taking back -----------------------------------------------------------------------------------------------

    def _ready(self, going: _Going) -> bool:
        return going.future is None or going.future.done()

    def _take(self) -> None:
        going = self._going.popleft()
        outcome = going.outcome
        if outcome is None:
            outcome = self._back(going)
        if outcome.stop and self.report.totals.stopped:
            return  # it meets what stopped the run already, and is not begun for all that
        if outcome.stop:
            self.report.totals.stopped = " ".join(f"{fault.what}. {fault.remedy}" for fault in outcome.faults)
        self.watch.case(self.report.add(going.told, outcome))

    def _back(self, going: _Going) -> Outcome:
        assert going.future is not None and going.job is not None
        try:
            found = going.future.result()
        except BrokenProcessPool:
            return self._alone(going)
        except CancelledError:
            found = self._lost_far(going.job)
        except FilingsError as error:
            return Outcome(made=False, faults=(Fault(error.where, error.what, error.remedy),))
        except Exception as error:
            return _lost(type(error).__name__)
        return found if isinstance(found, Outcome) else finish(going.job, found)

    def _lost_far(self, job: Job) -> "Drafted | Outcome":
        """A machine of the cluster left, with the only copy of what its cases need: they are drafted here."""
        if self._send_again is not None:
            with contextlib.suppress(Exception):  # what comes next meets it in its turn
                self._far = self._send_again()
        return prepare(replace(job, templates=self.settings.templates))

    def _alone(self, going: _Going) -> Outcome:
        """A worker died. Each case under way goes again by itself, so that only the one that kills is refused."""
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)
        for one in [going, *self._going]:
            if one.future is None or (one.future.done() and not one.future.exception()):
                continue
            assert one.job is not None and one.call is not None
            self._executor = executors.pool(1)
            try:
                one.outcome = self._executor.submit(one.call, _without_places(one.job)).result()
            except BrokenProcessPool:
                self._deaths += 1
                one.outcome = _lost("arrêt du processus", stop=self._deaths >= _DEATHS)
            one.future = None
            self._executor.shutdown()
        self._executor = None
        assert going.outcome is not None
        return going.outcome


def _safe(reference: str) -> bool:
    from pydantic import ValidationError

    from schemas.case import Case

    try:
        return Case(reference=reference).reference == reference != ""
    except ValidationError:
        return False


def _without_places(job: Job) -> Job:
    return replace(job, told=replace(job.told, places={}))


def _lost(why: str, *, stop: bool = False) -> Outcome:
    return Outcome(
        made=False,
        faults=(Fault("", f"ce dossier a arrêté le programme ({why})", "Signalez-le."),),
        stop=stop,
    )
