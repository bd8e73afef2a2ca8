"""To whom one writes, as they are named on the day: court and prosecutor, ministry, numbers to call.

A court follows from where the victim lives; when only the département is sure, the courts are listed and the person
chooses. An address is printed only when it is sure and not too far from the day it was read.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from filings.days import DocumentDay
from filings.french import dates, grammar
from filings.law.circumstances import is_online
from filings.law.procedure import competence
from filings.law.registers import communes, courts, helplines, ministries
from filings.law.text import Grade
from filings.review import moments
from filings.review.findings import Look, Point
from filings.review.verdict import Competence, Court, Helpline, MinistryTitle
from schemas.asked import told
from schemas.case import Case
from schemas.fact import FactKind
from schemas.person import Address, AddressKind, Civility, Complainant

_GENDERS: dict[Civility | None, Literal["F", "M"]] = {Civility.MADAME: "F", Civility.MONSIEUR: "M"}

#: An address read longer ago than this on the day of the document is left to the sender (in days).
ADDRESS_LASTS = 3 * 365


@dataclass(frozen=True, slots=True)
class Chosen:
    """The court, or the courts between which the commune decides.

    ``table`` is the day the ministry’s table was imported on this machine, when the court comes from it.
    """

    court: Court | None
    several: tuple[Court, ...]
    table: date | None = None


def residence(complainant: Complainant) -> Address | None:
    """Return where a victim lives, as far as told: her own address, or that of the parents she lives with."""
    if complainant.address_kind is not AddressKind.OWN:
        return None
    own = told(complainant.address)
    if own is not None:
        return own
    return next((address for parent in complainant.representatives if (address := told(parent.address))), None)


def court_of(case: Case, on: DocumentDay) -> Chosen:
    """Return the court a case writes to: the one it names, else that of the residence of a complainant."""
    homes = [home for complainant in case.complainants if (home := residence(complainant)) is not None]
    postcodes = [code for home in homes if (code := told(home.postcode))]
    if named := told(case.court):
        found = courts.find(seat=named, postcode=postcodes[0] if postcodes else "")
        return _chosen(found, on)
    for home in homes:
        if found := _courts_of(home):
            return replace(_chosen(found, on), table=_table_of(home))
    return Chosen(None, ())


def _france(country: str) -> bool:
    return country.strip().casefold() == "france"


def _chosen(found: tuple[courts.Court, ...], on: DocumentDay) -> Chosen:
    if len(found) == 1:
        return Chosen(_court(found[0], on), ())
    return Chosen(None, tuple(_court(one, on) for one in found))


def _court(court: courts.Court, on: DocumentDay) -> Court:
    fresh = court.address_read is not None and abs(on.toordinal() - court.address_read.toordinal()) <= ADDRESS_LASTS
    return Court(
        seat=court.seat,
        name=court.named_on(on),
        prosecutor=court.prosecutor_on(on),
        address=court.address_on(on) if fresh else (),
    )


def competence_of(case: Case, chosen: Chosen, on: DocumentDay) -> Competence | None:
    """Return why this prosecutor: where the victim lives, or where the facts were received; None when nothing shows."""
    if chosen.court is None:
        return None
    online = any(is_online(fact) or told(fact.platform) for fact in case.facts)
    by_victim = competence.criterion(on, online=online)
    if by_victim.id == "victim":
        return _competence(by_victim, "") if chosen.court.seat in _seats_of_homes(case) else None
    for fact in case.facts:
        place = told(fact.place)
        if fact.kind is not FactKind.CONTEXT and place and chosen.court.seat in _seats_of(place, case):
            return _competence(by_victim, f", des faits ayant été reçus {grammar.a(place)}")
    return None


def _competence(found: competence.Criterion, more: str) -> Competence:
    # The complaint says « comme étant celui » itself.
    return Competence(found.citation, found.reason.removeprefix("comme étant celui ") + more, found.grade.value)


def _seats_of_homes(case: Case) -> set[str]:
    seats: set[str] = set()
    for complainant in case.complainants:
        if home := residence(complainant):
            seats |= {court.seat for court in _courts_of(home)}
    return seats


def _courts_of(home: Address) -> tuple[courts.Court, ...]:
    city, postcode = told(home.city) or "", told(home.postcode) or ""
    if (country := told(home.country)) and not _france(country):
        return ()
    # Without a postcode every homonym counts: « Saint-Denis » is not that of La Réunion because a court sits there.
    return courts.of_commune(city, postcode) or (courts.find(seat=city) if city else ())


def _table_of(home: Address) -> date | None:
    return courts.table_read(communes.find(told(home.city) or "", told(home.postcode) or ""))


def _seats_of(place: str, case: Case) -> set[str]:
    """Return the seats of the courts a town may depend on: its own, or those of a home in the same town."""
    seats = {court.seat for court in courts.find(seat=place)}
    for complainant in case.complainants:
        home = residence(complainant)
        if home and (told(home.city) or "").casefold() == place.casefold():
            seats |= {court.seat for court in _courts_of(home)}
    return seats


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
        if len(found) == 1:
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
    minor = any(is_minor(complainant, on) for complainant in case.complainants)
    woman = any(told(complainant.civility) is Civility.MADAME for complainant in case.complainants)
    return tuple(
        Helpline(line.number, line.purpose, line.checked_on, urgent=line.urgent, url=line.url)
        for line in helplines.for_person(minor=minor, woman=woman)
    )


def is_minor(complainant: Complainant, on: date) -> bool:
    """Whether a complainant is under eighteen that day, or has a representative and no told birth."""
    age = complainant.age_on(on)
    return age < 18 if age is not None else bool(complainant.representatives)


# --- checks --------------------------------------------------------------------------------------------------


def court_unknown(look: Look) -> list[Point]:
    """No court could be found: the complaint has no prosecutor to go to."""
    if look.verdict.court or look.verdict.courts or not look.case.complainants:
        return []
    if named := told(look.case.court):
        return [Point("court", f"Aucun tribunal n’a été trouvé à {named} : vérifiez la ville où il siège.")]
    homes = [home for complainant in look.case.complainants if (home := residence(complainant))]
    if any(country and not _france(country) for home in homes for country in [told(home.country)]):
        text = (
            "Le domicile est à l’étranger : aucun tribunal français n’en découle avec certitude. "
            "Demandez à un avocat ou au consulat à quel procureur écrire, puis indiquez ce tribunal."
        )
        return [Point("court", text)]
    text = (
        "Aucune adresse ne permet de trouver le procureur : donnez le code postal et la commune du domicile, "
        "ou la ville du tribunal."
    )
    return [Point("court", text)]


def court_several(look: Look) -> list[Point]:
    """Several courts share the département: the commune decides, and the person has to say which."""
    seats = [court.seat for court in look.verdict.courts]
    if not seats:
        return []
    text = (
        f"Plusieurs tribunaux se partagent ce département ({', '.join(seats)}) : demandez à la mairie ou à "
        "justice.fr duquel dépend la commune, puis indiquez-le."
    )
    return [Point("court", text)]


def court_address_missing(look: Look) -> list[Point]:
    """The address of the court is not sure on that day: the sender writes it."""
    court = look.verdict.court
    if court is None or court.address:
        return []
    return [Point("court", f"L’adresse du {court.name} n’est pas sûre à cette date : écrivez-la vous-même.")]


def court_name_to_verify(look: Look) -> list[Point]:
    """The name the court bore that day is given from memory."""
    court = look.verdict.court
    if court is None:
        return []
    found = courts.find(seat=court.seat)
    unsure = [one for one in found if one.named_on(look.on) == court.name and one.grade_on(look.on) is Grade.C]
    text = f"Le nom du {court.name} à cette date vient de la mémoire, non d’un texte lu : à vérifier."
    return [Point("court", text, anchor=court.name)] if unsure else []


def courts_table(look: Look) -> list[Point]:
    """The court comes from the ministry's table, imported on this machine on a day that is said."""
    court, read = look.verdict.court, look.verdict.courts_table
    if court is None or read is None:
        return []
    text = (
        f"Tribunal tiré de la table du ministère de la Justice prise le {dates.day(read)} sur cet ordinateur : sans "
        "elle, ou avec une autre, ce document peut différer."
    )
    return [Point("court", text, anchor=court.name)]


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


def competence_unfounded(look: Look) -> list[Point]:
    """Nothing told founds the competence of this prosecutor: the complaint does not state it."""
    court = look.verdict.court
    if court is None or look.verdict.competence:
        return []
    text = (
        f"Rien dans le dossier ne rattache les faits au ressort du {court.name} : la plainte n’affirme pas sa "
        "compétence. À cette date, le lieu de réception des faits peut la fonder : le préciser."
    )
    return [Point("court", text, anchor=court.name)]
