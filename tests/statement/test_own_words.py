"""Somebody’s own words: each text of a case is gone through, or excused with a reason."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from filings.casefile.read import load
from filings.review.judge import reviewed
from filings.statement.own_words import EXCUSED, own_words, walked
from schemas.case import Case
from schemas.words import Line, Prose, Verbatim
from tests.review.telling import day, tell

#: The marks of a text that is nobody’s sentence: what bounds a name, what an address or a number is read by.
_TEXTS = (get_args(Prose)[1], get_args(Line)[1])


def models(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    if model not in seen:
        seen.add(model)
        yield model
        for field in model.model_fields.values():
            for inner in nested(field.annotation):
                yield from models(inner, seen)


def nested(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for one in get_args(annotation):
        yield from nested(one)


def texts_of(model: type[BaseModel]) -> Iterator[str]:
    """The fields of prose, of a line or of quoted words, read from how they are printed: a name is bounded."""
    for name, field in model.model_fields.items():
        shown = repr(field.annotation) + repr(field.metadata)
        bounded = "max_length" in shown or "MaxLen" in shown
        prose = "_some" in shown or ("_one_line" in shown and not bounded)
        quoted = "Verbatim" in shown and not any(mark in shown for mark in ("_verbatim_line", "_url", "_ip", "_sha256"))
        if prose or quoted:
            yield name


def test_every_text_of_a_case_is_gone_through_or_excused_with_a_reason() -> None:
    every = {(model, name) for model in models(Case, set()) for name in texts_of(model)}
    gone_through = {(model, name) for model in models(Case, set()) for name in walked(model)}
    assert every - gone_through - set(EXCUSED) - {(one, name) for one, name in every if name == "text"} == set()
    assert len(gone_through) > 20 and all(len(reason) > 10 for reason in EXCUSED.values())
    assert {name for model, name in EXCUSED if name not in model.model_fields} == set()


PLACES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("complainants[0].vulnerability", {"complainants": [{"vulnerability": "WORDS"}]}),
    ("complainants[0].occupation", {"complainants": [{"occupation": "WORDS"}]}),
    ("complainants[0].dependants[0].who", {"complainants": [{"dependants": [{"who": "WORDS"}]}]}),
    ("accounts[0].described", {"accounts": [{"id": "a", "described": "WORDS"}]}),
    ("accounts[0].holder", {"accounts": [{"id": "a", "holder": "WORDS"}]}),
    ("accounts[0].holder_basis", {"accounts": [{"id": "a", "holder_basis": "WORDS"}]}),
    ("exhibits[0].title", {"exhibits": [{"number": 1, "title": "WORDS"}]}),
    ("steps[0].outcome", {"steps": [{"kind": "other", "outcome": "WORDS"}]}),
    ("steps[0].details", {"steps": [{"kind": "other", "details": "WORDS"}]}),
    ("steps[0].to", {"steps": [{"kind": "contact_attempt", "to": "WORDS"}]}),
    ("harm.told", {"harm": {"told": "WORDS"}}),
    ("harm.quoted", {"harm": {"quoted": "WORDS"}}),
    ("harm.health", {"harm": {"health": "WORDS"}}),
    ("harm.costs[0].label", {"harm": {"costs": [{"label": "WORDS", "euros": "3"}]}}),
    ("witnesses[0].saw", {"witnesses": [{"saw": "WORDS"}]}),
    ("management[0].user_since", {"management": [{"platform": "x", "user_since": "WORDS"}]}),
    ("management[0].words", {"management": [{"platform": "x", "words": "WORDS"}]}),
    ("minister.words", {"minister": {"ministry": "justice", "words": "WORDS"}}),
    ("minister.law_gap", {"minister": {"ministry": "justice", "law_gap": "WORDS"}}),
    *(
        (f"facts[0].{name}", {"facts": [{"kind": "threat", name: "WORDS"}]})
        for name in ("story", "exposed", "profile_use", "condition", "adult", "frequency", "place")
    ),
)


def with_words(told: Any, words: str) -> Any:
    if isinstance(told, dict):
        return {key: with_words(one, words) for key, one in told.items()}
    if isinstance(told, list):
        return [with_words(one, words) for one in told]
    return words if told == "WORDS" else told


@pytest.mark.parametrize(("place", "told"), PLACES, ids=[place for place, _ in PLACES])
def test_words_are_found_at_their_place(place: str, told: dict[str, Any]) -> None:
    assert (place, "mes mots") in list(own_words(Case.model_validate(with_words(told, "mes mots"))))


@pytest.mark.parametrize(("place", "told"), PLACES, ids=[place for place, _ in PLACES])
def test_an_address_is_told_of_wherever_words_are_printed(place: str, told: dict[str, Any]) -> None:
    _, verdict = reviewed(
        tell(**with_words(told, "près du 12 rue des Lilas"))
        if "facts" not in told
        else Case.model_validate(with_words(told, "près du 12 rue des Lilas")),
        day("2026-03-11"),
    )
    assert place in {one.where for one in verdict.findings if one.code == "address-in-words"}


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PLACES), min_size=1, max_size=5, unique_by=lambda one: next(iter(one[1]))))
def test_words_told_together_are_all_found(those: list[tuple[str, dict[str, Any]]]) -> None:
    told = {key: value for _, one in those for key, value in one.items()}
    found = [
        place for place, words in own_words(Case.model_validate(with_words(told, "mes mots"))) if words == "mes mots"
    ]
    assert sorted(found) == sorted(place for place, _ in those)


def test_what_was_quoted_is_known_from_what_was_told() -> None:
    case = Case.model_validate({"harm": {"quoted": "Je n’en peux plus.", "told": "Je dors mal."}})
    assert [type(text) is Verbatim for _, text in own_words(case)] == [False, True]


HOLE = """\
reference: trou
complainants: [{civility: madame, first_names: Ana, last_name: Exemple}]
facts:
  - {kind: personal_data, when: 3 mars 2024, story: Ils ont publié mon adresse., exposed: Hier soir ils sont venus.}
  - {kind: harassment, when: 2 mars 2024, story: Hier soir., frequency: tous les jours depuis hier}
harm: {told: Je ne dors plus., health: Depuis hier je vois un médecin au 14 rue des Lilas.}
witnesses: [{first_names: Luc, last_name: Essai, saw: Hier soir il a vu les messages.}]
"""


def test_words_of_a_day_long_past_are_told_at_each_printed_place(tmp_path: Path) -> None:
    path = tmp_path / "trou.yaml"
    path.write_text(HOLE, encoding="utf-8")
    _, verdict = reviewed(load(path).case, day("2026-03-11"))
    assert {one.where for one in verdict.findings if one.code == "relative-words"} == {
        "facts[0].exposed",
        "facts[1].story",
        "facts[1].frequency",
        "harm.health",
        "witnesses[0].saw",
    }
