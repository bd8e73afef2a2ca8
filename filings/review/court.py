"""Which prosecutor a case goes to, as the court is named on the day.

A court follows from where the victim lives; when only the département is sure, or when a town and its postcode
disagree, the courts are listed and the person chooses.
"""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from filings.days import DocumentDay
from filings.law.procedure import competence
from filings.law.registers import airports, communes, courts, places, ressorts_by_day
from filings.review import living
from filings.review.verdict import Court
from filings.statement import shield
from schemas.account import Account
from schemas.address import Address
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Channel, Fact, FactKind

#: An address read longer ago than this on the day of the document is left to the sender (in days).
ADDRESS_LASTS = 3 * 365

#: What reached one person where she was: unlike a page, it was received in one place.
TO_HER = frozenset(
    {Channel.PRIVATE_MESSAGE, Channel.CALL, Channel.SMS, Channel.EMAIL, Channel.LETTER, Channel.IN_PERSON}
)


class Chosen(Struct, frozen=True):
    """The court, or the courts between which the commune decides.

    ``table`` is the day the ministry’s table was imported on this machine, when the court comes from it.
    """

    court: Court | None
    several: tuple[Court, ...]
    table: date | None = None


def court_of(case: Case, on: DocumentDay) -> Chosen:
    """Return the court a case writes to: the one it names, else that of a complainant’s home, else of an author’s."""
    homes = living.homes(case)
    postcodes = [code for home in homes if (code := told(home.postcode))]
    if named := told(case.court):
        found = courts.find(seat=named, postcode=postcodes[0] if postcodes else "")
        return _chosen(found, on)
    for home in homes:
        if found := courts_of(home, on):
            return replace(_chosen(found, on), table=_table_of(home, on))
    authors = tuple(dict.fromkeys(court for account in located(case) for court in courts_of_author(account, on)))
    if authors or homes or shield.protected(case):
        return _chosen(authors, on)
    received = [place for fact in received_at(case, on) if (place := told(fact.place))]
    return _chosen(tuple(dict.fromkeys(court for place in received for court in of_place(place, on))), on)


def received_at(case: Case, on: DocumentDay) -> list[Fact]:
    """Return the facts whose place founds a competence: what was received in one place, where a page is everywhere."""
    facts = [fact for fact in case.facts if fact.kind is not FactKind.CONTEXT]
    if competence.criterion(on, online=True).id != "victim":
        return facts
    return [fact for fact in facts if told(fact.channel) in TO_HER]


def of_place(place: str, on: DocumentDay) -> tuple[courts.Court, ...]:
    """Return the courts of every place a person may mean by a name, or that of a seat so named."""
    return tuple(court for one in places.meant(place, on) for court in one.courts) or courts.find(seat=place)


def _chosen(found: tuple[courts.Court, ...], on: DocumentDay) -> Chosen:
    sat = courts.sitting(found, on)
    if len(sat) == 1:
        return Chosen(_court(sat[0], on), ())
    return Chosen(None, tuple(_court(one, on) for one in sat))


def _court(court: courts.Court, on: DocumentDay) -> Court:
    fresh = court.address_read is not None and abs(on.toordinal() - court.address_read.toordinal()) <= ADDRESS_LASTS
    return Court(
        seat=court.seat,
        name=court.named_on(on),
        prosecutor=court.prosecutor_on(on),
        address=court.address_on(on) if fresh else (),
    )


def located(case: Case) -> list[Account]:
    """Return the accounts whose user is told with what shows it, and the town where that person lives."""
    return [one for one in case.accounts if is_located(one)]


def is_located(account: Account) -> bool:
    """Whether the user of an account is told with what shows it, and where that person lives."""
    return bool(told(account.holder_basis) and told(account.holder_town))


def courts_of_author(account: Account, on: DocumentDay) -> tuple[courts.Court, ...]:
    """Return the courts the home of an account’s user may depend on."""
    town = told(account.holder_town)
    found = places.meant(town, on) if town else ()
    return tuple(dict.fromkeys(court for place in found for court in place.courts))


def sure(found: tuple[courts.Court, ...], on: DocumentDay) -> tuple[courts.Court, ...]:
    """Return the one court that held the ressort of some on a day; none when there were several."""
    sat = courts.sitting(found, on)
    return sat if len(sat) == 1 else ()


def seats_of_homes(case: Case, on: DocumentDay) -> set[str]:
    """Return the seats of the courts the homes of the victims may depend on."""
    return {court.seat for home in living.homes(case) for court in courts.sitting(courts_of(home, on), on)}


def courts_of(home: Address, on: DocumentDay) -> tuple[courts.Court, ...]:
    """Return the court of a French home on a day; several when it is not sure, none before the first day read."""
    city, postcode = told(home.city) or "", told(home.postcode) or ""
    if on < ressorts_by_day.SINCE or ((country := told(home.country)) and not living.france(country)):
        return ()
    # Without a postcode every homonym counts: « Saint-Denis » is not that of La Réunion because a court sits there.
    return courts.of_commune(city, postcode, on) or (courts.find(seat=city) if city else ())


def _table_of(home: Address, on: DocumentDay) -> date | None:
    city, postcode = told(home.city) or "", told(home.postcode) or ""
    return None if airports.named(city) else courts.table_read(communes.find(city, postcode), on)


def seats_of(place: str, case: Case, on: DocumentDay) -> set[str]:
    """Return the seats of the courts a place may depend on: its own, that of the one commune so named, a home’s."""
    found = list(courts.find(seat=place))
    if len(meant := places.meant(place, on)) == 1:
        found += sure(meant[0].courts, on)
    for home in living.homes(case):
        if (told(home.city) or "").casefold() == place.casefold():
            found += sure(courts_of(home, on), on) if living.at_odds(home) else courts_of(home, on)
    return {court.seat for court in courts.sitting(found, on)}
