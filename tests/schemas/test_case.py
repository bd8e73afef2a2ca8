"""A case is valid long before it is complete, and everything it says that does not hold together is said at once."""

from datetime import date

import pytest
from pydantic import ValidationError

from schemas.case import Case


def faults(answers: object) -> list[tuple[str, str]]:
    with pytest.raises(ValidationError) as refused:
        Case.model_validate(answers)
    return [(".".join(map(str, one["loc"])), one["type"]) for one in refused.value.errors()]


def test_nothing_told_is_a_case() -> None:
    assert Case().facts == []
    assert Case.model_validate({"facts": None, "wishes": None, "harm": None}) == Case()


def test_facts_are_named_by_their_place_unless_the_file_names_them() -> None:
    case = Case.model_validate({"facts": [{"kind": "threat"}, {"kind": "insult", "id": "injure"}, {"kind": "calls"}]})
    assert [fact.id for fact in case.facts] == ["F1", "injure", "F3"]


def test_a_name_given_by_the_file_is_never_given_again() -> None:
    case = Case.model_validate({"facts": [{"kind": "threat", "id": "F2"}, {"kind": "insult"}]})
    assert len({fact.id for fact in case.facts}) == 2


def test_every_reference_that_leads_nowhere_is_said_at_its_own_place() -> None:
    assert faults(
        {
            "accounts": [{"id": "a"}, {"id": "a"}],
            "exhibits": [{"number": 1, "title": "x"}, {"number": "1", "title": "y"}],
            "complainants": [{}],
            "facts": [
                {"kind": "threat", "accounts": "a, b", "exhibits": "1, 2", "targets": [1, 2]},
                {"kind": "threat", "posts": [{"account": "c", "exhibit": 3}, {"account": "a", "exhibit": 1}]},
            ],
            "steps": [{"kind": "other", "accounts": ["d"], "exhibits": [4]}],
            "harm": {"certificate": 5},
        }
    ) == [
        ("accounts.1.id", "twice"),
        ("exhibits.1.number", "twice"),
        ("facts.0.accounts.1", "no_account"),
        ("facts.1.posts.0.account", "no_account"),
        ("steps.0.accounts.0", "no_account"),
        ("facts.0.exhibits.1", "no_exhibit"),
        ("steps.0.exhibits.0", "no_exhibit"),
        ("facts.1.posts.0.exhibit", "no_exhibit"),
        ("harm.certificate", "no_exhibit"),
        ("facts.0.targets.1", "no_complainant"),
    ]


def test_what_is_put_off_is_not_a_reference() -> None:
    later = {"answered": "later"}
    Case.model_validate({"facts": [{"kind": "threat", "posts": [{"account": later, "exhibit": later}]}]})


@pytest.mark.parametrize(
    "reference", ["../x", "a/b", "a\\b", "CON", "nul.txt", "été", "a b", ".x", "x.", "a..b", "x" * 61]
)
def test_a_reference_that_could_not_name_a_folder_is_refused(reference: str) -> None:
    assert faults({"reference": reference}) == [("reference", "reference")]


@pytest.mark.parametrize("reference", ["", "dossier-2013-01", "Salome_1", "a.b", "x" * 60])
def test_a_plain_reference_is_kept(reference: str) -> None:
    assert Case(reference=reference).reference == reference


def test_an_unknown_key_is_refused_at_any_depth() -> None:
    assert faults({"complainants": [{"adress": {}}], "faits": None}) == [
        ("complainants.0.adress", "extra_forbidden"),
        ("faits", "extra_forbidden"),
    ]


def test_an_age_is_counted_in_whole_years() -> None:
    (person,) = Case.model_validate({"complainants": [{"birth_date": "29 février 2004"}]}).complainants
    assert person.age_on(date(2022, 2, 28)) == 17
    assert person.age_on(date(2022, 3, 1)) == 18
    assert Case.model_validate({"complainants": [{}]}).complainants[0].age_on(date(2022, 3, 1)) is None


def test_a_case_read_is_not_changed_afterwards() -> None:
    case = Case(reference="a")
    with pytest.raises(ValidationError):
        case.reference = "b"  # type: ignore[misc]
