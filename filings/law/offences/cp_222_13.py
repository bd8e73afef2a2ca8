"""Violences, y compris psychologiques, avec huit jours d’incapacité au plus, aggravées (code pénal, articles
222-13 et 222-14-3).

Violence without contact counts (article 222-14-3, since 11 July 2010): an emotional shock. Each circumstance of
the list makes it this délit; two or three raise the penalty, where there is an incapacity at all. Before August 2014
it was one way to plead a concerted campaign as a whole; it needs a medical trace of the shock.

Not formalised: violence of before that day; premeditation; the other persons protected; more than eight days of
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
from filings.law.harm import certified
from filings.law.reading import Shown, aggravations, highest, read, seen
from filings.law.sources import AL17, CP26, CPH15, L2017_171, MEM
from filings.law.text import Aggravation, Article, Code, Element, Grade, Part, Version, penalty
from schemas.asked import told as value_of
from schemas.fact import Fact, FactKind

VIOLENCE = Element(
    "violence", "violences, même psychologiques, qui causent un choc émotif constaté médicalement", decisive=True
)
EIGHT_DAYS = Element("eight_days", "incapacité totale de travail de huit jours au plus, ou aucune", decisive=True)
CIRCUMSTANCE = Element("circumstance", "une circonstance au moins parmi celles que le texte énumère", decisive=True)

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
                Aggravation(Trigger.COUNT, "deux circonstances", penalty(months=60, euros=75_000), count=2),
                Aggravation(Trigger.COUNT, "trois circonstances", penalty(months=84, euros=100_000), count=3),
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
                Aggravation(Trigger.COUNT, "deux circonstances", penalty(months=60, euros=75_000), count=2),
                Aggravation(Trigger.COUNT, "trois circonstances", penalty(months=84, euros=100_000), count=3),
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
                Aggravation(Trigger.COUNT, "deux circonstances", penalty(months=60, euros=75_000), count=2),
                Aggravation(Trigger.COUNT, "trois circonstances", penalty(months=84, euros=100_000), count=3),
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
                Aggravation(Trigger.COUNT, "deux circonstances", penalty(months=60, euros=75_000), count=2),
                Aggravation(Trigger.COUNT, "trois circonstances", penalty(months=84, euros=100_000), count=3),
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
                Aggravation(Trigger.COUNT, "deux circonstances", penalty(months=60, euros=75_000), count=2),
                Aggravation(Trigger.COUNT, "trois circonstances", penalty(months=84, euros=100_000), count=3),
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


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a campaign of messages shows as psychological violence."""
    if fact.kind not in KINDS:
        return None
    version = ARTICLE.on(told.day)
    # The messages are the violence; a certificate shows the shock they gave.
    trace = certified(told)
    those = pointing.messages(fact).text
    shock = seen(f"{those} ; {trace.phrase}", *trace.fields, "posts", private=True) if trace else None
    short = (
        seen(f"l’incapacité constatée est de {numbers.count(told.itt_days, 'jour')}", "harm.itt_days", private=True)
        if told.itt_days is not None and told.itt_days <= 8
        else None
    )
    listed = [one.label for one in aggravations(version, fact, told) if one.trigger is not Trigger.COUNT]
    circumstance = seen(" ; ".join(listed), "grounds", "accounts", "concerted") if listed else None
    # A campaign that weighs on a life is reserved, for a doctor may yet certify the shock.
    weighs = fact.kind is FactKind.HARASSMENT and (told.life_degraded or told.health_altered)
    # Told to have happened once, by nobody together, it is no campaign: a doctor’s finding alone makes it violence.
    alone = value_of(fact.repeated) is False and value_of(fact.concerted) is not True
    if not (shock or short or (not alone and (circumstance or weighs))):
        return None
    found = read(ARTICLE, fact, told, {VIOLENCE: shock, EIGHT_DAYS: short, CIRCUMSTANCE: circumstance})
    return _alone(found) if told.itt_days == 0 else found


def _alone(found: Shown) -> Shown:
    """Leave out what two or three circumstances add together: the text wants an incapacity for it, a day or more."""
    kept = tuple(one for one in found.aggravations if one.trigger is not Trigger.COUNT)
    return replace(found, aggravations=kept, penalty=highest(found.version.base, kept))
