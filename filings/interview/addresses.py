"""What an address on the web tells of itself: the platform, and the account it belongs to."""

import re
from urllib.parse import urlsplit

from filings.law.registers import platforms

_URL = re.compile(r"https?://[^\s<>\"«»]+")

#: What stands before the name of an account in the addresses of a platform; « » where nothing does.
_BEFORE = {
    "x": "",
    "instagram": "",
    "facebook": "",
    "threads": "@",
    "tiktok": "@",
    "youtube": "@",
    "mastodon": "@",
    "snapchat": "add/",
    "linkedin": "in/",
    "reddit": "user/",
    "bluesky": "profile/",
    "twitch": "",
    "pinterest": "",
    "telegram": "",
}
#: First words of a path that name a page of the platform, never an account.
_PAGES = frozenset(
    "p reel reels stories explore watch groups events pages profile.php permalink.php story.php i home search "  # noqa: SIM905
    "hashtag status share sharer video videos channel c playlist shorts in user add".split()
)


def urls(text: str) -> list[str]:
    """Return the addresses in a text, without the punctuation that follows them."""
    return [found.rstrip(".,;:!?)") for found in _URL.findall(text)]


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
    return word if platforms.recognise(word) == known else known


def handle_of(url: str) -> str:
    """Return the account an address belongs to, with its « @ »; empty when the address does not say.

    >>> handle_of("https://twitter.com/exemple_03/status/1"), handle_of("https://www.instagram.com/p/EXEMPLE/")
    ('@exemple_03', '')
    """
    known = platforms.recognise(url)
    path = urlsplit(url).path.strip("/")
    before = _BEFORE.get(known or "")
    if before is None or not path.startswith(before):
        return ""
    word = path.removeprefix(before).split("/")[0]
    if word.casefold() in _PAGES or not re.fullmatch(r"[\w.-]{1,60}", word):
        return ""
    return f"@{word}"
