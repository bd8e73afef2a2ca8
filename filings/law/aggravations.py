"""General aggravations: the bias of articles 132-76 and 132-77 of the code pénal, and the suspension of an account.

Until 28 January 2017 a bias raised a penalty only where the offence said so (article 222-18-1 for threats). Since
29 January 2017 (loi n° 2017-86, article 171) it is general: it raises the prison term only, on a scale, and leaves out
the offences that already have it among their circumstances. Article 132-77 does not name disability.

>>> from datetime import date
>>> from filings.days import FactsDay
>>> raised(Months(36))
72
>>> bias(FactsDay(date(2013, 10, 3)), "CP 222-17", [Ground.ANTISEMITIC]) is None
True
>>> bias(FactsDay(date(2018, 9, 15)), "CP 222-17", [Ground.HOMOPHOBIC]).number
'132-77'
"""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from filings.days import FactsDay
from filings.law.circumstances import RACE_GROUNDS, SEX_GROUNDS
from filings.law.reading import Shown
from filings.law.sources import CP26, D_13276, DALLOZ_SREN, L2017_171, L2026_813
from filings.law.text import Code, Grade, Months, Part, Source, cite
from schemas.fact import Ground


class General(Struct, frozen=True):
    """A general aggravation in force between two days; ``excludes`` names the offences it leaves alone.

    ``made_of`` names those of which the ground is itself an element: what makes an offence does not aggravate it.
    """

    number: str
    label: str
    grounds: frozenset[Ground]
    since: date
    until: date | None
    excludes: frozenset[str]
    sources: tuple[Source, ...]
    grade: Grade
    made_of: frozenset[str] = frozenset()

    @property
    def citation(self) -> str:
        """Cite it: « article 132-76 du code pénal »."""
        return cite((Part(self.number),), Code.PENAL)


_BOTH = frozenset({"CP 222-13", "CP 225-1", "CP 432-7"})

GENERAL = (
    General(
        number="132-76",
        label="à raison de l’origine ou de l’appartenance à une ethnie, une nation, une race ou une religion",
        grounds=RACE_GROUNDS,
        since=date(2017, 1, 29),
        until=None,
        excludes=_BOTH | {"loi 1881 art. 24 race", "loi 1881 art. 32 al. 2", "loi 1881 art. 33 al. 3"},
        sources=(D_13276, L2017_171, CP26),
        grade=Grade.A,
    ),
    General(
        number="132-77",
        label="à raison du sexe, de l’orientation sexuelle ou de l’identité de genre",
        grounds=SEX_GROUNDS,
        since=date(2017, 1, 29),
        until=None,
        excludes=_BOTH
        | {"CP 222-33", "CP 225-4-13", "loi 1881 art. 24 sexe", "loi 1881 art. 32 al. 3", "loi 1881 art. 33 al. 4"},
        sources=(L2017_171, CP26),
        grade=Grade.A,
        made_of=frozenset({"CP 222-33-1-1"}),
    ),
)

#: The scale of both articles, in months; thirty years and life are for crimes, which this book does not hold.
_SCALE = {60: 84, 84: 120, 120: 180}


def raised(prison: Months) -> Months:
    """Return the prison term raised by a bias: twice up to three years, then 5→7, 7→10, 10→15 years."""
    return Months(prison * 2 if prison <= 36 else _SCALE.get(prison, prison))


def bias(day: FactsDay, offence: str, grounds: Sequence[Ground]) -> General | None:
    """Return the general aggravation a bias brings to an offence (``Article.name``) on the day of the facts.

    The offences of the press law and the contraventions are never raised: the first have their own paragraphs, the
    second no prison term.
    """
    if offence.startswith(("loi 1881", "CP R.")):
        return None
    for one in GENERAL:
        if one.since <= day and (one.until is None or day <= one.until) and one.grounds & set(grounds):
            return None if offence in one.excludes | one.made_of else one
    return None


def maximum(shown: Shown, day: FactsDay, grounds: Sequence[Ground]) -> tuple[Months | None, General | None]:
    """Return the maximum prison term of what is alleged, with the general aggravation that raised it, if any."""
    prison = shown.penalty.prison
    general = bias(day, shown.article.name, grounds)
    if prison is None or general is None:
        return prison, None
    if shown.couple is not None and general.number == "132-77":
        return prison, None
    return raised(prison), general


class AccountBan(Struct, frozen=True):
    """The suspension of the account used, a penalty a court may add (code pénal, article 131-35-1).

    It reaches the accounts of online platforms that served the offence, and the offences of ``listed`` alone, in the
    order and the words of the text (its II).
    """

    since: date
    until: date | None
    law: str
    listed: tuple[str, ...]
    sources: tuple[Source, ...]
    grade: Grade
    citation: str = "article 131-35-1 du code pénal"


#: What stands before and after the provocations (6°), the one part that changed since.
_FIRST = (
    *("222-33", "222-33-2", "222-33-2-1", "222-33-2-2", "222-33-2-3", "222-33-3, alinéa 2"),
    *("225-4-13", "225-5", "225-6"),
    *("226-1 à 226-2-1", "226-4-1", "226-8", "226-8-1"),
    "227-22 à 227-24",
    "223-1-1",
)
_PROVOKED = ("211-2", "223-13", "227-18 à 227-21", "412-8", "431-6, alinéa 2")
_LAST = (
    *("413-13", "413-14"),
    "421-2-5",
    *("431-1", "433-3", "433-3-1"),
    "223-15-2",
    *("loi 1881 art. 24", "loi 1881 art. 24 bis", "loi 1881 art. 32 al. 2 et 3", "loi 1881 art. 33 al. 3 et 4"),
    "code de la santé publique, L. 2223-2",
)

ACCOUNT_BANS = (
    AccountBan(
        since=date(2024, 5, 23),
        until=date(2026, 8, 25),
        law="loi n° 2024-449 du 21 mai 2024, article 16",
        listed=(*_FIRST, *_PROVOKED, *_LAST),
        sources=(CP26, DALLOZ_SREN),
        grade=Grade.A,
    ),
    AccountBan(
        since=date(2026, 8, 26),
        until=None,
        law="loi n° 2026-813 du 24 août 2026, article 2",
        listed=(*_FIRST, "211-2", "223-13", "223-14", *_PROVOKED[2:], *_LAST),
        sources=(L2026_813,),
        grade=Grade.B,
    ),
)


def account_ban(day: FactsDay, shown: Shown) -> AccountBan | None:
    """Return the suspension of the account, where the list of the day of the facts names the offence.

    The list never names 222-16, 222-17, 222-18, 226-15 nor 226-22, nor ordinary insult or defamation.
    """
    if not shown.article.account_ban:
        return None
    return next((one for one in ACCOUNT_BANS if one.since <= day and (one.until is None or day <= one.until)), None)
