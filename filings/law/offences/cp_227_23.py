"""Image ou représentation pornographique d’un mineur (code pénal, article 227-23).

Taking, recording, passing on, offering or spreading such an image; seeking or keeping one too. The victim must
not keep nor send copies beyond what an investigator asks.

« Représentation » reaches a montage made with the image of a minor (Crim., 12 September 2007, n° 06-86.763).

Not formalised: the keeping or habitual consulting of images, with penalties of their own; gangs. An intimate image of
a minor is reserved only, as long as nobody says that it shows a sexual act or the intimate parts.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=60, fine=75000)
>>> ARTICLE.on(FactsDay(date(2007, 3, 7))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import pointing
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Seen, Shown, read, seen
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
            since=date(2007, 3, 8),
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


_KINDS = frozenset({FactKind.INTIMATE_IMAGE, FactKind.MONTAGE})


def _of_a_minor(fact: Fact) -> Seen:
    said = "la personne que montrent ces images était mineure"
    if fact.kind is FactKind.MONTAGE:
        said = "selon le récit, cette image est fabriquée avec celle de la personne visée, qui était mineure"
    return seen(said, "complainants.birth_date")


def _pornographic(fact: Fact) -> Seen | None:
    if not value_of(fact.explicit):
        return None
    montage = fact.kind is FactKind.MONTAGE
    subject = "cette image montre" if montage else "ces images montrent"
    return seen(f"selon le récit, {subject} un acte sexuel ou les parties intimes", "explicit")


def _spread(fact: Fact) -> Seen | None:
    if fact.kind is FactKind.INTIMATE_IMAGE:
        return seen(pointing.spread(fact), "kind", "channel", "posts")
    # An image that was made may have been shown to nobody: only what is told of its way says that it was passed on.
    return seen("ce montage a été porté à la connaissance de tiers", "channel") if value_of(fact.channel) else None


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what the spreading of a minor’s intimate images, or of a montage made with one’s image, shows.

    Raises NeverRead as ``read`` does: the text of before is known to exist.
    """
    if fact.kind not in _KINDS or not told.minor or value_of(fact.of_minor) is False:
        return None
    found = {MINOR: _of_a_minor(fact), PORNOGRAPHIC: _pornographic(fact), SPREAD: _spread(fact)}
    return read(ARTICLE, fact, told, found)
