"""Words aim at a mandate or a profession that the person is not told to have: it may be that of somebody near."""

from collections.abc import Iterable

from filings.days import FactsDay
from filings.french import grammar
from filings.law import to_verify
from filings.review.findings import Look, Point
from filings.statement.moments import span
from filings.statement.people import victims
from schemas.asked import told
from schemas.fact import Fact, Ground
from schemas.person import Complainant, Service


def relatives_to_verify(look: Look) -> Iterable[Point]:
    """The words aim at functions that nobody told the person has: texts protect relatives too, to be verified."""
    for fact in look.case.facts:
        days = span(fact, look.case, look.on)
        unheld = dict.fromkeys(said for one in victims(fact, look.case) for said in _unheld(fact, one))
        if days is None or not unheld:
            continue
        day = FactsDay(days.last)
        for text in to_verify.RELATIVES:
            if text.holds(fact.kind, day):
                sources = " ; ".join(source.title for source in text.sources)
                said = (
                    f"Ces mots visent {grammar.listing(unheld)} que la personne visée n’est pas dite exercer. S’ils le "
                    "font en raison des fonctions de son conjoint, d’un ascendant, d’un descendant ou de quelqu’un "
                    f"chez qui elle vit, l’{text.cited} {text.does} : à vérifier, aucune question ne le demande "
                    f"({sources}, degré {text.grade.value})."
                )
                yield Point(look.place(fact), said)


def _unheld(fact: Fact, victim: Complainant | None) -> Iterable[str]:
    """Yield what words aim at that somebody of flesh is not told to have: « un mandat électif »."""
    if victim is None or victim.organisation is not None:
        return
    if Ground.MANDATE in fact.grounds and victim.mandate is None:
        yield "un mandat électif"
    if Ground.PROFESSION in fact.grounds and told(victim.service) in {None, Service.NONE}:
        yield "une profession"
