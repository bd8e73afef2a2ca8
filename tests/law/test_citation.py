"""A text is cited as it stood on the day of the facts, with the paragraph it had then."""

import pytest

from filings.law import book
from filings.law.text import Article, Code, NeverRead, NotInForce, Part, When, cite
from tests.law.telling import on


def article(name: str) -> Article:
    return next(offence.article for offence in book.offences() if offence.article.name == name)


def test_one_article_or_several_read_as_a_lawyer_writes_them() -> None:
    assert cite((Part("226-22"),), Code.PENAL) == "article 226-22 du code pénal"
    assert cite((Part("222-17", ("1er", "2")),), Code.PENAL) == "article 222-17, alinéas 1er et 2, du code pénal"
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


def test_an_article_is_found_by_what_a_person_types() -> None:
    assert [one.name for one in book.find("222-17")] == ["CP 222-17"]
    assert [one.name for one in book.find("cp 222-17")] == ["CP 222-17"]
    assert [one.name for one in book.find("loi 1881 art. 33 al. 3")] == ["loi 1881 art. 33 al. 3"]
    assert len(book.find("33")) == 4
    assert [one.name for one in book.find("R. 625-8-1")] == ["CP R. 625-8-1"]
    assert book.find("999-1") == ()
