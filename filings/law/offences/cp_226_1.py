"""Atteinte à l’intimité de la vie privée (code pénal, article 226-1).

Taking or passing on words spoken in private, or someone’s image in a private place, without consent; since 1
August 2020, their location too. A text the victim wrote, or a photograph she published herself, is neither.
Nobody is prosecuted without the victim’s complaint (article 226-6).

Not formalised: where and how the image was taken, which no question asks; location.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=12, fine=45000)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read
from filings.law.sources import CP26, CPH15, JURIBLIO_24
from filings.law.text import Aggravation, Article, Code, Element, Grade, Prosecution, Version, penalty
from schemas.fact import Fact, FactKind

CAPTURE = Element(
    "capture",
    "captation de paroles prononcées à titre privé, ou de l’image d’une personne dans un lieu privé",
    decisive=True,
)
NO_CONSENT = Element("no_consent", "sans le consentement de la personne", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="226-1",
    label="Atteinte à l’intimité de la vie privée",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=date(2020, 7, 31),
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(months=12, euros=45_000),
            elements=(
                CAPTURE,
                NO_CONSENT,
            ),
            sources=(CPH15,),
            grade=Grade.A,
        ),
        Version(
            since=date(2020, 8, 1),
            until=date(2024, 3, 22),
            law="loi n° 2020-936 du 30 juillet 2020, article 17",
            base=penalty(months=12, euros=45_000),
            elements=(
                CAPTURE,
                NO_CONSENT,
            ),
            sources=(CP26,),
            grade=Grade.B,
            aggravations=(
                Aggravation(
                    Trigger.PARTNER,
                    "auteur conjoint, concubin ou partenaire de la victime",
                    penalty(months=24, euros=60_000),
                ),
            ),
            note="numéro de l’article de la loi : source secondaire (B)",
        ),
        Version(
            since=date(2024, 3, 23),
            until=None,
            law="loi n° 2024-247 du 21 mars 2024, article 4",
            base=penalty(months=12, euros=45_000),
            elements=(
                CAPTURE,
                NO_CONSENT,
            ),
            sources=(
                CP26,
                JURIBLIO_24,
            ),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.PARTNER,
                    "auteur conjoint, concubin ou partenaire de la victime",
                    penalty(months=24, euros=60_000),
                ),
                Aggravation(
                    Trigger.MANDATE, "victime titulaire d’un mandat électif public", penalty(months=24, euros=60_000)
                ),
                Aggravation(
                    Trigger.SERVICE,
                    "victime dépositaire de l’autorité publique ou chargée d’une mission de service public",
                    penalty(months=24, euros=60_000),
                ),
                Aggravation(
                    Trigger.CANDIDATE, "victime candidate à un mandat électif public", penalty(months=24, euros=60_000)
                ),
            ),
        ),
    ),
    limitation="P_DELIT",
    prosecution=Prosecution.VICTIM_COMPLAINT,
    complaint="La présente vaut plainte au sens de l’article 226-6 du code pénal.",
    not_formalised="le lieu et le moyen de la prise d’image ; la localisation",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what private content shows of its capture: nothing is claimed, all is to be established."""
    if fact.kind not in {FactKind.PRIVATE_CONTENT, FactKind.INTIMATE_IMAGE}:
        return None
    return read(ARTICLE, fact, told, {})
