"""Cases that chance tells: whatever was answered, every document reads as French and is written, and the case is kept.

A case that is refused is refused by name. One that is read is saved and read again, reviewed, said, and written.
"""

import random
from pathlib import Path

from filings import review
from filings.casefile.dialect import dump
from filings.casefile.read import load
from filings.casefile.write import tree_of
from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.make import make
from tests.long.invention import Teller
from tests.long.runner import Trial
from tests.telling import case_of, said, texts_of
from tests.test_promises import hanging

SHORT = 60

#: Writing five Word files costs a hundred times what saying them does: one case in so many is written.
_WRITTEN = 6


def prepare(folder: Path) -> Trial:
    """Return the trial; it needs nothing before."""
    return trial


def trial(chance: random.Random, folder: Path) -> str:
    """Tell one case; return what became of it."""
    teller = Teller(chance)
    on = DocumentDay(teller.on)
    try:
        case = case_of(teller.case())
    except FilingsError:
        return "refused"
    path = folder / "dossier.yaml"
    path.write_text(dump(tree_of(case)), encoding="utf-8")
    assert load(path).case == case, "what is saved is not what is read again"
    documents = said(case, on)
    faults = [fault for one in documents for place, text in texts_of(one.view) for fault in hanging(place, text)]
    assert not faults, faults[:3]
    assert all(finding.message and finding.code for finding in review.review(case, on).findings)
    if chance.randrange(_WRITTEN):
        return "said" if documents else "silent"
    made = make(path, on=on)
    assert made.guide.path.is_file()
    return "written"
