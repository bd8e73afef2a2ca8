"""Harcèlement moral, en ligne compris (code pénal, article 222-33-2-2).

Repeated words or conduct that degrade the victim’s life and so harm her health. From 6 August 2018 an author
who acted once answers for it too, when several act in concert or one after the other, knowing that their words
are repeated (« raid numérique »). Nothing before 6 August 2014 can be counted: a series that goes on after that
day can, for its later part only (article 112-1).

Not formalised: the intention; who urged the others on; the presence of a minor.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 11, 9))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2014, 8, 6))).base
Penalty(prison=12, fine=15000)
"""

from datetime import date

from filings.law.circumstances import Circumstances, Trigger
from filings.law.harm import altered, degraded
from filings.law.reading import Shown, raid, read, repetition
from filings.law.sources import CP26, CPH15, D_2222, LANDOT_18, RF_2222, SENAT_32
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind

#: First day on which who acted once answers for what several did together; until then each had to repeat.
TOGETHER_SINCE = date(2018, 8, 6)

REPEATED = Element("repeated", "propos ou comportements répétés", decisive=True)
REPEATED_OR_CONCERTED = Element(
    "repeated",
    (
        "propos ou comportements répétés d’un même auteur, ou de plusieurs agissant de concert, à l’instigation de "
        "l’un d’eux, ou l’un après l’autre en le sachant"
    ),
    decisive=True,
)
LIFE = Element("life", "dégradation des conditions de vie")
HEALTH = Element("health", "altération de la santé physique ou mentale")

ARTICLE = Article(
    code=Code.PENAL,
    number="222-33-2-2",
    label="Harcèlement moral",
    versions=(
        Version(
            since=date(2014, 8, 6),
            until=date(2018, 8, 5),
            law="loi n° 2014-873 du 4 août 2014",
            base=penalty(months=12, euros=15_000),
            elements=(
                REPEATED,
                LIFE,
                HEALTH,
            ),
            sources=(
                CPH15,
                D_2222,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.ITT_OVER_8,
                    "incapacité totale de travail de plus de huit jours",
                    penalty(months=24, euros=30_000),
                ),
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=24, euros=30_000)),
                Aggravation(
                    Trigger.VULNERABLE,
                    "vulnérabilité particulière de la victime, apparente ou connue de l’auteur",
                    penalty(months=24, euros=30_000),
                ),
                Aggravation(
                    Trigger.ONLINE,
                    "usage d’un service de communication au public en ligne",
                    penalty(months=24, euros=30_000),
                ),
                Aggravation(Trigger.COUNT, "deux de ces circonstances", penalty(months=36, euros=45_000), count=2),
            ),
            note="chaque auteur doit avoir lui-même répété",
        ),
        Version(
            since=date(2018, 8, 6),
            until=date(2022, 3, 3),
            law="loi n° 2018-703 du 3 août 2018, articles 11 et 13",
            base=penalty(months=12, euros=15_000),
            elements=(
                REPEATED_OR_CONCERTED,
                LIFE,
                HEALTH,
            ),
            sources=(
                D_2222,
                LANDOT_18,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.ITT_OVER_8,
                    "incapacité totale de travail de plus de huit jours",
                    penalty(months=24, euros=30_000),
                ),
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=24, euros=30_000)),
                Aggravation(
                    Trigger.VULNERABLE,
                    "vulnérabilité particulière de la victime, apparente ou connue de l’auteur",
                    penalty(months=24, euros=30_000),
                ),
                Aggravation(
                    Trigger.ONLINE_OR_DIGITAL,
                    "usage d’un service de communication au public en ligne ou d’un support numérique ou électronique",
                    penalty(months=24, euros=30_000),
                ),
                Aggravation(Trigger.MINOR_PRESENT, "présence d’un mineur", penalty(months=24, euros=30_000)),
                Aggravation(Trigger.COUNT, "deux de ces circonstances", penalty(months=36, euros=45_000), count=2),
            ),
        ),
        Version(
            since=date(2022, 3, 4),
            until=date(2024, 3, 22),
            law="loi n° 2022-299 du 2 mars 2022",
            base=penalty(months=12, euros=15_000),
            elements=(
                REPEATED_OR_CONCERTED,
                LIFE,
                HEALTH,
            ),
            sources=(
                D_2222,
                SENAT_32,
            ),
            grade=Grade.B,
            aggravations=(
                Aggravation(
                    Trigger.ITT_OVER_8,
                    "incapacité totale de travail de plus de huit jours",
                    penalty(months=24, euros=30_000),
                ),
                Aggravation(Trigger.MINOR, "victime mineure", penalty(months=24, euros=30_000)),
                Aggravation(
                    Trigger.VULNERABLE,
                    "vulnérabilité particulière de la victime, apparente ou connue de l’auteur",
                    penalty(months=24, euros=30_000),
                ),
                Aggravation(
                    Trigger.ONLINE_OR_DIGITAL,
                    "usage d’un service de communication au public en ligne ou d’un support numérique ou électronique",
                    penalty(months=24, euros=30_000),
                ),
                Aggravation(Trigger.MINOR_PRESENT, "présence d’un mineur", penalty(months=24, euros=30_000)),
                Aggravation(Trigger.COUNT, "deux de ces circonstances", penalty(months=36, euros=45_000), count=2),
            ),
            note="seul changement : toute victime mineure, et non plus de moins de quinze ans",
        ),
        Version(
            since=date(2024, 3, 23),
            until=None,
            law="loi n° 2024-247 du 21 mars 2024, article 3",
            base=penalty(months=12, euros=15_000),
            elements=(
                REPEATED_OR_CONCERTED,
                LIFE,
                HEALTH,
            ),
            sources=(
                D_2222,
                CP26,
                RF_2222,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.ITT_OVER_8,
                    "incapacité totale de travail de plus de huit jours",
                    penalty(months=24, euros=30_000),
                ),
                Aggravation(Trigger.MINOR, "victime mineure", penalty(months=24, euros=30_000)),
                Aggravation(
                    Trigger.VULNERABLE,
                    "vulnérabilité particulière de la victime, apparente ou connue de l’auteur",
                    penalty(months=24, euros=30_000),
                ),
                Aggravation(
                    Trigger.ONLINE_OR_DIGITAL,
                    "usage d’un service de communication au public en ligne ou d’un support numérique ou électronique",
                    penalty(months=24, euros=30_000),
                ),
                Aggravation(Trigger.MANDATE, "victime titulaire d’un mandat électif", penalty(months=24, euros=30_000)),
                Aggravation(Trigger.MINOR_PRESENT, "présence d’un mineur", penalty(months=24, euros=30_000)),
                Aggravation(Trigger.COUNT, "deux de ces circonstances", penalty(months=36, euros=45_000), count=2),
            ),
            note="lu en juillet 2025 ; aucun changement trouvé jusqu’en octobre 2026 (B)",
        ),
    ),
    limitation="P_DELIT_HABITUDE",
    created=True,
    yields_to=("CP 222-33-2", "CP 222-33-2-3", "CP 222-33-2-1"),
    not_formalised="l’intention ; l’instigation ; la présence d’un mineur",
    account_ban=True,
)


KINDS = frozenset({FactKind.HARASSMENT, FactKind.MESSAGES, FactKind.SUICIDE_CALL})


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a fact of repeated messages or comments shows."""
    if fact.kind not in KINDS:
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            REPEATED: repetition(fact, told, together=False),
            REPEATED_OR_CONCERTED: repetition(fact, told) or raid(fact, told),
            LIFE: degraded(told),
            HEALTH: altered(told),
        },
    )
