"""What a line says of the account of an author: nothing that could find that person again is dropped.

An address, a number, a name with its « @ », a name as it is displayed, or words: each has its field.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter, ValidationError

from filings.interview import addresses
from filings.interview.reading import plain
from filings.law.registers import platforms, profiles
from schemas.words import Email, Phone, Url

Thing = dict[str, Any]

_EMAIL = re.compile(r"(?<![\w@.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w@#/])(?:\+|00)?\d[\d\s.()/-]{5,20}\d(?![\w#])")
#: « @abc », « @abc@exemple.social », and the names of Discord, « nom#1234 ».
_HANDLE = re.compile(r"(?<![\w@])@[\w.-]+(?:@[\w.-]+)?(?<![.-])|(?<!\S)[^\s#:,;()]{2,32}#\d{4}(?!\w)")
_BULLET = re.compile(r"^\s*(?:[-•*–—·>]|\d{1,2}[.)](?=\s))\s*")
#: What only says that a name follows.
_LABELS = re.compile(
    r"(?i)\b(?:comptes?|profils?|pages?|pseudos?|pseudonymes?|utilisateurs?|utilisatrices?|identifiants?|noms?|num[ée]ros?|"
    r"n°|t[ée]l(?:[ée]phones?)?|portables?|mobiles?|sms|e-?mails?|mails?|courriels?|adresses?|chaînes?|sur|de|du|le|la|un|une)"
    r"(?!\w)"
)
#: A name as people bear it: two to five words, each with a capital, little words between.
_PERSON = re.compile(
    r"[^\W\d_a-zà-ÿ][\w'’.-]*(?:\s+(?:(?:de|du|des|la|le|van|von|el|ben|d’|d')\s*)*[^\W\d_a-zà-ÿ][\w'’.-]*){1,4}"
)
_NOBODY = frozenset({"non", "aucun", "aucune", "aucun compte", "rien", "neant", "je ne sais pas", "je sais pas", "nsp"})


def read(text: str) -> list[Thing]:
    """Return the accounts that lines tell of, each once, without the mark that will name them.

    >>> read("insta : @abc")
    [{'platform': 'instagram', 'handle': '@abc'}]
    >>> read("le compte de mon ex Kevin")
    [{'described': 'le compte de mon ex Kevin'}]
    """
    things: list[Thing] = []
    for line in text.splitlines():
        bare = _BULLET.sub("", line).strip(" \t,;")
        if bare and plain(bare) not in _NOBODY:
            things += _line(bare)
    return merged(things)


def merged(things: Iterable[Thing]) -> list[Thing]:
    """Return things of which no two are one account: a profile pasted twice is one, with all that was told of it."""
    kept: list[Thing] = []
    for thing in things:
        same = next((one for one in kept if alike(one, thing)), None)
        if same is None:
            kept.append(dict(thing))
        else:
            same.update(completing(same, thing))
    return kept


def alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two accounts are one: the same profile, number, address or name on one platform."""
    return bool(_keys(one) & _keys(other))


def completing(known: Mapping[str, Any], thing: Thing) -> Thing:
    """Return what a second telling of an account adds to the first."""
    added = {key: value for key, value in thing.items() if key not in {"id", "seen_in"} and not known.get(key)}
    posts = [*(known.get("seen_in") or ()), *thing.get("seen_in", ())]
    if len(set(posts)) > len(known.get("seen_in") or ()):
        added["seen_in"] = list(dict.fromkeys(posts))
    return added


def mark(thing: Mapping[str, Any]) -> str:
    """Return the short word by which the case will call an account, from what was told of it."""
    named = next((str(thing[key]) for key in _NAMING if thing.get(key)), "")
    return " ".join(re.sub(r"[,;]", " ", named).split()).lstrip("@")[:60].strip()


_NAMING = ("handle", "displayed_name", "phone", "email", "permanent_id", "described")


# --- one line ------------------------------------------------------------------------------------------------------


def _line(line: str) -> list[Thing]:
    parts = [part for part in re.split(r"\s*[,;]\s+|\s+(?:et|/|ou)\s+", line) if part]
    if len(parts) > 1 and all(_points(part) for part in parts):
        things = [_one(part) for part in parts]
        # « insta : @abc, @def »: what was said of the first stands for the others.
        first = things[0].get("platform")
        return [{**({"platform": first} if first else {}), **thing} for thing in things]
    found = [*addresses.urls(line), *addresses.bare_urls(line)]
    if len(found) > 1:
        # Several addresses on a line: one account each, the words with the first.
        rest = [_one(url) for url in found[1:]]
        for url in found[1:]:
            line = line.replace(url, " ", 1)
        return [_one(line), *rest]
    return [_one(line)]


def _points(part: str) -> bool:
    """Whether a part of a line is enough to find somebody again."""
    marks = (_EMAIL, _HANDLE)
    return bool(addresses.urls(part) or addresses.bare_urls(part) or any(one.search(part) for one in marks)) or any(
        _is(Phone, found[0]) for found in _PHONE.finditer(part)
    )


def _one(line: str) -> Thing:
    told: Thing = {}
    rest = _address(line, told)
    words = rest
    rest = _platform(rest, told)
    for field, pattern, kind in (("email", _EMAIL, Email), ("handle", _HANDLE, None), ("phone", _PHONE, Phone)):
        for found in pattern.finditer(rest):
            said = found[0].strip()
            if kind is None or _is(kind, said):
                told.setdefault(field, said)
                rest = rest.replace(found[0], " ", 1)
                break
    rest = " ".join(rest.split()).strip(" :;,=-–—()[]«»\"'")
    if not _LABELS.sub("", rest).strip(" :;,=-–—.()’'"):
        rest = "" if told.keys() - {"platform"} else rest
    if not rest:
        return told or {"described": line}
    if platforms.recognise(_LABELS.sub("", rest).strip()) is not None and not told:
        return {"platform": addresses.called(_LABELS.sub("", rest).strip()), "described": line}
    if told.keys() - {"platform"}:
        key = "displayed_name" if _PERSON.fullmatch(rest) and "displayed_name" not in told else "described"
        told[key] = rest if key == "displayed_name" else _plainly(words)
        return told
    return _named(rest, words, told)


def _named(rest: str, words: str, told: Thing) -> Thing:
    """Read what has nothing by which a machine knows it: a name, or words."""
    name = re.sub(r"(?i)^(?:(?:le|un)\s+)?(?:pseudo|compte|profil|utilisateur)\s*:?\s+(?=\S+$)", "", rest)
    if not re.search(r"\s", name) and len(name) <= 60:
        return {**told, "displayed_name" if name.isalpha() and name[:1].isupper() else "handle": name}
    if _PERSON.fullmatch(name):
        return {**told, "displayed_name": name}
    return {**told, "described": _plainly(words)}


def _plainly(words: str) -> str:
    words = " ".join(words.split()).strip(" :;,=-–—")
    return words[1:-1] if words.startswith("(") and words.endswith(")") else words


def _address(line: str, told: Thing) -> str:
    """Take the address out of a line, with what it shows; return the words left."""
    whole, bare = addresses.urls(line), addresses.bare_urls(line)
    if not whole and not bare:
        return line
    said = (whole or bare)[0]
    url = profiles.untracked(said if whole else f"https://{said}")
    if not _is(Url, url):
        return line
    shown = profiles.read(url)
    if platform := addresses.platform_of(url):
        told["platform"] = platform
    marks = ("handle", "permanent_id", "displayed_name", "phone")
    told.update({key: value for key in marks if (value := getattr(shown, key))})
    told.update({"seen_in": [url]} if shown.post else {"url": url})
    return line.replace(said, " ", 1)


def _platform(rest: str, told: Thing) -> str:
    """Take the name of a platform out of a line, before or after what it bears: « insta : @abc », « @abc (tiktok) »."""
    for pattern in (
        r"^(?P<name>[^:=]{1,30}?)\s*[:=]\s*(?P<rest>.+)$",
        r"^(?P<rest>.+?)\s*[(\[](?P<name>[^()\[\]]{1,30})[)\]]$",
        r"^(?P<rest>.+?)\s+(?:sur|de|-|–)\s+(?P<name>[^@]{1,30})$",
        r"^(?P<name>\S{2,20}(?:\s\S{2,12})??)\s+(?:-\s+)?(?P<rest>[@+\d(].*|\S+#\d{4}|\S+)$",
        r"^(?P<rest>[@+\d(].*?|\S+)\s+(?P<name>\S{2,20})$",
    ):
        found = re.match(pattern, rest.strip())
        if not found:
            continue
        name = _LABELS.sub("", found["name"]).strip(" .’'")
        if name and platforms.recognise(name) is not None and "@" not in name:
            told.setdefault("platform", addresses.called(name))
            return found["rest"]
    return rest


def _is(kind: Any, text: str) -> bool:
    try:
        TypeAdapter(kind).validate_python(text.strip())
    except ValidationError:
        return False
    return True


def _keys(thing: Mapping[str, Any]) -> set[str]:
    """Return what tells an account from all others, in every way it is told."""
    platform = platforms.recognise(str(thing.get("platform") or "")) or str(thing.get("platform") or "").casefold()
    posts: Sequence[Any] = thing.get("seen_in") or ()
    keys = {profiles.read(str(url)).key for url in (thing.get("url"), *posts) if url}
    if handle := thing.get("handle"):
        keys.add(f"{platform} @{str(handle).lstrip('@').casefold()}")
    if number := thing.get("permanent_id"):
        keys.add(f"{platform} {number}")
    if phone := thing.get("phone"):
        keys.add(_number(str(phone)))
    if email := thing.get("email"):
        keys.add(str(email).casefold())
    return keys or {f"{platform} {thing.get('displayed_name') or thing.get('described')}"}


def _number(text: str) -> str:
    try:
        return str(TypeAdapter(Phone).validate_python(text))
    except ValidationError:
        return text
