"""The facts as numbered paragraphs, and the words they quote."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import islice

from filings.documents.complaint.view import Fait, Propos
from filings.french import dates, emoji, grammar, numbers
from filings.letter import kinds, people, things
from filings.letter.people import Voice
from filings.letter.sentences import after_colon, typeset
from filings.review.verdict import Verdict
from filings.statement.accounts import numbered_accounts
from filings.statement.facts import exhibits_of_fact
from filings.statement.people import complaining, victims
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Channel, Counted, Fact, FactKind
from schemas.filed import Posted
from schemas.when import When

#: Of a fact whose messages the annex holds, so many are quoted in place.
_FIRST = 2

#: A number of times is written in words up to this.
_IN_WORDS = 16

#: How a fact came, in its head.
_BY = {
    Channel.PUBLIC: "à la vue de tous",
    Channel.RESTRICTED: "devant un public restreint",
    Channel.PRIVATE_MESSAGE: "par message privé",
    Channel.EMAIL: "par courriel",
    Channel.SMS: "par SMS",
    Channel.LETTER: "par courrier",
    Channel.CALL: "par téléphone",
    Channel.IN_PERSON: "en personne",
}

#: Kinds whose name says how they came, and those whose story alone says what was done.
_NAMED_BY_WAY = frozenset({FactKind.HARASSMENT, FactKind.MESSAGES, FactKind.CALLS, FactKind.SUICIDE_CALL})
_UNNAMED = frozenset({FactKind.CONTEXT, FactKind.IN_PERSON, FactKind.OTHER})
#: Acts: a message may come from an account, they do not.
_ACTS = frozenset({FactKind.INTRUSION, FactKind.IN_PERSON, FactKind.OTHER, FactKind.CONTEXT})
#: Kinds that no way they came is said of: a profile is there to be seen, a visit is one.
_OF_THEMSELVES = frozenset({FactKind.FALSE_PROFILE, FactKind.IN_PERSON, FactKind.INTRUSION})
#: Kinds of which a message is no words.
_NO_WORDS = frozenset(
    {
        FactKind.PERSONAL_DATA,
        FactKind.PRIVATE_CONTENT,
        FactKind.INTIMATE_IMAGE,
        FactKind.MONTAGE,
        FactKind.FALSE_PROFILE,
        FactKind.INTRUSION,
    }
)


def paragraph(fact: Fact, number: int, case: Case, verdict: Verdict, voice: Voice) -> Fait:
    """Return a fact as a numbered paragraph: its head, its story and details, its exhibits, its messages."""
    words = told(fact.story)
    texts = [voice.told(words) if words else typeset(kinds.untold(fact))]
    texts += _details(fact, case, verdict, voice)
    listed = list(fact.posts) if len(fact.posts) <= things.LISTED_IN_PLACE else _quoted_first(fact)
    if len(fact.posts) > len(listed):
        count = numbers.count(len(fact.posts), "message", "messages")
        texts.append(typeset(f"L’annexe donne les {count}{', dont voici les premiers' if listed else ''}."))
    texts += _seen_together(listed)
    shown = {exhibit for post in listed if (exhibit := told(post.exhibit))}
    cited = [one for one in (fact.exhibits if listed else exhibits_of_fact(fact)) if one not in shown]
    # A sentence of their own: no one sentence of the paragraph is what they show.
    pieces = dates.sentence_start(things.exhibits_of(cited, case).strip("()"))
    return Fait(
        signet=f"fait_{number}",
        quand=_head(fact, case, verdict, voice),
        recit=" ".join(text for text in texts if text),
        pieces=pieces,
        propos=[_message(post, fact, case, alone=len(listed) == 1) for post in listed],
    )


def _seen_together(listed: Sequence[Posted]) -> list[str]:
    """Say once when several messages were seen online, those of one moment together."""
    if len(listed) < 2:
        return []
    seen: dict[When, list[Posted]] = {}
    for post in listed:
        if not post.gone and (when := told(post.seen)):
            seen.setdefault(when, []).append(post)
    texts = []
    for when, those in seen.items():
        which = "ces messages étaient" if len(those) == len(listed) else f"{_of_these(len(those))}"
        texts.append(typeset(dates.sentence_start(f"{dates.phrase(when)}, {which} en ligne.")))
    return texts


def _of_these(count: int) -> str:
    return "l’un de ces messages était" if count == 1 else f"{numbers.in_words(count)} de ces messages étaient"


def _quoted_first(fact: Fact) -> list[Posted]:
    """Return the first messages that have words, of a fact whose messages the annex gives."""
    return list(islice((post for post in fact.posts if post.worded), _FIRST))


def _head(fact: Fact, case: Case, verdict: Verdict, voice: Voice) -> str:
    """Return what a paragraph is about, when, where and by whom: « Menaces de mort, le 2 mai 2026 (compte n° 3). »."""
    if fact.kind is FactKind.CONTEXT and fact.when is None:
        return ""
    parts = [_name(fact), things.moment(fact, voice)]
    platform = things.service(told(fact.platform), verdict)
    if platform and things.is_a_name(platform):
        parts.append(f"sur {_unmistaken(platform)}")
    channel = None if fact.kind in _OF_THEMSELVES else told(fact.channel)
    if channel and not (fact.kind in _NAMED_BY_WAY and channel is not Channel.PUBLIC):
        parts.append(_BY[channel])
    if fact.targets and len(complaining(case)) > 1:
        names = people.called_apart(case, verdict.on)
        parts.append(f"envers {grammar.listing(names[n - 1] for n in sorted(set(fact.targets)))}")
    text = ", ".join(part for part in parts if part)
    of = "" if fact.kind in _ACTS else _from(fact, case)
    return dates.sentence_start(typeset(f"{text}{of}.")) if text else ""


def _name(fact: Fact) -> str:
    """Return the name of a fact without its article, « menaces de mort », or nothing where its story alone says it."""
    if (fact.kind in _UNNAMED and not told(fact.damaged)) or (
        fact.kind is FactKind.INTRUSION and told(fact.entered) is None
    ):
        return ""
    if fact.data:
        named = [kinds.disclosure([fact], list(dict.fromkeys(fact.data)))]
    elif fact.kind is FactKind.FALSE_PROFILE:
        named = ["faux profils" if len(fact.accounts) > 1 else "faux profil"]
    else:
        named = kinds.called(fact.kind, [fact])
    return grammar.listing([_ARTICLE.sub("", one) for one in named])


_ARTICLE = re.compile(r"^(?:des |les |la |le |une |un |l’)")


def _unmistaken(platform: str) -> str:
    """Return the name of a platform that nobody takes for the unknown author: « le réseau X »."""
    return f"le réseau {platform}" if platform.casefold() == "x" else platform


def _involved(fact: Fact, case: Case) -> str:
    """« Le compte n° 1 est en cause. »: of an act, which comes from no account."""
    table = numbered_accounts(case)
    accounts = [account for account in case.accounts if account.id in fact.accounts]
    if not accounts:
        return ""
    listed = sorted(table[account.id] for account in accounts)
    those = dates.sentence_start(things.called(accounts).those(len(listed)))
    return f"{those} n° {grammar.ranges(listed)} {'est' if len(listed) == 1 else 'sont'} en cause."


def _from(fact: Fact, case: Case) -> str:
    """« (compte n° 3) », « (comptes n° 1 à 12) »: the accounts a fact is laid to, as the table numbers them."""
    table = numbered_accounts(case)
    accounts = [account for account in case.accounts if account.id in fact.accounts]
    listed = sorted(table[account.id] for account in accounts)
    return f" ({things.called(accounts).bare(len(listed))} n° {grammar.ranges(listed)})" if listed else ""


def _details(fact: Fact, case: Case, verdict: Verdict, voice: Voice) -> list[str]:
    texts: list[str] = []
    if fact.data:
        one = kinds.one_datum(fact)
        texts.append("Cette donnée n’est pas reproduite ici." if one else "Ces données ne sont pas reproduites ici.")
    texts += [voice.told(text) for text in (told(fact.exposed), told(fact.profile_use)) if text]
    if (service := told(fact.platform)) and not things.is_a_name(platform := things.service(service, verdict)):
        texts.append(things.on_platform(platform))
    if fact.kind in _ACTS and (from_ := _involved(fact, case)):
        texts.append(from_)
    texts += [text for text in (*_repeated(fact, case, verdict.on), _place(fact, voice)) if text]
    if told(fact.ongoing) is False:
        texts.append("Cela a cessé.")
    elif told(fact.ongoing) and things.goes_on(fact, case, verdict.on):
        texts.append("Cela continue.")
    if told(fact.concerted):
        texts.append("Plusieurs personnes ont agi ensemble, ou l’une après l’autre, en le sachant.")
    if condition := told(fact.condition):
        texts.append(f"La menace était assortie d’un ordre : {condition}.")
    if told(fact.met):
        texts.append("Une rencontre a suivi.")
    if fact.kind is FactKind.INSULT and told(fact.provoked) is False:
        texts.append(_not_provoked(fact, case, verdict, voice))
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


def _not_provoked(fact: Fact, case: Case, verdict: Verdict, voice: Voice) -> str:
    """Say that the person had not insulted whoever insulted her: that is all that was asked."""
    whom = "les auteurs" if len(fact.accounts) > 1 or told(fact.concerted) else "l’auteur"
    if not voice.own and not voice.client:
        names = people.called_apart(case, verdict.on)
        aimed = [name for one, name in zip(case.complainants, names, strict=True) if one in victims(fact, case)]
        verb = "n’avaient" if len(aimed) > 1 else "n’avait"
        return dates.sentence_start(f"{grammar.listing(aimed)} {verb} pas injurié {whom} auparavant.")
    had = voice.party("Je n’avais pas moi-même", "Nous n’avions pas nous-mêmes", "n’avait pas", "n’avaient pas")
    return f"{had} injurié {whom} auparavant."


def _repeated(fact: Fact, case: Case, on: date) -> list[str]:
    """Say how often, at what hours and how many times, as told; a number that the story gives is not given again."""
    when, frequency, count = told(fact.when), told(fact.frequency), told(fact.count)
    at_night = bool(told(fact.at_night)) and not (when and when.nights) and "nocturne" not in _name(fact)
    # Once is no repetition.
    several = count is not None and count > 1
    times = _times(fact, count) if count and several and not _in_story(fact, count) else ""
    night = ", la nuit" * at_night
    if times:
        lead = f"Cela s’est produit {times}{night}"
    elif frequency or (told(fact.repeated) and not several and fact.kind not in _NAMED_BY_WAY):
        lead = f"Cela {'se répète' if things.goes_on(fact, case, on) else 's’est répété'}{night}"
    else:
        return ["C’était la nuit."] * at_night
    return [f"{lead} : {after_colon(frequency)}" if frequency else f"{lead}."]


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


def _message(post: Posted, fact: Fact, case: Case, *, alone: bool) -> Propos:
    """Return one message: when and by which account, its words or where they are read, and what else is known.

    ``alone`` when no other is listed with it: the moment it was seen is then said beside it.
    """
    exhibit = told(post.exhibit) or 0
    exhibit = exhibit if things.exhibits_of([exhibit], case) else 0
    of, when, worded = _signed(post, fact, case), told(post.when), post.worded
    lead = dates.phrase(when) if when and not (alone and when == told(fact.when)) else ""
    what = "" if worded else _unquoted(fact, exhibit)
    if worded:
        before = f"{lead}{of} :" if lead else f"termes exacts{of} :"
    else:
        before = f"{lead}{of} : {what}" if lead else f"{what}{of}"
    notes = ["numéro masqué"] if post.masked else []
    if post.gone:
        notes.append("message retiré depuis")
    elif alone and (seen := told(post.seen)):
        notes.append(f"en ligne {dates.phrase(seen)}")
    if exhibit and f"n° {exhibit}" not in what:
        notes.append(f"pièce n° {exhibit}")
    return Propos(
        avant=dates.sentence_start(typeset(before)),
        texte=told(post.text) or "",
        emoji=emoji.named(told(post.text) or ""),
        source=typeset(" ; ".join(notes)),
        adresse=told(post.url) or "",
    )


def _signed(post: Posted, fact: Fact, case: Case) -> str:
    """« (compte n° 3) » after the day of a message, where the head of the fact does not say it for this one alone."""
    account = told(post.account)
    if account is None or [account] == list(fact.accounts):
        return ""
    table = numbered_accounts(case)
    accounts = [one for one in case.accounts if one.id == account]
    return f" ({things.called(accounts).bare(1)} n° {table[account]})" if accounts else ""


def _unquoted(fact: Fact, exhibit: int) -> str:
    """Say what a message is whose words the letter does not quote."""
    if fact.kind in _NO_WORDS:
        return "publication relevée" if told(fact.channel) in kinds.PUBLISHED else "contenu relevé"
    return f"termes à lire en pièce n° {exhibit}" if exhibit else "message relevé"
