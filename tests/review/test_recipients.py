"""To whom one writes, as they are named on the day."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.review.telling import PERSON, codes, judge

THREAT: dict[str, Any] = {"kind": "death_threat", "when": "15/06/2013", "channel": "public", "platform": "twitter"}


def at(postcode: str, city: str, **more: Any) -> list[dict[str, Any]]:
    code = {"postcode": postcode} if postcode else {}
    return [{**PERSON, "address": {"lines": ["1 rue"], **code, "city": city, **more}}]


@pytest.mark.parametrize(
    ("on", "name"), [("2019-12-31", "tribunal de grande instance"), ("2020-01-01", "tribunal judiciaire")]
)
def test_the_court_is_named_as_on_the_day_of_the_document(on: str, name: str) -> None:
    court = judge(on, THREAT).court
    assert court is not None
    assert court.name == f"{name} de Versailles"
    assert court.prosecutor == f"procureur de la République près le {name} de Versailles"


def test_an_address_read_years_after_the_document_is_left_to_the_sender() -> None:
    old, new = judge("2013-11-09", THREAT), judge("2026-11-21", THREAT)
    assert old.court is not None
    assert old.court.address == ()
    assert "court-address" in codes(old)
    assert new.court is not None
    assert new.court.address


def test_several_courts_of_a_departement_are_listed_and_none_is_chosen() -> None:
    verdict = judge("2026-11-21", THREAT, complainants=at("13500", "Martigues"))
    assert verdict.court is None
    assert {court.seat for court in verdict.courts} == {"Aix-en-Provence", "Marseille", "Tarascon"}
    assert "court-several" in codes(verdict)
    named = judge("2026-11-21", THREAT, complainants=at("13500", "Martigues"), court="Aix-en-Provence")
    assert named.court is not None
    assert named.court.name == "tribunal judiciaire d’Aix-en-Provence"


@pytest.mark.parametrize(
    "complainants",
    [
        [{**PERSON, "address": None}],
        at("1000", "Bruxelles", country="Belgique"),
        [{**PERSON, "address_kind": "lawyer"}],
    ],
)
def test_without_a_french_home_of_the_victim_no_court_is_guessed(complainants: list[dict[str, Any]]) -> None:
    verdict = judge("2026-11-21", THREAT, complainants=complainants)
    assert verdict.court is None
    assert "court-unknown" in codes(verdict)
    assert verdict.errors


def test_a_home_without_a_postcode_counts_every_commune_of_its_name() -> None:
    alone = judge("2026-11-21", THREAT, complainants=at("", "Versailles"))
    assert alone.court is not None and alone.court.seat == "Versailles"
    homonyms = judge("2026-11-21", THREAT, complainants=at("", "Saint-Denis"))
    assert homonyms.court is None, "a court sits in one of the four"
    assert {"Bobigny", "Nîmes"} <= {court.seat for court in homonyms.courts}


def test_the_court_of_the_imported_table_is_the_one_and_its_day_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from filings.law.registers import ressorts
    from tests.law.test_ressorts import LINES

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    lens = at("62300", "Lens")
    before = judge("2026-11-21", THREAT, complainants=lens)
    assert before.court is None and before.courts_table is None and "courts-table" not in codes(before)
    (tmp_path / "table.csv").write_text("\n".join(LINES), encoding="utf-8")
    ressorts.import_table(tmp_path / "table.csv", date(2026, 9, 1))
    after = judge("2026-11-21", THREAT, complainants=lens)
    assert after.court is not None and after.court.seat == "Béthune"
    assert after.courts_table == date(2026, 9, 1)
    (said,) = [finding for finding in after.findings if finding.code == "courts-table"]
    assert "1er\u00a0septembre 2026" in said.message and said.anchor == "tribunal judiciaire de Béthune"
    told = judge("2026-11-21", THREAT, complainants=lens, court="Arras")
    assert told.courts_table is None, "the case names its court itself"


def test_before_june_2016_only_the_place_of_the_facts_founds_competence() -> None:
    here = {**THREAT, "place": "Versailles"}
    nowhere, received = judge("2016-06-04", THREAT), judge("2016-06-04", here)
    assert nowhere.competence is None
    assert "competence-unfounded" in codes(nowhere)
    assert received.competence is not None
    assert received.competence.reason == "du lieu de l’infraction, des faits ayant été reçus à Versailles"
    since = judge("2016-06-05", THREAT).competence
    assert since is not None
    assert "113-2-1" in since.text
    assert since.reason.startswith("de la résidence de la victime")


def test_a_prosecutor_already_seized_is_named_as_on_that_day() -> None:
    steps = [{"kind": "complaint_prosecutor", "when": "3 octobre 2013", "court": "Versailles"}]
    (title,) = judge("2026-11-21", THREAT, steps=steps).prosecutors.values()
    assert title.endswith("tribunal de grande instance de Versailles")


def test_the_minister_is_the_one_of_the_day_or_asked_for() -> None:
    verdict = judge("2013-11-09", THREAT, minister={"ministry": "women"})
    assert verdict.ministry is not None
    assert verdict.ministry.gender == "F"
    assert "ministry-unknown" in codes(judge("2026-11-21", THREAT, minister={"ministry": "women"}))


def test_3018_is_never_shown_to_an_adult() -> None:
    adult = judge("2026-11-21", THREAT)
    assert "3018" not in {line.number for line in adult.helplines}
    child = judge("2026-11-21", THREAT, complainants=[{**PERSON, "birth_date": "1er mai 2011"}])
    assert {"3018", "119"} <= {line.number for line in child.helplines}
