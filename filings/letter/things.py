"""What is told in a letter: accounts, exhibits, moments, the facts in their order."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from filings.french import dates, grammar, numbers
from filings.french.address import dialled
from filings.french.typography import NBSP
from filings.letter.people import Voice
from filings.letter.sentences import typeset
from filings.review.verdict import Verdict
from filings.statement.accounts import accounts_of
from filings.statement.facts import moment_of_posts, when_of
from filings.statement.moments import latest, span
from schemas.account import Account
from schemas.asked import is_later, told
from schemas.case import Case
from schemas.exhibit import Exhibit
from schemas.fact import Fact
from schemas.when import When

#: A complaint lists the messages of a fact in place up to this many; beyond, the annex holds them.
LISTED_IN_PLACE = 5
#: Rows of one table: a word processor takes minutes to lay out a longer one.
LONGEST_TABLE = 500


def tables(rows: int) -> list[range]:
    """Return the rows of each table, from 0, when so many rows are cut into tables short enough to be laid out."""
    return [range(start, min(start + LONGEST_TABLE, rows)) for start in range(0, rows, LONGEST_TABLE)]


#: How an account is named when nothing at all was told of it.
NAMELESS = "sans nom connu"


def marks(account: Account, *, words: bool = False) -> list[str]:
    """Return everything by which an account can be found again, the surest name first; never typeset.

    ``words`` adds how the person calls it, between quotation marks: they may name somebody, and go to the prosecutor
    alone.
    """
    number, phone_number = told(account.permanent_id), told(account.phone)
    known = [
        told(account.handle),
        told(account.displayed_name),
        dialled(phone_number) if phone_number else None,
        told(account.email),
        told(account.url),
        typeset(f"identifiant {number}") if number else None,
        *(f"{typeset('auteur de la publication')} {url}" for url in account.seen_in),
    ]
    if words and (said := told(account.described)):
        known.append(f"{typeset('désigné ainsi :')} «{NBSP}{said}{NBSP}»")
    if not account.known_by and account.marked_by_name:
        known.insert(0, account.id)
    return list(dict.fromkeys(str(one) for one in known if one))


def account_name(account: Account, verdict: Verdict, *, platform: bool = False, words: bool = False) -> str:
    """Return how an account is named: its handle, or what it displays, or whatever it is known by; never typeset."""
    name = next(iter(marks(account, words=words)), NAMELESS)
    where = service(told(account.platform), verdict) if platform else ""
    return f"{name}, {where}" if where else name


def is_a_name(platform: str) -> bool:
    """Whether a platform is told by its name: « Instagram », « exemple.fr », and not « messagerie »."""
    return not platform[:1].islower() or "." in platform or any(mark.isupper() for mark in platform)


#: Services of no register, by which mail and talk come, as they write their own names.
_SERVICES = {
    name.casefold(): name
    for name in ("Gmail", "Outlook", "Hotmail", "Yahoo", "iCloud", "Proton Mail", "Skype", "Zoom", "Google", "PayPal")
}


def service(told_as: str | None, verdict: Verdict) -> str:
    """Return the name of a platform as it is printed: that of the register, or of a known service, or what was told."""
    name = verdict.platform(told_as)
    return _SERVICES.get(name.strip().casefold(), name)


def on_platform(platform: str) -> str:
    """Say where something happened: « Cela s’est passé sur Instagram. », or what was told of it; nothing of nothing."""
    if not platform:
        return ""
    return f"Cela s’est passé sur {platform}." if is_a_name(platform) else f"Service indiqué : {platform}."


def of_company(name: str) -> str:
    """Return « de Twitter, Inc. », « d’Instagram »; unlike a town, a company in Y takes « de » (YouTube)."""
    return f"d’{name}" if name[:1].casefold() in "aeiouéè" else f"de {name}"


class Called(Struct, frozen=True):
    """What senders are called, as far as told: an address or a line is no account.

    ``parts`` are what they are called each in turn, with their number, where they are of several sorts.
    """

    one: str
    many: str
    feminine: bool = False
    parts: "tuple[tuple[Called, int], ...]" = ()

    @property
    def of_one(self) -> str:
        """« d’un compte », « d’une adresse électronique »."""
        return f"d’{'une' if self.feminine else 'un'} {self.one}"

    @property
    def this(self) -> str:
        """« ce compte », « cette adresse électronique »."""
        return f"{'cette' if self.feminine else 'ce'} {self.one}"

    @property
    def the(self) -> str:
        """« le compte », « l’adresse électronique »."""
        return f"l’{self.one}" if self.one.startswith("adresse") else f"{'la' if self.feminine else 'le'} {self.one}"

    @property
    def of_the(self) -> str:
        """« du compte », « de l’adresse électronique »."""
        return f"du {self.one}" if not self.feminine else f"de {self.the}"

    def _each(self, number: int, one: str, many: str) -> str:
        """Return a wording for so many: of each sort by its own number where there are several sorts."""
        if self.parts:
            return grammar.listing(part._each(of_it, one, many) for part, of_it in self.parts)
        if number == 1:
            return str(getattr(self, one))
        return many.format(count=numbers.in_words(number, feminine=self.feminine), many=self.many)

    def counted_of(self, number: int) -> str:
        """« d’un compte », « de deux comptes », « d’un compte et d’une ligne téléphonique »."""
        return self._each(number, "of_one", "de {count} {many}")

    def of_those(self, number: int) -> str:
        """« du compte », « des comptes », « du compte et de la ligne téléphonique »."""
        return self._each(number, "of_the", "des {many}")

    def those(self, number: int) -> str:
        """« le compte », « les comptes », « le compte et la ligne téléphonique »."""
        return self._each(number, "the", "les {many}")

    def these(self, number: int) -> str:
        """« ce compte », « ces comptes », « ce compte et cette ligne téléphonique »."""
        return self._each(number, "this", "ces {many}")

    def bare(self, number: int) -> str:
        """« compte », « comptes », « compte et ligne téléphonique »."""
        return self._each(number, "one", "{many}")


_ACCOUNT = Called("compte", "comptes")
_ADDRESS = Called("adresse électronique", "adresses électroniques", feminine=True)
_PHONE_LINE = Called("ligne téléphonique", "lignes téléphoniques", feminine=True)


def called(accounts: Iterable[Account]) -> Called:
    """Return what senders are called together: « comptes », « adresses électroniques », or each in turn."""
    kinds = Counter(_called(account) for account in accounts) or Counter([_ACCOUNT])
    if len(kinds) == 1:
        return next(iter(kinds))
    many = grammar.listing([one.many for one in kinds])
    return Called("", many, feminine=_ACCOUNT not in kinds, parts=tuple(kinds.items()))


def _called(account: Account) -> Called:
    mail, number = told(account.email), told(account.phone)
    if told(account.platform) is None and not told(account.handle) and (mail or number):
        return _ADDRESS if mail else _PHONE_LINE
    handle = str(told(account.handle) or account.id) if told(account.platform) is None else ""
    if re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", handle):
        return _ADDRESS
    return _PHONE_LINE if re.fullmatch(r"\+?[\d\s.\-()]{6,}", handle) else _ACCOUNT


def exhibits_of(numbers: Iterable[int], case: Case) -> str:
    """Return « (pièces n° 3 et 5) » for those of the exhibits that are still there, or nothing."""
    there = {exhibit.number for exhibit in case.exhibits if not exhibit.withdrawn}
    cited = sorted({number for number in numbers if number in there})
    return typeset(grammar.exhibits(cited)) if cited else ""


def remaining(case: Case) -> list[Exhibit]:
    """Return the exhibits that are joined: those that were not withdrawn."""
    return [exhibit for exhibit in case.exhibits if not exhibit.withdrawn]


def moment(fact: Fact, voice: Voice | None = None) -> str:
    """Return the adverbial of a fact: told, or else that of its messages, which then are said to be what it dates.

    « à une date que je ne peux préciser » when neither is known.
    """
    if is_later(fact.when):
        return typeset("[À compléter : date]")
    when, dated = told(fact.when), moment_of_posts(fact)
    if (when is not None and when.known) or dated is None:
        unknown = dates.UNKNOWN_IMPERSONAL if voice and voice.plural else dates.UNKNOWN
        return typeset(dates.phrase(when, unknown=unknown))
    others = bool(told(fact.frequency)) or (told(fact.count) or 0) > len(fact.posts)
    others = others or (told(fact.repeated) is True and len(fact.posts) < 2)
    only = ""
    if others or dated.number < len(fact.posts):
        only = ", pour le seul message daté" if dated.number == 1 else ", pour les messages datés"
    return typeset(dates.phrase(dated.when) + only)


def period(facts: Iterable[Fact], case: Case, on: date, *, hours: bool = True) -> str:
    """Return the whole period of the facts, first and last day said: a catch-all phrase would not widen it.

    A period still open has no end: the last dated act is said beside it, and no letter made again years later says
    that the facts went on. Source: Cass. crim., 30 April 2024, n° 23-80.962. ``hours`` keeps that of a single moment.
    """
    facts = list(facts)
    those = [fact for fact in facts if fact.kind.value != "context" and when_of(fact)]
    moments = [when for fact in those if (when := when_of(fact))]
    if not moments:
        return ""
    first = min(moments, key=lambda when: when.order)
    first = first if hours else first.days_only
    undated = any(fact.kind.value != "context" and not when_of(fact) for fact in facts)
    if not undated and (listed := _days_apart(those, case, on)):
        return dates.listed(listed)
    opened = [fact for fact in those if _opened(fact, case, on)]
    ends = [days.last for fact in those if fact not in opened and (days := span(fact, case, on))]
    last = max([*ends, *_days_of(those, case, on)], default=None)
    if opened and first.first is not None:
        return _open_period(first, first.first, last, on, exact=not ends or max(ends) <= max(_days_of(those, case, on)))
    alike = {(when.first, when.last, when.about, when.nights) for when in moments}
    last = last or on
    alone = len(moments) == 1 and (first.shape == "point" or (first.shape == "range" and last < on))
    if alone or (len(alike) == 1 and first.shape == "point"):
        return dates.phrase(first)
    until = _until(last, those, moments, case, on)
    if first.first is None:
        return until
    if until != f"jusqu’au {dates.day(last)}":
        return f"{dates.since_phrase(first)} et {until}"
    if last >= on:
        return f"{dates.since_phrase(first)} et jusqu’à ce jour"
    if dates.since_phrase(first.days_only) == f"depuis le {dates.day(first.first)}":
        return dates.between(first.first, last)
    return f"{dates.since_phrase(first)} et {until}"


#: Days are said one by one up to this many; beyond, the first and the last are.
_APART = 3


def _days_apart(facts: Sequence[Fact], case: Case, on: date) -> list[date]:
    """Return the few days on which alone the facts were done; none where one was told less exactly, or lasted."""
    moments = [when for fact in facts for when in _moments(fact)]
    exact = all(when.shape == "point" and when.first == when.last and not when.nights for when in moments)
    if not exact or any(when.day_is_about for when in moments) or any(_of_more(fact) for fact in facts):
        return []
    days = sorted({day for when in moments if (day := when.first)})
    # An account that appeared later is of the period as well.
    later = any(day > days[-1] for day in _days_of(facts, case, on)) if days else True
    return days if 1 < len(days) <= _APART and days[-1] <= on and not later else []


def _moments(fact: Fact) -> list[When]:
    return [when for when in (told(fact.when), *(told(post.when) for post in fact.posts)) if when and when.known]


def _of_more(fact: Fact) -> bool:
    """Whether a fact is of more than what it dates: what nobody dated may have come between."""
    dated = told(fact.when)
    if dated is not None and dated.known:
        return False
    undated = any(told(post.when) is None for post in fact.posts)
    return undated or (told(fact.count) or 0) > len(fact.posts) or bool(told(fact.frequency))


def _until(last: date, facts: Sequence[Fact], moments: Sequence[When], case: Case, on: date) -> str:
    """Return how the last day is said, no more exactly than it was told: « jusqu’en novembre 2013 »."""
    told_so = next((when for when in moments if when.last == last and when.shape != "since"), None)
    if told_so is None or last in _days_of(facts, case, on):
        return f"jusqu’au {dates.day(last)}"
    return dates.phrase(told_so.ending)


def _open_period(first: When, begun: date, last: date | None, on: date, *, exact: bool) -> str:
    since = dates.since_phrase(first)
    if last is None or last <= begun or not exact:
        return since
    if last >= on:
        return f"{since} et jusqu’à ce jour"
    return f"{since}, le dernier fait daté étant du {dates.day(last)}"


def goes_on(fact: Fact, case: Case, on: date) -> bool:
    """Whether a fact is told as still going on: not by a letter made again long after the case was told."""
    told_last = latest(case, on)
    stale = told_last is not None and (on - told_last).days > _STALE
    return _opened(fact, case, on) and not stale


#: After so many days without anything told, a fact « depuis le… » is no longer said to go on.
_STALE = 365


def _opened(fact: Fact, case: Case, on: date) -> bool:
    """Whether a fact is told to go on, or else without an end, and not by accounts that were closed since."""
    when = when_of(fact)
    if (ongoing := told(fact.ongoing)) is not None:
        return ongoing and when is not None and when.first is not None
    if when is None or when.shape != "since":
        return False
    closings = [told(account.closed) for account in accounts_of(fact, case)]
    return not closings or not all(closings)


def _days_of(facts: Iterable[Fact], case: Case, on: date) -> list[date]:
    """Return the days, not after ``on``, on which something is told to have been done."""
    moments = [when for fact in facts for when in (told(fact.when), *(told(post.when) for post in fact.posts)) if when]
    moments += [when for account in case.accounts if (when := told(account.appeared))]
    days = (when.last or when.first for when in moments if when.precision in {"day", "hour"})
    return [day for day in days if day and day <= on]
