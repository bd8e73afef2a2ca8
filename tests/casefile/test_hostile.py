"""No case file, whatever it holds, ends in anything but a case or a French sentence that says where."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filings.casefile.read import MOST, load
from filings.errors import FilingsError, Problems
from filings.interview.draft import Draft
from tests.support import EXAMPLES
from tests.telling import at, leaves, tree
from tests.telling import case_of as case


def refused(path: Path, text: str, **beside: str) -> FilingsError:
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    for name, words in beside.items():
        path.with_name(name.replace("_", ".")).write_bytes(words.encode("utf-8", "surrogatepass"))
    with pytest.raises(FilingsError) as found:
        load(path)
    return found.value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("? [a, [b]]\n: c\n", "ligne 1"),
        ("place: a\n[b]: c\n", "ligne 2"),
        ("place: a\n{b: c}: d\n", "ligne 2"),
        ("place: a\n: b\n", "ligne 2"),
        ("%YAML 1.3\n---\nplace: a\n", "ligne 1"),
        ("%YAML 99999999999999999999.1\n---\nplace: a\n", "ligne 1"),
        ("%TAG ! tag:exemple.fr,2000:\n---\nplace: a\n", "ligne 1"),
        ('place: "\\UFFFFFFFF"\n', "ligne 1"),
        ('facts:\n  - kind: threat\n    when: "\\ud800"\n', "ligne 3"),
        ('harm:\n  estimate: "1\\ud800"\n', "ligne 2"),
        ('complainants:\n  - birth_date: "14 mai 1979\\udfff"\n', "ligne 2"),
        ("place: !!python/object/apply:os.system [ls]\n", "ligne 1"),
        ("a: &a [b]\nb: *a\n", "ligne 1"),
        ("harm:\n  estimate: 1e999\n", "ligne 2"),
        ("harm:\n  estimate: sNaN\n", "ligne 2"),
        ("facts:\n  - kind: threat\n    count: " + "9" * 50_000 + "\n", "ligne 3"),
        ("- " * 20_000 + "a\n", "ligne 1"),
        ("{a: " * 5_000, "ligne 1"),
        ("place: a\0b\n", "ligne 1"),
    ],
)
def test_what_no_case_may_hold_is_refused_at_its_line(tmp_path: Path, text: str, said: str) -> None:
    assert said in str(refused(tmp_path / "dossier.yaml", text))


@pytest.mark.parametrize("text", ['{"facts":[{"kind":"threat","when":"\\ud800"}]}', '{"harm":{"estimate":"\\udfff"}}'])
def test_half_a_character_is_refused_in_json_too(tmp_path: Path, text: str) -> None:
    assert "caractère" in str(refused(tmp_path / "dossier.json", text))


@pytest.mark.parametrize("row", ['{"when":"\\ud800"}', '{"seen":"\\ud800"}', '{"text":"\\ud800"}'])
def test_half_a_character_is_refused_in_a_file_of_messages_too(tmp_path: Path, row: str) -> None:
    text = "facts:\n  - {kind: threat, posts: p.jsonl}\n"
    assert "p.jsonl, ligne 1" in str(refused(tmp_path / "dossier.yaml", text, p_jsonl=row + "\n"))


def test_half_a_character_in_any_answer_is_refused_in_french() -> None:
    for place in leaves(tree("lycee")):
        for broken in ("\ud800", "12 \udfff"):
            told = tree("lycee")
            at(told, place[:-1])[place[-1]] = broken
            with pytest.raises(FilingsError) as found:
                case(told)
            str(found.value).encode("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "harm: # a\n  # b\n  told: # c\n    # d\n    >-\n    mot\n",
        "place:\n# a\n  Paris\n",
        "? place\n# a\n: Paris\n",
        "facts:\n  # a\n  -\n    # b\n    kind:\n      # c\n      threat\n",
        "facts:\n  - kind: threat # a\n\n    story: # b\n     # c\n\n      |\n      mot\n",
    ],
)
def test_a_comment_between_a_key_and_its_value_stops_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        draft = Draft.load(path, date(2026, 11, 30))
    except FilingsError as refusal:
        assert "ligne" in refusal.where and "commentaire" in refusal.what
        return
    for where, answer in (("place", "Nantes"), ("harm.told", "un\ndeux"), ("facts[0].kind", "insult")):
        draft.put(where, answer)
        draft.save(path)
        draft = Draft.load(path, date(2026, 11, 30))
    assert draft.look().at(("place",)) == "Nantes" and draft.look().at(("harm", "told")) == "un\ndeux"


LINES = (EXAMPLES / "lycee-2026.yaml").read_text(encoding="utf-8").splitlines()
ODD = st.sampled_from(
    [
        *("# c", " # c", "? [a, [b]]", "%YAML 1.3", "---", "- ", "&a", "*a", "!!x", "<<: *a", "~", "1e999", ".nan"),
        *("\x00", "\x85", "\u2028", "\ufeff", "\t", "{", "[", "]", ": ", "|", ">-", "'", '"', "\\", "9" * 5000),
        *('"\\ud800"', '"\\UFFFFFFFF"'),
    ]
)


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A case of ours with some of its lines moved, cut, doubled, or mixed with what YAML knows and we do not."""
    start = draw(st.integers(0, len(LINES) - 10))
    lines = LINES[start : start + draw(st.integers(1, 40))] if draw(st.booleans()) else list(LINES)
    for _ in range(draw(st.integers(1, 5))):
        at_ = draw(st.integers(0, len(lines) - 1))
        line = lines[at_]
        cut = draw(st.integers(0, len(line)))
        odd = draw(ODD | st.text(max_size=4))
        how = draw(st.integers(0, 4))
        if how == 0:
            lines[at_] = line[:cut] + odd + line[cut:]
        elif how == 1:
            lines.insert(at_, " " * draw(st.integers(0, 8)) + odd)
        elif how == 2 and ": " in line:
            key, value = line.split(": ", 1)
            lines[at_ : at_ + 1] = [f"{key}:{draw(st.sampled_from(['', ' # e']))}", " " * cut + "# c", " " * 12 + value]
        elif how == 3:
            lines[at_] = line + draw(st.sampled_from([" # e", " #e", ":", " |", ","]))
        else:
            lines[at_] = line[cut:]
    return "\n".join(lines) + "\n"


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(spoilt())
def test_a_spoilt_case_is_read_or_refused_in_french(tmp_path: Path, text: str) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        loaded = load(path)
    except FilingsError as refusal:
        assert refusal.where.startswith("dossier.yaml") or isinstance(refusal, Problems)
        str(refusal).encode("utf-8")
    else:
        assert loaded.tree is not None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("accounts:\n" + "".join(f"  - {{id: a{n}}}\n" for n in range(60_000)), "éléments"),
        ("accounts: [" + ", ".join(f"{{id: a{n}}}" for n in range(5_001)) + "]\n", "5000 éléments"),
        ("facts:\n" + "  - {kind: threat}\n" * 2_001, "2000 éléments"),
    ],
    ids=["items", "accounts", "facts"],
)
def test_a_case_of_more_than_a_letter_can_hold_is_refused_at_once(tmp_path: Path, text: str, said: str) -> None:
    assert said in str(refused(tmp_path / "dossier.yaml", text))


def test_the_faults_of_a_long_case_are_counted_rather_than_listed(tmp_path: Path) -> None:
    found = refused(tmp_path / "dossier.yaml", "exhibits:\n" + "  - {number: a}\n" * (MOST + 20))
    assert isinstance(found, Problems)
    assert len(found.problems) == MOST + 1
    assert "autres points sont à corriger" in found.problems[-1].what
