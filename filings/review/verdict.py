"""What the law says of one case on one day: data only.

The three filings read it instead of the law, so that none of them can hold an article number or a delay. Every
text they print stands here as a French citation with its grade: A read, B secondary source, C to be verified.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Literal

from msgspec import Struct, field

from filings.days import DocumentDay
from schemas.asked import told
from schemas.fact import Fact, FactKind
from schemas.filed import Posted


class Level(StrEnum):
    """How much a finding weighs: an error stops a filing, a warning should, an advice helps."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Audience(StrEnum):
    """Who a finding speaks to: the person (page to read first) or the lawyer (notes in the document)."""

    VICTIM = "victim"
    LAWYER = "lawyer"


class Status(StrEnum):
    """Where a limitation period stands; for programs only, a document never says « prescrit »."""

    OPEN = "open"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


class Finding(Struct, frozen=True):
    """One thing to know or to mend, in one or two French sentences.

    ``where`` is a place in the case (``facts[3].when``), empty for the whole case. ``anchor`` is the words of a
    document the point is about, for the notes of a lawyer. ``due`` is the day it concerns, when it has one, and
    ``document`` the one document a note of it belongs in, when it is not any. ``danger`` when somebody may be hurt: it
    is said before everything else.
    """

    level: Level
    code: str
    where: str
    message: str
    audience: Audience = Audience.VICTIM
    anchor: str = ""
    due: date | None = None
    document: str = ""
    danger: bool = False


class Cited(Struct, frozen=True):
    """A text as it is cited in a document, with what it rests on."""

    text: str
    grade: str
    source: str


class Shown(Struct, frozen=True):
    """One element of an offence and the facts that show it, as a phrase of the complaint.

    ``private`` when the phrase tells of the person’s life or health: no platform reads it. Where it names messages
    by their ``days``, ``when`` are the words that give these; ``beside`` is what is said next to one message or to
    several, empty where nothing need be; None for what is said alike everywhere. ``whom`` is the number, from 1, of the
    one complainant it tells of, where its offence stands for several. ``short`` is what a letter says of it in a table,
    empty where that is the phrase itself; ``at`` says where that letter tells what ``{place}`` in it stands for: with
    the harm, or with its facts.
    """

    element: str
    phrase: str
    facts: tuple[str, ...] = ()
    private: bool = False
    when: str = ""
    days: tuple[date, ...] = ()
    beside: tuple[str, str] | None = None
    whom: int = 0
    short: str = ""
    at: Literal["", "harm", "facts"] = ""


class Prescription(Struct, frozen=True):
    """The limitation of one offence: the safe end is shown when sources disagree, and the dispute said.

    ``strict``: before prosecution, only requisitions that qualify each of the words interrupt it. ``unsure`` says that
    its duration rests on a secondary source, ``series`` that its acts lapse together, from the last of them.
    ``length`` is its duration with the text of it, « trois mois (article 65 …) », and ``grade`` that of the text.
    """

    starts_on: date | None
    ends_on: date | None
    rule: str
    status: Status
    safe_ends_on: date | None = None
    dispute: str = ""
    strict: bool = False
    unsure: str = ""
    series: bool = False
    length: str = ""
    grade: str = ""


class Allegation(Struct, frozen=True):
    """One offence that can be alleged, with the facts that carry it.

    ``prison_months`` and ``fine_euros`` are the maximum for what is alleged, ``aggravations`` what raised them.
    ``complaint`` is the sentence by which the complaint meets a condition of prosecution, when there is one.
    ``caveat`` says to the prosecutor what it waits on, or what the acts would fall under otherwise; ``to_find`` are the
    elements that only the enquiry can show. ``beside`` is the name of the article that is held first for the same
    conduct: this one is only subsidiary. ``to_host`` is « tell », « reserve »
    (told to a host with a reserve, when nothing else is) or « silent »; ``host_citation`` is the citation without what
    it tells of the person’s life, when it does.
    ``prescription`` is the most urgent of ``deadlines``, which gives each limitation and the facts it is that of.
    ``read_on`` is the day whose law was read. ``acts`` gives, for each fact of which only some messages bear it, the
    first and last days of these, ``aimed_at`` the numbers of the victims concerned, where another bears something else.
    ``whole`` when it is of a whole conduct, whatever acts it is made of.
    """

    article: str
    label: str
    citation: str
    version_from: date
    grade: str
    facts: tuple[str, ...]
    shown: tuple[Shown, ...]
    missing: tuple[str, ...]
    prison_months: int | None
    fine_euros: int | None
    aggravations: tuple[str, ...]
    prescription: Prescription
    press: bool = False
    contravention: bool = False
    complaint: str = ""
    caveat: str = ""
    to_host: str = "tell"
    host_citation: str = ""
    source: str = ""
    deadlines: tuple[tuple[tuple[str, ...], Prescription], ...] = ()
    read_on: date | None = None
    acts: tuple[tuple[str, tuple[tuple[date, date], ...]], ...] = ()
    aimed_at: tuple[tuple[str, tuple[int, ...]], ...] = ()
    whole: bool = False
    to_find: tuple[str, ...] = ()
    beside: str = ""

    def covers(self, fact: str, day: date | None) -> bool:
        """Whether it stands for what a fact did on a day; on one that is not known, for some of it at least."""
        days = dict(self.acts).get(fact)
        return fact in self.facts and (not days or day is None or any(first <= day <= last for first, last in days))

    @property
    def closed(self) -> bool:
        """Whether limitation has probably run out: the offence then stands apart, with a reserve."""
        return self.prescription.status is Status.EXPIRED


class Reserved(Struct, frozen=True):
    """An offence not alleged for want of one element, reserved in one line; ``prison_months`` is its maximum."""

    article: str
    label: str
    citation: str
    grade: str
    facts: tuple[str, ...]
    missing: tuple[str, ...]
    complaint: str = ""
    prison_months: int | None = None


class Standing(Struct, frozen=True):
    """The text by which an association may act: the number of the complainant, what its statutes say, the citation."""

    complainant: int
    fights: str
    text: str
    grade: str


class Court(Struct, frozen=True):
    """A court as it is named on the day of the document. ``address`` is left to the sender when not certain."""

    seat: str
    name: str
    prosecutor: str
    address: tuple[str, ...] = ()


class Competence(Struct, frozen=True):
    """Why this prosecutor: the texts, and the place that founds it."""

    text: str
    reason: str
    grade: str


class NoticeDuty(Struct, frozen=True):
    """What a notice to one platform must be on the day it is sent.

    ``elements`` are the items its regime requires (``notifier_natural``, ``good_faith``…); nothing else of the
    person is printed. ``contents`` are (fact id, index of the post) of what can be notified, ``profiles`` (fact id,
    account id) of the false profiles that are themselves contents, by their own addresses. ``site`` is the domain of a
    site that is no known platform: its editor may be the author, and the notice goes to its host.
    """

    platform: str
    name: str
    regime: str
    basis: Cited
    elements: frozenset[str]
    contents: tuple[tuple[str, int], ...]
    entity: str = ""
    address: tuple[str, ...] = ()
    channel: str = ""
    service: str = ""
    profiles: tuple[tuple[str, str], ...] = ()
    site: str = ""


class HolderKind(StrEnum):
    """What a holder of data is: how it is named, and what it can be asked for."""

    SERVICE = "service"
    SITE = "site"
    REGISTRAR = "registrar"
    MAIL = "mail"
    UNKNOWN_MAIL = "unknown_mail"
    LINE = "line"
    OWN_LINE = "own_line"
    ACCESS = "access"


class Held(Struct, frozen=True):
    """What one holder is asked for: accounts by their ids, publications by their exact addresses.

    ``connection`` when the law of the day lets connection data be required; identity alone otherwise. ``others`` when
    messages with neither account nor address are to be found too; ``facts`` are those it is all about.
    """

    connection: bool
    accounts: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    others: bool = False
    facts: tuple[str, ...] = ()


class Holder(Struct, frozen=True):
    """A body that holds data which may identify an author, and all that is asked of it.

    ``name`` is a company, a domain, a telephone number as told; nothing for the victim’s own operator, or a mail
    service that only the headers show. ``at_request``: the law of the day gives the data of the victim’s own line at
    her request.
    """

    kind: HolderKind
    name: str
    held: tuple[Held, ...]
    at_request: bool = False


class MinistryTitle(Struct, frozen=True):
    """How a minister is named on the day of the letter; ``title`` is empty where no row is known.

    ``gender`` is the holder’s, None when it is not known.
    """

    title: str
    gender: Literal["F", "M"] | None
    address: tuple[str, ...] = ()
    grade: str = ""


class Helpline(Struct, frozen=True):
    """A number to call, and whom it is for; ``urgent`` when a life may depend on it."""

    number: str
    purpose: str
    checked_on: date | None
    urgent: bool = False
    url: str = ""


class Flagger(Struct, frozen=True):
    """A trusted flagger, whose notices a platform handles first; ``reach`` is empty where it is not known."""

    name: str
    reach: str
    grade: str


class Verdict(Struct, frozen=True):
    """All of it, for one case and one day.

    ``texts`` are the procedural texts in force that day, by the name their register gives them
    (``requisition``, ``false_report``…); one that was not in force is absent. ``platforms`` gives the name of each
    platform the case tells of, ``prosecutors`` the title of the prosecutor of each court it names, on the day of the
    step concerned. ``courts_table`` is the day the ministry’s table of communes was imported on this machine, when the
    court comes from it: same case, same day, same version and same table make the same documents. ``holders`` are
    those of data that may identify the authors, what vanishes first at the head. ``reports`` gives by number what the
    report of a bailiff was called on its own day. ``withheld`` are the exhibits that are, or may be, the intimate image
    of a minor: never opened, never joined; ``recorder`` is what the bailiff is called on the day of the document.
    ``standings`` are the texts by which an association that complains may act, where all their conditions are told.
    ``flagger`` is the trusted flagger to whom the notices may be given, where one fits.
    """

    case: str
    on: DocumentDay
    allegations: tuple[Allegation, ...] = ()
    reserved: tuple[Reserved, ...] = ()
    findings: tuple[Finding, ...] = ()
    court: Court | None = None
    courts: tuple[Court, ...] = ()
    competence: Competence | None = None
    notices: tuple[NoticeDuty, ...] = ()
    ministry: MinistryTitle | None = None
    helplines: tuple[Helpline, ...] = ()
    texts: Mapping[str, Cited] = field(default_factory=dict)
    platforms: Mapping[str, str] = field(default_factory=dict)
    prosecutors: Mapping[tuple[str, date | None], str] = field(default_factory=dict)
    data_kept_until: date | None = None
    data_kept: str = ""
    left_out: tuple[str, ...] = ()
    courts_table: date | None = None
    holders: tuple[Holder, ...] = ()
    reports: Mapping[int, str] = field(default_factory=dict)
    withheld: frozenset[int] = frozenset()
    recorder: str = ""
    standings: tuple[Standing, ...] = ()
    flagger: Flagger | None = None

    def cites(self, name: str) -> str | None:
        """Return the citation of a procedural text in force that day, None when there is none or it is grade C."""
        cited = self.texts.get(name)
        return cited.text if cited and cited.grade != "C" else None

    def platform(self, told: str | None) -> str:
        """Return the name of a platform as it is printed, or what was told."""
        return self.platforms.get(told or "", told or "")

    @property
    def traceable(self) -> bool:
        """Whether connection data are asked of anybody."""
        return any(held.connection for holder in self.holders for held in holder.held)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop a filing."""
        return tuple(finding for finding in self.findings if finding.level is Level.ERROR)


# --- what a host is told --------------------------------------------------------------------------------------------

#: Gives the ranks of the allegations a host is told of for a content.
HostTold = Callable[[Fact, Posted], tuple[int, ...]]


def texts_told(fact: Fact, ranks: Sequence[int], verdict: Verdict) -> list[str]:
    """Return the texts that a content infringes, as they are cited."""
    alleged = [verdict.allegations[n] for n in ranks]
    texts = [allegation.host_citation or allegation.citation for allegation in alleged]
    private = fact.kind in {FactKind.PERSONAL_DATA, FactKind.PRIVATE_CONTENT, FactKind.INTIMATE_IMAGE}
    if private and all(one.to_host != "tell" for one in alleged):
        texts = [text for text in (verdict.cites("private_life"),) if text] + texts
    return list(dict.fromkeys(texts))


def told_host(verdict: Verdict) -> HostTold:
    """Return what gives the ranks of the offences a host is told of for a content.

    Those the content shows, else those the investigation must establish; of a fact parted by law or by time, those of
    the day of the content.
    """
    every = verdict.allegations

    @cache
    def parted(fact: str) -> bool:
        return any(fact == one for allegation in every for one, _ in allegation.acts)

    @cache
    def of_day(fact: str, day: date | None) -> tuple[int, ...]:
        those = [n for n, one in enumerate(every) if fact in one.facts and one.covers(fact, day)]
        shown = [n for n in those if every[n].to_host == "tell"]
        return tuple(shown or [n for n in those if every[n].to_host == "reserve"])

    def found(fact: Fact, post: Posted) -> tuple[int, ...]:
        when = told(post.when) if parted(fact.id) else None
        return of_day(fact.id, when.first if when else None)

    return found


#: A deadline nearer than this is urgent (in days).
URGENT = 30


def is_near(due: date | None, on: date) -> bool:
    """Whether a day is to come within thirty days."""
    return due is not None and 0 <= (due - on).days <= URGENT
