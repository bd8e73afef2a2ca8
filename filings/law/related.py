"""Texts that are no offence and that this program relies on: what raises a penalty, what lapses, what is asked.

They stand each in its own register (aggravations, limitation, rights, competence); here they are found by number.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from msgspec import Struct

from filings.law import aggravations, couple
from filings.law.procedure import competence, delays, limitation, rights
from filings.law.text import Grade, Source

#: An article’s number in a citation: 132-76, R. 625-8-1, 65-3; neither a day nor a law (« n° 2004-575 »).
_NUMBER = re.compile(r"(?<![\w°-])(?<!n° )(?<!\d )(?:[LRD]\. ?)?\d+(?:-\d+)*(?![\w/-])")
#: The articles of a citation: what stands before the code, the law or the regulation.
_ARTICLES = re.compile(r"articles? (.+?)(?= du code| de la loi| du règlement| de l’ordonnance|$)")
#: A regulation cited as a whole.
_WHOLE = re.compile(r"règlement \(UE\) (\d+/\d+)")


class Related(Struct, frozen=True):
    """One state of a text: how it is cited, between which days, what it says in a few words, where it was read.

    ``read`` is the day whose law was read, None when nobody read it.
    """

    cited: str
    since: date | None
    until: date | None
    says: str
    grade: Grade
    source: str
    read: date | None

    def holds(self, day: date) -> bool:
        """Whether it was in force that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def find(told: str) -> tuple[Related, ...]:
    """Return every state of the text a person may mean by its number: « 132-76 », « 65-3 », « CPP 60-1-2 »."""
    wanted = _bare(re.sub(r"^\s*(?:CP|CPP|art\.?|articles?|loi 1881)\s+", "", told, flags=re.IGNORECASE))
    return tuple(one for one in every() if wanted and wanted in numbers(one.cited))


def numbers(cited: str) -> set[str]:
    """Return the numbers of the articles a citation names, without spaces.

    >>> sorted(numbers("articles 60-1-2 et 77-1-1 du code de procédure pénale"))
    ['60-1-2', '77-1-1']
    """
    if whole := _WHOLE.fullmatch(cited):
        return {whole[1]}
    parts = _ARTICLES.findall(cited)
    # An alinéa, a paragraph, a point or a number is no article.
    heads = [
        re.sub(r",? (?:alinéas?|paragraphes?|point)\b[^,]*|, \d+°|, [IVX]+(?: bis)?(?:, \d+\b)?", "", part)
        for part in parts
    ]
    return {_bare(number) for head in heads for number in _NUMBER.findall(head)}


def every() -> tuple[Related, ...]:
    """Return every such text, each in its order of time."""
    return (*_raising(), *_banning(), *_lapsing(), *_founding(), *_procedure(), *_keeping())


def row(one: Related) -> dict[str, Any]:
    """Return one line of ``filings law --json``, with the names of the rows of offences; it has no penalty."""
    return {
        "article": one.cited,
        "label": one.says,
        "version_from": one.since.isoformat() if one.since else None,
        "version_to": one.until.isoformat() if one.until else None,
        "prison_months": None,
        "fine_euros": None,
        "grade": one.grade.value,
        "read_on": one.read.isoformat() if one.read else None,
        "source": one.source,
    }


def _bare(number: str) -> str:
    return re.sub(r"[\s.]", "", number).casefold()


def _of(sources: tuple[Source, ...]) -> tuple[str, date | None]:
    read = [source.read for source in sources if source.url]
    return " ; ".join(source.url or source.title for source in sources), max(read, default=None)


def _raising() -> Iterator[Related]:
    for one in aggravations.GENERAL:
        says = f"aggravation générale : la peine d’emprisonnement est élevée quand l’infraction est commise {one.label}"
        yield Related(one.citation, one.since, one.until, says, one.grade, *_of(one.sources))
    past = couple.PAST
    yield Related(past.citation, past.since, None, past.says, past.grade, *_of(past.sources))


def _banning() -> Iterator[Related]:
    for one in aggravations.ACCOUNT_BANS:
        says = (
            "peine complémentaire : suspension du compte de plateforme en ligne qui a servi à l’infraction "
            f"({one.law}), pour les infractions de sa liste : {' ; '.join(one.listed)}"
        )
        yield Related(one.citation, one.since, one.until, says, one.grade, *_of(one.sources))


def _lapsing() -> Iterator[Related]:
    for rule in limitation.RULES.values():
        for period, after in zip(rule.periods, (*rule.periods[1:], None), strict=True):
            until = after.since - timedelta(days=1) if after and after.since else None
            says = f"prescription, {rule.label} : {limitation.length(period)} {rule.starts}"
            yield Related(period.cited, period.since, until, says, period.grade, *_of(rule.sources))


def _founding() -> Iterator[Related]:
    pole = competence.NATIONAL_POLE
    for one in competence.CRITERIA:
        says = f"compétence du procureur {one.reason}"
        yield Related(one.citation, one.since, None, says, one.grade, one.source, one.read)
    yield Related(pole.citation, pole.since, None, pole.name, pole.grade, pole.source, pole.read)


def _procedure() -> Iterator[Related]:
    for one in rights.every():
        yield Related(one.cited, one.since, one.until, one.says, one.grade, one.source, one.read)


def _keeping() -> Iterator[Related]:
    for one in delays.RETENTIONS:
        # A decree is cited whole: it has no article here.
        if one.cited.startswith("article"):
            yield Related(
                one.cited, one.since, one.until, f"conservation : {one.says}", one.grade, one.source, one.read
            )
