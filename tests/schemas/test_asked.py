"""Every question is asked in correct, plain French, and what it offers as an example is an answer to it."""

import re
from collections.abc import Iterator
from typing import Any, get_type_hints

import pytest
from pydantic import BaseModel, TypeAdapter

from schemas.asked import Asked, Choice, Told, Unsaid, asked_of, is_later, told
from schemas.case import Case
from schemas.editor import json_schema
from schemas.fact import Channel, Fact, FactKind, Ground
from schemas.named import Civility

#: Fields that no question asks, and why.
NEVER_ASKED = {
    ("Fact", "id"): "given by the place of the fact in the file",
    ("Unsaid", "answered"): "it is the answer to any question, not a question",
}


def kinds(base: type) -> Iterator[type]:
    for kind in base.__subclasses__():
        if kind.__module__.startswith("schemas."):
            yield kind
        yield from kinds(kind)


# Loading the case loads every model.
MODELS: list[type[BaseModel]] = sorted(set(kinds(BaseModel)) - {Unsaid.__base__}, key=lambda model: model.__qualname__)
CHOICES: list[type[Choice]] = sorted(set(kinds(Choice)), key=lambda choice: choice.__qualname__)
FIELDS = [(model, name) for model in MODELS for name in model.model_fields]
QUESTIONS = [(model, name, asked) for model, name in FIELDS if (asked := asked_of(model, name))]
IDS = [f"{model.__name__}.{name}" for model, name, _ in QUESTIONS]


def test_the_whole_case_is_walked() -> None:
    assert Case in MODELS and Fact in MODELS and FactKind in CHOICES
    assert len(QUESTIONS) > 120


def test_every_field_is_asked_except_those_with_a_reason() -> None:
    silent = {(model.__name__, name) for model, name in FIELDS if asked_of(model, name) is None}
    assert silent == set(NEVER_ASKED)


@pytest.mark.parametrize(("model", "name", "asked"), QUESTIONS, ids=IDS)
def test_an_example_is_an_answer_to_its_question(model: type[BaseModel], name: str, asked: Asked) -> None:
    if not asked.example:
        return
    # The other fields are left out: what is missing there is not what is tested.
    adapter = TypeAdapter(get_type_hints(model, include_extras=True)[name])
    assert adapter.validate_python(asked.example) not in (None, "", [])


@pytest.mark.parametrize(("model", "name", "asked"), QUESTIONS, ids=IDS)
def test_a_condition_answers_for_an_empty_and_for_a_full_draft(model: type[BaseModel], name: str, asked: Asked) -> None:
    if asked.only_if is None:
        return
    full_case = {key: [{}, {}] for key in Case.model_fields}
    assert asked.only_if({}, {}) in (True, False)
    for kind in [None, "", *(kind.value for choice in CHOICES for kind in choice)]:
        full = {**dict.fromkeys(model.model_fields, "x"), "kind": kind}
        assert asked.only_if(full, full_case) in (True, False)
        assert asked.only_if(dict.fromkeys(model.model_fields), {}) in (True, False)


@pytest.mark.parametrize(("model", "name", "asked"), QUESTIONS, ids=IDS)
def test_a_condition_opens_for_some_draft(model: type[BaseModel], name: str, asked: Asked) -> None:
    if asked.only_if is None:
        return
    full_case = {key: [{}, {}] for key in Case.model_fields}
    every = [kind.value for choice in CHOICES for kind in choice]
    drafts = [{**dict.fromkeys(model.model_fields, "x"), "kind": kind, "form": kind} for kind in every]
    assert any(asked.only_if(draft, full_case) for draft in drafts)


@pytest.mark.parametrize(("model", "name", "asked"), QUESTIONS, ids=IDS)
def test_a_question_is_plain_correct_french(model: type[BaseModel], name: str, asked: Asked) -> None:
    assert asked.title[0].isupper() and not asked.title.endswith((".", "?", ":"))
    assert len(asked.title) <= 40
    assert asked.question[0].isupper() and asked.question.endswith(("?", ".")), asked.question
    assert len(asked.question) <= 110, "a question is read in one breath"
    for text in (asked.help, asked.why):
        assert not text or (text[0].isupper() and text.endswith(("?", "."))), text
        assert len(text) <= 200
    for text in (asked.title, asked.question, asked.help, asked.why):
        assert_french(text)


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.__name__)
def test_a_label_is_plain_correct_french(choice: type[Choice]) -> None:
    labels = [one.label for one in choice]
    assert len(set(labels)) == len(labels)
    for one in choice:
        assert re.fullmatch(r"[a-z][a-z_]*", one.value)
        assert not one.label.endswith(".")
        assert_french(one.label)


def assert_french(text: str) -> None:
    text = text.replace("https://…", "l’adresse")
    assert "'" not in text, f"a typographic apostrophe is ’: {text}"
    assert "..." not in text and '"' not in text
    # Plain spaces in the source: the front typesets (schemas.asked says why).
    assert not re.search("[\u00a0\u202f]|  ", text)
    assert not re.search(r"\w[?!:;»]|«\w", text), text
    assert not re.search(r"\s[,.](?!\.)|^\s|\s$", text), text
    assert not re.search(r"\b(?:tu|ton|ta|tes|veuillez|cocher|é·e|\(e\))\b", text), text
    assert not re.search(r"\w·\w|\(e\)", text), text


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.__name__)
def test_a_choice_may_be_given_by_its_word_or_by_its_label(choice: type[Choice]) -> None:
    for one in choice:
        assert choice(one.value) is choice(one.label) is choice(one.value.upper().replace("_", "-")) is one
    with pytest.raises(ValueError):
        choice("rien de tel")


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.__name__)
def test_no_word_means_two_choices(choice: type[Choice]) -> None:
    words = [word for one in choice for word in {said.casefold() for said in (one.value, one.label, *one.also)}]
    assert len(set(words)) == len(words)
    assert all(choice(word) is one for one in choice for word in one.also)


@pytest.mark.parametrize(
    ("choice", "said", "meant"),
    [
        (Civility, "Mme", "madame"),
        (Civility, "M.", "monsieur"),
        (Civility, "Mlle", "madame"),
        (Civility, "MR", "monsieur"),
        (Channel, "MP", "private_message"),
        (Channel, "DM", "private_message"),
        (Channel, "message prive", "private_message"),
        (Channel, "texto", "sms"),
        (Channel, "mail", "email"),
        (FactKind, "insultes", "insult"),
        (FactKind, "Menaces de mort", "death_threat"),
        (FactKind, "usurpation d'identité", "false_profile"),
        (Ground, "Antisemite", "antisemitic"),
    ],
)
def test_an_ordinary_word_of_a_cell_is_an_answer(choice: type[Choice], said: str, meant: str) -> None:
    assert str(choice(said)) == meant  # type: ignore[call-arg]


def test_an_answer_can_be_a_value_nothing_unknown_declined_or_later() -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(Told[int])
    assert told(adapter.validate_python("3")) == 3
    assert adapter.validate_python(None) is None
    later, unknown = (adapter.validate_python({"answered": word}) for word in ("later", "unknown"))
    assert is_later(later) and not is_later(unknown) and not is_later(None)
    assert told(later) is told(unknown) is None


def test_an_editor_is_given_french_titles_and_descriptions_everywhere() -> None:
    schema = json_schema()
    groups = {"Case": schema, **schema["$defs"]}
    seen = 0
    for name, group in groups.items():
        for field, described in group.get("properties", {}).items():
            seen += 1
            assert described.get("title") and described.get("description"), (name, field)
        for choice in group.get("oneOf", ()):
            assert choice["const"] and choice["title"]
    assert seen > 120


def test_an_editor_accepts_scalars_as_they_are_written_in_yaml() -> None:
    properties = json_schema()["$defs"]["Fact"]["properties"]
    count = properties["count"]["oneOf"][0]
    assert set(count["type"]) == {"integer", "string"} and count["minimum"] == 1
    posts, in_a_file = properties["posts"]["anyOf"]
    assert "string" in properties["exhibits"]["type"] and "null" in posts["type"] and in_a_file["type"] == "string"
    assert {"const": "death_threat", "title": "des menaces de mort"} in json_schema()["$defs"]["FactKind"]["oneOf"]
