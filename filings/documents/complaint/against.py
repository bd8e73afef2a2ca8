"""Against whom the complaint is: whom she says yes to naming, and the unknown for all the rest."""

from collections.abc import Mapping, Sequence
from datetime import date

from filings.french import dates, grammar
from filings.letter import summary, things
from filings.letter.people import Voice
from filings.letter.sentences import lower_first, typeset
from filings.review.verdict import Allegation
from filings.statement.accounts import accused, numbered_accounts
from filings.statement.named import Named, is_named, named, unnamed
from filings.statement.steps import complaints
from schemas.account import Bond
from schemas.asked import told
from schemas.case import Case
from schemas.fact import FactKind
from schemas.when import When

#: Offences are named in the object up to this many signs: two lines, or nearly.
_OBJECT_SIGNS = 320

Marks = Mapping[str, tuple[str, int]]


def subject(case: Case, voice: Voice, allegations: Sequence[Allegation], marks: Marks) -> str:
    """Return the object: against whom, for which offences, the gravest first, and the complaint it completes."""
    # What a name holds in brackets tells a former text from today’s: the chapter of offences says it.
    labels = list(dict.fromkeys(lower_first(_short(a, case)) for a in allegations))
    while len(labels) > 1 and len(", ".join(labels)) > _OBJECT_SIGNS:
        labels.pop()
    text = f"Plainte {_whom(case, voice, marks)}"
    if labels:
        joined = grammar.listing(labels)
        text += f" ({joined})" if named(case) else f" pour {joined}"
    if filed := complaints(case):
        when = told(filed[0].when)
        text += f" – complément {complement_of(when) if when else 'à la plainte déjà déposée'}"
    return typeset(text)


#: What an object need not say in full: the bond is beside the name, an elected person is « un élu ».
_LONG = {
    " par un ancien conjoint, concubin ou partenaire": "",
    " par le conjoint, concubin ou partenaire": "",
    "une personne investie d’un mandat électif public": "un élu",
    "une personne investie d’un mandat public": "un élu",
}


def _short(allegation: Allegation, case: Case) -> str:
    label = allegation.label.partition(" (")[0]
    death = any(fact.kind is FactKind.DEATH_THREAT for fact in case.facts if fact.id in allegation.facts)
    if death and label.startswith("Menaces") and " de mort" not in label:
        label = label.replace("Menaces", "Menaces de mort", 1)
    for long, short in _LONG.items():
        label = label.replace(long, short)
    return label + for_an_act(allegation)


def for_an_act(allegation: Allegation) -> str:
    """Return what an order on an act of the office makes of a threat, which is then an offence of another weight."""
    return next((f" {one}" for one in allegation.aggravations if one.startswith("pour obtenir un acte")), "")


def complement_of(when: When) -> str:
    """Return which complaint is completed, by its day: « à la plainte du 2 mai 2026 »."""
    phrase = dates.phrase(when)
    return (
        f"à la plainte du {phrase.removeprefix('le ')}"
        if phrase.startswith("le ")
        else f"à la plainte déposée {phrase}"
    )


def _whom(case: Case, voice: Voice, marks: Marks) -> str:
    people = [person(one, voice) for one in named(case)]
    if not people:
        return "contre X"
    against = f"contre {grammar.listing(people)}"
    if rest := unnamed(case):
        comma = "," if people[-1].count(",") else ""
        against += f"{comma} et contre X pour {_facts(rest, marks)}"
    return against


def _facts(ids: Sequence[str], marks: Marks) -> str:
    """« les faits du § 4 », « les faits des §§ 2 et 4 »."""
    numbers = sorted(marks[one][1] for one in ids if one in marks)
    return f"les faits {'du §' if len(numbers) == 1 else 'des §§'} {grammar.ranges(numbers)}"


#: What a named author is to the victim who writes: as told, and no more.
_OWN = {
    Bond.PARTNER: "avec qui {I} en couple",
    Bond.FORMER_PARTNER: "avec qui {I_was} en couple",
}
_OF_ANOTHER = {
    Bond.PARTNER: "conjoint, concubin ou partenaire",
    Bond.FORMER_PARTNER: "ancien conjoint, concubin ou partenaire",
    Bond.COLLEAGUE: "collègue",
}


def person(one: Named, voice: Voice) -> str:
    """Return who is accused, with what he is to the victim: « Luc Exemple, avec qui j’ai été en couple »."""
    if one.bond in _OWN and voice.own and not voice.plural and not voice.client:
        return f"{one.name}, {_OWN[one.bond].format(I='je suis', I_was='j’ai été')}"
    bond = _OF_ANOTHER.get(one.bond) if one.bond else None
    if bond is None:
        return one.name
    if voice.client:
        return f"{one.name}, {bond} de {voice.client}"
    if voice.own:
        return f"{one.name}, {voice('mon', 'notre')} {bond}" if one.bond is Bond.COLLEAGUE else one.name
    return f"{one.name}, {bond} {grammar.de_person(voice.victims)}"


def request(case: Case, voice: Voice, on: date, marks: Marks, lead: str) -> str:
    """Return the first sentence: who complains, against whom, for facts of which days, going on when told to."""
    honour = voice("j’ai l’honneur de", "nous avons l’honneur de")
    span = things.period(case.facts, case, on)
    going_on = any(told(fact.ongoing) and things.goes_on(fact, case, on) for fact in case.facts)
    if going_on:
        # The last dated act is no end of what goes on.
        span = summary.since([fact for fact in case.facts if fact.kind is not FactKind.CONTEXT])
    committed = f", commis {span}" if span else ""
    if going_on:
        committed += f"{' et qui' if span else ', qui'} se poursuivent"
    people = named(case)
    if not people:
        against = "contre X"
        if of := _users(case):
            against += f", notamment contre {of} plus loin,"
        return _sentence(f"{lead}{honour} porter plainte {against} pour les faits suivants{committed}.")
    rest = unnamed(case)
    if len(people) == 1 and not rest:
        whom = person(people[0], voice)
        comma = "," * ("," in whom)
        return _sentence(f"{lead}{honour} porter plainte contre {whom}{comma} pour les faits suivants{committed}.")
    each = [f"contre {person(one, voice)}, pour {_facts(one.facts, marks)}" for one in people]
    every = grammar.listing(each) if len(each) > 1 or not rest else each[0]
    every += f", et contre X pour ceux {_of(rest, marks)}" if rest else ""
    text = f"{lead}{honour} porter plainte {every}."
    if span or going_on:
        period = f"Ces faits ont été commis {span}" if span else "Ces faits se poursuivent"
        text += f" {period}{' et se poursuivent' if span and going_on else ''}."
    return _sentence(text)


def _of(ids: Sequence[str], marks: Marks) -> str:
    numbers = sorted(marks[one][1] for one in ids if one in marks)
    return f"{'du §' if len(numbers) == 1 else 'des §§'} {grammar.ranges(numbers)}"


def _sentence(text: str) -> str:
    return dates.sentence_start(typeset(text))


def _users(case: Case) -> str:
    """Say whose accounts the facts accuse, as the table names them; nothing when they accuse none."""
    table = numbered_accounts(case)
    accounts = [account for account in accused(case) if not is_named(account)]
    numbers = [table[account.id] for account in accounts]
    if not numbers:
        return ""
    which = "" if len(numbers) == len(case.accounts) else f" n° {grammar.ranges(numbers)}"
    noun = things.called(accounts)
    return (
        f"l’utilisateur {noun.of_the}{which} désigné{'e' if noun.feminine else ''}"
        if len(numbers) == 1
        else f"les utilisateurs {noun.of_those(len(numbers))}{which} énuméré{'e' if noun.feminine else ''}s"
    )
