"""The facts as they were told: their order, their days, the way they came."""

import unicodedata
from collections.abc import Iterable
from datetime import date, time

from msgspec import Struct

from schemas.asked import told
from schemas.fact import Channel, Fact, FactKind
from schemas.filed import once
from schemas.when import Precision, Shape, When

#: What people name as a platform where there is none, in plain letters.
_BY_MAIL = frozenset({"email", "e-mail", "mail", "mel", "courriel", "courriels", "emails", "mails", "e-mails"})
_BY_LINE = frozenset(
    {"sms", "mms", "texto", "textos", "telephone", "appel", "appels", "appel telephonique", "mobile", "portable"}
)


def named_by_way(name: str) -> bool:
    """Whether what is named as a platform is only a way to write or to call: « SMS », « e-mail », « téléphone »."""
    bare = "".join(mark for mark in unicodedata.normalize("NFD", name) if not unicodedata.combining(mark))
    return bare.strip().casefold() in _BY_MAIL | _BY_LINE


def by_line(fact: Fact) -> bool:
    """Whether a fact came by a telephone line, its calls or its SMS, and by no application that has its own servers."""
    by = fact.kind is FactKind.CALLS or told(fact.channel) in {Channel.CALL, Channel.SMS}
    platform = told(fact.platform)
    return by and (platform is None or named_by_way(platform))


def exhibits_of_fact(fact: Fact) -> list[int]:
    """Return every exhibit a fact cites, itself or through its posts."""
    numbers = [*fact.exhibits, *(post.exhibit for post in fact.posts if isinstance(post.exhibit, int))]
    return sorted(set(numbers))


def when_of(fact: Fact) -> When | None:
    """Return when a fact was, as told, or else from its first to its last dated message; None when no day is known."""
    when = told(fact.when)
    if when is not None and when.known:
        return when
    dated = moment_of_posts(fact)
    return dated.when if dated else None


class Dated(Struct, frozen=True):
    """The moment of the dated messages of a fact, and how many they are."""

    when: When
    number: int


def moment_of_posts(fact: Fact) -> Dated | None:
    """Return the moment of the dated messages of a fact, from the first to the last; None when none is dated."""

    def found() -> Dated | None:
        number, whole = 0, None
        for post in fact.posts:
            if (when := told(post.when)) and when.known:
                number += 1
                whole = when if whole is None or whole == when else _together(whole, when)
        return Dated(whole, number) if whole else None

    return once(fact.posts, moment_of_posts, found)


def _together(one: When, other: When) -> When:
    """Return the period that two moments make, no more exact than they are."""
    first = min(day for when in (one, other) if (day := when.first or when.last))
    last = max(day for when in (one, other) if (day := when.last or when.first))
    named = {one.precision, other.precision}
    precision: Precision = "year" if "year" in named else "month" if "month" in named else "day"
    about = one.day_is_about or other.day_is_about
    shape: Shape = "point" if first == last else "range"
    return When(said=f"{first} – {last}", shape=shape, first=first, last=last, precision=precision, about=about)


def in_order(facts: Iterable[Fact]) -> list[Fact]:
    """Return facts as they happened: context first, the undated last, the order of the file between equals."""
    last = (date.max,)

    def key(fact: Fact) -> tuple[object, ...]:
        moments = [when.order for when in (told(fact.when), *(told(post.when) for post in fact.posts)) if when]
        first = min(moments, default=last)
        # The hour of its first message orders a fact that was told by its day only.
        sameday = [moment for moment in moments if moment[0] == first[0] and len(moment) > 1 and moment[1] != time.min]
        return (fact.kind.value != "context", min(sameday, default=first))

    return sorted(facts, key=key)
