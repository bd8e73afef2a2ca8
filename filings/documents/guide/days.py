"""The days that count: the last day of each offence, how long traces are kept, and what has a day of its own.

A delay is never said to have run out: a court decides.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from filings.documents.guide.points import about
from filings.documents.guide.view import Echeance
from filings.french import dates, grammar
from filings.french.typography import closed
from filings.letter import things
from filings.letter.sentences import typeset
from filings.review.verdict import Allegation, Finding, Prescription, Status, Verdict, is_near
from schemas.asked import told
from schemas.case import Case

#: A last day nearer than this (in days) is one to see a lawyer for at once.
_NEAR = 120
#: A row names so many offences; the others are counted.
_NAMED = 3

#: One last day of one offence: what it is called, the facts concerned, and the limitation.
_Limit = tuple[Allegation, tuple[str, ...], Prescription]


def rows(verdict: Verdict, case: Case, mine: Iterable[Finding], on: date) -> list[Echeance]:
    """Return the rows, the nearest day first, and last those that only a lawyer can read."""
    found: list[tuple[tuple[bool, date], Echeance]] = []
    for group in _together(verdict.allegations):
        limit = group[0][2]
        end = _safe_end(limit)
        found.append(((limit.status is not Status.OPEN, end or date.max), _row(group, case, on)))
    for finding in mine:
        if finding.due is not None:
            row = Echeance(
                pour=about(finding.where, case) or typeset("à faire"),
                quand=typeset(dates.day(finding.due)),
                pourquoi=typeset(finding.message),
                proche=(finding.due - on).days <= _NEAR,
                phrase=typeset(f"{_left(finding.due, on)}{finding.message}"),
            )
            found.append(((False, finding.due), row))
    ordered = sorted(found, key=lambda pair: pair[0])
    # What dies first is read first; traces that vanish have no such day.
    dying = [row for (late, day), row in ordered if not late and is_near(day, on)]
    return [*dying, *_traces(verdict, on), *(row for _, row in ordered if row not in dying)]


def first(listed: Sequence[Echeance], on: date) -> str:
    """Return the sentence of the most urgent day, when it is a near one."""
    return next((row["phrase"] for row in listed if row["proche"] and row["phrase"].startswith(_LEADS)), "")


_LEADS = ("Aujourd’hui", "Demain", "Dans ")


def _left(day: date, on: date, mark: str = ".") -> str:
    """Say how many days are left, when they are few: « Demain. »."""
    if not is_near(day, on):
        return ""
    left = (day - on).days
    return f"{'Aujourd’hui' if not left else 'Demain' if left == 1 else f'Dans {left} jours'}{mark} "


def _together(allegations: Iterable[Allegation]) -> list[list[_Limit]]:
    """Group what is told in the same words: the same state, the same last day when it is still ahead."""
    groups: dict[object, list[_Limit]] = {}
    for one in allegations:
        for facts, limit in one.deadlines or ((one.facts, one.prescription),):
            ahead = limit.status is Status.OPEN
            key = (
                limit.status,
                _safe_end(limit) if ahead else None,
                ahead and limit.rule,
                ahead and limit.strict,
                ahead and limit.dispute,
            )
            groups.setdefault(key, []).append((one, facts, limit))
    return list(groups.values())


def _safe_end(limit: Prescription) -> date | None:
    return limit.safe_ends_on or limit.ends_on


def _row(group: Sequence[_Limit], case: Case, on: date) -> Echeance:
    _, _, limit = group[0]
    end = _safe_end(limit)
    near = False
    what, said = _what(group, case, on), ""
    if limit.status is Status.OPEN and end is not None:
        near = (end - on).days <= _NEAR
        last = dates.day(end)
        length = limit.rule.partition(" à compter")[0] or "peu de temps"
        when = f"voir un avocat tout de suite ; dernier jour : {last}" if near else f"dernier jour : {last}"
        why = (
            f"pour de tels propos, la loi laisse {length}, et la lettre au procureur n’arrête pas ce délai"
            if limit.strict
            else f"la loi laisse {length} ; les preuves s’effacent bien avant"
        )
        if limit.dispute:
            why += ". Les sources ne s’accordent pas sur ce jour : le plus sûr est écrit ici"
        if lead := _left(end, on, ","):
            said = (
                f"{lead}le {last} : dernier jour pour {what}. {dates.sentence_start(why)}. Voyez un avocat tout de "
                "suite. Le reste de la plainte n’est pas touché."
            )
    elif limit.status is Status.EXPIRED:
        when = "à vérifier avec un avocat"
        why = "le délai ordinaire semble passé ; un acte d’enquête a pu le prolonger, et seul un juge en décide"
    else:
        when = "à vérifier avec un avocat"
        why = "ce que dit le dossier ne suffit pas à calculer le dernier jour : précisez la date des faits"
    said = said or closed(f"{dates.sentence_start(what)}, {when} ; {why}")
    return Echeance(pour=what, quand=typeset(when), pourquoi=typeset(why), proche=near, phrase=typeset(said))


def _what(group: Sequence[_Limit], case: Case, on: date) -> str:
    """Return what a row is about: the offences by name, the last ones counted, and the period of their facts."""
    labels = list(dict.fromkeys(_lower(one.label) for one, _, _ in group))
    named = labels[:_NAMED]
    if others := len(labels) - len(named):
        named.append("une autre infraction" if others == 1 else f"{others} autres infractions")
    ids = {fact for _, facts, _ in group for fact in facts}
    concerned = [fact for fact in case.facts if fact.id in ids]
    # A period told as still open may be older than it says: the last day above is counted from what is attested.
    still_open = any((when := told(fact.when)) and when.shape == "since" for fact in concerned)
    period = "" if still_open else things.period(concerned, case, on)
    return typeset(grammar.listing(named) + (f" ({period})" if period else ""))


def _traces(verdict: Verdict, on: date) -> list[Echeance]:
    kept = verdict.data_kept_until
    if kept is None:
        return []
    why = _lower(verdict.data_kept.rstrip(".") or f"les premières traces s’effacent le {dates.day(kept)}")
    what, when = "savoir qui est derrière les comptes", "le plus tôt possible"
    return [
        Echeance(
            pour=typeset(what),
            quand=typeset(when),
            pourquoi=typeset(why),
            proche=kept >= on,
            phrase=typeset(closed(f"{dates.sentence_start(what)}, {when} ; {why}")),
        )
    ]


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]
