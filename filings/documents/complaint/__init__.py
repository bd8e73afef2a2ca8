"""The complaint to the prosecutor (*plainte simple*): no form is imposed, the useful content is in practice settled.

Source: code de procédure pénale, article 40 (the prosecutor receives complaints); official sheet F1435.
What each offence is called and punished with, and every text cited, comes from the Verdict.
"""

from filings.days import DocumentDay
from filings.documents.complaint import accounts, against, brief, exhibits, facts, harm, offences, opening, requests
from filings.documents.complaint.view import Plainte
from filings.evidence.bordereau import bordereau
from filings.french import courtesy, dates, grammar
from filings.letter import people, steps
from filings.letter.contract import Need, Said, held, need
from filings.letter.sentences import typeset
from filings.review.verdict import Verdict
from filings.statement.facts import in_order
from filings.statement.people import complaining
from schemas.asked import told
from schemas.case import Case
from schemas.fact import FactKind
from schemas.organisation import Organisation
from schemas.person import Complainant

NAME = "complaint"
CALLED = "la plainte"
STEPS: tuple[str, ...] = ()


def wanted(case: Case) -> bool:
    """Whether a complaint is asked for: always, it is what a case is told for."""
    return True


def needs(case: Case, verdict: Verdict) -> list[Need]:
    """Return what a prosecutor cannot do without: a person who complains, facts, and where it is sent."""
    missing = held(verdict)
    if not case.complainants:
        missing.append(need("complainants", Case, "complainants"))
    for number, complainant in enumerate(case.complainants):
        if complainant.organisation is not None:
            if complainant.organisation.name is None:
                missing.append(need(f"complainants[{number}].organisation.name", Organisation, "name"))
            continue
        for field in ("last_name", "first_names"):
            if getattr(complainant, field) is None:
                missing.append(need(f"complainants[{number}].{field}", Complainant, field))
    missing += people.unsigned(case, verdict.on)
    if not any(fact.kind is not FactKind.CONTEXT for fact in case.facts):
        missing.append(need("facts", Case, "facts"))
    return missing


def say(case: Case, verdict: Verdict, on: DocumentDay) -> list[Said]:
    """Return the complaint, dated ``on``."""
    voice = people.voice_of(case, on)
    ordered = in_order(case.facts)
    marks = {fact.id: (f"fait_{n}", n) for n, fact in enumerate(ordered, 1)}
    lawyer = bool(case.lawyer and case.lawyer.signs)
    words = courtesy.courtesy(courtesy.Recipient.PROSECUTOR, lawyer=lawyer, plural=voice.plural)
    open_ = [a for a in verdict.allegations if not a.closed]
    closed = [a for a in verdict.allegations if a.closed]
    names = people.names_apart(case, on)
    title = against.subject(case, voice, [a for a in open_ or closed if not a.beside], marks)
    please, asks = requests.lead(voice, requests.requests(case, verdict, voice, open_, marks))
    pieces = bordereau(case, verdict.reports, verdict.withheld)
    # The harm is told after the facts, the accounts when there are any, and the offences.
    around = offences.Around(case, marks, names, "IV" if case.accounts else "III", on, voice)
    view = Plainte(
        titre=title,
        pied=_foot(case, on),
        expediteur=[*people.sender_block(case, on), *requests.reached(case, voice)],
        destinataire=opening.recipient(words.title, verdict),
        lieu_date=people.place_and_date(case, on),
        envoi=opening.sending(case),
        objet=title,
        appel=typeset(words.opening),
        formule=typeset(words.closing),
        signataires=people.signatures(case, on),
        plaignant=people.plaintiff(case),
        demande_initiale=opening.request(case, verdict, voice, on, marks),
        plaignants=[opening.complainant_phrase(c, case, verdict, on) for c in complaining(case)],
        conseil=opening.counsel(case),
        resume=brief.in_brief(case, verdict, voice, on, marks, open_),
        faits=[facts.paragraph(fact, n, case, verdict, voice) for n, fact in enumerate(ordered, 1)],
        comptes=accounts.rows(case, verdict),
        compte_seul=accounts.alone(case, verdict),
        releves=accounts.found(case),
        utilisateurs=accounts.users(case),
        comptes_notes=accounts.notes(case, voice),
        infractions=offences.rows(open_, around),
        infractions_reservees=offences.rows(closed, around),
        reserves=offences.reserved(verdict, voice),
        consequences=harm.consequences(case, voice),
        mots_victime=(told(case.harm.quoted) or "") if case.harm else "",
        mots_victime_intro=harm.quoted_lead(case, voice, on),
        demarches=steps.lines(case, verdict, voice, words=True),
        temoins=harm.witnesses(case),
        competence=requests.competence(case, verdict, voice),
        demandes=asks,
        demandes_intro=please,
        partie_civile=requests.civil_party(case, voice),
        certification=requests.certification(verdict, voice),
        pieces_jointes=exhibits.joined(case, pieces),
        bordereau=exhibits.described(pieces),
        empreintes=exhibits.fingerprints(case),
        bordereau_note=exhibits.note(case),
        annexe=exhibits.annex(case, verdict),
    )
    return [Said("plainte", "complaint", title, view)]


def _foot(case: Case, on: DocumentDay) -> str:
    """Return the foot of each page: whose complaint it is, and of which day; never an address."""
    victims = complaining(case)
    # A lawyer signs for others, and an organisation is not its president.
    for_others = (case.lawyer and case.lawyer.signs) or any(one.organisation for one in victims)
    names = [people.spoken_name(one) for one in victims] if for_others else people.sender_names(case, on)
    whose = f" {grammar.de_person(grammar.listing(names))}" if 0 < len(names) <= 2 else ""
    return typeset(f"Plainte{whose}, {dates.day(on)}")
