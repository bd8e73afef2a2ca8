"""A reader who knows nothing of the case: each sentence says what was told, once, and of what it was told."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.documents import complaint
from filings.documents.complaint.view import Plainte
from filings.french import dates
from filings.review.judge import reviewed
from tests.review.telling import day, tell

MAIL = {"id": "m", "handle": "ana@exemple.fr"}
LINE = {"id": "t", "phone": "+33 1 99 00 12 34"}
ACCOUNT = {"id": "a", "platform": "facebook", "handle": "Ana Exemple"}
OTHER = {"id": "b", "platform": "facebook", "handle": "Bob Exemple"}
INSULT: dict[str, Any] = {"kind": "insult", "when": "14 octobre 2026", "channel": "public"}
WITH = "accounts"


def plainte(*facts: dict[str, Any], on: str = "2026-11-30", **more: Any) -> Plainte:
    case, verdict = reviewed(tell(*facts, **more), day(on))
    (said,) = complaint.say(case, verdict, day(on))
    return said.view  # type: ignore[return-value]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2011", "-")


# --- threats ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("announced", "said"),
    [
        (["death"], "des menaces de mort"),
        (["death", "rape"], "des menaces de mort et de viol"),
        (["rape"], "des menaces de mort et de viol"),
        ([], "des menaces de mort"),
    ],
)
def test_a_threat_of_death_says_death_once(announced: list[str], said: str) -> None:
    threat = {"kind": "death_threat", "when": "14 octobre 2026", "channel": "sms", "announced": announced, "count": 3}
    view = plainte(threat)
    assert f"{said} (§ 1)." in plain(view["resume"])
    assert view["faits"][0]["recit"].startswith(f"D{said[1:]} ont été adressées")
    both = plainte(threat, {**threat, "announced": []})["resume"]
    assert "de mort de mort" not in both and "mort et de mort" not in both


# --- several sorts of senders -----------------------------------------------------------------------------------


def test_senders_of_several_sorts_are_counted_each_by_its_own_noun() -> None:
    of_all = {**INSULT, WITH: ["a", "m", "t"]}
    view = plainte(of_all, accounts=[ACCOUNT, MAIL, LINE])
    assert "les utilisateurs d’un compte, d’une adresse électronique et d’une ligne téléphonique" in view["resume"]
    assert (
        "les utilisateurs du compte, de l’adresse électronique et de la ligne téléphonique énumérés"
        in view["demande_initiale"]
    )
    assert plain(view["faits"][0]["quand"]).endswith("(compte, adresse électronique et ligne téléphonique n° 1 à 3).")
    assert "qui utilisait ce compte, cette adresse électronique et cette ligne téléphonique" in view["comptes_notes"][0]
    two = plainte({**INSULT, WITH: ["a", "b", "t"]}, accounts=[ACCOUNT, OTHER, LINE])
    assert "de deux comptes et d’une ligne téléphonique" in two["resume"]
    assert "ces comptes et cette ligne téléphonique" in two["comptes_notes"][0]


# --- exhibits ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("more", [{"provoked": False}, {"place": "Rouen"}, {"count": 3}, {"story": "Il m’a injuriée."}])
def test_the_exhibits_of_a_fact_hang_on_no_sentence_of_its_paragraph(more: dict[str, Any]) -> None:
    exhibits = [{"number": 1, "title": "Journal d’appels"}, {"number": 2, "title": "Capture"}]
    (fact,) = plainte({**INSULT, "exhibits": [1, 2], **more}, exhibits=exhibits)["faits"]
    assert fact["recit"].endswith(".")
    assert plain(fact["pieces"]) == "Pièces n° 1 et 2"
    (alone,) = plainte({**INSULT, "exhibits": [2], **more}, exhibits=exhibits)["faits"]
    assert plain(alone["pieces"]) == "Pièce n° 2"


# --- days -------------------------------------------------------------------------------------------------------


def test_the_summary_lays_no_fact_to_days_on_which_it_was_not() -> None:
    attempt = {"kind": "intrusion", "when": "3 octobre 2026", "entered": False}
    resume = plain(plainte(attempt, {**INSULT, WITH: ["m"]}, accounts=[MAIL])["resume"])
    assert "Le 14 octobre 2026, l’utilisateur d’une adresse électronique s’en est pris à moi." in resume
    assert "J’ai subi, les 3 et 14 octobre 2026, " in resume
    alone = plain(plainte({**INSULT, WITH: ["m"]}, accounts=[MAIL])["resume"])
    assert "J’ai subi des injures publiques (§ 1)." in alone


@pytest.mark.parametrize(
    ("whens", "said"),
    [
        (["20 novembre 2026", "24 novembre 2026"], "commis les 20 et 24 novembre 2026."),
        (["1er novembre 2026", "2 novembre 2026", "24 novembre 2026"], "commis les 1er, 2 et 24 novembre 2026."),
        (["30 août 2026", "2 novembre 2026"], "commis le 30 août et le 2 novembre 2026."),
        (["30 août 2025", "2 novembre 2026"], "commis le 30 août 2025 et le 2 novembre 2026."),
        ([f"{n} novembre 2026" for n in (1, 5, 9, 20)], "commis du 1er au 20 novembre 2026."),
        (["20 novembre 2026", "vers le 24 novembre 2026"], "commis du 20 au 24 novembre 2026."),
        (["20 novembre 2026", "20 novembre 2026"], "commis le 20 novembre 2026."),
    ],
)
def test_a_few_days_apart_are_no_period(whens: list[str], said: str) -> None:
    view = plainte(*({**INSULT, "when": when} for when in whens))
    assert plain(view["demande_initiale"]).endswith(said)


@given(st.lists(st.dates(date(2000, 1, 1), date(2030, 12, 31)), min_size=1, max_size=5, unique=True))
def test_days_apart_are_each_said_and_the_last_in_full(days: list[date]) -> None:
    text = dates.listed(sorted(days))
    assert text.endswith(dates.day(max(days)))
    assert text.count(",") + text.count(" et ") == len(days) - 1


def test_no_day_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="no day"):
        dates.listed([])


# --- what comes from where --------------------------------------------------------------------------------------


@pytest.mark.parametrize("channel", ["email", None])
def test_an_intrusion_is_not_an_email_that_came(channel: str | None) -> None:
    entry = {"kind": "intrusion", "when": "3 octobre 2026", "entered": False, WITH: ["m"], "channel": channel}
    recit = plain(plainte(entry, accounts=[MAIL])["faits"][0]["recit"])
    assert "L’adresse électronique n° 1 est en cause." in recit
    assert "vien" not in recit and "courriel" not in recit


def test_a_known_service_bears_its_capital() -> None:
    (fact,) = plainte({**INSULT, "platform": "gmail"})["faits"]
    assert "sur Gmail" in fact["quand"]


# --- what was answered no ---------------------------------------------------------------------------------------


def test_publications_told_not_to_be_repeated_are_not_called_repeated() -> None:
    posts = [{"when": f"{n} octobre 2026", "text": "mots"} for n in (3, 4)]
    campaign = {"kind": "harassment", "channel": "public", "concerted": False, "posts": posts}
    view = plainte({**campaign, "repeated": False}, harm={"health": "Insomnies.", "told": "Je dors mal."})
    assert "des publications" in view["resume"] and "répété" not in view["resume"]
    assert "répété" not in view["faits"][0]["recit"]
    assert "iolences psychologiques" not in view["reserves"]
    assert "des publications répétées" in plainte(campaign)["resume"]


# --- who complains ----------------------------------------------------------------------------------------------


def identity(**more: Any) -> str:
    person = {"civility": "madame", "first_names": "Lou", "last_name": "Exemple", **more}
    return plain(plainte(INSULT, complainants=[person])["plaignants"][0])


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ({"city": "Lyon"}, "domiciliée à Lyon"),
        ({"city": "Le Havre"}, "domiciliée au Havre"),
        ({"city": "Vitré", "postcode": "35500"}, "domiciliée à Vitré (35500)"),
        (
            {"lines": ["2 rue d’Exemple"], "city": "Vitré", "postcode": "35500"},
            "domiciliée 2 rue d’Exemple, 35500 Vitré",
        ),
    ],
)
def test_who_lives_in_a_town_lives_at_it(address: dict[str, Any], said: str) -> None:
    assert said in identity(address=address)


@pytest.mark.parametrize(
    ("title", "occupation", "said"),
    [
        ("Maire", "infirmière", "infirmière, exerçant le mandat de maire"),
        ("Maire", "maire", "Lou EXEMPLE, exerçant le mandat de maire"),
        ("Maire de Vitré", "Maire", "Lou EXEMPLE, exerçant le mandat de maire de Vitré"),
        ("Adjointe au maire", None, "exerçant le mandat d’adjointe au maire"),
    ],
)
def test_an_office_is_said_once_and_in_lower_case(title: str, occupation: str | None, said: str) -> None:
    assert said in identity(mandate={"title": title}, occupation=occupation)


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("commissariat", "auprès du commissariat"),
        ("Commissariat de Vitré", "auprès du commissariat de Vitré"),
        ("gendarmerie", "auprès de la gendarmerie"),
        ("le commissariat", "auprès du commissariat"),
        ("Association Exemple", "auprès d’Association Exemple"),
    ],
)
def test_whoever_was_gone_to_bears_an_article(to: str, said: str) -> None:
    (step,) = plainte(INSULT, steps=[{"kind": "main_courante", "to": to}])["demarches"]
    assert plain(step) == f"Main courante {said}."
