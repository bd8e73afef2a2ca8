"""The notice of unlawful content to a platform.

The regime is that of the day it is sent, not that of the facts: the items it requires come from the Verdict, and
nothing else of the person is printed (a notice of today holds no home address and no birth).
Sources: loi n° 2004-575, article 6, I, 5 (until 2024); règlement (UE) 2022/2065, article 16.
"""

from filings.days import DocumentDay
from filings.documents.notice import letter, notifier
from filings.letter import people
from filings.letter.contract import Need, Said, held, need
from filings.letter.sentences import to_complete
from filings.review.verdict import Verdict
from filings.statement.people import complaining
from filings.statement.shield import hidden
from schemas.asked import told
from schemas.case import Case
from schemas.organisation import Officer, Organisation
from schemas.person import Complainant

NAME = "notice"
CALLED = "la demande de retrait"
STEPS: tuple[str, ...] = ()

_CIVIL_STATUS = ("last_name", "first_names", "occupation", "nationality", "birth_date", "birth_place")
#: What is asked of a legal person in their place.
_LEGAL_PERSON = ("form", "name", "seat", "officer")


def wanted(case: Case) -> bool:
    """Whether something is told with its address: whoever tells it wants it removed."""
    located = any(post.located for fact in case.facts for post in fact.posts)
    return located or any(told(account.url) for account in case.accounts)


def needs(case: Case, verdict: Verdict) -> list[Need]:
    """Return what the regime of the day requires of the person and that was not told."""
    required = {element for duty in verdict.notices for element in duty.elements}
    missing = held(verdict) if verdict.notices else []
    victims = complaining(case)
    for number, complainant in enumerate(case.complainants):
        if not any(complainant is one for one in victims):
            continue
        where = f"complainants[{number}]"
        if "email" in required and people.email_of(case, complainant, verdict.on) is None:
            missing.append(need(f"{where}.email", Complainant, "email"))
        if complainant.organisation is not None:
            missing += _of_organisation(complainant.organisation, f"{where}.organisation", required)
            continue
        # For a child, a parent notifies: neither the birth nor the home of the child is written.
        if notifier.represented(complainant, verdict.on):
            continue
        if "civil_status" in required:
            missing += [
                need(f"{where}.{field}", Complainant, field)
                for field in _CIVIL_STATUS
                if told(getattr(complainant, field)) is None and to_complete(getattr(complainant, field), "") is None
            ]
        if "domicile" in required and not hidden(complainant, case) and people.home_phrase(complainant) is None:
            missing.append(need(f"{where}.address", Complainant, "address"))
    return [*missing, *people.unsigned(case, verdict.on)] if required else missing


def _of_organisation(organisation: Organisation, where: str, required: set[str]) -> list[Need]:
    """Return what a regime requires of a legal person: its form, name, seat, and who represents it."""
    fields = _LEGAL_PERSON if "civil_status" in required else _LEGAL_PERSON[:2] if required else ()
    missing = [
        need(f"{where}.{field}", Organisation, field) for field in fields if getattr(organisation, field) is None
    ]
    if "civil_status" in required and organisation.officer and organisation.officer.quality is None:
        missing.append(need(f"{where}.officer.quality", Officer, "quality"))
    return missing


def say(case: Case, verdict: Verdict, on: DocumentDay) -> list[Said]:
    """Return one notice per platform with content still online, and the text to paste where it goes by a form."""
    return [said for duty in verdict.notices for said in letter.notice(duty, case, verdict, on)]
