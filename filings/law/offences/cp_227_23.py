"""Image ou représentation pornographique d’un mineur (code pénal, article 227-23).

Taking, recording, passing on, offering or spreading such an image; seeking or keeping one too. The victim must
not keep nor send copies beyond what an investigator asks.

Not formalised: the keeping or habitual consulting of images, with penalties of their own; gangs. An intimate image of
a minor is reserved only, as long as nobody says that it shows a sexual act or the intimate parts.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=60, fine=75000)
>>> ARTICLE.on(FactsDay(date(2007, 3, 6))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import pointing
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read_in_force, seen
from filings.law.sources import CP26, CPH15, PDC
from filings.law.text import Aggravation, Article, Code, Element, Grade, Version, penalty
from schemas.asked import told as value_of
from schemas.fact import Fact, FactKind

MINOR = Element("minor", "image ou représentation d’un mineur", decisive=True)
PORNOGRAPHIC = Element("pornographic", "caractère pornographique de l’image", decisive=True)
SPREAD = Element("spread", "image fixée, enregistrée, transmise, offerte ou diffusée", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="227-23",
    label="Image pornographique d’un mineur",
    versions=(
        Version(
            since=date(2007, 3, 7),
            until=date(2013, 8, 6),
            law="loi n° 2007-297 du 5 mars 2007",
            base=penalty(months=60, euros=75_000),
            elements=(
                MINOR,
                PORNOGRAPHIC,
                SPREAD,
            ),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.PUBLIC_ONLINE,
                    "diffusion par un réseau de communications électroniques à un public non déterminé",
                    penalty(months=84, euros=100_000),
                ),
                Aggravation(Trigger.GANG, "bande organisée", penalty(months=120, euros=500_000)),
            ),
            note="détention ou consultation : deux ans et 30 000 euros",
        ),
        Version(
            since=date(2013, 8, 7),
            until=date(2020, 7, 31),
            law="loi n° 2013-711 du 5 août 2013, article 22",
            base=penalty(months=60, euros=75_000),
            elements=(
                MINOR,
                PORNOGRAPHIC,
                SPREAD,
            ),
            sources=(
                CPH15,
                PDC,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.PUBLIC_ONLINE,
                    "diffusion par un réseau de communications électroniques à un public non déterminé",
                    penalty(months=84, euros=100_000),
                ),
                Aggravation(Trigger.GANG, "bande organisée", penalty(months=120, euros=500_000)),
            ),
            note="détention ou consultation : deux ans et 30 000 euros",
        ),
        Version(
            since=date(2020, 8, 1),
            until=date(2021, 4, 22),
            law="loi n° 2020-936 du 30 juillet 2020",
            base=penalty(months=60, euros=75_000),
            elements=(
                MINOR,
                PORNOGRAPHIC,
                SPREAD,
            ),
            sources=(CP26,),
            grade=Grade.B,
            aggravations=(
                Aggravation(
                    Trigger.PUBLIC_ONLINE,
                    "diffusion par un réseau de communications électroniques à un public non déterminé",
                    penalty(months=84, euros=100_000),
                ),
                Aggravation(Trigger.GANG, "bande organisée", penalty(months=120, euros=500_000)),
            ),
            note="détention ou consultation : mêmes peines que la base",
        ),
        Version(
            since=date(2021, 4, 23),
            until=None,
            law="loi n° 2021-478 du 21 avril 2021",
            base=penalty(months=60, euros=75_000),
            elements=(
                MINOR,
                PORNOGRAPHIC,
                SPREAD,
            ),
            sources=(CP26,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.PUBLIC_ONLINE,
                    "diffusion par un réseau de communications électroniques à un public non déterminé",
                    penalty(months=84, euros=100_000),
                ),
                Aggravation(Trigger.GANG, "bande organisée", penalty(months=120, euros=500_000)),
            ),
            note="détention ou consultation : mêmes peines que la base",
        ),
    ),
    limitation="P_MINEUR_10",
    not_formalised="la détention et la consultation ; la bande organisée",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what the spreading of a minor’s intimate images shows."""
    if fact.kind is not FactKind.INTIMATE_IMAGE or not told.minor:
        return None
    return read_in_force(
        ARTICLE,
        fact,
        told,
        {
            MINOR: seen("la personne que montrent ces images était mineure", "complainants.birth_date"),
            PORNOGRAPHIC: (
                seen("selon le récit, ces images montrent un acte sexuel ou les parties intimes", "explicit")
                if value_of(fact.explicit)
                else None
            ),
            SPREAD: seen(pointing.spread(fact), "kind", "channel", "posts"),
        },
    )
