"""Where the victims live, as far as told: what decides of the court, and what an address overseas or abroad changes."""

from filings.law.procedure.overseas import unread
from filings.law.registers import airports, communes, courts
from filings.law.registers.names import plain
from filings.statement.people import complaining
from schemas.address import Address
from schemas.asked import told
from schemas.case import Case
from schemas.person import AddressKind, Complainant


def residence(complainant: Complainant) -> Address | None:
    """Return where a victim lives, as far as told: her own address, or that of the parents she lives with.

    An organisation lives at its seat.
    """
    if complainant.organisation and (seat := told(complainant.organisation.seat)):
        return seat
    if complainant.address_kind is not AddressKind.OWN:
        # The office or the friend’s home says nothing of where she lives.
        return None
    own = told(complainant.address)
    if own is not None:
        return own
    return next((address for parent in complainant.representatives if (address := told(parent.address))), None)


def homes(case: Case) -> list[Address]:
    """Return the homes of the victims; one who only writes for a child gives hers, where the child lives."""
    victims = complaining(case)
    parents = {(told(one.first_names), told(one.last_name)) for victim in victims for one in victim.representatives}
    also = [one for one in case.complainants if (told(one.first_names), told(one.last_name)) in parents]
    everyone = [*victims, *(one for one in also if one not in victims)]
    return [home for one in everyone if (home := residence(one)) is not None]


def at_odds(home: Address) -> bool:
    """Whether the town of a home, or an airport, and its postcode lead to different places."""
    city, postcode = told(home.city) or "", told(home.postcode) or ""
    if grounds := airports.named(city):
        return courts.departement_of(postcode) not in {None, *grounds.departements}
    return len(communes.readings(city, postcode)) > 1


def france(country: str) -> bool:
    """Whether a country, as it was told, is France, or a part of it that people call a country."""
    parts = {plain(one.name) for one in courts.departements() if len(one.code) == _OVERSEAS}
    return plain(country) in {"france", *parts}


def overseas(case: Case) -> bool:
    """Whether all the victims live where the regulation on digital services is not law by itself.

    The office or the friend’s home that stands for a home tells of the place too. Where a home is not told, nobody
    knows.
    """
    homes = [residence(one) or told(one.address) for one in complaining(case)]
    return all(home and unread(departements(home)) for home in homes) and bool(homes)


def departements(home: Address) -> set[str]:
    """Return the codes of the départements where a home may be, none abroad."""
    if (country := told(home.country)) and not france(country):
        return set()
    postcode = told(home.postcode) or ""
    if code := courts.departement_of(postcode):
        return {code}
    return {one.departement for one in communes.named(told(home.city) or "")}


#: Letters of the code of a département or a collectivity overseas.
_OVERSEAS = 3
