"""A long annex is written as it is read, and the zip made by hand is one that everybody reads."""

import io
import zipfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import docx
import pytest

from filings.assembly.template.compiled_part import compile_part
from filings.assembly.template.render import render
from filings.assembly.word.archive import archive, member
from filings.errors import FilingsError

Fill = Callable[..., bytes]
Make = Callable[[str], Path]


class Rows:
    """What reads its rows each time somebody walks it, as a file of captures does."""

    def __init__(self, number: int) -> None:
        self.number, self.read = number, 0

    def __iter__(self) -> Iterator[dict[str, str]]:
        for index in range(self.number):
            self.read += 1
            yield {"mots": f"mot {index} 🙂", "vide": ""}


def annex(word: SimpleNamespace) -> str:
    rows = ("{%tr for m in l %}|", "{{ loop.index }}|{{ m.mots }}{{ m.vide }}", "{%tr endfor %}|")
    body: str = word.table("N°|Mots", *rows) + word.paragraph("fin")
    return body


@pytest.mark.parametrize("wrap", [list, iter, lambda rows: rows])
def test_rows_may_be_anything_that_can_be_walked(
    fill: Fill, word: SimpleNamespace, wrap: Callable[[Rows], object]
) -> None:
    table = docx.Document(io.BytesIO(fill(annex(word), {"l": wrap(Rows(700))}))).tables[0]
    assert len(table._tbl.tr_lst) == 701
    assert "mot 699 🙂" in "".join(table._tbl.tr_lst[-1].itertext())


def test_what_is_read_is_written_before_the_rest_is_read(word: SimpleNamespace) -> None:
    part = compile_part(
        "word/document.xml", word.parts_of(annex(word))["word/document.xml"], "m.docx", style_holes=True
    )
    rows = Rows(20_000)
    pieces = part.pieces({"l": rows}, count())
    sizes = []
    for piece in pieces:
        sizes.append(len(piece))
        if len(sizes) == 5:
            assert 0 < rows.read < 1000
    assert max(sizes) < 200_000 < sum(sizes)


def test_a_fault_in_the_file_of_rows_is_said_as_it_is(fill: Fill, word: SimpleNamespace) -> None:
    def rows() -> Iterator[dict[str, str]]:
        yield {"mots": "un", "vide": ""}
        raise FilingsError("captures.csv, ligne 3", "cette ligne n’a pas d’adresse", "Complétez-la.")

    with pytest.raises(FilingsError, match=r"captures\.csv, ligne 3"):
        fill(annex(word), {"l": rows()})


def test_thousands_of_empty_values_do_not_end_a_document(fill: Fill, word: SimpleNamespace) -> None:
    body = word.paragraph("{% for x in l %}{{ x }}{{ x }}{% endfor %}fin")
    assert word.texts(fill(body, {"l": [""] * 5000})) == ["fin"]


def test_a_zip_written_by_hand_is_read_by_others(tmp_path: Path) -> None:
    parts = {"[Content_Types].xml": b"<a/>", "mod\u00e8le/\u00e9.xml": "é🙂".encode() * 9000, "vide": b""}
    (tmp_path / "x.zip").write_bytes(archive(member(name, (data[:7], data[7:])) for name, data in parts.items()))
    with zipfile.ZipFile(tmp_path / "x.zip") as read:
        assert read.testzip() is None
        assert {name: read.read(name) for name in read.namelist()} == parts
        assert {(one.create_system, one.date_time) for one in read.infolist()} == {(0, (1980, 1, 1, 0, 0, 0))}


def test_parts_that_do_not_change_are_copied_as_they_are(template: Make, word: SimpleNamespace) -> None:
    path = template(word.paragraph("{{ x }}"))
    first, second = (
        zipfile.ZipFile(io.BytesIO(render(path, {"x": x}, title="T", on=word.on))) for x in ("a", "b" * 999)
    )
    changed = {one.filename for one in first.infolist() if one.CRC != second.getinfo(one.filename).CRC}
    assert changed == {"word/document.xml"}
