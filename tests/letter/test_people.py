"""Who writes, and how they are named."""

from datetime import date

import pytest

from filings.letter import people
from schemas.case import Case

ON = date(2026, 3, 20)
NBSP = "\u00a0"


def case(*complainants: dict[str, object], **more: object) -> Case:
    return Case.model_validate({"complainants": list(complainants), **more})


INES = {
    "civility": "madame",
    "first_names": "Inès",
    "last_name": "Valade",
    "birth_date": "17 septembre 2010",
    "representatives": [
        {"first_names": "Claire", "last_name": "Valade", "relation": "mother"},
        {"first_names": "Marc", "last_name": "Valade", "relation": "father"},
    ],
}
CAMILLE = {"first_names": "Camille", "last_name": "Reverdy"}


def test_an_adult_writes_and_signs_in_their_own_name() -> None:
    told = case(CAMILLE)
    assert people.signatures(told, ON) == ["Camille REVERDY"]
    assert people.voice_of(told, ON)("Je demande", "Nous demandons") == "Je demande"


def test_parents_write_and_sign_for_a_minor() -> None:
    told = case(INES)
    assert people.signatures(told, ON) == ["Claire VALADE, mère d’Inès", "Marc VALADE, père d’Inès"]
    voice = people.voice_of(told, ON)
    assert (voice.own, voice.plural, voice.victims) == (False, True, "Inès")


def test_a_minor_who_came_of_age_signs_alone() -> None:
    assert people.signatures(case(INES), date(2028, 9, 17)) == ["Inès VALADE"]


def test_a_lawyer_signs_when_told_so() -> None:
    lawyer = {"first_names": "Maud", "last_name": "Ancelin", "bar": "Le Mans", "signs": "oui"}
    assert people.signatures(case(CAMILLE, lawyer=lawyer), ON) == ["Maud ANCELIN, barreau du Mans"]


@pytest.mark.parametrize(
    ("civility", "name"),
    [("madame", f"Mme{NBSP}Reverdy"), ("monsieur", f"M.{NBSP}Reverdy"), (None, "Camille Reverdy")],
)
def test_a_person_is_named_as_they_asked(civility: str | None, name: str) -> None:
    told = case({**CAMILLE, "civility": civility})
    assert people.spoken_name(told.complainants[0]) == name


def test_the_place_of_a_letter_is_told_or_that_of_the_sender() -> None:
    at_home = {**CAMILLE, "address": {"lines": ["3 place du Marché"], "postcode": "72000", "city": "Le Mans"}}
    assert people.place_and_date(case(at_home), ON) == f"Le Mans, le 20{NBSP}mars 2026"
    assert people.place_and_date(case(at_home, place="Laval"), ON) == f"Laval, le 20{NBSP}mars 2026"
    assert people.place_and_date(case(CAMILLE), ON) == f"Le 20{NBSP}mars 2026"


def test_a_name_put_off_is_marked_to_complete() -> None:
    told = case({"first_names": "Camille", "last_name": {"answered": "later"}})
    assert people.full_name(told.complainants[0]) == f"Camille [À{NBSP}compléter{NBSP}: nom de famille]".replace(
        f"À{NBSP}compléter", "À compléter"
    )
