"""Who may carry the notices of a case with more weight than a user: the trusted flagger that fits whom they concern."""

from collections.abc import Sequence

from filings.days import DocumentDay
from filings.law.procedure.notice_regime import RegimeId
from filings.law.registers import flaggers
from filings.review.recipients import of_child
from filings.review.verdict import Flagger, NoticeDuty
from filings.statement.people import is_minor, victims
from schemas.case import Case


def flagger(case: Case, notices: Sequence[NoticeDuty], on: DocumentDay) -> Flagger | None:
    """Return it, where a platform is notified under the regulation; a host alone owes such notices no priority."""
    told_of = {
        fact
        for duty in notices
        if duty.regime == RegimeId.DSA.value and not duty.site
        for fact, _ in (*duty.contents, *duty.profiles)
    }
    facts = [fact for fact in case.facts if fact.id in told_of]
    if not facts:
        return None
    young = any(
        of_child(fact) or any(one is not None and is_minor(one, on) for one in victims(fact, case)) for fact in facts
    )
    found = flaggers.fitting(on, minor=young)
    return Flagger(found.name, found.reach, found.grade.value) if found else None
