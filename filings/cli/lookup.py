"""The commands that only read the law and its registers: law, court."""

from typing import TYPE_CHECKING, Any

import click

from filings.cli.shell import ON, French, heading, say, today

if TYPE_CHECKING:
    from datetime import date

    from filings.law.text import Article, Penalty, Version


@click.command(cls=French, short_help="Les infractions en vigueur un jour donné.")
@click.argument("article", metavar="[ARTICLE]", required=False)
@ON
@click.option("--json", "as_json", is_flag=True, help="Pour un programme : une liste, un objet par infraction.")
def law(article: str | None, on: "date | None", as_json: bool) -> None:
    """Les infractions en vigueur un jour donné, ou la vie d’un article (222-17, 33…).

    Le jour est celui des faits.
    """
    from filings.days import FactsDay
    from filings.errors import FilingsError, cut
    from filings.law import book

    day = FactsDay(on or today())
    wanted = book.find(article) if article else None
    if wanted is not None and not wanted:
        raise FilingsError(
            "",
            f"l’article « {cut(article or '')} » n’est pas parmi ceux que ce programme connaît",
            "« filings law » en donne la liste.",
        )
    found = [one for one in book.in_force(day) if wanted is None or one[0] in wanted]
    if as_json:
        import json

        click.echo(json.dumps([_as_json(*one) for one in found], ensure_ascii=False, indent=2))
    elif wanted is None:
        _list(found, day)
    else:
        for one in wanted:
            _life(one, day)


def _as_json(article: "Article", version: "Version") -> dict[str, Any]:
    return {
        "article": article.json_name(version),
        "label": article.label,
        "version_from": version.since.isoformat(),
        "version_to": version.until.isoformat() if version.until else None,
        "prison_months": version.base.prison,
        "fine_euros": version.base.fine,
        "grade": version.grade.value,
        "read_on": version.read_on.isoformat(),
        "source": version.sources[0].url or version.sources[0].title,
    }


def _list(found: "list[tuple[Article, Version]]", day: "date") -> None:
    from filings.french import dates

    heading(f"Infractions en vigueur le {dates.day(day)}")
    for article, version in found:
        say(f"{article.json_name(version)} : {article.label}", first="  - ", indent="    ")
        say(f"{_penalty(version.base)} ; texte depuis le {dates.day(version.since)}{_sure(version)}", indent="      ")


def _life(article: "Article", day: "date") -> None:
    from filings.french import dates

    heading(f"{article.label} ({article.citation_bare()})")
    for version in article.versions:
        until = f" au {dates.day(version.until)}" if version.until else ""
        since = f"{'du' if until else 'depuis le'} {dates.day(version.since)}{until}"
        mark = "* " if version.holds(day) else "  "
        say(f"{since} ({version.law}) : {_penalty(version.base)}{_sure(version)}", first=mark, indent="    ")
        for one in version.aggravations:
            say(f"{one.label} : {_penalty(one.penalty)}", first="    + ", indent="      ")
        for source in version.sources:
            # An address is copied: it is shown as it is.
            click.echo(f"      {source.url or source.title}")
    for void in article.voids:
        say(f"du {dates.day(void.since)} au {dates.day(void.until)} : {void.reason}", first="  ", indent="    ")
    if not any(version.holds(day) for version in article.versions):
        say(f"Pas en vigueur le {dates.day(day)}, ou jamais lu pour ce jour.", first="! ", indent="  ")


def _sure(version: "Version") -> str:
    return " (à vérifier)" if version.grade.value == "C" else ""


def _penalty(one: "Penalty") -> str:
    from filings.french import numbers

    return numbers.penalty(one.prison, one.fine)


@click.command(cls=French, short_help="Le procureur compétent pour un lieu.")
@click.argument("place", metavar="COMMUNE|DÉPARTEMENT|CODE", nargs=-1, required=True)
@ON
def court(place: tuple[str, ...], on: "date | None") -> None:
    """Le procureur compétent pour une commune, un département ou un code postal."""
    from filings.days import DocumentDay
    from filings.errors import FilingsError, cut
    from filings.law.registers import courts

    day = DocumentDay(on or today())
    asked = " ".join(place).strip()
    if asked.isdigit() and len(asked) == 5:
        found = courts.find(postcode=asked)
    else:
        found = courts.find(seat=asked) or courts.find(departement=asked)
    if not found:
        raise FilingsError(
            "",
            f"« {cut(asked)} » n’est pas un siège de tribunal, un département ni un code postal connus",
            "Donnez le code postal de la commune, ou le numéro du département.",
        )
    if len(found) > 1:
        say("Plusieurs tribunaux se partagent ce territoire : c’est la commune du domicile qui décide.")
    for one in found:
        heading(one.prosecutor_on(day))
        lines = one.address_on(day)
        for line in lines:
            click.echo(f"  {line}")
        if not lines:
            say("adresse à vérifier auprès du tribunal", indent="  ")
