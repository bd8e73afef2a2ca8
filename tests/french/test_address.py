"""Address blocks and telephone numbers. In the tables, ~ stands for U+00A0."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.french.address import LINE, PostalAddress, faults, one_line, phone, postal_block, without_town

HOME = PostalAddress("12, bis rue de l’Abbé Œuvrard", "75020", "Paris", inside="Apt. 3, chez M. Exemple")


def shown(text: str) -> str:
    return text.replace("\u00a0", "~")


def test_the_last_lines_are_in_capitals_without_accents_or_punctuation() -> None:
    assert postal_block(["Salomé Marchand"], HOME) == [
        "Salomé Marchand",
        "Apt. 3, chez M. Exemple",
        "12 BIS RUE DE L'ABBE OEUVRARD",
        "75020 PARIS",
    ]


def test_a_post_box_and_cedex_keep_the_order_of_the_norm() -> None:
    court = PostalAddress("5 place des Exemples", "78011", "Versailles Cedex", special="BP 1113")
    assert postal_block(["Tribunal judiciaire"], court)[1:] == [
        "5 PLACE DES EXEMPLES",
        "BP 1113",
        "78011 VERSAILLES CEDEX",
    ]


@pytest.mark.parametrize(("country", "last"), [("Irlande", "IRLANDE"), ("", "75020 PARIS"), ("France", "75020 PARIS")])
def test_the_country_is_the_last_line_and_only_abroad(country: str, last: str) -> None:
    assert postal_block(["X"], PostalAddress("1 rue X", "75020", "Paris", country=country))[-1] == last


def test_too_long_a_line_is_parted_in_even_halves_and_not_after_a_small_word() -> None:
    assert postal_block(["Madame ou Monsieur le procureur de la République"], HOME)[:2] == [
        "Madame ou Monsieur",
        "le procureur de la République",
    ]
    assert len("Monsieur le procureur de la République") == LINE
    assert postal_block(["Monsieur le procureur de la République"], HOME)[0] == "Monsieur le procureur de la République"


def test_what_la_poste_would_object_to_is_said() -> None:
    assert faults(["A" * 39, "B"]) == [f"La ligne « {'A' * 39} » dépasse 38 signes."]
    assert faults(["A"] * 7) == ["L’adresse a 7 lignes ; La Poste en lit 6 au plus."]
    assert faults(["A"] * 7, abroad=True) == []
    assert faults(postal_block(["Salomé Marchand"], HOME)) == []


words = st.text(alphabet="abcdéèœ'-,;:.", min_size=1, max_size=12)
lines = st.lists(words, min_size=1, max_size=10).map(" ".join)


@given(lines, lines, lines, lines)
def test_no_line_is_too_long_and_no_word_is_lost(person: str, inside: str, street: str, town: str) -> None:
    block = postal_block([person], PostalAddress(street, "75020", town, inside=inside))
    assert all(len(line) <= LINE and line == line.strip() and line for line in block)
    assert " ".join(block).startswith(f"{person} {inside}".strip())
    places = block[next(at for at in range(len(block), -1, -1) if " ".join(block[:at]) == f"{person} {inside}") :]
    assert not re.search(r"[,.;:a-zéè]", "".join(places))


def test_an_address_in_a_sentence_is_ordinary_french() -> None:
    assert shown(one_line(HOME)) == "Apt. 3, chez M. Exemple, 12, bis rue de l’Abbé Œuvrard, 75020~Paris"
    assert (
        shown(one_line(PostalAddress("1 rue X", "D02", "Dublin", country="Irlande"))) == "1 rue X, D02~Dublin, Irlande"
    )
    assert one_line(PostalAddress("", "", "Versailles")) == "Versailles"


@pytest.mark.parametrize(
    ("number", "international", "expected"),
    [
        ("0199001234", False, "01~99~00~12~34"),
        ("01.99.00.12.34.", False, "01~99~00~12~34"),
        ("+33199001234", False, "01~99~00~12~34"),
        ("0033 1 99 00 12 34", False, "01~99~00~12~34"),
        ("01 99 00 12 34", True, "+33~1~99~00~12~34"),
        ("+353 1 999 0000", False, "+353~1~999~0000"),
        ("3018", False, "3018"),
        ("3919", True, "3919"),
        ("116006", False, "116~006"),
        ("17", False, "17"),
    ],
)
def test_a_number_is_read_in_pairs(number: str, international: bool, expected: str) -> None:
    assert shown(phone(number, international=international)) == expected


@pytest.mark.parametrize(
    ("street", "postcode", "town", "kept"),
    [
        ("4 rue des tilleuls Dijon", "21000", "Dijon", "4 rue des tilleuls"),
        ("4 rue des Tilleuls Dijon", "21000", "Dijon", "4 rue des Tilleuls"),
        ("4 rue des Tilleuls, 21000 DIJON", "21000", "Dijon", "4 rue des Tilleuls"),
        ("3 place de la gare 21000 Dijon", "21000", "Dijon", "3 place de la gare"),
        ("4 rue Jean Moulin, dijon.", "21000", "Dijon", "4 rue Jean Moulin"),
        ("12 rue de Paris", "75020", "Paris", "12 rue de Paris"),
        ("12 avenue Versailles", "78000", "Versailles", "12 avenue Versailles"),
        ("12 rue du vieux Lille", "59000", "Lille", "12 rue du vieux Lille"),
        ("5 rue Robert Nantes", "44000", "Nantes", "5 rue Robert Nantes"),
        ("12 rue de la Porte de Paris", "", "Paris", "12 rue de la Porte de Paris"),
        ("Dijon", "21000", "Dijon", "Dijon"),
        ("12 rue des Lilas", "", "", "12 rue des Lilas"),
    ],
)
def test_a_town_written_again_after_the_street_is_written_once(
    street: str, postcode: str, town: str, kept: str
) -> None:
    assert without_town(street, postcode, town) == kept
