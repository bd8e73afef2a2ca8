"""Recent texts that nobody read here, said once to the lawyer; what was read before them stays in the documents."""

from collections.abc import Iterable

from filings.french import grammar
from filings.law import related, unread
from filings.review.findings import Look, Point
from filings.review.points import recited


def unread_law(look: Look) -> Iterable[Point]:
    """A recent law that nobody read may have changed what a document recites: it is to be verified."""
    cited = [one.text for name, one in sorted(look.verdict.texts.items()) if name in recited(look)]
    said = []
    for one in unread.on(look.on):
        touched = [text for text in dict.fromkeys(cited) if related.numbers(text) & one.touches]
        if touched:
            said.append(f"{one.name} ({one.known}), qui touche peut-être {grammar.listing(map(_the, touched))}")
    if said:
        text = f"Non lu ici : {' ; '.join(said)}. Ce qui avait été lu reste dans les documents : à vérifier."
        yield Point("", text)


def _the(cited: str) -> str:
    """Write a citation with its article: « l’article 40-2 », « les articles 60-1-2 et 77-1-1 »."""
    return f"les {cited}" if cited.startswith("articles") else f"l’{cited}"
