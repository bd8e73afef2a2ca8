"""Where the Word templates are: a lawyer's own folder first, ours otherwise."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from filings.errors import FilingsError

#: The custom property of a Word file by which a template says which letter’s fields it is filled with.
PROPERTY = "filing"


@cache
def templates_root() -> Path:
    """The folder of the program's own templates, in a wheel or in a checkout."""
    installed = Path(str(files("filings"))) / "templates"
    if installed.is_dir():
        return installed
    return Path(__file__).resolve().parents[3] / "templates"


def find(name: str, own: Path | None = None) -> Path:
    """The template called `name` ("complaint.docx" or "complaint"), in `lawyers_folder` first, else among ours.

    Raises FilingsError when neither holds it, or when `lawyers_folder` is not a folder.
    """
    file_name = name if Path(name).suffix else f"{name}.docx"
    if Path(file_name).name != file_name:
        raise FilingsError(name, "un nom de modèle ne contient pas de dossier", "Donnez seulement le nom du fichier.")
    if own is not None and not own.is_dir():
        raise FilingsError(str(own), "ce dossier de modèles n’existe pas", "Vérifiez le chemin donné à --templates.")
    for folder in (own, templates_root()):
        if folder is not None and (folder / file_name).is_file():
            return folder / file_name
    raise FilingsError(file_name, "ce modèle est introuvable", "Réinstallez le programme, ou vérifiez --templates.")
