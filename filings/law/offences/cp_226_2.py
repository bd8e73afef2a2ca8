"""Conservation, divulgation ou utilisation du produit d’une atteinte à la vie privée (code pénal, article 226-2).

Keeping, making known or using a recording or document obtained by an act of article 226-1, whose penalty it
takes. Nobody is prosecuted without the victim’s complaint (article 226-6).

Not formalised: how the document was obtained, which no question asks.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=12, fine=45000)
>>> ARTICLE.on(FactsDay(date(1994, 2, 28))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import pointing
from filings.law.circumstances import Circumstances, Trigger
from filings.law.reading import Shown, read, seen
from filings.law.sources import CP26, CPH15
from filings.law.text import Aggravation, Article, Code, Element, Grade, Prosecution, Version, penalty
from schemas.fact import Fact, FactKind

DIVULGED = Element(
    "divulged", "document ou enregistrement porté à la connaissance du public ou d’un tiers", decisive=True
)
OBTAINED = Element("obtained", "obtenu par un acte que punit l’article 226-1", decisive=True)

ARTICLE = Article(
    code=Code.PENAL,
    number="226-2",
    label="Divulgation du produit d’une atteinte à la vie privée",
    versions=(
        Version(
            since=date(1994, 3, 1),
            until=date(2020, 7, 31),
            law="Code pénal de 1994 (texte inchangé) ; peines = celles de l’art. 226-1 à la date",
            base=penalty(months=12, euros=45_000),
            elements=(
                DIVULGED,
                OBTAINED,
            ),
            sources=(CPH15,),
            grade=Grade.A,
        ),
        Version(
            since=date(2020, 8, 1),
            until=date(2024, 3, 22),
            law="texte inchangé ; peines de l’art. 226-1 modifié par la loi n° 2020-936",
            base=penalty(months=12, euros=45_000),
            elements=(
                DIVULGED,
                OBTAINED,
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
        ),
        Version(
            since=date(2024, 3, 23),
            until=None,
            law="texte inchangé ; peines de l’art. 226-1 modifié par la loi n° 2024-247",
            base=penalty(months=12, euros=45_000),
            elements=(
                DIVULGED,
                OBTAINED,
            ),
            sources=(CP26,),
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
    yields_to=("CP 226-2-1",),
    complaint="La présente vaut plainte au sens de l’article 226-6 du code pénal.",
    not_formalised="l’origine du document",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what the publication of private content shows."""
    if fact.kind not in {FactKind.PRIVATE_CONTENT, FactKind.INTIMATE_IMAGE}:
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            DIVULGED: seen(
                pointing.messages(fact, pointing.PUBLICATION).clause("le montre", "le montrent"),
                "kind",
                "channel",
                "posts",
            )
        },
    )
