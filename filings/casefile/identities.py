"""A fact keeps its identity when another is inserted before it, removed, or when it is itself corrected.

The file of a case may leave its facts unnamed; they are then F1, F2… by their places, as long as nobody remembers
better. The folder of the documents does: for each fact it has, a short digest of each of its answers and of the words
of its story, and none of them; of a fact that was removed, its name alone. A fact is known again by what it still says;
one that is new bears a number that was never given.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from schemas.asked import told
from schemas.case import Case
from schemas.fact import Fact
from schemas.filed import FiledPosts
from schemas.when import When

#: Under which name the folder of the documents remembers them.
KEY: Final = "facts"

#: How much of what two facts say must be the same for them to be one: half of all that either says.
_ALIKE = 0.5

#: How much more than another answer the words of the story say of which fact it is.
_STORY = 4
#: The words of a story that are remembered, the longest first, and what begins the name of each mark.
_WORDS, _WORD = 24, "story:"

#: What says little of which fact it is: many share it.
_COMMON = frozenset({"kind", "platform", "channel", "accounts", "exhibits"})

#: As many facts as a file may hold, several times over: no more is read from a memory, nor kept.
_MOST = 10_000

Marks = Mapping[str, str]


def named(case: Case, memory: object) -> Case:
    """Return the case with each fact under the name it is remembered by; those the file names keep theirs.

    ``memory`` is what ``remembered`` gave, or anything a damaged file may hold: what cannot be read is not remembered.
    """
    known = _known(memory)
    unnamed = [fact for fact in case.facts if "id" not in fact.model_fields_set]
    if not known or not unnamed:
        return case
    taken = {fact.id for fact in case.facts if "id" in fact.model_fields_set}
    free = {name: marks for name, marks in known.items() if marks and name not in taken}
    found = _matched([(fact.id, marks_of(fact)) for fact in unnamed], free)
    last = max((_number(one) for one in (*known, *taken)), default=0)
    facts = []
    for fact in case.facts:
        if "id" not in fact.model_fields_set:
            if fact.id in found:
                name = found[fact.id]
            else:
                last += 1
                name = f"F{last}"
            fact = renamed(fact, name)
        facts.append(fact)
    return case.model_copy(update={"facts": facts})


def remembered(case: Case, memory: object) -> dict[str, Any]:
    """Return what a folder is to remember: how the facts of a case are known again, and the names of those removed.

    Nothing of what was taken out stays but its name, so that no other fact bears it.
    """
    now: dict[str, Marks] = {fact.id: marks_of(fact) for fact in case.facts}
    before: dict[str, Marks] = {name: {} for name in _known(memory) if name not in now}
    return dict(list({**before, **now}.items())[-_MOST:])


def renamed(fact: Fact, name: str) -> Fact:
    """Return a fact under a name that its file does not give: it is as unnamed as before."""
    copy = fact.model_copy()
    object.__setattr__(copy, "id", name)
    return copy


def next_name(ids: Iterable[str], facts: int) -> str:
    """Return a name that no fact of a case bears, nor would bear by its place; ``facts`` is how many there are.

    >>> next_name(["F1", "menaces"], 2), next_name(["F7"], 1)
    ('F3', 'F8')
    """
    return f"F{max([facts, *map(_number, ids)]) + 1}"


def marks_of(fact: Fact) -> dict[str, str]:
    """Return a short digest of each answer of a fact, by its name."""
    marks = {}
    for name, field in type(fact).model_fields.items():
        value = getattr(fact, name)
        if name not in {"id", "posts"} and value != field.get_default(call_default_factory=True):
            marks[name] = _digest(value.said if isinstance(value, When) else value)
    words = sorted(set(re.findall(r"\w{4,}", (told(fact.story) or "").casefold())), key=lambda word: (-len(word), word))
    marks |= {f"{_WORD}{_digest(word, size=2)}": "" for word in words[:_WORDS]}
    if isinstance(fact.posts, FiledPosts):
        marks["posts"] = _digest(fact.posts.name)
    else:
        marks |= {f"posts[{n}]": _digest((post.url, post.text)) for n, post in enumerate(fact.posts)}
    return marks


def _digest(value: object, size: int = 4) -> str:
    return hashlib.blake2b(repr(value).encode("utf-8", "replace"), digest_size=size).hexdigest()


def _number(name: str) -> int:
    digits = name.removeprefix("F")
    return int(digits) if name.startswith("F") and digits.isascii() and digits.isdigit() and len(digits) < 9 else 0


def _known(memory: object) -> dict[str, Marks]:
    if not isinstance(memory, Mapping):
        return {}
    found = {
        name: {str(key): mark for key, mark in marks.items() if isinstance(mark, str)}
        for name, marks in list(memory.items())[:_MOST]
        if isinstance(name, str) and 0 < len(name) <= 20 and name.isprintable() and isinstance(marks, Mapping)
    }
    # In the order they were named: JSON keeps none. Without a mark, a fact was removed, unless its marks are damaged.
    order = sorted(found, key=lambda name: (_number(name), name))
    return {name: found[name] for name in order if found[name] or not memory[name]}


def _matched(unnamed: Sequence[tuple[str, Marks]], known: Mapping[str, Marks]) -> dict[str, str]:
    """Return which of the remembered each unnamed fact is, by its provisional name: the most alike first, in order."""
    by_mark: dict[tuple[str, str], list[str]] = {}
    for name, marks in known.items():
        for mark in marks.items():
            by_mark.setdefault(mark, []).append(name)
    ranks = {name: rank for rank, name in enumerate(known)}
    found: dict[str, str] = {}
    given: set[str] = set()
    same: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for name, marks in known.items():
        same.setdefault(tuple(sorted(marks.items())), []).append(name)
    for provisional, marks in unnamed:
        if alike := same.get(tuple(sorted(marks.items()))):
            found[provisional] = name = alike.pop(0)
            given.add(name)
    pairs = []
    for rank, (provisional, marks) in enumerate(unnamed):
        if provisional in found:
            continue
        telling = [mark for mark in marks.items() if mark[0] not in _COMMON]
        for name in {one for mark in telling for one in by_mark.get(mark, ())} - given:
            if (share := _share(marks, known[name])) >= _ALIKE:
                pairs.append((-share, abs(rank - ranks[name]), rank, provisional, name))
    for *_, provisional, name in sorted(pairs):
        if provisional not in found and name not in given:
            found[provisional] = name
            given.add(name)
    return found


def _share(one: Marks, other: Marks) -> float:
    """Return how much of what two facts say is the same, from 0 to 1."""
    words, others = ({key for key in marks if key.startswith(_WORD)} for marks in (one, other))
    every = {*one, *other} - words - others
    same: float = sum(one.get(key) == other.get(key) for key in every)
    whole = len(every)
    if words | others:
        same += _STORY * len(words & others) / len(words | others)
        whole += _STORY
    return same / whole
