"""How a review is shown to a person, in French; a program reads ``filings.review.report``."""

import click

from filings.cli.shell import heading, say
from filings.french import dates
from filings.make import Examined
from filings.review.verdict import Allegation, Audience, Finding, Level, Prescription, Status

_TITLES = {Level.ERROR: "À corriger", Level.WARNING: "À vérifier", Level.ADVICE: "Conseils"}


def limits(one: Allegation) -> tuple[tuple[tuple[str, ...], Prescription], ...]:
    """Return each last day of an offence with the facts it is that of."""
    return one.deadlines or ((one.facts, one.prescription),)


def show(examined: Examined) -> None:
    """Print a review: what stops, what is doubtful, the offences with their last day, the addressees, the advice."""
    verdict, loaded = examined.verdict, examined.loaded
    click.echo()
    click.secho(f"{loaded.path.name} ({loaded.case.reference})", bold=True, nl=False)
    say(f", au {dates.day(verdict.on)}")
    for level in (Level.ERROR, Level.WARNING):
        _findings(examined, level)
    if verdict.allegations:
        heading("Infractions que les faits peuvent constituer")
        for one in verdict.allegations:
            say(f"{one.label} ({one.citation})", first="  - ", indent="    ")
            for facts, limit in limits(one):
                say(f"{'faits' if len(facts) > 1 else 'fait'} {', '.join(facts)} ; {_last_day(limit)}", indent="      ")
    if verdict.reserved:
        heading("Réservées, faute d’un élément")
        for reserved in verdict.reserved:
            say(f"{reserved.label} ({reserved.citation})", first="  - ", indent="    ")
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
    _findings(examined, Level.ADVICE)


def _findings(examined: Examined, level: Level) -> None:
    found = [one for one in examined.verdict.findings if one.level is level]
    if found:
        heading(_TITLES[level])
    for one in found:
        say(_sentence(one), first="  - ", indent="    ")
        if one.where:
            # A place is searched for in the file: it is shown as it is.
            click.echo(f"      {examined.loaded.place(one.where)} ({one.where})")


def _sentence(one: Finding) -> str:
    return f"{one.message} (pour un avocat)" if one.audience is Audience.LAWYER else one.message


def _last_day(limit: Prescription) -> str:
    end = limit.safe_ends_on or limit.ends_on
    if limit.status is Status.OPEN and end:
        return f"dernier jour : {dates.day(end)}"
    if limit.status is Status.EXPIRED and end:
        return f"prescription à vérifier (délai ordinaire : {dates.day(end)})"
    return "prescription à vérifier"
