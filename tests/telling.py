"""A case told and said without touching the disk: what the promises of the whole house are checked on."""

import copy
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from filings.casefile.read import parse, validate
from filings.days import DocumentDay
from filings.documents import guide
from filings.evidence.digest import digests
from filings.letter.contract import Said
from filings.make import called, wanted
from filings.review.judge import reviewed
from schemas.case import Case
from tests.support import EXAMPLES, GOLDENS

#: The cases every promise is kept on: the three examples, and the goldens that tell what they do not.
CASES: Mapping[str, tuple[Path, DocumentDay]] = {
    "salome": (EXAMPLES / "salome-2013.yaml", DocumentDay(date(2013, 11, 10))),
    "elu": (EXAMPLES / "elu-2013.yaml", DocumentDay(date(2013, 9, 20))),
    "lycee": (EXAMPLES / "lycee-2026.yaml", DocumentDay(date(2026, 3, 11))),
    "deux": (GOLDENS / "deux-plaignants@2019-05-15" / "case.yaml", DocumentDay(date(2019, 5, 15))),
    "maire": (GOLDENS / "maire@2025-06-10" / "case.yaml", DocumentDay(date(2025, 6, 10))),
    "frontaliere": (GOLDENS / "frontaliere@2022-05-16" / "case.yaml", DocumentDay(date(2022, 5, 16))),
    "college": (GOLDENS / "college@2023-10-02" / "case.yaml", DocumentDay(date(2023, 10, 2))),
    "lise": (GOLDENS / "lise@2026-05-18" / "case.yaml", DocumentDay(date(2026, 5, 18))),
    "voisine": (GOLDENS / "voisine@2026-09-14" / "case.yaml", DocumentDay(date(2026, 9, 14))),
    "neutre": (GOLDENS / "neutre@2026-03-20" / "case.yaml", DocumentDay(date(2026, 3, 20))),
    "association": (GOLDENS / "association@2026-10-12" / "case.yaml", DocumentDay(date(2026, 10, 12))),
    "librairie": (GOLDENS / "librairie@2026-10-12" / "case.yaml", DocumentDay(date(2026, 10, 12))),
    "professeure": (GOLDENS / "professeure@2026-09-20" / "case.yaml", DocumentDay(date(2026, 9, 20))),
}


@cache
def _read(name: str) -> Any:
    path, _ = CASES[name]
    return plain(parse(path.read_text(encoding="utf-8"), path.name))


def tree(name: str) -> Any:
    """Return a case as plain dictionaries and lists of text, one’s own to change."""
    return copy.deepcopy(_read(name))


def plain(node: Any) -> Any:
    """Return a YAML tree without its places and comments."""
    if isinstance(node, Mapping):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, Sequence) and not isinstance(node, str):
        return [plain(value) for value in node]
    return node if node is None else str(node)


def case_of(told: Any) -> Case:
    """Return the case of a plain tree; raise Problems when it is not one."""
    return validate(told, "dossier.yaml")


def said(case: Case, on: DocumentDay) -> list[Said]:
    """Return every document of a case, in words."""
    there, verdict = reviewed(case, on)
    return [
        one for filing in wanted(there) if not filing.needs(there, verdict) for one in filing.say(there, verdict, on)
    ]


def everything(case: Case, on: DocumentDay) -> str:
    """Return all that anyone reads of a case: its documents, the page to read first, what was found wrong."""
    files = [repr(found) for found in digests(case, EXAMPLES).values()]
    there, verdict = reviewed(case, on)
    documents = said(case, on)
    needs = [one for filing in wanted(there) for one in filing.needs(there, verdict)]
    produced = [guide.Produced(one.file, one, called(one.template)) for one in documents]
    page = guide.say(there, verdict, on, produced, [])
    found = [(one.level, one.code, one.where, one.message) for one in verdict.findings]
    texts = [text for one in documents for _, text in texts_of(one.view)] + [text for _, text in texts_of(page)]
    return "\n".join(
        [*texts, *files, repr(needs), repr(found), repr(verdict.court), repr([one.stem for one in documents])]
    )


def texts_of(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Walk the texts of a view, each with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from texts_of(inner, f"{place}.{key}".lstrip("."))
    elif isinstance(value, Sequence):
        for inner in value:
            yield from texts_of(inner, f"{place}[]")


def leaves(node: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Walk the places of a plain tree that hold a text."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from leaves(value, (*place, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from leaves(value, (*place, index))
    else:
        yield place


def keys(node: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Walk the places of a plain tree that are keys of a mapping, whatever they hold."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield (*place, key)
            yield from keys(value, (*place, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from keys(value, (*place, index))


def at(node: Any, place: Sequence[str | int]) -> Any:
    """Return what stands at a place of a plain tree."""
    for key in place:
        node = node[key]
    return node


def with_value(name: str, place: Sequence[str | int], value: Any) -> Any:
    """Return the tree of a case with another value at a place."""
    told = tree(name)
    at(told, place[:-1])[place[-1]] = value
    return told


def without(name: str, place: Sequence[str | int]) -> Any:
    """Return the tree of a case without a key."""
    told = tree(name)
    del at(told, place[:-1])[place[-1]]
    return told
