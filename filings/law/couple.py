"""The bond of a couple that is no more (code pénal, article 132-80, second paragraph).

Where a text punishes more what a husband, a wife, somebody one lives with or a partner of a PACS does, it punishes as
much what a former one does, if it is done because of the bond there was. Who counts on a day is decided in one place,
``Circumstances.couple``. That the bond is the reason must be shown (Crim., 27 May 2021, n° 21-81.826); no question
asks it, and the lawyer is told to verify it. That a couple need not live together, which the text says since the law of
3 August 2018, was already so (Crim., 28 January 2026, n° 25-80.641): no day parts them.

>>> from filings.days import FactsDay
>>> from filings.law.circumstances import Circumstances
>>> Circumstances(day=FactsDay(date(2006, 4, 5)), former_partner=True).couple is None
True
>>> Circumstances(day=FactsDay(date(2006, 4, 6)), former_partner=True).couple.value
'former'
"""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from filings.law.circumstances import FORMER_SINCE, Couple, Trigger
from filings.law.grade import Grade
from filings.law.sources import CP26, DALLOZ_13280
from filings.law.text import Aggravation, Code, Part, Source, cite


class Past(Struct, frozen=True):
    """What makes a couple that is no more count as one, since a day."""

    part: Part
    since: date
    label: str
    says: str
    sources: tuple[Source, ...]
    grade: Grade

    @property
    def citation(self) -> str:
        """Cite it: « article 132-80, alinéa 2, du code pénal »."""
        return cite((self.part,), Code.PENAL)


PAST = Past(
    part=Part("132-80", ("2",)),
    since=FORMER_SINCE,
    label="auteur ancien conjoint, concubin ou partenaire de la victime",
    says=(
        "ce que la loi punit davantage entre conjoints, concubins ou partenaires l’est autant de la part d’un ancien, "
        "quand l’infraction est commise en raison des relations ayant existé"
    ),
    sources=(CP26, DALLOZ_13280),
    grade=Grade.B,
)


def as_told(one: Aggravation, couple: Couple | None) -> Aggravation:
    """Return an aggravation as it is alleged: that of a couple says when the bond is a former one."""
    past = one.trigger is Trigger.PARTNER and couple is Couple.FORMER
    return replace(one, label=PAST.label) if past else one
