"""Names of places, made comparable: without accents, hyphens, capitals or article; « St » is « saint ».

>>> bare("L’Haÿ-les-Roses"), bare("ST ETIENNE"), bare("le Mans")
('hay les roses', 'saint etienne', 'mans')
"""

import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)  # the registers are searched whole, several times a case
def plain(text: str) -> str:
    """Return a name in plain letters and single spaces, its article kept."""
    folded = text.casefold().replace("œ", "oe").replace("æ", "ae")
    stripped = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", " ", re.sub(r"\b(ste?)\b\.?", _saint, stripped)).strip()


def bare(text: str) -> str:
    """Return a name in plain letters, without the article it begins with."""
    return re.sub(r"^(le|la|les|l) (?=.)", "", plain(text))


def town(text: str) -> str:
    """Return a town in plain letters, without the « Cedex » of a postal address and what follows it."""
    return re.sub(r"\bcedex\b.*$", "", plain(text)).strip()


def _saint(match: re.Match[str]) -> str:
    return "saint" if match[1] == "st" else "sainte"
