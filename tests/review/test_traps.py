"""The twenty-six traps a drafter falls into, and the test that keeps each shut.

A name alone is a test of this file; what can only be seen in a whole case is tried here.

T01 a letter of complaint interrupts nothing        review/test_deadlines.py a_letter_to_the_prosecutor_interrupts_nothing
T02 the first publication starts the term           t02_the_day_words_were_found_or_last_seen_starts_nothing
T03 counted from one day of the month to the same   law/test_limitation.py months_are_counted_from_one_day_to_the_same
T04 one head of the press law for the same words    law/test_traps.py t04_the_same_words_never_bear_two_press_heads
T05 the paragraphs of article 24 moved in 2014      law/test_citation.py the_paragraph_is_that_of_the_day
T06 one year is not for all words, nor since ever   t06_one_year_is_for_some_grounds_only
T07 waiting three months loses words of the press   law/test_traps.py t07_the_wait_of_three_months_is_said_of_the_complaint_and_not_of_press_words
T08 an insult is not made into a harassment         law/test_traps.py t08_words_of_the_press_law_never_become_harassment
T09 one act, one qualification                      review/test_qualification.py a_threat_because_of_the_mandate_bears_one_qualification_only
T10 a bias does not count everywhere                law/test_traps.py t10_a_bias_is_general_since_2017_raises_prison_only_and_spares_what_already_has_it
T11 222-18-2 raises nothing                         law/test_traps.py t11_the_old_text_on_bias_is_222_18_1_and_nothing_cites_222_18_2
T12 the day decides between R. 624 and R. 625       law/test_traps.py t12_the_number_of_a_private_discriminatory_insult_changes_on_6_august_2017
T13 some offences need the victim's own complaint   law/test_traps.py t13_some_offences_need_the_victims_own_complaint_and_the_complaint_says_so
T14 harassment must have altered health             law/test_traps.py t14_harassment_lists_health_as_missing_until_something_shows_it
T15 a series on both sides of a new text            review/test_qualification.py a_series_takes_a_new_text_only_if_it_goes_on_after_it
T16 the standstill of 2020                          law/test_limitation.py the_standstill_of_2020_is_counted_to_the_day
T17 the void of sexual harassment in 2012           law/test_traps.py t17_nothing_punished_sexual_harassment_between_may_and_august_2012
T18 the offence of outrage online does not exist    law/test_traps.py t18_t23_no_offence_that_does_not_exist
T19 pages known to be wrong                         law/test_traps.py t19_nothing_rests_on_pages_known_to_be_wrong
T20 a false accusation is punished                  t20_whoever_names_a_person_is_warned_and_the_complaint_stays_against_nobody_in_particular
T21 a closed group is not public                    law/test_traps.py t21_a_closed_group_is_not_public
T22 the account is not suspended for everything     t22_the_suspension_of_an_account_is_told_for_listed_offences_only
T23 identity theft had no reform in 2024            law/test_traps.py t18_t23_no_offence_that_does_not_exist
T24 procedure is renumbered in 2029                 law/test_traps.py t24_in_2029_every_text_of_procedure_is_to_be_read_again
T25 a minister gives no order                       law/test_traps.py t25_the_minister_gives_no_instruction_since_27_july_2013
T26 a provocation excuses an ordinary insult        t26_an_ordinary_insult_lacks_the_absence_of_provocation_until_it_is_told
"""  # noqa: E501 (a table)

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from filings.review.verdict import Audience, Status
from tests.review.telling import PERSON, alleged, articles, codes, judge

TESTS = Path(__file__).resolve().parents[1]
INSULT: dict[str, Any] = {"kind": "insult", "channel": "public", "posts": [{"text": "mots"}]}
MAYOR: dict[str, Any] = {**PERSON, "mandate": {"title": "maire", "since": "2014-03-30", "known_to_authors": True}}


def table() -> dict[str, tuple[str, str]]:
    """Return the table above: trap → file, test."""
    rows = re.findall(r"^(T\d\d) .{3,60}?  +(?:(\S+\.py) )?(\w+)$", __doc__ or "", re.MULTILINE)
    return {trap: (file or "review/test_traps.py", f"test_{name}") for trap, file, name in rows}


def test_every_trap_has_a_test_that_is_there() -> None:
    assert sorted(table()) == [f"T{n:02}" for n in range(1, 27)]
    for trap, (file, name) in table().items():
        assert f"\ndef {name}(" in (TESTS / file).read_text(encoding="utf-8"), trap


def test_t02_the_day_words_were_found_or_last_seen_starts_nothing() -> None:
    # Loi 1881, article 65; Crim., 16 October 2001, n° 00-85.728.
    post = {"when": "15/6/2026", "text": "mots", "url": "https://exemple.fr/1", "seen": "20/9/2026"}
    found = judge("2026-09-21", {**INSULT, "when": "15/6/2026", "learned": "10/9/2026", "posts": [post]})
    term = alleged(found, "loi 1881 art. 33 al. 2").prescription
    assert (term.starts_on, term.ends_on, term.status) == (date(2026, 6, 15), date(2026, 9, 15), Status.EXPIRED)


@pytest.mark.parametrize(
    ("grounds", "article", "last"),
    [
        # Article 65-3 for words because of the origin or of the orientation; article 65 for all others.
        (["racist"], "loi 1881 art. 33 al. 3", date(2027, 11, 1)),
        (["homophobic"], "loi 1881 art. 33 al. 4", date(2027, 11, 1)),
        (["mandate"], "loi 1881 art. 33 al. 1", date(2027, 2, 1)),
        ([], "loi 1881 art. 33 al. 2", date(2027, 2, 1)),
    ],
)
def test_t06_one_year_is_for_some_grounds_only(grounds: list[str], article: str, last: date) -> None:
    verdict = judge("2026-11-21", {**INSULT, "when": "1/11/2026", "grounds": grounds}, complainants=[MAYOR])
    assert alleged(verdict, article).prescription.ends_on == last


def test_t20_whoever_names_a_person_is_warned_and_the_complaint_stays_against_nobody_in_particular() -> None:
    # Code pénal, articles 226-10 and 434-26.
    account = {"id": "a", "holder": "Une Personne", "holder_basis": "elle l’a écrit"}
    verdict = judge("2026-11-21", {**INSULT, "when": "1/11/2026", "accounts": ["a"]}, accounts=[account])
    warnings = {one.code: one for one in verdict.findings if one.code in {"false-accusation", "true-report"}}
    assert "cinq ans d’emprisonnement et 45\u202f000\u00a0euros" in warnings["false-accusation"].message
    assert "contre X" in warnings["false-accusation"].message
    assert "six mois d’emprisonnement" in warnings["true-report"].message
    assert all(one.audience is Audience.VICTIM for one in warnings.values())
    nobody = judge("2026-11-21", {**INSULT, "when": "1/11/2026"})
    assert "false-accusation" not in codes(nobody) and "true-report" in codes(nobody)


@pytest.mark.parametrize(
    ("fact", "there"),
    [
        # Code pénal, article 131-35-1, since 23 May 2024; never for 222-17 nor for ordinary insults.
        ({**INSULT, "grounds": ["homophobic"], "when": "23/5/2024"}, True),
        ({**INSULT, "grounds": ["homophobic"], "when": "22/5/2024"}, False),
        ({**INSULT, "when": "23/5/2024"}, False),
        ({"kind": "death_threat", "channel": "private_message", "when": "23/5/2024"}, False),
        ({"kind": "harassment", "channel": "public", "repeated": True, "when": "23/5/2024"}, True),
    ],
)
def test_t22_the_suspension_of_an_account_is_told_for_listed_offences_only(fact: dict[str, Any], there: bool) -> None:
    verdict = judge("2024-06-10", fact)
    assert verdict.allegations
    assert ("account-ban" in codes(verdict)) is there


def test_t26_an_ordinary_insult_lacks_the_absence_of_provocation_until_it_is_told() -> None:
    # Loi 1881, article 33, alinéa 2: the excuse stands between private persons.
    insult = {**INSULT, "when": "1/11/2026"}
    untold = alleged(judge("2026-11-21", insult), "loi 1881 art. 33 al. 2")
    assert any("provocation" in one for one in untold.missing)
    sure = alleged(judge("2026-11-21", {**insult, "provoked": False}), "loi 1881 art. 33 al. 2")
    assert not any("provocation" in one for one in sure.missing)
    racist = alleged(judge("2026-11-21", {**insult, "grounds": ["racist"]}), "loi 1881 art. 33 al. 3")
    assert not any("provocation" in one for one in racist.missing)


def test_a_threat_bears_the_text_of_what_it_is_told_to_announce() -> None:
    # Code pénal, article 222-17, first paragraph: the attempt of what is threatened must be punished; that of violence
    # is not (R. 623-1), and fire is a threat against goods (322-12, and 322-13 under a condition).
    threat = {"kind": "threat", "when": "4 mai 2024", "channel": "sms", "posts": [{"text": "Tu vas voir."}]}

    def of(*announced: str, **more: Any) -> tuple[set[str], set[str]]:
        verdict = judge("2024-06-01", {**threat, "announced": list(announced), **more})
        return articles(verdict), {one.article for one in verdict.reserved}

    assert of() == (set(), {"CP 222-17"})
    assert of("other") == (set(), {"CP 222-17"})
    assert of("death")[0] == of("rape")[0] == {"CP 222-17"}
    assert of("violence") == ({"CP R. 623-1"}, set())
    assert of("fire") == ({"CP 322-12"}, set())
    assert of("damage") == (set(), set())
    assert of("fire", condition="partir")[0] == of("damage", condition="partir")[0] == {"CP 322-13"}
    assert of("violence", condition="partir")[0] == {"CP 222-18"}


def test_what_a_threat_announces_is_said_and_no_more() -> None:
    threat = {"kind": "threat", "when": "4 mai 2024", "channel": "sms", "posts": [{"text": "Tu vas voir."}]}
    rape = alleged(judge("2024-06-01", {**threat, "announced": ["rape"]}), "CP 222-17")
    assert rape.label == "Menaces de crime ou de délit contre les personnes" and rape.prison_months == 6
    assert [one.phrase.split(" 2024 ")[-1] for one in rape.shown][:2] == [
        "annonce un viol",
        "le viol annoncé serait un crime",
    ]
    death = alleged(judge("2024-06-01", {**threat, "announced": ["death"]}), "CP 222-17")
    assert death.label == "Menaces de mort" and death.prison_months == 36


@pytest.mark.parametrize(
    ("article", "more"),
    [
        ("CP 222-18-1", {"grounds": ["homophobic"]}),
        ("CP 222-18-3", {"accounts": ["a"]}),
    ],
)
def test_the_texts_that_punish_a_threat_more_want_the_same_attempt_but_where_an_order_goes_with_it(
    article: str, more: dict[str, Any]
) -> None:
    # Code pénal, articles 222-18-1 and 222-18-3: « les menaces prévues au premier alinéa de l’article 222-17 », and
    # those of article 222-18, which asks for no attempt that is punished.
    accounts = [{"id": "a", "bond": "former_partner"}]
    slap = {"kind": "threat", "when": "4 mai 2014", "channel": "sms", "posts": [{"text": "Je vais te gifler."}], **more}
    of_violence = alleged(judge("2014-06-01", slap, accounts=accounts), article)
    assert [one.split(",")[0] for one in of_violence.missing] == ["crime ou délit dont la tentative est punissable"]
    assert "crime ou délit dont la tentative est punissable" in of_violence.to_find[0]
    for other in ({"kind": "death_threat"}, {"condition": "retirer ma plainte"}):
        sure = alleged(judge("2014-06-01", {**slap, **other}, accounts=accounts), article)
        assert not sure.missing
        assert sure.caveat.startswith("À défaut")
