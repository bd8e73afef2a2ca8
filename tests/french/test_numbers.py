"""Numbers and amounts. In the tables, ~ stands for U+00A0 and ^ for U+202F."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.french import numbers
from filings.french.typography import typography


def shown(text: str) -> str:
    return text.replace("\u00a0", "~").replace("\u202f", "^")


@pytest.mark.parametrize(
    ("n", "expected"),
    [(0, "0"), (999, "999"), (1500, "1^500"), (45000, "45^000"), (Decimal("1234.5"), "1^234,5"), (-3, "-3")],
)
def test_thousands_are_grouped_by_a_thin_space(n: int | Decimal, expected: str) -> None:
    assert shown(numbers.number(n)) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (45000, "45^000~€"),
        (Decimal("1500.5"), "1^500,50~€"),
        (Decimal("1500.00"), "1^500~€"),
        (0, "0~€"),
    ],
)
def test_a_round_sum_has_no_cents_and_the_sign_comes_after(amount: int | Decimal, expected: str) -> None:
    assert shown(numbers.euros(amount)) == expected


def test_a_column_with_cents_writes_them_everywhere() -> None:
    assert shown(numbers.euros(45000, cents=True)) == "45^000,00~€"


@pytest.mark.parametrize("write", [numbers.euros, numbers.euros_plain, numbers.euros_in_words])
def test_a_fraction_of_a_cent_is_refused(write: object) -> None:
    with pytest.raises(ValueError, match="deux décimales"):
        write(Decimal("1.005"))  # type: ignore[operator]


def test_euros_in_a_sentence_do_not_part_from_their_noun() -> None:
    assert [shown(numbers.euros_plain(n)) for n in (1, 45000)] == ["1~euro", "45^000~euros"]


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "zéro"),
        (1, "un"),
        (17, "dix-sept"),
        (21, "vingt et un"),
        (70, "soixante-dix"),
        (71, "soixante et onze"),
        (80, "quatre-vingts"),
        (81, "quatre-vingt-un"),
        (91, "quatre-vingt-onze"),
        (99, "quatre-vingt-dix-neuf"),
        (100, "cent"),
        (200, "deux cents"),
        (201, "deux cent un"),
        (1000, "mille"),
        (1500, "mille cinq cents"),
        (2013, "deux mille treize"),
        (2026, "deux mille vingt-six"),
        (3000, "trois mille"),
        (80_000, "quatre-vingt mille"),
        (200_000, "deux cent mille"),
        (1_000_000, "un million"),
        (80_000_000, "quatre-vingts millions"),
        (200_000_000, "deux cents millions"),
        (2_000_000_001, "deux milliards un"),
    ],
)
def test_words_follow_the_traditional_spelling(n: int, words: str) -> None:
    assert numbers.in_words(n) == words


@pytest.mark.parametrize(
    ("n", "words"),
    [(1, "une"), (21, "vingt et une"), (81, "quatre-vingt-une"), (11, "onze"), (71, "soixante et onze"), (2, "deux")],
)
def test_only_a_final_un_takes_the_feminine(n: int, words: str) -> None:
    assert numbers.in_words(n, feminine=True) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "zéro euro"),
        (1, "un euro"),
        (45000, "quarante-cinq mille euros"),
        (1_000_000, "un million d’euros"),
        (2_500_000, "deux millions cinq cent mille euros"),
        (80_000_000, "quatre-vingts millions d’euros"),
        (Decimal("1500.50"), "mille cinq cents euros et cinquante centimes"),
        (Decimal("0.01"), "un centime"),
    ],
)
def test_an_amount_in_words_takes_d_after_a_round_million(amount: int | Decimal, words: str) -> None:
    assert numbers.euros_in_words(amount) == words


@pytest.mark.parametrize("n", [-1, 10**12])
def test_a_number_that_cannot_be_written_is_refused(n: int) -> None:
    with pytest.raises(ValueError, match="lettres"):
        numbers.in_words(n)


@given(st.integers(0, numbers.LARGEST - 1))
def test_two_numbers_are_never_written_alike(n: int) -> None:
    assert numbers.in_words(n) != numbers.in_words(n + 1)
    assert "  " not in numbers.in_words(n)


def test_ranks_are_1er_1re_2e_and_never_2eme() -> None:
    assert [numbers.ordinal(n) for n in (1, 2, 21, 80)] == ["1er", "2e", "21e", "80e"]
    assert [numbers.ordinal(n, feminine=True) for n in (1, 2)] == ["1re", "2e"]
    with pytest.raises(ValueError, match="commence à 1"):
        numbers.ordinal(0)


@pytest.mark.parametrize(
    ("n", "expected"),
    [(0, "0~jour"), (1, "1~jour"), (Decimal("1.5"), "1,5~jour"), (2, "2~jours"), (1500, "1^500~jours")],
)
def test_the_plural_begins_at_two(n: int | Decimal, expected: str) -> None:
    assert shown(numbers.count(n, "jour")) == expected


def test_a_noun_in_s_or_with_its_own_plural_is_respected() -> None:
    assert shown(numbers.count(3, "mois")) == "3~mois"
    assert shown(numbers.count(3, "journal", "journaux")) == "3~journaux"


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (1, "un mois d’emprisonnement"),
        (6, "six mois d’emprisonnement"),
        (12, "un an d’emprisonnement"),
        (18, "dix-huit mois d’emprisonnement"),
        (36, "trois ans d’emprisonnement"),
        (240, "vingt ans d’emprisonnement"),
    ],
)
def test_a_prison_term_is_in_words_and_in_whole_years_where_it_is(months: int, expected: str) -> None:
    assert numbers.months_of_prison(months) == expected


def test_a_crime_is_not_punished_by_imprisonment() -> None:
    assert numbers.months_of_prison(240, crime=True) == "vingt ans de réclusion criminelle"


@pytest.mark.parametrize(
    ("prison", "fine", "expected"),
    [
        (36, 45000, "trois ans d’emprisonnement et 45^000~euros d’amende"),
        (None, 12000, "12^000~euros d’amende"),
        (6, None, "six mois d’emprisonnement"),
        (6, 0, "six mois d’emprisonnement"),
        (None, None, ""),
    ],
)
def test_a_penalty_says_the_parts_it_has(prison: int | None, fine: int | None, expected: str) -> None:
    assert shown(numbers.penalty(prison, fine)) == expected


def test_a_length_of_time_keeps_the_unit_it_was_given() -> None:
    assert shown(numbers.duration(years=6)) == "6~ans"
    assert shown(numbers.duration(months=12)) == "12~mois"
    assert shown(numbers.duration(days=1)) == "1~jour"
    assert shown(numbers.duration(hours=24)) == "24~heures"
    with pytest.raises(ValueError, match="une seule unité"):
        numbers.duration(years=1, months=2)


@given(st.integers(0, 10**9), st.integers(1, 600))
def test_figures_and_penalties_are_already_typeset(n: int, months: int) -> None:
    for text in (numbers.euros(n), numbers.euros_plain(n), numbers.euros_in_words(n), numbers.penalty(months, n)):
        assert typography(text) == text
