"""Who writes: names, addresses, signatures, and the voice of the sentences that are ours."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from msgspec import Struct

from filings.french import agreement, dates, grammar, typography
from filings.french.address import PostalAddress, dialled, lodging, one_line, postal_block, without_town
from filings.french.agreement import Gender
from filings.letter import organisation_names as organisations
from filings.letter.contract import Need, need
from filings.letter.sentences import answer, sentence, to_complete, typeset
from filings.letter.view import Personne
from filings.statement.people import Acting, complaining, is_minor, officer, same, signing, writers
from filings.statement.people import organisations as bodies
from filings.statement.shield import whose
from schemas.address import Address
from schemas.asked import told
from schemas.case import Case
from schemas.named import Civility, Named
from schemas.person import AddressKind, Complainant, Lawyer, Person, Representative

_LAWYER = AddressKind.LAWYER


def gender_of(civility: Civility | None) -> Gender:
    """Return how to agree with a civility; None, the neutral wording, when none was told."""
    return None if civility is None else "F" if civility is Civility.MADAME else "M"


def gender(person: Named) -> Gender:
    """Return how to agree with a person; an organisation agrees with what it is."""
    if isinstance(person, Complainant) and person.organisation:
        return organisations.noun(person.organisation)[1]
    return gender_of(told(person.civility))


def full_name(person: Named) -> str:
    """Return « Salomé MARCHAND », « Association Les Mots Clairs », as in an identity line or a signature."""
    if isinstance(person, Complainant) and person.organisation:
        return organisations.full_name(person.organisation)
    name = agreement.identity(told(person.first_names) or "", told(person.last_name) or "")
    used = told(person.used_name)
    marks = [
        mark
        for mark in (to_complete(person.first_names, "prénoms"), to_complete(person.last_name, "nom de famille"))
        if mark
    ]
    known = " ".join(part for part in (name, *marks) if part)
    return typeset(known + (f" (nom d’usage : {used})" if used else "")) if known else typeset(used or "")


def unsigned(case: Case, on: date) -> list[Need]:
    """Return the name of each who would sign a letter for another and bears none: nobody could sign it."""
    missing: list[Need] = []
    lawyer = case.lawyer
    if lawyer and lawyer.signs:
        return [] if full_name(lawyer) else [need("lawyer.last_name", Lawyer, "last_name")]
    for number, complainant in enumerate(case.complainants):
        for rank, person in enumerate(complainant.representatives if not complainant.organisation else ()):
            if person in signing(complainant, on) and not full_name(person):
                where = f"complainants[{number}].representatives[{rank}].last_name"
                missing.append(need(where, Representative, "last_name"))
    return missing


def called(complainant: Complainant, on: date) -> str:
    """Return a complainant inside a sentence: a minor by the first name, without a civility."""
    return (told(complainant.first_names) if is_minor(complainant, on) else None) or spoken_name(complainant)


def spoken_name(person: Person) -> str:
    """Return the name inside a sentence: « Mme Marchand », or « Salomé Marchand » when no civility was told."""
    if isinstance(person, Complainant) and person.organisation:
        return organisations.said(person.organisation)
    last = told(person.used_name) or told(person.last_name) or ""
    return typeset(agreement.named(gender(person) if last else None, told(person.first_names) or "", last))


def names_apart(case: Case, on: date) -> list[str]:
    """Return « Salomé MARCHAND » for each complainant; those of one same name with what tells them apart."""
    return _apart([full_name(one) for one in case.complainants], case, on)


def called_apart(case: Case, on: date) -> list[str]:
    """Return how each complainant is called inside a sentence, by the whole name where two would be called alike."""
    short = [called(one, on) for one in case.complainants]
    names = [_name(one) for one in case.complainants]
    said = []
    for one, brief, name in zip(case.complainants, short, names, strict=True):
        if one.organisation:
            said.append(brief)
            continue
        title = "" if is_minor(one, on) else {"F": "Mme ", "M": "M. "}.get(gender(one) or "", "")
        alike = short.count(brief) > 1 or names.count(name) > 1
        said.append(typeset(title + " ".join(name)) if alike else brief)
    return _apart(said, case, on)


def _name(one: Complainant) -> tuple[str, str]:
    if one.organisation:
        return "", organisations.said(one.organisation)
    return told(one.first_names) or "", told(one.used_name) or told(one.last_name) or ""


def _apart(said: Sequence[str], case: Case, on: date) -> list[str]:
    """Return what people are called, with what tells apart those of one name: as little of them as is enough."""
    marked = list(said)
    alike: dict[tuple[str, str], list[int]] = {}
    for n, one in enumerate(case.complainants):
        alike.setdefault(_name(one), []).append(n)
    for ranks in alike.values():
        those = [case.complainants[n] for n in ranks]
        distinct = len({said[n] for n in ranks}) == len(ranks)
        # « Mme Ada Morel » and « M. Ada Morel » are two; a child bears no title.
        if len(ranks) > 1 and not (distinct and not any(is_minor(one, on) for one in those)):
            for n, mark in zip(ranks, _marks(those, on) or [f"n° {n + 1} des plaignants" for n in ranks], strict=True):
                marked[n] += typeset(f" ({mark})")
    return marked


def _marks(those: Sequence[Complainant], on: date) -> list[str]:
    ways: tuple[Callable[[Complainant], str], ...] = (
        lambda one: _of_age(one, on),
        lambda one: _born(one, whole=False),
        lambda one: _born(one, whole=True),
    )
    every = ([way(one) for one in those] for way in ways)
    return next((marks for marks in every if all(marks) and len(set(marks)) == len(marks)), [])


def _of_age(one: Complainant, on: date) -> str:
    if is_minor(one, on):
        return agreement.agree(gender(one), "mineure", "mineur", "moins de dix-huit ans")
    known = one.age_on(on) is not None
    return agreement.agree(gender(one), "majeure", "majeur", "dix-huit ans ou plus") if known else ""


def _born(one: Complainant, *, whole: bool) -> str:
    birth = told(one.birth_date)
    born = agreement.agree(gender(one), "née", "né", "naissance")
    return "" if birth is None else f"{born} le {dates.day(birth)}" if whole else f"{born} en {birth.year}"


def birth_phrase(complainant: Complainant) -> str:
    """Return « née le 14 mai 1979 à Nantes », or its neutral form, or the mark to complete, or nothing."""
    marks = [
        mark
        for mark in (
            to_complete(complainant.birth_date, "date de naissance"),
            to_complete(complainant.birth_place, "lieu de naissance"),
        )
        if mark
    ]
    known = agreement.born(gender(complainant), told(complainant.birth_date), told(complainant.birth_place) or "")
    return typeset(" ".join([part for part in (known, *marks) if part]))


class Voice(Struct, frozen=True):
    """Who speaks in the sentences that are ours: one person, several, or someone for another.

    ``own`` is true when those who write are those who suffered the facts; the facts otherwise befall ``victims``. Of
    these ``absent`` do not write, and ``among`` is true when one who writes is another of them.
    ``of_absent`` follows « au nom »; ``organised`` when they are organisations alone, heard through who writes.
    """

    plural: bool
    own: bool
    victims: str
    client: str = ""
    clients: bool = False
    absent: str = ""
    among: bool = False
    of_absent: str = ""
    organised: bool = False

    def __call__(self, one: str, several: str) -> str:
        """Return the wording that goes with the number of those who write: « Je demande », « Nous demandons »."""
        return several if self.plural else one

    def told(self, text: str) -> str:
        """Return a story in the mouth of the one who tells it: between quotation marks when a lawyer writes."""
        return typography.quote(typography.inner(sentence(text))) if self.client else sentence(text)

    def party(self, one: str, several: str, client: str, clients: str) -> str:
        """Return the wording of the one who complains: in the first person, or of the client when a lawyer writes."""
        if not self.client:
            return self(one, several)
        return dates.sentence_start(f"{self.client} {clients if self.clients else client}")


def voice_of(case: Case, on: date) -> Voice:
    """Return who speaks on the day of the letter."""
    people = writers(case, on)
    victims = complaining(case)
    writing = [c for c in victims if any(person is c for person in people)]
    named = called_apart(case, on)
    names = [(one, name) for one, name in zip(case.complainants, named, strict=True) if one in victims]
    away = [(one, name) for one, name in names if one not in writing]
    absent = [name for _, name in away]
    bodies = [one for one, _ in away if one.organisation]
    of_each = grammar.listing([grammar.de_person(name) for name in absent])
    alone = [*absent, "moi"] if writing and len(people) == 1 and absent else None
    return Voice(
        plural=len(people) > 1,
        own=bool(people) and len(writing) == len(people) and not absent,
        victims=grammar.listing(alone or [name for _, name in names]),
        absent=grammar.listing(absent),
        among=bool(writing and absent),
        of_absent=of_each if bodies else grammar.de_person(grammar.listing(absent)) if absent else "",
        organised=bool(bodies) and len(bodies) == len(away),
        client=_client(case) if case.lawyer and case.lawyer.signs else "",
        clients=len(victims) > 1,
    )


def _client(case: Case) -> str:
    victims = complaining(case)
    genders = {gender(complainant) for complainant in victims}
    if len(victims) == 1:
        return agreement.client(genders.pop())
    return "mes clientes" if genders == {"F"} else "les personnes que j’assiste" if None in genders else "mes clients"


def sender_block(case: Case, on: date) -> list[str]:
    """Return the lines of the sender: names, an address where mail may come without risk, telephone and e-mail."""
    people = writers(case, on)
    lines = sender_names(case, on)
    first = next((person for person in people if told(person.address)), people[0] if people else None)
    if first is None:
        return []
    if isinstance(first, Acting):
        return [*lines, *_organised_address(case, first), *contact_lines(reached(case, people))]
    if isinstance(first, Representative) and not told(first.address):
        first_address = next((told(c.address) for c in case.complainants if told(c.address)), None)
    else:
        first_address = told(first.address)
    if first_address is not None:
        office = first_address in [told(one.address) for one in case.complainants if whose(one, case) is _LAWYER]
        # The office is somebody else’s: a letter reaches her there by the name of her lawyer.
        lines += [f"chez {name}"] if office and not isinstance(first, Lawyer) and (name := master(case.lawyer)) else []
        lines += address_lines(first_address)
    elif mark := to_complete(first.address, "adresse"):
        lines.append(mark)
    lines += contact_lines(people)
    return [line for line in lines if line]


def sender_names(case: Case, on: date) -> list[str]:
    """Return the names of those who write, each on a line: an organisation in the place of who represents it."""
    names = [
        name
        for person in writers(case, on)
        for name in (
            [full_name(one) for one in bodies(case, person)] if isinstance(person, Acting) else [full_name(person)]
        )
    ]
    return list(dict.fromkeys(name for name in names if name))


def _organised_address(case: Case, officer: Acting) -> list[str]:
    """Return where one writes to an organisation: the address told for it, else its seat, or the mark to complete."""
    of = bodies(case, officer)
    for one in of:
        if address := told(one.address) or (told(one.organisation.seat) if one.organisation else None):
            office = whose(one, case) is _LAWYER and (name := master(case.lawyer))
            return [*([f"chez {name}"] if office else []), *address_lines(address)]
    marks = [to_complete(one.organisation.seat, "siège") for one in of if one.organisation]
    return [mark for mark in marks if mark][:1]


def reached(case: Case, people: Sequence[Person]) -> list[Person]:
    """Return whose telephone and e-mail are given: those of an organisation before its officer’s own."""
    return [
        each
        for person in people
        for each in ([*bodies(case, person), person] if isinstance(person, Acting) else [person])
    ]


def contact_lines(people: Iterable[Person]) -> list[str]:
    """Return one line with the first telephone and the first e-mail told."""
    parts: list[str] = []
    numbers = [dialled(number) for person in people if (number := told(person.phone))]
    emails = [email for person in people if (email := told(person.email))]
    parts += numbers[:1] + emails[:1]
    return [" · ".join(parts)] if parts else []


def postal(address: Address) -> PostalAddress:
    """Return an address in the order of an envelope: its last line is the street, those before are inside."""
    before, street = list(address.lines[:-1]), (address.lines[-1] if address.lines else "")
    street = without_town(street, told(address.postcode) or "", told(address.city) or "")
    return PostalAddress(
        street=street,
        postcode=told(address.postcode) or "",
        town=told(address.city) or "",
        inside=before[0] if before else "",
        outside=", ".join(before[1:]),
        country=told(address.country) or "",
    )


def block(*lines: str) -> list[str]:
    """Return the lines of a recipient, those too long for a window envelope parted between two words."""
    nowhere = PostalAddress(street="", postcode="", town="")
    return [line for line in postal_block([typeset(line) for line in lines if line], nowhere) if line.strip()]


def address_lines(address: Address) -> list[str]:
    """Return an address in postal form, without the name."""
    return [line for line in postal_block([], postal(address)) if line.strip()]


def address_phrase(address: Address) -> str:
    """Return an address inside a sentence: « 12 rue des Lilas, 78000 Versailles »."""
    return typeset(one_line(postal(address)))


def home_phrase(complainant: Complainant) -> str | None:
    """Return the address of a complainant in a sentence, or the mark to complete, or None."""
    address = told(complainant.address)
    return address_phrase(address) if address else to_complete(complainant.address, "domicile")


def home_said(complainant: Complainant, case: Case) -> str | None:
    """Return « domiciliée 12 rue des Lilas, 78000 Versailles », or whose address is given in its place, or None."""
    where = home_phrase(complainant)
    kind = whose(complainant, case)
    if not where or kind is AddressKind.OWN:
        if address := told(complainant.address):
            return residing(gender(complainant), address)
        return agreement.residing(gender(complainant), where) if where else None
    of = "d’un tiers, avec son accord"
    if kind is AddressKind.LAWYER:
        of = ", ".join(part for part in (f"de son {counsel_noun(case.lawyer)}", master(case.lawyer)) if part)
    return f"déclarant l’adresse {of} : {where}"


def residing(of: Gender, address: Address) -> str:
    """Return « domiciliée 12 rue des Lilas, 78000 Versailles », « domiciliée à Versailles (78000) »."""
    return typeset(agreement.residing(of, lodging(postal(address))))


def master(lawyer: Lawyer | None) -> str:
    """Return « Me Maud Ancelin », or nothing when no name is told."""
    if lawyer is None or not told(lawyer.last_name):
        return ""
    parts = ("Me", told(lawyer.first_names), told(lawyer.used_name) or told(lawyer.last_name))
    return " ".join(part for part in parts if part)


def counsel_noun(lawyer: Lawyer | None) -> str:
    """Return « avocate » or « avocat », the common noun where nothing is told of who it is."""
    return agreement.agree(gender(lawyer) if lawyer else None, "avocate", "avocat", "avocat")


def email_of(case: Case, complainant: Complainant, on: date) -> str | None:
    """Return the e-mail to which one may answer: the lawyer’s who signs, a representative’s, or the complainant’s."""
    lawyer = [case.lawyer] if case.lawyer and case.lawyer.signs else []
    signers = signing(complainant, on)
    alike = [one for one in case.complainants if any(same(one, person) for person in signers)]
    people: list[Person] = [*lawyer, *signers, *alike, complainant]
    return next((email for person in people if (email := told(person.email))), None)


def place_and_date(case: Case, on: date) -> str:
    """Return « Versailles, le 9 novembre 2013 », from the place told or the town of the sender."""
    place = told(case.place)
    if place is None:
        found = [told(person.address) for person in writers(case, on)]
        found += [told(one.organisation.seat) for one in complaining(case) if one.organisation]
        address = next((one for one in found if one), None)
        place = told(address.city) if address else None
    mark = to_complete(case.place, "lieu")
    if place or mark:
        return typeset(dates.letter_head(place or mark or "", on))
    return typeset(dates.sentence_start(f"le {dates.day(on)}"))


def signatures(case: Case, on: date) -> list[str]:
    """Return the names to sign, the quality of a representative or a lawyer said."""
    return [
        _for_organisations(person, case) if isinstance(person, Acting) else typeset(full_name(person) + quality)
        for person in writers(case, on)
        for quality in [_quality(person, case, on)]
    ]


def _for_organisations(officer: Acting, case: Case) -> str:
    """Return « Nadia BEN, présidente de l’association X », « Pour l’association X » where nobody is named."""
    of = [one.organisation for one in bodies(case, officer) if one.organisation]
    name, quality = full_name(officer), answer(officer.quality, "qualité")
    quality = organisations.office(quality) if quality else None
    if not name:
        return typeset(f"Pour {grammar.listing([organisations.said(one) for one in of])}")
    if not quality:
        return typeset(f"{name}, pour {grammar.listing([organisations.said(one) for one in of])}")
    theirs = grammar.listing([grammar.de_person(organisations.said(one)) for one in of])
    return typeset(f"{name}, {quality} {theirs}")


def _quality(person: Person, case: Case, on: date) -> str:
    if isinstance(person, Complainant):
        if led := bodies(case, person):
            # She writes for herself and for what she presides.
            acts = [organisations.acting(officer(one), one.organisation) for one in led if one.organisation]
            return f", en son nom et {grammar.listing(acts)}"
        minors = [child for child in case.complainants if is_minor(child, on)]
        theirs = [(child, one) for child in minors for one in child.representatives if same(one, person)]
        children = grammar.listing([told(child.first_names) or "l’enfant" for child, _ in theirs])
        relation = told(theirs[0][1].relation) if theirs else None
        if not relation:
            return ""
        as_parent = f"{relation.label} {grammar.de_person(children)}"
        own = any(person is one for one in complaining(case))
        return f", en son nom et comme {as_parent}" if own else f", {as_parent}"
    if isinstance(person, Representative):
        child = next((told(c.first_names) for c in case.complainants if person in c.representatives), None)
        relation = told(person.relation)
        return f", {relation.label} {grammar.de_person(child or 'l’enfant')}" if relation else ""
    return f", {bar_phrase(person)}" if isinstance(person, Lawyer) else ""


def plaintiff(case: Case) -> Personne:
    """Return who complains, as a template may write of them: all of them as one, each gender told or none."""
    victims = complaining(case)
    genders = {gender(person) for person in victims}
    words = {frozenset("F"): "féminin"}.get(frozenset(g or "" for g in genders), "masculin")
    return Personne(
        nom=grammar.listing(full_name(person) for person in victims),
        prenoms=grammar.listing(told(person.first_names) or spoken_name(person) for person in victims),
        genre=words if genders and None not in genders else "",
        nombre="pluriel" if len(victims) > 1 else "singulier",
    )


def bar_phrase(lawyer: Lawyer) -> str:
    """Return « avocate au barreau de Versailles », neutral « barreau de Versailles », or the profession alone."""
    noun = agreement.agree(gender(lawyer), "avocate", "avocat", "")
    bar = told(lawyer.bar)
    if bar is None:
        return noun or "membre d’un barreau"
    # A bar named by its département takes the article in lower case: « de l’Essonne ».
    of = f"de l’{bar[2:]}" if bar.startswith(("L’", "L'")) else grammar.de(bar)
    return f"{noun} au barreau {of}" if noun else f"barreau {of}"
