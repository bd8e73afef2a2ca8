"""What every command shares: French help, a day as an argument, errors said once and an honest exit code."""

import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from filings.errors import FilingsError

_BEFORE, _AFTER, _HEADING = re.compile(r" (?=[:;?!»](?:\s|$))"), re.compile(r"(?<=«) "), re.compile(r"(?m)^(\w+):$")


class French(click.Command):
    """A command whose help is set in French: no line may begin with a colon."""

    def get_help(self, ctx: click.Context) -> str:
        return unbroken(super().get_help(ctx))


class Shell(click.Group):
    """The group: an error the user can mend is said in French on stderr, and the exit code is 1."""

    command_class = French

    def get_help(self, ctx: click.Context) -> str:
        return unbroken(super().get_help(ctx))

    def invoke(self, ctx: click.Context) -> Any:
        from filings.errors import FilingsError

        try:
            return super().invoke(ctx)
        except FilingsError as error:
            refuse(error)
            ctx.exit(1)


class Day(click.ParamType["date"]):
    """A day, written in French or in ISO: « 9 novembre 2013 », « 09/11/2013 », « 2013-11-09 »."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        from pydantic_core import PydanticCustomError

        from schemas.when import exact_day

        try:
            return exact_day(value)
        except PydanticCustomError as error:
            self.fail(typeset(error.message()), param, ctx)


ON = click.option(
    "--on",
    type=Day(),
    metavar="DATE",
    default=None,
    help="Date des documents (aujourd’hui si elle n’est pas donnée).",
)


def today() -> date:
    """The day of this run: the only clock of the command line."""
    return date.today()


def unbroken(text: str) -> str:
    """Set the spaces of a text of ours so that no line begins with a colon; enough for help, and light."""
    return _AFTER.sub("\u00a0", _BEFORE.sub("\u00a0", _HEADING.sub(r"\1 :", text)))


def typeset(text: str) -> str:
    """Typeset a sentence of ours."""
    from filings.french.typography import typography

    return typography(text)


def say(text: str = "", *, err: bool = False, indent: str = "", first: str | None = None) -> None:
    """Print a sentence of ours, cut into lines when a person reads it, whole when a program does."""
    import shutil

    stream = sys.stderr if err else sys.stdout
    text = typeset(text)
    lead = indent if first is None else first
    if stream.isatty():
        import textwrap

        width = min(shutil.get_terminal_size().columns, 100)
        text = textwrap.fill(
            text, width, initial_indent=lead, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
        )
    else:
        text = f"{lead}{text}"
    click.echo(text, err=err)


def heading(text: str) -> None:
    """Print a heading, in bold on a terminal."""
    click.echo()
    click.secho(typeset(text), bold=True)


def refuse(error: "FilingsError") -> None:
    """Say on stderr what has to be mended, every problem on its own lines."""
    from filings.errors import Problems

    problems = error.problems if isinstance(error, Problems) else (error,)
    for problem in problems:
        # A place may be a path: it is shown as it is.
        where = f"{problem.where}\u00a0: " if problem.where else ""
        what = problem.what if problem.what.endswith((".", "!", "?", "…")) else f"{problem.what}."
        click.echo(where + typeset(" ".join(filter(None, (what, problem.remedy)))), err=True)
    if len(problems) > 1:
        say(f"{len(problems)} points à corriger.", err=True)


def tell_templates(templates: Path) -> None:
    """Say which templates a lawyer’s folder lacks, and which of its files serve nothing."""
    from filings.assembly.template.lawyers_folder import read_folder
    from filings.assembly.template.shelves import PROPERTY

    folder = read_folder(templates)
    if folder.missing:
        say(f"Absents de {templates.name}, pris dans les nôtres : {', '.join(folder.missing)}.", err=True)
    for name in folder.unused:
        if name.casefold() in folder.missing:
            say(f"Inutilisé : {name}, qui remplacerait le nôtre s’il s’écrivait {name.casefold()}.", err=True)
            continue
        say(
            f"Inutilisé : {name}, qui n’a ni le nom d’un de nos modèles, ni la propriété « {PROPERTY} » qui dirait "
            "avec quels champs le remplir.",
            err=True,
        )
