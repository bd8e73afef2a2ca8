"""What holds of every document of every case: nothing is lost, nothing is made up, nothing is left hanging."""

import itertools
import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.french.typography import typography
from schemas.asked import Choice, Unsaid
from schemas.case import Case
from tests.telling import CASES, at, case_of, everything, keys, leaves, said, texts_of, tree, with_value, without

#: Places whose text is evidence: it is whatever it is.
VERBATIM = re.compile(r"(texte|termes|adresse|mots_victime|nom|compte)$")

HANGING = [
    (re.compile(r"\bNone\b"), "None"),
    (re.compile(r"(?<=\S)  +"), "two spaces"),
    (re.compile(r"\s[,.](?:\s|$)"), "a space before a comma or a full stop"),
    (re.compile(r"[,;:]\s*[,;.](?!\.)"), "punctuation on punctuation"),
    (re.compile(r"(?<!\.)\.\.(?!\.)"), "two full stops"),
    (re.compile(r"\(\s*\)|«\s*»|\[\s*\]"), "empty brackets"),
    (re.compile(r"^[,;:.)]"), "a text that begins by punctuation"),
    (re.compile(r"[,;]$"), "a text that ends on a comma"),
    (re.compile(r"\b(?:de|à|le|la|les|du|des|par|pour|contre|et|sur)$"), "a text that ends on a small word"),
    (re.compile(r"\b(?:de|à|le|la|les|du|des|par) [.,;)]"), "a small word before punctuation"),
    (re.compile(r"\b(?:de|à) (?:le|les) (?!\w+(?:er|ir|re)\b)[a-z]"), "an article that should be contracted"),
    (re.compile(r"\(e\)|·e"), "a doubled agreement"),
]

#: An opening ends on its comma, an item of a list of requests on « ; ».
ENDS = {"appel": ",", "destinataire": ",", "demandes": "\xa0;", "mesures": "\xa0;", "details": "\xa0;"}


def hanging(place: str, text: str) -> list[str]:
    """Say what hangs in a sentence of ours."""
    if VERBATIM.search(place) or not text:
        return []
    for part, end in ENDS.items():
        if part in place:
            text = text.removesuffix(end)
    return [f"{place} : {what} in {text!r}" for pattern, what in HANGING if pattern.search(text)]


@pytest.mark.parametrize("name", CASES)
def test_whole_cases_read_as_correct_french(name: str) -> None:
    case, on = case_of(tree(name)), CASES[name][1]
    faults = [fault for one in said(case, on) for place, text in texts_of(one.view) for fault in hanging(place, text)]
    assert faults == []


@pytest.mark.parametrize("name", CASES)
def test_without_any_one_answer_every_document_still_reads(name: str) -> None:
    on = CASES[name][1]
    faults: list[str] = []
    tried = 0
    for place in keys(tree(name)):
        try:
            case = case_of(without(name, place))
        except FilingsError:
            continue  # required, or something else refers to it: the person is told where
        tried += 1
        for one in said(case, on):
            for where, text in texts_of(one.view):
                faults += [f"without {place} : {fault}" for fault in hanging(where, text)]
    assert tried > 40
    assert faults == []


@pytest.mark.parametrize(("name", "answer"), [("salome", "later"), ("lycee", "unknown"), ("deux", "declined")])
def test_any_answer_may_be_put_off_unknown_or_declined(name: str, answer: str) -> None:
    on = CASES[name][1]
    faults: list[str] = []
    for place in leaves(tree(name)):
        try:
            case = case_of(with_value(name, place, {"answered": answer}))
        except FilingsError:
            continue
        for one in said(case, on):
            for where, text in texts_of(one.view):
                faults += [f"{answer} at {place} : {fault}" for fault in hanging(where, text)]
    assert faults == []


# --- every word arrives --------------------------------------------------------------------------------------

texts = st.one_of(
    st.sampled_from(
        [
            "{{ 7 * 7 }}",
            "{% for x in y %}",
            "a & b < c > d",
            "« déjà » \"droit\" 'simple'",
            "🙂🇫🇷👩‍👩‍👧",
            "שלום مرحبا",
            "{_{ x }_} {_% y %_}",
            "=1+1",
            "ligne un\nligne deux",
            "x" * 10_000,
        ]
    ),
    st.text(min_size=1, max_size=60),
)

PLACES = [
    ("salome", ("facts", 4, "posts", 0, "text")),
    ("salome", ("harm", "quoted")),
    ("salome", ("accounts", 0, "handle")),
    ("salome", ("facts", 1, "story")),
    ("salome", ("harm", "told")),
    ("salome", ("exhibits", 0, "title")),
    ("salome", ("complainants", 0, "occupation")),
    ("salome", ("management", 0, "words")),
    ("salome", ("minister", "words")),
    ("deux", ("witnesses", 0, "saw")),
    ("lycee", ("facts", 2, "exposed")),
]


def flat(text: str) -> str:
    """A text without what a sentence may change at its ends: the case of its first letter, its full stop."""
    return re.sub(r"[\s.]+$", "", text).casefold()


@given(where=st.sampled_from(PLACES), text=texts)
@settings(max_examples=150, deadline=None)
def test_any_text_arrives_or_is_refused_with_its_place(where: tuple[str, tuple[str | int, ...]], text: str) -> None:
    name, place = where
    try:
        case = case_of(with_value(name, place, text))
    except FilingsError as refused:
        assert str(place[-1]) in str(refused)
        return
    kept = at(case, ()) if not place else _value(case, place)
    said_texts = [value for one in said(case, CASES[name][1]) for _, value in texts_of(one.view)]
    verbatim = type(kept).__name__ == "Verbatim"
    wanted = str(kept) if verbatim else flat(typography(str(kept).strip()))
    assert any(wanted in (value if verbatim else value.casefold()) for value in said_texts)


def _value(case: Any, place: tuple[str | int, ...]) -> Any:
    for key in place:
        case = case[key] if isinstance(key, int) else getattr(case, key)
    return case


# --- every answer counts -------------------------------------------------------------------------------------

#: Answers that change nothing anyone reads, each with its reason.
SILENT = {
    "id": "a name that only ties the parts of the file together",
    "reference": "names the folder, not the documents",
    "ip_source": "kept for the lawyer’s own reading of the file",
}

CANDIDATES = [
    *dict.fromkeys(member.value for choice in Choice.__subclasses__() for member in choice),
    "oui",
    "non",
    "7",
    "2",
    "1",
    "Zébulon",
    "13 janvier 2031",
    "13 janvier 2013",
    "4 février 2009",
    "https://exemple.fr/ailleurs",
    "autre@exemple.fr",
    "01 99 00 98 97",
    "198.51.100.7",
    "75001",
    "ab" * 32,
]


def others(name: str, place: tuple[str | int, ...]) -> Iterator[Any]:
    """Yield cases that differ from the case at one place only: by what stands at its like, then by anything."""
    told = tree(name)
    before = case_of(told)
    field = next(key for key in reversed(place) if isinstance(key, str))
    like = [
        at(told, one) for one in leaves(told) if field in one or (field in {"account", "accounts"} and one[-1] == "id")
    ]
    for candidate in dict.fromkeys([*like, *CANDIDATES]):
        try:
            case = case_of(with_value(name, place, candidate))
        except FilingsError:
            continue
        if case != before:
            yield case


def fields_of(model: type[BaseModel], place: str = "") -> Iterator[str]:
    """Walk the fields a case may hold, « facts.posts.url », lists not numbered."""
    for name, field in model.model_fields.items():
        inner = [one for one in _models(field.annotation) if one is not Unsaid]
        if not inner:
            yield f"{place}{name}"
        for one in inner:
            yield from fields_of(one, f"{place}{name}.")


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)


def test_changing_any_answer_changes_what_someone_reads() -> None:
    heard: set[str] = set()
    mute: set[str] = set()
    for name, (_, on) in CASES.items():
        before = everything(case_of(tree(name)), on)
        for place in leaves(tree(name)):
            field = ".".join(str(key) for key in place if isinstance(key, str) and key != "answered")
            if place[-1] in SILENT or field in heard:
                continue
            answers = [everything(case, on) != before for case in itertools.islice(others(name, place), 8)]
            if answers:
                (heard if any(answers) else mute).add(field)
            else:  # every other answer is refused, and the person told why
                heard.add(field)
    assert sorted(mute - heard) == []
    untold = {field for field in fields_of(Case) if field.split(".")[-1] not in SILENT} - heard
    assert sorted(untold) == [], "a field of the schemas that no case tells: tell it in a golden"


def test_nothing_of_the_tenth_is_in_a_document_of_the_ninth() -> None:
    on = CASES["salome"][1]
    day_before = DocumentDay(on - timedelta(days=1))
    case = case_of(tree("salome"))
    after = {one.stem: " ".join(text for _, text in texts_of(one.view)) for one in said(case, on)}
    before = {one.stem: " ".join(text for _, text in texts_of(one.view)) for one in said(case, day_before)}
    news = re.compile(r"fermé trois comptes|nouveaux comptes sont apparus|10 novembre")
    assert after.keys() == before.keys()
    assert [stem for stem, text in before.items() if news.search(text)] == []
    assert [stem for stem, text in after.items() if not re.search(r"(?:a|avez) fermé trois comptes", text)] == []
    assert [stem for stem, text in after.items() if not re.search(r"nouveaux comptes sont apparus", text)] == []
