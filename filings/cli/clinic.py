"""The commands of a clinic: a workbook to fill, and the night that turns it into filings."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from filings.cli.shell import Day, French, Shell, heading, say, tell_templates, today

if TYPE_CHECKING:
    from datetime import date

    from filings.clinic.report import Totals
    from filings.clinic.run import Done


@click.group(
    cls=Shell,
    short_help="Des centaines de dossiers dans un classeur.",
    options_metavar="",
    subcommand_metavar="COMMANDE [ARGUMENTS]…",
)
def clinic() -> None:
    """Des centaines de dossiers tenus dans un classeur deviennent des lettres, en une commande."""


@clinic.command(cls=French, short_help="Prépare un classeur à remplir.")
@click.argument("file", metavar="CLASSEUR.xlsx", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "cases",
    metavar="DOSSIER.yaml",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Le remplir avec ce dossier ; option répétable.",
)
@click.argument("more", metavar="", nargs=-1, type=click.Path(path_type=Path))
def new(file: Path, cases: tuple[Path, ...], more: tuple[Path, ...]) -> None:
    """Prépare un classeur à remplir : une feuille par sorte de chose, une note sur chaque titre, des listes de choix.

    Un fichier qui existe déjà n’est jamais écrasé.
    """
    from filings.casefile.read import read, slug
    from filings.clinic.new import moved, workbook
    from filings.errors import FilingsError
    from filings.files import write_whole

    if more and not cases:
        raise click.UsageError("Les dossiers à reprendre se donnent avec --from.")
    if file.suffix.casefold() != ".xlsx":
        raise FilingsError(str(file), "le classeur préparé est un .xlsx", f"Par exemple : {file.stem}.xlsx.")
    if file.exists():
        raise FilingsError(str(file), "ce fichier existe déjà", "Donnez un autre nom : rien n’est écrasé.")
    told = []
    for path in (*cases, *more):
        case = read(path)
        told.append(case if case.reference else case.model_copy(update={"reference": slug(path.stem)}))
        told[-1] = moved(told[-1], path.parent, file.parent)
    write_whole(file, workbook(told, on=today()))
    click.echo(str(file))
    say("Ouvrez-le dans un tableur : la première feuille explique le reste.")


@clinic.command(cls=French, short_help="Écrit les lettres de tous les dossiers.")
@click.argument("source", metavar="SOURCE…", nargs=-1, required=True)
@click.option("--out", metavar="DIR", type=click.Path(path_type=Path), required=True, help="Où écrire.")
@click.option(
    "--on",
    type=Day(),
    metavar="DATE",
    default=None,
    help="Date des documents (celle de la fois précédente, ou aujourd’hui, si elle n’est pas donnée).",
)
@click.option("--jobs", metavar="N", type=click.IntRange(min=1), help="Combien à la fois (un par cœur sinon).")
@click.option("--cluster", metavar="ADRESSE", default="", help="Une grappe Dask déjà démarrée (tls://…).")
@click.option("--templates", metavar="DIR", type=click.Path(path_type=Path), help="Vos propres modèles Word.")
def run(
    source: tuple[str, ...],
    out: Path,
    on: "date | None",
    jobs: int | None,
    cluster: str,
    templates: Path | None,
) -> None:
    """Écrit les lettres de tous les dossiers d’une SOURCE, et rend compte de chacun.

    La source est un classeur (.xlsx, .ods, .xls), un dossier de .csv, un dossier ou un motif de dossiers .yaml ou
    .json, ou un fichier .jsonl. Ce qui n’a pas changé n’est pas refait. Les rapports sont rapport.xlsx et rapport.json.
    Rend 1 quand un dossier est à corriger.
    """
    from filings.clinic import executors

    if templates is not None:
        tell_templates(templates)
        _refuse_faulty(templates)
    if not (cluster or out.exists()) and (jobs or executors.cores()) > 1:
        # Nothing is made yet: all will be, and workers get ready meanwhile.
        executors.ahead()
    from filings.clinic.progress import watching
    from filings.clinic.run import Settings
    from filings.clinic.run import run as night
    from filings.clinic.sources import recognise

    found = recognise(source)
    for line in found.detected:
        say(line)
    for ignored in found.ignored:
        say(ignored.said, first="  ! ", indent="    ", err=True)
    settings = Settings(out, today(), on, jobs or 0, cluster, templates)
    with watching(found.count) as watch:
        done = night(found, settings, watch)
    _tell(done, out)
    if not done.totals.good:
        raise SystemExit(1)


def _refuse_faulty(templates: Path) -> None:
    """Raise Problems for templates that cannot be filled: told once, and not for each of hundreds of cases."""
    from filings.assembly.template.html_page import ready
    from filings.assembly.template.lawyers_folder import read_folder
    from filings.errors import FilingsError, Problems
    from filings.make import GUIDE
    from filings.workshop.judge import wrong_in

    folder = read_folder(templates)
    used = [*((name, name) for name in folder.replaced), *((one.stem, one.filled_as) for one in folder.letters)]
    wrong = [error for stem, kind in used for error in wrong_in(templates / f"{stem}.docx", kind)]
    if (page := templates / GUIDE).is_file():
        try:
            ready(page)
        except FilingsError as error:
            wrong.append(error)
    if wrong:
        raise Problems(wrong)


def _tell(done: "Done", out: Path) -> None:
    from filings.clinic.report import INTERRUPTED, JSON
    from filings.french import dates

    totals = done.totals
    _tell_danger(totals)
    kept = " (date de la fois précédente ; --on en donne une autre)" if done.kept_date else ""
    heading(f"Documents datés du {dates.day(done.on)}")
    if kept:
        say(kept.strip(), indent="  ")
    for name, number in _table(totals):
        click.echo(f"  {name:<24}{number:>10}")
    if totals.stopped == INTERRUPTED:
        say("Interrompu : le dossier en cours a été fini. La même commande continue où celle-ci s’arrête.", err=True)
    elif totals.stopped:
        say(f"Arrêté : {totals.stopped} Ce qui est fait est gardé ; la même commande continuera.", err=True)
    for name in (done.book, JSON):
        click.echo(str(out / name))


def _tell_danger(totals: "Totals") -> None:
    """Say first who is in danger, and whom to call: before dates, before what is to be mended."""
    if not totals.danger:
        return
    from filings.law.registers import helplines

    heading("En danger : appelez maintenant, avant toute lettre")
    for line in helplines.every():
        if line.urgent:
            say(f"{line.number} : {line.purpose}", first="  ", indent="    ")
    say("Dossiers concernés :", first="  ", indent="    ")
    for reference in totals.danger:
        click.echo(f"    {reference}")


def _table(totals: "Totals") -> list[tuple[str, str]]:
    rate = f"{totals.rate:.1f}".replace(".", ",")
    return [
        ("faits", str(totals.made)),
        ("inchangés", str(totals.unchanged)),
        ("refusés", str(totals.refused)),
        *([("incomplets", str(totals.incomplete))] if totals.incomplete else []),
        ("durée", f"{totals.seconds:.1f} s".replace(".", ",")),
        ("documents par seconde", rate),
    ]
