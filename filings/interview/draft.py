"""The draft: what has been answered so far, and what was asked and left empty. It is the case file itself.

What a case file cannot say (« this was offered and not wanted », « je ne sais pas » where the schemas hold no such
answer) is kept in comments at the end of the same file, so that one write saves everything at once and nothing else
remains on the disk. A file in JSON has no comments: there, these questions are put again when it is opened.
"""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from ruamel.yaml.comments import CommentedMap

from filings.casefile import dialect
from filings.casefile.read import faults, names_posts, parse, text_of
from filings.casefile.shape import Keys, walked, written
from filings.casefile.write import remove, set_answer, write
from filings.errors import FilingsError
from filings.interview import words

#: What a line of the interview’s own comments begins with.
MARK = "#~ "

#: « Asked, and passed over »; « chosen, and still to be asked »; the name of a fact that was taken out, which no other
#: is to bear. The other words are those of ``Unsaid``.
SEEN, WANTED, GIVEN = "seen", "wanted", "given"
UNSAID = ("unknown", "declined", "later")


class Look(Struct, frozen=True):
    """The draft at one instant, for whoever only reads: the answers as text, the trace, the day of the documents."""

    answers: Mapping[str, Any]
    trace: Mapping[str, str]
    on: date
    faults: Mapping[Keys, str] = field(default_factory=dict)
    #: What is said of each file of posts, by its name.
    filed: Mapping[str, str] = field(default_factory=dict)

    def at(self, keys: Keys) -> Any:
        """Return what is answered at a place, None when nothing is."""
        node: Any = self.answers
        for key in keys:
            try:
                node = node[key]
            except (KeyError, IndexError, TypeError):
                return None
        return node

    def mark(self, keys: Keys) -> str:
        """Return the trace left at a place, empty when there is none."""
        return self.trace.get(written(keys), "")

    @property
    def given(self) -> list[str]:
        """The names that facts bear, or bore: no other fact is to have one of them."""
        told = [str(one.get("id") or "") for one in self.answers.get("facts") or () if isinstance(one, Mapping)]
        return [*told, *(name for name, word in self.trace.items() if word == GIVEN)]

    def here(self, keys: Keys) -> Mapping[str, Any]:
        """Return the thing at a place, an empty one when it is not told."""
        found = self.at(keys)
        return found if isinstance(found, Mapping) and not is_unsaid(found) else {}


def _said_of(name: str, path: Path) -> str:
    """Say how many posts are in a file beside a case; it is only counted, never changed."""
    from filings.casefile.postsfile import read_posts
    from filings.french import numbers

    try:
        posts = read_posts(name, path.resolve().parent)
    except FilingsError:
        return words.POSTS_UNREAD.format(name=name)
    return words.POSTS_IN_FILE.format(count=numbers.count(len(posts), "message"), name=name)


def is_unsaid(answer: object) -> bool:
    """Whether an answer is « je ne sais pas », « plus tard » or « je préfère ne pas répondre »."""
    return isinstance(answer, Mapping) and set(answer) == {"answered"}


class Draft:
    """A case being told: a tree that keeps its comments, and the trace of what was asked."""

    def __init__(self, on: date, tree: CommentedMap | None = None, trace: Mapping[str, str] | None = None) -> None:
        self.on = on
        self.tree = tree if tree is not None else CommentedMap()
        self.trace = dict(trace or {})
        self.filed: Mapping[str, str] = {}

    @classmethod
    def load(cls, path: Path, on: date) -> "Draft":
        """Read a draft, faults included; raise FilingsError when the file cannot be read at all."""
        if not path.exists():
            return cls(on)
        text = text_of(path)
        own: list[str] = []
        rest: list[str] = []
        for line in re.findall(r"[^\n]*\n|[^\n]+", text):
            (own if line.startswith(MARK) else rest).append(line)
        trace = dict(
            word.rsplit("=", 1) for line in own for word in line[len(MARK) :].split() if re.fullmatch(_WORD, word)
        )
        draft = cls(on, parse("".join(rest), path.name), trace)
        draft.filed = {name: _said_of(name, path) for name in names_posts(dialect.plain(draft.tree))}
        return draft

    def save(self, path: Path) -> None:
        """Write the draft, whole or not at all, for its owner only; raise FilingsError when the disk refuses."""
        write(path, self.tree, after=self._footer())

    def look(self) -> Look:
        """Return the draft as it is now."""
        answers = dialect.plain(self.tree)
        return Look(answers, dict(self.trace), self.on, faults(answers), self.filed)

    def put(self, place: str, value: Any) -> None:
        """Hold an answer."""
        set_answer(self.tree, place, value)
        self.trace.pop(place, None)

    def drop(self, place: str) -> None:
        """Forget an answer, and what it left in the trace; what follows it in a list moves up."""
        keys = walked(place)
        name = self._named(keys)
        remove(self.tree, place)
        if isinstance(keys[-1], int):
            self._move_up(keys)
            if name:
                self.trace[name] = GIVEN
        else:
            self.trace = {key: word for key, word in self.trace.items() if not _inside(key, place)}

    def _named(self, keys: Keys) -> str:
        """Return the name of the fact at a place, by its rank when it was told none; empty for any other thing."""
        if len(keys) != 2 or keys[0] != "facts" or not isinstance(keys[1], int):
            return ""
        name = str(self.look().here(keys).get("id") or f"F{keys[1] + 1}")
        return name if re.fullmatch(r"F\d+", name) else ""

    def _move_up(self, keys: Keys) -> None:
        *held, index = keys
        kept: dict[str, str] = {}
        for key, word in self.trace.items():
            mine = walked(key.rstrip("+*")) if key else ()
            if mine[: len(held)] == tuple(held) and len(mine) > len(held) and isinstance(mine[len(held)], int):
                at = mine[len(held)]
                assert isinstance(at, int) and isinstance(index, int)
                if at == index:
                    continue
                mine = (*held, at - (at > index), *mine[len(held) + 1 :])
                key = written(mine) + key[len(key.rstrip("+*")) :]
            kept[key] = word
        self.trace = kept

    def _footer(self) -> str:
        words = [f"{key}={word}" for key, word in self.trace.items()]
        if not words:
            return ""
        lines, line = [], MARK + "filings-ask"
        for word in words:
            if len(line) + len(word) > 110:
                lines.append(line)
                line = MARK.rstrip()
            line += f" {word}"
        return "\n".join([*lines, line, ""])


_WORD = r"[\w.\[\]+*]*=(?:seen|wanted|unknown|declined|later|continue|given)"


def _inside(place: str, group: str) -> bool:
    return place == group or place.startswith((f"{group}.", f"{group}[", f"{group}+", f"{group}*"))


def parse_again(tree: CommentedMap) -> CommentedMap:
    """Return a copy of a tree without its comments: enough to try an answer."""
    copy: CommentedMap = _grown(dialect.plain(tree))
    return copy


def _grown(value: Any) -> Any:
    from ruamel.yaml.comments import CommentedSeq

    if isinstance(value, Mapping):
        return CommentedMap((key, _grown(one)) for key, one in value.items())
    if isinstance(value, list):
        return CommentedSeq(_grown(one) for one in value)
    return value
