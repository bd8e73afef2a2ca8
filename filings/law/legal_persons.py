"""Which offences protect a legal person too, and which only somebody of flesh: a table, offence by offence.

An offence that is not in it is one of natural persons, unsure: nothing is alleged in the name of a legal person that
may not protect it. A text protects ``ANY`` person where its words name a person, a body, a system or goods and nothing
that only a human being has (health, body, private life, sex, age); ``GROUP`` where it punishes words against a person
or a group for what they are, or a public call, that a legal person may denounce without being their target.

Sources: loi du 29 juillet 1881, articles 24, 29, 32, 33 and 48 (end of 2014, etalab); code pénal, the words of each
article as its own page gives them. None was read to say « personne morale »: what is drawn from the words is grade B.

>>> protects("loi 1881 art. 33 al. 2").victim.value, protects("CP 222-33-2-2").victim.value
('any', 'natural')
>>> protects("CP 226-4-1").grade.value
'C'
"""

from enum import StrEnum

from msgspec import Struct

from filings.law.grade import Grade
from schemas.organisation import OrganisationForm


class Victim(StrEnum):
    """Whom an offence may be done to."""

    NATURAL = "natural"
    ANY = "any"
    GROUP = "group"


class Protection(Struct, frozen=True):
    """Whom an offence protects, by which of its words, and how sure that is."""

    victim: Victim
    words: str
    grade: Grade

    @property
    def legal_persons(self) -> bool:
        """Whether it can be alleged in the name of a legal person."""
        return self.victim is not Victim.NATURAL and self.grade is not Grade.C


_UNSURE = Protection(Victim.NATURAL, "", Grade.C)

#: By the words that decide: the offences, by their names in the book.
_ROWS: tuple[tuple[Victim, str, Grade, tuple[str, ...]], ...] = (
    (
        Victim.ANY,
        "« la personne ou le corps » auquel le fait est imputé, « les particuliers »",
        Grade.B,
        ("loi 1881 art. 32 al. 1", "loi 1881 art. 33 al. 2", "CP R. 621-1", "CP R. 621-2"),
    ),
    (
        Victim.ANY,
        "« les corps constitués et les administrations publiques »",
        Grade.A,
        ("loi 1881 art. 30", "loi 1881 art. 33 corps"),
    ),
    (
        Victim.GROUP,
        "« une personne ou un groupe de personnes »",
        Grade.B,
        (
            "loi 1881 art. 24 race",
            "loi 1881 art. 24 sexe",
            "loi 1881 art. 32 al. 2",
            "loi 1881 art. 32 al. 3",
            "loi 1881 art. 33 al. 3",
            "loi 1881 art. 33 al. 4",
            "CP R. 624-3",
            "CP R. 624-4",
            "CP R. 625-7",
            "CP R. 625-8",
            "CP R. 625-8-1",
        ),
    ),
    (
        Victim.GROUP,
        "un appel public, ou une contestation publique, sans victime désignée",
        Grade.B,
        ("loi 1881 art. 24 al. 1", "loi 1881 art. 24 bis"),
    ),
    (
        Victim.ANY,
        "« un système de traitement automatisé de données »",
        Grade.B,
        ("CP 323-1", "CP 323-2", "CP 323-3", "CP 323-7"),
    ),
    (
        Victim.ANY,
        "une destruction, une dégradation ou une détérioration de biens",
        Grade.B,
        ("CP 322-1", "CP 322-12", "CP 322-13"),
    ),
    (
        Victim.NATURAL,
        "la vie, l’intégrité, la santé ou les conditions de vie d’une personne",
        Grade.B,
        (
            "CP 221-5-1",
            "CP 222-13",
            "CP 222-14-5",
            "CP 222-16",
            "CP 222-17",
            "CP 222-18",
            "CP 222-18-1",
            "CP 222-18-3",
            "CP 222-33-2",
            "CP 222-33-2-1",
            "CP 222-33-2-2",
            "CP 222-33-2-3",
            "CP 223-1-1",
            "CP 223-13",
            "CP R. 623-1",
        ),
    ),
    (
        Victim.NATURAL,
        "le sexe, le corps ou la dignité d’une personne",
        Grade.B,
        ("CP 222-33", "CP 222-33-1-1", "CP 226-2-1", "CP 226-3-1", "CP 226-8-1", "CP 621-1", "CP R. 625-8-3"),
    ),
    (
        Victim.NATURAL,
        "la vie privée, les données ou l’image d’une personne",
        Grade.B,
        ("CP 226-1", "CP 226-2", "CP 226-8", "CP 226-16-1", "CP 226-18", "CP 226-22"),
    ),
    (
        Victim.NATURAL,
        "un mineur",
        Grade.B,
        ("CP 227-22", "CP 227-22-1", "CP 227-22-2", "CP 227-23", "CP 227-23-1", "CP 227-24"),
    ),
    (
        Victim.NATURAL,
        "une personne investie d’un mandat ou chargée d’une mission",
        Grade.B,
        ("CP 433-3", "CP 433-3 profession", "CP 433-3-1", "CP 433-5", "loi 1881 art. 31", "loi 1881 art. 33 al. 1"),
    ),
    # « un tiers », « des tiers », the remittance of funds: a legal person may be meant; no text read says so.
    (
        Victim.NATURAL,
        "",
        Grade.C,
        ("CP 226-4-1", "CP 226-15", "CP 312-1", "CP 312-9", "CP 312-10", "CP 312-12", "CP 434-5"),
    ),
)

_TABLE = {name: Protection(victim, words, grade) for victim, words, grade, names in _ROWS for name in names}

#: What article 30 of the law of 1881 calls « corps constitués »: the territories that an assembly governs (grade B: no
#: text read lists them). That a public establishment is one, or a public administration, is not drawn from a text.
_BODIES = frozenset({OrganisationForm.COMMUNE, OrganisationForm.TERRITORY})


def named() -> frozenset[str]:
    """Return the offences the table names."""
    return frozenset(_TABLE)


def protects(offence: str) -> Protection:
    """Return whom an offence protects, by its name in the book; natural persons, unsure, for one that is not named."""
    return _TABLE.get(offence, _UNSURE)


def is_body(form: OrganisationForm | None) -> bool:
    """Whether a legal person is a body that the law of the press protects apart (loi du 29 juillet 1881, art. 30)."""
    return form in _BODIES


def unsure_body(form: OrganisationForm | None) -> bool:
    """Whether it may be such a body, or may not: its words of insult then bear no offence that is sure."""
    return form is OrganisationForm.PUBLIC_BODY
