"""How a field is asked for: the only place where a question is worded.

A field carries its ``Asked`` beside its type::

    WHEN = Asked(title="Date", question="Quand cela s’est-il passé ?", ...)
    when: Annotated[Told[When], WHEN] = None

The interview, the workbook of a clinic, the JSON Schema and the error messages read it from there.

French texts are written here with typographic apostrophes and plain spaces. The no-break spaces before « ? ! : ; »
and inside « » are put in one place, ``filings.french.typography``, by the front that shows them: a source file full of
invisible spaces cannot be proofread.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal, Self, TypeVar, Union, get_args

from msgspec import Struct
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

#: What has been answered so far: the thing being told, and the whole case it belongs to.
Draft = Mapping[str, Any]


#: What an answer is chosen among, when it is: a register, or what was told before in the same case.
Among = Literal["", "platforms", "courts", "accounts", "exhibits", "complainants"]


class Asked(Struct, frozen=True):
    """A field’s title, question, help and example, in French, and the condition under which it is asked.

    ``why`` says in one line why the question is put, when that is not obvious.
    ``only_if(here, case)`` receives two drafts, either of which may be empty.
    ``sensitive`` marks what may hurt to tell: a front warns before it.
    ``among`` says what the answer is chosen among; ``possible(here)`` are the choices that can count for the thing
    being told, where not all of them do: an interview offers these alone, a file may hold any.
    """

    title: str
    question: str
    help: str = ""
    example: str = ""
    why: str = ""
    only_if: Callable[[Draft, Draft], bool] | None = None
    sensitive: bool = False
    among: Among = ""
    possible: Callable[[Draft], Collection[str]] | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Add nothing to what is checked: said here, it spares Pydantic looking for it, two hundred times a start."""
        return handler(source)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Give an editor the French title, the question and the example of the field."""
        described = dict(handler(schema))
        described["title"] = self.title
        described["description"] = " ".join(part for part in (self.question, self.help) if part)
        if self.example:
            described["examples"] = [self.example]
        return described


def _simple(text: str) -> str:
    text = unicodedata.normalize("NFKD", text.replace("’", "'"))
    plain = "".join(mark for mark in text if not unicodedata.combining(mark))
    return re.sub(r"[\s._-]+", " ", plain).strip().casefold()


class Choice(StrEnum):
    """One of a closed list: an English word in the file, a French label for people.

    ``also`` are the other words by which people write it in a cell or a file: « Mme », « DM ».
    """

    label: str
    also: tuple[str, ...]

    def __new__(cls, value: str, label: str, *also: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.also = also
        return member

    def __str__(self) -> str:
        return str(self._value_)

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        # The French label is accepted too, and « False-Profile »: a workbook shows labels.
        if not isinstance(value, str):
            return None
        said = _simple(value)
        return next((one for one in cls if said in map(_simple, (one.value, one.label, *one.also))), None)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Give an editor each word with its French label."""
        return {"type": "string", "oneOf": [{"const": one.value, "title": one.label} for one in cls]}


class Telling(BaseModel):
    """The base of every thing told: nothing unknown is accepted, nothing changes once read."""

    # Built when a case is first read: all at once, and not at all by who only wants the help.
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _nothing_is_absence(cls, answers: Any) -> Any:
        # A key with nothing after it (« facts: ») is a line not yet filled in.
        if not isinstance(answers, Mapping):
            return answers
        return {key: value for key, value in answers.items() if value is not None or key not in cls.model_fields}


class Unsaid(Telling):
    """An answer that is not a value: « je ne sais pas », « je préfère ne pas répondre », « plus tard ».

    Written ``{answered: later}`` in a case file, so that no text a person may type is mistaken for it.
    """

    answered: Literal["unknown", "declined", "later"] = Field(
        title="Réponse sans valeur",
        description="unknown : je ne sais pas ; declined : je préfère ne pas répondre ; later : plus tard.",
    )


T = TypeVar("T")


def _sort(answer: object) -> str:
    if answer is None:
        return "none"
    if isinstance(answer, Unsaid) or (isinstance(answer, Mapping) and "answered" in answer):
        return "unsaid"
    return "told"


#: The tags pydantic adds to the place of an error; they are no part of the file.
TAGS = frozenset({"told", "unsaid", "none"})


class _Sorted:
    """Has an answer read as what it is: told, answered without a value, or left out."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        # What `Tag` and `Discriminator` would make, in half the time: a case has a hundred and forty such fields.
        *told, _, _ = get_args(source)
        told_schema = handler.generate_schema(Union[tuple(told)])  # noqa: UP007 — as many as there are
        unsaid = handler.generate_schema(Unsaid)
        choices = {"told": told_schema, "unsaid": unsaid, "none": core_schema.none_schema()}
        return core_schema.tagged_union_schema(choices, _sort)


#: A field that may be told, left out, or answered without a value.
Told = Annotated[T | Unsaid | None, _Sorted()]


def told(answer: T | Unsaid | None) -> T | None:
    """Return the value that was told, or None when there is none, for whatever reason."""
    return None if isinstance(answer, Unsaid) else answer


def is_later(answer: object) -> bool:
    """Whether the person answered « plus tard »: the document then shows what remains to be completed."""
    return isinstance(answer, Unsaid) and answer.answered == "later"


def left_open(answer: object) -> bool:
    """Whether nothing was answered, or that it is not known, or later: « non » and « je préfère » close a question."""
    return answer is None or (isinstance(answer, Unsaid) and answer.answered != "declined")


_FLAGS = {"oui": True, "o": True, "vrai": True, "non": False, "n": False, "faux": False}


def _flag(value: object) -> object:
    return _FLAGS.get(value.strip().casefold(), value) if isinstance(value, str) else value


#: Yes or no, in English or in French.
Flag = Annotated[bool, BeforeValidator(_flag)]


def _several(answer: object) -> object:
    if not isinstance(answer, str):
        return answer
    return [part for part in re.split(r"\s*[,;\n]\s*|\s+et\s+", answer.strip()) if part]


def _lines(answer: object) -> object:
    return [line for line in answer.splitlines() if line.strip()] if isinstance(answer, str) else answer


#: Marks a list of short words or numbers that may be written on one line: « 5, 6 et 12 ».
Several = BeforeValidator(_several)

#: Marks a list of lines that may be written as one text.
Lines = BeforeValidator(_lines)


def asked_of(model: type[BaseModel], field: str) -> Asked | None:
    """Return the ``Asked`` a field carries, or None for a field that is never asked (an internal key)."""
    return next((item for item in model.model_fields[field].metadata if isinstance(item, Asked)), None)
