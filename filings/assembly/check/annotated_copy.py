"""The faults of a template as Word comments, each on its own words, for a lawyer with the page in front of her."""

from collections.abc import Sequence
from datetime import date

from lxml import etree

from filings.assembly.check.faults import Fault
from filings.assembly.word import package
from filings.assembly.word.margin_comments import COMMENTS, COMMENTS_TYPE, comment, mark, place, style_ids
from filings.assembly.word.runs import isolate, text
from filings.assembly.word.xml import FORBIDDEN, W, paragraphs, parse, serialize, value, w

_AUTHOR, _INITIALS = "Contrôle du modèle", "CM"


def annotated(template: bytes, faults: Sequence[Fault], *, on: date) -> bytes:
    """A copy of a template in which every fault is a comment; comments that were there stay.

    A fault of the whole file, or of a header, a footer or a note, where Word takes no comment, goes to the first words
    of the body, says where it is and quotes its own. Raises FilingsError when `template` is no Word document.
    """
    parts = package.unpack(template, "modèle")
    root = parse(parts[package.DOCUMENT])
    body = list(paragraphs(root))
    has_some = COMMENTS in parts
    comments = parse(parts[COMMENTS]) if has_some else etree.Element(w("comments"), nsmap={"w": W})
    number = max((int(value(one, "id") or 0) for one in comments.iter(w("comment"))), default=-1) + 1
    styles = style_ids(parts)
    for fault in faults:
        said = f"{fault.gravity.capitalize()}\u00a0: {fault.sentence}" + (f"\n{fault.remedy}" if fault.remedy else "")
        chosen, where = _anchor(fault, body)
        if where:
            said = f"{where}\n{said}"
        if not chosen:
            continue  # a template without a word
        mark(chosen, number, styles)
        comments.append(comment(number, FORBIDDEN.sub("", said), _AUTHOR, _INITIALS, on, styles))
        number += 1
    parts[package.DOCUMENT] = serialize(root)
    if has_some:
        parts[COMMENTS] = serialize(comments)
    else:
        package.add_part(parts, COMMENTS, serialize(comments), COMMENTS_TYPE, "comments")
    return package.pack(parts)


def _anchor(fault: Fault, body: Sequence[etree._Element]) -> tuple[list[etree._Element], str]:
    """The runs to hang a comment on, and what to say of the place when they are not the words of the fault."""
    if fault.part == package.DOCUMENT and fault.number < len(body):
        if chosen := isolate(body[fault.number], fault.start, fault.end):
            return chosen, ""
        if chosen := _first(body[fault.number :]):
            return chosen, "Juste avant ce paragraphe"
        return _first(body[fault.number :: -1]), "Juste après ce paragraphe"
    where = place(fault.part) or "Pour tout le fichier"
    return _first(body), f"{where}, «\u00a0{fault.words}\u00a0»" if fault.words else where


def _first(body: Sequence[etree._Element]) -> list[etree._Element]:
    return next((runs for one in body if (runs := isolate(one, 0, len(text(one))))), [])
