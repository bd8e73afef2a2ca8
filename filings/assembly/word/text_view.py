"""A document as plain text, a line per block: what a golden file, `git diff` and a test read."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from msgspec import Struct, field

from filings.assembly.word import package
from filings.assembly.word.runs import run_text
from filings.assembly.word.styles import shown
from filings.assembly.word.xml import child, local, parse, value, w

_CORE = {"title": "titre", "language": "langue", "creator": "auteur", "lastModifiedBy": "modifié par"}


def text_view(docx: bytes | Path) -> str:
    """The readable text of a document: properties, then `[Style] text` a block, tables as `| a | b |`.

    Numbers of numbered paragraphs are computed as Word does, fields show the result they hold, comments come at the
    end with the words they are about. Raises FilingsError when it is no Word document.
    """
    where = docx.name if isinstance(docx, Path) else "document"
    parts = package.unpack(docx.read_bytes() if isinstance(docx, Path) else docx, where)
    reader = _Reader(_Styles.of(parts), _Numbering.of(parts))
    lines = [_properties(parts)]
    for kind, label in (("header", "En-tête"), ("footer", "Pied")):
        for name in sorted(name for name in parts if re.fullmatch(rf"word/{kind}\d*\.xml", name)):
            lines += [f"({label}) {line}" for line in reader.blocks(parse(parts[name]))]
    body = child(parse(parts[package.DOCUMENT]), "body")
    lines += reader.blocks(body) if body is not None else []
    for name in ("word/footnotes.xml", "word/comments.xml"):
        if name in parts:
            lines += _notes(parse(parts[name]), reader)
    return "\n".join(lines) + "\n"


def _properties(parts: dict[str, bytes]) -> str:
    if package.CORE not in parts:
        return "(sans propriétés)"
    found = {_CORE[local(item)]: item.text for item in parse(parts[package.CORE]) if local(item) in _CORE and item.text}
    return " · ".join(f"{name} : {said}" for name, said in found.items())


def _notes(root: etree._Element, reader: "_Reader") -> list[str]:
    lines = []
    for note in root:
        if value(note, "type") is not None:
            continue  # Word's separators
        number, text = value(note, "id"), " / ".join(reader.words(paragraph) for paragraph in note.iter(w("p")))
        if local(note) == "comment":
            lines.append(f"(Commentaire {number} sur « {reader.commented.get(number or '', '')} ») {text}")
        else:
            lines.append(f"(Note {number}) {text}")
    return lines


class _Style(Struct):
    name: str
    based: str | None
    number: tuple[str, int] | None  # numId, level
    level: int


class _Styles(Struct):
    known: dict[str, _Style]
    default: str

    @classmethod
    def of(cls, parts: dict[str, bytes]) -> "_Styles":
        known: dict[str, _Style] = {}
        default = ""
        if "word/styles.xml" in parts:
            for style in parse(parts["word/styles.xml"]).iter(w("style")):
                if value(style, "type") != "paragraph":
                    continue
                id_ = value(style, "styleId") or ""
                name = shown(value(child(style, "name")) or id_)
                known[id_] = _Style(name, value(child(style, "basedOn")), _num_pr(style), 0)
                if value(style, "default") in ("1", "true"):
                    default = id_
        return cls(known, default)

    def name(self, id_: str | None) -> str:
        style = self.known.get(id_ or self.default)
        return style.name if style else (id_ or "Normal")

    def number(self, id_: str | None) -> tuple[str, int] | None:
        seen: set[str] = set()
        current = id_ or self.default
        while current and current in self.known and current not in seen:
            seen.add(current)
            style = self.known[current]
            if style.number is not None:
                return style.number
            current = style.based or ""
        return None


class _Level(Struct):
    format: str
    text: str
    start: int


class _Numbering(Struct):
    """Counters of the lists, as Word keeps them: one set per abstract list, restarted by an override."""

    levels: dict[str, dict[int, _Level]]
    abstract: dict[str, str]
    restarts: dict[str, dict[int, int]]
    counters: dict[str, dict[int, int]] = field(default_factory=dict)
    restarted: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, parts: dict[str, bytes]) -> "_Numbering":
        levels: dict[str, dict[int, _Level]] = {}
        abstract: dict[str, str] = {}
        restarts: dict[str, dict[int, int]] = {}
        if "word/numbering.xml" in parts:
            root = parse(parts["word/numbering.xml"])
            for definition in root.iter(w("abstractNum")):
                levels[value(definition, "abstractNumId") or ""] = {
                    int(value(level, "ilvl") or 0): _Level(
                        value(child(level, "numFmt")) or "decimal",
                        value(child(level, "lvlText")) or "",
                        int(value(child(level, "start")) or 1),
                    )
                    for level in definition.iter(w("lvl"))
                }
            for number in root.iter(w("num")):
                id_ = value(number, "numId") or ""
                abstract[id_] = value(child(number, "abstractNumId")) or ""
                restarts[id_] = {
                    int(value(override, "ilvl") or 0): int(value(start) or 1)
                    for override in number.iter(w("lvlOverride"))
                    if (start := child(override, "startOverride")) is not None
                }
        return cls(levels, abstract, restarts)

    def next(self, number: tuple[str, int] | None) -> str:
        if number is None or number[0] not in self.abstract:
            return ""
        id_, depth = number
        definition = self.abstract[id_]
        levels = self.levels.get(definition, {})
        if depth not in levels:
            return ""
        counters = self.counters.setdefault(definition, {})
        if id_ not in self.restarted:
            self.restarted.add(id_)
            for level, start in self.restarts[id_].items():
                counters[level] = start - 1
        counters[depth] = counters.get(depth, levels[depth].start - 1) + 1
        for deeper in [level for level in counters if level > depth]:
            del counters[deeper]
        if levels[depth].format == "bullet":
            return levels[depth].text
        return re.sub(
            r"%(\d)",
            lambda found: _written(counters.get(int(found[1]) - 1, 1), levels[int(found[1]) - 1].format),
            levels[depth].text,
        )


class _Reader:
    """Walks blocks; remembers the words under each comment."""

    def __init__(self, styles: _Styles, numbering: _Numbering) -> None:
        self.styles, self.numbering = styles, numbering
        self.commented: dict[str, str] = {}
        self._open: set[str] = set()

    def blocks(self, parent: etree._Element) -> list[str]:
        lines: list[str] = []
        for block in parent:
            name = local(block)
            if name == "p":
                lines += self._paragraph(block)
            elif name == "tbl":
                lines += [self._row(row) for row in block.iter(w("tr"))]
            elif name == "sectPr":
                lines += _section(block)
            elif name in ("sdt", "sdtContent", "customXml", "smartTag"):
                lines += self.blocks(block)
        return lines

    def words(self, paragraph: etree._Element) -> str:
        """The text of a paragraph, results of fields in place; notes the words under an open comment."""
        pieces: list[str] = []
        for item in paragraph.iter():
            name = local(item)
            if name == "commentRangeStart":
                self._open.add(value(item, "id") or "")
            elif name == "commentRangeEnd":
                self._open.discard(value(item, "id") or "")
            elif name == "r":
                piece = run_text(item)
                pieces.append(piece)
                for number in self._open:
                    self.commented[number] = self.commented.get(number, "") + piece
            elif name == "br" and value(item, "type") == "page":
                pieces.append("⟨saut de page⟩")
            elif name in ("footnoteReference", "endnoteReference"):
                pieces.append(f"⟨note {value(item, 'id')}⟩")
            elif name in ("drawing", "pict"):
                pieces.append("⟨image⟩")
        return "".join(pieces).replace("\n", " ⏎ ").replace("\t", " ⇥ ")

    def _paragraph(self, paragraph: etree._Element) -> list[str]:
        properties = child(paragraph, "pPr")
        style = value(child(properties, "pStyle"))
        number = self.numbering.next(_num_pr(paragraph) or self.styles.number(style))
        label = f"{self.styles.name(style)} {number}".strip()
        line = f"[{label}] {self.words(paragraph)}".rstrip(" ")
        section = child(properties, "sectPr")
        return [line, *(_section(section) if section is not None else [])]

    def _row(self, row: etree._Element) -> str:
        cells = [
            " / ".join(self._cell_line(paragraph) for paragraph in cell.iter(w("p"))) for cell in row.findall(w("tc"))
        ]
        mark = " (en-tête)" if row.find(f"{w('trPr')}/{w('tblHeader')}") is not None else ""
        return f"| {' | '.join(cells)} |{mark}"

    def _cell_line(self, paragraph: etree._Element) -> str:
        style = value(child(child(paragraph, "pPr"), "pStyle"))
        number = self.numbering.next(_num_pr(paragraph) or self.styles.number(style))
        return f"{number} {self.words(paragraph)}".strip(" ")


def _num_pr(element: etree._Element) -> tuple[str, int] | None:
    number = child(child(element, "pPr"), "numPr")
    id_ = value(child(number, "numId"))
    return None if id_ is None else (id_, int(value(child(number, "ilvl")) or 0))


def _section(section: etree._Element) -> list[str]:
    landscape = value(child(section, "pgSz"), "orient") == "landscape"
    # The last section of a portrait document says nothing a reader would notice.
    inner = section.getparent()
    if not landscape and inner is not None and local(inner) == "body":
        return []
    return ["(fin de section, paysage)" if landscape else "(fin de section)"]


def _written(number: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman"):
        roman = "".join(_roman(number))
        return roman if form == "upperRoman" else roman.lower()
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "upperLetter" else letter.lower()
    return str(number)


def _roman(number: int) -> Iterator[str]:
    steps = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
    for worth, sign in (*steps, (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= worth:
            yield sign
            number -= worth
