"""Two campaigns worked out by hand, offence by offence: what each text punished that day, and its last useful day.

A: tweets, calls and false pages from 30 August to 9 November 2013. B: an elected person insulted and threatened because
of his orientation and of his mandate, on four days that stand between the reforms. Limitation is read on 21 November
2026, with no interruption, the standstill of 2020 included.
"""

from datetime import date

import pytest

from filings.days import DocumentDay, FactsDay
from filings.law import aggravations, book
from filings.law.aggravations import ACCOUNT_BANS, raised
from filings.law.procedure import competence
from filings.law.procedure.limitation import term
from filings.law.text import Article, NotInForce
from schemas.fact import Ground

TODAY = DocumentDay(date(2026, 11, 21))
LETTER = DocumentDay(date(2013, 11, 9))
FIRST, LAST = FactsDay(date(2013, 8, 30)), FactsDay(date(2013, 11, 9))

#: Article, penalty (months, euros) of 2013, last day for a fact of 30 August, for one of 9 November.
CAMPAIGN = (
    ("loi 1881 art. 33 al. 3", (6, 22500), date(2014, 8, 30), date(2014, 11, 9)),
    ("loi 1881 art. 24 race", (12, 45000), date(2014, 8, 30), date(2014, 11, 9)),
    ("loi 1881 art. 32 al. 2", (12, 45000), date(2014, 8, 30), date(2014, 11, 9)),
    ("loi 1881 art. 33 al. 2", (None, 12000), date(2013, 11, 30), date(2014, 2, 9)),
    ("loi 1881 art. 32 al. 1", (None, 12000), date(2013, 11, 30), date(2014, 2, 9)),
    ("loi 1881 art. 24 al. 1", (60, 45000), date(2013, 11, 30), date(2014, 2, 9)),
    ("CP R. 624-4", (None, 750), date(2013, 11, 30), date(2014, 2, 9)),
    ("CP 222-17", (6, 7500), date(2016, 8, 30), date(2016, 11, 9)),
    ("CP 222-18-1", (24, 30000), date(2016, 8, 30), date(2016, 11, 9)),
    ("CP 222-18", (36, 45000), date(2016, 8, 30), date(2016, 11, 9)),
    ("CP 222-16", (12, 15000), date(2016, 8, 30), date(2016, 11, 9)),
    ("CP 222-13", (36, 45000), date(2016, 8, 30), date(2016, 11, 9)),
    ("CP 226-4-1", (12, 15000), date(2016, 8, 30), date(2016, 11, 9)),
    ("CP 226-1", (12, 45000), date(2016, 8, 30), date(2016, 11, 9)),
    ("CP 226-2", (12, 45000), date(2016, 8, 30), date(2016, 11, 9)),
    ("CP 226-15", (12, 45000), date(2016, 8, 30), date(2016, 11, 9)),
    ("CP 323-1", (24, 30000), date(2016, 8, 30), date(2016, 11, 9)),
    ("CP 226-22", (60, 300000), date(2016, 8, 30), date(2016, 11, 9)),
    ("CP 226-16-1", (60, 300000), date(2016, 8, 30), date(2016, 11, 9)),
    ("CP 226-18", (60, 300000), date(2016, 8, 30), date(2016, 11, 9)),
)

#: Article, day, penalty (None: the text did not exist), prison terms once raised by the bias, last day, safe last day.
ELECTED = (
    ("loi 1881 art. 33 al. 4", date(2016, 6, 15), (6, 22500), (), date(2017, 6, 15), None),
    ("loi 1881 art. 33 al. 1", date(2016, 6, 15), (None, 12000), (), date(2016, 9, 15), None),
    ("loi 1881 art. 31", date(2016, 6, 15), (None, 45000), (), date(2016, 9, 15), None),
    ("loi 1881 art. 24 sexe", date(2016, 6, 15), (12, 45000), (), date(2017, 6, 15), None),
    ("loi 1881 art. 24 al. 1", date(2016, 6, 15), (60, 45000), (), date(2016, 9, 15), date(2016, 9, 15)),
    ("CP 433-3", date(2016, 6, 15), (24, 30000), (), date(2022, 11, 13), None),
    ("CP 222-17", date(2016, 6, 15), (6, 7500), (), date(2022, 11, 13), None),
    ("CP 222-18-1", date(2016, 6, 15), (24, 30000), (), date(2022, 11, 13), None),
    ("CP 222-33-2-2", date(2016, 6, 15), (12, 15000), (), date(2022, 11, 13), None),
    ("CP 223-1-1", date(2016, 6, 15), None, (), None, None),
    ("CP R. 624-4", date(2016, 6, 15), (None, 750), (), date(2016, 9, 15), None),
    ("CP R. 625-8-1", date(2016, 6, 15), None, (), None, None),
    ("CP 433-5", date(2016, 6, 15), (None, 7500), (), date(2022, 11, 13), None),
    ("loi 1881 art. 33 al. 4", date(2017, 2, 10), (12, 45000), (), date(2018, 2, 10), None),
    ("loi 1881 art. 33 al. 1", date(2017, 2, 10), (None, 12000), (), date(2017, 5, 10), None),
    ("loi 1881 art. 31", date(2017, 2, 10), (None, 45000), (), date(2017, 5, 10), None),
    ("loi 1881 art. 24 sexe", date(2017, 2, 10), (12, 45000), (), date(2018, 2, 10), None),
    ("loi 1881 art. 24 al. 1", date(2017, 2, 10), (60, 45000), (), date(2017, 5, 10), date(2017, 5, 10)),
    ("CP 433-3", date(2017, 2, 10), (24, 30000), (48, 84, 180), date(2023, 7, 11), None),
    ("CP 222-17", date(2017, 2, 10), (6, 7500), (12, 72), date(2023, 7, 11), None),
    ("CP 222-18-1", date(2017, 2, 10), None, (), None, None),
    ("CP 222-33-2-2", date(2017, 2, 10), (12, 15000), (24, 48, 72), date(2023, 7, 11), None),
    ("CP 223-1-1", date(2017, 2, 10), None, (), None, None),
    ("CP R. 624-4", date(2017, 2, 10), (None, 750), (), date(2017, 5, 10), None),
    ("CP R. 625-8-1", date(2017, 2, 10), None, (), None, None),
    ("CP 433-5", date(2017, 2, 10), (None, 7500), (), date(2023, 7, 11), None),
    ("loi 1881 art. 33 al. 4", date(2018, 9, 15), (12, 45000), (), date(2019, 9, 15), None),
    ("loi 1881 art. 33 al. 1", date(2018, 9, 15), (None, 12000), (), date(2018, 12, 15), None),
    ("loi 1881 art. 31", date(2018, 9, 15), (None, 45000), (), date(2018, 12, 15), None),
    ("loi 1881 art. 24 sexe", date(2018, 9, 15), (12, 45000), (), date(2019, 9, 15), None),
    ("loi 1881 art. 24 al. 1", date(2018, 9, 15), (60, 45000), (), date(2018, 12, 15), date(2018, 12, 15)),
    ("CP 433-3", date(2018, 9, 15), (36, 45000), (72, 84, 180), date(2025, 2, 13), None),
    ("CP 222-17", date(2018, 9, 15), (6, 7500), (12, 72), date(2025, 2, 13), None),
    ("CP 222-18-1", date(2018, 9, 15), None, (), None, None),
    ("CP 222-33-2-2", date(2018, 9, 15), (12, 15000), (24, 48, 72), date(2025, 2, 13), None),
    ("CP 223-1-1", date(2018, 9, 15), None, (), None, None),
    ("CP R. 624-4", date(2018, 9, 15), None, (), None, None),
    ("CP R. 625-8-1", date(2018, 9, 15), (None, 1500), (), date(2018, 12, 15), None),
    ("CP 433-5", date(2018, 9, 15), (None, 7500), (), date(2025, 2, 13), None),
    ("loi 1881 art. 33 al. 4", date(2026, 11, 1), (12, 45000), (), date(2027, 11, 1), None),
    ("loi 1881 art. 33 al. 1", date(2026, 11, 1), (None, 12000), (), date(2027, 2, 1), None),
    ("loi 1881 art. 31", date(2026, 11, 1), (None, 45000), (), date(2027, 2, 1), None),
    ("loi 1881 art. 24 sexe", date(2026, 11, 1), (12, 45000), (), date(2027, 11, 1), None),
    ("loi 1881 art. 24 al. 1", date(2026, 11, 1), (60, 45000), (), date(2027, 11, 1), date(2027, 2, 1)),
    ("CP 433-3", date(2026, 11, 1), (36, 45000), (72, 84, 180), date(2032, 11, 1), None),
    ("CP 222-17", date(2026, 11, 1), (6, 7500), (12, 72), date(2032, 11, 1), None),
    ("CP 222-18-1", date(2026, 11, 1), None, (), None, None),
    ("CP 222-33-2-2", date(2026, 11, 1), (12, 15000), (24, 48, 72), date(2032, 11, 1), None),
    ("CP 223-1-1", date(2026, 11, 1), (36, 45000), (72, 84), date(2032, 11, 1), None),
    ("CP R. 624-4", date(2026, 11, 1), None, (), None, None),
    ("CP R. 625-8-1", date(2026, 11, 1), (None, 1500), (), date(2027, 2, 1), None),
    ("CP 433-5", date(2026, 11, 1), (None, 7500), (), date(2032, 11, 1), None),
)


def named(name: str) -> Article:
    return next(one.article for one in book.offences() if one.article.name == name)


@pytest.mark.parametrize(("name", "penalty", "first", "last"), CAMPAIGN, ids=lambda value: str(value)[:24])
def test_the_campaign_of_2013(name: str, penalty: tuple[int | None, int], first: date, last: date) -> None:
    article = named(name)
    for day, ends in ((FIRST, first), (LAST, last)):
        base = article.on(day).base
        assert (base.prison, base.fine) == penalty
        for on in (LETTER, TODAY):
            assert term(article.limitation, day, day, on).ends_on == ends


def test_what_did_not_exist_in_2013_is_refused() -> None:
    for name in ("CP 222-33-2-2", "CP 223-1-1", "CP 226-2-1", "CP 226-8-1", "CP R. 625-8-1", "CP R. 625-8"):
        with pytest.raises(NotInForce):
            named(name).on(LAST)
    assert "messages" not in named("CP 222-16").on(LAST).elements[0].label
    assert "extraites" not in named("CP 323-3").on(LAST).elements[0].label
    assert aggravations.bias(LAST, "CP 222-17", [Ground.ANTISEMITIC]) is None
    assert competence.criterion(LETTER, online=True).id == "offence"
    assert all(ban.since > LAST for ban in ACCOUNT_BANS)


@pytest.mark.parametrize(
    ("name", "day", "penalty", "biased", "ends", "safe"), ELECTED, ids=lambda value: str(value)[:24]
)
def test_an_elected_person_between_the_reforms(
    name: str,
    day: date,
    penalty: tuple[int | None, int] | None,
    biased: tuple[int, ...],
    ends: date | None,
    safe: date | None,
) -> None:
    article, on = named(name), FactsDay(day)
    if penalty is None:
        with pytest.raises(NotInForce):
            article.on(on)
        return
    version = article.on(on)
    assert (version.base.prison, version.base.fine) == penalty
    general = aggravations.bias(on, name, [Ground.HOMOPHOBIC])
    assert (general.number if general and version.base.prison else None) == ("132-77" if biased else None)
    if biased:
        terms = {one.penalty.prison for one in version.aggravations if one.penalty.prison}
        assert {raised(months) for months in (version.base.prison, *terms) if months} == set(biased)
    found = term(article.limitation, on, on, TODAY)
    assert found.ends_on == ends
    if safe:
        assert found.safe_ends_on == safe
