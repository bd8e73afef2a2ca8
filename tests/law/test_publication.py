"""One convention of days: the day after publication since 1 June 2004, the day of publication before.

The days of the *Journal officiel* are those that the history of the code names for each law (CPH15, CPLEG), or that the
law itself bears in a citation; code civil, article 1er (ordonnance n° 2004-164 du 20 février 2004).
"""

from datetime import date, timedelta

import pytest

from filings.law import book
from filings.law.circumstances import FORMER_SINCE
from filings.law.procedure import notice_regime
from filings.law.text import NEXT_DAY_SINCE

#: When each law of before 2008 was published.
PUBLISHED = {
    "loi n° 2002-73 du 17 janvier 2002": date(2002, 1, 18),
    "loi n° 2002-1138 du 9 septembre 2002": date(2002, 9, 10),
    "loi n° 2003-239 du 18 mars 2003": date(2003, 3, 19),
    "loi n° 2004-204 du 9 mars 2004": date(2004, 3, 10),
    "loi n° 2004-575 du 21 juin 2004": date(2004, 6, 22),
    "loi n° 2004-801 du 6 août 2004": date(2004, 8, 7),
    "loi n° 2004-1486 du 30 décembre 2004": date(2004, 12, 31),
    "décret n° 2005-284 du 25 mars 2005": date(2005, 3, 30),
    "loi n° 2006-399 du 4 avril 2006": date(2006, 4, 5),
    "loi n° 2007-297 du 5 mars 2007": date(2007, 3, 7),
}
#: What came into force on a day of its own, or was only put in euros on 1 January 2002.
FIXED = ("ordonnance n° 2000-916", "code pénal de 1994", "Code pénal de 1994", "loi n° 90-615")

OLD = [
    (offence.article.name, version)
    for offence in book.offences()
    for version in offence.article.versions
    if version.since < date(2008, 1, 1) and not version.law.startswith(FIXED)
]


def begins(law: str) -> date:
    day = PUBLISHED[law]
    return day + timedelta(days=day >= NEXT_DAY_SINCE)


@pytest.mark.parametrize(("name", "version"), OLD, ids=lambda one: one if isinstance(one, str) else str(one.since))
def test_each_text_of_before_2008_begins_by_the_declared_convention(name: str, version: object) -> None:
    assert version.since == begins(version.law.partition(" ;")[0])  # type: ignore[attr-defined]


def test_notices_and_former_couples_begin_by_the_same_convention() -> None:
    assert begins("loi n° 2004-575 du 21 juin 2004") == notice_regime.LCEN_SINCE
    assert begins("loi n° 2006-399 du 4 avril 2006") == FORMER_SINCE


def test_the_day_of_publication_itself_is_not_yet_punished_since_june_2004() -> None:
    # Published on 7 March 2007: an act of that day falls under the text of before.
    (article,) = {o.article.name: o.article for o in book.offences() if o.article.number == "227-22-1"}.values()
    assert not any(version.holds(date(2007, 3, 7)) for version in article.versions)
    assert any(version.holds(date(2007, 3, 8)) for version in article.versions)
