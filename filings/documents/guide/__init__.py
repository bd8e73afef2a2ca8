"""The page to read first, ``a-lire.html``: what to send, where, in which order, and which days count.

A sister of the filings, for the person and nobody else: it speaks plain French, cites no article, and says of a
delay neither more nor less than the verdict. What never changes is worded in the template.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from filings.days import DocumentDay
from filings.documents.guide import days
from filings.documents.guide.points import at_once, for_person, points, to_mend
from filings.documents.guide.view import Document, Guide, NonEcrit, Numero, Piece, Trou
from filings.french import dates, grammar
from filings.letter.contract import Said
from filings.letter.rows import Rows
from filings.letter.sentences import typeset
from filings.review.verdict import Helpline, Verdict
from filings.statement.people import is_minor
from schemas.case import Case, Sending, for_another
from schemas.fact import FactKind

TEMPLATE = "a-lire.html"

#: Facts that make asking for removal the most urgent thing after keeping the proof, and why.
_DANGERS = {
    FactKind.DEATH_THREAT: "quelqu’un est menacé",
    FactKind.CALL_TO_VIOLENCE: "quelqu’un est menacé",
    FactKind.PERSONAL_DATA: "des données personnelles sont publiées",
    FactKind.INTIMATE_IMAGE: "une image intime circule",
    FactKind.SOLICITATION: "un mineur est sollicité",
}
_HOLE = re.compile(r"\[À\scompléter\s*:\s*([^\]]*)\]")


class Produced(Struct, frozen=True):
    """A document on the disk: its file name, what was said in it, and what that leaves to complete when it is known.

    ``called`` is its name in a French sentence, ``steps`` what there is to do with it.
    """

    file: str
    said: Said
    called: str
    steps: tuple[str, ...] = ()
    holes: tuple[str, ...] | None = None

    @property
    def left(self) -> list[str]:
        """What the document leaves to complete."""
        return list(holes(self.said.view) if self.holes is None else self.holes)


class Unwritten(Struct, frozen=True):
    """A filing that could not be written: its name in French, and the questions to answer."""

    name: str
    questions: tuple[str, ...]


def say(
    case: Case,
    verdict: Verdict,
    on: DocumentDay,
    produced: Sequence[Produced],
    unwritten: Sequence[Unwritten] = (),
    *,
    told: Case | None = None,
    notes: bool = False,
) -> Guide:
    """Return the page of a case: the documents that were written, and what the verdict tells the person.

    ``case`` is what was known on the day; ``told`` is the case as told, which the places of the findings are of.
    ``notes`` when the documents bear comments in their margin.
    """
    written = {one.said.template for one in produced}
    mine = for_person(verdict)
    rest = [one for one in mine if not at_once(one) and one.due is None]
    whole = told or case
    kinds = {fact.kind for fact in case.facts}
    listed = days.rows(verdict, case, mine, on)
    codes = {one.code: one.message for one in verdict.findings}
    named = any(account.named for account in case.accounts)
    return Guide(
        reference=case.reference,
        jour=typeset(dates.day(on)),
        notes=notes,
        urgences=[_number(line) for line in verdict.helplines if line.urgent],
        aides=[_number(line) for line in verdict.helplines if not line.urgent],
        en_danger="danger" in codes,
        pour_autrui=for_another(whole),
        organisation=bool(whole.complainants) and all(one.organisation for one in whole.complainants),
        presse=days.first(listed, on),
        alertes=points([one for one in mine if at_once(one)], whole),
        documents=[_document(one) for one in produced],
        non_ecrits=[
            NonEcrit(document=typeset(dates.sentence_start(one.name)), questions=[typeset(q) for q in one.questions])
            for one in unwritten
        ],
        plainte="complaint" in written,
        complete=any(step.kind.value.startswith("complaint_") and not step.expected for step in case.steps),
        depot=case.wishes.sending is Sending.DEPOSIT,
        retrait="notice" in written,
        rien=_nothing(case, verdict) if "complaint" in written else "",
        sans_retrait=typeset(codes.get("no-notice", "")),
        nommee=named,
        reconnaissable=not named and any(account.designated for account in case.accounts),
        plateforme=any(not duty.site for duty in verdict.notices),
        sites=[duty.site for duty in verdict.notices if duty.site and "notice" in written],
        constatant=typeset(verdict.recorder),
        formulaire=any(duty.regime in ("dsa", "unread") and not duty.site for duty in verdict.notices),
        a_coller=[one.file for one in produced if one.said.pasted],
        signaleur=_flagger(verdict, [one.file for one in produced if one.said.pasted]),
        suites=[typeset(step) for step in dict.fromkeys(step for one in produced for step in one.steps)],
        danger=_danger(kinds) if "notice" in written else "",
        mineur=any(is_minor(one, on) for one in case.complainants),
        image_intime=FactKind.INTIMATE_IMAGE in kinds,
        image_de_mineur="intimate-image-minor" in codes or bool(verdict.withheld),
        avocat=case.lawyer is not None,
        echeances=listed,
        pieces=_exhibits(case),
        non_jointes=_withheld(whole, verdict),
        a_completer=[Trou(fichier=one.file, quoi=left) for one in produced if (left := one.left)],
        manques=points([one for one in rest if to_mend(one)], whole),
        conseils=points([one for one in rest if not to_mend(one)], whole),
    )


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
    elif isinstance(value, Iterable) and not (isinstance(value, Rows) and value.complete):
        for one in value:
            yield from _texts(one)


def _flagger(verdict: Verdict, files: Sequence[str]) -> str:
    """Say which trusted flagger may carry the notices, and what to give it; nothing where none fits."""
    one = verdict.flagger
    if one is None or not files:
        return ""
    how = f"Le {one.reach} ({one.name})" if one.reach else f"L’{one.name}"
    return typeset(
        f"{how} est « signaleur de confiance » : les plateformes doivent traiter ses signalements en priorité. Vous "
        "pouvez lui donner " + ("le texte " if len(files) == 1 else "les textes ")
    ) + grammar.listing(files)


def _danger(kinds: Collection[FactKind]) -> str:
    reasons = dict.fromkeys(reason for kind, reason in _DANGERS.items() if kind in kinds)
    return typeset(grammar.listing(list(reasons))) if reasons else ""


def _number(line: Helpline) -> Numero:
    return Numero(numero=typeset(line.number), pour=typeset(line.purpose))


def _document(one: Produced) -> Document:
    view = one.said.view
    if one.said.own:
        return Document(
            fichier=one.file,
            titre=one.said.title,
            destinataire=typeset("La personne que nomme la lettre"),
            envoi=typeset("Comme votre avocat vous le dit"),
        )
    return Document(
        fichier=one.file,
        titre=typeset(f"{one.called} : le texte à coller" if one.said.pasted else one.called),
        destinataire=_on_one_line([_HOLE.sub("…", line) for line in view["destinataire"]]),
        envoi=_HOLE.sub("…", view["envoi"]) or typeset("Courrier ordinaire"),
    )


def _on_one_line(block: Sequence[str]) -> str:
    """Join the lines of an envelope; a line that only goes on with the one before it takes no comma."""
    text = ""
    for line in block:
        text += (" " if line[:1].islower() else ", ") + line if text else line
    return text


def _nothing(case: Case, verdict: Verdict) -> str:
    """Say that the complaint alleges no offence, and why as far as the verdict knows; empty when it alleges one."""
    if verdict.allegations:
        return ""
    if verdict.reserved:
        why = "il manque un élément à ce qui est raconté"
    elif any(one.code == "never-read" for one in verdict.findings):
        why = "le texte en vigueur à la date des faits n’est pas connu de ce programme"
    elif any(one.code == "not-in-force" for one in verdict.findings):
        why = "le texte qui les punirait n’existait pas à leur date"
    elif any(one.code in {"date-needed", "deadline-undecided"} for one in verdict.findings):
        why = "la date des faits n’est pas assez précise"
    elif any(one.code == "grade-c" for one in verdict.findings):
        why = "le texte applicable reste à vérifier"
    else:
        why = (
            "tels qu’ils sont racontés, les faits ne réunissent pas ce que demandent les textes connus de ce programme"
        )
    return typeset(
        f"Aucune infraction que cette plainte puisse dénoncer n’a été trouvée : {why}. La plainte raconte les faits, "
        "sans en nommer une. Voyez un avocat avant de l’envoyer."
    )


def _withheld(case: Case, verdict: Verdict) -> list[Piece]:
    return [
        Piece(numero=str(one.number), titre=typeset(one.title), mention="")
        for one in sorted(case.exhibits, key=lambda exhibit: exhibit.number)
        if one.number in verdict.withheld
    ]


def _exhibits(case: Case) -> list[Piece]:
    return [
        Piece(
            numero=str(one.number),
            titre=typeset(one.title),
            mention=typeset("à remettre sous pli séparé") if one.sealed else "",
        )
        for one in sorted(case.exhibits, key=lambda exhibit: exhibit.number)
        if not one.withdrawn
    ]
