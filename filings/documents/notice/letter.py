"""A notice to one host, in full: what its regime requires, and beside the letter the text to paste in a form."""

from collections.abc import Sequence
from functools import cache

from filings.days import DocumentDay
from filings.documents.notice import contents, notifier
from filings.documents.notice.measures import measures
from filings.documents.notice.parties import NAMELESS, Whom, notifying, whom
from filings.documents.notice.reasons import Content, reasons, whys
from filings.documents.notice.threats import urgency
from filings.documents.notice.view import Notification
from filings.french import courtesy, dates, numbers, typography
from filings.letter import people, steps, to_company
from filings.letter.contract import Form, Said, slug
from filings.letter.people import Voice
from filings.letter.sentences import typeset
from filings.review.verdict import NoticeDuty, Verdict
from filings.statement.steps import actions, reports
from schemas.account import Account
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Fact

_INTERNATIONAL = "Lettre recommandée internationale avec demande d’avis de réception"
#: The end of the name of the text to paste.
_PASTED = "a-coller"


def notice(duty: NoticeDuty, whole: Case, verdict: Verdict, on: DocumentDay) -> list[Said]:
    """Return the notice to one host: the letter and, where it goes by a form, the text to paste there."""
    listed = contents.listed(duty, whole)
    # Whom nothing of this host aims at is not named to it.
    case = notifying(whole, {fact.id for fact, _ in listed})
    voice = people.voice_of(case, on)
    view = _view(duty, listed, whole, case, verdict, voice, on)
    stem = f"notification-hebergeur-{slug(duty.site)}" if duty.site else f"notification-{slug(duty.platform)}"
    letter = Said(stem, "notice", view["titre"], view)
    if notifier.by_letter(duty):
        return [letter]
    pasted = Notification(**{**view, "envoi": _to_paste(duty)})
    return [letter, Said(f"{stem}-{_PASTED}", "notice", view["titre"], pasted, form=Form.TEXT)]


def _view(
    duty: NoticeDuty,
    listed: Sequence[Content],
    whole: Case,
    case: Case,
    verdict: Verdict,
    voice: Voice,
    on: DocumentDay,
) -> Notification:
    to_host = f" à l’hébergeur du site {duty.site}" if duty.site else ""
    cited = f" ({duty.basis.text})" if duty.basis.text else ""
    title = typeset(f"Notification de contenus illicites{to_host}{cited}")
    words = courtesy.courtesy(courtesy.Recipient.PLATFORM, plural=voice.plural)
    numbered = list(enumerate(listed, 1))
    accounts: dict[str, Account] = {account.id: account for account in whole.accounts}
    mine = {fact.id: fact for fact in case.facts}
    profiles = {n for n, content in numbered if contents.is_profile(content, accounts)}

    @cache
    def aimed_of(fact: str) -> Whom:
        return NAMELESS if notifier.nameless(duty) else whom(mine[fact], case, voice, on)

    def aimed(fact: Fact) -> Whom:
        return aimed_of(fact.id)

    beside = {listed[n - 1][0].id for n in profiles}
    why = whys(verdict, voice, aimed, lambda content: contents.is_profile(content, accounts), beside)
    made = _reports(duty, case, verdict)
    # What is read in the field of a form needs no form of address.
    posted = notifier.by_letter(duty)
    return Notification(
        titre=title,
        pied=typeset("Notification de contenus illicites"),
        expediteur=notifier.sender(duty, case, on),
        destinataire=_host_block(duty),
        lieu_date=people.place_and_date(case, on) if posted else dates.sentence_start(typeset(f"le {dates.day(on)}")),
        envoi=typeset(_INTERNATIONAL) if posted else _channel(duty),
        objet=typography.articles(title),
        appel=typeset(words.opening) if posted else "",
        formule=typeset(words.closing) if posted else "",
        signataires=notifier.signatures(duty, case, on),
        pieces_jointes=contents.joined(listed, case),
        plaignant=people.plaintiff(case),
        demande_initiale=_request(duty, listed, voice),
        auteur=notifier.notifiers(duty, case, verdict, on),
        hebergeur=_host(duty),
        urgence=urgency(numbered, duty, verdict, voice, aimed),
        tableaux=contents.tables(contents.rows(numbered, case, verdict, why)),
        motifs=reasons(numbered, why),
        correspondance=_correspondence(duty, listed, whole, voice),
        signalements=made,
        signalements_titre=typeset(_reports_title(duty, case)),
        mesures=measures(duty, numbered, profiles, whole, verdict),
        plainte=steps.complaint_filed(case, verdict, on),
        confidentialite=notifier.confidential(duty, listed, verdict, voice),
        bonne_foi=notifier.good_faith(duty, voice),
    )


def _channel(duty: NoticeDuty) -> str:
    if duty.site:
        return typeset("À transmettre à l’hébergeur du site par voie électronique")
    lead = typeset("À transmettre par le formulaire électronique de la plateforme")
    return f"{lead} ({duty.channel})" if duty.channel.startswith("http") else lead


def _to_paste(duty: NoticeDuty) -> str:
    if duty.site:
        return typeset("Copiez ce texte dans le formulaire de l’hébergeur, ou dans un courriel")
    lead = typeset("Copiez ce texte dans le formulaire de la plateforme")
    return f"{lead} ({duty.channel})" if duty.channel.startswith("http") else lead


def _host_block(duty: NoticeDuty) -> list[str]:
    entity = typeset(duty.entity) if duty.entity else typeset(f"[À compléter : {_whom(duty)}]")
    if "recipient" not in duty.elements:
        return [entity]
    return [entity, *(duty.address or [typeset("[À compléter : siège]")])]


def _whom(duty: NoticeDuty) -> str:
    """Say who is to be found: whoever runs a site may be the author, and its host is written to."""
    return f"hébergeur du site {duty.site}" if duty.site else f"société qui exploite {duty.name}"


def _host(duty: NoticeDuty) -> str:
    if not duty.entity:
        return typeset(f"[À compléter : {_whom(duty)}, et son siège].")
    address = ", ".join(duty.address)
    return typeset(
        typography.closed(duty.entity + (f", {address}" if address and "recipient" in duty.elements else ""))
    )


def _request(duty: NoticeDuty, listed: Sequence[Content], voice: Voice) -> str:
    name = f"sur le site {duty.site}" if duty.site else f"sur {duty.name}"
    verb = voice("Je vous notifie", "Nous vous notifions")
    one = len(listed) == 1
    what = "le contenu suivant, publié" if one else "les contenus suivants, publiés"
    return typeset(f"{verb} {what} {name}.")


def _correspondence(duty: NoticeDuty, listed: Sequence[Content], case: Case, voice: Voice) -> str:
    """Say why the authors were not written to: only that nothing is known of them, when nothing is."""
    if "author_correspondence" not in duty.elements:
        return ""
    if any(told(account.holder) for account in case.accounts):
        return typeset("[À compléter : copie de la correspondance avec l’auteur, ou raison de ne pas lui avoir écrit].")
    known = voice("ne m’est connue", "ne nous est connue")
    one = len({told(post.account) for _, post in listed}) == 1
    whose, them = ("du titulaire de ce compte", "lui") if one else ("des titulaires de ces comptes", "leur")
    could = voice(f"Je n’ai donc pu {them} écrire.", f"Nous n’avons donc pu {them} écrire.")
    return typeset(f"Aucune identité, aucune adresse postale ou électronique {whose} {known}. {could}")


def _reports(duty: NoticeDuty, case: Case, verdict: Verdict) -> str:
    """Return the reports made to this host and what came of them; nothing where none is told."""
    platform = told_platform(duty)
    said = any(told(step.outcome) for step in reports(case, platform))
    made = to_company.reports_made(case, platform)
    acted = [to_company.closed(case, verdict, platform)] if actions(case, platform) or made else []
    # Open in spite of the reports; without any, the table says already when each was seen.
    still = _open_accounts(duty, case) if made and not said else ""
    return " ".join(text for text in (made, still, *acted) if text)


def _reports_title(duty: NoticeDuty, case: Case) -> str:
    made = reports(case, told_platform(duty))
    return "Signalement antérieur" if steps.reported_once(made) else "Signalements antérieurs"


def told_platform(duty: NoticeDuty) -> str:
    """Return the platform as the case names it, which the register recognised as that of the duty."""
    return duty.service or duty.platform


def _open_accounts(duty: NoticeDuty, case: Case) -> str:
    there = [a for a in case.accounts if told(a.platform) == told_platform(duty) and a.closed is None]
    accounts = [account for account in there if told(account.seen_open)]
    seen = {when for account in accounts if (when := told(account.seen_open))}
    if len(seen) != 1:
        return ""
    count = numbers.in_words(len(accounts))
    what = f"{count} de ces comptes étaient ouverts" if len(accounts) > 1 else "ce compte était toujours ouvert"
    return dates.sentence_start(typeset(f"{dates.phrase(seen.pop())}, {what}."))
