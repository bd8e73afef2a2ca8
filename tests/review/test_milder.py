"""Two texts for one act: which is alleged, what is said of it, and what is never claimed.

The law of the day of the facts applies; of two, the milder where the day is not known; a new one reaches a series only
by the acts that followed it (code pénal, article 112-1).

Mutation testing (mutmut) of filings/review/readings.py leaves thirteen mutants alive, each of which answers the same:
a day read twice (``last = first`` where it is the first); ``once`` without its posts (the same work, done again);
``lasting`` of the days of the later acts (nothing asks it of them); ``"XXXX"`` for no rhythm (neither is one); ``other
> since`` for the last dated act of a rhythm (its period never ends before the first day of the text it reaches); and,
of two penalties, a month or a euro for none (no text has so low a maximum).
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from filings.casefile.read import load
from filings.law import book
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, read, seen
from filings.law.text import Article, NotInForce, When, penalty
from filings.review import readings
from filings.review.judge import reviewed
from filings.review.parts import Part
from filings.review.verdict import Verdict
from filings.statement.moments import Span
from filings.statement.people import victims
from schemas.fact import Fact
from tests.review.telling import PERSON, alleged, articles, codes, day, judge, tell

SERIES: dict[str, Any] = {"kind": "harassment", "channel": "public", "platform": "twitter", "repeated": True}
CHILD: dict[str, Any] = {**PERSON, "birth_date": "10 mai 2003"}
BULLIED = "CP 222-33-2-2"


def posts(*days: str) -> list[dict[str, Any]]:
    return [{"when": day, "text": f"mots {n}"} for n, day in enumerate(days)]


def messages(verdict: Verdict, code: str) -> list[str]:
    return [one.message.replace("\u00a0", " ") for one in verdict.findings if one.code == code]


# --- a series and a new text -----------------------------------------------------------------------------------


def test_a_series_begun_before_its_text_is_that_of_the_acts_that_followed() -> None:
    # Loi n° 2014-873: article 222-33-2-2, since 6 August 2014. What was told before that day stays in the account.
    series = {**SERIES, "when": "du 1er juillet 2014 au 30 septembre 2014"}
    verdict = judge("2014-10-15", {**series, "posts": posts("10 août 2014", "12 septembre 2014")})
    assert alleged(verdict, BULLIED).acts == (("F1", ((date(2014, 8, 6), date(2014, 9, 30)),)),)
    (said,) = messages(verdict, "earlier-acts")
    assert "du 6 août 2014" in said


@pytest.mark.parametrize(("first", "there"), [("5 août 2014", False), ("6 août 2014", True)])
def test_an_act_of_the_first_day_of_a_text_is_of_that_text(first: str, there: bool) -> None:
    series = {**SERIES, "posts": posts("3 juillet 2014", first, "12 septembre 2014")}
    assert (BULLIED in articles(judge("2014-10-15", series))) is there


@pytest.mark.parametrize("told", [{"repeated": True}, {"repeated": None, "frequency": "souvent"}])
def test_a_repetition_told_of_the_whole_does_not_show_one_after_the_text(told: dict[str, Any]) -> None:
    series = {**SERIES, **told, "when": "du 1er juillet 2014 au 30 septembre 2014"}
    one_after = judge("2014-10-15", {**series, "posts": posts("3 juillet 2014", "10 août 2014")})
    assert BULLIED not in articles(one_after)
    assert messages(one_after, "date-decides")


def test_a_series_without_days_over_the_birth_of_a_text_is_asked_for_its_days() -> None:
    verdict = judge("2014-10-15", {**SERIES, "when": "du 1er juillet 2014 au 30 septembre 2014"})
    (said,) = messages(verdict, "date-decides")
    assert "n’était pas en vigueur pendant toute la période" in said


def test_a_series_over_a_change_of_its_text_says_whether_days_are_missing_or_acts() -> None:
    # Loi n° 2018-703: article 222-33-2-2 changed on 6 August 2018.
    dated = judge("2018-09-15", {**SERIES, "posts": posts("1er juillet 2018", "20 juillet 2018", "10 août 2018")})
    assert str(alleged(dated, BULLIED).version_from) == "2014-08-06"
    (said,) = messages(dated, "milder-version")
    assert "ne suffisent pas à montrer une répétition" in said
    (said,) = messages(judge("2018-09-15", {**SERIES, "when": "août 2018"}), "milder-version")
    assert "La date du fait laisse possibles deux versions du texte : la plus douce" in said


def filed(folder: Path, on: str, days: tuple[str, ...], more: str = "") -> Verdict:
    """Return the verdict on sexist messages kept in a file."""
    rows = "".join(f"{one};mots {n}\n" for n, one in enumerate(days))
    (folder / "messages.csv").write_text(f"when;text\n{rows}", encoding="utf-8")
    fact = f"{{kind: harassment, channel: private_message, grounds: [sexist], posts: messages.csv{more}}}"
    (folder / "essai.yaml").write_text(f"reference: essai\nfacts:\n  - {fact}\n", encoding="utf-8")
    return reviewed(load(folder / "essai.yaml").case, day(on))[1]


def test_posts_kept_in_a_file_are_told_apart_at_each_of_two_texts(tmp_path: Path) -> None:
    # Loi n° 2018-703: article 222-33 on 6 August 2018; loi n° 2022-299: article 222-33-2-2 on 4 March 2022.
    verdict = filed(tmp_path, "2022-04-15", ("2018-07-20", "2018-09-03", "2019-01-15", "2022-03-10"))
    assert str(alleged(verdict, "CP 222-33").version_from) == "2018-08-06"
    assert str(alleged(verdict, BULLIED).version_from) == "2014-08-06", "one message only came after March 2022"


def test_posts_kept_in_a_file_are_told_apart_at_each_text_that_a_rhythm_reaches(tmp_path: Path) -> None:
    told = ", frequency: chaque jour, when: du 20 juillet 2012 au 30 mai 2022"
    verdict = filed(tmp_path, "2022-06-15", ("2012-07-20", "2018-09-03"), told)
    bullied, sexual = alleged(verdict, BULLIED), alleged(verdict, "CP 222-33")
    assert (str(bullied.version_from), str(sexual.version_from)) == ("2022-03-04", "2018-08-06")
    assert {day for one in sexual.shown for day in one.days} == {date(2018, 9, 3)}
    assert not any(one.days for one in bullied.shown), "no message came after March 2022"


@pytest.mark.parametrize(("last", "there"), [("25 août 2014", False), ("26 août 2014", True)])
def test_a_rhythm_reaches_a_new_text_from_the_third_act_it_makes_sure(last: str, there: bool) -> None:
    # Loi n° 2014-873, 6 August 2014: three whole weeks from that day.
    series = {**SERIES, "repeated": None, "frequency": "chaque semaine", "when": f"du 1er juillet 2014 au {last}"}
    assert (BULLIED in articles(judge("2014-10-15", series))) is there


def test_a_rhythm_after_a_new_text_cites_no_message_of_before_and_keeps_the_age_of_the_victim() -> None:
    series = {**SERIES, "frequency": "chaque jour", "when": "du 1er juillet 2014 au 30 septembre 2014"}
    told = {**series, "posts": posts("3 juillet 2014", "10 août 2014")}
    found = alleged(judge("2014-10-15", told, complainants=[CHILD]), BULLIED)
    assert found.prison_months == 36, "online, and against a minor of fifteen"
    assert {day for one in found.shown for day in one.days} == {date(2014, 8, 10)}


def test_a_rhythm_after_a_text_that_names_more_keeps_the_age_of_the_victim() -> None:
    # Code pénal, article 222-33, III: two years, three against a minor of fifteen; sexist words since 6 August 2018.
    fact = {"kind": "messages", "channel": "private_message", "grounds": ["sexist"], "frequency": "tous les jours"}
    told = {**fact, "when": "du 1er juillet au 30 octobre 2018"}
    child = {**PERSON, "birth_date": "10 mai 2005"}
    found = alleged(judge("2018-12-30", told, complainants=[child]), "CP 222-33")
    assert "victime de moins de quinze ans" in found.aggravations


# --- the person aimed at ---------------------------------------------------------------------------------------


def test_a_child_keeps_the_penalty_of_a_child_in_the_acts_that_followed_a_text() -> None:
    # Code pénal, article 222-33-2-2 (loi n° 2014-873): two years for a series online, three against a minor of fifteen.
    series = {**SERIES, "when": "du 1er juillet 2014 au 30 septembre 2014"}
    series["posts"] = posts("10 août 2014", "12 septembre 2014")
    assert alleged(judge("2014-10-15", series, complainants=[CHILD]), BULLIED).prison_months == 36
    assert alleged(judge("2014-10-15", series), BULLIED).prison_months == 24


@pytest.mark.parametrize(("first", "earlier"), [("28 janvier 2017", True), ("29 janvier 2017", False)])
def test_a_bias_raises_the_acts_that_followed_its_text_and_those_against_a_child_as_such(
    first: str, earlier: bool
) -> None:
    # Loi n° 2017-86, article 171: article 132-77 since 29 January 2017, twice the prison term up to three years.
    child = {**PERSON, "birth_date": "10 mai 2004"}
    series = {**SERIES, "grounds": ["homophobic"], "posts": posts(first, "3 février 2017", "9 février 2017")}
    verdict = judge("2017-03-15", series, complainants=[child])
    assert alleged(verdict, BULLIED).prison_months == 72
    assert alleged(judge("2017-03-15", series), BULLIED).prison_months == 48
    assert bool(messages(verdict, "earlier-acts")) is earlier
    (said,) = messages(verdict, "general-aggravation")
    assert "132-77" in said.replace("\u2011", "-")
    assert "general-aggravation" not in codes(judge("2017-03-15", {**series, "grounds": []}))


def test_a_victim_who_comes_of_fifteen_during_a_series_bears_the_milder_penalty_and_days_are_asked_if_missing() -> None:
    # Code pénal, article 222-33-2-2: the age is that of the day of the acts.
    child = {**PERSON, "birth_date": "10 mai 2001"}
    series = {**SERIES, "when": "du 1er mai 2016 au 30 mai 2016"}
    for told, asked in (({}, True), ({"posts": posts("2 mai 2016", "20 mai 2016")}, False)):
        verdict = judge("2016-06-15", {**series, **told}, complainants=[child])
        assert alleged(verdict, BULLIED).prison_months == 24, "three years before the birthday, two after"
        (said,) = messages(verdict, "milder-version")
        assert "la peine la plus douce est retenue" in said
        assert ("Datez chaque acte" in said) is asked


def test_a_threat_because_of_an_office_over_the_day_it_began_is_undecided_for_the_person() -> None:
    # Code pénal, article 433-3: the victim holds the office on the day of the threat.
    mayor = {**PERSON, "mandate": {"title": "maire", "since": "2026-05-10", "known_to_authors": True}}
    threat = {"kind": "death_threat", "channel": "private_message", "grounds": ["mandate"], "when": "mai 2026"}
    verdict = judge("2026-06-15", threat, complainants=[mayor])
    assert "CP 433-3" not in articles(verdict)
    assert any("l’âge ou le mandat" in said for said in messages(verdict, "date-decides"))
    (offence,) = [one for one in book.offences() if one.article.name == "CP 433-3"]
    case = tell(threat, complainants=[mayor])
    month = Span(date(2026, 5, 1), date(2026, 5, 31))
    part = Part(case.facts[0], month, month)
    found = readings.read([offence], part, victims(part.fact, case), case, day("2026-06-15"))
    assert [(one.why, one.span) for one in found.undecided] == [(readings.Why.PERSON, month)]


def test_words_over_the_birth_of_a_text_lapse_from_the_first_day_they_can_be_of() -> None:
    # Décret n° 2017-1230 du 3 août 2017: R. 624-4 until 5 August, R. 625-8-1 from the 6th; three months for both.
    words = {"kind": "insult", "channel": "private_message", "grounds": ["racist"], "when": "août 2017"}
    verdict = judge("2017-09-15", words)
    assert not verdict.allegations
    (waiting,) = [one for one in verdict.findings if one.code == "deadline-undecided"]
    assert waiting.due == date(2017, 11, 1)


# --- acts that are no series -----------------------------------------------------------------------------------


def test_one_dated_insult_does_not_give_its_text_to_those_without_a_day() -> None:
    # Loi n° 2017-86: article 33, third paragraph, six months until 28 January 2017, a year since.
    insult = {"kind": "insult", "channel": "public", "grounds": ["antisemitic"]}
    told = [*posts("5 février 2017"), {"text": "d’autres mots"}]
    verdict = judge("2017-03-15", {**insult, "when": "du 10 janvier 2017 au 10 février 2017", "posts": told})
    found = alleged(verdict, "loi 1881 art. 33 al. 3")
    assert (found.prison_months, str(found.version_from)) == (6, "2002-01-01")
    assert "milder-version" in codes(verdict)


def test_one_dated_disclosure_does_not_give_its_text_to_those_without_a_day() -> None:
    # Loi n° 2021-1109: article 223-1-1, since 26 August 2021.
    told = {"kind": "personal_data", "channel": "public", "data": ["address"], "exposed": "on l’invitait à venir"}
    some = [*posts("10 septembre 2021"), {"text": "d’autres mots"}]
    verdict = judge("2021-11-01", {**told, "when": "du 1er août 2021 au 30 septembre 2021", "posts": some})
    assert alleged(verdict, "CP 223-1-1").acts == (("F1", ((date(2021, 9, 10), date(2021, 9, 10)),)),)
    assert any("n’était pas en vigueur" in said for said in messages(verdict, "date-decides"))


def test_a_text_between_two_messages_is_alleged_for_the_second_alone() -> None:
    told = {"kind": "personal_data", "channel": "public", "data": ["address"], "exposed": "on l’invitait à venir"}
    verdict = judge("2021-11-01", {**told, "posts": posts("1er août 2021", "3 octobre 2021")})
    assert alleged(verdict, "CP 223-1-1").acts == (("F1", ((date(2021, 10, 3), date(2021, 10, 3)),)),)


# --- a text struck down ----------------------------------------------------------------------------------------


def article(name: str) -> Article:
    return next(one.article for one in book.offences() if one.article.name == name)


def readings_of(of: Article, fact: dict[str, Any], span: Span, on: str) -> readings.Readings:
    """Return what a fact shows that has every element of an article."""

    def shown(fact: Fact, told: Circumstances) -> Shown:
        return read(of, fact, told, {one: seen("ce qui est dit") for one in of.on(told.day).elements})

    case = tell(fact)
    part = Part(case.facts[0], span, span)
    return readings.read([book.Offence("essai", of, shown)], part, victims(part.fact, case), case, day(on))


@pytest.mark.parametrize(("on", "there"), [("2012-05-04", True), ("2012-05-05", False), ("2012-09-01", False)])
def test_a_text_struck_down_punishes_nobody_from_its_first_day_without_force(on: str, there: bool) -> None:
    # Cons. const., 4 May 2012, n° 2012-240 QPC, with effect on 5 May, pending cases included.
    span = Span(date(2012, 4, 3), date(2012, 4, 4), lasting=True)
    found = readings_of(article("CP 222-33"), {**SERIES, "posts": posts("3 avril 2012", "4 avril 2012")}, span, on)
    assert bool(found.candidates) is there
    refused = [one.refused for one in found.refusals]
    assert bool(refused) is not there
    for one in refused:
        assert isinstance(one, NotInForce)
        assert (one.when, one.day) == (When.VOID, date(2012, 4, 4))
        assert "2012-240 QPC" in one.what


def test_a_series_over_the_day_its_text_was_struck_down_is_not_alleged() -> None:
    span = Span(date(2012, 4, 1), date(2012, 6, 1), lasting=True)
    told = {**SERIES, "posts": posts("3 avril 2012", "4 mai 2012", "10 mai 2012")}
    found = readings_of(article("CP 222-33"), told, span, "2012-05-04")
    assert not found.candidates
    assert [one.why for one in found.undecided] == [readings.Why.TOO_FEW]


# --- which of two penalties is the milder ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        # The prison term decides, then the fine; a penalty without prison is milder than one with.
        ({"months": 24, "euros": 30_000}, {"months": 36, "euros": 15_000}, (24, 30_000)),
        ({"months": 36, "euros": 15_000}, {"months": 24, "euros": 30_000}, (24, 30_000)),
        ({"months": 24, "euros": 30_000}, {"months": 24, "euros": 60_000}, (24, 30_000)),
        ({"months": 24, "euros": 60_000}, {"months": 24, "euros": 30_000}, (24, 30_000)),
        ({"months": 6}, {"euros": 7_500}, (None, 7_500)),
        ({"months": 6, "euros": 7_500}, {"months": 6}, (6, None)),
    ],
)
def test_the_milder_of_two_penalties_is_that_of_the_shorter_prison_then_of_the_lower_fine(
    old: dict[str, int], new: dict[str, int], kept: tuple[int | None, int | None]
) -> None:
    # Code pénal, article 112-1, third paragraph. The text of intrusion changed on 27 July 2015 (loi n° 2015-912).
    before, after = (one for one in article("CP 323-1").versions if one.since.year in {2012, 2015})
    both = [replace(one, base=penalty(**p), aggravations=()) for one, p in ((before, old), (after, new))]
    of = replace(article("CP 323-1"), versions=tuple(both))
    span = Span(date(2015, 7, 1), date(2015, 7, 31))
    (one,) = readings_of(
        of, {"kind": "intrusion", "entered": True, "when": "juillet 2015"}, span, "2015-09-01"
    ).candidates
    assert (one.prison, one.fine) == kept
