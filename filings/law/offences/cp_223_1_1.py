"""Mise en danger par la diffusion d’informations relatives à la vie privée, familiale ou professionnelle (code
pénal, article 223-1-1).

Revealing, spreading or passing on, by any means, what lets a person be identified or found, in order to expose
them or their family to a direct risk, which the author could not ignore. It does not exist for facts before 26
August 2021, and it is no press offence.

Not formalised: the victim’s relatives; candidates, journalists and other persons protected by the second
paragraph.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2021, 8, 25))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2021, 8, 26))).base
Penalty(prison=36, fine=45000)
"""

from datetime import date

from filings.law import pointing
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read, seen
from filings.law.sources import AL21, CP26, JURIBLIO_24
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.asked import told as value_of
from schemas.fact import Fact, FactKind, PersonalData

INFORMATION = Element(
    "information",
    "révélation ou diffusion d’informations sur la vie privée, familiale ou professionnelle",
    decisive=True,
)
LOCATE = Element("locate", "informations qui permettent d’identifier ou de localiser la personne", decisive=True)
RISK = Element(
    "risk",
    "aux fins d’exposer la personne ou sa famille à un risque direct d’atteinte à la personne ou aux biens",
    decisive=True,
)

ARTICLE = Article(
    code=Code.PENAL,
    number="223-1-1",
    label="Mise en danger par la diffusion d’informations personnelles",
    versions=(
        Version(
            since=date(2021, 8, 26),
            until=date(2024, 3, 22),
            law="loi n° 2021-1109 du 24 août 2021, article 36",
            base=penalty(months=36, euros=45_000),
            elements=(
                INFORMATION,
                LOCATE,
                RISK,
            ),
            sources=(AL21,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.MANDATE, "victime titulaire d’un mandat électif public", penalty(months=60, euros=75_000)
                ),
                Aggravation(
                    Trigger.SERVICE,
                    "victime dépositaire de l’autorité publique ou chargée d’une mission de service public",
                    penalty(months=60, euros=75_000),
                ),
                Aggravation(Trigger.JOURNALIST, "victime journaliste", penalty(months=60, euros=75_000)),
                Aggravation(Trigger.MINOR, "victime mineure", penalty(months=60, euros=75_000)),
                Aggravation(
                    Trigger.VULNERABLE,
                    "vulnérabilité particulière de la victime, apparente ou connue de l’auteur",
                    penalty(months=60, euros=75_000),
                ),
            ),
        ),
        Version(
            since=date(2024, 3, 23),
            until=None,
            law="loi n° 2024-247 du 21 mars 2024, article 4",
            base=penalty(months=36, euros=45_000),
            elements=(
                INFORMATION,
                LOCATE,
                RISK,
            ),
            sources=(
                CP26,
                JURIBLIO_24,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.MANDATE, "victime titulaire d’un mandat électif public", penalty(months=60, euros=75_000)
                ),
                Aggravation(
                    Trigger.SERVICE,
                    "victime dépositaire de l’autorité publique ou chargée d’une mission de service public",
                    penalty(months=60, euros=75_000),
                ),
                Aggravation(Trigger.JOURNALIST, "victime journaliste", penalty(months=60, euros=75_000)),
                Aggravation(
                    Trigger.CANDIDATE,
                    "victime candidate à un mandat électif public, pendant la campagne",
                    penalty(months=60, euros=75_000),
                ),
                Aggravation(Trigger.MINOR, "victime mineure", penalty(months=60, euros=75_000)),
                Aggravation(
                    Trigger.VULNERABLE,
                    "vulnérabilité particulière de la victime, apparente ou connue de l’auteur",
                    penalty(months=60, euros=75_000),
                ),
            ),
        ),
    ),
    limitation="P_DELIT",
    created=True,
    not_formalised="les proches des personnes protégées par l’alinéa 2",
    account_ban=True,
)


#: Kinds of data by which a person is found or named.
LOCATING = frozenset(
    {
        PersonalData.ADDRESS,
        PersonalData.MOBILE,
        PersonalData.PHONE,
        PersonalData.WORKPLACE,
        PersonalData.SCHOOL,
        PersonalData.IDENTITY,
        PersonalData.FAMILY,
    }
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what the disclosure of personal data shows as an endangering."""
    if fact.kind is not FactKind.PERSONAL_DATA or not fact.data:
        return None
    where = LOCATING & set(fact.data)
    exposed = value_of(fact.exposed)
    said = f"selon le récit, {pointing.quoted(exposed)}" if exposed else ""
    words = "les mots cités et " if any(post.worded for post in fact.posts) else ""
    risk = seen(said, "exposed", short=f"{words}le risque décrit {pointing.PLACE}") if said else None
    return read(
        ARTICLE,
        fact,
        told,
        {
            INFORMATION: seen(pointing.disclosed(fact, "donne", "donnent"), "kind", "data", "posts"),
            LOCATE: seen(
                pointing.by_nature(fact, where, "permettent de trouver ou d’identifier la personne visée"),
                "data",
                short=pointing.by_nature(fact, where, "le permettent"),
            )
            if where
            else None,
            RISK: risk,
        },
    )
