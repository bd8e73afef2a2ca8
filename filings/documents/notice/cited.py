"""A text cited in a notice whose title names the regulation: by its article alone."""

import re


def short(citation: str | None) -> str:
    """Return « article X, paragraphe Y » from the whole citation; nothing of none."""
    return re.sub(r",? du règlement\W.*$", "", citation or "")
