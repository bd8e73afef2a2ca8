"""Violences, y compris psychologiques, avec huit jours d’incapacité au plus, aggravées (code pénal, articles
222-13 et 222-14-3).

Violence without contact counts (article 222-14-3, since 11 July 2010): an emotional shock. Each circumstance of
the list makes it this délit; two or three raise the penalty where there was some incapacity, of eight days at most.
Before August 2014 it was the way to plead a concerted campaign as a whole: it is then alleged, subject to the medical
opinion that shows the shock.

Not formalised: violence of before 11 July 2010; premeditation; the other persons protected, and those protected by
their profession between April 2016 and July 2025, in texts that were not read; violence with more than eight days of
incapacity (222-11, 222-12); the contraventions without circumstance.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 11, 9))).base
Penalty(prison=36, fine=45000)
>>> ARTICLE.on(FactsDay(date(2010, 7, 10))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from msgspec.structs import replace

from filings.french import numbers
from filings.law import pointing
from filings.law.circumstances import Circumstances, Trigger
from filings.law.harm import altered, certified, degraded
from filings.law.offences.cp_222_33_2_2 import ARTICLE as HARASSMENT
from filings.law.reading import Shown, aggravations, raid, read, repetition, seen
from filings.law.sources import AL17, CP26, CPH15, L2017_171, MEM
from filings.law.text import Aggravation, Article, Code, Element, Grade, Part, Version, penalty
from schemas.asked import told as value_of
from schemas.fact import Fact, FactKind

VIOLENCE = Element(
    "violence", "violences, même psychologiques, qui causent un choc émotif constaté médicalement", decisive=True
)
EIGHT_DAYS = Element("eight_days", "incapacité totale de travail de huit jours au plus, ou aucune", decisive=True)
CIRCUMSTANCE = Element("circumstance", "une circonstance au moins parmi celles que le texte énumère", decisive=True)

#: 4° and 4° bis, as the two texts that were read name them.
_AT_WORK = (
    Aggravation(
        Trigger.AT_WORK,
        "victime que sa profession protège, du fait de ses fonctions",
        penalty(months=36, euros=45_000),
    ),
)
#: 7°, 9° and 13°, the same in each text read.
_IN_EVERY_TEXT = (
    Aggravation(
        Trigger.PUBLIC_OFFICIAL,
        "auteur dépositaire de l’autorité publique ou chargé d’une mission de service public, dans ses fonctions",
        penalty(months=36, euros=45_000),
    ),
    Aggravation(Trigger.PREMEDITATION, "préméditation ou guet-apens", penalty(months=36, euros=45_000)),
    Aggravation(
        Trigger.TRANSPORT,
        "transport collectif de voyageurs, ou lieu d’accès à celui-ci",
        penalty(months=36, euros=45_000),
    ),
)
#: Two or three of them count « lorsque cette infraction, ayant entraîné une incapacité totale de travail inférieure ou
#: égale à huit jours »: not where no incapacity is found.
_BY_NUMBER = (
    Aggravation(
        Trigger.COUNT,
        "deux circonstances, après une incapacité de huit jours au plus",
        penalty(months=60, euros=75_000),
        count=2,
        with_incapacity=True,
    ),
    Aggravation(
        Trigger.COUNT,
        "trois circonstances, après une incapacité de huit jours au plus",
        penalty(months=84, euros=100_000),
        count=3,
        with_incapacity=True,
    ),
)

ARTICLE = Article(
    code=Code.PENAL,
    number="222-13",
    label="Violences psychologiques aggravées",
    versions=(
        Version(
            since=date(2010, 7, 11),
            until=date(2012, 8, 7),
            law="loi n° 2010-769 du 9 juillet 2010 (violences psychologiques, article 222-14-3)",
            base=penalty(months=36, euros=45_000),
            elements=(
                VIOLENCE,
                EIGHT_DAYS,
                CIRCUMSTANCE,
            ),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.BIAS_RACE, "à raison de l’origine ou de la religion", penalty(months=36, euros=45_000)
                ),
                Aggravation(
                    Trigger.ORIENTATION,
                    "à raison de l’orientation sexuelle",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(
                    Trigger.SEVERAL_AUTHORS, "plusieurs auteurs ou complices", penalty(months=36, euros=45_000)
                ),
                Aggravation(
                    Trigger.PARTNER,
                    "auteur conjoint, concubin ou partenaire de la victime",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=36, euros=45_000)),
                Aggravation(
                    Trigger.VULNERABLE, "vulnérabilité particulière de la victime", penalty(months=36, euros=45_000)
                ),
                *_AT_WORK,
                *_IN_EVERY_TEXT,
                *_BY_NUMBER,
            ),
            with_parts=(Part("222-14-3"),),
        ),
        Version(
            since=date(2012, 8, 8),
            until=date(2016, 4, 14),
            law="loi n° 2012-954 du 6 août 2012, article 4",
            base=penalty(months=36, euros=45_000),
            elements=(
                VIOLENCE,
                EIGHT_DAYS,
                CIRCUMSTANCE,
            ),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.BIAS_RACE, "à raison de l’origine ou de la religion", penalty(months=36, euros=45_000)
                ),
                Aggravation(
                    Trigger.BIAS_SEX,
                    "à raison de l’orientation ou de l’identité sexuelle",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(
                    Trigger.SEVERAL_AUTHORS, "plusieurs auteurs ou complices", penalty(months=36, euros=45_000)
                ),
                Aggravation(
                    Trigger.PARTNER,
                    "auteur conjoint, concubin ou partenaire de la victime",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=36, euros=45_000)),
                Aggravation(
                    Trigger.VULNERABLE, "vulnérabilité particulière de la victime", penalty(months=36, euros=45_000)
                ),
                *_AT_WORK,
                *_IN_EVERY_TEXT,
                *_BY_NUMBER,
            ),
            with_parts=(Part("222-14-3"),),
            note="texte lu jusqu’en mars 2015 ; fin de version d’après une chronologie (B)",
        ),
        Version(
            since=date(2016, 4, 15),
            until=date(2017, 1, 28),
            law="loi n° 2016-444 du 13 avril 2016",
            base=penalty(months=36, euros=45_000),
            elements=(
                VIOLENCE,
                EIGHT_DAYS,
                CIRCUMSTANCE,
            ),
            sources=(MEM,),
            grade=Grade.C,
            aggravations=(
                Aggravation(
                    Trigger.BIAS_RACE, "à raison de l’origine ou de la religion", penalty(months=36, euros=45_000)
                ),
                Aggravation(
                    Trigger.BIAS_SEX,
                    "à raison de l’orientation ou de l’identité sexuelle",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(
                    Trigger.SEVERAL_AUTHORS, "plusieurs auteurs ou complices", penalty(months=36, euros=45_000)
                ),
                Aggravation(
                    Trigger.PARTNER,
                    "auteur conjoint, concubin ou partenaire de la victime",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=36, euros=45_000)),
                Aggravation(
                    Trigger.VULNERABLE, "vulnérabilité particulière de la victime", penalty(months=36, euros=45_000)
                ),
                *_IN_EVERY_TEXT,
                *_BY_NUMBER,
            ),
            with_parts=(Part("222-14-3"),),
            note="texte non lu",
        ),
        Version(
            since=date(2017, 1, 29),
            until=date(2025, 7, 10),
            law="loi n° 2017-86 du 27 janvier 2017, article 171 ; versions intermédiaires sur les personnes protégées",
            base=penalty(months=36, euros=45_000),
            elements=(
                VIOLENCE,
                EIGHT_DAYS,
                CIRCUMSTANCE,
            ),
            sources=(
                L2017_171,
                AL17,
            ),
            grade=Grade.B,
            aggravations=(
                Aggravation(
                    Trigger.BIAS_RACE, "à raison de l’origine ou de la religion", penalty(months=36, euros=45_000)
                ),
                Aggravation(
                    Trigger.BIAS_SEX,
                    "à raison du sexe, de l’orientation sexuelle ou de l’identité de genre",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(
                    Trigger.SEVERAL_AUTHORS, "plusieurs auteurs ou complices", penalty(months=36, euros=45_000)
                ),
                Aggravation(
                    Trigger.PARTNER,
                    "auteur conjoint, concubin ou partenaire de la victime",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=36, euros=45_000)),
                Aggravation(
                    Trigger.VULNERABLE, "vulnérabilité particulière de la victime", penalty(months=36, euros=45_000)
                ),
                *_IN_EVERY_TEXT,
                *_BY_NUMBER,
            ),
            with_parts=(Part("222-14-3"),),
            note="peines inchangées ; listes de personnes variables",
        ),
        Version(
            since=date(2025, 7, 11),
            until=None,
            law="loi n° 2025-623 du 9 juillet 2025",
            base=penalty(months=36, euros=45_000),
            elements=(
                VIOLENCE,
                EIGHT_DAYS,
                CIRCUMSTANCE,
            ),
            sources=(CP26,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.BIAS_RACE, "à raison de l’origine ou de la religion", penalty(months=36, euros=45_000)
                ),
                Aggravation(
                    Trigger.BIAS_SEX,
                    "à raison du sexe, de l’orientation sexuelle ou de l’identité de genre",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(
                    Trigger.SEVERAL_AUTHORS, "plusieurs auteurs ou complices", penalty(months=36, euros=45_000)
                ),
                Aggravation(
                    Trigger.PARTNER,
                    "auteur conjoint, concubin ou partenaire de la victime",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=36, euros=45_000)),
                Aggravation(
                    Trigger.VULNERABLE, "vulnérabilité particulière de la victime", penalty(months=36, euros=45_000)
                ),
                *_AT_WORK,
                *_IN_EVERY_TEXT,
                *_BY_NUMBER,
            ),
            with_parts=(Part("222-14-3"),),
        ),
    ),
    limitation="P_DELIT",
    yields_to=("CP 222-14-5", "CP 222-33-2-2", "CP 222-33-2-3", "CP 222-33-2", "CP 222-33-2-1", "CP 222-33"),
    not_formalised=(
        "les violences d’avant le 11 juillet 2010, quand aucun texte ne nommait celles qui sont psychologiques ; "
        "la préméditation ; les autres personnes protégées ; les violences suivies de plus de huit jours d’incapacité"
    ),
)


KINDS = frozenset({FactKind.HARASSMENT, FactKind.MESSAGES, FactKind.SUICIDE_CALL})

#: From so many accounts on, that several people use them is more likely than not: the enquiry will say.
_MANY = 5
#: First day on which a campaign bears an offence of its own: until then this one is its heart.
_HARASSMENT_SINCE = HARASSMENT.versions[0].since


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a campaign of messages shows as psychological violence.

    Before harassment was an offence, a campaign that weighs on a life or a health is alleged, subject to a medical
    opinion; since, it is only reserved until a certificate shows the shock.
    """
    if fact.kind not in KINDS:
        return None
    version = ARTICLE.on(told.day)
    # The messages are the violence; a certificate shows the shock they gave.
    trace = certified(told)
    pointed = pointing.messages(fact)
    those = pointed.text
    shock = seen(f"{those} ; {trace.phrase}", *trace.fields, "posts", private=True) if trace else None
    short = (
        seen(f"l’incapacité constatée est de {numbers.count(told.itt_days, 'jour')}", "harm.itt_days", private=True)
        if told.itt_days is not None and told.itt_days <= 8
        else None
    )
    listed = [one.label for one in aggravations(version, fact, told) if one.trigger is not Trigger.COUNT]
    whence = ("grounds", "accounts", "concerted", *(["complainants.vulnerability"] if told.vulnerable else []))
    circumstance = seen(" ; ".join(listed), *whence, private=True) if listed else None
    several = len(fact.accounts) if told.day < _HARASSMENT_SINCE and fact.kind is FactKind.HARASSMENT else 0
    if circumstance is None and several >= _MANY:
        many = f"{numbers.in_words(several)} comptes" if several <= 16 else f"{several} comptes"
        circumstance = seen(f"{many} : l’enquête dira s’ils sont de plusieurs personnes", "accounts", private=True)
    # A campaign that weighs on a life is reserved, for a doctor may yet certify the shock.
    weighs = fact.kind is FactKind.HARASSMENT and (told.life_degraded or told.health_altered)
    # Told to have happened once, by nobody together, it is no campaign: a doctor’s finding alone makes it violence.
    alone = value_of(fact.repeated) is False and value_of(fact.concerted) is not True
    if not (shock or short or (not alone and (circumstance or weighs))):
        return None
    subject_to = ""
    heart = told.day < _HARASSMENT_SINCE and weighs and circumstance and (repetition(fact, told) or raid(fact, told))
    if heart and not (shock and short) and told.itt_days is None:
        suffered = altered(told) or degraded(told)
        shock = shock or (
            suffered
            and seen(
                f"{those} ; {suffered.phrase}",
                *suffered.fields,
                "posts",
                private=True,
                short=f"{pointed.brief or those} ; {suffered.short}" if suffered.short else "",
            )
        )
        short = seen("aucune incapacité de plus de huit jours n’est constatée à ce jour", "harm.itt_days", private=True)
        subject_to = _subject_to(version, max(1, len(set(listed))))
    found = {VIOLENCE: shock, EIGHT_DAYS: short, CIRCUMSTANCE: circumstance}
    return replace(read(ARTICLE, fact, told, found), subject_to=subject_to)


def _subject_to(version: Version, circumstances: int) -> str:
    """Say what the allegation waits on, and what a finding of some incapacity would change."""
    said = (
        "Cette qualification est invoquée si l’expertise médicale la confirme : elle dira si ces messages ont causé un "
        "choc émotif, et s’il en est résulté une incapacité."
    )
    counted = [one for one in version.aggravations if one.trigger is Trigger.COUNT and one.count <= circumstances]
    if not counted:
        return said
    most = max(counted, key=lambda one: one.count)
    carried = numbers.penalty(most.penalty.prison, most.penalty.fine)
    several = f"{numbers.in_words(most.count)} de ces circonstances"
    return f"{said} Si elle constate une incapacité, de huit jours au plus, {several} exposent à {carried}."
