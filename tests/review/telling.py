"""Small cases, told as a person would tell them."""

from datetime import date
from pathlib import Path
from typing import Any

from filings.casefile.read import load
from filings.days import DocumentDay
from filings.review.judge import reviewed
from filings.review.verdict import Allegation, Verdict
from schemas.case import Case

EXAMPLES = Path(__file__).parents[2] / "examples"

PERSON: dict[str, Any] = {
    "civility": "madame",
    "first_names": "Ada",
    "last_name": "Morel",
    "email": "ada@exemple.fr",
    "birth_date": "14 mai 1979",
    "address": {"lines": ["3 rue Inventée"], "postcode": "78000", "city": "Versailles"},
}


def tell(*facts: dict[str, Any], **more: Any) -> Case:
    """Return a case of one person and the facts given, anything else by keyword."""
    return Case.model_validate({"reference": "essai", "complainants": [PERSON], "facts": list(facts), **more})


def judge(on: str, *facts: dict[str, Any], **more: Any) -> Verdict:
    """Return the verdict on the facts given, on the day given (ISO)."""
    return reviewed(tell(*facts, **more), day(on))[1]


def example(name: str, on: str) -> Verdict:
    """Return the verdict on one of the examples."""
    return reviewed(load(EXAMPLES / f"{name}.yaml").case, day(on))[1]


def day(iso: str) -> DocumentDay:
    """Return the day of a document."""
    return DocumentDay(date.fromisoformat(iso))


def articles(verdict: Verdict) -> set[str]:
    """Return what is alleged, by name."""
    return {allegation.article for allegation in verdict.allegations}


def alleged(verdict: Verdict, article: str) -> Allegation:
    """Return the one allegation of an article."""
    (found,) = [one for one in verdict.allegations if one.article == article]
    return found


def codes(verdict: Verdict) -> set[str]:
    """Return the codes of the findings."""
    return {finding.code for finding in verdict.findings}
