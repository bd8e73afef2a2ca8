"""Points to verify, as Word comments on the words concerned: for a lawyer, never in the document itself."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from lxml import etree
from msgspec import Struct

from filings.assembly.word import package, runs
from filings.assembly.word.xml import FORBIDDEN, SPACE, W, child, parse, serialize, value, w
from filings.errors import FilingsError

COMMENTS = "word/comments.xml"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PLACES = (
    (re.compile(r"word/header\d*\.xml"), "Dans l’en-tête de page"),
    (re.compile(r"word/footer\d*\.xml"), "Dans le pied de page"),
    (re.compile(r"word/footnotes\.xml"), "Dans une note de bas de page"),
    (re.compile(r"word/endnotes\.xml"), "Dans une note de fin"),
)
_LIKE = ((" \t\n\u00a0\u2007\u2009\u202f", r"\s+"), ("'’‘ʼ", "['’‘ʼ]"), ('"“”„', '["“”„]'), ("-‐‑–", "[-‐‑–]"))


class Note(Struct, frozen=True):
    """A point to verify: the words of the document it is about, and what to verify."""

    anchor: str
    text: str


def annotate(
    docx: bytes, notes: Sequence[Note], *, on: date, author: str = "Points à vérifier", initials: str = "PV"
) -> bytes:
    """The document with each note as a comment on exactly its words; equal arguments give equal bytes.

    Words are found whatever their spaces, apostrophes and hyphens. A note whose words are nowhere, or in a header, a
    footer or a note, where Word takes no comment, goes to the object of the letter (else its title, else its first
    words), quotes them and says where they are. A document that already has comments is
    refused: FilingsError, as for a character that XML cannot hold.
    """
    if not notes:
        return docx
    parts = package.unpack(docx, "document")
    if COMMENTS in parts:
        raise FilingsError("document", "ce document porte déjà des commentaires", "Partez du document sans notes.")
    root = parse(parts[package.DOCUMENT])
    styles = style_ids(parts)
    comments = etree.Element(w("comments"), nsmap={"w": W})
    for number, note in enumerate(notes):
        if FORBIDDEN.search(note.text):
            raise FilingsError("document", "une note contient un caractère que Word ne peut pas écrire", "Retirez-le.")
        said = note.anchor.strip()
        chosen = _find(root, said)
        text = note.text
        if not chosen:
            chosen = _fallback(root)
            text = (
                f"À propos de «\u00a0{note.anchor}\u00a0»{_where(parts, note.anchor)}\u00a0: {text}" if said else text
            )
        if not chosen:
            raise FilingsError("document", "ce document ne contient aucun texte où accrocher une note", "")
        mark(chosen, number, styles)
        comments.append(comment(number, text, author, initials, on, styles))
    parts[package.DOCUMENT] = serialize(root)
    package.add_part(parts, COMMENTS, serialize(comments), COMMENTS_TYPE, "comments")
    return package.pack(parts)


def place(part: str) -> str:
    """« Dans le pied de page » for a part where Word takes no comment; empty for the others."""
    return next((said for pattern, said in _PLACES if pattern.fullmatch(part)), "")


def _where(parts: Mapping[str, bytes], anchor: str) -> str:
    """« , dans le pied de page » when the words stand there."""
    places = ((said, name) for pattern, said in _PLACES for name in sorted(parts) if pattern.fullmatch(name))
    found = next((said for said, name in places if _find(parse(parts[name]), anchor)), "")
    return f", {found[:1].lower()}{found[1:]}" if found else ""


def _find(root: etree._Element, anchor: str) -> list[etree._Element]:
    if not anchor:
        return []
    pattern = re.compile("".join(_pattern(anchor)))
    for paragraph in root.iter(w("p")):
        if found := pattern.search(runs.text(paragraph)):
            return runs.isolate(paragraph, *found.span())
    return []


def _pattern(anchor: str) -> list[str]:
    pattern: list[str] = []
    for character in anchor:
        piece = next((like for family, like in _LIKE if character in family), re.escape(character))
        if not (piece == r"\s+" and pattern and pattern[-1] == piece):
            pattern.append(piece)
    return pattern


def _fallback(root: etree._Element) -> list[etree._Element]:
    candidates = [paragraph for paragraph in root.iter(w("p")) if runs.text(paragraph).strip()]
    for style in ("Objet", "Titre"):
        for paragraph in candidates:
            if value(child(child(paragraph, "pPr"), "pStyle")) == style:
                return runs.isolate(paragraph, 0, len(runs.text(paragraph)))
    return runs.isolate(candidates[0], 0, len(runs.text(candidates[0]))) if candidates else []


def mark(chosen: list[etree._Element], number: int, styles: frozenset[str]) -> None:
    """Put the runs `chosen`, side by side in a paragraph, under the comment of that number."""
    first, last = chosen[0], chosen[-1]
    first.addprevious(etree.Element(w("commentRangeStart"), {w("id"): str(number)}))
    end = etree.Element(w("commentRangeEnd"), {w("id"): str(number)})
    last.addnext(end)
    reference = etree.Element(w("r"))
    _styled(reference, "rPr", "rStyle", "CommentReference", styles)
    etree.SubElement(reference, w("commentReference"), {w("id"): str(number)})
    end.addnext(reference)


def comment(number: int, text: str, author: str, initials: str, on: date, styles: frozenset[str]) -> etree._Element:
    """The comment of that number, each line of `text` a paragraph of it."""
    comment = etree.Element(
        w("comment"),
        {
            w("id"): str(number),
            w("author"): author,
            w("date"): f"{on.isoformat()}T00:00:00Z",
            w("initials"): initials,
        },
    )
    for order, line in enumerate(text.split("\n")):
        paragraph = etree.SubElement(comment, w("p"))
        _styled(paragraph, "pPr", "pStyle", "CommentText", styles)
        if order == 0:
            mark = etree.SubElement(paragraph, w("r"))
            _styled(mark, "rPr", "rStyle", "CommentReference", styles)
            etree.SubElement(mark, w("annotationRef"))
        words = etree.SubElement(etree.SubElement(paragraph, w("r")), w("t"))
        words.set(SPACE, "preserve")
        words.text = line
    return comment


def _styled(element: etree._Element, properties: str, name: str, style: str, styles: frozenset[str]) -> None:
    if style in styles:
        etree.SubElement(etree.SubElement(element, w(properties)), w(name), {w("val"): style})


def style_ids(parts: dict[str, bytes]) -> frozenset[str]:
    """The styles a document has, by their identifiers."""
    if "word/styles.xml" not in parts:
        return frozenset()
    return frozenset(style.get(w("styleId"), "") for style in parse(parts["word/styles.xml"]).iter(w("style")))
