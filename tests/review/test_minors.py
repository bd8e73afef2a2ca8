"""A minor solicited, a suicide attempted: what can be alleged, on which days, and until when.

Sources: code pénal, articles 227-22-1 (loi n° 2007-297, since 7 March 2007), 227-22-2 and 227-23-1 (loi n° 2021-478,
since 23 April 2021), 227-23, 227-24; code de procédure pénale, articles 8 and 706-47: ten years from majority.
"""

from datetime import date
from typing import Any

import pytest

from filings.letter.contract import Filing
from filings.make import FILINGS
from filings.review.judge import reviewed
from filings.review.verdict import Finding, Level, Status, Verdict
from tests.review.telling import PERSON, alleged, articles, codes, day, judge, tell

CHILD: dict[str, Any] = {**PERSON, "birth_date": "4 février 2013"}
ASKED: dict[str, Any] = {
    "kind": "solicitation",
    "when": "9 mai 2026",
    "channel": "private_message",
    "platform": "instagram",
    "solicited": ["proposals", "images", "act", "shown"],
    "adult": "il écrit qu’il a trente-quatre ans",
}


def child(born: str = "4 février 2013") -> list[dict[str, Any]]:
    return [{**CHILD, "birth_date": born}]


def test_each_demand_bears_its_own_offence_with_the_penalty_of_a_child_under_fifteen() -> None:
    verdict = judge("2026-05-18", ASKED, complainants=child())
    assert articles(verdict) == {"CP 227-22-1", "CP 227-22-2", "CP 227-23-1", "CP 227-24"}
    assert (alleged(verdict, "CP 227-22-1").prison_months, alleged(verdict, "CP 227-22-1").fine_euros) == (24, 30_000)
    assert alleged(verdict, "CP 227-22-2").prison_months == alleged(verdict, "CP 227-23-1").prison_months == 120
    assert "minor-solicited" in codes(verdict)


def test_a_meeting_that_followed_raises_the_penalty() -> None:
    met = alleged(judge("2026-05-18", {**ASKED, "met": True}, complainants=child()), "CP 227-22-1")
    assert (met.prison_months, met.fine_euros) == (60, 75_000)
    assert met.aggravations == ("propositions suivies d’une rencontre",)


def test_at_fifteen_proposals_are_no_longer_this_offence_and_the_others_stay() -> None:
    the_day_before = judge("2026-05-18", ASKED, complainants=child("10 mai 2011"))
    that_day = judge("2026-05-18", ASKED, complainants=child("9 mai 2011"))
    assert "CP 227-22-1" in articles(the_day_before)
    assert "CP 227-22-1" not in articles(that_day) | {one.article for one in that_day.reserved}
    assert alleged(that_day, "CP 227-23-1").prison_months == 84


def test_nothing_is_alleged_of_an_adult() -> None:
    verdict = judge("2026-05-18", ASKED)
    assert not verdict.allegations and not verdict.reserved


def test_an_author_whose_age_nothing_shows_is_only_reserved() -> None:
    verdict = judge("2026-05-18", {**ASKED, "adult": None}, complainants=child())
    assert articles(verdict) == {"CP 227-24"}, "the one whose author may be of any age"
    assert {one.missing for one in verdict.reserved} == {("auteur majeur",)}


@pytest.mark.parametrize(
    ("day", "expected"),
    [("22 avril 2021", {"CP 227-22-1"}), ("23 avril 2021", {"CP 227-22-1", "CP 227-22-2", "CP 227-23-1"})],
)
def test_asking_for_images_or_acts_is_an_offence_of_its_own_since_23_april_2021(day: str, expected: set[str]) -> None:
    fact = {**ASKED, "when": day, "solicited": ["proposals", "images", "act"]}
    verdict = judge("2021-06-01", fact, complainants=child())
    assert articles(verdict) == expected
    assert ("not-in-force" in codes(verdict)) is (len(expected) == 1)


@pytest.mark.parametrize(("on", "status"), [("2041-02-04", Status.OPEN), ("2041-02-05", Status.EXPIRED)])
def test_limitation_ends_ten_years_after_majority(on: str, status: Status) -> None:
    found = alleged(judge(on, ASKED, complainants=child()), "CP 227-23-1").prescription
    assert (found.starts_on, found.ends_on) == (date(2031, 2, 4), date(2041, 2, 4))
    assert found.status is status


def test_an_intimate_image_of_a_minor_is_this_offence_when_it_is_told_to_be_explicit() -> None:
    image = {"kind": "intimate_image", "when": "12 mai 2026", "channel": "private_message", "platform": "instagram"}
    told = judge("2026-05-18", {**image, "explicit": True}, complainants=child())
    untold = judge("2026-05-18", image, complainants=child())
    assert alleged(told, "CP 227-23").prison_months == 60
    assert "CP 227-23" not in articles(untold)
    (reserved,) = [one for one in untold.reserved if one.article == "CP 227-23"]
    assert reserved.missing == ("caractère pornographique de l’image",)
    assert "CP 227-23" not in articles(judge("2026-05-18", {**image, "explicit": True}))


def test_images_spread_to_an_unknown_public_raise_the_penalty() -> None:
    image = {"kind": "intimate_image", "when": "12 mai 2026", "channel": "public", "explicit": True}
    found = alleged(judge("2026-05-18", image, complainants=child()), "CP 227-23")
    assert (found.prison_months, found.fine_euros) == (84, 100_000)


def test_an_attempt_of_suicide_that_followed_is_alleged_and_no_platform_reads_it() -> None:
    pushed = {
        "kind": "suicide_call",
        "when": "12 mai 2026",
        "channel": "public",
        "platform": "instagram",
        "posts": [{"text": "Disparais.", "url": "https://www.instagram.com/p/exemple"}],
    }
    untold = judge("2026-05-18", pushed)
    told = judge("2026-05-18", pushed, harm={"attempted": True})
    assert "CP 223-13" not in articles(untold)
    found = alleged(told, "CP 223-13")
    assert (found.prison_months, found.fine_euros) == (36, 45_000)
    assert [one.private for one in found.shown if "tentative" in one.phrase] == [True]
    (said,) = [one.message for one in told.findings if one.code == "suicide-attempted"]
    assert "3114" in said
    child_told = judge("2026-05-18", pushed, harm={"attempted": True}, complainants=child())
    assert alleged(child_told, "CP 223-13").prison_months == 60


@pytest.mark.parametrize(("born", "says"), [("20 mai 2008", "Un mineur a été sollicité"), ("18 mai 2008", "n’effacez")])
def test_who_has_come_of_age_is_not_spoken_to_as_a_minor(born: str, says: str) -> None:
    verdict = judge("2026-05-18", ASKED, complainants=child(born))
    (found,) = [one.message for one in verdict.findings if one.code == "minor-solicited"]
    assert says in found and ("à sa place" in found) is (born == "20 mai 2008")


def test_an_adult_when_it_happened_gets_no_word_of_minors() -> None:
    assert "minor-solicited" in codes(judge("2026-05-18", ASKED, complainants=child("10 mai 2008")))
    assert "minor-solicited" not in codes(judge("2026-05-18", ASKED, complainants=child("9 mai 2008")))


IMAGE: dict[str, Any] = {"kind": "intimate_image", "when": "9 mai 2026", "channel": "public", "platform": "instagram"}


@pytest.mark.parametrize("fact", [IMAGE, {**IMAGE, "kind": "montage", "explicit": True}])
@pytest.mark.parametrize(("born", "minor"), [("10 mai 2008", True), ("9 mai 2008", False)])
def test_the_image_of_a_minor_is_never_said_to_be_handed_over(born: str, minor: bool, fact: dict[str, Any]) -> None:
    # The day of the fact decides, not that of the document: what was made of a minor stays what it is.
    found = codes(judge("2027-01-10", fact, complainants=child(born)))
    assert ("intimate-image-minor" in found) is minor
    assert ("sealed-image" in found) is not minor


def test_a_montage_that_shows_nothing_intimate_is_an_exhibit_like_another() -> None:
    found = codes(judge("2027-01-10", {**IMAGE, "kind": "montage"}, complainants=child("10 mai 2008")))
    assert not found & {"intimate-image-minor", "sealed-image"}


# --- a fact that only a child can suffer, where nobody who complains was one ---------------------------------------


def asks(verdict: Verdict) -> list[Finding]:
    return [one for one in verdict.findings if one.code == "child-unknown"]


MOTHERS = "Des photos de ma fille de 13 ans circulent dans son collège."


@pytest.mark.parametrize(
    "fact",
    [
        ASKED,
        {**ASKED, "when": None},
        {**ASKED, "kind": "messages"},
        {**IMAGE, "of_minor": True},
        {**IMAGE, "kind": "montage", "of_minor": True},
        {**IMAGE, "story": MOTHERS},
        {**IMAGE, "story": "Mon fils a été filmé sous la douche."},
        {**IMAGE, "story": "Elle avait quinze ans, c’est une lycéenne."},
        {**IMAGE, "kind": "montage", "explicit": True, "story": "Une adolescente de sa classe."},
    ],
)
def test_a_fact_of_a_child_where_nobody_was_one_asks_who_the_child_is(fact: dict[str, Any]) -> None:
    (finding,) = asks(judge("2026-05-18", fact))
    assert finding.level is Level.ERROR
    assert "dites qui est l’enfant" in finding.message and "3018" in finding.message
    assert not asks(judge("2026-05-18", {**fact, "when": "9 mai 2026"}, complainants=child()))


@pytest.mark.parametrize(
    "story",
    [
        "Il a publié mes photos après 12 ans de mariage.",
        "Il les garde depuis dix ans.",
        "Il y a 3 ans que nous sommes séparés, et nous avons des enfants.",
        "J’ai 34 ans.",
        "Il les a montrées à mes collègues.",
    ],
)
def test_the_image_of_an_adult_is_asked_nothing_for_the_years_it_tells(story: str) -> None:
    assert not asks(judge("2026-05-18", {**IMAGE, "story": story}))


def test_a_no_is_enough_where_the_words_alone_made_one_doubt() -> None:
    fact = {**IMAGE, "story": "Il a envoyé mes photos à mon fils."}
    (finding,) = asks(judge("2026-05-18", fact))
    assert finding.where == "facts[0].of_minor" and "Si non, répondez « non »" in finding.message
    assert not asks(judge("2026-05-18", {**fact, "of_minor": False}))


def test_who_was_a_child_that_day_and_has_come_of_age_since_is_asked_nothing() -> None:
    assert not asks(judge("2026-05-18", ASKED, complainants=child("10 mai 2008")))
    assert not asks(judge("2026-05-18", {**IMAGE, "of_minor": True}, complainants=child("10 mai 2008")))


def test_a_fact_that_aims_at_the_mother_of_a_child_still_asks() -> None:
    both = [PERSON, *child()]
    assert asks(judge("2026-05-18", {**ASKED, "targets": [1]}, complainants=both))
    assert not asks(judge("2026-05-18", {**ASKED, "targets": [2]}, complainants=both))


def test_the_image_of_a_child_nobody_named_is_never_said_to_be_handed_over() -> None:
    found = codes(judge("2026-05-18", {**IMAGE, "story": MOTHERS}))
    assert "intimate-image-minor" in found and "sealed-image" not in found
    lines = judge("2026-05-18", {**IMAGE, "story": MOTHERS}).helplines
    assert "3018" in [line.number for line in lines]


@pytest.mark.parametrize("filing", FILINGS, ids=lambda filing: filing.NAME)
def test_nothing_is_written_in_the_name_of_another_until_the_child_is_known(filing: Filing) -> None:
    posts = [{"url": "https://www.instagram.com/p/1/", "text": "mots"}]
    insult = {**IMAGE, "kind": "insult", "posts": posts}
    more = {"minister": {"ministry": "justice"}, "management": [{"platform": "instagram"}]}
    case, verdict = reviewed(tell({**IMAGE, "story": MOTHERS}, insult, **more), day("2026-05-18"))
    (asked,) = [one for one in filing.needs(case, verdict) if one.where == "facts[0].of_minor"]
    assert "moins de dix-huit ans" in asked.question and "qui est l’enfant" in asked.question
