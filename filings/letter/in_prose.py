"""What happened, told in a few sentences to whoever is no judge: what was suffered, published, opened in whose name.

Each sentence says what was told and no more; none is a list of labels.
"""

from collections.abc import Sequence
from datetime import date

from filings.french import dates, grammar, numbers
from filings.letter import kinds, people, summary
from filings.letter.kinds import PUBLISHED
from filings.letter.people import Voice
from filings.letter.sentences import typeset
from filings.letter.things import called, service
from filings.letter.unnamed import to_each
from filings.review.verdict import Verdict
from filings.statement.people import complaining
from schemas.account import Account, AccountKind
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Fact, FactKind, PersonalData

#: What one suffers, the gravest first.
_SUFFERED = (
    FactKind.DEATH_THREAT,
    FactKind.THREAT,
    FactKind.CALL_TO_VIOLENCE,
    FactKind.BLACKMAIL,
    FactKind.SUICIDE_CALL,
    FactKind.SOLICITATION,
    FactKind.HATRED,
    FactKind.INSULT,
    FactKind.DEFAMATION,
    FactKind.HARASSMENT,
    FactKind.MESSAGES,
    FactKind.CALLS,
)
#: The data that a reader other than a prosecutor needs to know of, and their gender.
_DATA = {
    PersonalData.ADDRESS: ("adresse personnelle", True),
    PersonalData.MOBILE: ("numéro de téléphone portable", False),
    PersonalData.PHONE: ("numéro de téléphone", False),
    PersonalData.SCHOOL: ("établissement scolaire", False),
}
#: What is said of a fact by itself.
_EVENTS = (FactKind.INTIMATE_IMAGE, FactKind.MONTAGE, FactKind.INTRUSION, FactKind.IN_PERSON)


def happened(
    facts: Sequence[Fact], case: Case, voice: Voice, on: date, *, dated: bool, named: bool = False
) -> list[str]:
    """Return what happened, in two or three sentences.

    ``dated`` when their period is still to be said; ``named`` when the sentence before said whom they aim at.
    """
    when, goes_on = summary.course(list(facts), case, on) if dated else ("", _goes_on(facts, case, on))
    texts = [_suffered(facts, voice, when, _pronoun(case) if named else "", goes_on=goes_on)]
    clauses = [*_published(facts, voice, named=bool(texts[0])), *_profiles(facts, case, voice), *_events(facts)]
    if clauses:
        lead = f"{when}, " if when and not texts[0] else ""
        texts.append(typeset(dates.sentence_start(f"{lead}{' ; '.join(clauses)}.")))
    return [text for text in texts if text]


def aimed_at(
    accounts: Sequence[Account], facts: Sequence[Fact], case: Case, verdict: Verdict, voice: Voice, on: date
) -> str:
    """Return « Douze comptes Twitter me visent depuis le mois d’août 2013. », or nothing where no account is told.

    An address or a telephone line aims at nobody.
    """
    noun = called(accounts)
    if not accounts or noun.parts or noun.one != "compte":
        return ""
    platforms = [service(told(one.platform), verdict) for one in accounts if told(one.platform)]
    names = list(dict.fromkeys(platforms)) if len(platforms) == len(accounts) else []
    one = len(accounts) == 1
    where = f" {names[0]}" if len(names) == 1 else f" ({grammar.listing(names)})" if names else ""
    when, goes_on = summary.course(list(facts), case, on)
    what = f"{numbers.in_words(len(accounts))} {'compte' if one else 'comptes'}{where}"
    if goes_on:
        me = f"{voice('me', 'nous')} " if voice.own else ""
        said = f"{me}{'vise' if one else 'visent'}{'' if voice.own else f' {voice.victims}'}"
    else:
        whom = voice("à moi", "à nous") if voice.own else to_each(voice.victims)
        said = f"{'s’en est pris' if one else 's’en sont pris'} {whom}"
    return typeset(dates.sentence_start(f"{what} {said}{f' {when}' if when else ''}."))


#: Ends that several things suffered may share: said once.
_SHARED = (
    *(f" {adjective}" for adjective in ("antisémites", "racistes", "sexistes", "homophobes", "transphobes")),
    " à raison d’un mandat électif",
    " à raison d’une profession",
)
_OWN = {"d’un mandat électif": "de mon mandat électif", "d’une profession": "de ma profession"}


def _listed(nouns: Sequence[str], voice: Voice) -> str:
    """Return « une menace de mort et une injure, à raison de mon mandat électif », what all share said once."""
    shared = next((end for end in _SHARED if all(noun.endswith(end) for noun in nouns)), "")
    if not shared or len(nouns) < _SEVERAL:
        return _mine(grammar.listing(nouns), voice)
    bare = grammar.listing([noun.removesuffix(shared) for noun in nouns])
    if shared.startswith(" à raison"):
        return _mine(f"{bare},{shared}", voice)
    feminine = all(noun.startswith(_FEMININE) for noun in nouns)
    return f"{bare}, {'toutes' if feminine else 'tous'}{shared}"


_SEVERAL = 2
_FEMININE = ("une ", "des menaces", "des injures", "des accusations", "des publications", "des demandes")


def _mine(text: str, voice: Voice) -> str:
    if voice.own and not voice.plural:
        for what, mine in _OWN.items():
            text = text.replace(f"à raison {what}", f"à raison {mine}")
    return text


def theme(facts: Sequence[Fact]) -> str:
    """Return what facts are, for the object of a letter: harassment where they are told to come again and again."""
    kinds_told = {fact.kind for fact in facts}
    if any(fact.kind in _REPEATED and told(fact.repeated) is not False for fact in facts):
        return "Harcèlement"
    if FactKind.DEATH_THREAT in kinds_told:
        return "Menaces de mort"
    return "Menaces" if FactKind.THREAT in kinds_told else "Faits"


#: What is spoken or written again and again.
_REPEATED = frozenset({FactKind.HARASSMENT, FactKind.MESSAGES, FactKind.CALLS})


def _goes_on(facts: Sequence[Fact], case: Case, on: date) -> bool:
    return summary.course(list(facts), case, on)[1]


def _suffered(facts: Sequence[Fact], voice: Voice, when: str, pronoun: str, *, goes_on: bool) -> str:
    nouns = [noun for kind in _SUFFERED for noun in _of(kind, facts)]
    if not nouns:
        return ""
    lead = f"{when}, " if when else ""
    # What was done once is over.
    goes_on = goes_on and all(noun.startswith("des ") for noun in nouns)
    if ours(voice):
        verb = "nous subissons" if goes_on else "nous avons subi"
        verb = verb if pronoun else f"{voice.victims}, {verb}"
    elif voice.own:
        verb = voice("je subis", "nous subissons") if goes_on else voice("j’ai subi", "nous avons subi")
    else:
        several = " et " in voice.victims or "les " in voice.victims[:4]
        has = ("subissent" if several else "subit") if goes_on else ("ont subi" if several else "a subi")
        verb = f"{pronoun or voice.victims} {has}"
    return typeset(dates.sentence_start(f"{lead}{verb} {_listed(nouns, voice)}."))


def _pronoun(case: Case) -> str:
    """Return « elle », « ils » for those who complain; nothing where a civility was not told."""
    genders = {people.gender(one) for one in complaining(case)}
    if None in genders:
        return ""
    several = "s" if len(complaining(case)) > 1 else ""
    return ("elle" if genders == {"F"} else "il") + several


def _of(kind: FactKind, facts: Sequence[Fact]) -> list[str]:
    those = [fact for fact in facts if fact.kind is kind]
    return kinds.called(kind, those) if those else []


def _published(facts: Sequence[Fact], voice: Voice, *, named: bool) -> list[str]:
    """Return « mon adresse personnelle et des contenus privés ont été publiés », as a clause; nothing without them."""
    those = [fact for fact in facts if fact.kind in {FactKind.PERSONAL_DATA, FactKind.PRIVATE_CONTENT}]
    if not those:
        return []
    told_of = list(dict.fromkeys(datum for fact in those for datum in fact.data))
    things = [
        (f"{_whose(voice, label)}{label}", feminine)
        for one in _DATA
        if one in told_of
        for label, feminine in [_DATA[one]]
    ]
    if not things and any(fact.kind is FactKind.PERSONAL_DATA for fact in those):
        things.append(("des données personnelles", True))
    several = len(things) > 1 or (things and things[0][0].startswith("des "))
    if any(fact.kind is FactKind.PRIVATE_CONTENT for fact in those):
        things.append(("des contenus privés", False))
        several = True
    open_ = all(told(fact.channel) in PUBLISHED or told(fact.channel) is None for fact in those)
    done = "publié" if open_ else "diffusé"
    ending = ("e" if all(feminine for _, feminine in things) else "") + ("s" if several else "")
    subject = grammar.listing([name for name, _ in things])
    return [f"{subject} {'ont' if several else 'a'} été {done}{ending}"]


def ours(voice: Voice) -> bool:
    """Whether the one who writes suffered the facts with others: « ma fille et moi »."""
    return voice.among and voice.victims.endswith(" moi")


def _whose(voice: Voice, label: str) -> str:
    if voice.own or ours(voice):
        return "notre " if voice.plural or ours(voice) else "mon "
    return "leur " if " et " in voice.victims else "son "


def _profiles(facts: Sequence[Fact], case: Case, voice: Voice) -> list[str]:
    those = [fact for fact in facts if fact.kind is FactKind.FALSE_PROFILE]
    if not those:
        return []
    count = sum(one.kind is AccountKind.FALSE_PROFILE for one in case.accounts)
    own = (
        "notre" if ours(voice) else voice("mon", "notre") if voice.own else "leur" if " et " in voice.victims else "son"
    )
    if count == 1 or (not count and len(those) == 1):
        return [f"un faux profil a été ouvert à {own} nom"]
    what = f"{numbers.in_words(count)} faux profils" if count else "des faux profils"
    return [f"{what} ont été ouverts à {own} nom"]


def _events(facts: Sequence[Fact]) -> list[str]:
    said = [kinds.untold(fact) for fact in facts if fact.kind in _EVENTS]
    return list(dict.fromkeys(text[:1].lower() + text[1:].rstrip(".") for text in said))
