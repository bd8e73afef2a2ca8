"""What is done for one case, wherever it is done: read, reviewed, drafted; then stored, on the clinic’s own disk.

Nothing here prints, and no failure of one case reaches another: it comes back as what has to be mended.
"""

import errno
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from filings import __version__
from filings.assembly.folder.shelf import generated
from filings.clinic.case import Fault, Form, Told
from filings.clinic.state import Remembered, files_of, recall, remember, shared_templates, stamps
from filings.days import DocumentDay
from filings.errors import FilingsError, Problems

if TYPE_CHECKING:
    from filings.casefile.read import Loaded
    from filings.evidence.digest import Digest
    from filings.make import Drafted, Examined
    from filings.review.verdict import Verdict

#: What a disk answers when nothing more can be written on it, whatever the case.
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
NO_ROOM = (
    "le disque est plein, ou protégé en écriture",
    "Ce qui est fait est gardé : libérez de la place, puis relancez la même commande.",
)


class Job(Struct, frozen=True):
    """One case to make: what was told, on which day, under which key, and where its documents go.

    ``templates`` is a lawyer’s folder on this machine; ``digests`` those of the exhibits, when their files are on
    another machine than the one that drafts; ``version`` that of the program that asks.
    """

    told: Told
    on: DocumentDay
    key: str
    out: Path
    templates: Path | None = None
    digests: "Mapping[int, Digest] | None" = None
    today: date | None = None
    version: str = __version__


class Outcome(Struct, frozen=True):
    """What came of one case. ``account`` is what reports repeat of a case that was made; ``stop`` ends the run."""

    made: bool
    faults: tuple[Fault, ...] = ()
    account: Mapping[str, Any] | None = None
    kept: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    new: int = 0
    again: bool = True
    stop: bool = False

    @property
    def complete(self) -> bool:
        """Whether nothing has to be mended."""
        return self.made and not (self.account or {}).get("faults")


def work(job: Job) -> Outcome:
    """Make one case on this machine, from what was told to its folder."""
    drafted = prepare(job)
    return drafted if isinstance(drafted, Outcome) else finish(job, drafted)


def prepare_far(job: Job, templates: tuple[tuple[str, bytes], ...]) -> "Drafted | Outcome":
    """Draft one case on a machine of a cluster, with the templates that travelled there once."""
    if job.version != __version__:
        return _refused(
            FilingsError(
                "",
                f"une machine de la grappe a la version {__version__} du programme, et celle-ci la {job.version}",
                "Installez partout la même, puis relancez.",
            ),
            stop=True,
        )
    return prepare(replace(job, templates=shared_templates(templates)))


def prepare(job: Job) -> "Drafted | Outcome":
    """Read, review and draft one case; what prevents it comes back as faults."""
    from filings.make import draft, examine

    try:
        loaded = _loaded(job.told)
        if loaded.case.reference != job.told.reference:
            raise FilingsError(
                job.told.name,
                "la référence du dossier n’a pas été comprise avant sa lecture",
                "Écrivez-la sur une ligne à elle : « reference: dossier-1 ».",
            )
        return draft(examine(loaded, job.on, job.digests), job.on, templates=job.templates)
    except _Mistold as mistold:
        return Outcome(made=False, faults=mistold.faults)
    except FilingsError as error:
        return _refused(error)
    except Exception as error:
        return _unexpected(error)


def finish(job: Job, drafted: "Drafted") -> Outcome:
    """Store what was drafted, and remember it."""
    from filings.make import store

    try:
        made = store(drafted, out=job.out, templates=job.templates)
        written = [*(one.written for one in made.documents), made.guide]
        account = _account(drafted, [one.path.name for one in written])
        account["stale"] = [path.name for path in made.stale]
        account["holes"] = [f"{one.written.path.name} : {hole}" for one in made.documents for hole in one.holes]
        review = summary(drafted.examined.verdict)
        changed = _changed_by(job, drafted.examined, review)
        remember(
            made.folder,
            Remembered(
                key=job.key,
                reference=job.told.reference,
                documents=tuple(one.path.name for one in written),
                files=stamps(files_of(drafted.examined.loaded.case), job.told.folder),
                review=review,
                account=account,
                today=job.today.isoformat() if job.today else "",
                changed=changed,
            ),
        )
    except FilingsError as error:
        cause = error.__cause__
        if isinstance(cause, OSError) and cause.errno in _FULL:
            return _refused(FilingsError(str(job.out), *NO_ROOM), stop=True)
        return _refused(error)
    except Exception as error:
        return _unexpected(error)
    kept = tuple(dict.fromkeys(path.name for one in written for path in one.kept))
    return Outcome(made=True, account=account, kept=kept, changed=changed, new=len(made.documents))


def review_again(job: Job) -> Outcome:
    """Review on ``today`` a case whose documents are kept as they are; say what the law would now say otherwise."""
    from filings.make import examine

    folder = job.out / job.told.reference
    remembered = recall(folder)
    if remembered is None or job.today is None:
        return Outcome(made=False)
    try:
        examined = examine(_loaded(job.told), DocumentDay(job.today), job.digests)
        changed = differences(remembered.review, examined.verdict)
        remember(folder, replace(remembered, today=job.today.isoformat(), changed=changed))
    except FilingsError as error:
        return _refused(error)
    except Exception as error:
        return _unexpected(error)
    edited = tuple(one.path.name for one in generated(folder) if one.edited)
    return Outcome(made=True, account=remembered.account, kept=edited, changed=changed, again=False)


# --- reading -------------------------------------------------------------------------------------------------------


class _Mistold(Exception):
    """A case that is not one, each fault with its place in the schemas."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__()
        self.faults = faults


def _loaded(told: Told) -> "Loaded":
    from pydantic import ValidationError
    from ruamel.yaml.comments import CommentedMap

    from filings.casefile.read import Loaded, faults, parse, slug, validate, with_posts
    from filings.casefile.shape import written
    from schemas.case import Case

    if told.form is Form.FILE:
        path = Path(told.name)
        tree = parse(told.content, path.name)
        case = validate(tree, path.name, told.folder)
        return Loaded(path, tree, case if case.reference else case.model_copy(update={"reference": slug(path.stem)}))
    try:
        case = Case.model_validate(with_posts(told.content, told.folder, told.name))
    except ValidationError:
        found = faults(told.content)
        raise _Mistold(tuple(Fault("", what, where=written(keys)) for keys, what in found.items())) from None
    if not case.reference:
        case = case.model_copy(update={"reference": told.reference})
    return Loaded(told.folder / told.reference, CommentedMap(), case)


#: A name where a list of posts would stand, in YAML or in JSON.
_POSTS_FILE = re.compile(r"""\bposts["']?[ \t]*:[ \t]*["']?[^\s"'\[{#]""")


def names_posts_file(told: Told) -> bool:
    """Whether a case tells posts in a file of this machine, which no other has: it is then drafted here."""
    from filings.casefile.read import names_posts

    if told.form is Form.FILE:
        return _POSTS_FILE.search(told.content) is not None
    return bool(names_posts(told.content))


class _Digests(dict[int, "Digest"]):
    """Digests by number; an exhibit that tells no file has an empty one."""

    def __missing__(self, number: int) -> "Digest":
        from filings.evidence.digest import Digest

        return Digest(number)


def digests_of(told: Told, on: date) -> "Mapping[int, Digest]":
    """Return the digests of the exhibits of a case, to travel with it to a machine that has not their files."""
    from filings.evidence.digest import digests
    from filings.review.images import withheld

    text = told.content if told.form is Form.FILE else repr(told.content.get("exhibits"))
    if "file" not in text:
        return _Digests()
    try:
        case = _loaded(told).case
        return _Digests(digests(case, told.folder, withheld(case, on)))
    except (_Mistold, FilingsError):
        return _Digests()  # what is wrong with it is told where it is drafted


def _refused(error: FilingsError, *, stop: bool = False) -> Outcome:
    problems = error.problems if isinstance(error, Problems) else (error,)
    return Outcome(made=False, faults=tuple(Fault(one.where, one.what, one.remedy) for one in problems), stop=stop)


def _unexpected(error: Exception) -> Outcome:
    # The kind of the error only: its text may repeat what a victim wrote.
    where = ""
    trace = error.__traceback__
    while trace is not None:
        where, trace = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}", trace.tb_next
    what = f"une erreur du programme a empêché ce dossier ({type(error).__name__}, {where})"
    return Outcome(made=False, faults=(Fault("", what, "Signalez-la ; les autres dossiers ne sont pas touchés."),))


# --- what reports repeat -------------------------------------------------------------------------------------------


def _account(drafted: "Drafted", documents: list[str]) -> dict[str, Any]:
    examined, verdict = drafted.examined, drafted.examined.verdict
    place = examined.loaded.place
    told = [(one.where, f"Pour écrire {_called(one.filing)}, il manque : {one.question}") for one in drafted.missing]
    told += [(one.where, one.message) for one in verdict.errors]
    due = sorted(
        {(one.due.isoformat(), one.message, one.where) for one in verdict.findings if one.due and one.due >= drafted.on}
    )
    return {
        "documents": documents,
        "faults": [{"where": where, "place": place(where), "what": what} for where, what in dict.fromkeys(told)],
        "due": [{"day": day, "message": message, "where": where} for day, message, where in due],
        "warnings": sum(1 for one in verdict.findings if one.level == "warning"),
    }


def _called(filing: str) -> str:
    from filings.make import called

    return called(filing)


def _changed_by(job: Job, examined: "Examined", review: Mapping[str, Any]) -> tuple[str, ...]:
    if job.today is None or job.today == job.on:
        return ()
    from filings.make import examine

    return differences(review, examine(examined.loaded, DocumentDay(job.today), job.digests).verdict)


def summary(verdict: "Verdict") -> dict[str, Any]:
    """Return what a review says that a later day may change: no date, no word of the case."""
    return {
        "offences": [
            [one.article, one.version_from.isoformat(), str(one.prescription.status), one.label]
            for one in verdict.allegations
        ],
        "court": verdict.court.name if verdict.court else "",
        "notices": [[one.platform, one.regime, one.name] for one in verdict.notices],
        "findings": sorted({f"{one.level} {one.code} {one.where}" for one in verdict.findings}),
    }


def differences(then: Mapping[str, Any], now: "Verdict") -> tuple[str, ...]:
    """Return, in French sentences, what a review says on a later day that it did not say."""
    after = summary(now)
    said: list[str] = []
    before, known = ({one[0]: one for one in told["offences"]} for told in (then, after))
    for article, one in known.items():
        if article not in before:
            said.append(f"Infraction nouvelle à cette date : {one[3]} ({article}).")
        elif before[article][2] != one[2]:
            said.append(f"Le délai pour poursuivre n’est plus le même : {one[3]} ({article}).")
    said += [f"N’est plus retenue : {one[3]} ({article})." for article, one in before.items() if article not in known]
    if then["court"] != after["court"]:
        said.append(f"Le tribunal serait : {after['court'] or 'à préciser'}.")
    if then["notices"] != after["notices"]:
        said.append("Les demandes de retrait ne suivraient plus le même régime.")
    old = set(then["findings"])
    said += [one.message for one in now.findings if f"{one.level} {one.code} {one.where}" not in old]
    return tuple(dict.fromkeys(said))
