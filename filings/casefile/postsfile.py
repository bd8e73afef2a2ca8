"""The first pass over a file of posts: every row checked as those of a case file are, each fault at its line."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO

from msgspec import Struct, field
from pydantic import ValidationError

from filings.casefile import posts
from filings.casefile.delimited import Encoding, delimiter_of, encoding_of, simple
from filings.casefile.lines import LONGEST, Lines, TooLong, Twice, thing
from filings.casefile.posts import Layout, PostsFile, Source, stamp_of
from filings.casefile.shape import spot
from filings.errors import FilingsError, Problems, cut, nearest, say
from filings.files import leaves, under
from schemas.asked import Unsaid, told
from schemas.fact import Post
from schemas.when import Refused, When
from schemas.words import Verbatim

TABLES, LINES = (".csv", ".tsv", ".txt"), (".jsonl", ".ndjson")

#: The longest file, in bytes, and the most rows that are read.
LARGEST, ROWS = 200_000_000, 200_000

#: The most faults of one file that are told one by one.
TOLD = 50

_REMEDY = "Nommez un fichier .csv, .tsv, .txt ou .jsonl rangé à côté du dossier : « posts: captures.csv »."


def read_posts(name: str, folder: Path) -> PostsFile:
    """Go once through the file of posts that a case in ``folder`` names, and return what is kept of it.

    Raises FilingsError without a place, for the name was told in the case, when there is no such file; Problems, each
    with the name of the file and a line, for what is in it.
    """
    path = _path(name, folder)
    try:
        with path.open("rb") as stream:
            stamp = stamp_of(stream)
            if stamp[0] > LARGEST:
                raise FilingsError(
                    "", f"Ce fichier de messages est trop gros (plus de {LARGEST // 1_000_000} Mo)", _REMEDY
                )
            found = _Reading(path, name.strip(), stream, stamp).read()
            if stamp_of(stream) != stamp:
                raise FilingsError(
                    "", "Ce fichier change pendant qu’il est lu", "Fermez-le ailleurs, puis recommencez."
                )
            return found
    except OSError:
        raise FilingsError("", "Ce fichier de messages ne peut pas être lu", "S’il est ouvert, fermez-le.") from None


def _path(name: str, folder: Path) -> Path:
    name = name.strip()
    if leaves(name):
        raise FilingsError(
            "",
            "Le fichier des messages doit être dans le dossier de l’affaire, ou dans un de ses sous-dossiers",
            _REMEDY,
        )
    suffix = Path(name).suffix.casefold()
    if suffix not in (*TABLES, *LINES):
        what = (
            "un classeur" if suffix in {".xlsx", ".xls", ".xlsm", ".ods"} else "ni une liste ni un fichier de messages"
        )
        remedy = "Enregistrez-le en « CSV UTF-8 » depuis le tableur." if what == "un classeur" else _REMEDY
        raise FilingsError("", f"« {cut(name)} » est {what}" if what == "un classeur" else _not(name), remedy)
    try:
        path = under(folder, name)
        if path is None:
            raise FilingsError(
                "", "Ce fichier de messages est un lien qui mène hors du dossier de l’affaire", "Copiez-le à côté."
            )
        if path.is_dir():
            raise FilingsError("", f"« {cut(name)} » est un dossier de l’ordinateur, non un fichier", _REMEDY)
        if not path.is_file():
            raise FilingsError(
                "", f"Le fichier « {cut(name)} » n’existe pas à côté du dossier", "Vérifiez son nom et son emplacement."
            )
    except (OSError, ValueError):
        raise FilingsError("", f"« {cut(name)} » ne peut pas être le nom d’un fichier", _REMEDY) from None
    return path


def _not(name: str) -> str:
    return f"« {cut(name)} » n’est ni une liste de messages, ni le nom d’un fichier de messages"


class _Record(Struct, frozen=True):
    """A row as it was found: where it begins, its line, what it says by field."""

    start: int
    length: int
    line: int
    answers: Mapping[str, Any]


class _Reading(Struct):
    path: Path
    name: str
    stream: BinaryIO
    stamp: tuple[int, int]
    problems: list[FilingsError] = field(default_factory=list)
    wrong: int = 0
    unread: dict[str, str] = field(default_factory=dict)

    def read(self) -> PostsFile:
        encoding = encoding_of(self.stream)
        if encoding is None:
            raise FilingsError(
                self.name,
                "L’encodage de ce fichier n’est pas reconnu",
                "Enregistrez-le en « CSV UTF-8 » depuis le tableur.",
            )
        lines = Lines(self.stream, encoding)
        try:
            return self._read(lines, encoding)
        finally:
            lines.leave()

    def _read(self, lines: Lines, encoding: Encoding) -> PostsFile:
        layout = Layout(encoding)
        source = Source(self.path, self.name, layout, self.stamp)
        rows = self._json(lines, source) if self.path.suffix.casefold() in LINES else self._cells(lines, source)
        flags = bytearray()
        found = PostsFile(source, flags)
        keeper = _Keeper()
        for number, record in enumerate(rows):
            if number >= ROWS:
                raise FilingsError(self.name, f"Ce fichier compte plus de {ROWS} messages", "Répartissez-les.")
            try:
                post = Post.model_validate(keeper.dated(record.answers))
            except ValidationError as error:
                self._wrong(error, record, source)
                continue
            source.offsets.append(record.start)
            source.lengths.append(record.length)
            source.lines.append(record.line)
            flags.append(_flags(post))
            found.keep(len(flags) - 1, keeper.kept(post))
        if self.wrong > len(self.problems):
            self.problems.append(more(self.name, self.wrong - len(self.problems)))
        if self.problems:
            raise Problems(self.problems)
        if not flags:
            raise FilingsError(self.name, "Ce fichier ne contient aucun message", "Écrivez un message par ligne.")
        found.unread = tuple(self.unread.values())
        return found

    def _wrong(self, error: ValidationError, record: _Record, source: Source) -> None:
        for item in error.errors(include_url=False):
            at = spot(Post, item["loc"])
            asked = at.asked
            what, remedy = say(dict(item), title=asked.title if asked else "", private=bool(asked and asked.sensitive))
            key = str(at.keys[0]) if at.keys else ""
            self._fault(record.line, what, remedy, source.titles.get(key) or posts.title_of(key))

    def _fault(self, line: int, what: str, remedy: str = "", title: str = "") -> None:
        self.wrong += 1
        if len(self.problems) < TOLD:
            self.problems.append(FilingsError(posts.written(self.name, line, title), what, remedy))

    # --- tables ----------------------------------------------------------------------------------------------------

    def _cells(self, lines: Lines, source: Source) -> Iterator[_Record]:
        layout = source.layout
        first = next(lines, "")
        if not first.strip():
            raise FilingsError(self.name, "Ce fichier est vide, ou sa première ligne l’est", _HEADS)
        layout.delimiter, _, declared = delimiter_of(first)
        csv.field_size_limit(max(csv.field_size_limit(), LONGEST))
        reader = csv.reader(lines if declared else _with_first(first, lines), delimiter=layout.delimiter, strict=True)
        start, lines.row = lines.at if declared else source.layout.encoding.mark, 0
        line = lines.number + 1 if declared else 1
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except TooLong:
                raise self._endless(line) from None
            except csv.Error:
                raise self._misquoted(line) from None
            if not layout.fields:
                layout.fields = self._headed(cells, line, source)
            elif any(map(str.strip, cells[len(layout.fields) :])):
                self._fault(line, *_SPILT)
            elif answers := layout.of_cells(cells):
                yield _Record(start, lines.at - start, line, answers)
            start, line, lines.row = lines.at, lines.number + 1, 0

    def _headed(self, cells: Sequence[str], line: int, source: Source) -> tuple[str | None, ...]:
        known, fields = _columns(), list[str | None]()
        for cell in cells:
            name = known.get(simple(cell))
            if name is None or name in fields:
                self._unread(cell, twice=name is not None)
                name = None
            else:
                source.titles[name] = cut(cell)
            fields.append(name)
        if not any(fields):
            raise FilingsError(posts.written(self.name, line), "Aucune colonne de cette ligne n’est connue", _HEADS)
        return tuple(fields)

    def _unread(self, title: str, *, twice: bool = False) -> None:
        if simple(title) in self.unread:
            return
        column = (
            f"Colonne « {cut(title)} » de {self.name}" if title.strip() else f"Une colonne sans titre de {self.name}"
        )
        near = nearest(title, _titles())
        why = "elle y figure deux fois, et n’a été lue que la première" if twice else "elle n’est pas connue"
        rest = "" if twice else ", et n’a pas été lue" + (f" : vouliez-vous « {near} » ?" if near else ".")
        self.unread[simple(title)] = f"{column} : {why}{rest or '.'}"

    def _endless(self, line: int) -> FilingsError:
        return FilingsError(
            posts.written(self.name, line),
            "Cette ligne n’a pas de fin : un guillemet ouvert n’est sans doute jamais fermé",
            _QUOTES,
        )

    def _misquoted(self, line: int) -> FilingsError:
        return FilingsError(posts.written(self.name, line), "Un guillemet n’est pas à sa place", _QUOTES)

    # --- one post a line -------------------------------------------------------------------------------------------

    def _json(self, lines: Lines, source: Source) -> Iterator[_Record]:
        known, start = _columns(), lines.at
        keys: dict[str, str] = {}
        source.layout.keys = keys
        try:
            for text in lines:
                if text.strip():
                    told = self._object(text, lines.number)
                    for key in told or ():
                        if key not in keys and (name := known.get(simple(key))):
                            keys[key] = name
                        elif key not in keys:
                            self._unread(key)
                    answers = {keys[key]: value for key, value in (told or {}).items() if key in keys}
                    if told is not None and len(answers) < sum(key in keys for key in told):
                        self._fault(lines.number, "Une même rubrique figure deux fois", "Gardez-en une seule.")
                    elif any(value is not None for value in answers.values()):
                        yield _Record(start, lines.at - start, lines.number, answers)
                start, lines.row = lines.at, 0
        except TooLong:
            raise FilingsError(posts.written(self.name, lines.number), "Cette ligne est trop longue", _OBJECT) from None

    def _object(self, text: str, line: int) -> dict[str, Any] | None:
        try:
            told = thing(text)
        except Twice as twice:
            self._fault(line, f"La rubrique « {cut(str(twice))} » figure deux fois", "Gardez-en une seule.")
            return None
        if told is None:
            self._fault(line, "Cette ligne n’est pas un message en JSON", _OBJECT)
        return told


_HEADS = (
    "La première ligne nomme les colonnes : Date de publication ; Compte ; Adresse exacte ; Termes exacts ; "
    "Vu en ligne le ; Retiré ; Pièce ; Numéro masqué."
)
_QUOTES = 'Un texte entre guillemets se ferme, et ses propres guillemets se doublent ("").'
_OBJECT = "Une ligne est un message entier, entre accolades, ses clés et ses textes entre guillemets droits."
_SPILT = (
    "Cette ligne a plus de cellules que la première n’a de colonnes",
    "Un texte qui contient le séparateur se met entre guillemets.",
)


def _with_first(first: str, lines: Lines) -> Iterator[str]:
    yield first
    yield from lines


@cache
def _columns() -> Mapping[str, str]:
    """The field of a post that a header designates: its French title, or its key."""
    titles = {simple(posts.title_of(name)): name for name in Post.model_fields}
    return titles | {simple(name): name for name in Post.model_fields}


@cache
def _titles() -> tuple[str, ...]:
    return (*(posts.title_of(name) for name in Post.model_fields), *Post.model_fields)


def more(name: str, number: int) -> FilingsError:
    """Say how many faults of a file were not told one by one."""
    what = "Une autre ligne est à corriger" if number == 1 else f"{number} autres lignes sont à corriger"
    return FilingsError(name, what, "Corrigez d’abord celles-ci, puis recommencez.")


def _flags(post: Post) -> int:
    said = posts.GONE * post.gone | posts.MASKED * post.masked
    said |= posts.LOCATED * post.located | posts.WORDED * post.worded
    return said | posts.UNSAID * (isinstance(post.url, Unsaid) or isinstance(post.text, Unsaid))


class _Keeper:
    """Makes one object of what thousands of rows say alike: a day, an hour, a date, the name of an account."""

    #: Dates whose reading is remembered: as many as a file in order says in a row, and no more.
    _RECENT = 4096

    def __init__(self) -> None:
        self._read: dict[str, When] = {}
        self._days: dict[date | None, date | None] = {}
        self._times: dict[time | None, time | None] = {}
        self._names: dict[str, Verbatim] = {}
        self._zones: dict[str, str] = {}

    def dated(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        """Return answers, their dates read; a date that is none is left for the schemas to refuse."""
        read = dict(answers)
        for name in ("when", "seen"):
            if isinstance(said := read.get(name), str) and (when := self._when(said)) is not None:
                read[name] = when
        return read

    def _when(self, said: str) -> When | None:
        if (found := self._read.get(said)) is not None:
            return found
        try:
            when = When.parse(said)
        except Refused:
            return None
        if len(self._read) >= self._RECENT:
            self._read.clear()
        self._read[said] = found = When(
            when.said,
            when.shape,
            self._days.setdefault(when.first, when.first),
            self._days.setdefault(when.last, when.last),
            self._times.setdefault(when.first_time, when.first_time),
            self._times.setdefault(when.last_time, when.last_time),
            when.precision,
            when.about,
            when.part,
            when.nights,
            self._zones.setdefault(when.zone, when.zone),
            when.about_day,
            when.each,
            when.between,
            when.between_hours,
            when.bounds,
        )
        return found

    def kept(self, post: Post) -> dict[str, Any]:
        """Return what is kept of a post beside its place."""
        account = told(post.account)
        return {
            "when": post.when,
            "account": post.account if account is None else self._names.setdefault(account, account),
            "seen": post.seen,
            "exhibit": post.exhibit,
        }
