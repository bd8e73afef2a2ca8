"""A notice to one host: what its regime requires, row by row, and nothing more of the person."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from filings.days import DocumentDay
from filings.documents.notice.reasons import reasons
from filings.documents.notice.view import Contenu, Notification, Tableau
from filings.french import courtesy, dates, grammar, numbers, typography
from filings.letter import people, steps, things
from filings.letter.contract import Said, slug
from filings.letter.organisation_names import full_name
from filings.letter.organisations import identity
from filings.letter.people import Voice
from filings.letter.rows import Rows
from filings.letter.sentences import answer, sentence, typeset
from filings.review.verdict import NoticeDuty, Verdict, texts_told, told_host
from filings.statement.false_profiles import profile_itself
from filings.statement.people import Acting, complaining, signing, writers
from filings.statement.shield import hidden
from filings.statement.steps import reports
from schemas.account import Account
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Fact, FactKind
from schemas.filed import Posted
from schemas.organisation import Organisation
from schemas.person import Complainant

_INTERNATIONAL = "Lettre recommandée internationale avec demande d’avis de réception"


def notice(duty: NoticeDuty, case: Case, verdict: Verdict, voice: Voice, on: DocumentDay) -> Said:
    """Return the notice to one host."""
    contents = _contents(duty, case)
    to_host = f" à l’hébergeur du site {duty.site}" if duty.site else ""
    cited = f" ({duty.basis.text})" if duty.basis.text else ""
    title = typeset(f"Notification de contenus illicites{to_host}{cited}")
    letter = _by_letter(duty)
    words = courtesy.courtesy(courtesy.Recipient.PLATFORM, plural=voice.plural)
    numbered = list(enumerate(contents, 1))
    view = Notification(
        titre=title,
        pied=typeset("Notification de contenus illicites"),
        expediteur=_sender(duty, case, on),
        destinataire=_host_block(duty),
        lieu_date=people.place_and_date(case, on) if letter else dates.sentence_start(typeset(f"le {dates.day(on)}")),
        envoi=typeset(_INTERNATIONAL) if letter else _channel(duty),
        objet=typography.articles(title),
        appel=typeset(words.opening),
        formule=typeset(words.closing),
        signataires=_signatures(duty, case, on),
        pieces_jointes=_joined(contents, case),
        plaignant=people.plaintiff(case),
        demande_initiale=_request(duty, contents, voice),
        auteur=_notifiers(duty, case, verdict, on),
        hebergeur=_host(duty),
        urgence=_urgency(duty, contents, verdict),
        tableaux=_tables(_rows(numbered, case, verdict)),
        motifs=reasons(numbered, verdict, voice),
        correspondance=_correspondence(duty, contents, case, voice),
        signalements=_reports(duty, case, verdict),
        signalements_titre=typeset(_reports_title(duty, case)),
        mesures=_measures(duty, contents, case, verdict),
        plainte=steps.complaint_filed(case, verdict, on),
        confidentialite=_confidential(duty, contents, verdict, voice),
        bonne_foi=_good_faith(duty, voice),
    )
    stem = f"notification-hebergeur-{slug(duty.site)}" if duty.site else f"notification-{slug(duty.platform)}"
    return Said(stem, "notice", title, view)


def _contents(duty: NoticeDuty, case: Case) -> list[tuple[Fact, Posted]]:
    """Return what is notified: posts, then the false profiles that are themselves contents."""
    facts = {fact.id: fact for fact in case.facts}
    accounts: dict[str, Account] = {account.id: account for account in case.accounts}
    listed: list[tuple[Fact, Posted]] = [(facts[one], facts[one].posts[index]) for one, index in duty.contents]
    profiles = ((facts[one], profile_itself(facts[one], accounts[account])) for one, account in duty.profiles)
    return [*listed, *((fact, profile) for fact, profile in profiles if profile)]


def _by_letter(duty: NoticeDuty) -> bool:
    return "civil_status" in duty.elements or "domicile" in duty.elements


def _nameless(duty: NoticeDuty) -> bool:
    """Whether the regime asks for a name, and not of this notice."""
    return (_regulated(duty) or _uncited(duty)) and "email" not in duty.elements


def _regulated(duty: NoticeDuty) -> bool:
    """Whether the notice is one of the European regulation, whose articles may be cited."""
    return duty.regime == "dsa"


def _sender(duty: NoticeDuty, case: Case, on: date) -> list[str]:
    if _nameless(duty):
        return []
    return people.sender_block(case, on) if _by_letter(duty) else _electronic_sender(case, on)


def _signatures(duty: NoticeDuty, case: Case, on: date) -> list[str]:
    if _nameless(duty):
        return []
    # The quality of a representative would tell the host the child’s first name.
    named = writers(case, on)
    if _by_letter(duty) or any(isinstance(person, Acting) for person in named):
        return people.signatures(case, on)
    return [people.full_name(person) for person in named]


def _notifiers(duty: NoticeDuty, case: Case, verdict: Verdict, on: date) -> list[str]:
    if not _nameless(duty):
        return [_notifier(c, case, duty, on) for c in complaining(case)]
    if _uncited(duty):
        return [typeset("Identité non donnée : infraction sexuelle sur un mineur.")]
    text = verdict.cites("dsa_anonymous")
    return [
        typography.articles(
            typeset("Identité non exigée pour une infraction sexuelle sur un mineur" + (f" ({text})." if text else "."))
        )
    ]


def _electronic_sender(case: Case, on: date) -> list[str]:
    signing = writers(case, on)
    email = next((email for person in [*signing, *case.complainants] if (email := told(person.email))), "")
    return [*people.sender_names(case, on), *([email] if email else [])]


def _channel(duty: NoticeDuty) -> str:
    if duty.site:
        return typeset("À transmettre à l’hébergeur du site par voie électronique")
    lead = typeset("À transmettre par le formulaire électronique de la plateforme")
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


def _request(duty: NoticeDuty, contents: Sequence[tuple[Fact, Posted]], voice: Voice) -> str:
    name = f"sur le site {duty.site}" if duty.site else f"sur {duty.name}"
    verb = voice("Je vous notifie", "Nous vous notifions")
    ask = voice("vous demande", "vous demandons")
    one = len(contents) == 1
    what = "le contenu suivant, publié" if one else "les contenus suivants, publiés"
    return typeset(
        f"{verb} {what} {name}, et {ask} d’en rendre l’accès impossible et de conserver les données qui permettent "
        f"d’en identifier {'l’auteur' if one else 'les auteurs'}."
    )


def _notifier(complainant: Complainant, case: Case, duty: NoticeDuty, on: date) -> str:
    if complainant.organisation:
        return _legal_person(complainant, complainant.organisation, case, duty, on)
    those_signing = signing(complainant, on)
    names = grammar.listing([people.full_name(person) for person in those_signing])
    represented = complainant not in those_signing
    if "civil_status" not in duty.elements:
        email = people.email_of(case, complainant, on)
        parts = [names, email, "agissant pour un enfant mineur" if represented else None]
        return typeset(typography.closed(", ".join(part for part in parts if part)))
    gender = people.gender(complainant)
    nationality, born = answer(complainant.nationality, "nationalité"), people.birth_phrase(complainant)
    parts = [
        people.full_name(complainant),
        answer(complainant.occupation, "profession"),
        people.home_said(complainant, case),
        f"de nationalité {nationality}" if nationality else None,
        born if gender else None,
    ]
    text = typography.closed(", ".join(part for part in parts if part))
    if born and gender is None:
        text += f" {born}."
    # A law of the day that wants the home does not undo its protection: the notice says that it is kept back.
    kept = " Domicile non communiqué : sa protection est demandée au procureur de la République."
    return typeset(text + (f" Représentation : {names}." if represented else "") + kept * hidden(complainant, case))


def _legal_person(complainant: Complainant, organisation: Organisation, case: Case, duty: NoticeDuty, on: date) -> str:
    """Say what a regime requires of a legal person: its form, name, seat and organ, or its name and e-mail alone."""
    if "civil_status" in duty.elements:
        text = typography.closed(identity(organisation))
        kept = " Siège non communiqué : sa protection est demandée au procureur de la République."
        return typeset(text + kept * hidden(complainant, case))
    parts = [full_name(organisation), people.email_of(case, complainant, on)]
    return typeset(typography.closed(", ".join(part for part in parts if part)))


def _rows(numbered: Sequence[tuple[int, tuple[Fact, Posted]]], case: Case, verdict: Verdict) -> Sequence[Contenu]:
    accounts = {str(account.id): account for account in case.accounts}

    facts = {fact.id: fact for fact in case.facts}
    host_told = told_host(verdict)

    @cache
    def texts(fact: str, ranks: tuple[int, ...]) -> str:
        return typography.articles(typeset(" ; ".join(texts_told(facts[fact], ranks, verdict))))

    def row(one: tuple[int, tuple[Fact, Posted]]) -> Contenu:
        number, (fact, post) = one
        cited = texts(fact.id, host_told(fact, post))
        return _row(number, fact, post, accounts.get(told(post.account) or ""), cited, verdict)

    return Rows(numbered, row, complete=all(post.worded for _, (_, post) in numbered))


#: What is said of a content that is no words; an intimate image is never joined, even as a capture.
_INSTEAD = {
    FactKind.FALSE_PROFILE: "contenu du faux profil",
    FactKind.INTIMATE_IMAGE: "image non reproduite",
    FactKind.MONTAGE: "montage non reproduit",
}


def _row(number: int, fact: Fact, post: Posted, account: Account | None, texts: str, verdict: Verdict) -> Contenu:
    when, seen = told(post.when) or told(fact.when), told(post.seen)
    moments = [dates.cell(when)] if when else []
    if seen:
        moments.append(f"vu en ligne le {dates.cell(seen)}")
    text = told(post.text)
    data = grammar.listing([datum.label for datum in fact.data])
    exhibit = told(post.exhibit)
    after = ["numéro masqué"] if post.masked else []
    if exhibit and fact.kind is not FactKind.INTIMATE_IMAGE:
        after.append(f"pièce n° {exhibit}")
    instead = _INSTEAD.get(fact.kind, "[À compléter : termes exacts]")
    if exhibit and fact.kind is not FactKind.INTIMATE_IMAGE:
        instead = f"capture jointe, pièce n° {exhibit}"
    if account and fact.kind is FactKind.FALSE_PROFILE and told(post.url) == told(account.url):
        instead = "le profil lui-même" + (f" ; pièce n° {exhibit}" if exhibit else "")
    if data:
        instead = f"{data} (données non reproduites)" + (f" ; pièce n° {exhibit}" if exhibit else "")
    return Contenu(
        numero=str(number),
        adresse=told(post.url) or "",
        date=typeset(" ; ".join(moments)),
        compte=things.account_name(account, verdict) if account else "",
        termes=text or "",
        mention=typeset(instead if not text else f"({' ; '.join(after)})" if after else ""),
        texte=texts,
    )


def _tables(contents: Sequence[Contenu]) -> list[Tableau]:
    """Cut the contents into tables short enough to be laid out; numbers go on from one to the next."""
    parts = things.tables(len(contents))
    return [
        Tableau(
            titre=typeset(f"Contenus n° {rows[0] + 1} à {rows[-1] + 1}") if len(parts) > 1 else "",
            contenus=contents[rows.start : rows.stop],
        )
        for rows in parts
    ]


def _urgency(duty: NoticeDuty, contents: Sequence[tuple[Fact, Posted]], verdict: Verdict) -> str:
    text = verdict.cites("dsa_danger") if _regulated(duty) else None
    exposed = [told(fact.exposed) for fact, _ in contents if told(fact.exposed)]
    if not exposed or not (text or _uncited(duty)):
        return ""
    cited = f" ({text})" if text else ""
    return typography.articles(
        typeset(f"{sentence(exposed[0] or '')} Ces faits mettent en danger la sécurité d’une personne{cited}.")
    )


def _uncited(duty: NoticeDuty) -> bool:
    """Whether the law of the place was not read: what the notice asks is asked without a text."""
    return not duty.basis.text


def _correspondence(duty: NoticeDuty, contents: Sequence[tuple[Fact, Posted]], case: Case, voice: Voice) -> str:
    """Say why the authors were not written to: only that nothing is known of them, when nothing is."""
    if "author_correspondence" not in duty.elements:
        return ""
    if any(told(account.holder) for account in case.accounts):
        return typeset("[À compléter : copie de la correspondance avec l’auteur, ou raison de ne pas lui avoir écrit].")
    known = voice("ne m’est connue", "ne nous est connue")
    one = len({told(post.account) for _, post in contents}) == 1
    whose, them = ("du titulaire de ce compte", "lui") if one else ("des titulaires de ces comptes", "leur")
    could = voice(f"Je n’ai donc pu {them} écrire.", f"Nous n’avons donc pu {them} écrire.")
    return typeset(f"Aucune identité, aucune adresse postale ou électronique {whose} {known}. {could}")


def _reports(duty: NoticeDuty, case: Case, verdict: Verdict) -> str:
    platform = told_platform(duty)
    said = any(told(step.outcome) for step in reports(case, platform))
    made = steps.reports_made(case, verdict, platform)
    texts = [
        made,
        # Open in spite of the reports; without any, the table says already when each was seen.
        _open_accounts(duty, case) if made and not said else "",
        steps.changes(case, verdict, platform),
    ]
    return " ".join(text for text in texts if text)


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
    what = f"{count} de ces comptes étaient ouverts" if len(accounts) > 1 else "ce compte était ouvert"
    return dates.sentence_start(typeset(f"{dates.phrase(seen.pop())}, {what}."))


def _measures(duty: NoticeDuty, contents: Sequence[tuple[Fact, Posted]], case: Case, verdict: Verdict) -> list[str]:
    keep = verdict.cites("lcen_identification") if "author_correspondence" in duty.elements else None
    dsa = verdict.cites("dsa_decision") if _regulated(duty) else None
    one = len(contents) == 1
    measures = ["retrait du contenu notifié ;" if one else "retrait des contenus énumérés ;"]
    false = {told(post.account) for fact, post in contents if fact.kind is FactKind.FALSE_PROFILE}
    if false:
        measures.append("fermeture des faux profils ;" if len(false) > 1 else "fermeture du faux profil ;")
    elif _harassing(duty, case) > 1:
        measures.append("fermeture des comptes qui n’ont d’autre objet ;")
    measures.append(
        f"conservation des données permettant d’identifier {'l’auteur' if one else 'les auteurs'}"
        + (f" ({keep})" if keep else ", en vue d’une enquête")
        + " ;"
    )
    if dsa:
        measures.append(f"accusé de réception, et décision avec les voies de recours ({dsa}).")
    else:
        measures.append("réponse écrite sur les suites données.")
    return [typography.articles(typeset(measure)) for measure in measures]


def _harassing(duty: NoticeDuty, case: Case) -> int:
    """Count the accounts of this platform that facts of repetition are tied to."""
    repeated = {one for fact in case.facts if fact.kind is FactKind.HARASSMENT for one in fact.accounts}
    return sum(account.id in repeated and told(account.platform) == told_platform(duty) for account in case.accounts)


def _joined(contents: Sequence[tuple[Fact, Posted]], case: Case) -> str:
    """Return the mention of the captures joined, in the numbers of the complaint, or nothing."""
    there = {exhibit.number for exhibit in things.remaining(case)}
    shown = (post for fact, post in contents if fact.kind is not FactKind.INTIMATE_IMAGE)
    joined = sorted({n for post in shown if (n := told(post.exhibit)) and n in there})
    if not joined:
        return ""
    return typeset(f"P. J. : {'capture' if len(joined) == 1 else 'captures'} n° {grammar.ranges(joined)}")


def _confidential(duty: NoticeDuty, contents: Sequence[tuple[Fact, Posted]], verdict: Verdict, voice: Voice) -> str:
    text = verdict.cites("dsa_identity") if "identity" in duty.elements else None
    if not text and (not _uncited(duty) or _nameless(duty)):
        return ""
    cited = f" ({text})" if text else ""
    authors = "à l’auteur du contenu" if len(contents) == 1 else "aux auteurs des contenus"
    whose = f"l’identité {voice.of_absent}" if voice.organised else voice("mon identité", "notre identité")
    ask = f"{voice('Je demande', 'Nous demandons')} que {whose}"
    return typography.articles(typeset(f"{ask} ne soit pas communiquée {authors}, sauf stricte nécessité{cited}."))


def _good_faith(duty: NoticeDuty, voice: Voice) -> str:
    if "good_faith" not in duty.elements:
        return ""
    who = voice("Je déclare penser", "Nous déclarons penser")
    return typeset(
        f"{who}, de bonne foi, que les informations et allégations contenues dans cette notification sont exactes "
        "et complètes."
    )
