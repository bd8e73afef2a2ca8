"""What surrounds each fact, taken from the whole case and handed to the law: nothing is supposed.

One victim at a time: the same message may fall on an elected person and on a child.
"""

from datetime import date

from filings.days import FactsDay
from filings.law.circumstances import Circumstances
from filings.review.moments import accounts_of_posts
from schemas.account import Account, AccountKind, Bond
from schemas.asked import told
from schemas.case import Case
from schemas.exhibit import ExhibitKind
from schemas.fact import Fact
from schemas.person import Complainant


def victims(fact: Fact, case: Case) -> list[Complainant | None]:
    """Return those a fact aims at: those it names, or all; None alone when nobody was told yet."""
    named = [case.complainants[n - 1] for n in fact.targets if n <= len(case.complainants)]
    return list(named or case.complainants) or [None]


def accounts_of(fact: Fact, case: Case) -> list[Account]:
    """Return the accounts in question in a fact, in the order of the case."""
    ids = {*fact.accounts, *accounts_of_posts(fact)}
    return [account for account in case.accounts if account.id in ids]


def around(fact: Fact, victim: Complainant | None, case: Case, day: date) -> Circumstances:
    """Return what surrounds a fact for one victim, on the day its law is read."""
    accounts = accounts_of(fact, case)
    bonds = {told(account.bond) for account in accounts}
    harm = case.harm
    certificate = bool(harm and told(harm.certificate)) or any(
        told(exhibit.kind) is ExhibitKind.CERTIFICATE and not exhibit.withdrawn for exhibit in case.exhibits
    )
    itt = told(harm.itt_days) if harm else None
    numbers = {exhibit.number for exhibit in case.exhibits if not exhibit.withdrawn}
    number = told(harm.certificate) if harm else None
    return Circumstances(
        day=FactsDay(day),
        victim_age=victim.age_on(day) if victim else None,
        mandate=_holds_office(victim, day),
        mandate_known=bool(victim and victim.mandate and told(victim.mandate.known_to_authors)),
        vulnerable=bool(victim and told(victim.vulnerability)),
        itt_days=itt,
        life_degraded=bool(harm and (told(harm.told) or told(harm.quoted) or told(harm.stopped_days))),
        life=(told(harm.told) or "") if harm else "",
        health_altered=bool(harm and told(harm.health)) or bool(itt) or certificate,
        health=(told(harm.health) or "") if harm else "",
        certificate=certificate,
        certificate_number=number if number in numbers else None,
        authors=sum(account.kind is AccountKind.AUTHOR for account in accounts),
        classmate=Bond.CLASSMATE in bonds,
        partner=Bond.PARTNER in bonds,
        former_partner=Bond.FORMER_PARTNER in bonds,
        suicide_attempted=bool(harm and told(harm.attempted)),
    )


def _holds_office(victim: Complainant | None, day: date) -> bool:
    if victim is None or victim.mandate is None:
        return False
    since = told(victim.mandate.since)
    start = since.last or since.first if since else None
    # An office told « depuis mars 2010 » has begun, for sure, only once March is over.
    return (
        start is None or start <= day or bool(since and since.shape == "since" and since.first and since.first <= day)
    )
