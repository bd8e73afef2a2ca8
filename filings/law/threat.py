"""What the offences of threat have in common: the threat, its writing, its order, its ground."""

from filings.law.circumstances import aimed
from filings.law.reading import Seen, seen, times, words_of
from schemas.asked import told as value_of
from schemas.fact import Channel, Fact, FactKind, Ground

_WRITTEN = frozenset(
    {
        Channel.PUBLIC,
        Channel.RESTRICTED,
        Channel.PRIVATE_MESSAGE,
        Channel.EMAIL,
        Channel.SMS,
        Channel.LETTER,
    }
)


def is_threat(fact: Fact) -> bool:
    """Whether the fact is told as a threat, of death or not."""
    return fact.kind in {FactKind.DEATH_THREAT, FactKind.THREAT}


def threatened(fact: Fact) -> Seen | None:
    """What shows the threat: a threat of death as told; any other by its exact words only."""
    if fact.kind is FactKind.DEATH_THREAT:
        produced = fact.exhibits or any(value_of(post.text) or value_of(post.exhibit) for post in fact.posts)
        return seen(
            "les messages produits annoncent la mort" if produced else "des menaces de mort sont rapportées", "kind"
        )
    return words_of(fact)


def materialised(fact: Fact) -> Seen | None:
    """What shows that the threat was written, or made again."""
    if value_of(fact.channel) in _WRITTEN or any(value_of(post.text) or value_of(post.url) for post in fact.posts):
        return seen("les messages sont écrits", "channel", "posts")
    if times(fact) >= 2:
        return seen("les menaces ont été réitérées", "repeated", "count", "frequency")
    return None


def conditioned(fact: Fact) -> Seen | None:
    """What shows the order that went with the threat."""
    return seen("un ordre l’accompagnait", "condition") if value_of(fact.condition) else None


def bias(fact: Fact, grounds: frozenset[Ground]) -> Seen | None:
    """What shows the ground of the threat, among those a text names."""
    aims = aimed(fact, grounds)
    return seen(f"les propos sont {aims}", "grounds") if aims else None
