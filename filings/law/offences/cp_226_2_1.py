"""Diffusion de paroles ou d’images à caractère sexuel sans l’accord de la personne (code pénal, article 226-2-1).

Making known to the public or to anyone a recording or document of a sexual kind without the person’s agreement
to that, even when she agreed to it being made or made it herself. Before 9 October 2016 nothing punished it
when the image had been taken with consent (Crim., 16 March 2016, n° 15-82.676).

Not formalised: the want of agreement, which the complaint itself says.

>>> from filings.days import FactsDay
>>> ARTICLE.on(FactsDay(date(2016, 10, 8))).base  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
filings.law.text.NotInForce: …
>>> ARTICLE.on(FactsDay(date(2016, 10, 9))).base
Penalty(prison=24, fine=60000)
"""

from datetime import date

from filings.law import pointing
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read, seen
from filings.law.sources import CP26
from filings.law.text import Article, Code, Element, Grade, Prosecution, Version, penalty
from schemas.fact import Fact, FactKind

SEXUAL = Element("sexual", "document ou enregistrement à caractère sexuel", decisive=True)
DIVULGED = Element(
    "divulged", "porté à la connaissance du public ou d’un tiers sans l’accord de la personne", decisive=True
)

ARTICLE = Article(
    code=Code.PENAL,
    number="226-2-1",
    label="Diffusion d’images ou de paroles à caractère sexuel sans accord",
    versions=(
        Version(
            since=date(2016, 10, 9),
            until=None,
            law="loi n° 2016-1321 du 7 octobre 2016, article 67",
            base=penalty(months=24, euros=60_000),
            elements=(
                SEXUAL,
                DIVULGED,
            ),
            sources=(CP26,),
            grade=Grade.A,
        ),
    ),
    # The image of a minor has its own text: one act, one qualification.
    yields_to=("CP 227-23",),
    limitation="P_DELIT",
    created=True,
    prosecution=Prosecution.VICTIM_COMPLAINT,
    complaint="La présente vaut plainte au sens de l’article 226-6 du code pénal.",
    not_formalised="l’absence d’accord, que la plainte dit elle-même",
    account_ban=True,
)


def shown(fact: Fact, told: Circumstances) -> Shown | None:
    """Say what the spreading of intimate images shows."""
    if fact.kind is not FactKind.INTIMATE_IMAGE:
        return None
    spread = seen(
        pointing.spread(fact, ", sans l’accord de la personne visée, qui s’en plaint"), "kind", "channel", "posts"
    )
    # « À caractère sexuel » is wider than a sexual act or intimate parts, which alone are asked about: she calls them
    # intimate, and a no to the narrower question takes nothing back of that.
    sexual = seen("la personne visée rapporte des images intimes", "kind")
    return read(ARTICLE, fact, told, {SEXUAL: sexual, DIVULGED: spread})
