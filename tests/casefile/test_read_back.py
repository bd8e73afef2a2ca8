"""What is answered is read back before it is saved: a case that was written always opens, and says the same."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filings.casefile import dialect
from filings.casefile.read import load, parse, read, text_of
from filings.casefile.write import set_answer, write
from filings.errors import FilingsError

SOURCE = """\
# Mon dossier
facts:
  - kind: threat # grave
    # le récit
    story: |
      Une ligne.
      Deux lignes.
  # Second fait
  - kind: insult
    posts:
      - url: https://exemple.fr/1
        text: >-
          un
          deux

          trois
harm:
  told: "x"
    #une remarque
place: Versailles
# fin
"""

ANY = st.text(
    st.characters()
    | st.sampled_from("\n\n\r\t:#-'\"&*!|>%@`,[]{}\\ ?~")
    | st.sampled_from("\x00\x1b\x7f\x80\x85\x92\x9f\xa0\xad\u200b\u200f\u2028\u2029\ufeff\ufffe\uffff\ud800\udc92"),
    min_size=1,
    max_size=30,
)
PLACES = [
    "facts[0].story",
    "facts[1].story",
    "facts[1].posts[0].text",
    "harm.told",
    "place",
    "complainants[0].used_name",
]

#: Each once made a file that did not open, or looks as if it might.
TRAPS = [
    "Il a écrit ceci\ntu vas le payer\x92",
    *(f"un\ndeux{sign}" for sign in "\x7f\x80\x85\x9f\u2028\u2029\ufeff\xa0\xad\u200b"),
    *(f"un{sign}\ndeux" for sign in "\x7f\x85\u2028\ufeff\xa0 \t"),
    *(
        "-",
        "?",
        "- ",
        "? x",
        "-\n-",
        " retrait\n  deux",
        "un\n  deux\n",
        "\n\nun",
        "un\n\n\n",
        "#",
        "a\n#b",
        "---\na",
        "%A\nb",
    ),
]


def kept(path: Path, where: str, answer: str) -> bool:
    """Save an answer in a case; return whether it was kept, having checked that it came back, or harmed nothing."""
    before = path.read_text(encoding="utf-8")
    tree = load(path).tree
    set_answer(tree, where, answer)
    try:
        write(path, tree)
    except FilingsError as refused:
        assert "rien n’a été enregistré" in refused.what
        assert path.read_text(encoding="utf-8") == before
        return False
    assert dialect.plain(parse(text_of(path), path.name)) == dialect.plain(tree)
    return True


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(ANY, st.sampled_from(PLACES), st.sampled_from(["yaml", "json"]))
def test_any_answer_comes_back_or_is_refused_before_anything_is_stored(
    tmp_path: Path, answer: str, where: str, suffix: str
) -> None:
    path = tmp_path / f"dossier.{suffix}"
    path.write_text(SOURCE, encoding="utf-8")
    if suffix == "json":
        write(path, load_yaml(tmp_path))
    assert kept(path, where, answer)


def load_yaml(folder: Path) -> "dialect.CommentedMap":
    source = folder / "source.yaml"
    source.write_text(SOURCE, encoding="utf-8")
    return load(source).tree


@pytest.mark.parametrize("answer", TRAPS)
@pytest.mark.parametrize("where", PLACES[:4])
def test_an_answer_that_yaml_would_spoil_is_written_another_way(tmp_path: Path, where: str, answer: str) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text(SOURCE, encoding="utf-8")
    assert kept(path, where, answer)
    assert "# fin" in path.read_text(encoding="utf-8"), "the comments stay"


def test_a_comment_that_would_swallow_an_answer_gets_it_quoted(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text(SOURCE, encoding="utf-8")
    assert kept(path, "harm.told", "Je dors mal")
    text = path.read_text(encoding="utf-8")
    assert 'told: "Je dors mal"\n    #une remarque\n' in text
    assert read(path).harm.told == "Je dors mal"


@pytest.mark.parametrize("suffix", ["yaml", "json"])
def test_what_would_not_be_read_again_is_refused_and_the_file_stays(
    tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"dossier.{suffix}"
    write(path, parse(SOURCE, "source.yaml"))
    tree = load(path).tree
    set_answer(tree, "place", "Évry ☃")
    before = path.read_bytes()
    # A reader that loses a sign it does not know.
    full = dialect.load
    monkeypatch.setattr(dialect, "load", lambda text, name: full(text.replace("☃", "").replace("\\u2603", ""), name))
    monkeypatch.setattr("filings.casefile.simple.answers", lambda text: None)
    with pytest.raises(FilingsError, match="rien n’a été enregistré"):
        write(path, tree)
    assert path.read_bytes() == before
