"""The book of offences: every module of the folder, found by walking it.

An offence is a module with an ``ARTICLE`` and a ``shown``; adding one is adding its file.
"""

import pkgutil
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from msgspec import Struct

from filings.days import DocumentDay, FactsDay
from filings.law import offences as folder
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown
from filings.law.text import Article, NeverRead, NotInForce, Version
from schemas.fact import Fact


class Offence(Struct, frozen=True):
    """A module of the folder: its article, and what it says of a fact."""

    module: str
    article: Article
    shown: Callable[[Fact, Circumstances], Shown | None]


class Reading(Struct, frozen=True):
    """What the whole book says of one fact on one day.

    ``refused`` holds the offences the fact concerns that did not exist, or were never read, on that day: it is how
    the review says why a campaign of 2013 bears no harassment.
    """

    shown: tuple[Shown, ...]
    refused: tuple[NotInForce | NeverRead, ...]


@cache
def offences() -> tuple[Offence, ...]:
    """Return every offence, in the order of the names of the modules."""
    names = sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
    modules = [import_module(f"{folder.__name__}.{name}") for name in names]
    return tuple(Offence(name, module.ARTICLE, module.shown) for name, module in zip(names, modules, strict=True))


def in_force(day: FactsDay) -> tuple[tuple[Article, Version], ...]:
    """Return the articles in force on a day, each with its version."""
    found = []
    for offence in offences():
        try:
            found.append((offence.article, offence.article.on(day)))
        except (NotInForce, NeverRead):
            continue
    return tuple(found)


def find(told: str) -> tuple[Article, ...]:
    """Return the articles a person may mean: « 222-17 », « CP 222-17 », « 33 », « loi 1881 art. 33 al. 3 »."""
    wanted = _plain(told)
    every = [offence.article for offence in offences()]
    exact = [one for one in every if wanted in {_plain(one.json_name(version)) for version in one.versions}]
    return tuple(exact or [one for one in every if wanted in {_plain(one.number), _plain(one.name)}])


def read(fact: Fact, told: Circumstances) -> Reading:
    """Read one fact under every offence, on the day ``told.day``."""
    shown: list[Shown] = []
    refused: list[NotInForce | NeverRead] = []
    for offence in offences():
        try:
            one = offence.shown(fact, told)
        except (NotInForce, NeverRead) as refusal:
            refused.append(refusal)
        else:
            if one is not None:
                shown.append(one)
    return Reading(tuple(shown), tuple(refused))


def row(article: Article, version: Version) -> dict[str, Any]:
    """Return one line of ``filings law --json``; the penalty is the base one."""
    return {
        "article": article.json_name(version),
        "label": article.label_of(version),
        "version_from": version.since.isoformat(),
        "version_to": version.until.isoformat() if version.until else None,
        "prison_months": version.base.prison,
        "fine_euros": version.base.fine,
        "grade": version.grade.value,
        "read_on": version.read_on.isoformat() if any(source.url for source in version.sources) else None,
        "source": " ; ".join(source.url or source.title for source in version.sources),
    }


def rows(day: FactsDay) -> list[dict[str, Any]]:
    """Return the offences in force on a day, as ``filings law --json`` prints them."""
    return [row(article, version) for article, version in in_force(day)]


def to_verify(versions: Sequence[Version], on: DocumentDay) -> tuple[Version, ...]:
    """Return the versions still open that were read more than a year before the document."""
    return tuple(version for version in versions if version.verify_after(on))


def _plain(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum() or character == "-")
