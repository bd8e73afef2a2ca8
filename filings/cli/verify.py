"""What ``filings law --verify`` asks and prints: the one command that opens a connection, when it is told to."""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from filings.cli.shell import heading, say

if TYPE_CHECKING:
    from filings.days import DocumentDay
    from filings.law.text import Article
    from filings.law.verify import Checked


def verify(articles: "Sequence[Article] | None", on: "DocumentDay", *, as_json: bool) -> None:
    """Ask Légifrance for every article cited as in force, or for some, and print what changed since it was read.

    Raises FilingsError: no credentials, credentials refused, no answer.
    """
    from click.termui import progressbar

    from filings.law import verify as law
    from filings.law.legifrance import Client

    client = Client(os.environ)
    cited = law.cited(on, articles)
    if not as_json:
        say("Seuls des numéros d’articles sont envoyés à Légifrance : rien d’un dossier.", err=True)
    checked = []
    with progressbar(cited, label="Légifrance", file=sys.stderr) as bar:
        for one in bar:
            checked.append(law.check(one, client, on))
    if as_json:
        import json

        click.echo(json.dumps([_as_json(one) for one in checked], ensure_ascii=False, indent=2))
    else:
        _tell(checked, on)


def _tell(checked: "Sequence[Checked]", on: "DocumentDay") -> None:
    from filings.french import dates
    from filings.law.verify import Outcome

    titles = {
        Outcome.CHANGED: "Ont changé depuis leur lecture",
        Outcome.REPEALED: "Ne sont plus en vigueur",
        Outcome.ENDING: "Cesseront d’être en vigueur",
        Outcome.UNKNOWN: "Que Légifrance n’a pas donnés : à vérifier à la main",
    }
    for outcome, title in titles.items():
        if listed := [one for one in checked if one.outcome is outcome]:
            heading(title)
        for one in listed:
            say(f"{one.cited.name} : {_became(one)}", first="  - ", indent="    ")
    same = sum(one.outcome is Outcome.SAME for one in checked)
    click.echo()
    number = "1 article est inchangé" if same == 1 else f"{same} articles sont inchangés"
    say(f"Au {dates.day(on)}, {number if same else 'aucun article n’est inchangé'}, sur {len(checked)} demandés.")


def _became(one: "Checked") -> str:
    from filings.french import dates
    from filings.law.verify import Outcome, first_day_without

    read = f"lu au {dates.day(one.cited.read_on)}"
    if one.entry is None or one.entry.since is None:
        return read
    end = first_day_without(one.entry)
    if one.outcome is Outcome.CHANGED and one.cited.read_on < one.entry.since:
        return f"version du {dates.day(one.entry.since)}, {read} ({one.entry.id})"
    if end is not None:
        return f"jusqu’au {dates.day(end)} exclu, {read} ({one.entry.id})"
    return f"{read} ({one.entry.id})"


def _as_json(one: "Checked") -> dict[str, Any]:
    entry = one.entry
    return {
        "article": one.cited.name,
        "outcome": one.outcome.value,
        "read_on": one.cited.read_on.isoformat(),
        "id": entry.id if entry else None,
        "state": entry.state if entry else None,
        "version_from": entry.since.isoformat() if entry and entry.since else None,
        "version_to": entry.until.isoformat() if entry and entry.until else None,
    }
