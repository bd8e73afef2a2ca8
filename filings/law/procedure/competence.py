"""Which prosecutor may be seized, read on the day of the document: competence applies at once to older facts.

Code de procédure pénale, article 43; since 5 June 2016 it adds the victim’s home for crimes and délits committed by an
electronic network (code pénal, article 113-2-1), contraventions left out. Before that day the mere accessibility of a
page gave no local competence (CA Grenoble, 10 December 2013, n° 13/00810): the place where calls and threats were
received does. Code pénal, article 112-2, 1°.

>>> [one.id for one in criteria(DocumentDay(date(2013, 11, 9)))]
['offence', 'suspect', 'arrest']
>>> [one.id for one in criteria(DocumentDay(date(2016, 6, 5)))]
['offence', 'suspect', 'arrest', 'victim']
"""

from datetime import date

from msgspec import Struct

from filings.days import DocumentDay
from filings.law.circumstances import RACE_GROUNDS, SEX_GROUNDS
from filings.law.text import Grade
from schemas.fact import Ground

_CPP43 = "article 43 du code de procédure pénale"


class Criterion(Struct, frozen=True):
    """One ground of competence. ``reason`` is what follows « votre parquet est compétent comme étant celui… ».

    ``read`` is the day whose law was read.
    """

    id: str
    reason: str
    citation: str
    since: date | None
    grade: Grade
    source: str
    read: date


CRITERIA = (
    Criterion(
        "offence",
        "du lieu de l’infraction",
        _CPP43,
        None,
        Grade.A,
        "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006071154 (avril 2010)",
        date(2010, 4, 4),
    ),
    Criterion(
        "suspect",
        "de la résidence de l’une des personnes soupçonnées",
        _CPP43,
        None,
        Grade.A,
        "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006071154 (avril 2010)",
        date(2010, 4, 4),
    ),
    Criterion(
        "arrest",
        "du lieu d’arrestation de l’une des personnes soupçonnées",
        _CPP43,
        None,
        Grade.A,
        "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006071154 (avril 2010)",
        date(2010, 4, 4),
    ),
    Criterion(
        "victim",
        "de la résidence de la victime, les faits ayant été commis par un réseau de communication électronique",
        "article 43 du code de procédure pénale et article 113-2-1 du code pénal",
        date(2016, 6, 5),
        Grade.A,
        "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006574978",
        date(2024, 3, 23),
    ),
)


class NationalPole(Struct, frozen=True):
    """The national pole against online hate: asked for by transmission, never seized directly by a victim.

    ``offences`` are those it was made for, when they are online and what is said aims at one of ``grounds``: the
    grounds of articles 132-76 and 132-77 of the code pénal.
    """

    name: str
    citation: str
    since: date
    grade: Grade
    source: str
    read: date
    offences: frozenset[str]
    grounds: frozenset[Ground]
    electronic_since: date

    def only_electronic(self, on: DocumentDay) -> bool:
        """Whether Paris is competent, for that reason alone, only of a complaint filed electronically (D. 8-2-10)."""
        return on >= self.electronic_since


NATIONAL_POLE = NationalPole(
    name="pôle national de lutte contre la haine en ligne du parquet de Paris",
    citation="articles 15-3-3 et D. 8-2-10 du code de procédure pénale",
    since=date(2021, 1, 4),
    grade=Grade.B,
    source="https://www.assemblee-nationale.fr/dyn/taux-application-lois/DLR5L15N37327",
    read=date(2024, 3, 28),
    offences=frozenset({"CP 222-33", "CP 222-33-2-2"}),
    grounds=RACE_GROUNDS | SEX_GROUNDS,
    electronic_since=date(2024, 3, 28),
)

#: The seat of the pole, which founds no letter to its prosecutor since a complaint must be electronic.
POLE_SEAT = "Paris"


class Territory(Struct, frozen=True):
    """When French law reaches what a victim who lives abroad suffers; ``says`` follows « Code pénal »."""

    citation: str
    says: str
    grade: Grade
    source: str
    read: date


#: One of the constituent acts in France: the only ground where the victim does not live there.
ABROAD = Territory(
    "article 113-2 du code pénal",
    "l’infraction est réputée commise en France dès lors qu’un de ses faits constitutifs y a eu lieu",
    Grade.A,
    "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070719",
    date(2025, 7, 13),
)

#: The same of a legal person: the seat in the place of the home (article 43, since 5 June 2016).
SEAT = Criterion(
    "seat",
    "du siège de la victime, les faits ayant été commis par un réseau de communication électronique",
    "article 43 du code de procédure pénale et article 113-2-1 du code pénal",
    date(2016, 6, 5),
    Grade.A,
    "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006574978",
    date(2024, 3, 23),
)


def criteria(on: DocumentDay) -> tuple[Criterion, ...]:
    """Return the grounds of competence in force on a day."""
    return tuple(one for one in CRITERIA if one.since is None or one.since <= on)


def criterion(on: DocumentDay, *, online: bool) -> Criterion:
    """Return the ground to state: the victim’s home where the law of the day allows it, else the place received."""
    by_id = {one.id: one for one in criteria(on)}
    return by_id["victim"] if online and "victim" in by_id else by_id["offence"]


def suspect(on: DocumentDay) -> Criterion:
    """Return the ground of the home of a person suspected."""
    return next(one for one in criteria(on) if one.id == "suspect")


def national_pole(on: DocumentDay) -> NationalPole | None:
    """Return the national pole, None before it existed."""
    return NATIONAL_POLE if on >= NATIONAL_POLE.since else None
