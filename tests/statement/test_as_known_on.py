"""A letter knows nothing of what follows its day: a period that runs past it is told up to that day, and no further."""

from datetime import date

import pytest

from filings.days import DocumentDay
from filings.french import dates
from filings.statement.as_known_on import as_known_on
from schemas.case import Case
from schemas.when import When
from tests.telling import everything

CASE = {
    "place": "Versailles",
    "complainants": [
        {
            "civility": "madame",
            "first_names": "Ana",
            "last_name": "Exemple",
            "address": {"lines": ["1 rue de l’Essai"], "postcode": "78000", "city": "Versailles"},
        }
    ],
    "accounts": [{"id": "x", "platform": "instagram", "handle": "@x"}],
    "facts": [
        {
            "kind": "harassment",
            "platform": "instagram",
            "channel": "public",
            "accounts": ["x"],
            "story": "Des messages répétés.",
            "repeated": True,
        }
    ],
}


def told(when: str) -> Case:
    facts = [{**CASE["facts"][0], "when": when}]  # type: ignore[dict-item]
    return Case.model_validate({**CASE, "facts": facts})


def said(when: str, on: date) -> str:
    found = as_known_on(told(when), on).case.facts[0].when
    assert isinstance(found, When)
    return dates.phrase(found).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("du 1er au 30 novembre 2025", "du 1er au 9 novembre 2025"),
        ("du 1er octobre au 30 novembre 2025", "du 1er octobre au 9 novembre 2025"),
        ("du 9 au 30 novembre 2025", "le 9 novembre 2025"),
        ("du 1er au 9 novembre 2025", "du 1er au 9 novembre 2025"),
        ("entre le 1er et le 30 novembre 2025", "entre le 1er et le 9 novembre 2025"),
        ("du 1er au 30 novembre 2025, de 20 h à 23 h", "du 1er au 9 novembre 2025, de 20 h à 23 h"),
        ("du 9 au 30 novembre 2025, vers 20 h", "le 9 novembre 2025, vers 20 h"),
        ("les nuits du 1er au 30 novembre 2025 vers 2 h", "les nuits du 1er au 9 novembre 2025, vers 2 h"),
        ("dans la nuit du 9 au 10 novembre 2025 vers 2 h", "la nuit du 9 au 10 novembre 2025, vers 2 h"),
        ("du 1er novembre 2025 à 8 h au 30 novembre 2025 à 9 h", "du 1er novembre 2025 à 8 h au 9 novembre 2025"),
        ("de septembre à novembre 2025", "de septembre à novembre 2025"),
        ("de septembre à décembre 2025", "de septembre 2025 au 9 novembre 2025"),
        ("de novembre à décembre 2025", "en novembre 2025"),
        ("de 2024 à 2025", "de 2024 à 2025"),
        ("de 2024 à 2026", "de 2024 au 9 novembre 2025"),
        ("jusqu’au 30 novembre 2025", "jusqu’au 9 novembre 2025"),
        ("jusqu’en novembre 2025", "jusqu’en novembre 2025"),
        ("depuis le 1er novembre 2025", "depuis le 1er novembre 2025"),
    ],
)
def test_a_period_is_told_up_to_the_day_of_the_letter(when: str, expected: str) -> None:
    assert said(when, date(2025, 11, 9)) == expected


def test_the_whole_period_is_that_of_the_letter_in_every_document_of_its_day() -> None:
    text = everything(told("du 1er au 30 novembre 2025"), DocumentDay(date(2025, 11, 9))).replace("\u00a0", " ")
    assert "commis depuis le 1er novembre 2025 et jusqu’à ce jour" in text
    assert "du 1er au 9 novembre 2025" in text
    assert "30 novembre 2025" not in text
    after = everything(told("du 1er au 30 novembre 2025"), DocumentDay(date(2025, 12, 15))).replace("\u00a0", " ")
    assert "commis du 1er au 30 novembre 2025" in after


def test_the_hour_of_a_fact_makes_no_doubt_of_its_day() -> None:
    text = everything(told("14 novembre 2025 vers 23 h"), DocumentDay(date(2025, 12, 15))).replace("\u00a0", " ")
    assert "Le 14 novembre 2025, l’utilisateur" in text
    assert "14 novembre 2025 environ" not in text
    assert "le 14 novembre 2025, vers 23 h" in text


def test_the_hours_of_a_night_are_in_the_documents() -> None:
    when = "dans la nuit du 13 au 14 novembre 2025 entre 1 h et 3 h"
    text = everything(told(when), DocumentDay(date(2025, 12, 15))).replace("\u00a0", " ")
    assert ", la nuit du 13 au 14 novembre 2025, entre 1 h et 3 h" in text
    assert "commis la nuit du 13 au 14 novembre 2025, entre 1 h et 3 h" in text


def test_months_are_not_told_to_the_day() -> None:
    text = everything(told("de septembre à novembre 2025"), DocumentDay(date(2025, 12, 15))).replace("\u00a0", " ")
    assert "commis de septembre à novembre 2025" in text and "30 novembre 2025" not in text


@pytest.mark.parametrize(
    ("when", "on"), [("de novembre à décembre 2025", date(2025, 12, 1)), ("de 2024 à 2025", date(2025, 1, 1))]
)
def test_a_month_or_a_year_that_has_begun_is_told_as_it_was(when: str, on: date) -> None:
    assert said(when, on) == when


@pytest.mark.parametrize(
    ("more", "kept"),
    [
        ({"closed": "3 novembre 2025"}, True),
        ({"closed": "12 novembre 2025"}, False),
        ({"closed": "3 novembre 2025", "learned": "12 novembre 2025"}, False),
    ],
)
def test_an_account_is_told_closed_once_it_was_and_one_knew_it(more: dict[str, str], kept: bool) -> None:
    case = Case.model_validate({**CASE, "accounts": [{"id": "x", "platform": "instagram", "handle": "@x", **more}]})
    (account,) = as_known_on(case, date(2025, 11, 9)).case.accounts
    assert (account.closed is not None) is kept


def test_an_account_cites_no_exhibit_of_a_later_day() -> None:
    captures = [{"number": n, "title": "Capture", "captured": f"{n} novembre 2025"} for n in (3, 12)]
    accounts = [{"id": "x", "platform": "instagram", "handle": "@x", "exhibits": [3, 12]}]
    case = Case.model_validate({**CASE, "accounts": accounts, "exhibits": captures})
    (account,) = as_known_on(case, date(2025, 11, 9)).case.accounts
    assert account.exhibits == [3]
