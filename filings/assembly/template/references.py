"""References to the paragraphs that a template repeats: what a word processor makes of them when it updates them.

A reference leads to a bookmark that is not there before the template is filled (`champ_fait_signet`). LibreOffice
updates references each time it saves, Word when it is asked to, and both then write an error in the place of the tag
that stood there. The code of the field is left: where it shows the number of a paragraph (`\\n`, `\\r`, `\\w`: ECMA-376
part 1, § 17.16.5.51), the tag is known, and is put back. Elsewhere it is lost, and the template is refused.
"""

import re
from collections.abc import Iterator

from lxml import etree

from filings.assembly.word.xml import local, w

#: What Word and LibreOffice write in the place of what a field showed, in French, English and German.
LOST = re.compile(
    r"(?:Erreur|Error|Fehler)\s*!?\s*:?\s*(?:Source du renvoi introuvable|Source de la référence non trouvée"
    r"|Reference source not found|Signet non défini|Bookmark not defined|Référence de lien hypertexte non valide"
    r"|Hyperlink reference not valid|Nom de propriété de document inconnu|Unknown document property name"
    r"|Verweisquelle konnte nicht gefunden werden|Referenz nicht gefunden|Textmarke nicht definiert)\.?",
    re.IGNORECASE,
)
WHAT = "ce renvoi a été mis à jour dans le modèle, et a perdu le champ qu’il montrait"
REMEDY = "Retapez ce champ à cet endroit ({{ r.numero }}, par exemple), sans mettre à jour les champs du modèle."

#: A reference that shows the number of a paragraph whose bookmark a record names; the field of that number.
_NUMBERED = re.compile(
    r"\s*REF\s+(?:champ_([^\W_]+)_\w+|\{\{\s*(\w+)\.\w+\s*\}\})\s[^\"]*\\[nrw](?:\s|$)", re.IGNORECASE
)
_NUMBER = "{{{{ {}.numero }}}}"


def restore(root: etree._Element) -> None:
    """Put back in a part the tags that an update of its references took away."""
    for simple in root.iter(w("fldSimple")):
        _show(simple.get(w("instr"), ""), list(simple.iter(w("t"))))
    code, shown, depth = "", list[etree._Element](), 0
    for element in root.iter(w("fldChar"), w("instrText"), w("t")):
        name = local(element)
        kind = element.get(w("fldCharType")) if name == "fldChar" else ""
        if kind == "begin":
            code, shown, depth = "", [], depth + 1
        elif kind == "end":
            _show(code, shown)
            code, shown, depth = "", [], max(0, depth - 1)
        elif name == "instrText":
            code += element.text or ""
        elif name == "t" and depth:
            shown.append(element)


def lost(text: str) -> Iterator[tuple[int, int]]:
    """Where a paragraph says that a reference was lost."""
    return (found.span() for found in LOST.finditer(text))


def _show(code: str, shown: list[etree._Element]) -> None:
    found = _NUMBERED.match(code)
    if found is None or not shown or "{{" in "".join(one.text or "" for one in shown):
        return
    for one in shown:
        one.text = ""
    shown[0].text = _NUMBER.format(found[1] or found[2])
