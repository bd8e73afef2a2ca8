"""Outrage (code pénal, article 433-5): words that are not public, sent to a person who serves the public.

A private message or a letter to an official, because of the office, that harms its dignity or the respect due
to it. A public message is never an outrage: it falls under article 33, first paragraph, of the law of 29 July
1881.

A new version is in force since 20 August 2026, which nobody read here: for what was done since, nothing is reserved and
the lawyer is told to verify it.

Not formalised: whether an elected person of a small town holds public authority or serves the public (grade C), so that
the offence is then only reserved; outrage by several together, and within a school or a hospital.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2016, 6, 15))).base
Penalty(prison=None, fine=7500)
>>> ARTICLE.on(FactsDay(date(2002, 9, 9))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import PUBLIC_SERVICE, Circumstances, Trigger
from filings.law.reading import Seen, Shown, read_in_force, seen
from filings.law.sources import CP26, CPH15
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.fact import Fact, FactKind
from schemas.person import Service

ADDRESSED = Element("addressed", "paroles, écrits ou images non rendus publics, adressés à la personne", decisive=True)
QUALITY = Element(
    "quality", "personne chargée d’une mission de service public ou dépositaire de l’autorité publique", decisive=True
)
OCCASION = Element("occasion", "dans l’exercice ou à l’occasion de la mission", decisive=True)
RESPECT = Element("respect", "de nature à porter atteinte à la dignité ou au respect dû à la fonction")

ARTICLE = Article(
    code=Code.PENAL,
    number="433-5",
    label="Outrage à une personne chargée d’une mission de service public",
    versions=(
        Version(
            since=date(2002, 9, 10),
            until=date(2017, 3, 1),
            law="loi n° 2002-1138 du 9 septembre 2002",
            base=penalty(euros=7500),
            elements=(
                ADDRESSED,
                QUALITY,
                OCCASION,
                RESPECT,
            ),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.VICTIM_OFFICIAL, "victime dépositaire de l’autorité publique", penalty(months=6, euros=7500)
                ),
                Aggravation(Trigger.TOGETHER, "outrage commis en réunion", penalty(months=6, euros=7500)),
                Aggravation(
                    Trigger.TOGETHER_AGAINST_OFFICIAL,
                    "outrage commis en réunion contre un dépositaire de l’autorité publique",
                    penalty(months=12, euros=15_000),
                ),
            ),
        ),
        Version(
            since=date(2017, 3, 2),
            until=date(2025, 7, 10),
            law="loi n° 2017-258 du 28 février 2017 ; versions des 27 novembre 2021 et 23 mars 2024",
            base=penalty(euros=7500),
            elements=(
                ADDRESSED,
                QUALITY,
                OCCASION,
                RESPECT,
            ),
            sources=(CP26,),
            grade=Grade.B,
            aggravations=(
                Aggravation(
                    Trigger.VICTIM_OFFICIAL,
                    "victime dépositaire de l’autorité publique",
                    penalty(months=12, euros=15_000),
                ),
                Aggravation(Trigger.TOGETHER, "outrage commis en réunion", penalty(months=6, euros=7500)),
                Aggravation(
                    Trigger.TOGETHER_AGAINST_OFFICIAL,
                    "outrage commis en réunion contre un dépositaire de l’autorité publique",
                    penalty(months=24, euros=30_000),
                ),
            ),
        ),
        Version(
            since=date(2025, 7, 11),
            until=date(2026, 8, 19),
            law="loi n° 2025-623 du 9 juillet 2025",
            base=penalty(euros=7500),
            elements=(
                ADDRESSED,
                QUALITY,
                OCCASION,
                RESPECT,
            ),
            sources=(CP26,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.VICTIM_OFFICIAL,
                    "victime dépositaire de l’autorité publique",
                    penalty(months=12, euros=15_000),
                ),
                Aggravation(Trigger.TOGETHER, "outrage commis en réunion", penalty(months=6, euros=7500)),
                Aggravation(
                    Trigger.TOGETHER_AGAINST_OFFICIAL,
                    "outrage commis en réunion contre un dépositaire de l’autorité publique",
                    penalty(months=24, euros=30_000),
                ),
            ),
            note="ajoute le travail d’intérêt général",
        ),
        Version(
            since=date(2026, 8, 20),
            until=None,
            law="loi non identifiée ; texte non lu",
            base=penalty(euros=7500),
            elements=(
                ADDRESSED,
                QUALITY,
                OCCASION,
                RESPECT,
            ),
            sources=(CP26,),
            grade=Grade.C,
            note="une version nouvelle existe, non lue : la peine est celle d’avant, à vérifier",
        ),
    ),
    limitation="P_DELIT",
    not_formalised="la qualité de l’élu (autorité publique ou mission de service public) ; l’outrage en réunion",
)


#: First day on which the text read names carers beside those who serve the public (loi n° 2025-623).
CARER_SINCE = ARTICLE.versions[2].since


def _quality(told: Circumstances) -> Seen | None:
    """What shows that the person serves the public: a profession that is told, never an office that is elected."""
    carer = told.service is Service.CARER and told.day >= CARER_SINCE
    if carer or told.service in PUBLIC_SERVICE:
        return seen(
            "selon le récit, la personne visée exerçait une profession que ce texte protège", "service", private=True
        )
    return None


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what an insult sent in private to somebody who serves the public, because of it, shows."""
    if (
        fact.kind is not FactKind.INSULT
        or not (addressed := press.addressed(fact))
        or press.head(fact, told) in {press.Head.RACE, press.Head.SEX}
        or not (aimed := press.at_work(fact, told))
    ):
        return None
    return read_in_force(ARTICLE, fact, told, {ADDRESSED: addressed, QUALITY: _quality(told), OCCASION: aimed})
