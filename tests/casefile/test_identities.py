"""A fact keeps its name when another is inserted before it, removed, or when it is itself corrected."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.casefile.identities import named, remembered
from schemas.case import Case

STORIES = [
    f"Un message n° {n} m’insulte, {word}." for n, word in enumerate(["lundi", "hier au soir", "chez moi", "encore"])
]


def case(facts: list[dict[str, Any]]) -> Case:
    return Case.model_validate({"facts": facts})


def told(story: str, **more: Any) -> dict[str, Any]:
    return {"kind": "insult", "channel": "public", "story": story, "when": "2 mars 2026", **more}


def ids(facts: list[dict[str, Any]], memory: object) -> list[str]:
    return [fact.id for fact in named(case(facts), memory).facts]


def memory_of(facts: list[dict[str, Any]], before: object = None) -> Any:
    """What a folder remembers, as its file gives it back."""
    return json.loads(json.dumps(remembered(named(case(facts), before), before), sort_keys=True))


A, B, C = told("Il m’insulte."), told("Il me menace.", kind="threat"), told("Il recommence.")


def test_without_a_memory_a_fact_is_named_by_its_place() -> None:
    assert ids([A, B], None) == ["F1", "F2"]


def test_a_fact_inserted_before_others_takes_the_name_of_none() -> None:
    assert ids([A, C, B], memory_of([A, B])) == ["F1", "F3", "F2"]


def test_the_name_of_a_fact_removed_is_given_to_no_other() -> None:
    first = memory_of([A, B])
    assert ids([B, C], memory_of([B], first)) == ["F2", "F3"]
    assert ids([A, C], memory_of([A], first)) == ["F1", "F3"]
    assert ids([C], memory_of([], first)) == ["F3"]


def test_nothing_of_a_fact_removed_is_remembered_but_its_name() -> None:
    memory = memory_of([B], memory_of([A, B]))
    assert memory["F1"] == {} and memory["F2"]
    # Told again, it is a new fact: nothing is left to know it by.
    assert ids([A, B], memory) == ["F3", "F2"]


def test_a_folder_that_still_remembers_a_fact_removed_forgets_it_at_the_next_letter() -> None:
    old = {**memory_of([B]), "F7": {"story": "5f2d", "kind": "81aa"}}
    assert memory_of([B], old)["F7"] == {}


def test_facts_told_in_another_order_keep_their_names() -> None:
    assert ids([B, A], memory_of([A, B])) == ["F2", "F1"]


@pytest.mark.parametrize(
    "corrected",
    [
        {"story": "Il m’insulte, devant tous."},
        {"when": "3 mars 2026"},
        {"channel": "private_message"},
        {"platform": "twitter", "at_night": True},
        {"posts": [{"text": "des mots", "url": "https://exemple.fr/1"}]},
    ],
)
def test_a_fact_corrected_is_known_again(corrected: dict[str, Any]) -> None:
    assert ids([C, {**A, **corrected}, B], memory_of([A, B])) == ["F3", "F1", "F2"]


def test_another_fact_of_the_same_kind_is_not_taken_for_it() -> None:
    other = {"kind": "insult", "channel": "public", "story": "Tout autre chose.", "when": "9 juin 2025"}
    assert ids([other], memory_of([A])) == ["F2"]


def test_two_facts_told_alike_stay_two_in_their_order() -> None:
    assert ids([A, A, B], memory_of([A, A, B])) == ["F1", "F2", "F3"]
    assert ids([C, A, A], memory_of([A, A])) == ["F3", "F1", "F2"]


def test_the_name_that_the_file_gives_is_never_changed() -> None:
    mine = {**A, "id": "menaces"}
    assert ids([B, mine], memory_of([mine, B])) == ["F2", "menaces"]
    # A name that is now somebody’s own is not given to another.
    assert ids([{**C, "id": "F1"}, A], memory_of([A])) == ["F1", "F2"]


@pytest.mark.parametrize(
    "memory",
    [
        None,
        3,
        "F1",
        [],
        {},
        {"F1": 3},
        {"F1": {"story": 3}},
        {"": {"a": "b"}},
        {"x" * 999: {"a": "b"}},
        {"F99999999999": {"a": "b"}},
    ],
)
def test_a_damaged_memory_remembers_nothing(memory: object) -> None:
    assert ids([A, B], memory) in (["F1", "F2"], ["F3", "F4"])
    assert len(set(ids([A, B], memory))) == 2


def test_no_word_of_a_fact_is_in_what_is_remembered() -> None:
    assert "insulte" not in json.dumps(memory_of([A, B])) and "mars" not in json.dumps(memory_of([A, B]))


changes = st.lists(
    st.tuples(st.sampled_from(["insert", "remove", "edit", "swap"]), st.integers(0, 7), st.integers(0, 999)), max_size=8
)


@settings(max_examples=80, deadline=None)
@given(changes)
def test_whatever_is_inserted_removed_or_corrected_what_stays_keeps_its_name(
    changes: list[tuple[str, int, int]],
) -> None:
    facts = [told(" ".join(f"récit{n}{word}" for word in range(6)), frequency=f"{n} fois") for n in range(3)]
    memory: Any = None
    names = dict(zip(range(3), ids(facts, None), strict=True))
    tags = list(range(3))
    memory = memory_of(facts)
    ever = set(names.values())
    for number, (change, at, salt) in enumerate(changes, 3):
        place = at % (len(facts) + 1)
        if change == "insert":
            story = " ".join(f"parole{number}{salt}{word}" for word in range(6))
            facts.insert(place, told(story, frequency=f"{number}-{salt} fois", when=f"{1 + number} mai 2026"))
            tags.insert(place, number)
        elif facts and change == "remove":
            del facts[place % len(facts)], tags[place % len(tags)]
        elif facts and change == "edit":
            where = place % len(facts)
            facts[where] = {**facts[where], "at_night": bool(salt % 2)}
        elif change == "swap":
            facts.reverse()
            tags.reverse()
        now = dict(zip(tags, ids(facts, memory), strict=True))
        assert all(names[tag] == name for tag, name in now.items() if tag in names)
        new = {name for tag, name in now.items() if tag not in names}
        assert not new & ever and len(set(now.values())) == len(now)
        names |= now
        ever |= new
        memory = memory_of(facts, memory)
