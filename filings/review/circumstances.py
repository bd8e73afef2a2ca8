"""What surrounds each fact, taken from the whole case and handed to the law: nothing is supposed.

One victim at a time: the same message may fall on an elected person and on a child.
"""

from collections.abc import Sequence
from datetime import date

from filings.days import FactsDay
from filings.law import legal_persons
from filings.law.circumstances import Circumstances
from filings.statement.accounts import accounts_of, count_of
from schemas.account import Account, AccountKind, Bond
from schemas.asked import told
from schemas.case import Case
from schemas.exhibit import ExhibitKind
from schemas.fact import Fact
from schemas.person import Complainant

#: Exhibits that hold none of the words of a fact: they show calls, a health, a payment, a sending.
_SILENT = frozenset({ExhibitKind.CALL_LOG, ExhibitKind.CERTIFICATE, ExhibitKind.INVOICE, ExhibitKind.RECEIPT})


def around(fact: Fact, victim: Complainant | None, case: Case, day: date) -> Circumstances:
    """Return what surrounds a fact for one victim, on the day its law is read."""
    accounts = accounts_of(fact, case)
    bonds = {told(account.bond) for account in accounts}
    authors = [account for account in accounts if account.kind is AccountKind.AUTHOR]
    classmates = [one for one in accounts if told(one.bond) is Bond.CLASSMATE]
    harm = case.harm
    itt = told(harm.itt_days) if harm else None
    certificate, number = _certificate(case)
    age = victim.age_on(day) if victim else None
    form = told(victim.organisation.form) if victim and victim.organisation else None
    return Circumstances(
        day=FactsDay(day),
        # Nobody is aimed at before being born: one of the two days is wrong, and neither is relied on.
        victim_age=age if age is not None and age >= 0 else None,
        # Whoever is represented on the day of the letter was a minor on every day before it.
        told_minor=bool(victim and age is None and victim.representatives),
        mandate=_holds_office(victim, day),
        body=legal_persons.is_body(form),
        unsure_body=legal_persons.unsure_body(form),
        mandate_known=bool(victim and victim.mandate and told(victim.mandate.known_to_authors)),
        service=told(victim.service) if victim else None,
        on_platform=bool(told(fact.platform)) or any(told(one.platform) for one in accounts),
        vulnerable=bool(victim and told(victim.vulnerability)),
        itt_days=itt,
        life_degraded=bool(harm and (told(harm.told) or told(harm.quoted) or told(harm.stopped_days))),
        life=(told(harm.told) or "") if harm else "",
        health_altered=bool(harm and told(harm.health)) or bool(itt) or certificate,
        health=(told(harm.health) or "") if harm else "",
        certificate=certificate,
        certificate_number=number,
        authors=len(authors),
        holders={
            one.id: holder.casefold()
            for one in accounts
            if one.kind is AccountKind.AUTHOR and (holder := told(one.holder))
        },
        counts=_counts(fact, accounts),
        colleagues=bool(authors) and all(told(one.bond) is Bond.COLLEAGUE for one in authors),
        classmates=len(classmates),
        classmates_known=bool(classmates) and all(told(one.holder_basis) for one in classmates),
        partner=Bond.PARTNER in bonds,
        former_partner=Bond.FORMER_PARTNER in bonds,
        suicide_attempted=bool(harm and told(harm.attempted)),
        suicide_denied=bool(harm and told(harm.attempted) is False),
        silent=frozenset(exhibit.number for exhibit in case.exhibits if told(exhibit.kind) in _SILENT),
    )


def _counts(fact: Fact, accounts: Sequence[Account]) -> tuple[tuple[str, int], ...]:
    """Return how many publications each author made at least, by those told of the fact or by its own count.

    Accounts told to be one person’s are one author; one that was not counted, and of which no post is told, is left.
    """
    found: dict[str, tuple[str, int]] = {}
    for account in accounts:
        number = count_of(account, fact)
        if account.kind is AccountKind.AUTHOR and number:
            name = str(told(account.handle) or told(account.displayed_name) or told(account.url) or account.id)
            person = (told(account.holder) or "").casefold() or account.id
            first, before = found.get(person, (name, 0))
            found[person] = (first, before + number)
    return tuple(found.values())


def _certificate(case: Case) -> tuple[bool, int | None]:
    """Whether a certificate of this harm is produced, and its number when it is sure.

    It is the exhibit that the harm names, or, where days of incapacity are told, the certificate they come from: any
    other certificate among the exhibits may be about something else.
    """
    shown = [exhibit for exhibit in case.exhibits if not exhibit.withdrawn]
    named = told(case.harm.certificate) if case.harm else None
    if named is not None and any(exhibit.number == named for exhibit in shown):
        return True, named
    if case.harm is None or told(case.harm.itt_days) is None:
        return False, None
    certificates = [exhibit.number for exhibit in shown if told(exhibit.kind) is ExhibitKind.CERTIFICATE]
    return bool(certificates), certificates[0] if len(certificates) == 1 else None


def _holds_office(victim: Complainant | None, day: date) -> bool:
    if victim is None or victim.mandate is None:
        return False
    since = told(victim.mandate.since)
    start = since.last or since.first if since else None
    # An office told « depuis mars 2010 » has begun, for sure, only once March is over.
    return (
        start is None or start <= day or bool(since and since.shape == "since" and since.first and since.first <= day)
    )
