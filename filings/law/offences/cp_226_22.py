"""Divulgation de données à caractère personnel (code pénal, article 226-22).

Data gathered when they were recorded, filed, passed on or otherwise processed, then made known to someone who
had no title to them, so that private life or reputation suffers. Who gathered them is for the enquiry, and no question
asks it: the offence is only reserved. Failing that, article 226-18. Nobody is prosecuted without the victim’s complaint
(third paragraph), which the reserve makes.

Not formalised: disclosure by carelessness (second paragraph, a lesser penalty).

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=60, fine=300000)
>>> ARTICLE.on(FactsDay(date(2004, 8, 7))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import pointing
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read, seen
from filings.law.sources import CP26, CPH15
from filings.law.text import Article, Code, Element, Grade, Prosecution, ToHost, Version, penalty
from schemas.fact import Fact, FactKind, PersonalData

COLLECTED = Element(
    "collected",
    (
        "données recueillies par l’auteur à l’occasion de leur enregistrement, de leur classement, de leur "
        "transmission ou d’un autre traitement"
    ),
    decisive=True,
)
DISCLOSED = Element(
    "disclosed", "divulgation à un tiers sans qualité pour les recevoir, sans autorisation", decisive=True
)
PRIVACY = Element(
    "privacy", "atteinte à la considération de la personne ou à l’intimité de sa vie privée", decisive=True
)

ARTICLE = Article(
    code=Code.PENAL,
    number="226-22",
    label="Divulgation de données à caractère personnel",
    versions=(
        Version(
            since=date(2004, 8, 8),
            until=None,
            law="loi n° 2004-801 du 6 août 2004",
            base=penalty(months=60, euros=300_000),
            elements=(
                COLLECTED,
                DISCLOSED,
                PRIVACY,
            ),
            sources=(
                CPH15,
                CP26,
            ),
            grade=Grade.A,
            note="par imprudence ou négligence : trois ans et 100 000 euros",
        ),
    ),
    limitation="P_DELIT",
    prosecution=Prosecution.VICTIM_COMPLAINT,
    complaint="La présente vaut plainte au sens de l’article 226-22, alinéa 3, du code pénal.",
    to_host=ToHost.RESERVE,
    not_formalised="la divulgation par imprudence ou négligence",
)


#: Kinds of data that belong to private life by themselves.
INTIMATE = frozenset(PersonalData) - {PersonalData.WORKPLACE, PersonalData.IDENTITY}


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what the disclosure of personal data shows."""
    if fact.kind not in {FactKind.PERSONAL_DATA, FactKind.PRIVATE_CONTENT} or not fact.data:
        return None
    spread = seen(
        pointing.disclosed(fact, "porte", "portent", ", à la connaissance de tiers sans qualité"),
        "kind",
        "data",
        "channel",
    )
    private = INTIMATE & set(fact.data)
    return read(
        ARTICLE,
        fact,
        told,
        {
            DISCLOSED: spread,
            PRIVACY: seen(pointing.by_nature(fact, private, "relèvent de la vie privée"), "data") if private else None,
        },
    )
