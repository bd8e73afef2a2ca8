"""Appels téléphoniques ou messages malveillants réitérés (code pénal, article 222-16).

Malicious calls, two at least (Crim., 4 March 2003, n° 02-86.172), to trouble someone’s peace. Until 5 August
2014 the text named calls only, and case law likened repeated SMS to them, for the sound of their arrival (Crim., 30
September 2009, n° 09-80.373), but no e-mail nor private message of a site; repeated malicious messages by electronic
means were added on 6 August 2014. The number, the hour and the seconds between the calls show the malice (Crim., 17
January 2012, n° 11-81.756).

Not formalised: noise (« agressions sonores »).

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 10, 1))).base
Penalty(prison=12, fine=15000)
>>> ARTICLE.on(FactsDay(date(2003, 1, 1))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.french.dates import day as written
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Seen, Shown, read, repetition, seen
from filings.law.sources import CP26, CPH15, D_22216
from filings.law.text import Aggravation, Article, Code, Element, Grade, NotInForce, Version, When, penalty
from schemas.asked import told as value_of
from schemas.fact import Channel, Fact, FactKind

CALLS = Element("acts", "appels téléphoniques malveillants réitérés", decisive=True)
CALLS_OR_MESSAGES = Element(
    "acts",
    "appels téléphoniques malveillants réitérés, ou envois réitérés de messages malveillants par voie électronique",
    decisive=True,
)
PEACE = Element("peace", "but de troubler la tranquillité")

ARTICLE = Article(
    code=Code.PENAL,
    number="222-16",
    label="Appels ou messages malveillants réitérés",
    versions=(
        Version(
            since=date(2003, 3, 19),
            until=date(2014, 8, 5),
            law="loi n° 2003-239 du 18 mars 2003",
            base=penalty(months=12, euros=15_000),
            elements=(
                CALLS,
                PEACE,
            ),
            sources=(CPH15,),
            grade=Grade.A,
            note="appels seulement ; la jurisprudence y assimile les SMS, non les autres messages",
            label="Appels téléphoniques malveillants réitérés",
        ),
        Version(
            since=date(2014, 8, 6),
            until=date(2020, 7, 31),
            law="loi n° 2014-873 du 4 août 2014",
            base=penalty(months=12, euros=15_000),
            elements=(
                CALLS_OR_MESSAGES,
                PEACE,
            ),
            sources=(
                CPH15,
                D_22216,
            ),
            grade=Grade.A,
        ),
        Version(
            since=date(2020, 8, 1),
            until=None,
            law="loi n° 2020-936 du 30 juillet 2020, article 20",
            base=penalty(months=12, euros=15_000),
            elements=(
                CALLS_OR_MESSAGES,
                PEACE,
            ),
            sources=(
                D_22216,
                CP26,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.PARTNER,
                    "auteur conjoint, concubin ou partenaire de la victime",
                    penalty(months=36, euros=45_000),
                ),
            ),
        ),
    ),
    limitation="P_DELIT_HABITUDE",
    not_formalised="les agressions sonores",
)

_MESSAGES_SINCE = ARTICLE.versions[1].since
#: What case law makes of SMS before that day.
_LIKENED = "assimilés à des appels (Crim., 30 septembre 2009, n° 09-80.373)"
#: Acts are many enough, from here, for their number to show what they aim at; two repeat, and show no more.
_MANY = 10


def _peace(fact: Fact) -> Seen | None:
    signs = [
        ("leur nombre", "count", (value_of(fact.count) or 0) >= _MANY or len(fact.posts) >= _MANY),
        ("leur heure", "at_night", bool(value_of(fact.at_night))),
        ("leur fréquence", "frequency", bool(value_of(fact.frequency))),
    ]
    told_signs = [(sign, name) for sign, name, there in signs if there]
    if not told_signs:
        return None
    names = [sign for sign, _ in told_signs]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} et {names[-1]}"
    verb = "montre" if len(names) == 1 else "montrent"
    return seen(
        f"{listed} {verb} qu’ils visent à troubler la tranquillité de la personne visée",
        *(name for _, name in told_signs),
        short=listed,
    )


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what repeated calls, or since 2014 repeated messages, show; before, what repeated SMS do.

    Raises NotInForce for other messages of before that day, besides what ``read`` raises.
    """
    if fact.kind not in {FactKind.CALLS, FactKind.MESSAGES}:
        return None
    again = repetition(fact, told)
    calls = again
    if fact.kind is FactKind.MESSAGES and ARTICLE.on(told.day).since < _MESSAGES_SINCE:
        if value_of(fact.channel) is not Channel.SMS:
            day = written(_MESSAGES_SINCE)
            reason = f"avant le {day}, ce texte ne vise que les appels, et la jurisprudence n’y assimile que les SMS"
            raise NotInForce(ARTICLE, told.day, When.BEFORE, reason)
        liken = f" ; ces SMS sont {_LIKENED}"
        short = again.short and f"{again.short}{liken}" if again else ""
        calls = again and seen(f"{again.phrase}{liken}", *again.fields, "channel", short=short)
    return read(ARTICLE, fact, told, {CALLS: calls, CALLS_OR_MESSAGES: again, PEACE: _peace(fact)})
