"""The platforms of a case: how each is named that day, and the notice it must receive.

The regime follows the day the notice is sent, never that of the content. A content is notified when its address is
told and it is not told to be gone; that of a false profile, as long as the profile is not closed.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from urllib.parse import urlsplit

from msgspec import Struct

from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.law.procedure import notice_regime
from filings.law.procedure.notice_regime import Regime
from filings.law.registers import platforms
from filings.law.text import Grade
from filings.review import living
from filings.review.findings import Look, Point, of_posts
from filings.review.verdict import Allegation, Cited, NoticeDuty
from filings.statement.false_profiles import false_profiles, profile_itself
from schemas.account import Account
from schemas.asked import Unsaid, told
from schemas.case import Case
from schemas.fact import Fact, FactKind
from schemas.filed import FiledPosts, Posted

# The words a notice prints for each item that a regime requires.
_PRINTED: dict[str, tuple[str, ...]] = {
    "notifier_natural": ("civil_status", "domicile"),
    "notifier_light": ("email",),
    "identity": ("email",),
}


class Content(Struct, frozen=True):
    """A post that can be notified, and the platform as the case names it.

    A false profile is one of itself, by its address: ``account`` is its id, and there is no post.
    """

    fact: Fact
    index: int
    service: str
    account: str = ""
    url: str = ""


def named(case: Case) -> list[str]:
    """Return every platform the case tells of, as it names it, each once, in order."""
    places: list[str | Unsaid | None] = [account.platform for account in case.accounts]
    places += [fact.platform for fact in case.facts]
    for step in case.steps:
        places += [step.platform, step.copied_to]
    places += [management.platform for management in case.management]
    return list(dict.fromkeys(name for place in places if (name := told(place))))


def display(told_name: str, on: DocumentDay) -> str:
    """Return the name of a platform on a day; one told by its former name keeps it between brackets."""
    one = platforms.recognise(told_name)
    row = platforms.on(one, on) if one else None
    if row is None:
        return told_name.strip()
    former = next((name for name in _former(row.id, row.name, on) if name.casefold() == told_name.casefold()), "")
    return f"{row.name} (anciennement {former})" if former else row.name


def company(told_name: str, on: DocumentDay) -> str:
    """Return who runs a service on a day, where it is sure; the name of the service otherwise."""
    one = platforms.recognise(told_name)
    row = platforms.on(one, on) if one else None
    sure = row is not None and row.grade is not None and row.grade is not Grade.C
    return row.entity if row and sure and row.entity else display(told_name, on)


_DOMAIN = re.compile(r"(?<![\w@.-])(?:www\.)?((?:[\w-]+\.)+[^\W\d_]{2,})(?![\w@-])", re.IGNORECASE)


def site(told_name: str) -> str:
    """Return the domain of a site that is no known platform, where it is named or its address given; else nothing.

    Whoever runs such a site may be the author: nothing is sent to it, nor asked of it.

    >>> site("https://www.verite-exemple.fr/blog/1"), site("le site Verite-exemple.fr"), site("x.com"), site("Yubo")
    ('verite-exemple.fr', 'verite-exemple.fr', '', '')
    """
    if platforms.recognise(told_name):
        return ""
    try:
        host = urlsplit(told_name.strip()).hostname if "//" in told_name else None
    except ValueError:
        host = None
    if host is None:
        host = found[1] if (found := _DOMAIN.search(told_name)) else ""
    host = host.lower().removeprefix("www.")
    return "" if platforms.recognise(host) else host


def _former(one: str, name: str, on: date) -> list[str]:
    rows = [row for row in platforms.every() if row.id == one and row.until is not None and row.until < on]
    return list(dict.fromkeys(row.name for row in rows if row.name != name))


def names(case: Case, on: DocumentDay) -> dict[str, str]:
    """Return the printed name of each platform, by the name the case gives it."""
    return {one: display(one, on) for one in named(case)}


def contents(case: Case, on: DocumentDay) -> list[Content]:
    """Return what can be notified, in the order of the case."""
    accounts: dict[str, Account] = {account.id: account for account in case.accounts}
    found: list[Content] = []
    for fact in case.facts:
        if fact.kind is FactKind.CONTEXT:
            continue
        for index, post in enumerate(fact.posts):
            account = _account(accounts, post)
            if not post.located or post.gone or (account and told(account.closed)):
                continue
            if service := _service(fact, post, account):
                found.append(Content(fact, index, service, url=str(told(post.url))))
        found += [
            Content(fact, -1, service, account.id, str(told(profile.url)))
            for account in false_profiles(fact, case)
            if not told(account.closed) and (profile := profile_itself(fact, account))
            if (service := _service(fact, profile, account))
        ]
    return found


def _account(accounts: Mapping[str, Account], post: Posted) -> Account | None:
    one = told(post.account)
    return accounts.get(one) if one else None


def _service(fact: Fact, post: Posted, account: Account | None) -> str:
    of_account = told(account.platform) if account else None
    url = str(told(post.url))
    return of_account or told(fact.platform) or platforms.recognise(url) or site(url)


def accounts_at_odds(case: Case) -> list[tuple[Account, str, str]]:
    """Return the accounts told on one platform whose address is of another, with the address and that other."""
    return [
        (account, str(url), found)
        for account in case.accounts
        for url in (told(account.url), *account.seen_in)
        if url and (found := platforms.at_odds(told(account.platform) or "", url))
    ]


def posts_at_odds(case: Case) -> dict[str, list[tuple[int, str, str]]]:
    """Return, by fact, the posts whose address is of another platform: the rank, the platform told, and that other.

    Those of an account that is itself at odds with its address are left to it.
    """
    accounts: dict[str, Account] = {account.id: account for account in case.accounts}
    odd = {account.id for account, *_ in accounts_at_odds(case)}
    found: dict[str, list[tuple[int, str, str]]] = {}
    for fact in case.facts:
        for index, post in enumerate(fact.posts):
            account = _account(accounts, post)
            if not post.located or (account and account.id in odd):
                continue
            service = _service(fact, post, account)
            if other := platforms.at_odds(service, str(told(post.url))):
                found.setdefault(fact.id, []).append((index, service, other))
    return found


def _held(case: Case) -> set[str]:
    """Return the platforms to which nothing is sent until what is told of them agrees."""
    named = [told(account.platform) or "" for account, *_ in accounts_at_odds(case)]
    named += [service for listed in posts_at_odds(case).values() for _, service, _ in listed]
    return {platforms.recognise(one) or one for one in named}


def duties(case: Case, alleged: Sequence[Allegation], on: DocumentDay) -> tuple[NoticeDuty, ...]:
    """Return the notice each platform must receive that day; none before any regime existed.

    None goes to a platform that an account or a post is told on, and that its address contradicts.
    """
    nameless, held, overseas = _nameless(alleged), _held(case), living.overseas(case)
    by_platform: dict[str, list[Content]] = {}
    for content in contents(case, on):
        by_platform.setdefault(platforms.recognise(content.service) or content.service, []).append(content)
    found: list[NoticeDuty] = []
    for platform, listed in by_platform.items():
        if platform in held:
            continue
        row = platforms.on(platform, on)
        try:
            regime = notice_regime.regime(on, row, overseas=overseas)
        except FilingsError:
            continue
        found.append(_duty(platform, row, regime, listed, nameless, on))
    return tuple(found)


def _nameless(alleged: Sequence[Allegation]) -> set[str]:
    """Return the facts whose contents are notified without the name of who notifies them."""
    return {fact for one in alleged if notice_regime.anonymous({one.article}) for fact in one.facts}


def _duty(
    platform: str,
    row: platforms.Platform | None,
    regime: Regime,
    listed: Sequence[Content],
    nameless: Collection[str],
    on: DocumentDay,
) -> NoticeDuty:
    anonymous = all(content.fact.id in nameless for content in listed)
    service = listed[0].service
    urls = [content.url for content in listed]
    sure = row is not None and row.grade is not None and row.grade is not Grade.C
    return NoticeDuty(
        # A program knows a platform by what the case calls it, when the register knows that name.
        platform=_stem(service, platform),
        name=display(service, on),
        regime=regime.id.value,
        basis=Cited(regime.citation, regime.grade.value, regime.source),
        elements=_elements(notice_regime.required_of(regime, anonymous=anonymous)),
        contents=tuple((content.fact.id, content.index) for content in listed if not content.account),
        profiles=tuple((content.fact.id, content.account) for content in listed if content.account),
        entity=row.entity if row and sure else "",
        address=row.address if row and sure else (),
        # The pages of the register are those of the regulation: a notice of an older law does not go there.
        channel=row.channel if row and regime.electronic else "",
        service=service,
        site="" if platforms.recognise(service) else next(filter(None, map(site, (service, *urls))), ""),
    )


def _stem(service: str, platform: str) -> str:
    # « twitter » is what X was called, and a name of its own; « fb » is none.
    names = {row.name.casefold() for row in platforms.every() if row.id == platform}
    return service.casefold() if service.casefold() in names else platform


def _elements(required: frozenset[str]) -> frozenset[str]:
    return required | {word for element in required for word in _PRINTED.get(element, ())}


# --- checks --------------------------------------------------------------------------------------------------


def platform_unknown(look: Look) -> Iterable[Point]:
    """The register does not know this platform: the notice asks the sender who runs it."""
    for duty in look.verdict.notices:
        if platforms.recognise(duty.service) is None and not duty.site:
            text = f"{duty.name} n’est pas dans le registre : cherchez dans ses mentions légales qui l’exploite."
            yield Point("", text)


def notice_to_host(look: Look) -> Iterable[Point]:
    """A site is no known platform, and its editor may be the author: its host alone is written to."""
    for duty in look.verdict.notices:
        if duty.site:
            text = (
                f"L’éditeur de {duty.site} peut être l’auteur, et lirait votre nom : n’envoyez rien à l’adresse de "
                "contact du site, ni par son formulaire ; à l’hébergeur seulement, que les mentions légales du site "
                "doivent nommer."
            )
            yield Point("", text)


def entity_unknown(look: Look) -> Iterable[Point]:
    """Who ran this platform on that day is not known for sure: the sender completes the notice."""
    for duty in look.verdict.notices:
        if not duty.entity and platforms.recognise(duty.service) is not None:
            text = f"La société qui exploite {duty.name} n’est pas connue avec certitude à cette date : à compléter."
            yield Point("", text, anchor=duty.name)


def entity_to_verify(look: Look) -> Iterable[Point]:
    """The company that runs a platform rests on a secondary source, or its row bears a note."""
    for duty in look.verdict.notices:
        one = platforms.recognise(duty.service)
        row = platforms.on(one, look.on) if one else None
        if row and duty.entity and (row.grade is Grade.B or row.note):
            note = f" ({row.note})" if row.note else ""
            text = f"Destinataire de la notification, d’après {row.source}{note} : à vérifier."
            yield Point("", text, anchor=duty.entity)


def notice_regime_unsure(look: Look) -> Iterable[Point]:
    """The regime of the notice rests on a secondary source."""
    for duty in look.verdict.notices:
        # Where no regime is cited, another finding says why.
        if duty.basis.text and duty.basis.grade != "A":
            yield Point("", "Texte de ce régime lu en partie seulement : à vérifier.", anchor=duty.basis.text)


def notice_nameless(look: Look) -> Iterable[Point]:
    """A sexual offence on a child is notified without a name, or could be if it were notified alone."""
    nameless = _nameless(look.verdict.allegations)
    numbers = {fact.id: n for n, fact in enumerate(look.told.facts)}
    for duty in look.verdict.notices:
        if duty.regime not in {notice_regime.RegimeId.DSA.value, notice_regime.RegimeId.UNREAD.value}:
            continue
        for one in dict.fromkeys(fact for fact, _ in duty.contents if fact in nameless):
            text = (
                "Une infraction sexuelle sur un mineur se signale à la plateforme sans donner de nom. La demande de "
                "retrait n’en donne pas ; ajoutez une adresse électronique si vous voulez une réponse."
                if "email" not in duty.elements
                else "Une infraction sexuelle sur un mineur se signale à la plateforme sans donner de nom : vous "
                "pouvez le faire à part. La demande de retrait, qui vise aussi d’autres contenus, doit donner un nom."
            )
            yield Point(f"facts[{numbers[one]}]", text)


#: A content seen longer ago than this may no longer be there (in days).
SEEN_AGO = 30


def seen_long_ago(look: Look) -> Iterable[Point]:
    """A content to be removed was last seen online long ago: a notice declares what is there."""
    facts = {fact.id: (n, fact) for n, fact in enumerate(look.told.facts)}
    known = {fact.id: fact for fact in look.case.facts}
    profiles = {str(account.id): (n, account) for n, account in enumerate(look.told.accounts)}
    text = (
        "Ce contenu n’a pas été revu en ligne depuis longtemps : revoyez chaque adresse avant d’envoyer la demande de "
        "retrait, notez le jour et l’heure, et retirez-en ce qui a disparu."
    )
    for duty in look.verdict.notices:
        old: dict[str, list[int]] = {}
        for one, index in duty.contents:
            post = known[one].posts[index]
            when = told(post.seen) or told(post.when) or told(known[one].when)
            last = (when.last or when.first) if when else None
            if last is not None and look.on.toordinal() - last.toordinal() > SEEN_AGO:
                old.setdefault(one, []).append(index)
        for one, account in duty.profiles:
            n, profile = profiles[account]
            when = told(profile.seen_open) or told(known[one].when)
            last = (when.last or when.first) if when else None
            if last is not None and look.on.toordinal() - last.toordinal() > SEEN_AGO:
                yield Point(f"accounts[{n}].seen_open", text)
        for one, listed in old.items():
            n, fact = facts[one]
            posts = known[one].posts
            if not isinstance(posts, FiledPosts):
                # What is told is not what was known: a post of later days may stand before this one.
                urls = [told_post.url for told_post in fact.posts]
                listed = [urls.index(posts[i].url) if posts[i].url in urls else i for i in listed]
            yield from of_posts(n, known[one], listed, "seen", text)


def notice_without_reason(look: Look) -> Iterable[Point]:
    """A content has an address but bears no offence: the notice leaves it out."""
    alleged = {fact for allegation in look.verdict.allegations for fact in allegation.facts}
    data = {FactKind.PERSONAL_DATA, FactKind.PRIVATE_CONTENT, FactKind.INTIMATE_IMAGE}
    numbers = {fact.id: n for n, fact in enumerate(look.told.facts)}
    facts = {fact.id: fact for fact in look.case.facts}
    for duty in look.verdict.notices:
        for one in dict.fromkeys(fact for fact, _ in (*duty.contents, *duty.profiles)):
            if one not in alleged and facts[one].kind not in data:
                text = "Aucun texte ne peut être cité pour ce contenu : la demande de retrait ne le reprend pas."
                yield Point(f"facts[{numbers[one]}]", text)
