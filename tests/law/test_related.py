"""Texts that are no offence, found by their number."""

import re

from filings.law import related


def test_each_text_is_found_by_each_of_its_numbers_and_says_where_it_was_read() -> None:
    for one in related.every():
        found = related.numbers(one.cited)
        assert found and one.source and one.says, one
        assert all(one in related.find(number) for number in found)


def test_an_alinea_a_point_or_the_number_of_a_law_is_no_article() -> None:
    assert related.numbers("article 65-3, alinéa 2, de la loi du 29 juillet 1881") == {"65-3"}
    assert related.numbers("article 48, 6°, de la loi du 29 juillet 1881") == {"48"}
    assert related.numbers("article 6, I, 5, de la loi n° 2004-575 du 21 juin 2004") == {"6"}
    assert related.numbers("article 16, paragraphe 2, point c), du règlement (UE) 2022/2065") == {"16"}
    assert related.numbers("article 43 du code de procédure pénale et article 113-2-1 du code pénal") == {
        "43",
        "113-2-1",
    }


def test_every_general_text_a_finding_can_name_is_answered() -> None:
    for number in ("132-76", "132-77", "131-35-1", "65-3", "65", "8", "9", "43", "113-2-1"):
        assert related.find(number), number
    assert not related.find("999-99") and not related.find("") and not related.find("2004-575")


def test_the_numbers_of_a_text_are_those_it_prints() -> None:
    for one in related.every():
        printed = {
            re.sub(r"[\s.]", "", number).casefold() for number in re.findall(r"(?:[LRD]\. ?)?\d[\d/-]*", one.cited)
        }
        assert related.numbers(one.cited) <= printed


def test_no_delay_is_given_for_a_direct_summons_while_its_day_and_its_length_are_disputed() -> None:
    # Code de procédure pénale, article 552: changed by loi n° 2026-651, which nobody read here.
    assert not related.find("552")
    summons = [one.says for one in related.every() if "citation" in one.says]
    assert summons and not [says for says in summons if re.search(r"\b(dix|quinze|\d+) jours", says)]
