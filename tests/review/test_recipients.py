"""To whom one writes, as they are named on the day."""

from typing import Any

from tests.review.telling import PERSON, codes, judge

THREAT: dict[str, Any] = {"kind": "death_threat", "when": "15/06/2013", "channel": "public", "platform": "twitter"}


def test_a_prosecutor_already_seized_is_named_as_on_that_day() -> None:
    steps = [{"kind": "complaint_prosecutor", "when": "3 octobre 2013", "court": "Versailles"}]
    (title,) = judge("2026-11-21", THREAT, steps=steps).prosecutors.values()
    assert title.endswith("tribunal de grande instance de Versailles")


def test_no_prosecutor_is_named_at_a_court_that_did_not_exist_on_the_day_of_a_step() -> None:
    # Décret n° 2013-1258 du 27 décembre 2013: Tulle again from 1 September 2014.
    steps = [{"kind": "complaint_prosecutor", "when": when, "court": "Tulle"} for when in ("31/08/2014", "01/09/2014")]
    (title,) = judge("2026-11-21", THREAT, steps=steps).prosecutors.items()
    assert title[0][1] is not None and title[0][1].isoformat() == "2014-09-01"
    assert title[1] == "procureur de la République près le tribunal de grande instance de Tulle"


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


def test_the_report_of_a_bailiff_bears_the_name_of_its_day() -> None:
    report = {"title": "Constat", "kind": "bailiff_report"}
    exhibits = [{**report, "number": 1, "when": "30/06/2022"}, {**report, "number": 2, "when": "01/07/2022"}]
    verdict = judge("2022-09-01", exhibits=[*exhibits, {**report, "number": 3}])
    # Ordonnance n° 2016-728 du 2 juin 2016, article 25, I.
    assert verdict.reports == {1: "constat d’huissier de justice", 2: "constat de commissaire de justice"}
