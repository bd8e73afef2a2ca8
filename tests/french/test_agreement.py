"""Agreement in the feminine, the masculine, and without. In the tables, ~ stands for U+00A0."""

import re
from datetime import date

import pytest

from filings.french import agreement
from filings.french.agreement import Gender
from filings.french.typography import typography

BIRTH = date(1980, 3, 1)
GENDERS: list[Gender] = ["F", "M", None]


def shown(text: str) -> str:
    return text.replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("gender", "day", "place", "expected"),
    [
        ("F", BIRTH, "Le Mans", "née le 1er~mars 1980 au Mans"),
        ("M", BIRTH, "Hyères", "né le 1er~mars 1980 à Hyères"),
        (None, BIRTH, "Le Mans", "Date et lieu de naissance~: 1er~mars 1980, Le Mans"),
        ("F", BIRTH, "", "née le 1er~mars 1980"),
        (None, BIRTH, "", "Date de naissance~: 1er~mars 1980"),
        ("M", None, "Lens", "né à Lens"),
        (None, None, "Lens", "Lieu de naissance~: Lens"),
        ("F", None, "", ""),
        (None, None, "", ""),
    ],
)
def test_a_birth_agrees_or_needs_no_agreement(gender: Gender, day: date | None, place: str, expected: str) -> None:
    assert shown(agreement.born(gender, day, place)) == expected


@pytest.mark.parametrize(
    ("gender", "residing", "undersigned", "plaintiff", "client", "harassed", "threatened", "pronoun"),
    [
        (
            "F",
            "domiciliée à Lens",
            "Je soussignée, X",
            "la plaignante",
            "ma cliente",
            "j’ai été harcelée",
            "j’ai été menacée",
            "elle",
        ),
        (
            "M",
            "domicilié à Lens",
            "Je soussigné, X",
            "le plaignant",
            "mon client",
            "j’ai été harcelé",
            "j’ai été menacé",
            "il",
        ),
        (
            None,
            "demeurant à Lens",
            "Je, X",
            "la partie plaignante",
            "la personne que j’assiste",
            "j’ai subi un harcèlement",
            "j’ai reçu des menaces",
            "Camille",
        ),
    ],
)
def test_each_wording_agrees(
    gender: Gender,
    residing: str,
    undersigned: str,
    plaintiff: str,
    client: str,
    harassed: str,
    threatened: str,
    pronoun: str,
) -> None:
    assert agreement.residing(gender, "à Lens") == residing
    assert agreement.undersigned(gender, "X") == undersigned
    assert agreement.plaintiff(gender) == plaintiff
    assert agreement.client(gender) == client
    assert agreement.harassed(gender) == harassed
    assert agreement.threatened(gender) == threatened
    assert agreement.pronoun(gender, "Camille") == pronoun


@pytest.mark.parametrize(
    ("genders", "expected"),
    [
        (["F"], "la plaignante"),
        (["F", "F"], "les plaignantes"),
        (["F", "M"], "les plaignants"),
        (["M", None], "les parties plaignantes"),
    ],
)
def test_several_plaintiffs_agree_together(genders: list[Gender], expected: str) -> None:
    assert agreement.plaintiffs(genders) == expected


@pytest.mark.parametrize(
    ("gender", "lawyer", "expected"),
    [
        ("F", False, "Mme~Marchand"),
        ("M", False, "M.~Marchand"),
        (None, False, "Camille Marchand"),
        ("F", True, "Me~Marchand"),
    ],
)
def test_a_person_is_named_with_the_title_wished_or_none(gender: Gender, lawyer: bool, expected: str) -> None:
    assert shown(agreement.named(gender, "Camille", "Marchand", lawyer=lawyer)) == expected


def test_several_persons_share_a_title_only_when_they_have_the_same() -> None:
    assert shown(agreement.all_named([("F", "A", "Un"), ("F", "B", "Deux")])) == "Mmes~Un et Deux"
    assert shown(agreement.all_named([("M", "A", "Un"), ("M", "B", "Deux")])) == "MM.~Un et Deux"
    assert shown(agreement.all_named([("F", "A", "Un"), ("M", "B", "Deux")])) == "Mme~Un et M.~Deux"
    assert shown(agreement.all_named([("F", "A", "Un"), (None, "B", "Deux")])) == "Mme~Un et B Deux"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dupont", "DUPONT"),
        ("dupont", "DUPONT"),
        ("Éluard", "ÉLUARD"),
        ("Le Goff", "LE GOFF"),
        ("de Reviers", "de REVIERS"),
        ("de la Tour", "de la TOUR"),
        ("d'Estaing", "d’ESTAING"),
        ("O'Brien", "O’BRIEN"),
        ("Marchand-Œuf", "MARCHAND-ŒUF"),
    ],
)
def test_a_family_name_goes_in_capitals_and_its_particle_does_not(name: str, expected: str) -> None:
    assert agreement.surname(name) == expected


def test_an_identity_line_is_first_name_then_name_in_capitals() -> None:
    assert agreement.identity("Salomé", "Marchand") == "Salomé MARCHAND"
    assert agreement.identity("", "Marchand") == "MARCHAND"


def test_a_neutral_wording_in_brackets_or_dots_is_refused() -> None:
    for faulty in ("né(e)", "né·e"):
        with pytest.raises(ValueError, match="tournure neutre"):
            agreement.agree("F", "née", "né", faulty)


@pytest.mark.parametrize("gender", GENDERS)
def test_no_wording_holds_a_bracket_a_dot_or_a_masculine_by_default(gender: Gender) -> None:
    texts = [
        agreement.born(gender, BIRTH, "Le Mans"),
        agreement.residing(gender, "12 rue des Lilas"),
        agreement.undersigned(gender, "X"),
        agreement.plaintiff(gender),
        agreement.plaintiffs([gender, gender]),
        agreement.pronoun(gender, "Camille"),
        agreement.client(gender),
        agreement.harassed(gender),
        agreement.threatened(gender),
        agreement.named(gender, "Camille", "Marchand"),
        agreement.holder("@anouk"),
    ]
    for text in texts:
        assert not re.search(r"\(e\)|·|Mademoiselle|\bMr\b|M\.M\.", text)
        assert typography(text) == text
        if gender is None:
            assert not re.search(r"\bnée? le\b|soussigné|domicilié|harcelé|menacé|M\.|Mme", text)
