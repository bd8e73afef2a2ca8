"""Injure publique envers un corps ou une personne désignée par les articles 30 et 31, à raison des fonctions (loi
du 29 juillet 1881, article 33, alinéa 1er).

An insult aimed at the office of an elected person. Three months to prosecute, élus included: no text has
lengthened it. The person’s own complaint, or the minister’s (article 48, 3°).

Not formalised: ministers, members of parliament, jurors, witnesses, and the other citizens charged with a public
service.

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
    label="Injure publique envers une personne investie d’un mandat public",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=date(2024, 3, 22),
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(euros=12_000),
            elements=(
                press.INSULT,
                press.PUBLICITY,
                press.OFFICE,
                press.EXACT_WORDS,
            ),
            sources=(
                ETALAB,
                L_33,
            ),
            grade=Grade.A,
            paragraph="1er",
            with_parts=(
                press.PUBLIC,
                press.INSULT_IS,
            ),
        ),
        Version(
            since=date(2024, 3, 23),
            until=None,
            law="loi n° 2024-247 du 21 mars 2024, article 3",
            base=penalty(euros=12_000),
            elements=(
                press.INSULT,
                press.PUBLICITY,
                press.OFFICE,
                press.EXACT_WORDS,
            ),
            sources=(L_33,),
            grade=Grade.A,
            paragraph="1er",
            with_parts=(
                press.PUBLIC,
                press.INSULT_IS,
            ),
            note="ajoute le travail d’intérêt général",
        ),
    ),
    limitation="P_PRESSE_3M",
    prosecution=Prosecution.OFFICE_HOLDER,
    complaint="La présente vaut plainte au sens de l’article 48, 3°, de la loi du 29 juillet 1881.",
    not_formalised=(
        "les ministres, les parlementaires, les jurés et les témoins ; les autres citoyens chargés d’un service public"
    ),
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what a public insult aimed at an office shows."""
    if fact.kind is not FactKind.INSULT or press.is_closed(fact) or press.head(fact, told) is not press.Head.OFFICE:
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            press.INSULT: press.insult(fact, told),
            press.PUBLICITY: press.publicity(fact),
            press.OFFICE: press.office(fact, told),
            press.EXACT_WORDS: press.words(fact, told),
        },
        named=press.of_office("Injure", told),
    )
