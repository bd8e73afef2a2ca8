"""The accounts of the authors as they can be found again: named by nothing, by a post, twice, or on two platforms."""

from collections.abc import Iterable, Iterator

from filings.french import grammar
from filings.law.registers import platforms, profiles
from filings.review import hosts
from filings.review.findings import Look, Point, of_posts
from schemas.account import Account
from schemas.asked import told


def platform_at_odds(look: Look) -> Iterable[Point]:
    """An account or a post is told on one platform, and its address is of another: no notice goes to either name."""
    numbers = {fact.id: n for n, fact in enumerate(look.told.facts)}
    places = {account.id: n for n, account in enumerate(look.told.accounts)}
    for account, url, found in hosts.accounts_at_odds(look.case):
        where = f"accounts[{places[account.id]}].url"
        yield Point(where, _at_odds("Ce compte est dit", told(account.platform) or "", url, found, look))
    for fact, listed in hosts.posts_at_odds(look.case).items():
        n, (first, service, found) = numbers[fact], listed[0]
        known = next(one for one in look.case.facts if one.id == fact)
        text = _at_odds("Ce message est dit", service, str(told(known.posts[first].url)), found, look)
        more = " Si ce fait réunit plusieurs plateformes, faites-en plusieurs faits." if len(known.posts) > 1 else ""
        yield from of_posts(n, known, [index for index, *_ in listed][:1], "url", text + more)


def _at_odds(lead: str, named: str, url: str, found: str, look: Look) -> str:
    one, other = hosts.display(named, look.on), hosts.display(found, look.on)
    return (
        f"{lead} sur {one}, et son adresse est sur {other} ({url}) : corrigez l’une ou l’autre. D’ici là, la demande "
        f"de retrait à {one} n’est pas écrite, et la plainte demanderait les données à la mauvaise société."
    )


def account_nameless(look: Look) -> Iterable[Point]:
    """Nothing by which an account can be found again was told."""
    for n, account in enumerate(look.told.accounts):
        if not account.known_by and not account.marked_by_name and told(account.described) is None:
            text = (
                "De ce compte, rien n’est dit qui permette de le retrouver : donnez son nom, son adresse, un numéro, "
                "ou vos mots. Son repère n’est pas imprimé."
            )
            yield Point(f"accounts[{n}]", text)


def account_described(look: Look) -> Iterable[Point]:
    """An account is known by the words of the person, which the complaint repeats: whoever is accused may read them."""
    for n, account in enumerate(look.told.accounts):
        if told(account.described) is not None:
            text = (
                "La plainte reprend vos mots pour désigner ce compte, et les personnes mises en cause peuvent la "
                "lire : n’y laissez un nom que si quelque chose montre que c’est cette personne."
            )
            yield Point(f"accounts[{n}].described", text)


def profile_is_a_post(look: Look) -> Iterable[Point]:
    """The address told for a profile is that of one post."""
    for n, account in enumerate(look.told.accounts):
        if (url := told(account.url)) and profiles.read(url).post:
            text = (
                "Cette adresse est celle d’une publication, et non d’un profil : mettez-la parmi les messages du fait, "
                "et donnez ici celle du profil, si vous l’avez."
            )
            yield Point(f"accounts[{n}].url", text)


def post_in_no_fact(look: Look) -> Iterable[Point]:
    """A post by which an account is known stands among the messages of no fact: no notice asks for its removal."""
    if not any(account.seen_in for account in look.told.accounts):
        return
    told_posts = {str(url).rstrip("/") for fact in look.told.facts for post in fact.posts if (url := told(post.url))}
    for n, account in enumerate(look.told.accounts):
        if missing := [url for url in account.seen_in if str(url).rstrip("/") not in told_posts]:
            one = len(missing) == 1
            text = (
                f"{'Cette publication n’est' if one else 'Ces publications ne sont'} parmi les messages d’aucun fait "
                f"({grammar.listing(missing)}) : ajoutez-{'la' if one else 'les'}-y, pour que la plateforme soit "
                "saisie."
            )
            yield Point(f"accounts[{n}].seen_in", text)


def account_twice(look: Look) -> Iterable[Point]:
    """Two accounts of the case are one profile: it would be counted twice."""
    seen: dict[str, int] = {}
    for n, account in enumerate(look.told.accounts):
        for key in _profile(account):
            first = seen.setdefault(key, n)
            if first != n:
                text = (
                    f"Les comptes n° {first + 1} et {n + 1} paraissent être un seul profil : gardez-en un, et corrigez "
                    "les faits qui citent l’autre."
                )
                yield Point(f"accounts[{n}]", text)
                break


def _profile(account: Account) -> Iterator[str]:
    platform = platforms.recognise(told(account.platform) or "") or (told(account.platform) or "").casefold()
    if url := told(account.url):
        shown = profiles.read(url)
        if not shown.post:
            yield shown.key
    if platform and (handle := told(account.handle)):
        yield f"{platform} @{handle.lstrip('@').casefold()}"
    if number := told(account.phone):
        yield str(number)
    if email := told(account.email):
        yield email.casefold()
