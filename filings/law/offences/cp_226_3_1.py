"""Voyeurisme (code pénal, article 226-3-1).

Using any means to see the intimate parts that a person hides, without her knowing or agreeing.

Read from intimate images told to have been taken in hiding; their spreading is article 226-2-1.

Not formalised: looking without any image.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2018, 8, 5))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2019, 5, 15))).base
Penalty(prison=12, fine=15000)
"""

from datetime import date

from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read_in_force, seen
from filings.law.sources import CP26
from filings.law.text import Aggravation, Article, Code, Element, Grade, ToHost, Version, penalty
from schemas.fact import Fact, FactKind, Setting

PEEPING = Element(
    "peeping", "usage d’un moyen pour apercevoir les parties intimes que la personne a cachées", decisive=True
)
UNAWARE = Element("unaware", "à l’insu ou sans le consentement de la personne", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="226-3-1",
    label="Voyeurisme",
    versions=(
        Version(
            since=date(2018, 8, 6),
            until=None,
            law="loi n° 2018-703 du 3 août 2018, article 16",
            base=penalty(months=12, euros=15_000),
            elements=(
                PEEPING,
                UNAWARE,
            ),
            sources=(CP26,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.AUTHORITY,
                    "abus de l’autorité que confèrent les fonctions",
                    penalty(months=24, euros=30_000),
                ),
                Aggravation(Trigger.MINOR, "victime mineure", penalty(months=24, euros=30_000)),
                Aggravation(
                    Trigger.VULNERABLE,
                    "vulnérabilité particulière de la victime, apparente ou connue de l’auteur",
                    penalty(months=24, euros=30_000),
                ),
                Aggravation(
                    Trigger.SEVERAL_AUTHORS, "plusieurs auteurs ou complices", penalty(months=24, euros=30_000)
                ),
                Aggravation(
                    Trigger.TRANSPORT,
                    "dans un transport collectif ou un lieu qui y donne accès",
                    penalty(months=24, euros=30_000),
                ),
                Aggravation(
                    Trigger.IMAGES_TAKEN, "images fixées, enregistrées ou transmises", penalty(months=24, euros=30_000)
                ),
            ),
        ),
    ),
    limitation="P_DELIT",
    created=True,
    to_host=ToHost.SILENT,
    not_formalised="le regard sans image",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what intimate images show that are told to have been taken in hiding."""
    if fact.kind is not FactKind.INTIMATE_IMAGE or Setting.HIDDEN_VIEW not in fact.setting:
        return None
    where = "sous les vêtements ou dans un lieu fermé"
    peeping = seen(f"selon le récit, des images intimes ont été prises en cachette, {where}", "setting", private=True)
    unaware = seen("elles l’ont été à l’insu de la personne visée, qui s’en plaint", "setting", private=True)
    return read_in_force(ARTICLE, fact, told, {PEEPING: peeping, UNAWARE: unaware})
