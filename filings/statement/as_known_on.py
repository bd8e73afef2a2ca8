"""What was known on the day of the document: a letter tells nothing that happened, or was learned, later."""

from calendar import monthrange
from collections.abc import Set
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from filings.statement.accounts import as_they_came
from schemas.account import Account
from schemas.asked import Unsaid, told
from schemas.case import Case
from schemas.fact import Fact
from schemas.filed import Posted, revised
from schemas.step import Step
from schemas.when import When, spanning

Moment = When | Unsaid | None


class Known(Struct, frozen=True):
    """The case as it stood on a day, and the places (``facts[3]``) left out because they come later."""

    case: Case
    left_out: tuple[str, ...]


def as_known_on(case: Case, on: date) -> Known:
    """Return the case without what happened or was learned after ``on``; the facts keep their ids."""
    left_out: list[str] = []

    def kept(place: str, *moments: Moment) -> bool:
        later = any(_later(moment, on) for moment in moments)
        if later:
            left_out.append(place)
        return not later

    accounts = [
        _account(account, on)
        for n, account in enumerate(case.accounts)
        if kept(f"accounts[{n}]", account.appeared, account.learned if told(account.appeared) else None)
    ]
    exhibits = [e for n, e in enumerate(case.exhibits) if kept(f"exhibits[{n}]", e.when, e.captured)]
    facts = [f for n, f in enumerate(case.facts) if kept(f"facts[{n}]", f.when, f.learned)]
    steps = [s for n, s in enumerate(case.steps) if kept(f"steps[{n}]", s.learned, None if s.expected else s.when)]
    ids = {account.id for account in accounts}
    numbers = {exhibit.number for exhibit in exhibits if not exhibit.withdrawn}
    return Known(
        case.model_copy(
            update={
                "accounts": [_exhibited(account, numbers) for account in as_they_came(accounts)],
                "exhibits": exhibits,
                "facts": [_fact(fact, on, ids, numbers) for fact in facts],
                "steps": [_step(step, on, ids, numbers) for step in steps],
            }
        ),
        tuple(left_out),
    )


def _later(moment: Moment, on: date) -> bool:
    when = told(moment)
    return when is not None and when.begins_after(on)


def _clip(moment: Moment, on: date) -> Moment:
    """A period that runs past the day of the document is told up to that day: nobody knew what follows."""
    if not isinstance(moment, When) or moment.last is None or moment.last <= on or moment.begins_after(on):
        return moment
    start, end = _ends(moment)
    if moment.shape not in {"range", "until"} or end.first is None or end.first <= on or _one_night(moment):
        return moment  # « de septembre à novembre » says nothing of the days to come of November
    today = When(said="", first=on, last=on)
    if moment.shape == "until":
        return replace(today, said=moment.said, shape="until", first=None, nights=moment.nights)
    if start.precision in {"month", "year"} and start.last and start.last >= on:
        return replace(start, said=moment.said, nights=moment.nights)
    left = replace(spanning(start, today), said=moment.said, nights=moment.nights)
    if moment.each:
        return replace(
            left,
            first_time=moment.first_time,
            last_time=moment.last_time,
            precision="hour" if left.shape == "point" else left.precision,
            about=moment.about,
            about_day=moment.about_day,
            between_hours=moment.between_hours,
            zone=moment.zone,
            each=left.shape == "range",
            bounds=None,
        )
    return replace(left, between=moment.between and left.shape == "range")


def _ends(moment: When) -> tuple[When, When]:
    """Return the two ends of a period, each a point: a day, a month or a year."""
    if moment.bounds:
        return moment.bounds
    days = moment.days_only
    last = moment.last or date.max
    begun = {"month": last.replace(day=1), "year": last.replace(month=1, day=1)}.get(days.precision, last)
    first = moment.first or begun
    until = {
        "month": first.replace(day=monthrange(first.year, first.month)[1]),
        "year": first.replace(month=12, day=31),
    }.get(days.precision, first)
    start = When(said="", first=first, last=until, precision=days.precision, about=days.about)
    return start, When(said="", first=begun, last=last, precision=days.precision)


def _one_night(moment: When) -> bool:
    first, last = moment.first, moment.last
    return moment.nights and first is not None and last is not None and last - first == timedelta(days=1)


def _account(account: Account, on: date) -> Account:
    later = _later(account.closed, on) or _later(account.learned, on)
    return account.model_copy(update={"closed": None}) if later else account


def _exhibited(account: Account, numbers: Set[int]) -> Account:
    return account.model_copy(update={"exhibits": [n for n in account.exhibits if n in numbers]})


def _fact(fact: Fact, on: date, accounts: Set[str], exhibits: Set[int]) -> Fact:
    def as_known(post: Posted) -> dict[str, object] | None:
        if _later(post.when, on):
            return None
        return {
            "account": None if isinstance(post.account, str) and post.account not in accounts else post.account,
            "exhibit": None if isinstance(post.exhibit, int) and post.exhibit not in exhibits else post.exhibit,
            "when": _clip(post.when, on),
            "seen": None if _later(post.seen, on) else post.seen,
        }

    return fact.model_copy(
        update={
            "when": _clip(fact.when, on),
            "accounts": [one for one in fact.accounts if one in accounts],
            "exhibits": [n for n in fact.exhibits if n in exhibits],
            "posts": revised(fact.posts, as_known),
        }
    )


def _step(step: Step, on: date, accounts: Set[str], exhibits: Set[int]) -> Step:
    update: dict[str, object] = {
        "when": step.when if step.expected else _clip(step.when, on),
        "accounts": [one for one in step.accounts if one in accounts],
        "exhibits": [n for n in step.exhibits if n in exhibits],
    }
    if _later(step.outcome_when, on):
        update |= {"outcome": None, "outcome_when": None}
    return step.model_copy(update=update)
