"""A case file is written whole or not at all, comes back the same, and keeps its owner’s comments and order."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from filings.casefile.dialect import dump, plain
from filings.casefile.read import load, parse, read, validate
from filings.casefile.shape import spot, walked, written
from filings.casefile.write import remove, set_answer, tree_of, write
from filings.errors import FilingsError
from schemas.asked import Unsaid
from schemas.case import Case
from schemas.fact import FactKind
from schemas.when import When

# Text a document can hold; fewer than twelve digits, so that no social-security number arises.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Nd"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("\n\t:#-'\"&*!|>%@`,[]{}\\ "),
    min_size=1,
    max_size=60,
).filter(str.strip)
# What YAML would take for something else than text, or spoil.
TRAPS = (
    st.sampled_from(
        ["no", "yes", "on", "off", "true", "null", "~", "y", "N", "01000", "0x1F", "1e3", "14:30", "-1", ".5"]
    )
    | st.sampled_from(
        ["2013-09-12", "<<:", "=", "@a", "&a", "*a", "!a", "-", "?", ":", "#", "%", "|", ">", "{a}", "[b]"]
    )
    | st.sampled_from(
        ["a:b", "a:", "---", "...", "'", '"', "\\", "a: b", "a #b", " a", "a ", "a\n b", "a\n\nb\n", "\n a"]
    )
    | st.sampled_from(["a\u2028b", "\ufeffa", "a\u0085b", "💩"])
)
LINES = (TEXTS | TRAPS).map(lambda text: " ".join(text.split())).filter(bool)
PROSE = TEXTS | TRAPS.filter(str.strip)
UNSAID = st.sampled_from(["unknown", "declined", "later"]).map(lambda word: {"answered": word})
WHENS = st.sampled_from(
    ["12/09/2013", "vers le 30 août 2013 à 23 h 40", "2013", "08/2013", "depuis le 1er mai 2013", "vers 3 h"]
)


def maybe(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


FACTS = st.builds(
    lambda kind, rest: {"kind": kind.value, **rest},
    st.sampled_from(FactKind),
    maybe(
        when=WHENS | UNSAID,
        story=PROSE | UNSAID,
        platform=LINES,
        condition=LINES,
        repeated=st.booleans() | UNSAID,
        count=st.integers(1, 10**6),
        grounds=st.just(["antisemitic", "sexist"]),
        posts=st.lists(
            maybe(text=PROSE, when=WHENS, url=st.just("https://exemple.fr/a?b=1#c"), gone=st.booleans()), max_size=2
        ),
    ),
)
PEOPLE = maybe(
    first_names=LINES,
    last_name=LINES,
    phone=st.just("01 99 00 12 34"),
    birth_date=st.dates().filter(lambda day: 1900 <= day.year <= 2100).map(str),
    address=maybe(lines=st.lists(LINES, max_size=4), postcode=st.sampled_from(["01000", "2A004", "78000"]), city=LINES),
    vulnerability=PROSE,
)
CASES = maybe(
    reference=st.sampled_from(["", "dossier-1", "2013", "no"]),
    place=LINES | UNSAID,
    complainants=st.lists(PEOPLE, max_size=2),
    facts=st.lists(FACTS, max_size=3),
    harm=maybe(told=PROSE | UNSAID, estimate=st.sampled_from(["1500", "1500,50"]), in_danger=st.booleans()),
    wishes=maybe(civil_party=st.booleans()),
).map(Case.model_validate)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(CASES)
def test_what_is_written_reads_back_the_same(tmp_path: Path, case: Case) -> None:
    for name in ("dossier.yaml", "dossier.json"):
        path = tmp_path / name
        write(path, case)
        back = read(path)
        assert back.model_copy(update={"reference": case.reference}) == case
        assert back.reference == (case.reference or "dossier")


@settings(max_examples=100)
@given(CASES)
def test_another_yaml_reader_finds_the_same_texts(case: Case) -> None:
    # YAML 1.1 guesses more than 1.2 does: booleans, base sixty, dates.
    for version in ("1.1", "1.2"):
        yaml = YAML(typ="safe", pure=True)
        yaml.version = version  # type: ignore[assignment]
        read_back = yaml.load(dump(tree_of(case)))
        told = case.model_dump(mode="json", exclude_defaults=True)
        for fact in told.get("facts", ()):
            fact.pop("id")
        assert read_back == told


def test_a_new_file_follows_the_order_of_the_schemas_and_leaves_out_what_was_not_told() -> None:
    case = Case.model_validate(
        {
            "harm": {"told": "x"},
            "facts": [
                {"story": "Une ligne.\nUne autre.", "kind": "threat", "when": {"answered": "later"}, "count": 12}
            ],
            "complainants": [{"address": {"postcode": "01000", "city": "Bourg"}, "phone": "01 99 00 12 34"}],
            "reference": "dossier-1",
        }
    )
    assert (
        dump(tree_of(case))
        == """\
reference: dossier-1
complainants:
  - phone: "+33199001234"
    address:
      postcode: "01000"
      city: Bourg
facts:
  - kind: threat
    when: {answered: later}
    story: |-
      Une ligne.
      Une autre.
    count: 12
harm:
  told: x
"""
    )


SOURCE = """\
# Mon dossier
reference: dossier-1   # neutre
place: Versailles

# Les comptes
accounts:
  - id: a1
    handle: "@a1"   # vu
  # le second
  - id: a2

# Les faits
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

# fin
"""


def changed(*answers: tuple[str, Any]) -> str:
    tree = parse(SOURCE, "dossier.yaml")
    for where, value in answers:
        set_answer(tree, where, value)
    validate(tree, "dossier.yaml")
    return dump(tree)


def test_an_untouched_file_is_written_back_as_it_was() -> None:
    assert changed() == SOURCE


@pytest.mark.parametrize(
    ("where", "value", "before", "after"),
    [
        ("place", "Nantes", "place: Versailles\n", "place: Nantes\n"),
        ("court", "Évry", "place: Versailles\n", "place: Versailles\ncourt: Évry\n"),
        ("facts[0].when", "12/09/2013", "# grave\n", '# grave\n    when: "12/09/2013"\n'),
        (
            "facts[0].posts[0].text",
            "a\nb",
            "      Deux lignes.\n",
            "      Deux lignes.\n    posts:\n      - text: |-\n          a\n          b\n",
        ),
        ("facts[0].count", 3, "      Deux lignes.\n", "      Deux lignes.\n    count: 3\n"),
        ("facts[0].repeated", True, "      Deux lignes.\n", "      Deux lignes.\n    repeated: true\n"),
        ("facts[1].when", {"answered": "later"}, "kind: insult\n", "kind: insult\n    when: {answered: later}\n"),
        (
            "facts[1].when",
            Unsaid(answered="unknown"),
            "kind: insult\n",
            "kind: insult\n    when: {answered: unknown}\n",
        ),
        ("facts[1].when", When.parse("fin août 2013"), "kind: insult\n", "kind: insult\n    when: fin août 2013\n"),
        ("facts[1].kind", FactKind.THREAT, "kind: insult\n", "kind: threat\n"),
        ("facts[1].posts[0].text", "non", "fr/1\n", "fr/1\n        text: non\n"),
        ("facts[1].posts[1].text", "no", "fr/1\n", 'fr/1\n      - text: "no"\n'),
        ("facts[2].kind", "calls", "fr/1\n", "fr/1\n  - kind: calls\n"),
        ("accounts[1].post_count", 1500, "  - id: a2\n", "  - id: a2\n    post_count: 1500\n"),
        ("accounts[0].handle", "@b1", '"@a1"   # vu', '"@b1"   # vu'),
        ("harm.told", "x", "fr/1\n", "fr/1\nharm:\n  told: x\n"),
    ],
)
def test_one_answer_changes_one_line_and_no_comment(where: str, value: Any, before: str, after: str) -> None:
    assert SOURCE.count(before) == 1
    assert changed((where, value)) == SOURCE.replace(before, after)


def test_a_line_of_a_block_text_can_be_replaced() -> None:
    told = changed(("facts[0].story", "Trois\nlignes\nici"))
    assert "    story: |-\n      Trois\n      lignes\n      ici\n  # Second fait\n" in told


def test_answers_set_one_after_the_other_build_a_whole_case() -> None:
    tree = parse("", "dossier.yaml")
    for where, value in (
        ("facts[0].kind", "threat"),
        ("complainants[0].address.lines[0]", "12 rue des Lilas"),
        ("complainants[0].first_names", "Salomé"),
        ("facts[0].posts[0].text", "Ligne\nLigne"),
        ("facts[0].posts[0].url", "https://exemple.fr/1"),
        ("facts[0].when", "2013"),
        ("reference", "dossier-1"),
    ):
        set_answer(tree, where, value)
        validate(tree, "dossier.yaml")
    assert list(tree) == ["reference", "complainants", "facts"]
    assert list(tree["facts"][0]) == ["kind", "when", "posts"]


@pytest.mark.parametrize(
    "where", ["", "facts[", "facts..when", "facts[x]", "facts.[0]", "[0]", "a b", "reference[0]", "place.x"]
)
def test_what_is_no_place_is_refused(where: str) -> None:
    with pytest.raises(ValueError):
        set_answer(parse(SOURCE, "dossier.yaml"), where, "x")


@pytest.mark.parametrize("where", ["facts[3].kind", "witnesses[1].saw"])
def test_an_element_cannot_be_added_beyond_the_next(where: str) -> None:
    with pytest.raises(IndexError):
        set_answer(parse(SOURCE, "dossier.yaml"), where, "x")


def test_an_answer_can_be_taken_back_without_its_neighbours() -> None:
    tree = parse(SOURCE, "dossier.yaml")
    remove(tree, "accounts[0].handle")
    remove(tree, "facts[0]")
    remove(tree, "facts[7].when")
    remove(tree, "harm.told")
    told = dump(tree)
    assert "handle" not in told and "threat" not in told
    assert "# le second" in told and "# Les faits" in told and "kind: insult" in told


@given(st.lists(st.sampled_from(["facts", "posts", "when", "told"]) | st.integers(0, 30), min_size=1, max_size=6))
def test_a_place_reads_back_from_its_written_form(keys: list[str | int]) -> None:
    if isinstance(keys[0], str):
        assert walked(written(keys)) == tuple(keys)


def test_a_field_called_told_is_not_taken_for_what_pydantic_adds() -> None:
    assert spot(Case, ("harm", "told", "told")).keys == ("harm", "told")
    assert spot(Case, ("harm", "told", "unsaid", "answered")).keys == ("harm", "told", "answered")
    assert spot(Case, ("facts", 2, "when", "told")).keys == ("facts", 2, "when")
    at = spot(Case, ("complainants", 0, "address", "told", "city"))
    assert at.holder is not None and at.holder.__name__ == "Address" and at.asked and at.asked.title == "Commune"


def test_a_file_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text("place: Paris\n")
    path.chmod(0o644)
    write(path, Case(reference="a"))
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_failed_writing_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "dossier.yaml"
    write(path, Case(reference="avant"))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FilingsError):
        write(path, Case(reference="apres"))
    assert read(path).reference == "avant"
    assert [one.name for one in tmp_path.iterdir()] == ["dossier.yaml"]


def test_a_loaded_file_is_written_back_with_its_comments(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text(SOURCE, encoding="utf-8")
    loaded = load(path)
    set_answer(loaded.tree, "place", "Nantes")
    write(path, loaded.tree)
    assert path.read_text(encoding="utf-8") == SOURCE.replace("Versailles", "Nantes")


def test_json_stays_json(tmp_path: Path) -> None:
    path = tmp_path / "dossier.json"
    path.write_text('{"place": "Évry", "facts": []}', encoding="utf-8")
    loaded = load(path)
    set_answer(loaded.tree, "facts[0].kind", "threat")
    write(path, loaded.tree)
    assert json.loads(path.read_text(encoding="utf-8")) == {"place": "Évry", "facts": [{"kind": "threat"}]}
    assert plain(loaded.tree) == {"place": "Évry", "facts": [{"kind": "threat"}]}


def test_long_lines_are_never_folded() -> None:
    case = Case.model_validate({"harm": {"told": "mot " * 3000 + "fin"}})
    assert re.search(r"(?m)^  told: mot .{11000,} fin$", dump(tree_of(case)))
