"""How a review is shown to a person, in French; a program reads ``filings.review.report``."""

from collections.abc import Iterable

import click

from filings.cli.shell import heading, say
from filings.french import dates, numbers
from filings.guide.points import at_once
from filings.make import Examined
from filings.review.coming import coming
from filings.review.deadlines import is_near
from filings.review.verdict import Audience, Finding, Level, Prescription, Status, Verdict


def show(examined: Examined) -> None:
    """Print a review, most urgent first: what stops, what cannot wait, the days to come, what is doubtful, the rest.

    What speaks to a lawyer comes last, under its own heading, unless its day is near.
    """
    verdict, loaded = examined.verdict, examined.loaded
    click.echo()
    click.secho(f"{loaded.path.name} ({loaded.case.reference})", bold=True, nl=False)
    say(f", au {dates.day(verdict.on)}")
    errors = [one for one in verdict.findings if one.level is Level.ERROR]
    urgent = [one for one in verdict.findings if one not in errors and _urgent(one, verdict)]
    rest = [one for one in verdict.findings if one not in errors and one not in urgent]
    mine = [one for one in rest if one.audience is Audience.VICTIM]
    _findings(examined, "À corriger", errors)
    _findings(examined, "Sans attendre", urgent)
    _coming(verdict)
    _findings(examined, "À vérifier", [one for one in mine if one.level is Level.WARNING])
    _offences(verdict)
    _addressees(verdict)
    _findings(examined, "Conseils", [one for one in mine if one.level is Level.ADVICE])
    _findings(examined, "Pour un avocat", [one for one in rest if one.audience is Audience.LAWYER])


def _urgent(finding: Finding, verdict: Verdict) -> bool:
    return finding.code == "danger" or at_once(finding) or is_near(finding.due, verdict.on)


def _coming(verdict: Verdict) -> None:
    """Print the days to come, numbered as in a calendar."""
    days = coming(verdict)
    if days:
        heading("Échéances")
    for number, one in enumerate(days, start=1):
        left = (one.day - verdict.on).days
        in_days = numbers.count(left, "jour")
        when = f"{dates.day(one.day)}, {f'dans {in_days}' if left else 'aujourd’hui'}"
        facts = f" ({', '.join(one.facts)})" if one.facts else ""
        say(f"{when} : {' ; '.join(one.what)}{facts}", first=f"  {number}. ", indent="     ")


def _offences(verdict: Verdict) -> None:
    if verdict.allegations:
        heading("Infractions que les faits peuvent constituer")
    for one in verdict.allegations:
        say(f"{one.label} ({one.citation})", first="  - ", indent="    ")
        for facts, limit in one.deadlines or ((one.facts, one.prescription),):
            say(f"{'faits' if len(facts) > 1 else 'fait'} {', '.join(facts)} ; {_last_day(limit)}", indent="      ")
    if verdict.reserved:
        heading("Réservées, faute d’un élément")
    for reserved in verdict.reserved:
        say(f"{reserved.label} ({reserved.citation})", first="  - ", indent="    ")


def _addressees(verdict: Verdict) -> None:
    heading("À qui écrire")
    if verdict.court:
        say(verdict.court.prosecutor, first="  - ", indent="    ")
    elif verdict.courts:
        say("un de ces tribunaux, selon la commune :", first="  - ", indent="    ")
        for court in verdict.courts:
            say(court.name, indent="      ")
    else:
        say("tribunal à préciser (filings court COMMUNE)", first="  - ", indent="    ")
    for duty in verdict.notices:
        say(f"{duty.name}{f' ({duty.entity})' if duty.entity else ''}, {duty.basis.text}", first="  - ", indent="    ")
    if verdict.ministry and verdict.ministry.title:
        say(verdict.ministry.title, first="  - ", indent="    ")


def _findings(examined: Examined, title: str, findings: Iterable[Finding]) -> None:
    """Print sentences under a heading, each once, with its places in the file."""
    places: dict[str, list[str]] = {}
    for one in findings:
        places.setdefault(one.message, []).extend([one.where] if one.where else [])
    if places:
        heading(title)
    for message, wheres in places.items():
        say(message, first="  - ", indent="    ")
        for where in wheres:
            # A place is searched for in the file: it is shown as it is.
            click.echo(f"      {examined.loaded.place(where)} ({where})")


def _last_day(limit: Prescription) -> str:
    end = limit.safe_ends_on or limit.ends_on
    if limit.status is Status.OPEN and end:
        return f"dernier jour : {dates.day(end)}"
    if limit.status is Status.EXPIRED and end:
        return f"prescription à vérifier (délai ordinaire : {dates.day(end)})"
    return "prescription à vérifier"
