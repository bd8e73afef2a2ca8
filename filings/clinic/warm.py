"""What every worker needs, made ready by being imported: schemas built, law read, templates compiled.

One small case is drafted, and thrown away. Where the system can, one process does it and workers are its copies.
"""

from datetime import date
from pathlib import Path

from ruamel.yaml.comments import CommentedMap

from filings.casefile.read import Loaded
from filings.days import DocumentDay
from filings.make import draft, examine
from schemas.case import Case

_DAY = DocumentDay(date(2013, 11, 9))
_CASE = {
    "reference": "vide",
    "place": "Versailles",
    "complainants": [{"civility": "madame", "first_names": "Ana", "last_name": "Exemple"}],
    "accounts": [{"id": "x", "platform": "twitter", "handle": "@x"}],
    "facts": [{"kind": "threat", "when": "vers le 12/09/2013", "accounts": ["x"], "place": "Versailles"}],
    "minister": {"ministry": "digital"},
}

draft(examine(Loaded(Path("vide"), CommentedMap(), Case.model_validate(_CASE)), _DAY), _DAY)
