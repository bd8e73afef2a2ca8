"""The commands that only read the law and its registers: law, court."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from filings.cli.shell import ON, French, heading, say, today

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from filings.days import DocumentDay
    from filings.law.registers.courts import Court
    from filings.law.registers.places import Place
    from filings.law.related import Related
    from filings.law.text import Article, Penalty, Version

#: A postcode may serve more communes than anybody reads: so many are named.
_NAMED = 12


@click.command(cls=French, short_help="Les infractions en vigueur un jour donné.")
@click.argument("article", metavar="[ARTICLE]", required=False)
@ON
@click.option("--json", "as_json", is_flag=True, help="Pour un programme : une liste, un objet par infraction.")
@click.option(
    "--verify", is_flag=True, help="Demander à Légifrance ce qui a changé ; identifiants PISTE dans l’environnement."
)
@click.option("--stale", is_flag=True, help="Ce qu’il faut relire d’abord, et pourquoi.")
def law(article: str | None, on: "date | None", as_json: bool, verify: bool, stale: bool) -> None:
    """Les infractions en vigueur un jour donné, ou la vie d’un article (222-17, 33, 132-76, 65-3…).

    Le jour est celui des faits. Chaque ligne dit où le texte a été lu, et la loi de quel jour cette lecture montre.

    Un texte commence le jour de son entrée en vigueur ; publié avant le 1er juin 2004, le jour de sa publication.

    --stale dit les textes à relire d’abord : changés sans avoir été lus, à vérifier, lus il y a plus d’un an.

    Avec --json, un article donné sans --on rend toutes ses versions ; avec --on, celle de ce jour. --verify est la
    seule commande qui ouvre une connexion : elle n’envoie que des numéros d’articles.
    """
    from filings.days import DocumentDay, FactsDay
    from filings.errors import FilingsError, cut
    from filings.law import book, related

    day = on or today()
    if stale:
        if article or verify:
            raise click.UsageError("--stale se donne sans article ni --verify.")
        from filings.cli.stale import tell

        tell(DocumentDay(day), as_json=as_json)
        return
    number = book.asked(article) if article else ""
    wanted = book.find(number) if article else None
    others = related.find(number) if article else ()
    if wanted is not None and not wanted and not others:
        raise FilingsError(
            "",
            f"l’article « {cut(article or '')} » n’est pas parmi ceux que ce programme connaît",
            "« filings law » en donne la liste.",
        )
    if verify and wanted == ():
        raise FilingsError(
            "",
            "--verify avec un numéro ne vérifie qu’une infraction",
            "Sans numéro, « filings law --verify » vérifie tous les textes cités.",
        )
    if verify:
        from filings.cli.verify import verify as ask

        ask(wanted, DocumentDay(day), as_json=as_json)
        return
    found = [one for one in book.in_force(FactsDay(day)) if wanted is None or one[0] in wanted]
    if as_json:
        import json

        if wanted is not None and on is None:
            found = [(one, version) for one in wanted for version in one.versions]
        told = [one for one in others if on is None or one.holds(on)]
        rows = [*(book.row(*one) for one in found), *map(related.row, told)]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    elif wanted is None:
        _list(found, day)
    else:
        for one in wanted:
            _life(one, day)
        if others:
            _related(others, day, with_offences=bool(wanted))


def _list(found: "list[tuple[Article, Version]]", day: "date") -> None:
    from filings.french import dates

    heading(f"Infractions en vigueur le {dates.day(day)}")
    if not found:
        say("Aucun texte en vigueur ce jour-là n’a été lu.", first="  ", indent="  ")
    for article, version in found:
        say(f"{article.json_name(version)} : {article.label}", first="  - ", indent="    ")
        say(f"{_penalty(version.base)} ; texte depuis le {dates.day(version.since)}{_sure(version)}", indent="      ")
        _sources(version)


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
        say(f"ce que le texte exige : {' ; '.join(one.label for one in version.elements)}", indent="      ")
        if (cited := article.citation(version)) != article.citation_bare():
            say(f"se cite : {cited}", indent="      ")
        _sources(version)
    for void in article.voids:
        say(f"du {dates.day(void.since)} au {dates.day(void.until)} : {void.reason}", first="  ", indent="    ")
    if not any(version.holds(day) for version in article.versions):
        say(f"Pas en vigueur le {dates.day(day)}, ou jamais lu pour ce jour.", first="! ", indent="  ")
    say(f"Ce que ce programme n’en dit pas : {article.not_formalised}", first="  ", indent="    ")


def _related(others: "Sequence[Related]", day: "date", *, with_offences: bool) -> None:
    """Print the texts that are no offence and that the documents rely on."""
    from filings.french import dates

    heading("Ce que les documents en tirent aussi" if with_offences else "Un texte dont les documents se servent")
    for one in others:
        since, until = one.since and dates.day(one.since), one.until and dates.day(one.until)
        days = f"du {since} au {until}" if since and until else f"depuis le {since}" if since else ""
        days = days or (f"jusqu’au {until}" if until else "")
        unsure = " (à vérifier)" if one.grade.value == "C" else ""
        say(
            f"{one.cited}{f', {days}' if days else ''} : {one.says}{unsure}",
            first="* " if one.holds(day) else "  ",
            indent="    ",
        )
        read = f" ; lu au {dates.day(one.read)}" if one.read else ""
        say(f"note {one.grade.value}{read}", indent="      ")
        for place in one.source.split(" ; "):
            click.echo(f"        {place}")


def _sources(version: "Version") -> None:
    """Print where a version was read, and the day whose law was read; an address is copied: it is shown as it is."""
    from filings.french import dates

    for source in version.sources:
        # What nobody read has no address, and no day whose law it would show.
        read = f" ; lu au {dates.day(source.read)}" if source.url else ""
        say(f"note {version.grade.value}, {source.title}{read}", indent="      ")
        if source.url:
            click.echo(f"        {source.url}")


def _sure(version: "Version") -> str:
    if version.since_by_heart:
        return " (jour et loi à vérifier)"
    return " (à vérifier)" if version.grade.value == "C" else ""


def _penalty(one: "Penalty") -> str:
    from filings.french import numbers

    return numbers.penalty(one.prison, one.fine)


@click.command(cls=French, short_help="Le procureur compétent pour un lieu.")
@click.argument("place", metavar="COMMUNE|DÉPARTEMENT|CODE", nargs=-1)
@ON
@click.option(
    "--import",
    "table",
    metavar="FICHIER.csv",
    type=click.Path(path_type=Path),
    help="Prendre une table plus récente des communes du ministère de la Justice : elle vaut à partir de ce jour.",
)
def court(place: tuple[str, ...], on: "date | None", table: Path | None) -> None:
    """Le procureur compétent pour une commune, un département, un code postal ou un code de l’INSEE.

    Le tribunal est celui de la commune, aujourd’hui ou un jour passé, depuis 2010. Une table plus récente du ministère
    (« Liste des juridictions compétentes pour les communes de France », sur data.gouv.fr) est gardée sur cet
    ordinateur ; les documents s’en servent ensuite, et leurs notes disent le jour où elle a été prise.
    """
    from filings.days import DocumentDay

    asked = " ".join(place).strip()
    if table is not None:
        _import(table, today())
    elif not asked:
        raise click.UsageError("Donnez un lieu, ou la table à prendre avec --import.")
    if asked:
        _answer(asked, DocumentDay(on or today()))


def _import(table: Path, day: "date") -> None:
    from filings.french import numbers
    from filings.law.registers import imported, ressorts

    taken = ressorts.import_table(table, day)
    say(f"Table prise : {numbers.number(len(taken.courts))} communes ont leur tribunal. Elle est gardée dans :")
    # A path is shown as it is.
    click.echo(f"  {imported.folder()}")


def _answer(asked: str, day: "DocumentDay") -> None:
    from filings.errors import FilingsError, cut
    from filings.french import dates
    from filings.law.registers import courts, places, ressorts_by_day

    found = places.meant(asked, day)
    begun = () if found else places.begun(asked, day)
    seats = tuple(one for one in courts.find(seat=asked) if courts.sitting((one,), day) == (one,))
    if not found and not begun and not seats:
        raise FilingsError(
            "",
            f"« {cut(asked)} » n’est ni une commune, ni un département, ni un code postal ou de l’INSEE connus",
            "Donnez le code postal de la commune, ou le numéro du département.",
        )
    if len(found) > 1:
        at_odds = any(character.isdigit() for character in asked)
        say(
            "La commune et le code postal mènent à plusieurs tribunaux : voyez lequel des deux est juste."
            if at_odds
            else "Plusieurs lieux répondent à ce nom : le code postal les départage."
        )
    if begun:
        say("Aucune commune ne porte ce nom exact ; son début est celui-ci :")
    for one in (*found, *begun):
        heading(_titled(one))
        _courts(one.courts, day)
        if not one.courts:
            say(
                f"tribunal non relevé avant le {dates.day(ressorts_by_day.SINCE)} : à demander à un avocat ou aux "
                "archives du tribunal",
                first="  - ",
                indent="    ",
            )
        if why := courts.doubt(one.communes, day):
            say(f"à vérifier : {why}", first="      ", indent="      ")
        if (read := courts.table_read(one.communes, day)) is not None:
            say(f"d’après la table du ministère de la Justice prise le {dates.day(read)}", indent="  ")
    shown = {one for place in (*found, *begun) for one in place.courts}
    for seat in seats:
        # The town of a court, by a name the register of communes does not bear: « Évry ».
        if seat not in shown:
            heading(f"{seat.seat} (siège de tribunal)")
            _courts((seat,), day)
    if any(len(one.courts) > 1 for one in found):
        click.echo()
        say(
            "Quand plusieurs tribunaux se partagent un territoire, la commune du domicile décide : demandez à la "
            "mairie ou à justice.fr, ou donnez le nom de la commune."
        )


def _titled(place: "Place") -> str:
    from filings.law.registers import courts

    names = {one.code: one.name for one in courts.departements()}
    within = f"{names.get(place.departement, '')}, {place.departement}".strip(", ")
    if not place.communes:
        of_departement = place.name == names.get(place.departement)
        return f"{place.name} ({f'département {place.departement}' if of_departement else within})"
    if len(place.communes) == 1:
        now = place.communes[0].now
        return f"{place.name}{f', aujourd’hui {now}' if now else ''} ({within})"
    listed = [one.name for one in place.communes[:_NAMED]]
    more = len(place.communes) - len(listed)
    return f"{place.name} : {', '.join(listed)}{f' et {more} autres' if more else ''} ({within})"


def _courts(found: "tuple[Court, ...]", day: "DocumentDay") -> None:
    from filings.french import dates

    for one in found:
        say(one.prosecutor_on(day), first="  - ", indent="    ")
        lines = one.address_on(day)
        for line in lines:
            click.echo(f"      {line}")
        if lines and one.address_read:
            say(f"adresse relevée le {dates.day(one.address_read)}", indent="      ")
        if not lines:
            say("adresse à vérifier auprès du tribunal", indent="      ")
