"""Limitation of prosecution (prescription de l’action publique): when it starts, when it ends, what moved it.

It takes both days (code pénal, article 112-2, 4°): the term starts from the facts, and a later, longer law reaches them
only if they were not yet time-barred on its first day. On 1 March 2017 délits went from three years to six: a délit of
28 February 2014 lapsed on 28 February 2017, one of 1 March 2014 had six years. From 12 March to 10 August 2020 every
running term stood still (ordonnance n° 2020-303, article 3). A law later than the document is not known to it.

Counting goes from one day of the month to the same: three months from 23 August end on 23 November at midnight,
weekends included (Crim., 9 January 2018, n° 16-86.735). A letter of complaint interrupts nothing (Crim., 11 July 2012,
n° 11-87.583); which steps of a case interrupt is for the review to say.

>>> from filings.days import DocumentDay, FactsDay
>>> act = FactsDay(date(2013, 9, 12))
>>> term("P_DELIT", act, act, DocumentDay(date(2013, 11, 9))).ends_on
datetime.date(2016, 9, 12)
>>> term("P_PRESSE_3M", act, act, DocumentDay(date(2026, 11, 21))).status.value
'expired'
"""

import calendar
from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from filings.days import DocumentDay, FactsDay
from filings.french.dates import day as written
from filings.law.sources import (
    AN_1160,
    AN_3797,
    CPP_8,
    CPPH15,
    DACG,
    ETALAB,
    L2017_4,
    L_65,
    L_653,
    LOI1881,
    LP_43916,
    LP_52526,
    QPC_1088,
    REPSQUAD,
    SP_F32077,
    VIVALDI,
)
from filings.law.text import Grade, Source

#: The standstill of 2020: its days, both included, and how many it adds at most.
COVID_FIRST, COVID_LAST = date(2020, 3, 12), date(2020, 8, 10)
COVID_DAYS = 151
#: What stopped it, as a document cites it.
COVID_LAW = "article 3 de l’ordonnance n° 2020-303 du 25 mars 2020"


class Start(StrEnum):
    """From what a term runs."""

    ACT = "act"
    LAST_ACT = "last_act"
    PUBLICATION = "publication"
    MAJORITY = "majority"


class Status(StrEnum):
    """Where a term stands on the day of the document; for programs, never printed."""

    OPEN = "open"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


class Period(Struct, frozen=True):
    """A duration, from the first day of the law that set it (None: before anything read), and how it is cited."""

    since: date | None
    months: int
    cited: str
    grade: Grade


class Rule(Struct, frozen=True):
    """How one family of offences lapses.

    ``safe_months`` is a shorter term to keep where sources disagree or were not read word for word, ``dispute`` says
    so in French; ``unread`` what of a rule known by a secondary source nobody read. ``strict``: before prosecution,
    only requisitions that qualify each of the words interrupt it (law of 29 July 1881, article 65).
    """

    id: str
    label: str
    start: Start
    starts: str
    periods: tuple[Period, ...]
    sources: tuple[Source, ...]
    safe_months: int | None = None
    safe_since: date | None = None
    dispute: str = ""
    unread: str = ""
    strict: bool = False

    @property
    def by_publication(self) -> bool:
        """Whether it is a rule of words, three months or a year: each publication lapses, and is judged, by itself."""
        return self.periods[0].cited == _ART65

    @property
    def discriminatory(self) -> bool:
        """Whether it is a rule of article 65-3: words of the press law punished for a discrimination."""
        return any(one.cited == _ART653 for one in self.periods)

    def period(self, day: date) -> Period:
        """Return the duration in force on a day."""
        first, *later = self.periods
        return next((one for one in reversed(later) if one.since and one.since <= day), first)


class Term(Struct, frozen=True):
    """The limitation of facts, on the day of a document.

    ``ends_on`` is the last day to prosecute, counted from the last act; ``safe_ends_on`` the earlier day to keep to:
    counted from the first act told, or from the last that is sure where acts are one series, and by the safe term where
    sources disagree. Dates are None when unknown. ``length`` is the duration with its text.
    """

    rule: Rule
    starts_on: date | None
    ends_on: date | None
    safe_ends_on: date | None
    status: Status
    rule_fr: str
    dispute: str
    grade: Grade
    length: str = ""


_CPP8 = "article 8 du code de procédure pénale"
_ART65 = "article 65 de la loi du 29 juillet 1881"
_ART653 = "article 65-3 de la loi du 29 juillet 1881"
_REFORM = date(2017, 3, 1)
_DELIT = (Period(None, 36, _CPP8, Grade.A), Period(_REFORM, 72, _CPP8, Grade.A))
_PUBLISHED = "à compter de la première publication"

RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in (
        Rule(
            "P_DELIT",
            "délit",
            Start.ACT,
            "à compter du jour des faits",
            _DELIT,
            (CPPH15, CPP_8, L2017_4),
        ),
        Rule(
            "P_DELIT_HABITUDE",
            "délit qui suppose une répétition",
            Start.LAST_ACT,
            "à compter du dernier acte",
            _DELIT,
            (CPPH15, CPP_8, L2017_4, VIVALDI),
        ),
        Rule(
            "P_CONTRAV",
            "contravention",
            Start.ACT,
            "à compter du jour des faits",
            (Period(None, 12, "article 9 du code de procédure pénale", Grade.A),),
            (CPPH15,),
        ),
        Rule(
            "P_MINEUR_10",
            "délit de l’article 706-47 du code de procédure pénale commis sur un mineur",
            Start.MAJORITY,
            "à compter de la majorité de la victime",
            (Period(date(2004, 3, 10), 120, _CPP8, Grade.B),),
            (CPPH15, CPP_8),
            unread=(
                "Les délais plus longs de certains de ces délits et la prolongation ajoutée le 23 avril 2021 n’ont pas "
                "été lus : le délai peut être plus long, non plus court."
            ),
        ),
        Rule(
            "P_PRESSE_3M",
            "infraction de presse",
            Start.PUBLICATION,
            _PUBLISHED,
            (Period(None, 3, _ART65, Grade.A),),
            (L_65, LOI1881),
            strict=True,
        ),
        Rule(
            "P_65_3_RACE",
            "infraction de presse à raison de l’origine ou de la religion",
            Start.PUBLICATION,
            _PUBLISHED,
            (Period(None, 3, _ART65, Grade.A), Period(date(2004, 3, 10), 12, _ART653, Grade.A)),
            (L_653, ETALAB, AN_3797, QPC_1088),
            strict=True,
        ),
        Rule(
            "P_65_3_SEXE",
            "infraction de presse à raison du sexe, de l’orientation, de l’identité ou du handicap",
            Start.PUBLICATION,
            _PUBLISHED,
            (Period(None, 3, _ART65, Grade.A), Period(date(2014, 1, 29), 12, _ART653, Grade.A)),
            (L_653, REPSQUAD, ETALAB, AN_3797, QPC_1088),
            strict=True,
        ),
        Rule(
            "P_24_AL1",
            "provocation publique non suivie d’effet",
            Start.PUBLICATION,
            _PUBLISHED,
            (Period(None, 3, _ART65, Grade.A), Period(date(2021, 8, 26), 12, _ART653, Grade.B)),
            (L_65, L_653, AN_1160, QPC_1088, LP_52526),
            strict=True,
            safe_months=3,
            safe_since=date(2021, 8, 26),
            dispute=(
                "Depuis le 26 août 2021 le délai serait d’un an (article 65-3) ; ce texte n’a pas été lu mot à mot : "
                "le délai sûr reste de trois mois."
            ),
        ),
        Rule(
            "P_NONPUB",
            "injure ou diffamation non publique",
            Start.ACT,
            "à compter du jour des propos",
            (Period(None, 3, _ART65, Grade.B),),
            (DACG, LOI1881),
            strict=True,
        ),
        Rule(
            "P_NONPUB_DISC",
            "injure, diffamation ou provocation non publique discriminatoire",
            Start.ACT,
            "à compter du jour des propos",
            (Period(None, 3, _ART65, Grade.B),),
            (LP_43916, SP_F32077, DACG),
            strict=True,
            dispute=(
                "Les sources ne s’accordent pas : la Cour de cassation (23 mai 2006) réserve l’année de l’article 65-3 "
                "aux délits, une fiche officielle de 2023 l’annonce aussi ici. Le délai sûr est de trois mois."
            ),
        ),
    )
}


def term(
    rule: str,
    first: FactsDay | None,
    last: FactsDay | None,
    on: DocumentDay,
    interruptions: Sequence[date] = (),
    *,
    majority: date | None = None,
    sure: FactsDay | None = None,
) -> Term:
    """Return the limitation of facts between two days, on the day of a document.

    ``rule`` is an ``Article.limitation``; ``interruptions`` the days of acts that interrupt it; ``majority`` the
    victim’s eighteenth birthday, for the rule that starts there. With no known day the status is unknown. A habitual
    offence starts from its last act for all of them; ``sure`` is the last day on which one surely was, from which its
    safe end counts (the last act otherwise). Raises KeyError for a rule that does not exist.
    """
    of = RULES[rule]
    start = majority if of.start is Start.MAJORITY else last or first
    if start is None:
        period = of.period(on)
        return Term(of, None, None, None, Status.UNKNOWN, _said(of, period), of.dispute, period.grade)
    ends, period, begun = _run(of, start, on, interruptions)
    early = start if of.start is Start.MAJORITY else min(first or start, start)
    if of.start is Start.LAST_ACT:
        early = min(sure or start, start)
    safe = _run(of, early, on, interruptions, safe=True)[0]
    disputed = of.dispute if of.safe_since is None or (on >= of.safe_since and period.since == of.safe_since) else ""
    return Term(
        rule=of,
        starts_on=start,
        ends_on=ends,
        safe_ends_on=min(safe, ends),
        status=Status.OPEN if on <= ends else Status.EXPIRED,
        rule_fr=_said(of, period, moved=_end(begun, period.months, on) != add_months(begun, period.months)),
        dispute=disputed,
        grade=period.grade,
        length=f"{length(period)} ({period.cited})",
    )


def add_months(day: date, months: int) -> date:
    """Count months from a day to the same day of the month, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _run(
    rule: Rule, start: date, on: DocumentDay, interruptions: Sequence[date], *, safe: bool = False
) -> tuple[date, Period, date]:
    """Run a term and its interruptions; an act after the end interrupts nothing, and none can shorten the term.

    Returns its end, its duration and the day it last started.
    """
    ends, period = _one(rule, start, on, safe=safe)
    begun = start
    for act in sorted(interruptions):
        if act <= min(ends, on):
            later, new = _one(rule, act, on, safe=safe)
            if later > ends:
                ends, period, begun = later, new, act
    return ends, period, begun


def _one(rule: Rule, start: date, on: DocumentDay, *, safe: bool) -> tuple[date, Period]:
    """Run one term from a day: the law of that day, then each later law known on ``on`` that finds it alive."""
    # The day may come after the document, when a minor is not of age yet: no law of that day is known.
    period = rule.period(min(start, on))
    ends = _end(start, _months(rule, period, safe=safe), on)
    for later in rule.periods:
        if later.since and start < later.since <= min(ends, on):
            longer = _end(start, _months(rule, later, safe=safe), on)
            if longer > ends:
                ends, period = longer, later
    return ends, period


def _months(rule: Rule, period: Period, *, safe: bool) -> int:
    return min(period.months, rule.safe_months) if safe and rule.safe_months else period.months


def _end(start: date, months: int, on: DocumentDay) -> date:
    """Return the last day of a term, the standstill of 2020 added when it was running then."""
    if on >= COVID_FIRST and COVID_FIRST <= start <= COVID_LAST:
        return add_months(COVID_LAST, months)
    ends = add_months(start, months)
    if on >= COVID_FIRST and start < COVID_FIRST <= ends:
        ends += timedelta(days=COVID_DAYS)
    return ends


_DURATIONS = {3: "trois mois", 12: "un an", 36: "trois ans", 72: "six ans", 120: "dix ans"}


def length(period: Period) -> str:
    """Write a duration: « six ans »."""
    return _DURATIONS[period.months]


def _said(rule: Rule, period: Period, *, moved: bool = False) -> str:
    text = f"{length(period)} {rule.starts} ({period.cited})"
    if moved:
        first, last = written(COVID_FIRST, year=False), written(COVID_LAST)
        text += f", délai suspendu du {first} au {last} ({COVID_LAW})"
    return text
