"""A text of law in time: its versions, what each punished, where each was read.

An article is a row of versions that neither overlap nor leave a gap, except a ``Void`` declared with its reason.
``Article.on`` gives the one version in force on the day of the facts, or refuses with a French sentence:
``NotInForce`` when nothing was punished that day, ``NeverRead`` when an older text existed that nobody read here.

A version begins on the day its law came into force: the day after its publication, unless the law says another (code
civil, article 1er, since 1 June 2004). What was published before that day begins on the day of its publication, which
Légifrance gives: it came into force a clear day later in Paris and, elsewhere, when the *Journal officiel* came.

Grades: A, the text of that version was read; B, a secondary source or an inference between two texts read; C, to be
verified before it is printed.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NewType

from msgspec import Struct, field

from filings.days import DocumentDay, FactsDay
from filings.errors import FilingsError
from filings.french.dates import day as written
from filings.law.circumstances import Trigger
from filings.law.grade import Grade as Grade

#: A prison term, in months.
Months = NewType("Months", int)
#: A fine, in euros.
Euros = NewType("Euros", int)

#: First day of the rule that what is published comes into force on the next day (code civil, article 1er; ordonnance
#: n° 2004-164 du 20 février 2004); a version that a text published before brought is given the day of its publication.
NEXT_DAY_SINCE = date(2004, 6, 1)
#: The same, for a reader.
DAYS_SAID = (
    "Un texte commence ici le jour de son entrée en vigueur, le lendemain de sa publication sauf autre jour fixé. "
    "Publié avant le 1er juin 2004, il commence le jour de sa publication : il est entré en vigueur un jour franc plus "
    "tard à Paris, ailleurs à l’arrivée du Journal officiel ; un fait de ces jours-là est à vérifier."
)

#: A text read longer ago than this, on the day of the document, is to be verified (in days).
READ_AGAIN_AFTER = 365


class Code(StrEnum):
    """A collection of texts, by its short name in JSON."""

    PENAL = "CP"
    PRESS = "loi 1881"

    @property
    def written(self) -> str:
        """How a French document names it after « du » or « de la »."""
        return {"CP": "du code pénal", "loi 1881": "de la loi du 29 juillet 1881"}[self.value]


class Prosecution(StrEnum):
    """Who may set the prosecution going."""

    PROSECUTOR = "prosecutor"
    VICTIM_COMPLAINT = "victim_complaint"
    PROSECUTOR_WITH_CONSENT = "prosecutor_with_consent"
    OFFICE_HOLDER = "office_holder"
    BODY = "body"


class ToHost(StrEnum):
    """Whether a host is told that a content is this offence: only what the content itself shows is told plainly."""

    TELL = "tell"
    #: Told with a reserve, when no other offence is.
    RESERVE = "reserve"
    #: What its author did out of sight decides: an investigator is told of it, a host is not.
    SILENT = "silent"


class When(StrEnum):
    """Where a day stands beside the versions of an article."""

    BEFORE = "before"
    AFTER = "after"
    VOID = "void"


class Source(Struct, frozen=True):
    """Where a text was read; ``read`` is the day whose law that source shows."""

    title: str
    url: str
    read: date


class Penalty(Struct, frozen=True):
    """A maximum: prison in months, fine in euros; None where the text has none."""

    prison: Months | None
    fine: Euros | None

    def __post_init__(self) -> None:
        if self.prison is None and self.fine is None:
            raise ValueError("a penalty has a prison term, a fine, or both")


def penalty(*, months: int | None = None, euros: int | None = None) -> Penalty:
    """Write a penalty with its units named."""
    return Penalty(
        prison=None if months is None else Months(months),
        fine=None if euros is None else Euros(euros),
    )


class Element(Struct, frozen=True):
    """One thing the text requires, in French, as it stands in « ce que le texte exige ».

    ``decisive`` elements must be shown for the offence to be alleged at all; the others are listed as missing. One of
    ``form`` is a condition of the letter, or an excuse: where nothing shows it, the enquiry has nothing to find.
    """

    code: str
    label: str
    decisive: bool = False
    form: bool = False


class Aggravation(Struct, frozen=True):
    """A circumstance that raises the penalty. ``count`` circumstances of the same version together, when over 1.

    ``paragraph`` is the one to add to the citation when the circumstance is alleged, ``with_part`` another article to
    cite then, ``renames`` what the offence is called (« Menaces de mort »). ``with_incapacity`` where the number of
    circumstances counts only after violence that left some incapacity, of eight days at most.
    """

    trigger: Trigger
    label: str
    penalty: Penalty
    count: int = 1
    paragraph: str = ""
    renames: str = ""
    with_part: "Part | None" = None
    with_incapacity: bool = False


class Part(Struct, frozen=True):
    """An article cited, with its paragraphs: « 29, alinéa 2 ». A paragraph that is no alinéa is written « 4° »."""

    number: str
    paragraphs: tuple[str, ...] = ()

    def written(self) -> str:
        """Write it as a citation does, after « article » or « articles »."""
        lines = [one for one in self.paragraphs if not one.endswith("°")]
        others = [one for one in self.paragraphs if one.endswith("°")]
        text = self.number
        if lines:
            text += f", alinéa{'s' if len(lines) > 1 else ''} {_and(lines)}"
        return text + "".join(f", {one}" for one in others)


class Version(Struct, frozen=True):
    """One state of an article, between two days, both included; ``until`` is None while it is in force.

    ``paragraph`` is the one in force then that holds the offence, ``with_parts`` the articles cited before it.
    ``label`` is the name of the offence then, when it was another. ``since_by_heart``: the text was read, the day it
    came into force and the law it came by were not (grade C).
    """

    since: date
    until: date | None
    law: str
    base: Penalty
    elements: tuple[Element, ...]
    sources: tuple[Source, ...]
    grade: Grade
    aggravations: tuple[Aggravation, ...] = ()
    paragraph: str = ""
    with_parts: tuple[Part, ...] = ()
    note: str = ""
    label: str = ""
    since_by_heart: bool = False

    @property
    def read_on(self) -> date:
        """The day whose law was read, in the latest source."""
        return max(source.read for source in self.sources)

    def holds(self, day: date) -> bool:
        """Whether this version was in force that day."""
        return self.since <= day and (self.until is None or day <= self.until)

    def verify_after(self, on: DocumentDay) -> bool:
        """Whether it still runs on a document's day more than a year after it was read."""
        return self.until is None and on.toordinal() - self.read_on.toordinal() > READ_AGAIN_AFTER


class Void(Struct, frozen=True):
    """Days between two versions on which the article punished nothing."""

    since: date
    until: date
    reason: str


class NotInForce(FilingsError):
    """Nothing was punished under this article that day."""

    def __init__(self, article: "Article", day: FactsDay, when: When, reason: str) -> None:
        super().__init__(article.citation_bare(), reason)
        self.article, self.day, self.when = article, day, when


class NeverRead(FilingsError):
    """An older text existed that day, and nobody read it here."""

    def __init__(self, article: "Article", day: FactsDay) -> None:
        first = article.versions[0].since
        super().__init__(
            article.citation_bare(),
            f"son texte d’avant le {written(first)} n’a pas été lu",
            f"Un fait du {written(day)} demande de vérifier le texte alors en vigueur.",
        )
        self.article, self.day = article, day


class Article(Struct, frozen=True):
    """One offence: the article that holds it, and its life.

    ``created`` says whether its first version made it an offence; otherwise an older text exists, unread here.
    ``key`` tells apart two offences of one article (« race »). ``yields_to`` lists the offences that take the same
    words or acts when they can be alleged: one act, one qualification.
    ``complaint``, ``caveat`` and ``fallback`` are sentences for the complaint: what makes it the complaint the text
    requires, what the investigation must still establish, and what the acts would fall under otherwise. ``to_host``
    says whether a host is told of it.
    """

    code: Code
    number: str
    label: str
    versions: tuple[Version, ...]
    limitation: str
    created: bool = False
    key: str = ""
    voids: tuple[Void, ...] = ()
    ended: str = ""
    prosecution: Prosecution = Prosecution.PROSECUTOR
    yields_to: tuple[str, ...] = ()
    complaint: str = ""
    caveat: str = ""
    fallback: str = ""
    not_formalised: str = ""
    account_ban: bool = False
    to_host: ToHost = ToHost.TELL
    notes: tuple[str, ...] = field(default=())

    @property
    def name(self) -> str:
        """A name for programs that no version changes: « CP 222-17 », « loi 1881 art. 24 race »."""
        if self.key:
            return (
                f"{self.code.value} art. {self.number} {self.key}" if self.press else f"{self.json_name()} {self.key}"
            )
        return self.json_name()

    @property
    def press(self) -> bool:
        """Whether it is an offence of the law on the freedom of the press."""
        return self.code is Code.PRESS

    @property
    def contravention(self) -> bool:
        """Whether it is a contravention: an article of book VI of the code; a délit may be punished by a fine alone.

        Its articles begin with 6, and are of the regulatory part but for the former 621-1, which a law had put there.
        """
        return not self.press and self.number.removeprefix("R. ").startswith("6")

    @property
    def complaint_required(self) -> bool:
        """Whether nobody is prosecuted without the victim's own complaint."""
        return self.prosecution in {Prosecution.VICTIM_COMPLAINT, Prosecution.OFFICE_HOLDER}

    def label_of(self, version: Version) -> str:
        """Return the name of the offence on the days of a version."""
        return version.label or self.label

    def json_name(self, version: Version | None = None) -> str:
        """Return the name used in JSON: « CP 222-17 », « loi 1881 art. 33 al. 3 »."""
        if not self.press:
            return f"{self.code.value} {self.number}"
        paragraph = (version or self.versions[-1]).paragraph
        short = "1" if paragraph == "1er" else paragraph
        return f"{self.code.value} art. {self.number}" + (f" al. {short}" if short else "")

    def on(self, day: FactsDay) -> Version:
        """Return the version in force on the day of the facts.

        Raises NotInForce when nothing was punished that day, NeverRead when an older text was never read here.
        """
        for version in self.versions:
            if version.holds(day):
                return version
        for void in self.voids:
            if void.since <= day <= void.until:
                raise NotInForce(self, day, When.VOID, void.reason)
        first, last = self.versions[0], self.versions[-1]
        if day < first.since:
            if not self.created:
                raise NeverRead(self, day)
            reason = f"ce texte n’existe que depuis le {written(first.since)} et ne peut viser un fait plus ancien"
            raise NotInForce(self, day, When.BEFORE, reason)
        if last.until is not None and day > last.until:
            reason = self.ended or f"ce texte n’est plus en vigueur depuis le {written(last.until + timedelta(days=1))}"
            raise NotInForce(self, day, When.AFTER, reason)
        raise LookupError(f"{self.name}: a gap on {day}")

    def citation(self, version: Version, alleged: Sequence[Aggravation] = (), also: Sequence[Part] = ()) -> str:
        """Cite the text as it was then: « article 222-17, alinéas 1er et 2, du code pénal »; ``also`` with it.

        Hyphens are plain: who prints makes them non-breaking.
        """
        paragraphs = [version.paragraph] if version.paragraph else []
        for aggravation in alleged:
            if aggravation.paragraph and aggravation.paragraph not in paragraphs:
                paragraphs.append(aggravation.paragraph)
        others = [one.with_part for one in alleged if one.with_part is not None]
        parts = (*version.with_parts, *others, *also, Part(self.number, tuple(paragraphs)))
        return cite(sorted(parts, key=lambda part: [int(n) for n in re.findall(r"\d+", part.number)]), self.code)

    def citation_bare(self) -> str:
        """Cite the article alone: « article 222-17 du code pénal »."""
        return cite((Part(self.number),), self.code)


def cite(parts: Sequence[Part], code: Code) -> str:
    """Write « articles 23, 29, alinéa 2, et 33, alinéa 3, de la loi du 29 juillet 1881 »."""
    written_parts = [part.written() for part in parts]
    if len(written_parts) == 1:
        text = f"article {written_parts[0]}"
    else:
        *heads, tail = written_parts
        head = ", ".join(heads)
        text = f"articles {head}{',' if parts[-2].paragraphs else ''} et {tail}"
    return f"{text}{',' if parts[-1].paragraphs else ''} {code.written}"


def _and(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} et {items[-1]}"
