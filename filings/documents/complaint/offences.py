"""The offences: each with its text, what it needs, what shows it, what it carries."""

from collections.abc import Sequence

from filings.documents.complaint.view import Infraction, Renvoi
from filings.french import dates, grammar, numbers, typography
from filings.letter.people import Voice
from filings.letter.sentences import lower_first, sentence, typeset
from filings.review.verdict import Allegation, Shown, Verdict

#: Days are listed up to this many; beyond, the first and the last are said.
_LISTED = 4


def _references(ids: Sequence[str], marks: dict[str, tuple[str, int]]) -> list[Renvoi]:
    found = sorted((marks[one] for one in ids if one in marks), key=lambda mark: mark[1])
    return [Renvoi(signet=signet, numero=str(number)) for signet, number in found]


def row(allegation: Allegation, marks: dict[str, tuple[str, int]], names: Sequence[str] = ()) -> Infraction:
    """Return an offence as a row: its text, what it needs and what shows it, what it carries.

    ``names`` are those of the victims, in the order of the case.
    """
    # An element is named once, whatever the number of facts that show it.
    demands = _only(allegation, marks, names)
    phrases: dict[str, list[str]] = {}
    for shown in allegation.shown:
        phrases.setdefault(shown.element, []).extend(
            [_told_apart(shown, allegation, marks, names)] if shown.phrase else []
        )
    demands += [sentence(f"{element} : {' ; '.join(said)}" if said else element) for element, said in phrases.items()]
    if allegation.aggravations:
        several = "circonstances aggravantes" if len(allegation.aggravations) > 1 else "circonstance aggravante"
        demands.append(sentence(f"{several} : {' ; '.join(allegation.aggravations)}"))
    if allegation.missing and not allegation.caveat:
        demands.append(
            sentence(f"reste à établir : {grammar.listing([lower_first(one) for one in allegation.missing])}")
        )
    demands += [sentence(text) for text in (allegation.caveat, allegation.complaint) if text]
    return Infraction(
        renvois=_references(allegation.facts, marks),
        qualification=typeset(allegation.label),
        texte=typography.articles(typeset(allegation.citation)),
        exigences=[typography.articles(text) for text in demands],
        peine=typeset(numbers.penalty(allegation.prison_months, allegation.fine_euros)),
    )


def _told_apart(shown: Shown, allegation: Allegation, marks: dict[str, tuple[str, int]], names: Sequence[str]) -> str:
    """Return what shows an element: the victim it tells of named, where there are several; so with its messages.

    These are named by their paragraphs where others are of one of their days.
    """
    if shown.whom and names:
        return shown.phrase.replace("la personne visée", names[shown.whom - 1], 1)
    alike = (one for one in allegation.shown if one is not shown and one.element == shown.element)
    if not shown.when or all(set(shown.days).isdisjoint(one.days) for one in alike):
        return shown.phrase
    numbered = sorted({marks[fact][1] for fact in shown.facts if fact in marks})
    where = f"{shown.when} (§ {grammar.ranges(numbered)})" if numbered else shown.when
    return shown.phrase.replace(shown.when, where, 1)


def _only(allegation: Allegation, marks: dict[str, tuple[str, int]], names: Sequence[str]) -> list[str]:
    """Say which acts, and which victims, alone are meant, where an offence does not stand for all those of a fact."""
    several = len(allegation.facts) > 1

    def placed(text: str, facts: Sequence[str]) -> str:
        numbered = sorted({marks[fact][1] for fact in facts if fact in marks})
        return f"{text} (§ {grammar.ranges(numbered)})" if several and numbered else text

    said: dict[str, list[str]] = {}
    for fact, days in allegation.acts:
        # Between two ranges there are acts that are not meant.
        each = [dates.between(first, last) if first != last else f"du {dates.day(first)}" for first, last in days]
        when = grammar.listing(each) if len(days) <= _LISTED else dates.between(days[0][0], days[-1][1])
        said.setdefault(f"actes {when} seulement", []).append(fact)
    aimed_at: dict[str, list[int]] = {}
    for fact, numbers_ in allegation.aimed_at:
        aimed_at.setdefault(fact, []).extend(numbers_)
    for fact, victims in aimed_at.items():
        those = [names[n - 1] for n in sorted(set(victims))]
        said.setdefault(f"envers {grammar.listing(those)}", []).append(fact)
    texts = [placed(text, facts) for text, facts in said.items()]
    return [sentence(" ; ".join(texts))] if texts else []


def reserved(verdict: Verdict, marks: dict[str, tuple[str, int]], voice: Voice) -> str:
    """Return in one sentence the offences that are only reserved, or nothing.

    What a row of the table already says to fall back on is not said again; one complaint stands for all it serves.
    """
    said = " ".join(allegation.caveat for allegation in verdict.allegations)
    kept = [one for one in verdict.reserved if one.citation not in said]
    groups: dict[str, dict[str, None]] = {}
    for one in kept:
        groups.setdefault(one.complaint, {})[f"{lower_first(one.label)} ({one.citation})"] = None
    items = list(groups.pop("", {}))
    for complaint, served in groups.items():
        which = "pour laquelle" if len(served) == 1 else "pour lesquelles"
        items.append(f"{grammar.listing(list(served))}, {which} {complaint}")
    if not items:
        return ""
    verb = voice.party("Je me réserve", "Nous nous réservons", "se réserve", "se réservent")
    also = " également" if verdict.allegations else ""
    text = f"{verb} d’invoquer{also}, selon ce que l’enquête établira : {' ; '.join(items)}."
    return typography.articles(typeset(text))
