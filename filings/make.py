"""The conductor: a case file and a day become a folder of documents. It prints nothing and has no clock.

A filing that lacks something indispensable is not written; the others are, and the page to read first always is.
"""

import contextlib
import re
import zipfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from filings.assembly.folder.shelf import Generated, Shelf, Written, generated, kept, names
from filings.assembly.template.html_page import html, text
from filings.assembly.template.render import render
from filings.assembly.template.shelves import find
from filings.casefile import identities
from filings.casefile.read import Loaded, load, slug
from filings.days import DocumentDay
from filings.documents import complaint, guide, management, minister, notice
from filings.errors import FilingsError
from filings.evidence.digest import Digest, digests
from filings.files import leftovers
from filings.letter.contract import Filing, Said
from filings.letter.sentences import typeset
from filings.review.verdict import Audience, Finding, Level, Verdict
from schemas.case import Case
from schemas.filed import FiledPosts
from schemas.words import Verbatim

#: The filings, in the order a person deals with them. A new one is a module, a template and a word here.
FILINGS: tuple[Filing, ...] = (complaint, notice, management, minister)

#: The reports of a clinic, which name every case of theirs.
_REPORTS = ("rapport.json", "rapport.xlsx")

#: The page that says what to do with the rest.
GUIDE = "a-lire.html"

#: Says what is wrong in a lawyer’s template that is filled as the letter of that name; nothing when it may be used.
Judge = Callable[[Path, str], Sequence[FilingsError]]


class Examined(Struct, frozen=True):
    """A case read and reviewed: what the file says, what was known on the day, and what the law says of it.

    ``known`` bears the digests of the exhibits’ files; ``verdict`` bears what was found wrong with these files.
    """

    loaded: Loaded
    known: Case
    verdict: Verdict


class Missing(Struct, frozen=True):
    """Something indispensable: for which filing, where in the file, and the question to answer."""

    filing: str
    where: str
    place: str
    question: str


class Document(Struct, frozen=True):
    """A document written, and what it leaves to complete."""

    filing: str
    written: Written
    holes: tuple[str, ...] = ()


class Made(Struct, frozen=True):
    """What came of one case.

    ``stale`` are documents of an earlier time that this one did not make again; ``refused`` what is wrong in the
    templates of those that were not written for it.
    """

    examined: Examined
    folder: Path
    documents: tuple[Document, ...]
    guide: Written
    missing: tuple[Missing, ...]
    stale: tuple[Path, ...] = ()
    refused: tuple[FilingsError, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether nothing has to be mended: no filing lacks anything, no template and no finding is an error."""
        return not (self.missing or self.refused or self.examined.verdict.errors)


class Drafted(Struct, frozen=True):
    """Every document of one case, built and not yet written: nothing of it depends on what the folder holds."""

    examined: Examined
    on: DocumentDay
    built: tuple[tuple[str, Said, bytes], ...]
    missing: tuple[Missing, ...]
    unwritten: tuple[guide.Unwritten, ...]
    whole: bool = True
    notes: bool = False
    refused: tuple[FilingsError, ...] = ()


def make(
    case_path: Path,
    *,
    on: DocumentDay,
    out: Path | None = None,
    only: Collection[str] = (),
    templates: Path | None = None,
    notes: bool = False,
    force: bool = False,
    taken: Collection[Path] = (),
    judge: Judge | None = None,
) -> Made:
    """Write the documents of a case, dated ``on``, into the folder that bears its reference under ``out``.

    ``out`` is the folder of the case file unless told; ``only`` keeps the filings of these names; ``templates`` is a
    lawyer’s own folder, searched before ours; ``notes`` puts the points to verify in the margin; ``taken`` are
    the folders of the other cases of the same run; ``judge`` tells which of her templates are not to be used, and their
    documents are not written. Equal arguments give equal bytes. Raises FilingsError or Problems:
    a file, a template or a folder that cannot be used.
    """
    examined = examine(identified(load(case_path), out), on)
    if folder_of(examined.loaded, out) in taken:
        raise FilingsError(
            case_path.name,
            f"un autre dossier de la même commande porte déjà la référence « {examined.loaded.case.reference} »",
            "Donnez à chacun sa propre référence (rubrique reference).",
        )
    drafted = draft(examined, on, only=only, templates=templates, notes=notes, judge=judge)
    return store(drafted, out=out, templates=templates, force=force)


def draft(
    examined: Examined,
    on: DocumentDay,
    *,
    only: Collection[str] = (),
    templates: Path | None = None,
    notes: bool = False,
    judge: Judge | None = None,
) -> Drafted:
    """Build every document of a case before the first is written: a template that fails leaves the folder as it was.

    Arguments and errors are those of ``make``.
    """
    case, verdict = examined.known, examined.verdict
    said: list[tuple[str, Said]] = []
    missing: list[Missing] = []
    unwritten: list[guide.Unwritten] = []
    for filing in wanted(case):
        if only and filing.NAME not in only:
            continue
        needs = filing.needs(case, verdict)
        if needs:
            missing += [
                Missing(filing.NAME, one.where, examined.loaded.place(one.where), one.question) for one in needs
            ]
            unwritten.append(guide.Unwritten(filing.CALLED, tuple(dict.fromkeys(one.question for one in needs))))
        else:
            said += [(filing.NAME, one) for one in filing.say(case, verdict, on)]
    wrong: dict[str, tuple[FilingsError, ...]] = {}
    if templates is not None:
        hers = list(_hers(said, templates))
        letters = [one for _, one in said if not one.pasted]
        kinds = {one.template: one.template for one in letters} | {one.template: kind for _, one, kind in hers}
        said += [(name, one) for name, one, _ in hers]
        wrong = _refused(said, kinds, templates, judge)
        unwritten += _to_mend(said, wrong)
        said = [(name, one) for name, one in said if one.template not in wrong]
    built = [(name, one, _built(one, on, templates)) for name, one in said]
    if notes:
        built = _annotated(built, verdict.findings, on)
    return Drafted(
        examined,
        on,
        tuple(built),
        tuple(missing),
        tuple(unwritten),
        whole=not only,
        notes=notes,
        refused=tuple(error for errors in wrong.values() for error in errors),
    )


def store(drafted: Drafted, *, out: Path | None = None, templates: Path | None = None, force: bool = False) -> Made:
    """Write what was drafted, and the page to read first, which names the files as they were written."""
    examined, on = drafted.examined, drafted.on
    folder = folder_of(examined.loaded, out)
    shelf = Shelf(folder, force=force)
    documents = [
        # Gone through once: a view may hold thousands of rows, made as they are read.
        (Document(name, shelf.place(one.file, data), tuple(guide.holes(one.view))), one)
        for name, one, data in drafted.built
    ]
    produced = [_produced(document, one) for document, one in documents]
    page = html(
        find(guide.TEMPLATE, templates),
        guide.say(
            examined.known,
            examined.verdict,
            on,
            produced,
            drafted.unwritten,
            told=examined.loaded.case,
            notes=drafted.notes,
        ),
    )
    first = shelf.place(GUIDE, page)
    shelf.keep(identities.KEY, identities.remembered(examined.loaded.case, kept(folder, identities.KEY)))
    shelf.write()
    now = {document.written.path for document, _ in documents} | {first.path}
    stale = tuple(path for path in names(folder) if path not in now) if drafted.whole else ()
    made = tuple(document for document, _ in documents)
    return Made(examined, folder, made, first, drafted.missing, stale, drafted.refused)


def examine(case: Path | Loaded, on: DocumentDay, found: Mapping[int, Digest] | None = None) -> Examined:
    """Read a case file, or take one as read, hash the files of its exhibits, and review it on a day.

    ``found`` are the digests, by number, when the files are on another machine. Raises FilingsError or Problems.
    """
    from filings.review.images import withheld
    from filings.review.judge import reviewed

    loaded = identified(load(case), None) if isinstance(case, Path) else case
    if found is None:
        found = digests(loaded.case, loaded.path.resolve().parent, withheld(loaded.case, on))
    hashed, findings = _hashed(loaded.case, found)
    known, verdict = reviewed(hashed, on)
    return Examined(
        loaded=loaded,
        known=known,
        verdict=replace(verdict, findings=(*verdict.findings, *findings)),
    )


def identified(loaded: Loaded, out: Path | None) -> Loaded:
    """Return a case as read, its facts under the names that the folder of its documents remembers."""
    folder = folder_of(loaded, out)
    return replace(loaded, case=identities.named(loaded.case, kept(folder, identities.KEY)))


def folder_of(loaded: Loaded, out: Path | None) -> Path:
    """Return the folder where the documents of a case are, or would be."""
    return (out or loaded.path.resolve().parent) / loaded.case.reference


def wanted(case: Case) -> list[Filing]:
    """Return the documents that a case asks for, in the order a person deals with them."""
    return [filing for filing in FILINGS if filing.wanted(case)]


def called(name: str, otherwise: str = "") -> str:
    """Return what the document of a name is called in a French sentence: « la plainte »; else ``otherwise``, or it."""
    return next((filing.CALLED for filing in FILINGS if name == filing.NAME), otherwise or name)


def _produced(document: Document, said: Said) -> guide.Produced:
    """Return what the page to read first says of a document; a lawyer says what to do with a letter of her own."""
    filing = next(one for one in FILINGS if document.filing == one.NAME)
    steps = () if said.own else filing.STEPS
    return guide.Produced(document.written.path.name, said, filing.CALLED, steps, document.holes)


def _hashed(case: Case, found: Mapping[int, Digest]) -> tuple[Case, list[Finding]]:
    """Return the case with the digest of every file that could be read, and a finding for each that could not."""
    exhibits = [
        one.model_copy(update={"sha256": Verbatim(digest.sha256)})
        if (digest := found[one.number]).computed and not digest.problem
        else one
        for one in case.exhibits
    ]
    findings = [
        Finding(Level.WARNING, digest.code.replace("_", "-"), f"exhibits[{index}].file", digest.problem)
        for index, one in enumerate(case.exhibits)
        if (digest := found[one.number]).problem
    ]
    return case.model_copy(update={"exhibits": exhibits}), findings


def _refused(
    said: Sequence[tuple[str, Said]], kinds: Mapping[str, str], templates: Path, judge: Judge | None
) -> dict[str, tuple[FilingsError, ...]]:
    """Return what is wrong in each template of hers that these letters would be written with."""
    if judge is None:
        return {}
    used = {one.template: find(one.template, templates) for _, one in said if not one.pasted}
    found = {name: tuple(judge(path, kinds[name])) for name, path in used.items() if path.parent == templates}
    return {name: errors for name, errors in found.items() if errors}


def _to_mend(said: Sequence[tuple[str, Said]], wrong: Collection[str]) -> Iterator[guide.Unwritten]:
    """Yield what the page to read first says of the documents whose template is wrong."""
    for name in wrong:
        title = next(one.title for _, one in said if one.template == name)
        yield guide.Unwritten(
            called(name, title), (f"Qui peut corriger le modèle {name}.docx (filings template check) ?",)
        )


def _hers(said: Sequence[tuple[str, Said]], templates: Path) -> Iterator[tuple[str, Said, str]]:
    """Yield the letters that are a lawyer’s alone, each filled as the letter of ours that it names, which comes last.

    Raises FilingsError for one whose document would take the place of another.
    """
    from filings.assembly.template.lawyers_folder import read_folder

    # Capitals tell no two files apart on many a machine.
    taken = {one.stem.casefold() for _, one in said}
    for own in read_folder(templates).letters:
        filled = [(name, one) for name, one in said if one.template == own.filled_as and not one.pasted]
        for name, one in filled:
            # One notice per platform: each has its own letter, named after it.
            rest = one.stem.partition("-")[2] if len(filled) > 1 else ""
            stem = f"{own.stem}-{rest}" if rest else own.stem
            if stem.casefold() in taken:
                raise FilingsError(
                    f"{own.stem}.docx",
                    f"Ce modèle écrirait {stem}.docx à la place d’une autre lettre",
                    f"Nommez-le {own.filled_as}.docx s’il remplace notre modèle, ou autrement s’il s’y ajoute.",
                )
            taken.add(stem.casefold())
            letter = replace(one, stem=stem, template=own.stem, title=own.title or one.title, own=True)
            yield name, letter, own.filled_as


def _built(said: Said, on: DocumentDay, templates: Path | None) -> bytes:
    template = find(f"{said.template}.{said.form}", templates)
    return text(template, said.view) if said.pasted else render(template, said.view, title=said.title, on=on)


# --- the points to verify, for a lawyer ------------------------------------------------------------------------

_Built = tuple[str, Said, bytes]


def _annotated(built: Sequence[_Built], findings: Iterable[Finding], on: DocumentDay) -> list[_Built]:
    """Put each point where its words stand, in the documents it concerns; else on the first of these.

    A text to paste has no margin.
    """
    from filings.assembly.word import margin_comments as comments
    from filings.assembly.word.text_view import text_view

    texts = ["" if one.pasted else _plain(text_view(data)) for _, one, data in built]
    margins: list[list[comments.Note]] = [[] for _ in built]
    for finding in findings:
        # What speaks to the person is annotated only where it is of one document: the title of a minister.
        if finding.audience is not Audience.LAWYER and not (finding.document and finding.anchor):
            continue
        concerned = [n for n, (name, one, _) in enumerate(built) if _concerns(finding, name, one)]
        words = _plain(finding.anchor)
        places = [n for n in concerned if words and words in texts[n]] or concerned[:1]
        for place in places:
            margins[place].append(comments.Note(finding.anchor, typeset(finding.message)))
    return [
        (name, said, data if said.pasted else comments.annotate(data, margin, on=on))
        for (name, said, data), margin in zip(built, margins, strict=True)
    ]


def _concerns(finding: Finding, name: str, said: Said) -> bool:
    """Whether a note of a finding belongs in a document; a letter of a lawyer’s own is as the filing it comes from."""
    if said.pasted:
        return False
    return not finding.document or finding.document == (name if said.own else said.template)


def _plain(text: str) -> str:
    """Return a text as it is compared: spaces, apostrophes and hyphens of one kind."""
    text = re.sub(r"\s+", " ", text).strip()
    return text.translate(str.maketrans("‘’ʼ‐‑–“”„", "'''---\"\"\""))


# --- forgetting ------------------------------------------------------------------------------------------------


class Left(Struct, frozen=True):
    """What a case left on the disk: its file, and the documents that the folder remembers were generated.

    ``posts`` are its files of posts: they are the person’s own, as captures are, and are not deleted. ``traces`` are
    what else of it the program wrote: the reports of a clinic that name it, calendars, what a program killed half-way
    or an interview left.
    """

    case: Path
    folder: Path
    documents: tuple[Generated, ...]
    posts: tuple[Path, ...] = ()
    traces: tuple[Path, ...] = ()

    def remove(self) -> tuple[list[Path], list[Path]]:
        """Delete all of it, and the folder when nothing else is in it; return what was deleted, and what resisted."""
        removed: list[Path] = []
        refused: list[Path] = []
        # The folder’s own memory, and that of a clinic’s run.
        memories = sorted(self.folder.glob(".filings*.json"))
        # A link is deleted with what it leads to: the case is there.
        told = dict.fromkeys((self.case.resolve(), self.case))
        for path in (*(one.path for one in self.documents), *self.traces, *memories, *told):
            try:
                path.unlink()
            except OSError:
                refused.append(path)
            else:
                removed.append(path)
        if self.folder.is_dir() and not any(self.folder.iterdir()):
            with contextlib.suppress(OSError):
                self.folder.rmdir()
                removed.append(self.folder)
        return removed, refused


def left_by(case_path: Path, out: Path | None = None) -> Left:
    """Return what a case left on the disk, its documents looked for where ``make`` writes them.

    A case file that can no longer be read is found by its name. Raises FilingsError when there is no such file.
    """
    if not case_path.is_file():
        raise FilingsError(str(case_path), "ce fichier n’existe pas", "Vérifiez son nom et son emplacement.")
    beside = case_path.resolve().parent
    posts: tuple[Path, ...] = ()
    try:
        case = load(case_path).case
        reference = case.reference
        posts = tuple(beside / fact.posts.name for fact in case.facts if isinstance(fact.posts, FiledPosts))
    except FilingsError:
        reference = slug(case_path.stem)
    folder = (out or beside) / reference
    traces = tuple(_traces(case_path, reference, dict.fromkeys((beside, out or beside, folder))))
    return Left(case_path, folder, generated(folder), tuple(dict.fromkeys(posts)), traces)


def _traces(case_path: Path, reference: str, folders: Iterable[Path]) -> Iterator[Path]:
    """Find what the program wrote of a case beside its documents: reports and calendars, leftovers, the lock."""
    from filings.interview.lock import lock_of
    from filings.review import calendar

    for folder in folders:
        yield from leftovers(folder)
        yield from (path for path in map(folder.joinpath, _REPORTS) if path.is_file() and _names(path, reference))
        calendars = (path for path in sorted(folder.glob("*.ics")) if path.is_file())
        yield from (path for path in calendars if calendar.ours(path.read_bytes()))
    if (lock := lock_of(case_path)).is_file():
        yield lock


def _names(path: Path, reference: str) -> bool:
    """Whether a report, of text or of a workbook, names a case."""
    data = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as parts:
            data = b"\n".join(parts.read(part) for part in parts.namelist() if part.endswith(".xml"))
    return re.search(rf"(?<![\w-]){re.escape(reference)}(?![\w-])".encode(), data) is not None
