"""What a fact may bear by its words under a text that has no page here: the lawyer verifies it."""

from collections.abc import Iterable

from filings.days import FactsDay
from filings.law import outside
from filings.law.grade import Grade
from filings.review.findings import Look, Point
from filings.review.nearest import words_of
from filings.statement.moments import span
from filings.statement.people import victims
from schemas.asked import told


def outside_to_verify(look: Look) -> Iterable[Point]:
    """By its words, a fact may also bear a text that this program does not read: to be verified."""
    for fact in look.case.facts:
        days = span(fact, look.case, look.on)
        if days is None:
            continue
        day = FactsDay(days.last)
        bodies = all(one and one.organisation for one in victims(fact, look.case))
        # What is told of as damage is alleged: its words name nothing more.
        for text in () if told(fact.damaged) else outside.on(fact.kind, words_of(fact), day):
            if bodies and not text.anyone:
                continue
            grade = text.grade(day)
            read = " ; ".join(source.title for source in text.sources)
            sure = "version de ce jour non lue" if grade is Grade.C else f"{read}, degré {grade}"
            said = (
                f"Par ses mots, ce fait peut relever aussi {_of(text.cited)} ({text.label}) : à vérifier, ce programme "
                f"n’en lit pas les éléments et n’allègue rien ({sure})."
            )
            yield Point(look.place(fact), said)


def _of(cited: str) -> str:
    return f"des {cited}" if cited.startswith("articles") else f"de l’{cited}"
