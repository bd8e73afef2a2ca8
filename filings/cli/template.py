"""The commands of a lawyer who brings her own Word templates: template fields, check, diff, preview."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from filings.cli.shell import ON, French, Shell, heading, refuse, say, today, typeset

if TYPE_CHECKING:
    from datetime import date

    from filings.assembly.check.faults import Fault

FILE = click.argument("file", metavar="MODELE.docx", type=click.Path(path_type=Path))
KIND = click.option(
    "--as",
    "kind",
    metavar="LETTRE",
    help="Avec quels champs ce modèle est rempli : complaint, notice, management, minister…",
)


@click.group(cls=Shell, subcommand_metavar="COMMANDE [ARGUMENTS]…", short_help="Vos propres modèles Word.")
def template() -> None:
    """Aide à écrire vos propres modèles Word : leurs champs, leur contrôle, un aperçu, une comparaison.

    Copiez un des nôtres, changez-le dans Word, contrôlez-le, puis donnez son dossier à filings make --templates.
    """


@template.command(cls=French, short_help="Les champs qu’un modèle peut imprimer.")
@click.argument("names", metavar="[LETTRE]…", nargs=-1)
@click.option(
    "--docx", metavar="FICHIER.docx", type=click.Path(path_type=Path), help="Les écrire dans un document Word."
)
def fields(names: tuple[str, ...], docx: Path | None) -> None:
    """Donne chaque champ, ce qu’il contient, un exemple, et s’il peut manquer ; puis les filtres.

    Sans nom de lettre, les donne toutes.
    """
    from filings.workshop.fieldlist import as_docx, filter_lines, lines
    from filings.workshop.fields import fields_of, views

    wanted = names or tuple(views())
    for name in wanted:
        fields_of(name)  # a name that is none is said before anything is written
    if docx is not None:
        _write(docx, as_docx(wanted, today()))
        return
    for name in wanted:
        heading(f"{name}.docx")
        for line in lines(name):
            missing = " (liste, parfois vide)" if line.many else " (peut manquer)" if line.may_be_empty else ""
            click.echo(f"  {line.path}{missing}")
            say(line.meaning, indent="      ")
            if line.example:
                click.echo(f"      ex.\u00a0: {line.example}")
    heading("Filtres")
    for name, meaning, written, printed in filter_lines():
        click.echo(f"  {written}  →  {printed}")
        say(f"{name} : {meaning}", indent="      ")


@template.command(cls=French, short_help="Ce qui ne va pas dans un modèle, et où.")
@FILE
@KIND
@click.option("--annotate", is_flag=True, help="Écrire une copie où chaque point est un commentaire Word.")
@click.option("--json", "as_json", is_flag=True, help="Pour un programme : une liste, un objet par point.")
def check(file: Path, kind: str | None, annotate: bool, as_json: bool) -> None:
    """Relit un modèle et dit tout ce qui ne va pas, en une fois.

    Une erreur empêche d’écrire la lettre, et la commande rend 1 ; les autres points n’empêchent rien.
    """
    from filings.assembly.check.faults import Gravity
    from filings.assembly.check.whole_template import check_template
    from filings.workshop.fields import fields_of
    from filings.workshop.kinds import kind_of
    from filings.workshop.samples import samples

    named = kind or kind_of(file)
    faults = check_template(file, fields_of(named), samples().get(named, ()))
    if as_json:
        import json

        from msgspec.structs import asdict

        click.echo(json.dumps([asdict(one) for one in faults], ensure_ascii=False, indent=2))
    else:
        _tell(faults, named)
    if annotate:
        from filings.assembly.check.annotated_copy import annotated

        _write(file.with_name(f"{file.stem}-annote.docx"), annotated(file.read_bytes(), faults, on=today()))
    if any(one.gravity is Gravity.ERROR for one in faults):
        raise SystemExit(1)


@template.command(cls=French, short_help="Ce qui change entre deux versions d’un modèle.")
@click.argument("old", metavar="ANCIEN.docx", type=click.Path(path_type=Path))
@click.argument("new", metavar="NOUVEAU.docx", type=click.Path(path_type=Path))
@click.option("--cases", metavar="DIR", type=click.Path(path_type=Path), help="Essayer le nouveau sur ces dossiers.")
@KIND
@ON
def diff(old: Path, new: Path, cases: Path | None, kind: str | None, on: "date | None") -> None:
    """Dit les mots, les champs et les conditions ajoutés ou retirés d’un modèle à l’autre.

    Avec --cases, dit aussi quels dossiers le nouveau modèle laisserait avec un trou ; rend 1 s’il y en a.
    """
    from filings.days import DocumentDay
    from filings.workshop.diff import changes, holes
    from filings.workshop.fields import fields_of
    from filings.workshop.kinds import kind_of

    found = changes(old, new)
    if not found:
        say("Mêmes mots, mêmes champs, mêmes conditions.")
    for what, title in (("mots", "Mots"), ("champ", "Champs"), ("condition", "Conditions"), ("boucle", "Boucles")):
        if some := [one for one in found if one.what == what]:
            heading(title)
        for one in some:
            where = f"   [{one.heading}]" if one.heading else ""
            click.echo(f"  {'+' if one.added else '-'} {one.text}{where}")
    if cases is None:
        return
    named = kind or kind_of(new)
    fields_of(named)
    left, failed = holes(new, named, cases, DocumentDay(on or today()))
    heading("Dossiers")
    for hole in left:
        click.echo(f"  {hole.case}, {hole.letter}")
        say(f"{{{{ {hole.field} }}}} y est vide, dans : « {hole.paragraph} »", indent="      ")
    for error in failed:
        refuse(error)
    if left or failed:
        raise SystemExit(1)
    say("Aucun dossier n’aurait de trou.", indent="  ")


@template.command(cls=French, short_help="Une lettre où l’on voit d’où vient chaque mot.")
@FILE
@click.option(
    "--case",
    "case",
    metavar="DOSSIER.yaml",
    required=True,
    type=click.Path(path_type=Path),
    help="Le dossier à écrire.",
)
@KIND
@ON
def preview(file: Path, case: Path, kind: str | None, on: "date | None") -> None:
    """Écrit la lettre d’un dossier, ses champs colorés selon leur origine, avec une légende.

    Elle est écrite à côté du modèle, et ne s’envoie pas.
    """
    from filings.days import DocumentDay
    from filings.workshop.fields import fields_of
    from filings.workshop.kinds import kind_of
    from filings.workshop.preview import previews

    named = kind or kind_of(file)
    fields_of(named)
    for said, data in previews(file, named, case, DocumentDay(on or today())):
        _write(file.with_name(f"{file.stem}-apercu-{said.stem}.docx"), data)


def _tell(faults: "list[Fault]", kind: str) -> None:
    from filings.assembly.check.faults import Gravity

    titles = {
        Gravity.ERROR: "Erreurs : la lettre ne peut pas être écrite",
        Gravity.WARNING: "Attention : la lettre serait fautive",
        Gravity.ADVICE: "Conseils",
    }
    if not faults:
        say(f"Rien à redire : ce modèle se remplit avec les champs de {kind}.")
    for gravity, title in titles.items():
        some = [one for one in faults if one.gravity is gravity]
        if some:
            heading(f"{title} ({len(some)})")
        where = ""
        for one in some:
            place = " › ".join(part for part in (one.heading, _excerpt(one.paragraph)) if part) or "tout le fichier"
            if place != where:
                click.echo(f"  {place}")
                where = place
            words = f"«\u00a0{_excerpt(one.words)}\u00a0»\u00a0: " if one.words and one.words != one.paragraph else ""
            # Words of the template are shown as they are; only ours are typeset.
            click.echo(f"    {words}{typeset(one.sentence)}")
            if one.remedy:
                say(one.remedy, indent="      ")


def _excerpt(text: str) -> str:
    return text if len(text) <= 100 else f"{text[:99]}…"


def _write(path: Path, data: bytes) -> None:
    from filings.assembly.folder.shelf import write_document

    written = write_document(path, data)
    click.echo(f"{typeset('Écrit :')} {written.path}")
