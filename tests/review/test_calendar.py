"""The days to come, and the file a calendar reads: true to RFC 5545, and silent about the person."""

import re
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from filings.review import calendar
from filings.review.coming import coming
from filings.review.verdict import Verdict
from tests.review.telling import codes, judge

INSULT: dict[str, Any] = {"kind": "insult", "channel": "public", "when": "1/10/2026", "posts": [{"text": "mots"}]}
THREAT: dict[str, Any] = {"kind": "death_threat", "when": "15/06/2016", "channel": "sms", "platform": "twitter"}
RECENT: dict[str, Any] = {**THREAT, "when": "1/10/2026"}


def events(verdict: Verdict) -> list[dict[str, str]]:
    """Read the file as a calendar does: unfolded, an object for each event."""
    unfolded = calendar.ics([verdict]).decode().replace("\r\n ", "")
    found = []
    for block in re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n", unfolded, re.DOTALL):
        found.append(dict(line.split(":", 1) for line in block.split("\r\n") if line))
    return found


def test_the_nearest_day_comes_first_and_each_day_once() -> None:
    verdict = judge("2026-11-21", INSULT, RECENT, {**RECENT, "kind": "intrusion"})
    days = coming(verdict)
    assert [one.day for one in days] == [date(2027, 1, 1), date(2027, 10, 1), date(2032, 10, 1)]
    assert days[0].what == ("Injure publique envers un particulier",) and days[0].facts == ("F1",)
    assert days[1].what[0].startswith("données de connexion")
    assert len(days[2].what) == 2 and set(days[2].facts) == {"F2", "F3"}


def test_a_day_that_is_past_is_no_longer_to_come() -> None:
    assert coming(judge("2026-11-21", THREAT)) == ()
    assert calendar.ics([judge("2026-11-21", THREAT)]) == b""
    # Until midnight of the last day.
    last = judge("2027-01-01", INSULT)
    assert coming(last)[0].day == last.on
    assert date(2027, 1, 1) not in [one.day for one in coming(judge("2027-01-02", INSULT))]


def test_the_day_a_judge_can_be_seized_is_a_day_to_come_then_is_over() -> None:
    step = {"kind": "complaint_prosecutor", "when": "1/10/2026"}
    waiting = judge("2026-11-21", RECENT, steps=[step])
    assert "complaint-waiting" in codes(waiting) and "complaint-unanswered" not in codes(waiting)
    assert date(2027, 1, 1) in [one.day for one in coming(waiting)]
    over = judge("2027-01-01", RECENT, steps=[step])
    assert "complaint-waiting" not in codes(over) and "complaint-unanswered" in codes(over)
    (said,) = [one for one in judge("2026-11-21", INSULT, steps=[step]).findings if one.code == "complaint-waiting"]
    assert "presse" in said.message, "waiting loses an offence of the press"


def test_each_day_is_an_event_of_a_whole_day_dated_from_the_document() -> None:
    verdict = judge("2026-11-21", INSULT, RECENT)
    first, *rest = events(verdict)
    assert first["DTSTART;VALUE=DATE"] == "20270101" and first["DTEND;VALUE=DATE"] == "20270102"
    assert {one["DTSTAMP"] for one in (first, *rest)} == {"20261121T000000Z"}
    assert len(rest) == len(coming(verdict)) - 1


def test_an_event_keeps_its_identifier_from_one_day_to_the_next() -> None:
    today, later = judge("2026-11-21", INSULT, RECENT), judge("2026-12-15", INSULT, RECENT)
    assert [one["UID"] for one in events(today)] == [one["UID"] for one in events(later)]
    assert len({one["UID"] for one in events(today)}) == len(events(today))
    other = judge("2026-11-21", INSULT, RECENT, reference="autre")
    assert not {one["UID"] for one in events(today)} & {one["UID"] for one in events(other)}


def test_nobody_who_sees_the_calendar_learns_what_the_days_are_about() -> None:
    verdict = judge("2026-11-21", INSULT, RECENT, reference="dossier-morel")
    shown = calendar.ics([verdict]).decode().casefold()
    told = {"morel", "dossier", "injure", "menace", "plainte", "procureur", "harc", "avocat", "prescription", "victime"}
    assert not [word for word in told if word in shown]
    assert {one["CLASS"] for one in events(verdict)} == {"PRIVATE"}
    assert {one["SUMMARY"] for one in events(verdict)} == {calendar.TITLE}


def test_two_cases_are_told_apart_by_the_place_of_their_list() -> None:
    verdicts = [judge("2026-11-21", INSULT, reference="a"), judge("2026-11-21", RECENT, reference="b")]
    text = calendar.ics(verdicts).decode().replace("\r\n ", "")
    assert "liste n° 1." in text and "liste n° 2." in text


def test_the_file_is_known_again_as_ours_and_another_is_not() -> None:
    assert calendar.ours(calendar.ics([judge("2026-11-21", INSULT)]))
    assert not calendar.ours(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//autre//FR\r\n")
    assert not calendar.ours(b"")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300))
def test_a_long_line_is_folded_at_75_octets_and_never_inside_a_character(text: str) -> None:
    folded = calendar._folded(text)
    assert folded.endswith(b"\r\n")
    lines = folded[:-2].split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.startswith(b" ") for line in lines[1:])
    assert [line.decode() for line in lines] and folded[:-2].replace(b"\r\n ", b"").decode() == text


@given(st.text(max_size=80))
def test_what_a_text_holds_never_ends_its_line_nor_its_value(text: str) -> None:
    escaped = calendar.escaped(text.replace("\r", ""))
    assert "\n" not in escaped
    assert not re.search(r"(?<!\\)(?:\\\\)*[,;]", escaped)
    back = re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], escaped)
    assert back == text.replace("\r", "")
