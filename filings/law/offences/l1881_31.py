"""Diffamation publique envers une personne chargée d’un mandat public, à raison des fonctions (loi du 29 juillet
1881, article 31).

The imputation of a precise fact that bears on the office. What touches private life falls under article 32.
Three months; the person’s own complaint, or the minister’s (article 48, 3°).

Not formalised: ministers, members of parliament, jurors, witnesses, and the other citizens charged with a public
service. The text before 7 August 2013 (same fine) was not read.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=None, fine=45000)
>>> ARTICLE.on(FactsDay(date(2013, 8, 6))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.law import press
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read
from filings.law.sources import ETALAB, GISTI, JURIBLIO_24
from filings.law.text import Article, Code, Grade, Prosecution, Version, penalty
from schemas.fact import Fact, FactKind

ARTICLE = Article(
    code=Code.PRESS,
    number="31",
    label="Diffamation publique envers une personne investie d’un mandat public",
    versions=(
        Version(
            since=date(2013, 8, 7),
            until=date(2024, 3, 22),
            law="loi n° 2013-711 du 5 août 2013 ; peine de l’article 30 depuis 2002",
            base=penalty(euros=45_000),
            elements=(
                press.DEFAMATION,
                press.PUBLICITY,
                press.OFFICE,
                press.EXACT_WORDS,
            ),
            sources=(
                ETALAB,
                GISTI,
            ),
            grade=Grade.A,
            with_parts=(
                press.PUBLIC,
                press.DEFAMATION_IS,
            ),
        ),
        Version(
            since=date(2024, 3, 23),
            until=None,
            law="loi n° 2024-247 du 21 mars 2024, article 3",
            base=penalty(euros=45_000),
            elements=(
                press.DEFAMATION,
                press.PUBLICITY,
                press.OFFICE,
                press.EXACT_WORDS,
            ),
            sources=(JURIBLIO_24,),
            grade=Grade.A,
            with_parts=(
                press.PUBLIC,
                press.DEFAMATION_IS,
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
    """Say what a public defamation aimed at an office shows."""
    if fact.kind is not FactKind.DEFAMATION or press.is_closed(fact) or press.head(fact, told) is not press.Head.OFFICE:
        return None
    return read(
        ARTICLE,
        fact,
        told,
        {
            press.DEFAMATION: press.defamation(fact, told),
            press.PUBLICITY: press.publicity(fact),
            press.OFFICE: press.office(fact, told),
            press.EXACT_WORDS: press.words(fact, told),
        },
        named=press.of_office("Diffamation", told),
    )
