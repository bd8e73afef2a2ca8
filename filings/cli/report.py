"""How a review is shown to a person, in French; a program reads ``filings.review.report``."""

from collections.abc import Iterable, Mapping

import click

from filings.cli.shell import heading, say
from filings.documents.guide.points import at_once
from filings.french import dates, grammar, numbers
from filings.make import Examined
from filings.review.coming import coming
from filings.review.deadlines import ends
from filings.review.verdict import Audience, Finding, Level, Prescription, Status, Verdict, is_near
from filings.statement.facts import in_order


def show(examined: Examined) -> None:
    """Print a review, most urgent first: dangers, what cannot wait, the days to come, what stops, what is doubtful.

    What speaks to a lawyer comes last, under its own heading, unless its day is near.
    """
    verdict, loaded = examined.verdict, examined.loaded
    click.echo()
    click.secho(f"{loaded.path.name} ({loaded.case.reference})", bold=True, nl=False)
    say(f", au {dates.day(verdict.on)}")
    _danger(verdict)
    findings = [one for one in verdict.findings if one.code != "danger"]
    urgent = [one for one in findings if _urgent(one, verdict)]
    errors = [one for one in findings if one.level is Level.ERROR and one not in urgent]
    rest = [one for one in findings if one not in errors and one not in urgent]
    mine = [one for one in rest if one.audience is Audience.VICTIM]
    paragraphs = {fact.id: n for n, fact in enumerate(in_order(examined.known.facts), start=1)}
    _findings(examined, "Sans attendre", urgent)
    _coming(verdict, paragraphs)
    _findings(examined, "À corriger", errors)
    _findings(examined, "À vérifier", to_verify(verdict))
    _offences(verdict, paragraphs)
    _addressees(verdict)
    _findings(examined, "Conseils", [one for one in mine if one.level is Level.ADVICE])
    _findings(examined, "Pour un avocat", [one for one in rest if one.audience is Audience.LAWYER])


def to_verify(verdict: Verdict) -> list[Finding]:
    """Return the doubts that the person can settle and that are not urgent: what « À vérifier » shows."""
    return [
        one
        for one in verdict.findings
        if one.level is Level.WARNING
        and one.audience is Audience.VICTIM
        and one.code != "danger"
        and not _urgent(one, verdict)
    ]


def _danger(verdict: Verdict) -> None:
    """Print the numbers to call, before all the rest, when the person says to be in danger."""
    if not any(one.code == "danger" for one in verdict.findings):
        return
    heading("En danger ? Appelez maintenant, n’attendez pas la plainte")
    for line in verdict.helplines:
        if line.urgent:
            say(f"{line.number} : {line.purpose}", first="  ", indent="    ")


def _urgent(finding: Finding, verdict: Verdict) -> bool:
    return at_once(finding) or is_near(finding.due, verdict.on)


def _coming(verdict: Verdict, paragraphs: Mapping[str, int]) -> None:
    """Print the days to come, numbered as in a calendar."""
    days = coming(verdict)
    if days:
        heading("Échéances")
    for number, one in enumerate(days, start=1):
        left = (one.day - verdict.on).days
        in_days = numbers.count(left, "jour")
        when = f"{dates.day(one.day)}, {f'dans {in_days}' if left else 'aujourd’hui'}"
        facts = f" ({_paragraphs(one.facts, paragraphs)})" if one.facts else ""
        say(f"{when} : {' ; '.join(one.what)}{facts}", first=f"  {number}. ", indent="     ")


def _paragraphs(facts: Iterable[str], paragraphs: Mapping[str, int]) -> str:
    """Name facts by their paragraphs in the complaint, in its order."""
    numbered = [paragraphs[one] for one in facts if one in paragraphs]
    return f"§ {grammar.ranges(numbered)}" if numbered else ", ".join(facts)


def _offences(verdict: Verdict, paragraphs: Mapping[str, int]) -> None:
    if verdict.allegations:
        heading("Infractions que les faits peuvent constituer")
    for one in verdict.allegations:
        say(f"{one.label} ({one.citation})", first="  - ", indent="    ")
        for facts, limit in one.deadlines or ((one.facts, one.prescription),):
            say(f"{_paragraphs(facts, paragraphs)} de la plainte ; {_last_day(limit)}", indent="      ")
    if verdict.reserved:
        heading("Réservées, faute d’un élément")
    for line in dict.fromkeys(f"{one.label} ({one.citation})" for one in verdict.reserved):
        say(line, first="  - ", indent="    ")


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
        whom = f"{duty.name}{f' ({duty.entity})' if duty.entity else ''}"
        say(f"{whom}, {duty.basis.text}" if duty.basis.text else whom, first="  - ", indent="    ")
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
    end = ends(limit)
    if limit.status is Status.OPEN and end:
        return f"dernier jour : {end}"
    if limit.status is Status.EXPIRED and end:
        return f"prescription à vérifier (délai ordinaire jusqu’à {end})".replace("jusqu’à le ", "jusqu’au ")
    return "prescription à vérifier"
