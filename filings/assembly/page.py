"""A view and a template become one HTML page, whole in itself; the same ones each time.

The template is a page of ours or of a lawyer: it is read in a sandbox, every value is escaped, and a field that does
not exist is an error, never a hole.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from filings.errors import FilingsError

if TYPE_CHECKING:
    from jinja2 import Template

#: What a page read from a disk must not do: run, call home, or be sent by a form.
_ACTIVE = re.compile(
    r"<\s*(?:script|iframe|object|embed|link|form|base|img|audio|video)\b|\son\w+\s*=|\bsrc\s*=|url\s*\(|@import", re.I
)


def html(template: Path, view: Mapping[str, object]) -> bytes:
    """The page that `template` becomes for `view`, in UTF-8.

    Raises FilingsError naming the template: it cannot be read, its tags are wrong, it asks for a field that does not
    exist, or it holds a script or an outside resource.
    """
    from jinja2 import TemplateError, UndefinedError

    try:
        source = template.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise FilingsError(template.name, "ce modèle ne peut pas être lu", "Vérifiez le fichier.") from None
    try:
        return _compiled(source, template.name).render(view).encode("utf-8")
    except UndefinedError as error:
        field = re.search(r"'([^' ]+)'(?: is undefined)?$", str(error.message or ""))
        raise FilingsError(
            template.name,
            "le modèle demande un champ qui n’existe pas" + (f" : {field[1]}" if field else ""),
            "Vérifiez l’orthographe de ce champ.",
        ) from None
    except (TemplateError, TypeError, ValueError, LookupError, AttributeError):
        raise FilingsError(
            template.name, "une boucle ou un test du modèle porte sur un champ qui ne s’y prête pas", "Corrigez-le."
        ) from None


@lru_cache(maxsize=8)
def _compiled(source: str, name: str) -> "Template":
    """A page compiled once: a clinic fills it hundreds of times in a night."""
    from jinja2 import StrictUndefined, TemplateSyntaxError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    if active := _ACTIVE.search(source):
        raise FilingsError(
            name,
            f"cette page contient ce qu’elle ne doit pas contenir : « {active[0].strip()} »",
            "Une page à ouvrir hors ligne n’a ni script, ni image, ni lien vers une ressource extérieure.",
        )
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.globals.clear()
    try:
        return environment.from_string(source)
    except TemplateSyntaxError as error:
        raise FilingsError(
            f"{name}, ligne {error.lineno}", "une balise du modèle est mal écrite", "Corrigez-la."
        ) from None
