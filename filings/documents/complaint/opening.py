"""How the complaint opens: to whom, against whom, by whom, and the facts in a few lines."""

from collections.abc import Sequence
from datetime import date

from filings.documents.complaint import against
from filings.french import dates, grammar, typography
from filings.french.address import LINE, PostalAddress, postal_block
from filings.french.agreement import agree, pronoun
from filings.letter import people, steps
from filings.letter.organisation_names import acting, noun
from filings.letter.organisations import identity
from filings.letter.people import Voice
from filings.letter.sentences import answer, lower_first, sentence, typeset
from filings.review.verdict import Verdict
from filings.statement.people import complaining, is_minor, officer, same, signing, writers
from filings.statement.people import organisations as led
from filings.statement.shield import whose
from filings.statement.steps import complaints
from schemas.asked import told
from schemas.case import Case, Sending
from schemas.organisation import Organisation
from schemas.person import AddressKind, Complainant, Relation, Representative
from schemas.step import Step, StepKind


def recipient(title: str, verdict: Verdict) -> list[str]:
    """Return the prosecutor and the court; the address only when it is certain."""
    court = verdict.court
    if court is None:
        return [*people.block(title), typeset("[À compléter : tribunal]")]
    before, near, rest = court.prosecutor.partition("près ")
    if not near:
        return [*people.block(before), *_postal(court.address)]
    # A line of the block breaks before the town, not inside « tribunal de grande instance ».
    town = grammar.de(court.seat)
    kind = rest.removesuffix(town).strip()
    long = len(near + rest) > LINE and kind != rest
    return [*people.block(title, *([near + kind, town] if long else [near + rest])), *_postal(court.address)]


def _postal(address: Sequence[str]) -> list[str]:
    """Return the address of a court, its last line « 78000 Versailles », in the form of an envelope."""
    if not address:
        return []
    postcode, _, town = address[-1].partition(" ")
    return postal_block(
        [], PostalAddress(street=address[0], postcode=postcode, town=town, special=" ".join(address[1:-1]))
    )


def sending(case: Case) -> str:
    """Return the mention of how the letter is sent."""
    if case.wishes.sending is Sending.DEPOSIT:
        return typeset("Dépôt contre récépissé")
    return typeset("Lettre recommandée avec demande d’avis de réception")


def _acting(case: Case, on: date) -> str:
    """Say in whose name the complaint is made, when it is not only in one’s own: empty then."""
    victims = complaining(case)
    if case.lawyer and case.lawyer.signs:
        names = [grammar.de_person(people.spoken_name(c)) for c in victims]
        return f"Au nom {grammar.listing(names)}, que j’assiste, "
    if any(c.organisation for c in victims):
        return _acting_for_organisations(case, on)
    represented = [c for c in victims if signing(c, on) is c.representatives]
    if not represented:
        return ""
    others = [c for c in victims if c not in represented]
    if len(writers(case, on)) == 1 and others:
        return f"Agissant en mon nom propre et en qualité de {_representing(represented)}, "
    alone = [people.full_name(c) for c in others]
    parents = represented[0].representatives
    if all(c.representatives == parents for c in represented):
        if not alone:
            return f"Agissant en qualité de {_representing(represented)}, "
        alike = len(others) == len(parents) and all(any(same(one, each) for each in parents) for one in others)
        if alike:
            return f"Agissant en nos noms propres et en qualité de {_representing(represented)}, "
    capacities = [f"{grammar.listing(alone)} en {'leur' if len(alone) > 1 else 'son'} nom propre"] if alone else []
    for child in represented:
        who = grammar.listing([people.full_name(person) for person in child.representatives])
        capacities.append(f"{who} en qualité de {_representing([child])}")
    return f"Agissant, {' et '.join(capacities)}, "


def _acting_for_organisations(case: Case, on: date) -> str:
    """Say for whom each of those who write acts, where an organisation complains: « en qualité de présidente de… »."""
    said: list[tuple[str, list[str]]] = []
    writing = writers(case, on)
    victims = complaining(case)
    for person in writing:
        own = any(person is one for one in victims)
        mine = "mon" if len(writing) == 1 else "son"
        roles = [f"en {mine} nom propre"] if own else []
        roles += [acting(officer(one), one.organisation) for one in led(case, person) if one.organisation]
        children = [c for c in victims if c.representatives and any(same(r, person) for r in signing(c, on))]
        roles += [f"en qualité de {_representing(children)}"] if children else []
        said.append((people.full_name(person), roles))
    if len(said) == 1:
        (_, roles), lead = said[0], "Agissant "
        # Nobody acts alone in the name of another without a quality: « Au nom de l’association X, j’ai l’honneur ».
        return (
            f"{dates.sentence_start(roles[0])}, "
            if roles[0].startswith("au nom")
            else (f"{lead}{grammar.listing(roles)}, ")
        )
    return f"Agissant, {' et '.join(f'{name} {grammar.listing(roles)}'.strip() for name, roles in said)}, "


def _representing(children: Sequence[Complainant]) -> str:
    """« représentants légaux d’Inès Valade, mineure »; « mineur » agrees with the children."""
    parents = children[0].representatives
    quality = "représentants légaux" if len(parents) > 1 else "représentant légal"
    if all(people.gender(parent) == "F" for parent in parents):
        quality = "représentantes légales" if len(parents) > 1 else "représentante légale"
    genders = {people.gender(child) for child in children}
    minor = "mineure" if genders == {"F"} else "mineur"
    if None in genders:
        minor = "qui n’a pas dix-huit ans" if len(children) == 1 else "qui n’ont pas dix-huit ans"
    elif len(children) > 1:
        minor += "s"
    return f"{quality} {grammar.de_person(grammar.listing([people.full_name(c) for c in children]))}, {minor}"


def request(case: Case, verdict: Verdict, voice: Voice, on: date, marks: against.Marks) -> str:
    """Return the first sentences: who complains, against whom, and the complaint that this one completes."""
    text = against.request(case, voice, on, marks, _acting(case, on))
    more = []
    if filed := complaints(case):
        more.append(_completes(filed[0], verdict))
    if voice.client:
        more.append(f"Les passages entre guillemets sont {'les leurs' if voice.clients else 'les siens'}.")
    return " ".join([text, *(typeset(one) for one in more)])


def _completes(filed: Step, verdict: Verdict) -> str:
    """Say which complaint this one completes, and who received it, as far as told."""
    when = told(filed.when)
    what = against.complement_of(when).removeprefix("à ") if when else "la plainte déjà déposée"
    ours_too = filed.kind is StepKind.COMPLAINT_PROSECUTOR and verdict.court and verdict.court.seat == told(filed.court)
    where = " auprès de votre parquet" if ours_too else steps.received_by(filed, verdict)
    if where and when and "déposée" not in what:
        where = f", déposée{where}"
    return f"La présente complète {what}{where}."


def complainant_phrase(complainant: Complainant, case: Case, verdict: Verdict, on: date) -> str:
    """Return the identity of a complainant, with what was told and nothing else."""
    if complainant.organisation:
        return _organisation_phrase(complainant, complainant.organisation, case, verdict)
    g = people.gender(complainant)
    title = "" if is_minor(complainant, on) else {"F": "Mme ", "M": "M. "}.get(g or "", "")
    name = f"{title}{people.full_name(complainant)}"
    parts: list[str] = []
    born = people.birth_phrase(complainant)
    if born and g:
        parts.append(born)
    if nationality := answer(complainant.nationality, "nationalité"):
        parts.append(f"de nationalité {nationality}")
    if (occupation := answer(complainant.occupation, "profession")) and not _is_the_office(occupation, complainant):
        parts.append(occupation)
    if mandate := complainant.mandate:
        held = answer(mandate.title, "intitulé du mandat")
        since = told(mandate.since)
        if held:
            parts.append(f"exerçant le mandat {_of_office(held)}" + (f" {dates.since_phrase(since)}" if since else ""))
    if told(complainant.address) is not None and (home := people.home_said(complainant, case)):
        parts.append(home)
    if told(complainant.public_figure) is False and not is_minor(complainant, on):
        parts.append("sans notoriété publique")
    text = ", ".join([name, *parts]) + "."
    # The neutral wording is a sentence of its own.
    extra = [f"{born}."] if born and g is None else []
    if named := [one for one in complainant.representatives if people.full_name(one)]:
        extra.append(f"{_represented(g)} par {_all_related(named)}.")
    if vulnerability := told(complainant.vulnerability):
        extra.append(sentence(vulnerability))
    return typeset(" ".join([text, *extra]))


def _organisation_phrase(complainant: Complainant, organisation: Organisation, case: Case, verdict: Verdict) -> str:
    """Return the identity of an organisation, its object, and the text by which it may act where all of it is told."""
    declared = whose(complainant, case) is not AddressKind.OWN
    parts = [identity(organisation), people.home_said(complainant, case) if declared else None]
    texts = [", ".join(part for part in parts if part) + "."]
    day, purpose = told(organisation.declared), answer(organisation.object, "objet")
    since = agree(noun(organisation)[1], "déclarée", "déclaré", "") + f" le {dates.day(day)}" if day else ""
    what = f"a pour objet, selon ses statuts, {lower_first(purpose)}" if purpose else ""
    if since and what:
        texts.append(f"{dates.sentence_start(since)}, {pronoun(noun(organisation)[1], '')} {what}.")
    elif since or what:
        texts.append(sentence(f"{pronoun(noun(organisation)[1], '')} {what or f'a été {since}'}"))
    mine = [one for one in verdict.standings if case.complainants[one.complainant - 1] is complainant]
    for one in mine:
        if one.grade != "C":
            texts.append(
                sentence(
                    f"{pronoun(noun(organisation)[1], '')} se propose par ses statuts {one.fights}, et peut à ce titre "
                    f"exercer les droits reconnus à la partie civile ({one.text})"
                )
            )
    return typography.articles(typeset(" ".join(texts)))


def _of_office(title: str) -> str:
    """Return « de maire de Vitré », « d’adjointe au maire »; an acronym and a mark to complete stay as they are."""
    first = title.split(" ", 1)[0]
    said = lower_first(title) if first.isalpha() and not first.isupper() else title
    return f"d’{said}" if said[:1] in "aeiouéèê" else f"de {said}"


def _is_the_office(occupation: str, complainant: Complainant) -> bool:
    """Whether the occupation told is the office itself, which is said with its days."""
    title = told(complainant.mandate.title) if complainant.mandate else None
    said, held = occupation.strip().casefold(), (title or "").strip().casefold()
    return bool(held) and (held == said or held.startswith(f"{said} "))


def _all_related(representatives: Sequence[Representative]) -> str:
    related = [_related(one) for one in representatives]
    # An address holds commas: « et » alone would then be lost.
    return " ; ".join(related) if any(told(one.address) for one in representatives) else grammar.listing(related)


def _related(representative: Representative) -> str:
    """« Claire Valade, sa mère »: the relation agrees with the representative, not with the child."""
    mine = {Relation.MOTHER: "sa mère", Relation.FATHER: "son père", Relation.GUARDIAN: "tuteur légal"}
    relation = told(representative.relation)
    address = told(representative.address)
    home = f", {people.residing(people.gender(representative), address)}" if address else ""
    return people.full_name(representative) + (f" ({mine[relation]})" if relation else "") + home


def _represented(g: str | None) -> str:
    return {"F": "Représentée", "M": "Représenté"}.get(g or "", "Sous la représentation légale exercée")


def counsel(case: Case) -> str:
    """Return the lawyer in one line, or nothing."""
    lawyer = case.lawyer
    if lawyer is None or not told(lawyer.last_name):
        return ""
    address = told(lawyer.address)
    where = people.address_phrase(address) if address else ""
    parts = [people.master(lawyer), people.bar_phrase(lawyer), where, *people.contact_lines([lawyer])]
    return typeset("Conseil : " + ", ".join(part for part in parts if part) + ".")
