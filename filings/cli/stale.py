"""What ``filings law --stale`` prints: the texts to read again, most pressing first, each with its day and source."""

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from filings.cli.shell import heading, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filings.days import DocumentDay
    from filings.law.stale import Stale


def tell(on: "DocumentDay", *, as_json: bool) -> None:
    """Print what is to be read again as of a day."""
    from filings.law import stale, unread
    from filings.law.stale import Why

    found = stale.on(on)
    if as_json:
        click.echo(json.dumps([_as_json(one) for one in found], ensure_ascii=False, indent=2))
        return
    titles = {
        Why.CHANGED: "Une version nouvelle existe, que personne n’a lue",
        Why.UNSURE: "Connus de mémoire ou jamais lus",
        Why.MAY_HAVE_CHANGED: "Une loi récente, non lue, a pu les changer",
        Why.OLD: "Lus il y a plus d’un an, du plus ancien au plus récent",
    }
    if not found:
        say("Rien à relire : tous les textes en vigueur ont été lus depuis moins d’un an.")
    for why, title in titles.items():
        if listed := [one for one in found if one.why is why]:
            heading(title)
            _listed(listed)
    if known := unread.on(on):
        heading("Ce qui n’a pas été lu")
    for one in known:
        say(f"{one.name} : {one.known}", first="  - ", indent="    ")
        click.echo(f"        {one.source}")


def _listed(listed: "Sequence[Stale]") -> None:
    """Print texts read the same day in the same place together."""
    from filings.french import dates, grammar

    for (read, source, grade), group in groupby(listed, key=lambda one: (one.read, one.source, one.grade)):
        cited = grammar.listing(dict.fromkeys(one.cited for one in group))
        day = f"lu au {dates.day(read)}" if read else "jamais lu"
        say(f"{cited} ({day}, note {grade})", first="  - ", indent="    ")
        for place in source.split(" ; "):
            click.echo(f"        {place}")


def _as_json(one: "Stale") -> dict[str, Any]:
    return {
        "article": one.cited,
        "label": one.label,
        "read_on": one.read.isoformat() if one.read else None,
        "grade": one.grade.value,
        "source": one.source,
        "why": one.why.value,
    }
