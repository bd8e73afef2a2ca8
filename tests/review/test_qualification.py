"""Each fact is read on its own day, and nothing is claimed beyond what was told."""

from typing import Any

import pytest

from filings.review.verdict import Verdict
from tests.review.telling import PERSON, alleged, articles, codes, judge

THREAT: dict[str, Any] = {"kind": "death_threat", "channel": "private_message"}
HARASSED: dict[str, Any] = {"kind": "harassment", "channel": "public", "platform": "twitter", "repeated": True}
INSULT: dict[str, Any] = {"kind": "insult", "channel": "public", "exhibits": [1]}
EXHIBITS: list[dict[str, Any]] = [{"number": 1, "title": "Capture"}]
MAYOR: dict[str, Any] = {**PERSON, "mandate": {"title": "maire", "since": "2014-03-30", "known_to_authors": True}}


def test_a_harassment_of_2013_is_not_alleged_and_the_review_says_why() -> None:
    verdict = judge("2013-11-09", {**HARASSED, "when": "septembre 2013"})
    assert "CP 222-33-2-2" not in articles(verdict)
    (why,) = [finding for finding in verdict.findings if finding.code == "not-in-force"]
    assert "6\u00a0août 2014" in why.message
    assert "222-33" not in why.message


@pytest.mark.parametrize(("when", "there"), [("5 août 2014", False), ("6 août 2014", True)])
def test_harassment_exists_from_6_august_2014(when: str, there: bool) -> None:
    verdict = judge("2014-09-01", {**HARASSED, "when": when})
    assert ("CP 222-33-2-2" in articles(verdict)) is there


def test_a_series_takes_a_new_text_only_if_it_goes_on_after_it() -> None:
    series = {**HARASSED, "when": "du 1er juillet 2014 au 30 septembre 2014"}
    verdict = judge("2014-10-15", series)
    assert "CP 222-33-2-2" not in articles(verdict)
    assert "date-decides" in codes(verdict)
    later = [{"when": "10 août 2014", "text": "encore"}, {"when": "12 septembre 2014", "text": "et encore"}]
    assert "CP 222-33-2-2" in articles(judge("2014-10-15", {**series, "posts": later}))


def test_of_two_possible_versions_the_milder_is_alleged_and_said() -> None:
    insult = {**INSULT, "grounds": ["antisemitic"], "when": "janvier 2017"}
    verdict = judge("2017-02-15", insult, exhibits=EXHIBITS)
    found = alleged(verdict, "loi 1881 art. 33 al. 3")
    assert (found.prison_months, found.fine_euros) == (6, 22_500)
    assert "milder-version" in codes(verdict)
    exact = judge("2017-02-15", {**insult, "when": "30 janvier 2017"}, exhibits=EXHIBITS)
    assert alleged(exact, "loi 1881 art. 33 al. 3").prison_months == 12
    assert "milder-version" not in codes(exact)


def test_a_threat_because_of_the_mandate_bears_one_qualification_only() -> None:
    threat = {**THREAT, "when": "15/06/2016", "grounds": ["mandate", "homophobic"]}
    verdict = judge("2016-07-01", threat, complainants=[MAYOR])
    assert articles(verdict) == {"CP 433-3"}
    assert alleged(verdict, "CP 433-3").prison_months == 60
    before = judge("2013-07-01", {**threat, "when": "15/06/2013"}, complainants=[MAYOR])
    assert "CP 433-3" not in articles(before), "the office began in 2014"


@pytest.mark.parametrize(("when", "months"), [("28/01/2017", 60), ("29/01/2017", 72)])
def test_a_bias_raises_a_threat_by_the_text_of_its_day(when: str, months: int) -> None:
    # 222-18-1 until 28 January 2017 (five years for a threat of death); 132-77 doubles the three years of 222-17 since.
    verdict = judge("2017-03-15", {**THREAT, "when": when, "grounds": ["homophobic"]})
    (found,) = verdict.allegations
    assert found.prison_months == months
    assert any("132-77" in text for text in found.aggravations) is (months == 72)


def test_facts_of_one_offence_and_one_version_make_one_allegation() -> None:
    verdict = judge("2016-07-01", {**THREAT, "when": "15/06/2016"}, {**THREAT, "when": "20/06/2016"})
    found = alleged(verdict, "CP 222-17")
    assert found.facts == ("F1", "F2")
    assert [facts for facts, _ in found.deadlines] == [("F1",), ("F2",)]


def test_an_element_that_nothing_shows_is_never_claimed() -> None:
    verdict = judge(
        "2016-07-01",
        {"kind": "intrusion", "when": "15/06/2016", "entered": True},
        {"kind": "private_content", "when": "15/06/2016"},
    )
    assert alleged(verdict, "CP 323-1").facts == ("F1",)
    reserved = {one.article: one for one in verdict.reserved}
    assert set(reserved) >= {"CP 226-1", "CP 226-2"}
    assert reserved["CP 226-2"].missing
    assert reserved["CP 226-2"].complaint.startswith("la présente vaut plainte")


def test_words_whose_publicity_is_unknown_are_not_alleged() -> None:
    verdict = judge("2016-07-01", {"kind": "insult", "when": "15/06/2016"})
    assert not verdict.allegations
    assert not verdict.reserved
    assert "channel-unknown" in codes(verdict)


def test_a_fact_without_any_date_is_asked_for() -> None:
    verdict = judge("2016-07-01", THREAT)
    assert not verdict.allegations
    assert [f.where for f in verdict.findings if f.code == "date-needed"] == ["facts[0].when"]


def test_a_fact_without_a_date_takes_the_period_of_the_case_when_one_text_covers_it() -> None:
    profile = {"kind": "false_profile", "when": {"answered": "unknown"}}
    verdict = judge("2016-07-01", {**THREAT, "when": "15/06/2016"}, profile)
    assert "CP 226-4-1" in articles(verdict)
    assert "date-supposed" in codes(verdict)


def test_a_text_repealed_or_not_yet_born_on_one_side_of_a_period_is_not_alleged() -> None:
    doxxing = {"kind": "personal_data", "data": ["address"], "exposed": "on l’invitait à venir", "when": "août 2021"}
    verdict = judge("2021-10-01", doxxing)
    assert "CP 223-1-1" not in articles(verdict)
    assert "date-decides" in codes(verdict)


def test_the_same_words_in_two_facts_are_pointed_out() -> None:
    post = [{"url": "https://exemple.fr/1", "text": "mots"}]
    facts = (
        {**INSULT, "when": "1/6/2016", "posts": post},
        {**INSULT, "kind": "defamation", "when": "1/6/2016", "posts": post},
    )
    assert "same-words-twice" in codes(judge("2016-07-01", *facts, exhibits=EXHIBITS))


def test_a_text_of_grade_c_is_neither_alleged_nor_reserved() -> None:
    # 222-13 between 15 April 2016 and 28 January 2017 was never read.
    series = {**HARASSED, "kind": "messages", "when": "1/6/2016", "repeated": None}
    harm = {"health": "insomnies", "itt_days": 3, "certificate": 1}
    verdict = judge("2016-07-01", series, exhibits=EXHIBITS, harm=harm)
    assert "CP 222-13" not in articles(verdict) | {one.article for one in verdict.reserved}
    assert "grade-c" in codes(verdict)


def test_a_new_text_is_shown_only_by_the_acts_that_followed_it() -> None:
    # Code pénal, article 112-1: harassment is an offence since 6 August 2014 only.
    posts = [{"when": day, "text": "encore"} for day in ("3 mars 2014", "10 août 2014", "10 septembre 2014")]
    series = {**HARASSED, "when": "du 3 mars 2014 au 10 septembre 2014", "count": 60, "posts": posts}
    found = alleged(judge("2014-10-01", series), "CP 222-33-2-2")
    told = " ".join(one.phrase for one in found.shown)
    assert "août" in told and "septembre" in told
    assert "mars" not in told and "60" not in told


def test_one_message_each_of_several_accounts_is_no_repetition_unless_they_acted_together() -> None:
    accounts = [{"id": one} for one in "abc"]
    posts = [
        {"when": f"{day} mars 2025", "text": "mots", "account": one} for day, one in zip((3, 6, 9), "abc", strict=True)
    ]
    series = {"kind": "harassment", "channel": "public", "when": "mars 2025", "posts": posts}
    assert "CP 222-33-2-2" not in articles(judge("2025-05-01", series, accounts=accounts))
    assert "CP 222-33-2-2" in articles(judge("2025-05-01", {**series, "concerted": True}, accounts=accounts))
    same = [{**post, "account": "a"} for post in posts]
    assert "CP 222-33-2-2" in articles(judge("2025-05-01", {**series, "posts": same}, accounts=accounts))


def test_two_facts_that_want_different_elements_are_reserved_apart() -> None:
    said = {"kind": "death_threat", "when": "3/9/2026", "channel": "call"}
    letter = {"kind": "threat", "when": "6/9/2026", "channel": "letter"}
    rows = {one.facts: one for one in judge("2026-11-21", said, letter).reserved if one.article == "CP 222-17"}
    assert set(rows) == {("F1",), ("F2",)}
    assert rows["F1",].label == "Menaces de mort" != rows["F2",].label
    assert not set(rows["F1",].missing) & set(rows["F2",].missing)
    twice = [one for one in judge("2026-11-21", said, said).reserved if one.article == "CP 222-17"]
    assert [one.facts for one in twice] == [("F1", "F2")]


@pytest.mark.parametrize(
    ("fact", "says"),
    [
        ({"kind": "insult", "grounds": ["mandate"], "when": "mars 2024"}, "de même peine"),
        ({"kind": "insult", "grounds": ["racist"], "when": "janvier 2017"}, "la plus douce"),
    ],
)
def test_of_two_texts_of_one_penalty_none_is_called_milder(fact: dict[str, Any], says: str) -> None:
    mayor = {**PERSON, "mandate": {"title": "maire", "since": "2020"}}
    verdict = judge("2024-05-01", {**fact, "channel": "public", "posts": [{"text": "mots"}]}, complainants=[mayor])
    (found,) = [one.message for one in verdict.findings if one.code == "milder-version"]
    assert says in found


def test_the_sexist_outrage_of_before_april_2023_is_a_contravention_and_is_not_reserved() -> None:
    # Code pénal, former article 621-1: fine of the fourth class, in a law but in book VI; 222-33-1-1, a délit, since.
    words = {"kind": "insult", "channel": "private_message", "grounds": ["sexist"], "posts": [{"text": "des mots"}]}
    before = judge("2023-05-01", {**words, "when": "31 mars 2023"})
    assert not {one.article for one in before.reserved} & {"CP 621-1"}
    after = judge("2023-05-01", {**words, "when": "1er avril 2023"})
    assert {one.article for one in after.reserved} >= {"CP 222-33-1-1"}


def counted(*counts: int | None, on: str = "2017-11-25", **more: Any) -> Verdict:
    when = f"du 2 au 20 {'novembre 2017' if on < '2018' else 'octobre 2018'}"
    accounts = [
        {"id": f"c{n}", "platform": "twitter", "handle": f"@c{n}", "post_count": c} for n, c in enumerate(counts)
    ]
    fact = {
        "kind": "harassment",
        "when": when,
        "channel": "public",
        "platform": "twitter",
        "repeated": True,
        "count": 200,
        "concerted": True,
        "accounts": [one["id"] for one in accounts],
        **more,
    }
    return judge(on, fact, accounts=accounts, harm={"told": "Je ne sors plus.", "health": "Je dors mal."})


def test_before_august_2018_accounts_told_to_have_written_once_each_harass_nobody() -> None:
    assert "CP 222-33-2-2" not in articles(counted(1, 1))
    assert "CP 222-33-2-2" in articles(counted(1, 1, on="2018-11-25"))
    (said,) = [one.message for one in counted(1, 1).findings if one.code == "each-author-repeats"]
    assert "n’est pas allégué" in said and "comptes n° 1 et 2" in said.replace("\u00a0", " ")
    assert "each-author-repeats" not in codes(counted(1, 1, on="2018-11-25"))


def test_before_august_2018_the_series_names_those_who_repeated_with_their_number_and_nobody_else() -> None:
    verdict = counted(12, 1, 3)
    shown = " ".join(one.phrase for one in alleged(verdict, "CP 222-33-2-2").shown)
    assert "dont douze du compte @c0 et trois du compte @c2" in shown and "@c1" not in shown
    (said,) = [one.message for one in verdict.findings if one.code == "each-author-repeats"]
    assert "qui n’a écrit qu’une fois n’en répond pas" in said


def test_authors_whose_publications_were_not_counted_are_asked_for_and_lose_nothing() -> None:
    verdict = counted(None, None)
    assert "CP 222-33-2-2" in articles(verdict)
    (said,) = [one.message for one in verdict.findings if one.code == "each-author-repeats"]
    assert "dire combien de publications viennent de chacun" in said
