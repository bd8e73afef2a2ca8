"""The YAML of a case file: text, lists and « clé : valeur », nothing that runs, expands or guesses.

Every scalar is text: ``01000`` keeps its zero, ``14:30`` is not 870 minutes, ``no`` is not false; the schemas convert.
Anchors, aliases, tags and several documents are refused: nobody types them, and an alias can expand without end.
JSON is read by the same reader, being nearly a part of YAML.
"""

import re
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.composer import Composer
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent, ScalarEvent
from ruamel.yaml.nodes import MappingNode
from ruamel.yaml.reader import ReaderError
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString
from ruamel.yaml.scanner import RoundTripScanner

from filings.errors import FilingsError, cut

#: Levels of lists and groups inside each other; a case needs seven.
DEPTH = 30

_NULL = "tag:yaml.org,2002:null"


class _TextResolver(VersionedResolver):
    """Leaves nothing but text and the absence of an answer."""

    _forms: dict[str, list[Any]] | None = None

    @property
    def versioned_resolver(self) -> Any:
        # Asked for at every scalar, of a file that declares no version: told once.
        if self._forms is None:
            full = super().versioned_resolver
            self._forms = {first: [(tag, form) for tag, form in forms if tag == _NULL] for first, forms in full.items()}
        return self._forms


class _Refusal(MarkedYAMLError):
    """Something YAML allows and a case file does not; ``problem`` is French."""


class _Scanner(RoundTripScanner):
    """Refuses a comment that is more likely the end of a text: « text: Va crever #salope »."""

    _plain_end = -1
    #: Where the last comment stands, for who is told that it is out of place.
    comment: Any = None

    def fetch_more_tokens(self) -> Any:
        try:
            return super().fetch_more_tokens()
        except (ArithmeticError, LookupError, TypeError, ValueError):
            # An escape of no character, a number of no bounds.
            raise _Refusal(
                problem="La mise en forme n’est pas comprise à cet endroit. Vérifiez les guillemets, et doublez chaque "
                "barre oblique inverse « \\ ».",
                problem_mark=self.reader.get_mark(),
            ) from None

    def fetch_directive(self) -> None:
        line = re.match(r"[^\r\n\0]*", self.reader.buffer[self.reader.pointer : self.reader.pointer + 40])
        if not line or not re.fullmatch(r"%YAML +1\.[12] *", line[0]):
            raise _Refusal(
                problem="Une ligne ne peut pas commencer par « % ». Retirez cette ligne, ou mettez le texte entre "
                "guillemets.",
                problem_mark=self.reader.get_mark(),
            )
        super().fetch_directive()

    def scan_plain(self) -> Any:
        token = super().scan_plain()
        self._plain_end = token.end_mark.index
        return token

    def scan_to_next_token(self) -> Any:
        found = super().scan_to_next_token()
        if found and found[0].startswith("#"):
            self._judge(found[1])
        return found

    def scan_block_scalar_ignored_line(self, start_mark: Any) -> Any:
        # What follows « | » or « > » on its line.
        while self.reader.peek() == " ":
            self.reader.forward()
        if self.reader.peek() == "#":
            self._judge(self.reader.get_mark())
        return super().scan_block_scalar_ignored_line(start_mark)

    def _judge(self, mark: Any) -> None:
        self.comment = mark
        text, at = mark.buffer, mark.pointer
        line = text[at - mark.column : at]
        if line.strip(_BLANK):
            lost = bool(_GLUED.match(text, at)) or line[-1] not in _BLANK
        else:
            # A line of its own is a comment, but where the text of the line above would go on.
            since = text[at - mark.index + self._plain_end : at] if self._plain_end >= 0 else "?"
            goes_on = not since.strip() and len(since.splitlines()) == 2 and mark.column > self.indent
            lost = goes_on and bool(_GLUED.match(text, at))
        if lost:
            raise _Refusal(
                problem="Ce « # » collé à un mot ferait de la suite un commentaire, et elle serait perdue. "
                "Si c’est du texte, mettez la valeur entière entre guillemets ; si c’est un commentaire, écrivez une "
                "espace avant et après « # ».",
                problem_mark=mark,
            )


_BLANK = " \t"
_GLUED = re.compile(r"#+(?![#\s])|#+[ \t]*(?=[\r\n\0]|\Z)")


class _PlainComposer(Composer):
    """Refuses what is not text, lists and groups."""

    _depth = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.parser.peek_event()
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            raise _Refusal(
                problem="Les ancres « & » et les renvois « * » ne sont pas acceptés. "
                "Écrivez la valeur, ou mettez le texte entre guillemets.",
                problem_mark=event.start_mark,
            )
        if getattr(event, "tag", None):
            raise _Refusal(
                problem="Un texte ne peut pas commencer par « ! ». Mettez-le entre guillemets.",
                problem_mark=event.start_mark,
            )
        if isinstance(parent, MappingNode) and index is None and not _is_word(event):
            raise _Refusal(
                problem="Le nom d’une rubrique est un mot, suivi d’un deux-points : écrivez « clé : valeur », et "
                "mettez entre guillemets un texte qui commence par « [ », « { », « ? » ou « : ».",
                problem_mark=event.start_mark,
            )
        if self._depth > DEPTH:
            raise _Refusal(problem="Les rubriques sont emboîtées trop profondément.", problem_mark=event.start_mark)
        self._depth += 1
        try:
            return super().compose_node(parent, index)
        finally:
            self._depth -= 1


def _is_word(event: Any) -> bool:
    return isinstance(event, ScalarEvent) and bool(event.value.strip())


def _yaml() -> YAML:
    yaml = YAML(typ="rt", pure=True)
    yaml.Resolver = _TextResolver
    yaml.Scanner = _Scanner
    yaml.Composer = _PlainComposer
    yaml.preserve_quotes = True
    # Lines are never folded: a quoted message stays on the line where it was.
    yaml.width = 2**31
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def load(text: str, name: str) -> Any:
    """Read a file’s text into a tree that remembers lines, columns and comments.

    Raises FilingsError, with line and column, for anything that is not a well-formed case file.
    """
    if text.lstrip().startswith("{"):
        # JSON may be indented with tabs, and never holds one inside a text; the line ends it does hold there
        # would be folded by YAML.
        text = text.replace("\t", " ")
        text = re.sub("[\x85\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", text)
    yaml = _yaml()
    try:
        return yaml.load(text)
    except _Refusal as refusal:
        raise FilingsError(_at(name, refusal.problem_mark), str(refusal.problem)) from None
    except MarkedYAMLError as error:
        what, remedy = _french(error, text)
        raise FilingsError(_at(name, error.problem_mark or error.context_mark), what, remedy) from None
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise FilingsError(
            f"{name}, ligne {line}",
            f"Le caractère {_code(error.character)} ne peut pas figurer dans un dossier",
            "Effacez-le et enregistrez le fichier.",
        ) from None
    except (AssertionError, NotImplementedError):
        # The library does not know where to keep some comments, that YAML allows.
        raise FilingsError(
            _at(name, yaml.scanner.comment),
            "Un commentaire sépare ici une rubrique de sa réponse",
            "Mettez-le sur une ligne à lui, au-dessus de la rubrique.",
        ) from None
    except (YAMLError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise FilingsError(
            name, "La mise en forme de ce fichier n’est pas comprise", "Vérifiez les retraits et les guillemets."
        ) from None


def dump(tree: Any) -> str:
    """Write a tree back, its comments and its order kept."""
    from io import StringIO

    stream = StringIO()
    _yaml().dump(tree, stream)
    return stream.getvalue()


def locate(tree: Any, keys: tuple[str | int, ...], *, key: bool = False) -> tuple[int, int]:
    """Return the line and column, from 1, of the value at a place, or of the nearest thing that holds it.

    With ``key``, of the last key itself and not of its value.
    """
    node, place = tree, _start(tree)
    for depth, step in enumerate(keys):
        last = depth == len(keys) - 1
        if isinstance(node, CommentedMap) and step in node:
            try:
                place = node.lc.key(step) if key and last else node.lc.value(step)
            except (KeyError, TypeError):
                break  # a part of the tree that was added by program, and has no place in a file
            node = node[step]
        elif isinstance(node, CommentedSeq) and isinstance(step, int) and step < len(node):
            try:
                place = node.lc.item(step)
            except (KeyError, TypeError):
                break
            node = node[step]
        else:
            break
    return place[0] + 1, place[1] + 1


def plain(tree: Any) -> Any:
    """Return a tree as dicts, lists and plain text, pairs of surrogates (JSON’s « \\ud83d\\ude00 ») joined."""
    if isinstance(tree, dict):
        return {_joined(str(key)): plain(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [plain(item) for item in tree]
    return _joined(str(tree)) if isinstance(tree, str) else tree


def scalar(text: str) -> str:
    """Return a text as it must be written to come back the same from any YAML reader.

    What looks like a number, a date or a yes is quoted, so that another program does not lose its zeros; a text
    of several lines is written as a block.
    """
    if "\n" in text and _BLOCK.fullmatch(text) and all(line.strip() == line for line in text.splitlines()):
        text = LiteralScalarString(text)
    elif not _BARE.fullmatch(text) or text.casefold() in _WORDS:
        text = DoubleQuotedScalarString(text)
    return text


# A text any reader of YAML 1.1 or 1.2 takes for text: a letter first, nothing that means something to YAML.
_BARE = re.compile(r"[^\W\d_](?:[\w .,;!?()'’«»/+=%°€–…\u00a0\u202f@-]*[\w.!?)»%°€’…])?")
_WORDS = {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"}
_BLOCK = re.compile(
    r"[^\W_][^\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]*[^\s\x7f-\x9f\ufeff\ud800-\udfff]"
)


def _joined(text: str) -> str:
    if not any("\ud800" <= mark <= "\udfff" for mark in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def _start(tree: Any) -> tuple[int, int]:
    place = getattr(tree, "lc", None)
    return (place.line or 0, place.col or 0) if place is not None else (0, 0)


def _at(name: str, mark: Any) -> str:
    return f"{name}, ligne {mark.line + 1}, colonne {mark.column + 1}" if mark else name


def _code(character: object) -> str:
    return f"U+{character:04X}" if isinstance(character, int) else f"U+{ord(str(character)[0]):04X}"


_INDENT = "Alignez cette ligne sur ses voisines, avec des espaces (jamais de tabulation)."


def _french(error: MarkedYAMLError, text: str) -> tuple[str, str]:
    """Say what ruamel.yaml found, never repeating a value."""
    problem = str(error.problem or "")
    if found := re.match(r'found duplicate key "([^"]*)"', problem):
        return f"La rubrique « {cut(found[1])} » figure deux fois", "Gardez-en une seule."
    if r"'\t'" in problem or "tab" in problem.casefold().split():
        return "Une tabulation tient lieu de retrait", "Remplacez-la par des espaces."
    if found := re.match(r"found character '(.)' that cannot start", problem):
        return f"Un texte ne peut pas commencer par « {found[1]} »", 'Mettez-le entre guillemets : "…".'
    for said, what, remedy in _PROBLEMS:
        if said in problem:
            return what, remedy
    return "La mise en forme n’est pas comprise à cet endroit", _INDENT


_QUOTE = "Mettez le texte entre guillemets."

# What ruamel.yaml says, what it means here, what to do.
_PROBLEMS = (
    (
        "mapping values are not allowed",
        "Un deux-points ou un retrait n’est pas à sa place",
        "Si ce texte contient « : », mettez-le entre guillemets ; sinon, vérifiez le retrait de la ligne.",
    ),
    ("unexpected end of stream", "Un guillemet ouvert n’est jamais fermé", "Fermez-le à la fin du texte."),
    ("expected <block end>", "Cette ligne n’est pas alignée sur ses voisines", _INDENT),
    ("could not find expected ':'", "Il manque un deux-points après ce mot", "Écrivez « clé : valeur »."),
    ("expected ',' or", "Une liste entre crochets ou accolades n’est pas fermée", "Fermez-la."),
    ("unknown escape character", "Une barre oblique inverse « \\ » n’est pas comprise", "Doublez-la."),
    ("another document", "Le fichier contient plusieurs dossiers (une ligne « --- »)", "Gardez-en un par fichier."),
    ("alphabetic or numeric", "Un texte ne peut commencer ni par « * » ni par « & »", _QUOTE),
    ("expected a comment or a line break", "Après « | » ou « > », le texte commence à la ligne", _QUOTE),
    ("expected chomping", "Après « | » ou « > », le texte commence à la ligne", _QUOTE),
    ("<document start>", "Le fichier continue après la fin du dossier", "Retirez ce qui dépasse."),
)
