"""Where a social-security number (NIR) stands in a text, however it is grouped, in any figures."""

import re
import unicodedata
from collections.abc import Sequence

# Sex, year, month (with the fictive months the register uses), département (2A and 2B in Corsica), commune, order.
_GAP = r"[\s._/:,‐‑–-]{0,2}"
_MONTH = r"(?:0[1-9]|1[0-2]|[2-9]\d)"
# Looked ahead: a number may begin inside what only looked like one.
_NIR = re.compile(
    rf"(?<!\d)(?=([12]{_GAP}\d\d{_GAP}{_MONTH}{_GAP}(?:\d\d|2[AaBb]){_GAP}\d{{3}}{_GAP}\d{{3}}{_GAP}\d\d)(?!\d))"
)
_WITHOUT_KEY = re.compile(
    r"(?<![0-9A-Za-z])[12](?P<gap>[\s._/:,‐‑–-])\d\d(?P=gap)(?:0[1-9]|1[0-2])(?P=gap)(?:\d\d|2[AaBb])"
    r"(?P=gap)\d{3}(?P=gap)\d{3}(?![0-9A-Za-z])"
)

# The number of an account or a page in an address of Facebook, before which it stands: fifteen digits, as a NIR has.
_ACCOUNT = re.compile(r"(?i)(?:facebook|messenger|fb)\.(?:com|me)/(?:\S*[/=])?$")
#: How far before such a number its address is looked for.
_ADDRESS = 300


def find_nir(text: str) -> tuple[int, int] | None:
    """Return where a social-security number stands in a text, as (start, end), or None.

    A number without its key is recognised only when it is written in groups, as on a card: thirteen digits in a
    row are too often something else. So are fifteen in the address of an account of Facebook: one in a hundred of its
    numbers has the key of a NIR. Invisible signs are passed over, and the figures of any script read.
    """
    shown, places = _in_figures(text)
    for found in _NIR.finditer(shown):
        number, start = found[1], found.start()
        if not _has_key(re.sub(r"[^0-9A-Za-z]", "", number)):
            continue
        if number.isdigit() and _ACCOUNT.search(shown[max(0, start - _ADDRESS) : start]):
            continue
        return places[start], places[start + len(number) - 1] + 1
    bare = _WITHOUT_KEY.search(shown)
    return (places[bare.start()], places[bare.end() - 1] + 1) if bare else None


def _has_key(number: str) -> bool:
    """Whether the last two figures are the key of the first thirteen: 97 less their remainder by 97 (INSEE)."""
    body = number[:13].upper().replace("2A", "19").replace("2B", "18")
    return int(number[13:]) == 97 - int(body) % 97


def _in_figures(text: str) -> tuple[str, Sequence[int]]:
    """Return a text with plain figures and no invisible sign, and where each of its signs stands in the first."""
    if text.isascii():
        return text, range(len(text))
    shown, kept = list[str](), list[int]()
    for at, mark in enumerate(text):
        if unicodedata.category(mark) in {"Cf", "Mn"}:
            continue
        figure = unicodedata.decimal(mark, None)
        # Full-width letters and signs stand for the plain ones.
        plain = unicodedata.normalize("NFKC", mark) if "\uff00" < mark < "\uff60" else mark
        shown.append(mark if figure is None and len(plain) != 1 else plain if figure is None else str(figure))
        kept.append(at)
    return "".join(shown), kept
