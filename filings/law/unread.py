"""Texts known to exist that nobody read here: what is known of them, and which texts relied on they may have changed.

A recital that rests on a text read earlier, of which no change was found, stays as it was read; the lawyer is told of
it once. What is known to have changed, and was not read, is recited no more (grade C, or nothing).

>>> [one.name for one in on(date(2026, 7, 25))][-1]
'loi n° 2026-651 du 23 juillet 2026'
>>> [one.changed for one in on(date(2026, 11, 30)) if "433-5" in one.touches]
[True]
"""

from datetime import date

from msgspec import Struct

from filings.law.grade import Grade


class Unread(Struct, frozen=True):
    """A text nobody read: how it is named, since when it may count, what is known of it, and by what source.

    ``touches`` are the articles relied on here that it changed, where ``changed``, or may have changed.
    """

    name: str
    since: date
    known: str
    touches: frozenset[str]
    grade: Grade
    source: str
    changed: bool = False


#: The texts of procedure that the documents recite, and that a law on the rights of victims may touch.
_RECITED = frozenset({"10-2", "15-3", "40", "40-2", "40-3", "40-4-1", "85", "706-57", "9-2"})

UNREAD = (
    Unread(
        "loi n° 2026-651 du 23 juillet 2026",
        date(2026, 7, 25),
        "justice criminelle et respect des victimes ; aucune modification trouvée de ce qui est récité ici du code de "
        "procédure pénale, mais ce texte n’a pas été lu ; le délai d’une citation directe a pu changer",
        _RECITED,
        Grade.B,
        "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000054470584",
    ),
    Unread(
        "article 433-5 du code pénal",
        date(2026, 8, 20),
        "une version nouvelle existe depuis le 20 août 2026",
        frozenset({"433-5"}),
        Grade.B,
        "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000054716075",
        changed=True,
    ),
    Unread(
        "article 6 de la loi n° 2004-575 du 21 juin 2004",
        date(2026, 8, 26),
        "une version nouvelle existe depuis le 26 août 2026 par la loi n° 2026-813 ; presque tous les mots sont gardés",
        frozenset({"6"}),
        Grade.B,
        "https://www.legifrance.gouv.fr/ (loi n° 2026-813 du 24 août 2026)",
        changed=True,
    ),
)


def on(day: date) -> tuple[Unread, ...]:
    """Return what may count on a day, in its order of time."""
    return tuple(one for one in UNREAD if one.since <= day)
