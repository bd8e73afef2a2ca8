"""Whether the postcode and the town of an address go together: the prosecutor depends on both."""

from collections.abc import Iterable

from filings.french import grammar
from filings.law.registers import communes
from filings.review.findings import Look, Point
from schemas.asked import told

#: Towns that are named in a finding; a postcode may serve forty.
_NAMED = 3


def postcode_elsewhere(look: Look) -> Iterable[Point]:
    """The postcode of a home is that of another département than its town, and of all that bear its name."""
    for n, person in enumerate(look.told.complainants):
        home = told(person.address)
        if home is None or ((country := told(home.country)) and country.strip().casefold() != "france"):
            continue
        city, postcode = told(home.city) or "", (told(home.postcode) or "").replace(" ", "")
        bearing = communes.named(city)
        size = 3 if postcode.startswith(("97", "98")) else 2
        codes = {code for one in bearing for code in one.postcodes}
        # A « Cedex » has codes of its own, in the département of its town; a town nobody knows is not judged.
        if not codes or len(postcode) != 5 or not postcode.isdigit() or postcode[:size] in {c[:size] for c in codes}:
            continue
        served = list(dict.fromkeys(communes.whole(one).name for one in communes.with_postcode(postcode)))
        where = f" ({grammar.listing([*served[:_NAMED], *(['d’autres communes'] if served[_NAMED:] else [])])})"
        theirs = sorted(codes)[0]
        text = (
            f"Le code postal {postcode}{where if served else ''} n’est pas celui de {city} ({theirs}"
            f"{', entre autres' if len(codes) > 1 else ''}) : vérifiez les deux, le tribunal en dépend."
        )
        yield Point(f"complainants[{n}].address.postcode", text)
