"""Which prosecutor a case goes to, as the court is named on the day, and what founds his competence.

A court follows from where the victim lives; when only the département is sure, the courts are listed and the person
chooses. Nothing is stated that what was told does not found: the victim’s home where the law of the day allows it,
the place where the facts were received, the home of an author who was named with what shows it.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from filings.days import DocumentDay
from filings.french import dates, grammar
from filings.law.circumstances import is_digital, is_networked
from filings.law.procedure import competence
from filings.law.registers import communes, courts, ressorts_by_day
from filings.law.text import Grade
from filings.review.findings import Look, Point
from filings.review.verdict import Allegation, Competence, Court
from filings.statement import shield
from filings.statement.people import complaining
from schemas.account import Account
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Channel, Fact, FactKind
from schemas.person import Address, AddressKind, Complainant

#: The name of the text that founds the national pole, in the register of procedural texts.
POLE = "national_pole"

#: An address read longer ago than this on the day of the document is left to the sender (in days).
ADDRESS_LASTS = 3 * 365


class Chosen(Struct, frozen=True):
    """The court, or the courts between which the commune decides.

    ``table`` is the day the ministry’s table was imported on this machine, when the court comes from it.
    """

    court: Court | None
    several: tuple[Court, ...]
    table: date | None = None


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


def _homes(case: Case) -> list[Address]:
    """Return the homes of the victims; one who only writes for a child gives hers, where the child lives."""
    victims = complaining(case)
    parents = {(told(one.first_names), told(one.last_name)) for victim in victims for one in victim.representatives}
    also = [one for one in case.complainants if (told(one.first_names), told(one.last_name)) in parents]
    everyone = [*victims, *(one for one in also if one not in victims)]
    return [home for one in everyone if (home := residence(one)) is not None]


def court_of(case: Case, on: DocumentDay) -> Chosen:
    """Return the court a case writes to: the one it names, else that of a complainant’s home, else of an author’s."""
    homes = _homes(case)
    postcodes = [code for home in homes if (code := told(home.postcode))]
    if named := told(case.court):
        found = courts.find(seat=named, postcode=postcodes[0] if postcodes else "")
        return _chosen(found, on)
    for home in homes:
        if found := _courts_of(home, on):
            return replace(_chosen(found, on), table=_table_of(home, on))
    authors = tuple(dict.fromkeys(court for account in _located(case) for court in _courts_of_author(account, on)))
    if authors or homes or shield.protected(case):
        return _chosen(authors, on)
    places = [place for fact in _received(case, on) if (place := told(fact.place))]
    return _chosen(tuple(dict.fromkeys(court for place in places for court in _of_place(place, on))), on)


def _received(case: Case, on: DocumentDay) -> list[Fact]:
    """Return the facts whose place founds a competence: what was received in one place, where a page is everywhere."""
    facts = [fact for fact in case.facts if fact.kind is not FactKind.CONTEXT]
    if competence.criterion(on, online=True).id != "victim":
        return facts
    return [fact for fact in facts if told(fact.channel) in _TO_HER]


def _of_place(place: str, on: DocumentDay) -> tuple[courts.Court, ...]:
    return tuple(court for one in courts.places(place, on) for court in one.courts) or courts.find(seat=place)


def _france(country: str) -> bool:
    return country.strip().casefold() == "france"


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


def competence_of(case: Case, chosen: Chosen, alleged: Sequence[Allegation], on: DocumentDay) -> Competence | None:
    """Return why this prosecutor, or None when nothing told founds it.

    The home of the victim where the law of the day allows it, which it does for no contravention; else the place where
    the facts were received; else the home of an author who was named with what shows it.
    """
    light = _contraventions(alleged)
    told_of = (fact for fact in case.facts if fact.kind is not FactKind.CONTEXT and fact.id not in light)
    online = any(is_networked(fact) for fact in told_of)
    first = competence.criterion(on, online=online)
    if chosen.court is None:
        # Whichever of them it is that her commune depends on, it is that of her home: she has only to write its name.
        of_home = {court.seat for court in chosen.several} & _seats_of_homes(case, on)
        sure = first.id == "victim" and 0 < len(of_home) == len(chosen.several)
        if not of_home and chosen.several and (shared := _of_several(case, chosen, on)):
            return shared
        return _competence(_of_home(first, of_home, case, on), "") if sure else None
    seat = chosen.court.seat
    if first.id == "victim" and seat in _seats_of_homes(case, on):
        return _competence(_of_home(first, {seat}, case, on), "")
    # Where her home may found it, a page that can be read everywhere founds nothing elsewhere.
    ground = first
    received = [fact for fact in case.facts if fact.kind is not FactKind.CONTEXT]
    if first.id == "victim":
        kept = any(shield.hidden(one, case) for one in case.complainants)
        nowhere = not _homes(case)
        received = [fact for fact in received if (kept or nowhere) and told(fact.channel) in _TO_HER]
        ground = competence.criterion(on, online=False)
    for place in (told(fact.place) for fact in received):
        if place and seat in _seats_of(place, case, on):
            return _competence(ground, f", des faits ayant été reçus {grammar.a(place)}")
    if any(court.seat == seat for account in _located(case) for court in _sure(_courts_of_author(account, on), on)):
        return _competence(competence.suspect(on), "")
    return None


def _of_several(case: Case, chosen: Chosen, on: DocumentDay) -> Competence | None:
    """Return what founds the competence of whichever of several courts is chosen: an author’s home, or a place."""
    several = {court.seat for court in chosen.several}
    authors = {court.seat for one in _located(case) for court in courts.sitting(_courts_of_author(one, on), on)}
    if several <= authors:
        return _competence(competence.suspect(on), "")
    for fact in _received(case, on):
        place = told(fact.place)
        if place and several <= {court.seat for court in courts.sitting(_of_place(place, on), on)}:
            ground = competence.criterion(on, online=False)
            return _competence(ground, f", des faits ayant été reçus {grammar.a(place)}")
    return None


def _of_home(first: competence.Criterion, seats: set[str], case: Case, on: DocumentDay) -> competence.Criterion:
    """Return the ground of a home: the seat of an organisation, where no home of a person leads to these courts."""
    people = [one for one in case.complainants if one.organisation is None]
    natural = _seats_of_homes(case.model_copy(update={"complainants": people}), on) if people else set()
    return first if seats <= natural else competence.SEAT


#: What reached one person where she was: unlike a page, it was received in one place.
_TO_HER = frozenset(
    {Channel.PRIVATE_MESSAGE, Channel.CALL, Channel.SMS, Channel.EMAIL, Channel.LETTER, Channel.IN_PERSON}
)


def _contraventions(alleged: Sequence[Allegation]) -> set[str]:
    """Return the facts that bear contraventions and nothing graver."""
    graver = {fact for one in alleged if not one.contravention for fact in one.facts}
    return {fact for one in alleged if one.contravention for fact in one.facts} - graver


def _located(case: Case) -> list[Account]:
    """Return the accounts whose user is told with what shows it, and the town where that person lives."""
    return [one for one in case.accounts if _is_located(one)]


def _is_located(account: Account) -> bool:
    return bool(told(account.holder_basis) and told(account.holder_town))


def _courts_of_author(account: Account, on: DocumentDay) -> tuple[courts.Court, ...]:
    town = told(account.holder_town)
    found = courts.places(town, on) if town else ()
    return tuple(dict.fromkeys(court for place in found for court in place.courts))


def _sure(found: tuple[courts.Court, ...], on: DocumentDay) -> tuple[courts.Court, ...]:
    sat = courts.sitting(found, on)
    return sat if len(sat) == 1 else ()


def _competence(found: competence.Criterion, more: str) -> Competence:
    # The complaint says « comme étant celui » itself.
    return Competence(found.citation, found.reason.removeprefix("comme étant celui ") + more, found.grade.value)


def _seats_of_homes(case: Case, on: DocumentDay) -> set[str]:
    return {court.seat for home in _homes(case) for court in courts.sitting(_courts_of(home, on), on)}


def _courts_of(home: Address, on: DocumentDay) -> tuple[courts.Court, ...]:
    city, postcode = told(home.city) or "", told(home.postcode) or ""
    if on < ressorts_by_day.SINCE or ((country := told(home.country)) and not _france(country)):
        return ()
    # Without a postcode every homonym counts: « Saint-Denis » is not that of La Réunion because a court sits there.
    return courts.of_commune(city, postcode, on) or (courts.find(seat=city) if city else ())


def _table_of(home: Address, on: DocumentDay) -> date | None:
    return courts.table_read(_communes_of(home), on)


def _communes_of(home: Address) -> tuple[communes.Commune, ...]:
    return communes.find(told(home.city) or "", told(home.postcode) or "")


def _seats_of(place: str, case: Case, on: DocumentDay) -> set[str]:
    """Return the seats of the courts a place may depend on: its own, that of the one commune so named, a home’s."""
    found = list(courts.find(seat=place))
    if len(meant := courts.places(place, on)) == 1:
        found += _sure(meant[0].courts, on)
    for home in _homes(case):
        if (told(home.city) or "").casefold() == place.casefold():
            found += _courts_of(home, on)
    return {court.seat for court in courts.sitting(found, on)}


# --- checks --------------------------------------------------------------------------------------------------


def court_unknown(look: Look) -> list[Point]:
    """No court could be found: the complaint has no prosecutor to go to."""
    if look.verdict.court or look.verdict.courts or not look.case.complainants:
        return []
    if named := told(look.case.court):
        return [Point("court", f"Aucun tribunal n’a été trouvé à {named} : vérifiez la ville où il siège.")]
    homes = _homes(look.case)
    if any(country and not _france(country) for home in homes for country in [told(home.country)]):
        text = (
            "Le domicile est à l’étranger : aucun tribunal français n’en découle avec certitude. "
            "Demandez à un avocat ou au consulat à quel procureur écrire, puis indiquez ce tribunal. Si un auteur est "
            "connu, dites dans quelle commune il habite et ce qui montre que c’est lui."
        )
        return [Point("court", text)]
    if any(told(one.address) and one.address_kind is not AddressKind.OWN for one in look.case.complainants):
        text = (
            "L’adresse donnée n’est pas celle du domicile, et n’en dit pas le procureur : indiquez la ville du "
            "tribunal dont dépend la commune où vous habitez, qui n’est écrite nulle part."
        )
        return [Point("court", text)]
    if homes and look.on < ressorts_by_day.SINCE:
        text = (
            f"Le tribunal dont dépendait chaque commune avant le {dates.day(ressorts_by_day.SINCE)} n’a pas été "
            "relevé : demandez-le à un avocat ou aux archives du tribunal, puis indiquez la ville où il siégeait."
        )
        return [Point("court", text)]
    text = (
        "Aucune adresse ne permet de trouver le procureur : donnez le code postal et la commune du domicile, "
        "ou la ville du tribunal."
    )
    return [Point("court", text)]


def victim_abroad(look: Look) -> Iterable[Point]:
    """A victim lives abroad: her home founds no competence, and French law asks for an act in France."""
    for n, one in enumerate(look.case.complainants):
        home = residence(one)
        if home is None or not (country := told(home.country)) or _france(country):
            continue
        text = (
            "Domicile à l’étranger : il ne fonde ni la compétence ni l’application de la loi française. "
            f"{dates.sentence_start(competence.ABROAD.says)} ({competence.ABROAD.citation}) : dire ce qui s’est passé "
            "en France (où les messages ont été reçus, d’où ils ont été envoyés), et où habite l’auteur s’il est connu."
        )
        yield Point(f"complainants[{n}].address.country", text)


def overseas(look: Look) -> Iterable[Point]:
    """A home overseas: whether the regulation a notice cites applies there was not read."""
    if not any(duty.regime == "dsa" for duty in look.verdict.notices):
        return
    for n, one in enumerate(look.case.complainants):
        home = residence(one)
        if home and (told(home.postcode) or "").startswith(competence.OVERSEAS):
            text = (
                f"Domicile outre-mer : ce qui étend le règlement cité à ce territoire ({competence.OVERSEAS_TEXT}) "
                "n’a pas été trouvé : à vérifier avant l’envoi."
            )
            yield Point(f"complainants[{n}].address.postcode", text)


def pole_direct(look: Look) -> Iterable[Point]:
    """Paris is written to for its national pole, which a letter no longer founds: the ordinary court is to be named."""
    pole, court = competence.national_pole(look.on), look.verdict.court
    if pole is None or court is None or look.verdict.competence or not told(look.case.court):
        return
    if court.seat == competence.POLE_SEAT and pole.only_electronic(look.on) and look.verdict.cites(POLE):
        text = (
            f"Depuis le {dates.day(pole.electronic_since)}, le {pole.name} ne fonde la compétence de Paris que "
            f"pour une plainte déposée par voie électronique ({pole.citation}), et cette lettre n’en est pas une : "
            "écrire au procureur du domicile ou de l’auteur, et demander la transmission."
        )
        yield Point("court", text, anchor=court.name)


def court_several(look: Look) -> Iterable[Point]:
    """Several courts are possible: the commune decides, and the person has to say which."""
    seats = [court.seat for court in look.verdict.courts]
    if not seats:
        return
    listed = ", ".join(seats)
    homes = _departements(look.case, look.on)
    if told(look.case.court):
        text = f"Plusieurs tribunaux répondent à ce nom ({listed}) : indiquez la ville exacte où siège le vôtre."
    elif not homes:
        text = (
            f"Plusieurs tribunaux sont possibles d’après la commune de l’auteur ({listed}) : donnez son code postal, "
            "ou indiquez le tribunal."
        )
    elif len(homes) > 1:
        text = (
            f"Des communes de plusieurs départements portent ce nom (tribunaux possibles : {listed}) : donnez le code "
            "postal."
        )
    else:
        text = (
            f"Plusieurs tribunaux se partagent ce département ({listed}) : demandez à la mairie ou à justice.fr duquel "
            "dépend la commune, puis indiquez-le."
        )
    yield Point("court", text)


def _departements(case: Case, on: DocumentDay) -> set[str]:
    """Return the départements where the home that decides of the court may be; none when no home decides."""
    for home in _homes(case):
        if _courts_of(home, on):
            city, postcode = told(home.city) or "", told(home.postcode) or ""
            return {one.departement for one in communes.find(city, postcode)} or {courts.departement_of(postcode) or ""}
    return set()


def court_address_missing(look: Look) -> list[Point]:
    """The address of the court is not sure on that day: the sender writes it."""
    court = look.verdict.court
    if court is None or court.address:
        return []
    text = f"L’adresse du {court.name} n’est pas sûre à cette date : écrivez-la vous-même."
    for one in courts.find(seat=court.seat):
        if one.named_on(look.on) == court.name and one.address_read and one.address_read <= look.on:
            text += f" Le {dates.day(one.address_read)}, c’était : {', '.join(one.address)}."
    return [Point("court", text)]


def court_name_to_verify(look: Look) -> list[Point]:
    """The name the court bore that day is given from memory, or the court named did not sit: another is written to."""
    court = look.verdict.court
    if court is None:
        return []
    named = courts.find(seat=told(look.case.court) or "")
    if named and court.seat not in {one.seat for one in named}:
        text = (
            f"Le tribunal {named[0].de} n’existait pas le {dates.day(look.on)} : son ressort était alors celui du "
            f"{court.name}, à qui la plainte est adressée."
        )
        return [Point("court", text, anchor=court.name)]
    found = courts.find(seat=court.seat)
    unsure = [one for one in found if one.named_on(look.on) == court.name and one.grade_on(look.on) is Grade.C]
    text = f"Le nom du {court.name} à cette date vient de la mémoire, non d’un texte lu : à vérifier."
    return [Point("court", text, anchor=court.name)] if unsure else []


def court_to_verify(look: Look) -> Iterable[Point]:
    """The court of a home is not sure on that day: when its commune changed court, or who held it, was not read."""
    court = look.verdict.court
    if court is None or told(look.case.court) is not None:
        return
    for n, one in enumerate(look.case.complainants):
        home = residence(one)
        if home is None or court.seat not in {found.seat for found in _courts_of(home, look.on)}:
            continue
        if why := courts.doubt(_communes_of(home), look.on):
            text = (
                f"Le {court.name} est à vérifier pour {told(home.city) or told(home.postcode)} le "
                f"{dates.day(look.on)} : {why}."
            )
            yield Point(f"complainants[{n}].address", text, anchor=court.name)


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


def competence_unfounded(look: Look) -> list[Point]:
    """Nothing told founds the competence of this prosecutor: the complaint does not state it."""
    court = look.verdict.court
    if court is None or look.verdict.competence:
        return []
    if any(shield.hidden(one, look.told) for one in look.told.complainants):
        text = (
            f"L’adresse étant protégée, la plainte ne dit pas ce qui fonde la compétence du {court.name} : le dire "
            "situerait le domicile. Le lieu de réception des faits, s’il n’en dit rien, peut la fonder."
        )
        return [Point("court", text, anchor=court.name)]
    victim = competence.criterion(look.on, online=True).id == "victim"
    why = (
        "La résidence de la victime ne fonde la compétence que pour un crime ou un délit commis par un réseau"
        if victim
        else "À cette date, la résidence de la victime ne fonde pas la compétence"
    )
    text = (
        f"Rien dans le dossier ne rattache les faits au ressort du {court.name} : la plainte n’affirme pas sa "
        f"compétence. {why} ; le lieu de réception des faits peut la fonder : le préciser."
    )
    return [Point("court", text, anchor=court.name)]


def court_elsewhere(look: Look) -> Iterable[Point]:
    """The court is that of a home that must stay unknown: another one may be written to."""
    court = look.verdict.court
    kept = any(shield.hidden(one, look.told) for one in look.told.complainants)
    if court is None or look.verdict.competence or not kept or court.seat not in _seats_of_homes(look.case, look.on):
        return
    received, suspect = competence.criterion(look.on, online=False), competence.suspect(look.on)
    text = (
        f"Le {court.name} est celui de votre domicile : l’en-tête de la plainte dit donc votre région. Un autre "
        f"procureur est aussi compétent : celui {received.reason}, là où messages ou appels ont été reçus, "
        f"si ce n’est pas chez vous ; ou celui {suspect.reason} ({suspect.citation}). Pour lui écrire, indiquez "
        "la ville de son tribunal."
    )
    yield Point("court", text)


def court_of_author(look: Look) -> Iterable[Point]:
    """The home of an author who was named gives another court: the complaint may go there too."""
    court = look.verdict.court
    if court is None:
        return
    for n, account in enumerate(look.told.accounts):
        others = _sure(_courts_of_author(account, look.on), look.on) if _is_located(account) else ()
        for other in others:
            if other.seat != court.seat:
                ground = competence.suspect(look.on)
                text = (
                    f"Le {other.prosecutor_on(look.on)} est aussi compétent, comme celui {ground.reason} "
                    f"({ground.citation}), si la personne désignée l’est à juste titre."
                )
                yield Point(f"accounts[{n}].holder_town", text, anchor=court.name)


# --- the national pole against online hate -----------------------------------------------------------------------


def concerns_pole(case: Case, allegations: Sequence[Allegation], on: DocumentDay) -> bool:
    """Whether a case is one the national pole was made for: an online harassment alleged, and hateful words."""
    pole = competence.national_pole(on)
    if pole is None:
        return False
    harassed = _harassed(allegations, pole)
    online = any(is_digital(fact) or told(fact.platform) for fact in case.facts if fact.id in harassed)
    return online and any(pole.grounds & set(fact.grounds) for fact in case.facts)


def _harassed(allegations: Sequence[Allegation], pole: competence.NationalPole) -> set[str]:
    """Return the facts that bear an offence the pole was made for, still open."""
    return {id_ for one in allegations if one.article in pole.offences and not one.closed for id_ in one.facts}


def pole_wished_in_vain(look: Look) -> Iterable[Point]:
    """The national pole is wished for, and the case is not one it was made for: it is not asked."""
    if told(look.case.wishes.national_pole) and not look.verdict.cites(POLE):
        since = dates.day(competence.NATIONAL_POLE.since)
        text = (
            f"Le texte qui fonde le pôle national de lutte contre la haine en ligne, depuis le {since}, vise le "
            "harcèlement en ligne en raison d’une origine, d’une religion, d’un sexe, d’une orientation ou d’une "
            "identité de genre. Ce dossier, tel qu’il est raconté, n’en montre pas : la transmission n’est pas "
            "demandée ; un avocat peut en juger autrement."
        )
        yield Point("wishes.national_pole", text)


def pole_possible(look: Look) -> Iterable[Point]:
    """The national pole was made for such a case, and nobody said whether to ask for it."""
    if look.case.wishes.national_pole is None and look.verdict.cites(POLE):
        pole = competence.national_pole(look.on)
        harassed = _harassed(look.verdict.allegations, pole) if pole else set()
        itself = any(pole and pole.grounds & set(fact.grounds) for fact in look.case.facts if fact.id in harassed)
        what = "Ce harcèlement a un caractère haineux" if itself else "Des propos haineux accompagnent ce harcèlement"
        text = (
            f"{what} : vous pouvez demander que le dossier soit transmis au pôle "
            "national de lutte contre la haine en ligne, qui décide s’il s’en charge."
        )
        yield Point("wishes.national_pole", text)
