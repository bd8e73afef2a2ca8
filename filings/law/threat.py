"""What the offences of threat have in common: the threat, its writing, its order, its ground."""

from filings.french import grammar
from filings.law import pointing
from filings.law.circumstances import Circumstances, aimed, deadly, ground_of
from filings.law.reading import Seen, repetition, seen, words_of
from filings.law.text import Element
from schemas.asked import told as value_of
from schemas.fact import Announced, Channel, Fact, FactKind, Ground

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
_SENT = _WRITTEN - {Channel.PUBLIC, Channel.RESTRICTED}

#: What article 222-17 alone wants: the threats of article 222-18 may be of any offence against persons, and made by any
#: means (CPH15, CP26).
ATTEMPT = Element("attempt", "crime ou délit dont la tentative est punissable", decisive=True)
WRITTEN = Element("written", "réitérée, ou matérialisée par un écrit, une image ou tout autre objet", decisive=True)
#: The same in the texts that punish the threats of either article more.
ATTEMPT_OR_ORDER = Element("attempt", f"{ATTEMPT.label}, ou ordre de remplir une condition")
WRITTEN_OR_ORDER = Element(
    "written",
    "réitérée, matérialisée par un écrit, une image ou tout autre objet, ou faite avec ordre de remplir une condition",
    decisive=True,
)


#: What a threat announces against a person, as a clause names it: told, and named by its crime.
_AGAINST_PERSONS = {
    Announced.DEATH: "la mort",
    Announced.RAPE: "un viol",
    Announced.VIOLENCE: "des violences",
}
_AGAINST_GOODS = {
    Announced.FIRE: "un incendie ou une explosion",
    Announced.DAMAGE: "une destruction ou une dégradation",
}


def announced(fact: Fact) -> frozenset[Announced]:
    """Return what a threat is told to announce: its kind alone tells of death, or of nothing."""
    return frozenset({Announced.DEATH} if fact.kind is FactKind.DEATH_THREAT else fact.announced)


def of_goods(fact: Fact, told: Circumstances, *among: Announced) -> Seen | None:
    """What shows that the threat announces the destruction of goods, of one of these kinds."""
    named = [said for one, said in _AGAINST_GOODS.items() if one in among and one in announced(fact)]
    return _announcing(fact, told, named) if named else None


def only_goods(fact: Fact) -> bool:
    """Whether what is announced is told, and aims at goods alone: it is no threat against persons."""
    told = announced(fact)
    return bool(told) and told <= frozenset(_AGAINST_GOODS)


def is_threat(fact: Fact) -> bool:
    """Whether the fact is told as a threat, of death or not."""
    return fact.kind in {FactKind.DEATH_THREAT, FactKind.THREAT}


def threatened(fact: Fact, told: Circumstances) -> Seen | None:
    """What shows the threat: what it is told to announce; one of which that was not told, by its exact words only."""
    named = [said for one, said in {**_AGAINST_PERSONS, **_AGAINST_GOODS}.items() if one in announced(fact)]
    if named:
        return _announcing(fact, told, named)
    if not words_of(fact, told):
        return None
    those = pointing.messages(fact, silent=told.silent)
    return seen(those.clause("porte la menace", "portent la menace"), "kind", "posts", "exhibits")


def _announcing(fact: Fact, told: Circumstances, named: list[str]) -> Seen:
    what = grammar.listing(named)
    if not (any(post.worded for post in fact.posts) or pointing.exhibits_of(fact, told.silent)):
        # A threat of death has a name; another is told by what it announces.
        death = fact.kind is FactKind.DEATH_THREAT
        several = pointing.several_of(fact)
        noun, announces = ("des menaces", "annoncent") if several else ("une menace", "annonce")
        text = f"{noun} de mort" if death else f"{noun} qui {announces} {what}"
        return seen(f"{pointing.reported(fact, text)}{_how(fact)}", "kind", "announced", "channel")
    those = pointing.messages(fact, silent=told.silent)
    return seen(those.clause(f"annonce {what}", f"annoncent {what}"), "kind", "announced", "posts", "exhibits")


def _how(fact: Fact) -> str:
    """Say through what a threat that nothing but the story shows came, as told."""
    channel = value_of(fact.channel)
    return f" ({channel.label})" if channel in pointing.SPOKEN | _SENT and channel else ""


def materialised(fact: Fact, told: Circumstances) -> Seen | None:
    """What shows that the threat was written, or made again."""
    channel = value_of(fact.channel)
    # The words of a call, copied down, are no writing of its author.
    written = channel is None and any(post.worded or post.located for post in fact.posts)
    if channel in _WRITTEN or written:
        one, many = _means(fact)
        noun = pointing.noun_of(fact)
        return seen(
            pointing.agreed(fact, f"{noun.this} est écrit{one}", f"{noun.these} sont écrits{many}"), "channel", "posts"
        )
    return repetition(fact, told)


def _means(fact: Fact) -> tuple[str, str]:
    channel = value_of(fact.channel)
    if channel is Channel.PUBLIC:
        return ", et a été publié", ", et ont été publiés"
    return (f", et reçu {channel.label}", f", et reçus {channel.label}") if channel in _SENT and channel else ("", "")


def attempted(fact: Fact) -> Seen | None:
    """What shows that the attempt of what is threatened is punished: that of a crime always is, and a death is one."""
    if deadly(fact):
        return seen("la mort annoncée serait un crime", "kind", "announced")
    return seen("le viol annoncé serait un crime", "announced") if Announced.RAPE in announced(fact) else None


def conditioned(fact: Fact) -> Seen | None:
    """What shows the order that went with the threat."""
    order = value_of(fact.condition)
    return seen(f"l’ordre rapporté est celui-ci, {pointing.quoted(order)}", "condition") if order else None


def bias(fact: Fact, grounds: frozenset[Ground]) -> Seen | None:
    """What shows the ground of the threat, among those a text names."""
    aims = aimed(fact, grounds)
    noun = pointing.noun_of(fact)
    said = pointing.agreed(fact, f"les termes de {noun.this} sont {aims}", f"les termes de {noun.these} sont {aims}")
    return seen(said, "grounds") if aims else None


def called(fact: Fact, grounds: frozenset[Ground], told: Circumstances) -> str:
    """Name a threat by the grounds told: « Menaces de mort à raison de l’orientation sexuelle »."""
    aims = ground_of(fact, grounds, told.day)
    head = "Menaces de mort" if deadly(fact) else "Menaces"
    return f"{head} à raison {aims}" if aims else ""
