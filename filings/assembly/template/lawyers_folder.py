"""A lawyer's own folder of templates: which of ours she replaces, which letters are hers alone, what serves nothing."""

from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from filings.assembly.template.shelves import PROPERTY, templates_root
from filings.assembly.template.untrusted_file import read, refuse_package
from filings.assembly.word import package
from filings.assembly.word.custom_property import custom
from filings.assembly.word.xml import local, parse
from filings.errors import FilingsError, nearest


class Own(Struct, frozen=True):
    """A letter that is hers alone: the name of its file, the letter of ours whose fields it takes, its title if any."""

    stem: str
    filled_as: str
    title: str


class Folder(Struct, frozen=True):
    """What a folder of templates holds: her letters, hers in place of ours, those of ours it lacks, files unused."""

    letters: tuple[Own, ...]
    replaced: tuple[str, ...]
    missing: tuple[str, ...]
    unused: tuple[str, ...]


def read_folder(folder: Path) -> Folder:
    """Read a lawyer's folder of templates.

    Raises FilingsError: it is no folder, one of its letters is hostile, cannot be read or names a letter there is not.
    """
    if not folder.is_dir():
        raise FilingsError(str(folder), "ce dossier de modèles n’existe pas", "Vérifiez le chemin donné à --templates.")
    ours = sorted(path.stem for path in templates_root().glob("*.docx"))
    # A file that Word holds open leaves another beside it, which begins so.
    here = [path for path in sorted(folder.glob("*.docx")) if not path.name.startswith(("~$", "."))]
    letters: list[Own] = []
    unused: list[str] = []
    for path in here:
        if path.stem in ours:
            continue
        own = _own(path, ours)
        if own is None:
            unused.append(path.name)
        else:
            letters.append(own)
    present = {path.stem for path in here}
    return Folder(
        letters=tuple(letters),
        replaced=tuple(name for name in ours if name in present),
        missing=tuple(f"{name}.docx" for name in ours if name not in present),
        unused=tuple(unused),
    )


def _own(path: Path, ours: list[str]) -> Own | None:
    said, title = _told(read(path), path.name)
    if not said:
        return None
    if said not in ours:
        near = nearest(said, ours)
        meant = f" : vouliez-vous « {near} » ?" if near else ""
        raise FilingsError(
            path.name,
            f"sa propriété {PROPERTY} dit « {said} », qui n’est pas une lettre{meant}",
            f"Choix possibles : {', '.join(ours)}.",
        )
    return Own(path.stem, said, title)


@lru_cache(maxsize=64)
def _told(data: bytes, name: str) -> tuple[str, str]:
    """What a letter names as the one whose fields it takes, and its title; read once while its bytes are the same."""
    refuse_package(data, name)
    parts = package.unpack(data, name)
    core = parse(parts[package.CORE]) if package.CORE in parts else ()
    title = next((one.text or "" for one in core if local(one) == "title"), "")
    return custom(parts, PROPERTY), title.strip()
