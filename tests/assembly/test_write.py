"""A document reaches its folder whole, private, and never in the place of somebody's work."""

import json
import os
import stat
from pathlib import Path

import pytest

from filings.assembly.folder.shelf import MANIFEST, Outcome, Shelf, generated, write_document
from filings.errors import FilingsError
from filings.files import write_whole


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_files_and_new_folders_are_for_their_owner_only(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        written = write_document(tmp_path / "a" / "b" / "plainte.docx", b"un")
    finally:
        os.umask(old)
    assert mode(written.path) == 0o600
    assert mode(written.path.parent / MANIFEST) == 0o600
    assert mode(tmp_path / "a") == mode(tmp_path / "a" / "b") == 0o700


def test_a_folder_that_exists_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    write_document(tmp_path / "plainte.docx", b"un")
    assert mode(tmp_path) == 0o755


def test_a_document_nobody_touched_is_replaced_or_left_if_it_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "plainte.docx"
    assert write_document(path, b"un").outcome is Outcome.NEW
    assert write_document(path, b"un").outcome is Outcome.UNCHANGED
    assert write_document(path, b"deux").outcome is Outcome.REPLACED
    assert path.read_bytes() == b"deux"


def test_an_edited_document_is_kept_and_the_new_one_takes_the_next_free_name(tmp_path: Path) -> None:
    path = tmp_path / "plainte.docx"
    write_document(path, b"un")
    path.write_bytes(b"travail de la victime")
    written = write_document(path, b"deux")
    assert written.path == tmp_path / "plainte-2.docx"
    assert written.outcome is Outcome.NEW
    assert written.kept == (path,)
    assert "plainte.docx n’a pas été touché" in written.message
    assert path.read_bytes() == b"travail de la victime"
    assert write_document(path, b"trois").outcome is Outcome.REPLACED
    assert (tmp_path / "plainte-2.docx").read_bytes() == b"trois"
    (tmp_path / "plainte-2.docx").write_bytes(b"encore du travail")
    assert write_document(path, b"quatre").path == tmp_path / "plainte-3.docx"


def test_a_document_that_was_never_generated_counts_as_edited(tmp_path: Path) -> None:
    (tmp_path / "plainte.docx").write_bytes(b"venu d'ailleurs")
    assert write_document(tmp_path / "plainte.docx", b"un").path.name == "plainte-2.docx"


def test_force_replaces_an_edited_document(tmp_path: Path) -> None:
    path = tmp_path / "plainte.docx"
    path.write_bytes(b"venu d'ailleurs")
    assert write_document(path, b"un", force=True).path == path
    assert path.read_bytes() == b"un"


@pytest.mark.parametrize("memory", ["", "{", "[]", '{"sha256": 3}', '{"sha256": {"plainte.docx": 4}}'])
def test_a_damaged_memory_loses_nothing(tmp_path: Path, memory: str) -> None:
    path = tmp_path / "plainte.docx"
    write_document(path, b"un")
    (tmp_path / MANIFEST).write_text(memory)
    assert write_document(path, b"deux").path.name == "plainte-2.docx"
    assert path.read_bytes() == b"un"


def test_the_memory_holds_no_path_and_no_words(tmp_path: Path) -> None:
    write_document(tmp_path / "plainte.docx", b"secret")
    text = (tmp_path / MANIFEST).read_text()
    assert list(json.loads(text)["sha256"]) == ["plainte.docx"]
    assert str(tmp_path) not in text and "secret" not in text


def test_a_write_that_fails_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plainte.docx"
    write_whole(path, b"avant")

    def full(_: int) -> None:
        raise OSError(28, "disque plein")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FilingsError, match=r"plainte\.docx"):
        write_whole(path, b"apres")
    assert path.read_bytes() == b"avant"
    assert [item.name for item in tmp_path.iterdir()] == ["plainte.docx"]


def test_a_link_is_never_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "ailleurs.docx"
    elsewhere.write_bytes(b"autre")
    (tmp_path / "plainte.docx").symlink_to(elsewhere)
    (tmp_path / "brise.docx").symlink_to(tmp_path / "rien")
    assert write_document(tmp_path / "plainte.docx", b"un").path.name == "plainte-2.docx"
    assert write_document(tmp_path / "brise.docx", b"un").path.name == "brise-2.docx"
    assert elsewhere.read_bytes() == b"autre"


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "fichier").write_bytes(b"")
    with pytest.raises(FilingsError):
        write_document(tmp_path / "fichier" / "plainte.docx", b"un")
    (tmp_path / "plainte.docx").mkdir()
    with pytest.raises(FilingsError, match="dossier"):
        write_document(tmp_path / "plainte.docx", b"un", force=True)


def test_documents_stopped_between_two_are_still_known_as_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in (b"1", b"2"):
        shelf = Shelf(tmp_path)
        for name in ("plainte.docx", "lettre.docx"):
            shelf.place(name, number)
        shelf.write()
    real, renamed = os.replace, []

    def dies(path: str, target: Path) -> None:
        renamed.append(target)
        if len(renamed) == 3:
            raise KeyboardInterrupt
        real(path, target)

    monkeypatch.setattr(os, "replace", dies)
    shelf = Shelf(tmp_path)
    for name in ("plainte.docx", "lettre.docx"):
        assert shelf.place(name, b"3").outcome is Outcome.REPLACED
    with pytest.raises(KeyboardInterrupt):
        shelf.write()
    monkeypatch.undo()
    assert [(tmp_path / name).read_bytes() for name in ("plainte.docx", "lettre.docx")] == [b"3", b"2"]
    assert not any(one.edited for one in generated(tmp_path))
    for number in (b"4", b"5"):
        assert write_document(tmp_path / "lettre.docx", number).outcome is Outcome.REPLACED
    assert sorted(one.name for one in tmp_path.iterdir()) == [MANIFEST, "lettre.docx", "plainte.docx"]


def test_a_disk_that_fills_changes_no_document_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_document(tmp_path / "plainte.docx", b"1")
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    room = iter(range(2))

    def full(_: int) -> None:
        if next(room, None) is None:
            raise OSError(28, "disque plein")

    monkeypatch.setattr(os, "fsync", full)
    shelf = Shelf(tmp_path)
    for name in ("plainte.docx", "lettre.docx"):
        shelf.place(name, b"2")
    with pytest.raises(FilingsError, match=r"lettre\.docx"):
        shelf.write()
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before
