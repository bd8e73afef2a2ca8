"""Case files damaged at random: each is read or refused by name, never a crash, and what is read can be saved.

YAML, JSON and tables of posts: signs put in, taken off, lines doubled, moved or cut, values exchanged.
"""

import json
import random
from pathlib import Path

from filings.casefile.dialect import dump, plain
from filings.casefile.read import load
from filings.casefile.write import tree_of
from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.make import examine
from tests.long.runner import Trial
from tests.support import EXAMPLES, GOLDENS
from tests.telling import CASES

SHORT = 80

#: What has broken readers of such files, here or elsewhere.
_NASTY = (
    *"\x00\x07\x1b\x7f\x85\xa0\u200b\u2028\ufeff\ud800\uffff",
    "\t", "#", " #", "#x", ": ", "- ", "? ", "? [a, [b]]", "---", "...", "%YAML 1.3\n---\n", "&a", "*a", "<<: *a",
    "!!python/name:os", "!!binary x", "!!set", "[", "]", "{", "}", "{a: }", "|", ">", "|+2", "'", '"', "\\", "\\x",
    "\\ud800", "~", "null", "1e999", ".nan", "0x10", "01", "2013-02-30", "31/02/2013", "1 70 01 78 123 456 78",
    "é" * 300, "9" * 400, "[" * 400, "{a: " * 200,
)  # fmt: skip


def prepare(folder: Path) -> Trial:
    """Return the trial, which damages the examples and the goldens."""
    whole = [path.read_text(encoding="utf-8") for path in (*EXAMPLES.glob("*.yaml"), *GOLDENS.glob("*/case.yaml"))]
    texts = sorted(whole, key=len)
    days = sorted({on for _, on in CASES.values()})

    def trial(chance: random.Random, own: Path) -> str:
        text = chance.choice(texts)
        path = own / "dossier.yaml"
        if chance.random() < 0.3:
            path.write_text(text, encoding="utf-8")
            text, path = json.dumps(plain(load(path).tree), ensure_ascii=False, indent=1), own / "dossier.json"
        for _ in range(chance.choice([1, 1, 1, 2, 5])):
            text = damaged(text, chance)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        return read(path, DocumentDay(chance.choice(days)))

    return trial


def damaged(text: str, chance: random.Random) -> str:
    """Return a text with one damage."""
    at, lines = chance.randrange(len(text)), text.split("\n")
    row, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(7):
        case 0:
            return text[:at] + text[at + chance.randint(1, 30) :]
        case 1 | 2:
            return text[:at] + chance.choice(_NASTY) + text[at:]
        case 3:
            head, mark, _ = lines[row].partition(": ")
            lines[row] = f"{head}{mark}{chance.choice(_NASTY)}"
        case 4:
            lines.insert(other, lines[row])
        case 5:
            lines[row], lines[other] = lines[other], lines[row]
        case _:
            del lines[min(row, other) : min(row, other) + chance.randint(1, 9)]
    return "\n".join(lines)


def read(path: Path, on: DocumentDay) -> str:
    """Read, review and save a case file; return whether it was read."""
    try:
        case = load(path).case
        examine(path, on)
    except FilingsError as refusal:
        assert str(refusal).strip()
        return "refused"
    saved = path.with_name("sauf.yaml")
    saved.write_text(dump(tree_of(case)), encoding="utf-8")
    assert load(saved).case == case, "what is saved is not what is read again"
    return "read"
