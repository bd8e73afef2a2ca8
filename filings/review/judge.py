"""The verdict: the case as it was known on the day, read against the law, and what was found."""

from datetime import date

from msgspec.structs import replace

from filings.days import DocumentDay
from filings.law.procedure import officers, rights
from filings.review import (
    allegations,
    court,
    deadlines,
    flaggers,
    holders,
    hosts,
    images,
    jurisdiction,
    national_pole,
    organisations,
    points,
    recipients,
    traces,
    verdict,
)
from filings.review.checks import CHECKS
from filings.review.findings import Look, Point
from filings.review.notified import as_asked
from filings.review.platform_names import one_name_each
from filings.review.qualification import qualify
from filings.review.verdict import Cited, Finding, Level, Verdict
from filings.statement import shield
from filings.statement.as_known_on import as_known_on
from schemas.case import Case

_LEVELS = {level: n for n, level in enumerate(Level)}


def reviewed(case: Case, on: DocumentDay) -> tuple[Case, Verdict]:
    """Return the case as it was known on the day of the document, and the verdict on it.

    The filings read the case returned, never the one given: nothing later than ``on`` may be told, and no home that is
    to stay unknown.
    """
    known = as_known_on(one_name_each(case), on)
    kept_back = images.withheld(case, on)
    known = replace(known, case=images.uncited(shield.hushed(known.case), kept_back, on))
    there = shield.homeless(known.case)
    found = qualify(known.case, on)
    alleged = allegations.allege(found, known.case, on)
    chosen = court.court_of(known.case, on)
    reserved = allegations.reserve(found, alleged)
    kept = deadlines.data_kept(known.case, on, alleged, reserved)
    sought = traces.sought(known.case, alleged, reserved, on)
    verdict = Verdict(
        case=known.case.reference,
        on=on,
        allegations=alleged,
        reserved=reserved,
        court=chosen.court,
        courts=chosen.several,
        competence=jurisdiction.competence_of(there, chosen, alleged, on),
        notices=hosts.duties(known.case, alleged, on),
        ministry=recipients.ministry_title(known.case, on),
        helplines=recipients.numbers_to_call(known.case, on),
        texts={
            name: Cited(one.cited, one.grade.value, one.source)
            for name, one in rights.on(on).items()
            if name != national_pole.POLE or national_pole.concerns_pole(known.case, alleged, on)
        },
        platforms=hosts.names(known.case, on) | hosts.names(case, on),
        prosecutors=recipients.prosecutors(known.case, on),
        data_kept_until=kept.until,
        data_kept=kept.said,
        left_out=known.left_out,
        courts_table=chosen.table,
        holders=holders.holders(known.case, sought, on),
        reports=recipients.reports(known.case),
        withheld=kept_back,
        recorder=officers.recorder_explained(on),
        standings=organisations.standings(found, known.case),
    )
    look = Look(known.case, case, on, verdict, _placed(points.note(found, known.case, on), case))
    found_ = images.unasked(_findings(look), case, kept_back, on)
    asked = as_asked(there, replace(verdict, findings=_hushed(found_, case)))
    return there, replace(asked, flagger=flaggers.flagger(known.case, asked.notices, on))


def _hushed(findings: tuple[Finding, ...], case: Case) -> tuple[Finding, ...]:
    """Return findings that repeat no protected home: a note of the margin is a part of its document."""
    cut = shield.words(case)
    if cut is None:
        return findings
    return tuple(replace(one, message=cut(one.message), anchor=cut(one.anchor)) for one in findings)


def _placed(notes: dict[str, list[Point]], case: Case) -> dict[str, list[Point]]:
    """Turn the ids of facts into places of the file, and keep each message once, at its first place.

    « date-needed » keeps the id: its check says the rest.
    """
    places = {fact.id: f"facts[{n}]" for n, fact in enumerate(case.facts)}
    placed: dict[str, list[Point]] = {}
    for code, listed in notes.items():
        if code == "date-needed":
            placed[code] = listed
            continue
        said: dict[str, Point] = {}
        for point in listed:
            said.setdefault(point.message, replace(point, where=places.get(point.where, "")))
        placed[code] = list(said.values())
    return placed


def _findings(look: Look) -> tuple[Finding, ...]:
    """Return the findings: dangers, then what has a near day, nearest first, then errors; else in the table's order."""
    numbered = [(n, finding) for n, check in enumerate(CHECKS) for finding in check.run(look)]

    def key(item: tuple[int, Finding]) -> tuple[bool, date, int, int]:
        n, finding = item
        near = verdict.is_near(finding.due, look.on)
        day = finding.due if near and finding.due is not None else date.max
        # What dies first comes before a hole: a mend made too late mends nothing.
        return not finding.danger, day, _LEVELS[finding.level], n

    return tuple(finding for _, finding in sorted(numbered, key=key))
