"""Who notifies: what the regime of the day requires of the person, and nothing more."""

from collections.abc import Sequence
from datetime import date

from filings.documents.notice.cited import short
from filings.french import agreement, grammar, typography
from filings.letter import people
from filings.letter.organisation_names import full_name
from filings.letter.organisations import identity
from filings.letter.people import Voice
from filings.letter.sentences import answer, to_complete, typeset
from filings.review.verdict import NoticeDuty, Verdict
from filings.statement.people import Acting, complaining, same, signing, writers
from filings.statement.shield import hidden
from schemas.asked import told
from schemas.case import Case
from schemas.organisation import Organisation
from schemas.person import Complainant, Lawyer, Person


def by_letter(duty: NoticeDuty) -> bool:
    """Whether the notice goes by post, as the regime that wants the civil status has it."""
    return "civil_status" in duty.elements or "domicile" in duty.elements


def nameless(duty: NoticeDuty) -> bool:
    """Whether the regime asks for a name, and not of this notice."""
    return (regulated(duty) or uncited(duty)) and "email" not in duty.elements


def regulated(duty: NoticeDuty) -> bool:
    """Whether the notice is one of the European regulation, whose articles may be cited."""
    return duty.regime == "dsa"


def uncited(duty: NoticeDuty) -> bool:
    """Whether the law of the place was not read: what the notice asks is asked without a text."""
    return not duty.basis.text


def sender(duty: NoticeDuty, case: Case, on: date) -> list[str]:
    """Return the lines of who sends it: an address only where the regime wants one."""
    if nameless(duty):
        return []
    if by_letter(duty):
        return people.sender_block(case, on)
    those = writers(case, on)
    email = next((email for person in [*those, *case.complainants] if (email := told(person.email))), "")
    return [*people.sender_names(case, on), *([email] if email else [])]


def signatures(duty: NoticeDuty, case: Case, on: date) -> list[str]:
    """Return the names to sign: the quality of a parent would tell the host the child’s first name."""
    if nameless(duty):
        return []
    named = writers(case, on)
    if any(isinstance(person, Acting | Lawyer) for person in named):
        return people.signatures(case, on)
    return [people.full_name(person) for person in named]


def notifiers(duty: NoticeDuty, case: Case, verdict: Verdict, on: date) -> list[str]:
    """Return who notifies, each in a sentence."""
    if not nameless(duty):
        return list(dict.fromkeys(_notifier(c, case, duty, on) for c in complaining(case)))
    if uncited(duty):
        return [typeset("Identité non donnée : infraction sexuelle sur un mineur.")]
    text = short(verdict.cites("dsa_anonymous"))
    return [
        typography.articles(
            typeset("Identité non exigée pour une infraction sexuelle sur un mineur" + (f" : {text}." if text else "."))
        )
    ]


def represented(complainant: Complainant, on: date) -> bool:
    """Whether somebody else notifies for a complainant: a parent for a child."""
    return complainant.organisation is None and complainant not in signing(complainant, on)


def _notifier(complainant: Complainant, case: Case, duty: NoticeDuty, on: date) -> str:
    if complainant.organisation:
        return _legal_person(complainant, complainant.organisation, case, duty, on)
    those = [_told_whole(person, case) for person in signing(complainant, on)]
    child = represented(complainant, on)
    acting = "agissant pour un enfant mineur"
    if "civil_status" not in duty.elements:
        names = grammar.listing([people.full_name(person) for person in those])
        parts = [names, people.email_of(case, complainant, on), acting if child else None]
        return typeset(typography.closed(", ".join(part for part in parts if part)))
    # The parent notifies, with the civil status that the law wants of the notifier: none of the child’s.
    said = [_civil_status(person, complainant, case) for person in those]
    text = typography.closed(" ; ".join(said) + (f", {acting}" if child else ""))
    # A law of the day that wants the home does not undo its protection: the notice says that it is kept back.
    kept = " Domicile non communiqué : sa protection est demandée au procureur de la République."
    return typeset(text + kept * hidden(complainant, case))


def _told_whole(person: Person, case: Case) -> Person:
    """Return a parent as she is told among those who complain, where she is."""
    return next((one for one in case.complainants if same(one, person)), person)


def _civil_status(person: Person, complainant: Complainant, case: Case) -> str:
    told_of = person if isinstance(person, Complainant) else None
    gender = people.gender(person)
    if told_of is not None:
        nationality, born = answer(told_of.nationality, "nationalité"), people.birth_phrase(told_of)
        occupation, home = answer(told_of.occupation, "profession"), people.home_said(told_of, case)
    else:
        occupation, nationality = (typeset(f"[À compléter : {what}]") for what in ("profession", "nationalité"))
        born, home = typeset("[À compléter : date et lieu de naissance]"), _home(person, complainant, case)
    parts = [
        people.full_name(person),
        occupation,
        home,
        f"de nationalité {nationality}" if nationality else None,
        born if gender or told_of is None else None,
    ]
    text = ", ".join(part for part in parts if part)
    # « Date et lieu de naissance : … » is a sentence of its own, where no civility was told.
    return f"{typography.closed(text)} {born}" if born and gender is None and told_of is not None else text


def _home(parent: Person, complainant: Complainant, case: Case) -> str | None:
    """Return where a parent lives, her own home or else that of the child she lives with, or the mark to complete."""
    if hidden(complainant, case):
        return None
    if mark := to_complete(parent.address, "domicile"):
        return agreement.residing(people.gender(parent), mark)
    address = told(parent.address) or told(complainant.address)
    return people.residing(people.gender(parent), address) if address else typeset("[À compléter : domicile]")


def _legal_person(complainant: Complainant, organisation: Organisation, case: Case, duty: NoticeDuty, on: date) -> str:
    """Say what a regime requires of a legal person: its form, name, seat and organ, or its name and e-mail alone."""
    if "civil_status" in duty.elements:
        text = typography.closed(identity(organisation))
        kept = " Siège non communiqué : sa protection est demandée au procureur de la République."
        return typeset(text + kept * hidden(complainant, case))
    parts = [full_name(organisation), people.email_of(case, complainant, on)]
    return typeset(typography.closed(", ".join(part for part in parts if part)))


def confidential(duty: NoticeDuty, contents: Sequence[object], verdict: Verdict, voice: Voice) -> str:
    """Return the request that the identity be kept from the authors; nothing where the regime knows none."""
    text = short(verdict.cites("dsa_identity")) if "identity" in duty.elements else None
    if not text and (not uncited(duty) or nameless(duty)):
        return ""
    authors = "à l’auteur du contenu" if len(contents) == 1 else "aux auteurs des contenus"
    whose = f"l’identité {voice.of_absent}" if voice.organised else voice("mon identité", "notre identité")
    by = f", selon l’{text}," if text else ""
    ask = f"{voice('Je demande', 'Nous demandons')}{by} que {whose}"
    return typography.articles(typeset(f"{ask} ne soit pas communiquée {authors}, sauf stricte nécessité."))


def good_faith(duty: NoticeDuty, voice: Voice) -> str:
    """Return the statement of good faith, where the regime wants one."""
    if "good_faith" not in duty.elements:
        return ""
    who = voice("Je pense", "Nous pensons")
    return typeset(
        f"{who}, de bonne foi, que les informations et allégations de cette notification sont exactes et complètes."
    )
