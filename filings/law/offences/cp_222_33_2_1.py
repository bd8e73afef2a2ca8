"""Harcèlement moral par conjoint, concubin, partenaire ou ancien (code pénal, article 222-33-2-1).

Repeated words or conduct within a couple, or after it, that degrade the victim’s life and harm her health. It
takes the place of article 222-33-2-2.

Not formalised: the intention; the presence of a minor; the text of 2010 spoke of « agissements répétés ».

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2010, 7, 10))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=36, fine=45000)
"""

from datetime import date

from filings.law.circumstances import Circumstances, Couple, Trigger
from filings.law.harm import altered, degraded
from filings.law.reading import Shown, couple, read, repetition
from filings.law.sources import CP26, CPH15, D_2221
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind

COUPLE = Element("couple", "auteur conjoint, concubin ou partenaire de la victime, ou l’ayant été", decisive=True)
REPEATED = Element("repeated", "propos ou comportements répétés", decisive=True)
LIFE = Element("life", "dégradation des conditions de vie")
HEALTH = Element("health", "altération de la santé physique ou mentale")

NAMED_PAST = "Harcèlement moral par un ancien conjoint, concubin ou partenaire"

ARTICLE = Article(
    code=Code.PENAL,
    number="222-33-2-1",
    label="Harcèlement moral par conjoint, concubin ou partenaire",
    versions=(
        Version(
            since=date(2010, 7, 11),
            until=date(2014, 8, 5),
            law="loi n° 2010-769 du 9 juillet 2010",
            base=penalty(months=36, euros=45_000),
            elements=(
                COUPLE,
                REPEATED,
                LIFE,
                HEALTH,
            ),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.ITT_OVER_8,
                    "incapacité totale de travail de plus de huit jours",
                    penalty(months=60, euros=75_000),
                ),
            ),
            note="le texte disait « agissements répétés »",
        ),
        Version(
            since=date(2014, 8, 6),
            until=date(2018, 8, 5),
            law="loi n° 2014-873 du 4 août 2014",
            base=penalty(months=36, euros=45_000),
            elements=(
                COUPLE,
                REPEATED,
                LIFE,
                HEALTH,
            ),
            sources=(
                CPH15,
                D_2221,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.ITT_OVER_8,
                    "incapacité totale de travail de plus de huit jours",
                    penalty(months=60, euros=75_000),
                ),
            ),
        ),
        Version(
            since=date(2018, 8, 6),
            until=date(2020, 7, 31),
            law="loi n° 2018-703 du 3 août 2018",
            base=penalty(months=36, euros=45_000),
            elements=(
                COUPLE,
                REPEATED,
                LIFE,
                HEALTH,
            ),
            sources=(D_2221,),
            grade=Grade.B,
            aggravations=(
                Aggravation(
                    Trigger.ITT_OVER_8,
                    "incapacité totale de travail de plus de huit jours",
                    penalty(months=60, euros=75_000),
                ),
                Aggravation(Trigger.MINOR_PRESENT, "présence d’un mineur", penalty(months=60, euros=75_000)),
            ),
        ),
        Version(
            since=date(2020, 8, 1),
            until=None,
            law="loi n° 2020-936 du 30 juillet 2020, art. 9",
            base=penalty(months=36, euros=45_000),
            elements=(
                COUPLE,
                REPEATED,
                LIFE,
                HEALTH,
            ),
            sources=(
                D_2221,
                CP26,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.ITT_OVER_8,
                    "incapacité totale de travail de plus de huit jours",
                    penalty(months=60, euros=75_000),
                ),
                Aggravation(Trigger.MINOR_PRESENT, "présence d’un mineur", penalty(months=60, euros=75_000)),
                Aggravation(
                    Trigger.SUICIDE, "suicide ou tentative de suicide de la victime", penalty(months=120, euros=150_000)
                ),
            ),
        ),
    ),
    limitation="P_DELIT_HABITUDE",
    created=True,
    not_formalised="l’intention ; la présence d’un mineur",
    account_ban=True,
)


KINDS = frozenset({FactKind.HARASSMENT, FactKind.MESSAGES, FactKind.CALLS, FactKind.SUICIDE_CALL})


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what repeated messages or calls from a partner, or a former one, show."""
    if fact.kind not in KINDS or told.couple is None:
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            COUPLE: couple(told),
            REPEATED: repetition(fact, told, together=False),
            LIFE: degraded(told),
            HEALTH: altered(told),
        },
        named=NAMED_PAST if told.couple is Couple.FORMER else "",
    )
