"""The offences: each with its text, what it needs, what shows it, what it carries."""

from collections.abc import Sequence

from filings.complaint.view import Infraction, Renvoi
from filings.french import grammar, numbers, typography
from filings.letter.people import Voice
from filings.letter.view import lower_first, ours, sentence
from filings.review.verdict import Allegation, Verdict


def _references(ids: Sequence[str], marks: dict[str, tuple[str, int]]) -> list[Renvoi]:
    found = sorted((marks[one] for one in ids if one in marks), key=lambda mark: mark[1])
    return [Renvoi(signet=signet, numero=str(number)) for signet, number in found]


def row(allegation: Allegation, marks: dict[str, tuple[str, int]]) -> Infraction:
    """Return an offence as a row: its text, what it needs and what shows it, what it carries."""
    demands = [
        sentence(f"{shown.element} : {shown.phrase}" if shown.phrase else shown.element) for shown in allegation.shown
    ]
    if allegation.aggravations:
        demands.append(sentence(f"circonstance aggravante : {grammar.listing(list(allegation.aggravations))}"))
    demands += [sentence(text) for text in (allegation.caveat, allegation.complaint) if text]
    return Infraction(
        renvois=_references(allegation.facts, marks),
        qualification=ours(allegation.label),
        texte=typography.articles(ours(allegation.citation)),
        exigences=[typography.articles(text) for text in demands],
        peine=ours(numbers.penalty(allegation.prison_months, allegation.fine_euros)),
    )


def reserved(verdict: Verdict, marks: dict[str, tuple[str, int]], voice: Voice) -> str:
    """Return in one sentence the offences that are only reserved, or nothing."""
    if not verdict.reserved:
        return ""
    items: list[str] = []
    for reserved in verdict.reserved:
        text = f"{lower_first(reserved.label)} ({reserved.citation})"
        items.append(text + (f", pour laquelle {reserved.complaint}" if reserved.complaint else ""))
    verb = voice("Je me réserve", "Nous nous réservons")
    return typography.articles(
        ours(f"{verb} d’invoquer également, selon ce que l’enquête établira : {' ; '.join(items)}.")
    )
