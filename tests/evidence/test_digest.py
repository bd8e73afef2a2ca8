"""The digest of an exhibit’s file: read and compared, never a reason to stop."""

import hashlib
import os
from pathlib import Path

import pytest

from filings.evidence.digest import Digest, digest, digests
from schemas.case import Case
from schemas.exhibit import Exhibit

WORDS = "capture d’écran 💩".encode()
SHA256 = hashlib.sha256(WORDS).hexdigest()


def exhibit(**told: object) -> Exhibit:
    return Exhibit.model_validate({"number": 3, "title": "Capture", **told})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "captures").mkdir()
    (tmp_path / "captures" / "pièce 3.png").write_bytes(WORDS)
    return tmp_path


@pytest.mark.parametrize("name", ["captures/pièce 3.png", "captures\\pièce 3.png", "./captures/pièce 3.png"])
def test_a_file_is_found_from_the_folder_of_the_case(name: str, folder: Path) -> None:
    assert digest(exhibit(file=name), folder) == Digest(3, SHA256, computed=True)


def test_the_file_is_only_read(folder: Path) -> None:
    path = folder / "captures" / "pièce 3.png"
    path.chmod(0o400)
    before = path.stat()
    digest(exhibit(file="captures/pièce 3.png"), folder)
    after = path.stat()
    assert (after.st_mtime_ns, after.st_mode, after.st_size) == (before.st_mtime_ns, before.st_mode, before.st_size)
    assert path.read_bytes() == WORDS


def test_a_digest_noted_before_is_confirmed_or_contradicted(folder: Path) -> None:
    name = "captures/pièce 3.png"
    assert digest(exhibit(file=name, sha256=SHA256.upper()), folder).code == ""
    changed = digest(exhibit(file=name, sha256="0" * 64), folder)
    assert (changed.code, changed.sha256) == ("changed_file", SHA256)
    assert changed.problem.startswith("Pièce n° 3 : ") and "modifié" in changed.problem


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("captures/absente.png", "missing_file"),
        ("captures", "missing_file"),
        ("x" * 300, "unreadable_file"),
        ("../ailleurs.png", "outside_folder"),
        ("captures/../../ailleurs.png", "outside_folder"),
        ("/etc/hostname", "outside_folder"),
        ("C:\\Users\\a.png", "outside_folder"),
        ("\\\\serveur\\partage\\a.png", "outside_folder"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_problem_said_in_french(name: str, code: str, folder: Path) -> None:
    found = digest(exhibit(file=name, sha256="0" * 64), folder)
    assert (found.code, found.computed) == (code, False)
    assert found.sha256 == "0" * 64, "what was noted is still the exhibit’s digest"
    assert found.problem.startswith("Pièce n° 3 : ") and found.problem.endswith(".")


def test_a_link_that_leads_out_of_the_folder_is_not_followed(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("ailleurs") / "secret"
    elsewhere.write_text("x")
    (folder / "lien.png").symlink_to(elsewhere)
    assert digest(exhibit(file="lien.png"), folder).code == "unreadable_file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are a thing of Unix")
def test_a_pipe_does_not_make_the_program_wait(folder: Path) -> None:
    os.mkfifo(folder / "tube.png")
    assert digest(exhibit(file="tube.png"), folder).code == "missing_file"


def test_no_file_told_is_no_problem(folder: Path) -> None:
    assert digest(exhibit(), folder) == Digest(3)
    assert digest(exhibit(file={"answered": "later"}, sha256=SHA256), folder) == Digest(3, SHA256)
    assert digest(exhibit(file="absente.png", withdrawn=True), folder) == Digest(3)


def test_every_exhibit_has_its_digest(folder: Path) -> None:
    case = Case.model_validate(
        {"exhibits": [{"number": 7, "title": "a", "file": "captures/pièce 3.png"}, {"number": 2, "title": "b"}]}
    )
    assert digests(case, folder) == {7: Digest(7, SHA256, computed=True), 2: Digest(2)}
