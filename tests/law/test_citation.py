"""A text is cited as it stood on the day of the facts, with the paragraph it had then."""

import pytest
from msgspec.structs import replace

from filings.law import book
from filings.law.text import Article, Code, NeverRead, NotInForce, Part, When, cite
from tests.law.telling import on


def article(name: str) -> Article:
    return next(offence.article for offence in book.offences() if offence.article.name == name)


def test_one_article_or_several_read_as_a_lawyer_writes_them() -> None:
    assert cite((Part("226-22"),), Code.PENAL) == "article 226-22 du code pénal"
    assert cite((Part("222-17", ("1er", "2")),), Code.PENAL) == "article 222-17, alinéas 1er et 2, du code pénal"
    assert cite((Part("433-5", ("1er", "2", "4")),), Code.PENAL) == "article 433-5, alinéas 1er, 2 et 4, du code pénal"
    # What is numbered and is no alinéa stands after those that are.
    assert (
        cite((Part("222-13", ("4°", "1er", "5°")),), Code.PENAL) == "article 222-13, alinéa 1er, 4°, 5°, du code pénal"
    )
    press = (Part("23"), Part("29", ("2",)), Part("33", ("3",)))
    assert cite(press, Code.PRESS) == "articles 23, 29, alinéa 2, et 33, alinéa 3, de la loi du 29 juillet 1881"
    assert cite((Part("23"), Part("24", ("7",))), Code.PRESS) == (
        "articles 23 et 24, alinéa 7, de la loi du 29 juillet 1881"
    )


@pytest.mark.parametrize(
    ("name", "day", "paragraph", "json_name"),
    [
        # T05: loi n° 2014-1353, in force on 15 November 2014, took a paragraph away.
        ("loi 1881 art. 24 race", (2014, 11, 14), "8", "loi 1881 art. 24 al. 8"),
        ("loi 1881 art. 24 race", (2014, 11, 15), "7", "loi 1881 art. 24 al. 7"),
        ("loi 1881 art. 24 sexe", (2014, 11, 14), "9", "loi 1881 art. 24 al. 9"),
        ("loi 1881 art. 24 sexe", (2014, 11, 15), "8", "loi 1881 art. 24 al. 8"),
    ],
)
def test_the_paragraph_is_that_of_the_day(name: str, day: tuple[int, int, int], paragraph: str, json_name: str) -> None:
    of = article(name)
    version = of.on(on(*day))
    assert version.paragraph == paragraph
    assert of.json_name(version) == json_name
    assert of.citation(version).endswith(f"24, alinéa {paragraph}, de la loi du 29 juillet 1881")


def test_an_aggravation_without_a_paragraph_of_its_own_adds_none() -> None:
    of = article("CP 222-33-2-2")
    version = of.on(on(2014, 9, 1))
    assert version.aggravations and not any(one.paragraph for one in version.aggravations)
    assert of.citation(version, version.aggravations) == of.citation_bare() == "article 222-33-2-2 du code pénal"


def test_a_refusal_is_a_french_sentence_with_its_reason() -> None:
    with pytest.raises(NotInForce) as before:
        article("CP 222-33-2-2").on(on(2013, 11, 9))
    assert before.value.when is When.BEFORE
    assert "6\u00a0août 2014" in str(before.value) and str(before.value).startswith("article 222-33-2-2 du code pénal")
    with pytest.raises(NotInForce) as after:
        article("CP 222-18-1").on(on(2017, 1, 29))
    assert after.value.when is When.AFTER and "132-76" in str(after.value)
    with pytest.raises(NeverRead) as never:
        article("CP 222-17").on(on(2001, 12, 31))
    assert "n’a pas été lu" in str(never.value)


@pytest.mark.parametrize(
    ("name", "day", "when", "said"),
    [
        # Created on 6 August 2014, 26 August 2021, 4 March 2022: the eve knows nothing of it.
        ("CP 222-33-2-2", (2014, 8, 5), When.BEFORE, "6\u00a0août 2014"),
        ("CP 223-1-1", (2021, 8, 25), When.BEFORE, "26\u00a0août 2021"),
        ("CP 222-33-2-3", (2022, 3, 3), When.BEFORE, "4\u00a0mars 2022"),
        # Cons. const., 4 May 2012, n° 2012-240 QPC.
        ("CP 222-33", (2012, 5, 5), When.VOID, "2012-240 QPC"),
        ("CP 222-33", (2012, 8, 7), When.VOID, "2012-240 QPC"),
        # Loi n° 2017-86, décret n° 2017-1230.
        ("CP 222-18-1", (2017, 1, 29), When.AFTER, "132-76"),
        ("CP R. 624-4", (2017, 8, 6), When.AFTER, ""),
    ],
)
def test_the_eve_and_the_morrow_of_a_text_are_refused_with_day_and_reason(
    name: str, day: tuple[int, int, int], when: When, said: str
) -> None:
    with pytest.raises(NotInForce) as refusal:
        article(name).on(on(*day))
    assert (refusal.value.when, refusal.value.day) == (when, on(*day))
    assert refusal.value.article is article(name) and said in refusal.value.what


@pytest.mark.parametrize(
    ("name", "first"), [("CP 222-33-2-2", (2014, 8, 6)), ("CP 222-17", (2002, 1, 1)), ("CP 223-1-1", (2021, 8, 26))]
)
def test_the_first_day_of_a_text_is_its_own(name: str, first: tuple[int, int, int]) -> None:
    assert article(name).on(on(*first)).since == on(*first)


def test_the_last_day_of_a_text_is_its_own() -> None:
    assert article("CP 222-18-1").on(on(2017, 1, 28)).until == on(2017, 1, 28)


def test_a_text_repealed_without_a_word_says_since_when_it_is_no_longer_in_force() -> None:
    silent = replace(article("CP 222-18-1"), ended="")
    with pytest.raises(NotInForce, match="n’est plus en vigueur depuis le 29\u00a0janvier 2017"):
        silent.on(on(2017, 1, 29))


def test_a_day_never_read_says_from_when_it_was_and_which_day_to_verify() -> None:
    with pytest.raises(NeverRead) as never:
        article("CP 222-17").on(on(2001, 12, 31))
    assert never.value.day == on(2001, 12, 31) and never.value.article is article("CP 222-17")
    assert never.value.where == "article 222-17 du code pénal"
    assert "1er\u00a0janvier 2002" in never.value.what and "31\u00a0décembre 2001" in never.value.remedy


def test_a_gap_nobody_declared_is_a_fault_of_the_book_and_names_its_day() -> None:
    old, *rest = article("CP 222-33-2-2").versions
    holed = replace(article("CP 222-33-2-2"), versions=(replace(old, until=on(2018, 8, 1)), *rest))
    with pytest.raises(LookupError, match="CP 222-33-2-2: a gap on 2018-08-03"):
        holed.on(on(2018, 8, 3))


def test_an_article_is_found_by_what_a_person_types() -> None:
    assert [one.name for one in book.find("222-17")] == ["CP 222-17"]
    assert [one.name for one in book.find("cp 222-17")] == ["CP 222-17"]
    assert [one.name for one in book.find("loi 1881 art. 33 al. 3")] == ["loi 1881 art. 33 al. 3"]
    assert len(book.find("33")) == 5
    assert [one.name for one in book.find("R. 625-8-1")] == ["CP R. 625-8-1"]
    assert book.find("999-1") == ()
    assert [one.name for one in book.find("CP222-17")] == ["CP 222-17"]
    assert book.find("22217") == (), "a hyphen is part of a number"


def test_a_paragraph_is_found_under_the_number_it_had_on_any_day() -> None:
    # T05: until 14 November 2014 the eighth paragraph was that of race, the ninth that of sex; each is one less since.
    assert [one.name for one in book.find("loi 1881 art. 24 al. 8")] == [
        "loi 1881 art. 24 race",
        "loi 1881 art. 24 sexe",
    ]
    assert [one.name for one in book.find("loi 1881 art. 24 al. 9")] == ["loi 1881 art. 24 sexe"]
    assert [one.name for one in book.find("loi 1881 art. 24 al. 7")] == ["loi 1881 art. 24 race"]
