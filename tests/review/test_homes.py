"""A postcode and a town that do not go together are said, for the prosecutor depends on both; no other address is."""

from datetime import date

import pytest

from filings.days import DocumentDay
from filings.review import review
from schemas.case import Case
from tests.telling import CASES, case_of, everything, tree


def found(code: str = "postcode-elsewhere", **address: str) -> list[str]:
    case = Case.model_validate({"complainants": [{"address": address}], "facts": [{"kind": "insult"}]})
    verdict = review(case, DocumentDay(date(2026, 11, 30)))
    return [one.message for one in verdict.findings if one.code == code]


def test_a_postcode_of_another_departement_is_a_finding_that_names_both() -> None:
    (message,) = found(postcode="33000", city="Dijon")
    assert "33000 (Bordeaux)" in message and "Dijon (21000)" in message


@pytest.mark.parametrize(
    ("postcode", "city"),
    [
        *(
            ("21000", "Dijon"),
            ("21078", "Dijon Cedex"),
            ("21033", "DIJON CEDEX 9"),
            ("75020", "Paris"),
            ("75008", "Paris 8e"),
        ),
        *(
            ("20000", "Ajaccio"),
            ("20200", "Bastia"),
            ("97400", "Saint-Denis"),
            ("93200", "Saint-Denis"),
            ("98800", "Nouméa"),
        ),
        *(
            ("33000", "Trifouilly-les-Oies"),
            ("98000", "Monaco"),
            ("1000", "Bruxelles"),
            ("69003", "Lyon"),
            ("01200", "Léaz"),
        ),
    ],
)
def test_no_other_address_is_doubted(postcode: str, city: str) -> None:
    assert not found(postcode=postcode, city=city)


def test_an_address_abroad_is_not_judged() -> None:
    assert not found(postcode="33000", city="Dijon", country="Belgique")


NAMES = [
    "Gal·la",
    "Martin(e)",
    "O’Neill",
    "D’",
    "Ngọc",
    "X Æ A-12",
    "J0hn",
    "A.B.",
    "a/b",
    "Z",
    "李",
    "محمد",
    "1",
    "{{x}}",
    "<b>",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_may_be_anything(name: str) -> None:
    for field in ("first_names", "last_name", "used_name"):
        for alone in (False, True):
            told = tree("salome")
            person = told["complainants"][0]
            for other in ("civility", *(("first_names", "last_name", "used_name") if alone else ())):
                person.pop(other, None)
            person[field] = name
            text = everything(case_of(told), CASES["salome"][1])
            assert name in text or name.upper() in text, field


@pytest.mark.parametrize(
    ("postcode", "city", "said"),
    [
        ("59000", "Roubaix", "59000 est celui de Lille, et Roubaix a le 59100"),
        ("06400", "Grasse", "06400 est celui de Cannes, et Grasse a le 06130, entre autres"),
        ("97410", "Saint-Denis", "97410 est celui de Saint-Pierre, et Saint-Denis a le 97400, entre autres"),
        ("93000", "St Denis", "93000 est celui de Bobigny"),
    ],
)
def test_a_postcode_of_another_commune_of_the_departement_is_a_finding(postcode: str, city: str, said: str) -> None:
    (message,) = found("postcode-other-commune", postcode=postcode, city=city)
    assert said in message and "vérifiez les deux" in message
    assert not found(postcode=postcode, city=city), "one disagreement, one finding"


@pytest.mark.parametrize(
    ("postcode", "city"),
    [
        ("59100", "Roubaix"),
        ("59100", "ROUBAIX CEDEX 1"),
        ("21078", "Dijon Cedex"),
        ("21078", "Dijon"),
        ("74940", "Annecy-le-Vieux"),
        ("74000", "Annecy-le-Vieux"),
        ("91000", "Évry"),
        ("75116", "Paris"),
        ("75016", "Paris 16e"),
        ("69003", "Lyon"),
        ("13016", "Marseille"),
        ("59000", "Un hameau"),
        ("33000", "Dijon"),
        ("5910", "Lille"),
    ],
)
def test_a_postcode_of_the_commune_or_that_serves_none_is_not(postcode: str, city: str) -> None:
    assert not found("postcode-other-commune", postcode=postcode, city=city)
