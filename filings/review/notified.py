"""Which notices are really written: what has an address but bears no offence that can be cited is asked of nobody."""

from functools import cache

from msgspec.structs import replace

from filings.french.typography import typography
from filings.review.verdict import Audience, Finding, HostTold, Level, NoticeDuty, Verdict, texts_told, told_host
from filings.statement.false_profiles import profile_itself
from schemas.account import Account
from schemas.case import Case
from schemas.filed import Posted

#: What is said of a notice, where there is one.
_OF_NOTICE = frozenset(
    {"true-notice", "address-shown", "address-kept-back", "notice-nameless", "notice-without-reason", "seen-long-ago"}
    | {"entity-unknown", "entity-to-verify", "notice-regime", "bailiff-first", "overseas"}
)


_NONE = "Aucune demande de retrait n’a été écrite : pour ce qui a une adresse, aucun texte ne peut être cité."


def as_asked(case: Case, verdict: Verdict) -> Verdict:
    """Return the verdict with the contents alone that a text can be cited against; a notice without any is not written.

    Nothing is said of a notice where none is.
    """
    told_of = told_host(verdict)
    kept = tuple(duty for one in verdict.notices if (duty := _cited(one, case, verdict, told_of)))
    if kept == verdict.notices:
        return verdict
    findings = verdict.findings
    if not kept:
        none = Finding(Level.ADVICE, "no-notice", "", typography(_NONE), Audience.VICTIM)
        findings = (*(one for one in findings if one.code not in _OF_NOTICE), none)
    return replace(verdict, notices=kept, findings=findings)


def _cited(duty: NoticeDuty, case: Case, verdict: Verdict, told_of: HostTold) -> NoticeDuty | None:
    """Return a notice without what no text can be cited against; None when nothing is left."""
    facts = {fact.id: fact for fact in case.facts}
    accounts: dict[str, Account] = {account.id: account for account in case.accounts}

    @cache
    def cited(fact: str, ranks: tuple[int, ...]) -> bool:
        return bool(texts_told(facts[fact], ranks, verdict))

    def bears(fact: str, post: Posted | None) -> bool:
        return post is not None and cited(fact, told_of(facts[fact], post))

    contents = tuple((one, n) for one, n in duty.contents if one in facts and bears(one, facts[one].posts[n]))
    profiles = tuple(
        (one, account)
        for one, account in duty.profiles
        if one in facts and account in accounts and bears(one, profile_itself(facts[one], accounts[account]))
    )
    return replace(duty, contents=contents, profiles=profiles) if contents or profiles else None
