"""The steps already taken, in sentences, for a reader who keeps no file: no reference number, no exhibit."""

import re
from collections.abc import Iterable
from datetime import date

from filings.french import dates
from filings.letter import steps
from filings.letter.people import Voice
from filings.letter.sentences import sentence, typeset
from filings.letter.to_company import came_of_it
from filings.review.verdict import Verdict
from filings.statement.shield import quiet
from schemas.asked import told
from schemas.case import Case
from schemas.step import Step, StepKind

#: What was done, as a clause, before to whom.
_CLAUSES = {
    StepKind.COMPLAINT_PROSECUTOR: "une plainte a été déposée",
    StepKind.COMPLAINT_POLICE: "une plainte a été déposée",
    StepKind.MAIN_COURANTE: "une main courante a été faite",
    StepKind.INVESTIGATION: "un acte d’enquête a été fait",
    StepKind.DISMISSAL: "la plainte a été classée sans suite",
    StepKind.TRIAL: "un procès a eu lieu",
    StepKind.COMPANY_LETTER: "une lettre a été adressée à la direction",
    StepKind.CONTACT_ATTEMPT: "une prise de contact a été tentée",
    StepKind.MINISTER_MEETING: "un rendez-vous a eu lieu",
    StepKind.MEDICAL: "une consultation médicale a eu lieu",
    StepKind.HELPLINE: "un appel a été passé",
}
_OTHERWISE = "une démarche a été faite"
_COMPLAINTS = frozenset({StepKind.COMPLAINT_PROSECUTOR, StepKind.COMPLAINT_POLICE})
_UNANSWERED = re.compile(r"(?:sans|aucune|pas de|pas eu de) réponse|pas répondu", re.IGNORECASE)


def in_order(those: Iterable[Step]) -> list[Step]:
    """Return the steps by their days, those without one first and what is awaited last."""

    def key(step: Step) -> tuple[bool, date]:
        when = told(step.when)
        return step.expected, (when.first or date.min) if when else date.min

    return sorted(those, key=key)


def told_done(step: Step, case: Case, verdict: Verdict, voice: Voice, *, reader: str = "") -> str:
    """Return a step in sentences; ``reader`` is the platform whose company reads, to whom a copy was sent.

    What is awaited is said as such.
    """
    step = quiet(step, case)
    if step.expected:
        bare = step.model_copy(update={"exhibits": [], "reference": None})
        return steps.line(bare, case, verdict, voice)
    where = steps.received_by(step, verdict) if step.kind in _COMPLAINTS else _to(step, verdict)
    lead = f"{dates.phrase(when)}, " if (when := told(step.when)) else ""
    texts = [dates.sentence_start(typeset(f"{lead}{_CLAUSES.get(step.kind, _OTHERWISE)}{where}.")).replace("..", ".")]
    outcome, copied = told(step.outcome), told(step.copied_to)
    unanswered = bool(copied and outcome and "copie" in outcome.casefold() and _UNANSWERED.search(outcome))
    if copied:
        to = "qui vous en a été adressée" if copied == reader else f"adressée à {verdict.platform(copied)}"
        sent = (
            "Copie vous en a été adressée."
            if copied == reader
            else f"Copie en a été adressée à {verdict.platform(copied)}."
        )
        texts.append(typeset(f"La copie {to} est restée sans réponse." if unanswered else sent))
    # What a company is told of a complaint is that there is one.
    if (details := told(step.details)) and not (reader and step.kind in _COMPLAINTS):
        texts.append(sentence(details))
    if outcome and not unanswered:
        texts.append(came_of_it(outcome, told(step.outcome_when)))
    return " ".join(texts)


def _to(step: Step, verdict: Verdict) -> str:
    if step.kind is StepKind.COMPANY_LETTER and not told(step.to):
        name = verdict.platform(told(step.platform))
        return f" de {name}" if name else ""
    to = steps.addressee(step, verdict)
    return f" {to}" if to else ""
