"""One head for one conduct: which offences name the same repeated acts, and which of them stands first.

Each text wants its own elements, so that several can be held; a letter names one, and says the others « à titre
subsidiaire » (Crim., 15 December 2021, n° 21-81.864: no double qualification, save distinct interests). The gravest
penalty of the case stands first, and of two alike the more special text.

>>> before("CP 222-33-2-2", 24, "CP 222-16", 12)
True
>>> before("CP 222-33-2-2", 24, "CP 222-17", 36)
False
"""

#: Repeated words or acts against a person, the special text before the general one.
REPEATED_ACTS = (
    "CP 222-33-2-1",
    "CP 222-33-2-3",
    "CP 222-33-2",
    "CP 222-33",
    "CP 222-33-2-2",
    "CP 222-16",
)


#: Those of them that are of a whole conduct, whatever acts it is made of.
WHOLE = frozenset({"CP 222-33-2-1", "CP 222-33-2-3", "CP 222-33-2", "CP 222-33-2-2"})


def rank(article: str, months: int | None) -> tuple[int, int]:
    """Return what puts an offence of this family before another: its maximum, then how special it is."""
    return -(months or 0), REPEATED_ACTS.index(article)


def before(first: str, first_months: int | None, other: str, other_months: int | None) -> bool:
    """Whether two offences, by their names, are of one conduct, and the first is the one to be held."""
    if first == other or not {first, other} <= set(REPEATED_ACTS):
        return False
    return rank(first, first_months) < rank(other, other_months)
