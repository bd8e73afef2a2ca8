"""The facts as numbered paragraphs, and the words they quote."""

from filings.complaint.view import Fait, Propos
from filings.french import dates, grammar, numbers
from filings.letter import people, things
from filings.letter.people import Voice
from filings.letter.view import lower_first, ours
from filings.review.circumstances import complaining
from filings.review.verdict import Verdict
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Channel, Fact, FactKind, PersonalData
from schemas.filed import Posted

#: A fact quotes its messages in place up to this many; beyond, the annex holds them.
QUOTED_IN_PLACE = 3

_WITHOUT_STORY = {
    FactKind.CONTEXT: "",
    FactKind.HARASSMENT: "Des messages et des commentaires répétés ont été publiés.",
    FactKind.MESSAGES: "Des messages privés répétés ont été envoyés.",
    FactKind.CALLS: "Des appels téléphoniques répétés ont été reçus.",
    FactKind.DEATH_THREAT: "Des menaces de mort ont été adressées.",
    FactKind.THREAT: "Des menaces ont été adressées.",
    FactKind.CALL_TO_VIOLENCE: "Des appels au meurtre ou aux violences ont été publiés.",
    FactKind.INSULT: "Des injures ont été adressées ou publiées.",
    FactKind.DEFAMATION: "Des accusations diffamatoires ont été portées.",
    FactKind.HATRED: "Des appels à la haine ont été publiés.",
    FactKind.PERSONAL_DATA: "Des données personnelles ont été publiées.",
    FactKind.PRIVATE_CONTENT: "Des contenus privés ont été publiés.",
    FactKind.INTIMATE_IMAGE: "Des images intimes ont été diffusées ; elles seront remises aux enquêteurs.",
    FactKind.SOLICITATION: "Des demandes ou des messages sexuels ont été adressés à un mineur.",
    FactKind.FALSE_PROFILE: "Un faux profil a été ouvert.",
    FactKind.MONTAGE: "Un montage a été diffusé.",
    FactKind.INTRUSION: "Un compte personnel a été utilisé sans droit.",
    FactKind.BLACKMAIL: "Un chantage a été exercé.",
    FactKind.SUICIDE_CALL: "Des messages poussant au suicide ont été envoyés.",
    FactKind.IN_PERSON: "Des faits ont été commis hors ligne.",
    FactKind.OTHER: "D’autres faits ont été commis.",
}

#: The same, where one message only is told, for what is then one thing.
_ONE_WITHOUT_STORY = {
    FactKind.DEATH_THREAT: "Une menace de mort a été adressée.",
    FactKind.THREAT: "Une menace a été adressée.",
    FactKind.CALL_TO_VIOLENCE: "Un appel au meurtre ou aux violences a été publié.",
    FactKind.INSULT: "Un message injurieux a été adressé ou publié.",
    FactKind.DEFAMATION: "Un message diffamatoire a été adressé ou publié.",
    FactKind.HATRED: "Un appel à la haine a été publié.",
    FactKind.PRIVATE_CONTENT: "Un contenu privé a été publié.",
    FactKind.SOLICITATION: "Une demande ou un message sexuel a été adressé à un mineur.",
    FactKind.SUICIDE_CALL: "Un message poussant au suicide a été envoyé.",
}

_CHANNELS = {
    Channel.PUBLIC: "les publications en cause, visibles de tous",
    Channel.RESTRICTED: "les publications en cause, faites dans un groupe fermé ou depuis un compte verrouillé",
    Channel.PRIVATE_MESSAGE: "les messages privés en cause",
    Channel.EMAIL: "les courriels en cause",
    Channel.SMS: "les SMS en cause",
    Channel.LETTER: "les courriers en cause",
}

#: The same, where one only is told: its author may have sent others.
_ONE = {
    Channel.PUBLIC: "la publication relevée, visible de tous",
    Channel.RESTRICTED: "la publication relevée, faite dans un groupe fermé ou depuis un compte verrouillé",
    Channel.PRIVATE_MESSAGE: "le message privé relevé",
    Channel.EMAIL: "le courriel relevé",
    Channel.SMS: "le SMS relevé",
    Channel.LETTER: "le courrier relevé",
}

#: What the victim had not provoked, where one message only is told: it may hold one insult or several.
_UNPROVOKED = {
    Channel.PUBLIC: "cette publication",
    Channel.RESTRICTED: "cette publication",
    Channel.PRIVATE_MESSAGE: "ce message",
    Channel.EMAIL: "ce courriel",
    Channel.SMS: "ce SMS",
    Channel.LETTER: "ce courrier",
}

#: Kinds of data that are several by nature: « données bancaires ».
_SEVERAL_DATA = frozenset({PersonalData.FAMILY, PersonalData.BANK, PersonalData.HEALTH})

#: Up to this many times, a count is taken as exact and written in words; beyond, it is what was told « à peu près ».
_EXACT = 10


def paragraph(fact: Fact, number: int, case: Case, verdict: Verdict, voice: Voice) -> Fait:
    """Return a fact as a numbered paragraph: its date, its story and details, its exhibits, its words."""
    timeless = fact.kind is FactKind.CONTEXT and fact.when is None
    when = "" if timeless else things.moment(fact, voice)
    words = told(fact.story)
    texts = [voice.told(words) if words else ours(_untold(fact))]
    texts += _details(fact, case, verdict, voice)
    count = sum(post.worded for post in fact.posts)
    in_place = [post for post in fact.posts if post.worded] if count <= QUOTED_IN_PLACE else []
    if count and not in_place:
        texts.append(ours(f"Les {numbers.in_words(count)} messages correspondants sont reproduits en annexe."))
    story = " ".join(text for text in texts if text)
    cited = fact.exhibits if in_place else things.fact_exhibits(fact)
    pieces = things.exhibits_of(cited, case)
    return Fait(
        signet=f"fait_{number}",
        quand=dates.sentence_start(when) + "." if when else "",
        recit=story.removesuffix(".") if pieces else story,
        pieces=pieces,
        propos=[_quote(post, case, verdict) for post in in_place],
    )


def _untold(fact: Fact) -> str:
    """Say what happened where nobody told it."""
    if fact.kind is FactKind.PERSONAL_DATA and _one_datum(fact):
        return "Une donnée personnelle a été publiée."
    once_only = told(fact.count) == 1 and len(fact.posts) < 2 and not (told(fact.repeated) or told(fact.frequency))
    text = (_ONE_WITHOUT_STORY if _one(fact) or once_only else {}).get(fact.kind, _WITHOUT_STORY[fact.kind])
    if channel := told(fact.channel):
        public = channel in {Channel.PUBLIC, Channel.RESTRICTED}
        text = text.replace("adressé ou publié.", "publié." if public else "adressé.")
    return text


def _one_datum(fact: Fact) -> bool:
    return len(fact.data) == 1 and fact.data[0] not in _SEVERAL_DATA


def _details(fact: Fact, case: Case, verdict: Verdict, voice: Voice) -> list[str]:
    texts: list[str] = []
    if fact.data:
        data = grammar.listing([datum.label for datum in fact.data])
        texts.append(
            f"Cette donnée, qui n’est pas reproduite ici, est la suivante : {data}."
            if _one_datum(fact)
            else f"Ces données, qui ne sont pas reproduites ici, sont les suivantes : {data}."
        )
    texts += [voice.told(text) for text in (told(fact.exposed), told(fact.profile_use)) if text]
    if source := _source(fact, case, verdict):
        texts.append(source)
    repeated, place = _repeated(fact), told(fact.place)
    if repeated:
        texts.append(repeated)
    if place:
        texts.append(f"{'Ils' if repeated else 'Ces faits'} ont été subis {grammar.a(place)}.")
    if told(fact.concerted):
        texts.append("Plusieurs personnes ont agi ensemble, ou l’une après l’autre, en le sachant.")
    if condition := told(fact.condition):
        texts.append(f"La menace était assortie d’un ordre : {condition}.")
    if told(fact.met):
        texts.append("Une rencontre a suivi.")
    if told(fact.provoked) is False:
        what = "ces injures" if fact.kind is FactKind.INSULT else "ces faits"
        if (channel := told(fact.channel)) and _one(fact):
            what = _UNPROVOKED.get(channel, what)
        whose = voice("ma", "notre") if voice.own else "notre" if voice.among else "sa"
        texts.append(f"Aucun propos de {whose} part n’avait provoqué {what}.")
    if fact.targets and len(complaining(case)) > 1:
        names = people.called_apart(case, verdict.on)
        texts.append(f"Ces faits visent {grammar.listing(names[n - 1] for n in sorted(set(fact.targets)))}.")
    if learned := told(fact.learned):
        known = voice.party("j’ai appris", "nous avons appris", "a appris", "ont appris")
        texts.append(dates.sentence_start(f"{known} ces faits {dates.phrase(learned)}."))
    return [ours(text) for text in texts]


def _repeated(fact: Fact) -> str:
    """Say how often, at what hours and how many times, in one sentence, or nothing."""
    when, frequency, count = told(fact.when), told(fact.frequency), told(fact.count)
    at_night = told(fact.at_night) and not (when and when.nights)
    # Once is no repetition.
    several = count is not None and count > 1
    times = f"{numbers.in_words(count)} fois" if count and several and count <= _EXACT else ""
    if times and not frequency:
        return f"Ces faits ont eu lieu {times}{', la nuit' if at_night else ''}."
    parts = ["Ces faits se sont répétés" if frequency or told(fact.repeated) or several else ""]
    if not parts[0]:
        return "Ces faits ont eu lieu la nuit." if at_night else ""
    if at_night:
        parts.append(", la nuit")
    if frequency:
        parts.append(f" : {lower_first(frequency)}")
    if count and several:
        times = times or f"environ {numbers.count(count, 'fois', 'fois')}"
        parts.append(f"{' ; ' if frequency else ', '}{times}")
    return "".join(parts) + "."


def _one(fact: Fact) -> bool:
    """Whether one message only is told."""
    several = told(fact.repeated) or told(fact.frequency) or (told(fact.count) or 1) > 1
    return len(fact.posts) == 1 and not several


def _source(fact: Fact, case: Case, verdict: Verdict) -> str:
    """Say where the words stood, and from which accounts they came."""
    table = things.numbered_accounts(case)
    listed = sorted(table[one] for one in fact.accounts)
    channel, platform = told(fact.channel), told(fact.platform)
    where = f", sur {verdict.platform(platform)}," if platform else ""
    which = f"n° {grammar.ranges(listed)} du tableau ci-après"
    if fact.kind is FactKind.FALSE_PROFILE:
        noun = "Il s’agit du compte" if len(listed) == 1 else "Il s’agit des comptes"
        return f"{noun} {which}." if listed else ""
    one = _one(fact)
    subject = (_ONE if one else _CHANNELS).get(channel, "") if channel else ""
    if not listed:
        return f"Cela s’est passé sur {verdict.platform(platform)}." if platform else ""
    of = "du compte" if len(listed) == 1 else "des comptes"
    verb = "vient" if one and subject else "viennent"
    return f"{dates.sentence_start(subject or 'ces faits')}{where} {verb} {of} {which}."


def _quote(post: Posted, case: Case, verdict: Verdict) -> Propos:
    accounts = {str(account.id): account for account in case.accounts}
    account = accounts.get(told(post.account) or "")
    parts = [things.account_name(account, verdict, words=True)] if account else []
    if when := told(post.when):
        parts.append(ours(dates.phrase(when)))
    if post.masked:
        parts.append(ours("numéro masqué"))
    if post.gone:
        parts.append(ours("message retiré depuis"))
    if exhibit := told(post.exhibit):
        parts.append(ours(f"pièce n° {exhibit}"))
    return Propos(texte=told(post.text) or "", source=", ".join(parts), adresse=told(post.url) or "")
