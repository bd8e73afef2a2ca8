"""Whatever is wrong in a case file is said in French, without repeating more than is needed to find it."""

import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core.core_schema import ErrorType

from filings.errors import SHOWN, FilingsError, Problems, cut, nearest, say
from schemas.case import Case

ENGLISH = re.compile(r"\b(?:input|should|valid|field|required|the|must|value|error)\b", re.IGNORECASE)

#: What each kind of core schema may refuse, from the documentation of pydantic-core.
REFUSALS: dict[str, set[str]] = {
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden", "model_attributes_type", "invalid_key"},
    "list": {"list_type", "too_long", "too_short", "recursion_loop"},
    "str": {"string_type", "string_unicode", "string_too_long", "string_too_short"},
    "int": {
        "int_type",
        "int_parsing",
        "int_parsing_size",
        "int_from_float",
        "greater_than_equal",
        "less_than_equal",
        "finite_number",
    },
    "decimal": {
        "decimal_type",
        "decimal_parsing",
        "decimal_max_places",
        "finite_number",
        "greater_than_equal",
        "less_than_equal",
    },
    "bool": {"bool_type", "bool_parsing"},
    "date": {"date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact"},
    "enum": {"enum"},
    "literal": {"literal_error"},
    "none": {"none_required"},
    "tagged-union": {"union_tag_invalid", "union_tag_not_found"},
    # These refuse nothing of their own: their inside does, or a validator of ours, in French.
    "default": set(),
    "nullable": set(),
    "definitions": set(),
    "definition-ref": set(),
    "model-field": set(),
    "function-after": {"value_error", "assertion_error"},
    "function-before": {"value_error", "assertion_error"},
    "function-plain": {"value_error", "assertion_error"},
    "function-wrap": {"value_error", "assertion_error"},
}


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        # « no-info » and « with-info » tell how a function of ours is called.
        if isinstance(schema.get("type"), str) and not schema["type"].endswith("-info"):
            yield schema
        for key, value in schema.items():
            if key not in {"metadata", "serialization"}:
                yield from parts(value)
    elif isinstance(schema, list | tuple):
        for value in schema:
            yield from parts(value)


Case.model_rebuild()  # the schema of a model is made when it is first used
KINDS = sorted({part["type"] for part in parts(Case.__pydantic_core_schema__)})
ERRORS = sorted(set().union(*(REFUSALS.get(kind, set()) for kind in KINDS)))


def test_every_kind_of_refusal_of_the_schemas_is_known() -> None:
    assert {"model", "str", "int", "bool", "enum", "tagged-union"} <= set(KINDS)
    assert set(KINDS) <= set(REFUSALS), "a new kind of field: what can it refuse, and how is that said in French?"


@pytest.mark.parametrize("kind", ERRORS)
def test_every_error_the_schemas_can_raise_has_its_french_sentence(kind: str) -> None:
    assert kind in get_args(ErrorType)
    context = {
        "ge": 1,
        "le": "Decimal('1E+9')",
        "expected": "'madame' or 'monsieur'",
        "max_length": 4,
        "min_length": 1,
        "error": "Cette date est vide.",
        "decimal_places": 2,
    }
    for found in ("mada me", None, ["a"], {"a": 1}, 3, True):
        error = {
            "type": kind,
            "loc": ("facts", 0, "kind"),
            "msg": "Input should be valid",
            "input": found,
            "ctx": context,
        }
        what, remedy = say(error, title="Nature du fait", keys=("kind", "when"))
        assert what and what != "Cette réponse n’est pas acceptée ici"
        assert not ENGLISH.search(f"{what} {remedy}"), what
        assert "None" not in what + remedy and "{" not in what + remedy


@pytest.mark.parametrize("kind", sorted(set(get_args(ErrorType)) - set(ERRORS)))
def test_an_error_nobody_foresaw_is_still_said_in_french(kind: str) -> None:
    what, remedy = say({"type": kind, "loc": (), "msg": "Input should be valid", "input": 3, "ctx": {}})
    assert what and not ENGLISH.search(f"{what} {remedy}")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["facts", "harm", "kind", "when", "told", "answered", "accounts", "id", "estimate", "posts"]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_whatever_is_answered_the_refusal_is_french(answers: object) -> None:
    try:
        Case.model_validate(answers)
    except ValidationError as refused:
        for error in refused.errors():
            what, remedy = say(dict(error), private=True)
            assert what and not ENGLISH.search(f"{what} {remedy}".replace("valeur", ""))


def one_fault(answers: object) -> dict[str, Any]:
    with pytest.raises(ValidationError) as refused:
        Case.model_validate(answers)
    (error,) = refused.value.errors()
    return dict(error)


def test_a_misspelt_choice_is_answered_by_the_nearest_one() -> None:
    assert say(one_fault({"facts": [{"kind": "thret"}]})) == (
        "« thret » n’est pas un choix possible : vouliez-vous « threat » ?",
        "",
    )


def test_a_choice_near_nothing_is_answered_by_the_list() -> None:
    _, remedy = say(one_fault({"complainants": [{"civility": "docteur"}]}))
    assert remedy == "Choix possibles : madame, monsieur."


def test_a_misspelt_key_is_answered_by_the_nearest_one() -> None:
    what, _ = say(one_fault({"facts": [{"kind": "threat", "storry": "x"}]}), keys=("kind", "when", "story"))
    assert what == "La rubrique « storry » n’existe pas ici : vouliez-vous « story » ?"


def test_a_bound_is_said_in_plain_figures() -> None:
    assert say(one_fault({"harm": {"estimate": "2000000000"}}))[1] == "Il faut un nombre au plus égal à 1000000000."
    assert say(one_fault({"harm": {"itt_days": "-1"}}))[1] == "Il faut un nombre au moins égal à 0."


def test_a_private_value_is_never_repeated() -> None:
    error = one_fault({"harm": {"itt_days": "secret"}})
    assert "secret" in " ".join(say(error))
    assert "secret" not in " ".join(say(error, private=True))


@given(st.text(max_size=200))
def test_what_is_repeated_of_a_value_is_short_and_on_one_line(text: str) -> None:
    shown = cut(text)
    assert len(shown) <= SHOWN and "\n" not in shown
    shown.encode("utf-8")


def test_the_nearest_word_forgives_case_spaces_and_hyphens() -> None:
    assert nearest("False Profile", ["threat", "false_profile"]) == "false_profile"
    assert nearest("zzz", ["threat", "false_profile"]) == ""


def test_an_error_says_where_what_and_what_to_do() -> None:
    assert str(FilingsError("dossier.yaml", "ce fichier n’existe pas", "Vérifiez son nom.")) == (
        "dossier.yaml : ce fichier n’existe pas. Vérifiez son nom."
    )
    assert str(FilingsError("", "Est-ce bien lui ?")) == "Est-ce bien lui ?"


def test_several_problems_are_one_error_of_several_lines() -> None:
    problems = Problems([FilingsError("a", "b"), FilingsError("c", "d", "E.")])
    assert isinstance(problems, FilingsError)
    assert str(problems) == "a : b.\nc : d. E."
    assert (problems.where, problems.what) == ("a", "b")
