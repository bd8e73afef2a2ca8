"""The quick reader says what the full one says, or nothing at all."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.casefile import dialect
from filings.casefile.read import load, read
from filings.casefile.simple import answers
from filings.errors import FilingsError

ROOT = Path(__file__).resolve().parents[2]
CASES = sorted([*(ROOT / "examples").glob("*.yaml"), *(ROOT / "tests/goldens").glob("*/case.yaml")])


def in_full(text: str) -> Any:
    return dialect.plain(dialect.load(text, "dossier.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_case_of_ours_is_read_at_once_and_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert answers(text) == in_full(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("place: Évry  # la ville\n", {"place": "Évry"}),
        ("postcode: 01000\n", {"postcode": "01000"}),
        ("url: https://exemple.fr/a#b:c\n", {"url": "https://exemple.fr/a#b:c"}),
        ("a:\nb: ~\nc: ''\n", {"a": None, "b": None, "c": ""}),
        ("a: 'l''été'\nb: \"14:30 # non\"\n", {"a": "l'été", "b": "14:30 # non"}),
        ("a: [x, 'y, z', 3 ]\nb: {answered: later} # c\n", {"a": ["x", "y, z", "3"], "b": {"answered": "later"}}),
        ("a:\n- b: 1\n  c: 2\n\n- d\n", {"a": [{"b": "1", "c": "2"}, "d"]}),
        ("a: >-\n  un\n  deux\n\n  trois\n# fin\nb: 1\n", {"a": "un deux\ntrois", "b": "1"}),
        ("a: |\n  un\n\n  deux\n\n\nb: 1\n", {"a": "un\n\ndeux\n", "b": "1"}),
    ],
)
def test_what_people_write_is_read_at_once(text: str, told: dict[str, Any]) -> None:
    assert answers(text) == told == in_full(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "- a\n", '{"place": "Évry"}\n', "a: b\na: c\n", "a: b: c\n", "a: b\n  c\n", "a:\n  b: 1\n c: 2\n"),
        *("a: &x b\n", "a: *x\n", "a: !t b\n", 'a: "b\\n"\n', "a: 'b\n  c'\n", "a: [b, [c]]\n", "a: @b\n", "a: - b\n"),
        *("a: >\n  b\n   c\n", "a: |2\n   b\n", "a: |\n  b", "a:\tb\n", "? a\n: b\n", "---\na: b\n", "<<: b\n"),
    ],
)
def test_what_is_out_of_the_ordinary_is_left_to_the_full_reader(text: str) -> None:
    assert answers(text) is None


PIECES = [
    *("key:", "key: v", "k2: w", "null: ", "<<: ", ": ", ":", " #", "#", "# c", "- ", "-", "?", "!", "&a", "*a", "%"),
    *("\n", "\n", "\n", "\n\n", "  ", "  ", "    ", " ", "\n- ", "\n  - ", "\n  k: ", "\n  # c\n", "---", "...", "…"),
    *(
        "'",
        '"',
        "''",
        "\\",
        "[",
        "]",
        "{",
        "}",
        ",",
        ", ",
        ">",
        "|",
        ">-\n",
        "|-\n",
        "|\n",
        "a",
        "été",
        "01",
        "~",
        "\u00a0",
    ),
    *("[a, b]", "{a: b}", "'it''s'", '"x y"', "https://x.fr/a#b", "14:30", "=", "@", "`", "k: >-\n  a\n  b\n\n  c\n"),
]


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.booleans())
def test_it_never_says_anything_else_than_the_full_reader(text: str, within: bool) -> None:
    if within:
        text = "a:\n" + "\n".join(f"  {line}" for line in text.split("\n"))
    told = answers(text)
    assert told is None or told == in_full(text)


@settings(max_examples=200)
@given(st.data())
def test_a_slip_of_the_keyboard_is_read_the_same_or_left(data: st.DataObject) -> None:
    lines = data.draw(st.sampled_from(CASES)).read_text(encoding="utf-8").splitlines(keepends=True)
    start = data.draw(st.integers(0, len(lines) - 1))
    text = "".join(lines[start : start + data.draw(st.integers(1, 12))])
    at = data.draw(st.integers(0, len(text)))
    slipped = text[:at] + data.draw(st.sampled_from(PIECES)) + text[at + data.draw(st.integers(0, 3)) :]
    told = answers(slipped)
    assert told is None or told == in_full(slipped)


def test_the_tree_of_a_simple_case_is_there_for_who_asks(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text("# mon dossier\nplace: Évry\n", encoding="utf-8")
    loaded = load(path)
    assert loaded.tree is loaded.tree
    assert dialect.dump(loaded.tree) == "# mon dossier\nplace: Évry\n"
    assert loaded.place("place") == "dossier.yaml, ligne 2, colonne 8"


def test_a_fault_is_placed_even_when_the_file_is_simple(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text("place: Évry\nfacts:\n  - when: 31/02/2026\n", encoding="utf-8")
    with pytest.raises(FilingsError, match="ligne 3, colonne 11"):
        read(path)
