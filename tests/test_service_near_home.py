"""Where a complaint was received tells where a protected home is: who reads what of it."""

from typing import Any

import pytest

from filings.documents import complaint, management, minister, notice
from filings.review.judge import reviewed
from schemas.case import Case
from tests.review.telling import PERSON, codes, day, judge, tell

ON = "2026-11-30"
HOME = {"lines": ["3 rue Inventée"], "postcode": "38200", "city": "Vienne"}
INSULT: dict[str, Any] = {
    "kind": "death_threat",
    "when": "14 novembre 2026",
    "channel": "public",
    "platform": "instagram",
    "posts": [{"when": "14 novembre 2026", "url": "https://www.instagram.com/p/1", "text": "je vais te tuer"}],
}


def told(*steps: dict[str, Any], home: dict[str, Any] | None = HOME, protect: bool = True, **more: Any) -> Case:
    return tell(
        INSULT,
        complainants=[{**PERSON, "address": home}],
        steps=list(steps),
        wishes={"protect_address": protect},
        management=[{"platform": "instagram", "company": "Société Exemple"}],
        minister={"ministry": "interior", "title": "ministre de l’Intérieur", "civility": "monsieur"},
        court="Vienne",
        **more,
    )


def printed(case: Case) -> tuple[str, str]:
    """Return what the prosecutor reads of the steps, and all that anybody else reads."""
    known, verdict = reviewed(case, day(ON))
    (plainte,) = complaint.say(known, verdict, day(ON))
    others = [one for document in (notice, management, minister) for one in document.say(known, verdict, day(ON))]
    assert [one.template for one in others] == ["notice", "notice", "management", "minister"]
    steps_ = " ".join(plainte.view["demarches"])  # type: ignore[typeddict-item]
    return _plain(steps_), _plain(" ".join(str(one.view) for one in others))


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\\xa0", " ")


SERVICES = {
    "le commissariat de Vienne": "un service de police",
    "le commissariat de police de VIENNE (Isère)": "un service de police",
    "la brigade de gendarmerie de Vienne": "une unité de gendarmerie",
    "Vienne": "un service de police ou de gendarmerie",
}


@pytest.mark.parametrize(("to", "said"), SERVICES.items())
@pytest.mark.parametrize("kind", ["complaint_police", "main_courante"])
def test_the_service_of_the_town_of_a_protected_home_is_located_nowhere(to: str, said: str, kind: str) -> None:
    step = {"kind": kind, "to": to, "when": "16 novembre 2026", "reference": "2026/123"}
    steps_, others = printed(told(step))
    assert f"auprès d’{said} le 16 novembre 2026, référence 2026/123" in steps_
    assert "vienne" not in (steps_ + others).casefold()
    assert f"auprès d’{said}" in others
    if kind == "complaint_police":
        assert f"Une plainte a été déposée auprès d’{said}, le 16 novembre 2026, référence 2026/123." in others


def test_a_service_of_another_town_is_told_to_the_prosecutor_alone() -> None:
    step = {"kind": "complaint_police", "to": "le commissariat de Lyon 3e", "when": "16 novembre 2026"}
    steps_, others = printed(told(step))
    assert "auprès du commissariat de Lyon 3e" in steps_
    assert "Lyon" not in others and "auprès d’un service de police" in others


def test_where_the_town_of_the_home_is_not_told_any_service_may_be_that_of_it() -> None:
    step = {"kind": "complaint_police", "to": "le commissariat de Lyon 3e", "when": "16 novembre 2026"}
    steps_, others = printed(told(step, home=None))
    assert "Lyon" not in steps_ + others


def test_a_service_without_a_town_stays_as_it_was_told() -> None:
    steps_, others = printed(told({"kind": "main_courante", "to": "le commissariat", "when": "16 novembre 2026"}))
    assert "auprès du commissariat" in steps_ and "auprès du commissariat" in others


@pytest.mark.parametrize(
    ("kind", "to", "said"),
    [
        ("school", "le collège de Vienne", "auprès du collège"),
        ("school", "le collège Jean-Exemple, à Vienne", "auprès du collège Jean-Exemple"),
        ("other", "l’association Exemple (Vienne)", "auprès de l’association Exemple"),
    ],
)
def test_nobody_else_is_located_in_that_town(kind: str, to: str, said: str) -> None:
    steps_, others = printed(told({"kind": kind, "to": to, "when": "16 novembre 2026"}))
    assert "vienne" not in (steps_ + others).casefold() and said in steps_


def test_a_prosecutor_who_received_a_complaint_is_located_for_no_platform() -> None:
    step = {"kind": "complaint_prosecutor", "court": "Vienne", "when": "16 novembre 2026"}
    _, others = printed(told(step))
    assert "Une plainte a été déposée auprès du procureur de la République, le 16 novembre 2026." in others
    assert "Le 16 novembre 2026, une plainte a été déposée auprès du procureur de la République." in others
    assert "vienne" not in others.casefold()


def test_a_home_that_is_not_protected_hides_no_service() -> None:
    step = {"kind": "complaint_police", "to": "le commissariat de Vienne", "when": "16 novembre 2026"}
    steps_, others = printed(told(step, protect=False))
    assert "auprès du commissariat de Vienne" in steps_ and "auprès du commissariat de Vienne" in others


@pytest.mark.parametrize(
    ("town", "service"),
    [
        ("Le Mans", "le commissariat du Mans"),
        ("Paris", "le commissariat du 11e arrondissement"),
        ("Saint-Étienne", "le commissariat de ST ETIENNE"),
        ("Lyon 3e", "le commissariat de Lyon"),
    ],
)
def test_a_town_is_known_however_it_is_written(town: str, service: str) -> None:
    step = {"kind": "complaint_police", "to": service, "when": "16 novembre 2026"}
    steps_, others = printed(told(step, home={"lines": ["3 rue Inventée"], "city": town}))
    assert "auprès d’un service de police" in steps_ and service.split()[-1] not in steps_ + others


# --- what founds the competence, where the home does and must stay unknown -----------------------------------------


def home_case(*facts: dict[str, Any], place: str | None = None) -> dict[str, Any]:
    home = {"lines": ["3 rue Inventée"], "postcode": "78150", "city": "Le Chesnay-Rocquencourt"}
    return {"complainants": [{**PERSON, "address": home}], "wishes": {"protect_address": True}, "court": "Versailles"}


def test_what_was_received_elsewhere_founds_the_competence_and_says_nothing_of_the_home() -> None:
    sms = {"kind": "death_threat", "when": "14 novembre 2026", "channel": "sms", "place": "Versailles"}
    verdict = judge(ON, sms, **home_case())
    assert verdict.competence is not None
    assert verdict.competence.reason == "du lieu de l’infraction, des faits ayant été reçus à Versailles"
    assert not codes(verdict) & {"competence-unfounded", "court-elsewhere"}


@pytest.mark.parametrize("channel", ["public", "sms"])
def test_who_cannot_say_what_founds_it_is_told_where_else_to_write(channel: str) -> None:
    place = {"place": "Versailles"} if channel == "public" else {}
    fact = {"kind": "death_threat", "when": "14 novembre 2026", "channel": channel, **place}
    verdict = judge(ON, fact, **home_case())
    assert verdict.competence is None
    assert {"competence-unfounded", "court-elsewhere"} <= codes(verdict)
    (advice,) = [one for one in verdict.findings if one.code == "court-elsewhere"]
    assert advice.audience == "victim"
    assert "du lieu de l’infraction" in advice.message and "personnes soupçonnées (article 43" in advice.message
    assert "chesnay" not in advice.message.casefold()


def test_a_court_that_is_not_that_of_the_home_calls_for_no_such_advice() -> None:
    fact = {"kind": "death_threat", "when": "14 novembre 2026", "channel": "sms"}
    assert "court-elsewhere" not in codes(judge(ON, fact, **{**home_case(), "court": "Lyon"}))
