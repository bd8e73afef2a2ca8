"""From a case file to a ``Case``: every problem found at once, each with its line, its column and its place.

YAML and JSON are read alike (``dialect``). Nothing of the file is evaluated, and no message repeats more of a value
than is needed to find it.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from sys import maxsize
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from pydantic import ValidationError

from filings.casefile import simple
from filings.casefile.shape import Keys, Spot, spot, walked, written
from filings.errors import FilingsError, Problems, say
from schemas.case import Case
from schemas.filed import FiledPosts

if TYPE_CHECKING:
    from ruamel.yaml.comments import CommentedMap

#: The longest file that is read, in bytes: a hundred times a long case.
LONGEST = 5_000_000


#: The most items that the lists of a case may hold, all together: a file of posts beside it has no such bound.
ITEMS = 50_000
_ITEM = re.compile(r"^ *- ", re.MULTILINE)

#: The most faults of one case that are told one by one: each is looked for in the file.
MOST = 500


class Loaded(Struct, frozen=True, dict=True):
    """A case with what it was read from: the text of its file, or the tree of it."""

    path: Path
    source: "str | CommentedMap"
    case: Case

    @cached_property
    def tree(self) -> "CommentedMap":
        """The tree of the file, which keeps comments, order and places for writing back; made when it is asked for."""
        return parse(self.source, self.path.name) if isinstance(self.source, str) else self.source

    def place(self, where: str) -> str:
        """Say where a place such as ``facts[2].when`` stands in the file: « fichier.yaml, ligne 41, colonne 13 ».

        A post of a file beside it stands at a line of its own: « captures.csv, ligne 17 (Compte) ».
        """
        try:
            keys = walked(where)
        except ValueError:
            return self.path.name
        if keys[:1] == ("facts",) and len(keys) > 3 and keys[2] == "posts":
            posts = self.case.facts[int(keys[1])].posts
            if isinstance(posts, FiledPosts) and isinstance(keys[3], int):
                return posts.place(keys[3], str(keys[4]) if len(keys) > 4 else "")
        from filings.casefile import dialect

        line, column = dialect.locate(self.tree, keys)
        return f"{self.path.name}, ligne {line}, colonne {column}"


def read(path: Path) -> Case:
    """Read a case file; raise FilingsError, or Problems when there are several."""
    return load(path).case


def load(path: Path) -> Loaded:
    """Read a case file with what is needed to write it back; raise FilingsError or Problems."""
    text = text_of(path)
    if sum(1 for _ in _ITEM.finditer(text)) > ITEMS:
        raise FilingsError(
            path.name,
            f"Ce dossier compte plus de {ITEMS} éléments dans ses listes",
            "Rangez les messages dans un fichier à côté (« posts: captures.csv »), et les faits par nature et période.",
        )
    folder = path.resolve().parent
    source: str | CommentedMap = text
    case = _at_once(text, folder)
    if case is None:
        source = parse(text, path.name)
        case = validate(source, path.name, folder)
    if not case.reference:
        case = case.model_copy(update={"reference": slug(path.stem)})
    return Loaded(path, source, case)


def _at_once(text: str, folder: Path) -> Case | None:
    """Return a case written simply and without a fault; None leaves to read its file in full, and to place faults."""
    answers = simple.answers(text)
    if answers is None or _open_posts(answers, folder):
        return None
    try:
        return Case.model_validate(answers)
    except ValidationError:
        return None


def parse(text: str, name: str) -> "CommentedMap":
    """Read the text of a case file into a tree; an empty text is an empty case. Raises FilingsError."""
    from ruamel.yaml.comments import CommentedMap

    from filings.casefile import dialect

    tree = dialect.load(text, name)
    if tree is None:
        return CommentedMap()
    if not isinstance(tree, CommentedMap):
        raise FilingsError(
            name,
            "Ce fichier n’est pas un dossier",
            "Un dossier est une suite de rubriques « clé : valeur » (complainants, facts, exhibits…).",
        )
    return tree


def validate(tree: Any, name: str, folder: Path | None = None) -> Case:
    """Check a tree against the schemas; raise FilingsError, or Problems with all of them in the order of the file.

    ``folder`` is where the files of posts that it names are; without it, it may name none.
    """
    from filings.casefile import dialect

    answers = dialect.plain(tree)
    found = [] if folder is None else [_misfiled(*one, tree, name) for one in _open_posts(answers, folder)]
    try:
        case = Case.model_validate(answers)
    except ValidationError as error:
        found += _problems(error, tree, name, answers)
    else:
        if not found:
            return case
    if len(found) == 1:
        raise found[0][1]
    found.sort(key=lambda one: one[0])
    raise Problems(problem for _, problem in found)


def faults(answers: Mapping[str, Any]) -> dict[Keys, str]:
    """Return what a draft holds that is no answer, by its place: one French sentence each. Empty when all is well.

    The files of posts that it names are not opened.
    """
    try:
        Case.model_validate(_with_posts_unopened(answers))
    except ValidationError as error:
        found: dict[Keys, str] = {}
        for item in error.errors(include_url=False):
            at, what, remedy = _said(dict(item))
            found.setdefault(at.keys, str(FilingsError("", what, remedy)))
        return found
    return {}


def slug(stem: str) -> str:
    """Return a case reference made from the name of a file: « Dossier n° 1 » is « dossier-n-1 »."""
    ascii_only = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    name = re.sub(r"[^A-Za-z0-9_]+", "-", ascii_only).strip("-_")[:60].rstrip("-_")
    try:
        return Case(reference=name).reference or "dossier"
    except ValidationError:
        return "dossier"


def text_of(path: Path) -> str:
    """Return the text of a file, or raise FilingsError saying what prevents it."""
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise FilingsError(name, "C’est un dossier de l’ordinateur, non un fichier", "Indiquez le fichier .yaml.")
        if path.is_fifo():  # opened, it would wait for ever for somebody to write in it
            raise FilingsError(
                name, "C’est un tuyau entre deux programmes, non un fichier", "Indiquez le fichier .yaml."
            )
        with path.open("rb") as stream:
            data = stream.read(LONGEST + 1)
    except FileNotFoundError:
        raise FilingsError(name, "Ce fichier n’existe pas", "Vérifiez son nom et son emplacement.") from None
    except PermissionError:
        raise FilingsError(name, "La lecture de ce fichier est refusée", "Vérifiez ses droits.") from None
    except (OSError, ValueError):
        raise FilingsError(name, "Ce fichier ne peut pas être lu", "Vérifiez le disque et le nom du fichier.") from None
    if len(data) > LONGEST:
        raise FilingsError(
            name,
            f"Ce fichier est trop gros (plus de {LONGEST // 1_000_000} Mo)",
            "Un dossier ne contient que du texte : les captures restent dans leurs fichiers.",
        )
    return _decoded(data, name)


def _decoded(data: bytes, name: str) -> str:
    remedy = "Enregistrez-le de nouveau en choisissant l’encodage « UTF-8 »."
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FilingsError(name, "Ce fichier est enregistré en UTF-16, et non en UTF-8", remedy)
    if data.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")):
        raise FilingsError(name, "Ce fichier est un document, et non un dossier en texte", "Indiquez le fichier .yaml.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FilingsError(
            f"{name}, ligne {line}", "Ce fichier n’est pas enregistré en UTF-8 : ses accents seraient perdus", remedy
        ) from None
    return text


def _said(item: dict[str, Any]) -> tuple[Spot, str, str]:
    at = spot(Case, item["loc"])
    private = bool(at.asked and at.asked.sensitive)
    what, remedy = say(
        item,
        title=at.asked.title if at.asked else "",
        keys=tuple(at.holder.model_fields) if at.holder else (),
        private=private,
    )
    return at, what, remedy


_Placed = tuple[tuple[int, ...], FilingsError]


def _problems(error: ValidationError, tree: Any, name: str, answers: Any) -> list[_Placed]:
    """Place each fault where it stands in the file, or at its line of a file of posts; of these, the first ones."""
    from filings.casefile.postsfile import TOLD, more

    found: list[_Placed] = []
    filed: dict[str, int] = {}
    items = error.errors(include_url=False)
    if len(items) > MOST:
        left = f"{len(items) - MOST} autres points sont à corriger"
        found.append(((maxsize, 1), FilingsError(name, left, "Corrigez d’abord ceux-ci, puis recommencez.")))
    for item in items[:MOST]:
        at, what, remedy = _said(dict(item))
        held = _filed(answers, at.keys)
        if held is None:
            found.append(_problem(dict(item), tree, name))
            continue
        posts, index, key = held
        filed[posts.name] = filed.get(posts.name, 0) + 1
        if filed[posts.name] <= TOLD:
            place = _located(tree, at.keys)
            found.append(((*place, index), FilingsError(posts.place(index, key), what, remedy)))
    found += [((maxsize, 0), more(one, count - TOLD)) for one, count in filed.items() if count > TOLD]
    return found


def _problem(item: dict[str, Any], tree: Any, name: str) -> _Placed:
    from filings.casefile import dialect

    at, what, remedy = _said(item)
    line, column = dialect.locate(tree, at.keys, key=item["type"] == "extra_forbidden")
    where = f"{name}, ligne {line}, colonne {column}"
    if at.keys:
        where += f" ({written(at.keys)})"
    return (line, column), FilingsError(where, what, remedy)


# --- posts in files beside the case --------------------------------------------------------------------------------


def _named_posts(answers: Any) -> Iterator[tuple[Keys, dict[str, Any], str]]:
    """The facts that name a file of posts: the place of the name, the fact, the name."""
    facts = answers.get("facts") if isinstance(answers, Mapping) else None
    for index, fact in enumerate(facts if isinstance(facts, list) else ()):
        if isinstance(fact, dict) and isinstance(name := fact.get("posts"), str):
            yield ("facts", index, "posts"), fact, name


def names_posts(answers: Any) -> tuple[str, ...]:
    """Return the files of posts that a case names, in its order."""
    return tuple(dict.fromkeys(name for _, _, name in _named_posts(answers)))


def with_posts(answers: Mapping[str, Any], folder: Path, name: str) -> Mapping[str, Any]:
    """Return the answers of a case that is no file, with what its files of posts in ``folder`` hold; raise Problems.

    ``name`` says where the case was told.
    """
    if not names_posts(answers):
        return answers
    copy = {**answers, "facts": [dict(one) if isinstance(one, Mapping) else one for one in answers["facts"]]}
    if found := _open_posts(copy, folder):
        raise Problems(
            error if error.where else FilingsError(f"{name} ({written(keys)})", error.what, error.remedy)
            for keys, error in found
        )
    return copy


def _open_posts(answers: Any, folder: Path) -> list[tuple[Keys, FilingsError]]:
    """Put what its files of posts hold in the place of their names; return what is wrong with them."""
    opened: dict[str, FiledPosts] = {}
    found: list[tuple[Keys, FilingsError]] = []
    for keys, fact, name in _named_posts(answers):
        from filings.casefile.posts import Unopened
        from filings.casefile.postsfile import read_posts

        if name not in opened:
            try:
                opened[name] = read_posts(name, folder)
            except Problems as problems:
                found += [(keys, one) for one in problems.problems]
            except FilingsError as error:
                found.append((keys, error))
        fact["posts"] = opened.setdefault(name, Unopened(name))
    return found


def _misfiled(keys: Keys, error: FilingsError, tree: Any, name: str) -> _Placed:
    """Place what is wrong with a file of posts: a name stands in the case, a row in its own file."""
    line, column = place = _located(tree, keys)
    if error.where:
        return place, error
    where = f"{name}, ligne {line}, colonne {column} ({written(keys)})"
    return place, FilingsError(where, error.what, error.remedy)


def _located(tree: Any, keys: Keys) -> tuple[int, int]:
    from filings.casefile import dialect

    return dialect.locate(tree, keys)


def _filed(answers: Any, keys: Keys) -> tuple[FiledPosts, int, str] | None:
    """Return the posts of a file that a place is in, the rank of the post and its field; None for any other place."""
    if len(keys) < 4 or keys[0] != "facts" or keys[2] != "posts":
        return None
    posts = answers["facts"][keys[1]]["posts"]
    if not isinstance(posts, FiledPosts) or not isinstance(keys[3], int):
        return None
    return posts, keys[3], str(keys[4]) if len(keys) > 4 else ""


def _with_posts_unopened(answers: Mapping[str, Any]) -> Mapping[str, Any]:
    if not any(True for _ in _named_posts(answers)):
        return answers
    from filings.casefile.posts import Unopened

    facts = [
        {**fact, "posts": Unopened(fact["posts"])}
        if isinstance(fact, dict) and isinstance(fact.get("posts"), str)
        else fact
        for fact in answers["facts"]
    ]
    return {**answers, "facts": facts}
