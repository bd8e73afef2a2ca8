"""The two clocks of the law, as two types that a checker refuses to confuse."""

from datetime import date
from typing import NewType

#: The day a fact happened: it decides what was punishable, and how (code pénal, article 112-1).
FactsDay = NewType("FactsDay", date)

#: The day a document bears: it decides competence, procedure and the form of notices (code pénal, article 112-2).
DocumentDay = NewType("DocumentDay", date)
