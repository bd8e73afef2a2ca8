"""What Word leaves in a template besides its words: formatting by hand, another language, notes, tracked changes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice

from lxml import etree

from filings.assembly.check.accessibility import seen
from filings.assembly.check.faults import Fault, Gravity, at
from filings.assembly.check.tagged_paragraphs import Paragraph, ancestors, owners
from filings.assembly.template.limits import MOST_FAULTS, MOST_PLACES
from filings.assembly.template.references import REMEDY, WHAT, lost
from filings.assembly.word import package
from filings.assembly.word.runs import run_text, runs
from filings.assembly.word.xml import child, local, parse, value, w

_COMMENTS = "word/comments.xml"
#: What stands between a run and its paragraph, as a lawyer knows it.
_AROUND = {
    "ins": "une modification suivie",
    "moveTo": "une modification suivie",
    "sdt": "un contrôle de contenu",
    "hyperlink": "un lien",
    "fldSimple": "un champ Word",
    "smartTag": "une balise active de Word",
    "customXml": "un élément XML",
}
_RUN = {
    "b": "gras",
    "i": "italique",
    "u": "souligné",
    "strike": "barré",
    "caps": "capitales",
    "smallCaps": "petites capitales",
    "color": "couleur",
    "sz": "taille",
    "rFonts": "police",
    "highlight": "surlignage",
    "shd": "trame",
    "vertAlign": "exposant ou indice",
    "spacing": "espacement",
    "vanish": "texte masqué",
    "position": "position",
}
_PARAGRAPH = {
    "jc": "alignement",
    "ind": "retrait",
    "spacing": "interligne",
    "tabs": "tabulations",
    "shd": "trame",
    "pBdr": "bordure",
    "pageBreakBefore": "saut de page",
    "outlineLvl": "niveau de plan",
}
#: What a piece of text may carry: its style, its language (looked at apart), what Word adds by itself.
_RUN_ALLOWED = frozenset({"rStyle", "rtl", "lang", "noProof", "bCs", "iCs", "szCs", "webHidden", "rPrChange"})
_PARAGRAPH_ALLOWED = frozenset(
    {"pStyle", "numPr", "sectPr", "rPr", "keepNext", "keepLines", "pPrChange", "widowControl"}
)


def check_page(parts: Mapping[str, bytes], paragraphs: Sequence[Paragraph]) -> Iterator[Fault]:
    """The faults of a template that are in its build and not in the sense of its tags."""
    for paragraph in paragraphs:
        yield from _split(paragraph)
        yield from _tracked(paragraph)
        yield from _cells(paragraph)
        yield from _loose(paragraph)
        yield from _lost(paragraph)
        yield from islice(_language(paragraph), MOST_PLACES)
        yield from islice(_direct(paragraph), MOST_PLACES)
    yield from _build(parts, paragraphs)
    yield from _comments(parts, paragraphs)
    yield from _default_language(parts)


# --- tags and what cuts them ---------------------------------------------------------------------------------


def _split(paragraph: Paragraph) -> Iterator[Fault]:
    around = owners(paragraph.element)
    for tag in paragraph.tags:
        held = around[tag.start : tag.end]
        places = [_around(run, paragraph.element) for run in held]
        if places and places[0] != places[-1]:
            names = dict.fromkeys(_AROUND.get(local(one), "un élément de Word") for one in {*places[0]} ^ {*places[-1]})
            yield at(
                Gravity.ERROR,
                paragraph,
                tag,
                f"cette balise est à cheval sur {' et '.join(names)}",
                "Acceptez les modifications (Révision), ou effacez la balise et tapez-la de nouveau d’un seul trait.",
            )
        elif len({_look(run) for run, _ in groupby(held)}) > 1:
            yield at(
                Gravity.WARNING,
                paragraph,
                tag,
                "une partie seulement de cette balise est mise en forme (gras, couleur…)",
                "Sélectionnez-la toute, de {{ à }}, et donnez-lui un seul style.",
            )


def _around(run: etree._Element, paragraph: etree._Element) -> tuple[etree._Element, ...]:
    held = []
    for above in run.iterancestors():
        if above is paragraph:
            break
        held.append(above)
    return tuple(held)


def _look(run: etree._Element) -> bytes:
    properties = run.find(w("rPr"))
    kept = [item for item in properties if local(item) not in ("lang", "noProof")] if properties is not None else []
    return b"".join(sorted(etree.tostring(item) for item in kept))


def _tracked(paragraph: Paragraph) -> Iterator[Fault]:
    changes = list(paragraph.element.iter(w("ins"), w("del"), w("moveFrom"), w("moveTo")))
    if not changes:
        return
    gone = "".join(one.text or "" for change in changes for one in change.iter(w("delText")))
    if "{{" in gone or "{%" in gone:
        yield at(
            Gravity.ERROR,
            paragraph,
            (0, len(paragraph.text)),
            f"une balise supprimée en suivi est encore là ({gone.strip()})",
            "Acceptez ou refusez les modifications (onglet Révision).",
        )
    else:
        yield at(
            Gravity.WARNING,
            paragraph,
            (0, len(paragraph.text)),
            "le suivi des modifications passerait dans les lettres",
            "Acceptez ou refusez les modifications (onglet Révision).",
        )


# --- what would be left empty --------------------------------------------------------------------------------


def _cells(paragraph: Paragraph) -> Iterator[Fault]:
    """A cell whose every paragraph hangs on a `{%p`: nothing would be left in it."""
    cell = ancestors(paragraph.element, "tc")
    held = [tag for tag in paragraph.tags if tag.holder == "p"]
    if cell is None or not held or paragraph.element.getparent() is not cell:
        return
    if cell.find(w("p")) is not paragraph.element:
        return
    inside = cell.findall(w("p"))
    depth = 0
    for one in inside:
        text = "".join(run_text(run) for run in runs(one))
        opens, closes = len(re.findall(r"\{%p (?:if|for)\b", text)), len(re.findall(r"\{%p end", text))
        if not (opens or closes or depth or "{%p" in text):
            return
        depth += opens - closes
    yield at(
        Gravity.ADVICE,
        paragraph,
        held[0],
        "cette cellule n’aurait plus aucun paragraphe quand la condition n’est pas remplie",
        "Écrivez {% if … %} et {% endif %} dans le paragraphe, sans « p ».",
    )


def _loose(paragraph: Paragraph) -> Iterator[Fault]:
    """A block tag alone in its paragraph, without the `p` that takes the paragraph away with it."""
    alone = [tag for tag in paragraph.tags if not tag.is_comment]
    if len(alone) == 1 and not alone[0].prints and not alone[0].holder and not paragraph.fixed.strip():
        tag = alone[0]
        if tag.word not in ("set", ""):
            yield at(
                Gravity.ADVICE,
                paragraph,
                tag,
                "cette balise est seule dans son paragraphe, qui resterait vide",
                f"Écrivez {{%p {tag.code[2:-2].strip()} %}} : le paragraphe disparaîtra avec elle.",
            )


def _lost(paragraph: Paragraph) -> Iterator[Fault]:
    """A reference that was updated in the template: what it showed, often a tag, is gone."""
    for place in lost(paragraph.text):
        yield at(Gravity.ERROR, paragraph, place, WHAT, REMEDY)


# --- language, formatting, notes -----------------------------------------------------------------------------


def _language(paragraph: Paragraph) -> Iterator[Fault]:
    position = 0
    for run in runs(paragraph.element):
        length = len(run_text(run))
        language = value(child(child(run, "rPr"), "lang"))
        if language and not language.lower().startswith("fr") and run_text(run).strip():
            yield at(
                Gravity.WARNING,
                paragraph,
                (position, position + length),
                f"ces mots sont vérifiés dans une autre langue ({language})",
                "Sélectionnez-les, puis Révision, Langue, Français (France).",
            )
        position += length


def _direct(paragraph: Paragraph) -> Iterator[Fault]:
    if any(tag.holder in ("p", "tr", "tc") for tag in paragraph.tags):
        return  # it prints nothing
    properties = child(paragraph.element, "pPr")
    block = {local(item) for item in properties} - _PARAGRAPH_ALLOWED if properties is not None else set()
    if names := sorted({_PARAGRAPH.get(name, name) for name in block if name}):
        yield at(
            Gravity.ADVICE,
            paragraph,
            (0, len(paragraph.text)),
            f"mise en forme à la main du paragraphe ({', '.join(names)})",
            "Donnez-lui un style : un seul réglage changera alors toutes les lettres.",
        )
    position = 0
    for formatting, group in groupby(runs(paragraph.element), _formatting):
        length = sum(len(run_text(run)) for run in group)
        if formatting and paragraph.text[position : position + length].strip():
            yield at(
                Gravity.ADVICE,
                paragraph,
                (position, position + length),
                f"mise en forme à la main ({', '.join(formatting)})",
                "Donnez à ces mots un style de caractère (« Fort », par exemple).",
            )
        position += length


def _formatting(run: etree._Element) -> tuple[str, ...]:
    properties = run.find(w("rPr"))
    if properties is None:
        return ()
    return tuple(sorted({_RUN.get(local(item), local(item)) for item in properties if local(item) not in _RUN_ALLOWED}))


def _comments(parts: Mapping[str, bytes], paragraphs: Sequence[Paragraph]) -> Iterator[Fault]:
    if _COMMENTS not in parts:
        return
    anchored = {
        value(mark, "id"): one
        for one in reversed(paragraphs)
        for mark in one.element.iter(w("commentRangeStart"), w("commentReference"))
    }
    for comment in islice(parse(parts[_COMMENTS]).iter(w("comment")), MOST_FAULTS):
        said = " ".join("".join(one.text or "" for one in comment.iter(w("t"))).split())
        where = anchored.get(value(comment, "id"))
        what = f"un commentaire de Word reste : « {said[:80]} »"
        remedy = "Il ne passe pas dans les lettres. Supprimez-le quand il est réglé."
        if where is None:
            yield Fault(Gravity.ADVICE, what, remedy, words=said[:80])
        else:
            yield at(Gravity.ADVICE, where, (0, len(where.text)), what, remedy)


def _build(parts: Mapping[str, bytes], paragraphs: Sequence[Paragraph]) -> Iterator[Fault]:
    """What is told of our own documents too: the page, its number, tables, headings, what was typed by hand."""
    body = {one.element: one for one in paragraphs if one.part == package.DOCUMENT}
    root = next(iter(body)).getroottree().getroot() if body else parse(parts[package.DOCUMENT])
    styles = parse(parts["word/styles.xml"]) if "word/styles.xml" in parts else etree.Element("none")
    for one in islice(seen(parts, root, styles), MOST_FAULTS):
        gravity = Gravity.WARNING if "A4" in one.what else Gravity.ADVICE
        held = None if one.element is None else next(one.element.iter(w("p")), None)
        where = body.get(held) if held is not None else None
        if where is None:
            yield Fault(gravity, one.what, one.remedy)
        else:
            yield at(gravity, where, (0, len(where.text)), one.what, one.remedy)


def _default_language(parts: Mapping[str, bytes]) -> Iterator[Fault]:
    remedy = "Révision, Langue, Définir la langue : Français (France), « Par défaut »."
    if "word/styles.xml" not in parts:
        return
    styles = parse(parts["word/styles.xml"])
    default = value(styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}"))
    if not (default or "").lower().startswith("fr"):
        yield Fault(
            Gravity.WARNING,
            f"la langue du modèle est « {default or 'aucune'} » : Word et les lecteurs d’écran le liraient ainsi",
            remedy,
            words=default or "",
        )
    for style in styles.iter(w("style")):
        language = value(child(child(style, "rPr"), "lang"))
        if language and not language.lower().startswith("fr"):
            name = value(child(style, "name")) or ""
            yield Fault(
                Gravity.WARNING, f"le style « {name} » est dans une autre langue ({language})", remedy, words=language
            )
