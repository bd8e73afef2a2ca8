"""What changes between two versions of a template, and which stored cases the new one would leave with a hole."""

import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from msgspec import Struct

from filings.assembly.check.tagged_paragraphs import Paragraph, Tag, read, rewritten
from filings.assembly.template.render import render
from filings.assembly.template.untrusted_file import opened
from filings.assembly.word import package
from filings.assembly.word.text_view import text_view
from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.workshop.samples import letters

_LOOP = re.compile(r"\{%[-+]?\s*for\s+(\w+)\s+in\s+([\w.]+)")
_CONDITION = re.compile(r"\{%[-+]?\s*(?:el)?if\s+(.*?)[-+]?%\}")
_STRINGS = re.compile(r"'[^']*'|\"[^\"]*\"")
_NAME = re.compile(r"(?<![\w.|])[^\W\d]\w*(?:\.\w+)*")
_JINJA = frozenset({"if", "else", "not", "and", "or", "is", "in", "loop", "defined", "true", "false", "none"})
_MARK = re.compile("\ue000(\\d+)\ue001")
_CASES = (".yaml", ".yml", ".json")


class Change(Struct, frozen=True):
    """Words, a field, a condition or a loop that one of two templates has and the other not."""

    what: str  # "mots", "champ", "condition", "boucle"
    added: bool
    text: str
    heading: str = ""


class Hole(Struct, frozen=True):
    """A stored case that a template would leave with a hole: the letter, the field, the paragraph of the template."""

    case: str
    letter: str
    field: str
    paragraph: str


def changes(old: Path, new: Path) -> list[Change]:
    """What was added and removed, words first. Raises FilingsError for a file that cannot be read or is hostile."""
    before, after = read(opened(old)), read(opened(new))
    found = list(_words(before, after))
    for what, had, has in zip(("champ", "condition", "boucle"), _tags(before), _tags(after), strict=True):
        found += [Change(what, False, one, had[one]) for one in had if one not in has]
        found += [Change(what, True, one, has[one]) for one in has if one not in had]
    return found


def holes(template: Path, kind: str, cases: Path, on: DocumentDay) -> tuple[list[Hole], list[FilingsError]]:
    """The holes that a template would leave in the letters of the cases of a folder, and the cases that fail.

    Raises FilingsError for a folder that does not exist, or that holds no case.
    """
    if not cases.is_dir():
        raise FilingsError(str(cases), "ce dossier n’existe pas", "Vérifiez le chemin donné à --cases.")
    told = sorted(one for one in cases.rglob("*") if one.suffix.lower() in _CASES)
    if not told:
        raise FilingsError(str(cases), "ce dossier ne contient aucune affaire", "Vérifiez le chemin donné à --cases.")
    marked, places = _marked(opened(template))
    found: list[Hole] = []
    failed: list[FilingsError] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / template.name
        path.write_bytes(marked)
        for case in told:
            try:
                for said in letters(case, on):
                    if said.template == kind and not said.pasted:
                        text = text_view(render(path, said.view, title=said.title, on=on))
                        for number in dict.fromkeys(_MARK.findall(text)):
                            paragraph, tag = places[int(number)]
                            line = " ".join(paragraph.text.split())
                            found.append(Hole(case.name, said.stem, tag.expression, line))
            except FilingsError as error:
                failed.append(FilingsError(case.name, str(error)))
    return found, failed


def _marked(parts: Mapping[str, bytes]) -> tuple[bytes, list[tuple[Paragraph, Tag]]]:
    """The template that prints a mark where a field is empty beside words of its own, and where each mark stands."""
    places: list[tuple[Paragraph, Tag]] = []

    def change(paragraph: Paragraph, tag: Tag) -> tuple[str, str] | None:
        if not paragraph.fixed.strip() or tag.holder:
            return None
        places.append((paragraph, tag))
        return f"{{{{ ({tag.expression}) or '\ue000{len(places) - 1}\ue001' }}}}", ""

    return package.pack(rewritten(parts, change)), places


def _words(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> Iterator[Change]:
    """The fixed words that differ, paragraph by paragraph, then word by word inside a changed one."""
    old, new = [one for one in before if _fixed(one)], [one for one in after if _fixed(one)]
    match = SequenceMatcher(None, [_fixed(one) for one in old], [_fixed(one) for one in new], autojunk=False)
    for kind, a, b, c, d in match.get_opcodes():
        if kind == "equal":
            continue
        gone, come = old[a:b], new[c:d]
        for one, other in zip(gone, come, strict=False):
            yield from _word_by_word(one, other)
        yield from (Change("mots", False, _fixed(one), one.heading) for one in gone[len(come) :])
        yield from (Change("mots", True, _fixed(one), one.heading) for one in come[len(gone) :])


def _word_by_word(one: Paragraph, other: Paragraph) -> Iterator[Change]:
    had, has = _fixed(one).split(), _fixed(other).split()
    for kind, a, b, c, d in SequenceMatcher(None, had, has, autojunk=False).get_opcodes():
        if kind != "equal":
            if had[a:b]:
                yield Change("mots", False, " ".join(had[a:b]), one.heading)
            if has[c:d]:
                yield Change("mots", True, " ".join(has[c:d]), other.heading)


def _fixed(paragraph: Paragraph) -> str:
    return " ".join(paragraph.fixed.split())


def _tags(paragraphs: Sequence[Paragraph]) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """The fields, the conditions and the loops of a template, each with the heading it first stands under."""
    fields: dict[str, str] = {}
    conditions: dict[str, str] = {}
    loops: dict[str, str] = {}
    inside: list[tuple[str, str]] = []
    for paragraph in paragraphs:
        for tag in paragraph.tags:
            if tag.prints:
                for name in _names(tag.expression):
                    fields.setdefault(_whole(name, inside), paragraph.heading)
            elif loop := _LOOP.match(tag.code):
                loops.setdefault(_whole(loop[2], inside), paragraph.heading)
                inside.append((loop[1], f"{_whole(loop[2], inside)}[]"))
            elif condition := _CONDITION.match(tag.code):
                text = _NAME.sub(lambda name: _whole(name[0], inside), condition[1].strip())
                conditions.setdefault(text, paragraph.heading)
            elif tag.word == "endfor" and inside:
                inside.pop()
    return fields, conditions, loops


def _names(expression: str) -> Iterator[str]:
    for name in _NAME.findall(_STRINGS.sub("", expression)):
        if name.split(".")[0].lower() not in _JINJA:
            yield name


def _whole(name: str, inside: Sequence[tuple[str, str]]) -> str:
    """« fait.quand » as `faits[].quand`, whatever the loop calls its variable."""
    first, dot, rest = name.partition(".")
    for variable, stands_for in reversed(inside):
        if variable == first:
            return f"{stands_for}{dot}{rest}"
    return name
