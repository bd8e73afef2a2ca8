"""Small words before names, lists, exhibits. In the tables, ~ stands for U+00A0."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.french import grammar
from filings.french.typography import typography


def shown(text: str) -> str:
    return text.replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("place", "of", "at"),
    [
        ("Le Mans", "du Mans", "au Mans"),
        ("Le Havre", "du Havre", "au Havre"),
        ("Les Lilas", "des Lilas", "aux Lilas"),
        ("Les Sables-d'Olonne", "des Sables-d’Olonne", "aux Sables-d’Olonne"),
        ("Aux Marais", "des Marais", "aux Marais"),
        ("La Rochelle", "de La Rochelle", "à La Rochelle"),
        ("L'Haÿ-les-Roses", "de L’Haÿ-les-Roses", "à L’Haÿ-les-Roses"),
        ("L’Isle-Adam", "de L’Isle-Adam", "à L’Isle-Adam"),
        ("Évry", "d’Évry", "à Évry"),
        ("Œuilly", "d’Œuilly", "à Œuilly"),
        ("Yvetot", "d’Yvetot", "à Yvetot"),
        ("Yerres", "d’Yerres", "à Yerres"),
        ("Versailles", "de Versailles", "à Versailles"),
        ("Lens", "de Lens", "à Lens"),
        ("Los Masos", "de Los Masos", "à Los Masos"),
        # H that blocks elision
        ("Hem", "de Hem", "à Hem"),
        ("Haguenau", "de Haguenau", "à Haguenau"),
        ("Honfleur", "de Honfleur", "à Honfleur"),
        ("Huningue", "de Huningue", "à Huningue"),
        ("Hœnheim", "de Hœnheim", "à Hœnheim"),
        ("HOENHEIM", "de HOENHEIM", "à HOENHEIM"),
        ("hannogne saint remy", "de hannogne saint remy", "à hannogne saint remy"),
        ("Hambourg", "de Hambourg", "à Hambourg"),
        # mute H
        ("Hyères", "d’Hyères", "à Hyères"),
        ("Hendaye", "d’Hendaye", "à Hendaye"),
        ("Harfleur", "d’Harfleur", "à Harfleur"),
        ("Hénin-Beaumont", "d’Hénin-Beaumont", "à Hénin-Beaumont"),
        ("Hérouville", "d’Hérouville", "à Hérouville"),
    ],
)
def test_de_and_à_contract_and_elide_before_any_town(place: str, of: str, at: str) -> None:
    assert grammar.de(place) == of
    assert grammar.a(place) == at


def test_the_code_of_a_commune_settles_the_h_of_names_borne_by_several() -> None:
    assert grammar.de("Hauteville", insee="02376") == "de Hauteville"
    assert grammar.de("Hauteville", insee="51286") == "d’Hauteville"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ain", "de l’Ain"),
        ("Hérault", "de l’Hérault"),
        ("Cher", "du Cher"),
        ("Val-d'Oise", "du Val-d’Oise"),
        ("Seine-et-Marne", "de Seine-et-Marne"),
        ("Eure-et-Loir", "d’Eure-et-Loir"),
        ("Yvelines", "des Yvelines"),
        ("Hauts-de-Seine", "des Hauts-de-Seine"),
        ("Haute-Garonne", "de la Haute-Garonne"),
        ("La Réunion", "de La Réunion"),
        ("Paris", "de Paris"),
        ("Mayotte", "de Mayotte"),
    ],
)
def test_departments_have_the_article_insee_gives_them(name: str, expected: str) -> None:
    assert grammar.de_department(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Antoine", "d’Antoine"),
        ("Hélène", "d’Hélène"),
        ("Yves", "d’Yves"),
        ("Yasmine", "de Yasmine"),
        ("Hugo", "de Hugo"),
        ("Salomé Marchand", "de Salomé Marchand"),
        ("Le Goff", "de Le Goff"),
        ("Éloïse", "d’Éloïse"),
        ("@anouk", "de «~@anouk~»"),
    ],
)
def test_people_elide_but_never_contract_and_pseudonyms_do_neither(name: str, expected: str) -> None:
    assert shown(grammar.de_person(name)) == expected


def test_an_account_is_quoted_as_it_is() -> None:
    assert shown(grammar.account("@l'ami...")) == "le compte «~@l'ami...~»"
    assert shown(grammar.of_account("@anouk")) == "du compte «~@anouk~»"


@pytest.mark.parametrize(
    ("items", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c")]
)
def test_a_list_ends_with_et_and_no_comma_before_it(items: list[str], expected: str) -> None:
    assert grammar.listing(items) == expected


def test_a_list_may_offer_a_choice() -> None:
    assert grammar.listing(["a", "b"], "ou") == "a ou b"


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([3], "(pièce~n°~3)"),
        ([3, 3], "(pièce~n°~3)"),
        ([4, 3], "(pièces~n°~3 et 4)"),
        ([9, 8, 7, 5, 3], "(pièces~n°~3, 5 et 7 à 9)"),
        ([1, 2, 3], "(pièces~n°~1 à 3)"),
        ([], ""),
    ],
)
def test_exhibits_are_cited_in_order_and_runs_drawn_together(numbers: list[int], expected: str) -> None:
    assert shown(grammar.exhibits(numbers)) == expected


def test_an_exhibit_has_one_label() -> None:
    assert shown(grammar.exhibit(1)) == "Pièce~n°~1"


@given(st.sets(st.integers(1, 60), min_size=1))
def test_every_exhibit_cited_can_be_found_again(numbers: set[int]) -> None:
    text = grammar.ranges(numbers)
    found: set[int] = set()
    for first, last in re.findall(r"(\d+)(?: à (\d+))?", text):
        found |= set(range(int(first), int(last or first) + 1))
    assert found == numbers
    assert typography(grammar.exhibits(sorted(numbers))) == grammar.exhibits(sorted(numbers))


@given(st.text(max_size=30))
def test_any_name_can_follow_de_and_à(name: str) -> None:
    for written in (grammar.de(name), grammar.a(name), grammar.de_department(name), grammar.de_person(name)):
        assert written.startswith(("d", "à", "au"))
