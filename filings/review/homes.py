"""Whether the postcode and the town of an address go together: the prosecutor depends on both."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from filings.french import grammar
from filings.law.registers import communes, courts
from filings.law.registers.communes import Commune
from filings.review import living
from filings.review.findings import Look, Point
from schemas.address import Address
from schemas.asked import told
from schemas.person import AddressKind

#: Towns that are named in a finding; a postcode may serve forty.
_NAMED = 3


class AtOdds(Struct, frozen=True):
    """A French address whose town and postcode disagree: what each of them says; ``decides`` when a court follows."""

    where: str
    city: str
    postcode: str
    by_name: tuple[Commune, ...]
    by_code: tuple[Commune, ...]
    decides: bool

    @property
    def near(self) -> bool:
        """Whether they disagree within one département."""
        return any(_departement(code) == _departement(self.postcode) for one in self.by_name for code in one.postcodes)


def postcode_elsewhere(look: Look) -> Iterable[Point]:
    """The postcode of a home is that of another département than its town, and of all that bear its name."""
    for one in _at_odds(look):
        if not one.near:
            served = _listed(one.by_code)
            text = (
                f"Le code postal {one.postcode}{f' ({served})' if served else ''} n’est pas celui de {one.city} "
                f"({_codes(one)}) : vérifiez les deux{_consequence(one, look)}."
            )
            yield Point(one.where, text)


def postcode_of_another(look: Look) -> Iterable[Point]:
    """The postcode of a home is that of other communes of the département than the one named."""
    for one in _at_odds(look):
        if one.near:
            text = (
                f"Le code postal {one.postcode} est celui de {_listed(one.by_code)}, et {one.city} a le "
                f"{_codes(one)} : vérifiez les deux{_consequence(one, look)}."
            )
            yield Point(one.where, text)


def _consequence(one: AtOdds, look: Look) -> str:
    """Say what follows for the court: the same, or which it would be by each of them."""
    named = told(look.case.court)
    if named or not one.decides:
        return ""
    name = [
        court.seat for court in courts.sitting([c for town in one.by_name for c in courts.of(town, look.on)], look.on)
    ]
    whole = courts.of_commune("", one.postcode, look.on)
    code = [court.seat for court in courts.sitting(whole, look.on)]
    if not name or not code:
        return ", le tribunal en dépend"
    if set(name) == set(code):
        return f" ; le tribunal est le même ({_or(name)})"
    left = " La plainte laisse le tribunal à compléter" if look.verdict.court is None and look.verdict.courts else ""
    said = f", le tribunal en dépend ({_or(name)} d’après la commune, {_or(code)} d’après le code postal)"
    return f"{said}.{left}" if left else said


def _seats(found: Sequence[courts.Court], look: Look) -> list[str]:
    return [court.seat for court in courts.sitting(found, look.on)]


def _or(seats: Sequence[str]) -> str:
    return " ou ".join(dict.fromkeys(seats))


def _codes(one: AtOdds) -> str:
    """Return a postcode of the town named, in the département of the one told where there is one."""
    every = sorted({code for town in one.by_name for code in town.postcodes})
    theirs = [code for code in every if _departement(code) == _departement(one.postcode)] or every
    return theirs[0] + (", entre autres" if len(theirs) > 1 else "")


def _listed(found: Sequence[Commune]) -> str:
    names = list(dict.fromkeys(communes.whole(one).name for one in found))
    return grammar.listing([*names[:_NAMED], *(["d’autres communes"] if names[_NAMED:] else [])])


def _at_odds(look: Look) -> Iterator[AtOdds]:
    """Yield each French address whose town and postcode disagree; a town nobody knows is not judged."""
    for where, home, decides in _addresses(look):
        city, postcode = told(home.city) or "", (told(home.postcode) or "").replace(" ", "")
        if (country := told(home.country)) and not living.france(country):
            continue
        readings = communes.readings(city, postcode)
        if len(readings) > 1:
            yield AtOdds(f"{where}.postcode", city, postcode, readings[0], readings[1], decides)


def _addresses(look: Look) -> Iterator[tuple[str, Address, bool]]:
    """Yield each address of a complainant: where it is told, itself, and whether the court follows from it."""
    for n, person in enumerate(look.told.complainants):
        where = f"complainants[{n}]"
        if person.organisation and (seat := told(person.organisation.seat)):
            yield f"{where}.organisation.seat", seat, True
        if home := told(person.address):
            yield f"{where}.address", home, person.address_kind is AddressKind.OWN and not person.organisation
        for m, parent in enumerate(person.representatives):
            if home := told(parent.address):
                yield f"{where}.representatives[{m}].address", home, told(person.address) is None


def _departement(postcode: str) -> str:
    return postcode[:3] if postcode.startswith(("97", "98")) else postcode[:2]
