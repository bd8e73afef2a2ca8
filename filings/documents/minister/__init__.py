"""The letter to a minister: by function, one page and a half, and only what a minister may lawfully do.

Since 27 July 2013 the minister of Justice gives no instruction in an individual case (code de procédure pénale,
article 30): the letter says that it asks for none.
"""

from datetime import date
from typing import Annotated

from filings.days import DocumentDay
from filings.documents.minister.sender import apposition, subject
from filings.french import courtesy, dates, grammar, typography
from filings.letter import done, in_prose, people, steps, summary, to_company, unnamed
from filings.letter.contract import Need, Said, held, need
from filings.letter.people import Voice
from filings.letter.sentences import sentence, typeset
from filings.letter.view import Lettre, Origin
from filings.review.verdict import Verdict
from filings.statement.accounts import accounts_of
from filings.statement.people import writers
from schemas.asked import told
from schemas.case import Case
from schemas.fact import FactKind
from schemas.minister import MINISTER, Ministry, MinistryKind
from schemas.step import StepKind

NAME = "minister"
CALLED = "la lettre au ministre"
STEPS: tuple[str, ...] = (
    "La lettre au ministère peut attendre. Un ministre ne peut pas intervenir dans votre affaire ; il peut faire "
    "avancer les règles.",
)


def wanted(case: Case) -> bool:
    """Whether the case writes to a minister."""
    return case.minister is not None


#: What a minister whose title is not known is in charge of.
_CHARGE = {
    MinistryKind.WOMEN: " chargé des droits des femmes",
    MinistryKind.JUSTICE: " de la Justice",
    MinistryKind.INTERIOR: " de l’Intérieur",
    MinistryKind.DIGITAL: " chargé du numérique",
    MinistryKind.EDUCATION: " de l’Éducation nationale",
    MinistryKind.OTHER: "",
}


class Ministre(Lettre):
    """The view of minister.docx."""

    demande_initiale: Annotated[str, "la demande, dans la première phrase", Origin.PROGRAM]
    faits: Annotated[list[str], "les faits en quelques lignes"]
    demarches: Annotated[list[str], "ce qui a été fait, en un paragraphe ; vide s’il n’y a rien"]
    demandes: Annotated[list[str], "les demandes", Origin.PROGRAM]
    demandes_intro: Annotated[str, "« Je vous demande : »", Origin.PROGRAM]
    reserve: Annotated[str, "ce qui n’est pas demandé", Origin.LAW]
    copies: Annotated[str, "les destinataires d’une copie ; vide s’il n’y en a pas"]
    references: Annotated[str, "la lettre précédente ; vide s’il n’y en a pas"]


def needs(case: Case, verdict: Verdict) -> list[Need]:
    """Return what the letter cannot do without: who writes, and to which minister."""
    assert case.minister is not None  # wanted
    missing = held(verdict)
    if not case.complainants:
        missing.append(need("complainants", Case, "complainants"))
    missing += people.unsigned(case, verdict.on)
    if case.minister.ministry is MinistryKind.OTHER and not told(case.minister.title):
        missing.append(need("minister.title", Ministry, "title"))
    return missing


def say(case: Case, verdict: Verdict, on: DocumentDay) -> list[Said]:
    """Return the letter."""
    ministry = case.minister
    assert ministry is not None  # wanted
    voice = unnamed.voice_of(case, on)
    known = verdict.ministry
    gender = people.gender_of(told(ministry.civility)) or (known.gender if known else None)
    title = told(ministry.title) or (known.title if known else "")
    if not title:
        title = typeset(f"[À compléter : titre exact du ministre{_CHARGE[ministry.ministry]}]")
    keeper = ministry.ministry is MinistryKind.JUSTICE
    recipient = courtesy.Recipient.KEEPER_OF_SEALS if keeper else MINISTER.addressee
    lawyer = bool(case.lawyer and case.lawyer.signs)
    words = courtesy.courtesy(recipient, gender, function=title, lawyer=lawyer, plural=voice.plural)
    before = [s for s in case.steps if s.kind is StepKind.MINISTER_LETTER and not s.expected]
    about = subject(case, on) + (", suite à un précédent courrier" if before else "")
    view = Ministre(
        titre=typeset(about),
        pied=typeset("Lettre au ministre" if gender != "F" else "Lettre à la ministre"),
        expediteur=_sender(case, on),
        destinataire=[*_block(words.title), *_address(ministry, verdict)],
        lieu_date=people.place_and_date(case, on),
        envoi="",
        objet=typeset(about),
        appel=typeset(words.opening),
        formule=typeset(words.closing),
        signataires=unnamed.signatures(case, on),
        plaignant=people.plaintiff(case),
        demande_initiale=unnamed.said([_request(ministry, case, voice, on)], case, on)[0],
        faits=unnamed.said(_facts(case, verdict, voice, on), case, on),
        demarches=unnamed.said(_done(case, verdict, voice), case, on),
        demandes=_asks(case, ministry, verdict, voice),
        demandes_intro=typeset(voice("Je vous demande :", "Nous vous demandons :")),
        reserve=_not_asked(verdict, voice),
        copies=typeset(f"Copie à : {grammar.listing(ministry.copies)}") if ministry.copies else "",
        references=_references(case),
    )
    return [Said("lettre-ministre", "minister", typeset(about), view)]


def _sender(case: Case, on: date) -> list[str]:
    """Return the sender; the address only when nobody asked that it be protected, or when nothing else answers."""
    signing = writers(case, on)
    contact = people.contact_lines(people.reached(case, signing))
    if told(case.wishes.protect_address) and contact:
        return [*people.sender_names(case, on), *contact]
    return people.sender_block(case, on)


def _block(title: str) -> list[str]:
    # A mark to complete stays whole: parted, it would not be found again.
    return [typeset(title)] if "[" in title else people.block(title)


def _address(ministry: Ministry, verdict: Verdict) -> list[str]:
    if address := told(ministry.address):
        return people.address_lines(address)
    known = verdict.ministry
    return list(known.address) if known and known.address else []


def _references(case: Case) -> str:
    before = [s for s in case.steps if s.kind is StepKind.MINISTER_LETTER and not s.expected]
    if not before:
        return ""
    when, reference = told(before[-1].when), told(before[-1].reference)
    if not when and not reference:
        return ""
    letter = "ma lettre" + (f" {_of(dates.phrase(when))}" if when else "")
    return typeset("Réf. : " + letter + (f", {reference}" if reference else ""))


def _of(phrase: str) -> str:
    return f"du {phrase[3:]}" if phrase.startswith("le ") else f"écrite {phrase}"


def _request(ministry: Ministry, case: Case, voice: Voice, on: date) -> str:
    honour = voice("j’ai l’honneur de", "nous avons l’honneur de")
    who = apposition(case, voice, on)
    honour = f"{who}, {honour}" if who else dates.sentence_start(honour)
    law = ", et l’examen d’une proposition" if told(ministry.law_gap) else ""
    text = f"{honour} solliciter votre attention et votre action sur les faits suivants{law}."
    words = told(ministry.words)
    return typeset(text) + (f" {sentence(words)}" if words else "")


def _facts(case: Case, verdict: Verdict, voice: Voice, on: date) -> list[str]:
    accounts = summary.authors(case)
    facts = [fact for fact in case.facts if fact.kind is not FactKind.CONTEXT]
    theirs = [fact for fact in facts if any(one in accounts for one in accounts_of(fact, case))]
    aimed = in_prose.aimed_at(accounts, theirs, case, verdict, voice, on)
    # The period of some is not that of all.
    covered = bool(aimed) and summary.course(theirs, case, on) == summary.course(facts, case, on)
    texts = [aimed, *in_prose.happened(facts, case, voice, on, dated=not covered, named=bool(aimed))]
    texts += [to_company.reports_told(case, verdict), steps.changes(case, verdict)]
    return [" ".join(text for text in texts if text)] if any(texts) else []


def _done(case: Case, verdict: Verdict, voice: Voice) -> list[str]:
    """Return what was done, in one paragraph."""
    elsewhere = {
        StepKind.PLATFORM_REPORT,
        StepKind.PLATFORM_NOTICE,
        StepKind.PLATFORM_ACTION,
        StepKind.MINISTER_LETTER,
        # Medical matters are none of a minister’s business.
        StepKind.MEDICAL,
    }
    met = [step for step in case.steps if step.kind is StepKind.MINISTER_MEETING and step.expected]
    kept = [step for step in case.steps if step.kind not in elsewhere and step not in met]
    texts = [done.told_done(step, case, verdict, voice) for step in done.in_order(kept)]
    texts += [typeset("Un rendez-vous est attendu avec votre cabinet.")] if met else []
    return [" ".join(texts)] if texts else []


def _asks(case: Case, ministry: Ministry, verdict: Verdict, voice: Voice) -> list[str]:
    me = voice("me", "nous")
    awaited = any(step.kind is StepKind.MINISTER_MEETING and step.expected for step in case.steps)
    asks = [
        f"de {me} confirmer la date du rendez-vous attendu et le nom de l’interlocuteur"
        if awaited
        else f"de {me} faire recevoir par un membre de votre cabinet"
    ]
    platforms = list(
        dict.fromkeys(
            verdict.platform(told(a.platform)) for a in case.accounts if told(a.platform) and not told(a.closed)
        )
    )
    if platforms:
        plural = len(platforms) > 1
        which = grammar.listing(platforms)
        asks.append(
            f"d’appeler l’attention {'des plateformes' if plural else 'de la plateforme'} {which} sur "
            f"{'leurs' if plural else 'ses'} obligations et sur le délai de {'leurs' if plural else 'ses'} réponses"
        )
    if ministry.ministry is MinistryKind.INTERIOR:
        asks.append(
            "de veiller à ce que les plaintes pour de tels faits soient reçues et instruites par des services formés"
        )
    if ministry.ministry is MinistryKind.JUSTICE:
        asks.append("de rappeler, dans la politique pénale générale, l’attention due à de tels faits")
    if gap := told(ministry.law_gap):
        asks.append(_gap(gap))
    closed = [f"{ask} ;" for ask in asks[:-1]] + [asks[-1].rstrip(" .;") + "."]
    return [typography.articles(typeset(ask)) for ask in closed]


def _gap(text: str) -> str:
    text = text.strip().rstrip(".")
    return text if text.startswith(("de ", "d’", "d'")) else f"d’examiner ce point : {text[:1].lower() + text[1:]}"


def _not_asked(verdict: Verdict, voice: Voice) -> str:
    if verdict.cites("minister_no_instruction") is None:
        return ""
    verb = voice("Je ne vous demande pas", "Nous ne vous demandons pas")
    return typeset(f"{verb} d’intervenir dans une affaire individuelle, qui relève de la seule autorité judiciaire.")
