"""From facts qualified one by one to what is alleged: a row per offence, version and state of limitation."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from msgspec.structs import replace

from filings.days import DocumentDay
from filings.law import book, conduct, pointing
from filings.law.pointing import Clause
from filings.law.procedure import limitation
from filings.law.reading import Seen
from filings.law.text import Article, Version
from filings.review import deadlines, series
from filings.review.qualification import Qualified
from filings.review.readings import Candidate
from filings.review.verdict import Allegation, Prescription, Reserved, Shown, Status
from filings.statement.people import victims
from schemas.case import Case
from schemas.fact import FactKind
from schemas.person import Complainant

#: Of two offences as grave as one another the first is what puts a life in danger, then what lasts.
_DANGER = {
    kind: n
    for n, kind in enumerate(
        (
            FactKind.DEATH_THREAT,
            FactKind.CALL_TO_VIOLENCE,
            FactKind.THREAT,
            FactKind.PERSONAL_DATA,
            FactKind.SUICIDE_CALL,
            FactKind.HARASSMENT,
            FactKind.BLACKMAIL,
            FactKind.SOLICITATION,
            FactKind.INTIMATE_IMAGE,
            FactKind.MONTAGE,
            FactKind.HATRED,
            FactKind.CALLS,
            FactKind.MESSAGES,
            FactKind.FALSE_PROFILE,
            FactKind.PRIVATE_CONTENT,
            FactKind.INTRUSION,
            FactKind.DEFAMATION,
            FactKind.INSULT,
        )
    )
}
#: Words that are an offence by themselves stand last: they lapse, and are judged, apart.
_LAST = frozenset({FactKind.INSULT, FactKind.DEFAMATION})


def allege(found: Qualified, case: Case, on: DocumentDay) -> tuple[Allegation, ...]:
    """Return what can be alleged: the gravest penalty first, then the greatest danger, insults and defamation last."""
    groups: dict[tuple[object, ...], list[Candidate]] = {}
    for one in found.held:
        what = (one.read.label, one.read.citation)
        key = (one.article.name, one.read.version.since, *what, one.raised, one.prison, one.fine)
        groups.setdefault(key, []).append(one)
    rows = [row for group in groups.values() for row in _rows(group, case, on)]
    return subsidiary([allegation for _, allegation in sorted(rows, key=lambda row: row[0])])


def _rows(group: Sequence[Candidate], case: Case, on: DocumentDay) -> Iterable[tuple[tuple[object, ...], Allegation]]:
    rule = group[0].article.limitation
    acts = deadlines.interruptions(case)
    repeated = limitation.RULES[rule].start is limitation.Start.LAST_ACT
    # The acts of a repeated offence are one series; the others lapse each on its own.
    sets = [list(group)] if repeated else [[one] for one in group]
    terms = [(part, _term(part, rule, case, on, acts)) for part in sets]
    for status in Status:
        parts = [(part, term) for part, term in terms if term.status is status]
        if parts:
            kept = [one for part, _ in parts for one in part]
            danger = min(_DANGER.get(one.fact.kind, len(_DANGER)) for one in kept)
            last = all(one.fact.kind in _LAST for one in kept)
            of = kept[0]
            gravity = (last, -(of.prison or 0), -(of.fine or 0), danger)
            key = (*gravity, of.article.name, of.read.version.since.isoformat(), status.value)
            yield key, _allegation(kept, _deadlines(parts), case)


def _term(
    part: Sequence[Candidate], rule: str, case: Case, on: DocumentDay, acts: Sequence[deadlines.Interruption]
) -> Prescription:
    majority = deadlines.majority_of(part[0].victim)
    sure = series.last_sure(((one.fact, one.span) for one in part), case)
    return deadlines.prescription(rule, [one.span for one in part], on, acts, majority, sure)


def _deadlines(
    parts: Sequence[tuple[list[Candidate], Prescription]],
) -> tuple[tuple[tuple[str, ...], Prescription], ...]:
    by_term: dict[Prescription, list[str]] = {}
    for part, term in parts:
        by_term.setdefault(term, []).extend(one.fact.id for one in part)
    last = max((term.ends_on.toordinal() for term in by_term if term.ends_on), default=0)
    ordered = sorted(by_term.items(), key=lambda item: item[0].ends_on.toordinal() if item[0].ends_on else last + 1)
    return tuple((tuple(ids), term) for term, ids in ordered)


def _allegation(
    group: Sequence[Candidate], terms: tuple[tuple[tuple[str, ...], Prescription], ...], case: Case
) -> Allegation:
    first = group[0]
    article, version = first.article, first.read.version
    shown = _shown(group, case)
    # What shows for one of the facts is not to be established for all of them.
    found = {one.element for one in shown}
    labels = dict.fromkeys(element.label for one in group for element in one.read.missing)
    missing = [f"{label} (pour une partie de ces faits)" if label in found else label for label in labels]
    form = {element.label for one in group for element in one.read.missing if element.form}
    return Allegation(
        article=first.read.json_name,
        label=first.read.label,
        citation=first.read.citation,
        version_from=version.since,
        grade=version.grade.value,
        facts=tuple(dict.fromkeys(one.fact.id for one in group)),
        shown=shown,
        missing=tuple(missing),
        prison_months=first.prison,
        fine_euros=first.fine,
        aggravations=first.raised,
        prescription=terms[0][1],
        press=article.press,
        contravention=article.contravention,
        complaint=article.complaint,
        caveat=first.read.subject_to or article.caveat or article.fallback,
        to_host=article.to_host.value,
        host_citation=first.read.host_citation,
        source=_source(version),
        deadlines=terms,
        read_on=version.read_on,
        acts=tuple((id_, days) for id_, days in _acts(group).items() if days),
        whole=article.name in conduct.WHOLE,
        aimed_at=tuple((one.fact.id, _numbers(one, case)) for one in group if one.aimed_at),
        to_find=tuple(label for label in labels if label not in found and label not in form),
    )


#: What is told of the person of a victim: of one alone, where a fact has several.
_OF_A_PERSON = ("complainants.", "mandate")


def _shown(group: Sequence[Candidate], case: Case) -> tuple[Shown, ...]:
    """Return what shows each element: what several facts show alike is said once, of their messages together."""
    numbers = {id(one): n for n, one in enumerate(case.complainants, 1)}
    several = len({id(victim) for one in group for victim in victims(one.fact, case)}) > 1
    found: dict[tuple[str, str, str, bool, int], tuple[Seen, list[str]]] = {}
    for one in group:
        for showing in one.read.shown:
            phrase = _said_of(one.victim, showing.seen.phrase)
            together = phrase.together if isinstance(phrase, Clause) else phrase
            personal = any(field.startswith(_OF_A_PERSON) for field in showing.seen.fields)
            whom = numbers.get(id(one.victim), 0) if several and personal else 0
            apart = "" if together else one.fact.id
            key = (showing.element.label, together or phrase, apart, showing.seen.private, whom)
            found.setdefault(key, (replace(showing.seen, phrase=phrase), []))[1].append(one.fact.id)
    order = {element.label: n for n, element in enumerate(group[0].read.version.elements)}
    every = []
    in_order = sorted(found.items(), key=lambda item: order[item[0][0]])
    for (element, together, _, private, whom), (seen, ids) in in_order:
        facts, phrase = tuple(dict.fromkeys(ids)), seen.phrase
        named = phrase if isinstance(phrase, Clause) else None
        # What is said of one fact alone is not what several show together.
        short = seen.short if len(facts) == 1 or together == phrase else ""
        every.append(
            Shown(
                element,
                str(phrase) if len(facts) == 1 else together,
                facts,
                private,
                when=named.when if named else "",
                days=named.days if named else (),
                beside=named.beside if named else None,
                whom=whom,
                short=short,
                at=_at(seen) if pointing.PLACE in short else "",
            )
        )
    return tuple(every)


def _at(seen: Seen) -> Literal["harm", "facts"]:
    """Where a letter tells what is said in short: among the consequences, or with the facts."""
    return "harm" if any(field.startswith("harm.") for field in seen.fields) else "facts"


def subsidiary(alleged: Sequence[Allegation]) -> tuple[Allegation, ...]:
    """Note what is only subsidiary: the same conduct is named by one head, the gravest of its kind, then the special.

    Of what is open only what is open stands before it.
    """
    found: list[Allegation] = []
    for one in alleged:
        rivals = [
            each
            for each in alleged
            if each is not one
            and each.closed == one.closed
            and set(one.facts) <= set(each.facts)
            and conduct.before(each.article, each.prison_months, one.article, one.prison_months)
        ]
        first = min(rivals, key=lambda each: conduct.rank(each.article, each.prison_months), default=None)
        found.append(replace(one, beside=first.article) if first else one)
    return tuple(found)


def _said_of(victim: Complainant | None, phrase: str) -> str:
    """Return a phrase as it is said of a victim: « la personne visée » is no organisation’s name."""
    if victim is None or victim.organisation is None:
        return phrase

    def said(text: str) -> str:
        return text.replace("la personne visée", "l’organisation visée")

    if isinstance(phrase, Clause):
        one, many = map(said, phrase.beside)
        return Clause(
            said(phrase),
            together=said(phrase.together),
            beside=(one, many),
            when=phrase.when,
            days=phrase.days,
            short=said(phrase.short),
        )
    return said(phrase)


def _numbers(one: Candidate, case: Case) -> tuple[int, ...]:
    """Return the victims an offence is held for, numbered from 1 as the targets of a fact are."""
    return tuple(n for n, each in enumerate(case.complainants, 1) if any(each is victim for victim in one.aimed_at))


def _acts(group: Sequence[Candidate]) -> dict[str, tuple[tuple[date, date], ...]]:
    """Return the days of the messages concerned by fact; none for a fact concerned as a whole."""
    found: dict[str, tuple[tuple[date, date], ...]] = {}
    for one in group:
        before = found.get(one.fact.id)
        found[one.fact.id] = (*before, *one.acts) if before and one.acts else () if before == () else one.acts
    return found


def reserve(found: Qualified, alleged: Sequence[Allegation]) -> tuple[Reserved, ...]:
    """Return what is only reserved, in the order of the facts: once for all those that want the same elements."""
    groups: dict[tuple[object, ...], list[Candidate]] = {}
    for one in found.reserved:
        key = (one.article.name, one.read.label, one.read.citation, _wanting(one))
        groups.setdefault(key, []).append(one)
    names = {one.article for one in alleged}
    return tuple(_reserved(group) for group in groups.values() if group[0].read.json_name not in names)


def _reserved(group: Sequence[Candidate]) -> Reserved:
    first = group[0]
    article: Article = first.article
    return Reserved(
        article=first.read.json_name,
        label=first.read.label,
        citation=first.read.citation,
        grade=first.read.version.grade.value,
        facts=tuple(dict.fromkeys(one.fact.id for one in group)),
        missing=_wanting(first),
        prison_months=first.prison,
        complaint=_inside(article.complaint),
    )


def _wanting(one: Candidate) -> tuple[str, ...]:
    """Return the elements for want of which an offence is only reserved."""
    return tuple(element.label for element in one.read.missing if element.decisive)


def _inside(sentence: str) -> str:
    """Return a sentence as it stands inside another: no capital, no full stop."""
    return sentence[:1].lower() + sentence[1:].rstrip(".")


def _source(version: Version) -> str:
    return " ; ".join(source.url or source.title for source in version.sources)


def to_read_again(found: Qualified, on: DocumentDay) -> list[tuple[Article, Version]]:
    """Return the texts relied on that were read more than a year before the document, each once."""
    relied = {(one.article.name): (one.article, one.read.version) for one in (*found.held, *found.reserved)}
    old = set(map(id, book.to_verify([version for _, version in relied.values()], on)))
    return [(article, version) for article, version in relied.values() if id(version) in old]
