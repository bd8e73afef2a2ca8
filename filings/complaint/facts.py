"""The facts as numbered paragraphs, and the words they quote."""

from filings.complaint.view import Fait, Propos
from filings.french import dates, grammar, numbers
from filings.letter import people, things
from filings.letter.people import Voice
from filings.letter.view import ours, sentence
from filings.review.verdict import Verdict
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Channel, Fact, FactKind, Post

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
    FactKind.INSULT: "Des injures ont été proférées.",
    FactKind.DEFAMATION: "Des accusations diffamatoires ont été portées.",
    FactKind.HATRED: "Des appels à la haine ont été publiés.",
    FactKind.PERSONAL_DATA: "Des données personnelles ont été publiées.",
    FactKind.PRIVATE_CONTENT: "Des contenus privés ont été publiés.",
    FactKind.INTIMATE_IMAGE: "Des images intimes ont été diffusées ; elles seront remises aux enquêteurs.",
    FactKind.FALSE_PROFILE: "Un faux profil a été ouvert.",
    FactKind.MONTAGE: "Un montage a été diffusé.",
    FactKind.INTRUSION: "Un compte personnel a été utilisé sans droit.",
    FactKind.BLACKMAIL: "Un chantage a été exercé.",
    FactKind.SUICIDE_CALL: "Des messages poussant au suicide ont été envoyés.",
    FactKind.IN_PERSON: "Des faits ont été commis hors ligne.",
    FactKind.OTHER: "D’autres faits ont été commis.",
}

_CHANNELS = {
    Channel.PUBLIC: "publication publique",
    Channel.RESTRICTED: "publication dans un groupe fermé ou depuis un compte verrouillé",
    Channel.PRIVATE_MESSAGE: "message privé",
    Channel.EMAIL: "courriel",
    Channel.SMS: "SMS",
    Channel.CALL: "appel téléphonique",
    Channel.LETTER: "courrier",
    Channel.IN_PERSON: "fait commis en personne",
}


def paragraph(fact: Fact, number: int, case: Case, verdict: Verdict, voice: Voice) -> Fait:
    """Return a fact as a numbered paragraph: its date, its story and details, its exhibits, its words."""
    when = "" if fact.kind is FactKind.CONTEXT and fact.when is None else things.moment(fact.when, voice)
    words = told(fact.story)
    texts = [sentence(words) if words else ours(_WITHOUT_STORY[fact.kind])]
    texts += _details(fact, case, verdict, voice)
    quoted = [post for post in fact.posts if told(post.text)]
    in_place = quoted if len(quoted) <= QUOTED_IN_PLACE else []
    if quoted and not in_place:
        texts.append(ours(f"Les {numbers.in_words(len(quoted))} messages correspondants sont reproduits en annexe."))
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


def _details(fact: Fact, case: Case, verdict: Verdict, voice: Voice) -> list[str]:
    texts: list[str] = []
    if fact.data:
        texts.append(
            "Nature des données publiées, qui ne sont pas reproduites ici : "
            f"{grammar.listing([datum.label for datum in fact.data])}."
        )
    if means := _means(fact, case, verdict):
        texts.append(means)
    if frequency := told(fact.frequency):
        texts.append(f"Fréquence : {frequency}.")
    elif told(fact.repeated):
        texts.append("Ces faits se sont répétés.")
    if count := told(fact.count):
        texts.append(f"Nombre relevé : {numbers.number(count)}.")
    when = told(fact.when)
    if told(fact.at_night) and not (when and when.nights):
        texts.append("Ils ont eu lieu la nuit.")
    if told(fact.concerted):
        texts.append("Plusieurs personnes ont agi ensemble, ou l’une après l’autre en connaissance de cause.")
    if condition := told(fact.condition):
        texts.append(f"La menace était assortie d’un ordre : {condition}.")
    texts += [sentence(text) for text in (told(fact.exposed), told(fact.profile_use)) if text]
    if told(fact.provoked) is False:
        texts.append(f"Aucun propos de {voice('ma', 'notre') if voice.own else 'sa'} part n’avait provoqué ces faits.")
    if place := told(fact.place):
        texts.append(f"Lieu de réception : {place}.")
    if fact.targets and len(case.complainants) > 1:
        names = [people.spoken_name(case.complainants[n - 1]) for n in fact.targets]
        texts.append(f"Ces faits visent {grammar.listing(names)}.")
    if learned := told(fact.learned):
        texts.append(
            dates.sentence_start(f"{voice('j’ai appris', 'nous avons appris')} ces faits {dates.phrase(learned)}.")
        )
    return [ours(text) for text in texts]


def _means(fact: Fact, case: Case, verdict: Verdict) -> str:
    """Return « Moyen : publication publique sur Twitter, par les comptes n° 3 et 7 », or nothing."""
    table = things.numbered_accounts(case)
    listed = sorted(table[one] for one in fact.accounts)
    channel, platform = told(fact.channel), told(fact.platform)
    parts: list[str] = []
    said_by_the_kind = {(Channel.CALL, FactKind.CALLS), (Channel.IN_PERSON, FactKind.IN_PERSON)}
    if channel and (channel, fact.kind) not in said_by_the_kind:
        parts.append(_CHANNELS[channel])
    if platform:
        parts.append(f"sur {verdict.platform(platform)}")
    text = " ".join(parts)
    if listed:
        accounts = f"le compte n° {listed[0]}" if len(listed) == 1 else f"les comptes n° {grammar.ranges(listed)}"
        text += f"{', ' if text else ''}par {accounts} du tableau ci-après"
    return f"Moyen : {text}." if text else ""


def _quote(post: Post, case: Case, verdict: Verdict) -> Propos:
    accounts = {str(account.id): account for account in case.accounts}
    account = accounts.get(told(post.account) or "")
    parts = [things.account_name(account, verdict)] if account else []
    if when := told(post.when):
        parts.append(ours(dates.phrase(when)))
    if post.masked:
        parts.append(ours("numéro masqué"))
    if post.gone:
        parts.append(ours("message retiré depuis"))
    if exhibit := told(post.exhibit):
        parts.append(ours(f"pièce n° {exhibit}"))
    return Propos(texte=told(post.text) or "", source=", ".join(parts), adresse=told(post.url) or "")
