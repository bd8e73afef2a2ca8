"""How the complaint opens: to whom, against whom, by whom, and the facts in a few lines."""

from collections.abc import Sequence
from datetime import date

from filings.french import agreement, dates, grammar
from filings.french.address import PostalAddress, postal_block
from filings.letter import people, steps, summary, things
from filings.letter.people import Voice
from filings.letter.view import answer, lower_first, ours, sentence
from filings.review.verdict import Allegation, Verdict
from schemas.asked import told
from schemas.case import Case, Sending
from schemas.fact import FactKind
from schemas.person import AddressKind, Complainant, Relation, Representative
from schemas.step import Step, StepKind
from schemas.when import When

#: The names of two offences stand in an object up to this many signs.
OBJECT_SIGNS = 70


def subject(case: Case, verdict: Verdict, allegations: Sequence[Allegation]) -> str:
    labels = list(dict.fromkeys(lower_first(a.label) for a in allegations))
    # An object is read at a glance: two names when they are short, the first alone otherwise.
    named = labels[:2] if len(", ".join(labels[:2])) <= OBJECT_SIGNS else labels[:1]
    against = "Plainte contre X"
    if labels:
        others = ["autres infractions"] if len(labels) > len(named) else []
        against += f" pour {grammar.listing([*named, *others])}"
    filed = steps.complaints(case)
    if filed:
        when = told(filed[0].when)
        of = _complement_of(when) if when else "à la plainte déjà déposée"
        against += f" (complément {of})"
    return ours(against)


def _complement_of(when: When) -> str:
    phrase = dates.phrase(when)
    return (
        f"à la plainte du {phrase.removeprefix('le ')}"
        if phrase.startswith("le ")
        else f"à la plainte déposée {phrase}"
    )


def recipient(title: str, verdict: Verdict) -> list[str]:
    """Return the prosecutor and the court; the address only when it is certain."""
    court = verdict.court
    if court is None:
        return [*people.block(title), ours("[À compléter : tribunal]")]
    before, near, rest = court.prosecutor.partition("près ")
    if not near:
        return [*people.block(before), *_postal(court.address)]
    # A line of the block breaks before the town, not inside « tribunal de grande instance ».
    town = grammar.de(court.seat)
    kind = rest.removesuffix(town).strip()
    return [*people.block(title, *([near + kind, town] if kind != rest else [near + rest])), *_postal(court.address)]


def _postal(address: Sequence[str]) -> list[str]:
    """Return the address of a court, its last line « 78000 Versailles », in the form of an envelope."""
    if not address:
        return []
    postcode, _, town = address[-1].partition(" ")
    return postal_block(
        [], PostalAddress(street=address[0], postcode=postcode, town=town, special=" ".join(address[1:-1]))
    )


def sending(case: Case) -> str:
    if case.wishes.sending is Sending.DEPOSIT:
        return ours("Dépôt contre récépissé")
    return ours("Lettre recommandée avec demande d’avis de réception")


def request(case: Case, verdict: Verdict, voice: Voice, on: date) -> str:
    lead = ""
    if case.lawyer and case.lawyer.signs:
        names = grammar.listing([people.spoken_name(c) for c in case.complainants])
        lead = f"Au nom {grammar.de_person(names)}, que j’assiste, "
    elif not voice.own:
        children = [c for c in case.complainants if people.minor(c, on)]
        quality = voice("représentant légal", "représentants légaux")
        if not voice.plural and children and children[0].representatives:
            quality = {"F": "représentante légale"}.get(people.gender(children[0].representatives[0]) or "", quality)
        names = grammar.listing([people.full_name(c) for c in children])
        lead = (
            f"Agissant en qualité de {quality} {grammar.de_person(names)}, mineur{'s' if len(children) > 1 else ''}, "
        )
        if len(children) == 1 and (g := people.gender(children[0])) != "M":
            lead = f"Agissant en qualité de {quality} {grammar.de_person(names)}, " + (
                "mineure, " if g == "F" else "qui n’a pas dix-huit ans, "
            )
    honour = voice("j’ai l’honneur de", "nous avons l’honneur de")
    against = "contre X"
    accounts = len(case.accounts)
    if accounts:
        of = "l’utilisateur du compte désigné" if accounts == 1 else "les utilisateurs des comptes énumérés"
        against += f", notamment contre {of} plus loin,"
    span = things.period(case.facts, case, on)
    text = (
        f"{lead}{honour} porter plainte {against} pour les faits suivants" + (f", commis {span}" if span else "") + "."
    )
    if filed := steps.complaints(case):
        text += f" {_completes(filed[0], verdict)}"
    return dates.sentence_start(ours(text))


def _completes(filed: Step, verdict: Verdict) -> str:
    """Say which complaint this one completes, and who received it, as far as told."""
    when = told(filed.when)
    what = _complement_of(when).removeprefix("à ") if when else "la plainte déjà déposée"
    ours_too = filed.kind is StepKind.COMPLAINT_PROSECUTOR and verdict.court and verdict.court.seat == told(filed.court)
    where = " auprès de votre parquet" if ours_too else steps.received_by(filed, verdict)
    if where and when and "déposée" not in what:
        where = f", déposée{where}"
    return f"La présente complète {what}{where}."


def complainant_phrase(complainant: Complainant, on: date) -> str:
    g = people.gender(complainant)
    title = {"F": "Mme ", "M": "M. "}.get(g or "", "")
    name = f"{title}{people.full_name(complainant)}"
    parts: list[str] = []
    if born := people.birth_phrase(complainant):
        parts.append(born)
    if nationality := answer(complainant.nationality, "nationalité"):
        parts.append(f"de nationalité {nationality}")
    if occupation := answer(complainant.occupation, "profession"):
        parts.append(occupation)
    if mandate := complainant.mandate:
        held = told(mandate.title) or (kind.label if (kind := told(mandate.kind)) else "")
        since = told(mandate.since)
        if held:
            parts.append(f"exerçant le mandat de {held}" + (f" {dates.since_phrase(since)}" if since else ""))
    address = told(complainant.address)
    if address is not None:
        where = people.address_phrase(address)
        if complainant.address_kind is AddressKind.OWN:
            parts.append(agreement.residing(g, where))
        else:
            whose = "de son avocat" if complainant.address_kind is AddressKind.LAWYER else "d’un tiers, avec son accord"
            parts.append(f"déclarant l’adresse {whose} : {where}")
    text = ", ".join([name, *parts]) + "."
    extra: list[str] = []
    if told(complainant.public_figure) is False:
        extra.append("Sans notoriété publique.")
    if complainant.representatives:
        extra.append(f"{_represented(g)} par {grammar.listing(map(_related, complainant.representatives))}.")
    if vulnerability := told(complainant.vulnerability):
        extra.append(sentence(vulnerability))
    return ours(" ".join([text, *extra]))


def _related(representative: Representative) -> str:
    """« Claire Valade, sa mère »: the relation agrees with the representative, not with the child."""
    mine = {Relation.MOTHER: "sa mère", Relation.FATHER: "son père", Relation.GUARDIAN: "tuteur légal"}
    relation = told(representative.relation)
    return people.full_name(representative) + (f" ({mine[relation]})" if relation else "")


def _represented(g: str | None) -> str:
    return {"F": "Représentée", "M": "Représenté"}.get(g or "", "Sous la représentation légale exercée")


def counsel(case: Case) -> str:
    lawyer = case.lawyer
    if lawyer is None or not told(lawyer.last_name):
        return ""
    name = " ".join(part for part in (told(lawyer.first_names), told(lawyer.last_name)) if part)
    parts = [f"Me {name}", f"avocat {people.bar_phrase(case)}".strip()]
    if address := told(lawyer.address):
        parts.append(people.address_phrase(address))
    parts += people.contact_lines([lawyer])
    return ours("Conseil : " + ", ".join(parts) + ".")


def in_brief(case: Case, verdict: Verdict, voice: Voice, on: date) -> str:
    texts = summary.told_in_brief(case, verdict, voice, on)
    if made := steps.reports_made(case, verdict, massive=True):
        texts.append(made)
    if changed := steps.changes(case, verdict):
        texts.append(changed)
    if case.accounts or any(fact.kind is FactKind.CALLS for fact in case.facts):
        ask = voice("Je demande", "Nous demandons")
        texts.append(
            ours(
                f"{ask} en priorité que les données permettant d’identifier les auteurs soient requises avant leur "
                "effacement."
            )
        )
    return " ".join(texts)
