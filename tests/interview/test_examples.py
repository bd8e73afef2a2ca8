"""Whole cases told by answers alone: nothing of them is out of reach, and it takes no more answers than it must."""

from typing import Any

import pytest

from filings.casefile.dialect import plain
from filings.casefile.read import load
from filings.days import DocumentDay
from filings.interview.draft import Draft
from filings.interview.session import Session
from schemas.case import Case
from tests.interview.driver import ON, enter, values
from tests.support import EXAMPLES


def told(name: str) -> Any:
    return plain(load(EXAMPLES / f"{name}.yaml").tree)


def case_of(answers: Any, reference: str) -> dict[str, Any]:
    dumped: dict[str, Any] = Case.model_validate({**answers, "reference": reference}).model_dump(mode="json")
    return dumped


@pytest.mark.parametrize("name", ON)
def test_an_example_entered_by_answers_alone_is_the_example(name: str) -> None:
    example = told(name)
    session = Session(Draft(ON[name]))
    taken = enter(session, example)
    assert case_of(session.look.answers, name) == case_of(example, name)
    assert taken <= values(example) * 1.2
    assert not session.look.faults


def test_the_simplest_complaint_takes_at_most_fourteen_answers_and_leaves_nothing_to_complete(tmp_path: Any) -> None:
    from filings.assembly.word.text_view import text_view
    from filings.interview.question import Kind
    from filings.interview.session import Doubt, Kept
    from filings.make import make

    on = DocumentDay(ON["elu-2013"])
    path = tmp_path / "dossier.yaml"
    session = Session.open(path, on)
    replies = {
        "for_whom": "pour moi",
        "harm.in_danger": "non",
        "facts": "2",
        "facts[0].when": "depuis fin août",
        "facts[0].story": "Un compte répond à tous mes messages par des insultes.",
        "facts[0].channel": "1",
        "facts[0].platform": "twitter",
        "complainants[0].last_name": "Marchand",
        "complainants[0].first_names": "Salomé",
        "complainants[0].birth_date": "14 mai 1979",
        "complainants[0].address": "12 rue des Lilas, 78000 Versailles",
    }
    taken = 0
    while (question := session.next()).kind is not Kind.CROSSROAD:  # type: ignore[union-attr]
        outcome, agreed = session.answer(question, replies[question.place]), set()  # type: ignore[arg-type]
        taken += 1
        while isinstance(outcome, Doubt):
            agreed.add(outcome.code)
            outcome = session.answer(question, outcome.reply, agreed)  # type: ignore[arg-type]
            taken += 1
        assert isinstance(outcome, Kept), outcome
    session.close()
    # The crossroad, and the choice that follows the summary.
    assert taken + 2 <= 14
    made = make(path, on=on)
    complaint = next(one for one in made.documents if one.filing == "complaint")
    assert "À compléter" not in text_view(complaint.written.path)
    assert not complaint.holes
