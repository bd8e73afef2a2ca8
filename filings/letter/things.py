"""What is told in a letter: accounts, exhibits, moments, the facts in their order."""

from collections.abc import Iterable
from datetime import date, time

from filings.french import dates, grammar
from filings.letter.people import Voice
from filings.letter.view import ours
from filings.review.moments import attested
from filings.review.verdict import Verdict
from schemas.account import Account
from schemas.asked import Unsaid, is_later, told
from schemas.case import Case
from schemas.exhibit import Exhibit
from schemas.fact import Fact
from schemas.when import When

#: Rows of one table: a word processor takes minutes to lay out a longer one.
LONGEST_TABLE = 500


def tables(rows: int) -> list[range]:
    """Return the rows of each table, from 0, when so many rows are cut into tables short enough to be laid out."""
    return [range(start, min(start + LONGEST_TABLE, rows)) for start in range(0, rows, LONGEST_TABLE)]


def account_name(account: Account, verdict: Verdict, *, platform: bool = False) -> str:
    """Return how an account is named: its handle, or what it displays, or its address; never typeset."""
    name = told(account.handle) or told(account.displayed_name) or told(account.url) or "compte sans nom"
    where = verdict.platform(told(account.platform)) if platform else ""
    return f"{name}, {where}" if where else str(name)


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


def moment(when: When | Unsaid | None, voice: Voice | None = None) -> str:
    """Return the adverbial of a moment, « à une date que je ne peux préciser » when it is unknown."""
    unknown = dates.UNKNOWN_IMPERSONAL if voice and voice.plural else dates.UNKNOWN
    if is_later(when):
        return ours("[À compléter : date]")
    return ours(dates.phrase(told(when), unknown=unknown))


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
    moments = [when for fact in facts if (when := told(fact.when)) and fact.kind.value != "context" and when.known]
    if not moments:
        return ""
    today = attested(case, on) or on
    first = min(moments, key=lambda when: when.order)
    last = max((end for when in moments if (end := when.until(today))), default=today)
    if first.shape == "point" and len(moments) == 1:
        return dates.phrase(first)
    if first.first is None:
        return f"jusqu’au {dates.day(last)}"
    if last >= on:
        return f"{dates.since_phrase(first)} et jusqu’à ce jour"
    if first.precision in {"day", "hour"} and not first.about:
        return dates.between(first.first, last)
    return f"{dates.since_phrase(first)} et jusqu’au {dates.day(last)}"
