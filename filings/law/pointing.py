"""How a clause points to the fact itself: which messages, of which days, how many, in which exhibits.

A clause says no more than what was told: the days of the messages when each has one, else the period of the fact, else
nothing. The words of messages are never in it: they stand, exact, in the paragraph or the table it is read beside.
"""

import re
from collections.abc import Collection, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from filings.french import dates, grammar, numbers, typography
from schemas.asked import told as value_of
from schemas.fact import Channel, Fact, PersonalData
from schemas.filed import Posted, once

#: Days are listed up to this many; beyond, the first and the last are said.
_LISTED = 4
#: A number is written in words up to this.
_IN_WORDS = 16
#: A quotation of what was told keeps to the whole sentences within so many signs.
_QUOTED = 220


#: What came by these was sent, and not published.
_SENT = frozenset({Channel.PRIVATE_MESSAGE, Channel.EMAIL, Channel.SMS, Channel.LETTER})


class Noun(Struct, frozen=True):
    """What a fact is made of, with its articles: « le message », « les messages »."""

    one: str
    many: str
    feminine: bool = False
    #: How such things come to be known, in the masculine singular.
    found: str = "relevé"

    def known(self, number: int) -> str:
        """Return how so many of them come to be known: « relevées »."""
        return self.found + ("e" if self.feminine else "") + ("s" if number > 1 else "")


MESSAGE = Noun("le message", "messages")
PUBLICATION = Noun("la publication", "publications", feminine=True)
CALL = Noun("l’appel", "appels", found="reçu")


class Pointed(Struct, frozen=True):
    """« les messages du 4 et du 12 septembre 2013 », whether they are several, and their exhibits in brackets."""

    text: str
    several: bool
    exhibits: str
    #: Whether the text ends on an aside, that a comma closes before the verb.
    aside: bool = False

    def clause(self, one: str, many: str) -> str:
        """Return the clause, its verb agreed, the exhibits last."""
        return self.cited(f"{self.text}{',' if self.aside else ''} {many if self.several else one}")

    def cited(self, text: str) -> str:
        """Return a text followed by the exhibits."""
        return f"{text} {self.exhibits}" if self.exhibits else text

    @property
    def of(self) -> str:
        """The same after « de »."""
        for article, link in (("les ", "des "), ("le ", "du ")):
            if self.text.startswith(article):
                return link + self.text.removeprefix(article)
        return f"de {self.text}"


def messages(fact: Fact, noun: Noun = MESSAGE, posts: Sequence[Posted] | None = None) -> Pointed:
    """Point to the messages of a fact, or to some of its posts."""
    chosen: Sequence[Posted] = fact.posts if posts is None else posts
    count = 0 if posts is not None else value_of(fact.count) or 0
    cited = exhibits(fact) if posts is None else _bracketed(_numbers(chosen))
    days, each = once(chosen, _days, lambda: _days(chosen))
    several = len(chosen) != 1 or count > 1
    if each and len(days) <= _LISTED and count <= len(chosen):
        head = f"les {noun.many}" if several else noun.one
        return Pointed(f"{head} {_of_days(days)}", several, cited)
    number = max(count, len(chosen))
    head = f"les {numbers.number(number)} {noun.many}" if number > 1 else f"les {noun.many}" if several else noun.one
    when = dates.between(days[0], days[-1]) if each and count <= len(chosen) else period(fact)
    if posts is None and not fact.exhibits and (not chosen or count > len(chosen)) and noun is not CALL:
        # What nothing shows is only told: « les 25 publications que la personne visée rapporte, dont une relevée ».
        shown = len(chosen)
        how_many = numbers.in_words(shown, feminine=noun.feminine) if shown <= _IN_WORDS else numbers.number(shown)
        some = f"dont {how_many} {noun.known(shown)}"
        asides = [aside for aside in (when, some if chosen else "") if aside]
        return Pointed(", ".join((f"{head} que la personne visée rapporte", *asides)), several, cited, bool(asides))
    return Pointed(f"{head} {noun.known(2 if several else 1)} {when}" if when else head, several, cited)


def several(fact: Fact) -> bool:
    """Whether a fact is of several messages, or of a number that was not told."""
    return len(fact.posts) != 1 or (value_of(fact.count) or 0) > 1


def disclosed(fact: Fact, one: str, many: str, end: str = "") -> str:
    """Say what publications, or messages, do of personal data, which are named by their nature only."""
    data = (
        f"des données personnelles ({grammar.listing([datum.label for datum in fact.data])}), non reproduites ici{end}"
    )
    noun = MESSAGE if value_of(fact.channel) in _SENT else PUBLICATION
    return messages(fact, noun).clause(f"{one} {data}", f"{many} {data}")


def by_nature(fact: Fact, data: Collection[PersonalData], what: str) -> str:
    """Say something of the personal data of a fact, named when it is true of some only."""
    named = [kind.label for kind in PersonalData if kind in data]
    which = "" if set(data) == set(fact.data) else f" ({grammar.listing(named)})"
    return f"par leur nature, ces données{which} {what}"


def spread(fact: Fact, end: str = "") -> str:
    """Say that images were spread, and where it shows."""
    when = period(fact)
    return f"elles ont été diffusées{f', {when}' if when else ''}{end} {exhibits(fact)}".rstrip()


def exhibits(fact: Fact) -> str:
    """Return « (pièces n° 2 et 3) » for the exhibits of a fact and of its posts, or nothing."""
    return _bracketed({*fact.exhibits, *_numbers(fact.posts)})


def in_exhibits(fact: Fact) -> str:
    """Return « dans les pièces n° 2 et 3 » for the same exhibits, or nothing."""
    cited = exhibits(fact).strip("()")
    return f"dans {'les' if cited.startswith('pièces') else 'la'} {cited}" if cited else ""


def period(fact: Fact) -> str:
    """Return when a fact was, without its hour: « courant septembre 2013 »; nothing when no day is known."""
    when = value_of(fact.when)
    if when is None or not when.known:
        return ""
    precision = "day" if when.precision == "hour" else when.precision
    return dates.phrase(replace(when, first_time=None, last_time=None, precision=precision, zone=""))


def reported(fact: Fact, what: str) -> str:
    """Say that something is told, and when, where no message shows it."""
    when = period(fact)
    return f"la personne visée rapporte {what}{f', {when}' if when else ''}"


def quoted(told: str) -> str:
    """Quote what was told, in its own words: whole sentences, as many as stand in a cell."""
    # A quotation within it takes other marks.
    text = typography.inner(" ".join(told.split()))
    if len(text) > _QUOTED:
        kept = ""
        for sentence in re.split(r"(?<=[.!?])\s+", text):
            if kept and len(kept) + len(sentence) >= _QUOTED:
                break
            kept = f"{kept} {sentence}".strip()
        text = kept if len(kept) <= 2 * _QUOTED else kept[:_QUOTED].rsplit(" ", 1)[0] + "…"
    return typography.quote(text.rstrip("."))


def _numbers(posts: Sequence[Posted]) -> set[int]:
    return once(posts, _numbers, lambda: {number for post in posts if (number := value_of(post.exhibit)) is not None})


def _bracketed(cited: set[int]) -> str:
    return grammar.exhibits(sorted(cited))


def _days(posts: Sequence[Posted]) -> tuple[list[date], bool]:
    """Return the days of posts, each once, in order, and whether every post has one."""
    told = [_day(post) for post in posts]
    days = sorted({day for day in told if day is not None})
    return days, bool(days) and None not in told


def _day(post: Posted) -> date | None:
    """Return the one day a post is of, None when it was told less exactly."""
    when = value_of(post.when)
    if when is None or when.shape != "point" or when.about or when.first != when.last:
        return None
    return when.first


def _of_days(days: Sequence[date]) -> str:
    """Write « du 4 et du 12 septembre 2013 »: what two days share is written once."""
    parts: list[str] = []
    for day, after in zip(days, (*days[1:], None), strict=True):
        if after is None or day.year != after.year:
            parts.append(f"du {dates.day(day)}")
        elif day.month != after.month:
            parts.append(f"du {dates.day(day, year=False)}")
        else:
            parts.append(f"du {'1er' if day.day == 1 else day.day}")
    return grammar.listing(parts)
