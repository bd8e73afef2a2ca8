"""The facts in a few lines, for a reader who stops there: danger, who, since when, what, and what is most urgent."""

from collections.abc import Container, Sequence
from datetime import date

from filings.documents.complaint import press
from filings.documents.complaint.against import Marks
from filings.french import agreement, dates, grammar
from filings.letter import kinds, people, steps, summary, things
from filings.letter.people import Voice
from filings.letter.sentences import after_colon, typeset
from filings.review.verdict import Allegation, Verdict
from filings.statement.named import named, unnamed
from filings.statement.people import complaining
from schemas.account import Bond
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Announced, Fact, FactKind, Ground, PersonalData

#: The last day of words of the press is said at the head when it is nearer than this, in days.
_SOON = 100

_DANGERS = frozenset(
    {
        FactKind.DEATH_THREAT,
        FactKind.CALL_TO_VIOLENCE,
        FactKind.SUICIDE_CALL,
        FactKind.BLACKMAIL,
        FactKind.SOLICITATION,
        FactKind.INTIMATE_IMAGE,
    }
)
_HEAVY = frozenset({Announced.DEATH, Announced.RAPE, Announced.VIOLENCE, Announced.FIRE})


def in_brief(
    case: Case, verdict: Verdict, voice: Voice, on: date, marks: Marks, allegations: Sequence[Allegation]
) -> str:
    """Return the summary of a complaint; nothing stands in it that the facts do not tell."""
    whom = summary.targeted(case, verdict, voice, on, by_name=True)
    texts = [
        danger(case, voice),
        whom,
        _suffered(case, verdict, voice, on, marks, dated=not (whom and summary.covered(case, on))),
        steps.changes(case, verdict),
        _first_asked(case, verdict, voice, on),
        _last_day(on, marks, allegations),
    ]
    return " ".join(text for text in texts if text)


def danger(case: Case, voice: Voice) -> str:
    """Say first that somebody is in danger, and why, where she said it and what the complaint may tell of it."""
    harm = case.harm
    if harm is None or not told(harm.in_danger) or not (why := told(harm.afraid)):
        return ""
    if voice.client:
        feels = "se sentent en danger" if voice.clients else "se sent en danger"
        return f"{dates.sentence_start(voice.client)} {typeset(f'{feels} :')} {voice.told(why)}"
    if voice.own or voice.among:
        lead = voice("Je me sens en danger", "Nous nous sentons en danger")
    else:
        lead = f"{voice('Je crains', 'Nous craignons')} pour la sécurité {grammar.de_person(voice.absent)}"
    return typeset(f"{lead} : ") + after_colon(why)


def _suffered(case: Case, verdict: Verdict, voice: Voice, on: date, marks: Marks, *, dated: bool) -> str:
    """« J’ai subi des menaces de mort (§ 5) et des injures (§ 6). »: the gravest first, each with its paragraphs."""
    people = named(case)
    rest = set(unnamed(case))
    if not people or not rest:
        return _clause(_by_gravity(case, verdict), case, voice, marks, _span(case, on) if dated else "")
    # What is laid to nobody is not said in one breath with what somebody is accused of.
    texts = []
    for one in people:
        of = f"{'d’' if one.name[:1].casefold() in 'aeiouéh' else 'de '}{one.name}"
        facts = _by_gravity(case, verdict, set(one.facts))
        texts.append(_clause(facts, case, voice, marks, "", f"de la part {of}, "))
    texts.append(_clause(_by_gravity(case, verdict, rest), case, voice, marks, "", "d’un ou de plusieurs inconnus, "))
    return " ".join(text for text in texts if text)


def _span(case: Case, on: date) -> str:
    return things.period(case.facts, case, on, hours=False)


def _clause(
    by_kind: Sequence[tuple[FactKind, list[Fact]]], case: Case, voice: Voice, marks: Marks, span: str, whose: str = ""
) -> str:
    """« J’ai subi des menaces de mort (§ 5). », after whose they are."""
    said: list[str] = []
    for kind, facts in by_kind:
        numbers = sorted(marks[fact.id][1] for fact in facts if fact.id in marks)
        where = f"{'§' if len(numbers) == 1 else '§§'} {grammar.ranges(numbers)}"
        for phrase in _phrases(kind, facts, case, voice):
            said.append(f"{phrase} ({where})")
    if not said:
        return ""
    grounds = [set(fact.grounds) for fact in case.facts if fact.kind is not FactKind.CONTEXT and fact.grounds]
    of_office = ""
    if len(grounds) > 1 and all(each == {Ground.MANDATE} for each in grounds):
        # What all of them are for is said once.
        said = [one.replace(" à raison d’un mandat électif", "") for one in said]
        of_office = (
            f", à raison {voice('de mon', 'de notre')} mandat" if voice.own else ", à raison d’un mandat électif"
        )
    return typeset(
        dates.sentence_start(
            f"{whose}{_has(case, voice)} subi{f', {span},' if span else ''} {grammar.listing(said)}{of_office}."
        )
    )


def _phrases(kind: FactKind, facts: list[Fact], case: Case, voice: Voice) -> list[str]:
    """Return what facts of a kind are; of the data that were disclosed, the address alone is named here."""
    if kind is not FactKind.PERSONAL_DATA:
        return summary.of_kind(kind, facts, case) or ["d’autres faits"]
    data = {datum for fact in facts for datum in fact.data}
    bare = kinds.disclosure(facts, [])
    if PersonalData.ADDRESS not in data:
        return [bare]
    several = len(complaining(case)) > 1
    mine = voice("mon adresse", "notre adresse") if voice.own else "leur adresse" if several else "son adresse"
    return [f"{bare}, dont {mine}" if len(data) > 1 else f"{bare.partition(' d')[0]} de {mine}"]


def _has(case: Case, voice: Voice) -> str:
    if voice.client or voice.own or voice.among:
        among = voice.among and not voice.client
        return "nous avons" if among else voice.party("j’ai", "nous avons", "a", "ont")
    victims = complaining(case)
    # Her name stands in the sentence before.
    who = agreement.pronoun(people.gender(victims[0]), voice.victims) if len(victims) == 1 else voice.victims
    return f"{who} {'ont' if len(victims) > 1 else 'a'}"


def _by_gravity(case: Case, verdict: Verdict, those: Container[str] | None = None) -> list[tuple[FactKind, list[Fact]]]:
    """Return the facts by kind: what is dangerous first, then by the gravity of what is alleged, the rest as told."""
    alleged = [fact for one in verdict.allegations for fact in one.facts]
    rank = {fact: n for n, fact in reversed(list(enumerate(alleged)))}
    by_kind: dict[FactKind, list[Fact]] = {}
    told_of = (fact for fact in case.facts if fact.kind is not FactKind.CONTEXT)
    facts = [fact for fact in told_of if those is None or fact.id in those]
    for fact in sorted(facts, key=lambda fact: (not _dangerous(fact), rank.get(fact.id, len(alleged)))):
        by_kind.setdefault(fact.kind, []).append(fact)
    return list(by_kind.items())


def _dangerous(fact: Fact) -> bool:
    """Whether a fact threatens a life, a body or an intimacy, or brings somebody to the door."""
    announced = fact.kind is FactKind.THREAT and _HEAVY.intersection(fact.announced)
    located = PersonalData.ADDRESS in fact.data or told(fact.exposed) is not None
    return fact.kind in _DANGERS or bool(announced) or located


def _first_asked(case: Case, verdict: Verdict, voice: Voice, on: date) -> str:
    ask = voice("Je demande", "Nous demandons")
    near = [one for one in named(case) if one.bond in {Bond.PARTNER, Bond.FORMER_PARTNER}]
    if near and voice.own:
        who = grammar.listing([one.name for one in near])
        has = "n’ait" if len(near) == 1 else "n’aient"
        to = voice("de m’approcher ni de m’écrire", "de nous approcher ni de nous écrire")
        return typeset(f"{ask} d’abord que {who} {has} plus le droit {to}.")
    if not verdict.holders:
        return ""
    until = verdict.data_kept_until if verdict.traceable else None
    before = " avant leur effacement" if until and on <= until else " sans tarder"
    return typeset(f"{ask} d’abord que les données d’identification soient conservées et requises{before}.")


def _last_day(on: date, marks: Marks, allegations: Sequence[Allegation]) -> str:
    days = press.last_days(allegations, on)
    if not days or (days[0].day - on).days > _SOON:
        return ""
    of = dates.sentence_start(press.of_facts(days[0].facts, marks))
    return typeset(f"{of} ne peuvent être poursuivis à coup sûr que jusqu’au {dates.day(days[0].day)}.")
