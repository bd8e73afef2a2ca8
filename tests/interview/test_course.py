"""Whatever is answered, the interview ends, asks nothing that is closed, and can always go back."""

import random
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from filings.casefile.shape import spot, walked
from filings.interview import course, plan
from filings.interview.draft import Draft
from filings.interview.question import End, Kind, Question, shape
from filings.interview.session import Doubt, Kept, Session
from schemas.asked import Telling, Unsaid, asked_of
from schemas.case import Case
from schemas.fact import SETTINGS, FactKind

ON = date(2026, 11, 21)

Golden = Callable[[str, str], None]


def an_answer(question: Question, choose: random.Random, *, everything: bool = False) -> str:
    """An answer that fits the question: its example, one of its options, or a few words."""
    options = [option.value for option in question.options]
    if question.kind in {Kind.DETAILS, Kind.SEVERAL}:
        wanted = options if everything else choose.sample(options, min(len(options), choose.randint(1, 3)))
        return ", ".join(wanted)
    if question.kind is Kind.CHOICE:
        return options[-1] if everything else choose.choice(options)
    if question.kind is Kind.YES_NO:
        return "oui" if everything else choose.choice(["oui", "non"])
    name = question.place.rsplit(".", 1)[-1].rstrip("+*").split("[")[0]
    known = {
        "accounts": "https://twitter.com/exemple_03\n@exemple_04",
        "posts": "https://twitter.com/exemple_03/status/1\nDes mots seuls",
        "exhibits": "Capture du profil\nCertificat médical",
        "costs": "changement de numéro : 49,90",
        "dependants": "fille, 11",
        "ips": "192.0.2.17, 12/09/2013 à 23 h 40",
        "management": "twitter",
        "address": "1 rue de la Loi\n1000 Bruxelles",
        "birth_date": "14 mai 2012",
        "platform": "twitter",
        "copied_to": "twitter",
        "court": "Versailles",
        "itt_days": "5",
        "stopped_days": "5",
        "estimate": "1500",
    }
    if name in known:
        return known[name]
    if question.kind is Kind.DATE:
        return "12 septembre 2025"
    return question.asked.example or "mots"


def reply(session: Session, question: Question, said: str) -> bool:
    outcome, agreed = session.answer(question, said), set()
    while isinstance(outcome, Doubt):
        agreed.add(outcome.code)
        outcome = session.answer(question, outcome.reply, agreed)
    return isinstance(outcome, Kept)


def is_asked(question: Question, session: Session) -> bool:
    keys = walked(question.place.rstrip("+*"))
    at = spot(Case, keys)
    if at.asked is None or at.asked.only_if is None or isinstance(keys[-1], int):
        return True
    return at.asked.only_if(session.look.here(keys[:-1]), session.look.answers)


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 10_000))
def test_whatever_is_answered_it_ends_asks_nothing_closed_and_goes_back(seed: int) -> None:
    choose = random.Random(seed)
    session = Session(Draft(ON))
    first = session.next()
    assert not session.back(), "nothing stands before the first question"
    for count in range(1500):
        question = session.next()
        if isinstance(question, End):
            break
        if question.kind is Kind.CROSSROAD:
            session.go_on()
            continue
        assert is_asked(question, session), question.place
        if count % 7 == 3 and question != first:
            assert session.back(), question.place
            before = session.next()
            assert before.place != question.place
            if isinstance(before, Question) and before.kind is Kind.CROSSROAD:
                session.go_on()
            else:
                assert isinstance(before, Question)
                session.skip(before)
            continue
        way = choose.random()
        growing = question.more or len(question.place) > 30
        if way < 0.35 or (growing and way < 0.8):
            session.skip(question)
        elif way < 0.55:
            session.unsaid(question, choose.choice(["unknown", "later", "declined"]))
        elif not reply(session, question, an_answer(question, choose)):
            session.skip(question)
    else:
        raise AssertionError("the interview does not end")
    assert not session.look.faults
    assert session.back(), "one may go back from the end"


def models() -> list[type[BaseModel]]:
    found: list[type[BaseModel]] = []

    def walk(model: type[BaseModel]) -> None:
        if model in found:
            return
        found.append(model)
        for name in model.model_fields:
            if inner := shape(model, name).model:
                walk(inner)

    walk(Case)
    return found


FOR_LAWYERS = {
    (model.__name__, name): reason for model in plan.ORDERS for name, reason in plan.ORDERS[model].given.items()
}


def test_at_most_ten_fields_are_left_to_lawyers_each_with_its_reason() -> None:
    assert len(FOR_LAWYERS) <= 10
    assert all(FOR_LAWYERS.values())


def places_of_someone_who_tells(facts: str) -> set[tuple[str, str]]:
    session = Session(Draft(ON))
    choose = random.Random(1)
    more: dict[str, int] = {}
    reached: set[tuple[str, str]] = set()
    while not isinstance(question := session.next(), End):
        reached |= {(visit.model.__name__, visit.name) for visit in course.visits(session.look)}
        if question.kind is Kind.CROSSROAD:
            session.go_on()
            continue
        if question.more:
            more[question.place] = more.get(question.place, 0) + 1
            if question.place not in {"complainants+", "witnesses+"} or more[question.place] > 1:
                session.skip(question)
                continue
        said = an_answer(question, choose, everything=True)
        if question.place == "facts":
            said = facts
        if question.place == "steps":
            said = "complaint_prosecutor, platform_report"
        if question.place == "exhibits[0].kind":
            said = "capture"
        if question.place.endswith("bond"):
            said = "classmate"
        if question.place.endswith("entered"):
            said = "oui"
        if question.place == "for_whom":
            said = "pour moi"
        if question.place.endswith(".organisation"):
            # The first is of flesh, the next an association.
            said = "non" if question.place.startswith("complainants[0]") else "association"
        if not reply(session, question, said):
            session.skip(question)
    return reached


def test_every_other_field_is_reached_by_someone_who_tells_everything() -> None:
    online = "personal_data, false_profile, death_threat, threat, insult, calls, solicitation, intrusion, blackmail"
    facts = f"{online}, in_person"
    # Where the intimate image of a minor is told, no file is asked for.
    reached = places_of_someone_who_tells(facts) | places_of_someone_who_tells("intimate_image")
    asked = {
        (model.__name__, name)
        for model in models()
        for name in model.model_fields
        if asked_of(model, name) is not None and name not in plan.OPEN
    }
    assert asked - reached - set(FOR_LAWYERS) == set()
    assert issubclass(Case, Telling) and Unsaid.__name__ == "Unsaid"


def test_the_plan_reads_as_a_plan(golden: Golden) -> None:
    golden("interview.txt", "\n".join(plan.outline()))


@pytest.mark.parametrize("kind", [kind for kind in FactKind if kind.value in SETTINGS])
def test_only_the_circumstances_that_can_count_for_a_fact_are_offered(kind: FactKind) -> None:
    session = Session(Draft(ON))
    while not isinstance(question := session.next(), End):
        if question.place == "facts[0].setting":
            break
        if question.kind is Kind.CROSSROAD:
            session.go_on()
        elif question.place == "facts":
            reply(session, question, kind.value)
        elif question.place == "facts[0]*":
            reply(session, question, "setting")
        else:
            session.skip(question)
    assert isinstance(question, Question)
    assert {one.value for one in question.options} == {one.value for one in SETTINGS[kind.value]}
