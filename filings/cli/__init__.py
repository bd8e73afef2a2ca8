"""The command line: parse, call, print. French help and messages.

Exit codes: 0 done, 1 the user’s file or answer needs mending, 2 wrong usage. Only click is imported here, so that the
help comes at once; each command imports what it needs.
"""

import errno
import gc
import os
import sys
from io import TextIOWrapper

# A start makes many objects and no waste: looking for it every seven hundred of them takes a tenth of the time.
gc.set_threshold(100_000, 50, 100)

import click  # noqa: E402

from filings import __version__  # noqa: E402
from filings.cli.french import speak_french  # noqa: E402

speak_french()

# Click must speak French before any command is declared.
from filings.cli import ask, cases, clinic, lookup, template  # noqa: E402
from filings.cli.shell import Shell, unbroken  # noqa: E402

WELCOME = """\
filings écrit, à partir d’un seul fichier, les lettres d’une victime de harcèlement en ligne :
la plainte au procureur, la demande de retrait aux plateformes, la lettre au ministre.

{urgent}
Rien ne sort de cet ordinateur.

  1. filings ask dossier.yaml      répondre aux questions, une à une, quand vous voulez
                                   (ou écrire ce fichier soi-même : modèles dans examples/)
  2. filings check dossier.yaml    ce qui manque, ce qui presse
  3. filings make dossier.yaml     les documents Word, et a-lire.html, à ouvrir d’abord

Toutes les commandes : filings --help"""


#: What an output answers that takes no more.
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EBADF}
_UNSAID = (
    "La suite n’a pas pu être affichée : la sortie de la commande est pleine ou fermée. Les documents déjà écrits sont "
    "gardés. Relancez la même commande sans rediriger sa sortie, ou après avoir libéré de la place."
)


@click.group(
    cls=Shell,
    invoke_without_command=True,
    options_metavar="[OPTIONS]",
    subcommand_metavar="COMMANDE [ARGUMENTS]…",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Aide d’une commande : filings COMMANDE --help",
)
@click.version_option(__version__, prog_name="filings")
@click.pass_context
def cli(context: click.Context) -> None:
    """Des lettres de droit français pour les victimes de harcèlement en ligne."""
    if context.invoked_subcommand is None:
        from filings.law.registers import helplines

        urgent = " · ".join(f"{line.number} : {line.purpose}" for line in helplines.every() if line.urgent)
        click.echo(unbroken(WELCOME.format(urgent=urgent)))


for command in (
    ask.ask,
    cases.make,
    cases.check,
    clinic.clinic,
    cases.schema,
    cases.forget,
    lookup.law,
    lookup.court,
    template.template,
):
    cli.add_command(command)


def main() -> None:
    """Run the command line of this process."""
    # No plugin of Pydantic is ours, and none of another program has to see a case.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Closed by whoever started us: what is said is lost, what is done is done.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        # What a terminal cannot write is shown as « ? »: never a traceback in place of a message.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    try:
        cli(prog_name="filings")
    except OSError as error:
        # Errors of files are told by who reads and writes them: this one is of a full output.
        if error.errno not in _FULL:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        click.echo(unbroken(_UNSAID), err=True)
        sys.exit(1)
    finally:
        # The process takes with it what is left: going through it once more for waste is a sixth of a short command.
        gc.freeze()
