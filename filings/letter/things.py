"""What is told in a letter: accounts, exhibits, moments, the facts in their order."""

from collections.abc import Iterable
from datetime import date, time

from msgspec import Struct

from filings.french import dates, grammar
from filings.french.address import phone
from filings.french.typography import NBSP
from filings.letter.people import Voice
from filings.letter.view import ours
from filings.review.moments import attested
from filings.review.verdict import Verdict
from schemas.account import Account
from schemas.asked import is_later, told
from schemas.case import Case
from schemas.exhibit import Exhibit
from schemas.fact import Fact
from schemas.filed import once
from schemas.when import Precision, Shape, When

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
        phone(phone_number) if phone_number else None,
        told(account.email),
        told(account.url),
        ours(f"identifiant {number}") if number else None,
        *(f"{ours('auteur de la publication')} {url}" for url in account.seen_in),
    ]
    if words and (said := told(account.described)):
        known.append(f"{ours('désigné ainsi :')} «{NBSP}{said}{NBSP}»")
    if not account.known_by and account.marked_by_name:
        known.insert(0, account.id)
    return list(dict.fromkeys(str(one) for one in known if one))


def account_name(account: Account, verdict: Verdict, *, platform: bool = False, words: bool = False) -> str:
    """Return how an account is named: its handle, or what it displays, or whatever it is known by; never typeset."""
    name = next(iter(marks(account, words=words)), NAMELESS)
    where = verdict.platform(told(account.platform)) if platform else ""
    return f"{name}, {where}" if where else name


def of_company(name: str) -> str:
    """Return « de Twitter, Inc. », « d’Instagram »; unlike a town, a company in Y takes « de » (YouTube)."""
    return f"d’{name}" if name[:1].casefold() in "aeiouéè" else f"de {name}"


def numbered_accounts(case: Case) -> dict[str, int]:
    """Return the number each account bears in the table of a document."""
    return {account.id: number for number, account in enumerate(case.accounts, 1)}


def exhibits_of(numbers: Iterable[int], case: Case) -> str:
    """Return « (pièces n° 3 et 5) » for those of the exhibits that are still there, or nothing."""
    there = {exhibit.number for exhibit in case.exhibits if not exhibit.withdrawn}
    cited = sorted({number for number in numbers if number in there})
    return ours(grammar.exhibits(cited)) if cited else ""


def fact_exhibits(fact: Fact) -> list[int]:
    """Return every exhibit a fact cites, itself or through its posts."""
    numbers = [*fact.exhibits, *(post.exhibit for post in fact.posts if isinstance(post.exhibit, int))]
    return sorted(set(numbers))


def remaining(case: Case) -> list[Exhibit]:
    """Return the exhibits that are joined: those that were not withdrawn."""
    return [exhibit for exhibit in case.exhibits if not exhibit.withdrawn]


def moment(fact: Fact, voice: Voice | None = None) -> str:
    """Return the adverbial of a fact: told, or else that of its messages, which then are said to be what it dates.

    « à une date que je ne peux préciser » when neither is known.
    """
    if is_later(fact.when):
        return ours("[À compléter : date]")
    when, dated = told(fact.when), _of_posts(fact)
    if (when is not None and when.known) or dated is None:
        unknown = dates.UNKNOWN_IMPERSONAL if voice and voice.plural else dates.UNKNOWN
        return ours(dates.phrase(when, unknown=unknown))
    others = bool(told(fact.frequency)) or (told(fact.count) or 0) > len(fact.posts)
    others = others or (told(fact.repeated) is True and len(fact.posts) < 2)
    only = ""
    if others or dated.number < len(fact.posts):
        only = ", pour le seul message daté" if dated.number == 1 else ", pour les messages datés"
    return ours(dates.phrase(dated.when) + only)


def when_of(fact: Fact) -> When | None:
    """Return when a fact was, as told, or else from its first to its last dated message; None when no day is known."""
    when = told(fact.when)
    if when is not None and when.known:
        return when
    dated = _of_posts(fact)
    return dated.when if dated else None


class _Dated(Struct, frozen=True):
    """The moment of the dated messages of a fact, and how many they are."""

    when: When
    number: int


def _of_posts(fact: Fact) -> _Dated | None:
    def found() -> _Dated | None:
        number, whole = 0, None
        for post in fact.posts:
            if (when := told(post.when)) and when.known:
                number += 1
                whole = when if whole is None or whole == when else _together(whole, when)
        return _Dated(whole, number) if whole else None

    return once(fact.posts, _of_posts, found)


def _together(one: When, other: When) -> When:
    """Return the period that two moments make, no more exact than they are."""
    first = min(day for when in (one, other) if (day := when.first or when.last))
    last = max(day for when in (one, other) if (day := when.last or when.first))
    named = {one.precision, other.precision}
    precision: Precision = "year" if "year" in named else "month" if "month" in named else "day"
    about = one.day_is_about or other.day_is_about
    shape: Shape = "point" if first == last else "range"
    return When(said=f"{first} – {last}", shape=shape, first=first, last=last, precision=precision, about=about)


def in_order(facts: Iterable[Fact]) -> list[Fact]:
    """Return facts as they happened: context first, the undated last, the order of the file between equals."""
    last = (date.max,)

    def key(fact: Fact) -> tuple[object, ...]:
        moments = [when.order for when in (told(fact.when), *(told(post.when) for post in fact.posts)) if when]
        first = min(moments, default=last)
        # The hour of its first message orders a fact that was told by its day only.
        sameday = [moment for moment in moments if moment[0] == first[0] and len(moment) > 1 and moment[1] != time.min]
        return (fact.kind.value != "context", min(sameday, default=first))

    return sorted(facts, key=key)


def period(facts: Iterable[Fact], case: Case, on: date) -> str:
    """Return the whole period of the facts, first and last day said: a catch-all phrase would not widen it.

    A period still open ends on the latest day the case itself tells of: made again years later, a letter does not say
    that the facts go on. Source: Cass. crim., 30 April 2024, n° 23-80.962.
    """
    moments = [when for fact in facts if fact.kind.value != "context" and (when := when_of(fact))]
    if not moments:
        return ""
    today = attested(case, on) or on
    first = min(moments, key=lambda when: when.order)
    last, end = max(((day, when) for when in moments if (day := when.until(today))), key=_day, default=(today, None))
    if len(moments) == 1 and (first.shape == "point" or (first.shape == "range" and last < on)):
        return dates.phrase(first)
    # No day is more exact than it was told: « jusqu’en novembre 2013 ».
    until = f"jusqu’au {dates.day(last)}" if end is None or end.shape == "since" else dates.phrase(end.ending)
    if first.first is None:
        return until
    if last >= on:
        return f"{dates.since_phrase(first)} et jusqu’à ce jour"
    if (
        until == f"jusqu’au {dates.day(last)}"
        and dates.since_phrase(first.days_only) == f"depuis le {dates.day(first.first)}"
    ):
        return dates.between(first.first, last)
    return f"{dates.since_phrase(first)} et {until}"


def _day(dated: tuple[date, When]) -> date:
    return dated[0]
