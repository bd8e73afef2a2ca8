"""The facts as numbered paragraphs, and the words they quote."""

import re

from filings.documents.complaint.view import Fait, Propos
from filings.french import dates, grammar, numbers
from filings.letter import kinds, people, things
from filings.letter.people import Voice
from filings.letter.sentences import lower_first, typeset
from filings.review.verdict import Verdict
from filings.statement.accounts import numbered_accounts
from filings.statement.facts import exhibits_of_fact
from filings.statement.people import complaining, victims
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Channel, Counted, Fact, FactKind, PersonalData
from schemas.filed import Posted

#: A fact quotes its messages in place up to this many; beyond, the annex holds them.
QUOTED_IN_PLACE = 3

#: A number of times is written in words up to this.
_IN_WORDS = 16

_CHANNELS = {
    Channel.PUBLIC: "les publications en cause, visibles de tous",
    Channel.RESTRICTED: "les publications en cause, faites dans un groupe fermé ou depuis un compte verrouillé",
    Channel.PRIVATE_MESSAGE: "les messages privés en cause",
    Channel.EMAIL: "les courriels en cause",
    Channel.SMS: "les SMS en cause",
    Channel.LETTER: "les courriers en cause",
    Channel.CALL: "les appels en cause",
    Channel.IN_PERSON: "les propos en cause",
}

#: The same, where one only is told: its author may have sent others.
_ONE = {
    Channel.PUBLIC: "la publication relevée, visible de tous",
    Channel.RESTRICTED: "la publication relevée, faite dans un groupe fermé ou depuis un compte verrouillé",
    Channel.PRIVATE_MESSAGE: "le message privé relevé",
    Channel.EMAIL: "le courriel relevé",
    Channel.SMS: "le SMS relevé",
    Channel.LETTER: "le courrier relevé",
    Channel.CALL: "l’appel en cause",
    Channel.IN_PERSON: "le propos en cause",
}

#: What comes from no account: a message may be of it, the act itself is not.
_ACTS = frozenset({FactKind.INTRUSION, FactKind.IN_PERSON, FactKind.OTHER, FactKind.CONTEXT})

#: What a kind of disclosed data is, after « il s’agit ».
_OF_DATA = {
    PersonalData.ADDRESS: "de l’adresse personnelle",
    PersonalData.MOBILE: "du numéro de téléphone portable",
    PersonalData.PHONE: "du numéro de téléphone fixe",
    PersonalData.EMAIL: "de l’adresse électronique",
    PersonalData.SOCIAL_SECURITY: "du numéro de sécurité sociale",
    PersonalData.TENANT_NUMBER: "du numéro de locataire",
    PersonalData.WORKPLACE: "du lieu de travail",
    PersonalData.SCHOOL: "de l’établissement scolaire",
    PersonalData.FAMILY: "d’informations sur la famille",
    PersonalData.IDENTITY: "de l’identité",
    PersonalData.BANK: "de données bancaires",
    PersonalData.HEALTH: "de données de santé",
}


def paragraph(fact: Fact, number: int, case: Case, verdict: Verdict, voice: Voice) -> Fait:
    """Return a fact as a numbered paragraph: its date, its story and details, its exhibits, its words."""
    timeless = fact.kind is FactKind.CONTEXT and fact.when is None
    when = "" if timeless else things.moment(fact, voice)
    words = told(fact.story)
    texts = [voice.told(words) if words else typeset(kinds.untold(fact))]
    texts += _details(fact, case, verdict, voice)
    count = sum(post.worded for post in fact.posts)
    in_place = [post for post in fact.posts if post.worded] if count <= QUOTED_IN_PLACE else []
    if count and not in_place:
        texts.append(typeset(f"Les {numbers.in_words(count)} messages correspondants sont reproduits en annexe."))
    story = " ".join(text for text in texts if text)
    cited = fact.exhibits if in_place else exhibits_of_fact(fact)
    # A sentence of their own: no one sentence of the paragraph is what they show.
    pieces = dates.sentence_start(things.exhibits_of(cited, case).strip("()"))
    return Fait(
        signet=f"fait_{number}",
        quand=dates.sentence_start(when) + "." if when else "",
        recit=story,
        pieces=pieces,
        propos=[_quote(post, case, verdict) for post in in_place],
    )


def _details(fact: Fact, case: Case, verdict: Verdict, voice: Voice) -> list[str]:
    texts: list[str] = []
    if fact.data:
        data = grammar.listing([_OF_DATA[datum] for datum in dict.fromkeys(fact.data)])
        texts.append(f"Il s’agit {data} ; rien n’en est reproduit ici.")
    texts += [voice.told(text) for text in (told(fact.exposed), told(fact.profile_use)) if text]
    if source := _source(fact, case, verdict):
        texts.append(source)
    texts += [text for text in (_repeated(fact), _place(fact, voice)) if text]
    if told(fact.concerted):
        texts.append("Plusieurs personnes ont agi ensemble, ou l’une après l’autre, en le sachant.")
    if condition := told(fact.condition):
        texts.append(f"La menace était assortie d’un ordre : {condition}.")
    if told(fact.met):
        texts.append("Une rencontre a suivi.")
    if fact.kind is FactKind.INSULT and told(fact.provoked) is False:
        texts.append(_not_provoked(fact, case, voice))
    if fact.targets and len(complaining(case)) > 1:
        names = people.called_apart(case, verdict.on)
        texts.append(f"Ces faits visent {grammar.listing(names[n - 1] for n in sorted(set(fact.targets)))}.")
    if learned := told(fact.learned):
        known = voice.party("j’ai appris", "nous avons appris", "a appris", "ont appris")
        texts.append(dates.sentence_start(f"{known} ces faits {dates.phrase(learned)}."))
    return [typeset(text) for text in texts]


def _place(fact: Fact, voice: Voice) -> str:
    """Say where the person was when she received or saw it: that is all that was asked."""
    if not (place := told(fact.place)):
        return ""
    where = grammar.a(place)
    if not voice.own and not voice.client:
        return f"Cela a été reçu ou vu {where}."
    return voice.party(
        f"J’étais alors {where}.",
        f"Nous étions alors {where}.",
        f"se trouvait alors {where}.",
        f"se trouvaient alors {where}.",
    )


_PEOPLE = ("La personne visée", "Les personnes visées")


def _not_provoked(fact: Fact, case: Case, voice: Voice) -> str:
    """Say that the person had not insulted whoever insulted her: that is all that was asked."""
    whom = "les auteurs" if len(fact.accounts) > 1 or told(fact.concerted) else "l’auteur"
    if not voice.own and not voice.client:
        several = len(fact.targets or complaining(case)) > 1
        bodies = all(one is not None and one.organisation for one in victims(fact, case))
        one, many = ("L’organisation visée", "Les organisations visées") if bodies else _PEOPLE
        who = f"{many} n’avaient" if several else f"{one} n’avait"
        return f"{who} pas injurié {whom} auparavant."
    had = voice.party("Je n’avais pas moi-même", "Nous n’avions pas nous-mêmes", "n’avait pas", "n’avaient pas")
    return f"{had} injurié {whom} auparavant."


def _repeated(fact: Fact) -> str:
    """Say how often, at what hours and how many times, in one sentence, or nothing.

    A number that the story gives is not given again.
    """
    when, frequency, count = told(fact.when), told(fact.frequency), told(fact.count)
    at_night = told(fact.at_night) and not (when and when.nights)
    # Once is no repetition.
    several = count is not None and count > 1
    times = _times(fact, count) if count and several and not _in_story(fact, count) else ""
    if times and not frequency:
        return f"Ces faits ont eu lieu {times}{', la nuit' if at_night else ''}."
    repeated = frequency or told(fact.repeated) or several
    if not repeated:
        return "Ces faits ont eu lieu la nuit." if at_night else ""
    parts = ["Ces faits se sont répétés"]
    if at_night:
        parts.append(", la nuit")
    if frequency:
        parts.append(f" : {lower_first(frequency)}")
    if times:
        parts.append(f" ; {times}")
    return (
        "" if parts == ["Ces faits se sont répétés"] and several and not told(fact.repeated) else "".join(parts) + "."
    )


def _times(fact: Fact, count: int) -> str:
    """« onze fois », « environ 40 fois », « plus de 200 fois »: as surely as it was told."""
    surely = {Counted.ABOUT: "environ ", Counted.OVER: "plus de "}.get(told(fact.counted) or Counted.EXACT, "")
    return surely + (f"{numbers.in_words(count)} fois" if count <= _IN_WORDS else numbers.count(count, "fois", "fois"))


#: What a number may count in a story without being that of the acts: time, people, money.
_OTHER_UNITS = r"(?!heures|h\b|jours|mois|ans|années|semaines|minutes|secondes|mars|juin|août|personnes|comptes|euros)"


def _in_story(fact: Fact, count: int) -> bool:
    """Whether the story says the number of acts itself: « onze appels »."""
    said = "|".join({str(count), numbers.number(count), numbers.in_words(count)})
    story = (told(fact.story) or "").replace("\u202f", "\u00a0")
    return re.search(rf"\b(?:{said})\s+{_OTHER_UNITS}\w+s\b", story, re.IGNORECASE) is not None


def _source(fact: Fact, case: Case, verdict: Verdict) -> str:
    """Say where the words stood, and from which accounts they came."""
    table = numbered_accounts(case)
    accounts = [account for account in case.accounts if account.id in fact.accounts]
    listed = sorted(table[account.id] for account in accounts)
    noun = things.called(accounts)
    channel, platform = told(fact.channel), things.service(told(fact.platform), verdict)
    which = f"n° {grammar.ranges(listed)} du tableau ci-après"
    of = noun.of_those(len(listed)) if listed else ""
    if fact.kind is FactKind.FALSE_PROFILE:
        return f"Il s’agit {of} {which}." if listed else ""
    if not listed:
        return things.on_platform(platform)
    one = kinds.one_only(fact)
    subject = (_ONE if one else _CHANNELS).get(channel, "") if channel else ""
    if one and not fact.posts:
        # Nothing that was told of is there to be seen.
        subject = re.sub("relevée?", "en cause", subject)
    named = things.is_a_name(platform)
    where = f", sur {platform}," if platform and named else "," if ", " in subject else ""
    if fact.kind in _ACTS and not fact.posts:
        those = dates.sentence_start(noun.those(len(listed)))
        involved = f"{those} {which} {'est' if len(listed) == 1 else 'sont'} en cause."
        return f"{involved} {things.on_platform(platform)}".strip()
    verb = "vient" if one and subject else "viennent"
    text = f"{dates.sentence_start(subject or 'ces faits')}{where} {verb} {of} {which}."
    return text if named else f"{text} {things.on_platform(platform)}"


def _quote(post: Posted, case: Case, verdict: Verdict) -> Propos:
    accounts = {str(account.id): account for account in case.accounts}
    account = accounts.get(told(post.account) or "")
    parts = [things.account_name(account, verdict, words=True)] if account else []
    if when := told(post.when):
        parts.append(typeset(dates.phrase(when)))
    if post.masked:
        parts.append(typeset("numéro masqué"))
    if post.gone:
        parts.append(typeset("message retiré depuis"))
    if exhibit := told(post.exhibit):
        parts.append(typeset(f"pièce n° {exhibit}"))
    return Propos(texte=told(post.text) or "", source=", ".join(parts), adresse=told(post.url) or "")
