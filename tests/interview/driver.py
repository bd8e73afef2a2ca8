"""A person who answers every question from a case already told: the example is entered by answers alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from filings.casefile.shape import Keys, walked
from filings.interview import plan
from filings.interview.draft import is_unsaid
from filings.interview.question import End, Kind, Question
from filings.interview.session import Doubt, Kept, Session
from filings.interview.shown import model_at


@dataclass(frozen=True, slots=True)
class Reply:
    """What the person does: says something, says it is unknown, passes, or goes on at the crossroad."""

    said: str = ""
    unsaid: str = ""
    passes: bool = False


PASS = Reply(passes=True)


def at(answers: Any, keys: Keys) -> Any:
    for key in keys:
        try:
            answers = answers[key]
        except (KeyError, IndexError, TypeError):
            return None
    return answers


def reply_to(question: Question, told: Mapping[str, Any], now: Mapping[str, Any]) -> Reply:
    """Return what someone who knows ``told`` answers, when the case holds ``now``."""
    if question.kind is Kind.CROSSROAD:
        return Reply("1")
    keys = walked(question.place.rstrip("+*"))
    if question.kind is Kind.DETAILS:
        group = at(told, keys) or {}
        chosen = [n for n, option in enumerate(question.options, 1) if group.get(option.value) not in (None, [])]
        return Reply(", ".join(map(str, chosen))) if chosen else PASS
    value, name = at(told, keys), keys[-1]
    opened = plan.opened_by(model_at(keys[:-1]), str(name)) if isinstance(name, str) else ""
    if value is None or value == []:
        return PASS
    if is_unsaid(value):
        return Reply(unsaid=value["answered"])
    if isinstance(value, list) and value and isinstance(value[0], Mapping):
        there = at(now, keys) or []
        rest = value[len(there) :] if len(there) or name != "complainants" else value[1:]
        return Reply(_opening(str(name), opened, rest, question)) if rest else PASS
    if isinstance(value, Mapping):
        return Reply(_group(str(name), opened, value, question))
    if isinstance(value, list):
        options = [option.value for option in question.options]
        if options:
            return Reply(", ".join(_ranked(str(one), options) for one in value))
        return Reply("\n".join(map(str, value)))
    if question.kind is Kind.YES_NO:
        return Reply("oui" if value == "true" else "non")
    if question.kind is Kind.CHOICE:
        return Reply(_ranked(str(value), [option.value for option in question.options]))
    return Reply(str(value))


def _ranked(value: str, options: Sequence[str]) -> str:
    return value if all(option.isdigit() for option in options) else str(options.index(value) + 1)


def _opening(name: str, opened: str, things: Sequence[Mapping[str, Any]], question: Question) -> str:
    if question.kind is Kind.YES_NO:
        return "oui"
    if question.kind is Kind.SEVERAL:
        return ", ".join(_ranked(one[opened], [option.value for option in question.options]) for one in things)
    lines = {
        "accounts": _account,
        "exhibits": lambda one: one["title"],
        "posts": lambda one: one.get("url") or one["text"],
        "dependants": lambda one: f"{one['who']}, {one['age']}",
        "costs": lambda one: f"{one['label']} : {one['euros']}",
        "ips": lambda one: f"{one['address']}, {one.get('when', '')}",
    }
    return "\n".join(lines[name](one) if name in lines else one[opened] for one in things)


def _account(one: Mapping[str, Any]) -> str:
    named = one.get("handle") or one.get("displayed_name")
    return one.get("url") or (f"{one['platform']} : {named}" if named else one["id"])


def _group(name: str, opened: str, value: Mapping[str, Any], question: Question) -> str:
    if opened:
        options = [option.value for option in question.options]
        return _ranked(value[opened], options) if options else value[opened]
    if name == "address":
        town = f"{value.get('postcode', '')} {value.get('city', '')}".strip()
        return "\n".join([*value.get("lines", ()), town])
    return "oui"


def answer(session: Session, question: Question, reply: Reply) -> int:
    """Answer one question as a face would; return how many answers it took."""
    if question.kind is Kind.CROSSROAD:
        session.go_on()
        return 1
    if reply.passes:
        outcome = session.skip(question)
    elif reply.unsaid:
        outcome = session.unsaid(question, reply.unsaid)
    else:
        outcome = session.answer(question, reply.said)
    taken, agreed = 1, set()
    while isinstance(outcome, Doubt):
        agreed.add(outcome.code)
        taken += 1
        outcome = session.answer(question, outcome.reply, agreed)
    assert isinstance(outcome, Kept), (question.place, reply, outcome)
    return taken


def enter(session: Session, told: Mapping[str, Any], limit: int = 2000) -> int:
    """Go through the whole interview; return how many answers it took."""
    taken = 0
    while not isinstance(question := session.next(), End):
        taken += answer(session, question, reply_to(question, told, session.look.answers))
        if question.place == "accounts":
            taken += _marks(session, told)
        assert taken < limit, f"the interview does not end: {question.place}"
    return taken


def _marks(session: Session, told: Mapping[str, Any]) -> int:
    """Give each account the mark by which the facts call it; the interview gave it the name it was told by."""
    taken = 0
    for n, one in enumerate(told.get("accounts") or ()):
        if at(session.look.answers, ("accounts", n, "id")) != one["id"]:
            session.jump(f"accounts[{n}].id")
            question = session.next()
            assert not isinstance(question, End)
            taken += answer(session, question, Reply(one["id"]))
    return taken


def values(told: Any) -> int:
    """Count the values of a case: what a person would have to say one by one."""
    if isinstance(told, Mapping):
        return sum(map(values, told.values()))
    return sum(map(values, told)) if isinstance(told, list) else 1


ON = {"salome-2013": date(2013, 11, 10), "elu-2013": date(2013, 9, 20), "lycee-2026": date(2026, 3, 11)}
