"""What an address on the web tells of itself: the platform, and the account it belongs to."""

import re
from urllib.parse import urlsplit

from filings.law.registers import platforms, profiles

_URL = re.compile(r"https?://[^\s<>\"«»]+", re.IGNORECASE)
#: An address without its « https:// », as one copies it from a card or types it from memory.
_BARE = re.compile(r"(?<![\w@./+-])(?:[\w-]+\.)+[a-z]{2,}(?:[/?][^\s<>\"«»]*)?(?![\w@])", re.IGNORECASE)


def urls(text: str) -> list[str]:
    """Return the addresses in a text, without the punctuation that follows them."""
    return [_ended(found) for found in _URL.findall(text)]


def bare_urls(text: str) -> list[str]:
    """Return the addresses in a text that are told without their « https:// », as they are told.

    >>> bare_urls("www.tiktok.com/@abc, facebook.com/profile.php?id=1000 ou jean@exemple.fr")
    ['www.tiktok.com/@abc', 'facebook.com/profile.php?id=1000']
    """
    found = [_ended(one) for one in _BARE.findall(_URL.sub(" ", text))]
    return [one for one in found if one.casefold().startswith("www.") or ("/" in one and _is_host(one))]


def _ended(url: str) -> str:
    url = url.rstrip(".,;:!?»")
    # A bracket that opens before the address closes after it.
    return url.rstrip(")].,;") if url.count(")") > url.count("(") else url


def _is_host(address: str) -> bool:
    return platforms.recognise(address) is not None or len(address.partition("/")[0].rpartition(".")[2]) <= 4


def platform_of(url: str) -> str:
    """Return how the platform of an address is called in a case; its host when the register does not know it.

    >>> platform_of("https://twitter.com/exemple_03"), platform_of("https://forum.exemple.fr/sujet/1")
    ('twitter', 'forum.exemple.fr')
    """
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    known = platforms.recognise(url)
    if known is None:
        return host
    # A person says « twitter » of twitter.com, whatever its name today.
    word = host.rsplit(".", 1)[0].rsplit(".", 1)[-1]
    return called(word) if platforms.recognise(word) == known else known


def called(word: str) -> str:
    """Return how a platform is called in a case by whoever says this word of it: « twitter » stays, « insta » is said.

    >>> called("Twitter"), called("insta"), called("mon forum")
    ('twitter', 'instagram', 'mon forum')
    """
    known = platforms.recognise(word)
    names = {row.name.casefold() for row in platforms.every() if row.id == known}
    return word.casefold() if word.casefold() in names else known or word


def handle_of(url: str) -> str:
    """Return the account an address belongs to, with its « @ »; empty when the address does not say.

    >>> handle_of("https://twitter.com/exemple_03/status/1"), handle_of("https://www.instagram.com/p/EXEMPLE/")
    ('@exemple_03', '')
    """
    return profiles.read(url).handle
