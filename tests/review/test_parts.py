"""Messages that each have their day bear each the law of their day, and lapse each on its own."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

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


def test_where_a_message_has_no_day_of_its_own_the_milder_text_is_kept() -> None:
    fact = told("insult", "4 août 2017", "8 août 2017", channel="private_message", grounds=["homophobic"])
    fact["posts"][1]["when"] = None
    verdict = judge("2017-09-01", {**fact, "when": "du 4 au 8 août 2017"})
    assert len([one for one in verdict.allegations if one.article.startswith("CP R. 62")]) <= 1
    assert "date-decides" in codes(verdict)


def test_a_text_born_between_two_messages_reaches_the_second_and_says_so() -> None:
    # Loi n° 2021-1109: article 223-1-1, since 26 August 2021 (in force the day after its publication).
    more = {"data": ["address"], "exposed": "on l’invitait à venir"}
    verdict = judge("2021-11-01", told("personal_data", "1er août 2021", "3 octobre 2021", **more))
    shown = phrases(alleged(verdict, "CP 223-1-1"))
    assert "3 octobre 2021" in shown
    assert "août" not in shown
    assert "earlier-acts" in codes(verdict)
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
