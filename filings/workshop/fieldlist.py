"""The list of the fields of a template: on a screen, or as a Word document to keep beside it."""

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from filings.assembly.template.engine import environment
from filings.assembly.template.fields import paths
from filings.assembly.template.filters import EXPLAINED, ILLUSTRATION
from filings.assembly.template.render import render
from filings.assembly.template.shelves import find
from filings.assembly.word import package
from filings.assembly.word.xml import W, child, parse, serialize
from filings.errors import cut
from filings.french.typography import typography
from filings.workshop.fields import fields_of
from filings.workshop.samples import example

_TITLE = "Les champs des modèles"
_LONGEST = 90
_HEADS = ("Champ", "Ce qu’il contient", "Exemple", "Peut manquer")
_FILTER_HEADS = ("Filtre", "Ce qu’il fait", "S’écrit", "Donne")


class Line(Struct, frozen=True):
    """A field as it is listed: its path, its meaning, what an example case prints, whether it can be missing."""

    path: str
    meaning: str
    example: str
    may_be_empty: bool
    many: bool


def lines(template: str) -> list[Line]:
    """The fields of a template, those of a list after it. Raises FilingsError when there is no such template."""
    return [
        Line(
            path=f"{path}{'[]' if field.many else ''}",
            meaning=typography(field.meaning),
            example=cut(example(template, path), _LONGEST) if not field.inner else "",
            may_be_empty=field.many or field.may_be_empty,
            many=field.many,
        )
        for path, field in paths(fields_of(template))
    ]


def filter_lines() -> list[tuple[str, str, str, str]]:
    """The filters: name, what each does, how it is written, and what that prints, by printing it."""
    reader = environment("")
    return [
        (name, typography(one.meaning), one.written, reader.from_string(one.written).render(ILLUSTRATION))
        for name, one in EXPLAINED.items()
    ]


def as_docx(templates: Sequence[str], on: date) -> bytes:
    """The lists of these templates as a Word document, in the styles of our letters. Raises FilingsError."""
    parts = dict(package.unpack(find("complaint").read_bytes(), "complaint.docx"))
    root = parse(parts[package.DOCUMENT])
    body = child(root, "body")
    assert body is not None, "a template of ours has a body"
    page = body[-1]
    for block in list(body)[:-1]:
        body.remove(block)
    for block in parse(f'<x xmlns:w="{W}">{_BODY}</x>'.encode()):
        page.addprevious(block)
    parts[package.DOCUMENT] = serialize(root)
    view = {
        "pied": _TITLE,
        "titre": _TITLE,
        "modeles": [
            {
                "nom": f"{name}.docx",
                "champs": [
                    {"a": one.path, "b": one.meaning, "c": one.example, "d": "oui" if one.may_be_empty else "non"}
                    for one in lines(name)
                ],
            }
            for name in templates
        ],
        "filtres": [
            {"a": name, "b": meaning, "c": written, "d": printed} for name, meaning, written, printed in filter_lines()
        ],
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "champs.docx"
        path.write_bytes(package.pack(parts))
        return render(path, view, title=_TITLE, on=on)


def _paragraph(style: str, text: str, run: str = "") -> str:
    look = f'<w:rPr><w:rStyle w:val="{run}"/></w:rPr>' if run else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def _table(heads: Sequence[str], loop: str, prefix: str) -> str:
    width = 9070 // len(heads)
    cell = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
    head = "".join(f"{cell}{_paragraph('TableauEntete', one)}</w:tc>" for one in heads)
    row = "".join(
        f"{cell}{_paragraph('Tableau', f'{{{{ {prefix}.{name} }}}}', 'Verbatim' if name in 'ac' else '')}</w:tc>"
        for name in "abcd"
    )
    alone = f'<w:tc><w:tcPr><w:tcW w:w="9070" w:type="dxa"/><w:gridSpan w:val="{len(heads)}"/></w:tcPr>'
    tag = "<w:tr>" + alone + _paragraph("Tableau", "{}") + "</w:tc></w:tr>"
    column = f'<w:gridCol w:w="{width}"/>'
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableauSobre"/><w:tblW w:w="9070" w:type="dxa"/></w:tblPr>'
        f"<w:tblGrid>{column * len(heads)}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"
        f"{tag.replace('{}', f'{{%tr for {prefix} in {loop} %}}')}"
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{row}</w:tr>{tag.replace('{}', '{%tr endfor %}')}</w:tbl>"
    )


_BODY = "".join(
    (
        _paragraph("Titre", "{{ titre }}"),
        _paragraph(
            "Corps",
            "Un champ s’écrit entre deux accolades. Une liste, marquée [], se parcourt avec for ; ce qui peut "
            "manquer se teste avec if. Les exemples viennent de dossiers inventés.",
        ),
        _paragraph("Normal", "{%p for modele in modeles %}"),
        _paragraph("Titre1", "{{ modele.nom }}"),
        _table(_HEADS, "modele.champs", "champ"),
        _paragraph("Normal", "{%p endfor %}"),
        _paragraph("Titre1", "Les filtres"),
        _table(_FILTER_HEADS, "filtres", "filtre"),
    )
)
