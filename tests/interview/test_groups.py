"""What one document alone needs is said beside its answers, and what is said of it holds."""

import pytest
from msgspec.structs import replace

from filings.interview import plan
from filings.interview.question import opening, shape, title_of
from schemas.asked import asked_of
from schemas.case import Case
from schemas.group import Held, groups

GROUPS = list(groups(Case))
OF = {one.name: one for one in GROUPS}


def test_the_groups_of_a_case_are_found_by_walking_it_in_order() -> None:
    assert list(OF) == [name for name in Case.model_fields if name in OF]
    assert {name: one.model.__module__ for name, one in OF.items()}.items() >= {
        ("management", "schemas.management"),
        ("minister", "schemas.minister"),
    }
    assert len({one.model.__module__ for one in GROUPS}) == len(GROUPS), "a file each"


@pytest.mark.parametrize("held", GROUPS, ids=lambda held: held.name)
def test_what_a_group_says_of_its_fields_is_of_fields_it_has(held: Held) -> None:
    group, fields = held.group, set(held.model.model_fields)
    assert {group.opened_by, *group.first, *group.follows, *group.given} - {""} <= fields
    assert all(group.given.values())
    assert all(asked_of(held.model, name) for name in fields)


@pytest.mark.parametrize("held", GROUPS, ids=lambda held: held.name)
def test_a_group_is_a_part_of_the_interview_under_its_title_and_after_the_part_it_says(held: Held) -> None:
    names = [one.name for one in plan.SECTIONS]
    assert names.index(held.name) > names.index(held.group.after)
    assert held.name in plan.SECOND_PASS and title_of(held.name) == held.group.title


def test_what_opens_a_group_is_read_from_its_type() -> None:
    assert shape(Case, "management").kind == "entries" and shape(Case, "minister").kind == "yes_no"
    platform, ministry = opening(Case, "management"), opening(Case, "minister")
    assert platform is not None and platform.kind == "named"
    assert ministry is not None and ministry.kind == "choice"


def test_a_group_told_after_no_part_is_refused_by_its_name() -> None:
    wishes = plan.SECTIONS[: plan.SECTIONS.index(plan.Section("management", ("management",)))]
    for after in ("nothing", "minister"):
        lost = replace(OF["minister"], group=replace(OF["minister"].group, after=after))
        with pytest.raises(LookupError, match="minister"):
            list(plan.told_after(wishes, [OF["management"], lost]))
