"""What a person can tell: the facts of a case, and the words each one is asked in.

The package imports no model, so that naming it costs nothing; ``from schemas.case import Case``.
"""

#: Says whose package this is: a top-level name as plain as ``schemas`` could be shadowed by another.
OWNER = "filings"
