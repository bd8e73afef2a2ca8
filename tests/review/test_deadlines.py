"""Until when: from which act, what interrupts, and what is safe."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from filings.days import DocumentDay
from filings.review.deadlines import majority_of
from filings.review.verdict import Status
from tests.review.telling import PERSON, alleged, codes, judge, tell

THREAT: dict[str, Any] = {"kind": "death_threat", "when": "15/06/2016", "channel": "sms"}
INSULT: dict[str, Any] = {"kind": "insult", "channel": "public", "when": "15/06/2016", "posts": [{"text": "mots"}]}


def test_a_letter_to_the_prosecutor_interrupts_nothing() -> None:
    step = {"kind": "complaint_prosecutor", "when": "1/9/2016"}
    plain = alleged(judge("2016-10-01", THREAT), "CP 222-17").prescription
    assert alleged(judge("2016-10-01", THREAT, steps=[step]), "CP 222-17").prescription == plain


def test_an_act_of_enquiry_starts_the_term_again_and_the_safe_day_stays() -> None:
    step = {"kind": "investigation", "when": "1/9/2016"}
    found = alleged(judge("2016-10-01", THREAT, steps=[step]), "CP 222-17").prescription
    assert found.ends_on == date(2019, 9, 1)
    assert found.safe_ends_on == date(2019, 6, 15)
    assert found.dispute


def test_no_step_told_interrupts_the_limitation_of_words() -> None:
    step = {"kind": "complaint_police", "when": "1/7/2016"}
    found = alleged(judge("2016-08-01", INSULT, steps=[step]), "loi 1881 art. 33 al. 2").prescription
    assert found.ends_on == date(2016, 9, 15)


def test_repeated_calls_run_from_the_last_of_them() -> None:
    first = {"kind": "calls", "when": "1/6/2016", "repeated": True}
    found = alleged(judge("2016-10-01", first, {**first, "when": "1/9/2016"}), "CP 222-16")
    assert found.prescription.starts_on == date(2016, 9, 1)
    assert found.facts == ("F1", "F2")


def test_less_than_thirty_days_come_first_with_their_day() -> None:
    verdict = judge("2016-08-20", INSULT)
    (soon,) = [finding for finding in verdict.findings if finding.code == "deadline-soon"]
    assert soon.due == date(2016, 9, 15)
    dated = [finding.code for finding in verdict.findings if finding.level is soon.level]
    assert dated.index("deadline-soon") == 0
    assert "deadline-soon" not in codes(judge("2016-08-15", INSULT))


def test_what_is_out_of_time_is_apart_and_never_called_prescribed() -> None:
    verdict = judge("2016-10-01", INSULT, THREAT)
    assert alleged(verdict, "loi 1881 art. 33 al. 2").closed
    assert not alleged(verdict, "CP 222-17").closed
    (past,) = [finding for finding in verdict.findings if finding.code == "limitation-past"]
    assert "prescrit" not in past.message


def test_one_offence_open_and_closed_makes_two_rows() -> None:
    verdict = judge("2016-10-01", INSULT, {**INSULT, "when": "15/09/2016"})
    rows = [one for one in verdict.allegations if one.article == "loi 1881 art. 33 al. 2"]
    assert [(row.closed, row.facts) for row in rows] == [(True, ("F1",)), (False, ("F2",))] or [
        (row.closed, row.facts) for row in rows
    ] == [(False, ("F2",)), (True, ("F1",))]


def test_a_period_told_as_open_does_not_last_until_a_document_made_years_later() -> None:
    calls = {"kind": "calls", "when": "depuis juin 2016", "repeated": True}
    other = {**THREAT, "when": "10/07/2016"}
    found = alleged(judge("2026-11-21", calls, other), "CP 222-16").prescription
    assert found.starts_on == date(2016, 7, 10)
    assert found.status is Status.EXPIRED
    assert "still-going-on" in codes(judge("2026-11-21", calls, other))


def test_the_connection_data_are_said_to_vanish_then_to_be_gone() -> None:
    fact = {**THREAT, "platform": "twitter"}
    early = judge("2016-07-01", fact)
    assert early.data_kept_until == date(2017, 6, 15)
    assert "15\u00a0juin 2017" in early.data_kept
    assert "data-soon-gone" in codes(judge("2017-06-01", fact))
    assert "data-gone" in codes(judge("2017-07-01", fact))


def test_since_2022_connection_data_are_refused_for_a_mere_fine() -> None:
    insult = {**INSULT, "when": "1/3/2022", "platform": "twitter"}
    assert "data-refused" not in codes(judge("2022-03-03", insult))
    assert "data-refused" in codes(judge("2022-03-04", insult))


@given(st.dates(date(2014, 1, 1), date(2026, 1, 1)), st.integers(0, 4000))
def test_a_limitation_ends_after_it_starts_and_safe_is_never_later(act: date, after: int) -> None:
    on = min(act + timedelta(after), date(2100, 1, 1))
    verdict = judge(DocumentDay(on).isoformat(), {**THREAT, "when": act.isoformat()})
    for allegation in verdict.allegations:
        term = allegation.prescription
        assert term.starts_on is not None
        assert term.ends_on is not None
        assert term.starts_on < term.ends_on
        assert (term.safe_ends_on or term.ends_on) <= term.ends_on
        assert (term.status is Status.EXPIRED) is (on > term.ends_on)


def test_a_limitation_that_starts_at_majority_is_that_of_the_victim_aimed_at() -> None:
    child = {**PERSON, "birth_date": "14 mai 2010"}
    mother, daughter = tell(THREAT, complainants=[PERSON, child]).complainants
    assert majority_of(daughter) == date(2028, 5, 14)
    assert majority_of(mother) == date(1997, 5, 14)
    assert majority_of(tell(THREAT, complainants=[{**PERSON, "birth_date": None}]).complainants[0]) is None


def test_the_day_of_a_message_is_more_exact_than_the_month_of_its_fact() -> None:
    # Loi 1881, article 65: three months from the first publication.
    words = {**INSULT, "when": "août 2026", "posts": [{"text": "mots", "when": "2 août 2026"}]}
    found = alleged(judge("2026-11-15", words), "loi 1881 art. 33 al. 2")
    assert found.prescription.ends_on == date(2026, 11, 2)
    assert found.closed
    more = {**words, "count": 4}
    assert alleged(judge("2026-11-15", more), "loi 1881 art. 33 al. 2").prescription.ends_on == date(2026, 11, 30)


def test_a_day_is_never_called_safe_once_the_safe_one_is_past() -> None:
    words = {**INSULT, "when": "du 1er juillet au 1er novembre 2026"}
    said = [one.message for one in judge("2026-11-20", words).findings if one.code in {"deadline", "deadline-soon"}]
    assert said and not any("sûr" in message for message in said)


PRIVATE: dict[str, Any] = {**INSULT, "channel": "private_message", "platform": "facebook"}


def said(verdict: Any, code: str) -> str:
    return " ".join(finding.message for finding in verdict.findings if finding.code == code)


def test_no_act_of_enquiry_is_said_to_start_again_the_time_of_a_private_insult() -> None:
    step = {"kind": "complaint_police", "when": "1/7/2016"}
    verdict = judge("2016-08-10", PRIVATE, steps=[step])
    assert alleged(verdict, "CP R. 621-2").prescription.ends_on == date(2016, 9, 15)
    assert "voyez un avocat" in said(verdict, "deadline")
    assert "le fait repartir" not in said(verdict, "deadline")
    assert "le fait repartir" in said(judge("2016-08-10", THREAT), "deadline")


def test_a_time_known_by_a_secondary_source_is_said_to_be_verified() -> None:
    assert "source secondaire" in said(judge("2016-08-10", PRIVATE), "limitation-secondary")
    assert "limitation-secondary" not in codes(judge("2016-08-10", THREAT))
    minor = {**PERSON, "birth_date": "1er mars 2012"}
    asked = {
        "kind": "solicitation",
        "when": "2 mars 2026",
        "channel": "private_message",
        "solicited": ["images"],
        "adult": "oui",
    }
    verdict = judge("2026-11-21", asked, complainants=[minor])
    assert "23 avril 2021" in said(verdict, "limitation-secondary")
