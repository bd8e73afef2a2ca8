"""Chantage (code pénal, article 312-10).

Obtaining, by the threat of revealing or imputing what would harm honour, a signature, a promise, a secret,
money or a thing. It can be reported online, through THESEE, unlike harassment.

What was demanded is asked: where nothing was given it is an attempt (article 312-12, cp_312_12.py). The law and the day
of the paragraph on sexual images rest on memory. A threat that was carried out is article 312-11.

Not formalised: what a private message of a platform is to « a service of communication to the public online ».

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2013, 9, 12))).base
Penalty(prison=60, fine=75000)
>>> ARTICLE.on(FactsDay(date(2001, 12, 31))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NeverRead: …
"""

from datetime import date

from filings.french import grammar
from filings.law import pointing
from filings.law.circumstances import Circumstances, Trigger, blackmails
from filings.law.reading import Seen, Shown, read, seen
from filings.law.sources import CP26, CPH15
from filings.law.text import Aggravation, Article, Code, Element, Grade, Part, Version, penalty
from schemas.asked import told as value_of
from schemas.fact import Demanded, Fact

THREAT = Element(
    "threat",
    "menace de révéler ou d’imputer des faits qui portent atteinte à l’honneur ou à la considération",
    decisive=True,
)
OBTAIN = Element(
    "obtain",
    "pour obtenir une signature, un engagement, une renonciation, un secret, des fonds ou un bien",
    decisive=True,
)

ARTICLE = Article(
    code=Code.PENAL,
    number="312-10",
    label="Chantage",
    versions=(
        Version(
            since=date(2002, 1, 1),
            until=date(2024, 5, 22),
            law="ordonnance n° 2000-916 du 19 septembre 2000 (montants en euros)",
            base=penalty(months=60, euros=75_000),
            elements=(
                THREAT,
                OBTAIN,
            ),
            sources=(CPH15,),
            grade=Grade.A,
            aggravations=(
                Aggravation(
                    Trigger.EXECUTED,
                    "menace mise à exécution",
                    penalty(months=84, euros=100_000),
                    with_part=Part("312-11"),
                ),
            ),
        ),
        Version(
            since=date(2024, 5, 23),
            until=None,
            law="loi n° 2024-449 du 21 mai 2024",
            base=penalty(months=60, euros=75_000),
            elements=(
                THREAT,
                OBTAIN,
            ),
            sources=(CP26,),
            grade=Grade.B,
            aggravations=(
                Aggravation(
                    Trigger.SEXUAL_IMAGES,
                    "en ligne, au moyen d’images à caractère sexuel ou pour en obtenir",
                    penalty(months=84, euros=100_000),
                    paragraph="3",
                ),
                Aggravation(
                    Trigger.EXECUTED,
                    "menace mise à exécution",
                    penalty(months=84, euros=100_000),
                    with_part=Part("312-11"),
                ),
            ),
            since_by_heart=True,
            note=(
                "texte lu en juillet 2025 (A) ; la loi et le jour du dernier alinéa sont de mémoire (C) : "
                "peine de base inchangée"
            ),
        ),
    ),
    limitation="P_DELIT",
    yields_to=("CP 312-1", "CP 312-9"),
    not_formalised="le message privé d’une plateforme, pour les images à caractère sexuel",
)


def threat(fact: Fact, told: Circumstances) -> Seen:
    """What shows the threat of blackmail."""
    # Blackmail is not told as several by its name: exhibits alone do not count its messages.
    counted = value_of(fact.count) is not None
    if fact.posts or (counted and pointing.exhibits_of(fact, told.silent)):
        those = pointing.messages(fact, silent=told.silent)
        return seen(those.clause("porte ce chantage", "portent ce chantage"), "kind", "posts")
    if pointing.exhibits_of(fact, told.silent):
        text = pointing.reported(fact, "un chantage")
        return seen(pointing.shown_by(fact, text), "kind", "story", "exhibits")
    return seen(pointing.reported(fact, "un chantage"), "kind", "story")


#: What is demanded, by its nature, where its words are not told.
_NAMED = {
    Demanded.MONEY: "de l’argent ou un objet",
    Demanded.PROMISE: "une signature, un engagement ou une renonciation",
    Demanded.SECRET: "un secret ou un mot de passe",
    Demanded.IMAGES: "des images intimes ou sexuelles",
}


def demanded(fact: Fact) -> Seen | None:
    """What shows the demand: its words, or its nature."""
    if order := value_of(fact.condition):
        return seen(f"l’exigence rapportée est celle-ci, {pointing.quoted(order)}", "condition")
    named = [said for one, said in _NAMED.items() if one in fact.demanded]
    return seen(f"l’exigence rapportée porte sur {grammar.listing(named)}", "demanded") if named else None


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what blackmail shows, unless nothing was given: it is then only tried."""
    if not blackmails(fact) or value_of(fact.gave_in) is False:
        return None
    asked = demanded(fact)
    if asked and value_of(fact.gave_in):
        asked = seen(
            f"{asked.phrase}, et cela a été donné ou fait, au moins en partie", *asked.fields, "gave_in", private=True
        )
    return read(ARTICLE, fact, told, {THREAT: threat(fact, told), OBTAIN: asked})
