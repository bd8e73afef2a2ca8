"""Harcèlement scolaire (code pénal, article 222-33-2-3).

The harassment of article 222-33-2-2, done to a pupil or a student by someone who studies or works in the same
establishment; it goes on being so when one of them leaves. It takes the place of article 222-33-2-2.

Not formalised: an author who works in the establishment without being a pupil; the intention.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2022, 3, 3))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2026, 11, 1))).base
Penalty(prison=36, fine=45000)
"""

from datetime import date

from filings.french import numbers
from filings.law.circumstances import Circumstances, Trigger
from filings.law.harm import altered, degraded
from filings.law.reading import Seen, Shown, raid, read, repetition, seen
from filings.law.sources import CP26
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind

REPEATED = Element("repeated", "harcèlement moral : propos ou comportements répétés, ou concertés", decisive=True)
SAME_SCHOOL = Element(
    "same_school", "auteur étudiant ou travaillant dans le même établissement que la victime", decisive=True
)
LIFE = Element("life", "dégradation des conditions de vie")
HEALTH = Element("health", "altération de la santé physique ou mentale")

ARTICLE = Article(
    code=Code.PENAL,
    number="222-33-2-3",
    label="Harcèlement scolaire",
    versions=(
        Version(
            since=date(2022, 3, 4),
            until=None,
            law="loi n° 2022-299 du 2 mars 2022, art. 11",
            base=penalty(months=36, euros=45_000),
            elements=(
                REPEATED,
                SAME_SCHOOL,
                LIFE,
                HEALTH,
            ),
            sources=(CP26,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.ITT_OVER_8,
                    "incapacité totale de travail de plus de huit jours",
                    penalty(months=60, euros=75_000),
                ),
                Aggravation(
                    Trigger.SUICIDE, "suicide ou tentative de suicide de la victime", penalty(months=120, euros=150_000)
                ),
            ),
        ),
    ),
    limitation="P_DELIT_HABITUDE",
    created=True,
    not_formalised="l’auteur qui travaille dans l’établissement ; l’intention",
    account_ban=True,
)


KINDS = frozenset({FactKind.HARASSMENT, FactKind.MESSAGES, FactKind.SUICIDE_CALL})


def _same_school(told: Circumstances) -> Seen:
    reasons = ", qui en donne les raisons" if told.classmates_known else ""
    if told.classmates < told.authors:
        which = f"{numbers.in_words(told.classmates)} des comptes en cause"
    else:
        which = "le compte en cause" if told.classmates == 1 else "les comptes en cause"
    whose = "est celui d’un élève" if told.classmates == 1 else "sont d’élèves"
    return seen(f"selon le récit{reasons}, {which} {whose} du même établissement", "accounts.bond")


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what repeated messages or comments from fellow pupils show."""
    if fact.kind not in KINDS or not told.classmate:
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            REPEATED: repetition(fact, told) or raid(fact, told),
            SAME_SCHOOL: _same_school(told),
            LIFE: degraded(told),
            HEALTH: altered(told),
        },
    )
