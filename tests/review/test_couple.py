"""What a former partner did, in whole cases: one complaint says one thing of the bond."""

from typing import Any

import pytest

from schemas.fact import FactKind
from tests.review.telling import alleged, codes, judge

EX = {"accounts": [{"id": "e", "platform": "whatsapp", "handle": "ex", "bond": "former_partner"}]}
MANY = {"channel": "private_message", "repeated": True, "count": 300, "accounts": ["e"]}


def by(kind: str, when: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "when": when, "accounts": ["e"], **more}


def test_all_that_a_former_partner_did_is_as_grave_as_what_a_partner_did_in_one_case() -> None:
    facts = (by("messages", "20 novembre 2026", **MANY), by("false_profile", "20 novembre 2026"))
    ex = judge("2026-11-30", *facts, **EX)
    assert (alleged(ex, "CP 222-16").prison_months, alleged(ex, "CP 222-16").fine_euros) == (36, 45_000)
    assert (alleged(ex, "CP 226-4-1").prison_months, alleged(ex, "CP 226-4-1").fine_euros) == (24, 30_000)
    assert alleged(ex, "CP 222-33-2-1").label == "Harcèlement moral par un ancien conjoint, concubin ou partenaire"
    assert all("132-80, alinéa 2" in alleged(ex, one).citation for one in ("CP 222-16", "CP 226-4-1"))
    now = judge("2026-11-30", *facts, accounts=[{**EX["accounts"][0], "bond": "partner"}])
    for one, other in zip(ex.allegations, now.allegations, strict=True):
        assert (one.prison_months, one.fine_euros) == (other.prison_months, other.fine_euros)
    assert not any("132-80" in one.citation for one in now.allegations)


def test_what_is_only_reserved_against_a_former_partner_says_its_penalty_and_its_text() -> None:
    fact = by("private_content", "20 novembre 2026", channel="public")
    found = {one.article: one for one in judge("2026-11-30", fact, **EX).reserved}
    for article in ("CP 226-1", "CP 226-15"):
        assert found[article].prison_months == 24
        assert found[article].citation == f"articles 132-80, alinéa 2, et {article[3:]} du code pénal"


@pytest.mark.parametrize(("bond", "said"), [("former_partner", True), ("partner", False), ("colleague", False)])
def test_the_lawyer_is_told_to_verify_that_the_past_bond_is_the_reason(bond: str, said: bool) -> None:
    fact = by("messages", "20 novembre 2026", **MANY)
    verdict = judge("2026-11-30", fact, accounts=[{**EX["accounts"][0], "bond": bond}])
    assert ("former-couple" in codes(verdict)) is said
    where = {finding.where for finding in verdict.findings if finding.code == "former-couple"}
    assert where == ({"facts[0]"} if said else set())


@pytest.mark.parametrize("when", ["31 juillet 2020", "1er août 2020"])
def test_malicious_messages_of_a_former_partner_are_raised_from_1_august_2020(when: str) -> None:
    # Loi n° 2020-936 du 30 juillet 2020, article 20.
    found = alleged(judge("2020-09-01", by("messages", when, **MANY), **EX), "CP 222-16")
    raised = when.startswith("1er")
    assert (found.prison_months, found.fine_euros) == ((36, 45_000) if raised else (12, 15_000))
    assert ("132-80" in found.citation) is raised


def test_a_platform_is_not_told_that_a_couple_is_no_more() -> None:
    post = {"url": "https://exemple.fr/1", "text": "des mots exacts"}
    found = judge("2026-11-30", by("death_threat", "20 novembre 2026", channel="public", posts=[post]), **EX)
    (threat,) = found.allegations
    assert "132-80" in threat.citation
    assert threat.host_citation == "article 222-18-3 du code pénal"


@pytest.mark.parametrize("kind", list(FactKind), ids=str)
def test_whatever_the_fact_a_former_partner_risks_what_a_partner_does(kind: FactKind) -> None:
    fact = by(kind.value, "20 novembre 2026", channel="public", repeated=True, count=40)
    ex, now = (
        judge("2026-11-30", fact, accounts=[{**EX["accounts"][0], "bond": bond}], harm={"health": "je dors mal"})
        for bond in ("former_partner", "partner")
    )
    assert [(one.article, one.prison_months, one.fine_euros) for one in ex.allegations] == [
        (one.article, one.prison_months, one.fine_euros) for one in now.allegations
    ]
    assert {(one.article, one.prison_months) for one in ex.reserved} == {
        (one.article, one.prison_months) for one in now.reserved
    }
