"""A case file is read as it was typed, and everything wrong in it is said at once, with line and column."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.casefile.dialect import DEPTH
from filings.casefile.read import LONGEST, load, parse, read, slug, validate
from filings.errors import FilingsError, Problems
from schemas.asked import Unsaid, is_later
from schemas.case import Case


def file(folder: Path, text: str | bytes, name: str = "dossier.yaml") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def said(text: str | bytes, folder: Path, name: str = "dossier.yaml") -> str:
    with pytest.raises(FilingsError) as refused:
        read(file(folder, text, name))
    return str(refused.value)


def test_plain_scalars_stay_as_typed(tmp_path: Path) -> None:
    case = read(
        file(
            tmp_path,
            """
complainants:
  - phone: 0199001234
    address: {lines: [12 rue des Lilas], postcode: 01000, city: no}
    birth_date: 1979-05-14
facts:
  - kind: threat
    story: 0x1F
    repeated: oui
    at_night: no
    when: 12/09/2013 à 23:40
    frequency: 1e3
    condition: ~
    place: null
""",
        )
    )
    person, fact = case.complainants[0], case.facts[0]
    assert person.phone == "+33199001234"
    assert person.address is not None and person.address.postcode == "01000" and person.address.city == "no"  # type: ignore[union-attr]
    assert (fact.story, fact.repeated, fact.at_night, fact.frequency) == ("0x1F", True, False, "1e3")
    assert fact.condition is None and fact.place is None


def test_an_answer_may_be_later_or_unknown(tmp_path: Path) -> None:
    (fact,) = read(
        file(tmp_path, "facts:\n  - kind: threat\n    when: {answered: later}\n    story: {answered: unknown}\n")
    ).facts
    assert is_later(fact.when) and fact.story == Unsaid(answered="unknown")


def test_every_problem_is_said_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = """\
facts:
  - kind: thret
    when: Le 31 février 2013
    storry: x
    count: beaucoup
  - when: hier
  - 3
harm:
  told: {answered: plus}
complainants: oui
accounts: [{id: a}, {id: "b", handle: [1]}]
"""
    with pytest.raises(Problems) as refused:
        read(file(tmp_path, text))
    assert [problem.where for problem in refused.value.problems] == [
        "dossier.yaml, ligne 2, colonne 11 (facts[0].kind)",
        "dossier.yaml, ligne 3, colonne 11 (facts[0].when)",
        "dossier.yaml, ligne 4, colonne 5 (facts[0].storry)",
        "dossier.yaml, ligne 5, colonne 12 (facts[0].count)",
        "dossier.yaml, ligne 6, colonne 5 (facts[1].kind)",
        "dossier.yaml, ligne 6, colonne 11 (facts[1].when)",
        "dossier.yaml, ligne 7, colonne 5 (facts[2])",
        "dossier.yaml, ligne 9, colonne 20 (harm.told.answered)",
        "dossier.yaml, ligne 10, colonne 15 (complainants)",
        "dossier.yaml, ligne 11, colonne 39 (accounts[1].handle)",
    ]
    lines = str(refused.value).splitlines()
    assert lines[0].endswith("« thret » n’est pas un choix possible : vouliez-vous « threat » ?")
    assert lines[1].endswith("Le 31 février 2013 n’existe pas : février 2013 compte 28 jours.")
    assert lines[2].endswith("vouliez-vous « story » ?")


def test_a_reference_that_leads_nowhere_is_shown_where_it_is_written(tmp_path: Path) -> None:
    text = "accounts:\n  - id: a\nfacts:\n  - kind: threat\n    accounts:\n      - a\n      - b\n"
    assert said(text, tmp_path).startswith("dossier.yaml, ligne 7, colonne 9 (facts[0].accounts[1]) : Le compte « b »")


def test_sensitive_words_are_never_repeated_in_a_message(tmp_path: Path) -> None:
    text = "harm:\n  in_danger: je veux que tout cela cesse\n"
    message = said(text, tmp_path)
    assert "ligne 2" in message and "cesse" not in message


def test_a_social_security_number_is_refused_with_its_place_and_never_shown(tmp_path: Path) -> None:
    message = said("facts:\n  - kind: personal_data\n    story: Il a écrit 1 85 05 78 006 084 91 partout\n", tmp_path)
    assert "ligne 3, colonne 12 (facts[0].story)" in message and "sécurité sociale" in message
    assert "006 084" not in message


@pytest.mark.parametrize(
    ("text", "line", "column", "what"),
    [
        ("place: a\n\tcourt: b\n", 2, 1, "tabulation"),
        ("place: a: b\n", 1, 9, "deux-points"),
        ("place: 'a\ncourt: b\n", 3, 1, "jamais fermé"),
        ("facts:\n  - kind: threat\n - kind: insult\n", 3, 2, "pas alignée"),
        ("place: a\nplace: b\n", 2, 1, "« place » figure deux fois"),
        ("facts:\n  - kind: threat\n    kind: insult\n", 3, 5, "« kind » figure deux fois"),
        ("accounts:\n  - id: a\n    handle: @a\n", 3, 13, "commencer par « @ »"),
        ("place: &a Paris\n", 1, 8, "ancres"),
        ("place: a\ncourt: *a\n", 2, 8, "renvois"),
        ("place: !!python/object:os.system ls\n", 1, 8, "« ! »"),
        ("place: a\n---\nplace: b\n", 2, 1, "plusieurs dossiers"),
        ("facts: [{kind: threat\nplace: b\n", 2, 6, "n’est pas fermée"),
        ('place: "a\\q"\n', 1, 11, "barre oblique inverse"),
        ("{place: a}}", 1, 11, "après la fin"),
        ("place: |a\n  b\n", 1, 9, "commence à la ligne"),
    ],
)
def test_a_fault_of_form_is_shown_with_its_line_and_column(
    text: str, line: int, column: int, what: str, tmp_path: Path
) -> None:
    message = said(text, tmp_path)
    assert what in message
    assert message.startswith(f"dossier.yaml, ligne {line}, colonne {column} : ")


def test_aliases_do_not_expand(tmp_path: Path) -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    assert "ancres" in said(bomb, tmp_path)


@pytest.mark.parametrize("text", ["[" * 5000, "{a: " * 5000, "- " * 5000])
def test_a_file_nested_without_end_is_refused(text: str, tmp_path: Path) -> None:
    assert "trop profondément" in said("facts: " + text if text[0] != "-" else text, tmp_path)
    assert DEPTH < 100


@pytest.mark.parametrize("text", ["- a\n- b\n", "du texte\n", "'a'"])
def test_what_is_no_group_of_keys_is_no_case(text: str, tmp_path: Path) -> None:
    assert "n’est pas un dossier" in said(text, tmp_path)


@pytest.mark.parametrize("text", ["", "# rien encore\n", "---\n", "{}", "\ufeff"])
def test_an_empty_file_is_an_empty_case(text: str, tmp_path: Path) -> None:
    assert read(file(tmp_path, text)) == Case(reference="dossier")


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert read(file(tmp_path, b"\xef\xbb\xbfplace: Versailles\r\n")).place == "Versailles"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        ("place: Évry\n".encode("cp1252"), "ligne 1 : Ce fichier n’est pas enregistré en UTF-8"),
        ("a: b\nplace: Évry\n".encode("latin-1"), "ligne 2 : Ce fichier n’est pas enregistré en UTF-8"),
        ("place: Évry\n".encode("utf-16"), "UTF-16"),
        (b"PK\x03\x04\x14\x00", "est un document"),
        (b"place: a\x07b\n", "U+0007"),
        (b"place: a\x00b\n", "U+0000"),
    ],
)
def test_another_encoding_is_refused_with_what_to_do(data: bytes, what: str, tmp_path: Path) -> None:
    assert what in said(data, tmp_path)


def test_a_lone_surrogate_is_refused_with_its_field(tmp_path: Path) -> None:
    message = said('{"facts": [{"kind": "threat", "story": "ab\\ud83d"}]}', tmp_path, "dossier.json")
    assert "(facts[0].story)" in message and "U+D83D" in message


def test_json_is_read_with_its_escapes_and_its_places(tmp_path: Path) -> None:
    answers = {
        "place": "Évry",
        "facts": [{"kind": "threat", "story": '💩 "a" \\ /\n\tb', "count": 3, "repeated": True}],
    }
    for indent in (None, 2, "\t"):
        for ascii_only in (True, False):
            text = json.dumps(answers, indent=indent, ensure_ascii=ascii_only)
            case = read(file(tmp_path, text, "dossier.json"))
            assert case.place == "Évry"
            fact = case.facts[0]
            assert (fact.story, fact.count, fact.repeated) == ('💩 "a" \\ /\n\tb', 3, True)
    message = said('{\n\t"facts": [\n\t\t{"kind": "thret"}\n\t]\n}', tmp_path, "dossier.json")
    assert message.startswith("dossier.json, ligne 3, colonne 12 (facts[0].kind)")


@pytest.mark.parametrize(
    ("stem", "reference"),
    [
        ("dossier-2013-01", "dossier-2013-01"),
        ("Dossier n° 1 (Salomé)", "Dossier-n-1-Salome"),
        ("été", "ete"),
        ("—", "dossier"),
        ("con", "dossier"),
    ],
)
def test_a_case_without_a_reference_takes_the_name_of_its_file(stem: str, reference: str, tmp_path: Path) -> None:
    assert slug(stem) == reference
    assert read(file(tmp_path, "place: Paris\n", f"{stem}.yaml")).reference == reference
    assert read(file(tmp_path, "reference: autre\n", f"{stem}.yaml")).reference == "autre"


@given(st.text(max_size=100))
def test_any_name_of_file_gives_a_reference(stem: str) -> None:
    assert Case(reference=slug(stem)).reference


def test_what_prevents_reading_is_said(tmp_path: Path) -> None:
    for path, what in (
        (tmp_path / "absent.yaml", "n’existe pas"),
        (tmp_path, "dossier de l’ordinateur"),
        (tmp_path / "a\x00b.yaml", "ne peut pas être lu"),
        (tmp_path / ("x" * 300), "ne peut pas être lu"),
    ):
        with pytest.raises(FilingsError, match=what):
            read(path)


def test_a_file_too_big_to_be_a_case_is_not_read(tmp_path: Path) -> None:
    assert "trop gros" in said(b"# " + b"x" * LONGEST, tmp_path)


def test_a_place_is_found_again_after_reading(tmp_path: Path) -> None:
    loaded = load(file(tmp_path, "facts:\n  - kind: threat\n    when: 12/09/2013\n"))
    assert loaded.place("facts[0].when") == "dossier.yaml, ligne 3, colonne 11"
    assert loaded.place("facts[0].story") == "dossier.yaml, ligne 2, colonne 5"
    assert loaded.place("n’importe quoi") == "dossier.yaml"


YAML_WORDS = [
    "facts:",
    "harm:",
    "kind: threat",
    "told:",
    "a: b",
    "- ",
    "  ",
    "\n",
    "---",
    "...",
    "<<:",
    "&a",
    "*a",
    "!x",
]
YAML_SIGNS = "&*!|>#%@?-:~'\"[]{},\\ \n\té0\u2028\ufeff"
YAML_PIECES = st.sampled_from(YAML_WORDS) | st.sampled_from(YAML_SIGNS)


@settings(max_examples=200)
@given(st.lists(YAML_PIECES, max_size=25).map("".join) | st.text(max_size=80))
def test_any_text_is_a_case_or_is_refused_in_french(text: str) -> None:
    try:
        validate(parse(text, "dossier.yaml"), "dossier.yaml")
    except FilingsError as refused:
        message = str(refused)
        assert message.startswith("dossier.yaml")
        assert not any(word in message for word in ("expected", "found", "while", "input", "scalar", "mapping"))
