"""Word documents become archival PDF files beside them; what LibreOffice cannot do is said in French."""

import shutil
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from filings.assembly import pdf
from filings.assembly.pdf import convert
from filings.errors import FilingsError

Fill = Callable[..., bytes]

needs_libreoffice = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="needs LibreOffice and poppler"
)


def tool(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def without_libreoffice(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(pdf, "_USUAL", ())


def fake(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program called soffice before all others."""
    (folder / "soffice").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "soffice").chmod(0o700)
    monkeypatch.setenv("PATH", str(folder), prepend=":")


def test_without_libreoffice_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_libreoffice(monkeypatch, tmp_path)
    with pytest.raises(FilingsError, match=r"LibreOffice n’est pas installé.*https://fr\.libreoffice\.org"):
        convert([tmp_path / "plainte.docx"])


def test_a_document_that_libreoffice_refuses_is_named_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake(tmp_path, "exit 0", monkeypatch)
    (tmp_path / "plainte.docx").write_bytes(b"x")
    with pytest.raises(FilingsError, match=r"plainte\.docx : LibreOffice n’a pas pu en faire un PDF"):
        convert([tmp_path / "plainte.docx"])
    assert not list(tmp_path.glob("*.pdf"))


def test_a_document_that_cannot_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake(tmp_path, "exit 0", monkeypatch)
    with pytest.raises(FilingsError, match="ne peut pas être lu"):
        convert([tmp_path / "absent.docx"])


@needs_libreoffice
def test_documents_of_one_name_become_private_archival_pdf_files_beside_them(
    fill: Fill, word: SimpleNamespace, tmp_path: Path
) -> None:
    paths = [tmp_path / case / "plainte.docx" for case in ("dossier-a", "dossier -b", "été")]
    for number, path in enumerate(paths):
        path.parent.mkdir()
        path.write_bytes(fill(word.paragraph("Lettre numéro {{ n }} 🙂"), {"n": number}))
    told: list[tuple[int, int]] = []
    done = convert(paths, progress=lambda one, of: told.append((one, of)), jobs=2)
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert [one.path for one in done.written] == [path.with_suffix(".pdf") for path in paths]
    for number, one in enumerate(done.written):
        assert f"Lettre numéro {number}" in tool("pdftotext", str(one.path), "-")
        assert stat.S_IMODE(one.path.stat().st_mode) == 0o600
        data = one.path.read_bytes()
        assert b"<pdfaid:part>2</pdfaid:part>" in data and b"<pdfaid:conformance>B</pdfaid:conformance>" in data
    if not done.warnings:
        # A font other than that of the text prints the emoji: nothing vanished.
        fonts = tool("pdffonts", str(done.written[0].path)).splitlines()[2:]
        assert len(fonts) >= 2 and all(" yes " in font for font in fonts)


@needs_libreoffice
def test_a_pdf_somebody_put_there_is_kept(fill: Fill, word: SimpleNamespace, tmp_path: Path) -> None:
    (tmp_path / "plainte.docx").write_bytes(fill(word.paragraph("Bonjour."), {}))
    (tmp_path / "plainte.pdf").write_bytes(b"la plainte sign\xc3\xa9e")
    (written,) = convert([tmp_path / "plainte.docx"]).written
    assert written.path.name == "plainte-2.pdf"
    assert (tmp_path / "plainte.pdf").read_bytes() == b"la plainte sign\xc3\xa9e"


@pytest.mark.skipif(not shutil.which("fc-list"), reason="needs fontconfig")
def test_an_emoji_that_no_font_prints_is_said(
    fill: Fill, word: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "_NO_COLOUR", "<fontconfig></fontconfig>")  # a machine without any font
    fake(tmp_path, 'for last; do test "${last%.docx}" = "$last" || : > "${last%.docx}.pdf"; done', monkeypatch)
    (tmp_path / "a.docx").write_bytes(fill(word.paragraph("{{ mots }}"), {"mots": "tu vas voir 🙂"}))
    (tmp_path / "b.docx").write_bytes(fill(word.paragraph("Sans."), {}))
    (warning,) = convert([tmp_path / "a.docx", tmp_path / "b.docx"], tmp_path / "out").warnings
    assert "🙂 (U+1F642)" in warning and "Noto Emoji" in warning
    assert convert([tmp_path / "b.docx"], tmp_path / "out").warnings == ()
