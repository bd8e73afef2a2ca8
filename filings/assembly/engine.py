"""The Jinja environment of a template: a sandbox in which values are data and nothing is printed by accident."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError, TemplateError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from filings.assembly import guard
from filings.assembly.filters import filters
from filings.assembly.source import Source, near
from filings.errors import FilingsError

#: Filters a template may use: none that reads a file, builds a text from Python's names or prints "None".
_FILTERS = ("capitalize", "count", "d", "default", "first", "last", "length", "lower", "trim", "upper")
_REFUSED = (
    *(nodes.Macro, nodes.CallBlock, nodes.FilterBlock, nodes.AssignBlock, nodes.ScopedEvalContextModifier),
    *(nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends, nodes.Block),
)

#: Outside XML 1.0's Char (https://www.w3.org/TR/xml/#charsets), lone surrogates included. Written as what is refused:
#: Python takes ten times as long to compile the set of what is allowed.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile("[\x00-\x1f&<>\ud800-\udfff\ufffe\uffff]")
#: Pieces joined at a time, some twenty kilobytes: larger strings are slower to make than what they hold is to write,
#: and one emoji would widen a whole annex in memory.
_BATCH = 200
_MARK = re.compile(r"[A-Za-z0-9_]{1,40}")
_BREAK = re.compile(r"\r\n|\r|\n")
_SAME_RUN = '</w:t><w:{}/><w:t xml:space="preserve">'


def environment(template: str) -> ImmutableSandboxedEnvironment:
    """What the tags of `template` are read with: the filters there are, and no function at all."""
    made = _Environment(
        autoescape=False, undefined=_Absent, keep_trailing_newline=True, optimized=False
    )  # see _refuse_unfiltered
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in _FILTERS} | {"join": _joined, **filters(template)}
    return made


def compiled(source: Source, template: str) -> Template:
    """The Jinja template of a part. Raises FilingsError, with the words around the mistake, when it is none."""
    reader = environment(template)
    reader.filters |= {guard.COUNTED: guard.counted, **_printers(source.fields, template)}
    try:
        tree = reader.parse(source.text)
        for node in tree.find_all((nodes.Output, *_REFUSED)):
            if not isinstance(node, nodes.Output):
                raise FilingsError(
                    template,
                    "le modèle emploie une balise qui n’est pas prise en charge",
                    f"Gardez seulement if, for et set, près de : {_line(source.text, node.lineno)}",
                )
            _refuse_unfiltered(node)
        guard.refuse_tree(tree, template)
        return reader.from_string(tree)
    except TemplateSyntaxError as error:
        raise FilingsError(
            template,
            "une balise du modèle est mal écrite ou n’est pas fermée",
            f"Corrigez-la dans Word, près de : {_fault(reader, source.text, error)}",
        ) from None
    except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError):
        # What Jinja or Python cannot read: a number of ten thousand figures, a thousand brackets.
        raise FilingsError(
            template,
            "une balise du modèle est trop longue ou trop compliquée",
            "Un modèle n’a que des champs, if et for.",
        ) from None


def filled(template: Template, view: Mapping[str, object], name: str) -> Iterator[str]:
    """The XML of a part for `view`, in pieces of some hundred kilobytes.

    Raises FilingsError naming template and field; never shows a value.
    """
    pieces = template.generate(view)
    while True:
        try:
            batch = list(islice(pieces, _BATCH))
        except UndefinedError as error:
            raise absent(name, str(getattr(error, "field", "inconnu"))) from None
        except SecurityError:
            raise FilingsError(
                name, "le modèle demande autre chose qu’un champ", "Un modèle ne contient que des champs, if et for."
            ) from None
        except (TemplateError, TypeError, ValueError, LookupError, ArithmeticError, AttributeError, RecursionError):
            raise FilingsError(
                name,
                "une boucle ou un test du modèle porte sur un champ qui ne s’y prête pas",
                "Comparez le modèle à la liste de ses champs (filings template fields).",
            ) from None
        if not batch:
            return
        yield "".join(batch)


def absent(template: str, field: str) -> FilingsError:
    """The error of a field that the view does not hold."""
    return FilingsError(
        template, f"le modèle demande un champ qui n’existe pas : {field}", "Vérifiez l’orthographe de ce champ."
    )


def as_text(value: object, template: str, field: str) -> str:
    """`value` as the XML content of a w:t: escaped, line breaks and tabs as Word writes them.

    Raises FilingsError for what is no text (None, a list, a date: dates are phrased before they come here) and for
    characters that XML cannot hold.
    """
    if isinstance(value, str):
        # str.__str__: an enumeration or a marked text is its characters, never its own idea of how to look.
        text = value if type(value) is str else str.__str__(value)
    elif isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    else:
        raise FilingsError(
            template,
            f"le champ {field} n’est pas un texte, ou il est vide",
            "Entourez-le de {% if champ %} … {% endif %}, ou ouvrez la liste avec {% for … %}.",
        )
    if not _SPECIAL.search(text):
        return text
    if bad := FORBIDDEN.search(text):
        raise FilingsError(
            template,
            f"le champ {field} contient un caractère que Word ne peut pas écrire (U+{ord(bad[0]):04X})",
            "Retirez ce caractère, souvent un emoji coupé en deux par une copie.",
        )
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _BREAK.sub(_SAME_RUN.format("br"), text).replace("\t", _SAME_RUN.format("tab"))


def _printers(fields: tuple[str, ...], template: str) -> dict[str, Any]:
    def texte(value: object, number: int) -> str:
        if type(value) is str and not _SPECIAL.search(value):
            return value
        if isinstance(value, _Absent):
            value.refuse_if_unsafe()
            raise absent(template, fields[number])
        return as_text(value, template, fields[number])

    def signe(value: object, number: int) -> str:
        # In an attribute or a field code a free text could close the quotes or call another file.
        text = texte(value, number)
        if not _MARK.fullmatch(text):
            raise FilingsError(
                template,
                f"le champ {fields[number]} ne peut pas servir de signet",
                "Un signet ne contient que des lettres sans accent, des chiffres et « _ », quarante au plus.",
            )
        return text

    return {"texte": texte, "signe": signe}


def _refuse_unfiltered(output: nodes.Output) -> None:
    # Stronger than Jinja's own escaping, which a value may decline: nothing is printed but through our two filters.
    for item in output.nodes:
        if not isinstance(item, nodes.TemplateData) and getattr(item, "name", "") not in ("texte", "signe"):
            raise AssertionError("a template prints a value that nothing escaped")


def _joined(values: Iterable[object], between: str = "") -> str:
    words = list(values)
    if not all(isinstance(word, str) for word in words):
        raise TypeError("join: not a text")
    return str(between).join(str.__str__(word) for word in words if isinstance(word, str))


class _Absent(StrictUndefined):
    """A field that does not exist: remembers its name for the message."""

    __slots__ = ()

    def __init__(self, hint: Any = None, obj: Any = missing, name: Any = None, exc: Any = UndefinedError) -> None:
        def named(message: str) -> UndefinedError:
            error = UndefinedError(message)
            error.field = name  # type: ignore[attr-defined]
            return error

        super().__init__(hint, obj, name, exc if exc is SecurityError else named)  # type: ignore[arg-type]

    def refuse_if_unsafe(self) -> None:
        """Raise SecurityError when it is absent because the sandbox refused it."""
        if self._undefined_exception is SecurityError:
            raise SecurityError("unsafe attribute")


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, with dictionaries read by key only: `items` is a field like another, and no method is reachable."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        if isinstance(obj, Mapping):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, Mapping):
            return obj[argument] if argument in obj else self.undefined(obj=obj, name=argument)
        return super().getitem(obj, argument)

    def is_safe_callable(self, obj: Any) -> bool:
        return False


def _line(text: str, line: int) -> str:
    return near(text, sum(len(row) + 1 for row in text.split("\n")[: line - 1]))


def _fault(environment: ImmutableSandboxedEnvironment, text: str, error: TemplateSyntaxError) -> str:
    # A Word part is one line: parse it again with a paragraph a line, to learn which paragraph is at fault.
    spread = re.sub(r"<w:p([ >])", r"\n<w:p\1", text)
    try:
        environment.parse(spread)
    except TemplateSyntaxError as again:
        error = again
    return _line(spread, error.lineno)
