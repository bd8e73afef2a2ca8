"""The *bordereau de pièces*: a row per exhibit, under the number it was given once and for all.

A withdrawn exhibit keeps its row, « supprimée »; an intimate image is « remise sous pli séparé ». The rows are facts:
French typography and the drawing of the table belong to the filings and to Word.
"""

from collections.abc import Collection, Mapping

from msgspec import Struct

from schemas.asked import told
from schemas.case import Case
from schemas.exhibit import Exhibit
from schemas.when import When

WITHDRAWN = "supprimée"
SEALED = "remise sous pli séparé"
#: The intimate image of a minor: whoever holds it tells where it is, and hands it over to nobody.
WITHHELD = "non jointe : son emplacement sera indiqué aux enquêteurs"

#: How much of a SHA-256 a narrow column shows.
SHORT = 12


class Row(Struct, frozen=True):
    """One *pièce*. ``when`` is the moment of its capture, else its own date; ``pages`` is None when untold.

    ``mention`` is « supprimée », « remise sous pli séparé », « non jointe… » or empty; a withdrawn row says nothing
    else than its number and title, nor does one that is not joined.
    """

    number: int
    title: str
    when: When | None
    kind: str
    pages: int | None
    sha256: str
    url: str = ""
    mention: str = ""

    @property
    def short_sha256(self) -> str:
        """The first figures of the digest, for a narrow column."""
        return self.sha256[:SHORT]


def bordereau(case: Case, named: Mapping[int, str] | None = None, withheld: Collection[int] = ()) -> list[Row]:
    """List the exhibits in the order of their numbers; their digests are those the case bears.

    ``named`` gives by number what the law called an exhibit on its day, where that is not its ordinary name;
    ``withheld`` are the numbers of those that are not joined, of which the title alone is given.
    """
    return [
        Row(exhibit.number, exhibit.title, None, "", None, "", mention=WITHHELD)
        if exhibit.number in withheld
        else _row(exhibit, named or {})
        for exhibit in sorted(case.exhibits, key=lambda one: one.number)
    ]


def next_number(case: Case) -> int:
    """The number of the next exhibit: one that was never given, not even to an exhibit withdrawn since."""
    return max((exhibit.number for exhibit in case.exhibits), default=0) + 1


def _row(exhibit: Exhibit, named: Mapping[int, str]) -> Row:
    if exhibit.withdrawn:
        return Row(exhibit.number, exhibit.title, None, "", None, "", mention=WITHDRAWN)
    kind = told(exhibit.kind)
    return Row(
        number=exhibit.number,
        title=exhibit.title,
        when=told(exhibit.captured) or told(exhibit.when),
        kind=named.get(exhibit.number, kind.label if kind else ""),
        pages=told(exhibit.pages),
        sha256=told(exhibit.sha256) or "",
        url=told(exhibit.url) or "",
        mention=SEALED if exhibit.sealed else "",
    )
