"""Whether a case says that somebody is in danger: read from what was told, so that a refused case says it too."""

import re
from collections.abc import Mapping

from filings.clinic.case import Told

#: How « oui » is written. Better said once too often: a number is shown, nothing is stopped.
_YES = r"(?:oui|o|vrai|true|yes|y|on|x|1)\b"
_SAID = re.compile(rf"^\s*{_YES}", re.IGNORECASE)
_WRITTEN = re.compile(rf"""^[^#\n]*?\bin_danger["']?\s*:\s*["']?{_YES}""", re.IGNORECASE | re.MULTILINE)


def in_danger(told: Told) -> bool:
    """Whether the answer about danger, as far as it can be read, is yes; whatever is wrong with the rest."""
    if isinstance(told.content, str):
        return _WRITTEN.search(told.content) is not None
    harm = told.content.get("harm") if isinstance(told.content, Mapping) else None
    answer = harm.get("in_danger") if isinstance(harm, Mapping) else None
    return answer is not None and _SAID.match(str(answer)) is not None
