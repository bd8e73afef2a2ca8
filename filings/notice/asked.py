"""Which notices are really written: what has an address but bears no offence that can be cited is asked of nobody."""

from msgspec.structs import replace

from filings.letter.view import ours
from filings.notice.contents import notified
from filings.review.verdict import Audience, Finding, Level, NoticeDuty, Verdict
from schemas.case import Case

#: What is said of a notice, where there is one.
_OF_NOTICE = frozenset(
    {"true-notice", "address-shown", "address-kept-back", "notice-nameless", "notice-without-reason", "seen-long-ago"}
    | {"entity-unknown", "entity-to-verify", "notice-regime", "bailiff-first"}
)
_NONE = "Aucune demande de retrait n’a été écrite : pour ce qui a une adresse, aucun texte ne peut être cité."


def as_asked(case: Case, verdict: Verdict) -> Verdict:
    """Return the verdict with the notices that are written alone, and nothing said of one where none is."""
    kept = tuple(duty for duty in verdict.notices if _written(duty, case, verdict))
    if kept == verdict.notices:
        return verdict
    findings = verdict.findings
    if not kept:
        none = Finding(Level.ADVICE, "no-notice", "", ours(_NONE), Audience.VICTIM)
        findings = (*(one for one in findings if one.code not in _OF_NOTICE), none)
    return replace(verdict, notices=kept, findings=findings)


def _written(duty: NoticeDuty, case: Case, verdict: Verdict) -> bool:
    # One content of each fact most often tells; all are gone through only when none of these can be notified.
    firsts = {fact: (fact, index) for fact, index in reversed(duty.contents)}
    few = replace(duty, contents=tuple(firsts.values()))
    return bool(notified(few, case, verdict) or notified(duty, case, verdict))
