"""The verdict for programs: the object ``filings check --json`` prints for one case. Scripts rely on its names."""

from datetime import date
from typing import Any

from filings.days import DocumentDay
from filings.review.verdict import Allegation, Court, Finding, NoticeDuty, Prescription, Verdict


def as_json(case: str, on: DocumentDay, verdict: Verdict) -> dict[str, Any]:
    """Return the verdict on a case, ready for ``json.dumps``; ``case`` is its reference."""
    report: dict[str, Any] = {
        "case": case,
        "on": on.isoformat(),
        "findings": [_finding(finding) for finding in verdict.findings],
        "offences": [
            _offence(allegation, facts, term)
            for allegation in verdict.allegations
            for facts, term in (allegation.deadlines or ((allegation.facts, allegation.prescription),))
        ],
        "court": _court(verdict.court) if verdict.court else None,
    }
    if verdict.courts:
        report["courts"] = [_court(court) for court in verdict.courts]
    report["notices"] = [_notice(duty) for duty in verdict.notices]
    return report


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "level": finding.level.value,
        "code": finding.code,
        "where": finding.where,
        "message": finding.message,
    }


def _offence(allegation: Allegation, facts: tuple[str, ...], term: Prescription) -> dict[str, Any]:
    return {
        "article": allegation.article,
        "label": allegation.label,
        "version_from": allegation.version_from.isoformat(),
        "facts": list(facts),
        "prison_months": allegation.prison_months,
        "fine_euros": allegation.fine_euros,
        "aggravations": list(allegation.aggravations) or None,
        "grade": allegation.grade,
        "prescription": {
            "starts_on": _iso(term.starts_on),
            "ends_on": _iso(term.ends_on),
            "rule": term.rule,
            "status": term.status.value,
        },
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _court(court: Court) -> dict[str, Any]:
    return {"name": court.name, "prosecutor": court.prosecutor}


def _notice(duty: NoticeDuty) -> dict[str, Any]:
    return {"platform": duty.platform, "regime": duty.regime, "entity": duty.entity or None}
