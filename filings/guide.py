"""The page to read first, ``a-lire.html``: what to send, where, in which order, and which days count.

A sister of the filings, for the person and nobody else: it speaks plain French, cites no article, and says of a
delay neither more nor less than the verdict. What never changes is worded in the template.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypedDict

from filings.days import DocumentDay
from filings.french import dates, grammar
from filings.letter import people, things
from filings.letter.view import Said, ours
from filings.review.verdict import Allegation, Audience, Finding, Helpline, Level, Prescription, Status, Verdict
from schemas.asked import told as value_of
from schemas.case import Case, Sending
from schemas.fact import FactKind

TEMPLATE = "a-lire.html"

#: How a document is called in plain words, by the name of its template.
_NAMES = {
    "complaint": "la plainte",
    "notice": "la demande de retrait",
    "management": "la lettre à la direction de la plateforme",
    "minister": "la lettre au ministre",
}
#: Facts that make asking for removal the most urgent thing after keeping the proof, and why.
_DANGERS = {
    FactKind.DEATH_THREAT: "quelqu’un est menacé",
    FactKind.CALL_TO_VIOLENCE: "quelqu’un est menacé",
    FactKind.PERSONAL_DATA: "des données personnelles sont publiées",
    FactKind.INTIMATE_IMAGE: "une image intime circule",
}
#: What the box at the top of the page says already, and what its own steps do.
_SAID_BY_THE_PAGE = frozenset({"danger", "keep-originals", "bailiff-first", "answer-later"})
#: What cannot wait for the end of the page.
_AT_ONCE = frozenset({"suicide-call", "address-exposed", "intimate-image-minor"})
#: Points of a place of the file that are to know, and not to mend.
_TO_KNOW = frozenset({"left-out-later"})
#: A last day nearer than this (in days) is one to see a lawyer for at once.
_NEAR = 120
#: A row names so many offences; the others are counted.
_NAMED = 3
_HOLE = re.compile(r"\[À\scompléter\s*:\s*([^\]]*)\]")


@dataclass(frozen=True, slots=True)
class Produced:
    """A document on the disk: its file name, and what was said in it."""

    file: str
    said: Said


@dataclass(frozen=True, slots=True)
class Unwritten:
    """A filing that could not be written: its name in French, and the questions to answer."""

    name: str
    questions: tuple[str, ...]


class Numero(TypedDict):
    """A number to call."""

    numero: Annotated[str, "le numéro, ou l’adresse du site"]
    pour: Annotated[str, "pour quoi, pour qui"]


class Document(TypedDict):
    """A row of what the person has in hand."""

    fichier: Annotated[str, "le nom du fichier"]
    titre: Annotated[str, "ce que c’est"]
    destinataire: Annotated[str, "à qui l’envoyer"]
    envoi: Annotated[str, "comment l’envoyer"]


class NonEcrit(TypedDict):
    """A document that could not be written."""

    document: Annotated[str, "son nom"]
    questions: Annotated[list[str], "les questions auxquelles répondre"]


class Echeance(TypedDict):
    """A row of the days that count."""

    pour: Annotated[str, "pour quels faits"]
    quand: Annotated[str, "le jour, ou ce qu’il faut faire"]
    pourquoi: Annotated[str, "ce qui le fait courir"]
    proche: Annotated[bool, "si ce jour est proche"]


class Piece(TypedDict):
    """An exhibit to attach."""

    numero: Annotated[str, "son numéro"]
    titre: Annotated[str, "son intitulé"]
    mention: Annotated[str, "« sous pli séparé » ; vide le plus souvent"]


class Trou(TypedDict):
    """A place left to complete in a document."""

    fichier: Annotated[str, "le document"]
    quoi: Annotated[list[str], "ce qui est à compléter"]


class Point(TypedDict):
    """Something to mend or to know."""

    texte: Annotated[str, "la phrase"]
    concerne: Annotated[str, "les faits ou les pièces en question ; vide le plus souvent"]


class Guide(TypedDict):
    """The view of a-lire.html."""

    reference: Annotated[str, "la référence du dossier"]
    jour: Annotated[str, "la date des documents"]
    urgences: Annotated[list[Numero], "les numéros d’urgence"]
    aides: Annotated[list[Numero], "les numéros d’aide"]
    en_danger: Annotated[bool, "si la personne dit être en danger"]
    alertes: Annotated[list[Point], "ce qui ne peut pas attendre"]
    documents: Annotated[list[Document], "les documents écrits"]
    non_ecrits: Annotated[list[NonEcrit], "les documents qui manquent"]
    plainte: Annotated[bool, "si la plainte est écrite"]
    complete: Annotated[bool, "si une plainte avait déjà été déposée"]
    depot: Annotated[bool, "si la plainte sera déposée au tribunal"]
    retrait: Annotated[bool, "si une demande de retrait est écrite"]
    formulaire: Annotated[bool, "si elle passe par un formulaire électronique"]
    direction: Annotated[bool, "si une lettre à une direction est écrite"]
    ministre: Annotated[bool, "si une lettre à un ministre est écrite"]
    danger: Annotated[str, "pourquoi le retrait ne peut pas attendre ; vide s’il le peut"]
    mineur: Annotated[bool, "si une victime est mineure"]
    image_intime: Annotated[bool, "si une image intime est en cause"]
    avocat: Annotated[bool, "si un avocat assiste déjà la personne"]
    echeances: Annotated[list[Echeance], "les dates qui comptent"]
    pieces: Annotated[list[Piece], "les pièces à joindre"]
    a_completer: Annotated[list[Trou], "ce qui est resté à compléter"]
    manques: Annotated[list[Point], "ce qui manque ou doit être vérifié"]
    conseils: Annotated[list[Point], "ce qui est bon à savoir"]


def say(
    case: Case,
    verdict: Verdict,
    on: DocumentDay,
    produced: Sequence[Produced],
    unwritten: Sequence[Unwritten] = (),
    *,
    told: Case | None = None,
) -> Guide:
    """Return the page of a case: the documents that were written, and what the verdict tells the person.

    ``case`` is what was known on the day; ``told`` is the case as told, which the places of the findings are of.
    """
    written = {one.said.template for one in produced}
    found = [finding for finding in verdict.findings if finding.audience is Audience.VICTIM]
    mine = [one for one in found if one.code not in _SAID_BY_THE_PAGE]
    at_once = [one for one in mine if one.code in _AT_ONCE]
    rest = [one for one in mine if one.code not in _AT_ONCE and one.due is None]
    mend = [one for one in rest if _to_mend(one)]
    whole = told or case
    kinds = {fact.kind for fact in case.facts}
    return Guide(
        reference=case.reference,
        jour=ours(dates.day(on)),
        urgences=[_number(line) for line in verdict.helplines if line.urgent],
        aides=[_number(line) for line in verdict.helplines if not line.urgent],
        en_danger=any(one.code == "danger" for one in found),
        alertes=_points(at_once, whole),
        documents=[_document(one) for one in produced],
        non_ecrits=[
            NonEcrit(document=ours(dates.sentence_start(one.name)), questions=[ours(q) for q in one.questions])
            for one in unwritten
        ],
        plainte="complaint" in written,
        complete=any(step.kind.value.startswith("complaint_") and not step.expected for step in case.steps),
        depot=case.wishes.sending is Sending.DEPOSIT,
        retrait="notice" in written,
        formulaire=any(duty.regime == "dsa" for duty in verdict.notices),
        direction="management" in written,
        ministre="minister" in written,
        danger=_danger(kinds) if "notice" in written else "",
        mineur=any(people.minor(one, on) for one in case.complainants),
        image_intime=FactKind.INTIMATE_IMAGE in kinds,
        avocat=case.lawyer is not None,
        echeances=_days(verdict, case, mine, on),
        pieces=_exhibits(case),
        a_completer=[Trou(fichier=one.file, quoi=left) for one in produced if (left := list(holes(one.said.view)))],
        manques=_points(mend, whole),
        conseils=_points([one for one in rest if one not in mend], whole),
    )


def _to_mend(finding: Finding) -> bool:
    """Whether a finding is about something the person can complete or correct, and not a thing to know."""
    return finding.level is not Level.ADVICE or (bool(finding.where) and finding.code not in _TO_KNOW)


def _points(findings: Iterable[Finding], case: Case) -> list[Point]:
    """Say each sentence once, with the facts and exhibits it is about."""
    about: dict[str, list[str]] = {}
    for finding in findings:
        places = about.setdefault(finding.message, [])
        if (place := _about(finding.where, case)) and place not in places:
            places.append(place)
    return [Point(texte=ours(message), concerne=ours(" ; ".join(places))) for message, places in about.items()]


def _about(where: str, case: Case) -> str:
    """Return what stands at a place of the file, as the person would recognise it; nothing for other places."""
    found = re.match(r"(facts|exhibits)\[(\d+)\]", where)
    if not found:
        return ""
    index = int(found[2])
    if found[1] == "exhibits":
        return f"pièce n° {case.exhibits[index].number}" if index < len(case.exhibits) else ""
    if index >= len(case.facts):
        return ""
    fact = case.facts[index]
    when = value_of(fact.when)
    return f"« {fact.kind.label} »" + (f", {dates.phrase(when)}" if when else "")


def holes(view: Mapping[str, object]) -> Iterator[str]:
    """Yield what a view leaves to complete, each thing once, in the order it is read."""
    seen: set[str] = set()
    for text in _texts(view):
        for found in _HOLE.findall(text):
            if found not in seen:
                seen.add(found)
                yield found


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, Iterable):
        for one in value:
            yield from _texts(one)


def name_of(template: str, otherwise: str = "") -> str:
    """Return how a filing, or the document of a template, is called in a French sentence: « la plainte »."""
    return _NAMES.get(template, otherwise or template)


def _danger(kinds: Collection[FactKind]) -> str:
    reasons = dict.fromkeys(reason for kind, reason in _DANGERS.items() if kind in kinds)
    return ours(grammar.listing(list(reasons))) if reasons else ""


def _number(line: Helpline) -> Numero:
    return Numero(numero=ours(line.number), pour=ours(line.purpose))


def _document(one: Produced) -> Document:
    view = one.said.view
    return Document(
        fichier=one.file,
        titre=ours(name_of(one.said.template, one.said.title)),
        destinataire=_on_one_line([_HOLE.sub("…", line) for line in view["destinataire"]]),
        envoi=_HOLE.sub("…", view["envoi"]) or ours("Courrier ordinaire"),
    )


def _on_one_line(block: Sequence[str]) -> str:
    """Join the lines of an envelope; a line that only goes on with the one before it takes no comma."""
    text = ""
    for line in block:
        text += (" " if line[:1].islower() else ", ") + line if text else line
    return text


def _exhibits(case: Case) -> list[Piece]:
    return [
        Piece(
            numero=str(one.number),
            titre=ours(one.title),
            mention=ours("à remettre sous pli séparé") if one.sealed else "",
        )
        for one in sorted(case.exhibits, key=lambda exhibit: exhibit.number)
        if not one.withdrawn
    ]


# --- the days that count -------------------------------------------------------------------------------------


#: One last day of one offence: what it is called, the facts concerned, and the limitation.
_Limit = tuple[Allegation, tuple[str, ...], Prescription]


def _days(verdict: Verdict, case: Case, mine: Iterable[Finding], on: date) -> list[Echeance]:
    """Return the rows, the nearest day first, and last those that only a lawyer can read."""
    rows: list[tuple[tuple[bool, date], Echeance]] = []
    for group in _together(verdict.allegations):
        limit = group[0][2]
        end = _safe_end(limit)
        rows.append(((limit.status is not Status.OPEN, end or date.max), _row(group, case, on)))
    for finding in mine:
        if finding.due is not None:
            row = Echeance(
                pour=ours("à faire"),
                quand=ours(dates.day(finding.due)),
                pourquoi=ours(finding.message),
                proche=(finding.due - on).days <= _NEAR,
            )
            rows.append(((False, finding.due), row))
    ordered = [row for _, row in sorted(rows, key=lambda pair: pair[0])]
    return [*_traces(verdict, on), *ordered]


def _together(allegations: Iterable[Allegation]) -> list[list[_Limit]]:
    """Group what is told in the same words: the same state, the same last day when it is still ahead."""
    groups: dict[object, list[_Limit]] = {}
    for one in allegations:
        for facts, limit in one.deadlines or ((one.facts, one.prescription),):
            ahead = limit.status is Status.OPEN
            key = (limit.status, _safe_end(limit) if ahead else None, ahead and one.press, ahead and limit.dispute)
            groups.setdefault(key, []).append((one, facts, limit))
    return list(groups.values())


def _safe_end(limit: Prescription) -> date | None:
    return limit.safe_ends_on or limit.ends_on


def _row(group: Sequence[_Limit], case: Case, on: date) -> Echeance:
    allegation, _, limit = group[0]
    end = _safe_end(limit)
    near = False
    if limit.status is Status.OPEN and end is not None:
        near = (end - on).days <= _NEAR
        last = dates.day(end)
        when = f"voir un avocat tout de suite ; dernier jour : {last}" if near else f"dernier jour : {last}"
        why = (
            "pour de tels propos, la loi laisse peu de temps, et la lettre au procureur n’arrête pas ce délai"
            if allegation.press
            else "vous avez le temps, mais les preuves s’effacent bien avant"
        )
        if limit.dispute:
            why += ". Les sources ne s’accordent pas sur ce jour : le plus sûr est écrit ici"
    elif limit.status is Status.EXPIRED:
        when = "à vérifier avec un avocat"
        why = "le délai ordinaire semble passé ; un acte d’enquête a pu le prolonger, et seul un juge en décide"
    else:
        when = "à vérifier avec un avocat"
        why = "ce que dit le dossier ne suffit pas à calculer le dernier jour : précisez la date des faits"
    return Echeance(pour=_what(group, case, on), quand=ours(when), pourquoi=ours(why), proche=near)


def _what(group: Sequence[_Limit], case: Case, on: date) -> str:
    """Return what a row is about: the offences by name, the last ones counted, and the period of their facts."""
    labels = list(dict.fromkeys(_lower(one.label) for one, _, _ in group))
    named = labels[:_NAMED]
    if others := len(labels) - len(named):
        named.append("une autre infraction" if others == 1 else f"{others} autres infractions")
    ids = {fact for _, facts, _ in group for fact in facts}
    period = things.period([fact for fact in case.facts if fact.id in ids], on)
    return ours(grammar.listing(named) + (f" ({period})" if period else ""))


def _traces(verdict: Verdict, on: date) -> list[Echeance]:
    kept = verdict.data_kept_until
    if kept is None:
        return []
    why = verdict.data_kept.rstrip(".") or f"les premières traces s’effacent le {dates.day(kept)}"
    return [
        Echeance(
            pour=ours("savoir qui est derrière les comptes"),
            quand=ours("le plus tôt possible"),
            pourquoi=ours(_lower(why)),
            proche=kept >= on,
        )
    ]


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]
