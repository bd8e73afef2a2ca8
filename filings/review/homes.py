"""Whether the postcode and the town of an address go together: the prosecutor depends on both."""

from collections.abc import Iterable, Iterator

from filings.french import grammar
from filings.law.registers import communes
from filings.review.findings import Look, Point
from schemas.asked import told

#: Towns that are named in a finding; a postcode may serve forty.
_NAMED = 3


def postcode_elsewhere(look: Look) -> Iterable[Point]:
    """The postcode of a home is that of another département than its town, and of all that bear its name."""
    for n, city, postcode, bearing in _homes(look):
        codes = {code for one in bearing for code in one.postcodes}
        # A « Cedex » has codes of its own, in the département of its town.
        if _departement(postcode) in {_departement(code) for code in codes}:
            continue
        served = list(dict.fromkeys(communes.whole(one).name for one in communes.with_postcode(postcode)))
        where = f" ({grammar.listing([*served[:_NAMED], *(['d’autres communes'] if served[_NAMED:] else [])])})"
        theirs = sorted(codes)[0]
        text = (
            f"Le code postal {postcode}{where if served else ''} n’est pas celui de {city} ({theirs}"
            f"{', entre autres' if len(codes) > 1 else ''}) : vérifiez les deux, le tribunal en dépend."
        )
        yield Point(f"complainants[{n}].address.postcode", text)


def postcode_of_another(look: Look) -> Iterable[Point]:
    """The postcode of a home is that of other communes of the département than the one named."""
    for n, city, postcode, bearing in _homes(look):
        codes = {code for one in bearing for code in one.postcodes if _departement(code) == _departement(postcode)}
        # A postcode that serves no commune is that of a « Cedex », or of a big establishment.
        served = list(dict.fromkeys(communes.whole(one).name for one in communes.with_postcode(postcode)))
        if not codes or postcode in codes or not served or "cedex" in city.casefold():
            continue
        listed = grammar.listing([*served[:_NAMED], *(["d’autres communes"] if served[_NAMED:] else [])])
        theirs = sorted(codes)
        text = (
            f"Le code postal {postcode} est celui de {listed}, et {city} a le {theirs[0]}"
            f"{', entre autres' if len(theirs) > 1 else ''} : vérifiez les deux, le tribunal en dépend. "
            f"Sans autre réponse, c’est {city} qui compte."
        )
        yield Point(f"complainants[{n}].address.postcode", text)


def _homes(look: Look) -> Iterator[tuple[int, str, str, tuple[communes.Commune, ...]]]:
    """Yield each French home told whole: its number, town and postcode, and the communes that bear the town’s name.

    A town nobody knows is not judged.
    """
    for n, person in enumerate(look.told.complainants):
        home = told(person.address)
        if home is None or ((country := told(home.country)) and country.strip().casefold() != "france"):
            continue
        city, postcode = told(home.city) or "", (told(home.postcode) or "").replace(" ", "")
        bearing = communes.named(city)
        if len(postcode) == 5 and postcode.isdigit() and any(one.postcodes for one in bearing):
            yield n, city, postcode, bearing


def _departement(postcode: str) -> str:
    return postcode[:3] if postcode.startswith(("97", "98")) else postcode[:2]
