"""A lawyer’s own templates in a clinic’s night: filled in every process, read once, never served stale."""

from pathlib import Path

import pytest

from filings.assembly.template import lawyers_folder as own
from filings.assembly.template.shelves import PROPERTY, templates_root
from filings.assembly.word import package
from filings.assembly.word.text_view import text_view
from tests.clinic import invented
from tests.clinic.driver import DAY, filings, plain

_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"


def letter(path: Path, opening: str, filled_as: str = "") -> Path:
    """Write our complaint with another opening, as a letter of her own when it says what it is filled with."""
    path.parent.mkdir(exist_ok=True)
    parts = dict(package.unpack((templates_root() / "complaint.docx").read_bytes(), "modele"))
    parts[package.DOCUMENT] = parts[package.DOCUMENT].replace(b"{{ appel }}", opening.encode())
    if filled_as:
        said = (
            f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes"><property '
            f'fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{PROPERTY}"><vt:lpwstr>{filled_as}'
            "</vt:lpwstr></property></Properties>"
        )
        package.add_part(parts, "docProps/custom.xml", said.encode(), _TYPE, "custom-properties")
    path.write_bytes(package.pack(parts))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Her folder: a letter of her own, and a draft that says nothing of itself."""
    own_folder = tmp_path / "modeles"
    letter(own_folder / "lettre-bailleur.docx", "Cher bailleur,", "complaint")
    letter(own_folder / "brouillon.docx", "Brouillon")
    return own_folder


def run(tmp_path: Path, folder: Path, jobs: int = 2) -> tuple[int, str]:
    source = tmp_path / "c.jsonl"
    if not source.exists():
        invented.as_lines(source, 4)
    told = ("--out", tmp_path / "out", "--on", DAY, "--jobs", jobs, "--templates", folder)
    done = filings("clinic", "run", source, *told)
    return done.returncode, plain(done.stdout + done.stderr)


def openings(tmp_path: Path) -> list[str]:
    return [
        next(line.removeprefix("[Appel] ") for line in text_view(path).splitlines() if "baill" in line)
        for path in sorted((tmp_path / "out").glob("*/lettre-bailleur.docx"))
    ]


def test_a_fourth_letter_of_hers_is_made_for_every_case_by_every_worker(tmp_path: Path, folder: Path) -> None:
    code, said = run(tmp_path, folder)
    assert code == 0, said
    assert "pris dans les nôtres : complaint.docx, management.docx, minister.docx, notice.docx." in said
    assert "Inutilisé : brouillon.docx" in said
    assert openings(tmp_path) == ["Cher bailleur,"] * 4
    assert not list((tmp_path / "out").glob("*/brouillon.docx"))
    page = (tmp_path / "out/dossier-00000/a-lire.html").read_text(encoding="utf-8")
    assert "lettre-bailleur.docx" in page


def test_a_letter_she_changed_is_never_served_as_it_was(tmp_path: Path, folder: Path) -> None:
    run(tmp_path, folder, jobs=1)
    letter(folder / "lettre-bailleur.docx", "Chère bailleresse,", "complaint")
    assert run(tmp_path, folder)[0] == 0
    assert openings(tmp_path) == ["Chère bailleresse,"] * 4


def test_a_letter_of_hers_is_read_once_while_its_bytes_are_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    real = package.unpack

    def counted(data: bytes, name: str) -> dict[str, bytes]:
        read.append(name)
        return real(data, name)

    monkeypatch.setattr(own.package, "unpack", counted)
    letter(folder / "une-autre.docx", "Une autre,", "complaint")
    for _ in range(3):
        assert [one.stem for one in own.read_folder(folder).letters] == ["lettre-bailleur", "une-autre"]
    assert read.count("une-autre.docx") <= 1
    letter(folder / "une-autre.docx", "Une autre,", "minister")
    assert [one.filled_as for one in own.read_folder(folder).letters] == ["complaint", "minister"]


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        ("{{ appel }} {{ conseille }}", "le champ « conseille » n’existe pas : vouliez-vous « conseil » ?"),
        ("{{ appel", "une balise n’est pas fermée"),
        ("{{ appel.__class__ }}", "l’intérieur du programme"),
    ],
)
def test_a_template_that_fails_is_told_once_and_no_case_is_begun(
    tmp_path: Path, folder: Path, opening: str, said: str
) -> None:
    letter(folder / "complaint.docx", opening)
    code, told = run(tmp_path, folder)
    assert code == 1 and told.count(said) == 1 and "complaint.docx" in told
    assert not (tmp_path / "out").exists()


def test_a_page_of_hers_that_fails_is_told_once_with_its_line(tmp_path: Path, folder: Path) -> None:
    (folder / "a-lire.html").write_text("<p>Bonjour</p>\n<p>{{ fichier</p>\n", encoding="utf-8")
    code, told = run(tmp_path, folder)
    assert code == 1 and told.count("a-lire.html, ligne 2") == 1
    assert not (tmp_path / "out").exists()
