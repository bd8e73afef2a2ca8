"""What is said of the court a complaint goes to: unknown, several, to verify, and what founds its competence."""

from collections.abc import Iterable

from filings.days import DocumentDay
from filings.french import dates
from filings.law.procedure import competence
from filings.law.registers import communes, courts, ressorts_by_day
from filings.law.text import Grade
from filings.review import court as chosen
from filings.review import living
from filings.review.findings import Look, Point
from filings.statement import shield
from schemas.address import Address
from schemas.asked import told
from schemas.case import Case
from schemas.person import AddressKind


def court_unknown(look: Look) -> list[Point]:
    """No court could be found: the complaint has no prosecutor to go to."""
    if look.verdict.court or look.verdict.courts or not look.case.complainants:
        return []
    if named := told(look.case.court):
        return [Point("court", f"Aucun tribunal n’a été trouvé à {named} : vérifiez la ville où il siège.")]
    homes = living.homes(look.case)
    if any(country and not living.france(country) for home in homes for country in [told(home.country)]):
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


def court_several(look: Look) -> Iterable[Point]:
    """Several courts are possible: the commune decides, and the person has to say which."""
    seats = [court.seat for court in look.verdict.courts]
    if not seats:
        return
    listed = ", ".join(seats)
    home = _deciding(look.case, look.on)
    homes = _departements(home, look.on) if home else set()
    if told(look.case.court):
        text = f"Plusieurs tribunaux répondent à ce nom ({listed}) : indiquez la ville exacte où siège le vôtre."
    elif not homes:
        text = (
            f"Plusieurs tribunaux sont possibles d’après la commune de l’auteur ({listed}) : donnez son code postal, "
            "ou indiquez le tribunal."
        )
    elif home and living.at_odds(home):
        text = (
            f"La commune et le code postal du domicile ne vont pas ensemble (tribunaux possibles : {listed}) : dites "
            "lequel des deux est juste, ou indiquez le tribunal."
        )
    elif len(homes) > 1:
        text = (
            f"Des communes de plusieurs départements portent ce nom (tribunaux possibles : {listed}) : donnez le code "
            "postal."
        )
    elif home and (why := courts.doubt_at(told(home.city) or "", told(home.postcode) or "", look.on)):
        text = (
            f"Tribunaux possibles : {listed}. {dates.sentence_start(why)} : demandez-le à un avocat ou à la mairie, "
            "puis indiquez-le."
        )
    else:
        text = (
            f"Plusieurs tribunaux se partagent ce département ({listed}) : demandez à la mairie ou à justice.fr duquel "
            "dépend la commune, puis indiquez-le."
        )
    yield Point("court", text)


def _deciding(case: Case, on: DocumentDay) -> Address | None:
    """Return the home that decides of the court, None when no home does."""
    return next((home for home in living.homes(case) if chosen.courts_of(home, on)), None)


def _departements(home: Address, on: DocumentDay) -> set[str]:
    """Return the départements where a home may be."""
    city, postcode = told(home.city) or "", told(home.postcode) or ""
    return {one.departement_on(on) for one in communes.find(city, postcode)} or {courts.departement_of(postcode) or ""}


def court_address_missing(look: Look) -> list[Point]:
    """The address of the court is not sure on that day: the sender writes it."""
    court = look.verdict.court
    if court is None or court.address:
        return []
    text = f"L’adresse du {court.name} est à vérifier à cette date : écrivez-la vous-même."
    for one in courts.find(seat=court.seat):
        if one.named_on(look.on) == court.name and one.address_read and one.address_read <= look.on:
            when, given = dates.day(one.address_read), ", ".join(one.address)
            differ = one.address_grade is Grade.C and one.note
            text += (
                f" Un annuaire du {when} donne {given} ; {one.note}." if differ else f" Le {when}, c’était : {given}."
            )
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
    if unsure:
        text = f"Le nom du {court.name} à cette date vient de la mémoire, non d’un texte lu : à vérifier."
        return [Point("court", text, anchor=court.name)]
    if any(one.prosecutor_unread(look.on) for one in found if one.named_on(look.on) == court.name):
        text = f"Comment s’appelait alors le procureur près le {court.name} n’a pas été lu : à vérifier."
        return [Point("court", text, anchor=court.name)]
    return []


def court_to_verify(look: Look) -> Iterable[Point]:
    """The court of a home is not sure on that day: when its commune changed court, or who held it, was not read."""
    court = look.verdict.court
    if court is None or told(look.case.court) is not None:
        return
    for n, one in enumerate(look.case.complainants):
        home = living.residence(one)
        if home is None or court.seat not in {found.seat for found in chosen.courts_of(home, look.on)}:
            continue
        if why := courts.doubt_at(told(home.city) or "", told(home.postcode) or "", look.on):
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
    if (
        court is None
        or look.verdict.competence
        or not kept
        or court.seat not in chosen.seats_of_homes(look.case, look.on)
    ):
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
        others = chosen.sure(chosen.courts_of_author(account, look.on), look.on) if chosen.is_located(account) else ()
        for other in others:
            if other.seat != court.seat:
                ground = competence.suspect(look.on)
                text = (
                    f"Le {other.prosecutor_on(look.on)} est aussi compétent, comme celui {ground.reason} "
                    f"({ground.citation}), si la personne désignée l’est à juste titre."
                )
                yield Point(f"accounts[{n}].holder_town", text, anchor=court.name)
