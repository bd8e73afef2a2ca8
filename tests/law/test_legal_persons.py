"""The table of what protects a legal person: every offence has its row, and no doubt is alleged."""

from filings.law import book, legal_persons
from filings.law.grade import Grade
from filings.law.legal_persons import Victim


def test_every_offence_of_the_book_has_its_row_and_every_row_its_offence() -> None:
    assert legal_persons.named() == {offence.article.name for offence in book.offences()}


def test_what_is_unsure_protects_no_legal_person() -> None:
    for name in (*legal_persons.named(), "CP 999-9"):
        found = legal_persons.protects(name)
        assert found.legal_persons == (found.victim is not Victim.NATURAL and found.grade is not Grade.C)
    assert not legal_persons.protects("CP 999-9").legal_persons


def test_health_life_and_private_life_are_those_of_natural_persons() -> None:
    for name in ("CP 222-33-2-2", "CP 222-17", "CP 226-1", "CP 223-1-1", "CP 226-4-1"):
        assert not legal_persons.protects(name).legal_persons
