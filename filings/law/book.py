"""The book of offences: every module of the folder, found by walking it.

An offence is a module with an ``ARTICLE`` and a ``shown``; adding one is adding its file.
"""

import pkgutil
import re
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


#: An article as it is cited: its number, its first alinéa if any, where it stands.
_CITED = re.compile(
    r"(?:l[’'])?(?:articles?\s|art\.?\s)?\s*((?:[LRD]\.?\s?)?\d+(?:-\d+)*(?:\sbis)?)"
    r"(?:,?\s(?:alinéas?|al\.?)\s(\d+)(?:er)?[^,]*)?,?(?:\s(?:du code|de la loi|CPP?\b|loi 1881).*)?",
    re.IGNORECASE,
)


def find(told: str) -> tuple[Article, ...]:
    """Return the articles a person may mean: « 222-17 », « CP 222-17 », « 33 », « loi 1881 art. 33 al. 3 »."""
    wanted = _plain(told)
    every = [offence.article for offence in offences()]
    exact = [one for one in every if wanted in {_plain(one.json_name(version)) for version in one.versions}]
    return tuple(exact or [one for one in every if wanted in {_plain(one.number), _plain(one.name)}])


def asked(told: str) -> str:
    """Return the name that ``find`` knows for an article as a document cites it, hyphens that do not break included.

    >>> asked("l’article 222\u201117, alinéa 2, du code pénal"), asked("R. 625-8-1 CP")
    ('222-17', 'R. 625-8-1')
    >>> asked("article 33, alinéa 3, de la loi du 29 juillet 1881"), asked("33 al. 1er")
    ('loi 1881 art. 33 al. 3', 'loi 1881 art. 33 al. 1')
    """
    text = re.sub(r"\s*[\u2010-\u2015]\s*", "-", told).strip()
    found = _CITED.fullmatch(text)
    if found is None:
        return text
    number, paragraph = found[1], found[2]
    # Only the offences of the law on the press are told apart by their alinéas.
    return f"loi 1881 art. {number} al. {paragraph}" if paragraph and "-" not in number else number


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
            if one is not None and not one.denied:
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
