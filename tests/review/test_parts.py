"""Messages that each have their day bear each the law of their day, and lapse each on its own."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.review.coming import coming
from filings.review.verdict import Allegation, Verdict
from tests.review.telling import PERSON, alleged, articles, codes, judge

MAYOR = {**PERSON, "mandate": {"title": "maire", "since": "2020-05-23", "known_to_authors": True}}
CHILD = {**PERSON, "first_names": "Tom", "birth_date": "6 juin 2012"}


def told(kind: str, *days: str, **more: Any) -> dict[str, Any]:
    """Return a fact of several messages, one a day."""
    posts = [{"text": f"mots {n}", "when": day, "url": f"https://exemple.fr/{kind}/{n}"} for n, day in enumerate(days)]
    return {"kind": kind, "channel": "public", "platform": "twitter", "posts": posts, **more}


def phrases(allegation: Allegation) -> str:
    return " ".join(shown.phrase for shown in allegation.shown).replace("\u00a0", " ")


def rows(verdict: Verdict, article: str) -> list[tuple[bool, str]]:
    """Return whether each row of an offence is out of time, and its last day."""
    found = [one for one in verdict.allegations if one.article == article]
    return sorted((one.closed, str(one.prescription.ends_on)) for one in found)


# --- the law of the day of each ------------------------------------------------------------------------------


def test_insults_on_both_sides_of_a_reform_bear_each_its_own_text() -> None:
    # Décret n° 2017-1230 du 3 août 2017: R. 624-4 until 5 August, R. 625-8-1 from the 6th.
    fact = told("insult", "4 août 2017", "8 août 2017", channel="private_message", grounds=["homophobic"])
    verdict = judge("2017-09-01", {**fact, "when": "du 4 au 8 août 2017"})
    old, new = alleged(verdict, "CP R. 624-4"), alleged(verdict, "CP R. 625-8-1")
    assert (old.fine_euros, new.fine_euros) == (750, 1500)
    assert "du 4 août 2017" in phrases(old)
    assert "8 août" not in phrases(old)
    assert "du 8 août 2017" in phrases(new)
    assert not codes(verdict) & {"not-in-force", "date-decides", "milder-version"}


def test_the_ground_of_a_threat_is_kept_on_both_sides_of_january_2017() -> None:
    # Loi n° 2017-86, article 171: the ground is a general aggravation (132-77) since 29 January 2017.
    verdict = judge("2017-04-01", told("death_threat", "27 janvier 2017", "31 janvier 2017", grounds=["homophobic"]))
    old, new = alleged(verdict, "CP 222-18-1"), alleged(verdict, "CP 222-17")
    assert "27 janvier 2017" in phrases(old)
    assert "31 janvier 2017" in phrases(new)
    assert (old.prison_months, new.prison_months) == (60, 72)
    assert any("132-77" in one.replace("\u2011", "-") for one in new.aggravations)


def test_messages_of_one_side_only_are_not_divided() -> None:
    days = ("25 janvier 2017", "27 janvier 2017")
    verdict = judge("2017-04-01", told("death_threat", *days, when="du 25 au 31 janvier 2017", grounds=["homophobic"]))
    assert articles(verdict) == {"CP 222-18-1"}
    assert "milder-version" not in codes(verdict)


def test_where_one_message_has_no_day_those_that_have_one_are_not_lost() -> None:
    fact = told("insult", "5 août 2017", "août 2017", "7 août 2017", channel="private_message", grounds=["racist"])
    verdict = judge("2017-09-01", {**fact, "when": "août 2017"})
    old, new = alleged(verdict, "CP R. 624-4"), alleged(verdict, "CP R. 625-8-1")
    assert "du 5 août 2017" in phrases(old)
    assert "du 7 août 2017" in phrases(new)
    assert "date-decides" in codes(verdict)


def test_more_acts_told_than_messages_do_not_hide_the_offence_of_a_dated_one() -> None:
    asked = {"solicited": ["proposals"], "adult": "il écrit qu’il a trente ans", "channel": "private_message"}
    fact = told("solicitation", "2 mai 2026", "20 mai 2026", count=20, **asked)
    found = alleged(judge("2026-06-20", fact, complainants=[{**PERSON, "birth_date": "10 mai 2011"}]), "CP 227-22-1")
    assert "2 mai 2026" in phrases(found)
    assert "20" not in phrases(found).replace("2026", "")


def test_a_text_born_between_two_messages_reaches_the_second_and_says_so() -> None:
    # Loi n° 2021-1109: article 223-1-1, since 26 August 2021 (in force the day after its publication).
    more = {"data": ["address"], "exposed": "on l’invitait à venir"}
    verdict = judge("2021-11-01", told("personal_data", "1er août 2021", "3 octobre 2021", **more))
    shown = phrases(alleged(verdict, "CP 223-1-1"))
    assert "3 octobre 2021" in shown
    assert "août" not in shown
    # Until then data that find a person bear the text on the use of them.
    before = phrases(alleged(verdict, "CP 226-4-1"))
    assert "1er août 2021" in before and "octobre" not in before
    assert "date-decides" not in codes(verdict)


def test_proposals_before_and_after_a_fifteenth_birthday_keep_those_before() -> None:
    # Code pénal, article 227-22-1: a minor of fifteen.
    asked = {"solicited": ["proposals"], "adult": "il écrit qu’il a trente ans", "channel": "private_message"}
    fact = told("solicitation", "2 mai 2026", "20 mai 2026", **asked)
    found = alleged(judge("2026-06-01", fact, complainants=[{**PERSON, "birth_date": "10 mai 2011"}]), "CP 227-22-1")
    assert "2 mai 2026" in phrases(found)
    assert "20 mai" not in phrases(found)
    later = judge("2026-06-01", fact, complainants=[{**PERSON, "birth_date": "2 mai 2011"}])
    assert "CP 227-22-1" not in articles(later)


def test_an_age_that_changes_during_an_undated_period_is_said() -> None:
    asked = {"kind": "solicitation", "solicited": ["proposals"], "adult": "il écrit qu’il a trente ans"}
    fact = {**asked, "channel": "private_message", "when": "mai 2026"}
    verdict = judge("2026-06-01", fact, complainants=[{**PERSON, "birth_date": "10 mai 2011"}])
    assert "CP 227-22-1" not in articles(verdict)
    (said,) = [one.message for one in verdict.findings if one.code == "date-decides"]
    assert "l’âge" in said


def test_a_repetition_too_short_after_a_new_text_is_said_to_be_so() -> None:
    # Loi n° 2014-873: harassment, since 6 August 2014.
    days = ("3 mars 2014", "3 juin 2014", "10 septembre 2014")
    harm = {"told": "je ne sors plus", "health": "insomnies"}
    verdict = judge("2014-10-01", told("harassment", *days), harm=harm)
    assert "CP 222-33-2-2" not in articles(verdict)
    (said,) = [one.message for one in verdict.findings if one.code == "date-decides"]
    assert "ne suffisent pas" in said


# --- each lapses on its own ----------------------------------------------------------------------------------


def test_each_publication_lapses_three_months_after_its_own_day() -> None:
    # Loi du 29 juillet 1881, article 65.
    fact = told("insult", "1er juillet 2026", "15 août 2026", "1er novembre 2026")
    verdict = judge("2026-11-20", {**fact, "when": "du 1er juillet au 1er novembre 2026"})
    assert rows(verdict, "loi 1881 art. 33 al. 2") == [(False, "2027-02-01"), (True, "2026-11-15")]
    past, left = sorted((one for one in verdict.allegations), key=lambda one: not one.closed)
    assert "du 1er juillet et du 15 août 2026" in phrases(past)
    assert "du 1er novembre 2026" in phrases(left)
    assert "limitation-partly-past" not in codes(verdict)


def test_the_last_day_of_a_publication_is_the_frontier_of_its_row() -> None:
    fact = told("insult", "15 août 2026", "1er novembre 2026")
    assert rows(judge("2026-11-15", fact), "loi 1881 art. 33 al. 2") == [(False, "2027-02-01")]
    assert len(rows(judge("2026-11-16", fact), "loi 1881 art. 33 al. 2")) == 2


def test_insults_told_to_come_every_day_are_not_closed_on_the_day_of_two_samples() -> None:
    fact = told("insult", "3 juillet 2026", "5 juillet 2026", frequency="chaque jour")
    (row,) = rows(
        judge("2026-11-20", {**fact, "when": "du 1er juillet au 1er novembre 2026"}), "loi 1881 art. 33 al. 2"
    )
    assert row == (False, "2027-02-01")


DAYS = st.lists(st.dates(date(2016, 6, 1), date(2018, 6, 1)), min_size=1, max_size=5, unique=True)


@given(DAYS, st.sampled_from(["insult", "defamation", "death_threat", "hatred"]), st.integers(0, 2200))
@settings(deadline=None, max_examples=60)
def test_messages_told_in_one_fact_bear_what_they_bear_told_one_by_one(days: list[date], kind: str, after: int) -> None:
    """Each message has the same offence, version and state of limitation in one fact as in a fact of its own."""
    on = (max(days) + timedelta(after)).isoformat()
    together = judge(on, told(kind, *(day.isoformat() for day in days), grounds=["homophobic"]))
    alone = [judge(on, told(kind, day.isoformat(), grounds=["homophobic"])) for day in days]

    def borne(verdict: Verdict) -> set[tuple[Any, ...]]:
        found = verdict.allegations
        return {(one.article, one.version_from, one.prison_months, one.fine_euros, one.closed) for one in found}

    assert borne(together) == set().union(*map(borne, alone))


# --- one qualification, for each victim and each message -------------------------------------------------------


def test_the_threat_to_a_child_is_not_lost_in_that_to_the_elected_parent() -> None:
    # Crim., 15 December 2021, n° 21-81.864: distinct interests may each be named.
    threat = {"kind": "death_threat", "when": "4 mai 2026", "channel": "private_message", "grounds": ["mandate"]}
    both = judge("2026-06-01", threat, complainants=[MAYOR, CHILD])
    assert {"CP 433-3", "CP 222-17"} <= articles(both)
    assert any("plusieurs personnes" in one.message for one in both.findings if one.code == "one-qualification")
    assert (alleged(both, "CP 433-3").aimed_at, alleged(both, "CP 222-17").aimed_at) == (
        (("F1", (1,)),),
        (("F1", (2,)),),
    )
    aimed = judge("2026-06-01", {**threat, "targets": [1]}, complainants=[MAYOR, CHILD])
    assert "CP 222-17" not in articles(aimed)


def test_words_that_aim_at_two_people_bear_one_head() -> None:
    words = {**told("insult", "4 mai 2026"), "grounds": ["mandate"]}
    verdict = judge("2026-06-01", words, complainants=[MAYOR, CHILD])
    assert len([one for one in verdict.allegations if one.press]) == 1


def test_the_same_message_in_two_facts_bears_one_head() -> None:
    # Loi du 29 juillet 1881, articles 50 and 53; Ass. plén., 15 February 2013, n° 11-14.637.
    post = [{"url": "https://exemple.fr/1", "text": "mots", "when": "20 octobre 2026"}]
    insult = {**told("insult"), "posts": post}
    defamation = {**told("defamation"), "posts": post}
    verdict = judge("2026-11-01", insult, defamation)
    assert {one.article for one in verdict.allegations} == {"loi 1881 art. 32 al. 1"}
    assert "same-words-twice" in codes(verdict)
    longest = judge("2026-11-01", {**insult, "grounds": ["antisemitic"]}, defamation)
    assert {one.article for one in longest.allegations} == {"loi 1881 art. 33 al. 3"}


def test_what_the_other_fact_does_not_tell_keeps_its_own_head() -> None:
    post = {"text": "mots", "when": "20 octobre 2026"}
    other = {"text": "d’autres mots", "when": "21 octobre 2026"}
    insult = {**told("insult"), "posts": [post, other]}
    defamation = {**told("defamation"), "posts": [post]}
    verdict = judge("2026-11-01", insult, defamation)
    assert {one.article for one in verdict.allegations} == {"loi 1881 art. 32 al. 1", "loi 1881 art. 33 al. 2"}
    assert "21 octobre" in phrases(alleged(verdict, "loi 1881 art. 33 al. 2"))
    assert "20 octobre" not in phrases(alleged(verdict, "loi 1881 art. 33 al. 2"))


# --- what the whole of a case changes ---------------------------------------------------------------------------


def test_time_runs_from_the_majority_of_the_child_not_of_the_mother_who_complains_too() -> None:
    # Code de procédure pénale, articles 8 and 706-47: ten years from the majority of the victim.
    asked = {"solicited": ["proposals"], "adult": "il écrit qu’il a trente ans", "channel": "private_message"}
    fact = {**told("solicitation", "10 juin 2024", **asked)}
    child = {**PERSON, "first_names": "Tom", "birth_date": "10 mars 2010"}
    found = alleged(judge("2026-11-21", fact, complainants=[PERSON, child]), "CP 227-22-1")
    assert not found.closed
    assert found.prescription.ends_on == date(2038, 3, 10)


def test_two_children_have_each_their_own_time() -> None:
    asked = {"solicited": ["proposals"], "adult": "il écrit qu’il a trente ans", "channel": "private_message"}
    children = [{**PERSON, "birth_date": "3 août 1999"}, {**PERSON, "birth_date": "1er janvier 2008"}]
    verdict = judge("2028-02-01", told("solicitation", "2 mars 2014", **asked), complainants=children)
    # The first term stood still in 2020: 151 days after 3 August 2027.
    assert rows(verdict, "CP 227-22-1") == [(False, "2036-01-01"), (True, "2028-01-01")]


def test_a_message_of_before_the_day_told_bears_the_law_of_its_own_day() -> None:
    more = {"data": ["address"], "exposed": "on l’invitait à venir", "when": "jusqu’au 30 août 2021"}
    found = alleged(judge("2021-09-15", told("personal_data", "20 août 2021", "30 août 2021", **more)), "CP 223-1-1")
    assert "du 30 août 2021" in phrases(found)
    assert "du 20" not in phrases(found)


def test_a_message_after_the_period_told_is_an_act_too() -> None:
    fact = told("insult", "5 août 2017", "20 août 2017", channel="private_message", grounds=["racist"])
    verdict = judge("2017-09-01", {**fact, "when": "du 1er au 10 août 2017"})
    assert {"CP R. 624-4", "CP R. 625-8-1"} & articles(verdict)
    assert alleged(verdict, "CP R. 625-8-1").prescription.ends_on == date(2017, 11, 20)


def test_no_day_is_counted_from_the_end_of_another_part() -> None:
    verdict = judge("2026-11-21", told("death_threat", "10 juillet 2019", "1er octobre 2026"))
    assert rows(verdict, "CP 222-17") == [(False, "2032-10-01"), (True, "2025-12-08")]
    assert not any(one.due == date(2026, 11, 21) for one in verdict.findings)


def test_a_second_threat_repeats_the_first_even_when_time_has_run_for_it() -> None:
    # Code pénal, article 222-17: « réitérée », complete at the second.
    fact = told("death_threat", "1er mars 2019", "1er mars 2020", channel="call", accounts=["a"])
    for post in fact["posts"]:
        del post["text"], post["url"]
    verdict = judge("2025-09-01", fact, accounts=[{"id": "a", "platform": "twitter", "handle": "a"}])
    assert (False, "2026-07-30") in rows(verdict, "CP 222-17")


def test_comments_under_one_address_are_not_the_same_words() -> None:
    page = "https://exemple.fr/video"
    insult = {**told("insult"), "posts": [{"text": "mots", "when": "20 octobre 2026", "url": page}]}
    defamation = {**told("defamation"), "posts": [{"text": "autres", "when": "21 octobre 2026", "url": page}]}
    assert len(judge("2026-11-21", insult, defamation).allegations) == 2


def test_the_same_words_copied_otherwise_are_the_same() -> None:
    first = {**told("insult"), "posts": [{"text": "Sale  conne.", "when": "20 octobre 2026"}], "grounds": ["sexist"]}
    again = {**told("insult"), "posts": [{"text": "sale conne", "when": "20 octobre 2026"}], "grounds": ["racist"]}
    assert len(judge("2026-11-21", first, again).allegations) == 1


def test_of_two_heads_the_one_that_time_leaves_is_kept() -> None:
    # Loi n° 2014-56: one year for the homophobic insult still alive on 29 January 2014 (code pénal, article 112-2, 4°).
    post = [{"text": "mots", "when": "28 janvier 2014"}]
    insult = {**told("insult"), "posts": post, "grounds": ["homophobic"]}
    verdict = judge("2014-06-01", insult, {**told("defamation"), "posts": post})
    assert rows(verdict, "loi 1881 art. 33 al. 4") == [(False, "2015-01-28")]


@pytest.mark.parametrize(
    ("on", "due", "says"),
    [
        ("2026-11-01", date(2027, 1, 20), "(jusqu’au 20 janvier 2027), pourtant punie plus lourdement"),
        ("2027-02-01", None, "(jour sûr passé, le 20 janvier 2027), pourtant punie plus lourdement"),
    ],
)
def test_a_graver_head_left_for_one_that_time_leaves_longer_is_said_with_its_own_day(
    on: str, due: date | None, says: str
) -> None:
    # Loi du 29 juillet 1881, articles 24, first paragraph (five years; three months for sure: article 65-3 of 26 August
    # 2021 was not read word for word), and 33, third paragraph (one year).
    post = [{"text": "mots", "when": "20 octobre 2026"}]
    call = {**told("call_to_violence"), "posts": post}
    verdict = judge(on, call, {**told("insult"), "posts": post, "grounds": ["antisemitic"]})
    assert articles(verdict) == {"loi 1881 art. 33 al. 3"}
    (said,) = [one for one in verdict.findings if one.code == "one-qualification"]
    assert "plus longtemps à coup sûr (jusqu’au 20 octobre 2027)" in said.message.replace("\u00a0", " ")
    assert says in said.message.replace("\u00a0", " ")
    assert said.due == due


def test_one_of_two_people_who_loses_the_head_is_told_that_a_lawyer_must_choose() -> None:
    post = [{"text": "mots", "when": "25 août 2026"}]
    hers = {**told("insult"), "posts": post, "grounds": ["sexist"], "targets": [1]}
    his = {**told("insult"), "posts": post, "targets": [2]}
    verdict = judge("2026-09-14", hers, his, complainants=[PERSON, {**CHILD, "birth_date": "6 juin 1980"}])
    (said,) = [one.message for one in verdict.findings if one.code == "one-qualification"]
    assert "plusieurs personnes" in said
    assert "avocat" in said


def test_what_aggravates_for_a_child_does_not_for_the_adult_beside_her() -> None:
    more = {"data": ["address"], "exposed": "on l’invitait à venir"}
    verdict = judge("2022-04-01", told("personal_data", "1er mars 2022", **more), complainants=[PERSON, CHILD])
    found = [one for one in verdict.allegations if one.article == "CP 223-1-1"]
    assert {(one.prison_months, one.aimed_at) for one in found} == {(36, (("F1", (1,)),)), (60, (("F1", (2,)),))}


HARM = {"told": "je ne sors plus", "health": "insomnies"}


def test_a_series_that_goes_on_after_january_2017_bears_its_ground() -> None:
    days = ("2 janvier 2017", "3 février 2017", "8 février 2017", "12 février 2017")
    verdict = judge("2018-05-01", told("harassment", *days, grounds=["homophobic"]), harm=HARM)
    found = alleged(verdict, "CP 222-33-2-2")
    assert any("132-77" in one for one in found.aggravations)
    assert "janvier" not in phrases(found)
    before = judge("2018-05-01", told("harassment", *days[:2], grounds=["homophobic"]), harm=HARM)
    assert not any("132" in one for one in alleged(before, "CP 222-33-2-2").aggravations)


def test_an_office_that_began_among_the_acts_raises_nothing_and_is_said() -> None:
    days = ("1er juin 2026", "3 juin 2026", "5 juin 2026", "20 juin 2026")
    mayor = {**MAYOR, "mandate": {**MAYOR["mandate"], "since": "2026-06-10"}}
    verdict = judge("2026-11-01", told("harassment", *days), harm=HARM, complainants=[mayor])
    assert not any("mandat" in one for one in alleged(verdict, "CP 222-33-2-2").aggravations)
    assert "milder-version" in codes(verdict)


def test_a_text_struck_down_since_is_relied_on_no_more() -> None:
    # Cons. const., 4 May 2012, n° 2012-240 QPC: article 222-33, struck down on 5 May 2012, pending cases included.
    fact = told("messages", "2 avril 2012", "9 avril 2012", channel="private_message", grounds=["sexist"])
    verdict = judge("2012-11-01", fact)
    assert "CP 222-33" not in articles(verdict) | {one.article for one in verdict.reserved}
    assert "not-in-force" in codes(verdict)


def test_one_person_is_never_told_that_a_fact_aims_at_several() -> None:
    verdict = judge("2017-04-01", told("death_threat", "27 janvier 2017", "31 janvier 2017", grounds=["homophobic"]))
    assert not any("plusieurs personnes" in one.message for one in verdict.findings)


def test_an_enquiry_that_may_have_saved_the_first_acts_only_is_said() -> None:
    step = {"kind": "investigation", "when": "1/3/2023"}
    verdict = judge("2025-01-01", told("death_threat", "1er mars 2017", "1er juin 2024"), steps=[step])
    assert "limitation-disputed" in codes(verdict)
    assert "limitation-partly-past" not in codes(verdict)
    assert not any("plus anciens" in one.message for one in verdict.findings)


def test_the_words_of_a_call_copied_down_are_no_writing_of_its_author() -> None:
    # Code pénal, article 222-17: « matérialisée par un écrit, une image ou tout autre objet », or repeated.
    once = {**told("death_threat", "4 mai 2026", channel="call")}
    assert "CP 222-17" not in articles(judge("2026-06-01", once))
    assert "CP 222-17" in articles(
        judge("2026-06-01", told("death_threat", "4 mai 2026", "5 mai 2026", channel="call"))
    )
    assert "CP 222-17" in articles(judge("2026-06-01", {**once, "channel": "sms"}))


def test_a_series_against_a_child_and_an_adult_is_that_of_both_where_the_fact_is_parted() -> None:
    days = ("1er juin 2014", "1er août 2018", "2 mars 2020", "9 mars 2020", "16 mars 2020", "20 janvier 2024")
    child = {**CHILD, "birth_date": "6 juin 2009"}
    verdict = judge(
        "2026-04-01", told("harassment", *days, grounds=["sexist"]), harm=HARM, complainants=[PERSON, child]
    )
    found = [one for one in verdict.allegations if one.article == "CP 222-33"]
    assert {one.aimed_at for one in found} == {(("F1", (1,)),), (("F1", (2,)),)}


# --- words whose head their day decides ---------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["insult", "defamation"])
def test_words_by_an_office_over_the_day_it_began_have_a_day_to_keep_to_and_no_head(kind: str) -> None:
    # Loi du 29 juillet 1881, articles 31, 32, 33 and 65: two heads, three months for both; one head for the same words
    # (Ass. plén., 15 February 2013, n° 11-14.637).
    mayor = {**MAYOR, "mandate": {**MAYOR["mandate"], "since": "2026-10-10"}}
    words = {"kind": kind, "channel": "public", "platform": "twitter", "grounds": ["mandate"]}
    verdict = judge("2026-11-21", {**words, "when": "octobre 2026"}, complainants=[mayor])
    assert not verdict.allegations
    assert not verdict.reserved
    (waiting,) = [one for one in verdict.findings if one.code == "deadline-undecided"]
    assert waiting.due == date(2027, 1, 1)
    assert "un particulier" in waiting.message
    assert "investie d’un mandat public" in waiting.message
    assert date(2027, 1, 1) in {one.day for one in coming(verdict)}
    dated = judge("2026-11-21", {**words, "when": "12 octobre 2026"}, complainants=[mayor])
    assert len(dated.allegations) == 1
    assert "deadline-undecided" not in codes(dated)


@pytest.mark.parametrize(
    ("on", "due", "says"),
    [
        ("2026-08-15", date(2026, 8, 31), "dernier jour possible, le 31 août 2026"),
        ("2026-09-15", None, "dépassé depuis le 31 août 2026"),
    ],
)
def test_of_words_without_their_day_the_first_lapse_first(on: str, due: date | None, says: str) -> None:
    # Loi du 29 juillet 1881, article 65: three months from each publication, the first and the last of May.
    mayor = {**MAYOR, "mandate": {**MAYOR["mandate"], "since": "2026-05-10"}}
    words = {"kind": "insult", "channel": "public", "platform": "twitter", "grounds": ["mandate"], "when": "mai 2026"}
    (waiting,) = [one for one in judge(on, words, complainants=[mayor]).findings if one.code == "deadline-undecided"]
    assert waiting.due == due
    assert says in waiting.message.replace("\u00a0", " ")


def test_words_between_two_texts_are_not_said_to_turn_on_the_person() -> None:
    # Loi n° 2012-954 du 6 août 2012: sexual identity is a ground of the insult since 8 August 2012.
    words = {"kind": "insult", "channel": "public", "grounds": ["transphobic"], "when": "août 2012"}
    verdict = judge("2012-09-21", words)
    assert not verdict.allegations
    decided = [one.message for one in verdict.findings if one.code == "date-decides"]
    assert decided
    assert all("la loi a changé" in one and "mandat" not in one for one in decided)
    (waiting,) = [one for one in verdict.findings if one.code == "deadline-undecided"]
    assert waiting.due == date(2012, 11, 1)


def test_words_without_a_day_wait_beside_those_that_have_one() -> None:
    mayor = {**MAYOR, "mandate": {**MAYOR["mandate"], "since": "2026-10-10"}}
    words = {**told("insult", "8 octobre 2026"), "when": "octobre 2026", "grounds": ["mandate"]}
    words["posts"].append({"text": "d’autres mots"})
    verdict = judge("2026-11-21", words, complainants=[mayor])
    assert alleged(verdict, "loi 1881 art. 33 al. 2").prescription.ends_on == date(2027, 1, 8)
    (waiting,) = [one for one in verdict.findings if one.code == "deadline-undecided"]
    assert waiting.due == date(2027, 1, 1)
    assert "sans date" in waiting.message


def test_a_fact_over_the_day_its_text_came_has_a_day_to_keep_to() -> None:
    # Loi n° 2024-449: article 226-8-1, since 23 May 2024; six years (code de procédure pénale, article 8).
    fact = {"kind": "montage", "channel": "private_message", "explicit": True}
    verdict = judge("2024-09-30", {**fact, "when": "mai 2024"})
    assert not verdict.allegations
    (waiting,) = [one for one in verdict.findings if one.code == "deadline-undecided"]
    assert waiting.due == date(2030, 5, 1)
    other = {"kind": "context", "when": "mai 2024", "story": "autre chose"}
    assert "deadline-undecided" not in codes(judge("2024-09-30", fact, other))


def test_words_of_which_nobody_knows_whether_they_were_public_have_the_shorter_day() -> None:
    # Loi du 29 juillet 1881, articles 65 and 65-3: one year for public antisemitic words, three months for private ones
    # (Crim., 23 May 2006).
    words = {"kind": "insult", "when": "1er octobre 2026", "grounds": ["antisemitic"], "posts": [{"text": "mots"}]}
    verdict = judge("2026-11-01", words)
    assert not verdict.allegations
    (asked,) = [one for one in verdict.findings if one.code == "channel-unknown"]
    assert asked.due == date(2027, 1, 1)
    assert "1er janvier 2027" in asked.message.replace("\u00a0", " ")
    (late,) = [one for one in judge("2027-03-01", words).findings if one.code == "channel-unknown"]
    assert late.due == date(2027, 10, 1)
    assert "Au plus court, le délai pour poursuivre ces mots paraît dépassé" in late.message
    (over,) = [one for one in judge("2028-03-01", words).findings if one.code == "channel-unknown"]
    assert over.due is None
    assert "dépassé depuis le 1er octobre 2027" in over.message.replace("\u00a0", " ")


# --- a rhythm told over a change of law ----------------------------------------------------------------------------

DAILY = {"kind": "harassment", "channel": "public", "platform": "twitter", "accounts": ["a"]}
ACCOUNT = [{"id": "a", "platform": "twitter", "handle": "a"}]


@pytest.mark.parametrize("posts", [[], [{"text": "mots", "when": "10 septembre 2014", "account": "a"}]])
def test_a_series_told_to_come_every_day_goes_on_under_the_text_that_creates_the_offence(posts: list[Any]) -> None:
    # Loi n° 2014-873: harassment, since 6 August 2014; a text reaches a series by its later acts (code pénal, article
    # 112-1), and those alone are meant.
    fact = {**DAILY, "when": "du 1er mars au 30 novembre 2014", "frequency": "tous les jours", "posts": posts}
    verdict = judge("2015-02-01", fact, harm=HARM, accounts=ACCOUNT)
    found = alleged(verdict, "CP 222-33-2-2")
    assert found.acts == (("F1", ((date(2014, 8, 6), date(2014, 11, 30)),)),)
    assert found.prescription.ends_on == date(2017, 11, 30)
    assert "tous les jours" in phrases(found)
    assert "mars" not in phrases(found)
    assert "earlier-acts" in codes(verdict)
    assert "date-decides" not in codes(verdict)


@pytest.mark.parametrize(
    ("when", "frequency"),
    [
        # Two acts only are sure after the text.
        ("du 1er mars au 7 août 2014", "tous les jours"),
        ("du 1er mars au 20 août 2014", "une fois par semaine"),
        # The period may have ended on the first of August.
        ("de mars à août 2014", "tous les jours"),
        ("du 1er mars au 30 novembre 2014", "souvent"),
        ("du 1er mars au 30 novembre 2014", "tous les jours au début, puis moins"),
        (None, "tous les jours"),
    ],
)
def test_a_rhythm_that_makes_no_repetition_sure_after_the_text_alleges_nothing(
    when: str | None, frequency: str
) -> None:
    fact = {**DAILY, "when": when, "frequency": frequency}
    other = {"kind": "context", "when": "du 1er mars au 30 novembre 2014", "story": "autre chose"}
    verdict = judge("2015-02-01", fact, other, harm=HARM, accounts=ACCOUNT)
    assert "CP 222-33-2-2" not in articles(verdict)


def test_a_text_that_comes_to_name_sexist_words_reaches_those_told_to_go_on_after_it() -> None:
    # Loi n° 2018-703: sexist words, besides sexual ones, are harassment of article 222-33 since 6 August 2018.
    fact = {"kind": "messages", "channel": "private_message", "grounds": ["sexist"], "frequency": "tous les jours"}
    verdict = judge("2018-12-30", {**fact, "when": "du 1er juillet au 30 octobre 2018"})
    assert alleged(verdict, "CP 222-33").acts == (("F1", ((date(2018, 8, 6), date(2018, 10, 30)),)),)
    few = judge("2018-12-30", {**fact, "when": "du 1er juillet au 7 août 2018"})
    assert "CP 222-33" not in articles(few)


def test_months_told_with_a_rhythm_are_counted_from_what_is_sure_of_them() -> None:
    # From March to November: to the first of November for sure.
    fact = {**DAILY, "when": "de mars à novembre 2014", "frequency": "plusieurs fois par semaine"}
    found = alleged(judge("2015-02-01", fact, harm=HARM, accounts=ACCOUNT), "CP 222-33-2-2")
    assert found.prescription.ends_on == date(2017, 11, 1)
    later = {**fact, "posts": [{"text": "mots", "when": "5 décembre 2014", "account": "a"}]}
    found = alleged(judge("2015-02-01", later, harm=HARM, accounts=ACCOUNT), "CP 222-33-2-2")
    assert found.prescription.ends_on == date(2017, 12, 5)


def test_the_last_act_of_a_series_is_of_it_where_a_text_changed_just_before() -> None:
    # Violence yields to harassment on every day of the series, its last included (code pénal, article 222-13).
    posts = [{"when": when, "account": "a", "text": "des mots"} for when in ("27/01/2017", "28/01/2017", "29/01/2017")]
    fact = {"kind": "harassment", "channel": "public", "grounds": ["homophobic"], "repeated": True, "posts": posts}
    shock = {"harm": {"health": "Je ne dors plus.", "itt_days": 4, "certificate": 1}}
    exhibits = [{"number": 1, "title": "certificat", "kind": "certificate"}]
    verdict = judge("2017-02-10", fact, accounts=[{"id": "a", "handle": "a"}], exhibits=exhibits, **shock)
    assert articles(verdict) == {"CP 222-33-2-2"}
