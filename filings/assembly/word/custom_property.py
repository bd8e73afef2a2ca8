"""The custom property by which a lawyer says which fields her own letter is filled with.

In Word: Fichier, Informations, Propriétés, Propriétés avancées, Personnalisation. ECMA-376 part 1, § 22.3.
"""

from collections.abc import Mapping

from filings.assembly.word.xml import local, parse

PART = "docProps/custom.xml"


def custom(parts: Mapping[str, bytes], name: str) -> str:
    """The text of a custom property of a document, whatever its case; empty when it has none of that name."""
    if PART not in parts:
        return ""
    for one in parse(parts[PART]):
        if local(one) == "property" and one.get("name", "").strip().lower() == name:
            return "".join(str(text) for text in one.itertext()).strip()
    return ""
