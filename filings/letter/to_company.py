"""What a company reads of what was sent to it: how many reports, by how many people, what came of them."""

import re

from filings.french import dates, grammar, numbers
from filings.letter.sentences import after_colon, sentence, typeset
from filings.letter.steps import reported_once
from filings.letter.things import account_name
from filings.review.verdict import Verdict
from filings.statement.steps import actions, reports
from schemas.asked import told
from schemas.case import Case
from schemas.step import Step, StepKind
from schemas.when import When

#: What was sent: one, several, and whether the noun is feminine.
_SENT = {
    StepKind.PLATFORM_REPORT: ("signalement", "signalements", False),
    StepKind.PLATFORM_NOTICE: ("demande écrite de retrait", "demandes écrites de retrait", True),
}
#: Up to this many are said in words.
_IN_WORDS = 16


def reports_made(case: Case, platform: str) -> str:
    """Return « Depuis le 30 août 2013, deux personnes vous ont adressé 125 signalements. », and what came of them."""
    return " ".join(text for step in reports(case, platform) for text in _told(step, "vous ", ""))


def reports_told(case: Case, verdict: Verdict) -> str:
    """Return the same of every platform, for another reader; what was reported once is left out."""
    many = [step for step in reports(case) if not reported_once([step])]
    names = [verdict.platform(told(step.platform)) for step in many]
    return " ".join(
        text for step, name in zip(many, names, strict=True) for text in _told(step, "", f" à {name}" if name else "")
    )


def _told(step: Step, you: str, to: str) -> list[str]:
    outcome = told(step.outcome)
    return [_made(step, you, to), *([came_of_it(outcome, told(step.outcome_when))] if outcome else [])]


def _made(step: Step, you: str, to: str) -> str:
    count, people, when = told(step.count), told(step.people), told(step.when)
    one, many, feminine = _SENT[step.kind]
    count = count or (1 if reported_once([step]) else None)
    if count is None:
        what = f"des {many}"
    elif count <= _IN_WORDS:
        what = f"{numbers.in_words(count, feminine=feminine)} {one if count == 1 else many}"
    else:
        what = numbers.count(count, one, many)
    if people and people > 1:
        said = f"{numbers.in_words(people)} personnes {you}ont adressé {what}{to}"
    else:
        agreed = ("e" if feminine else "") + ("" if count == 1 else "s")
        said = f"{what} {you}{'a' if count == 1 else 'ont'} été adressé{agreed}{to}"
    reference = f", référence {told(step.reference)}" if you and told(step.reference) else ""
    lead = f"{dates.phrase(when)}, " if when else ""
    return dates.sentence_start(typeset(f"{lead}{said}{reference}")) + "."


#: An outcome of so few words is a name, and seldom a sentence.
_NO_SENTENCE = 2
_SILENCE = re.compile(r"(aucune|pas de|sans) réponse( à ce jour)?", re.IGNORECASE)


def came_of_it(outcome: str, seen: When | None) -> str:
    """Return what came of a report as told, with the moment it was seen: a sentence, even of a bare « aucune réponse ».

    >>> came_of_it("aucune réponse", None)
    'Aucune réponse n’est venue.'
    """
    words = outcome.strip().rstrip(".")
    lead = f"{dates.phrase(seen)}, " if seen else ""
    if _SILENCE.fullmatch(words):
        said = f"{lead}aucune réponse n’était venue." if seen else "aucune réponse n’est venue."
        return dates.sentence_start(typeset(said))
    if len(words.split()) <= _NO_SENTENCE:
        return typeset(f"Suite donnée{f' {dates.phrase(seen)}' if seen else ''} : ") + after_colon(outcome)
    return dates.sentence_start(typeset(lead)) + (after_colon(outcome) if seen else sentence(outcome))


def closed(case: Case, verdict: Verdict, platform: str) -> str:
    """Return which accounts the company closed and which came after, as far as told; or nothing."""
    texts: list[str] = []
    for step in actions(case, platform):
        when, count = told(step.when), told(step.count) or len(step.accounts)
        lead = f"{dates.phrase(when)}, " if when else ""
        if count:
            what = f"{numbers.in_words(count)} compte{'s' if count > 1 else ''}"
            named = [account_name(account, verdict) for account in case.accounts if account.id in step.accounts]
            which = f" ({grammar.listing(named)})" if named else ""
            texts.append(dates.sentence_start(typeset(f"{lead}vous avez fermé {what}{which}")) + ".")
        if outcome := told(step.outcome):
            texts.append(sentence(outcome))
    new = [one for one in case.accounts if told(one.appeared) and told(one.platform) == platform]
    if new:
        several = len(new) > 1
        appeared = "nouveaux comptes sont apparus" if several else "nouveau compte est apparu"
        said = f"{numbers.in_words(len(new))} {appeared}"
        moments = {when.said: when for one in new if (when := told(one.appeared))}
        lead = f"{dates.phrase(next(iter(moments.values())))}, " if len(moments) == 1 else ""
        texts.append(dates.sentence_start(typeset(f"{lead}{said}.")))
    return " ".join(texts)
