"""Recent texts that nobody read here, said once to the lawyer.

What was read before them stays in the documents, save what they are known to have changed.
"""

from collections.abc import Iterable

from filings.french import grammar
from filings.law import related, unread
from filings.review.findings import Look, Point
from filings.review.points import recited


def unread_law(look: Look) -> Iterable[Point]:
    """A recent law that nobody read may have changed what a document recites, or has: it is to be verified."""
    names = recited(look) | ({"false_notification"} if look.verdict.notices else set())
    cited = dict.fromkeys(one.text for name, one in sorted(look.verdict.texts.items()) if name in names)
    may, gone = [], []
    for one in unread.on(look.on):
        touched = [text for text in cited if related.numbers(text) & one.touches]
        if touched and one.changed:
            gone.append(f"{one.name} ({one.known})")
        elif touched:
            may.append(f"{one.name} ({one.known}), qui touche peut-être {grammar.listing(map(_the, touched))}")
    said = []
    if may:
        said.append(f"Non lu ici : {' ; '.join(may)}. Ce qui avait été lu reste dans les documents : à vérifier.")
    if gone:
        said.append(f"Changé depuis, et non lu : {' ; '.join(gone)}. Les documents n’en récitent rien : à vérifier.")
    if said:
        yield Point("", " ".join(said))


def _the(cited: str) -> str:
    """Write a citation with its article: « l’article 40-2 », « les articles 60-1-2 et 77-1-1 »."""
    return f"les {cited}" if cited.startswith("articles") else f"l’{cited}"
