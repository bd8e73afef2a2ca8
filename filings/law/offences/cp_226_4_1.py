"""Usurpation d’identité, en ligne comprise : faux profil (code pénal, article 226-4-1).

Taking someone’s identity, or using data of any kind that identify them (name, photograph, well-known handle),
to trouble their peace or another’s, or to harm their honour. The same penalty online; no reform since 2020.

Not formalised: harm to honour apart from trouble to peace.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2011, 3, 15))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=12, fine=15000)
"""

from datetime import date

from filings.french import numbers
from filings.law import pointing
from filings.law.circumstances import Circumstances, Trigger
from filings.law.offences.cp_223_1_1 import ARTICLE as EXPOSURE
from filings.law.reading import Seen, Shown, read, seen
from filings.law.sources import CP26, CPH15, D_2264
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.asked import told as value_of
from schemas.fact import Channel, Fact, FactKind, PersonalData

IDENTITY = Element(
    "identity", "usurpation de l’identité d’une personne, ou usage de données qui l’identifient", decisive=True
)
PURPOSE = Element(
    "purpose",
    "en vue de troubler sa tranquillité ou celle d’autrui, ou de porter atteinte à son honneur ou à sa considération",
)

ARTICLE = Article(
    code=Code.PENAL,
    number="226-4-1",
    label="Usurpation d’identité",
    versions=(
        Version(
            since=date(2011, 3, 16),
            until=date(2020, 7, 31),
            law="loi n° 2011-267 du 14 mars 2011",
            base=penalty(months=12, euros=15_000),
            elements=(
                IDENTITY,
                PURPOSE,
            ),
            sources=(
                CPH15,
                D_2264,
            ),
            grade=Grade.A,
        ),
        Version(
            since=date(2020, 8, 1),
            until=None,
            law="loi n° 2020-936 du 30 juillet 2020, article 19",
            base=penalty(months=12, euros=15_000),
            elements=(
                IDENTITY,
                PURPOSE,
            ),
            sources=(
                D_2264,
                CP26,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.PARTNER,
                    "auteur conjoint, concubin ou partenaire de la victime",
                    penalty(months=24, euros=30_000),
                ),
            ),
        ),
    ),
    limitation="P_DELIT",
    created=True,
    not_formalised="l’atteinte à l’honneur, distincte du trouble à la tranquillité",
    account_ban=True,
)


#: First day on which exposing somebody by information on her is an offence of its own.
_EXPOSED_SINCE = EXPOSURE.versions[0].since
_IDENTIFYING = frozenset({PersonalData.ADDRESS, PersonalData.MOBILE, PersonalData.PHONE, PersonalData.EMAIL})


def _data_used(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what data that find a person show, published to all: « faire usage d’une ou plusieurs données »."""
    if value_of(fact.channel) is not Channel.PUBLIC or not _IDENTIFYING.intersection(fact.data):
        return None
    used = pointing.disclosed(fact, "donne des données qui l’identifient", "donnent des données qui l’identifient")
    exposed = value_of(fact.exposed)
    purpose = (
        seen(f"selon le récit, {pointing.quoted(exposed)}", "exposed", short=f"le risque décrit {pointing.PLACE}")
        if exposed
        else seen("leur publication à la vue de tous, sans son accord", "channel", "data")
    )
    return read(ARTICLE, fact, told, {IDENTITY: seen(used, "data", "posts"), PURPOSE: purpose})


def _profiles(fact: Fact) -> Seen:
    number = len(fact.accounts)
    opened = (
        f"{numbers.in_words(number)} profils au nom de la personne visée, qui ne sont pas les siens, ont été ouverts"
        if number > 1
        else "un profil au nom de la personne visée, qui n’est pas le sien, a été ouvert"
    )
    named = (
        f"{numbers.in_words(number)} profils ouverts à ce nom, qui ne sont pas les siens"
        if number > 1
        else "un profil ouvert à ce nom, qui n’est pas le sien"
    )
    shown = pointing.shown_by(fact, opened)
    return seen(shown, "kind", "accounts", "exhibits", short=pointing.shown_by(fact, named))


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a false profile shows, or data that identify a person, where no text of its own names their exposure."""
    if fact.kind is FactKind.PERSONAL_DATA and told.day < _EXPOSED_SINCE:
        return _data_used(fact, told)
    if fact.kind is not FactKind.FALSE_PROFILE:
        return None
    use = (
        seen(f"selon le récit, {pointing.quoted(used)}", "profile_use", short=f"l’usage décrit {pointing.PLACE}")
        if (used := value_of(fact.profile_use))
        else None
    )
    return read(
        ARTICLE,
        fact,
        told,
        {IDENTITY: _profiles(fact), PURPOSE: use},
    )
