"""Who holds the data that may identify an author, read from the facts: an account listed or not.

Each fact gives its holder. A publication at an address, the service that hosts it; an account, its platform; an e-mail
address, the provider of its domain, whose headers show the rest; a call or an SMS, the operator of the line that
received it and, where a number is told, the operator of that number. One request a holder. What the law of the day
does not let be required of connections (code de procédure pénale, article 60-1-2) is asked by identity alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from filings.days import DocumentDay
from filings.law.procedure import delays
from filings.law.registers import platforms
from filings.review import hosts
from filings.review.findings import Look, Point
from filings.review.traces import Sought
from filings.review.verdict import Held, Holder, HolderKind
from filings.statement.accounts import accounts_of, accused
from filings.statement.facts import by_line, named_by_way
from filings.statement.moments import span
from schemas.account import Account
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Channel, Fact, FactKind
from schemas.filed import Posted

#: The addresses of a holder are all printed up to this many; beyond, the annex gives them.
ADDRESSES = 3
#: Of a fact with thousands of messages by nobody, so many are looked at: they name the same few services.
_LOOKED_AT = 200

_EMAIL = re.compile(r"(?:mailto:)?[^\s@:/]+@((?:[\w-]+\.)+[^\W\d_]{2,})")
#: An account of a federated network: « @nom@serveur.exemple ».
_FEDERATED = re.compile(r"@[\w.-]+@((?:[\w-]+\.)+[^\W\d_]{2,})")
_NUMBER = re.compile(r"\+?\d[\d\s.()/-]{6,20}\d")
#: A domain that was bought as it stands: « exemple.fr », « exemple.co.uk », and not a part of somebody else’s.
_BOUGHT = re.compile(r"[\w-]+(?:\.(?:co|com|asso|org|net))?\.[^\W\d_]{2,}")
_NO_TRACE = frozenset({Channel.LETTER, Channel.IN_PERSON})


class _Found(Struct, frozen=True):
    """One thing a fact leads to, before those of one holder are put together."""

    kind: HolderKind
    name: str
    held: Held
    first: date | None


def holders(case: Case, sought: Sought, on: DocumentDay) -> tuple[Holder, ...]:
    """Return each holder once with all that is asked of it, what vanishes first at the head."""
    every = [one for fact in case.facts if fact.kind is not FactKind.CONTEXT for one in _of(fact, case, sought, on)]
    grouped: dict[tuple[HolderKind, str], list[_Found]] = {}
    for one in every:
        grouped.setdefault((one.kind, one.name.casefold()), []).append(one)
    found = [
        (min((one.first for one in those if one.first), default=date.max), _holder(those, on))
        for those in grouped.values()
    ]
    # Sorting keeps the order of the case between equals.
    ordered = sorted(found, key=lambda pair: (not any(held.connection for held in pair[1].held), pair[0]))
    return tuple(holder for _, holder in ordered)


def _holder(those: Sequence[_Found], on: DocumentDay) -> Holder:
    merged: list[Held] = []
    for one in those:
        alike = next((n for n, held in enumerate(merged) if held.connection == one.held.connection), None)
        if alike is None:
            merged.append(one.held)
        else:
            merged[alike] = _together(merged[alike], one.held)
    connected = {account for held in merged if held.connection for account in held.accounts}
    held = tuple(
        one if one.connection else replace(one, accounts=tuple(a for a in one.accounts if a not in connected))
        for one in merged
    )
    return Holder(those[0].kind, those[0].name, held, at_request=delays.threshold(on))


def _together(one: Held, other: Held) -> Held:
    return Held(
        connection=one.connection,
        accounts=tuple(dict.fromkeys((*one.accounts, *other.accounts))),
        urls=tuple(dict.fromkeys((*one.urls, *other.urls))),
        others=one.others or other.others,
        facts=tuple(dict.fromkeys((*one.facts, *other.facts))),
    )


def _of(fact: Fact, case: Case, sought: Sought, on: DocumentDay) -> Iterator[_Found]:
    days = span(fact, case, on)
    first = days.first if days else None
    # Nothing was received by who was intruded upon: the account entered tells it.
    if by_line(fact) and fact.id in sought.lines and fact.kind is not FactKind.INTRUSION:
        yield _Found(HolderKind.OWN_LINE, "", Held(connection=True, facts=(fact.id,)), first)
    for account in accounts_of(fact, case):
        urls = () if _findable(account) else tuple(islice(_urls(fact, account), ADDRESSES + 1))
        allowed = account.id in sought.accounts
        for kind, name in _of_account(account, fact, on):
            held = Held(connection=allowed, accounts=(account.id,), urls=urls, facts=(fact.id,))
            yield _Found(kind, name, Held(connection=False) if kind is HolderKind.REGISTRAR else held, first)
    if fact.kind is FactKind.INTRUSION:
        yield from _entered(fact, sought, on, first)
    elif told(fact.channel) not in _NO_TRACE:
        yield from _unnamed(fact, sought, on, first)


def _findable(account: Account) -> bool:
    marks = (account.handle, account.url, account.permanent_id, account.phone, account.email)
    return bool(account.seen_in) or any(told(mark) for mark in marks)


def _urls(fact: Fact, account: Account) -> Iterator[str]:
    yield from account.seen_in
    yield from (url for post in fact.posts if told(post.account) == account.id and (url := told(post.url)))


def _of_account(account: Account, fact: Fact, on: DocumentDay) -> Iterator[tuple[HolderKind, str]]:
    """Yield who holds what an account is one of: a mail service, a telephone line, a platform or a site."""
    handle = (told(account.handle) or "").strip()
    mail, number = _EMAIL.fullmatch(told(account.email) or handle), told(account.phone)
    if mail:
        yield HolderKind.MAIL, mail[1].lower()
    if number:
        yield HolderKind.LINE, number
    of_fact = "" if mail or (number and by_line(fact)) else _service(told(fact.platform))
    named = _service(told(account.platform)) or of_fact
    if named:
        yield from _of_named(named, fact, told(account.url) or next(_urls(fact, account), None), on)
    elif mail or number:
        return
    elif _NUMBER.fullmatch(handle):
        yield HolderKind.LINE, handle
    elif server := _FEDERATED.fullmatch(handle):
        yield HolderKind.SITE, server[1].lower()
    elif url := told(account.url) or next(_urls(fact, account), None):
        yield from _of_url(url, on)


def _of_named(named: str, fact: Fact, url: str | None, on: DocumentDay) -> Iterator[tuple[HolderKind, str]]:
    """Yield who holds what stands on a platform as it is called: never who runs a site, who may be the author."""
    if platforms.recognise(named):
        yield HolderKind.SERVICE, hosts.company(named, on)
    elif domain := hosts.site(named):
        yield from _of_site(domain)
    elif url:
        yield from _of_url(url, on)
    elif told(fact.channel) in {Channel.PUBLIC, Channel.RESTRICTED}:
        yield HolderKind.SITE, named.strip()
    else:
        yield HolderKind.SERVICE, hosts.company(named, on)


def _of_url(url: str, on: DocumentDay) -> Iterator[tuple[HolderKind, str]]:
    if one := platforms.recognise(url):
        yield HolderKind.SERVICE, hosts.company(one, on)
    else:
        yield from _of_site((urlsplit(url).hostname or url).removeprefix("www."))


def _of_site(domain: str) -> Iterator[tuple[HolderKind, str]]:
    yield HolderKind.SITE, domain
    if _BOUGHT.fullmatch(domain):
        yield HolderKind.REGISTRAR, domain


def _service(name: str | None) -> str:
    """Return a service as it is named, nothing where what is named is only a way to write or to call."""
    return name if name and not named_by_way(name) else ""


def _unnamed(fact: Fact, sought: Sought, on: DocumentDay, first: date | None) -> Iterator[_Found]:
    """Yield who holds what was sent by no account that is told: by its address, or by what the fact says of it."""
    connection = fact.id in sought.facts
    nobody = (post for post in fact.posts if told(post.account) is None)
    unlocated = False
    for post in islice(nobody, _LOOKED_AT):
        if url := told(post.url):
            for kind, name in _of_url(url, on):
                held = Held(connection=connection, urls=(url,), facts=(fact.id,))
                yield _Found(kind, name, Held(connection=False) if kind is HolderKind.REGISTRAR else held, first)
        unlocated = unlocated or _shown(post)
    bare = not fact.posts and not fact.accounts
    others = Held(connection=connection, others=True, facts=(fact.id,))
    service = _service(told(fact.platform))
    if told(fact.channel) is Channel.EMAIL and (unlocated or bare):
        if connection:
            yield _Found(HolderKind.UNKNOWN_MAIL, "", others, first)
    elif service and not by_line(fact) and (unlocated or (bare and fact.exhibits)):
        for kind, name in _of_named(service, fact, None, on):
            yield _Found(kind, name, Held(connection=False) if kind is HolderKind.REGISTRAR else others, first)


def _entered(fact: Fact, sought: Sought, on: DocumentDay, first: date | None) -> Iterator[_Found]:
    """Yield who kept the connections to the account of the victim, whatever the way and whoever is suspected."""
    service = _service(told(fact.platform))
    if service and fact.id in sought.facts:
        held = Held(connection=True, others=True, facts=(fact.id,))
        yield _Found(HolderKind.ACCESS, hosts.company(service, on), held, first)


def _shown(post: Posted) -> bool:
    """Whether a message that has no address can still be pointed at, by its words or its capture."""
    return not post.located and (post.worded or told(post.exhibit) is not None)


# --- checks --------------------------------------------------------------------------------------------------


def entered_unsaid(look: Look) -> Iterable[Point]:
    """An account was entered or tried, and nothing tells on which service: nobody can be asked for its connections."""
    text = (
        "Dites sur quel service est le compte visé (sa messagerie, son réseau, sa banque…) : lui seul peut dire qui "
        "s’y est connecté, et ces traces s’effacent. Sinon la plainte ne les demande à personne."
    )
    for n, fact in enumerate(look.told.facts):
        if fact.kind is FactKind.INTRUSION and not _service(told(fact.platform)):
            yield Point(f"facts[{n}].platform", text)


def holder_unknown(look: Look) -> Iterable[Point]:
    """A fact accuses an account, and nothing tells who runs the service it is on: nobody can be asked for its data."""
    asked = {account for holder in look.verdict.holders for held in holder.held for account in held.accounts}
    ids = {account.id for account in accused(look.case)} - asked
    text = (
        "On ne sait pas où se trouve ce compte : donnez sa plateforme, l’adresse de son profil (https://…), son "
        "adresse électronique ou son numéro. Sinon la plainte ne peut demander ses données à personne."
    )
    for n, account in enumerate(look.told.accounts):
        if account.id in ids:
            yield Point(f"accounts[{n}].platform", text)
