"""Steps are told as they were taken: no number, no addressee, no outcome that nobody told."""

from datetime import date

from filings.days import DocumentDay
from filings.letter import people, steps
from filings.review.verdict import Verdict
from schemas.case import Case

ON = date(2013, 11, 9)
NBSP = "\u00a0"


def told(*listed: dict[str, object]) -> tuple[Case, Verdict]:
    verdict = Verdict(
        "essai",
        DocumentDay(ON),
        platforms={"twitter": "Twitter"},
        prosecutors={
            ("Versailles", None): "procureur de la République près le tribunal de grande instance de Versailles"
        },
    )
    return Case.model_validate({"steps": list(listed)}), verdict


def lines(*listed: dict[str, object]) -> list[str]:
    case, verdict = told(*listed)
    return steps.lines(case, verdict, people.voice_of(case, ON))


def test_reports_counted_are_told_with_their_count() -> None:
    report = {
        "kind": "platform_report",
        "platform": "twitter",
        "when": "depuis le 30 août 2013",
        "count": 125,
        "people": 2,
    }
    assert lines(report) == [f"125{NBSP}signalements à Twitter depuis le 30{NBSP}août 2013, par deux personnes."]


def test_reports_that_nobody_counted_are_given_no_number() -> None:
    case, verdict = told({"kind": "platform_report", "platform": "twitter"})
    assert steps.reports_made(case, verdict) == "Des signalements ont été adressés à Twitter."


def test_a_complaint_names_the_prosecutor_of_its_day() -> None:
    case, verdict = told({"kind": "complaint_prosecutor", "court": "Versailles"})
    assert steps.complaint_filed(case, verdict, ON) == (
        "Une plainte a été déposée auprès du procureur de la République près le tribunal de grande instance de "
        "Versailles."
    )


def test_what_is_expected_comes_last_and_is_said_to_be_expected() -> None:
    said = lines(
        {"kind": "trial", "when": "octobre 2013", "expected": "oui"},
        {"kind": "minister_letter", "to": "la ministre des Droits des femmes"},
    )
    assert said == ["Lettre à la ministre des Droits des femmes.", "Un procès est attendu en octobre 2013."]


def test_an_addressee_takes_the_article_it_needs() -> None:
    assert lines({"kind": "school", "to": "le proviseur du lycée"}) == ["Démarche auprès du proviseur du lycée."]
    assert lines({"kind": "minister_meeting", "to": "un membre du cabinet", "expected": "oui"}) == [
        "Un rendez-vous est attendu avec un membre du cabinet."
    ]


def test_what_came_of_a_step_is_a_sentence_that_reads_on() -> None:
    report = {"kind": "platform_report", "platform": "twitter", "count": 1, "outcome_when": "9 novembre 2013 à 20 h"}
    (two,) = lines({**report, "outcome": "Deux messages ont été retirés."})
    assert two.replace(NBSP, " ").endswith("Le 9 novembre 2013, à 20 h, deux messages ont été retirés.")
    (none,) = lines({**report, "outcome": "aucune réponse"})
    assert none.replace(NBSP, " ").endswith("Suite constatée le 9 novembre 2013, à 20 h : aucune réponse.")
    (tried,) = lines({"kind": "contact_attempt", "to": "la direction"})
    assert tried == "Une prise de contact a été tentée auprès de la direction."


def test_nothing_told_says_nothing() -> None:
    case, verdict = told()
    assert (
        steps.complaint_filed(case, verdict, ON),
        steps.reports_made(case, verdict),
        steps.changes(case, verdict),
    ) == (
        "",
        "",
        "",
    )
