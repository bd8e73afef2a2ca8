"""What was known on the day of the document: a letter tells nothing that happened, or was learned, later."""

from collections.abc import Set
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from filings.law.registers import platforms
from schemas.account import Account
from schemas.asked import Unsaid, told
from schemas.case import Case
from schemas.fact import Fact
from schemas.filed import Posted, revised
from schemas.step import Step
from schemas.when import When

Moment = When | Unsaid | None


class Known(Struct, frozen=True):
    """The case as it stood on a day, and the places (``facts[3]``) left out because they come later."""

    case: Case
    left_out: tuple[str, ...]


def as_of(case: Case, on: date) -> Known:
    """Return the case without what happened or was learned after ``on``; the facts keep their ids.

    A platform bears one name in it: the first by which the case calls it, « insta » or « Instagram ».
    """
    case = _one_name(case)
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
                "accounts": [_exhibited(account, numbers) for account in accounts],
                "exhibits": exhibits,
                "facts": [_fact(fact, on, ids, numbers) for fact in facts],
                "steps": [_step(step, on, ids, numbers) for step in steps],
            }
        ),
        tuple(left_out),
    )


def _one_name(case: Case) -> Case:
    """Call each platform by the first of its names in the case, and take that of an account from its address."""
    first: dict[str, str] = {}

    def named(name: str | Unsaid | None, url: str | None = None) -> str | Unsaid | None:
        word = told(name) or (platforms.recognise(url) if url and name is None else None)
        known = platforms.recognise(word) if word else None
        return first.setdefault(known, word) if word and known else name

    accounts = [one.model_copy(update={"platform": named(one.platform, told(one.url))}) for one in case.accounts]
    facts = [one.model_copy(update={"platform": named(one.platform)}) for one in case.facts]
    steps = [
        one.model_copy(update={"platform": named(one.platform), "copied_to": named(one.copied_to)})
        for one in case.steps
    ]
    management = [one.model_copy(update={"platform": named(one.platform)}) for one in case.management]
    return case.model_copy(update={"accounts": accounts, "facts": facts, "steps": steps, "management": management})


def _later(moment: Moment, on: date) -> bool:
    when = told(moment)
    return when is not None and when.begins_after(on)


def _clip(moment: Moment, on: date) -> Moment:
    """A period that runs past the day of the document is told as open."""
    if isinstance(moment, When) and moment.shape == "range" and moment.last and moment.last > on:
        return replace(moment, shape="since", last=None, last_time=None)
    return moment


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
        "when": _clip(step.when, on),
        "accounts": [one for one in step.accounts if one in accounts],
        "exhibits": [n for n in step.exhibits if n in exhibits],
    }
    if _later(step.outcome_when, on):
        update |= {"outcome": None, "outcome_when": None}
    return step.model_copy(update=update)
