"""Harcèlement sexuel (code pénal, article 222-33).

Words or conduct with a sexual connotation, or since 6 August 2018 a sexist one, imposed again and again, that
offend dignity or make a hostile situation. The Conseil constitutionnel struck the text down with effect on 5
May 2012: until 7 August 2012 nothing replaced it (decision n° 2012-240 QPC).

Since 6 August 2018 several authors who act in concert, or one after the other knowing it, repeat it together.

Public transport is one more circumstance since 20 August 2026 (loi n° 2026-798, article 16).

Not formalised: the favours sought, before 2012; the single grave pressure.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2012, 6, 1))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2018, 8, 6))).base
Penalty(prison=24, fine=30000)
"""

from datetime import date

from filings.french import grammar
from filings.law import pointing, press
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Seen, Shown, raid, read, repetition, seen
from filings.law.sources import CC_240, CP26, CPH15, D_22233, MRMR_26
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, Void, penalty
from schemas.fact import Fact, FactKind, Ground

FAVOURS = Element("favours", "harceler une personne pour obtenir des faveurs sexuelles", decisive=True)
SEXUAL = Element("connotation", "propos ou comportements à connotation sexuelle", decisive=True)
SEXUAL_OR_SEXIST = Element("connotation", "propos ou comportements à connotation sexuelle ou sexiste", decisive=True)
REPEATED = Element("repeated", "imposés de façon répétée", decisive=True)
REPEATED_OR_CONCERTED = Element(
    "repeated", "imposés de façon répétée, ou par plusieurs personnes de concert ou successivement", decisive=True
)
DIGNITY = Element("dignity", "atteinte à la dignité, ou situation intimidante, hostile ou offensante")

ARTICLE = Article(
    code=Code.PENAL,
    number="222-33",
    label="Harcèlement sexuel",
    versions=(
        Version(
            since=date(2002, 1, 18),
            until=date(2012, 5, 4),
            law="loi n° 2002-73 du 17 janvier 2002",
            base=penalty(months=12, euros=15_000),
            elements=(FAVOURS,),
            sources=(
                CPH15,
                CC_240,
            ),
            grade=Grade.A,
            note="abrogé le 5 mai 2012 par la décision n° 2012-240 QPC : les poursuites en cours sont tombées",
        ),
        Version(
            since=date(2012, 8, 8),
            until=date(2018, 8, 5),
            law="loi n° 2012-954 du 6 août 2012, article 1er",
            base=penalty(months=24, euros=30_000),
            elements=(
                SEXUAL,
                REPEATED,
                DIGNITY,
            ),
            sources=(
                CPH15,
                D_22233,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.AUTHORITY,
                    "abus de l’autorité que confèrent les fonctions",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=36, euros=45_000)),
                Aggravation(
                    Trigger.VULNERABLE,
                    "vulnérabilité particulière de la victime, apparente ou connue de l’auteur",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(
                    Trigger.ECONOMIC,
                    "vulnérabilité ou dépendance économique ou sociale",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(
                    Trigger.SEVERAL_AUTHORS, "plusieurs auteurs ou complices", penalty(months=36, euros=45_000)
                ),
            ),
        ),
        Version(
            since=date(2018, 8, 6),
            until=date(2026, 8, 19),
            law="loi n° 2018-703 du 3 août 2018, articles 11 et 13",
            base=penalty(months=24, euros=30_000),
            elements=(
                SEXUAL_OR_SEXIST,
                REPEATED_OR_CONCERTED,
                DIGNITY,
            ),
            sources=(
                D_22233,
                CP26,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.AUTHORITY,
                    "abus de l’autorité que confèrent les fonctions",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=36, euros=45_000)),
                Aggravation(
                    Trigger.VULNERABLE,
                    "vulnérabilité particulière de la victime, apparente ou connue de l’auteur",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(
                    Trigger.ECONOMIC,
                    "vulnérabilité ou dépendance économique ou sociale",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(
                    Trigger.SEVERAL_AUTHORS, "plusieurs auteurs ou complices", penalty(months=36, euros=45_000)
                ),
                Aggravation(
                    Trigger.ONLINE_OR_DIGITAL,
                    "usage d’un service de communication au public en ligne ou d’un support numérique ou électronique",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(Trigger.MINOR_PRESENT, "présence d’un mineur", penalty(months=36, euros=45_000)),
                Aggravation(
                    Trigger.ASCENDANT, "ascendant ou personne ayant autorité", penalty(months=36, euros=45_000)
                ),
            ),
        ),
        Version(
            since=date(2026, 8, 20),
            until=None,
            law="loi n° 2026-798 du 18 août 2026, article 16",
            base=penalty(months=24, euros=30_000),
            elements=(
                SEXUAL_OR_SEXIST,
                REPEATED_OR_CONCERTED,
                DIGNITY,
            ),
            sources=(
                CP26,
                MRMR_26,
            ),
            grade=Grade.B,
            aggravations=(
                Aggravation(
                    Trigger.AUTHORITY,
                    "abus de l’autorité que confèrent les fonctions",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(Trigger.UNDER_15, "victime de moins de quinze ans", penalty(months=36, euros=45_000)),
                Aggravation(
                    Trigger.VULNERABLE,
                    "vulnérabilité particulière de la victime, apparente ou connue de l’auteur",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(
                    Trigger.ECONOMIC,
                    "vulnérabilité ou dépendance économique ou sociale",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(
                    Trigger.SEVERAL_AUTHORS, "plusieurs auteurs ou complices", penalty(months=36, euros=45_000)
                ),
                Aggravation(
                    Trigger.ONLINE_OR_DIGITAL,
                    "usage d’un service de communication au public en ligne ou d’un support numérique ou électronique",
                    penalty(months=36, euros=45_000),
                ),
                Aggravation(Trigger.MINOR_PRESENT, "présence d’un mineur", penalty(months=36, euros=45_000)),
                Aggravation(
                    Trigger.ASCENDANT, "ascendant ou personne ayant autorité", penalty(months=36, euros=45_000)
                ),
                Aggravation(
                    Trigger.TRANSPORT,
                    "transport collectif de voyageurs, ou lieu d’accès à celui-ci",
                    penalty(months=36, euros=45_000),
                ),
            ),
            note="le reste du texte comme en juillet 2025 (B)",
        ),
    ),
    limitation="P_DELIT_HABITUDE",
    voids=(
        Void(
            date(2012, 5, 5),
            date(2012, 8, 7),
            (
                "ce texte, abrogé par le Conseil constitutionnel (décision n° 2012-240 QPC du 4 mai 2012), n’a été "
                "remplacé que le 8 août 2012"
            ),
        ),
    ),
    not_formalised="la pression grave unique ; avant 2012, les faveurs recherchées",
    account_ban=True,
)


KINDS = frozenset({FactKind.HARASSMENT, FactKind.MESSAGES})


def _connotation(fact: Fact, told: Circumstances) -> Seen | None:
    kinds = [
        word
        for word, there in (("sexistes", Ground.SEXIST in fact.grounds), ("à connotation sexuelle", press.sexual(fact)))
        if there
    ]
    if not kinds:
        return None
    said, noun = grammar.listing(kinds), pointing.noun_of(fact)
    clause = pointing.messages(fact, silent=told.silent).unnamed(
        f"les termes de {noun.this} sont {said}", f"les termes de {noun.these} sont {said}"
    )
    return seen(clause, *(["grounds"] if "sexistes" in kinds else []), *(["setting"] if press.sexual(fact) else []))


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what repeated sexual or sexist messages or comments show; before 6 August 2018, sexual ones alone."""
    if fact.kind not in KINDS or not (connotation := _connotation(fact, told)):
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            SEXUAL: connotation if press.sexual(fact) else None,
            SEXUAL_OR_SEXIST: connotation,
            REPEATED: repetition(fact, told, together=False),
            REPEATED_OR_CONCERTED: repetition(fact, told) or raid(fact, told),
            DIGNITY: press.humiliated(fact),
        },
    )
