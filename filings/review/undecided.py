"""What a day that was not told leaves undecided: which offence, and yet until when.

Words bear one head of the press law, and none is alleged where their day chooses it; their three months run all the
same, from the earliest day they can have been published. So do longer terms, where a text came or went.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from filings.days import DocumentDay
from filings.french import dates, grammar
from filings.french.dates import sentence_start
from filings.law import book
from filings.law.procedure import limitation
from filings.review import deadlines
from filings.review.circumstances import around
from filings.review.findings import Look, Point
from filings.review.qualification import Qualified
from filings.review.readings import Undecided, Why
from filings.review.verdict import Prescription
from filings.statement.moments import span
from filings.statement.people import victims
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Channel, Fact, FactKind

#: What is told as words, which a law of their own, and short delays, govern.
WORDS = frozenset({FactKind.INSULT, FactKind.DEFAMATION, FactKind.HATRED, FactKind.CALL_TO_VIOLENCE})


def said(one: Undecided) -> str:
    """Say why an offence is not alleged, and what would decide."""
    label = one.article.label
    match one.why:
        case Why.LAW:
            return (
                f"{label} : le texte n’était pas en vigueur pendant toute la période de ce fait. "
                "Datez chaque acte : seuls ceux qu’il punissait à leur date peuvent être visés."
            )
        case Why.HEAD:
            return (
                f"{label} : la loi a changé pendant ce fait et, selon le jour, c’est cette infraction ou une autre. "
                "Datez chaque acte."
            )
        case Why.PERSON:
            return (
                f"{label} : selon le jour, l’âge ou le mandat de la personne visée n’est pas le même, et cette "
                "infraction est constituée ou non. Datez chaque acte."
            )
        case Why.TOO_FEW:
            return (
                f"{label} : le texte a changé pendant ce fait, et les actes datés d’après ne suffisent pas à montrer "
                "une répétition. Ajoutez ceux qui manquent, chacun à sa date."
            )


def waiting(found: Qualified, case: Case, on: DocumentDay) -> Iterator[Point]:
    """Walk the facts of which nothing is alleged for want of their day, each with the last day to keep to.

    Words that have no day wait so beside those that have one. A fact without a day of its own has none to count from.
    """
    held = {one.fact.id for one in found.held}
    whole = {one.fact.id for one in found.held if not one.acts}
    of_facts: dict[str, list[Undecided]] = {}
    for one in found.undecided:
        taken = whole if _of_words(one.article.limitation) else held
        if one.fact.id not in taken and not one.span.supposed:
            of_facts.setdefault(one.fact.id, []).append(one)
    acts = deadlines.interruptions(case)
    for fact, some in of_facts.items():
        terms = [deadlines.prescription(one.article.limitation, [one.span], on, acts) for one in some]
        if any(term.ends_on for term in terms):
            due = min((day for term in terms if (day := deadlines.next_day(term, on))), default=None)
            each = "propos" if all(_of_words(one.article.limitation) for one in some) else "acte"
            which = _which(some, f"{each} sans date" if fact in held else each)
            yield Point(fact, f"{which} {_until(terms, due, on, each)}", due=due)


def channel_unknown(look: Look) -> Iterator[Point]:
    """Words have no channel: public and private words fall under different texts."""
    ask = "dites si ces mots étaient visibles de tous ou privés : le texte et le délai en dépendent."
    for n, fact in enumerate(look.told.facts):
        if fact.kind in WORDS and told(fact.channel) is None:
            until, due = _by_channel(fact, look)
            first = f"{until} {'D’ici là, ' if due else ''}" if until else ""
            said = ask if due else sentence_start(ask)
            yield Point(f"facts[{n}].channel", f"{first}{said}", due=due)


def _by_channel(fact: Fact, look: Look) -> tuple[str, date | None]:
    """Say until when words can be prosecuted by the shortest of the terms that their channel may give them."""
    days = span(fact, look.case, look.on)
    if days is None or days.supposed or fact.id not in {one.id for one in look.case.facts}:
        return "", None
    rules = {
        one.article.limitation
        for channel in (Channel.PUBLIC, Channel.PRIVATE_MESSAGE)
        for bare in [fact.model_copy(update={"channel": channel})]
        for victim in victims(fact, look.case)
        for one in book.read(bare, around(bare, victim, look.case, days.last)).shown
        if one.holds and _of_words(one.article.limitation)
    }
    acts = deadlines.interruptions(look.case)
    terms = [deadlines.prescription(rule, [days], look.on, acts) for rule in rules]
    ends = sorted(day for term in terms if (day := deadlines.safest(term)))
    due = next((day for day in ends if day >= look.on), None)
    if not ends:
        return "", None
    if due is None:
        return f"Le délai paraît dépassé depuis le {dates.day(ends[-1])} : un avocat peut le vérifier.", None
    if due == ends[0]:
        return f"Dernier jour sûr pour poursuivre ces mots : le {dates.day(due)}, au plus court.", due
    return (
        f"Au plus court, le délai pour poursuivre ces mots paraît dépassé ; au plus long, dernier jour sûr : le "
        f"{dates.day(due)}."
    ), due


def _of_words(rule: str) -> bool:
    return limitation.RULES[rule].by_publication


def _which(some: Sequence[Undecided], each: str) -> str:
    labels = [f"« {label} »" for label in dict.fromkeys(one.article.label for one in some)]
    either = grammar.listing(labels, "ou") if len(labels) > 1 else f"{labels[0]}, ou rien"
    return f"Selon le jour de chaque {each}, {either} : la plainte n’en retient aucune, mais le délai court."


def _until(terms: Sequence[Prescription], due: date | None, on: DocumentDay, each: str) -> str:
    days = [day for term in terms for day in (term.ends_on, term.safe_ends_on) if day]
    if due is None:
        past = dates.day(max(days, default=on))
        return f"Sauf acte qui l’aurait interrompu, il paraît dépassé depuis le {past} : un avocat peut le vérifier."
    if min(days) < on:
        last = f"Il paraît dépassé pour les plus anciens ; dernier jour possible, le {dates.day(due)}."
    else:
        last = f"Dernier jour sûr, compté du plus ancien jour possible, le {dates.day(due)}."
    return f"{last} Datez chaque {each} et voyez un avocat : une lettre au procureur n’arrête pas ce délai."
