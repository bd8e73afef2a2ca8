"""Which accounts a complaint asks for, and by which data (code de procédure pénale, article 60-1-2)."""

from typing import Any

import pytest

from filings import complaint
from filings.complaint.view import Plainte
from filings.review.judge import reviewed
from tests.review.telling import PERSON, codes, day, judge, tell

ACCOUNTS = [
    {"id": one, "platform": "x", "handle": f"@{one}", "url": f"https://x.com/{one}"} for one in ("ana", "bob", "cyd")
]


def online(kind: str, account: str, when: str, **more: Any) -> dict[str, Any]:
    post = {"when": when, "account": account, "url": f"https://x.com/{account}/status/1", "text": "mots"}
    return {"kind": kind, "when": when, "channel": "public", "platform": "x", "posts": [post], **more}


def plainte(on: str, *facts: dict[str, Any]) -> Plainte:
    case, verdict = reviewed(tell(*facts, accounts=ACCOUNTS), day(on))
    (said,) = complaint.say(case, verdict, day(on))
    return said.view  # type: ignore[return-value]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2011", "-")


def asked(view: Plainte) -> str:
    return plain(" ".join(text for ask in view["demandes"] for text in (ask["texte"], *ask["details"], ask["suite"])))


def test_an_account_that_no_fact_accuses_is_not_asked_for_nor_counted() -> None:
    view = plainte("2021-06-01", online("insult", "ana", "1er mai 2021"), online("death_threat", "cyd", "1er mai 2021"))
    assert "des comptes n° 1 et 3" in asked(view)
    assert "deux comptes Twitter" in view["resume"]
    assert "les utilisateurs des comptes n° 1 et 3 énumérés plus loin" in plain(view["demande_initiale"])


def test_for_an_offence_punished_by_a_fine_alone_identity_is_asked_for_and_no_connection() -> None:
    view = plainte("2026-11-21", online("insult", "ana", "2 novembre 2026"))
    assert "les données d’identité et de compte du compte n° 1" in asked(view)
    assert "connexion" not in asked(view) + view["resume"]
    assert "60-1-2" not in asked(view)
    assert not codes(judge("2026-11-21", online("insult", "ana", "2 novembre 2026"), accounts=ACCOUNTS)) & {
        "data-kept",
        "data-soon-gone",
        "data-gone",
    }


def test_each_account_is_asked_for_what_its_own_offences_allow() -> None:
    view = plainte(
        "2026-11-21", online("insult", "ana", "2 novembre 2026"), online("death_threat", "bob", "2 novembre 2026")
    )
    assert "données d’identité et de compte du compte n° 1 et les données d’identification et de connexion" in asked(
        view
    )
    assert "ne sont conservées qu’un an" in asked(view)


def test_before_4_march_2022_no_penalty_was_needed() -> None:
    fact = online("insult", "ana", "20 février 2022")
    assert "d’identification et de connexion" in asked(plainte("2022-03-03", fact))
    assert "d’identification et de connexion" not in asked(plainte("2022-03-04", fact))


def test_nothing_is_required_of_connections_for_what_is_out_of_time() -> None:
    view = plainte("2026-11-21", online("death_threat", "ana", "2 novembre 2018"))
    assert "d’identité et de compte" in asked(view)
    assert "effacement" not in view["resume"]


def test_the_calls_received_are_asked_of_the_operator_at_the_request_of_the_victim() -> None:
    calls = {"kind": "calls", "when": "du 1er au 20 octobre 2026", "repeated": True, "frequency": "chaque nuit"}
    assert "l’opérateur de la ligne appelée" in asked(plainte("2026-11-21", calls))
    assert "l’opérateur" not in asked(plainte("2034-11-21", calls))


@pytest.mark.parametrize(("on", "connection"), [("2027-05-09", True), ("2027-05-10", False)])
def test_what_is_only_reserved_is_looked_for_while_the_data_exist(on: str, connection: bool) -> None:
    child = {**PERSON, "birth_date": "4 février 2013"}
    asked = online("solicitation", "ana", "9 mai 2026", channel="private_message", solicited=["images"])
    verdict = judge(on, asked, complainants=[child], accounts=ACCOUNTS)
    assert {one.article for one in verdict.reserved} == {"CP 227-23-1"} and not verdict.allegations
    assert ("ana" in verdict.traceable) is connection
