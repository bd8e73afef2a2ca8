"""To whom else one writes or calls, as named on the day: a minister, the prosecutors already seized, the helplines.

An address is printed only when it is sure.
"""

import re
from datetime import date
from typing import Literal

from filings.days import DocumentDay
from filings.law.procedure import officers
from filings.law.registers import courts, helplines, ministries
from filings.law.text import Grade
from filings.review.findings import Look, Point
from filings.review.verdict import Helpline, MinistryTitle
from filings.statement import moments
from filings.statement.people import complaining, is_minor, victims
from schemas.account import Bond
from schemas.asked import told
from schemas.case import Case
from schemas.exhibit import ExhibitKind
from schemas.fact import Fact, FactKind
from schemas.named import Civility

_GENDERS: dict[Civility | None, Literal["F", "M"]] = {Civility.MADAME: "F", Civility.MONSIEUR: "M"}


def prosecutors(case: Case, on: DocumentDay) -> dict[tuple[str, date | None], str]:
    """Return the prosecutor of each court the steps name, as he was called on the day of the step."""
    titles: dict[tuple[str, date | None], str] = {}
    for step in case.steps:
        named, when = told(step.court), told(step.when)
        if not named:
            continue
        first = when.first if when else None
        # A step without a date is no later than the last day the case attests.
        day = DocumentDay(first or (when.last if when and when.last else moments.attested(case, on) or on))
        found = courts.find(seat=named)
        if len(found) == 1 and courts.sitting(found, day) == found:
            titles[(named, first)] = found[0].prosecutor_on(day)
    return titles


def ministry_title(case: Case, on: DocumentDay) -> MinistryTitle | None:
    """Return the ministry a case writes to, as it is named that day; None when no row is known."""
    if case.minister is None:
        return None
    row = ministries.on(str(case.minister.ministry), on)
    if row is None:
        return None
    sure = row.address_grade is not None and row.address_grade is not Grade.C
    return MinistryTitle(row.title, _GENDERS.get(row.civility), row.address if sure else (), row.grade.value)


def numbers_to_call(case: Case, on: DocumentDay) -> tuple[Helpline, ...]:
    """Return the numbers meant for the people of a case, in the order to show them."""
    minor = any(is_minor(complainant, on) for complainant in case.complainants) or any(map(of_child, case.facts))
    # A line for women is not for a child, nor for whoever only writes for one.
    facts = [fact for fact in case.facts if fact.kind is not FactKind.CONTEXT]
    adults = [one for one in complaining(case) if not is_minor(one, on)]
    if facts and all(map(of_child, facts)):
        adults = []
    civilities = [told(one.civility) for one in adults]
    couple = any(told(account.bond) in {Bond.PARTNER, Bond.FORMER_PARTNER} for account in case.accounts)
    # Where the author is a partner or an ex, who did not say « Monsieur » may be a woman.
    woman = Civility.MADAME in civilities or (couple and any(one is None for one in civilities))
    return tuple(
        Helpline(line.number, line.purpose, line.checked_on, urgent=line.urgent, url=line.url)
        for line in helplines.for_person(minor=minor, woman=woman)
    )


def urgent_numbers() -> tuple[tuple[str, str], ...]:
    """Return the numbers that a life may depend on, whoever calls, each with what it is for."""
    return tuple((line.number, line.purpose) for line in helplines.every() if line.urgent)


def reports(case: Case) -> dict[int, str]:
    """Return what each report of a bailiff was called on its own day, by number of exhibit; none without a day."""
    return {
        exhibit.number: officers.report(when.last)
        for exhibit in case.exhibits
        if told(exhibit.kind) is ExhibitKind.BAILIFF_REPORT
        and (when := told(exhibit.captured) or told(exhibit.when)) is not None
        and when.last is not None
    }


def is_intimate(fact: Fact) -> bool:
    """Whether a fact is of intimate images, a montage that is told to show a sexual act or the intimate parts included.

    >>> is_intimate(Fact(kind=FactKind.MONTAGE)), is_intimate(Fact(kind=FactKind.MONTAGE, explicit=True))
    (False, True)
    """
    return fact.kind is FactKind.INTIMATE_IMAGE or (fact.kind is FactKind.MONTAGE and told(fact.explicit) is True)


#: An age under eighteen, and no length of time.
_AGE = re.compile(
    r"(?<!il y a )(?<!depuis )(?<!pendant )(?<!après )(?<!durant )(?<!relation de )(?<!mariage de )(?<!en )(?<!dans )"
    r"\b(?:[1-9]|1[0-7]|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept) ans\b"
    r"(?! (?:de (?:relation|mariage|vie|couple)|plus tard|après|que|auparavant))",
    re.IGNORECASE,
)
#: Whoever is called so may be a child.
_CHILD = re.compile(
    r"\b(?:mineure?s?|enfant|gamine?s?|ado(?:lescente?)?s?|collégien(?:ne)?s?|lycéen(?:ne)?s?|"
    r"(?:ma|mon|notre|sa|son|leur|mes|nos|ses|leurs) (?:petite?s?[ -])?(?:filles?|fils|nièces?|neveux?)|"
    r"petite? (?:fille|garçon|sœur|frère))\b",
    re.IGNORECASE,
)


def speaks_of_child(fact: Fact) -> bool:
    """Whether the words of a fact name somebody who may be a child.

    >>> speaks_of_child(Fact(kind=FactKind.INTIMATE_IMAGE, story="Des photos de ma fille circulent au collège."))
    True
    >>> speaks_of_child(Fact(kind=FactKind.INTIMATE_IMAGE, story="Après 12 ans de mariage, il a tout publié."))
    False
    """
    said = " ".join(text for one in (fact.story, fact.exposed, fact.profile_use, fact.condition) if (text := told(one)))
    return _CHILD.search(said) is not None or _AGE.search(said) is not None


def of_child(fact: Fact) -> bool:
    """Whether a fact is told as one that only a child can suffer, or may be: images that show one, or spoken of so."""
    if fact.kind is FactKind.SOLICITATION or (fact.solicited and fact.kind is not FactKind.CONTEXT):
        return True
    if fact.kind not in {FactKind.INTIMATE_IMAGE, FactKind.MONTAGE}:
        return False
    shown = told(fact.of_minor)
    return speaks_of_child(fact) and is_intimate(fact) if shown is None else shown


def aims_at_minor(fact: Fact, case: Case, on: date) -> bool:
    """Whether a fact aims at somebody who was under eighteen on its first day."""
    days = moments.span(fact, case, on)
    return any(one is not None and is_minor(one, days.first if days else on) for one in victims(fact, case))


# --- checks --------------------------------------------------------------------------------------------------


def ministry_unknown(look: Look) -> list[Point]:
    """No title is known for this ministry on that day, and the case gives none."""
    if look.case.minister is None or look.verdict.ministry or told(look.case.minister.title):
        return []
    text = "Le titre de ce ministre n’est pas connu à cette date : cherchez-le et écrivez-le."
    return [Point("minister.title", text)]


def ministry_to_verify(look: Look) -> list[Point]:
    """The title of the minister comes from the case, or from a row that no source confirms that day."""
    minister = look.case.minister
    if minister is None:
        return []
    if title := told(minister.title):
        text = "Le titre du ministre est celui que vous avez donné : vérifiez-le au jour de l’envoi."
        return [Point("minister.title", text, anchor=title)]
    row = ministries.on(str(minister.ministry), look.on)
    if row is not None and row.to_verify(look.on):
        text = "Le gouvernement a pu changer depuis la dernière vérification : contrôlez le titre du ministre."
        return [Point("minister", text, anchor=row.title)]
    return []


def ministry_address_missing(look: Look) -> list[Point]:
    """No sure address is known for the ministry: the sender writes it."""
    minister, known = look.case.minister, look.verdict.ministry
    if minister is None or (known and known.address):
        return []
    if told(minister.address) is not None:
        return []
    return [Point("minister.address", "L’adresse du ministère n’est pas sûre : écrivez-la vous-même.")]
