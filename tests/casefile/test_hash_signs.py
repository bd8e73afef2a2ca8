"""« #salope » in the words of somebody is never taken for a comment in silence."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.casefile import dialect, simple
from filings.casefile.read import load, read
from filings.casefile.write import set_answer, write
from filings.errors import FilingsError


def in_full(text: str) -> Any:
    return dialect.plain(dialect.load(text, "dossier.yaml"))


def test_a_quoted_word_is_not_cut(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text("facts:\n  - kind: insult\n    posts:\n      - text: Va crever #salope et tes enfants\n")
    with pytest.raises(FilingsError) as refused:
        read(path)
    assert refused.value.where == "dossier.yaml, ligne 4, colonne 25"
    assert "entre guillemets" in str(refused.value) and "#" in refused.value.what
    path.write_text('facts:\n  - kind: insult\n    posts:\n      - text: "Va crever #salope et tes enfants"\n')
    (post,) = read(path).facts[0].posts
    assert post.text == "Va crever #salope et tes enfants"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("told: Plus rien #metoo depuis un mois\n", 1),
        ("told: #metoo\n", 1),
        ("told: Plus rien ##metoo\n", 1),
        ("told: classée n° 1 #\n", 1),
        ("told: un récit\n  qui continue #ici\n  et finit\n", 2),
        ("told: un récit\n  #qui continue\n", 2),
        ("told: un récit\r\n  #qui continue\r\n", 2),
        ("a:\n  - b\n  - va #crever\n", 3),
        ("a:\n  - #crever\n", 2),
        ("a: {text: va #crever}\n", 1),
        ("a: [va, #crever\n  b]\n", 1),
        ('{"a": [\n  "b" #c\n]}', 2),
        ('told: "Va" #crever\n', 1),
        ('told: "Va"# crever\n', 1),
        ("told: | #crever\n  va\n", 1),
        ("va #crever: b\n", 1),
        ("told: va\t#crever\n", 1),
        ("told: 'va' \t#crever\n", 1),
    ],
)
def test_a_sign_glued_to_a_word_after_something_is_refused_at_its_line(text: str, line: int) -> None:
    assert simple.answers(text) is None
    with pytest.raises(FilingsError, match=f"ligne {line},"):
        in_full(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("#mon dossier\na: b # fin\n##suite\n", {"a": "b"}),
        ("a: b  ## vu\n", {"a": "b"}),
        ("a:\n  #b: c\n  d: e\n  #f: g\nh: i\n", {"a": {"d": "e"}, "h": "i"}),
        ("a: b\n\n  #une remarque\nc: d\n", {"a": "b", "c": "d"}),
        ("a: b\n  # une remarque\nc: d\n", {"a": "b", "c": "d"}),
        ("a: |\n  va #crever\n  #metoo\n", {"a": "va #crever\n#metoo\n"}),
        ("a: >-  # cité\n  va #crever\n  #metoo\n", {"a": "va #crever #metoo"}),
        ("a: C#\nurl: https://exemple.fr/a#b\n", {"a": "C#", "url": "https://exemple.fr/a#b"}),
        ("a: [b, 'c #d']\n", {"a": ["b", "c #d"]}),
        ('{"a": "b #c"}', {"a": "b #c"}),
    ],
)
def test_a_comment_stays_a_comment_and_a_text_a_text(text: str, told: dict[str, Any]) -> None:
    assert in_full(text) == told
    assert simple.answers(text) in (None, told)


WORDS = st.lists(st.sampled_from(["va", "#va", "#", "##", "##va", "v#a", "va#", "é", "\n  "]), min_size=1, max_size=7)


@settings(max_examples=300)
@given(WORDS, st.sampled_from(["a: {}\n", "a:\n  - {}\n", "a:\n  b: {}\n  c: d\n", "a: [{}]\n", "a: {{b: {}}}\n"]))
def test_words_arrive_whole_or_are_refused(words: list[str], shape: str) -> None:
    text = " ".join(words)
    if "# " in text or text.startswith("\n") or "\n   \n" in text:
        return  # a comment, that one may write, on a line of its own or after a space
    try:
        found = in_full(shape.format(text))
    except FilingsError:
        return
    assert " ".join(text.split()) in repr(found)


@pytest.mark.parametrize("words", ["Va crever #salope", "#metoo", "un\n#deux\n trois #quatre"])
def test_what_is_answered_with_such_a_sign_comes_back(tmp_path: Path, words: str) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text("# le mien\nharm:\n  told: x # vu\n", encoding="utf-8")
    tree = load(path).tree
    set_answer(tree, "harm.told", words)
    write(path, tree)
    assert read(path).harm.told == words
