"""The plain part of YAML, read in a tenth of the time: nearly every case file is written in it.

One rule keeps this reader honest: what it reads, ``dialect`` reads the same (a test compares them), and at the first
thing out of the ordinary it gives up, so that ``dialect`` reads the file or says where it is wrong. It knows keys of
letters, lists, texts of one line, bare or between quotes, blocks after « | » and « > », ``[…]`` and ``{…}`` on one
line, and comments.
"""

import re
from typing import Any

#: Levels inside each other; ``dialect`` allows more, and counts them otherwise.
DEPTH = 12

# Tabs, other ends of line, and what no YAML file may hold.
_STRANGE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|^(?:---|\\.\\.\\.|%)", re.M
)
_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_]{0,60}):(?: +(?=\S)(.*))?", re.DOTALL)
_QUOTED = re.compile(r"\"([^\"\\]*)\"|'((?:[^']|'')*)'")
_BLOCK = re.compile(r"([|>])(-?)")
# Signs that mean something to YAML where a text begins, or inside it.
_BARE = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`](?:[^:#]|:(?! |$)|(?<! )#)*")
_FLOW_BARE = re.compile(r"[^\W_][\w .’…/@()+-]*")
_FLOW_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_]{0,60}): +")
# What follows a text there: a comma and another text, or the end.
_AFTER = re.compile(r" *(?:, +(?=[^ \]}])|(?=[\]}]))")
# A « # » glued to a word is more likely the end of a text: the other reader says so.
_COMMENT = re.compile(r" *(?: #+ .*)?")
_NULL = frozenset({"~", "null", "Null", "NULL"})


class _Unusual(Exception):
    """Something this reader leaves to the other one."""


def answers(text: str) -> dict[str, Any] | None:
    """Return what a case file says, or None when it has to be read in full: it may be right, wrong, or not YAML."""
    if _STRANGE.search(text):
        return None
    try:
        return _Reader(text).read()
    except _Unusual:
        return None


class _Reader:
    """The lines of a file, and the next one to read. Comments and blank lines are passed over as it goes."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.at = -1
        self.indent, self.words = 0, ""
        self.pass_line()

    def read(self) -> dict[str, Any]:
        if self.indent:
            raise _Unusual
        found = self.group(0, 0)
        if self.indent >= 0:
            raise _Unusual
        return found

    def pass_line(self) -> None:
        """Go to the next line that says something; at the end of the file the indent is -1."""
        lines = self.lines
        for at in range(self.at + 1, len(lines)):
            words = lines[at].lstrip(" ")
            if words and words[0] != "#":
                self.at, self.indent, self.words = at, len(lines[at]) - len(words), words.rstrip(" ")
                return
        self.at, self.indent, self.words = len(lines), -1, ""

    def group(self, indent: int, depth: int) -> dict[str, Any]:
        """Read « key: value » lines of one indent."""
        if depth > DEPTH:
            raise _Unusual
        found: dict[str, Any] = {}
        while self.indent == indent:
            key = _KEY.fullmatch(self.words)
            if key is None or key[1] in found or key[1] in _NULL:
                raise _Unusual
            found[key[1]] = self.value(key[2] or "", indent, depth, in_list=False)
        if not found or self.indent > indent:
            raise _Unusual
        return found

    def items(self, indent: int, depth: int) -> list[Any]:
        """Read « - item » lines of one indent."""
        if depth > DEPTH:
            raise _Unusual
        found: list[Any] = []
        while self.indent == indent and self.words.startswith("- "):
            words = self.words[2:].lstrip(" ")
            if _KEY.fullmatch(words):
                # A group that begins beside the dash: its first line is read as if the dash were a space.
                self.indent, self.words = indent + len(self.words) - len(words), words
                found.append(self.group(self.indent, depth + 1))
            else:
                found.append(self.value(words, indent, depth, in_list=True))
        if not found or self.indent > indent:
            raise _Unusual
        return found

    def value(self, words: str, indent: int, depth: int, *, in_list: bool) -> Any:
        """Read what stands after a key or a dash of this indent, and go past it."""
        if not words or words[0] == "#":
            if words and not _COMMENT.fullmatch(f" {words}"):
                raise _Unusual
            self.pass_line()
            if self.indent > indent:
                starts_list = self.words.startswith("- ")
                return self.items(self.indent, depth + 1) if starts_list else self.group(self.indent, depth + 1)
            if self.indent == indent and not in_list and self.words.startswith("- "):
                return self.items(indent, depth + 1)
            return None
        if words[0] in "|>":
            return self.block(words, indent)
        read = _flow(words) if words[0] in "[{" else _text(words)
        below = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else ""
        if below.startswith(f"{' ' * indent} ") and below.lstrip(" ")[:1] == "#" and not _COMMENT.fullmatch(below):
            raise _Unusual  # set back, as a text that goes on
        self.pass_line()
        if self.indent > indent:
            raise _Unusual  # a text that goes on, or a line out of line
        return read

    def block(self, words: str, indent: int) -> str:
        """Read the lines of a block: as they are after « | », joined by spaces after « > »."""
        style = _BLOCK.fullmatch(words)
        first = self.lines[self.at + 1] if style and self.at + 1 < len(self.lines) else ""
        inside = len(first) - len(first.lstrip(" "))
        if style is None or inside <= indent or inside == len(first):
            raise _Unusual
        taken: list[str] = []
        at = self.at + 1
        while at < len(self.lines) and (self.lines[at].startswith(" " * inside) or not self.lines[at]):
            taken.append(self.lines[at][inside:])
            at += 1
        blank = at < len(self.lines) and not self.lines[at].strip(" ")
        if any(line[:1] == " " for line in taken) or blank or (at == len(self.lines) and taken[-1]):
            raise _Unusual  # lines set back, a blank line that is not empty, a file that ends without a line end
        while not taken[-1]:
            taken.pop()
        self.at = at - 1
        self.pass_line()
        text = "\n".join(taken)
        if style[1] == ">":
            # A line end is a space; one blank line is a line end, two are two.
            text = re.sub("\n+", lambda ends: "\n" * (len(ends[0]) - 1) or " ", text)
        return text if style[2] else f"{text}\n"


def _text(words: str) -> str | None:
    """Read a text of one line, and the comment after it."""
    if words[0] in "\"'":
        quoted = _QUOTED.match(words)
        if quoted is None or not _COMMENT.fullmatch(words, quoted.end()):
            raise _Unusual
        return _unquoted(quoted)
    bare = _BARE.match(words)
    if bare is None or not _COMMENT.fullmatch(words, bare.end() - (bare.end() < len(words))):
        raise _Unusual
    return _bare(bare[0])


def _flow(words: str) -> list[Any] | dict[str, Any]:
    """Read ``[a, b]`` or ``{key: value}``: texts only, on one line."""
    keyed = words[0] == "{"
    close = "}" if keyed else "]"
    found: dict[str, Any] = {}
    listed: list[Any] = []
    at = 2 if words[1:2] == " " else 1
    while words[at : at + 1] != close:
        key = _FLOW_KEY.match(words, at) if keyed else None
        if keyed and (key is None or key[1] in found or key[1] in _NULL):
            raise _Unusual
        at = key.end() if key else at
        text = _QUOTED.match(words, at) or _FLOW_BARE.match(words, at)
        if text is None:
            raise _Unusual
        value = _unquoted(text) if text.re is _QUOTED else _bare(text[0])
        if key:
            found[key[1]] = value
        else:
            listed.append(value)
        after = _AFTER.match(words, text.end())
        if after is None:
            raise _Unusual
        at = after.end()
    if not _COMMENT.fullmatch(words, at + 1):
        raise _Unusual
    return found if keyed else listed


def _unquoted(quoted: re.Match[str]) -> str:
    return quoted[1] if quoted[1] is not None else quoted[2].replace("''", "'")


def _bare(text: str) -> str | None:
    text = text.rstrip(" ")
    return None if text in _NULL else text
