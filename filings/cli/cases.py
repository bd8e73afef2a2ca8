"""The commands that read a case: make, check, schema, forget."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from filings.cli.shell import ON, French, heading, refuse, say, tell_templates, today, typeset

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from filings.assembly.folder.shelf import Written
    from filings.make import Judge, Left, Made
    from filings.review.verdict import Verdict

CASES = click.argument("cases", metavar="DOSSIER.yaml…", nargs=-1, required=True, type=click.Path(path_type=Path))
CASE = click.argument("case", metavar="DOSSIER.yaml", type=click.Path(path_type=Path))


class FilingName(click.ParamType[str]):
    """The name of a filing, among those the conductor knows."""

    name = "lettre"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from filings.errors import cut, nearest
        from filings.make import FILINGS

        names = [filing.NAME for filing in FILINGS]
        if value not in names:
            near = nearest(str(value), names)
            meant = f" Vouliez-vous « {near} » ?" if near else ""
            known = f"Choix possibles : {', '.join(names)}."
            self.fail(typeset(f"« {cut(str(value))} » n’est pas une lettre connue.{meant} {known}"), param, ctx)
        return str(value)


@click.command(cls=French, short_help="Écrit les documents Word d’un dossier.")
@CASES
@click.option("--out", metavar="DIR", type=click.Path(path_type=Path), help="Où écrire (à côté du dossier sinon).")
@click.option(
    "--only",
    metavar="LETTRE",
    type=FilingName(),
    multiple=True,
    help="N’écrire que cette lettre (complaint, notice, management, minister…) ; option répétable.",
)
@ON
@click.option("--templates", metavar="DIR", type=click.Path(path_type=Path), help="Vos propres modèles Word.")
@click.option("--notes", is_flag=True, help="Pour un avocat : les points à vérifier, en commentaires Word.")
@click.option("--pdf", is_flag=True, help="Aussi en PDF, avec LibreOffice s’il est installé.")
@click.option("--force", is_flag=True, help="Remplacer aussi les documents modifiés depuis leur création.")
def make(
    cases: tuple[Path, ...],
    out: Path | None,
    only: tuple[str, ...],
    on: "date | None",
    templates: Path | None,
    notes: bool,
    pdf: bool,
    force: bool,
) -> None:
    """Écrit les documents Word d’un ou de plusieurs dossiers.

    Ils vont dans un dossier qui porte la référence de l’affaire, avec une page a-lire.html à ouvrir d’abord. Un
    document que vous avez modifié n’est jamais écrasé.
    """
    from filings.days import DocumentDay
    from filings.errors import FilingsError
    from filings.make import make as conduct

    day = DocumentDay(on or today())
    judge: Judge | None = None
    if templates is not None:
        from filings.workshop.judge import wrong_in

        judge = wrong_in
        tell_templates(templates)
    taken: list[Path] = []
    told: set[str] = set()
    written: list[Path] = []
    failed = False
    for case in cases:
        try:
            made = conduct(
                case,
                on=day,
                out=out,
                only=only,
                templates=templates,
                notes=notes,
                force=force,
                taken=tuple(taken),
                judge=judge,
            )
        except FilingsError as error:
            refuse(error)
            failed = True
            continue
        taken.append(made.folder)
        documents = [document.written.path for document in made.documents if document.written.path.suffix == ".docx"]
        _tell(made, remade={path.with_suffix(".pdf") for path in documents} if pdf else set())
        for wrong in made.refused:
            if str(wrong) not in told:  # of one template, and not of each case
                refuse(wrong)
            told.add(str(wrong))
        if made.refused:
            say("Aucune lettre n’a été écrite avec un modèle à corriger (filings template check).", err=True)
        if not only or "notice" in only:
            _tell_no_notice(made)
        written += documents
        failed = failed or not made.complete
    if pdf and written:
        from filings.cli.pdf import convert

        converted = convert(written, force=force, on=day)
        _list("En PDF :", converted)
        _say_kept(converted)
    if failed:
        raise SystemExit(1)


def _list(title: str, documents: "Sequence[Written]") -> None:
    say(title if documents else "Aucun document n’a été écrit.")
    for written in documents:
        click.echo(f"  {_shown(written.path)}")


def _tell(made: "Made", remade: "Collection[Path]") -> None:
    """Say what came of a case; ``remade`` are files of an earlier time that are about to be made again."""
    import shlex

    from filings.cli.report import to_verify
    from filings.make import FILINGS

    documents = [document.written for document in made.documents]
    _list("Vos documents :", documents)
    click.echo(f"{typeset('À lire d’abord :')} {_shown(made.guide.path)}")
    _say_kept((*documents, made.guide))
    if made.missing:
        names = {filing.NAME: filing.CALLED for filing in FILINGS}
        for name in dict.fromkeys(one.filing for one in made.missing):
            say(f"N’a pas été écrit : {names[name]}. Répondez à ces questions dans le dossier :", err=True)
            for one in made.missing:
                if one.filing == name:
                    click.echo(f"  {one.place} ({one.where})", err=True)
                    say(one.question, indent="    ", err=True)
    for document in made.documents:
        if document.holes:
            say(f"À compléter dans {document.written.path.name} : {' ; '.join(document.holes)}.", indent="  ", first="")
    for finding in made.examined.verdict.errors:
        click.echo(_placed(made.examined.loaded.place(finding.where), finding.where), err=True)
        say(finding.message, indent="    ", err=True)
    if doubtful := {one.message for one in to_verify(made.examined.verdict)}:
        points = "un point" if len(doubtful) == 1 else f"{len(doubtful)} points"
        say(f"À vérifier : {points} (filings check {shlex.quote(str(made.examined.loaded.path))}).")
    if stale := [path for path in made.stale if path not in remade]:
        names_left = ", ".join(path.name for path in stale)
        say(f"Restent d’une fois précédente, et n’ont pas été refaits : {names_left}.", indent="  ", first="")


def _tell_no_notice(made: "Made") -> None:
    """Say why no platform is asked to remove anything, when none is."""
    for finding in made.examined.verdict.findings:
        if finding.code == "no-notice":
            say(finding.message)


def _say_kept(documents: "Sequence[Written]") -> None:
    for written in documents:
        if written.kept:
            say(written.message, first="  ! ", indent="    ")


def _shown(path: Path) -> str:
    """Return a path as short as it can be read from here."""
    try:
        return str(path.resolve().relative_to(Path.cwd().resolve()))
    except (ValueError, OSError):
        return str(path)


def _placed(place: str, where: str) -> str:
    return f"{place} ({where})" if where else place


@click.command(cls=French, short_help="Relit un dossier : ce qui manque, ce qui presse.")
@CASES
@ON
@click.option("--json", "as_json", is_flag=True, help="Pour un programme : une liste, un objet par dossier.")
@click.option(
    "--calendar",
    metavar="FICHIER.ics",
    type=click.Path(path_type=Path),
    help="Écrire les échéances pour un agenda, sous un titre qui ne dit rien de l’affaire.",
)
def check(cases: tuple[Path, ...], on: "date | None", as_json: bool, calendar: Path | None) -> None:
    """Relit un dossier : ce qui manque, ce qui est douteux, ce qui presse, les infractions et leurs délais.

    Rend 1 quand un point empêche d’écrire une lettre.
    """
    from filings.cli import report
    from filings.days import DocumentDay
    from filings.errors import FilingsError
    from filings.make import examine

    day = DocumentDay(on or today())
    examined = []
    failed = False
    for case in cases:
        try:
            examined.append(examine(case, day))
        except FilingsError as error:
            refuse(error)
            failed = True
    if as_json:
        import json

        from filings.review.report import as_json as told

        reports = [told(one.loaded.case.reference, day, one.verdict) for one in examined]
        click.echo(json.dumps(reports, ensure_ascii=False, indent=2))
    else:
        for one in examined:
            report.show(one)
    if calendar is not None and examined:
        _calendar(calendar, [one.verdict for one in examined])
    if failed or any(one.verdict.errors for one in examined):
        raise SystemExit(1)


def _calendar(path: Path, verdicts: "list[Verdict]") -> None:
    """Write the days to come for a calendar; a file that is somebody’s own calendar is never overwritten."""
    from filings.errors import FilingsError
    from filings.files import write_whole
    from filings.review.calendar import ics, ours

    data = ics(verdicts)
    if not data:
        say("Aucune échéance à venir : aucun agenda n’a été écrit.", err=True)
        return
    if path.exists() and not (path.is_file() and ours(path.read_bytes())):
        what = "ce fichier existe et n’a pas été écrit par ce programme"
        raise FilingsError(str(path), what, "Donnez un autre nom avec --calendar.")
    write_whole(path, data)
    say("Échéances écrites pour un agenda :", err=True)
    click.echo(f"  {_shown(path)}", err=True)


@click.command(cls=French, short_help="Affiche le schéma JSON d’un dossier.")
def schema() -> None:
    """Affiche le schéma JSON d’un dossier, pour qu’un éditeur de texte complète et explique."""
    import json

    from schemas.case import Case

    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Case.model_json_schema()}
    click.echo(json.dumps(described, ensure_ascii=False, indent=2))


@click.command(cls=French, short_help="Supprime un dossier et ce qui en a été tiré.")
@CASE
@click.option("--out", metavar="DIR", type=click.Path(path_type=Path), help="Où les documents avaient été écrits.")
def forget(case: Path, out: Path | None) -> None:
    """Supprime un dossier et les documents que le programme en a tirés, après avoir demandé."""
    from filings.interview.lock import Lock
    from filings.make import left_by

    found = left_by(case, out)
    # An interview that is still open would write the case again.
    lock = Lock(case)
    lock.take()
    try:
        _forget(case, found)
    finally:
        lock.free()


def _forget(case: Path, found: "Left") -> None:
    heading("Seront supprimés")
    click.echo(f"  {_shown(case)}")
    for one in found.documents:
        say_edited = " (modifié par vous depuis)" if one.edited else ""
        click.echo(f"  {_shown(one.path)}{say_edited}")
    for path in found.traces:
        click.echo(f"  {_shown(path)}")
    click.echo()
    say("Vos pièces (captures, certificats) et tout autre fichier restent où ils sont.")
    for path in found.posts:
        say("Ce fichier de messages reste aussi ; supprimez-le vous-même si vous n’en voulez plus :")
        click.echo(f"  {_shown(path)}")
    answer = click.prompt("Tapez « oui » pour supprimer", default="non", show_default=False, prompt_suffix="\u00a0: ")
    if answer.strip().casefold() not in {"oui", "o"}:
        say("Rien n’a été supprimé.")
        return
    removed, refused = found.remove()
    heading("Supprimés")
    for path in removed:
        click.echo(f"  {_shown(path)}")
    for path in refused:
        say("Ce fichier n’a pas pu être supprimé :", err=True)
        click.echo(f"  {_shown(path)}", err=True)
    click.echo()
    say(
        "Ce programme ne peut pas atteindre le reste : les copies que Word garde pour récupérer un document, les "
        "sauvegardes, un stockage en ligne, la liste des fichiers récents, l’historique du terminal. Sur certains "
        "disques, un fichier supprimé peut être retrouvé."
    )
    if refused:
        raise SystemExit(1)
