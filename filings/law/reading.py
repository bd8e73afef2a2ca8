"""Reading a fact under an article: which elements it shows, which are missing, what raises the penalty."""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from filings.french import grammar, numbers
from filings.law import pointing
from filings.law.circumstances import Circumstances, Couple, Trigger, acted_together, met
from filings.law.couple import PAST, as_told
from filings.law.text import Aggravation, Article, Element, Euros, Months, NeverRead, NotInForce, Penalty, Version
from schemas.asked import told as value_of
from schemas.fact import Announced, Fact, FactKind
from schemas.filed import Posted, once, revised


class Seen(Struct, frozen=True):
    """What of the fact shows an element: a short French clause, and the fields of the case it comes from.

    ``private`` when it tells of the person’s life or health: a prosecutor reads it, a platform never does. ``short`` is
    what is said instead where the letter that tells it all stands around: the place of it is added then.
    """

    phrase: str
    fields: tuple[str, ...]
    private: bool = False
    short: str = ""


def seen(phrase: str, *fields: str, private: bool = False, short: str = "") -> Seen:
    """Write what shows an element, and from which fields."""
    return Seen(phrase, fields, private, short or getattr(phrase, "short", ""))


class Showing(Struct, frozen=True):
    """An element, and what shows it."""

    element: Element
    seen: Seen


class Shown(Struct, frozen=True):
    """What one fact shows under the version of an article in force on its day.

    ``penalty`` is the maximum for what is alleged, before the general aggravations (law/aggravations.py). ``named``
    is the name of the offence for this fact, where the words of the article list more than the fact tells. ``couple``
    is the bond of a couple that raises the penalty, or that makes it graver than the general offence.
    ``denied`` when the person answered no to what would show a decisive element: the offence is then not even reserved.
    ``subject_to`` is what the allegation waits on, said to the prosecutor in a sentence.
    """

    article: Article
    version: Version
    shown: tuple[Showing, ...]
    missing: tuple[Element, ...]
    aggravations: tuple[Aggravation, ...]
    penalty: Penalty
    named: str = ""
    couple: Couple | None = None
    denied: bool = False
    subject_to: str = ""

    @property
    def holds(self) -> bool:
        """Whether every decisive element is shown: only then can the offence be alleged."""
        return not any(element.decisive for element in self.missing)

    @property
    def citation(self) -> str:
        """Cite the text with the paragraphs of the circumstances alleged, and what makes a former couple count."""
        also = (PAST.part,) if self.couple is Couple.FORMER else ()
        return self.article.citation(self.version, self.aggravations, also)

    @property
    def host_citation(self) -> str:
        """The same for a host, which is not told that a couple is no more; empty when there is nothing to leave out."""
        past = self.couple is Couple.FORMER
        return self.article.citation(self.version, self.aggravations) if past else ""

    @property
    def label(self) -> str:
        """The name of the offence as alleged: « Menaces de mort » where the threat is one of death."""
        renamed = next((one.renames for one in self.aggravations if one.renames), "")
        return self.named or renamed or self.article.label_of(self.version)

    @property
    def json_name(self) -> str:
        """The name of the offence in JSON."""
        return self.article.json_name(self.version)


def read(
    article: Article,
    fact: Fact,
    told: Circumstances,
    found: Mapping[Element, Seen | None],
    *,
    named: str = "",
    by_couple: bool = False,
) -> Shown:
    """Read a fact that concerns an article: keep what is found for the elements of the version of its day.

    ``named`` is the name of the offence for this fact, when it is not that of the article. ``by_couple`` says that the
    offence is a general one made graver by the bond of a couple, and does not name a former couple itself.

    Raises NotInForce or NeverRead (law/text.py) when the article has no such version.
    """
    version = article.on(told.day)
    shown = tuple(Showing(element, sight) for element in version.elements if (sight := found.get(element)))
    missing = tuple(element for element in version.elements if not found.get(element))
    raised = aggravations(version, fact, told)
    no = any(element.decisive and _denied(element, fact, told) for element in missing)
    counts = by_couple or any(one.trigger is Trigger.PARTNER for one in raised)
    couple = told.couple if counts else None
    return Shown(article, version, shown, missing, raised, highest(version.base, raised), named, couple, no)


_MAY_BE_A_CRIME = frozenset({Announced.DEATH, Announced.RAPE, Announced.OTHER})


def _denied(element: Element, fact: Fact, told: Circumstances) -> bool:
    """Whether the person answered no to what an element wants: it was not left unsaid, nor for the enquiry to find."""
    match element.code:
        case "sexual":
            # An image that shows no sexual act may still be of a sexual kind: who calls hers intimate denies nothing.
            return value_of(fact.explicit) is False and fact.kind is not FactKind.INTIMATE_IMAGE
        case "pornographic":
            return value_of(fact.explicit) is False
        case "repeated" | "acts":
            return value_of(fact.repeated) is False
        case "attempt":
            # Violence, and goods, are no crime that is announced.
            return bool(fact.announced) and not _MAY_BE_A_CRIME & set(fact.announced)
        case "followed":
            return told.suicide_denied
        case _:
            return False


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
    single = [
        as_told(one, told.couple)
        for one in version.aggravations
        if one.trigger is not Trigger.COUNT and met(one.trigger, fact, told)
    ]
    counted = [
        one
        for one in version.aggravations
        if one.trigger is Trigger.COUNT
        and len({s.label for s in single}) >= one.count
        and (not one.with_incapacity or 1 <= (told.itt_days or 0) <= 8)
    ]
    if any(one.trigger is Trigger.DEATH_AND_CONDITION for one in single):
        # The two together are one circumstance of its own, said once.
        single = [one for one in single if one.trigger not in {Trigger.DEATH, Trigger.CONDITION}]
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


def words_of(fact: Fact, told: Circumstances) -> Seen | None:
    """What shows that the exact words are known: they can then be quoted and dated."""
    quoted = _quoted(fact)
    shown = pointing.in_exhibits(fact, told.silent)
    if not quoted:
        # Beside the content itself its words, or the exhibit that shows them, are seen.
        named = pointing.Clause(f"les termes exacts figurent {shown}", beside=("", ""))
        return seen(named, "exhibits", "posts") if shown else None
    whole = once(quoted, "whole", lambda: all(value_of(post.when) and post.located for post in quoted))
    those = pointing.messages(fact, posts=quoted, silent=told.silent)
    place = (", avec sa date et son adresse", ", avec leur date et leur adresse") if whole else ("", "")
    rest = f" ; les autres figurent {shown}" if len(quoted) < len(fact.posts) and shown else ""
    return seen(those.words(*place, rest), "posts")


def _quoted(fact: Fact) -> Sequence[Posted]:
    return once(fact.posts, "quoted", lambda: revised(fact.posts, lambda post: {} if post.worded else None))


def repetition(fact: Fact, told: Circumstances, *, together: bool = True) -> Seen | None:
    """What shows that acts were repeated: their number, their days, or how often they are told to have come.

    Messages show it when two at least are of one author, or of several told to have acted together: one message each
    of people who do not know of one another is no repetition. Nor is it where each author must repeat, ``together``
    False: so do the texts on harassment until 2018, which then name acts in concert apart (``raid``).
    """
    if not together and told.each_once:
        return None
    by_author = _by_author(fact, told)
    again = any(number > 1 for number in by_author)
    joint = together and bool(value_of(fact.concerted)) and len(fact.posts) > 1
    counted = (value_of(fact.count) or 0) > max(1, told.people)
    fields = ("repeated", "count", "frequency", "posts")
    those = pointing.messages(fact, pointing.repeated(fact))
    often = value_of(fact.frequency)
    each = () if together else told.repeating
    if counted or again or joint or each:
        rhythm = f", {pointing.quoted(often)}" if often else ""
        some = ""
        if again and len(by_author) > 1 and min(by_author) == 1:
            some = ", dont plusieurs d’un même auteur"
        if each:
            # Whoever wrote once answers for nothing here: only those who repeated are named, each with its number.
            counts = [f"{numbers.in_words(count)} du compte {name}" for name, count in each]
            some = f", dont {grammar.listing(counts)}"
        elif joint and not again:
            some = ", de personnes qui selon le récit ont agi ensemble"
        return seen(those.series(some, rhythm), *fields, short=those.told_short(some))
    if not (value_of(fact.repeated) or often):
        return None
    said = (
        f"selon le récit, {pointing.quoted(often)}"
        if often
        else pointing.reported(fact, "que ces faits se sont répétés")
    )
    when = pointing.period(fact)
    short = f"leur répétition{f', {when}' if when else ''}"
    return seen(those.cited(f"{said}, {when}" if often and when else said), *fields, short=those.cited(short))


def _by_author(fact: Fact, told: Circumstances) -> list[int]:
    """Return how many posts each author made: accounts told to be one person's are one, and so are those unknown."""
    only = fact.accounts[0] if len(fact.accounts) == 1 else ""
    by_account = once(fact.posts, _by_author, lambda: Counter(value_of(post.account) or "" for post in fact.posts))
    found: Counter[str] = Counter()
    for account, number in by_account.items():
        found[told.holders.get(account or only, account or only)] += number
    return list(found.values())


def couple(told: Circumstances) -> Seen:
    """What shows the bond of a couple: only what is told of it."""
    past = told.couple is Couple.FORMER
    bond = "l’ancien conjoint, concubin ou partenaire" if past else "le conjoint, concubin ou partenaire"
    return seen(f"selon le récit, l’auteur est {bond} de la personne visée", "accounts.bond")


def raid(fact: Fact, told: Circumstances) -> Seen | None:
    """What shows that several people acted together, or one after the other, knowing it."""
    if not acted_together(fact, told):
        return None
    said = "selon le récit, plusieurs personnes ont agi ensemble ou l’une après l’autre, en le sachant"
    return seen(said, "concerted", "accounts", short="plusieurs personnes ont agi ensemble, en le sachant")
