"""What the law says of one case on one day: facts qualified, deadlines, recipients, and what to mend or to know."""

from filings.days import DocumentDay
from filings.review.verdict import Verdict
from schemas.case import Case


def review(case: Case, on: DocumentDay) -> Verdict:
    """Return the verdict on a case for a document dated ``on``: only what was known that day counts."""
    # The law is read from some fifty modules: nobody who only names a verdict should wait for them.
    from filings.review.judge import reviewed

    return reviewed(case, on)[1]
