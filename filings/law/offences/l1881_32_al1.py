"""Diffamation publique envers un particulier (loi du 29 juillet 1881, article 32, alinéa 1er).

The imputation of a precise fact, open to proof, that harms honour or reputation. Three months from the first
publication; prosecution only on the victim’s complaint (article 48, 6°).

Not formalised: proof of the truth and good faith, which are the author’s to bring.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=None, fine=12000)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read
from filings.law.sources import ETALAB, L_32
from filings.law.text import Article, Code, Grade, Prosecution, Version, penalty
from schemas.fact import Fact, FactKind

ARTICLE = Article(
    code=Code.PRESS,
    number="32",
    label="Diffamation publique envers un particulier",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=None,
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(euros=12_000),
            elements=(
                press.DEFAMATION,
                press.PUBLICITY,
                press.EXACT_WORDS,
            ),
            sources=(
                L_32,
                ETALAB,
            ),
            grade=Grade.A,
            paragraph="1er",
            with_parts=(
                press.PUBLIC,
                press.DEFAMATION_IS,
            ),
        ),
    ),
    limitation="P_PRESSE_3M",
    prosecution=Prosecution.VICTIM_COMPLAINT,
    complaint="La présente vaut plainte au sens de l’article 48, 6°, de la loi du 29 juillet 1881.",
    not_formalised="la preuve de la vérité et la bonne foi",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a public defamation with no ground of discrimination shows."""
    if fact.kind is not FactKind.DEFAMATION or press.is_closed(fact) or press.head(fact, told) is not press.Head.PLAIN:
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            press.DEFAMATION: press.defamation(fact, told),
            press.PUBLICITY: press.publicity(fact),
            press.EXACT_WORDS: press.words(fact, told),
        },
    )
