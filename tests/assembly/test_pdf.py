"""Word documents become archival PDF files beside them; what LibreOffice cannot do is said in French."""

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import pytest

from filings.assembly.folder import office, pdf
from filings.assembly.folder.pdf import convert
from filings.assembly.word import package
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


@contextmanager
def listening() -> Iterator[tuple[str, list[bytes]]]:
    """The address of a server of this machine, and what it was asked: nothing here connects to it."""
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    asked.append(connection.recv(1000).partition(b"\r\n")[0])
                    connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

        Thread(target=answer, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", asked
        server.shutdown(socket.SHUT_RDWR)


def calling(address: str, word: SimpleNamespace) -> bytes:
    """A document that asks for an image and a text of elsewhere by every way that LibreOffice follows."""
    drawn = "http://schemas.openxmlformats.org/drawingml/2006"
    office_ = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    def image(link: str) -> str:
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{drawn}/wordprocessingDrawing"><wp:extent cx="99000" cy="99000"/>'
            f'<wp:docPr id="1" name="a"/><a:graphic xmlns:a="{drawn}/main"><a:graphicData uri="{drawn}/picture">'
            f'<pic:pic xmlns:pic="{drawn}/picture"><pic:nvPicPr><pic:cNvPr id="0" name="a"/><pic:cNvPicPr/>'
            f'</pic:nvPicPr><pic:blipFill><a:blip r:link="{link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="99000" cy="99000"/></a:xfrm><a:prstGeom prst="rect"/>'
            "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    def code(text: str) -> str:
        return f'<w:fldSimple w:instr=" {text} "><w:r><w:t>a</w:t></w:r></w:fldSimple>'

    inside = (image("rId98"), image("rId99"), code(f"INCLUDEPICTURE {address}/c.png"), code(f"INCLUDETEXT {address}/d"))
    parts: dict[str, bytes] = word.parts_of("".join(map(word.paragraph, inside)))
    links = "".join(
        f'<Relationship Id="{name}" Type="{office_}/{kind}" TargetMode="External" Target="{address}/{name}.png"/>'
        for name, kind in (("rId98", "hyperlink"), ("rId99", "image"))
    )
    rels = parts[package.DOCUMENT_RELS].replace(b"</Relationships>", f"{links}</Relationships>".encode())
    return package.pack(parts | {package.DOCUMENT_RELS: rels})


@needs_libreoffice
@pytest.mark.parametrize("system", ["that gives it no network", "that cannot"])
def test_nothing_is_fetched_for_a_document_that_asks_for_it(
    word: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    if system == "that cannot":
        monkeypatch.setattr(office, "without_network", lambda: ())
    with listening() as (address, asked):
        (tmp_path / "plainte.docx").write_bytes(calling(address, word))
        assert convert([tmp_path / "plainte.docx"]).written[0].path.is_file()
    assert asked == []


@needs_libreoffice
def test_a_pdf_bears_the_day_of_its_document(fill: Fill, word: SimpleNamespace, tmp_path: Path) -> None:
    (tmp_path / "plainte.docx").write_bytes(fill(word.paragraph("Bonjour."), {}))
    (written,) = convert([tmp_path / "plainte.docx"], on=date(2013, 11, 9)).written
    said = tool("pdfinfo", "-isodates", str(written.path))
    assert "CreationDate:    2013-11-09T00:00:00Z" in said
    assert f"{date.today().year}-" not in written.path.read_bytes().decode("latin-1")
    assert "Bonjour." in tool("pdftotext", str(written.path), "-")


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_conversion_that_is_stopped_leaves_no_process_and_no_copy(tmp_path: Path, stop: signal.Signals) -> None:
    (tmp_path / "plainte.docx").write_bytes(b"x")
    office_ = tmp_path / "programmes/soffice"
    office_.parent.mkdir()
    there = tmp_path / "pid"
    office_.write_text(f'#!/bin/sh\necho $$ >"{there}.tmp"; mv "{there}.tmp" "{there}"; exec sleep 600\n')
    office_.chmod(0o700)
    (tmp_path / "temporaire").mkdir()
    around = {
        **os.environ,
        "PATH": f"{office_.parent}{os.pathsep}{os.environ['PATH']}",
        "TMPDIR": str(tmp_path / "temporaire"),
    }
    command = "import sys; from datetime import date; from pathlib import Path; from filings.cli.pdf import convert;"
    told = "convert([Path(sys.argv[1])], force=False, on=date(2013, 11, 9))"
    running = subprocess.Popen(
        [sys.executable, "-c", f"{command}{told}", str(tmp_path / "plainte.docx")], env=around, stderr=subprocess.PIPE
    )
    until = time.monotonic() + 60
    while not there.exists() and time.monotonic() < until:
        time.sleep(0.05)
    running.send_signal(stop)
    running.communicate(timeout=60)
    assert running.returncode != 0
    while is_running(int(there.read_text())) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_running(int(there.read_text()))
    assert list((tmp_path / "temporaire").iterdir()) == []


def is_running(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


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
