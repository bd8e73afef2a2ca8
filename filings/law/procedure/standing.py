"""Who may act beside the person offended: associations with a purpose, and what an assembly must decide.

Loi du 29 juillet 1881, articles 48 (1°), 48-1, 48-4, 48-5 and 48-6; code de procédure pénale, articles 2-1, 2-6 and
2-8: an association declared for five years at least on the day of the facts, by its statutes made against what they
are, may exercise the rights of the partie civile. Where a person considered individually was aimed at, only with that
person’s agreement. Read at the end of 2014 and of 2015: later versions are to be read again.

>>> [one.cited for one in of_association({Purpose.RACISM}, press=True)]
['article 48-1 de la loi du 29 juillet 1881']
>>> five_years(date(2021, 3, 5), date(2026, 3, 4)), five_years(date(2021, 3, 4), date(2026, 3, 4))
(False, True)
"""

from collections.abc import Collection
from datetime import date

from msgspec import Struct

from filings.law.grade import Grade
from schemas.fact import Ground
from schemas.organisation import Purpose

#: For how long an association must have been declared on the day of the facts, in years; and in words.
YEARS = 5
DECLARED = "régulièrement déclarée depuis au moins cinq ans à la date des faits"


class Standing(Struct, frozen=True):
    """A text that lets an association act: for which purpose, of which grounds, in the law of the press or another.

    ``fights`` is what its statutes must say, after « se propose par ses statuts »; ``read`` the day whose law was read.
    """

    purpose: Purpose
    press: bool
    cited: str
    fights: str
    grounds: frozenset[Ground]
    grade: Grade
    source: str
    read: date


_RACE = frozenset({Ground.RACIST, Ground.ANTISEMITIC, Ground.RELIGION})
_SEX = frozenset({Ground.SEXIST})
_ORIENTATION = frozenset({Ground.HOMOPHOBIC, Ground.TRANSPHOBIC})
_DISABILITY = frozenset({Ground.DISABILITY})
_1881 = "de la loi du 29 juillet 1881"
_CPP = "du code de procédure pénale"
_ETALAB = ("https://github.com/etalab/lois-non-codifiees-et-reglements-francais", date(2014, 12, 31))
_STEEVE = ("https://github.com/steeve/france.code-procedure-penale", date(2015, 12, 31))
_AGAINST_RACISM = "de combattre le racisme ou d’assister les victimes de discriminations racistes ou religieuses"
_AGAINST_SEXISM = "de combattre les violences ou les discriminations fondées sur le sexe"
_FOR_ORIENTATION = "de combattre les violences ou les discriminations fondées sur l’orientation ou l’identité sexuelle"
_FOR_DISABILITY = "de combattre les violences ou les discriminations fondées sur le handicap"

_EVERY = (
    Standing(Purpose.RACISM, True, f"article 48-1 {_1881}", _AGAINST_RACISM, _RACE, Grade.A, *_ETALAB),
    Standing(Purpose.ORIENTATION, True, f"article 48-4 {_1881}", _FOR_ORIENTATION, _ORIENTATION, Grade.A, *_ETALAB),
    Standing(Purpose.SEX, True, f"article 48-5 {_1881}", _AGAINST_SEXISM, _SEX, Grade.A, *_ETALAB),
    Standing(Purpose.DISABILITY, True, f"article 48-6 {_1881}", _FOR_DISABILITY, _DISABILITY, Grade.A, *_ETALAB),
    Standing(Purpose.RACISM, False, f"article 2-1 {_CPP}", _AGAINST_RACISM, _RACE, Grade.A, *_STEEVE),
    Standing(Purpose.SEX, False, f"article 2-6 {_CPP}", _AGAINST_SEXISM, _SEX, Grade.A, *_STEEVE),
    Standing(Purpose.ORIENTATION, False, f"article 2-6 {_CPP}", _FOR_ORIENTATION, _ORIENTATION, Grade.A, *_STEEVE),
    Standing(Purpose.DISABILITY, False, f"article 2-8 {_CPP}", _FOR_DISABILITY, _DISABILITY, Grade.A, *_STEEVE),
)


class Condition(Struct, frozen=True):
    """What a text asks before a prosecution, in a sentence for the lawyer."""

    cited: str
    says: str
    grade: Grade
    source: str
    read: date


BODY = Condition(
    f"article 48, 1°, {_1881}",
    "Poursuite sur une délibération prise par l’assemblée du corps et requérant les poursuites ; s’il n’a pas "
    f"d’assemblée générale, sur la plainte de son chef ou du ministre dont il relève (article 48, 1°, {_1881}).",
    Grade.A,
    *_ETALAB,
)

#: What stands beside words against a territory that an assembly governs: that it is a body is drawn, not read.
BODY_UNSURE = (
    "Que cette collectivité soit un corps constitué (article 30 de la loi du 29 juillet 1881) est une lecture à "
    "vérifier ; à défaut, les articles 32, alinéa 1er, et 33, alinéa 2, visent les particuliers, sur plainte."
)


def of_association(purposes: Collection[Purpose], *, press: bool) -> tuple[Standing, ...]:
    """Return the texts by which an association of these purposes may act, for words or for other offences."""
    return tuple(one for one in _EVERY if one.purpose in purposes and one.press is press)


def five_years(declared: date, facts: date) -> bool:
    """Whether an association had been declared for five years at least on the day of the facts."""
    return (facts.year - declared.year, facts.month, facts.day) >= (YEARS, declared.month, declared.day)
