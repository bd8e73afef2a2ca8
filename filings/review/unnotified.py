"""What no platform is asked to remove: what has no address to give, and why no notice was written.

An address (https://…) is asked for only where there can be one: neither a message to one person, nor a call, nor an
account that was entered has any.
"""

from collections.abc import Iterable

from filings.law.registers import platforms
from filings.review.findings import Look, Point, of_posts
from filings.review.hosts import contents, display
from filings.statement.accounts import accounts_of
from filings.statement.facts import named_by_way
from filings.statement.false_profiles import false_profiles
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Channel, Fact, FactKind

#: What leaves nothing to take down.
_NOT_ONLINE = frozenset({FactKind.CONTEXT, FactKind.CALLS, FactKind.MESSAGES, FactKind.IN_PERSON, FactKind.INTRUSION})
#: What has an address of its own: a message to one person has none, nor has a call.
_ADDRESSED = frozenset({None, Channel.PUBLIC, Channel.RESTRICTED})
#: Where people write to each other, and nothing bears an address: by the register, or in plain letters.
_MESSAGING = frozenset({"whatsapp", "messenger", "signal", "viber", "imessage", "facetime", "skype", "wire", "olvid"})


def _addressed(fact: Fact) -> bool:
    """Whether what a fact tells of has addresses (https://…) that could be given: it may be asked for them."""
    channel = told(fact.channel)
    # Messages one upon another are private ones, unless they are said to be seen by others.
    private = fact.kind in _NOT_ONLINE and not (fact.kind is FactKind.MESSAGES and channel)
    if private or channel not in _ADDRESSED:
        return False
    name = told(fact.platform) or ""
    return not named_by_way(name) and (platforms.recognise(name) or name.strip().casefold()) not in _MESSAGING


def url_missing(look: Look) -> Iterable[Point]:
    """A post still online has no exact address: the platform can refuse to act."""
    text = "Donnez l’adresse exacte de ce message (https://…) : sans elle, la plateforme peut refuser d’agir."
    for n, fact in enumerate(look.told.facts):
        if not _addressed(fact):
            continue
        found = (
            index
            for index, post in enumerate(fact.posts)
            if not post.located and not post.gone and (post.worded or told(post.account) is not None)
        )
        yield from of_posts(n, fact, found, "url", text)


def no_notice(look: Look) -> Iterable[Point]:
    """No platform is asked to remove anything: the person is told why, and what would change it."""
    facts = [fact for fact in look.case.facts if fact.kind is not FactKind.CONTEXT]
    if look.verdict.notices or not facts:
        return
    online = [fact for fact in facts if _addressed(fact) or any(post.located for post in fact.posts)]
    located = any(post.located for fact in online for post in fact.posts)
    if not online:
        why = "rien de ce qui est raconté n’est publié à une adresse (https://…)."
    elif not located:
        why = (
            "il manque l’adresse exacte (https://…) d’au moins un message encore en ligne. Ajoutez-la aux messages du "
            "fait concerné."
        )
    elif not contents(look.case, look.on):
        why = (
            "ce qui a une adresse est dit retiré, ou son compte fermé, ou bien sa plateforme n’est pas dite. Si c’est "
            "encore en ligne, corrigez-le."
        )
    else:
        why = "aucune règle connue de ce programme n’en prévoit à cette date."
    yield Point("", f"Aucune demande de retrait n’a été écrite : {why}")


def notice_unwritten(look: Look) -> Iterable[Point]:
    """A platform is concerned and no removal is asked of it, for want of an exact address."""
    for service, told_of in _without_notice(look).items():
        if live := [(n, fact) for n, fact in told_of if not _gone(fact, look.case)]:
            places = [place for n, fact in live for place in _places(n, fact, look)]
            text = (
                f"Aucune demande de retrait n’est écrite pour {display(service, look.on)} : il manque l’adresse exacte "
                "(https://…) de ce qui est à retirer, publication ou faux profil. Ouvrez-le, puis copiez la barre "
                "d’adresse."
            )
            yield from (Point(place, text) for place in places)


def notice_needless(look: Look) -> Iterable[Point]:
    """A platform is concerned and no removal is asked of it: all that is told of it is gone, or closed."""
    for service, told_of in _without_notice(look).items():
        if all(_gone(fact, look.case) for _, fact in told_of):
            text = (
                f"Aucune demande de retrait n’est écrite pour {display(service, look.on)} : tout ce qui en est raconté "
                "est retiré, ou le compte fermé."
            )
            yield Point(f"facts[{told_of[0][0]}]", text)


def _without_notice(look: Look) -> dict[str, list[tuple[int, Fact]]]:
    """Return the facts of each platform that receives no notice, by its name as told; what has no address is left."""
    asked = {platforms.recognise(duty.service) or duty.service for duty in look.verdict.notices}
    places = {fact.id: n for n, fact in enumerate(look.told.facts)}
    found: dict[str, list[tuple[int, Fact]]] = {}
    for fact in look.case.facts:
        if fact.kind in _NOT_ONLINE or not _addressed(fact):
            continue
        named = [told(account.platform) for account in accounts_of(fact, look.case)]
        services = {name: None for name in (*named, told(fact.platform)) if name and not named_by_way(name)}
        for name in services:
            known = platforms.recognise(name) or name
            if known not in asked:
                first = next((one for one in found if (platforms.recognise(one) or one) == known), name)
                listed = found.setdefault(first, [])
                listed += [(places[fact.id], fact)] * ((places[fact.id], fact) not in listed)
    return found


def _gone(fact: Fact, case: Case) -> bool:
    """Whether nothing of a fact is told to be there still: its messages are gone, or its accounts closed."""
    accounts = accounts_of(fact, case)
    closed = bool(accounts) and all(told(account.closed) for account in accounts)
    return closed or (bool(fact.posts) and all(post.gone for post in fact.posts))


def _places(number: int, fact: Fact, look: Look) -> list[str]:
    """Return where the missing address is to be given: the false profile’s own, or the posts of the fact."""
    ids = {account.id for account in false_profiles(fact, look.case)}
    profiles_ = [f"accounts[{n}].url" for n, account in enumerate(look.told.accounts) if account.id in ids]
    return profiles_ or [f"facts[{number}].posts"]
