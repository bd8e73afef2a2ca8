"""Addresses and telephone numbers.

The postal form (AFNOR NF Z10-011, as La Poste states it) is for the two blocks at the head of a letter: from the
person to the place, six lines at most (seven abroad), 38 signs a line, no punctuation from the street on, the last
lines in capitals without accents. In the text an address is ordinary French.

Sources: La Poste, http://www.laposte.fr/sna/article.php3?id_article=148; no comma after the number of a street and
capitals without accents: http://www.protocole.info/article-courrier-1-comment-libelle-l-adresse-121176119.html,
https://www.haoui.com/newsletter/2014/janvier07/s2/index.html.
"""

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct

from filings.french import grammar
from filings.french.typography import NBSP

LINE = 38
LINES = 6

_HOME = {"", "france"}
#: Words that a line may not end with when a longer one is parted.
_SMALL = {"le", "la", "les", "de", "du", "des", "et", "à", "au", "aux", "ou", "près"}


class PostalAddress(Struct, frozen=True):
    """An address in the order of NF Z10-011; what is empty gives no line.

    ``inside`` is a flat, a floor, « chez … »; ``outside`` a building or estate; ``special`` a post box, a hamlet;
    ``town`` holds CEDEX where there is one; ``country`` is empty for France.
    """

    street: str
    postcode: str
    town: str
    inside: str = ""
    outside: str = ""
    special: str = ""
    country: str = ""

    @property
    def abroad(self) -> bool:
        """Whether the address bears a country line."""
        return self.country.strip().casefold() not in _HOME


def postal_block(addressee: Sequence[str], address: PostalAddress) -> list[str]:
    """Write the lines of an address block.

    ``addressee`` is one line or more (a person, then a service). Too long a line is parted between two words; nothing
    is shortened or left out, so ``faults`` tells what La Poste would object to.
    """
    people = [part for line in (*addressee, address.inside, address.outside) for part in _parted(_one_line(line))]
    places = [address.street, address.special, f"{address.postcode} {address.town}"]
    if address.abroad:
        places.append(address.country)
    return people + [part for line in places for part in _parted(_postal(line))]


# What comes before a town and may be its own: « rue de Paris », « rue du Vieux Lille », « rue du Docteur Nantes ».
_OWN = re.compile(
    r"""(?i)(?:^|[\s’'-])(?: d[eu]? | des | l[ae]s? | l | et | à | aux? | en | sur | sous | vers | saint | sainte
      | rue | avenue | place | boulevard | chemin | route | impasse | allées? | quai | cours | square | cité | faubourg
      | vieux | vieille | vieil | nouveau | nouvelle | grande? | petite? | haute? | bas | basse | porte | pont
      | docteur | général | maréchal | colonel | capitaine | commandant | abbé | professeur | président | amiral )$""",
    re.VERBOSE,
)
# What the name of a street may end with for sure: a common noun, or « des Tilleuls ».
_NOUN = re.compile(r"(?:(?:^|\s)[a-zà-ÿ]{4,}|\b(?:[dD]es|[dD]e la|[dD]e l[’'])\s?\S+)$")


def without_town(street: str, postcode: str, town: str) -> str:
    """Return a street without the town that was written again at its end; in doubt, as it is: « 12 rue de Paris »."""
    if not town.strip():
        return street
    code = rf"(?P<code>{re.escape(postcode)}\s+)?" if postcode else "(?P<code>(?!))?"
    ends = re.fullmatch(rf"(?i)(?P<rest>.*\w)(?P<gap>[\s,;–-]+){code}{re.escape(town.strip())}[\s,.]*", street)
    if ends is None:
        return street
    rest = ends["rest"].removesuffix(postcode).rstrip(" ,;–-") if postcode else ends["rest"]
    parted = "," in ends["gap"] or ";" in ends["gap"] or rest != ends["rest"] or ends["code"]
    if not rest or not (parted or (_NOUN.search(rest) and not _OWN.search(rest))):
        return street
    return rest


def faults(block: Sequence[str], *, abroad: bool = False) -> list[str]:
    """Say, in French, what in a block is against the postal form; empty when nothing is."""
    limit = LINES + abroad
    said = [f"La ligne « {line} » dépasse {LINE} signes." for line in block if len(line) > LINE]
    if len(block) > limit:
        said.append(f"L’adresse a {len(block)} lignes ; La Poste en lit {limit} au plus.")
    return said


def one_line(address: PostalAddress) -> str:
    """Write an address in a sentence: « 12 rue des Lilas, 75020 Paris »; the country only abroad."""
    town = NBSP.join(part for part in (address.postcode, address.town) if part)
    parts = [address.inside, address.outside, address.street, address.special, town]
    if address.abroad:
        parts.append(address.country)
    return ", ".join(_one_line(part) for part in parts if part.strip()).replace("'", "’")


def lodging(address: PostalAddress) -> str:
    """Write where somebody lives, after « domicilié »: as in a sentence; of a town alone, « à Versailles (78000) »."""
    within = (address.inside, address.outside, address.street, address.special)
    if any(part.strip() for part in within) or not address.town:
        return one_line(address)
    postcode = f" ({address.postcode})" if address.postcode else ""
    return f"{grammar.a(address.town)}{postcode}" + (f", {address.country}" if address.abroad else "")


def phone(number: str, *, international: bool = False) -> str:
    """Write a telephone number for reading: « 01 99 00 12 34 », « +33 1 99 00 12 34 » to an addressee abroad.

    Short numbers stay whole (« 3018 ») but for 116 006. A foreign number keeps the groups it was told with.
    """
    digits = re.sub(r"\D", "", number)
    foreign = number.strip().startswith("+") or digits.startswith("00")
    if foreign:
        digits = digits.removeprefix("00")
        if not (digits.startswith("33") and len(digits) == 11):
            groups = re.sub(r"[^\d+]+", NBSP, number.strip()).strip(NBSP)
            return groups if groups.startswith("+") else f"+{groups.removeprefix('00')}"
        digits = f"0{digits[2:]}"
    if len(digits) == 10 and digits.startswith("0"):
        pairs = [digits[at : at + 2] for at in range(0, 10, 2)]
        return NBSP.join(["+33", digits[1], *pairs[1:]] if international else pairs)
    if len(digits) == 6 and digits.startswith("116"):
        return f"{digits[:3]}{NBSP}{digits[3:]}"
    return _one_line(number).replace(" ", NBSP)


def dialled(number: str) -> str:
    """Write a number as it is dialled from France: that of another country in the groups of that country."""
    if number.startswith("+33") or not number.startswith("+"):
        return phone(number)
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return phone(number)
    written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return str(written).replace(" ", NBSP)


def _one_line(text: str) -> str:
    # A plain split would part at the no-break spaces of a title too.
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


def _postal(text: str) -> str:
    """Write a line from the street on: capitals, no accents, no punctuation."""
    plain = unicodedata.normalize("NFD", text.replace("œ", "oe").replace("Œ", "OE"))
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return " ".join(re.sub(r"[,.;:]", " ", plain).replace("’", "'").upper().split())


def _parted(line: str) -> list[str]:
    """Part a line that is too long where the halves are most even, never after a small word."""
    if not line:
        return []
    words = line.split(" ")
    if len(line) <= LINE or len(words) == 1:
        return [line]
    cuts = [at for at in range(1, len(words)) if words[at - 1].casefold() not in _SMALL] or range(1, len(words))
    cut = min(cuts, key=lambda at: max(len(" ".join(words[:at])), len(" ".join(words[at:]))))
    return [part for half in (words[:cut], words[cut:]) for part in _parted(" ".join(half))]
