"""A postcode and a town that do not go together are said, for the prosecutor depends on both; no other address is."""

from datetime import date
from typing import Any

import pytest

from filings.days import DocumentDay
from filings.review import review
from filings.review.verdict import Verdict
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


# --- what follows for the court ------------------------------------------------------------------------------------


def at(postcode: str, city: str, on: str = "2026-11-30", **more: Any) -> Verdict:
    case = {
        "complainants": [{"address": {"postcode": postcode, "city": city}}],
        "facts": [{"kind": "insult", "when": "5 janvier 2010"}],
        **more,
    }
    return review(Case.model_validate(case), DocumentDay(date.fromisoformat(on)))


def said(verdict: Verdict) -> str:
    (one,) = [one for one in verdict.findings if one.code in {"postcode-elsewhere", "postcode-other-commune"}]
    return one.message.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("postcode", "city", "by_name", "by_code"),
    [
        ("33000", "Dijon", ["Dijon"], ["Bordeaux"]),
        ("97410", "Saint-Denis", ["Saint-Denis"], ["Saint-Pierre"]),
        ("06000", "Cannes", ["Grasse"], ["Nice"]),
        ("33999", "Dijon", ["Dijon"], ["Bordeaux", "Libourne"]),
        ("44000", "Évry", ["Sens", "Évry-Courcouronnes"], ["Nantes"]),
    ],
)
def test_a_town_and_a_postcode_of_two_courts_leave_the_court_to_complete_and_both_are_said(
    postcode: str, city: str, by_name: list[str], by_code: list[str]
) -> None:
    verdict = at(postcode, city)
    assert verdict.court is None
    assert [court.seat for court in verdict.courts] == [*by_name, *by_code]
    message = said(verdict)
    assert f"{' ou '.join(by_name)} d’après la commune, {' ou '.join(by_code)} d’après le code postal" in message
    assert "laisse le tribunal à compléter" in message
    (several,) = [one.message for one in verdict.findings if one.code == "court-several"]
    assert "ne vont pas ensemble" in several


def test_a_town_and_a_postcode_of_one_court_leave_it_sure() -> None:
    verdict = at("59000", "Roubaix")
    assert verdict.court is not None and verdict.court.seat == "Lille"
    assert "le tribunal est le même (Lille)" in said(verdict)


def test_once_the_court_is_told_the_letter_goes_there_and_the_address_is_still_to_verify() -> None:
    verdict = at("33000", "Dijon", court="Bordeaux")
    assert verdict.court is not None and verdict.court.seat == "Bordeaux"
    assert "vérifiez les deux." in said(verdict)


def test_once_one_of_them_is_corrected_the_court_is_that_of_the_commune() -> None:
    for postcode, city in (("21000", "Dijon"), ("33000", "Bordeaux")):
        verdict = at(postcode, city)
        assert verdict.court is not None and verdict.court.seat == city


@pytest.mark.parametrize(
    ("postcode", "city"),
    [
        ("49440", "Freigné"),
        ("44540", "Freigné"),
        ("14380", "Pont-Farcy"),
        ("02160", "Gernicourt"),
        ("78180", "Montigny"),
        ("44500", "La Baule"),
        ("92100", "Boulogne"),
        ("59260", "Hellemmes"),
        ("94390", "Orly Aéroport"),
        ("95700", "Roissy CDG"),
        ("98600", "Mata-Utu"),
        ("97133", "Gustavia"),
    ],
)
def test_a_true_postcode_of_before_or_of_a_short_name_is_no_disagreement(postcode: str, city: str) -> None:
    verdict = at(postcode, city)
    assert verdict.court is not None
    assert not {one.code for one in verdict.findings} & {"postcode-elsewhere", "postcode-other-commune"}


def test_the_seat_of_an_organisation_and_the_home_of_a_parent_are_looked_at_too() -> None:
    wrong = {"postcode": "33000", "city": "Dijon"}
    seat = {"complainants": [{"organisation": {"form": "association", "name": "Les Mots-Exemple", "seat": wrong}}]}
    parent = {
        "complainants": [{"birth_date": "1 mai 2015", "representatives": [{"last_name": "Exemple", "address": wrong}]}]
    }
    for told, where in ((seat, "organisation.seat.postcode"), (parent, "representatives[0].address.postcode")):
        case = Case.model_validate({**told, "facts": [{"kind": "insult"}]})
        found_ = review(case, DocumentDay(date(2026, 11, 30))).findings
        assert [one.where for one in found_ if one.code == "postcode-elsewhere"] == [f"complainants[0].{where}"]
