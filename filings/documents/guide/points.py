"""What the review found, sorted for the person: what cannot wait, what to mend, what to know."""

import re
from collections.abc import Iterable

from filings.documents.guide.view import Point
from filings.french import dates
from filings.letter.sentences import typeset
from filings.review.verdict import Audience, Finding, Level, Verdict
from schemas.asked import told
from schemas.case import Case, for_another
from schemas.fact import Fact, said_of_another

#: What the box at the top of the page says already, and what its own steps do.
_SAID_BY_THE_PAGE = frozenset(
    {"danger", "keep-originals", "bailiff-first", "answer-later", "no-notice", "notice-to-host"}
)
#: What cannot wait for the end of the page, beside what is a danger.
_AT_ONCE = frozenset({"left-out-later"})
#: Points of a place of the file that are to know, and not to mend.
_TO_KNOW = frozenset({"social-security"})


def for_person(verdict: Verdict) -> list[Finding]:
    """Return the findings that the page shows, in the order of the review."""
    return [one for one in verdict.findings if one.audience is Audience.VICTIM and one.code not in _SAID_BY_THE_PAGE]


def at_once(finding: Finding) -> bool:
    """Whether a finding stands at the top of the page."""
    return finding.danger or finding.code in _AT_ONCE


def to_mend(finding: Finding) -> bool:
    """Whether a finding is about something the person can complete or correct, and not a thing to know."""
    return finding.level is Level.ERROR or (bool(finding.where) and finding.code not in _TO_KNOW)


def points(findings: Iterable[Finding], case: Case) -> list[Point]:
    """Say each sentence once, with the facts and exhibits it is about."""
    told_of: dict[str, list[str]] = {}
    for finding in findings:
        places = told_of.setdefault(finding.message, [])
        place = about(finding.where, case)
        # What is left out is counted in the sentence itself.
        if place and place not in places and place not in finding.message and finding.code != "left-out-later":
            places.append(place)
    return [Point(texte=typeset(message), concerne="\u00a0; ".join(places)) for message, places in told_of.items()]


def about(where: str, case: Case) -> str:
    """Return what stands at a place of the file, as the person would recognise it; nothing for other places."""
    found = re.match(r"(facts|exhibits|accounts|steps)\[(\d+)\]", where)
    if not found or int(found[2]) >= len(getattr(case, found[1])):
        return ""
    index = int(found[2])
    if found[1] == "exhibits":
        return typeset(f"pièce n° {case.exhibits[index].number}")
    if found[1] == "accounts":
        account = case.accounts[index]
        # A name of account is somebody’s: it is shown as it is.
        return str(told(account.handle) or told(account.displayed_name) or account.id)
    if found[1] == "steps":
        return typeset(f"« {case.steps[index].kind.label} »")
    fact = case.facts[index]
    when = told(fact.when)
    return typeset(f"« {_kind(fact, case)} »" + (f", {dates.phrase(when)}" if when else ""))


def _kind(fact: Fact, case: Case) -> str:
    another = any(one.representatives or one.organisation for one in case.complainants) or for_another(case)
    return said_of_another(fact.kind.label) if another else fact.kind.label
