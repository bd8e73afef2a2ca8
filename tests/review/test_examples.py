"""The three examples, as a prosecutor of their day would judge them."""

import json
from datetime import date

import pytest

from filings.days import DocumentDay
from filings.review.report import as_json
from tests.review.telling import EXAMPLES, articles, codes, example

IN_2013 = {
    "CP 222-13",
    "CP 222-17",
    "CP 222-16",
    "CP 226-4-1",
    "loi 1881 art. 33 al. 3",
}


@pytest.mark.parametrize("on", ["2013-11-09", "2013-11-10"])
def test_salome_in_2013(on: str) -> None:
    verdict = example("salome-2013", on)
    assert articles(verdict) == IN_2013
    assert not any(allegation.closed for allegation in verdict.allegations)
    printed = json.dumps(as_json("salome-2013", verdict.on, verdict), ensure_ascii=False)
    assert "222-33-2-2" not in printed
    refusals = [finding.message for finding in verdict.findings if finding.code == "not-in-force"]
    assert any(one.startswith("Harcèlement moral, non retenu") and "août 2014" in one for one in refusals)
    (duty,) = verdict.notices
    assert (duty.platform, duty.regime, duty.entity) == ("twitter", "lcen_2004", "Twitter, Inc.")
    assert verdict.court is not None
    assert verdict.court.name == "tribunal de grande instance de Versailles"
    assert bool(verdict.left_out) is (on == "2013-11-09")


def test_salome_made_again_in_2026() -> None:
    verdict = example("salome-2013", "2026-11-21")
    assert articles(verdict) == IN_2013
    assert all(allegation.closed for allegation in verdict.allegations)
    assert {"limitation-past", "data-gone"} <= codes(verdict)
    assert verdict.court is not None
    assert verdict.court.name == "tribunal judiciaire de Versailles"
    assert verdict.notices[0].regime == "dsa"


def test_the_elected_official_of_2013() -> None:
    verdict = example("elu-2013", "2013-09-20")
    assert articles(verdict) == {"CP 222-18-1", "loi 1881 art. 24 al. 1", "loi 1881 art. 33 al. 4"}
    press = [one.prescription for one in verdict.allegations if one.press]
    assert all((term.safe_ends_on or term.ends_on or date.max) < date(2014, 1, 1) for term in press)


def test_the_pupil_of_2026() -> None:
    verdict = example("lycee-2026", "2026-03-11")
    assert {"CP 222-33-2-3", "CP 223-1-1", "CP 226-4-1"} <= articles(verdict)
    assert {duty.regime for duty in verdict.notices} == {"dsa"}
    assert all("domicile" not in duty.elements for duty in verdict.notices)
    assert "3018" in {line.number for line in verdict.helplines}


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_report_bears_the_names_scripts_rely_on(path: object) -> None:
    verdict = example(str(getattr(path, "stem", "")), "2026-11-21")
    report = as_json("essai", DocumentDay(date(2026, 11, 21)), verdict)
    assert list(report) == ["case", "on", "findings", "offences", "court", "notices"]
    assert set(report["court"]) == {"name", "prosecutor"}
    assert all(set(one) == {"level", "code", "where", "message"} for one in report["findings"])
    names = {"article", "label", "version_from", "facts", "prison_months", "fine_euros", "aggravations", "grade"}
    assert all(set(one) == names | {"prescription"} for one in report["offences"])
    assert all(set(one["prescription"]) == {"starts_on", "ends_on", "rule", "status"} for one in report["offences"])
    assert all(set(one) == {"platform", "regime", "entity"} for one in report["notices"])
    json.dumps(report)
