"""To whom one writes, on the day of the letter: names in their exact form, addresses only where they are known."""

from datetime import date

import pytest

from filings.days import DocumentDay
from filings.law.registers import courts, helplines, ministries, platforms
from filings.law.text import Grade
from schemas.minister import MinistryKind
from schemas.named import Civility

LETTER = DocumentDay(date(2013, 11, 9))
TODAY = DocumentDay(date(2026, 11, 21))


@pytest.mark.parametrize(
    ("seat", "name"),
    [
        ("Versailles", "tribunal judiciaire de Versailles"),
        ("Le Mans", "tribunal judiciaire du Mans"),
        ("Les Sables-d’Olonne", "tribunal judiciaire des Sables-d’Olonne"),
        ("La Rochelle", "tribunal judiciaire de La Rochelle"),
        ("evry courcouronnes", "tribunal judiciaire d’Évry-Courcouronnes"),
        ("Havre", "tribunal judiciaire du Havre"),
        ("Nouméa", "tribunal de première instance de Nouméa"),
    ],
)
def test_a_court_is_named_in_its_exact_form(seat: str, name: str) -> None:
    (court,) = courts.find(seat=seat)
    assert court.named_on(TODAY) == name


def test_the_tribunal_judiciaire_begins_in_2020() -> None:
    (versailles,) = courts.find(seat="Versailles")
    assert versailles.named_on(DocumentDay(date(2019, 12, 31))) == "tribunal de grande instance de Versailles"
    assert versailles.named_on(DocumentDay(date(2020, 1, 1))) == "tribunal judiciaire de Versailles"
    assert versailles.prosecutor_on(LETTER) == (
        "procureur de la République près le tribunal de grande instance de Versailles"
    )


def test_saint_pierre_et_miquelon_has_its_own_prosecutor() -> None:
    (court,) = courts.find(departement="975")
    assert court.prosecutor_on(TODAY) == "procureur de la République près le tribunal supérieur d’appel de Saint-Pierre"


def test_a_former_name_that_was_read_is_graded_so() -> None:
    (court,) = courts.find(departement="Essonne")
    assert court.grade_on(LETTER) is Grade.A and court.grade_on(TODAY) is Grade.A


def test_an_address_is_not_older_than_the_day_it_was_read() -> None:
    (versailles,) = courts.find(seat="Versailles")
    assert versailles.address_on(LETTER) == ()
    assert versailles.address_on(TODAY) == ("5 place André Mignot", "78000 Versailles")


def test_a_departement_with_several_courts_lets_the_commune_decide() -> None:
    assert len(courts.find(departement="62")) == 4
    assert [court.seat for court in courts.of_commune("Béthune", "62400")] == ["Béthune"]
    assert [court.seat for court in courts.of_commune("Lens", "62300")] == ["Béthune"]
    assert [court.seat for court in courts.of_commune("Meudon", "92190")] == ["Nanterre"]
    assert [court.seat for court in courts.find(postcode="20200")] == ["Bastia"]
    assert [court.seat for court in courts.find(postcode="20000")] == ["Ajaccio"]
    assert courts.find(postcode="99999") == ()


def test_every_court_is_reached_from_a_departement() -> None:
    reached = {court.id for one in courts.departements() for court in one.courts}
    assert reached == {court.id for court in courts.every()}


@pytest.mark.parametrize(
    ("told", "platform"),
    [
        ("twitter", "x"),
        ("X", "x"),
        ("https://x.com/exemple_03/status/1", "x"),
        ("Facebook", "facebook"),
        ("https://fr-fr.facebook.com/exemple", "facebook"),
        ("Copains d’avant", "copains_davant"),
        ("copains d'avant", "copains_davant"),
        ("https://www.tiktok.com/@exemple", "tiktok"),
        ("https://nottwitter.com/a", None),
        ("un forum", None),
    ],
)
def test_a_platform_is_recognised_by_its_name_or_its_address(told: str, platform: str | None) -> None:
    assert platforms.recognise(told) == platform


@pytest.mark.parametrize(
    ("day", "name", "entity"),
    [
        (date(2013, 11, 9), "Twitter", "Twitter, Inc."),
        (date(2015, 5, 17), "Twitter", "Twitter, Inc."),
        (date(2015, 5, 18), "Twitter", "Twitter International Company"),
        (date(2025, 4, 16), "X", "Twitter International Unlimited Company"),
        (date(2026, 11, 21), "X", "X Internet Unlimited Company"),
    ],
)
def test_the_company_is_that_of_the_day(day: date, name: str, entity: str) -> None:
    row = platforms.on("x", DocumentDay(day))
    assert row is not None and (row.name, row.entity) == (name, entity)


def test_where_nothing_sure_is_known_the_company_is_left_empty() -> None:
    row = platforms.on("facebook", LETTER)
    assert row is not None and (row.name, row.entity, row.address) == ("Facebook", "", ())


def test_a_minister_is_named_by_function_with_what_is_sure() -> None:
    women = ministries.on("women", LETTER)
    assert women is not None and women.civility is Civility.MADAME and women.address == ()
    justice = ministries.on("justice", TODAY)
    assert justice is not None and justice.address_grade is Grade.C and justice.to_verify(TODAY)
    assert ministries.on("digital", TODAY) is None
    assert {one.kind for one in ministries.every()} <= {kind.value for kind in MinistryKind}


def test_3018_is_never_shown_alone_to_an_adult() -> None:
    assert "3018" not in {line.id for line in helplines.for_person(woman=True)}
    young = [line.id for line in helplines.for_person(minor=True)]
    assert {"3018", "17cyber", "116006"} <= set(young)
    assert helplines.every()[0].urgent
