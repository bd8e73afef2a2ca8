"""The check of a template against the list of the fields it may print: every fault in one run.

Three readings: the tags one by one (`tags`), the page (`page`), then the rendering itself, with the same
engine, for a full letter and for one in which all that may be missing is. Whether a template fails is never guessed:
it is the rendering that says so.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from filings.assembly.check.faults import Fault, Gravity, at
from filings.assembly.check.page import check_page
from filings.assembly.check.tagged_paragraphs import Paragraph, read
from filings.assembly.check.tags import TagCheck
from filings.assembly.template.engine import environment
from filings.assembly.template.fields import Field, emptied, stripped
from filings.assembly.template.limits import MOST_FAULTS
from filings.assembly.template.render import render
from filings.assembly.template.untrusted_file import opened
from filings.errors import FilingsError

_GRAVITIES = list(Gravity)


def check_template(template: Path, fields: Sequence[Field], views: Sequence[Mapping[str, object]]) -> list[Fault]:
    """The faults of a template: errors first, then in the order of the page.

    ``fields`` are those it may print, ``views`` letters it can be tried on; without any, nothing is rendered. Without
    an ERROR a template can be filled; with one it writes no letter, even where filling it would not fail. Raises
    FilingsError when the file cannot be read, is no Word document, or is refused as hostile.
    """
    parts = opened(template)
    paragraphs = read(parts)
    found = TagCheck(fields, environment(template.name)).check(paragraphs)
    found += check_page(parts, paragraphs)
    if not any(fault.gravity is Gravity.ERROR for fault in found):
        found += _tried(template, fields, views, paragraphs)
    order = {id(fault): rank for rank, fault in enumerate(found)}
    places = {(one.part, one.number): rank for rank, one in enumerate(paragraphs)}
    told = sorted(
        dict.fromkeys(found),
        key=lambda one: (
            _GRAVITIES.index(one.gravity),
            places.get((one.part, one.number), len(places)) if one.part else len(places),
            one.start,
            order[id(one)],
        ),
    )
    if len(told) > MOST_FAULTS:
        left = Fault(Gravity.ADVICE, f"il reste {len(told) - MOST_FAULTS} points, à voir quand ceux-ci seront réglés")
        return [*told[:MOST_FAULTS], left]
    return told


def _tried(
    template: Path, fields: Sequence[Field], views: Sequence[Mapping[str, object]], paragraphs: Sequence[Paragraph]
) -> list[Fault]:
    for view in views:
        for tried in (view, stripped(view, fields), emptied(view, fields)):
            try:
                render(template, tried, title="Essai", on=date(2000, 1, 1))
            except FilingsError as error:
                return [_placed(error, paragraphs)]
    return []


def _placed(error: FilingsError, paragraphs: Sequence[Paragraph]) -> Fault:
    """What stopped the rendering, on the words at fault when a filter refused a value; else for the whole file."""
    name = re.match(r"le filtre (\w+) ", error.what)
    used = [
        (paragraph, tag)
        for paragraph in paragraphs
        for tag in paragraph.tags
        if name and not tag.is_comment and re.search(rf"\|\s*{name[1]}\b", tag.text)
    ]
    if not used:
        return Fault(Gravity.ERROR, error.what, error.remedy)
    others = ", ou une autre balise qui l’emploie" if len(used) > 1 else ""
    return at(Gravity.ERROR, *used[0], f"{error.what}{others}", error.remedy)
