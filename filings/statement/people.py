"""Who is who in the case: who is aimed at, who complains, who is a child, who writes and signs."""

from collections.abc import Sequence
from datetime import date

from schemas.asked import Told, told
from schemas.case import Case
from schemas.fact import Fact, FactKind
from schemas.named import Named
from schemas.person import Complainant, Person
from schemas.words import Line


def victims(fact: Fact, case: Case) -> list[Complainant | None]:
    """Return those a fact aims at: those it names, or all; None alone when nobody was told yet."""
    named = [case.complainants[n - 1] for n in fact.targets if n <= len(case.complainants)]
    return list(named or case.complainants) or [None]


def complaining(case: Case) -> list[Complainant]:
    """Return those who complain as victims: everyone, unless each fact names whom it aims at; then those named.

    Somebody whom no fact aims at is a witness, or writes for a child: she does not say that she suffered the facts.
    """
    facts = [fact for fact in case.facts if fact.kind is not FactKind.CONTEXT]
    aimed_at = {n for fact in facts for n in fact.targets or range(1, len(case.complainants) + 1)}
    return [one for n, one in enumerate(case.complainants, 1) if n in aimed_at] or list(case.complainants)


#: The age of majority, in years.
ADULT = 18


def under_age(age: int | None, *, represented: bool) -> bool:
    """Whether somebody of an age in whole years is a minor: by the age, or else because somebody represents them.

    >>> under_age(17, represented=False), under_age(18, represented=True), under_age(None, represented=True)
    (True, False, True)
    """
    return represented if age is None else age < ADULT


def is_minor(complainant: Complainant, on: date) -> bool:
    """Whether a complainant is under eighteen that day, or has a representative and no told birth.

    An organisation is of no age.
    """
    if complainant.organisation is not None:
        return False
    return under_age(complainant.age_on(on), represented=bool(complainant.representatives))


def same(one: Person, other: Person) -> bool:
    """Whether two entries of a case are one person: a victim may also represent her child."""
    names = [(told(person.first_names), told(person.last_name)) for person in (one, other)]
    return names[0] == names[1] and all(names[0])


class Acting(Person):
    """Who writes and signs for an organisation, reached where it is."""

    quality: Told[Line] = None


def officer(complainant: Complainant) -> Acting:
    """Return who acts for an organisation; nobody named where nobody was told."""
    told_of = complainant.organisation.officer if complainant.organisation else None
    if told_of is None:
        return Acting()
    names = {name: getattr(told_of, name) for name in Named.model_fields}
    return Acting.model_construct(**names, quality=told_of.quality)


def signing(complainant: Complainant, on: date) -> Sequence[Person]:
    """Return who signs for a complainant: themselves, the representatives of a minor, who acts for an organisation.

    Somebody signs for an organisation even where nobody is told yet: an officer without a name.
    """
    if complainant.organisation is not None:
        return [officer(complainant)]
    represented = is_minor(complainant, on) and complainant.representatives
    return complainant.representatives if represented else [complainant]


def organisations(case: Case, person: Person) -> list[Complainant]:
    """Return the organisations that complain by the voice of somebody, who may complain beside them."""
    those = [one for one in complaining(case) if one.organisation is not None]
    return [one for one in those if officer(one) == person or same(officer(one), person)]


def writers(case: Case, on: date) -> list[Person]:
    """Return those who write and sign: the complainants, or those who represent them, or the lawyer."""
    if case.lawyer and case.lawyer.signs:
        return [case.lawyer]
    people: list[Person] = []
    for complainant in complaining(case):
        for person in signing(complainant, on):
            person = next((one for one in case.complainants if same(one, person)), person)
            if person not in people:
                people.append(person)
    return people
