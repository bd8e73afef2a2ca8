"""What a content does and to whom, in one sentence: from the answers told of it, and nothing else."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from filings.documents.notice.parties import Whom
from filings.documents.notice.threats import THREATS, announced
from filings.french import grammar
from schemas.asked import told
from schemas.fact import Channel, Fact, FactKind, Ground, Solicited

#: Words that are unlawful for being public.
_PRESS = frozenset({FactKind.INSULT, FactKind.DEFAMATION, FactKind.HATRED, FactKind.CALL_TO_VIOLENCE})

#: What words aim at, after what they do; any other ground is an adjective.
_GROUNDS = {
    Ground.RELIGION: "en s’en prenant à une religion",
    Ground.DISABILITY: "en s’en prenant à un handicap",
    Ground.MANDATE: "à raison d’un mandat électif",
    Ground.PROFESSION: "à raison d’une profession",
}
_OWN_GROUNDS = {
    Ground.MANDATE: "à raison de mon mandat électif",
    Ground.PROFESSION: "à raison de ma profession",
}
_SOLICITED = {
    Solicited.PROPOSALS: "des propositions sexuelles",
    Solicited.IMAGES: "une demande d’images sexuelles",
    Solicited.ACT: "une demande de geste ou d’acte sexuel",
    Solicited.SHOWN: "des images pornographiques",
}


class _Content(Struct, frozen=True):
    """One content, or several alike: its fact, whom it aims at, whether it is a false profile by its own address."""

    fact: Fact
    aimed: Whom
    several: bool
    profile: bool

    def n(self, one: str, many: str) -> str:
        """Return the word that goes with the number of these contents."""
        return many if self.several else one

    @property
    def message(self) -> str:
        """« ce message », « ces messages, visibles de tous, » where that makes them unlawful."""
        public = self.fact.kind in _PRESS and told(self.fact.channel) is Channel.PUBLIC
        seen = f", {self.n('visible', 'visibles')} de tous," if public else ""
        return self.n("ce message", "ces messages") + seen

    @property
    def page(self) -> str:
        """« cette publication », « ces publications »."""
        return self.n("cette publication", "ces publications")

    @property
    def data(self) -> str:
        """« (adresse personnelle) » after a space: what the data are, never the data."""
        return f" ({grammar.listing([datum.label for datum in self.fact.data])})" if self.fact.data else ""

    @property
    def words(self) -> str:
        """« en termes antisémites et sexistes », « à raison d’un mandat électif », after a space; or nothing."""
        adjectives = [f"{ground.label}s" for ground in self.fact.grounds if ground not in _GROUNDS]
        parts = [f"en termes {grammar.listing(adjectives)}"] if adjectives else []
        own = _OWN_GROUNDS if self.aimed.pronoun == "me" else {}
        parts += [own.get(ground, _GROUNDS[ground]) for ground in self.fact.grounds if ground in _GROUNDS]
        return f" {grammar.listing(parts)}" if parts else ""


def doing(fact: Fact, aimed: Whom, *, several: bool = False, profile: bool = False) -> str:
    """Return what contents of a fact do, without capital or stop; nothing for a kind that says it in no sentence.

    ``profile`` for false profiles that are contents by their own addresses, and not for what they published.
    """
    say = _SAID.get(fact.kind)
    return say(_Content(fact, aimed, several, profile)) if say else ""


def _threat(one: _Content) -> str:
    return f"{one.message} {one.aimed.after(one.n('menace', 'menacent'), announced(one.fact))}{one.words}"


def _call(one: _Content) -> str:
    return f"{one.message} {one.n('appelle', 'appellent')} à la violence contre {one.aimed.noun}{one.words}"


def _suicide(one: _Content) -> str:
    return f"{one.message} {one.aimed.after(one.n('pousse', 'poussent'))} au suicide"


def _insult(one: _Content) -> str:
    return f"{one.message} {one.aimed.after(one.n('injurie', 'injurient'))}{one.words}"


def _defamation(one: _Content) -> str:
    false = {"me": "que je dis fausses", "nous": "que nous disons fausses"}.get(one.aimed.pronoun, "dites fausses")
    why = f",{one.words}," if one.words else ""
    return f"{one.message} {one.n('porte', 'portent')} contre {one.aimed.noun}{why} des accusations {false}"


def _hatred(one: _Content) -> str:
    return f"{one.message} {one.n('appelle', 'appellent')} à la haine{one.words}"


def _series(one: _Content) -> str:
    those = "les messages répétés" if told(one.fact.repeated) is not False else "les messages"
    return f"{one.message} {one.n('compte', 'comptent')} parmi {those} qui {one.aimed.after('visent')}{one.words}"


def _data(one: _Content) -> str:
    gives = f"{one.page} {one.n('donne', 'donnent')}, {one.aimed.consent},"
    return f"{gives} des informations personnelles {one.aimed.concerning}{one.data}"


def _private(one: _Content) -> str:
    shows = f"{one.page} {one.n('montre', 'montrent')}, {one.aimed.consent},"
    life = {"me": "de ma vie privée", "nous": "de notre vie privée"}
    return f"{shows} des éléments {life.get(one.aimed.pronoun, f'de la vie privée {one.aimed.of}')}{one.data}"


def _images(one: _Content) -> str:
    shows = f"{one.page} {one.n('montre', 'montrent')} des images intimes"
    return f"{shows} {one.aimed.of or grammar.de_person(one.aimed.noun)}, diffusées {one.aimed.consent}"


def _montage(one: _Content) -> str:
    shows = f"{one.page} {one.n('montre', 'montrent')}, {one.aimed.consent},"
    own = {"me": "la mienne", "nous": "les nôtres"}.get(one.aimed.pronoun, f"celle {one.aimed.of}")
    sexual = ", qui montre un acte sexuel ou les parties intimes" if told(one.fact.explicit) else ""
    return f"{shows} une image fabriquée avec {own}{sexual}"


def _solicitation(one: _Content) -> str:
    asked = grammar.listing([_SOLICITED[each] for each in one.fact.solicited])
    asked = asked or "des demandes ou des messages sexuels"
    sends = one.n("adresse", "adressent")
    if one.aimed.pronoun:
        return f"{one.message} {one.aimed.after(sends)} {asked}"
    return f"{one.message} {sends} {asked} {grammar.a_person(one.aimed.noun)}"


def _profile(one: _Content) -> str:
    """Say whose name a false profile bears, who did not open it, and of what comes from it that it does."""
    name = {"me": "mon nom", "nous": "notre nom"}.get(one.aimed.pronoun, f"le nom {one.aimed.of}")
    if not one.profile:
        under = f"à {name}" if one.aimed.pronoun else f"au nom {one.aimed.of}"
        return f"{one.page} {one.n('vient', 'viennent')} d’un faux profil {under}"
    if one.aimed.pronoun:
        i, have = ("je", "ai") if one.aimed.pronoun == "me" else ("nous", "avons")
        opened = one.n(f"{i} ne l’{have} pas ouvert", f"{i} ne les {have} pas ouverts")
        return f"{one.n('ce profil porte', 'ces profils portent')} {name} ; {opened}"
    not_theirs = "qui n’en sont pas les auteurs" if one.aimed.plural else "qui n’en est pas l’auteur"
    return f"{one.n('ce profil porte', 'ces profils portent')} {name}, {not_theirs}"


_SAID: Mapping[FactKind, Callable[[_Content], str]] = {
    **dict.fromkeys(THREATS, _threat),
    FactKind.CALL_TO_VIOLENCE: _call,
    FactKind.SUICIDE_CALL: _suicide,
    FactKind.INSULT: _insult,
    FactKind.DEFAMATION: _defamation,
    FactKind.HATRED: _hatred,
    FactKind.HARASSMENT: _series,
    FactKind.MESSAGES: _series,
    FactKind.PERSONAL_DATA: _data,
    FactKind.PRIVATE_CONTENT: _private,
    FactKind.INTIMATE_IMAGE: _images,
    FactKind.MONTAGE: _montage,
    FactKind.SOLICITATION: _solicitation,
    FactKind.FALSE_PROFILE: _profile,
}
