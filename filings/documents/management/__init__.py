"""The letter to the management of a platform in France, to be heard: no notice, and no civil status."""

from collections.abc import Collection, Sequence
from datetime import date

from filings.days import DocumentDay
from filings.documents.management.view import Direction
from filings.french import courtesy, dates, numbers
from filings.french.address import phone
from filings.letter import done, in_prose, people, summary, to_company, unnamed
from filings.letter.contract import Need, Said, held, slug
from filings.letter.people import Voice
from filings.letter.sentences import sentence, typeset
from filings.review.verdict import Verdict
from filings.statement.accounts import accounts_of
from filings.statement.people import writers
from filings.statement.steps import reports
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
    voice = unnamed.voice_of(case, on)
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
        signataires=unnamed.signatures(case, on),
        plaignant=people.plaintiff(case),
        demande_initiale=_meeting(accounts, management, name, case, voice, on),
        paragraphes=unnamed.said(_paragraphs(management, case, verdict, voice, on), case, on),
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
    comptes = f"{count} {numbers.plural(len(accounts), 'compte')}"
    what = in_prose.theme(_there(accounts, management, case))
    return f"{what} par {comptes}" if what == "Harcèlement" else f"{what} venant {'d’' if one else 'de '}{comptes}"


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
        about = f"de faits par lesquels {users} {f'à {whom}' if voice.own else unnamed.to_each(whom)}{start}"
    verb = voice("Je sollicite", "Nous sollicitons")
    return typeset(f"{verb} un entretien avec vous, ou avec la personne que vous désignerez, au sujet {about}.")


def _paragraphs(management: Management, case: Case, verdict: Verdict, voice: Voice, on: date) -> list[str]:
    """Return who writes and why, what happened, what was asked before and what came of it, what is being done."""
    platform = management.platform
    since, words = told(management.user_since), told(management.words)
    facts = [fact for fact in case.facts if fact.kind is not FactKind.CONTEXT]
    asked = [
        to_company.reports_made(case, platform),
        *_details(case, platform),
        to_company.closed(case, verdict, platform),
        *_told({StepKind.CONTACT_ATTEMPT, StepKind.COMPANY_LETTER}, case, verdict, voice, platform),
    ]
    return [
        text
        for text in (
            _joined(
                sentence(f"{voice('J’utilise', 'Nous utilisons')} votre service {since}") if since else "",
                sentence(words) if words else "",
            ),
            _joined(*in_prose.happened(facts, case, voice, on, dated=False)),
            _joined(*asked),
            _joined(
                *_told(_JUSTICE, case, verdict, voice, platform),
                _notified(platform, case, verdict),
            ),
        )
        if text
    ]


#: The complaints and the trials, of which a company is told.
_JUSTICE = frozenset({StepKind.COMPLAINT_PROSECUTOR, StepKind.COMPLAINT_POLICE, StepKind.TRIAL})


def _details(case: Case, platform: str) -> list[str]:
    return [sentence(details) for step in reports(case, platform) if (details := told(step.details))]


def _told(kinds: Collection[StepKind], case: Case, verdict: Verdict, voice: Voice, platform: str) -> list[str]:
    """Return the steps of some kinds, those awaited last; a letter to another company is none of this one’s."""
    kept = [step for step in case.steps if step.kind in kinds]
    kept = [one for one in kept if one.kind is not StepKind.COMPANY_LETTER or told(one.platform) in {None, platform}]
    kept = [one for one in kept if not (one.expected and one.kind is not StepKind.TRIAL)]
    return [done.told_done(step, case, verdict, voice, reader=platform) for step in done.in_order(kept)]


def _joined(*texts: str) -> str:
    return " ".join(text for text in texts if text)


def _notified(platform: str, case: Case, verdict: Verdict) -> str:
    """Say that the host is notified the same day, when it is."""
    duty = next((duty for duty in verdict.notices if platform in {duty.service, duty.platform}), None)
    if duty is None or not duty.entity:
        return ""
    return typeset(f"Une notification détaillée est adressée ce jour à {duty.entity}, qui héberge ces contenus.")


def _asks(verdict: Verdict, management: Management, case: Case, voice: Voice) -> list[str]:
    me = voice("me", "nous")
    trial = next(
        (when for one in case.steps if one.kind is StepKind.TRIAL and one.expected and (when := told(one.when))), None
    )
    by_when = f"avant le procès attendu {dates.phrase(trial)}" if trial else f"à une date que vous {me} proposerez"
    asks = [
        f"de {me} recevoir, {by_when}, ou {voice('de m’indiquer', 'de nous indiquer')} un interlocuteur qui puisse "
        "répondre de ce dossier"
    ]
    if _notified(management.platform, case, verdict):
        asks.append("de vous assurer que la notification est traitée")
    asks.append(f"de {me} dire ce que votre société {_will_do(management, case)}")
    ends = [" ;"] * (len(asks) - 1) + ["."]
    return [typeset(ask + end) for ask, end in zip(asks, ends, strict=True)]


def _will_do(management: Management, case: Case) -> str:
    """Return what the company is asked to answer for: accounts that come back only where some were told to."""
    there = [one for one in case.accounts if told(one.platform) == management.platform]
    if any(told(one.appeared) for one in there):
        return "peut faire contre la réouverture de comptes par les mêmes personnes"
    still = [one for one in summary.authors(case) if one in there and not told(one.closed)]
    if not still:
        return "entend faire pour que de tels contenus ne reparaissent pas"
    return f"entend faire de {'ce compte' if len(still) == 1 else 'ces comptes'}"


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
