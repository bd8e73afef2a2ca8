"""Diffamation publique envers un corps constitué ou une administration publique (loi du 29 juillet 1881, article 30).

The imputation of a precise fact to a commune, a département, a région. Three months. The prosecution waits on a
deliberation of its assembly, or on its head’s complaint where it has none (article 48, 1°).

Not formalised: courts, armies, administrations that no assembly governs; proof of the truth and good faith. Whether
the text changed since the end of 2014 was not read.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=None, fine=45000)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read
from filings.law.sources import ETALAB_30, GISTI
from filings.law.text import Article, Code, Grade, Prosecution, Version, penalty
from schemas.fact import Fact, FactKind

ARTICLE = Article(
    code=Code.PRESS,
    number="30",
    label="Diffamation publique envers un corps constitué ou une administration publique",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=None,
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(euros=45_000),
            elements=(
                press.DEFAMATION,
                press.PUBLICITY,
                press.BODY,
                press.EXACT_WORDS,
            ),
            sources=(
                ETALAB_30,
                GISTI,
            ),
            grade=Grade.A,
            with_parts=(
                press.PUBLIC,
                press.DEFAMATION_IS,
            ),
        ),
    ),
    limitation="P_PRESSE_3M",
    prosecution=Prosecution.BODY,
    not_formalised="la preuve de la vérité, la bonne foi, les corps autres que les collectivités territoriales",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a public defamation aimed at a body shows."""
    if fact.kind is not FactKind.DEFAMATION or press.is_closed(fact) or press.head(fact, told) is not press.Head.BODY:
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            press.DEFAMATION: press.defamation(fact, told),
            press.PUBLICITY: press.publicity(fact),
            press.BODY: press.body(told),
            press.EXACT_WORDS: press.words(fact, told),
        },
    )
