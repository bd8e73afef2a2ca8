"""Reading a fact under an article: which elements it shows, which are missing, what raises the penalty."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from filings.law.circumstances import Circumstances, Trigger, met
from filings.law.text import Aggravation, Article, Element, Euros, Months, NeverRead, NotInForce, Penalty, Version
from schemas.asked import told as value_of
from schemas.fact import Fact


@dataclass(frozen=True, slots=True)
class Seen:
    """What of the fact shows an element: a short French clause, and the fields of the case it comes from."""

    phrase: str
    fields: tuple[str, ...]


def seen(phrase: str, *fields: str) -> Seen:
    """Write what shows an element, and from which fields."""
    return Seen(phrase, fields)


@dataclass(frozen=True, slots=True)
class Showing:
    """An element, and what shows it."""

    element: Element
    seen: Seen


@dataclass(frozen=True, slots=True)
class Shown:
    """What one fact shows under the version of an article in force on its day.

    ``penalty`` is the maximum for what is alleged, before the general aggravations (law/aggravations.py).
    """

    article: Article
    version: Version
    shown: tuple[Showing, ...]
    missing: tuple[Element, ...]
    aggravations: tuple[Aggravation, ...]
    penalty: Penalty

    @property
    def holds(self) -> bool:
        """Whether every decisive element is shown: only then can the offence be alleged."""
        return not any(element.decisive for element in self.missing)

    @property
    def citation(self) -> str:
        """Cite the text with the paragraphs of the circumstances alleged."""
        return self.article.citation(self.version, self.aggravations)

    @property
    def label(self) -> str:
        """The name of the offence as alleged: « Menaces de mort » where the threat is one of death."""
        return next((one.renames for one in self.aggravations if one.renames), self.article.label)

    @property
    def json_name(self) -> str:
        """The name of the offence in JSON."""
        return self.article.json_name(self.version)


def read(article: Article, fact: Fact, told: Circumstances, found: Mapping[Element, Seen | None]) -> Shown:
    """Read a fact that concerns an article: keep what is found for the elements of the version of its day.

    Raises NotInForce or NeverRead (law/text.py) when the article has no such version.
    """
    version = article.on(told.day)
    shown = tuple(Showing(element, sight) for element in version.elements if (sight := found.get(element)))
    missing = tuple(element for element in version.elements if not found.get(element))
    raised = aggravations(version, fact, told)
    return Shown(article, version, shown, missing, raised, highest(version.base, raised))


def read_in_force(
    article: Article, fact: Fact, told: Circumstances, found: Mapping[Element, Seen | None]
) -> Shown | None:
    """Read as ``read`` does, and say nothing on a day without the text.

    For an offence that can only be reserved, or that another stands for on that day: its refusal would teach nothing.
    """
    try:
        return read(article, fact, told, found)
    except (NotInForce, NeverRead):
        return None


def aggravations(version: Version, fact: Fact, told: Circumstances) -> tuple[Aggravation, ...]:
    """Return the aggravations of a version whose circumstances are told, those by number included."""
    single = [one for one in version.aggravations if one.trigger is not Trigger.COUNT and met(one.trigger, fact, told)]
    counted = [
        one
        for one in version.aggravations
        if one.trigger is Trigger.COUNT and len({s.label for s in single}) >= one.count
    ]
    return (*single, *counted)


def highest(base: Penalty, raised: tuple[Aggravation, ...]) -> Penalty:
    """Return the maximum penalty: the longest prison term, and the highest fine."""
    every = (base, *(one.penalty for one in raised))
    prison = max((one.prison for one in every if one.prison is not None), default=None)
    fine = max((one.fine for one in every if one.fine is not None), default=None)
    return Penalty(None if prison is None else Months(prison), None if fine is None else Euros(fine))


def retained(read_facts: Sequence[Shown]) -> tuple[tuple[Shown, ...], tuple[Shown, ...]]:
    """Part what one fact shows into (alleged, reserved): one act bears one qualification.

    What yields to another offence that holds for the same fact is dropped (Crim., 15 December 2021, n° 21-81.864:
    no double qualification, save distinct interests). What lacks a decisive element is reserved, never alleged.
    """
    holding = {shown.article.name for shown in read_facts if shown.holds}
    kept = [shown for shown in read_facts if not holding & set(shown.article.yields_to)]
    return tuple(s for s in kept if s.holds), tuple(s for s in kept if not s.holds)


def words_of(fact: Fact) -> Seen | None:
    """What shows that the exact words are known: they can then be quoted and dated."""
    if any(value_of(post.text) for post in fact.posts):
        return seen("les termes exacts sont reproduits avec leur date et leur adresse", "posts")
    if fact.exhibits or any(value_of(post.exhibit) for post in fact.posts):
        return seen("les termes exacts figurent dans les pièces produites", "exhibits", "posts")
    return None


def times(fact: Fact) -> int:
    """How many times the fact is told to have happened; 0 when it is not told to have happened again."""
    number = value_of(fact.count) or 0
    dated = len(fact.posts)
    repeated = 2 if value_of(fact.repeated) or value_of(fact.frequency) else 0
    return max(number, dated, repeated)
