"""What a fact is called, by its kind, its channel, its number and whether it succeeded: as told, and no more.

The label of a kind is what a person picked in a list; a sentence says less where her other answers say less.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from filings.french import dates, grammar
from schemas.asked import told
from schemas.fact import Announced, Channel, Fact, FactKind, Ground, PersonalData

PUBLISHED = frozenset({Channel.PUBLIC, Channel.RESTRICTED})
_SPOKEN = frozenset({Channel.CALL, Channel.IN_PERSON})

#: What comes again and again, by its channel: one, several.
_SERIES: dict[Channel, tuple[str, str]] = {
    Channel.PUBLIC: ("une publication", "des publications"),
    Channel.RESTRICTED: ("une publication", "des publications"),
    Channel.PRIVATE_MESSAGE: ("un message privé", "des messages privés"),
    Channel.EMAIL: ("un courriel", "des courriels"),
    Channel.SMS: ("un SMS", "des SMS"),
    Channel.CALL: ("un appel téléphonique", "des appels téléphoniques"),
    Channel.LETTER: ("un courrier", "des courriers"),
    Channel.IN_PERSON: ("un propos", "des propos"),
}

#: The same where no channel was told, as the person called it.
_UNTOLD: dict[FactKind, tuple[str, str]] = {
    FactKind.HARASSMENT: ("un message ou un commentaire", "des messages ou des commentaires"),
    FactKind.MESSAGES: ("un message privé", "des messages privés"),
    FactKind.CALLS: _SERIES[Channel.CALL],
    FactKind.SUICIDE_CALL: ("un message", "des messages"),
}

#: Other things told by their words: one, several, and how they are said to be made.
_WORDS: dict[FactKind, tuple[str, str, str]] = {
    FactKind.DEATH_THREAT: ("une menace de mort", "des menaces de mort", "proféré"),
    FactKind.THREAT: ("une menace", "des menaces", "proféré"),
    FactKind.CALL_TO_VIOLENCE: ("un appel à la violence", "des appels à la violence", "lancé"),
    FactKind.INSULT: ("une injure", "des injures", "proféré"),
    FactKind.DEFAMATION: ("une accusation diffamatoire", "des accusations diffamatoires", "porté"),
    FactKind.HATRED: ("un appel à la haine", "des appels à la haine", "lancé"),
}

_ADJECTIVES = {
    Ground.ANTISEMITIC: "antisémites",
    Ground.RACIST: "racistes",
    Ground.RELIGION: "visant une religion",
    Ground.SEXIST: "sexistes",
    Ground.HOMOPHOBIC: "homophobes",
    Ground.TRANSPHOBIC: "transphobes",
    Ground.DISABILITY: "visant un handicap",
    Ground.MANDATE: "à raison d’un mandat électif",
    Ground.PROFESSION: "à raison d’une profession",
}

#: What a threat announces, after « menace ».
_OF_THREAT = {
    Announced.DEATH: "de mort",
    Announced.RAPE: "de viol",
    Announced.VIOLENCE: "de violences",
    Announced.FIRE: "d’incendie ou d’explosion",
    Announced.DAMAGE: "de destruction ou de dégradation",
    Announced.IMAGES: "de diffusion d’images intimes",
}

#: Kinds of data that are several by nature: « données bancaires ».
_SEVERAL_DATA = frozenset({PersonalData.FAMILY, PersonalData.BANK, PersonalData.HEALTH})


#: Words by which a story tells of several things, of which one message is shown.
_SEVERAL = re.compile(
    r"\b(?:plusieurs|menaces|injures|insultes|messages|appels|accusations|publications|commentaires|tweets|courriels"
    r"|mails|vidéos|photos|images|textes)\b",
    re.IGNORECASE,
)


class _Thing(Struct, frozen=True):
    """A noun phrase in the indefinite, its gender and number, and how it is said to be done."""

    text: str
    several: bool
    done: str
    how: str = ""

    def sentence(self) -> str:
        """Return « Des menaces de mort ont été proférées au téléphone. »."""
        # « des appels », « un propos » are masculine; the first word that names the thing decides.
        feminine = self.text.startswith(
            ("une ", "des menaces", "des injures", "des accusations", "des publications", "des demandes sex")
        )
        feminine = feminine and " ou un " not in self.text
        ending = ("e" if feminine else "") + ("s" if self.several else "")
        agreed = " ou ".join(part + ending for part in self.done.split(" ou "))
        has = "ont" if self.several else "a"
        return f"{dates.sentence_start(self.text)} {has} été {agreed}{self.how}."


def one_only(fact: Fact) -> bool:
    """Whether a fact is told to be of one message, one call or one act: never where nothing tells its number."""
    if told(fact.frequency) or told(fact.repeated) or (told(fact.count) or 0) > 1 or len(fact.posts) > 1:
        return False
    if told(fact.count) == 1 or told(fact.repeated) is False:
        return True
    return len(fact.posts) == 1 and not _SEVERAL.search(told(fact.story) or "")


def _once(fact: Fact) -> bool:
    """Whether what its kind calls repeated is told not to be: one message alone that shows it says nothing of that."""
    return one_only(fact) and (told(fact.repeated) is False or told(fact.count) == 1)


def _is_written(fact: Fact) -> bool:
    channel = told(fact.channel)
    return len(fact.posts) > 0 if channel is None else channel not in _SPOKEN


def one_datum(fact: Fact) -> bool:
    """Whether one datum only was disclosed."""
    return len(fact.data) == 1 and fact.data[0] not in _SEVERAL_DATA


def untold(fact: Fact) -> str:
    """Say what happened, where nobody told its story."""
    thing = _series(fact) or _words(fact)
    return thing.sentence() if thing else _event(fact)


def _series(fact: Fact) -> _Thing | None:
    if fact.kind not in _UNTOLD:
        return None
    channel = told(fact.channel)
    names = _UNTOLD[fact.kind] if channel is None else _SERIES[channel]
    several = not _once(fact)
    text = names[several]
    if fact.kind is FactKind.SUICIDE_CALL:
        text += " poussant au suicide"
    elif several and told(fact.repeated) is not False:
        text += " répétées" if text.endswith("publications") else " répétés"
    done = "fait" if channel in PUBLISHED else "tenu" if channel is Channel.IN_PERSON else "reçu"
    return _Thing(text, several, done, " en personne" if channel is Channel.IN_PERSON else "")


def _words(fact: Fact) -> _Thing | None:
    if fact.kind not in _WORDS:
        return None
    one, many, spoken = _WORDS[fact.kind]
    channel = told(fact.channel)
    several = not one_only(fact)
    if fact.kind is FactKind.INSULT and not several:
        # One message may hold several insults.
        one = "un message injurieux" if _is_written(fact) else "un propos injurieux"
    if channel is None:
        unsaid = {FactKind.INSULT: "adressé ou publié", FactKind.DEATH_THREAT: "adressé", FactKind.THREAT: "adressé"}
        done, how = unsaid.get(fact.kind, spoken), ""
    elif channel in PUBLISHED:
        done, how = "publié", ""
    elif channel in _SPOKEN:
        done, how = spoken, " au téléphone" if channel is Channel.CALL else " en personne"
    else:
        done, how = "adressé", f" {channel.label}"
    return _Thing(_threatening(many if several else one, [fact]), several, done, how)


def _event(fact: Fact) -> str:
    published = told(fact.channel) in PUBLISHED or told(fact.channel) is None
    spread = "publié" if published else "diffusé"
    match fact.kind:
        case FactKind.CONTEXT:
            return ""
        case FactKind.PERSONAL_DATA if one_datum(fact):
            return f"Une donnée personnelle a été {spread}e."
        case FactKind.PERSONAL_DATA:
            return f"Des données personnelles ont été {spread}es."
        case FactKind.PRIVATE_CONTENT if _once(fact):
            return f"Un contenu privé a été {spread}."
        case FactKind.PRIVATE_CONTENT:
            return f"Des contenus privés ont été {spread}s."
        case FactKind.INTIMATE_IMAGE:
            return "Des images intimes ont été diffusées."
        case FactKind.FALSE_PROFILE:
            return "De faux profils ont été ouverts." if len(fact.accounts) > 1 else "Un faux profil a été ouvert."
        case FactKind.MONTAGE if is_spread(fact):
            return "Un contenu monté ou fabriqué a été diffusé."
        case FactKind.MONTAGE:
            return "Un contenu monté ou fabriqué est en cause."
        case FactKind.SOLICITATION:
            return _Thing(_solicitation([fact]), not one_only(fact), "adressé", " à un mineur").sentence()
        case FactKind.INTRUSION:
            return f"Quelqu’un {_entry(fact)} dans un compte personnel."
        case FactKind.BLACKMAIL:
            return "Un chantage a été exercé."
        case FactKind.IN_PERSON:
            return "Des faits ont été commis hors ligne."
        case _:
            return "D’autres faits ont été commis."


def is_spread(fact: Fact) -> bool:
    """Whether an image is told to have been shown to anybody: by its channel, its platform or its publications."""
    return told(fact.channel) is not None or told(fact.platform) is not None or len(fact.posts) > 0


def _entry(fact: Fact) -> str:
    entered = told(fact.entered)
    if entered is None:
        return "est entré, ou a tenté d’entrer,"
    return "est entré" if entered else "a tenté d’entrer"


# --- several facts of one kind, as a noun phrase --------------------------------------------------------------


def called(kind: FactKind, facts: Sequence[Fact]) -> list[str]:
    """Return what facts of one kind are, each noun phrase once: « des menaces de mort homophobes »."""
    if kind in _UNTOLD:
        return list(dict.fromkeys(_called_series(kind, facts)))
    if kind in _WORDS:
        return [_called_words(kind, facts)]
    if kind is FactKind.SOLICITATION:
        return [f"{_solicitation(facts)} à un mineur"]
    names = [name for fact in facts if (name := _called_event(fact, several=len(facts) > 1))]
    return list(dict.fromkeys(names))


def _called_series(kind: FactKind, facts: Sequence[Fact]) -> list[str]:
    groups: dict[Channel | None, list[Fact]] = {}
    for fact in facts:
        channel = told(fact.channel)
        groups.setdefault(Channel.PUBLIC if channel is Channel.RESTRICTED else channel, []).append(fact)
    names = []
    for channel, those in groups.items():
        several = len(those) > 1 or not _once(those[0])
        text = (_UNTOLD[kind] if channel is None else _SERIES[channel])[several]
        fem = "e" if "publication" in text else ""
        repeated = kind is not FactKind.SUICIDE_CALL and any(
            told(fact.repeated) is not False and not _once(fact) for fact in those
        )
        if all(told(fact.at_night) for fact in those):
            text += " nocturne" + "s" * several + (f" et répété{fem}s" if repeated else "")
        elif repeated:
            text += f" répété{fem}s"
        if kind is FactKind.SUICIDE_CALL:
            text += " poussant au suicide"
        names.append(_aimed(text, those, several=several))
    return names


def _called_words(kind: FactKind, facts: Sequence[Fact]) -> str:
    several = len(facts) > 1 or not one_only(facts[0])
    one, many, _ = _WORDS[kind]
    if kind is FactKind.INSULT and not several:
        # One message may hold several insults.
        published = told(facts[0].channel) in PUBLISHED
        one = "un message injurieux" if _is_written(facts[0]) else "un propos injurieux"
        one = "une publication injurieuse" if published else one
    text = _threatening(many if several else one, facts)
    if kind is FactKind.INSULT and several and all(told(fact.channel) is Channel.PUBLIC for fact in facts):
        text += " publique" + "s" * several
    return _aimed(text, facts, several=several)


def _threatening(text: str, facts: Sequence[Fact]) -> str:
    """Say what threats announce, where each is told to announce the same: « des menaces de mort et de viol »."""
    told_of = {_announced(fact) for fact in facts}
    if len(told_of) != 1 or not (same := next(iter(told_of))) or Announced.OTHER in same:
        return text
    # A threat of death says so by its name already.
    bare = text.removesuffix(f" {_OF_THREAT[Announced.DEATH]}")
    return f"{bare} {grammar.listing([said for one, said in _OF_THREAT.items() if one in same])}"


def _announced(fact: Fact) -> frozenset[Announced]:
    by_name = {Announced.DEATH} if fact.kind is FactKind.DEATH_THREAT else set()
    return frozenset({*fact.announced, *by_name})


def _aimed(text: str, facts: Sequence[Fact], *, several: bool) -> str:
    """Add what the words aim at: said of all of them only where it is told of each."""
    told_of = [frozenset(fact.grounds) for fact in facts]
    grounds = list(dict.fromkeys(ground for fact in facts for ground in fact.grounds))
    if not grounds:
        return text
    adjectives = [_ADJECTIVES[ground] if several else _one(_ADJECTIVES[ground]) for ground in grounds]
    partly = "" if len(set(told_of)) == 1 else ", en partie"
    return f"{text}{partly} {grammar.listing(adjectives)}"


def _one(adjective: str) -> str:
    return adjective if " " in adjective else adjective.removesuffix("s")


def _solicitation(facts: Sequence[Fact]) -> str:
    """Return « des demandes ou des messages sexuels », or the demands alone where all were spoken."""
    spoken = all(told(fact.channel) in _SPOKEN for fact in facts)
    if len(facts) == 1 and one_only(facts[0]):
        return "une demande sexuelle" if spoken else "une demande ou un message sexuel"
    return "des demandes sexuelles" if spoken else "des demandes ou des messages sexuels"


def _called_event(fact: Fact, *, several: bool) -> str:
    spread = "la publication" if told(fact.channel) in PUBLISHED or told(fact.channel) is None else "la diffusion"
    match fact.kind:
        case FactKind.PRIVATE_CONTENT:
            return f"{spread} {'d’un contenu privé' if _once(fact) and not several else 'de contenus privés'}"
        case FactKind.INTIMATE_IMAGE:
            return "la diffusion d’images intimes"
        case FactKind.MONTAGE:
            name = "d’un montage ou d’une image fabriquée"
            return f"la diffusion {name}" if is_spread(fact) else "un montage ou une image fabriquée"
        case FactKind.INTRUSION:
            entered = told(fact.entered)
            if entered is None:
                return "l’entrée, réussie ou tentée, dans un compte personnel"
            return "l’entrée dans un compte personnel" if entered else "une tentative d’entrée dans un compte personnel"
        case FactKind.BLACKMAIL:
            return "un chantage"
        case FactKind.IN_PERSON if told(fact.damaged):
            return "la dégradation d’un bien"
        case _:
            return ""


def disclosure(facts: Sequence[Fact], data: Sequence[PersonalData]) -> str:
    """Return « la publication de données personnelles (adresse personnelle) », of the data that may be named."""
    published = all(told(fact.channel) in PUBLISHED or told(fact.channel) is None for fact in facts)
    lead = "la publication" if published else "la diffusion"
    single = len(facts) == 1 and one_datum(facts[0])
    noun = f"{lead} {'d’une donnée personnelle' if single else 'de données personnelles'}"
    return f"{noun} ({grammar.listing([datum.label for datum in data])})" if data else noun
