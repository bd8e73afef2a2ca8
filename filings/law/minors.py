"""What the offences against minors have in common: what was asked or sent, an author of age, a victim who is not."""

from filings.french import numbers
from filings.law import pointing
from filings.law.circumstances import Circumstances, is_networked
from filings.law.reading import Seen, seen
from schemas.asked import told as value_of
from schemas.fact import Channel, Fact, FactKind, Solicited

#: What a message does, and what the person reports where none is produced.
_DO = {
    Solicited.PROPOSALS: ("porte des propositions sexuelles", "des propositions sexuelles"),
    Solicited.IMAGES: (
        "demande des images sexuelles de la personne visée",
        "qu’on lui a demandé des images sexuelles d’elle-même",
    ),
    Solicited.ACT: (
        "demande un acte de nature sexuelle",
        "qu’on lui a demandé un acte de nature sexuelle",
    ),
    Solicited.SHOWN: (
        "montre des images pornographiques",
        "qu’on lui a envoyé des images pornographiques",
    ),
}


def solicits(fact: Fact, what: Solicited, told: Circumstances, *, under: int = 18) -> bool:
    """Whether a fact is told as this demand to somebody not known to have reached an age, in years."""
    older = told.victim_age is not None and told.victim_age >= under
    return fact.kind is FactKind.SOLICITATION and what in fact.solicited and not older


def solicited(fact: Fact, what: Solicited, told: Circumstances) -> Seen:
    """What shows the demand, or the sending."""
    does, reported = _DO[what]
    if fact.posts or pointing.exhibits_of(fact, told.silent):
        those = pointing.messages(fact, silent=told.silent)
        # Which of several messages does it is not told.
        clause = those.cited(f"l’un au moins {those.of}{',' if those.aside else ''} {does}")
        return seen(clause if those.several else those.clause(does, does), "solicited", "posts", "exhibits")
    return seen(pointing.reported(fact, reported), "solicited")


def adult(fact: Fact) -> Seen | None:
    """What shows that the author is of age: only what is told to show it."""
    basis = value_of(fact.adult)
    return seen(f"selon le récit, {pointing.quoted(basis)}", "adult") if basis else None


def victim(told: Circumstances, *, under: int = 18) -> Seen | None:
    """What shows that the victim was under an age, in years."""
    if told.victim_age is None and told.minor and under == 18:
        return seen("la personne visée est mineure", "complainants.representatives", private=True)
    if told.victim_age is None or told.victim_age >= under:
        return None
    years = "an" if told.victim_age < 2 else "ans"
    age = f"{numbers.in_words(told.victim_age)} {years}"
    return seen(f"la personne visée avait {age}", "complainants.birth_date", private=True, short=age)


def electronic(fact: Fact) -> Seen | None:
    """What shows that messages came by an electronic means of communication."""
    channel = value_of(fact.channel)
    if channel in {Channel.PUBLIC, Channel.RESTRICTED}:
        one, many = "ce message a été publié en ligne", "ces messages ont été publiés en ligne"
        return seen(pointing.agreed(fact, one, many), "channel")
    if channel and is_networked(fact):
        noun = pointing.noun_of(fact)
        one, many = f"{noun.this} a été reçu", f"{noun.these} ont été reçus"
        return seen(pointing.agreed(fact, f"{one} {channel.label}", f"{many} {channel.label}"), "channel")
    return None
