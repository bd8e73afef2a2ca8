"""When facts can still be prosecuted: the worked examples of the sources, and what never happens.

Mutation testing (mutmut) of procedure/limitation.py, procedure/delays.py, text.py, aggravations.py and book.py of
filings/law (``asked`` apart, which reads what is typed) leaves ten mutants alive, each of which answers the same. In
limitation.py: ``longer >= ends`` (every later law of a rule is longer than the one before, and of two equal safe terms
only the day is kept); ``start <= later.since`` (a term that starts on the first day of a law is already of that law);
``start < COVID_LAST`` (a term of the last day of the standstill starts that day either way); ``start <= COVID_FIRST``
(the line above has answered); ``year=None`` for ``year=False`` (no year either way). In ``Article.on``: ``day <=
first.since`` and ``day >= last.until`` (the version of that day was returned before). In ``penalty``: ``Months(None)``
and ``Euros(None)`` (a unit is a name only, and gives None back). In ``book.find``: other glue between the characters
that are compared (it is that of both). Of what mutmut leaves out in limitation.py and text.py, the constants, the
rules and the properties, only ``frozen=True`` and ``count: int = 0`` (one circumstance is not counted either way) can
be written unseen. tests/review/test_milder.py says what is left of the choice between two versions.
"""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filings.days import DocumentDay, FactsDay
from filings.law.procedure import limitation
from filings.law.procedure.limitation import Status, add_months, term

TODAY = DocumentDay(date(2026, 11, 21))
LETTER = DocumentDay(date(2013, 11, 9))


def ends(rule: str, day: date, on: DocumentDay = TODAY) -> date | None:
    return term(rule, FactsDay(day), FactsDay(day), on).ends_on


@pytest.mark.parametrize(
    ("act", "last"),
    [
        # Loi n° 2017-242, article 4; acorp.fr; the frontier of the reform.
        (date(2013, 2, 15), date(2016, 2, 15)),
        (date(2014, 1, 2), date(2017, 1, 2)),
        (date(2014, 2, 28), date(2017, 2, 28)),
        (date(2014, 3, 1), date(2020, 3, 1)),
        (date(2014, 3, 11), date(2020, 3, 11)),
        (date(2014, 3, 12), date(2020, 8, 10)),
        (date(2017, 2, 28), date(2023, 7, 29)),
        (date(2020, 11, 21), date(2026, 11, 21)),
        # Case B: the suspension of 2020 included.
        (date(2016, 6, 15), date(2022, 11, 13)),
        (date(2017, 2, 10), date(2023, 7, 11)),
        (date(2018, 9, 15), date(2025, 2, 13)),
        (date(2026, 11, 1), date(2032, 11, 1)),
    ],
)
def test_a_delit_lapses_on_the_day_the_sources_compute(act: date, last: date) -> None:
    assert ends("P_DELIT", act) == last


def test_a_delit_of_three_years_is_barred_in_between() -> None:
    assert term("P_DELIT", FactsDay(date(2014, 2, 28)), FactsDay(date(2014, 2, 28)), TODAY).status is Status.EXPIRED
    kept = term("P_DELIT", FactsDay(date(2020, 11, 21)), FactsDay(date(2020, 11, 21)), TODAY)
    assert kept.status is Status.OPEN  # until midnight of the last day


@pytest.mark.parametrize(
    ("rule", "first", "last"),
    [
        # Case A: a fact of 30 August and one of 9 November 2013.
        ("P_65_3_RACE", date(2014, 8, 30), date(2014, 11, 9)),
        ("P_PRESSE_3M", date(2013, 11, 30), date(2014, 2, 9)),
        ("P_24_AL1", date(2013, 11, 30), date(2014, 2, 9)),
        ("P_NONPUB_DISC", date(2013, 11, 30), date(2014, 2, 9)),
        ("P_DELIT", date(2016, 8, 30), date(2016, 11, 9)),
        ("P_DELIT_HABITUDE", date(2016, 8, 30), date(2016, 11, 9)),
    ],
)
def test_the_deadlines_of_the_campaign_of_2013(rule: str, first: date, last: date) -> None:
    assert ends(rule, date(2013, 8, 30)) == first == ends(rule, date(2013, 8, 30), LETTER)
    assert ends(rule, date(2013, 11, 9)) == last == ends(rule, date(2013, 11, 9), LETTER)


@pytest.mark.parametrize(
    ("rule", "act", "last"),
    [
        # Case B, press law.
        ("P_65_3_SEXE", date(2016, 6, 15), date(2017, 6, 15)),
        ("P_PRESSE_3M", date(2016, 6, 15), date(2016, 9, 15)),
        ("P_PRESSE_3M", date(2017, 2, 10), date(2017, 5, 10)),
        ("P_65_3_SEXE", date(2018, 9, 15), date(2019, 9, 15)),
        ("P_65_3_SEXE", date(2026, 11, 1), date(2027, 11, 1)),
        ("P_PRESSE_3M", date(2026, 11, 1), date(2027, 2, 1)),
        ("P_24_AL1", date(2018, 9, 15), date(2018, 12, 15)),
        ("P_24_AL1", date(2026, 11, 1), date(2027, 11, 1)),
        ("P_NONPUB_DISC", date(2026, 11, 1), date(2027, 2, 1)),
        # 65-3 reached sexist words alive on 29 January 2014: those of 29 October 2013 or later.
        ("P_65_3_SEXE", date(2013, 10, 28), date(2014, 1, 28)),
        ("P_65_3_SEXE", date(2013, 10, 29), date(2014, 10, 29)),
        # Calls to murder alive on 26 August 2021.
        ("P_24_AL1", date(2021, 5, 25), date(2021, 8, 25)),
        ("P_24_AL1", date(2021, 5, 26), date(2022, 5, 26)),
        # From 23 August to 23 November at midnight.
        ("P_PRESSE_3M", date(2022, 8, 23), date(2022, 11, 23)),
    ],
)
def test_press_words_lapse_on_the_day_the_sources_compute(rule: str, act: date, last: date) -> None:
    assert ends(rule, act) == last


def test_calls_to_murder_keep_a_safe_term_of_three_months_and_the_dispute_is_said() -> None:
    one = term("P_24_AL1", FactsDay(date(2026, 11, 1)), FactsDay(date(2026, 11, 1)), TODAY)
    assert one.safe_ends_on == date(2027, 2, 1) and one.dispute
    before = term("P_24_AL1", FactsDay(date(2013, 9, 1)), FactsDay(date(2013, 9, 1)), LETTER)
    assert before.safe_ends_on == before.ends_on and not before.dispute


@pytest.mark.parametrize(
    ("rule", "act", "on", "said"),
    [
        ("P_DELIT", date(2014, 3, 11), TODAY, False),
        ("P_DELIT", date(2014, 3, 12), TODAY, True),
        ("P_DELIT", date(2017, 3, 20), TODAY, True),
        ("P_DELIT", date(2020, 8, 9), TODAY, True),
        ("P_DELIT", date(2020, 8, 10), TODAY, False),
        ("P_PRESSE_3M", date(2019, 12, 11), TODAY, False),
        ("P_PRESSE_3M", date(2019, 12, 12), TODAY, True),
        ("P_DELIT", date(2017, 3, 20), DocumentDay(date(2020, 3, 11)), False),
        ("P_DELIT", date(2017, 3, 20), DocumentDay(date(2020, 3, 12)), True),
    ],
)
def test_a_term_that_stood_still_in_2020_says_what_stopped_it(
    rule: str, act: date, on: DocumentDay, said: bool
) -> None:
    one = term(rule, FactsDay(act), FactsDay(act), on)
    assert ("2020-303" in one.rule_fr) is said
    plain = add_months(act, {"P_DELIT": 72, "P_PRESSE_3M": 3}[rule])
    assert (one.ends_on != plain) is said, "the day moves exactly when the reason is said"


def test_the_standstill_is_said_after_the_rule_with_its_days_and_its_text() -> None:
    # Ordonnance n° 2020-303 du 25 mars 2020, article 3: from 12 March, to 10 August 2020.
    rule = "six ans à compter du jour des faits (article 8 du code de procédure pénale)"
    law = "article 3 de l’ordonnance n° 2020-303 du 25 mars 2020"
    text = f", délai suspendu du 12\u00a0mars au 10\u00a0août 2020 ({law})"
    stood, after = FactsDay(date(2019, 5, 1)), FactsDay(date(2020, 8, 11))
    assert term("P_DELIT", stood, stood, TODAY).rule_fr == rule + text
    assert term("P_DELIT", after, after, TODAY).rule_fr == rule
    assert term("P_DELIT", None, None, TODAY).rule_fr == rule, "nothing is known to have stood still"


def test_an_act_of_enquiry_that_moves_nothing_leaves_the_term_explained_by_the_standstill() -> None:
    # An act of 1 April 2020 runs from the end of the standstill: one of enquiry on that very day changes no last day.
    act = FactsDay(date(2020, 4, 1))
    plain, same = (term("P_DELIT", act, act, TODAY, acts) for acts in ((), (date(2020, 8, 10),)))
    assert same == plain
    assert "2020-303" in same.rule_fr


def test_a_term_started_again_after_2020_was_not_stopped_then() -> None:
    act = FactsDay(date(2019, 5, 1))
    assert "2020-303" in term("P_DELIT", act, act, TODAY).rule_fr
    assert "2020-303" not in term("P_DELIT", act, act, TODAY, [date(2020, 9, 1)]).rule_fr


def test_a_document_of_2013_knows_no_law_of_2017() -> None:
    act = FactsDay(date(2013, 9, 12))
    assert term("P_DELIT", act, act, LETTER).ends_on == date(2016, 9, 12)
    late = FactsDay(date(2014, 6, 1))
    assert term("P_DELIT", late, late, DocumentDay(date(2016, 1, 1))).ends_on == date(2017, 6, 1)
    assert term("P_DELIT", late, late, DocumentDay(date(2018, 1, 1))).ends_on == date(2020, 6, 1)
    assert term("P_DELIT", late, late, TODAY).ends_on == date(2020, 10, 30)


def test_harassment_runs_from_its_last_act_and_the_rest_keeps_the_first_as_safe() -> None:
    first, last = FactsDay(date(2025, 9, 1)), FactsDay(date(2026, 10, 1))
    habit = term("P_DELIT_HABITUDE", first, last, TODAY)
    assert habit.starts_on == last and habit.safe_ends_on == habit.ends_on == date(2032, 10, 1)
    words = term("P_PRESSE_3M", FactsDay(date(2026, 9, 1)), last, TODAY)
    assert (words.ends_on, words.safe_ends_on) == (date(2027, 1, 1), date(2026, 12, 1))


def test_an_interruption_starts_the_term_again_unless_it_came_too_late() -> None:
    act = FactsDay(date(2013, 9, 12))
    assert term("P_DELIT", act, act, TODAY, [date(2014, 3, 1)]).ends_on == date(2020, 3, 1)
    assert term("P_DELIT", act, act, TODAY, [date(2016, 9, 13)]).ends_on == date(2016, 9, 12)
    assert term("P_PRESSE_3M", act, act, TODAY, [date(2013, 12, 12)]).ends_on == date(2014, 3, 12)
    assert term("P_PRESSE_3M", act, act, TODAY, [date(2013, 12, 13)]).ends_on == date(2013, 12, 12)


def test_an_unknown_day_gives_an_unknown_term() -> None:
    one = term("P_DELIT", None, None, TODAY)
    assert (one.ends_on, one.status) == (None, Status.UNKNOWN)
    assert term("P_MINEUR_10", FactsDay(date(2020, 1, 1)), None, TODAY).status is Status.UNKNOWN
    grown = term("P_MINEUR_10", None, FactsDay(date(2020, 1, 1)), TODAY, majority=date(2022, 5, 14))
    assert grown.ends_on == date(2032, 5, 14)


def test_the_rule_is_said_in_french_with_its_text() -> None:
    one = term("P_DELIT_HABITUDE", FactsDay(date(2026, 1, 1)), FactsDay(date(2026, 1, 1)), TODAY)
    assert one.rule_fr == "six ans à compter du dernier acte (article 8 du code de procédure pénale)"


def test_months_are_counted_from_one_day_to_the_same() -> None:
    assert add_months(date(2013, 8, 23), 3) == date(2013, 11, 23)
    assert add_months(date(2013, 11, 30), 3) == date(2014, 2, 28)
    assert add_months(date(2012, 2, 29), 12) == date(2013, 2, 28)
    assert add_months(date(2013, 12, 31), 1) == date(2014, 1, 31)


RULES = st.sampled_from(sorted(set(limitation.RULES) - {"P_MINEUR_10"}))
DAYS = st.dates(date(2004, 3, 10), date(2027, 12, 31))


@settings(max_examples=200)
@given(RULES, DAYS, st.integers(0, 2000), DAYS)
def test_a_later_act_never_lapses_earlier(rule: str, act: date, gap: int, on: date) -> None:
    one, later = ends(rule, act, DocumentDay(on)), ends(rule, act + timedelta(days=gap), DocumentDay(on))
    assert one is not None and later is not None
    assert act < one <= later


@settings(max_examples=200)
@given(RULES, DAYS, st.lists(DAYS, max_size=4), DAYS)
def test_an_interruption_never_shortens(rule: str, act: date, interruptions: list[date], on: date) -> None:
    day, today = FactsDay(act), DocumentDay(on)
    plain, moved = term(rule, day, day, today), term(rule, day, day, today, interruptions)
    assert plain.ends_on and moved.ends_on and plain.safe_ends_on and moved.safe_ends_on
    assert moved.ends_on >= plain.ends_on
    assert moved.safe_ends_on <= moved.ends_on


@settings(max_examples=100)
@given(RULES, DAYS, DAYS)
def test_the_status_says_whether_the_last_day_is_over(rule: str, act: date, on: date) -> None:
    one = term(rule, FactsDay(act), FactsDay(act), DocumentDay(on))
    assert one.ends_on is not None
    assert (one.status is Status.EXPIRED) == (on > one.ends_on)


# --- frontiers, to the day -------------------------------------------------------------------------------------


def one_day(rule: str, act: date, on: date, *interruptions: date, **more: date) -> limitation.Term:
    return term(rule, FactsDay(act), FactsDay(act), DocumentDay(on), interruptions, **more)


@pytest.mark.parametrize(
    ("rule", "act", "on", "months"),
    [
        # Loi n° 2017-242, in force on 1 March 2017: an act of that day has the new term at once.
        ("P_DELIT", date(2017, 3, 1), date(2017, 3, 1), 72),
        ("P_DELIT", date(2017, 2, 28), date(2017, 2, 28), 36),
        # Known from its first day on: a document of the eve counts by the old one.
        ("P_DELIT", date(2016, 1, 1), date(2017, 2, 28), 36),
        ("P_DELIT", date(2016, 1, 1), date(2017, 3, 1), 72),
        # A day later than the document (a minor not yet of age) knows no later law.
        ("P_DELIT", date(2018, 1, 1), date(2016, 1, 1), 36),
        # Loi n° 2004-204, article 65-3, in force on 10 March 2004.
        ("P_65_3_RACE", date(2004, 3, 9), date(2004, 3, 9), 3),
        ("P_65_3_RACE", date(2004, 3, 10), date(2004, 3, 10), 12),
        # Loi n° 2014-56, in force on 29 January 2014.
        ("P_65_3_SEXE", date(2014, 1, 28), date(2014, 1, 28), 3),
        ("P_65_3_SEXE", date(2014, 1, 29), date(2014, 1, 29), 12),
        # Loi n° 2021-1109, in force on 26 August 2021.
        ("P_24_AL1", date(2021, 8, 25), date(2021, 8, 25), 3),
        ("P_24_AL1", date(2021, 8, 26), date(2021, 8, 26), 12),
    ],
)
def test_a_term_is_that_of_the_law_known_on_the_day_of_the_document(
    rule: str, act: date, on: date, months: int
) -> None:
    assert one_day(rule, act, on).ends_on == add_months(act, months)


@pytest.mark.parametrize(
    ("act", "on", "last"),
    [
        # Ordonnance n° 2020-303, article 3: known from 12 March 2020 on.
        (date(2017, 6, 1), date(2020, 3, 11), date(2023, 6, 1)),
        (date(2017, 6, 1), date(2020, 3, 12), date(2023, 10, 30)),
        # An act of the standstill starts its term at its end; one of its eve, or of its morrow, does not.
        (date(2020, 3, 11), date(2026, 1, 1), date(2026, 8, 9)),
        (date(2020, 3, 12), date(2020, 3, 12), date(2026, 8, 10)),
        (date(2020, 3, 12), date(2026, 1, 1), date(2026, 8, 10)),
        (date(2020, 8, 10), date(2026, 1, 1), date(2026, 8, 10)),
        (date(2020, 8, 11), date(2026, 1, 1), date(2026, 8, 11)),
    ],
)
def test_the_standstill_of_2020_is_counted_to_the_day(act: date, on: date, last: date) -> None:
    assert one_day("P_DELIT", act, on).ends_on == last


@pytest.mark.parametrize(
    ("act", "on", "said"),
    [
        (date(2021, 8, 26), date(2021, 8, 26), True),
        (date(2021, 5, 26), date(2021, 8, 25), False),
        (date(2021, 5, 26), date(2021, 8, 26), True),
        (date(2013, 9, 1), date(2026, 11, 21), False),
    ],
)
def test_the_dispute_is_said_only_of_the_term_it_is_about(act: date, on: date, said: bool) -> None:
    assert bool(one_day("P_24_AL1", act, on).dispute) is said


def test_an_interruption_on_the_last_day_or_on_that_of_the_document_counts() -> None:
    act = date(2013, 9, 12)
    assert one_day("P_DELIT", act, date(2017, 1, 1), date(2016, 9, 12)).ends_on == date(2019, 9, 12)
    assert one_day("P_DELIT", act, date(2014, 3, 1), date(2014, 3, 1)).ends_on == date(2017, 3, 1)
    assert one_day("P_DELIT", act, date(2014, 2, 28), date(2014, 3, 1)).ends_on == date(2016, 9, 12)


def test_interruptions_follow_one_another_whatever_their_order() -> None:
    act, chain = date(2012, 1, 10), (date(2016, 6, 1), date(2014, 6, 1))
    assert one_day("P_DELIT", act, date(2016, 7, 1), *chain).ends_on == date(2019, 6, 1)
    assert one_day("P_DELIT", act, date(2016, 7, 1), date(2016, 6, 1)).ends_on == date(2015, 1, 10)


def test_the_safe_term_runs_again_from_an_interruption_by_its_own_length() -> None:
    found = one_day("P_24_AL1", date(2026, 9, 1), date(2026, 11, 21), date(2026, 11, 1))
    assert (found.ends_on, found.safe_ends_on) == (date(2027, 11, 1), date(2027, 2, 1))
    # Words alive on the first day of the longer law: the safe term stays that of three months.
    alive = one_day("P_24_AL1", date(2021, 6, 1), date(2021, 8, 26))
    assert (alive.ends_on, alive.safe_ends_on) == (date(2022, 6, 1), date(2021, 9, 1))


def test_a_term_says_its_rule_its_grade_and_what_is_disputed_even_without_a_day() -> None:
    unknown = term("P_NONPUB_DISC", None, None, TODAY)
    assert unknown.rule is limitation.RULES["P_NONPUB_DISC"] and unknown.dispute == unknown.rule.dispute
    assert unknown.rule_fr.startswith("trois mois à compter du jour des propos (article 65")
    assert unknown.grade.value == "B" and unknown.safe_ends_on is None and unknown.starts_on is None
    assert term("P_DELIT", None, None, DocumentDay(date(2016, 1, 1))).rule_fr.startswith("trois ans")
    assert term("P_DELIT", None, None, TODAY).rule_fr.startswith("six ans")
    known = one_day("P_24_AL1", date(2026, 11, 1), TODAY)
    assert known.rule is limitation.RULES["P_24_AL1"] and known.grade.value == "B"
    assert one_day("P_24_AL1", date(2013, 11, 1), TODAY).grade.value == "A"
    assert one_day("P_DELIT", date(2013, 11, 1), LETTER).rule_fr.startswith("trois ans")


def test_a_rule_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        term("P_CRIME", None, None, TODAY)


def test_only_the_rules_of_65_3_are_discriminatory() -> None:
    found = {rule.id for rule in limitation.RULES.values() if rule.discriminatory}
    assert found == {"P_65_3_RACE", "P_65_3_SEXE", "P_24_AL1"}


def test_words_lapse_each_by_itself_and_only_requisitions_that_qualify_them_interrupt() -> None:
    # Loi du 29 juillet 1881, article 65, first and second paragraphs; words that are not public follow it too.
    words = {"P_PRESSE_3M", "P_65_3_RACE", "P_65_3_SEXE", "P_24_AL1", "P_NONPUB", "P_NONPUB_DISC"}
    assert {rule.id for rule in limitation.RULES.values() if rule.by_publication} == words
    assert {rule.id for rule in limitation.RULES.values() if rule.strict} == words


@pytest.mark.parametrize("rule", sorted(set(limitation.RULES) - {"P_MINEUR_10"}))
def test_only_a_repeated_offence_runs_from_its_last_act_for_all_of_them(rule: str) -> None:
    # Code de procédure pénale, articles 8 and 9; loi du 29 juillet 1881, article 65: from the day of the act, or from
    # the first publication. What was done first may then lapse first, and its day is the safe one.
    first, last = FactsDay(date(2026, 9, 1)), FactsDay(date(2026, 10, 1))
    found, alone = term(rule, first, last, TODAY), term(rule, first, first, TODAY)
    assert found.starts_on == last
    assert found.safe_ends_on == (found.ends_on if rule == "P_DELIT_HABITUDE" else alone.safe_ends_on)
    assert alone.ends_on != found.ends_on
