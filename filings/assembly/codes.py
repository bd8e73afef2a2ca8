"""The codes of Word's own fields: « PAGE », « REF faits \\h »."""

from collections.abc import Iterator

from lxml import etree

from filings.assembly.xml import local, w


def codes(root: etree._Element) -> Iterator[str]:
    """The field codes of a part; those that Word has cut into runs, joined."""
    for simple in root.iter(w("fldSimple")):
        yield simple.get(w("instr"), "")
    code = ""
    for piece in root.iter(w("instrText"), w("fldChar")):
        if local(piece) == "instrText":
            code += piece.text or ""
        else:
            yield code
            code = ""
    yield code
