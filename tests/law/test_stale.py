"""What to read again first, and what nobody read: each text once, with its reason, its day and its source."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.days import DocumentDay
from filings.law import book, stale, unread
from filings.law.grade import Grade
from filings.law.stale import Why
from filings.law.text import READ_AGAIN_AFTER
from tests.clinic.driver import filings
from tests.review.telling import judge


def on(day: date) -> dict[str, stale.Stale]:
    return {one.cited: one for one in stale.on(DocumentDay(day))}


def test_a_version_nobody_read_comes_before_all_that_was_read_long_ago() -> None:
    found = stale.on(DocumentDay(date(2026, 11, 30)))
    ranks = [list(Why).index(one.why) for one in found]
    assert ranks == sorted(ranks)
    assert on(date(2026, 11, 30))["article 433-5 du code pénal"].why is Why.CHANGED
    assert on(date(2026, 8, 19))["article 433-5 du code pénal"].why is Why.OLD


def test_a_law_that_may_have_changed_a_recital_is_said_from_its_day() -> None:
    cited = "article 40-2 du code de procédure pénale"
    assert on(date(2026, 7, 25))[cited].why is Why.MAY_HAVE_CHANGED
    assert on(date(2026, 7, 24))[cited].why is Why.OLD


@given(st.dates(date(2025, 7, 13), date(2028, 12, 31)))
def test_each_text_in_force_read_more_than_a_year_ago_is_there_and_no_other(day: date) -> None:
    found = stale.on(DocumentDay(day))
    assert len({(one.cited, one.label) for one in found}) == len(found)
    assert all(one.read is None or (day - one.read).days > READ_AGAIN_AFTER for one in found if one.why is Why.OLD)
    names = {one.cited for one in found}
    for offence in book.offences():
        last = offence.article.versions[-1]
        if last.until is None and last.verify_after(DocumentDay(day)):
            assert offence.article.citation_bare() in names


def test_the_command_prints_the_reasons_the_days_and_the_sources() -> None:
    out = " ".join(filings("law", "--stale", "--on", "2026-11-30").stdout.replace("\u00a0", " ").split())
    assert "Une version nouvelle existe, que personne n’a lue" in out
    assert "loi n° 2026-651 du 23 juillet 2026" in out and "JORFTEXT000054470584" in out
    assert "(lu au 13 juillet 2025, note C)" in out
    rows = json.loads(filings("law", "--stale", "--json", "--on", "2026-11-30").stdout)
    assert {"article", "label", "read_on", "grade", "source", "why"} == set(rows[0])
    assert filings("law", "222-17", "--stale").returncode == 2


@pytest.mark.parametrize(("on_day", "said"), [("2026-07-24", 0), ("2026-07-25", 1), ("2026-11-30", 1)])
def test_a_recent_law_nobody_read_is_one_finding_for_the_lawyer(on_day: str, said: int) -> None:
    day = date.fromisoformat(on_day) - timedelta(days=30)
    facts = [
        {"kind": "death_threat", "channel": "sms", "when": day.isoformat()},
        {"kind": "calls", "repeated": True, "count": 40, "when": day.isoformat()},
    ]
    found = [one for one in judge(on_day, *facts).findings if one.code == "unread-law"]
    assert len(found) == said
    assert all("2026-651" in one.message and "40-2" in one.message for one in found)


def test_what_is_said_to_be_unread_has_a_source_and_no_more_than_grade_b() -> None:
    assert all(one.source and one.grade.value != "A" and one.touches for one in unread.UNREAD)


LAW = unread.Unread(
    "loi", date(2026, 8, 20), "connue", frozenset({"433-5"}), Grade.B, "https://exemple.fr", changed=True
)
MAYBE = unread.Unread("loi", date(2026, 8, 20), "connue", frozenset({"433-5"}), Grade.B, "https://exemple.fr")


@pytest.mark.parametrize(
    ("read", "grade", "known", "why"),
    [
        (date(2026, 8, 19), Grade.A, LAW, Why.CHANGED),
        (date(2026, 8, 20), Grade.A, LAW, None),
        (None, Grade.A, LAW, Why.CHANGED),
        (date(2026, 8, 19), Grade.A, MAYBE, Why.MAY_HAVE_CHANGED),
        (date(2026, 8, 20), Grade.A, MAYBE, None),
        (date(2026, 8, 20), Grade.C, MAYBE, Why.UNSURE),
        (None, Grade.B, MAYBE, Why.UNSURE),
        (date(2025, 11, 30), Grade.A, None, None),
        (date(2025, 11, 29), Grade.A, None, Why.OLD),
    ],
)
def test_the_reason_follows_the_day_read_the_grade_and_what_is_known_to_be_unread(
    read: date | None, grade: Grade, known: unread.Unread | None, why: Why | None
) -> None:
    day = DocumentDay(date(2026, 11, 30))
    assert stale.reason({"433-5"}, read, grade, (known,) if known else (), day) is why
    assert stale.reason({"999"}, read, grade, (known,) if known else (), day) in {None, Why.OLD, Why.UNSURE}


def test_each_text_to_read_again_says_where_it_was_read() -> None:
    found = on(date(2026, 11, 30))
    assert found["article 433-5 du code pénal"].source.startswith("https://www.legifrance.gouv.fr/")
    assert found["article 24 bis de la loi du 29 juillet 1881"].source == "Aucune page lue : à vérifier"
    assert found["article 24 bis de la loi du 29 juillet 1881"].read is None
