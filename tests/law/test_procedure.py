"""What is read on the day of the document: competence, notices, data, texts to cite."""

from datetime import date

import pytest

from filings.days import DocumentDay, FactsDay
from filings.errors import FilingsError
from filings.law.procedure import competence, delays, notice_regime, rights
from filings.law.procedure.notice_regime import RegimeId
from filings.law.registers import platforms
from filings.law.text import Grade, Months
from tests.review.telling import judge

LETTER = DocumentDay(date(2013, 11, 9))
TODAY = DocumentDay(date(2026, 11, 21))


@pytest.mark.parametrize(
    ("platform", "day", "regime"),
    [
        ("x", date(2004, 6, 23), RegimeId.LCEN_2004),
        ("x", date(2013, 11, 9), RegimeId.LCEN_2004),
        ("x", date(2020, 6, 25), RegimeId.LCEN_2004),
        ("x", date(2020, 6, 26), RegimeId.LCEN_2020),
        ("x", date(2023, 8, 24), RegimeId.LCEN_2020),
        ("x", date(2023, 8, 25), RegimeId.DSA),
        ("facebook", date(2023, 8, 25), RegimeId.DSA),
        ("discord", date(2024, 2, 16), RegimeId.LCEN_2020),
        ("discord", date(2024, 2, 17), RegimeId.DSA),
        (None, date(2024, 2, 17), RegimeId.DSA),
        (None, date(2024, 2, 16), RegimeId.LCEN_2020),
    ],
)
def test_the_regime_is_that_of_the_day_the_notice_is_sent(platform: str | None, day: date, regime: RegimeId) -> None:
    on = DocumentDay(day)
    assert notice_regime.regime(on, platforms.on(platform, on) if platform else None).id is regime


def test_a_notice_of_today_prints_neither_home_nor_birth() -> None:
    assert notice_regime.DSA.elements == {"reasons", "location", "identity", "good_faith"}
    assert "notifier_natural" in notice_regime.LCEN_2004.elements
    assert "author_correspondence" in notice_regime.LCEN_2004.elements
    for regime in (notice_regime.LCEN_2004, notice_regime.LCEN_2020, notice_regime.DSA, notice_regime.UNREAD):
        assert "social_security" in {one.id for one in regime.forbidden}
        assert not regime.elements & {one.id for one in regime.forbidden}


def test_no_notice_before_the_law_of_2004() -> None:
    with pytest.raises(FilingsError, match="2004"):
        notice_regime.regime(DocumentDay(date(2004, 6, 22)), None)


def test_the_victims_home_founds_competence_since_5_june_2016() -> None:
    assert competence.criterion(DocumentDay(date(2016, 6, 4)), online=True).id == "offence"
    home = competence.criterion(DocumentDay(date(2016, 6, 5)), online=True)
    assert home.id == "victim" and "113-2-1" in home.citation
    assert competence.criterion(TODAY, online=False).id == "offence"
    assert competence.national_pole(LETTER) is None and competence.national_pole(TODAY) is not None


def test_connection_data_vanish_after_a_year_and_have_a_threshold_since_2022() -> None:
    assert delays.data_kept_until(FactsDay(date(2013, 11, 5)), LETTER) == date(2014, 11, 5)
    before, after = DocumentDay(date(2022, 3, 3)), DocumentDay(date(2022, 3, 4))
    assert delays.connection_data_allowed(before, None, online=True)
    assert not delays.connection_data_allowed(after, None, online=True)
    assert not delays.connection_data_allowed(after, Months(11), online=True)
    assert delays.connection_data_allowed(after, Months(12), online=True)
    assert not delays.connection_data_allowed(after, Months(35), online=False)
    assert delays.connection_data_allowed(after, Months(36), online=False)
    # Article 60-1-2: for the victim’s own line, at her request, any prison term is enough; a fine alone is not.
    assert delays.connection_data_allowed(after, Months(1), online=False, own_line=True)
    assert not delays.connection_data_allowed(after, None, online=True, own_line=True)
    assert delays.judge_from(LETTER) == date(2014, 2, 9)


@pytest.mark.parametrize(
    ("day", "decree", "paragraphs"),
    [
        # Décret n° 2011-219 du 25 février 2011, in force on 1 March 2011.
        (date(2011, 2, 28), False, {"III"}),
        (date(2011, 3, 1), True, {"III"}),
        # Loi n° 2021-998 du 30 juillet 2021, in force on 1 August; décret n° 2021-1362, in force on 21 October.
        (date(2021, 7, 31), True, {"III"}),
        (date(2021, 8, 1), True, {"II bis"}),
        (date(2021, 10, 20), True, {"II bis"}),
        (date(2021, 10, 21), False, {"II bis"}),
    ],
)
def test_the_texts_that_keep_data_are_those_of_the_day(day: date, decree: bool, paragraphs: set[str]) -> None:
    found = [one.cited for one in delays.RETENTIONS if one.since <= day <= (one.until or date.max)]
    assert any("2011-219" in cited for cited in found) is decree
    assert {cited.split(", ")[1] for cited in found if "L. 34-1" in cited} == paragraphs


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("third_party_address", date(2015, 8, 19)),
        ("national_pole", date(2021, 1, 4)),
        ("minister_no_instruction", date(2013, 7, 27)),
        ("dsa_decision", date(2023, 8, 25)),
        ("erasure_minor", date(2019, 6, 1)),
        ("elected_associations", date(2023, 1, 26)),
    ],
)
def test_a_text_is_not_cited_before_its_day(name: str, first: date) -> None:
    assert name not in rights.on(DocumentDay(date.fromordinal(first.toordinal() - 1)))
    assert name in rights.on(DocumentDay(first))


def test_the_requisition_of_2013_and_that_of_2026() -> None:
    assert rights.on(LETTER)["requisition"].cited == "article 77-1-1 du code de procédure pénale"
    assert "60-1-2" in rights.on(TODAY)["requisition"].cited
    assert rights.on(LETTER)["lcen_identification"].cited.startswith("article 6, II,")
    assert "lcen_notice" not in rights.on(TODAY)


@pytest.mark.parametrize("name", ["false_notification", "lcen_identification"])
def test_the_law_on_hosts_is_recited_no_more_since_its_text_changed_and_nobody_read_it(name: str) -> None:
    eve, day = DocumentDay(date(2026, 8, 25)), DocumentDay(date(2026, 8, 26))
    assert rights.on(eve)[name].grade is Grade.B
    assert rights.on(day)[name].grade is Grade.C and rights.on(day)[name].penalty is None


def test_what_a_knowing_lie_to_a_host_costs_is_said_while_its_text_was_read_and_its_change_to_the_lawyer() -> None:
    fact = {"kind": "insult", "channel": "public", "platform": "twitter", "when": "20 août 2026"}
    fact["posts"] = [{"text": "des mots", "url": "https://x.com/exemple/status/1"}]
    said = {
        on: {one.code: one.message for one in judge(on, fact).findings if one.code in {"true-notice", "unread-law"}}
        for on in ("2026-08-25", "2026-08-26")
    }
    assert "puni (un an" in said["2026-08-25"]["true-notice"].replace("\xa0", " ")
    assert "2004-575" not in said["2026-08-25"].get("unread-law", "")
    assert said["2026-08-26"]["true-notice"].endswith("peut être puni.")
    assert "n’en récitent rien" in said["2026-08-26"]["unread-law"] and "2004-575" in said["2026-08-26"]["unread-law"]
