"""Injure publique envers un particulier (loi du 29 juillet 1881, article 33, alinéa 2).

An offensive expression, a term of contempt or an invective that imputes no fact, not preceded by provocation.
Three months from the first publication; prosecution only on the victim’s complaint (article 48, 6°).

Not formalised: the excuse of provocation beyond what was told.

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
from filings.law.sources import ETALAB, L_33
from filings.law.text import Article, Code, Grade, Prosecution, Version, penalty
from schemas.fact import Fact, FactKind

ARTICLE = Article(
    code=Code.PRESS,
    number="33",
    label="Injure publique envers un particulier",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=None,
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(euros=12_000),
            elements=(
                press.INSULT,
                press.PUBLICITY,
                press.EXACT_WORDS,
                press.NOT_PROVOKED,
            ),
            sources=(
                ETALAB,
                L_33,
            ),
            grade=Grade.A,
            paragraph="2",
            with_parts=(
                press.PUBLIC,
                press.INSULT_IS,
            ),
        ),
    ),
    limitation="P_PRESSE_3M",
    prosecution=Prosecution.VICTIM_COMPLAINT,
    complaint="La présente vaut plainte au sens de l’article 48, 6°, de la loi du 29 juillet 1881.",
    not_formalised="l’excuse de provocation au-delà de ce qui est raconté",
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a public insult with no ground of discrimination shows."""
    if fact.kind is not FactKind.INSULT or press.is_closed(fact) or press.head(fact, told) is not press.Head.PLAIN:
        return None
    if press.excused(ARTICLE, fact, told):
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            press.INSULT: press.insult(fact, told),
            press.PUBLICITY: press.publicity(fact),
            press.EXACT_WORDS: press.words(fact, told),
            press.NOT_PROVOKED: press.not_provoked(fact),
        },
    )
