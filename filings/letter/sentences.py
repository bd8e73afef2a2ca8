"""How a sentence of ours is set, once; what was quoted (``Verbatim``) goes through untouched."""

import re

from filings.french import dates, typography
from schemas.asked import Unsaid, is_later, told


def typeset(text: str) -> str:
    """Typeset a sentence of ours, or one told to us in prose."""
    return typography.typography(text)


def lower_first(text: str) -> str:
    """Return a label as it stands inside a sentence: its first letter in lower case."""
    return text[:1].lower() + text[1:]


# A told sentence begins by one of these in lower case after a colon; any other word may be a name.
_SMALL_WORDS = frozenset(
    [
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "aucun",
        "aucune",
        "ce",
        "cet",
        "cette",
        "ces",
        "mon",
        "ma",
        "mes",
        "notre",
        "nos",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "il",
        "elle",
        "ils",
        "elles",
        "je",
        "nous",
        "on",
        "rien",
        "tout",
        "toute",
        "tous",
        "toutes",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "vingt",
        "trente",
        "quarante",
        "cinquante",
        "cent",
        "mille",
        "plusieurs",
        "quelques",
        "certains",
        "certaines",
        "chaque",
        "chacun",
        "chacune",
        "pas",
        "ni",
        "cela",
        "quelqu’un",
        "seul",
        "seule",
        "à",
        "au",
        "aux",
        "en",
        "dans",
        "sur",
        "pour",
        "par",
        "l’",
        "j’",
        "d’",
    ]
)


def after_colon(text: str) -> str:
    """Return a told sentence as it follows a colon: lower case, unless it may begin with a name."""
    text = sentence(text)
    word = re.match(r"\w+’?", text)
    return lower_first(text) if word and word[0].lower() in _SMALL_WORDS else text


def sentence(text: str) -> str:
    """Return a told sentence typeset, capitalised and closed by a full stop when nothing closes it."""
    text = typeset(text.strip())
    closed = text.rstrip("»\u00a0 ").endswith((".", "!", "?", "…", ":", ";"))
    return dates.sentence_start(text) + ("" if closed else ".")


def to_complete(answer: object, what: str) -> str | None:
    """Return the mark of an answer put off, « [À compléter : date de naissance] », or None."""
    return typeset(f"[À compléter : {what}]") if is_later(answer) else None


def answer(value: str | Unsaid | None, what: str) -> str | None:
    """Return what was told, the mark to complete when it was put off, or None: no sentence then."""
    return to_complete(value, what) or told(value)
