"""The Jinja environment of a template: a sandbox in which values are data and nothing is printed by accident."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError, TemplateError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from msgspec import Struct

from filings.assembly.template import tag_sandbox as guard
from filings.assembly.template.filters import filters
from filings.assembly.template.jinja_source import Printed, Source, near
from filings.assembly.template.limits import LARGEST_WRITTEN
from filings.assembly.word.xml import FORBIDDEN
from filings.errors import FilingsError

#: Filters a template may use: none that reads a file, builds a text from Python's names or prints "None".
_FILTERS = ("capitalize", "count", "d", "default", "first", "last", "length", "lower", "trim", "upper")
_TESTS = ("defined", "even", "none", "odd", "undefined")

_SPECIAL = re.compile("[\x00-\x1f&<>\ud800-\udfff\ufffe\uffff]")
#: Pieces joined at a time, some twenty kilobytes: larger strings are slower to make than what they hold is to write,
#: and one emoji would widen a whole annex in memory.
_BATCH = 200
#: Characters of a batch, whatever its pieces are: a template may hold very long ones.
_LARGEST_BATCH = 10_000_000
_MARK = re.compile(r"[A-Za-z0-9_]{1,40}")
_BREAK = re.compile(r"\r\n|\r|\n")
_SAME_RUN = '</w:t><w:{}/><w:t xml:space="preserve">'


def environment(template: str, **options: Any) -> ImmutableSandboxedEnvironment:
    """What the tags of `template` are read with: the filters there are, and no function at all."""
    made = _Environment(undefined=_Absent, keep_trailing_newline=True, optimized=False, **options)
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in _FILTERS} | {"join": guard.joined, **filters(template)}
    made.tests = {name: made.tests[name] for name in _TESTS}
    return made


class Compiled(Struct, frozen=True):
    """The Jinja template of a part, and how many of its pieces may be held at a time."""

    template: str
    jinja: Template
    batch: int


def compiled(source: Source, template: str) -> Compiled:
    """The Jinja template of a part. Raises FilingsError, with the words around the mistake, when it is none."""
    reader = environment(template)
    reader.filters |= _printers(source.fields, template)
    try:
        tree = reader.parse(source.text)
        written = list(guard.every(tree))
        if other := guard.other_statement(written):
            raise unsupported(template, _line(source.text, other.lineno))
        _escape(written, source, template)
        return guarded(reader, tree, written, template)
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


def guarded(
    reader: ImmutableSandboxedEnvironment, tree: nodes.Template, written: Sequence[nodes.Node], template: str
) -> Compiled:
    """A tree compiled, once `tag_sandbox` lets all that is `written` in it pass.

    Raises FilingsError, or what Python says of what it cannot read.
    """
    guard.refuse_tree(tree, written, template)
    reader.filters |= guard.COUNTING
    longest = max((len(one.data) for one in written if isinstance(one, nodes.TemplateData)), default=0)
    return Compiled(template, reader.from_string(tree), max(1, min(_BATCH, _LARGEST_BATCH // (longest + 1))))


def filled(part: Compiled, view: Mapping[str, object], most: int = LARGEST_WRITTEN) -> Iterator[str]:
    """The XML of a part for `view`, in pieces of some hundred kilobytes, `most` characters in all.

    Raises FilingsError naming template and field; never shows a value.
    """
    name, written = part.template, 0
    pieces = part.jinja.generate(view, **{guard.STEPS: guard.Steps()})
    while True:
        try:
            batch = list(islice(pieces, part.batch))
        except UndefinedError as error:
            raise absent(name, str(getattr(error, "field", "inconnu"))) from None
        except guard.Excess as excess:
            raise endless(name, str(excess)) from None
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
        text = "".join(batch)
        written += len(text)
        if written > most:
            raise endless(name, "la lettre qu’il écrit n’en finirait pas")
        yield text


def endless(template: str, why: str) -> FilingsError:
    """The error of a template that asks for more than its share."""
    return FilingsError(
        template,
        f"Ce modèle est refusé : {why}",
        "Cherchez une boucle de trop, ou dans une autre qui lit la même liste.",
    )


def unsupported(template: str, near_: str) -> FilingsError:
    """The error of a tag that is none of those a template may have."""
    return FilingsError(
        template,
        "le modèle emploie une balise qui n’est pas prise en charge",
        f"Gardez seulement if, for et set, près de : {near_}",
    )


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


def _printers(fields: tuple[Printed, ...], template: str) -> dict[str, Any]:
    def texte(value: object, number: int) -> str:
        if type(value) is str and not _SPECIAL.search(value):
            return value
        if isinstance(value, _Absent):
            value.refuse_if_unsafe()
            raise absent(template, fields[number].expression)
        return as_text(value, template, fields[number].expression)

    def signe(value: object, number: int) -> str:
        # In an attribute or a field code a free text could close the quotes or call another file.
        text = texte(value, number)
        if not _MARK.fullmatch(text):
            raise FilingsError(
                template,
                f"le champ {fields[number].expression} ne peut pas servir de signet",
                "Un signet ne contient que des lettres sans accent, des chiffres et « _ », quarante au plus.",
            )
        return text

    return {"texte": texte, "signe": signe}


def _escape(written: Iterable[nodes.Node], source: Source, template: str) -> None:
    """Send every printed value through the filter of its place: nothing else is printed.

    Stronger than Jinja's own escaping, which a value may decline.
    """
    number = 0
    for output in written:
        if not isinstance(output, nodes.Output):
            continue
        for at, value in enumerate(output.nodes):
            if isinstance(value, nodes.TemplateData):
                continue
            naming = number < len(source.fields) and source.fields[number].naming
            arguments: list[nodes.Expr] = [nodes.Const(number)]
            through = "signe" if naming else "texte"
            output.nodes[at] = nodes.Filter(value, through, arguments, [], None, None, lineno=value.lineno)
            number += 1
    if number != len(source.fields):
        # Jinja reads such braces as text, and the field between them with it.
        odd = next((one.expression for one in source.fields if one.expression.count('"') % 2), "{%")
        raise FilingsError(
            template,
            "une balise du modèle contient des accolades entre guillemets",
            f"Retirez-les, près de : {near(source.text, source.text.find(odd, source.text.find('{')))}",
        )


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


def _line(text: str, line: int | None) -> str:
    return near(text, sum(len(row) + 1 for row in text.split("\n")[: (line or 1) - 1]))


def _fault(environment: ImmutableSandboxedEnvironment, text: str, error: TemplateSyntaxError) -> str:
    # A Word part is one line: parse it again with a paragraph a line, to learn which paragraph is at fault.
    spread = re.sub(r"<w:p([ >])", r"\n<w:p\1", text)
    try:
        environment.parse(spread)
    except TemplateSyntaxError as again:
        error = again
    return _line(spread, error.lineno)
