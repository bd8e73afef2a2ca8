"""What a template may not do, whoever sent it: refused with its reason, in seconds, before anything is run.

A template comes from a colleague, a forum, an attachment. Two doors are watched: the zip and its XML (bombs, entities,
macros, links that would call a server when the letter is opened), and its tags (programs, endless loops, texts that
double until the memory is full). ECMA-376 part 2, 5th edition, § 9.1.4 forbids document type definitions in a part.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NoReturn

from jinja2 import nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context

from filings.errors import FilingsError

#: Bytes of the XML of a template, all parts together; ours weigh a hundredth of it.
LARGEST_XML = 16 * 1024 * 1024
#: Bytes of a template with its images.
LARGEST = 64 * 1024 * 1024
MOST_PARTS = 2000
DEEPEST_XML = 200
#: Tags inside one another. Python itself gives up at twenty loops.
DEEPEST = 12
#: Turns of loops that do not go down into what the loop around them reads: each such loop multiplies the others.
MOST_TURNS = 100_000
#: The filter that counts these turns.
COUNTED = "compte_des_tours"

_XML = re.compile(r"\.(xml|rels|vml)$", re.IGNORECASE)
_DECLARED = re.compile(rb"<\?xml[^>]*\sencoding=[\"']([^\"']*)[\"']")
_ENCODINGS = {b"utf-8", b"utf-16", b"us-ascii", b"ascii"}
_ACTIVE_PARTS = re.compile(r"vbaproject|vbadata|activex|oleobject|/embeddings/|macrosheets", re.IGNORECASE)
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(r"(\w+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_LINK = re.compile(r"(https?:|mailto:|#)", re.IGNORECASE)
_REMOTE = re.compile(r"\s*(?!file:///)(\w{2,}:|[\\/]{2})", re.IGNORECASE)
#: Field codes by which Word fetches a file, a page or a program's data when a document is opened or printed.
_FETCHING = re.compile(
    r"^\s*(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD|MACROBUTTON|EMBED|AUTOTEXT)\b", re.I
)
_CODE = re.compile(r"<w:instrText[^>]*>([^<]*)</w:instrText>|\bw:instr=\"([^\"]*)\"")
_CODE_ENDS = re.compile(r"w:fldCharType=\"(?:begin|separate|end)\"")
_INSERTED = re.compile(r"<w:(altChunk|subDoc|object|control)\b")
_TAGS = re.compile(rb"<(/?)[^!?][^>]*?(/?)>")

_TOO_HEAVY = "Ce modèle est refusé : décompressé, il pèserait trop lourd (une « bombe »)"
_CALLING = "Retirez ce lien dans Word, ou collez son contenu dans le modèle."

_GROWS = (nodes.Concat, nodes.Add, nodes.List, nodes.Tuple, nodes.Dict)
_JOINING = ("join", "enumere")
_COMPUTES = (nodes.Mul, nodes.Pow, nodes.Mod, nodes.FloorDiv, nodes.Div)


# --- the package -----------------------------------------------------------------------------------------------


def refuse_package(data: bytes, template: str) -> None:
    """Raise FilingsError for a file that would fill the memory, run a program or call a server.

    Reads the zip without building a tree of any of its parts. What is no zip is left to `package.unpack` to refuse.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            # zipfile never gives more than the size that was declared: the sum of these sizes is a true limit.
            xml = [member for member in members if _XML.search(member.filename)]
            if (
                len(members) > MOST_PARTS
                or sum(member.file_size for member in members) > LARGEST
                or sum(member.file_size for member in xml) > LARGEST_XML
            ):
                raise FilingsError(template, _TOO_HEAVY, "Partez d’un document Word neuf.")
            for member in members:
                if _ACTIVE_PARTS.search(member.filename):
                    _refuse(template, "il contient une macro ou un objet incorporé", "Enregistrez-le sans macro.")
            for member in xml:
                _refuse_part(member.filename, archive.read(member), template)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, UnicodeError):
        return


def _refuse_part(name: str, data: bytes, template: str) -> None:
    # Interleaved zeros are how UTF-16 would hide a declaration from a search of bytes.
    plain = data.replace(b"\0", b"") if b"\0" in data[:200] else data
    declared = _DECLARED.match(plain.lstrip(b"\xef\xbb\xbf\xff\xfe"))
    if not plain.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<") or (
        declared and declared[1].lower() not in _ENCODINGS
    ):
        _refuse(template, f"la partie {name} n’est pas écrite en UTF-8", "Enregistrez-le de nouveau dans Word.")
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        _refuse(
            template, f"la partie {name} déclare des entités XML", "Word n’en écrit jamais : n’ouvrez pas ce fichier."
        )
    if _deeper(plain):
        _refuse(template, f"la partie {name} imbrique trop d’éléments", "Partez d’un document Word neuf.")
    text = plain.decode("utf-8", errors="replace")
    if name.endswith(".rels"):
        _refuse_relations(text, template)
        return
    if found := _INSERTED.search(text):
        _refuse(template, f"il insère un autre fichier ou un objet ({found[1]})", "Retirez cet objet dans Word.")
    for code in _codes(text):
        if found := _FETCHING.match(code):
            _refuse(template, f"il contient un champ {found[1].upper()}, qui va chercher un autre fichier", _CALLING)


def _refuse_relations(text: str, template: str) -> None:
    for relation in _RELATION.findall(text):
        said = {name: double or single for name, double, single in _ATTRIBUTE.findall(relation)}
        kind, target = said.get("Type", "").rsplit("/", 1)[-1], said.get("Target", "")
        if kind in ("vbaProject", "oleObject", "control", "package", "aFChunk", "subDocument"):
            _refuse(template, f"il contient une macro ou un objet incorporé ({kind})", "Enregistrez-le sans macro.")
        if said.get("TargetMode") != "External":
            continue
        if kind == "hyperlink":
            if not _LINK.match(target):
                _refuse(template, "il contient un lien vers un fichier ou un programme", _CALLING)
        elif kind != "attachedTemplate" or _REMOTE.match(target):
            # A local attached template is what Word writes for a firm's own letterhead: it is dropped, harmlessly.
            _refuse(template, f"il va chercher un autre fichier à l’ouverture ({kind})", _CALLING)


def _codes(text: str) -> Iterator[str]:
    """The field codes of a part; those that Word has cut into runs, joined."""
    for piece in _CODE_ENDS.split(text):
        found = _CODE.findall(piece)
        yield "".join(split for split, _ in found)
        yield from (whole for _, whole in found if whole)


def _deeper(data: bytes) -> bool:
    depth = 0
    for tag in _TAGS.finditer(data):
        if tag[1]:
            depth -= 1
        elif not tag[2]:
            depth += 1
            if depth > DEEPEST_XML:
                return True
    return False


def _refuse(template: str, why: str, remedy: str) -> NoReturn:
    raise FilingsError(template, f"Ce modèle est refusé : {why}", remedy)


# --- the tags --------------------------------------------------------------------------------------------------


def refuse_tree(tree: nodes.Template, template: str) -> None:
    """Raise FilingsError for tags that compute, call, look inside, or could run or grow without end.

    To be called before the tree is compiled: Jinja computes constants at that moment. Marks the loops whose turns are
    to be counted while the template is filled.
    """
    fault = next(faults(tree), None)
    if fault is not None:
        raise FilingsError(
            template, f"Ce modèle est refusé : {fault}", "Un modèle ne contient que des champs, if et for."
        )
    _bound(tree.body, (), _assigned(tree), template)


def faults(tree: nodes.Node) -> Iterator[str]:
    """Why these tags are refused, as ends of French sentences; nothing when they are not."""
    assigned: set[str] | None = None
    watched = (nodes.Getattr, nodes.Getitem, nodes.Call, nodes.Filter, nodes.For, nodes.Assign, *_COMPUTES)
    for node in tree.find_all(watched):
        if isinstance(node, nodes.Getattr | nodes.Getitem):
            attribute = node.attr if isinstance(node, nodes.Getattr) else getattr(node.arg, "value", "")
            if isinstance(attribute, str) and attribute.startswith("_"):
                yield f"il cherche à lire l’intérieur du programme ({attribute[:30]})"
        elif isinstance(node, nodes.Call):
            yield f"il appelle une fonction ({str(getattr(node.node, 'attr', getattr(node.node, 'name', '…')))[:30]})"
        elif isinstance(node, nodes.Filter):
            if node.name in _JOINING and not _joins_once(node):
                yield f"un filtre {node.name} en contient un autre, ou une valeur qui n’est pas écrite dans la balise"
        elif isinstance(node, nodes.For):
            if node.recursive:
                yield "une boucle s’appelle elle-même"
            if _grows(node.iter):
                yield "une boucle parcourt une liste fabriquée dans le modèle"
        elif isinstance(node, nodes.Assign):
            assigned = _assigned(tree) if assigned is None else assigned
            if _grows(node.node) and any(name.name in assigned for name in _all(node.node, nodes.Name)):
                yield "une balise set allonge une valeur à partir d’elle-même"
        else:
            yield "il fait un calcul (*, /, % ou **)"


def _assigned(tree: nodes.Node) -> set[str]:
    targets = (assign.target for assign in tree.find_all(nodes.Assign))
    return {name.name for target in targets for name in _all(target, nodes.Name)}


def _grows(expression: nodes.Node) -> bool:
    """Whether the value of an expression may be longer than what it is made of."""
    if next(_all(expression, _GROWS), None) is not None:
        return True
    return any(one.name in _JOINING for one in _all(expression, nodes.Filter))


def _joins_once(joined: nodes.Filter) -> bool:
    # Each join multiplies: by what stands between, and by a text read as the list of its letters.
    between = [*joined.args, *(pair.value for pair in joined.kwargs)]
    inside = _all(joined.node, nodes.Filter) if joined.node is not None else iter(())
    return all(isinstance(one, nodes.Const) for one in between) and not any(one.name in _JOINING for one in inside)


def _all(node: nodes.Node, kind: Any) -> Iterator[Any]:
    if isinstance(node, kind):
        yield node
    yield from node.find_all(kind)


def _bound(
    body: Sequence[nodes.Node], loops: tuple[str, ...], assigned: set[str], template: str, depth: int = 0
) -> None:
    """Have the turns counted of every loop in another that does not read what this other one holds."""
    if depth > DEEPEST:
        raise FilingsError(
            template, "Ce modèle est refusé : ses boucles et ses conditions sont imbriquées trop profondément", ""
        )
    for node in body:
        if isinstance(node, nodes.If):
            for branch in (node.body, *(one.body for one in node.elif_), node.else_):
                _bound(branch, loops, assigned, template, depth + 1)
        elif isinstance(node, nodes.For):
            root = _root(node.iter)
            if loops and (root != loops[-1] or root in assigned):
                node.iter = nodes.Filter(node.iter, COUNTED, [], [], None, None, lineno=node.lineno)
            target = node.target.name if isinstance(node.target, nodes.Name) else ""
            _bound([*node.body, *node.else_], (*loops, target), assigned, template, depth + 1)


def _root(expression: nodes.Node) -> str:
    while isinstance(expression, nodes.Getattr):
        expression = expression.node
    return expression.name if isinstance(expression, nodes.Name) else ""


@pass_context
def counted(context: Context, values: Iterable[object]) -> Iterator[object]:
    """What a counted loop goes through. Raises SecurityError when all of them together have turned too often."""
    for value in values:
        turns = context.vars.get(COUNTED, 0) + 1
        if turns > MOST_TURNS:
            raise SecurityError("too many turns")
        context.vars[COUNTED] = turns
        yield value
