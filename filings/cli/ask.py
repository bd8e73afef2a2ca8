"""The command that asks: the guided interview, on a terminal."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from filings.cli.shell import ON, French, say, today

if TYPE_CHECKING:
    from datetime import date


@click.command(cls=French, short_help="Pose les questions, une à une, et remplit le dossier.")
@click.argument("case", metavar="[DOSSIER.yaml]", required=False, type=click.Path(path_type=Path))
@ON
@click.option("--simple", is_flag=True, help="Des lignes simples : pour un lecteur d’écran ou un vieux terminal.")
def ask(case: Path | None, on: "date | None", simple: bool) -> None:
    """Pose les questions une à une, et enregistre chaque réponse dans le dossier.

    Sans nom de fichier, les entretiens déjà commencés ici sont proposés ; un nouveau dossier s’appelle
    dossier-AAAA-MM.yaml, avec l’année et le mois. Si le fichier existe, l’entretien reprend où il en était.
    """
    from filings.interview import words
    from filings.terminal import screen

    if not screen.there_is_one():
        say(words.NO_TERMINAL, err=True)
        raise SystemExit(2)
    from filings.days import DocumentDay
    from filings.terminal.conduct import interview
    from filings.terminal.face import Face
    from filings.terminal.plain import Plain
    from filings.terminal.prompted import Prompted

    day = DocumentDay(on or today())
    face: Face = Plain() if simple else Prompted()
    if not interview(case, day, face):
        raise SystemExit(1)
