"""What an address of a platform shows: a profile, or a post and sometimes whose; and when two are of one profile.

Read from the shapes that platforms give to their addresses, and from nothing else: nothing is fetched.
"""

import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from msgspec import Struct

from filings.law.registers import platforms


class Shown(Struct, frozen=True):
    """What an address shows. ``post`` is true of one publication; ``key`` is equal for two addresses of one profile."""

    platform: str | None
    key: str
    handle: str = ""
    permanent_id: str = ""
    displayed_name: str = ""
    phone: str = ""
    post: bool = False


#: Parts of an address that say how it was shared, and may name who shared it; none of them leads anywhere.
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|igsh|igshid|mibextid|si|feature|ref|refsrc|ref_src|ref_url|lang|hl|locale|s|t|_t|_r|"
    r"share_\w+|is_from_webapp|sender_device|web_id|sec_uid|u_code|utm|rdid|paipv|eav|__tn__|__cft__\[\d*\]|xmt|trk)"
)
_NAME = r"(?P<handle>[\w.-]{1,60})"
_END = r"(?=[/?]|$)"

#: The posts of each platform, then its profiles, as what follows the host; the first that fits is taken.
_POSTS: dict[str, tuple[str, ...]] = {
    "x": (rf"(?!i/){_NAME}/(?:status|statuses|article)/\d", r"i/(?:web/)?status/\d"),
    "instagram": (
        r"(?:p|reels?|tv|share/(?:p|reel))/",
        rf"stories/(?!highlights){_NAME}/\d",
        r"stories/highlights/\d",
        rf"{_NAME}/(?:p|reel|tv)/",
    ),
    "facebook": (
        r"(?:permalink|story)\.php\?(?:.*&)?id=(?P<id>\d+)",
        r"(?:permalink|story|photo|video)(?:\.php)?/?\?",
        r"(?:watch|reels?|share/[pvr]|groups/[^/?]+/(?:posts|permalink)|hashtag|events)[/?]",
        r"(?P<id>\d{6,})/(?:posts|videos|photos)/",
        rf"{_NAME}/(?:posts|videos|photos|reel)/",
    ),
    "threads": (rf"@{_NAME}/post/", r"t/"),
    "tiktok": (rf"@{_NAME}/(?:video|photo)/", r"v/\d"),
    "youtube": (r"(?:watch|shorts|live|post|clip|embed)[/?]",),
    "snapchat": (rf"@{_NAME}/spotlight/", r"spotlight/"),
    "linkedin": (r"posts/(?P<handle>[\w.-]{1,60}?)_", r"(?:posts|feed/update|pulse)/"),
    "reddit": (rf"(?:user|u)/{_NAME}/comments/", r"(?:r/[^/]+/)?comments/"),
    "bluesky": (rf"profile/{_NAME}/post/",),
    "twitch": (rf"{_NAME}/clip/", r"(?:videos|clip)/"),
    "pinterest": (r"pin/",),
    "telegram": (r"c/\d+/\d", rf"(?:s/)?{_NAME}/\d+{_END}"),
    "mastodon": (rf"@{_NAME}/\d",),
    "discord": (r"channels/",),
}
_PROFILES: dict[str, tuple[str, ...]] = {
    "x": (r"i/user/(?P<id>\d+)", rf"{_NAME}{_END}", rf"intent/user\?screen_name={_NAME}"),
    "instagram": (rf"_u/{_NAME}", rf"stories/{_NAME}{_END}", rf"{_NAME}{_END}"),
    "facebook": (
        r"profile\.php\?(?:.*&)?id=(?P<id>\d+)",
        r"people/(?P<name>[^/?]+)/(?P<id>\d+)",
        r"groups/[^/?]+/user/(?P<id>\d+)",
        rf"(?P<id>\d{{6,}}){_END}",
        rf"{_NAME}{_END}",
    ),
    "messenger": (rf"{_NAME}{_END}",),
    "threads": (rf"@{_NAME}",),
    "tiktok": (rf"@{_NAME}",),
    "youtube": (rf"@{_NAME}", r"channel/(?P<id>[\w-]+)"),
    "snapchat": (rf"(?:add/|@){_NAME}",),
    "linkedin": (rf"(?:in|company)/{_NAME}",),
    "reddit": (rf"(?:user|u)/{_NAME}",),
    "bluesky": (rf"profile/{_NAME}",),
    "twitch": (rf"{_NAME}{_END}",),
    "pinterest": (rf"{_NAME}{_END}",),
    "telegram": (rf"(?:s/)?{_NAME}{_END}",),
    "mastodon": (rf"@{_NAME}",),
    "discord": (r"users/(?P<id>\d+)",),
    "whatsapp": (r"(?P<phone>\d{6,15})$", r"send/?\?(?:.*&)?phone=(?:\+|%2B)?(?P<phone>\d{6,15})"),
}
#: First words of a path that name a page of a platform, never an account.
_PAGES = frozenset(
    "p reel reels tv stories explore watch groups events pages profile.php permalink.php story.php photo photo.php i "  # noqa: SIM905
    "home search hashtag status share sharer video videos channel c playlist shorts in user add spotlight intent s t "
    "joinchat people pg login help about legal privacy settings messages direct accounts marketplace gaming post v u "
    "directory discover feed pin intl".split()
)
#: Hosts whose addresses hide what they lead to, or that hold posts alone.
_SHORT = re.compile(r"(?:^|\.)(?:vm\.tiktok\.com|vt\.tiktok\.com|pin\.it|redd\.it|lnkd\.in|t\.co|fb\.me|discord\.gg)$")
_ONLY_POSTS = re.compile(r"(?:^|\.)(?:youtu\.be|fb\.watch|clips\.twitch\.tv)$")


def read(url: str) -> Shown:
    """Return what an address shows of who wrote there.

    >>> read("https://www.tiktok.com/@abc/video/7301").handle, read("https://www.tiktok.com/@abc/video/7301").post
    ('@abc', True)
    >>> read("https://m.facebook.com/profile.php?id=1000&ref=x").key, read("facebook.com/profile.php?id=1000").key
    ('facebook 1000', 'facebook 1000')
    """
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
        host = re.sub(r"^(?:www|m|mobile|[a-z]{2}-[a-z]{2})\.(?=[^.]+\.)", "", (parts.hostname or "").casefold())
    except ValueError:
        return Shown(None, url)
    known = platforms.recognise(host)
    path = unquote(parts.path).strip("/")
    query = urlencode([(key, value) for key, value in _kept(parts.query)])
    rest = f"{path}?{query}" if query else path
    # Short addresses tell their capitals apart; the names of accounts do not.
    whole = f"{known or host} {rest}"
    if _ONLY_POSTS.search(host) and path:
        return Shown(known, whole, post=True)
    if known is None or _SHORT.search(host):
        return Shown(known, whole)
    for post, shapes in ((True, _POSTS), (False, _PROFILES)):
        for shape in shapes.get(known, ()):
            found = re.match(shape, f"{rest}/" if post and "?" not in rest else rest)
            if found and (shown := _shown(known, whole, found.groupdict(), post=post)):
                return shown
    return Shown(known, whole)


def _shown(platform: str, whole: str, found: dict[str, str | None], *, post: bool) -> Shown | None:
    handle, number, phone = found.get("handle") or "", found.get("id") or "", found.get("phone") or ""
    if handle.casefold() in _PAGES:
        return None
    key = f"{platform} {number or phone or f'@{handle}'.casefold()}" if number or phone or handle else whole
    return Shown(
        platform,
        key,
        handle=f"@{handle}" if handle else "",
        permanent_id=number,
        displayed_name=(found.get("name") or "").replace("-", " "),
        phone=f"+{phone}" if phone else "",
        post=post,
    )


def untracked(url: str) -> str:
    """Return an address of a platform of the register without what only says how it was shared.

    >>> untracked("https://www.instagram.com/abc/?igsh=MzRl"), untracked("https://exemple.fr/a?s=20")
    ('https://www.instagram.com/abc/', 'https://exemple.fr/a?s=20')
    """
    if platforms.recognise(url) is None or "?" not in url:
        return url
    parts = urlsplit(url)
    kept = "&".join(one for one in parts.query.split("&") if not _TRACKING.fullmatch(one.partition("=")[0]))
    return urlunsplit(parts._replace(query=kept))


def _kept(query: str) -> list[tuple[str, str]]:
    return [(key, value) for key, value in parse_qsl(query) if not _TRACKING.fullmatch(key)]
