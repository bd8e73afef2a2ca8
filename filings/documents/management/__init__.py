"""The letter to the management of a platform in France, to be heard: no notice, and no civil status."""

from collections.abc import Sequence
from datetime import date

from filings.days import DocumentDay
from filings.documents.management.view import Direction
from filings.french import courtesy, dates, grammar, numbers
from filings.french.address import phone
from filings.letter import people, steps, summary
from filings.letter.contract import Need, Said, held, slug
from filings.letter.people import Voice
from filings.letter.sentences import sentence, typeset
from filings.review.verdict import Verdict
from filings.statement.accounts import accounts_of
from filings.statement.people import writers
from filings.statement.steps import complaints, reports
from schemas.account import Account
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Fact, FactKind
from schemas.management import MANAGEMENT, Management
from schemas.step import StepKind

NAME = "management"
CALLED = "la lettre à la direction de la plateforme"
STEPS: tuple[str, ...] = (
    "La lettre à la direction de la plateforme part ensuite. Elle demande un entretien ; ce n’est pas la demande de "
    "retrait, et elle ne la remplace pas.",
)


def wanted(case: Case) -> bool:
    """Whether the case asks to be heard by the management of a platform."""
    return bool(case.management)


def needs(case: Case, verdict: Verdict) -> list[Need]:
    """Return what the letters cannot do without: who signs, and whose child it is where nobody told."""
    return [*held(verdict), *people.unsigned(case, verdict.on)]


def say(case: Case, verdict: Verdict, on: DocumentDay) -> list[Said]:
    """Return one letter per platform whose management is asked to be heard."""
    voice = people.voice_of(case, on)
    return [_letter(one, case, verdict, voice, on) for one in case.management]


def _letter(management: Management, case: Case, verdict: Verdict, voice: Voice, on: DocumentDay) -> Said:
    """Return the letter that asks the management of a platform to be received."""
    name = verdict.platform(management.platform)
    words = _courtesy(management, voice)
    accounts = [account for account in summary.authors(case) if told(account.platform) == management.platform]
    title = typeset(
        dates.sentence_start(" : ".join(part for part in (_about(accounts, management, name, case), _ASK) if part))
    )
    signing = writers(case, on)
    view = Direction(
        titre=title,
        pied=typeset("Demande d’entretien"),
        expediteur=[*people.sender_names(case, on), *people.contact_lines(people.reached(case, signing))],
        destinataire=_recipient(management, words.title),
        lieu_date=people.place_and_date(case, on),
        envoi="",
        objet=title,
        appel=typeset(words.opening),
        formule=typeset(words.closing),
        signataires=people.signatures(case, on),
        plaignant=people.plaintiff(case),
        demande_initiale=_meeting(accounts, management, name, case, voice, on),
        paragraphes=_paragraphs(management, case, verdict, voice, on),
        demandes=_asks(verdict, management, case, voice),
        demandes_intro=typeset(voice("Je vous demande :", "Nous vous demandons :")),
        contact=_contact(case, voice),
    )
    return Said(f"lettre-direction-{slug(management.platform)}", "management", title, view)


def _courtesy(management: Management, voice: Voice) -> courtesy.Courtesy:
    gender, function = people.gender_of(told(management.civility)), told(management.title) or ""
    if gender is None:
        return courtesy.courtesy(courtesy.Recipient.PLATFORM, plural=voice.plural)
    head = "directrice générale" if gender == "F" else "directeur général"
    title = "Madame la" if gender == "F" else "Monsieur le"
    forced = "" if function in {"", head} else f"{title} {function.capitalize()}"
    return courtesy.courtesy(
        MANAGEMENT.addressee, gender, function=function or head, forced=forced, plural=voice.plural
    )


def _recipient(management: Management, title: str) -> list[str]:
    address = told(management.address)
    named = title if told(management.title) or told(management.civility) else None
    lines = people.block(*(line for line in (named, told(management.name), told(management.company)) if line))
    return [*lines, *(people.address_lines(address) if address else [typeset("[À compléter : adresse]")])]


_ASK = "demande d’entretien"


def _there(accounts: Sequence[Account], management: Management, case: Case) -> list[Fact]:
    """Return the facts told of these accounts, or else of this platform."""
    facts = [fact for fact in case.facts if fact.kind is not FactKind.CONTEXT]
    if accounts:
        return [fact for fact in facts if any(one in accounts for one in accounts_of(fact, case))]
    return [fact for fact in facts if told(fact.platform) == management.platform]


def _about(accounts: Sequence[Account], management: Management, name: str, case: Case) -> str:
    """Name what the letter is about: harassment only where these accounts are told to repeat."""
    if not accounts:
        return f"Faits commis sur {name}" if _there(accounts, management, case) else ""
    one, count = len(accounts) == 1, numbers.in_words(len(accounts))
    repeated = any(
        fact.kind in {FactKind.HARASSMENT, FactKind.MESSAGES} and account in accounts
        for fact in case.facts
        for account in accounts_of(fact, case)
    )
    comptes = f"{count} {numbers.plural(len(accounts), 'compte')}"
    return f"Harcèlement par {comptes}" if repeated else f"Faits venant {'d’' if one else 'de '}{comptes}"


def _meeting(accounts: Sequence[Account], management: Management, name: str, case: Case, voice: Voice, on: date) -> str:
    facts = _there(accounts, management, case)
    when, goes_on = summary.course(facts, case, on)
    start = f" {when}" if when else ""
    one = len(accounts) == 1
    many = f"{numbers.in_words(len(accounts))} comptes {name}"
    if not facts:
        about = "des faits décrits ci-après"
    elif not accounts:
        about = f"de faits commis sur {name}{start}"
    elif goes_on:
        whom = voice("me", "nous") + " " if voice.own else ""
        target = "" if voice.own else f" {voice.victims}"
        about = f"d’un compte {name}" if one else f"de {many}"
        about += f" qui {whom}{'vise' if one else 'visent'}{target}{start}"
    else:
        whom = voice("moi", "nous") if voice.own else voice.victims
        users = (
            f"l’utilisateur d’un compte {name} s’en est pris" if one else f"les utilisateurs de {many} s’en sont pris"
        )
        about = f"de faits par lesquels {users} {grammar.a_person(whom)}{start}"
    verb = voice("Je sollicite", "Nous sollicitons")
    return typeset(f"{verb} un entretien avec vous, ou avec la personne que vous désignerez, au sujet {about}.")


def _paragraphs(management: Management, case: Case, verdict: Verdict, voice: Voice, on: date) -> list[str]:
    platform = management.platform
    since, words = told(management.user_since), told(management.words)
    kinds = summary.kinds_told(case, brief=True)
    return [
        text
        for text in (
            _joined(
                sentence(f"{voice('J’utilise', 'Nous utilisons')} votre service {since}") if since else "",
                sentence(words) if words else "",
            ),
            typeset(f"Les faits comprennent {grammar.listing(kinds)}.") if kinds else "",
            _joined(
                steps.reports_made(case, verdict, platform),
                *_details(case, platform),
                steps.changes(case, verdict, platform),
                *_told(StepKind.CONTACT_ATTEMPT, case, verdict, voice),
            ),
            _joined(*_justice(case, verdict, platform, voice, on), _notified(platform, case, verdict)),
        )
        if text
    ]


def _details(case: Case, platform: str) -> list[str]:
    return [sentence(details) for step in reports(case, platform) if (details := told(step.details))]


def _told(kind: StepKind, case: Case, verdict: Verdict, voice: Voice) -> list[str]:
    """Return the steps of a kind as they are told in the complaint, without their exhibits."""
    kept = [step for step in case.steps if step.kind is kind]
    return steps.lines(case.model_copy(update={"steps": kept, "exhibits": []}), verdict, voice)


def _justice(case: Case, verdict: Verdict, platform: str, voice: Voice, on: date) -> list[str]:
    """Return the complaints filed, the copies the company had of them, and the trials to come."""
    texts = [steps.complaint_filed(case, verdict, on)]
    for step in complaints(case):
        if told(step.copied_to) == platform:
            texts.append(typeset("Copie vous en a été adressée."))
            texts += [sentence(outcome)] if (outcome := told(step.outcome)) else []
    return [*texts, *_told(StepKind.TRIAL, case, verdict, voice)]


def _joined(*texts: str) -> str:
    return " ".join(text for text in texts if text)


def _notified(platform: str, case: Case, verdict: Verdict) -> str:
    """Say that the host is notified the same day, when it is."""
    duty = next((duty for duty in verdict.notices if platform in {duty.service, duty.platform}), None)
    if duty is None or not duty.entity:
        return ""
    return typeset(f"Une notification détaillée est adressée ce jour à {duty.entity}, qui héberge ces contenus.")


def _asks(verdict: Verdict, management: Management, case: Case, voice: Voice) -> list[str]:
    asks = [
        voice(
            "de me recevoir, ou de m’indiquer un interlocuteur qui puisse répondre de ce dossier",
            "de nous recevoir, ou de nous indiquer un interlocuteur qui puisse répondre de ce dossier",
        )
    ]
    if _notified(management.platform, case, verdict):
        asks.append("de vous assurer que la notification est traitée")
    say = voice("de me dire", "de nous dire")
    asks.append(f"{say} ce que votre société peut faire contre la réouverture de comptes par les mêmes personnes")
    ends = [" ;"] * (len(asks) - 1) + ["."]
    return [typeset(ask + end) for ask, end in zip(asks, ends, strict=True)]


def _contact(case: Case, voice: Voice) -> str:
    contact = next((c.contact for c in case.complainants if c.contact), None)
    if contact is None:
        return typeset(voice("Vous pouvez me joindre", "Vous pouvez nous joindre") + " aux coordonnées ci-dessus.")
    number = told(contact.phone)
    where = f" ({phone(number)})" if number else ""
    who = contact.name
    return dates.sentence_start(
        typeset(f"{who} se tient à la disposition de vos collaborateurs pour organiser ce rendez-vous{where}.")
    )
