"""Tags that stand whole in one piece of text, as in a template that was typed with care: read without docxtpl.

docxtpl is what reads a template that Word has cut into runs, and all that its language knows; it takes longer to load
than the rest of this room together. Where no tag is cut, what it does is little, and is done here: `{%p`, `{%tr` and
`{%r` take the place of their paragraph, row or run. Anything else is left to it.
"""

import re

from lxml import etree

from filings.assembly.word.xml import local, w

_INLINE = re.compile(
    r"\{\{(?!-|(?:p|r|tr|tc)\s)[^{}%“”‘’]*(?<!-)\}\}|\{% *(?:if|elif|else|endif|for|endfor)\b[^{}%“”‘’]*(?<!-)%\}"
)
_PRINTED = re.compile(r"\{\{(?!-|(?:p|r|tr|tc)\s)[^{}%“”‘’]*(?<!-)\}\}")
_HOLDING = re.compile(r"\{%(p|tr|r) ((?:if|elif|else|endif|for|endfor)\b[^{}%“”‘’]*(?<!-)%\})")
_BRACES = re.compile(r"[{}]")
_PLACE = re.compile(r"<\?tag (\d+)\?>")


def whole(root: etree._Element) -> str | None:
    """The XML of a part, its tags in the place of what they repeat; None when docxtpl must read it.

    `root` is changed when a text is returned.
    """
    held: list[tuple[etree._Element, str]] = []
    for element in root.iter():
        for value in map(str, element.attrib.values()):
            if not _BRACES.search(value):
                continue
            if "{" in value and "{{" not in value and "{%" not in value:
                continue  # the identifier of an extension
            if _BRACES.search(_PRINTED.sub("", value)):
                return None
        text = element.text or ""
        if not _BRACES.search(text):
            continue
        if local(element) != "t":
            if _BRACES.search(_PRINTED.sub("", text)):
                return None
        elif found := _HOLDING.fullmatch(text.strip()):
            holder = next(element.iterancestors(w(found[1])), None)
            if holder is None or "".join(map(str, holder.itertext())).strip() != text.strip():
                return None
            held.append((holder, f"{{% {found[2]}"))
        elif _BRACES.search(_INLINE.sub("", text)):
            return None
    for number, (holder, _) in enumerate(held):
        above = holder.getparent()
        if above is None:
            return None
        above.replace(holder, etree.ProcessingInstruction("tag", str(number)))
    xml: str = etree.tostring(root, encoding="unicode")
    return _PLACE.sub(lambda place: held[int(place[1])][1], xml)
