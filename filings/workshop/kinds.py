"""Which fields a template is filled with: those of the letter whose name it bears, or that its property names."""

from pathlib import Path

from filings.assembly.template.shelves import PROPERTY
from filings.assembly.template.untrusted_file import opened
from filings.assembly.word.custom_property import custom
from filings.errors import FilingsError, nearest
from filings.workshop.fields import views


def kind_of(template: Path) -> str:
    """The letter whose fields a template prints: « complaint » for complaint.docx, or for one whose property says so.

    Raises FilingsError when the file cannot be read, is hostile, or says nothing of it.
    """
    parts = opened(template)
    said = custom(parts, PROPERTY)
    if said in views():
        return said
    known = f"Choix possibles : {', '.join(views())}."
    if said:
        near = nearest(said, views())
        meant = f" : vouliez-vous « {near} » ?" if near else ""
        raise FilingsError(
            template.name, f"sa propriété {PROPERTY} dit « {said} », qui n’est pas une lettre{meant}", known
        )
    if template.stem in views():
        return template.stem
    raise FilingsError(
        template.name,
        "rien ne dit avec quels champs ce modèle est rempli",
        f"Donnez-lui le nom d’un de nos modèles, ajoutez --as LETTRE, ou créez dans Word la propriété personnalisée "
        f"« {PROPERTY} » (Fichier, Informations, Propriétés avancées, Personnalisation). {known}",
    )
