"""A view and a template become one HTML page, whole in itself, or a plain text to paste; the same ones each time.

The template is of ours or of a lawyer: it is read in a sandbox, every value of a page is escaped, and a field that does
not exist is an error, never a hole.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from filings.assembly.template.limits import LARGEST_PAGE, MOST_BRACES
from filings.errors import FilingsError

if TYPE_CHECKING:
    from filings.assembly.template.engine import Compiled


def html(template: Path, view: Mapping[str, object]) -> bytes:
    """The page that `template` becomes for `view`, in UTF-8.

    Raises FilingsError naming the template: it cannot be read, its tags are wrong, it asks for a field that does not
    exist or for too much, or it holds a script or an outside resource.
    """
    from filings.assembly.template.engine import filled
    from filings.assembly.template.harmless_html import refuse_active

    page = "".join(filled(ready(template), view, LARGEST_PAGE))
    refuse_active(page, template.name)
    return page.encode()


def text(template: Path, view: Mapping[str, object]) -> bytes:
    """The plain text that `template` becomes for `view`: UTF-8, a line feed at the end of each line, none wrapped.

    It is pasted in the field of a form: its hyphens are those of a keyboard, where a letter keeps an article on one
    line. Raises FilingsError as `html` does.
    """
    from filings.assembly.template.engine import filled

    words = "".join(filled(ready(template, escaped=False), view, LARGEST_PAGE))
    return words.replace(_HYPHEN, "-").encode()


#: The hyphen that no line ends on.
_HYPHEN = "\u2011"


def ready(template: Path, *, escaped: bool = True) -> "Compiled":
    """The page read and compiled, to be filled. Raises FilingsError as `html` does, fields apart."""
    try:
        source = template.read_text(encoding="utf-8") if template.stat().st_size <= LARGEST_PAGE else None
    except (OSError, UnicodeDecodeError):
        raise FilingsError(template.name, "ce modèle ne peut pas être lu", "Vérifiez le fichier.") from None
    if source is None or source.count("{") + source.count("}") > MOST_BRACES:
        raise FilingsError(template.name, "cette page est trop longue", "Partez de la nôtre.")
    return _compiled(source, template.name, escaped)


@lru_cache(maxsize=8)
def _compiled(source: str, name: str, escaped: bool) -> "Compiled":
    """A page compiled once: a clinic fills it hundreds of times in a night."""
    from jinja2 import TemplateSyntaxError

    from filings.assembly.template.engine import environment, guarded, unsupported
    from filings.assembly.template.tag_sandbox import every, other_statement

    reader = environment(name, autoescape=escaped, trim_blocks=True, lstrip_blocks=True)
    try:
        tree = reader.parse(source)
        written = list(every(tree))
        if other := other_statement(written):
            raise unsupported(name, f"ligne {other.lineno}")
        return guarded(reader, tree, written, name)
    except TemplateSyntaxError as error:
        raise FilingsError(
            f"{name}, ligne {error.lineno}", "une balise du modèle est mal écrite", "Corrigez-la."
        ) from None
    except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError):
        raise FilingsError(
            name, "une balise du modèle est trop longue ou trop compliquée", "Raccourcissez-la."
        ) from None
