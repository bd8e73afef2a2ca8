"""What the whole case shows of what is told: the network, the certificate, the provocation."""

from typing import Any

import pytest

from tests.review.telling import PERSON, alleged, articles, codes, judge

SMS = {"kind": "messages", "channel": "sms", "count": 40, "when": "du 1er au 20 mars 2025"}
CALLS = {"kind": "calls", "channel": "call", "count": 40, "when": "3 octobre 2026"}
SERIES = {"kind": "harassment", "channel": "public", "count": 12, "when": "du 2 au 20 octobre 2026"}
RESIDENCE = "article 43 du code de procédure pénale et article 113-2-1 du code pénal"
CERTIFICATE = {"number": 1, "title": "Certificat médical", "kind": "certificate"}


@pytest.mark.parametrize(
    ("channel", "founded"),
    [("sms", True), ("private_message", True), ("public", True), ("call", True), ("letter", False)],
)
def test_the_home_of_the_victim_founds_competence_for_what_came_by_a_network(channel: str, founded: bool) -> None:
    threat = {"kind": "death_threat", "channel": channel, "when": "3 mars 2025"}
    found = judge("2025-05-01", threat).competence
    assert (found.text if found else "") == (RESIDENCE if founded else "")


def test_nothing_by_a_network_founds_it_before_5_june_2016() -> None:
    threat = {"kind": "death_threat", "channel": "sms", "when": "3 mars 2016"}
    assert judge("2016-06-04", threat).competence is None
    assert judge("2016-06-05", threat).competence is not None


@pytest.mark.parametrize("fact", [SMS, CALLS])
def test_the_data_of_calls_and_sms_may_be_required_to_find_their_author(fact: dict[str, Any]) -> None:
    verdict = judge("2026-11-01", fact)
    assert alleged(verdict, "CP 222-16").prison_months == 12
    assert "data-refused" not in codes(verdict)


def test_the_data_of_a_fine_only_offence_may_not() -> None:
    words = {"kind": "insult", "channel": "sms", "when": "3 octobre 2026", "posts": [{"text": "mots"}]}
    assert "data-refused" in codes(judge("2026-11-01", words))
    assert "data-refused" not in codes(judge("2022-03-03", {**words, "when": "3 février 2022"}))
    # A letter leaves none.
    assert "data-refused" not in codes(judge("2026-11-01", {**words, "channel": "letter"}))


def test_what_one_fact_shows_remains_to_be_established_for_the_others_only() -> None:
    two = {**CALLS, "count": 2}
    both = alleged(judge("2026-11-01", CALLS, two), "CP 222-16")
    assert both.missing == ("but de troubler la tranquillité (pour une partie de ces faits)",)
    assert alleged(judge("2026-11-01", two), "CP 222-16").missing == ("but de troubler la tranquillité",)
    assert alleged(judge("2026-11-01", CALLS), "CP 222-16").missing == ()


# --- the certificate ----------------------------------------------------------------------------------------------


def _health(**more: Any) -> str:
    shown = alleged(judge("2026-11-10", SERIES, **more), "CP 222-33-2-2").shown
    return next((one.phrase for one in shown if one.element.startswith("altération")), "")


def test_a_certificate_proves_the_harm_only_when_the_harm_names_it() -> None:
    other = {**CERTIFICATE, "title": "Certificat médical de mon fils (bras cassé)", "when": "3 mars 2019"}
    assert _health(exhibits=[other]) == ""
    assert _health(exhibits=[other], harm={"health": "Je ne dors plus."}).startswith("selon le récit")
    named = _health(exhibits=[CERTIFICATE], harm={"certificate": 1})
    assert named.replace("\u00a0", " ") == "un certificat médical en rend compte (pièce n° 1)"


def test_days_of_incapacity_come_from_the_certificate_produced() -> None:
    one = _health(exhibits=[CERTIFICATE], harm={"itt_days": 4})
    assert one.replace("\u00a0", " ") == "un certificat médical en rend compte (pièce n° 1)"
    two = _health(exhibits=[CERTIFICATE, {**CERTIFICATE, "number": 2}], harm={"itt_days": 4})
    assert two == "un certificat médical en rend compte"


def test_the_violence_is_the_messages_and_the_certificate_what_they_did() -> None:
    series = {
        **SERIES,
        "when": "du 1er septembre au 30 octobre 2013",
        "count": 200,
        "grounds": ["antisemitic"],
        "accounts": ["a", "b"],
        "concerted": True,
    }
    harm = {"itt_days": 6, "certificate": 1}
    accounts = [{"id": "a"}, {"id": "b"}]
    verdict = judge("2013-11-20", series, accounts=accounts, harm=harm, exhibits=[CERTIFICATE])
    phrases = {one.element: one.phrase for one in alleged(verdict, "CP 222-13").shown}
    violence = next(phrase for element, phrase in phrases.items() if element.startswith("violences"))
    assert violence.startswith("les 200 messages") and "un certificat médical en rend compte" in violence
    # Nothing of it is told: it is not worth a line.
    bare = judge("2013-11-20", {**SERIES, "when": "du 1er septembre au 30 octobre 2013"})
    assert "CP 222-13" not in {one.article for one in bare.reserved}


@pytest.mark.parametrize(
    ("harm", "number", "words"),
    [
        (None, 1, "s’il constate les effets de ces faits, donnez son numéro"),
        ({"health": "Je ne dors plus."}, 2, "si l’un d’eux constate"),
        ({"health": "Je ne dors plus."}, 0, "Voyez un médecin"),
        ({"certificate": 1}, 1, ""),
        (None, 0, ""),
    ],
)
def test_a_certificate_that_nothing_ties_to_the_harm_is_asked_about(
    harm: dict[str, Any] | None, number: int, words: str
) -> None:
    exhibits = [{**CERTIFICATE, "number": n} for n in range(1, number + 1)]
    verdict = judge("2026-11-10", SERIES, exhibits=exhibits, harm=harm)
    said = [one.message for one in verdict.findings if one.code == "doctor"]
    assert [words in one for one in said] == ([True] if words else [])


# --- the office ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("since", "when", "asked"),
    [
        ("mars 2024", "29 février 2024", False),
        ("mars 2024", "1er mars 2024", True),
        ("mars 2024", "mars 2024", True),
        ("mars 2024", "30 mars 2024", True),
        ("mars 2024", "31 mars 2024", False),
        ("15 mars 2024", "15 mars 2024", False),
    ],
)
def test_the_day_an_office_began_is_asked_when_a_fact_may_be_older(since: str, when: str, asked: bool) -> None:
    mayor = {**PERSON, "mandate": {"title": "députée", "since": since, "known_to_authors": True}}
    threat = {"kind": "death_threat", "channel": "public", "grounds": ["mandate"], "when": when}
    threat["posts"] = [{"text": "mots"}]
    verdict = judge("2024-07-01", threat, complainants=[mayor])
    assert ("mandate-day" in codes(verdict)) is asked
    # What is sure is alleged all the same.
    assert articles(verdict) & {"CP 222-17", "CP 433-3"}


# --- the provocation ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("provoked", "grounds", "day", "held"),
    [
        (True, [], "2026-10-20", False),
        (False, [], "2026-10-20", True),
        (True, ["racist"], "2026-10-20", True),
        (True, ["racist"], "2017-01-28", False),
    ],
)
@pytest.mark.parametrize("channel", ["public", "private_message"])
def test_an_insult_that_answers_another_is_left_out_where_the_law_excuses_it(
    provoked: bool, grounds: list[str], day: str, held: bool, channel: str
) -> None:
    if channel == "private_message" and grounds:
        # The texts on words that are not public with a ground never named the provocation.
        held = True
    words = {"kind": "insult", "channel": channel, "grounds": grounds, "when": day, "posts": [{"text": "mots"}]}
    on = "2026-11-01" if day.startswith("2026") else "2017-02-10"
    verdict = judge(on, {**words, "provoked": provoked})
    assert bool(articles(verdict)) is held
    assert ("insult-provoked" in codes(verdict)) is not held


def test_words_left_out_for_another_reason_are_not_said_to_be_excused() -> None:
    same = {"channel": "public", "grounds": ["racist"], "when": "20 octobre 2026", "posts": [{"text": "mots"}]}
    insult = {**same, "kind": "insult", "provoked": True}
    verdict = judge("2026-11-01", insult, {**same, "kind": "defamation"})
    assert articles(verdict) == {"loi 1881 art. 32 al. 2"}
    assert "insult-provoked" not in codes(verdict)


def test_two_versions_of_one_penalty_are_told_and_neither_is_said_milder() -> None:
    hatred = {"kind": "hatred", "channel": "public", "grounds": ["disability"], "exhibits": [1]}
    insult = {**hatred, "kind": "insult"}

    def said(fact: dict[str, Any], month: str) -> str:
        verdict = judge("2017-12-01", {**fact, "when": month}, exhibits=[{"number": 1, "title": "Capture"}])
        return next(one.message for one in verdict.findings if one.code == "milder-version")

    assert "de même peine" in said(hatred, "novembre 2014")
    assert "la plus douce est retenue" in said(insult, "janvier 2017")
