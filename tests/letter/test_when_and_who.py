"""When the facts were, whether they go on, and who is said to have made them: no wider and no narrower than told."""

from typing import Any

import pytest

from filings.documents import complaint
from filings.documents.complaint.view import Plainte
from filings.review.judge import reviewed
from tests.review.telling import day, tell

ACCOUNT = {"id": "a", "platform": "facebook", "handle": "Ana Exemple"}
ADDRESS = {"id": "m", "handle": "ana@exemple.fr"}
INSULT: dict[str, Any] = {"kind": "insult", "channel": "public", "accounts": ["a"]}


def plainte(on: str, *facts: dict[str, Any], **more: Any) -> Plainte:
    case, verdict = reviewed(tell(*facts, **{"accounts": [ACCOUNT], **more}), day(on))
    (said,) = complaint.say(case, verdict, day(on))
    return said.view  # type: ignore[return-value]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2011", "-")


def opened(when: str, on: str = "2026-11-30", **more: Any) -> str:
    return plain(plainte(on, {**INSULT, "when": when, **more})["resume"]).partition(".")[0]


@pytest.mark.parametrize(
    ("when", "on", "said"),
    [
        ("28 février 2014 à 21 h", "2014-03-10", "Le 28 février 2014, s’en est pris à moi"),
        ("du 2 au 20 novembre 2026", "2026-11-30", "Du 2 au 20 novembre 2026, s’en est pris à moi"),
        ("depuis le 2 novembre 2026", "2026-11-30", "Depuis le 2 novembre 2026, me prend pour cible"),
        ("depuis le 2 novembre 2024", "2026-11-30", "Depuis le 2 novembre 2024, s’en est pris à moi"),
    ],
)
def test_only_what_is_told_to_go_on_is_said_in_the_present(when: str, on: str, said: str) -> None:
    assert opened(when, on).replace(" l’utilisateur d’un compte Facebook", "") == said


def test_a_series_that_goes_on_is_not_closed_on_its_last_dated_act() -> None:
    series = {**INSULT, "when": "depuis le 30 août 2026"}
    later = {**INSULT, "when": "5 novembre 2026"}
    asked = plain(plainte("2026-11-30", series, later)["demande_initiale"])
    assert asked.endswith("commis depuis le 30 août 2026, le dernier fait daté étant du 5 novembre 2026.")
    alone = plain(plainte("2026-11-30", series)["demande_initiale"])
    assert alone.endswith("commis depuis le 30 août 2026.")


def test_the_end_of_a_month_is_no_day_of_it() -> None:
    months = ({**INSULT, "when": "mars 2026"}, {**INSULT, "when": "août 2026"})
    assert plain(plainte("2026-11-30", *months)["demande_initiale"]).endswith(
        "commis depuis le mois de mars 2026 et jusqu’en août 2026."
    )


def test_an_address_is_no_account_and_has_no_platform() -> None:
    mail = {"kind": "death_threat", "when": "14 novembre 2026", "channel": "email", "accounts": ["m"]}
    view = plainte("2026-11-30", mail, {**INSULT, "when": "14 novembre 2026"}, accounts=[ADDRESS, ACCOUNT])
    assert "les utilisateurs d’une adresse électronique et d’un compte s’en sont pris à moi" in view["resume"]
    assert plain(view["faits"][0]["quand"]).endswith("par courriel (adresse électronique n° 1).")
    alone = plainte("2026-11-30", mail, accounts=[ADDRESS])
    assert "l’utilisateur de l’adresse électronique désignée plus loin" in alone["demande_initiale"]
    assert "qui utilisait cette adresse électronique" in " ".join(alone["comptes_notes"])


def test_a_service_told_by_what_it_is_stands_in_a_sentence_of_its_own() -> None:
    (fact,) = plainte("2026-11-30", {**INSULT, "accounts": [], "when": "2 mars 2026", "platform": "messagerie"})[
        "faits"
    ]
    assert "Service indiqué : messagerie" in plain(fact["recit"])
    (named,) = plainte("2026-11-30", {**INSULT, "accounts": [], "when": "2 mars 2026", "platform": "exemple.fr"})[
        "faits"
    ]
    assert "sur exemple.fr" in named["quand"]


def test_parents_who_complain_for_themselves_and_for_their_child_are_named_once() -> None:
    parents = [
        {"last_name": "Morel", "first_names": name, "civility": civility, "relation": relation}
        for name, civility, relation in (("Ada", "madame", "mother"), ("Tom", "monsieur", "father"))
    ]
    child = {"last_name": "Morel", "first_names": "Lou", "birth_date": "6 juin 2012", "representatives": parents}
    grown = [{key: value for key, value in one.items() if key != "relation"} for one in parents]
    view = plainte("2026-11-30", {**INSULT, "when": "2 mars 2026"}, complainants=[*grown, child])
    assert plain(view["demande_initiale"]).startswith(
        "Agissant en nos noms propres et en qualité de représentants légaux de Lou MOREL"
    )
